"""Firms: a matrix of who is where, a lane for each over the years, and what became of them."""

import pandas as pd
import streamlit as st

from components.card import card, source_of
from components.charts.companies import presence_matrix
from components.charts.firm_lanes import firm_lanes
from components.controls import address
from components.places import in_its_place
from components.statements.companies import fates_title, firms_title, lanes_title, part_title
from components.words.wording import inside, listed, years
from data.companies import PRESENT
from data.derive.firm_fates import KEPT, PLACE, lanes, old_names, statements, then_and_now
from data.derive.shared_rows import firms_standing
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import N_, _

FATES = {
    "grew": N_("Stayed and grew"),
    "stayed": N_("Stayed"),
    "entered": N_("Entered since"),
    "came back": N_("Came back"),
    "left": N_("Left"),
    "not told since": N_("Not told since"),
    "new": N_("New since 2012"),
    "earlier": N_("Not in the brief, there before"),
}
RULES = N_(
    "Grew: an activity or contract that began after 2012 is told, which says nothing of its"
    " size. New: not in the brief, and no earlier start is told; there before: one is. Not told since:"
    " no later statement is in these tables, which does not mean that it has left. A firm that was"
    " renamed stands in its column once, and once more among the renamed."
)
GROUPS = {
    "kept": (N_("In the brief and since"), KEPT),
    "new": (N_("New"), ("new",)),
    "gone": (N_("Left or not told since"), ("left", "not told since")),
    "earlier": (N_("Not in the brief, there before"), ("earlier",)),
    "all": (N_("All"), tuple(FATES)),
}
FIRMS = {"several": N_("In several countries"), "one": N_("In one country"), "all": N_("All")}
LANES = N_(
    "A bar where both ends are told, or a start and a later source that calls it active; no line over"
    " years of which nothing is told. The colour is the country’s; an open mark is told by press or"
    " an encyclopaedia; an old name stands at the brief’s diamond, for the tables do not date the new."
)


@frames.kept(32)
def dated(selection: Selection) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the statements of the chosen years, and the fates of their firms in all years."""
    whole = frames.table("companies")
    companies = selection.in_layer(selection.in_countries(whole))
    renamed = frames.table("firm_names")
    told = statements(companies, renamed, frames.table("sources"), whole)
    chosen = selection.in_years(told)
    fates = then_and_now(told, renamed)
    return chosen, fates.merge(chosen[PLACE].drop_duplicates(), on=PLACE)


def _chosen_firms(firms: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Ask which firms the matrix shows where all are too many: those in several countries first."""
    several, one = _by_countries(firms)
    if selection.layer == "brief" or len(selection.codes) == 1 or several.empty:
        return firms
    groups = {"several": several, "one": one, "all": firms}
    total = firms["company"].nunique()
    said = {
        code: f"{_(FIRMS[code])} ({rows['company'].nunique()})" for code, rows in groups.items()
    }
    return groups[address.option("firms", said, _("Firms shown, of {total}").format(total=total))]


@frames.kept(32)
def _by_countries(firms: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of the firms that are in several countries, and those of the others."""
    countries = firms.groupby("company")["country"].transform("nunique")
    return firms[countries.gt(1)], firms[countries.eq(1)]


def draw_matrix(firms: pd.DataFrame, selection: Selection) -> None:
    """Draw which firm is in which country, and in what state."""
    names = frames.names()
    shown = _chosen_firms(firms, selection)
    standing = firms_standing(shown)
    title = firms_title(standing, names)
    subtitle = _("Firmest state of each firm in each country, {years}")
    if len(shown) < len(firms):
        title = part_title(standing, names)
        subtitle = _(
            "Firmest state of each firm in each country, {years}; {shown} of {total} firms"
        )
    card(
        "companies",
        title,
        subtitle.format(
            years=years(shown),
            shown=shown["company"].nunique(),
            total=firms["company"].nunique(),
        ),
        standing,
        selection,
        basis=shown,
        figure=presence_matrix(standing, names, source_of(shown)),
        alt=title,
        note=_("Named firms only, and the number of mentions says nothing of their weight."),
    )


@in_its_place
def draw_lanes(selection: Selection) -> None:
    """Draw a lane for each firm and country: those of the brief that are told of since come first."""
    told, fates = dated(selection)
    if fates.empty:
        return
    names = frames.names()
    counts = {code: int(fates["fate"].isin(part).sum()) for code, (_, part) in GROUPS.items()}
    said = {code: f"{_(GROUPS[code][0])} ({count})" for code, count in counts.items() if count}
    with st.container(horizontal=True):
        label = _("Lanes shown, of {total} firms in a country").format(total=len(fates))
        shown = address.option("lanes", said, label)
        by = address.option("lanes_by", {"country": _("Country"), "fate": _("Fate")}, _("Lanes by"))
    rows = lanes(told, fates[fates["fate"].isin(GROUPS[shown][1])])
    title = lanes_title(rows, names)
    fate_words = {fate: _(said) for fate, said in FATES.items()}
    card(
        "companies-lanes",
        title,
        _(
            "What is told of each firm and when, {shown} of {total} firms in a country, under its"
            " name of today"
        ).format(shown=counts[shown], total=len(fates)),
        rows,
        selection,
        figure=firm_lanes(
            rows, names, names if by == "country" else fate_words, by, source_of(rows)
        ),
        alt=title,
        note=_(LANES),
    )


@in_its_place
def draw_fates(selection: Selection) -> None:
    """Draw what became of the firms of the brief, which are new and which were renamed."""
    told, fates = dated(selection)
    if fates.empty:
        return
    old = old_names(frames.table("firm_names"))
    renamed = fates[fates["then"].notna() & fates["company"].isin(old)]
    columns = []  # title, rows, how many
    for fate, title in FATES.items():
        rows = fates[fates["fate"].eq(fate)]
        columns.append((_(title), rows, len(rows)))
    columns.append((_("Renamed"), renamed, renamed["company"].nunique()))

    def draw() -> None:
        for start in range(0, len(columns), 3):
            for place, (title, rows, count) in zip(
                st.columns(3), columns[start : start + 3], strict=True
            ):
                place.markdown(f"**{title}** ({count})\n\n{_firms(rows)}")

    card(
        "companies-then-and-now",
        fates_title(fates),
        _("Each firm and country once, under its name of today; projects do not count apart"),
        fates,
        selection,
        basis=told,
        body=draw,
        note=_(RULES),
    )


def _firms(rows: pd.DataFrame) -> str:
    """List firms with their old names and countries, a line each."""
    names = frames.names()
    lines = []
    for company, places in rows.groupby("company", sort=True):
        old = places["name_2012"].iloc[0]
        where = [names[row["country"]] + _state(row) for row in places.to_dict("records")]
        then = _(" ({name} in 2012)").format(name=old) if isinstance(old, str) else ""
        lines.append(f"- {company}{then}, {listed(where)}")
    return "\n".join(lines)


def _state(row: dict) -> str:
    """Say the latest state that is told of a firm unless it is present, or known to have left."""
    current = isinstance(row["now"], str)
    state = row["now"] if current else row["then"]
    plain = not isinstance(state, str) or state in PRESENT or row["fate"] == "left"
    if plain:
        return ""
    return " ({})".format(
        inside(state) if current else _("{state} then").format(state=inside(state))
    )
