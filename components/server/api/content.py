"""What the data addresses hold: built once for each question asked, then kept.

The files are those of components/render/exports.py, so an address and the download of a page are the
same bytes; a page of JSON is a part of them. What holds texts is kept for each language, which the
selection of a table carries.
"""

import functools
import gzip
import hashlib
import json
from dataclasses import dataclass
from urllib.parse import urlencode

from components.render.exports import Package, as_json, files
from components.server.api.parameters import FILTERS, LANGUAGE, Query
from components.server.api.problems import BASE, not_found
from data.catalogue import TABLES
from data.publish.descriptor import TITLE, descriptor, project
from data.publish.history import is_released
from data.publish.package import build_zip, file_name
from data.publish.releases import package, releases
from data.publish.reproducible_zip import unpack
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection, write_address
from data.schema import DATA
from data.sources import references
from data.text.i18n import LANGUAGES, _

ENDINGS = ("csv", "json", "parquet", "xlsx")
ZIP = "application/zip"
SMALLEST_COMPRESSED = 500  # bytes, as in Streamlit's server


@dataclass(frozen=True)
class Content:
    """The bytes of an address, their media type, and their name where they are a file."""

    body: bytes
    media: str
    name: str = ""
    next: str = ""

    @functools.cached_property
    def tag(self) -> str:
        """Name these very bytes."""
        return hashlib.sha256(self.body).hexdigest()[:32]

    @functools.cached_property
    def compressed(self) -> bytes | None:
        """The bytes as gzip writes them, where there is something to gain."""
        if len(self.body) < SMALLEST_COMPRESSED or self.media == ZIP:
            return None
        return gzip.compress(self.body, mtime=0)


def package_of(name: str, selection: Selection) -> Package:
    """Return what the page Data and sources offers to download of a table."""
    table = frames.table(name)
    if not frames.is_filtered(name):
        return Package(name, table, table, table.iloc[:0], selection)
    rows = selection.of(table)
    cited = references(rows, frames.table("sources"), frames.table("passages"))
    return Package(name, rows, rows, cited, selection)


@functools.lru_cache(maxsize=64)
def table_content(name: str, ending: str, requested: Query) -> Content:
    """Return a table as a file, or a page of it as JSON."""
    package = package_of(name, requested.selection)
    title, media, build = next(
        file[1:] for file in files(package) if file[1].endswith(f".{ending}")
    )
    if ending != "json":
        return Content(build(), f"{media}; charset=utf-8" if ending == "csv" else media, title)
    total = len(package.table)
    after = requested.offset + (requested.limit or total)
    further = _page_after(name, requested, after) if after < total else None
    page = {"total": total, "limit": requested.limit, "offset": requested.offset, "next": further}
    return Content(as_json(package, page), media, title, further or "")


def _page_after(name: str, requested: Query, offset: int) -> str:
    carried = write_address(requested.selection)
    if not frames.is_filtered(name):
        carried = {known: value for known, value in carried.items() if known in LANGUAGE}
    query = urlencode({**carried, "limit": requested.limit, "offset": offset}, safe=",")
    return f"{BASE}/{name}.json?{query}"


@functools.cache
def committed_content(name: str, version: str = "") -> Content:
    """Return a table as it is committed, as datapackage.json describes it, or as a release had it."""
    path = f"data/{name}.csv"
    body = _of_release(version, path) if version else (DATA / f"{name}.csv").read_bytes()
    return Content(body, "text/csv; charset=utf-8", f"{name}.csv")


@functools.cache
def package_content(version: str = "") -> Content:
    """Return the whole data package, or that of a release as it was."""
    if version:
        return Content(package(version), ZIP, f"{project()['name']}-{version}.zip")
    return Content(build_zip(), ZIP, file_name())


@functools.cache
def descriptor_content(version: str = "") -> Content:
    """Return the description of the data package, or of that of a release."""
    if version:
        return Content(_of_release(version, "datapackage.json"), "application/json")
    return json_content(descriptor())


def _of_release(version: str, path: str) -> bytes:
    """Return a file of the package of a release; refuses one that it has not."""
    files = unpack(package(version))
    if path not in files:
        message = _("Version {version} has no {file}; it has {files}.")
        raise not_found(
            message.format(version=version, file=path, files=", ".join(files)), files=list(files)
        )
    return files[path]


def json_content(document: object) -> Content:
    """Return a document as JSON."""
    return Content(json.dumps(document, ensure_ascii=False, indent=1).encode(), "application/json")


@memo()
def index_content() -> Content:
    """Return every address, as the way into the others."""
    tables = [
        {
            "name": name,
            "title": _(entry.title),
            "row": _(entry.row),
            "filters": list(FILTERS) if frames.is_filtered(name) else [],
            "languages": list(LANGUAGES),
            "addresses": {ending: f"{BASE}/{name}.{ending}" for ending in ENDINGS},
            "committed": f"{BASE}/data/{name}.csv",
        }
        for name, entry in TABLES.items()
    ]
    return json_content(
        {
            "title": _(TITLE),
            "version": releases()[0].version,
            "released": releases()[0].date,
            "changed_since": not is_released(),
            "versions": [
                {
                    "version": one.version,
                    "released": one.date,
                    "package": f"{BASE}/package.zip?version={one.version}",
                    "changes": f"{BASE}/changes/{one.version}.csv",
                }
                for one in releases()
            ],
            "feed": f"{BASE}/changes.atom",
            "licence": "CC BY 4.0",
            "openapi": f"{BASE}/openapi.json",
            "datapackage": f"{BASE}/datapackage.json",
            "package": f"{BASE}/package.zip",
            "measures": f"{BASE}/measures",
            "tables": tables,
        }
    )
