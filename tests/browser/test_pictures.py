"""Pictures of charts of every page, in both languages and themes, from a desk and from a phone."""

import io
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page

from components.controls.navigation import ENTRIES
from tests.support.browser_support import opened

pytestmark = pytest.mark.browser

SHAPE = 16 / 9
MOST = 3  # pictures of a page in one manner
WAYS = [("en", 1440, "light"), ("fr", 390, "dark"), ("fr", 1440, "dark"), ("en", 390, "light")]
WORDS = {"en": ("Save as SVG", "Save as PNG"), "fr": ("Enregistrer en SVG", "Enregistrer en PNG")}
OUTSIDE = """(content) => {
  const place = document.body.appendChild(document.createElement("div"));
  place.innerHTML = content;
  const around = place.firstElementChild.getBoundingClientRect();
  const texts = [...place.querySelectorAll("text")].filter((text) => text.getBoundingClientRect().width);
  const outside = texts.filter((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return left < around.left || right > around.right || top < around.top || bottom > around.bottom;
  });
  const found = [texts.length, around.width / around.height, outside.map((text) => text.textContent)];
  place.remove();
  return found;
}"""  # how many words a picture has, its shape, and the words that reach beyond its edges


def saved(page: Page, chart: Locator, button: str) -> bytes:
    """Press a tool of a chart and return the file that comes of it."""
    chart.hover()
    with page.expect_download() as coming:
        chart.get_by_role("button", name=button).click()
    return Path(coming.value.path()).read_bytes()


@pytest.mark.parametrize("place", range(len(ENTRIES)), ids=list(ENTRIES))
@pytest.mark.parametrize("turn", [0, 1])
def test_nothing_of_a_picture_lies_beyond_its_edges(
    watched: Page, server_url: str, place: int, turn: int
):
    language, width, theme = WAYS[(place + 3 * turn) % len(WAYS)]
    svg, png = WORDS[language]
    watched.set_viewport_size({"width": width, "height": 900})
    watched.emulate_media(color_scheme=theme)
    opened(watched, server_url, list(ENTRIES)[place], lang=language)
    charts = watched.locator(".js-plotly-plot:visible").all()
    wrong = []
    for number, chart in enumerate(charts[:MOST]):
        words, shape, outside = watched.evaluate(OUTSIDE, saved(watched, chart, svg).decode())
        if outside or words < 3 or abs(shape - SHAPE) > 0.01:
            wrong.append((number, words, shape, outside))
    if charts:
        with Image.open(io.BytesIO(saved(watched, charts[-1], png))) as image:
            assert image.width >= 1920
            assert image.width / image.height == pytest.approx(SHAPE, abs=0.01)
    assert not wrong
