"""The switch that lets every chart over the years of a page show treaties, crises and summits."""

import pandas as pd

from components.controls import address
from data.derive.shared_rows import turning_points, where
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import N_, _

LABEL = N_("Events: treaties, crises, summits")


def ask_events(selection: Selection) -> pd.DataFrame:
    """Ask whether events are shown; returns them by country and year, none where not.

    The answer is `events` in the address: one for all charts of all pages. Charts of the brief
    alone show none and do not ask.
    """
    points = turning_points(frames.chosen("events", selection))
    if selection.layer == "brief" or not address.switch("events", _(LABEL)):
        return where(points, "country")
    return where(points, "country", *selection.codes)
