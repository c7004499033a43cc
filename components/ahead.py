"""What a press on a country will show, made ready while the pointer is on its way to it.

A browser in which a pointer, a finger or the keyboard comes to a country asks here what a press would
show. A session of our own visits the address that the press leads to, so that retold.py has its page
when the press asks for it; and the browser has its charts, which ahead.mjs draws at the press.
"""

import asyncio
import json
import zlib
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from streamlit import runtime
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import SessionClient

from components import gates
from components.controls import address
from components.controls.navigation import ENTRIES, ROOT, page_at
from components.render.plot import COMPONENT, DRAW
from components.server.request_language import preferred
from data.schema import FIVE
from data.text.i18n import _, speaking

PATH = "/ahead"
MOST = 128  # answers that are kept, the last ones asked for
WAIT = 0.2  # seconds that a question waits for the one before it: the press itself is sooner then
LONGEST = 5.0  # seconds that a page may take
Charts = dict[str, Any]  # by the key of each: what its component is given

LOOKING = (
    Path(__file__)
    .with_name("ahead.mjs")
    .read_text(encoding="utf-8")
    .replace("__DRAW__", DRAW)
    .replace("__CODES__", json.dumps(FIVE))
    .replace("__PATH__", PATH)
)
LOOK = f"ahead-{zlib.crc32(LOOKING.encode()):08x}.mjs"  # where LOOKING is served


@dataclass(frozen=True)
class View:
    """What a press leads to, and for whom: all that a page is drawn from."""

    page: str
    query: str
    url: str  # of the page, without its query
    theme: str
    locale: str
    day: date

    def question(self) -> BackMsg:
        """Return what a browser that opens it asks."""
        asks = BackMsg()
        asks.rerun_script.page_name = "" if self.page == ROOT else self.page
        asks.rerun_script.query_string = self.query
        context = asks.rerun_script.context_info
        context.url, context.locale, context.color_scheme = self.url, self.locale, self.theme
        context.is_embedded = False
        return asks


@dataclass(eq=False)
class Visitor(SessionClient):
    """A reader without a browser, who takes the charts of the page that is told."""

    charts: Charts = field(default_factory=dict)
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        """Take a message of the page."""
        component = msg.delta.new_element.bidi_component
        if component.component_name == COMPONENT:
            self.charts[component.id.split("-", 2)[-1]] = json.loads(component.json)
        elif msg.HasField("script_finished"):
            self.over.set()


_ready: OrderedDict[View, Charts] = OrderedDict()
_one_at_a_time = asyncio.Lock()


def led_to(asked: Mapping[str, str]) -> View:
    """Return what a press on the country `press` leads to from the address `at`.

    Raises:
        ValueError: `at` is no page of ours, or `press` none of the five.
    """
    at, press = urlsplit(asked.get("at", "")), asked.get("press", "")
    page = page_at(at.path)
    if page not in ENTRIES or press not in FIVE:
        raise ValueError(
            _("Nothing is made ready: {at} is no page of ours, or {press} none of {known}.").format(
                at=asked.get("at", ""), press=press, known=", ".join(FIVE)
            )
        )
    locale = asked.get("locale", "")
    query = dict(parse_qsl(at.query, keep_blank_values=True))
    countries = [value for name, value in parse_qsl(at.query) if name == "country"]
    chosen = address.chosen_in(query | {"country": ",".join(countries)}, locale)
    codes = tuple(each for each in FIVE if (each == press) != (each in chosen.countries))
    after = address.written(replace(chosen, countries=codes), query)
    theme = "dark" if asked.get("theme") == "dark" else "light"
    here = at._replace(query="", fragment="").geturl()
    return View(page, urlencode(after), here, theme, locale, date.today())


async def charts_of(view: View) -> Charts:
    """Return the charts of a view; none where the server has too much else to do."""
    if view not in _ready:
        try:
            await asyncio.wait_for(_one_at_a_time.acquire(), WAIT)
        except TimeoutError:
            return {}
        try:
            _ready[view] = _ready.get(view) or await asyncio.wait_for(_visit(view), LONGEST)
        except TimeoutError:
            return {}
        finally:
            _one_at_a_time.release()
        while len(_ready) > MOST:
            _ready.popitem(last=False)
    _ready.move_to_end(view)
    return _ready[view]


async def _visit(view: View) -> Charts:
    """Open a view as a reader does, and leave."""
    server, visitor = runtime.get_instance(), Visitor()
    name = server.connect_session(visitor, {})
    session = server.get_app_session(name)
    try:
        if session:
            gates.leave_open(session)
            session.handle_backmsg(view.question())
            await visitor.over.wait()
    finally:
        server.close_session(name)
    return visitor.charts


async def _ahead(request: Request) -> Response:
    try:
        with speaking(preferred(request)):
            view = led_to(request.query_params)
    except ValueError as wrong:
        return PlainTextResponse(str(wrong), status_code=400)
    return JSONResponse(await charts_of(view))


ROUTES = [Route(PATH, _ahead)]
