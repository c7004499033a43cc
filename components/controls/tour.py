"""The guided tour: a box above the page that tells what to look at, and leads on."""

from urllib.parse import parse_qsl

import pandas as pd
import streamlit as st

from components.controls import address
from components.controls.navigation import file_of
from data.query import frames
from data.text import i18n
from data.text.i18n import _

PARAMETER = "tour"


def link_to(step: pd.Series, label: str, icon: str, here: str) -> None:
    """Draw the way to a step: its page in the state that its address gives; `here` is open now.

    A link to the page that is open would change it and leave the browser's address as it was.
    """
    query = dict(parse_qsl(step["query"])) if isinstance(step["query"], str) else {}
    query = {**query, **address.language(), PARAMETER: str(step["step"])}
    if step["page"] == here:
        change = st.query_params.from_dict
        st.button(label, icon=icon, type="tertiary", on_click=change, args=(query,))
    else:
        st.page_link(file_of(step["page"]), label=label, icon=icon, query_params=query)


def draw_tour() -> None:
    """Draw the step that the address asks for, if it asks for one."""
    asked = st.query_params.get(PARAMETER, "")
    if not asked:
        return
    steps = frames.stories()
    if not (asked.isdecimal() and int(asked) in set(steps["step"])):
        last = steps["step"].max()
        address.complain(
            PARAMETER,
            asked,
            _("is no step from 1 to {last}").format(last=last),
            _("no step is shown"),
        )
        return
    place = int(steps.index[steps["step"].eq(int(asked))][0])
    step = steps.iloc[place]
    with st.container(border=True, key="tour"):
        which = _("{step} of {steps}").format(step=place + 1, steps=len(steps))
        st.markdown(f"**{which} · {step[i18n.own('title')]}**  \n{step[i18n.own('text')]}")
        with st.container(horizontal=True, vertical_alignment="center"):
            if place > 0:
                link_to(steps.iloc[place - 1], _("Back"), ":material/arrow_back:", step["page"])
            if place + 1 < len(steps):
                link_to(steps.iloc[place + 1], _("Next"), ":material/arrow_forward:", step["page"])
            st.button(
                _("End the tour"),
                icon=":material/close:",
                type="tertiary",
                on_click=address.keep,
                args=(PARAMETER, None),
            )


def invite() -> None:
    """Draw the way into the tour."""
    steps = frames.stories()
    label = _("Take the tour: {count} steps").format(count=len(steps))
    link_to(steps.iloc[0], label, ":material/tour:", "overview")
