"""Measures of people, votes, investment and arms that an office or an institute counts year by year.

Each answers with the newest figure of the years chosen; deliveries are summed over them.
"""

from dataclasses import dataclass, field

import pandas as pd

from data.countries import FRANCE
from data.measures.measure import Measure
from data.measures.value import Value
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import N_
from data.visas import ALL

PREFERRED = N_("One source a year, so that there is nothing to choose between.")
STUDENTS = N_(
    "The latest figure of the years chosen: mobile tertiary students as the OECD counts them,"
    " half the figure of a copy that counts everyone twice."
)
REFUGEES = N_(
    "Refugees at the end of the latest of the years chosen, by UNHCR’s count; small counts are"
    " rounded. The figures jump in 2021: a break in the series."
)
APPLICATIONS = N_(
    "New applications in the latest of the years chosen, by UNHCR’s count; small counts are rounded."
)
BORN_THERE = N_(
    "The latest figure of the years chosen: people born in the country who live in France in the"
    " middle of the year, of any nationality, as the United Nations estimates it."
)
VISAS = N_(
    "The latest figure of the years chosen, over all French consulates in the country: visas A,"
    " B and C until 2012, short-stay visas (C) alone from 2013 on. It counts where a consulate"
    " is, not who travels: where France has none, another state decides."
)
VISAS_ALIKE = N_("Other states and years of the same kinds of visa: not across 2012 and 2013.")
SAME_FIGURE = N_("The same figure of other countries and years.")
ONE_SIDE = N_("The same figure of other countries and years: not across the break of 2021.")
VOTES = N_(
    "The latest of the years chosen: of the votes in which the country and France both took"
    " part, the share that they cast alike, in per cent. In some early years there were very few."
)
ONE_BASIS = N_("Other partners and years on the same basis: all roll calls are not resolutions.")
INVESTED = N_(
    "The latest figure of the years chosen, in million euros, as the country’s central bank"
    " counts it by immediate investor. A negative flow is disinvestment."
)
ONE_KIND = N_(
    "The same measure in other years: a stock is not a flow, and neither is a sum of gross flows."
)
ARMS = N_(
    "Deliveries in the years chosen in SIPRI’s register, in its trend-indicator value: an index of the"
    " volume of military capability, not money. None in the register counts as 0."
)
VOLUMES = N_("Volumes of other suppliers and years in the same index, no sum of money.")


@dataclass(frozen=True)
class Question:
    """What is asked of a table: the cells that its rows must have, the column that holds the number.

    `without` are cells that they must not have; `series` is the column that tells series of one measure
    apart, where there are such.
    """

    label: str
    unit: str
    table: str
    cells: dict[str, str]
    counting: str
    comparable: str = SAME_FIGURE
    column: str = "value"
    series: str = ""
    without: dict[str, str] = field(default_factory=dict)


def _visas(label: str, indicator: str) -> Question:
    cells = {"partner": FRANCE, "consulate": ALL, "indicator": indicator}
    return Question(
        label,
        "visas",
        "visas",
        cells,
        VISAS,
        VISAS_ALIKE,
        series="visa_type",
        without={"visa_type": "D"},  # of long stay
    )


def _people(label: str, indicator: str, counting: str, comparable: str = SAME_FIGURE) -> Question:
    cells = {"indicator": indicator}
    return Question(label, "people", "people_in_france", cells, counting, comparable)


def _votes(label: str, basis: str) -> Question:
    cells = {"partner": FRANCE, "basis": basis}
    column = "identical_percent"
    return Question(label, "%", "un_votes", cells, VOTES, ONE_BASIS, column, "basis")


def _investment(label: str, indicator: str) -> Question:
    cells = {"partner": FRANCE, "indicator": indicator}
    return Question(label, "million EUR", "investment", cells, INVESTED, ONE_KIND)


QUESTIONS = {
    "visas_issued": _visas(N_("Visas issued by French consulates"), "visas_issued"),
    "visas_applied": _visas(N_("Visas applied for at French consulates"), "visas_applied"),
    "students_in_france": Question(
        N_("Students from the country in France"),
        "students",
        "students_abroad",
        {"partner": FRANCE},
        STUDENTS,
    ),
    "refugees_in_france": _people(
        N_("Refugees from the country in France"), "refugees", REFUGEES, ONE_SIDE
    ),
    "asylum_applications": _people(
        N_("New asylum applications in France from the country"),
        "asylum_applications",
        APPLICATIONS,
    ),
    "born_there_in_france": _people(
        N_("Born in the country, living in France"), "born_there_living_in_france", BORN_THERE
    ),
    "un_agreement_roll_calls": _votes(
        N_("Same vote as France at the UN, all roll calls"), "roll_calls"
    ),
    "un_agreement_resolutions": _votes(
        N_("Same vote as France at the UN, adopted resolutions"), "resolutions"
    ),
    "fdi_inflow": _investment(N_("French direct investment, flow of the year"), "fdi_inflow"),
    "fdi_stock": _investment(N_("French direct investment, stock"), "fdi_stock"),
}


@memo(64)
def _chosen(name: str, selection: Selection) -> pd.DataFrame:
    """Return the selected rows of a table, its cells as the file has them in every language."""
    return selection.of(frames.english(name))


def _rows(question: Question, selection: Selection, country: str) -> pd.DataFrame:
    """Return what may answer a question for a country in the years chosen, oldest first."""
    rows = _chosen(question.table, selection)
    rows = rows[rows["country"].eq(country)]
    for column, cell in question.cells.items():
        rows = rows[rows[column].eq(cell)]
    for column, cell in question.without.items():
        rows = rows[rows[column].ne(cell)]
    return rows.sort_values("year")


def _of(name: str, selection: Selection, country: str) -> Value:
    question = QUESTIONS[name]
    found = _rows(question, selection, country)
    if found.empty:
        return Value(None, question.unit, measure=name, country=country)
    row = found.iloc[-1]
    year = int(row["year"])
    return Value(
        float(row[question.column]),
        question.unit,
        year,
        year,
        name,
        country,
        series=str(row[question.series]) if question.series else "",
        rows=(f"{row['source_id']}:{country}:{year}:{name}",),
    )


def _arms(selection: Selection, country: str) -> Value:
    """Sum what the register has of the years chosen; the brief has no register."""
    first, last, name, unit = selection.first, selection.last, "arms_deliveries", "million TIV"
    if selection.scope == "brief":
        return Value(None, unit, measure=name, country=country)
    question = Question("", unit, "arms_deliveries", {"partner": FRANCE}, ARMS)
    rows = _rows(question, selection, country)
    keys = tuple(f"{row['locator']}:{row['year']}" for row in rows.to_dict("records"))
    return Value(float(rows["tiv_million"].sum()), unit, first, last, name, country, rows=keys)


def _measure(name: str, question: Question) -> Measure:
    return Measure(
        name,
        question.label,
        question.unit,
        question.table,
        question.counting,
        PREFERRED,
        question.comparable,
        ("newest", "official", "scope"),
        lambda selection, country: _of(name, selection, country),
    )


YEARLY = (
    *(_measure(name, question) for name, question in QUESTIONS.items()),
    Measure(
        "arms_deliveries",
        N_("French arms delivered, volume"),
        "million TIV",
        "arms_deliveries",
        ARMS,
        PREFERRED,
        VOLUMES,
        ("years", "official", "scope"),
        _arms,
    ),
)
