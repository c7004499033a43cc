"""Big zips of delimited text, read line by line: the whole is never held at once."""

import csv
import io
import zipfile
import zlib
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from zipfile import ZipFile

from data.refresh.faults import BrokenAnswer, ChangedShape, EmptyAnswer
from data.refresh.question import need_columns


@contextmanager
def opened(path: Path, service_name: str) -> Generator[ZipFile]:
    """Open a zip; raises ChangedShape where it is a page, BrokenAnswer where it is not whole."""
    with path.open("rb") as file:
        if file.read(64).lstrip().startswith(b"<"):
            raise ChangedShape(service_name, f"{path.name} is a page, not a zip")
    try:
        with ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, csv.Error) as fault:
        raise BrokenAnswer(service_name, f"{path.name} is no whole zip ({fault})") from fault


def lines(
    archive: ZipFile,
    member: str,
    columns: Sequence[str],
    service_name: str,
    *,
    header: bool = True,
    separator: str = ",",
    encoding: str = "utf-8",
) -> Iterator[tuple[str, ...]]:
    """Yield the cells of `columns`, as text, of each line of a member of a zip.

    With a `header` the columns are found by their names; without one there must be just these. Raises
    ChangedShape where there are others, BrokenAnswer at a line of another length.
    """
    with archive.open(member) as stream:
        text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
        reader = csv.reader(text, delimiter=separator)
        first = [cell.strip("\ufeff ") for cell in next(reader, [])]
        if not first:
            raise EmptyAnswer(service_name, f"{member} is empty")
        if header:
            need_columns(first, list(columns), service_name)
            pick = itemgetter(*(first.index(name) for name in columns))
        elif len(first) != len(columns):
            raise ChangedShape(
                service_name, f"{member} has {len(first)} columns, {len(columns)} expected"
            )
        else:
            pick = tuple
            yield pick(first)
        for line in reader:
            if len(line) != len(first):
                raise BrokenAnswer(
                    service_name, f"{member}, line {reader.line_num} has {len(line)} cells"
                )
            yield pick(line)
