"""Rows of trade.csv and indicators.csv from figures that single pages state.

A file of mixed figures: those of trade go to trade, with the part of the year that they cover, others to
indicators. What a table has from the same page already stands among the rows without a place.
"""

from collections.abc import Collection
from pathlib import Path

import pandas as pd

from data.build.frame import RAW, REASON, known, read_raw, shaped, shortest, true_if
from data.build.sources import with_source

FILE = "2026/statistics/stated_figures_pages"
FLOWS = {  # measure, flow, coverage
    "imports": ("imports", "year"),
    "exports": ("exports", "year"),
    "total": ("turnover", "year"),
    "imports_8_months": ("imports", "January–August"),
    "exports_8_months": ("exports", "January–August"),
    "total_6_months": ("turnover", "January–June"),
    "total_8_months": ("turnover", "January–August"),
    "total_9_months": ("turnover", "January–September"),
}
FIGURES = {
    "french_investment_cumulative": "french_fdi_cumulative_gross_since_2005",
    "comparator_RUS_imports_of_TJK": "country_imports_from_russia",
    "comparator_KAZ_imports_of_TJK": "country_imports_from_kazakhstan",
    "comparator_TUR_total": "turnover_with_turkey",
    "comparator_EU_total": "turnover_with_the_eu",
}
REPEATED = {  # measure, the table that has it
    "imports_crude_oil_9_months": "products",
    "imports_uranium_9_months": "products",
    "imports_titanium_9_months": "products",
    "imports_sulphur_9_months": "products",
    "french_residents": "aid_culture",
    "kazakhs_in_france": "aid_culture",
}
SAME = "the table has it from the same page already"
SERIES = {  # by who counted: one series has one reporter
    "FRA": "Press",
    "KAZ": "Kazakh statistics (press)",
    "UZB": "Uzbek statistics (press)",
}
ENCYCLOPAEDIA = "Encyclopaedia"
NOTES = {
    "French trade minister Fekl at the 6th commission, July 2016: Uzbek exports to France 2015, "
    "+60%; press": "The French minister for foreign trade, as quoted; 60% more than in 2014.",
    "same; in line with the five-year average; press": (
        "The French minister for foreign trade, as quoted; in line with the average of five years."
    ),
    "encyclopaedia citing the ministry; reference tier": "The ministry’s figure, as quoted.",
    "Kazakh statistics: exports 2.39bn, imports 664.8m; press (already in the Kazakh series)": (
        "Kazakh statistics, rounded by the page; their own series has the two flows."
    ),
    "exports 3.1bn, imports 916.5m; press (already in the Kazakh series)": (
        "Kazakh statistics, rounded by the page; their own series has the two flows."
    ),
    "January-August 2023: exports to France 1.8bn, imports 881.8m; PARTIAL": (
        "Kazakh exports to France 1.8 billion, imports 881.8 million."
    ),
    "January-September 2024, said to equal the whole previous year; PARTIAL; press": (
        "As much as in the whole year before, by the page."
    ),
    "January-August 2024 Uzbek exports to France (incl. gold/uranium); PARTIAL; press": (
        "Uzbek exports to France, gold and uranium among them."
    ),
    "January-August 2024; PARTIAL; press": "Uzbek imports from France.",
    "Uzbek statistics, 2022: 339.5; press": "Uzbek statistics, as quoted; 339.5 in 2022.",
    "January-June 2024; PARTIAL; press": "",
    "President Tokayev, 1 November 2023; gross inflow since 2005": (
        "President Tokayev, as quoted on 1 November 2023."
    ),
    "Tajik statistics: Tajik imports from Russia; exports to Russia 134.7m (the page prints bln by "
    "mistake)": "Tajik statistics, as quoted; exports to Russia 134.7 million.",
    "Tajik imports from Kazakhstan; exports 255.8m": (
        "Tajik statistics, as quoted; exports to Kazakhstan 255.8 million."
    ),
    "ambassador; press; another ambassador figure is over 2.5bn": (
        "An ambassador, as quoted; another one has more than 2.5 billion."
    ),
    "speaker of the Turkmen upper house, November 2022; 9 months of 2022: 2054": (
        "The speaker of the upper house of Turkmenistan, as quoted; 2,054 in January to September 2022."
    ),
    "Eurostat via press; 2022: 1,000 (-25.9%)": (
        "Eurostat, as quoted; 1,000 in 2022, which is 25.9% less."
    ),
}
ROUNDED = "rounded"


def trade(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the stated values of France's trade, full years and parts of years."""
    frame = _stated(FLOWS, raw)
    of_flow = frame["measure"].map(FLOWS)
    encyclopaedia = frame["source_url"].str.contains("wikipedia")
    return shaped(
        frame.assign(
            flow=of_flow.str[0],
            coverage=of_flow.str[1],
            currency=frame["unit"].str[:3],
            approximate=true_if(frame["note"].str.contains(ROUNDED)),
            series=known(frame["reporter"], SERIES).mask(encyclopaedia, ENCYCLOPAEDIA),
        ),
        columns,
    )


def indicators(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the other stated figures; the name of the figure says with whom."""
    frame = _stated(FIGURES, raw)
    return shaped(
        frame.assign(indicator=known(frame["measure"], FIGURES), approximate="false"), columns
    )


def products(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the rows that products.csv has from the same page already, without a place."""
    return _repeated("products", columns, raw)


def aid_culture(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the rows that aid_culture.csv has from the same page already, without a place."""
    return _repeated("aid_culture", columns, raw)


def _repeated(table: str, columns: list[str], raw: Path) -> pd.DataFrame:
    frame = with_source(read_raw(FILE, raw), raw)
    rows = frame[frame["measure"].map(REPEATED).eq(table)]
    return shaped(rows.assign(**{REASON: SAME}), columns)


def _stated(measures: Collection[str], raw: Path) -> pd.DataFrame:
    """Return the rows of some measures; raises BuildError for a note without a meaning."""
    frame = with_source(read_raw(FILE, raw), raw)
    rows = frame[frame["measure"].isin(measures)]
    return rows.assign(value=rows["value"].map(shortest), note=known(rows["notes"], NOTES))
