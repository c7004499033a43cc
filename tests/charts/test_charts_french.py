"""components/charts/ in French: what a chart says by itself has no English word left."""

import re
import textwrap

import pandas as pd
import pytest

from components.charts import (
    brief_vs_statistics,
    claims,
    companies,
    competitors,
    connected_scatter,
    diverging_bars,
    facts,
    firm_lanes,
    partners,
    series,
    trade,
    visits,
    visits_vs_trade,
)
from components.statements.trade.measure import Measure, with_hover_text
from components.words.fates import FATES
from components.words.wording import WORDS
from data.catalogue import TABLES
from data.companies import named
from data.derive.by_kind import counted_by_kind
from data.derive.firm_fates import lanes, statements, then_and_now
from data.measures.firms import standings
from data.partner_shares import ranked
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF, FIVE
from data.text.i18n import _, speaking
from data.trade import implied_flows, latest, of_country
from data.visits import tally

ENGLISH = re.compile(r"\b(the|of|and|from|in|to|with|by|none|not|no|a|is|its|or)\b", re.IGNORECASE)
SOURCE = "Peyrouse 2012"


def table(name):
    """A real table whose texts, which have a catalogue of their own, are left out."""
    rows = frames.table(name)
    blank = {column: rows[column].where(rows[column].isna(), "×") for column in TABLES[name].texts}
    blank |= {
        column: rows[column].where(rows[column].isna(), "×")
        for column in ("locator", "office_fr")
        if column in rows
    }
    return rows.assign(**blank)


def lane_rows():
    rows = statements(table("companies"), table("firm_names"), table("sources"))
    rows = rows.assign(publication="×")
    return lanes(rows, then_and_now(rows, table("firm_names")))


def trend(log=False):
    measure = Measure("imports", "EUR", "log" if log else "level")
    rows = with_hover_text(frames.series("imports", "EUR"), measure)
    rows = rows[rows["country"].eq("KAZ")]
    order = list(dict.fromkeys(rows["series"]))
    return series.trend(rows, rows.head(2), order, SOURCE, measure.unit, log=log)


def balance():
    rows = with_hover_text(frames.series("balance", "EUR"), Measure("balance", "EUR", "level"))
    rows = rows[rows["country"].eq("UZB")]
    return series.balance_bars(rows, list(dict.fromkeys(rows["series"])), SOURCE, "Mio")


def flows():
    rows = frames.series("imports", "EUR")
    rows = rows[rows["country"].eq("KAZ") & rows["series"].eq("Eurostat Comext")]
    return connected_scatter.path(rows.assign(imports=rows["value"], exports=100.0), SOURCE, "EUR")


def pairs():
    rows = frames.pairs()
    rows = rows[rows["country"].eq("KAZ") & rows["flow"].eq("imports")]
    return rows[rows["french_series"].eq(rows["french_series"].iloc[0])]


def ratios():
    rows = (
        pairs()
        .head(3)
        .assign(
            flow=["turnover", "balance", "imports"],
            brief=100.0,
            other=90.0,
            ratio=0.9,
            other_year=2009,
            verdict=["holds", "close", "differs"],
            approximate=True,
            series="Kazakh statistics",
        )
    )
    return brief_vs_statistics.ratios(rows, frames.names(), SOURCE)


def implied():
    rows = table("trade")
    rows = rows[rows["source_id"].eq(BRIEF)]
    computed = implied_flows(rows)
    country = computed["country"].iloc[0]
    return trade.stated_and_implied(of_country(rows, computed, country), SOURCE)


def both_ways():
    rows = table("visits").dropna(subset="date")
    found = tally(rows, "country")
    found = pd.concat([found, found.assign(dated=False)])
    names = {code: frames.names()[code] for code in FIVE if code in set(found["category"])}
    return diverging_bars.two_way_bars(found, list(names), names, SOURCE)


def verdicts():
    rows = frames.judged_claims("now")
    found = rows.groupby(["topic", "verdict"], as_index=False).agg(claims=("verdict", "size"))
    return claims.verdicts(found, ["holds", "close", "differs", "cannot be checked"], SOURCE)


def beside(measure):
    rows = frames.partners_of("KAZ", "imports")
    return competitors.side_by_side(rows, measure, frames.names(), SOURCE)


def facts_with_value():
    rows = table("aid_culture")
    rows = rows[~rows["country"].str.contains(";")]  # a mark has the colour of one country
    return rows[rows["value"].notna()].dropna(subset="date")


def over_time():
    rows = facts_with_value().assign(series="×", value_text="×")
    rows = rows.assign(moment=[visits.moment(date) for date in rows["date"]])
    return facts.over_time(rows, SOURCE, "×")


def grid():
    rows = counted_by_kind(table("security"), FIVE)
    kinds = {kind: "×" for kind in rows["kind"]}
    return facts.counts_grid(rows, kinds, frames.names(), SOURCE)


