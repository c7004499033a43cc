"""The file itself: the words and charts of a profile set into page.html.j2."""

import functools
import re
from datetime import date
from pathlib import Path

import jinja2
import plotly.graph_objects as go
import plotly.io
import plotly.offline
from markupsafe import Markup

from components.render.profile import content, figures
from components.render.profile.country_figures import figures as country_figures
from components.render.profile.notes import Notes
from components.sections.country.profile_cards import opening, tables_of
from components.words.wording import span
from data.query import frames
from data.query.selection import Selection
from data.text.formatting import when
from data.text.i18n import _, ngettext, own, spoken

HERE = Path(__file__).parent
BOLD = re.compile(r"\*\*(.+?)\*\*")
CHART = {"displaylogo": False, "responsive": True, "displayModeBar": False}


def profile(selection: Selection, live: str, made: date, complaints: tuple[str, ...] = ()) -> str:
    """Return the profile of the first selected country as one HTML document.

    `live` is the address of the dashboard's page that shows the same, `made` the day printed on
    it; `complaints` are sentences on what of an address could not be read, seen on screen only.
    """
    code = selection.codes[0]
    tables = tables_of(selection)
    names = frames.names()
    country = frames.table("countries").set_index("iso3").loc[code]
    notes = Notes(frames.table("sources"))
    trade = figures.trade_figure(tables["trade"], code, selection)
    visits = figures.visits_figure(tables["visits"])
    return _template().render(
        language=spoken(),
        title=_("France and {country}").format(country=names[code]),
        country=names[code],
        capital=country[own("capital")],
        flags=[_flag("FRA"), _flag(code)],
        years=span(selection.first, selection.last),
        brief_alone=selection.scope == "brief",
        official=selection.official,
        opening=_bold(" ".join(map(str, opening(selection)))),
        figures=country_figures(selection, names[code], notes),
        trade=_chart(trade, "trade"),
        trade_notes=notes.cite(tables["trade"]),
        visits_chart=_chart(visits, "visits"),
        visits_notes=notes.cite(tables["visits"]),
        visits=content.visit_lines(tables["visits"], notes),
        firms=content.firm_lines(tables["companies"], selection, notes),
        posts=content.post_lines(tables["sites"], notes),
        events=content.event_lines(tables["events"], tables["sites"], notes),
        facts=content.fact_lines(tables, notes),
        sources=notes.listed(),
        live=live,
        made=when(made.isoformat()),
        complaints=complaints,
        plotly=Markup(plotly.offline.get_plotlyjs()),
    )


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
