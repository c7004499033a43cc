"""Views to look at: the whole grid, those in which something false was once said, and random ones."""

import itertools
from collections.abc import Iterator

from hypothesis import strategies

from data.schema import FIVE
from pages.registry import PAGES

Query = dict[str, str]
COUNTRIES = ("", *FIVE, "KAZ,UZB", "KGZ,TJK")
SPANS = ("", "1991-2004", "2005-2009", "2008-2010", "2015-2020", "2023-2025")
SCOPES: tuple[Query, ...] = ({}, {"layer": "all"}, {"layer": "all", "official": "1"})
LANGUAGES = ("en", "fr")
PLAIN = tuple(
    name for name in PAGES.definitions if name != "data"
)  # which says nothing of the rows
ONCE_FALSE: tuple[tuple[str, Query], ...] = (
    ("aid", {"layer": "all", "country": "KAZ"}),
    ("aid", {"layer": "all", "country": "UZB"}),
    ("aid", {"layer": "all", "years": "2009-2010"}),
    ("aid", {"layer": "all", "years": "1995-1995"}),
    ("aid", {"layer": "all", "country": "TKM", "years": "2023-2025"}),
    ("overview", {}),
    ("overview", {"country": "KAZ"}),
    ("overview", {"layer": "all", "years": "2023-2025"}),
    ("overview", {"layer": "all", "years": "2014-2016"}),
    ("overview", {"layer": "all", "years": "2005-2009"}),
    ("overview", {"layer": "all", "official": "1"}),
    ("overview", {"layer": "all", "country": "TKM", "years": "2015-2020"}),
    ("visits", {}),
    ("visits", {"layer": "all"}),
    ("visits", {"layer": "all", "years": "2023-2025"}),
    ("visits", {"layer": "all", "country": "TJK", "years": "2005-2009"}),
    ("visits", {"years": "2008-2010"}),
    ("map", {}),
    ("map", {"layer": "all"}),
    ("map", {"layer": "all", "time": "year", "at": "2005"}),
    ("map", {"layer": "all", "time": "then"}),
    ("map", {"layer": "all", "time": "year", "at": "1995", "country": "TKM"}),
    ("country", {"layer": "all", "country": "UZB", "years": "2005-2009"}),
    ("country", {"layer": "all", "country": "KAZ", "years": "2010-2025"}),
    ("country", {"layer": "all", "country": "KAZ", "beside": "UZB"}),
    ("country", {"layer": "all", "country": "KGZ", "years": "2005-2009"}),
    ("companies", {"layer": "all"}),
    ("companies", {"layer": "all", "country": "UZB"}),
    ("companies", {"layer": "all", "years": "2005-2009"}),
    ("companies", {"layer": "all", "country": "TJK", "years": "2023-2025"}),
    ("claims", {}),
    ("claims", {"layer": "all"}),
    ("claims", {"layer": "all", "country": "TKM"}),
    ("claims", {"layer": "all", "country": "UZB", "around": "1"}),
    ("claims", {"layer": "all", "country": "KAZ", "topic": "visits"}),
    ("companies", {}),
    ("companies", {"years": "2008-2010"}),
    ("companies", {"layer": "all", "official": "1"}),
    ("companies", {"layer": "all", "country": "KGZ", "years": "2016"}),
    ("security", {"layer": "all", "years": "2023-2025"}),
    ("security", {"layer": "all", "country": "TJK", "years": "2014"}),
    ("map", {"layer": "all", "country": "TJK"}),
    ("aid", {}),
    ("trade", {"country": "KAZ"}),
    ("trade", {"layer": "all", "country": "UZB"}),
    ("trade", {"layer": "all", "country": "UZB", "years": "2015-2020"}),
    ("trade", {"layer": "all", "country": "KGZ"}),
    ("trade", {"layer": "all", "country": "TJK", "years": "2023-2025"}),
    ("trade", {"layer": "all", "years": "2023-2025"}),
    ("trade", {"layer": "all", "mode": "gdp", "flow": "turnover", "country": "TKM"}),
    ("trade", {"layer": "all", "mode": "share", "flow": "exports"}),
    ("trade", {"layer": "all", "mode": "index", "base": "2010"}),
    ("trade", {"layer": "all", "country": "KAZ", "mirror": "KAZ", "goods": "exports"}),
    ("trade", {"layer": "all", "rivals": "KGZ", "side": "imports"}),
    ("trade", {"layer": "all", "marks": "KAZ:2013:TRADHIST,KAZ:2018:Kazakh statistics"}),
    ("trade", {"country": "KGZ,TJK"}),
    ("security", {}),
    ("security", {"layer": "all"}),
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
}


def grid() -> Iterator[Query]:
    """Every choice of the filters: countries, spans and single years, scopes, languages."""
    for scope, countries, language in itertools.product(SCOPES, COUNTRIES, LANGUAGES):
        newest = 2025 if scope else 2012
        for years in (*SPANS, *map(str, range(1991, newest + 1))):
            if not years or int(years[-4:]) <= newest:
                yield _query(scope, countries, years, language)


@strategies.composite
def views(draw: strategies.DrawFn) -> tuple[str, Query]:
    """Any page and query: countries, span, scope, language, and options of the page."""
    scope, name = draw(strategies.sampled_from(SCOPES)), draw(strategies.sampled_from(PLAIN))
    newest = 2025 if scope else 2012
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
