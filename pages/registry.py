"""The pages in order: what each says of a view, and the parameters that it reads."""

from components.model.pages import Definition, Pages
from pages import (
    chronology,
    claims,
    companies,
    country,
    data,
    map,
    overview,
    people,
    security,
    trade,
    visits,
)

PAGES = Pages(
    {
        "overview": Definition(overview.build, overview.OPTIONS),
        "trade": Definition(trade.build, trade.OPTIONS),
        "visits": Definition(visits.build, visits.OPTIONS),
        "chronology": Definition(chronology.build, chronology.OPTIONS),
        "companies": Definition(companies.build, companies.OPTIONS),
        "map": Definition(map.build, map.OPTIONS),
        "security": Definition(security.build, security.OPTIONS),
        "people": Definition(people.build, people.OPTIONS),
        "country": Definition(country.build, country.OPTIONS),
        "claims": Definition(claims.build, claims.OPTIONS),
        "data": Definition(data.build, data.OPTIONS),
    }
)
