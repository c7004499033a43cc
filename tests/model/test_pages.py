"""Pages: each built once for a view, kept with a bound, changed by nobody; addresses of views."""

import threading
from dataclasses import FrozenInstanceError, replace
from urllib.parse import parse_qsl

import pandas as pd
import plotly.graph_objects as go
import pytest
from pandas.errors import ChainedAssignmentError

from components.model.blocks import Box, Choice, Columns, Figure, Live, Table, Text
from components.model.card import Card
from components.model.page import Page, Section
from components.model.pages import Definition, Pages
from components.model.statement import Statement
from components.model.view import View
from data.query.selection import Selection

ROWS = pd.DataFrame({"country": ["KAZ"], "value": [1.0]})


def card(name: str = "card", rows: pd.DataFrame = ROWS) -> Card:
    figure = Figure(name, go.Figure(go.Bar(x=[1], y=[2])), "Bars")
    return Card(name, Statement("A finding"), "Unit", rows, Selection(), (figure,))


def page(view: View, *parts) -> Page:
    return Page(view, "Page", (Statement("Lead"),), (Section("one", parts),))


def site(build=lambda view: page(view, card()), **bounds) -> Pages:
    return Pages({"trade": Definition(build, ("scale",))}, **bounds)


def test_a_page_is_built_once_for_a_view():
    pages = site()
    view = pages.view("trade", {"country": "KAZ"})
    assert pages.page(view) is pages.page(pages.view("trade", {"country": "KAZ"}))
    assert pages.page(view) is not pages.page(pages.view("trade", {"country": "UZB"}))


def test_threads_that_ask_at_once_share_a_page():
    begun: list[View] = []
    second = threading.Event()

    def build(view: View) -> Page:
        begun.append(view)
        if len(begun) > 1:
            second.set()
        second.wait(0.05)  # for another to begin, which must not be
        return page(view)

    pages = site(build)
    view = pages.view("trade", {})
    threads = [threading.Thread(target=pages.page, args=(view,)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(begun) == 1


def test_a_page_that_cannot_be_built_is_tried_again():
    answers = iter([ValueError("broken"), None])

    def build(view: View) -> Page:
        if (fault := next(answers)) is not None:
            raise fault
        return page(view)

    pages = site(build)
    view = pages.view("trade", {})
    with pytest.raises(ValueError, match="broken"):
        pages.page(view)
    assert pages.page(view).title == "Page"


def test_pages_are_kept_within_their_room_the_last_asked_for():
    one = site().page(View("trade")).size
    pages = site(room=2 * one)
    first, second, third = (pages.view("trade", {"country": c}) for c in ("KAZ", "UZB", "TJK"))
    pages.page(first)
    pages.page(second)
    pages.page(first)
    pages.page(third)
    assert pages.known(first) is not None
    assert pages.known(second) is None
    assert pages.held == 2 * one


def test_a_page_is_built_in_the_language_of_its_view():
    from data.text.i18n import spoken

    pages = site(lambda view: Page(view, spoken(), ()))
    assert pages.page(pages.view("trade", {"lang": "fr"})).title == "fr"
    assert spoken() == "en"


def test_nobody_changes_the_rows_of_a_page_that_is_kept():
    pages = site(lambda view: page(view, card(), Table(ROWS, "Rows")))
    kept = pages.page(pages.view("trade", {}))
    with pytest.raises(ChainedAssignmentError):
        kept.cards[0].rows.loc[0, "value"] = 99.0
    table = next(block for block in kept.blocks if isinstance(block, Table))
    for taken in (kept.cards[0].rows, kept.cards[0].facts, table.rows):
        taken.loc[0, "value"] = 99.0
    assert kept.cards[0].rows["value"].tolist() == table.rows["value"].tolist() == [1.0]
    assert ROWS["value"].tolist() == [1.0]


def test_a_value_cannot_be_set():
    with pytest.raises(FrozenInstanceError):
        card().note = "other"
    with pytest.raises(FrozenInstanceError):
        View("trade").language = "fr"


def test_blocks_of_a_page_are_found_wherever_they_stand():
    inner = Columns(((Box("box", (card("a"),)),), (Live("map", {}, (Text("still"),)),)))
    blocks = list(page(View("trade"), inner).blocks)
    assert {type(block).__name__ for block in blocks} == {
        *("Columns", "Box", "Card", "Figure", "Live", "Text")
    }


def test_what_could_not_be_read_is_said_in_order():
    choice = Choice("scale", "Scale", (("a", "A"),), ("a",), complaint="The option.")
    view = site().view("trade", {"scope": "nothing"})
    found = replace(page(view, choice), complaints=("The part.",))
    assert len(found.unreadable) == 3
    assert "scope" in found.unreadable[0]
    assert found.unreadable[1:] == ("The option.", "The part.")


@pytest.mark.parametrize(
    "query",
    [
        "",
        "country=KAZ,UZB",
        "country=TJK&years=2008-2010",
        "years=2015-2020&official=1&lang=fr",
        "years=2008-2010&scope=brief",
        "scale=linear",
    ],
)
def test_a_view_comes_from_an_address_and_back(query):
    view = site().view("trade", dict(parse_qsl(query)))
    assert view.short_query == query
    again = site().view("trade", dict(parse_qsl(view.query)))
    assert (again.selection, again.language, again.options) == (
        view.selection,
        view.language,
        view.options,
    )


def test_the_same_view_has_one_query_however_it_was_asked_for():
    one = site().view("trade", {"country": "UZB,KAZ", "other": "x"})
    other = site().view("trade", {"country": "KAZ,UZB", "scope": "now"})
    assert one == other == site().view("trade", {"country": "KAZ,UZB", "layer": "all"})
    assert one.query == "country=KAZ,UZB&lang=en"


def test_a_view_without_a_language_speaks_the_preferred_one_and_names_none():
    view = site().view("trade", {}, "fr")
    assert view.language == "fr"
    assert "lang" not in view.short_query
    assert view.full_query.endswith("lang=fr")


def test_options_are_those_that_the_page_declares():
    view = site().view("trade", {"scale": "linear", "tour": "2", "beside": "UZB"})
    assert view.options == (("scale", "linear"), ("tour", "2"))
    assert view.with_options(scale="").options == (("tour", "2"),)
    assert view.at("visits").options == ()


def test_rows_are_told_apart_by_a_digest():
    assert card().digest == card().digest
    assert card().digest != card(rows=ROWS.assign(value=2.0)).digest
