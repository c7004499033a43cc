"""The filters in a real browser: chart and address follow, and history, pages and keys work."""

import time

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.render.plot import COMPONENT
from tests.support.browser_support import FIRST_PAINT, country_pill, expect_query, opened
from tests.support.servers import settled

pytestmark = pytest.mark.browser

HEADINGS = "JSON.stringify([...document.querySelectorAll('h3')].map(each => each.textContent))"
DRAWN = (
    "document.querySelector('.js-plotly-plot')?.data?.flatMap(trace => Array.from(trace.y)) ?? []"
)
STANDING = (  # where all parts of the page stand, and what they say
    "JSON.stringify([...document.querySelectorAll('[data-testid=stMain] :is(h2, h3, p)')].map("
    "part => [part.textContent, Math.round(part.getBoundingClientRect().top + scrollY)]))"
)
TABS_AT_MOST = 60


SOCKETS = (  # remembered, so that a test can close one
    "const Opened = WebSocket; window.sockets = [];"
    " window.WebSocket = class extends Opened {"
    " constructor(...given) { super(...given); sockets.push(this); } };"
)


def wait_for_countries(page: Page, *countries: str) -> None:
    """Wait until the first chart has a mark for each of these countries and for no other."""
    page.wait_for_function(f"said => ({DRAWN}).sort().join() === said", arg=",".join(countries))


def tab_to(page: Page, inside: str) -> None:
    """Press Tab until the focus is inside of what a selector finds."""
    for _ in range(TABS_AT_MOST):
        page.keyboard.press("Tab")
        if page.evaluate(f"!!document.activeElement.closest({inside!r})"):
            return
    raise AssertionError(f"Tab does not reach {inside}")


class Answers:
    """What the server says to a page, which can be held back as on a slow link."""

    def __init__(self, page: Page) -> None:
        self.held: list[str | bytes] = []
        self.through = True
        page.route_web_socket("**/stream", self._between)

    def _between(self, socket: WebSocketRoute) -> None:
        self.socket = socket
        socket.connect_to_server().on_message(self._take)

    def _take(self, said: str | bytes) -> None:
        if self.through:
            self.socket.send(said)
        else:
            self.held.append(said)

    def hold(self) -> None:
        """Hold all that is said from now on."""
        self.through = False

    def one(self, page: Page) -> list[str | bytes]:
        """Wait until all of one answer is held; returns it."""
        deadline = time.monotonic() + FIRST_PAINT / 1000
        while not any(_is_an_end(said) for said in self.held):
            assert time.monotonic() < deadline, "no answer came"
            page.wait_for_timeout(20)  # in which what the server says is taken
        answer, self.held = self.held, []
        return answer

    def tell(self, answer: list[str | bytes]) -> None:
        """Let the page have an answer."""
        for said in answer:
            self.socket.send(said)

    def tell_all(self) -> None:
        """Let the page have all that is held, and what comes."""
        self.through = True
        self.tell(self.held)


def _is_an_end(said: str | bytes) -> bool:
    return isinstance(said, bytes) and ForwardMsg.FromString(said).HasField("script_finished")


@pytest.fixture
def trade(watched: Page, server_url: str) -> Page:
    """The page of trade without a filter."""
    return opened(watched, server_url, "trade")


def test_a_country_narrows_chart_and_address_and_outlives_a_reload(trade: Page):
    assert len(trade.evaluate(DRAWN)) > 1
    country_pill(trade, "Uzbekistan").click()
    wait_for_countries(trade, "Uzbekistan")
    expect_query(trade, "country", "UZB")
    trade.reload()
    wait_for_countries(trade, "Uzbekistan")
    expect(country_pill(trade, "Uzbekistan")).to_have_attribute("aria-pressed", "true")


@pytest.mark.usefixtures("by_component")
def test_the_charts_of_a_filter_come_before_its_run(watched: Page, server_url: str):
    told: list[ForwardMsg] = []

    def hear(said: str | bytes) -> None:
        assert isinstance(said, bytes)
        told.append(ForwardMsg.FromString(said))

    watched.on("websocket", lambda socket: socket.on("framereceived", hear))
    page = opened(watched, server_url, "trade")
    told.clear()
    country_pill(page, "Kazakhstan").click()
    wait_for_countries(page, "Kazakhstan")
    expect_query(page, "country", "KAZ")
    begins = next(at for at, message in enumerate(told) if message.HasField("new_session"))
    first = [message.delta.new_element.bidi_component.component_name for message in told[:begins]]
    assert first
    assert set(first) == {COMPONENT}


def test_one_press_after_the_other_ends_with_all_of_them(trade: Page):
    for country in ("Kazakhstan", "Uzbekistan", "Tajikistan"):
        country_pill(trade, country).click()
    wait_for_countries(trade, "Kazakhstan", "Tajikistan", "Uzbekistan")
    expect_query(trade, "country", "KAZ,TJK,UZB")
    expect(trade.get_by_test_id("stMain")).to_contain_text("Tajikistan")


