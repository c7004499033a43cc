"""Read a table as text cells, and put a new one in its place whole or not at all.

Cells stay text, so that a row which nothing changes keeps its bytes. A new table is checked in a
copy of the folder before it replaces the old one.
"""

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from data.check import check_tables
from data.refresh.question import Service, today
from data.refresh.review import Review
from data.refresh.shape import entry, sorted_like
from data.schema import read_table

LOCAL = "local"  # the folder that git leaves out


def read_cells(service: Service, name: str, folder: Path) -> pd.DataFrame:
    """Read a table as text; one that a local service has not made yet is empty."""
    path = _path(service, name, folder)
    if service.local and not path.exists():
        return pd.DataFrame(columns=entry(name).columns, dtype="str")
    read_table(entry(name).model, path.stem, path.parent)
    return _cells(path)


def write(reviews: Sequence[Review], service: Service, folder: Path) -> list[Path]:
    """Replace the tables that change, after all of them passed their checks; returns the paths.

    Raises BrokenTable, with every file as it was, where a check refuses.
    """
    new = {_path(service, one.name, folder): _csv(one.cells) for one in reviews if one.touches}
    if not service.local:
        sources = folder / "sources.csv"
        new = {sources: _csv(_with_source(_cells(sources), service)), **new}
    with tempfile.TemporaryDirectory() as staged:
        if service.local:
            for one in reviews:
                (Path(staged) / f"{one.name}.csv").write_bytes(_csv(one.cells))
                read_table(entry(one.name).model, one.name, Path(staged))
        else:
            for path in folder.glob("*.csv"):
                shutil.copy(path, staged)
            for path, content in new.items():
                (Path(staged) / path.name).write_bytes(content)
            check_tables(Path(staged))
    return _replace({path: content for path, content in new.items() if _differs(path, content)})


def _replace(new: dict[Path, bytes]) -> list[Path]:
    """Write every file beside its place, then move all of them in; undo where a move fails."""
    old = {path: path.read_bytes() if path.exists() else None for path in new}
    temporaries = {path: path.with_name(f".{path.name}.new") for path in new}
    try:
        for path, content in new.items():
            path.parent.mkdir(exist_ok=True)
            with temporaries[path].open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for path, temporary in temporaries.items():
            os.replace(temporary, path)
    except OSError:
        for path, content in old.items():
            if content is None:
                path.unlink(missing_ok=True)
            elif path.read_bytes() != content:
                path.write_bytes(content)
        raise
    finally:
        for temporary in temporaries.values():
            temporary.unlink(missing_ok=True)
    return list(new)


def _with_source(sources: pd.DataFrame, service: Service) -> pd.DataFrame:
    """Add the service to the publications; one that is listed keeps its row."""
    if service.source["source_id"] in set(sources["source_id"]):
        return sources
    row = {column: service.source.get(column, "") for column in sources.columns}
    both = pd.concat([sources, pd.DataFrame([{**row, "accessed": today()}])], ignore_index=True)
    return sorted_like(sources, both, ["source_id"])


def _path(service: Service, name: str, folder: Path) -> Path:
    place = folder / LOCAL if service.local else folder
    return place / f"{service.file(name)}.csv"


def _cells(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype="str", keep_default_na=False)


def _csv(cells: pd.DataFrame) -> bytes:
    return cells.to_csv(index=False, lineterminator="\n").encode()


def _differs(path: Path, content: bytes) -> bool:
    return not path.exists() or path.read_bytes() != content
