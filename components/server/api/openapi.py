"""The data addresses in the words of OpenAPI 3.1, made from the catalogue and the schemas.

Its titles and descriptions are in the language spoken; its example of `lang` is not English.
"""

from typing import Any

from components.server.api.changes import ATOM, FEED, PATH
from components.server.api.content import ENDINGS, Content, json_content
from components.server.api.parameters import EVERY, LANGUAGE, VERSION, Parameter, allowed
from components.server.api.problems import BASE, MEDIA
from components.server.api.row_schemas import TEXT, problem, row
from data.catalogue import TABLES, Entry
from data.publish.descriptor import LICENCE, TITLE, project
from data.publish.releases import releases
from data.query import frames
from data.query.memo import memo
from data.text.i18n import N_, _

MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
TAKES = {  # the parameters of the documents that take any
    "/": LANGUAGE,
    "/openapi.json": LANGUAGE,
    f"/{FEED}": LANGUAGE,
    "/datapackage.json": VERSION,
    "/package.zip": VERSION,
}
ABOUT = N_(  # as pyproject.toml has it
    "What France does in Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan, every figure"
    " traced to its source."
)
JSON_DOCUMENT = {"application/json": {"schema": {"type": "object"}}}
COUNT = {"type": "integer", "minimum": 0}


@memo()
def openapi_content() -> Content:
    """Return the description as the address has it."""
    return json_content(openapi())


def openapi() -> dict[str, Any]:
    """Describe every address, parameter and answer."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": _("{title}: data addresses").format(title=_(TITLE)),
            "version": project()["version"],
            "description": _(ABOUT),
            "license": {"name": LICENCE["title"], "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": BASE}],
        "tags": [
            {
                "name": name,
                "description": _("{title}: a row is {row}.").format(
                    title=_(entry.title), row=_(entry.row)
                ),
            }
            for name, entry in TABLES.items()
        ],
        "paths": _paths(),
        "components": {
            "parameters": {name: _parameter(name, parameter) for name, parameter in EVERY.items()},
            "headers": {
                "ETag": {"description": _("Names this version of the answer."), "schema": TEXT}
            },
            "responses": _refusals(),
            "schemas": {
                "problem": problem(),
                **{name: row(name, entry) for name, entry in TABLES.items()},
            },
        },
    }


def _paths() -> dict[str, Any]:
    """Describe the addresses: the documents, then each table in every form."""
    documents = {
        "/": ("index", N_("Every address"), JSON_DOCUMENT),
        "/openapi.json": ("openapi", N_("This description"), JSON_DOCUMENT),
        "/datapackage.json": ("datapackage", N_("The Frictionless data package"), JSON_DOCUMENT),
        "/package.zip": ("package", N_("All tables as one zip"), {"application/zip": {}}),
        f"/{FEED}": ("feed", N_("The versions of the tables as a feed"), {ATOM: {}}),
    }
    paths = {
        path: _path(operation, _(summary), media, list(TAKES.get(path, ())))
        for path, (operation, summary, media) in documents.items()
    }
    for release in releases():
        version = release.version
        summary = _("What version {version} changed").format(version=version)
        operation = f"changes_{version.replace('.', '_')}"
        paths[f"/{PATH}/{version}.csv"] = _path(operation, summary, {"text/csv": {}}, [])
    measures = ("measures", _("Every measure and its answers"), JSON_DOCUMENT)
    paths["/measures"] = _path(*measures, list(allowed(filtered=True, paged=False)))
    for name, entry in TABLES.items():
        for ending in ENDINGS:
            paths[f"/{name}.{ending}"] = _table(name, entry, ending)
        summary = _("{title}, as committed").format(title=_(entry.title))
        committed = (f"committed_{name}", summary, {"text/csv": {}})
        paths[f"/data/{name}.csv"] = _path(*committed, list(VERSION), tag=name)
    return paths


def _path(
    operation: str, summary: str, media: dict[str, Any], parameters: list[str], tag: str = ""
) -> dict[str, Any]:
    described = {
        "operationId": operation,
        "summary": summary,
        "parameters": [{"$ref": f"#/components/parameters/{name}"} for name in parameters],
        "responses": {
            "200": {
                "description": summary,
                "headers": {"ETag": {"$ref": "#/components/headers/ETag"}},
                "content": media,
            },
            "304": {"$ref": "#/components/responses/unchanged"},
            "400": {"$ref": "#/components/responses/unreadable"},
        },
    }
    return {"get": {**described, "tags": [tag]} if tag else described}


def _table(name: str, entry: Entry, ending: str) -> dict[str, Any]:
    filtered = frames.is_filtered(name)
    summary = _("{title} as {format}") if filtered else _("{title} as {format}, whole")
    return _path(
        f"{name}_{ending}",
        summary.format(title=_(entry.title), format=ending.upper()),
        {MEDIA_TYPES[ending]: {"schema": _page(name)} if ending == "json" else {}},
        list(allowed(filtered=filtered, paged=ending == "json")),
        tag=name,
    )


def _page(name: str) -> dict[str, Any]:
    """Describe what the JSON of a table holds."""
    properties = {
        "selection": {"type": "object", "additionalProperties": TEXT},
        "total": COUNT,
        "limit": {"type": ["integer", "null"]},
        "offset": COUNT,
        "next": {"type": ["string", "null"], "description": _("Address of the rows that follow")},
        "rows": {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}},
        "sources": {"type": "array", "items": {"type": "object"}},
    }
    return {"type": "object", "properties": properties, "required": list(properties)}


def _parameter(name: str, parameter: Parameter) -> dict[str, Any]:
    several = parameter.schema["type"] == "array"
    value = parameter.example.split(",") if several else parameter.example
    return {
        "name": name,
        "in": "query",
        "description": _("{does} Allowed: {allowed}.").format(
            does=_(parameter.does), allowed=parameter.allowed
        ),
        "schema": parameter.schema,
        "example": int(parameter.example) if parameter.schema["type"] == "integer" else value,
        **({"style": "form", "explode": False} if several else {}),
        **({"deprecated": True} if parameter.old else {}),
    }


def _refusals() -> dict[str, Any]:
    problem = {MEDIA: {"schema": {"$ref": "#/components/schemas/problem"}}}
    return {
        "unchanged": {"description": _("The reader has this version (If-None-Match).")},
        "unreadable": {
            "description": _("A parameter is unknown, given twice or cannot be read."),
            "content": problem,
        },
    }
