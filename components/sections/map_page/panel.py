"""What stands beside the map: layers, the list of sites, the card of the one that is chosen."""

import pandas as pd
import streamlit as st

from components.card import cited, draw_references
from components.closed import shows
from components.controls import address
from components.controls.navigation import file_of
from components.map.mark_layers import LETTERS
from components.sections.fact_lists import mark, noted, where
from components.statements.country_measures import MEASURES, behind, values
from components.words.wording import dotted, lifetime, with_detail, word
from data.query import frames
from data.query.memo import kept
from data.query.selection import Selection, write_address
from data.sites import KINDS
from data.text.i18n import _


def choose_kinds(sites: pd.DataFrame) -> pd.DataFrame:
    """Ask which kinds to show (all at first); the options are the legend, with counts."""
    counts = sites["kind"].value_counts()
    options = [kind for kind in KINDS if kind in counts]
    wanted = [kind for kind in st.query_params.get("kinds", "").split(",") if kind]
    asked = [kind for kind in wanted if kind in options]
    st.session_state["map-kinds"] = asked or options
    if unknown := [kind for kind in wanted if kind not in KINDS]:
        wrong = _("is not one of {known}").format(known=", ".join(KINDS))
        address.complain("kinds", ", ".join(unknown), wrong, _("it is left out"))

    def store() -> None:
        chosen = st.session_state["map-kinds"]
        address.keep("kinds", None if set(chosen) == set(options) else ",".join(chosen))

    chosen = st.pills(
        _("Layers"),
        options,
        selection_mode="multi",
        format_func=lambda kind: f"**{LETTERS[kind]}** {word(kind)} ({counts[kind]})",
        key="map-kinds",
        wrap=True,
        on_change=store,
    )
    return _of_kinds(sites, tuple(chosen))


@kept(64)
def _of_kinds(sites: pd.DataFrame, kinds: tuple[str, ...]) -> pd.DataFrame:
    return sites[sites["kind"].isin(kinds)]


def choose_site(sites: pd.DataFrame) -> pd.Series | None:
    """Ask for one of the sites, by keyboard or by a click on the map; None where none is chosen."""
    titles = dict(zip(sites["site_id"], sites["name"], strict=True))
    asked = st.query_params.get("site", "")
    st.session_state["map-site"] = asked if asked in titles else None
    if asked and asked not in set(frames.table("sites")["site_id"]):
        address.complain("site", asked, _("is no site of the table"), _("no site is chosen"))
    st.selectbox(
        _("Site"),
        list(titles),
        format_func=titles.__getitem__,
        key="map-site",
        on_change=lambda: address.keep("site", st.session_state["map-site"]),
        placeholder=_("Choose a site, or click on the map"),
    )
    chosen = sites[sites["site_id"].eq(st.session_state["map-site"] or "")]
    return None if chosen.empty else chosen.iloc[0]


def draw_country(selection: Selection) -> None:
    """Draw the card of a country where just one is chosen: its four figures and its profile."""
    if len(selection.countries) != 1:
        return
    code = selection.countries[0]
    with st.container(border=True, key="country-card"):
        st.markdown(dotted(code, f"**{frames.names()[code]}**"))
        st.markdown(
            "\n".join(
                f"- {with_detail(_(title), values(measure, selection).iloc[0]['said'])}"
                for measure, title in MEASURES.items()
            )
        )
        draw_sources("country", behind(selection))
        st.page_link(
            file_of("country"),
            label=_("The whole profile"),
            icon=":material/flag:",
            query_params=write_address(selection),
        )


def draw_site(site: pd.Series | None) -> None:
    """Draw the card of a site: what, where, since when, and the passage it rests on."""
    if site is None:
        return
    with st.container(border=True, key="site-card"):
        st.markdown(f"**{site['name']}**")
        city = f"{site['city']}, " if isinstance(site["city"], str) else ""
        st.markdown(
            f"{word(site['kind'])} · {city}{where(site['country'])}  \n{lifetime(site.to_dict())}"
        )
        note = f"{site['note']} " if isinstance(site["note"], str) else ""
        st.caption(f"{note}{_exactness(site['precision'])}")
        draw_sources("site", site.to_frame().T)


def draw_sources(of: str, rows: pd.DataFrame, label: str = "") -> None:
    """Draw a button that opens the passages and publications that rows rest on; `of` is its key."""
    box = st.popover(
        label or _("Sources"), icon=":material/menu_book:", key=f"sources-{of}", on_change="rerun"
    )
    if shows(box):
        with box:
            draw_references(cited(rows))


def _exactness(precision: str) -> str:
    known = {"site": _("Position: of the site."), "city": _("Position: of the city.")}
    return known.get(precision, _("Position: not known."))


def draw_off_the_map(sites: pd.DataFrame) -> None:
    """Draw what the map does not show: the embassies in Paris, and the sites nobody places."""
    left, right = st.columns(2)
    with left:
        _draw_paris(sites)
    with right:
        _draw_unplaced(sites)


def _draw_paris(sites: pd.DataFrame) -> None:
    """Draw the embassies in Paris as a box: they stand outside the map."""
    rows = sites[sites["kind"].eq("embassy_in_paris")]
    with st.container(border=True):
        st.markdown("**In Paris**")
        if rows.empty:
            st.caption(_("No embassy in Paris is named for this selection."))
        st.markdown("\n".join(f"- {row['name']}{mark(row)}" for row in rows.to_dict("records")))


def _draw_unplaced(sites: pd.DataFrame) -> None:
    """Draw the sites whose place nobody tells, so that the map hides nothing."""
    rows = sites[sites["precision"].eq("none")]
    with st.container(border=True):
        st.markdown(_("**Not on the map: place not known**"))
        if rows.empty:
            st.caption(_("Every site of this selection is on the map."))
        st.markdown(
            "\n".join(
                f"- {row['name']} ({where(row['country'])}).{noted(row)}{mark(row)}"
                for row in rows.to_dict("records")
            )
        )
