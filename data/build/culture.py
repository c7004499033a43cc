"""aid_culture.csv from the researched figures of schools, learners, students, budgets, residents."""

from decimal import Decimal
from pathlib import Path

import pandas as pd

from data.build.frame import RAW, gathered, known, shaped, shortest, slug, true_if
from data.build.readings import read_into
from data.build.sources import with_source

FINANCE = r"^(?:AFD|Proparco) "  # of the development agency: a kind of its own, never a budget
KINDS = {
    "Abaï-Verne scholarships": "students",
    "Bilingual French sections": "school",
    "Cooperation credits (title IV)": "budget",
    "Cultural and scientific credits": "budget",
    "Cultural and technical cooperation credits": "budget",
    "Cultural cooperation budget": "budget",
    "Cultural cooperation credits": "budget",
    "French expatriates in Tashkent": "residents",
    "French government master scholarships": "students",
    "French institutions with university programmes in Kazakhstan": "institution",
    "French learners": "language",
    "French learners (estimate)": "language",
    "French nationals on consular register": "residents",
    "French nationals on register": "residents",
    "French residents": "residents",
    "French residents on register": "residents",
    "French students at Institut Sorbonne-Kazakhstan": "students",
    "French teachers": "language",
    "French learners (forum copy of a sheet, date of the count not given)": "language",
    "French teachers (forum copy of a sheet, date of the count not given)": "language",
    "Kazakh nationals in France": "residents",
    "Kazakh students in France": "students",
    "Kazakh students in France (2024 and 2025)": "students",
    "Kyrgyz students entering French universities": "students",
    "Learners at Alliance française d’Astana": "language",
    "Learners at Alliance française de Bichkek": "language",
    "Learners at Alliance française de Tachkent": "language",
    "Pupils at French school of Tashkent": "school",
    "Pupils at Miras French school (forecast)": "school",
    "Pupils of the Saint-Cyr military high school on exchange in Almaty": "school",
    "Removal orders against Kazakh nationals (2024 and 2025)": "mobility",
    "Scholarships for study in France": "students",
    "School pupils learning French": "language",
    "Schools teaching French": "language",
    "Share of Uzbek pupils at French school of Tashkent": "school",
    "Share of pupils learning French": "language",
    "Specialised French schools": "school",
    "Staff of the French embassy in Almaty": "institution",
    "Students at Institut Sorbonne-Kazakhstan": "students",
    "Students in French universities": "students",
    "Students leaving for France": "students",
    "Turkmen schools teaching French": "language",
    "Universities with French departments": "institution",
    "Visas issued by France to Kazakhstan residents": "mobility",
}
UNITS = {  # where it is not the raw unit without its bracket
    "EUR": "EUR thousand",
    "million French francs": "FRF million",
    "persons": "people",
    "persons at 31 Dec": "people",
    "residents": "people",
    "percent": "%",
}
TITLES = {  # citizens of a state are named after the state
    "Kazakh nationals in France": "Kazakhstani nationals in France",
    "Kazakh students in France": "Kazakhstani students in France",
}
FLAGS = {  # a figure that another source makes doubtful
    "French students at Institut Sorbonne-Kazakhstan": (
        "As the agency has it; another source counts 116 students in all in 2019."
    ),
}
ABOUT = r"\((?:about|estimate|two or three)\)"
NOTES = {
    "(first intake)": "First intake.",
    "(forecast)": "Forecast.",
    "(two or three)": "Two or three.",
    "at 31 Dec": "At 31 December.",
}
BRACKET = r" \((?:about|over|more than|two or three|first intake|estimate|forecast)\)$"


def aid_culture(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the researched figures; hedges in measure or unit become columns."""
    frame = with_source(gathered("culture", raw), raw)
    words = frame["measure"] + " " + frame["unit"]
    title = frame["measure"].str.replace(BRACKET, "", regex=True).replace(TITLES)
    finance = frame["measure"].str.contains(FINANCE)
    flags = title.map(FLAGS).fillna("")
    unit = frame["unit"].str.replace(BRACKET, "", regex=True)
    keys = zip(title, frame["country"], frame["year"], strict=True)
    rows = shaped(
        frame.assign(
            aid_id=[f"{slug(name)}-{slug(country)}-{year}" for name, country, year in keys],
            date=frame["year"],
            kind=known(
                frame["measure"].mask(finance, "AFD"), KINDS | {"AFD": "development_finance"}
            ),
            title=title,
            value=[_thousands(*pair) for pair in zip(frame["value"], unit, strict=True)],
            unit=unit.replace(UNITS),
            approximate=true_if(words.str.contains(ABOUT)),
            bound=words.str.contains(r"\((?:over|more than)\)").map({True: "lower", False: ""}),
            note=[
                "".join(text for mark, text in NOTES.items() if mark in word) + flag
                for word, flag in zip(words, flags, strict=True)
            ],
        ),
        columns,
    )
    return read_into(rows, "aid_culture", frame["measure"], raw)


def _thousands(value: str, unit: str) -> str:
    """Write euros in thousands, as the brief's budgets are."""
    return shortest(Decimal(value).scaleb(-3) if unit == "EUR" else value)
