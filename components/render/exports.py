"""Files a reader takes home: just what a card shows, with its sources.

A CSV opens in a spreadsheet without running anything, and is written for people in the form that theirs
opens, for programs plain: text that begins like a formula gets an
apostrophe, numbers stay numbers. Every format but CSV carries the sources and the selection
inside; for CSV they are a second file.
"""

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pandas as pd

from components.render.export_rows import held, whole, written
from components.render.workbook import workbook
from data.query.selection import Selection
from data.text.i18n import N_, carried, spoken

TITLE = "France in Central Asia"
LICENCE = "CC BY 4.0"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
CSV_MARKS = {"en": (",", "."), "fr": (";", ",")}  # between cells, in decimals


@dataclass(frozen=True)
class Package:
    """What a card shows (`rows`), the facts behind it (`basis`) and what those rest on.

    `column_filters` says which of them the rows have passed, as the address does, `found` the words
    that a reader has looked for among them; `unit` is that of the values where no column says it;
    `heading`, `subtitle` and `address` are those of what is shown.
    """

    name: str
    rows: pd.DataFrame
    basis: pd.DataFrame
    references: pd.DataFrame
    selection: Selection
    column_filters: str = ""
    found: str = ""
    unit: str = ""
    heading: str = ""
    subtitle: str = ""
    address: str = ""

    @property
    def whole(self) -> bool:
        """Whether the table has nothing that the filters could act on."""
        return not {"country", "first_year"} <= set(self.basis.columns)

    def file_name(self, ending: str, part: str = "") -> str:
        """Return NAME_COUNTRIES_YEARS.ENDING, after what the rows hold; of the brief, as of when it is.

        Without rows it says what was chosen; a whole table has its name alone. What holds no more
        than was found in a table says so.
        """
        part += "_found" if self.found else ""
        if self.whole:
            return f"{self.name}{part}.{ending}"
        as_of = f"_as-of-{year}" if (year := self.selection.as_of) else ""
        if self.basis.empty:
            years = f"{self.selection.first}-{self.selection.last}"
            return f"{self.name}{part}_{'-'.join(self.selection.codes)}_{years}{as_of}.{ending}"
        codes, years = held(self.basis)
        countries = "-".join(code for code in self.selection.codes if code in codes)
        return f"{self.name}{part}_{countries}_{years}{as_of}.{ending}"

    @property
    def table(self) -> pd.DataFrame:
        """The rows as shown and as written: without the columns that only filter or say nothing.

        The kind of source stands beside the source. Without rows every column stays, so that a file
        still has its header.
        """
        return whole(self.rows) if self.whole else written(self.rows, self.references, self.unit)

    @property
    def facts(self) -> "Package | None":
        """The facts that the rows were counted from, where they are not facts themselves."""
        return None if self.basis is self.rows else replace(self, rows=self.basis)

    @property
    def about(self) -> dict[str, str]:
        """What was chosen, to be written into the file."""
        chosen = {
            "countries": ",".join(self.selection.codes),
            "years": f"{self.selection.first}-{self.selection.last}",
            "scope": self.selection.scope,
            "sources": "official" if self.selection.official else "all of the scope",
        }
        return {
            "title": f"{TITLE}: {self.name}",
            **({} if self.whole else chosen),
            **({"where": self.column_filters} if self.column_filters else {}),
            **({"found": self.found} if self.found else {}),
            "licence": LICENCE,
        }

    @property
    def described(self) -> dict[str, str]:
        """What the rows are, for people: as `about`, with what the card says and where it stands."""
        card = {"shows": self.heading, "subtitle": self.subtitle, "address": self.address}
        return {**self.about, **{what: words for what, words in card.items() if words}}


def harmless(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with text that a spreadsheet would run made plain."""
    text = table.select_dtypes(include=["object", "string", "category"]).columns
    return table.assign(**{column: table[column].map(harmless_text) for column in text})


def harmless_text(cell: Any) -> Any:  # noqa: ANN401
    """Return a text that a spreadsheet would run behind an apostrophe; whatever else as it is."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def as_csv(table: pd.DataFrame) -> bytes:
    """Write what programs read: UTF-8 without a byte-order mark, commas, points in decimals."""
    return harmless(table).to_csv(index=False, lineterminator="\n").encode()


def as_spreadsheet_csv(table: pd.DataFrame) -> bytes:
    """Write what a spreadsheet opens in the language spoken: a byte-order mark, so that accents are read.

    A French one takes semicolons between cells and commas in decimals.
    """
    separator, decimal = CSV_MARKS[spoken()]
    text = harmless(table).to_csv(index=False, lineterminator="\n", sep=separator, decimal=decimal)
    return text.encode("utf-8-sig")


def as_excel(package: Package) -> bytes:
    """Write a workbook of three sheets: data, sources, about."""
    about = {what: harmless_text(words) for what, words in package.described.items()}
    return workbook(harmless(package.table), harmless(package.references), about)


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows as plain values; missing values are None."""
    plain = table.astype("object").where(table.notna(), None)
    return plain.to_dict("records")


def as_json(package: Package, page: Mapping[str, Any] | None = None) -> bytes:
    """Write an object of selection, rows and sources; missing values are null.

    `page` is written along; its offset and limit say which of the rows are meant.
    """
    rows = package.table
    if page:
        rows = rows.iloc[page["offset"] :].iloc[: page["limit"]]
    parts = {
        "selection": package.about,
        **(page or {}),
        "rows": records(rows),
        "sources": records(package.references),
    }
    return json.dumps(parts, ensure_ascii=False, indent=1).encode()


def as_parquet(package: Package) -> bytes:
    """Write the rows, with selection and sources in the metadata of the file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.Table.from_pandas(package.table, preserve_index=False)
    about = {
        "selection": json.dumps(package.about),
        "sources": package.references.to_json(orient="records", force_ascii=False),
    }
    table = table.replace_schema_metadata({**(table.schema.metadata or {}), **about})
    buffer = io.BytesIO()
    pq.write_table(table, buffer)
    return buffer.getvalue()


WRITERS: tuple[tuple[str, str, str, Callable[[Package], bytes]], ...] = (
    (
        "Excel",
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        as_excel,
    ),
    ("JSON", "json", "application/json", as_json),
    ("Parquet", "parquet", "application/vnd.apache.parquet", as_parquet),
)


def files(
    package: Package, csv: Callable[[pd.DataFrame], bytes] = as_csv
) -> list[tuple[str, str, str, Callable[[], bytes]]]:
    """List label, file name, media type and builder of each file; built only when asked for.

    `csv` writes the tables that are CSV. A builder speaks the language in which it was listed,
    whichever thread it runs in.
    """
    whole_files: list[tuple[str, str, str, Callable[[], bytes]]] = [
        (label, package.file_name(ending), media, carried(partial(write, package)))
        for label, ending, media, write in WRITERS
    ]
    tables: list[tuple[str, str, Callable[[], bytes]]] = [
        ("CSV", "", lambda: csv(package.table)),
        (N_("Sources (CSV)"), "-sources", lambda: csv(package.references)),
    ]
    if facts := package.facts:
        tables.append((N_("Facts counted (CSV)"), "-facts", lambda: csv(facts.table)))
    rows, *companions = (
        (label, package.file_name("csv", part), "text/csv", carried(build))
        for label, part, build in tables
    )
    return [rows, *whole_files, *companions]
