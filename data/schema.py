"""What every table shares: the columns of a sourced fact, the words allowed, how a CSV is read.

A table is a CSV beside the module that holds its schema and its derivations. read_table() checks
the file against the schema and raises BrokenTable, which says file, line, column, value and what
was expected. Columns are added, so that one mechanism filters by year and by source:

    first_year, last_year   the years a row speaks of; without a date, the year of the brief
    tier                    the kind of source: brief, official, press or reference
"""

import functools
from pathlib import Path
from typing import Any

import pandas as pd
import pandera.errors
import pandera.pandas as pa

from data.faults import BrokenTable, Fault
from data.text.i18n import N_
from data.years_of_record import last_whole_year

DATA = Path(__file__).parent

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
BRIEF = "peyrouse-2012"
BRIEF_YEAR = 2012
LATEST_YEAR = last_whole_year()

ONE_COUNTRY = r"^[A-Z]{3}$"
SOME_COUNTRIES = r"^[A-Z]{3}(;[A-Z]{3})*$"
DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
CURRENCIES = ["EUR", "USD", "GBP", "FRF"]
SOURCE = N_("Source")  # how tables head the column of ids
FLOWS = ["imports", "exports", "turnover", "balance"]


class Table(pa.DataFrameModel):
    """Options that every table shares."""

    class Config:
        strict = True
        coerce = True


class Facts(Table):
    """Columns that make a row a fact: where it comes from and what must be known of it."""

    source_id: str = pa.Field(
        title=SOURCE, description=N_("Publication the row rests on, see sources")
    )
    locator: str = pa.Field(
        nullable=True,
        description=N_("Paragraph id of the brief, or page, table or section of another source"),
    )
    note: str = pa.Field(nullable=True, description=N_("What a reader must know, in our own words"))


def is_text(column: pa.Column) -> bool:
    """Say whether a column of a schema holds text."""
    return str(column.dtype).startswith("str")


def column_order(model: type[Table]) -> list[str]:
    """Return the columns of a table's CSV: its own first, then those that make it a fact."""
    names = list(model.to_schema().columns)
    shared = list(Facts.to_schema().columns) if issubclass(model, Facts) else []
    return [name for name in names if name not in shared] + shared


def read_table(model: type[Table], name: str, folder: Path = DATA) -> pd.DataFrame:
    """Read NAME.csv and check it against `model`; columns and order as in the file.

    Raises BrokenTable where the file is missing, has other columns, or holds a value that the
    schema refuses.
    """
    path = folder / f"{name}.csv"
    file = f"data/{name}.csv"
    if not path.exists():
        raise BrokenTable([Fault(file, None, "-", "no file", "the table")])
    schema = model.to_schema()
    text = {name: "str" for name, column in schema.columns.items() if is_text(column)}
    header = pd.read_csv(path, nrows=0).columns
    wanted = column_order(model)
    if list(header) != wanted:
        raise BrokenTable([Fault(file, 1, "-", ",".join(header), ",".join(wanted))])
    raw = pd.read_csv(path, dtype=text, keep_default_na=False, na_values={c: "" for c in wanted})
    try:
        return model.validate(raw, lazy=True)
    except pandera.errors.SchemaErrors as broken:
        raise BrokenTable(_faults(broken.failure_cases, schema, file, raw)) from broken


def _faults(cases: pd.DataFrame, schema: Any, file: str, raw: pd.DataFrame) -> list[Fault]:  # noqa: ANN401
    """Turn pandera's failure cases into sentences with the line of the file.

    What a check of whole rows finds is reported once a row, and only where its cells are sound. A check
    that could not run, for a cell that is no number, adds nothing to what is reported of the cell.
    """
    unrun = cases["failure_case"].astype("str").str.startswith("TypeError(")
    cases = cases if unrun.all() else cases[~unrun]
    of_rows = cases["schema_context"].eq("DataFrameSchema") & cases["index"].notna()
    faults = {}
    for case in cases[~of_rows].to_dict("records"):
        column = case["column"] if case["column"] in schema.columns else "-"
        value, index = case["failure_case"], case["index"]
        line = int(index) + 2 if pd.notna(index) else _line_of(raw, column, value)
        if column in raw and line:
            value = raw[column].astype("object").iloc[line - 2]
        fault = Fault(file, line, column, value, _expected(str(case["check"]), column, schema))
        faults.setdefault((line, column), fault)
    unsound = {line for line, _ in faults}
    for case in cases[of_rows].to_dict("records"):
        line = int(case["index"]) + 2
        if line in unsound:
            continue
        columns = schema.unique if "uniqueness" in str(case["check"]) else list(raw.columns)
        cells = raw.loc[line - 2, columns].dropna()
        names = ", ".join(columns) if columns == schema.unique else "-"
        expected = _expected(str(case["check"]), "-", schema)
        fault = Fault(file, line, names, ", ".join(map(str, cells)), expected)
        faults.setdefault((line, str(case["check"])), fault)
    return list(faults.values())


def _line_of(raw: pd.DataFrame, column: str, value: object) -> int | None:
    """Find the line of a value that pandera reports without one (it could not be converted)."""
    if column not in raw:
        return None
    hits = raw.index[raw[column].astype("str") == str(value)]
    return int(hits[0]) + 2 if len(hits) else None


def _expected(check: str, column: str, schema: Any) -> str:  # noqa: ANN401
    """Say in words what a check of pandera asks for."""
    known = column in schema.columns
    meaning = f" ({schema.columns[column].description})" if known else ""
    if "uniqueness" in check:
        return f"a key that no other row has ({', '.join(schema.unique or [column])})"
    if check.startswith("isin("):
        return f"one of {check[5:-1]}{meaning}"
    if check == "not_nullable":
        return f"a value{meaning}"
    if "dtype" in check or "coerce" in check:
        return f"a {schema.columns[column].dtype}{meaning}"
    return f"{check}{meaning}"


def with_years(
    table: pd.DataFrame,
    first: str,
    last: str | None = None,
    *,
    lasting: bool | pd.Series = False,
) -> pd.DataFrame:
    """Add first_year and last_year from the columns `first` and `last` (dates or years), and tier.

    A row without a date speaks of the year in which its source came out. `lasting`, for a table or
    row by row, says that what has no end still holds: in the year of the brief for its rows, in
    LATEST_YEAR for others; a firm that is active, an embassy that is open.
    """
    known = publications()
    now = table["source_id"].eq(BRIEF).map({True: BRIEF_YEAR, False: LATEST_YEAR}).astype("Int64")
    published = table["source_id"].map(known["year"]).astype("Int64").fillna(now)
    start = _year(table[first])
    end = _year(table[last]) if last else start
    start = start.combine_first(end)
    lasts = pd.Series(lasting, index=table.index)
    end = end.fillna(now.where(start.isna() | (start <= now), start).where(lasts))
    end = end.combine_first(start)
    return table.assign(
        first_year=start.fillna(published),
        last_year=end.fillna(published),
        tier=table["source_id"].map(known["tier"]),
    )


@functools.cache
def publications() -> pd.DataFrame:
    """Return tier and year of each publication, by its id."""
    sources = pd.read_csv(DATA / "sources.csv", dtype="str").set_index("source_id")
    return sources[["tier"]].assign(year=_year(sources["published"]))


def _year(dates: pd.Series) -> pd.Series:
    return pd.to_numeric(dates.astype("str").str[:4], errors="coerce").astype("Int64")


def each_country(table: pd.DataFrame) -> pd.DataFrame:
    """Give a row that speaks of several countries one row for each of them."""
    split = table.assign(country=table["country"].str.split(";"))
    return split.explode("country", ignore_index=True)
