"""Views to look at: the whole grid, those in which something false was once said, and random ones."""

import itertools
from collections.abc import Iterator

from hypothesis import strategies

from data.schema import FIVE
from pages.registry import PAGES

Query = dict[str, str]
COUNTRIES = ("", *FIVE, "KAZ,UZB", "KGZ,TJK")
SPANS = ("", "1991-2004", "2005-2009", "2008-2010", "2015-2020", "2023-2025")
SCOPES: tuple[Query, ...] = ({}, {"scope": "now"}, {"scope": "now", "official": "1"})
LANGUAGES = ("en", "fr")
PLAIN = tuple(
    name for name in PAGES.definitions if name != "data"
)  # which says nothing of the rows
ONCE_FALSE: tuple[tuple[str, Query], ...] = (
    ("aid", {"scope": "now", "country": "KAZ"}),
    ("aid", {"scope": "now", "country": "UZB"}),
    ("aid", {"scope": "now", "years": "2009-2010"}),
    ("aid", {"scope": "now", "years": "1995-1995"}),
    ("aid", {"scope": "now", "country": "TKM", "years": "2023-2025"}),
    ("overview", {}),
    ("overview", {"country": "KAZ"}),
    ("overview", {"scope": "now", "years": "2023-2025"}),
    ("overview", {"scope": "now", "years": "2014-2016"}),
    ("overview", {"scope": "now", "years": "2005-2009"}),
    ("overview", {"scope": "now", "official": "1"}),
    ("overview", {"scope": "now", "country": "TKM", "years": "2015-2020"}),
    ("visits", {}),
    ("visits", {"scope": "now"}),
    ("visits", {"scope": "now", "years": "2023-2025"}),
    ("visits", {"scope": "now", "country": "TJK", "years": "2005-2009"}),
    ("visits", {"years": "2008-2010"}),
    ("map", {}),
    ("map", {"scope": "now"}),
    ("map", {"scope": "now", "time": "year", "at": "2005"}),
    ("map", {"scope": "now", "time": "then"}),
    ("map", {"scope": "now", "time": "year", "at": "1995", "country": "TKM"}),
    ("country", {"scope": "now", "country": "UZB", "years": "2005-2009"}),
    ("country", {"scope": "now", "country": "KAZ", "years": "2010-2025"}),
    ("country", {"scope": "now", "country": "KAZ", "beside": "UZB"}),
    ("country", {"scope": "now", "country": "KGZ", "years": "2005-2009"}),
    ("companies", {"scope": "now"}),
    ("companies", {"scope": "now", "country": "UZB"}),
    ("companies", {"scope": "now", "years": "2005-2009"}),
    ("companies", {"scope": "now", "country": "TJK", "years": "2023-2025"}),
    ("claims", {}),
    ("claims", {"scope": "now"}),
    ("claims", {"scope": "now", "country": "TKM"}),
    ("claims", {"scope": "now", "country": "UZB", "around": "1"}),
    ("claims", {"scope": "now", "country": "KAZ", "topic": "visits"}),
    ("companies", {}),
    ("companies", {"years": "2008-2010"}),
    ("companies", {"scope": "now", "official": "1"}),
    ("companies", {"scope": "now", "country": "KGZ", "years": "2016"}),
    ("security", {"scope": "now", "years": "2023-2025"}),
    ("security", {"scope": "now", "country": "TJK", "years": "2014"}),
    ("map", {"scope": "now", "country": "TJK"}),
    ("aid", {}),
    ("trade", {"country": "KAZ"}),
    ("trade", {"scope": "now", "country": "UZB"}),
    ("trade", {"scope": "now", "country": "UZB", "years": "2015-2020"}),
    ("trade", {"scope": "now", "country": "KGZ"}),
    ("trade", {"scope": "now", "country": "TJK", "years": "2023-2025"}),
    ("trade", {"scope": "now", "years": "2023-2025"}),
    ("trade", {"scope": "now", "mode": "gdp", "flow": "turnover", "country": "TKM"}),
    ("trade", {"scope": "now", "mode": "share", "flow": "exports"}),
    ("trade", {"scope": "now", "mode": "index", "base": "2010"}),
    ("trade", {"scope": "now", "country": "KAZ", "mirror": "KAZ", "goods": "exports"}),
    ("trade", {"scope": "now", "rivals": "KGZ", "side": "imports"}),
    ("trade", {"scope": "now", "marks": "KAZ:2013:TRADHIST,KAZ:2018:Kazakh statistics"}),
    ("trade", {"country": "KGZ,TJK"}),
    ("security", {}),
    ("security", {"scope": "now"}),
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
