"""Findings of single figures over time."""

import pandas as pd

from components.words.wording import with_detail
from data.query.memo import memo
from data.text.country_names import Names
from data.text.i18n import _


@memo(64)
def figures_title(rows: pd.DataFrame) -> str:
    """Title figures over time with the highest; `rows` has value, value_text and title."""
    top = rows.loc[rows["value"].idxmax()]
    return with_detail(top["title"], top["value_text"])


@memo(64)
def strength_title(rows: pd.DataFrame, names: Names) -> str:
    """Title the strength of detachments with the highest figure; `rows` has value, value_text, country."""
    top = rows.loc[rows["value"].idxmax()]
    return _("Most in {country}: {value}").format(
        country=names[top["country"]], value=top["value_text"]
    )
