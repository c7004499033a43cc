"""Two rows side by side, as every kind of conflict is shown."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

Tables = Mapping[str, pd.DataFrame]
Row = Mapping[Any, Any]
Pair = dict[str, Any]


def pair(kind: str, what: str, one: Row, other: Row, /, **details: Any) -> Pair:  # noqa: ANN401
    """Set two rows side by side; `told` has one, other and what else the pair says."""
    year = details.pop("year", other.get("year", other.get("first_year")))
    pair = {"kind": kind, "country": other["country"], "year": year, "what": what, **details}
    pair |= {"one_country": one["country"]}
    for prefix, row in (("one_", one), ("", other)):
        pair |= {f"{prefix}{key}": row.get(key) for key in ("source_id", "locator", "tier")}
        pair |= {f"{prefix}{key}": row[key] for key in ("table", "row")}
    return pair
