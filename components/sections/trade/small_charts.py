"""Charts of several countries in one card: how many stand on a line, and the source of all."""

import pandas as pd

from components.model.blocks import Columns, Figure, Text
from components.sections.parts import source_of
from components.sections.trade.measured import behind, is_estimate
from data.text.i18n import _

NARROWEST = 280  # pixels that the chart of an estimate needs
WITH_LEGEND = 400  # and one that has a legend, or that should stand two by two
FOUR = 4


def in_rows(charts: list[Figure], least: int = WITH_LEGEND) -> tuple[Columns | Figure, ...]:
    """Return charts as many on a line as are `least` pixels wide; a lone one as it is."""
    if len(charts) < 2:
        return tuple(charts)
    return (Columns(tuple((chart,) for chart in charts), least=least),)


def least(rows: pd.DataFrame, charts: int) -> int:
    """Return how wide a chart is at least: three estimates have room on a line, of four two."""
    return NARROWEST if is_estimate(rows) and charts != FOUR else WITH_LEGEND


def shared_source(rows: pd.DataFrame, flow: str, charts: int) -> tuple[Text, ...]:
    """Return the line of the sources of all charts, where there are several."""
    if charts < 2:
        return ()
    text = _("Source: {source}").format(source=source_of(behind(rows, flow)))
    return (Text(text, "source"),)
