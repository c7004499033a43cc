"""France among the partners of a country, and both sides' statistics: options, cards, what is missing."""

import itertools
import re

import pandas as pd
import pytest

from components.model.blocks import Card, Choice, Figure, Text
from components.model.page import Section
from components.model.view import View
from components.sections.events_switch import events
from components.sections.trade.mirror import mirror
from components.sections.trade.partners import partners
from data.derive.partner_comparison import SHOWN
from data.query import frames
from data.schema import FIVE
from data.text.i18n import speaking

EUROSTAT = "Eurostat Comext"
OPTIONS = ("rivals", "side", "by", "mirror", "goods", "french", "events", "currency")
GRID = [
    {"country": country, "years": years, **more}
    for country, years, more in itertools.product(
        ["", *FIVE, "KAZ,UZB"],
        ["", "2005-2010", "1991-1991"],
        [{}, {"lang": "fr", "official": "1"}],
    )
]


def shown(part, **query: str) -> Section:
    """A section of the page under a view of all sources."""
    view = View.read("trade", {"scope": "now", **query}, options=OPTIONS)
    with speaking(view.language):
        return part(view, events(view, view.selection)[1])


def cards(section: Section) -> dict[str, Card]:
    parts = [inside for part in section.parts for inside in getattr(part, "blocks", [part])]
    return {part.name: part for part in parts if isinstance(part, Card)}


def chart(card: Card) -> Figure:
    (figure,) = (block for block in card.body if isinstance(block, Figure))
    return figure


def choices(section: Section) -> dict[str, Choice]:
    return {part.parameter: part for part in section.parts if isinstance(part, Choice)}


def noted(card: Card) -> str:
    """The words of a figure's annotations, as they stand and as they are told when pointed at."""
    notes = chart(card).figure.layout.annotations
    return " ".join(f"{note.text} {note.hovertext}" for note in notes).replace("<br>", " ")


@pytest.mark.parametrize("part", [partners, mirror])
@pytest.mark.parametrize("query", GRID, ids=str)
def test_a_section_says_a_finding_with_its_chart_or_what_is_missing_or_is_not_there(part, query):
    section = shown(part, **query)
    if not section.parts:
        assert not section.heading
        return
    assert section.heading
    for card in cards(section).values():
        assert str(card.title)
        assert len(card.rows)
        assert chart(card).alt == str(card.title)
        assert "Source" in noted(card)
        assert "{" not in card.subtitle + card.note
    missing = [block for block in section.parts if isinstance(block, Text)]
    assert bool(cards(section)) != bool(missing)
    assert {block.tone for block in missing} <= {"search_off"}


def test_both_sections_have_a_heading():
    assert shown(partners).heading == "France’s competitors"
    assert shown(mirror).heading == "Do both sides’ statistics agree?"


@pytest.mark.parametrize("flow", ["imports", "exports"])
@pytest.mark.parametrize("measure", ["rank", "share_percent", "value"])
def test_partners_are_measured_by_rank_share_and_value(flow, measure):
    section = shown(partners, side=flow, by=measure, rivals="KGZ")
    short = measure.removesuffix("_percent")
    (card,) = cards(section).values()
    assert card.name == f"partners-{flow}-{short}-KGZ"
    assert set(card.rows["country"]) == {"KGZ"}
    assert "FRA" in set(card.rows["partner"]) <= set(SHOWN)
    assert card.rows[measure].notna().all()
    lines = chart(card).figure.data
    drawn = sum(pd.notna(value) for line in lines for value in line.y)
    assert drawn == len(card.rows)
    said = {
        ("imports", "rank"): "among buyers of Kyrgyzstan’s exports, of ",
        ("exports", "rank"): "among Kyrgyzstan’s suppliers, of ",
        ("imports", "share_percent"): "% of Kyrgyzstan’s exports",
        ("exports", "share_percent"): "% of Kyrgyzstan’s imports",
        ("imports", "value"): "France bought €",
        ("exports", "value"): "France sold €",
    }[flow, measure]
    newest = card.rows.query("partner == 'FRA'")["year"].max()
    assert str(card.title).startswith(f"In {newest} France ")
    assert said in str(card.title)
    unit = {"rank": "Rank", "share_percent": "Per cent", "value": "Million EUR"}[measure]
    does = {"imports": "buys from", "exports": "sells to"}[flow]
    assert card.subtitle.startswith(f"{unit}, what each partner {does} Kyrgyzstan, in Kyrgyz")
    listed = int(card.rows["listed"].max())
    assert card.subtitle.endswith(f"; {listed} countries are listed, not all")


