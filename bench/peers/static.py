"""The page of trade and the map as static files: `python -m bench.peers.static PORT [lean]`.

The floor: no server work, every figure in the page, plotly.js whole or with our traces alone;
served compressed and to be kept.
"""

import json
import sys
import tempfile
from pathlib import Path

import plotly
import uvicorn
from blacknoise import BlackNoise
from blacknoise.compress import compress
from starlette.responses import PlainTextResponse

from bench.peers import content
from bench.peers import map as still
from components.render.plot import BUNDLE, SERVED
from components.words.theme import template
from data.schema import FIVE

PORT, LEAN = int(sys.argv[1]), "lean" in sys.argv[2:]
WHOLE = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
PAGE = """\
<!doctype html><meta charset="utf-8"><title>Trade</title>
{script}
<h1>France in Central Asia</h1>
<div>{boxes}</div>
{cards}
<script type="module">
{load}
const answers = {answers}, template = {template};
const chosen = () => [...document.querySelectorAll("input:checked")].map((box) => box.value).join();
const draw = () => {{
  for (const section of document.querySelectorAll("section"))
    section.hidden = !(section.id in answers[chosen()]);
  for (const [key, card] of Object.entries(answers[chosen()])) {{
    document.querySelector(`#${{key}} h3`).textContent = card.title;
    const place = document.querySelector(`#${{key}} div`);
    Plotly.react(place, card.figure.data, {{ ...card.figure.layout, template }});
  }}
}};
for (const box of document.querySelectorAll("input")) box.addEventListener("change", draw);
draw();
</script>
"""


def page() -> str:
    """Return the page of trade with the figures of every choice of countries in it."""
    answers = {
        ",".join(choice.countries): {
            key: {"title": card.title, "figure": json.loads(card.figure.to_json())}
            for key, card in content.trade(choice).items()
        }
        for choice in content.selections()
    }
    boxes = "".join(
        f'<label><input type="checkbox" value="{code}">{content.named()[code]}</label>'
        for code in FIVE
    )
    first = next(iter(answers.values()))
    cards = "".join(f'<section id="{key}"><h3></h3><div></div></section>' for key in first)
    script = "" if LEAN else '<script src="/files/plotly.min.js"></script>'
    load = f'import Plotly from "/files/{BUNDLE}";' if LEAN else ""
    return PAGE.format(
        script=script,
        load=load,
        boxes=boxes,
        cards=cards,
        answers=json.dumps(answers),
        template=json.dumps(template("light")),
    )


def files() -> Path:
    """Write the files into a new folder, compressed beside themselves."""
    folder = Path(tempfile.mkdtemp(prefix="static-"))
    (folder / "trade.html").write_text(page(), encoding="utf-8")
    (folder / "map.html").write_text(still.page(), encoding="utf-8")
    source = SERVED / BUNDLE if LEAN else WHOLE
    (folder / source.name).write_bytes(source.read_bytes())
    compress(folder)
    return folder


if __name__ == "__main__":
    served = BlackNoise(PlainTextResponse("ok"), immutable_file_test=lambda path: True)
    served.add(files(), "/files")
    uvicorn.run(served, host="127.0.0.1", port=PORT, log_level="warning")
