"""Any Page as static files, the floor: `python -m bench.peers.static PORT FOLDER`.

`write` writes them, nothing is worked out on the server: the page holds its figures, and those of every
choice of countries come after them; all is compressed and to be kept.
"""

import json
import sys
from html import escape
from pathlib import Path
from typing import Any

import plotly
import uvicorn
from blacknoise import BlackNoise
from blacknoise.compress import compress
from starlette.responses import PlainTextResponse

from bench.peers import content
from bench.peers import map as still
from components.model.page import Page
from components.words.theme import template
from data.query import frames
from data.schema import FIVE
from pages.registry import PAGES

PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
PAGE = Path(__file__).with_name("page.html").read_text(encoding="utf-8")


def plain(page: Page) -> dict[str, Any]:
    """Return what a page shows as plain JSON values."""
    cards = [
        card._asdict()
        | {"figures": [{"name": each.name, "figure": each.plain} for each in card.figures]}
        for card in content.shown(page)
    ]
    return {"title": page.title, "lead": " ".join(map(str, page.lead)), "cards": cards}


def write(folder: Path, names: list[str], scopes: list[str]) -> None:
    """Write pages in scopes, and the map, into a folder, compressed beside themselves."""
    boxes = "".join(
        f'<label><input type="checkbox" value="{code}">{frames.names()[code]}</label>'
        for code in FIVE
    )
    for name, scope in ((name, scope) for name in names for scope in scopes):
        answers = {
            ",".join(codes): plain(
                PAGES.page(content.view_of(name, content.query_of(scope, codes)))
            )
            for codes in content.choices()
        }
        values = {
            "title": escape(name),
            "boxes": boxes,
            "template": json.dumps(template("light")),
            "answers": f"{name}-{scope}.json",
            "first": json.dumps(answers[""]).replace("<", "\\u003c"),
        }
        page = PAGE
        for place, value in values.items():
            page = page.replace(f"__{place.upper()}__", value)
        (folder / f"{name}-{scope}.html").write_text(page, encoding="utf-8")
        (folder / f"{name}-{scope}.json").write_text(json.dumps(answers), encoding="utf-8")
    (folder / "map.html").write_text(still.page(), encoding="utf-8")
    (folder / PLOTLY.name).write_bytes(PLOTLY.read_bytes())
    compress(folder)


if __name__ == "__main__":
    served = BlackNoise(PlainTextResponse("ok"), immutable_file_test=lambda path: True)
    served.add(Path(sys.argv[2]), "/files")
    uvicorn.run(served, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
