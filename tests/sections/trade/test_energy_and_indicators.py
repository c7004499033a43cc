"""Crude oil, uranium, stated shares and ranks: every row that sources state, in words."""

import itertools
import re

import pandas as pd
import pytest

from components.model.blocks import Card, Columns, Text
from components.model.view import View
from components.sections.trade import energy_and_indicators
from components.sections.trade.energy_and_indicators import energy, stated
from components.words.wording import kind_of_source
from data.query import frames
from data.schema import BRIEF, FIVE
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
    return [
        [block.markdown for block in column if isinstance(block, Text)]
        for block in shown.body
        if isinstance(block, Columns)
        for column in block.columns
        if column
    ]


def lines(shown: Card) -> list[str]:
    texts = [text for column in columns(shown) for text in column]
    return [line for text in texts for line in text.splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("part", [energy, stated])
@pytest.mark.parametrize("query", GRID, ids=str)
def test_a_card_says_every_row_it_holds_and_is_not_there_without_one(part, query):
    shown = card(part, **query)
    view = View.read("trade", {"scope": "now", **query})
    if shown is None:
        return
    assert len(shown.rows)
    assert str(shown.title)
    assert "{" not in shown.subtitle + shown.note
    first, last = view.selection.first, view.selection.last
    assert shown.rows["year"].between(first, last).all()
    held = shown.rows["tier"].isin(DOUBTED).any()
    assert not (view.selection.official and held)
    if part is stated:
        assert len(lines(shown)) == len(shown.rows)
    else:
        groups = shown.rows.groupby(["indicator", "year", "source_id"])
        assert len(lines(shown)) == groups.ngroups


@pytest.mark.parametrize(
    ("part", "name", "meant"),
    [
        (energy, "trade-energy", "crude|uranium"),
        (stated, "trade-stated", "^supplier_rank|fdi_sources|foreign_trade"),
    ],
)
def test_every_stated_share_rank_and_figure_of_energy_is_there(part, name, meant):
    shown = card(part)
    assert shown.name == name
    table = frames.table("indicators")
    rows = table[table["indicator"].str.contains(meant)]
    assert len(rows)
    assert set(rows["value"]) <= set(shown.rows["value"])


def test_every_share_of_a_partner_but_those_of_the_brief_is_stated():
    shares = frames.table("partner_shares").query(f"source_id != '{BRIEF}'")
    rows = card(stated).rows
    assert rows["share_percent"].count() == len(shares)
    assert BRIEF not in set(rows["source_id"])


def test_energy_of_a_country_is_told_with_those_beside_it_and_without_what_it_has_no_part_in():
    shown = card(energy, country="UZB")
    text = "\n".join(itertools.chain(*columns(shown)))
    assert "Niger" in text
    assert "crude oil that France imports" not in text
    assert str(shown.title) == "Uzbekistan supplied 26.43% of France’s natural uranium in 2020"


def test_crude_oil_and_uranium_stand_in_columns_of_their_own_each_measure_under_its_name():
    oil, uranium = columns(card(energy))
    assert (oil[0], uranium[0]) == ("#### Crude oil", "#### Uranium")
    assert oil[1].startswith("**Share of the crude oil that France imports**\n- ")
    assert uranium[1].startswith("**Share of the natural uranium of France**\n- ")
    (alone,) = columns(card(energy, country="UZB"))  # no title stands over an empty column
    assert alone[0] == "#### Uranium"


def test_a_line_has_the_largest_share_or_the_best_rank_first_and_its_source():
    oil, uranium = columns(card(energy))
    for line in uranium[1].splitlines()[1:] + oil[1].splitlines()[1:]:
        shares = [float(share) for share in re.findall(r"\*\*≈?\u202f?([\d.]+)\u202f%", line)]
        assert shares
        assert shares == sorted(shares, reverse=True)
        assert re.search(r" \*[^*]+\*( \(. \w+\))?$", line)
    ranks = next(text for text in oil if text.startswith("**Rank among"))
    for line in ranks.splitlines()[1:]:
        places = [int(place) for place in re.findall(r" (\d+)(?:st|nd|rd|th)\b", line)]
        assert places
        assert places == sorted(places)


def test_of_several_ranks_in_a_line_the_best_comes_first(monkeypatch):
    known = energy_and_indicators._figures_of_energy()
    last = known[known["indicator"].eq("rank_as_french_crude_supplier")].tail(1)
    more = pd.concat([known, last.assign(country="RUS", value=last["value"] - 1)])
    monkeypatch.setattr(energy_and_indicators, "_figures_of_energy", lambda: more)
    (line,) = [line for line in lines(card(energy)) if "Russia 1st" in line]
    assert "Russia 1st, Kazakhstan 2nd" in line


def test_a_figure_of_a_doubted_source_says_so():
    rows = card(energy).rows
    doubted = rows[rows["tier"].isin(DOUBTED)].groupby(["indicator", "year", "source_id"]).ngroups
    kinds = tuple(f"({kind_of_source(tier)})" for tier in DOUBTED)
    marked = [line for line in lines(card(energy)) if line.endswith(kinds)]
    assert len(marked) == doubted > 0
    official = lines(card(energy, official="1"))
    assert official
    assert not [line for line in official if line.endswith(" Press)")]


def test_no_note_stands_twice_in_a_line():
    for line in lines(card(energy)):
        sentences = [part for part in line.split(". ") if len(part) > 30]
        assert len(sentences) == len(set(sentences)), line


def test_money_of_uranium_has_its_currency_and_scale():
    _oil, uranium = columns(card(energy))
    text = next(text for text in uranium if text.startswith("**Uranium that France buys**"))
    assert re.search(r"\*\*(≈\u202f)?€[\d.]+(m|bn)\*\*", text)


def test_shares_and_ranks_stand_in_a_list_for_each_country_two_side_by_side():
    shown = card(stated)
    names = frames.names()
    heads = [texts[0].splitlines()[0] for texts in columns(shown)]
    codes = [code for code in FIVE if code in set(shown.rows["country"])]
    assert heads == [f"**{names[code]}**" for code in codes]
    assert {len(block.columns) for block in shown.body} == {2}
    alone = card(stated, country="UZB")
    assert len(columns(alone)) == 1
    assert alone.body[0].columns[1] == ()


def test_a_share_says_partner_flow_and_year_and_a_rank_what_it_ranks():
    text = "\n".join(lines(card(stated, country="KAZ")))
    assert re.search(r"- \d{4}: France, \*\*[^*]+%\*\* of its exports, \d+th", text)
    text = "\n".join(lines(card(stated, country="UZB")))
    assert re.search(r"- \d{4}: France among the suppliers of Uzbekistan, \d+th", text)


def test_the_years_in_the_subtitle_are_those_of_the_rows():
    for part in (energy, stated):
        rows = card(part).rows
        assert f"{rows['year'].min()}–{rows['year'].max()}" in card(part).subtitle
