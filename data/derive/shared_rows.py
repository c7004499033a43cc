"""What pages take from the tables again and again, kept: each fact once, facts of a kind, counts."""

import pandas as pd

from data import (
    aid_culture,
    claims,
    companies,
    events,
    indicators,
    security,
    sites,
    trade,
    visits,
)
from data.derive import by_kind
from data.query.memo import memo

sites_once = memo(64)(sites.distinct)
sites_placed = memo(64)(sites.placed)
sites_standing = memo(64)(sites.standing_in)

visits_once = memo(64)(visits.distinct)
tally = memo(64)(visits.tally)
with_undated = memo(64)(visits.with_undated)
investment = memo(64)(indicators.investment)
investors = memo(64)(indicators.investors)
undated_visits = memo(64)(indicators.undated_visits)

security_once = memo(64)(security.distinct)
security_dated = memo(64)(security.dated)
of_detair = memo(64)(security.of_detair)
of_police = memo(64)(security.of_police)

events_once = memo(64)(events.distinct)
events_dated = memo(64)(events.dated)
turning_points = memo(64)(events.turning_points)

firms_named = memo(64)(companies.named)
firms_outside = memo(64)(companies.outside)
firms_unnamed = memo(64)(companies.unnamed_sectors)
firms_by_sector = memo(64)(companies.by_sector)

measured = memo(64)(aid_culture.measured)
counted_by_kind = memo(64)(by_kind.counted_by_kind)

claims_by_topic = memo(64)(claims.counted_by_topic)

latest = memo(64)(trade.latest)
implied_flows = memo(64)(trade.implied_flows)
of_country = memo(64)(trade.of_country)


@memo(256)
def having(rows: pd.DataFrame, column: str, *among: str) -> pd.DataFrame:
    """Return the rows whose value in a column is one of some."""
    return rows[rows[column].isin(among)]
