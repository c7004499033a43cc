"""The countries that a reader can pick one of: those chosen of which there are rows."""

import pandas as pd

from data.query import frames
from data.query.selection import Selection


def countries_with(rows: pd.DataFrame, selection: Selection) -> dict[str, str]:
    """Return the chosen countries that `rows` speak of, code to name, for a reader to pick one."""
    held = set(rows["country"])
    return {
        code: name
        for code, name in frames.names().items()
        if code in selection.codes and code in held
    }
