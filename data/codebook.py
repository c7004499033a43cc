"""What each column means, made from the schemas, so that nothing is typed twice."""

from typing import Any

import pandas as pd

from data.catalogue import TABLES
from data.schema import is_text
from data.sources import TIER, TIER_MEANING, TIERS

KINDS = {"int64": "whole number", "Int64": "whole number", "float64": "number"}


def codebook() -> pd.DataFrame:
    """Return table, column, kind, unit, may_be_empty, allowed, meaning: a row per column.

    The kind of source, which is added to the columns of the file, comes last of its table.
    """
    rows = []
    for name, entry in TABLES.items():
        schema = entry.model.to_schema()
        for column in entry.columns:
            field = schema.columns[column]
            rows.append(
                {
                    "table": name,
                    "column": column,
                    "kind": "text"
                    if is_text(field)
                    else KINDS.get(str(field.dtype), "true or false"),
                    "unit": (field.metadata or {}).get("unit"),
                    "may_be_empty": field.nullable,
                    "allowed": _allowed(field),
                    "meaning": field.description,
                }
            )
        if entry.adds_tier:
            rows.append(
                {
                    "table": name,
                    "column": TIER,
                    "kind": "text",
                    "unit": None,
                    "may_be_empty": False,
                    "allowed": ", ".join(TIERS),
                    "meaning": TIER_MEANING,
                }
            )
    return pd.DataFrame(rows)


def _allowed(field: Any) -> str | None:  # noqa: ANN401
    """Return the values or the pattern that a column admits."""
    for check in field.checks:
        if "allowed_values" in check.statistics:
            return ", ".join(map(str, check.statistics["allowed_values"]))
        if "pattern" in check.statistics:
            return f"pattern {check.statistics['pattern']}"
    return None
