"""A reader's own figures beside ours, in this session only: chosen, checked, drawn, forgotten."""

import pandas as pd
import streamlit as st

from components.card import draw_table, source_of
from components.charts.series import trend
from components.controls import address
from components.render.plot import draw_figure
from components.statements.trade_measure import Measure, told
from components.words.wording import counted, inside, listed, word
from data.derive.series import in_money, yearly
from data.query import frames
from data.query.selection import Selection
from data.query.uploaded_series import LARGEST, TEMPLATE, UNITS, Refused, read_own
from data.text.formatting import one_after_another
from data.text.i18n import N_, _

KEPT = "own-figures-read"  # where the session keeps them
FAULTS = "own-faults"  # and what was wrong with those that were refused
YOURS = N_("Your figures")
FLOWS = ("turnover", "imports", "exports")


def brought() -> bool:
    """Say whether the page shows anything of a file that the reader has chosen."""
    return KEPT in st.session_state or bool(st.session_state.get(FAULTS))


def draw_own_figures(selection: Selection) -> None:
    """Draw the place where a reader lays figures of trade beside ours."""
    with st.container(border=True, key="own-figures"):
        st.subheader(_("Your own figures beside these"))
        st.caption(
            _(
                "A CSV file with country, year, value and unit ({units}), at most {size} kB. It stays in"
                " this session: nothing is stored or sent on."
            ).format(units=" / ".join(UNITS), size=LARGEST // 1000)
        )
        _ask()
        own = st.session_state.get(KEPT)
        if own is None:
            return
        flow = address.option("own", {flow: word(flow) for flow in FLOWS}, _("They are"))
        _draw(own, flow, selection)


def _ask() -> None:
    """Offer the template, take a file, and let go of what was taken."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.file_uploader(
            _("Your CSV file"),
            type="csv",
            max_upload_size=1,
            key="own-file",
            on_change=_take,
        )
        st.download_button(
            _("A template to start from"),
            TEMPLATE,
            file_name="own-figures.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
        if KEPT in st.session_state:
            st.button(_("Forget mine"), icon=":material/delete:", on_click=_forget)
    for fault in st.session_state.get(FAULTS, []):
        st.warning(fault, icon=":material/error:")


def _take() -> None:
    """Read the file; one that is refused leaves what was there before."""
    taken = st.session_state["own-file"]
    st.session_state[FAULTS] = []
    if taken is None:
        return
    try:
        st.session_state[KEPT] = read_own(taken.getvalue(), frames.names())
    except Refused as refused:
        st.session_state[FAULTS] = refused.faults


def _forget() -> None:
    del st.session_state[KEPT]


def _draw(own: pd.DataFrame, flow: str, selection: Selection) -> None:
    names = frames.names()
    mine = own[
        own["country"].isin(selection.codes) & own["year"].between(selection.first, selection.last)
    ]
    if mine.empty:
        st.markdown(
            _(
                ":material/search_off: **None of your {figures} is of the countries and years that are"
                " chosen.**"
            ).format(figures=counted(len(own), "figure", "figures"))
        )
        return
    rates = frames.table("rates")
    ours = in_money(yearly(selection.of(frames.table("trade")), flow), rates, "EUR")
    yours = in_money(mine.assign(series=_(YOURS), tier="yours", formula=None), rates, "EUR")
    measure = Measure(flow, "EUR", "level")
    rows = told(pd.concat([yours, ours[ours["country"].isin(mine["country"])]]), measure)
    order = list(dict.fromkeys(rows["series"]))
    with st.grid(2 if mine["country"].nunique() > 1 else 1, min_column_width=320):
        for code in mine["country"].unique():
            beside = rows[rows["country"].eq(code)]
            with st.container(gap=None):
                st.markdown(f"**{names[code]}**")
                figure = trend(
                    beside,
                    beside.head(0),
                    order,
                    one_after_another(filter(None, [_("your own figures"), source_of(beside)])),
                    measure.unit,
                )
                figure.update_traces(line_width=4, marker_size=11, selector={"name": _(YOURS)})
                draw_figure(
                    f"own-{code}",
                    figure,
                    _("{country}: your {figures} of {flow} beside {others}").format(
                        country=names[code],
                        figures=counted(int(mine["country"].eq(code).sum()), "figure", "figures"),
                        flow=inside(flow),
                        others=listed(order[1:]) or _("no others"),
                    ),
                    f"own-figures-{flow}_{code}",
                )
    with st.expander(_("What was read of your file")):
        draw_table(mine.rename(columns={"value": "value_in_million"}), alt=_("Your own figures"))
