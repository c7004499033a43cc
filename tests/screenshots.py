"""Make docs/screenshots/ and the card that links show anew: python -m tests.screenshots."""

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.support.chromium import chromium
from tests.support.servers import PAGES, ROOT, Server, address_of, settled

FOLDER = ROOT / "docs" / "screenshots"
DESK, PHONE = (1440, 900), (390, 844)
KINDS = {
    "": ("light", DESK, "en"),
    "-dark": ("dark", DESK, "en"),
    "-phone": ("light", PHONE, "en"),
    "-fr": ("light", DESK, "fr"),
}
CARD, CARD_SIZE = ROOT / "components" / "server" / "card.png", (1200, 630)
STILL_AT_MOST = 20


def picture(browser: Browser, url: str, theme: str, size: tuple[int, int]) -> Image.Image:
    """Return what a screen shows of a page once two looks in a row are the same."""
    width, height = size
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)
    page.goto(url)
    settled(page)
    page.wait_for_load_state("networkidle")
    before, now = b"", page.screenshot()
    for _ in range(STILL_AT_MOST):
        if before == now:
            break
        before, now = now, page.screenshot()
    page.close()
    return Image.open(io.BytesIO(now)).convert("RGB")


def main() -> None:
    """Write a picture of each page on a desk, in the dark, in a hand and in French."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with Server() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium())
        for path in PAGES:
            for kind, (theme, size, language) in KINDS.items():
                image = picture(browser, server.url + address_of(path, lang=language), theme, size)
                save(image, FOLDER / f"{path}{kind}.png")
        save(picture(browser, server.url + "/", "light", CARD_SIZE), CARD)
        browser.close()


def save(image: Image.Image, file: Path) -> None:
    """Write a picture with 256 colours and say how large it is."""
    palette = image.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    palette.save(file, optimize=True)
    print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
