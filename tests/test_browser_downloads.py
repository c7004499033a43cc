"""What a reader takes home: each file holds just what the screen shows, under a telling name."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from tests.browser_support import card, download, opened, plotted

pytestmark = pytest.mark.browser

QUERY = {"country": "KAZ,UZB", "years": "2008-2010"}
READERS = {
    "CSV": ("csv", pd.read_csv),
    "Excel": ("xlsx", lambda file: pd.read_excel(file, sheet_name="data")),
    "JSON": ("json", lambda file: pd.DataFrame(json.loads(Path(file).read_text())["rows"])),
    "Parquet": ("parquet", pd.read_parquet),
}


def plain(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return rows as values that compare across formats: numbers as floats, gaps as None."""
    return [
        {
            column: None
            if pd.isna(value)
            else float(value)
            if isinstance(value, int | float)
            else str(value)
            for column, value in row.items()
        }
        for row in table.astype("object").to_dict("records")
    ]


def taken_home(page: Page, name: str, stem: str, folder: Path) -> pd.DataFrame:
    """Download a card in each format, compare the files, and return what they hold."""
    place = card(page, name)
    place.get_by_role("tab", name="Download").click()
    tables = {}
    for label, (ending, read) in READERS.items():
        button = place.get_by_role("button", name=label, exact=True)
        file = download(page, button)
        assert file.suggested_filename == f"{stem}.{ending}"
        path = folder / file.suggested_filename
        file.save_as(path)
        tables[label] = read(path)
    first = plain(tables["CSV"])
    assert first
    for label, table in tables.items():
        assert list(table.columns) == list(tables["CSV"].columns), label
        assert plain(table) == first, label
    sources = download(page, place.get_by_role("button", name="Sources (CSV)"))
    assert sources.suggested_filename.endswith(".csv")
    assert "-sources_" in sources.suggested_filename
    cited = pd.read_csv(sources.path())
    assert set(tables["CSV"].get("locator", cited["locator"]).dropna()) <= set(cited["locator"])
    return tables["CSV"]


def test_trade_is_taken_home_as_drawn(watched: Page, server_url: str, tmp_path: Path):
    page = opened(watched, server_url, "trade", **QUERY)
    drawn = plotted(card(page, "trade-turnover"))
    table = taken_home(page, "trade-turnover", "trade-turnover_KAZ-UZB_2010-2010", tmp_path)
    assert {trace["customdata"][0][0]: trace["x"][0] for trace in drawn} == dict(
        zip(table["country"], table["value"], strict=True)
    )
    assert dict(zip(table["country"], table["value"], strict=True)) == {"KAZ": 3400, "UZB": 249}


def test_visits_are_taken_home_as_drawn(watched: Page, server_url: str, tmp_path: Path):
    page = opened(watched, server_url, "visits", **QUERY)
    drawn = [
        (row[0], row[4])
        for trace in plotted(card(page, "visits"))
        for row in trace.get("customdata") or []
    ]
    table = taken_home(page, "visits", "visits_KAZ-UZB_2008-2010", tmp_path)
    assert sorted(drawn) == sorted(zip(table["visitor"], table["locator"], strict=True))
    assert set(table["country"]) == {"KAZ", "UZB"}
    assert table["date"].astype(str).str[:4].astype(int).between(2008, 2010).all()


def test_companies_are_taken_home_as_drawn(watched: Page, server_url: str, tmp_path: Path):
    page = opened(watched, server_url, "companies", country="TKM,UZB")
    drawn = {name for trace in plotted(card(page, "companies")) for name in trace["y"] if name}
    table = taken_home(page, "companies", "companies_TKM-UZB_2002-2012", tmp_path)
    assert drawn == set(table["company"])
    assert set(table["country"].str.split(";").explode()) <= {"TKM", "UZB"}


def test_the_camera_saves_a_picture_with_the_name_of_what_it_shows(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", **QUERY)
    place = card(page, "trade-turnover")
    camera = place.locator(".modebar-btn")
    expect(camera).to_be_visible()
    picture = download(page, camera)
    assert picture.suggested_filename == "trade-turnover_KAZ-UZB_2010-2010.png"
    assert Path(picture.path()).read_bytes().startswith(b"\x89PNG")

    place.get_by_role("tab", name="Download").click()
    place.get_by_role("radio", name="SVG").click()
    place.get_by_role("tab", name="Chart").click()
    expect(camera).to_have_attribute("data-title", "Download plot as a SVG")
    drawing = download(page, camera)
    assert drawing.suggested_filename == "trade-turnover_KAZ-UZB_2010-2010.svg"
    said = Path(drawing.path()).read_text()
    assert "<svg" in said
    assert "Source: " in said
    assert "Kazakhstan" in said
