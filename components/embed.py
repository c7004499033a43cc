"""One card alone, for another site to show in a frame: ?embed=true&card=NAME.

The page runs as ever, but only the card that the address names is drawn, with a line that leads to
the whole page. The card tells the site around it how tall it is, so that the frame can follow.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from html import escape
from pathlib import Path

import streamlit as st

from components.controls import address
from data.query.selection import Selection
from data.text.i18n import _

HEIGHT = 560  # pixels, until the card has told its own
FRAME = """\
<iframe src="{address}" title="{title}" loading="lazy"
  style="width: 100%; height: {height}px; border: 0"></iframe>
<script>
  addEventListener("message", ({{ source, data }}) => {{
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source && data?.cardHeight)
        frame.style.height = `${{data.cardHeight}}px`;
  }});
</script>"""

_seen: ContextVar[dict[str, bool] | None] = ContextVar("cards seen", default=None)
_place: ContextVar[st.delta_generator.DeltaGenerator | None] = ContextVar("place", default=None)
_tell_height = st.components.v2.component(
    "height",
    js=Path(__file__).with_name("embed.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def asked() -> str | None:
    """Return the name of the card that the address wants alone, None for a whole page."""
    return st.query_params.get(address.CARD) if st.context.is_embedded else None


def draw_alone(run: Callable[[], None]) -> None:
    """Run a page and draw just the card that the address names, or say which ones it has."""
    seen: dict[str, bool] = {}
    _seen.set(seen)
    _place.set(st.container())
    rest = st.empty()
    try:
        with rest.expander(_("One moment")):
            run()
    finally:
        rest.empty()
        _seen.set(None)
        _place.set(None)
    if not any(seen.values()):
        st.warning(
            _("This page has no card {asked} under these filters; it has: {cards}.").format(
                asked=asked(), cards=", ".join(seen)
            ),
            icon=":material/link_off:",
        )


def draws(name: str) -> bool:
    """Say whether the page draws this card: not where the address wants another one alone."""
    if (seen := _seen.get()) is None:
        return True
    seen[name] = asked() == name
    return seen[name]


@contextmanager
def place(name: str, selection: Selection) -> Generator[None]:
    """Return where a card stands: at its place on the page, or alone with the way to the page."""
    alone = _place.get()
    if alone is None:
        yield
        return
    with alone:
        yield
        whole = _("The whole page: France in Central Asia")
        st.caption(f":material/open_in_new: [{whole}]({address.full(selection)})")
        _tell_height(data={"card": f"st-key-card-{name}"}, key="height")


def draw_code(name: str, title: str, selection: Selection) -> None:
    """Draw a button that opens what a site has to write to show a card."""
    with st.popover(_("Embed"), icon=":material/code:"):
        st.caption(
            _(
                "A frame with this card alone, as tall as the card is. On a dark page write"
                " dark_theme for light_theme."
            )
        )
        alone = f"embed=true&embed_options=light_theme&{address.CARD}={name}"
        where = f"{address.full(selection)}&{alone}"
        code = FRAME.format(address=where, title=escape(title), height=HEIGHT)
        st.code(code, language="html", wrap_lines=True)
