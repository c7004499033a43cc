"""The addresses on the page Data and sources: complete, and leading to what the page shows."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from components.server.api.routes import ROUTES
from data.catalogue import TABLES
from data.publish.descriptor import ROOT
from data.query import frames
from data.query.selection import read_address


def addresses(**parameters):
    page = AppTest.from_file(str(ROOT / "components" / "frame.py"), default_timeout=60)
    page.query_params.update(parameters)
    page.run()
    page.switch_page("../pages/data.py").run()
    assert not page.exception
    return [
        code.value[code.value.index("api/v1/") :] for code in page.code if "api/v1" in code.value
    ]


@pytest.mark.parametrize("ending", ["csv", "json", "parquet", "xlsx"])
def test_every_address_on_the_page_answers(ending):
    shown = addresses(country="TJK", years="2001-2012", format=ending)
    tables = [address.split("?")[0] for address in shown if f".{ending}" in address]
    for name in TABLES:
        assert f"api/v1/{name}.{ending}" in tables
    assert {"api/v1/", "api/v1/package.zip", "api/v1/datapackage.json"} <= set(shown)
    client = TestClient(Starlette(routes=ROUTES))
    assert [client.head(f"/{address}").status_code for address in shown] == [200] * len(shown)


def test_an_address_on_the_page_carries_its_filters_in_full():
    filters = {"country": "TJK", "years": "2001-2012", "layer": "all", "official": "1"}
    shown = addresses(**filters, format="json")
    client = TestClient(Starlette(routes=ROUTES))
    selection, _ = read_address(filters)
    for name in filter(frames.is_filtered, TABLES):
        (address,) = [address for address in shown if f"/{name}.json" in address]
        total = client.get(f"/{address}").json()["total"]
        assert total == len(selection.of(frames.table(name)))
    (whole,) = [address for address in shown if "/sources.json" in address]
    assert "?" not in whole
    (default,) = [address for address in addresses() if "/trade.csv" in address]
    assert default.endswith("?country=KAZ,KGZ,TJK,TKM,UZB&years=1991-2012&layer=brief&lang=en")
