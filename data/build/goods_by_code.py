"""trade_sections.csv and export_headings.csv from the files that cut trade by a classification of goods."""

from pathlib import Path

import pandas as pd

from data.build.chapters import CHAPTERS
from data.build.frame import RAW, BuildError, in_millions, known, read_raw, shaped
from data.build.sources import with_source

SECTIONS = {  # code, English, French
    "SITC 0 Food and live animals": ("0", "Food and live animals", "Aliments et animaux vivants"),
    "SITC 1 Beverages and tobacco": ("1", "Beverages and tobacco", "Boissons et tabacs"),
    "SITC 2 Crude materials, inedible, except fuels": (
        "2",
        "Crude materials, inedible, except fuels",
        "Matières brutes non comestibles, hors carburants",
    ),
    "SITC 3 Mineral fuels": ("3", "Mineral fuels", "Combustibles minéraux"),
    "SITC 4 Animal and vegetable oils": (
        "4",
        "Animal and vegetable oils",
        "Huiles animales et végétales",
    ),
    "SITC 5 Chemicals": ("5", "Chemicals", "Produits chimiques"),
    "SITC 6 Manufactured goods by material": (
        "6",
        "Manufactured goods by material",
        "Articles manufacturés par matière",
    ),
    "SITC 7 Machinery and transport equipment": (
        "7",
        "Machinery and transport equipment",
        "Machines et matériel de transport",
    ),
    "SITC 8 Miscellaneous manufactured articles": (
        "8",
        "Miscellaneous manufactured articles",
        "Articles manufacturés divers",
    ),
    "SITC 9 Not classified": ("9", "Not classified elsewhere", "Non classés ailleurs"),
    "TOTAL": ("total", "All goods", "Tous les produits"),
    "WTO MTN 12 Minerals and metals": ("12", "Minerals and metals", "Minéraux et métaux"),
}
FILES = {  # file, classification
    "unctad_sitc_france_1995_2005_2015": "SITC Rev. 3",
    "unctad_sitc_comparators_1995_2005_2015": "SITC Rev. 3",
    "wto_minerals_metals": "WTO MTN",
}
OURS = "Sum over all partners is ours."
PART = r"JANUARY-(NOVEMBER) \d{4} only"


def sections(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return trade by section, of France and of other partners, as the seller or the buyer counts it."""
    frame = pd.concat(
        [
            read_raw(f"2026/statistics/{file}", raw).assign(classification=classification)
            for file, classification in FILES.items()
        ],
        ignore_index=True,
    )
    frame = with_source(frame, raw)
    names = known(frame["product"], {name: name for name in SECTIONS}).map(SECTIONS)
    return shaped(
        frame.assign(
            section=names.str[0],
            product=names.str[1],
            product_fr=names.str[2],
            value=in_millions(frame["value"], frame["unit"].str.split().str[-1]),
            currency=frame["unit"].str[:3],
            reporter=frame["reporter"].replace({"mirror/UNCTAD": "combined"}),
            note=frame["notes"].str.contains("SUM over all").map({True: OURS, False: ""}),
        ),
        columns,
    )


def headings(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return French exports by heading of four digits and line of eight."""
    frame = with_source(
        read_raw("2026/statistics/comext_products_france_exports_2020_2022", raw), raw
    )
    if set(frame["flow"]) != {"exports"}:
        raise BuildError("export_headings: exports alone expected")
    part = frame["notes"].str.extract(PART)[0].str.capitalize()
    names = known(frame["hs2"], {chapter: chapter for chapter in CHAPTERS}).map(CHAPTERS)
    return shaped(
        frame.assign(
            coverage=("January–" + part).fillna("year"),
            chapter_en=names.str[0],
            chapter_fr=names.str[1],
            digits=known(frame["level"], {"HS4": "4", "CN8": "8"}),
            parent_hs4_listed=frame["parent_hs4_listed"].str.lower(),
            description=frame["name"],
            value=in_millions(frame["value"], frame["unit"].str.split().str[-1]),
            currency=frame["unit"].str[:3],
        ),
        columns,
    )