def test_values_are_in_the_currency_that_is_chosen_above():
    euros, dollars = (
        next(iter(cards(shown(partners, by="value", currency=currency)).values()))
        for currency in ("EUR", "USD")
    )
    assert (set(euros.rows["currency"]), set(dollars.rows["currency"])) == ({"EUR"}, {"USD"})
    assert (euros.rows["value"] < dollars.rows["value"]).all()  # a euro costs more than a dollar
    assert "US$" in str(dollars.title)
    assert dollars.subtitle.startswith("Million USD")


@pytest.mark.parametrize("measure", ["rank", "share_percent", "value"])
def test_names_at_the_ends_of_lines_do_not_stand_over_one_another(measure):
    card = next(iter(cards(shown(partners, by=measure)).values()))
    layout = chart(card).figure.layout
    names = [note for note in layout.annotations if note.xanchor == "left" and note.xshift == 6]
    assert {re.sub("<[^>]+>", "", note.text) for note in names} == {
        frames.names()[code] for code in card.rows["partner"].unique()
    }
    low, high = sorted(layout.yaxis.range)
    pixels = (layout.height - layout.margin.t - layout.margin.b) / (high - low)
    for year in {note.x for note in names}:
        heights = sorted(note.y * pixels for note in names if note.x == year)
        assert all(other - one >= 13 for one, other in itertools.pairwise(heights))


def test_the_options_of_partners_are_those_of_the_address_the_first_where_it_has_none():
    held = choices(shown(partners))
    assert {name: held[name].code for name in held} == {
        "rivals": "KAZ",
        "side": "imports",
        "by": "rank",
    }
    asked = choices(shown(partners, rivals="UZB", side="exports", by="value"))
    assert [asked[name].code for name in asked] == ["UZB", "exports", "value"]
    assert dict(held["by"].options) == {"rank": "Rank", "share_percent": "Share", "value": "Value"}
    assert held["side"].label == "Direction of trade, as the partner records it"


def test_only_chosen_countries_with_statistics_of_their_own_can_be_picked():
    own = frames.table("partners").query("reporter == country")["country"].unique()
    assert [code for code, _name in choices(shown(partners))["rivals"].options] == sorted(own)
    assert len(choices(shown(partners, country="UZB"))["rivals"].options) == 1
    left_out = sorted(set(FIVE) - set(own))
    assert left_out
    for code in left_out:
        assert shown(partners, country=code).parts == ()


@pytest.mark.parametrize(
    ("part", "query", "faults"),
    [
        (partners, {"country": "UZB", "rivals": "KAZ"}, 0),
        (partners, {"rivals": "FRA", "by": "weight"}, 2),
        (mirror, {"country": "UZB", "mirror": "KAZ"}, 0),
        (mirror, {"mirror": "FRA", "goods": "services"}, 2),
        (mirror, {"mirror": "KGZ", "french": "Nobody"}, 1),
        (mirror, {"mirror": "KAZ", "french": "TRADHIST"}, 1),  # which Kazakhstan has no year of
    ],
)
def test_an_option_is_at_fault_where_nobody_has_it_not_where_filters_leave_it_out(
    part, query, faults
):
    held = choices(shown(part, **query)).values()
    assert len([choice for choice in held if choice.complaint]) == faults


def test_years_without_statistics_of_a_country_say_so_below_the_options():
    *options, text = shown(partners, rivals="UZB", years="1991-1991").parts
    assert [choice.parameter for choice in options] == ["rivals", "side", "by"]
    assert text == Text("**No statistics of this country in these years.**", "search_off")


def test_without_a_world_total_there_is_no_share(monkeypatch):
    rows = frames.partners_of("KAZ", "imports").assign(share_percent=None)
    monkeypatch.setattr(frames, "partners_of", lambda _country, _flow: rows)
    (text,) = [
        block
        for block in shown(partners, by="share_percent", years="1993-2024").parts
        if isinstance(block, Text)
    ]
    assert text == Text("**No world total is given, so there is no share.**", "search_off")


