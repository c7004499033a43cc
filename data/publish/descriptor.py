"""The tables as a Frictionless data package (version 1 of the standard) describes them.

Everything is made from the schemas that check the tables, from sources.csv and from
pyproject.toml, so nothing is typed twice. The package is in English, whatever is spoken.
"""

import hashlib
import re
import tomllib
from typing import Any

from data.catalogue import TABLES, Entry
from data.schema import DATA, is_text
from data.sources import load_sources
from data.text.i18n import N_

ROOT = DATA.parent
TITLE = N_("France in Central Asia")
A_ROW = N_("A row is {row}.")
TYPES = {"int64": "integer", "Int64": "integer", "float64": "number", "Float64": "number"}
LIMITS = {"min_value": "minimum", "max_value": "maximum"}
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}
# What data/check.py holds: each value of the column is one of the other table's.
REFERENCES = {
    "country": ("countries", "iso3"),
    "partner": ("countries", "iso3"),
    "source_id": ("sources", "source_id"),
    "geo_source_id": ("sources", "source_id"),
}


def project() -> dict[str, Any]:
    """Return name, version and description, as pyproject.toml gives them."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def released() -> str:
    """Return the day of the version, as CITATION.cff gives it."""
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    found = re.search(r'^date-released: "?([0-9-]+)', citation, re.MULTILINE)
    if not found:
        raise ValueError("CITATION.cff has no date-released")
    return found[1]


def descriptor() -> dict[str, Any]:
    """Describe the package: what it is, whose, under which licence, and each table of it."""
    about = project()
    return {
        "profile": "tabular-data-package",
        "name": about["name"],
        "title": TITLE,
        "description": about["description"],
        "version": about["version"],
        "created": f"{released()}T00:00:00Z",
        "contributors": [{"title": f"The {TITLE} contributors", "role": "author"}],
        "licenses": [LICENCE],
        "sources": _sources(),
        "resources": [_resource(name, entry) for name, entry in TABLES.items()],
    }


def _sources() -> list[dict[str, str]]:
    """List the publications; licence, tier and source_id go beyond the standard."""
    fields = {"title": "title", "url": "path", "licence": "licence", "tier": "tier"}
    rows = load_sources().rename(columns=fields)[[*fields.values(), "source_id"]]
    return [
        {name: value for name, value in row.items() if isinstance(value, str)}
        for row in rows.to_dict("records")
    ]


def _resource(name: str, entry: Entry) -> dict[str, Any]:
    content = (DATA / f"{name}.csv").read_bytes()
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": entry.title,
        "description": A_ROW.format(row=entry.row),
        "path": f"data/{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True},
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": table_schema(name, entry),
    }


def table_schema(name: str, entry: Entry) -> dict[str, Any]:
    """Describe the columns of a table, its key, and the tables it points to."""
    schema = entry.model.to_schema()
    fields = [_field(schema.columns[column]) for column in entry.columns]
    described: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if key := _key(schema):
        described["primaryKey"] = key
    if keys := [_foreign_key(field["name"]) for field in fields if _points(name, field)]:
        described["foreignKeys"] = keys
    return described


def _field(column: Any) -> dict[str, Any]:  # noqa: ANN401
    """Describe a column; `unit` goes beyond the standard."""
    kind = "string" if is_text(column) else TYPES.get(str(column.dtype), "boolean")
    field = {"name": column.name, "type": kind, "description": column.description}
    if unit := (column.metadata or {}).get("unit"):
        field["unit"] = unit
    constraints: dict[str, Any] = {} if column.nullable else {"required": True}
    if column.unique:
        constraints["unique"] = True
    for check in column.checks:
        if "allowed_values" in check.statistics:
            constraints["enum"] = list(check.statistics["allowed_values"])
        if "pattern" in check.statistics:
            constraints["pattern"] = _whole(check.statistics["pattern"])
        for statistic in LIMITS.keys() & check.statistics.keys():
            constraints[LIMITS[statistic]] = check.statistics[statistic]
    return {**field, "constraints": constraints} if constraints else field


def _whole(pattern: str) -> str:
    """Return a pattern that holds for a whole value, as the standard wants it: unanchored."""
    start = pattern.removeprefix("^")
    return start.removesuffix("$") if pattern.endswith("$") else f"{start}.*"


def _key(schema: Any) -> list[str]:  # noqa: ANN401
    """Return the columns that tell the rows apart; none where one of them may be empty."""
    unique = [column for column, field in schema.columns.items() if field.unique]
    key = schema.unique or unique[:1]
    return [] if any(schema.columns[column].nullable for column in key) else key


def _points(table: str, field: dict[str, Any]) -> bool:
    """Say whether a column holds one value of another table: not several joined by ;."""
    several = ";" in field.get("constraints", {}).get("pattern", "")
    return field["name"] in REFERENCES and not several and REFERENCES[field["name"]][0] != table


def _foreign_key(column: str) -> dict[str, Any]:
    table, key = REFERENCES[column]
    return {"fields": [column], "reference": {"resource": table, "fields": [key]}}
