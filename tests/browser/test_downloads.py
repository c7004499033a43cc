"""Each file a card gives away, read back and compared with the others and with the screen."""

import io
import json
import re
from pathlib import Path

import pandas as pd
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.support.browser_support import card, opened, plotted

pytestmark = pytest.mark.browser

READERS = {
    "CSV": ("csv", pd.read_csv),
    "Excel": ("xlsx", lambda file: pd.read_excel(file, sheet_name="data")),
    "JSON": ("json", lambda file: pd.DataFrame(json.load(file)["rows"])),
    "Parquet": ("parquet", pd.read_parquet),
}
SECOND = re.compile("Sources|Facts")  # files beside the rows
CARDS = {"trade": "trade-turnover", "visits": "visits", "companies": "companies"}


def opened_card(page: Page, url: str, path: str) -> Locator:
    """Open a page for Kazakhstan and Uzbekistan; returns its first card."""
    return card(opened(page, url, path, country="KAZ,UZB", scope="brief"), CARDS[path])


def file_link(place: Locator, label: str) -> Locator:
    """Open the tab of files and return the link to that of the rows in a format."""
    place.get_by_role("tab", name="Download").click()
    return place.get_by_role("link", name=label).filter(has_not_text=SECOND)


def saved(page: Page, tool: Locator) -> tuple[str, bytes]:
    """Click and return name and content of the file that comes."""
    with page.expect_download() as waiting:
        tool.click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def plain(table: pd.DataFrame) -> list[dict[str, object]]:
    """Return rows whose values do not tell which format they come from."""

    def value(cell: object) -> object:
        if pd.isna(cell):
            return None
        try:
            return round(float(str(cell)), 9)
        except ValueError:
            text = str(cell).removesuffix(" 00:00:00")  # a date of Excel
            return text.replace("\r\n", "\n")

    return [{str(k): value(v) for k, v in row.items()} for row in table.to_dict("records")]


@pytest.mark.parametrize("path", CARDS)
def test_the_four_files_of_a_card_hold_the_same_rows(watched: Page, server_url: str, path: str):
    place = opened_card(watched, server_url, path)
    tables = {}
    for label, (ending, read) in READERS.items():
        name, content = saved(watched, file_link(place, label))
        assert name.startswith(f"{CARDS[path]}_KAZ-UZB_")
        assert name.endswith(f".{ending}")
        tables[label] = plain(read(io.BytesIO(content)))
    assert tables["CSV"]
    for label in READERS:
        assert tables[label] == tables["CSV"], label


def test_a_file_has_just_the_rows_that_are_found_in_the_table(watched: Page, server_url: str):
    place = card(opened(watched, server_url, "visits"), "visits")
    place.get_by_role("tab", name="Table").click()
    rows = place.locator("[data-panel=table] tbody tr")
    expect(rows.first).to_be_visible()
    total = rows.count()
    place.locator("[data-find]").fill("macron")
    offered = place.locator("[data-take]")
    expect(offered).to_be_visible()
    found = rows.locator("visible=true").count()
    assert 1 < found < total
    expect(offered).to_have_text(f"Download these {found} of {total} rows")
    offered.click()
    expect(place.locator("[data-count]")).to_contain_text(f"{found} of {total} rows")
    name, content = saved(watched, file_link(place, "CSV"))
    assert name.startswith("visits_found_")
    file = pd.read_csv(io.BytesIO(content))
    place.get_by_role("tab", name="Table").click()
    texts = rows.locator("visible=true").all_inner_texts()
    assert len(file) == len(texts)
    assert all(row.visitor in text for row, text in zip(file.itertuples(), texts, strict=True))
    place.locator("[data-find]").fill("")
    expect(offered).to_be_hidden()
    assert "find=" not in (file_link(place, "CSV").get_attribute("href") or "")


