"""Put the parts of each table together, count every raw row, check, and write."""

import json
import shutil
import tempfile
from importlib import import_module
from pathlib import Path

import pandas as pd

from data.build.brief import as_written
from data.build.frame import ORIGIN, RAW, REASON, BuildError, read_raw
from data.catalogue import EDITORIAL, TABLES
from data.check import check_tables
from data.schema import DATA

MODELLED = "2026/gravity/"  # what a model reads as a whole: its results are rows, not its own


def assemble(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Build every table into `folder`; returns rows, placed and unplaced by raw file.

    Raises BuildError where a raw row is lost or doubled, BrokenTable where a schema refuses; then
    nothing is written.
    """
    built = {name: _table(name) for name in TABLES if name != "unplaced"}
    counts = _count(built)
    with tempfile.TemporaryDirectory() as made:
        for name, rows in built.items():
            placed = rows[rows[REASON].eq("")].drop(columns=[ORIGIN, REASON])
            _write(placed.sort_values(_key(name), kind="stable"), Path(made, f"{name}.csv"))
        _write(_unplaced(built).sort_values(_key("unplaced")), Path(made, "unplaced.csv"))
        for name in EDITORIAL:  # no raw row makes these: they are checked with the rest as they are
            shutil.copyfile(DATA / f"{name}.csv", Path(made, f"{name}.csv"))
        check_tables(Path(made))
        folder.mkdir(parents=True, exist_ok=True)
        for file in sorted(Path(made).iterdir()):
            shutil.copyfile(file, folder / file.name)
    return counts


def _table(name: str) -> pd.DataFrame:
    entry = TABLES[name]
    return pd.concat([_part(part, entry.columns) for part in entry.parts], ignore_index=True)


def _part(part: str, columns: list[str]) -> pd.DataFrame:
    """Return the rows of a raw file (brief/visits) or of a function (visits.visits)."""
    if "/" in part:
        return as_written(part, columns)
    module, function = part.split(".")
    return getattr(import_module(f"data.build.{module}"), function)(columns)


def _key(name: str) -> list[str]:
    """Return the columns that tell the rows of a table apart."""
    schema = TABLES[name].model.to_schema()
    alone = [column for column, field in schema.columns.items() if field.unique]
    return list(schema.unique or alone)


def _count(built: dict[str, pd.DataFrame]) -> dict[str, tuple[int, int, int]]:
    """Count the rows of each raw file: in all, placed, unplaced."""
    ends = pd.concat([rows[[ORIGIN, REASON]] for rows in built.values()], ignore_index=True)
    ends = ends.assign(**{ORIGIN: ends[ORIGIN].str.split(";")}).explode(ORIGIN, ignore_index=True)
    ends = ends[ends[ORIGIN].ne("")]
    if twice := sorted(ends.loc[ends[ORIGIN].duplicated(), ORIGIN]):
        raise BuildError(f"raw rows with more than one place: {twice}")
    files = ends[ORIGIN].str.rsplit(":", n=1).str[0]
    counts = {}
    for file in _raw_files():
        rows = len(read_raw(file.removesuffix(".csv")))
        reasons = ends.loc[files.eq(file), REASON]
        placed, unplaced = int(reasons.eq("").sum()), int(reasons.ne("").sum())
        if rows != placed + unplaced:
            raise BuildError(f"{file}: {rows} rows, but {placed} placed + {unplaced} unplaced")
        counts[file] = (rows, placed, unplaced)
    return counts


def _raw_files() -> list[str]:
    """List the raw files whose rows must all end somewhere, as origins name them."""
    files = sorted(file.relative_to(RAW).as_posix() for file in RAW.rglob("*.csv"))
    return [file for file in files if not file.startswith(MODELLED)]


def _unplaced(built: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """List the raw rows without a place: table they speak to, file, line, reason, row as JSON."""
    listed = []
    for table, rows in built.items():
        for origin, reason in rows.loc[rows[REASON].ne(""), [ORIGIN, REASON]].to_numpy():
            for one in origin.split(";"):
                file, line = one.rsplit(":", 1)
                raw = read_raw(file.removesuffix(".csv")).drop(columns=[ORIGIN, REASON])
                row = json.dumps(raw.iloc[int(line) - 2].to_dict(), ensure_ascii=False)
                listed.append([table, file, int(line), reason, row])
    return pd.DataFrame(listed, columns=TABLES["unplaced"].columns)


def _write(table: pd.DataFrame, path: Path) -> None:
    table.to_csv(path, index=False, lineterminator="\n", encoding="utf-8")
