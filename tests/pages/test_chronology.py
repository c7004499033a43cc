"""The page of what happened: a strip and a list of what is chosen, searched and filtered."""

import pytest

from components.model.blocks import Choice, Table
from components.render.files import written
from components.render.html import table_html
from components.words.happenings import LABELS
from data.query import happened
from data.query.selection import Selection
from data.text.i18n import speaking
from pages import chronology
from tests.support.page_values import (
    FILTERS,
    GRID,
    IMPOSSIBLE,
    built,
    card_of,
    check,
    choice,
    figure_of,
    figures,
    marks,
    notices,
)

page = built("chronology", chronology)


def list_of(shown) -> Table:
    (table,) = (block for block in card_of(shown, "chronology").body if isinstance(block, Table))
    return table


@pytest.mark.parametrize("query", GRID, ids=str)
def test_what_holds_of_every_page_holds(query):
    check(page(**query))


@pytest.mark.parametrize("query", FILTERS, ids=str)
def test_strip_list_and_file_hold_the_same_acts(query):
    shown = page(**query)
    rows = card_of(shown, "chronology").rows
    assert len(list_of(shown).rows) == len(rows)
    dated = rows.dropna(subset="date")
    assert marks(figure_of(card_of(shown, "chronology-strip"))) == len(dated)


def test_the_lead_counts_dated_acts_and_names_the_latest():
    lead = page(years="2022-2025").lead[0]
    dated = happened.acts(Selection((), 2022, 2025)).dropna(subset="date")
    values, subjects = dict(lead.values), dict(lead.subjects)
    assert values["total"].number == len(dated)
    assert subjects["date"] == dated["date"].max()
    assert "in 2022–2025" in lead.text


def test_a_choice_of_kinds_narrows_strip_list_and_file():
    shown = page(kind="visit,contract")
    card = card_of(shown, "chronology")
    assert set(card.rows["kind"]) == {"visit", "contract"}
    with speaking("en"):
        _file, body = written(card, ".csv")
        _file, book = written(card, ".json")
    lines = body.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("date,")
    assert len(lines) == len(card.rows) + 1
    assert '"where": "kind:visit,contract"' in book.decode()
    assert page(kind="visit,contract").lead == page().lead


def test_kinds_that_are_not_there_are_not_offered_and_no_fault():
    shown = page(scope="brief", country="TKM", kind="crisis")
    assert not shown.unreadable
    control = choice(shown, "kind")
    assert "crisis" not in dict(control.options)
    assert set(dict(control.options)) == set(card_of(shown, "chronology").rows["kind"])


def test_a_kind_that_is_none_is_said():
    (text,) = page(kind="visit,foo").unreadable
    assert text.startswith("The address asks for kind foo, which is not one of visit")


def test_each_kind_has_its_count_and_together_they_are_all():
    shown = page()
    options = dict(choice(shown, "kind").options)
    counts = card_of(shown, "chronology").rows["kind"].value_counts()
    assert list(options) == list(LABELS)
    assert all(text.endswith(f"({counts[kind]})") for kind, text in options.items())


def test_a_search_narrows_and_what_is_not_found_is_said():
    rows = card_of(page(q="alstom"), "chronology").rows
    assert 5 < len(rows) < 40
    shown = page(q="nothing holds this")
    assert not shown.cards
    assert "holds what is looked for" in notices(shown)["chronology"].message
    assert choice(shown, "q").code == "nothing holds this"
    assert "“alstom”" in str(card_of(page(q="alstom"), "chronology").title)


def test_the_kinds_stand_first_and_the_search_stands_before_the_list():
    parts = page().parts
    assert [part.parameter for part in parts if isinstance(part, Choice)] == ["kind", "q"]
    place = next(at for at, part in enumerate(parts) if getattr(part, "parameter", "") == "q")
    assert parts[place - 1].name == "chronology-strip"
    assert parts[-1].name == "chronology"


def test_the_list_tells_dates_as_they_are_published_and_says_where_there_is_none():
    rows = list_of(page()).rows
    assert rows["date"].iloc[0] > "2025"
    assert rows["date"].iloc[-1] == "no date"
    assert rows["date"].str.contains("(estimate)", regex=False).any()
    assert rows["source_id"].notna().all()


def test_a_visit_says_which_way_it_went():
    rows = list_of(page(country="UZB", years="2023", kind="visit")).rows
    assert rows["what"].str.contains("Emmanuel Macron, President of France, to Central Asia").any()


def test_the_list_can_be_read_one_cell_below_the_other_and_has_no_second_search():
    table = list_of(page(kind="crisis"))
    html = table_html(table.rows, table.alt, stacked=table.stacked)
    assert 'class="table stacked"' in html
    assert "data-find" not in html
    assert 'href="https://' in html
    assert html.count("<tr>") == len(table.rows) + 1


def test_tables_of_two_choices_are_told_apart_however_many_rows_they_have():
    alts = {list_of(page(kind=kind)).alt for kind in LABELS}
    assert len(alts) == len(LABELS)


def test_the_brief_alone_tells_what_the_brief_tells():
    shown = page(scope="brief")
    assert set(card_of(shown, "chronology").rows["source_id"]) == {"peyrouse-2012"}
    assert "1991–2012" in shown.lead[0].text


def test_where_nothing_has_a_date_there_is_a_list_without_a_strip():
    shown = page(scope="brief", country="UZB", years="2012", kind="closing")
    assert shown.card("chronology-strip") is None
    assert set(list_of(shown).rows["date"]) == {"no date"}


def test_an_impossible_filter_says_what_is_missing_and_where_it_is():
    shown = page(**IMPOSSIBLE)
    assert set(notices(shown)) == {"chronology"}
    nearest = notices(shown)["chronology"].nearest
    assert not notices(chronology.build(nearest))


def test_no_figure_needs_a_window():
    assert not any(figure.window for figure in figures(page()))
