"""The pages of the dashboard, in order: address, title, purpose, and a mark in the navigation."""

from pathlib import Path
from typing import NamedTuple

from data.schema import FIVE
from data.selection import Selection

TITLE = "France in Central Asia"
DESCRIPTION = (
    "What France does in Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan: trade,"
    " visits, companies, embassies, Detair. Every figure leads to its source."
)


class Entry(NamedTuple):
    """A page: its title, what it answers, and the name of its mark."""

    title: str
    purpose: str
    mark: str


ENTRIES = {
    "overview": Entry("Overview", "The five countries at a glance.", "public"),
    "trade": Entry("Trade", "How much, with whom, which way, and what.", "swap_horiz"),
    "visits": Entry("Official visits", "Who went where and when.", "flight_takeoff"),
    "companies": Entry("Companies", "Which firm is where, in what state.", "apartment"),
    "map": Entry("Map", "Embassies, Detair and projects on the map.", "map"),
    "security": Entry("Security", "Detair, agreements, police cooperation.", "shield"),
    "aid": Entry("Aid and culture", "Budgets, schools, students, language.", "school"),
    "country": Entry("Country profile", "One country, everything.", "flag"),
    "claims": Entry("Check the brief", "Each claim beside the tables.", "fact_check"),
    "data": Entry("Data and sources", "Every table, the codebook, the sources.", "database"),
}


def file_of(name: str) -> Path:
    """Return the script of a page, for a link to it."""
    return Path(__file__).resolve().parent.parent / "pages" / f"{name}.py"


def view_title(name: str, selection: Selection, names: dict[str, str]) -> str:
    """Name a page and what is chosen: Trade, Kazakhstan, 2008–2010."""
    parts = [ENTRIES[name].title]
    if len(selection.countries) and len(selection.codes) < len(FIVE):
        parts += [names[code] for code in selection.codes]
    if not selection.all_years:
        parts.append(f"{selection.first}–{selection.last}")
    return ", ".join(parts)
