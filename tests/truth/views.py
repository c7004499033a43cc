"""Views to look at: the whole grid, those in which something false was once said, and random ones."""

import itertools
from collections.abc import Iterator

from hypothesis import strategies

from data.schema import FIVE, LATEST_YEAR
from pages.registry import PAGES

Query = dict[str, str]
COUNTRIES = ("", *FIVE, "KAZ,UZB", "KGZ,TJK")
SPANS = ("", "1991-2004", "2005-2009", "2008-2010", "2015-2020", "2023-2025")
SCOPES: tuple[Query, ...] = ({"scope": "brief"}, {}, {"official": "1"})
LANGUAGES = ("en", "fr")
PLAIN = tuple(
    name for name in PAGES.definitions if name != "data"
)  # which says nothing of the rows
ONCE_FALSE: tuple[tuple[str, Query], ...] = (
    ("people", {"country": "KAZ"}),
    ("people", {"country": "UZB"}),
    ("people", {"years": "2009-2010"}),
    ("people", {"years": "1995-1995"}),
    ("people", {"country": "TKM", "years": "2023-2025"}),
    ("overview", {"scope": "brief"}),
    ("overview", {"scope": "brief", "country": "KAZ"}),
    ("overview", {"years": "2023-2025"}),
    ("overview", {"years": "2014-2016"}),
    ("overview", {"years": "2005-2009"}),
    ("overview", {"official": "1"}),
    ("overview", {"country": "TKM", "years": "2015-2020"}),
    ("visits", {"scope": "brief"}),
    ("visits", {}),
    ("visits", {"years": "2023-2025"}),
    ("visits", {"country": "TJK", "years": "2005-2009"}),
    ("visits", {"scope": "brief", "years": "2008-2010"}),
    ("map", {"scope": "brief"}),
    ("map", {}),
    ("map", {"time": "year", "at": "2005"}),
    ("map", {"time": "then"}),
    ("map", {"time": "year", "at": "1995", "country": "TKM"}),
    ("country", {"country": "UZB", "years": "2005-2009"}),
    ("country", {"country": "KAZ", "years": "2010-2025"}),
    ("country", {"country": "KAZ", "beside": "UZB"}),
    ("country", {"country": "KGZ", "years": "2005-2009"}),
    ("companies", {}),
    ("companies", {"country": "UZB"}),
    ("companies", {"years": "2005-2009"}),
    ("companies", {"country": "TJK", "years": "2023-2025"}),
    ("claims", {"scope": "brief"}),
    ("claims", {}),
    ("claims", {"country": "TKM"}),
    ("claims", {"country": "UZB", "around": "1"}),
    ("claims", {"country": "KAZ", "topic": "visits"}),
    ("companies", {"scope": "brief"}),
    ("companies", {"scope": "brief", "years": "2008-2010"}),
    ("companies", {"official": "1"}),
    ("companies", {"country": "KGZ", "years": "2016"}),
    ("security", {"years": "2023-2025"}),
    ("security", {"country": "TJK", "years": "2014"}),
    ("map", {"country": "TJK"}),
    ("people", {"scope": "brief"}),
    ("people", {}),
    ("people", {"country": "TKM"}),
    ("people", {"country": "TJK", "years": "2018-2020"}),
    ("people", {"country": "TKM", "years": "1995-1996"}),
    ("people", {"living": "born", "years": "2005-2009"}),
    ("trade", {"scope": "brief", "country": "KAZ"}),
    ("trade", {"country": "UZB"}),
    ("trade", {"country": "UZB", "years": "2015-2020"}),
    ("trade", {"country": "KGZ"}),
    ("trade", {"country": "TJK", "years": "2023-2025"}),
    ("trade", {"years": "2023-2025"}),
    ("trade", {"country": "TJK", "years": "1995-2003"}),
    ("trade", {"mode": "gdp", "flow": "turnover", "country": "TKM"}),
    ("trade", {"mode": "share", "flow": "exports"}),
    ("trade", {"mode": "index", "base": "2010"}),
    ("trade", {"country": "KAZ", "mirror": "KAZ", "goods": "exports"}),
    ("trade", {"rivals": "KGZ", "side": "imports"}),
    ("trade", {"marks": "KAZ:2013:TRADHIST,KAZ:2018:Kazakh statistics"}),
    ("trade", {"scope": "brief", "country": "KGZ,TJK"}),
    ("security", {"scope": "brief"}),
    ("security", {}),
    ("chronology", {}),
    ("chronology", {"years": "2022-2025"}),
    ("chronology", {"scope": "brief", "country": "KGZ"}),
    ("chronology", {"country": "TKM", "years": "1991-1992"}),
    ("chronology", {"official": "1", "kind": "visit,contract"}),
)


OPTIONS: dict[
    str, dict[str, tuple[str, ...]]
] = {  # of a page, with what an address may ask of each
    "trade": {
        "flow": ("imports", "exports", "turnover", "balance"),
        "currency": ("EUR", "USD"),
        "mode": ("level", "log", "index", "share", "head", "gdp"),
        "base": ("1995", "2006", "2010", "2018"),
        "of": FIVE,
        "rivals": FIVE,
        "side": ("imports", "exports"),
        "by": ("rank", "share_percent", "value"),
        "mirror": FIVE,
        "goods": ("imports", "exports"),
        "french": ("TRADHIST", "Eurostat Comext", "French customs (DG Trésor)"),
        "marks": (
            "KAZ:2005:TRADHIST,KAZ:2010:TRADHIST",
            "KAZ:2010:TRADHIST,UZB:2010:TRADHIST",
            "UZB:2010:TRADHIST,UZB:2010:Uzbek statistics",
            "KGZ:2001:Kyrgyz statistics,UZB:2012:TRADHIST",
        ),
        "scale": ("log", "linear"),
    },
    "people": {
        "living": ("refugees", "born", "students"),
        "figures": ("budget-FRF-million", "students-students", "language-learners"),
    },
    "chronology": {"kind": ("visit", "contract", "visit,agreement", "closing,crisis", "other")},
}


def grid() -> Iterator[Query]:
    """Every choice of the filters: countries, spans and single years, scopes, languages."""
    for scope, countries, language in itertools.product(SCOPES, COUNTRIES, LANGUAGES):
        newest = 2012 if "scope" in scope else LATEST_YEAR
        for years in (*SPANS, *map(str, range(1991, newest + 1))):
            if not years or int(years[-4:]) <= newest:
                yield _query(scope, countries, years, language)


@strategies.composite
def views(draw: strategies.DrawFn) -> tuple[str, Query]:
    """Any page and query: countries, span, scope, language, and options of the page."""
    scope, name = draw(strategies.sampled_from(SCOPES)), draw(strategies.sampled_from(PLAIN))
    newest = 2012 if "scope" in scope else LATEST_YEAR
    first, last = sorted(draw(strategies.tuples(*[strategies.integers(1991, newest)] * 2)))
    years = draw(strategies.sampled_from(["", f"{first}-{last}"]))
    countries = draw(strategies.lists(strategies.sampled_from(FIVE), unique=True, max_size=3))
    query = _query(scope, ",".join(countries), years, draw(strategies.sampled_from(LANGUAGES)))
    options = {
        option: strategies.sampled_from(values) for option, values in OPTIONS.get(name, {}).items()
    }
    return name, {**query, **draw(strategies.fixed_dictionaries({}, optional=options))}


def _query(scope: Query, countries: str, years: str, language: str) -> Query:
    query = {**scope, "country": countries, "years": years, "lang": language}
    return {name: value for name, value in query.items() if value}