def test_what_is_looked_for_in_a_long_table_is_found_beyond_its_first_rows(
    watched: Page, server_url: str
):
    place = card(opened(watched, server_url, "data", table="trade"), "trade")
    place.get_by_role("tab", name="Table").click()
    rows = place.locator("tbody tr")
    expect(rows.first).to_be_visible()
    assert rows.count() == 200
    place.locator("[data-find]").fill("uzbekistan")
    expect(place.locator("[data-all]")).to_have_count(0)
    expect(place.locator("[data-take]")).to_be_visible()
    found = rows.locator("visible=true").count()
    place.locator("[data-take]").click()
    _name, content = saved(watched, file_link(place, "CSV"))
    assert len(pd.read_csv(io.BytesIO(content))) == found


def test_the_file_of_a_chart_holds_what_the_chart_shows(watched: Page, server_url: str):
    place = opened_card(watched, server_url, "trade")
    shown = [value for trace in plotted(place) for value in trace["x"]]
    name, content = saved(watched, file_link(place, "CSV"))
    assert name == "trade-turnover_KAZ-UZB_2010-2010_as-of-2012.csv"
    assert sorted(pd.read_csv(io.BytesIO(content))["value"]) == sorted(shown)


WIDE, HIGH = 1920, 1080  # pixels of a picture
OUTSIDE = """(content) => {
  const place = document.body.appendChild(document.createElement("div"));
  place.innerHTML = content;
  const around = place.firstElementChild.getBoundingClientRect();
  const texts = [...place.querySelectorAll("text")].filter((text) => text.getBoundingClientRect().width);
  const outside = texts.filter((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return left < around.left || right > around.right || top < around.top || bottom > around.bottom;
  });
  const found = [texts.length, outside.map((text) => text.textContent)];
  place.remove();
  return found;
}"""  # the words of a picture, and those of them that reach beyond its edges


def picture(place: Locator, button: str) -> tuple[str, bytes]:
    """Take the picture of the first chart of a card; returns name and content."""
    place.locator(".js-plotly-plot").first.hover()
    return saved(place.page, place.get_by_role("button", name=button).first)


def test_the_camera_saves_a_slide_wide_png_with_a_name_that_says_what_it_shows(
    watched: Page, server_url: str
):
    name, content = picture(opened_card(watched, server_url, "trade"), "Save as PNG")
    assert name == "trade-turnover_KAZ-UZB_2010-2010_as-of-2012.png"
    with Image.open(io.BytesIO(content)) as image:
        assert image.size == (WIDE, HIGH)
        assert len(image.getcolors(1 << 24)) > 50  # something is drawn


def test_a_picture_says_title_subtitle_date_source_and_address_in_its_own_font(
    watched: Page, server_url: str
):
    place = opened_card(watched, server_url, "trade")
    name, content = picture(place, "Save as SVG")
    text = content.decode()
    assert name == "trade-turnover_KAZ-UZB_2010-2010_as-of-2012.svg"
    words = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", text))
    assert place.locator("h3").inner_text() in words
    assert "Imports plus exports, million euros" in words
    assert "as of 2012" in words
    assert "Source: Peyrouse 2012" in words
    assert f"{server_url}/trade?country=KAZ,UZB&#38;scope=brief" in words
    assert 'font-family:"Steppe Sans"' in text
    assert "data:font/woff2;base64," in text


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(
    ("path", "query", "name"),
    [
        ("visits", {"lang": "fr"}, "visits"),
        ("companies", {}, "companies-lanes"),
        ("security", {"lang": "fr"}, "security-strip"),
    ],
)
def test_no_word_of_a_picture_lies_beyond_its_edges(
    watched: Page, server_url: str, path: str, query: dict, name: str, width: int
):
    watched.set_viewport_size({"width": width, "height": 900})
    place = card(opened(watched, server_url, path, **query), name)
    button = "Enregistrer en SVG" if query else "Save as SVG"
    _, content = picture(place, button)
    words, outside = watched.evaluate(OUTSIDE, content.decode())
    assert words > 10
    assert outside == []
