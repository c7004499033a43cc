"""The switch that lets every chart over the years of a page show treaties, crises and summits."""

import pandas as pd

from components.model.blocks import Choice
from components.model.view import View
from components.sections import parts
from data.derive.shared_rows import having, turning_points
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import N_, _

EVENTS = "events"  # the parameter: one for all charts of all pages
LABEL = N_("Events: treaties, crises, summits")


def events(view: View, selection: Selection) -> tuple[Choice | None, pd.DataFrame]:
    """Return the switch, and the events that charts over the years show, by country and year.

    There are none unless the address asks for them. Charts of the brief alone show none and have
    no switch.
    """
    choice = None if selection.scope == "brief" else parts.switch(view, EVENTS, _(LABEL))
    if choice is None or not choice.on:
        return choice, having(turning_points(frames.table("events")), "country")
    points = turning_points(frames.chosen("events", selection))
    return choice, having(points, "country", *selection.codes)
