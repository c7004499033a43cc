"""What is said of a known case, at its point in a chart: the figures come from its row."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import word
from data.measures.value import Value
from data.query.memo import memo
from data.text.formatting import amount
from data.text.i18n import N_, _

TEXTS = {
    "gold": N_(
        "{year}, probably gold: {theirs} in {theirs_series}, {french} in {french_series}{part}"
    ),
    "oil": N_(
        "{year}, oil: {theirs} by first sale in {theirs_series}, {french} by origin in"
        " {french_series}{part}"
    ),
    "apart": N_("{year}: {theirs} in {theirs_series}, {french} in {french_series}{part}"),
}


def case_text(case: Mapping[Any, Any]) -> str:
    """Say both sides' figures of a case: the partner's as published, the French one in euros."""
    whole = case["french_coverage"] == "year"
    figures = {
        "theirs": amount(case["theirs_value"], case["theirs_currency"]),
        "french": amount(case["french_eur"], "EUR"),
        "theirs_series": _(str(case["theirs_series"])),
        "french_series": _(str(case["french_series"])),
        "part": "" if whole else f" ({word(case['french_coverage'])})",
    }
    text = TEXTS[case["about"]]
    return _(text).format(**{**case, **figures})


def case(row: Mapping[Any, Any]) -> Statement:
    """Return a known case as a finding: what each side says of one flow and year."""
    about = {name: str(row[name]) for name in ("country", "flow", "year")}
    return finding(
        case_text(row),
        "mirror.case",
        "state",
        about,
        "the mirror statistics of one year",
        theirs=Value(float(row["theirs_value"]), f"million {row['theirs_currency']}"),
        french=Value(float(row["french_eur"]), "million EUR"),
        theirs_of=str(row["theirs_series"]),
        french_of=str(row["french_series"]),
        coverage=str(row["french_coverage"]),
    )


@memo(64)
def case_texts(cases: pd.DataFrame, x: str, y: str) -> pd.DataFrame:
    """Return what a chart says of each case: x, y (the columns so named), text and source."""
    records = cases.to_dict("records")
    return pd.DataFrame(
        {
            "x": cases[x],
            "y": cases[y],
            "text": [case_text(case) for case in records],
            "source": [
                f"{_(str(case['theirs_series']))}; {_(str(case['french_series']))}"
                for case in records
            ],
        }
    )
