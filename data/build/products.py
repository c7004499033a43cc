"""products.csv from the official file of goods with a value or a share; never a whole."""

from pathlib import Path

import pandas as pd

from data.build.frame import RAW, known, read_raw, shaped, shortest, true_if
from data.build.sources import with_source

PRODUCTS = {  # English, French
    "hydrocarbons": ("Hydrocarbons", "Hydrocarbures"),
    "aircraft": ("Aircraft", "Aéronefs"),
    "uranium": ("Uranium", "Uranium"),
    "chemicals": ("Chemicals", "Produits chimiques"),
    "aerospace": ("Aerospace", "Aéronautique et spatial"),
    "machinery and equipment": ("Machinery and equipment", "Machines et équipements"),
    "mechanical, electrical, electronic and IT equipment": (
        "Mechanical, electrical, electronic and IT equipment",
        "Équipements mécaniques, électriques, électroniques et informatiques",
    ),
    "farm machinery": ("Farm machinery", "Machines agricoles"),
    "household electrical equipment": (
        "Household electrical equipment",
        "Équipements électriques et ménagers",
    ),
    "computer, electronic and optical products": (
        "Computer, electronic and optical products",
        "Produits informatiques, électroniques et optiques",
    ),
    "non-ferrous metals (antimony)": (
        "Non-ferrous metals (antimony)",
        "Métaux non ferreux (antimoine)",
    ),
    "capital goods and electronic equipment": (
        "Capital goods and electronic equipment",
        "Biens d’équipement et matériel électronique",
    ),
    "cosmetics": ("Cosmetics", "Cosmétiques"),
    "pharmaceuticals": ("Pharmaceuticals", "Produits pharmaceutiques"),
    "transport equipment": ("Transport equipment", "Matériel de transport"),
    "cotton": ("Cotton", "Coton"),
    "crude oil": ("Crude oil", "Pétrole brut"),
    "titanium and products": ("Titanium and products of it", "Titane et produits en titane"),
    "sulfur": ("Sulphur", "Soufre"),
    "hydrogen, inert gases, other non-metals": (
        "Hydrogen, inert gases, other non-metals",
        "Hydrogène, gaz inertes, autres non-métaux",
    ),
    "motors and electric generators": (
        "Motors and electric generators",
        "Moteurs et générateurs électriques",
    ),
    "HS27 mineral fuels, oils": (
        "Mineral fuels and oils (HS 27)",
        "Combustibles minéraux et huiles (SH 27)",
    ),
    "goods on the EU list of export-restricted products to Russia (repo's code list)": (
        "Goods whose export to Russia the EU restricts",
        "Biens dont l’UE restreint l’exportation vers la Russie",
    ),
}
COVERAGE = {"Jan-Sep": "January–September", "Jan-Nov": "January–November", "": "year"}
KAZAKH = "Kazakh reported exports to France"
NOTES = {
    "": "",
    "the page also calls it 91.9% of total trade once": (
        "The page once calls it 91.9% of all trade."
    ),
    "+187%": "187% more than a year before.",
    "94% of imports": "",
    "66.8% of exports": "",
    "50% of exports": "",
    "'more than 95%'": "",
    "year not explicit; report of 1998 on 1996-97": (
        "Year not stated; a report of 1998 on 1996 and 1997."
    ),
    KAZAKH: "Kazakh exports to France in Kazakh statistics, as quoted.",
    "Eurostat DS-045409, monthly summed": "Sum of months is ours.",
    "Eurostat DS-045409 selected codes, monthly summed; selection by the repo's author": (
        "Sum of months is ours. The list of codes is that of the extract's author, not the EU's own."
        " Such goods are watched since they may be sold on to Russia; nothing here says that they were."
    ),
}


def products(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the value of goods in millions, their share of the flow, or both."""
    frame = with_source(read_raw("official/products", raw), raw)
    both = known(frame["product"], {name: name for name in PRODUCTS}).map(PRODUCTS)
    years = frame["year"].str.partition(" ")
    share = frame["unit"].eq("percent of flow")
    number = frame["value"].map(shortest)
    in_notes = frame["notes"].str.extract(r"^([\d.]+)% of (?:imports|exports)$")[0].fillna("")
    return shaped(
        frame.assign(
            year=years[0],
            product=both.str[0],
            product_fr=both.str[1],
            value=number.mask(share, ""),
            currency=frame["unit"].str[:3].mask(share, ""),
            share_percent=number.where(share, in_notes),
            approximate=true_if(frame["notes"].str.contains("about")),
            bound=frame["notes"].str.contains("more than").map({True: "lower", False: ""}),
            reporter=frame["notes"].eq(KAZAKH).map({True: "KAZ", False: "FRA"}),
            coverage=known(years[2], COVERAGE),
            note=known(frame["notes"], NOTES),
        ),
        columns,
    )
