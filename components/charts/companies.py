"""Figures of companies: which firm is where, in what state, in which sector."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import finished
from components.words.theme import (
    BACKGROUNDS,
    COUNTRY_COLOURS,
    FRANCE_COLOUR,
    INKS,
    STATUS_COLOURS,
    STATUS_MARKS,
)
from components.words.wording import counted, inside, word
from data.companies import SECTORS
from data.measures.firms import STANDINGS
from data.query.memo import memo
from data.text.country_names import Names
from data.text.i18n import _


@memo(24)
def presence_matrix(standing: pd.DataFrame, names: Names, source: str) -> go.Figure:
    """Draw firm by country, a mark for how each stands; `standing` as data.measures.firms has it.

    Its columns are company, country, status (of STANDINGS) and last_heard.
    """
    firms = sorted(standing["company"].unique(), key=str.casefold)
    columns = [code for code in COUNTRY_COLOURS if code in set(standing["country"])]
    places = standing.to_dict("records")
    heard = _("last heard of in {year}").format(year="%{customdata}")
    traces = []
    for status in STANDINGS:
        rows = [row for row in places if row["status"] == status]
        if not rows:
            continue
        colour = STATUS_COLOURS[status]
        hover = _("<b>{firm}</b> in {country}: {state}").format(
            firm="%{y}", country="%{x}", state=inside(status)
        )
        traces.append(
            {
                "type": "scatter",
                "name": word(status),
                "x": [names[row["country"]] for row in rows],
                "y": [row["company"] for row in rows],
                "mode": "markers",
                "marker": {
                    "symbol": STATUS_MARKS[status],
                    "size": 13,
                    "color": colour,
                    "line": {"width": 2, "color": colour},
                },
                "customdata": [row["last_heard"] for row in rows],
                "hovertemplate": f"{hover}<br>{heard}<extra></extra>",
            }
        )
    across = [names[code] for code in columns]
    return finished(
        go.Figure(traces),
        source,
        rows=0.62 * len(firms) + 1.2,
        showlegend=True,
        xaxis={"categoryorder": "array", "categoryarray": across, "side": "bottom"},
        yaxis={"categoryorder": "array", "categoryarray": firms[::-1]},
    )


SECTOR_COLOUR = "#d9dff6"  # light on both backgrounds, so that its words are dark on both


@memo(24)
def sector_treemap(companies: pd.DataFrame, names: Names, source: str) -> go.Figure:
    """Draw sectors as blocks and, in them, each firm that has business or seeks it, once."""
    firms = _firms_of_sectors(companies)
    sectors = firms.groupby("sector").size()
    figure = go.Figure(
        go.Treemap(
            ids=[*sectors.index, *(firms["sector"] + "/" + firms["company"])],
            labels=[*(_(SECTORS[sector]) for sector in sectors.index), *firms["company"]],
            parents=[*[""] * len(sectors), *firms["sector"]],
            values=[*sectors, *[1] * len(firms)],
            branchvalues="total",
            customdata=[
                *(counted(count, "firm", "firms") for count in sectors),
                *(_places(codes, names) for codes in firms["country"]),
            ],
            hovertemplate="<b>%{label}</b><br>%{customdata}<extra></extra>",
            marker={
                "colors": [
                    *[SECTOR_COLOUR] * len(sectors),
                    *[FRANCE_COLOUR] * len(firms),
                ],
                "line": {"width": 1},
            },
            textfont={
                "size": 13,
                "color": [*[INKS["light"]] * len(sectors), *[BACKGROUNDS["light"]] * len(firms)],
            },
            pathbar={"visible": False},
            tiling={"pad": 3},
        )
    )
    return finished(
        figure,
        source,
        height=440,
        margin={"l": 4, "r": 4},
        uniformtext={"minsize": 9, "mode": "hide"},
    )


@memo(24)
def sector_bars(companies: pd.DataFrame, names: Names, source: str) -> go.Figure:
    """Draw how many firms each sector has, most on top; the hover text names them all.

    For more firms than the blocks of a treemap have room to name.
    """
    firms = _firms_of_sectors(companies)
    firm_lines = (
        firms["company"] + " (" + firms["country"].map(lambda codes: _places(codes, names)) + ")"
    )
    sectors = firm_lines.groupby(firms["sector"]).agg(["size", "<br>".join]).reset_index()
    sectors = sectors.sort_values(["size", "sector"], ascending=[True, False])
    figure = go.Figure(
        go.Bar(
            x=sectors["size"],
            y=[_(SECTORS[sector]) for sector in sectors["sector"]],
            orientation="h",
            text=sectors["size"],
            textposition="outside",
            cliponaxis=False,
            marker={"color": FRANCE_COLOUR},
            customdata=sectors["join"],
            hovertemplate="<b>%{y}</b><br>%{customdata}<extra></extra>",
        )
    )
    return finished(
        figure,
        source,
        rows=0.45 * len(sectors) + 0.6,
        xaxis={"title": _("Firms"), "rangemode": "tozero", "tickformat": "d"},
        yaxis={"dtick": 1},  # each sector has its name, however low its bar
    )


def _firms_of_sectors(companies: pd.DataFrame) -> pd.DataFrame:
    """Return each firm once in each of its sectors: sector, company, country (a list of codes)."""
    grouped = companies.groupby(["sector", "company"])["country"]
    return grouped.agg(lambda codes: sorted(set(codes))).reset_index()


def _places(codes: list[str], names: Names) -> str:
    return ", ".join(names[code] for code in codes)
