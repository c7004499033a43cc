"""Whose flows the rows of a table tell: exports are always what that side sells."""

from collections.abc import Collection


def side_of_flows(columns: Collection[str]) -> str:
    """Return whose flows a table with these columns tells: `france`, `partner` or `country`.

    Flows are those of France but where a row has a partner: a value is then the partner's, and a
    share without a value is of the country's own flow.
    """
    if "partner" not in columns:
        return "france"
    return "partner" if "value" in columns else "country"