@pytest.mark.parametrize("code", ["KAZ", "KGZ", "UZB"])  # the others publish no such figures
@pytest.mark.parametrize("flow", ["imports", "exports"])
def test_pairs_are_drawn_with_both_figures_and_rest_on_both_sources(code, flow):
    held = cards(shown(mirror, mirror=code, goods=flow))
    card = held[f"mirror-{flow}-{code}"]
    rows = card.rows
    assert set(rows["country"]) == {code}
    assert set(rows["flow"]) == {flow}
    assert rows["french_series"].nunique() == 1
    _line, french, theirs, _ratios = chart(card).figure.data
    assert (len(french.x), len(theirs.x)) == (len(rows), len(rows))
    assert len(card.facts) == 2 * len(rows)
    pairs = frames.pairs().query("country == @code and flow == @flow")
    pairs = pairs[pairs["french_series"].isin(rows["french_series"])]
    assert set(card.facts["source_id"]) == {*pairs["source_id"], *pairs["source_id_partner"]}
    assert card.note.endswith("Importers count freight and insurance, exporters do not.")
    assert "source_id_partner" not in rows
    ratios = held[f"mirror-ratio-{flow}-{code}"]
    drawn = [value for line in chart(ratios).figure.data for value in line.y if pd.notna(value)]
    assert len(drawn) == (rows["ratio"] > 0).sum() > 1
    assert ratios.grounds is card.grounds


def test_a_single_year_has_no_line_of_ratios():
    (card,) = cards(shown(mirror, mirror="KGZ", years="2010-2010")).values()
    assert card.name == "mirror-imports-KGZ"
    assert len(card.rows) == 1


def test_the_french_side_is_chosen_where_there_are_several():
    section = shown(mirror, mirror="KGZ")
    options = choices(section)
    assert list(options) == ["mirror", "goods", "french"]
    pairs = frames.pairs().query("country == 'KGZ' and flow == 'imports'")
    assert [name for name, _words in options["french"].options] == list(
        pairs["french_series"].value_counts().index
    )
    for series in pairs["french_series"].unique():
        card = cards(shown(mirror, mirror="KGZ", french=series))["mirror-imports-KGZ"]
        assert set(card.rows["french_series"]) == {series}
        assert f"million euros, {series} against " in card.subtitle
    alone = shown(mirror, mirror="KGZ", years="1994-1996")
    assert list(choices(alone)) == ["mirror", "goods"]
    assert cards(alone)


def test_a_flow_that_both_sides_report_in_no_year_says_so(monkeypatch):
    bought = frames.pairs().query("flow == 'imports'")
    monkeypatch.setattr(frames, "pairs", lambda: bought)
    *options, text = shown(mirror, goods="exports", years="1993-2024").parts
    assert [choice.parameter for choice in options] == ["mirror", "goods"]
    assert text == Text("**No year that both sides report.**", "search_off")


@pytest.mark.parametrize(
    ("part", "name", "title"),
    [
        (partners, "partners-imports-rank-KAZ", "January 2022 unrest"),
        (mirror, "mirror-ratio-imports-KGZ", "Kyrgyz refusal ends French tanker base"),
    ],
)
def test_a_time_chart_shows_events_where_the_address_asks(part, name, title):
    assert title in noted(cards(shown(part, mirror="KGZ", events="1"))[name])
    assert title not in noted(cards(shown(part, mirror="KGZ"))[name])


def test_events_are_those_of_the_country_of_the_chart():
    for part, name in (
        (partners, "partners-imports-rank-KGZ"),
        (mirror, "mirror-ratio-imports-KGZ"),
    ):
        words = noted(
            cards(shown(part, rivals="KGZ", mirror="KGZ", french=EUROSTAT, events="1"))[name]
        )
        assert "2022" in words
        assert "January 2022 unrest" not in words


def test_a_case_is_told_in_the_mirror_only_beside_the_figures_it_tells():
    def cases(**query):
        return noted(cards(shown(mirror, mirror="KGZ", **query))["mirror-imports-KGZ"])

    assert "2009, probably gold" in cases(french="TRADHIST")
    assert "2010, probably gold" not in cases(french="TRADHIST")
    assert "2010, probably gold" in cases(french="French customs (DG Trésor)")
    assert "probably gold" not in cases(french="TRADHIST", years="1994-2005")


def test_a_chart_is_drawn_once_for_views_that_differ_elsewhere_on_the_page():
    one, other = (
        cards(shown(mirror, mirror="KGZ", side=side))["mirror-imports-KGZ"]
        for side in ("imports", "exports")
    )
    assert chart(one).figure is chart(other).figure


def test_french_says_it_in_french():
    card = cards(shown(partners, lang="fr"))["partners-imports-rank-KAZ"]
    assert str(card.title).startswith("En 2023, la France a été 8")
    assert "Kazakhstan" in card.subtitle
