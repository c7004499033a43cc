"""The HTML renderer: a page, its parts, a card, a table and its sources, the same for every reader.

Streamlit's elements, the first paint of a document, frames on other sites and the static edition all
show this markup; components/render/card makes it work.
"""

import functools
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from components.controls import filters
from components.controls.navigation import as_of
from components.model.blocks import Block, Box, Card, Choice, Map, References, Table
from components.model.page import Page
from components.model.view import View
from components.render.charts import chart_of, drawing, height_of, source_below, window_of
from components.render.files import file_stem, files_of, table_of
from components.render.layout import Group, Item, figures_of, groups, layout
from components.render.links import Links
from components.render.markup import icon, inline, markdown, opened
from components.render.pictures import caption_of
from components.render.sources import cited, passages, publications
from components.render.spark import svg
from components.render.tables import table_html
from components.words.theme import COUNTRY_COLOURS
from data.text.formatting import number
from data.text.i18n import _, ngettext, pgettext, speaking, spoken

TEMPLATES = Path(__file__).with_name("templates")
MENU_FROM = 10  # options from which on a menu has more room than buttons


@dataclass(frozen=True, eq=False)
class Place:
    """Where blocks are drawn: the view, the links, and the number of each part fetched on its own."""

    view: View
    links: Links
    numbers: dict[int, int] | None = None

    @property
    def alone(self) -> bool:
        """Whether what is usually fetched has to stand inside."""
        return self.links.inside or self.numbers is None

    def number(self, block: Block) -> int:
        """Return the number of a part among those that are fetched on their own."""
        return (self.numbers or {})[id(block)]


def place_of(page: Page, links: Links) -> Place:
    """Return the place of the blocks of a page."""
    return Place(page.view, links, dict(_numbered(page)))


def _numbered(page: Page) -> Iterable[tuple[int, int]]:
    apart = [block for block in page.blocks if isinstance(block, References | Table)]
    return [(id(block), number) for number, block in enumerate(apart)]


def part_of(page: Page, number: int) -> References | Table | None:
    """Return the part of a page that has a number among those fetched on their own."""
    apart = [block for block in page.blocks if isinstance(block, References | Table)]
    return apart[number] if 0 <= number < len(apart) else None


def blocks_html(blocks: Iterable[Block], place: Place) -> Markup:
    """Return blocks one below the other."""
    return render("all_blocks", blocks=blocks, place=place)


def group_html(group: Group, page: Page, place: Place) -> Markup:
    """Return a group of blocks; the first one begins with title, lead and what could not be read."""
    return render(
        "group",
        group=group,
        page=page,
        place=place,
        as_of=as_of(page.view.selection),
        in_force=filters.in_force(page.view),
    )


def items_html(items: Iterable[Item], page: Page, place: Place) -> Markup:
    """Return the layout of a page; of live parts what stands still."""
    return render("items", items=items, page=page, place=place)


def parts_json(page: Page, links: Links) -> dict[str, Any]:
    """Return the parts of a page as the client shows them: the markup and figures of each group."""
    place = place_of(page, links)
    with speaking(page.view.language):
        items = layout(page)
        found = list(groups(items))
        return {
            "parts": {group.key: str(group_html(group, page, place)) for group in found},
            "charts": charts(block for group in found for block in group.blocks),
            "drawing": drawing(),
        }


def charts(blocks: Iterable[Block]) -> dict[str, Any]:
    """Return the charts of blocks by their names."""
    return {
        figure.name: {
            **chart_of(figure, _picture_name(holder, figure.name)),
            "caption": caption_of(holder, figure)._asdict(),
        }
        for holder, figure in figures_of(blocks)
    }


def _picture_name(holder: Card | Box | None, name: str) -> str:
    if not isinstance(holder, Card):
        return name
    stem = file_stem(holder)
    return stem if name == holder.name else f"{stem}_{name.rsplit('-', 1)[-1]}"


def card_table_html(card: Card, *, every: bool = False) -> Markup:
    """Return the table of a card, its first rows where it is long and not `every` row is wanted."""
    return table_html(table_of(card), card.title.text, every=every)


def references_html(references: References | Card) -> Markup:
    """Return the passages and publications that facts rest on."""
    rows = cited(references.grounds)
    return render("sources", passages=passages(rows), publications=publications(rows))


def _map_json(drawn: Map, place: Place) -> Markup:
    """Return what a map is drawn from as a script; each way has its address, page and query."""
    links = [[place.links.page(way), way.page, way.short_query] for way in drawn.ways]
    text = f'{{"ways":{json.dumps(links)},"scene":{drawn.json}}}'
    return Markup(text.replace("<", "\\u003c"))


def _in_rows(blocks: Iterable[Block]) -> list[Block | list[Block]]:
    """Return blocks with the controls that follow one another put together, to stand in a row."""
    rows: list[Block | list[Block]] = []
    for block in blocks:
        if not isinstance(block, Choice):
            rows.append(block)
        elif rows and isinstance(rows[-1], list):
            rows[-1].append(block)
        else:
            rows.append([block])
    return rows


def _count(rows: int) -> str:
    text = ngettext(
        "{rows} rows: just what is shown under the present filters.",
        "{rows} rows: just what is shown under the present filters.",
        rows,
    )
    return text.format(rows=number(rows))


@functools.cache
def environment() -> jinja2.Environment:
    """Return the templates with what they may call."""
    made: Any = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "markdown": markdown,
        "inline": inline,
        "opened": opened,
        "icon": icon,
        "rows": _in_rows,
        "drawn": svg,
        "slug": lambda text: re.sub(r"\W+", "-", text.lower()).strip("-"),
        "kind": lambda value: type(value).__name__,
        "script": lambda data: Markup(json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")),
    }
    made.globals |= {
        "_": lambda text: _(text),
        "pgettext": lambda *words: pgettext(*words),
        "spoken": spoken,
        "height_of": height_of,
        "source_below": source_below,
        "window_of": window_of,
        "files_of": files_of,
        "rows_of": lambda card: len(card.frame),
        "count": _count,
        "card_table_html": card_table_html,
        "table_html": table_html,
        "references_html": references_html,
        "map_json": _map_json,
        "group_html": lambda *parts: group_html(*parts),
        "colours": COUNTRY_COLOURS,
        "menu_from": MENU_FROM,
    }
    return made


def render(template: str, **values: object) -> Markup:
    """Return a template with values, in the language spoken."""
    return Markup(environment().get_template(f"{template}.html.j2").render(**values))
