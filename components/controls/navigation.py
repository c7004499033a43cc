"""The pages of the dashboard, in order: address, title, purpose, and a mark in the navigation."""

from typing import NamedTuple

from data.query.selection import Selection
from data.schema import FIVE
from data.text.country_names import Name
from data.text.i18n import N_, _

ROOT = "overview"  # the page at the root
TITLE = N_("France in Central Asia")
RENAMED = {"aid": "people"}  # pages by the name that they had: old addresses lead on
DESCRIPTION = N_(
    "What France does in Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan: trade,"
    " visits, companies, embassies, Detair. Every figure leads to its source."
)


class Entry(NamedTuple):
    """A page: its title, what it answers, and the name of its mark."""

    title: str
    purpose: str
    mark: str


ENTRIES = {
    "overview": Entry(N_("Overview"), N_("The five countries at a glance."), "public"),
    "trade": Entry(
        N_("Trade"), N_("How much, with whom, in which direction and in what goods."), "swap_horiz"
    ),
    "visits": Entry(N_("Official visits"), N_("Who went where and when."), "flight_takeoff"),
    "chronology": Entry(N_("Chronology"), N_("What happened, the latest first."), "history"),
    "companies": Entry(
        N_("Companies"), N_("Which firms operate where, and at what stage."), "apartment"
    ),
    "map": Entry(N_("Map"), N_("Embassies, Detair and projects on the map."), "map"),
    "security": Entry(N_("Security"), N_("Detair, agreements, police cooperation."), "shield"),
    "people": Entry(N_("People"), N_("Students, visas, votes at the UN, aid, language."), "school"),
    "country": Entry(N_("Country profile"), N_("Everything on one country."), "flag"),
    "claims": Entry(
        N_("Check the brief"), N_("The brief’s claims, tested against the data."), "fact_check"
    ),
    "data": Entry(
        N_("Data and sources"), N_("Every table, the codebook, the sources."), "database"
    ),
}


def page_at(path: str) -> str:
    """Return which page the path of an address names, the one at the root where it names none."""
    return path.strip("/").split("/")[-1] or ROOT


def view_title(name: str, selection: Selection, names: dict[str, Name]) -> str:
    """Name a page and what is chosen: Trade, Kazakhstan, 2008–2010; of the brief, as of when it is."""
    parts = [_(ENTRIES[name].title)]
    if len(selection.countries) and len(selection.codes) < len(FIVE):
        parts += [names[code] for code in selection.codes]
    if not selection.all_years:
        parts.append(f"{selection.first}–{selection.last}")
    return ", ".join([*parts, *filter(None, [as_of(selection)])])


def as_of(selection: Selection) -> str:
    """Say of when the brief is, where it alone is shown; nothing of every source."""
    return _("as of {year}").format(year=selection.as_of) if selection.as_of else ""