def test_a_press_outlives_the_answer_to_the_one_before_it(watched: Page, server_url: str):
    late = Answers(watched)
    page = opened(watched, server_url, "trade")
    late.hold()
    country_pill(page, "Kazakhstan").click()
    first = late.one(page)
    country_pill(page, "Uzbekistan").click()
    late.tell(first)
    page.get_by_role("heading", name="Trade with Kazakhstan").wait_for()
    country_pill(page, "Tajikistan").click()
    late.tell_all()
    wait_for_countries(page, "Kazakhstan", "Tajikistan", "Uzbekistan")
    expect_query(page, "country", "KAZ,TJK,UZB")
    for country in ("Kazakhstan", "Tajikistan", "Uzbekistan"):
        expect(country_pill(page, country)).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("layer", ["brief", "all"])
def test_a_filter_leaves_the_page_as_one_who_comes_to_it_sees_it(
    watched: Page, server_url: str, layer: str
):
    page = opened(watched, server_url, "trade", layer=layer)
    other = watched.context.new_page()
    for country, codes in (
        ("Kazakhstan", "KAZ"),
        ("Uzbekistan", "KAZ,UZB"),
        ("Kazakhstan", "UZB"),
        ("Kyrgyzstan", "KGZ,UZB"),
    ):
        country_pill(page, country).click()
        expect_query(page, "country", codes)
        opened(other, server_url, "trade", layer=layer, country=codes)
        expect(other.locator(".js-plotly-plot .main-svg").first).to_be_visible()
        page.wait_for_function(f"as_seen => {STANDING} === as_seen", arg=other.evaluate(STANDING))


def test_back_and_forward_restore_the_filter(trade: Page):
    everything = sorted(trade.evaluate(DRAWN))
    country_pill(trade, "Uzbekistan").click()
    wait_for_countries(trade, "Uzbekistan")
    expect_query(trade, "country", "UZB")
    trade.go_back()
    wait_for_countries(trade, *everything)
    expect(country_pill(trade, "Uzbekistan")).to_have_attribute("aria-pressed", "false")
    trade.go_forward()
    wait_for_countries(trade, "Uzbekistan")
    expect_query(trade, "country", "UZB")


def test_another_page_keeps_the_filter(trade: Page):
    country_pill(trade, "Uzbekistan").click()
    wait_for_countries(trade, "Uzbekistan")
    expect_query(trade, "country", "UZB")
    trade.get_by_test_id("stSidebar").get_by_role("link", name="Companies").click()
    expect(trade.get_by_role("heading", level=1)).to_have_text("Companies")
    settled(trade)
    assert trade.evaluate("location.pathname + location.search") == "/companies?country=UZB"
    expect(country_pill(trade, "Uzbekistan")).to_have_attribute("aria-pressed", "true")


def test_clear_takes_the_filter_out_of_the_address_and_the_chart(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", country="UZB", years="2005-2012")
    wait_for_countries(page, "Uzbekistan")
    page.get_by_role("button", name="Clear").click()
    expect_query(page, "country", None)
    expect_query(page, "years", None)
    page.wait_for_function(f"() => ({DRAWN}).length > 1")
    expect(country_pill(page, "Uzbekistan")).to_have_attribute("aria-pressed", "false")


def test_the_keyboard_alone_chooses_a_country(trade: Page):
    tab_to(trade, ".st-key-filter-countries [role=toolbar]")
    for _ in range(4):
        trade.keyboard.press("ArrowRight")
    trade.keyboard.press("Enter")
    wait_for_countries(trade, "Uzbekistan")


def test_the_keyboard_alone_opens_the_sources_of_a_card(trade: Page):
    tab_to(trade, ".st-key-card-trade-turnover [role=tab]")
    trade.keyboard.press("ArrowRight")
    trade.keyboard.press("ArrowRight")
    card = trade.locator(".st-key-card-trade-turnover")
    expect(card.get_by_role("tab", name="Sources")).to_have_attribute("aria-selected", "true")
    expect(card.get_by_role("tabpanel")).to_contain_text("trade-2")


def test_a_figure_of_the_overview_is_two_clicks_from_its_passage(watched: Page, server_url: str):
    page = opened(watched, server_url, "overview")
    page.locator(".st-key-card-at-a-glance").get_by_role("tab", name="Sources").click()
    expect(page.locator(".st-key-card-at-a-glance").get_by_text("trade-2").first).to_be_visible()


@pytest.mark.parametrize("answered", [False, True])
def test_a_connection_that_breaks_in_the_middle_of_a_filter_leaves_the_page_whole(
    page: Page, server_url: str, answered: bool
):
    page.add_init_script(SOCKETS)
    opened(page, server_url, "trade")
    whole = page.evaluate(HEADINGS)
    country_pill(page, "Turkmenistan").click()
    expect_query(page, "country", "TKM")
    page.wait_for_function(f"headings => {HEADINGS} !== headings", arg=whole)
    narrowed = page.evaluate(HEADINGS)
    if answered:  # with the first message of the answer, or before any has come
        page.evaluate("sockets.at(-1).addEventListener('message', (said) => said.target.close())")
    country_pill(page, "Turkmenistan").click()
    if not answered:
        page.evaluate("sockets.at(-1).close()")
    page.wait_for_function("sockets.length > 1")
    page.wait_for_function(  # a press that was cut off counts as none: the address tells
        f"([one, all]) => {HEADINGS} === (location.search.includes('TKM') ? one : all)",
        arg=[narrowed, whole],
    )
    country_pill(page, "Uzbekistan").click()
    page.wait_for_function("() => location.search.includes('UZB')")
    page.wait_for_function(f"headings => !headings.includes({HEADINGS})", arg=[narrowed, whole])
