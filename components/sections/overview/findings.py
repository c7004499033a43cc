"""What changed since the brief: five findings, each with a small chart and a way into its page."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from components.model.blocks import Columns
from components.model.page import Section
from components.model.spark import Counts, Points, Spark, Stroke
from components.model.statement import Statement
from components.model.view import View
from components.sections import parts
from components.sections.companies.firms import dated
from components.sections.overview.boxes import LEAST, box
from components.sections.people.abroad import issued_by_france
from components.statements import changed
from components.statements.firm_lives import fates_title
from components.statements.trade import since_the_brief
from components.words.theme import COUNTRY_COLOURS, FRANCE_COLOUR, NEUTRAL
from components.words.wording import listed
from data.derive.firm_fates import NAMED_SINCE
from data.derive.shared_rows import sites_once
from data.measures.visits import recorded
from data.query import estimates, frames
from data.query.selection import Selection
from data.schema import BRIEF_YEAR
from data.text.i18n import _

Finding = tuple[
    str, Statement, Spark | Counts | None
]  # the page that shows it, what it says, its chart


def findings(view: View) -> Section | None:
    """Return what changed since the brief, where all sources are shown; the years chosen do not count."""
    if view.selection.scope == "brief":
        return None
    every = view.selection.over_all_years()
    boxes = [box("changed", page, finding, view, chart) for page, finding, chart in _five(every)]
    heading = _("What changed since {year}").format(year=BRIEF_YEAR)
    columns = Columns(tuple((one,) for one in boxes), least=LEAST)
    return parts.section("changed", columns, heading=heading)


def _five(every: Selection) -> Iterator[Finding]:
    since, names = replace(every, first=BRIEF_YEAR + 1), frames.names()
    yield "trade", since_the_brief.turnover(since, names), turnovers(every)
    yield "visits", changed.visits(since), _presidents(every)
    fates = dated(every)[1]
    yield "companies", fates_title(fates, every, names), _fates(fates)
    yield "map", changed.sites(in_the_region(frames.chosen("sites", every)), since), _sites(every)
    title, visas = issued_by_france(every)
    if title is not None:
        yield "people", replace(title, name="changed.visas"), _visas(visas, every)


def turnovers(selection: Selection) -> Spark | None:
    """Return the best estimate of turnover with the countries of a selection; None where there is none."""
    rows = selection.of(estimates.estimate("turnover", "EUR"))
    if rows.empty:
        return None
    alt = _("Turnover with {countries} by year").format(countries=_countries(rows))
    return _by_country(rows, selection, alt, _("Turnover, a line per country"))


def _by_country(rows: pd.DataFrame, selection: Selection, alt: str, title: str) -> Spark:
    """Return a line for each country of rows that have year and value."""
    lines = tuple(_lines(rows))
    return Spark("lines", lines, selection.first, selection.last, alt, title)


def _lines(rows: pd.DataFrame) -> Iterator[Stroke]:
    for code, own in rows.sort_values("year").groupby("country"):
        points = zip(own["year"].astype(int), own["value"].astype(float), strict=True)
        yield Stroke(COUNTRY_COLOURS[str(code)], tuple(points))


def _countries(rows: pd.DataFrame) -> str:
    names = frames.names()
    return listed([names[code] for code in sorted(set(rows["country"]))])


def _presidents(selection: Selection) -> Spark:
    rows = recorded(selection)
    heads = rows[rows["level"].eq("head_of_state")]
    out = heads["direction"].eq("to_central_asia")
    return _two_sided(
        (heads.loc[out, "first_year"], heads.loc[~out, "first_year"]),
        selection,
        _("Presidents to Central Asia (up) and to France (down), by year"),
    )


def _sites(selection: Selection) -> Spark:
    rows = in_the_region(frames.chosen("sites", selection))
    opened, closed = (rows[end].dropna().str[:4].astype(int) for end in ("opened", "closed"))
    title = _("Sites opened (up) and closed (down), by year")
    return _two_sided((opened, closed), selection, title)


def _two_sided(years: tuple[pd.Series, pd.Series], selection: Selection, title: str) -> Spark:
    """Return how often something was in each year of a selection, the one up and the other down."""
    strokes = [
        Stroke(colour, _by_year(moments, selection, sign))
        for colour, sign, moments in ((FRANCE_COLOUR, 1, years[0]), (NEUTRAL, -1, years[1]))
    ]
    return Spark("bars", tuple(strokes), selection.first, selection.last, title, title)


def _by_year(years: pd.Series, selection: Selection, sign: int) -> Points:
    counts = Counter(int(year) for year in years)
    span = range(selection.first, selection.last + 1)
    return tuple((year, float(sign * counts[year])) for year in span if counts[year])


def _fates(fates: pd.DataFrame) -> Counts:
    fate = fates["fate"]
    lines = (
        (_("In the brief and since"), int(fate.isin(NAMED_SINCE).sum())),
        (_("Left"), int(fate.eq("left").sum())),
        (_("No later mention"), int(fate.eq("not told since").sum())),
        (_("New since 2012"), int(fate.eq("new").sum())),
    )
    return Counts(lines, _("Firms by what became of them"), _("Firms, each once in each country"))


def _visas(rows: pd.DataFrame, selection: Selection) -> Spark | None:
    if rows.empty:  # France has no consulate there
        return None
    alt = _("Visas issued by French consulates in {countries} by year")
    title = _("Visas from French consulates, a line per country")
    return _by_country(rows, selection, alt.format(countries=_countries(rows)), title)


def in_the_region(rows: pd.DataFrame) -> pd.DataFrame:
    """Return each site of France in the region once, without what the five keep in France."""
    return sites_once(rows[~rows["abroad"]])