def lives():
    rows = table("security").dropna(subset="date")
    rows = rows.assign(lasts=rows["until"].notna(), accent=False)
    return facts.lives(rows, SOURCE, 2012)


def beside_visits():
    rows = frames.series("turnover", "EUR")
    rows = rows[rows["country"].eq("KAZ")].assign(value_text="×")
    seen = table("visits").dropna(subset="date")
    return visits_vs_trade.visits_and_trade(rows, seen[seen["country"].eq("KAZ")], SOURCE, "×")


def shares():
    rows = ranked(table("partner_shares"), "KAZ", "exports")
    return trade.share_bars(rows, [frames.names()[code] for code in rows["partner"]], SOURCE)


def dots(scale):
    rows = latest(table("trade"), "turnover")
    return trade.turnover_dots(rows, frames.names(), SOURCE, scale)


def lanes_figure(by):
    titles = frames.names() if by == "country" else {code: _(said) for code, said in FATES.items()}
    return firm_lanes.firm_lanes(lane_rows(), frames.names(), titles, by, SOURCE, (1991, 2025))


def how_firms_stand():
    rows = standings(Selection(scope="now").everything)
    return rows.rename(columns={"standing": "status"})


def firms():
    return named(table("companies"))


FIGURES = {
    "dots": lambda: dots("log"),
    "dots, linear": lambda: dots("linear"),
    "implied": implied,
    "shares": shares,
    "trend": trend,
    "trend, log": lambda: trend(log=True),
    "balance": balance,
    "path": flows,
    "beside visits": beside_visits,
    "timeline": lambda: visits.timeline(
        table("visits").dropna(subset="date"), frames.names(), SOURCE
    ),
    "two ways": both_ways,
    "matrix": lambda: companies.presence_matrix(how_firms_stand(), frames.names(), SOURCE),
    "treemap": lambda: companies.sector_treemap(firms(), frames.names(), SOURCE),
    "sectors": lambda: companies.sector_bars(firms(), frames.names(), SOURCE),
    "lanes": lambda: lanes_figure("country"),
    "lanes by fate": lambda: lanes_figure("fate"),
    "lives": lives,
    "points": lambda: facts.labelled_points(facts_with_value(), frames.names(), SOURCE),
    "grid": grid,
    "over time": over_time,
    "verdicts": verdicts,
    "beside, rank": lambda: beside("rank"),
    "beside, share": lambda: beside("share_percent"),
    "ratio": lambda: partners.ratio_by_year(pairs(), SOURCE),
    "dumbbells": lambda: partners.dumbbells(pairs(), SOURCE),
    "ratios": ratios,
}


def strings(thing):
    """Yield every text in a figure's parts."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for value in thing.values():
            yield from strings(value)
    elif isinstance(thing, list | tuple):
        for value in thing:
            yield from strings(value)
    elif hasattr(thing, "tolist"):
        yield from strings(thing.tolist())


def said_by(figure):
    """Yield the texts that a reader of the figure sees: marks, axes, legends, hovers."""
    for trace in figure.data:
        for part in ("name", "text", "hovertemplate", "customdata", "labels", "x", "y"):
            yield from strings(getattr(trace, part, None))
    layout = figure.to_dict()["layout"]
    for note in layout.get("annotations", ()):
        yield from strings([note.get("text"), note.get("hovertext")])
    for axis in (part for key, part in layout.items() if "axis" in key):
        yield from strings([axis.get("title"), axis.get("ticktext")])


def _first(code):
    return WORDS[code][0].lower() + WORDS[code][1:]


@pytest.mark.parametrize("name", FIGURES)
def test_a_chart_says_nothing_in_english(name):
    with speaking("fr"):
        figure = FIGURES[name]()
    texts = [*said_by(figure)]
    assert texts
    firms = frames.english("firm_names")["name_2012"].dropna()
    proper = {*frames.english("companies")["company"], *firms}
    proper |= {textwrap.shorten(firm, firm_lanes.LABEL, placeholder="…") for firm in proper}
    words = {said for code in WORDS for said in (WORDS[code], WORDS[code].lower(), _first(code))}
    for text in texts:
        plain = re.sub(r"%\{[^}]*\}|<[^>]*>", " ", text)
        for own in sorted(proper | words, key=len, reverse=True):
            plain = plain.replace(own, "×")
        assert not ENGLISH.search(plain), text


def test_the_words_of_a_chart_are_those_of_the_french():
    with speaking("fr"):
        figure = dots("log")
        assert [*figure.layout.xaxis.ticktext] == [
            "10\u202fM€",
            "100\u202fM€",
            "1\u202fMd€",
            "10\u202fMd€",
        ]
        assert figure.layout.annotations[0].text == "Source\u00a0: Peyrouse 2012"
        assert figure.layout.xaxis.exponentformat == "none"
        assert "Part, en" in shares().layout.xaxis.title.text
    assert dots("log").layout.xaxis.exponentformat is None
