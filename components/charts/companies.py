"""Figures of companies: which firm is where, in what state, in which sector."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import finished
from components.words.theme import (
    BACKGROUNDS,
    COUNTRY_COLOURS,
    FRANCE_COLOUR,
    INKS,
    NEUTRAL,
    STATUS_COLOURS,
    STATUS_MARKS,
)
from components.words.wording import counted, inside, word
from data.companies import SECTORS
from data.measures.firms import STANDINGS
from data.query.memo import memo
from data.text.country_names import Names
from data.text.i18n import _, ngettext


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
        rows=0.55 * len(firms) + 1.2,
        showlegend=True,
        xaxis={"categoryorder": "array", "categoryarray": across, "side": "bottom"},
        yaxis={"categoryorder": "array", "categoryarray": firms[::-1]},
    )


MOST_BARS = 9  # sectors that have a bar of their own
OTHERS = ""  # in place of a sector: all the others
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
    """Draw how many firms each of the larger sectors has, and all others, most on top.

    For more firms than the blocks of a treemap have room to name; the hover text names them.
    """
    firms = _firms_of_sectors(companies)
    own = _larger(firms["sector"].value_counts())
    others = firms.loc[~firms["sector"].isin(own), "sector"].nunique()
    firms = firms.assign(bar=firms["sector"].where(firms["sector"].isin(own), OTHERS))
    firms = firms.drop_duplicates(["bar", "company"])
    firm_lines = (
        firms["company"] + " (" + firms["country"].map(lambda codes: _places(codes, names)) + ")"
    )
    bars = firm_lines.groupby(firms["bar"]).agg(["size", "<br>".join]).reset_index()
    bars = bars.assign(last=bars["bar"].eq(OTHERS))
    bars = bars.sort_values(["last", "size", "bar"], ascending=[False, True, False])
    rest = ngettext("{count} other sector", "{count} other sectors", others).format(count=others)
    figure = go.Figure(
        go.Bar(
            x=bars["size"],
            y=[rest if bar == OTHERS else _(SECTORS[bar]) for bar in bars["bar"]],
            orientation="h",
            text=bars["size"],
            textposition="outside",
            cliponaxis=False,
            marker={"color": [NEUTRAL if bar == OTHERS else FRANCE_COLOUR for bar in bars["bar"]]},
            customdata=bars["join"],
            hovertemplate="<b>%{y}</b><br>%{customdata}<extra></extra>",
        )
    )
    return finished(
        figure,
        source,
        rows=0.62 * len(bars) + 0.6,
        xaxis={"title": _("Firms"), "rangemode": "tozero", "tickformat": "d"},
        yaxis={"dtick": 1},  # each sector has its name, however low its bar
    )


def _larger(counts: pd.Series) -> list[str]:
    """Return the sectors that have a bar of their own: the largest, those with as many firms together.

    `counts` has the largest first.
    """
    if len(counts) <= MOST_BARS + 1:
        return list(counts.index)
    larger = counts[counts > counts.iloc[MOST_BARS]]
    return list((larger if len(larger) else counts.head(MOST_BARS)).index)


def _firms_of_sectors(companies: pd.DataFrame) -> pd.DataFrame:
    """Return each firm once in each of its sectors: sector, company, country (a list of codes)."""
    grouped = companies.groupby(["sector", "company"])["country"]
    return grouped.agg(lambda codes: sorted(set(codes))).reset_index()


def _places(codes: list[str], names: Names) -> str:
    return ", ".join(names[code] for code in codes)
