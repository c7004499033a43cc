"""Check every table, and what the tables say of each other, before anything is served."""

from pathlib import Path

import pandas as pd

from data.catalogue import EDITORIAL, TABLES
from data.schema import BRIEF, DATA, BrokenTable, Fault, read_table


def check_tables(folder: Path = DATA) -> None:
    """Check each table of `folder` against its schema, then what the tables say of each other.

    Raises BrokenTable with all faults of all tables.
    """
    faults: list[Fault] = []
    models = {name: entry.model for name, entry in TABLES.items()} | EDITORIAL
    for name, model in models.items():
        try:
            read_table(model, name, folder)
        except BrokenTable as broken:
            faults += broken.faults
    faults = faults or reference_faults(folder)
    if faults:
        raise BrokenTable(faults)


def reference_faults(folder: Path = DATA) -> list[Fault]:
    """Find codes, sources and locators that the table they point to does not have."""
    cells = {
        name: pd.read_csv(folder / f"{name}.csv", dtype="str", keep_default_na=False)
        for name in TABLES
    }
    codes = set(cells["countries"]["iso3"])
    sources = set(cells["sources"]["source_id"])
    known = {
        "country": (codes, "codes of countries.csv"),
        "partner": (codes, "a code of countries.csv"),
        "source_id": (sources, "a source_id of sources.csv"),
        "geo_source_id": (sources | {""}, "a source_id of sources.csv, or nothing"),
    }
    faults = []
    for name, table in cells.items():
        for column in known.keys() & set(table.columns):
            faults += _unknown(f"data/{name}.csv", table[column], *known[column])
        if "same_as" in table:
            faults += _chained(f"data/{name}.csv", table)
        if "locator" in table:
            brief = table.loc[table["source_id"].eq(BRIEF), "locator"]
            locators = set(cells["passages"]["locator"])
            faults += _unknown(f"data/{name}.csv", brief, locators, "a locator of passages.csv")
    return faults


def _chained(file: str, table: pd.DataFrame) -> list[Fault]:
    """List the rows whose other row names a third one: a fact told by three has one of them to name."""
    key = table.columns[0]
    again = table.set_index(key)["same_as"]
    return [
        Fault(file, line, "same_as", cell, f"a {key} that has no same_as of its own, or nothing")
        for line, cell in zip(table.index + 2, table["same_as"], strict=True)
        if again.get(cell)
    ]


def _unknown(file: str, cells: pd.Series, known: set[str], expected: str) -> list[Fault]:
    """List the cells that are not made of known values; the index of `cells` gives the line."""
    return [
        Fault(file, line, str(cells.name), cell, expected)
        for line, cell in zip(cells.index + 2, cells, strict=True)
        if not set(cell.split(";")) <= known
    ]
