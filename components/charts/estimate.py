"""Figure of the best estimate: a line through the preferred values, the band of their sources behind."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import along_years, finished
from components.charts.over_years import GAP, Row, Trace, diamonds, hover, tall, upwards
from components.words.theme import COUNTRY_COLOURS
from components.words.wording import begun
from data.derive.best_estimate import ESTIMATE
from data.query.memo import memo
from data.text.i18n import _

SMALL = 3.4  # rows that a small one is high
BAND = 0.22  # how much of the country's colour the band has


@memo(24)
def band(
    rows: pd.DataFrame,
    brief: pd.DataFrame,
    source: str,
    unit: str,
    *,
    log: bool = False,
    height: int = 0,
    limits: tuple[float, float] | None = None,
    is_small: bool = False,
) -> go.Figure:
    """Draw the best estimate of one country by year; a missing year is a gap in line and band.

    `rows` has year, country, value, low, high, value_text and hover, the latter in words; `brief` the
    same, without low and high, for the brief's values, which are diamonds; `limits` are the ends of the
    axis of values. One that `is_small` stands among others: it has no legend.
    """
    of_year: dict[int, Row] = {row["year"]: row for row in rows.to_dict("records")}
    traces = [_band(run, first=place == 0) for place, run in enumerate(_runs(of_year))]
    if of_year:
        traces.append(_line(of_year))
    if len(brief):
        traces.append(diamonds(brief))
    axis = {"title": unit, **upwards(traces, limits, log=log)}
    if is_small:
        figure = go.Figure(traces)
        return finished(figure, source, rows=SMALL, xaxis=along_years(figure), yaxis=axis)
    return tall(go.Figure(traces), source, height or 360, yaxis=axis)


def _runs(of_year: dict[int, Row]) -> list[list[Row]]:
    """Return the rows of years that follow one another, together: a band does not cross a gap."""
    runs: list[list[Row]] = []
    for year in sorted(of_year):
        if year - 1 in of_year:
            runs[-1].append(of_year[year])
        else:
            runs.append([of_year[year]])
    return runs


def _band(run: list[Row], *, first: bool) -> Trace:
    """Return the band of years that follow one another, up along its top and back along its foot."""
    years, colour = [row["year"] for row in run], COUNTRY_COLOURS[run[0]["country"]]
    wide = [years[0] - 0.15, *years, years[-1] + 0.15]  # so that a year alone is seen
    tops, feet = [row["high"] for row in run], [row["low"] for row in run]
    return {
        "type": "scatter",
        "name": _("Lowest to highest usable source"),
        "legendgroup": "band",
        "showlegend": first,
        "x": [*wide, *reversed(wide)],
        "y": [tops[0], *tops, tops[-1], feet[-1], *reversed(feet), feet[0]],
        "mode": "lines",
        "fill": "toself",
        "fillcolor": _faint(colour),
        "line": {"width": 0, "color": colour},
        "hoverinfo": "skip",
    }


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{BAND})"


def _line(of_year: dict[int, Row]) -> Trace:
    years = range(min(of_year), max(of_year) + 1)
    colour = COUNTRY_COLOURS[of_year[years[0]]["country"]]
    whole = [of_year.get(year, GAP) for year in years]
    name = begun(_(ESTIMATE))
    return {
        "type": "scatter",
        "name": name,
        "meta": ESTIMATE,
        "x": list(years),
        "y": [row["value"] for row in whole],
        "mode": "lines+markers",
        "connectgaps": False,
        "line": {"color": colour, "width": 2},
        "marker": {"size": 6, "color": colour},
        "customdata": [[row["value_text"], row["hover"]] for row in whole],
        "hovertemplate": hover(name),
    }
