"""The guided tour: a box above the page that says what to look at, and leads on."""

from urllib.parse import parse_qsl, urlencode

import pandas as pd

from components.model.blocks import Block, Box, Columns, Link, Text
from components.model.view import PLAIN, View
from data.query import frames
from data.query.selection import Unreadable
from data.text import i18n
from data.text.i18n import _

PARAMETER = "tour"
LEAST = 120  # pixels that a way out of the box takes


def tour(view: View) -> tuple[Block, ...]:
    """Return the box of the step that the view asks for; nothing where it asks for none that is."""
    place = _place(view)
    if place is None:
        return ()
    steps = frames.stories()
    step = steps.iloc[place]
    which = _("{step} of {steps}").format(step=place + 1, steps=len(steps))
    text = f"**{which} · {step[i18n.own('title')]}**  \n{step[i18n.own('text')]}"
    ways = []
    if place > 0:
        ways.append(_to(steps.iloc[place - 1], _("Back"), ":material/arrow_back:", view))
    if place + 1 < len(steps):
        ways.append(_to(steps.iloc[place + 1], _("Next"), ":material/arrow_forward:", view))
    without = view.with_options(**{PARAMETER: ""})
    ways.append(Link(_("End the tour"), without, icon=":material/close:"))
    return (Box("tour", (Text(text), Columns(tuple((way,) for way in ways), least=LEAST))),)


def complaints(view: View) -> tuple[str, ...]:
    """Say that a view asks for a step that is none; nothing where it does not."""
    requested = view.option(PARAMETER)
    if not requested or _place(view) is not None:
        return ()
    last = frames.stories()["step"].max()
    wrong = _("is not a step from 1 to {last}").format(last=last)
    return (str(Unreadable(PARAMETER, requested, wrong, _("no step is shown"))),)


def invite(view: View) -> Link:
    """Return the way into the tour."""
    steps = frames.stories()
    label = _("Take the tour: {count} steps").format(count=len(steps))
    return _to(steps.iloc[0], label, ":material/tour:", view)


def _place(view: View) -> int | None:
    """Return which row of the steps a view asks for, None where it asks for none that is."""
    requested = view.option(PARAMETER)
    steps = list(frames.stories()["step"])
    return (
        steps.index(int(requested)) if requested.isdecimal() and int(requested) in steps else None
    )


def _to(step: pd.Series, label: str, icon: str, view: View) -> Link:
    """Return the way to a step: its page in the state of its row, in the language the view names.

    An address, since only a page knows the parameters that make its View.
    """
    query = dict(parse_qsl(step["query"])) if isinstance(step["query"], str) else {}
    query[PARAMETER] = str(step["step"])
    if view.named:
        query["lang"] = view.language
    return Link(label, address=f"{step['page']}?{urlencode(query, safe=PLAIN)}", icon=icon)
