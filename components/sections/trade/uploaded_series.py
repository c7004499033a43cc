"""A reader's own figures and those of our sources on the same charts.

The file is of the reader's session alone, so components.render.live.uploaded_series takes it; what
is drawn of it is a function of its rows, a flow and the view.
"""

import pandas as pd

from components.charts.series import trend
from components.model.blocks import Block, Choice, Figure, Fold, Live, Table, Text
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.sections.trade.small_charts import in_rows
from components.statements.trade.measure import Measure, with_hover_text
from components.words.wording import counted, inside, listed, word
from data.derive.series import in_money, yearly
from data.query import frames
from data.query.selection import Selection
from data.query.uploaded_series import LARGEST, UNITS
from data.text.formatting import one_after_another
from data.text.i18n import N_, _

LIVE = "uploaded-series"
CURRENCY = "EUR"
YOURS = N_("Your figures")
FLOWS = ("turnover", "imports", "exports")
NOTHING = ":material/search_off: "  # the message has the sign of its tone in it
EMPHASIS = {"line_width": 4, "marker_size": 11}  # of the reader's own line


def own_figures() -> Section:
    """Return the place where a running session takes a file; it has no still picture."""
    caption = _(
        "A CSV file with country, year, value and unit ({units}), at most {size} kB. It stays in"
        " this session: nothing is stored or sent on."
    ).format(units=" / ".join(UNITS), size=LARGEST // 1000)
    title = _("Your own figures beside these")
    return parts.section("own-figures", Live(LIVE, {"title": title, "caption": caption}))


def flow_of_file(view: View) -> Choice:
    """Return the choice of the flow that the reader's figures are of."""
    return parts.option(view, "own", {flow: word(flow) for flow in FLOWS}, _("They are"))


def comparison(view: View, uploaded: pd.DataFrame, flow: str) -> tuple[Block, ...]:
    """Return a chart for each country of a file, our sources in it too, and the rows that were read.

    `uploaded` is what data.query.uploaded_series.read_own returns. Where none of its rows is of the
    countries and years of the view, a sentence says so.
    """
    chosen = matching(uploaded, view.selection)
    if chosen.empty:
        count = counted(len(uploaded), "figure", "figures")
        message = _(
            ":material/search_off: **None of your {figures} is of the countries and years that are"
            " chosen.**"
        ).format(figures=count)
        return (Text(message.removeprefix(NOTHING), "search_off"),)
    measure = Measure(flow, CURRENCY, "level")
    rows = with_hover_text(
        pd.concat([_of_reader(chosen), _of_sources(chosen, flow, view)]), measure
    )
    order = list(dict.fromkeys(rows["series"]))
    charts = [
        _country(of_country, order, measure)  # none where no rate turns a lone figure into euros
        for _code, of_country in rows.groupby("country", sort=False)
    ]
    read = Table(chosen.rename(columns={"value": "value_in_million"}), _("Your own figures"))
    return *in_rows(charts), Fold(_("What was read of your file"), (read,))


def matching(uploaded: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return the rows of a file that are of the countries and years selected."""
    here = uploaded["country"].isin(selection.codes)
    return uploaded[here & uploaded["year"].between(selection.first, selection.last)]


def _of_reader(chosen: pd.DataFrame) -> pd.DataFrame:
    named = chosen.assign(series=_(YOURS), tier="yours", formula=None)
    return in_money(named, frames.table("rates"), CURRENCY)


def _of_sources(chosen: pd.DataFrame, flow: str, view: View) -> pd.DataFrame:
    """Return what the sources of the view say of the flow in the countries of `chosen`."""
    trade = view.selection.of(frames.table("trade"))
    rows = in_money(yearly(trade, flow), frames.table("rates"), CURRENCY)
    return rows[rows["country"].isin(chosen["country"])]


def _country(rows: pd.DataFrame, order: list[str], measure: Measure) -> Figure:
    """Return the chart of one country, the reader's line first and wider than the others."""
    code = rows["country"].iloc[0]
    name = frames.names()[code]
    sources = one_after_another(filter(None, [_("your own figures"), source_of(rows)]))
    figure = trend(rows, rows.head(0), order, sources, measure.unit)
    # The rows are no kept answer, so this figure is nobody else's and may be changed.
    figure.update_traces(EMPHASIS, selector={"name": _(YOURS)})
    own = int(rows["series"].eq(_(YOURS)).sum())
    alt = _("{country}: your {figures} of {flow} beside {others}").format(
        country=name,
        figures=counted(own, "figure", "figures"),
        flow=inside(measure.flow),
        others=listed([series for series in order if series != _(YOURS)]) or _("no others"),
    )
    return Figure(f"own-figures-{measure.flow}_{code}", figure, alt, heading=name)
