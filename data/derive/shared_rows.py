"""What pages take from the tables again and again, kept: each fact once, facts of a kind, counts."""

import pandas as pd

from data import (
    aid_culture,
    claims,
    companies,
    events,
    indicators,
    schema,
    security,
    sites,
    trade,
    visits,
)
from data.query.memo import kept

sites_once = kept(64)(sites.distinct)
sites_placed = kept(64)(sites.placed)

visits_once = kept(64)(visits.distinct)
tally = kept(64)(visits.tally)
with_undated = kept(64)(visits.with_undated)
with_presidency = kept(64)(visits.with_presidency)
investment = kept(64)(indicators.investment)
investors = kept(64)(indicators.investors)
undated_visits = kept(64)(indicators.undated_visits)

security_once = kept(64)(security.distinct)
security_dated = kept(64)(security.dated)
of_detair = kept(64)(security.of_detair)
of_police = kept(64)(security.of_police)

events_dated = kept(64)(events.dated)
turning_points = kept(64)(events.turning_points)

firms_named = kept(64)(companies.named)
firms_outside = kept(64)(companies.outside)
firms_by_sector = kept(64)(companies.by_sector)
firms_standing = kept(64)(companies.standing)

measured = kept(64)(aid_culture.measured)
counted_by_kind = kept(64)(schema.counted_by_kind)

claims_by_topic = kept(64)(claims.counted_by_topic)

latest = kept(64)(trade.latest)
implied_flows = kept(64)(trade.implied_flows)
of_country = kept(64)(trade.of_country)


@kept(64)
def decided_of(judged: pd.DataFrame) -> pd.DataFrame:
    """Return the claims that the tables decide."""
    return judged[judged["rule"].ne(claims.WAITS)]


@kept(256)
def where(rows: pd.DataFrame, column: str, *among: str) -> pd.DataFrame:
    """Return the rows whose value in a column is one of some."""
    return rows[rows[column].isin(among)]
