"""Figures of France beside others: by rank, by share, by value; and both sides' statistics."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import along_years, finished
from components.words.theme import COUNTRY_COLOURS, FRANCE_COLOUR, NEUTRAL
from components.words.wording import millions, warned
from data.query.memo import kept
from data.text.country_names import Names
from data.text.formatting import amount, fixed
from data.text.i18n import N_, _

TIMES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
NEAR_ONE = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.5, 2]  # where all ratios are near it
NAMES = 96  # pixels that the names at the ends of lines take
FEW_RANKS = 12  # so many have room for a tick each
AXES = {"rank": N_("Rank"), "share_percent": N_("Share, per cent"), "value": N_("Value")}


@kept(24)
def beside(
    rows: pd.DataFrame, measure: str, names: Names, source: str, unit: str = ""
) -> go.Figure:
    """Draw each partner as a line by year, France in colour and bold, names at the end of lines.

    `rows` is what data.rivals.beside_france returns; `measure` one of rank, share_percent, value.
    """
    figure = go.Figure()
    rows = rows.dropna(subset=measure)
    for partner, line in rows.groupby("partner"):
        france = partner == "FRA"
        line = line.sort_values("year")
        years = range(int(line["year"].min()), int(line["year"].max()) + 1)
        whole = line.set_index("year")[[measure, "tier"]].reindex(years)
        figure.add_scatter(
            name=names[str(partner)],
            x=list(years),
            y=whole[measure],
            mode="lines+markers+text",
            connectgaps=False,
            line={"color": FRANCE_COLOUR if france else NEUTRAL, "width": 3.5 if france else 1.2},
            marker={"size": 8 if france else 5},
            opacity=1 if france else 0.75,
            text=[*[""] * (len(years) - 1), f" {names[str(partner)]}"],
            textposition="middle right",
            textfont={"color": FRANCE_COLOUR if france else NEUTRAL, "size": 13 if france else 11},
            cliponaxis=False,
            customdata=[warned(tier) for tier in whole["tier"]],
            hovertemplate=_("<b>{country}</b>, {year}: {value} {unit}").format(
                country=names[str(partner)], year="%{x}", value="%{y:.3g}", unit=unit
            )
            + "%{customdata}<extra></extra>",
        )
    upwards: dict[str, Any] = {"title": unit or _(AXES[measure])}
    if measure == "rank":
        last = int(rows["rank"].max()) if len(rows) else 1
        room = 0.4 + 0.03 * last
        ticks = range(1, last + 1) if last < FEW_RANKS else [1, *range(5, last + 5, 5)]
        upwards |= {"range": [last + room, 1 - room], "tickvals": [*ticks]}
    return finished(
        figure,
        source,
        height=430,
        margin={"r": NAMES},
        xaxis=along_years(figure),
        yaxis=upwards,
    )


@kept(24)
def dumbbells(pairs: pd.DataFrame, source: str) -> go.Figure:
    """Draw the French and the partner's figure of each year as two ends of a line, with the ratio.

    `pairs` is what data.mirror.mirrored returns, for one country, flow and pair of series.
    """
    pairs = pairs.sort_values("year")
    colour = COUNTRY_COLOURS[pairs["country"].iloc[0]] if len(pairs) else NEUTRAL
    figure = go.Figure()
    told = pairs.to_dict("records")
    figure.add_scatter(
        x=[end for row in told for end in (row["french"], row["theirs"], None)],
        y=[year for row in told for year in (row["year"], row["year"], None)],
        mode="lines",
        line={"color": NEUTRAL, "width": 2},
        showlegend=False,
        hoverinfo="skip",
    )
    for side, name, symbol, tint, tier in (
        ("french", _("French figure"), "circle", FRANCE_COLOUR, "tier"),
        ("theirs", _("Partner’s figure"), "diamond", colour, "tier_partner"),
    ):
        figure.add_scatter(
            name=name,
            x=pairs[side],
            y=pairs["year"],
            mode="markers",
            marker={"size": 11, "symbol": symbol, "color": tint},
            customdata=[
                [
                    amount(row[side], row["currency"]),
                    _(str(row[f"{side}_series"])),
                    warned(row[tier]),
                ]
                for row in told
            ],
            hovertemplate=_("<b>{year}</b>: {value}").format(year="%{y}", value="%{customdata[0]}")
            + "<br>%{customdata[1]}%{customdata[2]}<extra></extra>",
        )
    figure.add_scatter(
        x=pairs[["french", "theirs"]].max(axis="columns"),
        y=pairs["year"],
        mode="text",
        text=[f"   × {fixed(ratio)}" if pd.notna(ratio) else "" for ratio in pairs["ratio"]],
        textposition="middle right",
        showlegend=False,
        hoverinfo="skip",
        cliponaxis=False,
    )
    top = pairs[["french", "theirs"]].max().max() if len(pairs) else 1
    currency = pairs["currency"].iloc[0] if len(pairs) else "EUR"
    return finished(
        figure,
        source,
        rows=max(0.62 * len(pairs), 3) + 0.6,
        showlegend=True,
        xaxis={
            "title": millions(currency),
            "range": [-0.02 * top, 1.25 * top],
            "separatethousands": True,
        },
        yaxis={"tickformat": "d", "dtick": 1 if len(pairs) < 15 else 5},
    )


@kept(24)
def ratio_by_year(pairs: pd.DataFrame, source: str) -> go.Figure:
    """Draw the partner's figure over the French one by year, on a log axis around one.

    `pairs` is what data.mirror.mirrored returns, for one country, flow and French series; each
    series of the partner is a line.
    """
    figure = go.Figure()
    for place, (series, line) in enumerate(pairs.groupby("theirs_series")):
        colour = COUNTRY_COLOURS[line["country"].iloc[0]]
        years = range(int(line["year"].min()), int(line["year"].max()) + 1)
        figure.add_scatter(
            name=_(str(series)),
            x=list(years),
            y=line.set_index("year")["ratio"].reindex(years),
            mode="lines+markers",
            connectgaps=False,
            line={"color": colour, "width": 1.5, "dash": ("solid", "dot", "dash")[place % 3]},
            marker={"size": 7, "color": colour},
            hovertemplate=_("<b>{year}</b>: {value}").format(year="%{x}", value="× %{y:.2f}")
            + f"<br>{_(str(series))}<extra></extra>",
        )
    figure.add_hline(y=1, line={"color": NEUTRAL, "width": 2})
    near = pairs["ratio"].between(NEAR_ONE[0], NEAR_ONE[-1]).all()
    return finished(
        figure,
        source,
        height=340,
        showlegend=len(figure.data) > 1,
        xaxis=along_years(figure),
        yaxis={
            "type": "log",
            "title": _("Partner’s figure over the French one"),
            "tickvals": NEAR_ONE if near else TIMES,
        },
    )
