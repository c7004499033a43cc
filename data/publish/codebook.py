"""What each column means, made from the schemas, so that nothing is typed twice.

The kind, the unit and the meaning are in the language spoken; docs/codebook.csv is in English.
"""

from typing import Any

import pandas as pd

from data.catalogue import TABLES
from data.schema import is_text
from data.sources import TIER, TIER_MEANING, TIERS
from data.text.i18n import N_, _

KINDS = {"int64": N_("whole number"), "Int64": N_("whole number"), "float64": N_("number")}


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
                    "kind": _kind(field),
                    "unit": _unit(field),
                    "may_be_empty": field.nullable,
                    "allowed": _allowed(field),
                    "meaning": _(field.description),
                }
            )
        if entry.adds_tier:
            rows.append(
                {
                    "table": name,
                    "column": TIER,
                    "kind": _("text"),
                    "unit": None,
                    "may_be_empty": False,
                    "allowed": ", ".join(TIERS),
                    "meaning": _(TIER_MEANING),
                }
            )
    return pd.DataFrame(rows)


def _kind(field: Any) -> str:  # noqa: ANN401
    if is_text(field):
        return _("text")
    kind = KINDS.get(str(field.dtype))
    return _(kind) if kind else _("true or false")


def _unit(field: Any) -> str | None:  # noqa: ANN401
    unit = (field.metadata or {}).get("unit")
    return _(unit) if unit else None


def _allowed(field: Any) -> str | None:  # noqa: ANN401
    """Return the values or the pattern that a column admits."""
    for check in field.checks:
        if "allowed_values" in check.statistics:
            return ", ".join(map(str, check.statistics["allowed_values"]))
        if "pattern" in check.statistics:
            return _("pattern {pattern}").format(pattern=check.statistics["pattern"])
    return None
