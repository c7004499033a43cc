"""The file itself: the words and charts of a profile set into page.html.j2."""

import base64
import bisect
import functools
import itertools
import re
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
import pandas as pd
import plotly.graph_objects as go
import plotly.io
import plotly.offline
from markupsafe import Markup

from components.render.profile import content, figures
from components.render.profile.country_figures import NOTHING
from components.render.profile.country_figures import figures as country_figures
from components.render.profile.notes import Notes
from components.render.profile.room import (
    HEADING,
    PAGE,
    ROOMS,
    VISITS,
    Room,
    height,
    height_of_sources,
)
from components.sections.country.profile_cards import opening, tables_of
from components.words.wording import span
from data.query import frames
from data.query.selection import Selection
from data.text.formatting import when
from data.text.i18n import _, ngettext, own, spoken

HERE = Path(__file__).parent
STATIC = HERE.parents[1] / "static"
FONTS = {  # with what of them is needed only where a text has it
    "steppe-sans-latin": "",
    "steppe-sans-cyrillic": "unicode-range: U+0301, U+0304, U+0400-04FF; ",
}
BOLD = re.compile(r"\*\*(.+?)\*\*")
CHART = {"displaylogo": False, "responsive": True, "displayModeBar": False}


def profile(selection: Selection, live: str, made: date, complaints: tuple[str, ...] = ()) -> str:
    """Return the profile of the first selected country as one HTML document.

    `live` is the address of the dashboard's page that shows the same, `made` the day printed on
    it; `complaints` are sentences on what of an address could not be read, seen on screen only.
    """
    code = selection.codes[0]
    country = frames.table("countries").set_index("iso3").loc[code]
    return _template().render(
        language=spoken(),
        title=_("France and {country}").format(country=frames.names()[code]),
        capital=country[own("capital")],
        flags=[_flag("FRA"), _flag(code)],
        years=span(selection.first, selection.last),
        brief_alone=selection.scope == "brief",
        official=selection.official,
        opening=_bold(" ".join(map(str, opening(selection)))),
        nothing=_(NOTHING),
        **_contents(selection),
        live=live,
        made=when(made.isoformat()),
        complaints=complaints,
        faces=Markup(_faces()),
        plotly=Markup(plotly.offline.get_plotlyjs()),
    )


def _contents(selection: Selection) -> dict[str, Any]:
    """Return figures, charts and lists with their notes, numbered in the page's order.

    Of the lists as much as the second page holds: the largest of ROOMS that does, else the first.
    """
    code = selection.codes[0]
    tables, name = tables_of(selection), frames.names()[code]
    notes = Notes(frames.table("sources"), alone=selection.scope == "brief")
    first_page = {
        "figures": country_figures(selection, name, notes),
        "trade": _chart(figures.trade_figure(tables["trade"], code, selection), "trade"),
        "value": figures.single_value(tables["trade"], code, selection),
        "trade_notes": notes.cite(tables["trade"]),
        "visits_chart": _chart(figures.visits_figure(tables["visits"]), "visits"),
        "visits_notes": notes.cite(tables["visits"]),
        "visits": content.visit_lines(tables["visits"], name, VISITS, notes),
    }

    @functools.cache
    def lists(room: Room) -> dict[str, Any]:
        return _lists(selection, tables, room, notes.copied())

    fitting = bisect.bisect_right(ROOMS, PAGE, key=lambda room: _height(lists(room)))
    return first_page | lists(ROOMS[max(fitting - 1, 0)])


def _lists(
    selection: Selection, tables: dict[str, pd.DataFrame], room: Room, notes: Notes
) -> dict[str, Any]:
    """Return what the second page tells where its lists have so much room."""
    return {
        "firms": content.firm_lines(tables["companies"], selection, notes),
        "posts": content.post_lines(tables["sites"], notes),
        "dates": content.date_lines(tables["events"], tables["sites"], room, notes),
        "facts": content.fact_lines(tables, room, notes),
        "sources": notes.listed(),
    }


def _height(contents: dict[str, Any]) -> float:
    """Return about how many points the lists of the second page take."""
    facts = [2 * height([line.text for line in lines], 2) for _title, lines in contents["facts"]]
    firms = [[title, *(line.text for line in lines)] for title, lines in contents["firms"]]
    return (
        5 * HEADING
        + height(itertools.chain(*firms), 3)
        + height([line.text for line in contents["posts"]], 2)
        + height([line.text for line in contents["dates"]], 2)
        + max(facts, default=0)
        + height_of_sources(source["words"] for source in contents["sources"])
    )


def _faces() -> str:
    """Return the styles that carry the fonts of the texts within the file."""
    return "".join(
        f'@font-face {{font-family: "Steppe Sans"; font-weight: 400 700; {only}'
        f'src: url("data:font/woff2;base64,{_font(name)}") format("woff2");}}'
        for name, only in FONTS.items()
    )


@functools.cache
def _font(name: str) -> str:
    return base64.b64encode((STATIC / f"{name}.woff2").read_bytes()).decode()


@functools.cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    # Both look up the language at each call, so that one template serves them all.
    environment.install_gettext_callables(_, ngettext, newstyle=False)  # ty: ignore[missing-attribute]
    return environment.get_template("page.html.j2")


def _flag(code: str) -> Markup:
    """Return a flag as SVG; the files are ours, their ids are made distinct by the code."""
    return Markup((HERE / "flags" / f"{code}.svg").read_text(encoding="utf-8"))


def _bold(text: str) -> Markup:
    """Turn the bold words of a finding into HTML."""
    return Markup(BOLD.sub(r"<strong>\1</strong>", str(Markup.escape(text))))


def _chart(figure: go.Figure | None, name: str) -> Markup | None:
    if figure is None:
        return None
    return Markup(
        plotly.io.to_html(
            figure, config=CHART, full_html=False, include_plotlyjs=False, div_id=f"chart-{name}"
        )
    )
