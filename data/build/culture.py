"""aid_culture.csv from the researched figures of schools, learners, students, budgets, residents."""

from decimal import Decimal
from pathlib import Path

import pandas as pd

from data.build.frame import RAW, known, read_raw, shaped, shortest, slug, true_if
from data.build.sources import with_source

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
    "Kazakh nationals in France": "residents",
    "Kazakh students in France": "students",
    "Learners at Alliance française d’Astana": "language",
    "Learners at Alliance française de Bichkek": "language",
    "Learners at Alliance française de Tachkent": "language",
    "Pupils at French school of Tashkent": "school",
    "Pupils at Miras French school (forecast)": "school",
    "Scholarships for study in France": "students",
    "School pupils learning French": "language",
    "Schools teaching French": "language",
    "Share of Uzbek pupils at French school of Tashkent": "school",
    "Share of pupils learning French": "language",
    "Specialised French schools": "school",
    "Students at Institut Sorbonne-Kazakhstan": "students",
    "Students in French universities": "students",
    "Students leaving for France": "students",
    "Turkmen schools teaching French": "language",
    "Universities with French departments": "institution",
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
BRACKET = r" \((?:about|over|two or three|first intake|estimate|forecast)\)$"


def aid_culture(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the researched figures; hedges in measure or unit become columns."""
    frame = with_source(read_raw("since/culture", raw), raw)
    words = frame["measure"] + " " + frame["unit"]
    title = frame["measure"].str.replace(BRACKET, "", regex=True).replace(TITLES)
    flags = title.map(FLAGS).fillna("")
    unit = frame["unit"].str.replace(BRACKET, "", regex=True)
    keys = zip(title, frame["country"], frame["year"], strict=True)
    return shaped(
        frame.assign(
            aid_id=[f"{slug(name)}-{country.lower()}-{year}" for name, country, year in keys],
            date=frame["year"],
            kind=known(frame["measure"], KINDS),
            title=title,
            value=[_thousands(*pair) for pair in zip(frame["value"], unit, strict=True)],
            unit=unit.replace(UNITS),
            approximate=true_if(words.str.contains(ABOUT)),
            bound=words.str.contains(r"\(over\)").map({True: "lower", False: ""}),
            note=[
                "".join(text for mark, text in NOTES.items() if mark in word) + flag
                for word, flag in zip(words, flags, strict=True)
            ],
        ),
        columns,
    )


def _thousands(value: str, unit: str) -> str:
    """Write euros in thousands, as the brief's budgets are."""
    return shortest(Decimal(value).scaleb(-3) if unit == "EUR" else value)
