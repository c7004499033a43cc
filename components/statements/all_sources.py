"""Findings of the strength of the detachments, as each source gives it."""

import pandas as pd

from components.model.statement import Statement, finding
from data.measures.value import Value
from data.query.memo import memo
from data.text.country_names import Names
from data.text.i18n import _, ngettext


@memo(64)
def strength_title(rows: pd.DataFrame, name: str, names: Names) -> Statement:
    """Title the strength of detachments with the last figure on record and the peak.

    `rows` has value, value_text (with its date), country, first_year, date; `name` is that of the
    card: strength or aircraft. Of one figure alone neither is said.
    """
    ordered = rows.assign(exact=rows["date"].str.len())
    ordered = ordered.sort_values(["first_year", "exact", "date", "security_id"])
    last = ordered.iloc[-1]
    about = {"tile": name}
    if len(ordered) == 1:
        text = _("{country}: {value}").format(
            country=names[last["country"]], value=last["value_text"]
        )
        return finding(text, "security.strength", "latest", about, last=_value(last))
    highest = ordered[ordered["value"].eq(ordered["value"].max())]
    peak = highest.iloc[0]
    text = _("The latest figure on record is also the largest: {peak}, {country}")
    if peak["security_id"] != last["security_id"]:
        text = _largest(len(highest))
    text = text.format(
        peak=peak["value_text"],
        country=names[peak["country"]],
        last=last["value_text"],
        last_country=names[last["country"]],
    )
    return finding(
        text,
        "security.strength",
        "maximum",
        about,
        "figures on record",
        peak=_value(peak),
        last=_value(last),
        among=len(ordered),
    )


def _largest(tied: int) -> str:
    return ngettext(
        "The latest figure on record is {last}, {last_country}; the largest is {peak}, {country}",
        "The latest figure on record is {last}, {last_country}; the largest is {peak},"
        " {country}, and as much in other reports",
        tied,
    )


def _value(row: pd.Series) -> Value:
    year = int(row["first_year"])
    return Value(
        float(row["value"]),
        str(row["unit"]),
        year,
        year,
        country=str(row["country"]),
        what=str(row["date"]),
        approximate=bool(row["approximate"]),
        rows=(str(row["security_id"]),),
    )
