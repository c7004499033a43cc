"""The switch that lets every chart over the years of a page show treaties, crises and summits."""

import pandas as pd

from components import address, cached
from components.rows import turning_points, where
from data.selection import Selection
from data.words import N_, _

LABEL = N_("Events: treaties, crises, summits")


def ask_events(selection: Selection) -> pd.DataFrame:
    """Ask whether events are shown; returns them by country and year, none where not.

    The answer is `events` in the address: one for all charts of all pages. Charts of the brief
    alone show none and do not ask.
    """
    points = turning_points(cached.chosen("events", selection))
    if selection.layer == "brief" or not address.switch("events", _(LABEL)):
        return where(points, "country")
    return where(points, "country", *selection.codes)
