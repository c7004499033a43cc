"""Products, investment and investors: stated figures in words, measures apart."""

import itertools

import pytest

from components.model.blocks import Card, Columns, Text
from components.model.view import View
from components.sections.trade.products_and_investment import (
    SIDES,
    investment,
    investors,
    products,
)
from data.countries import FRANCE
from data.indicators import FROM_ALL, INVESTMENT
from data.query import frames
from data.schema import FIVE
from data.sources import DOUBTED
from data.text.i18n import speaking

GRID = [
    {"country": country, "years": years, **more}
    for country, years, more in itertools.product(
        ["", *FIVE, "KAZ,UZB"],
        ["", "2016-2018", "1991-1991"],
        [{}, {"lang": "fr", "official": "1"}],
    )
]


def card(part, **query: str) -> Card | None:
    """The only card of a section under a view of all sources, None where there is none."""
    view = View.read("trade", {"scope": "now", **query})
    with speaking(view.language):
        parts = part(view).parts
    assert len(parts) < 2
    return parts[0] if parts else None


def columns(shown: Card) -> list[list[str]]:
    """The texts of a card, a list for each column."""
    blocks = [inside for block in shown.body for inside in getattr(block, "blocks", [block])]
    across = [
        column
        for block in blocks
        for column in (block.columns if isinstance(block, Columns) else ((block,),))
    ]
    return [[part.markdown for part in column if isinstance(part, Text)] for column in across]


def lines(shown: Card) -> list[str]:
    """The lines of a card, one a row: what a line of products has several of stands on one each."""
    texts = [text for column in columns(shown) for text in column]
    found = [line for text in texts for line in text.splitlines() if line.startswith("- ")]
    is_several = shown.name == "trade-products"
    return [part for line in found for part in (line.split("; ") if is_several else [line])]


@pytest.mark.parametrize("part", [products, investment, investors])
@pytest.mark.parametrize("query", GRID, ids=str)
def test_a_card_has_a_line_for_each_of_its_rows_and_is_not_there_without_any(part, query):
    shown = card(part, **query)
    if shown is None:
        return
    selection = View.read("trade", {"scope": "now", **query}).selection
    assert len(lines(shown)) == len(shown.rows) > 0
    assert shown.rows["country"].isin(selection.codes).all()
    assert not (selection.official and shown.rows["tier"].isin(DOUBTED).any())
    assert str(shown.title)
    assert "{" not in shown.subtitle + shown.note


def test_each_section_has_something_in_all_sources():
    assert [card(part).name for part in (products, investment, investors)] == [
        "trade-products",
        "investment",
        "investors",
    ]
    for part in (products, investment, investors):
        assert card(part, years="1991-1991") is None


def test_the_newest_year_of_each_country_and_flow_leads_and_the_others_are_folded():
    shown = card(products)
    newest, fold = shown.body
    (earlier,) = fold.blocks
    rows = shown.rows
    is_newest = rows["year"].eq(rows.groupby(["country", "flow"])["year"].transform("max"))
    assert fold.title == f"Earlier years ({(~is_newest).sum()})"
    for of_newest, of_earlier, flow in zip(newest.columns, earlier.columns, SIDES, strict=True):
        assert of_newest[0] == of_earlier[0] == Text(f"**{SIDES[flow]}**")
        own = rows[is_newest & rows["flow"].eq(flow)].drop_duplicates(["country", "coverage"])
        assert len(of_newest[1].markdown.splitlines()) == len(own)
        for text in of_earlier[1:]:
            years = [line[2:6] for line in text.markdown.splitlines()[1:]]
            assert years == sorted(years, reverse=True)


def test_a_selection_of_one_year_has_no_earlier_ones():
    assert [type(block) for block in card(products, years="2024-2024").body] == [Columns]


def test_no_heading_stands_over_an_empty_column():
    ((title, _list),) = columns(card(products, country="TJK"))
    assert title == "**France buys**"


def test_a_product_has_a_value_or_a_share_with_its_hedge():
    shown = card(products)
    text = "\n".join(lines(shown))
    assert "\u202f% of the flow" in text
    for row in shown.rows.to_dict("records"):
        (line, *_) = [line for line in lines(shown) if f"{row['product']}, " in line]
        assert ("≈" in line) or not row["approximate"]
    assert set(shown.rows["bound"].dropna()) <= {"lower", "upper"}
    assert text.count("more than ") >= shown.rows["bound"].eq("lower").sum()


def test_stock_flows_and_flows_added_up_stand_apart():
    shown = card(investment)
    heads = [texts[0] for texts in columns(shown)]
    assert heads == [f"**{name}**" for name in INVESTMENT]
    for (_head, *texts), measure in zip(columns(shown), INVESTMENT, strict=True):
        rows = shown.rows[shown.rows["measure"].eq(measure)]
        assert len(texts[0].splitlines()) == len(rows) > 0


def test_what_all_countries_invest_has_a_column_only_where_it_is_known():
    shown = card(investment, country="TJK")
    assert FROM_ALL not in set(shown.rows["measure"])
    assert f"**{FROM_ALL}**" not in [texts[0] for texts in columns(shown)]
    assert len(columns(shown)) == 3
    empty = [texts[1] for texts in columns(shown) if not texts[1].startswith("- ")]
    assert empty
    assert set(empty) == {"No figure in this selection."}


def test_every_investor_that_a_source_names_is_there_the_largest_first_france_in_bold():
    shown = card(investors)
    table = frames.table("indicators")
    named = table[table["indicator"].str.contains("since_independence_from")]
    assert len(named)
    assert set(named["value"]) == set(shown.rows["value"])
    assert list(shown.rows["value"]) == sorted(named["value"], reverse=True)
    (france,) = [line for line in lines(shown) if line.startswith("- **")]
    assert france.startswith("- **France: ")
    assert france.endswith("**")
    assert lines(shown).index(france) == list(shown.rows["partner"]).index(FRANCE)
    assert shown.note.startswith("The countries that the source names, not all. ")
    assert shown.note.endswith("Gross flows leave out what went back.")


def test_investors_without_france_are_not_shown(monkeypatch):
    rows = frames.table("indicators")
    others = rows[~rows["indicator"].str.endswith("since_independence_from_fra")]
    assert len(others) < len(rows)
    monkeypatch.setattr(frames, "chosen", lambda _name, _selection: others)
    assert card(investors) is None
