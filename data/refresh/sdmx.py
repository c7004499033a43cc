"""Observations as SDMX-CSV, the form that Eurostat, the IMF and the OECD share.

One line is one observation: columns of codes (dimensions), TIME_PERIOD, OBS_VALUE, then attributes,
which differ from service to service and of which only named ones are read. The form is that of the
SDMX technical notes, "SDMX-CSV 1.0"; a byte-order mark may come first.
"""

import csv
import io
from collections.abc import Mapping, Sequence

import pandas as pd

from data.refresh.faults import BrokenAnswer, ChangedShape, EmptyAnswer
from data.refresh.fetch import get_text, patiently
from data.refresh.question import Question, need_columns, numbers, only

YEAR = "TIME_PERIOD"
VALUE = "OBS_VALUE"
GAPS = ["", ":", "NaN"]  # how a cell without a value is written


def observations(
    question: Question,
    address: str,
    params: Mapping[str, str],
    allowed: Mapping[str, set[str]],
    service_name: str,
    *,
    others: Sequence[str] = (),
    accept: str = "*/*",
) -> pd.DataFrame:
    """Ask a service, or read the files of a question; returns observations of the years asked for.

    `allowed` has the columns whose codes were asked for, `others` those that must be there as well.
    Columns are those of the answer as text, `year` and `value` as numbers; an observation without a
    value is left out.
    """
    columns = [*allowed, *others, YEAR, VALUE]
    period = {"startPeriod": str(question.first), "endPeriod": str(question.last)}

    def ask() -> pd.DataFrame:
        text = get_text(address, {**params, **period}, question.timeout, service_name, accept)
        return table(text, columns, service_name)

    if question.files:
        texts = [path.read_text(encoding="utf-8", errors="replace") for path in question.files]
        answer = pd.concat([table(text, columns, service_name) for text in texts])
    else:
        answer = patiently(ask)
    answer = answer.assign(**{YEAR: answer[YEAR].str.strip()}).reset_index(drop=True)
    answer = only(answer, {**allowed, YEAR: question.year_codes}, question, service_name)
    answer = answer[~answer[VALUE].str.strip().isin(GAPS)]  # a gap stays a gap
    if answer.empty:
        raise EmptyAnswer(service_name, "no value for these years")
    return answer.assign(
        year=answer[YEAR].astype("int"), value=numbers(answer[VALUE], service_name)
    )


def table(text: str, columns: list[str], service_name: str) -> pd.DataFrame:
    """Read SDMX-CSV as text cells; a line with too few or too many cells is a broken answer."""
    text = text.removeprefix("\ufeff")
    if text.lstrip().startswith(("<", "{")):
        raise ChangedShape(service_name, f"no CSV but {' '.join(text.split())[:80]!r}")
    try:
        lines = [line for line in csv.reader(io.StringIO(text), strict=True) if line]
    except csv.Error as fault:
        raise BrokenAnswer(
            service_name, f"the answer breaks off inside a cell ({fault})"
        ) from fault
    if not lines:
        raise EmptyAnswer(service_name, "an empty answer")
    header, *rows = lines
    for number, row in enumerate(rows, start=2):
        if len(row) != len(header):
            raise BrokenAnswer(
                service_name,
                f"line {number} has {len(row)} cells where the header has {len(header)}",
            )
    need_columns(header, columns, service_name)
    if not rows:
        raise EmptyAnswer(service_name, "no rows for these years")
    return pd.DataFrame(rows, columns=header)
