"""The description of the data addresses, held against the standard and against the answers."""

import jsonschema
import pytest
from openapi_spec_validator import validate

from components.server.api.content import ENDINGS
from components.server.api.openapi import openapi
from data.catalogue import TABLES
from data.catalogue_statistics import STATISTICS
from data.publish.codebook import codebook
from data.publish.releases import releases
from data.query import frames

DOCUMENT = openapi()
BASE = DOCUMENT["servers"][0]["url"]
ADDRESSES = list(DOCUMENT["paths"])


def parameters(address):
    named = DOCUMENT["paths"][address]["get"]["parameters"]
    return [
        DOCUMENT["components"]["parameters"][reference["$ref"].split("/")[-1]]
        for reference in named
    ]


def example(parameter):
    value = parameter["example"]
    return ",".join(value) if isinstance(value, list) else str(value)


def schema(name):
    return {"$ref": f"#/components/schemas/{name}", "components": DOCUMENT["components"]}


def test_the_document_is_valid_openapi():
    validate(DOCUMENT)


def test_the_address_serves_this_document(client):
    assert client.get(f"{BASE}/openapi.json").json() == DOCUMENT


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_address_answers_with_the_media_type_it_promises(client, address):
    answer = client.get(f"{BASE}{address}")
    assert answer.status_code == 200
    assert answer.headers["etag"]
    (media,) = DOCUMENT["paths"][address]["get"]["responses"]["200"]["content"]
    assert answer.headers["content-type"].split(";")[0] == media


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_address_takes_the_parameters_it_names_and_no_other(client, address):
    for parameter in parameters(address):
        asked = {parameter["name"]: example(parameter)}
        assert client.get(f"{BASE}{address}", params=asked).status_code == 200
        jsonschema.validate(parameter["example"], parameter["schema"])
    named = {parameter["name"] for parameter in parameters(address)}
    for other in DOCUMENT["components"]["parameters"].keys() - named | {"other"}:
        answer = client.get(f"{BASE}{address}", params={other: "1"})
        assert answer.status_code == 400
        jsonschema.validate(answer.json(), schema("problem"))


def test_the_scope_has_a_default_and_its_old_name_is_deprecated():
    scope, layer = (DOCUMENT["components"]["parameters"][name] for name in ("scope", "layer"))
    assert (scope["schema"]["enum"], scope["schema"]["default"]) == (["now", "brief"], "now")
    assert (layer["schema"]["enum"], layer["deprecated"]) == (["all", "brief"], True)
    assert "deprecated" not in scope


def test_every_table_is_there_in_every_format():
    tables = {f"/{name}.{ending}" for name in TABLES for ending in ENDINGS}
    committed = {f"/data/{name}.csv" for name in TABLES}
    documents = {"/", "/openapi.json", "/datapackage.json", "/package.zip", "/measures"}
    changes = {"/changes.atom", *(f"/changes/{one.version}.csv" for one in releases())}
    assert set(ADDRESSES) == tables | committed | documents | changes


NOT_OF_THE_BRIEF = ["partners", "products", "country_context", *STATISTICS]


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("scope", ["brief", "now"])
def test_rows_are_as_described(client, name, scope):
    asked = {"scope": scope} if frames.is_filtered(name) else {}
    parts = client.get(f"{BASE}/{name}.json", params=asked).json()
    described = DOCUMENT["paths"][f"/{name}.json"]["get"]["responses"]["200"]["content"]
    page = {**described["application/json"]["schema"], "components": DOCUMENT["components"]}
    jsonschema.validate(parts, page)
    assert parts["rows"] or (scope == "brief" and name in NOT_OF_THE_BRIEF)
    assert {c for row in parts["rows"] for c in row} <= set(
        DOCUMENT["components"]["schemas"][name]["properties"]
    )


def test_a_row_that_breaks_the_description_is_noticed():
    row = frames.table("trade").head(1).drop(columns="note").to_dict("records")[0]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**row, "flow": "commerce"}, schema("trade"))


def test_every_column_has_the_meaning_of_the_codebook():
    for row in codebook().to_dict("records"):
        described = DOCUMENT["components"]["schemas"][row["table"]]["properties"][row["column"]]
        assert described["description"].startswith(row["meaning"])
