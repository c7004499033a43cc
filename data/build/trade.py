"""trade.csv from the official files: full years, parts of years, and values that were derived."""

from pathlib import Path

import pandas as pd

from data.build.frame import RAW, in_millions, known, read_raw, shaped, shortest, true_if
from data.build.sources import with_source

SERIES = {
    "CEPII TRADHIST (Fouquin & Hugot) extract": "TRADHIST",
    "CEPII square gravity (Head, Mayer & Ries 2010) 2006 cross-section, via cran/gravity": (
        "CEPII gravity"
    ),
    "Eurostat Comext DS-045409 (via ruimpeks)": "Eurostat Comext",
    "Eurostat Comext total trade (via eu-export-sanctions)": "Eurostat Comext",
    "Eurostat Comext annual EU27 exports (via eu-export-sanctions)": "Eurostat Comext",
    "Kazakh Bureau of National Statistics foreign trade by country (via eu-export-sanctions)": (
        "Kazakh statistics"
    ),
    "Kyrgyz national statistics 4.03.00.18/20 (via eu-export-sanctions)": "Kyrgyz statistics",
    "Uzbek Statistics Agency sdmx_data_1105/1176 (via eu-export-sanctions)": "Uzbek statistics",
    "Uzbek Statistics Agency, SUM of all partner rows (via eu-export-sanctions)": (
        "Uzbek statistics"
    ),
    "French customs via DG Tresor page": "French customs (DG Trésor)",
    "French customs via MEAE (diplomatie.gouv.fr) page": "French customs (foreign ministry)",
    "French customs via Senate report 412 (1997-98)": "French customs (Senate)",
    "Senate report 222 (2003-04)": "French customs (Senate)",
    "Uzbek statistics via DG Tresor page": "Uzbek statistics (DG Trésor)",
    "press quoting French figures": "Press",
}
HOSTS = {"tresor": "French customs (DG Trésor)", "diplomatie": "French customs (foreign ministry)"}
FLOWS = {
    "imports": "imports",
    "exports": "exports",
    "total": "turnover",
    "balance": "balance",
}
THOUSANDS = "Published in thousand US dollars."
NOTES = {
    "stated": "",
    "press": "",
    "repackager's README says USD; values are GBP (see NOTES.md); total from origin FRA point of "
    "view": "In pounds sterling; the README of the extract says dollars and is wrong.",
    "2006 only": "This year only.",
    "2006 only; CONFLICT: about twice the TRADHIST/Comtrade value (USD 460m)": (
        "This year only; about twice the value of TRADHIST."
    ),
    "12 monthly values summed; ':' counted as 0": (
        "Yearly sum is ours: twelve months, a month without a value counted as nil."
    ),
    "12 monthly values summed": "Yearly sum is ours, of twelve months.",
    "thousand USD in source; KAZ reports its exports to France": (
        f"{THOUSANDS} Kazakh exports to France."
    ),
    "thousand USD in source; KAZ reports its imports from France": (
        f"{THOUSANDS} Kazakh imports from France."
    ),
    "thousand USD in source; KGZ reports its exports to France": (
        f"{THOUSANDS} Kyrgyz exports to France."
    ),
    "thousand USD in source; KGZ reports its imports from France": (
        f"{THOUSANDS} Kyrgyz imports from France."
    ),
    "thousand USD in source; table identity (1105 exports, 1176 imports) checked, see NOTES.md; "
    "UZB reports its imports from France": f"{THOUSANDS} Uzbek imports from France.",
    "thousand USD in source; table identity (1105 exports, 1176 imports) checked, see NOTES.md; "
    "UZB reports its exports to France": f"{THOUSANDS} Uzbek exports to France.",
    "Uzbek mirror figure quoted on page": "Uzbek figure that the French page quotes.",
    "stated 1,58 Mds EUR": "Given as 1.58 billion.",
    "stated peak, metals (probably gold)": "Called a peak; metals, probably gold.",
    "stated '1 M EUR', rounded": "Rounded to the million by the source.",
    "stated peak balance": "Called the highest surplus.",
    "page prints 'Mds' by slip; M EUR meant (total 155.7 M EUR)": (
        "The page prints billion by mistake; million is meant, as its total of 155.7 shows."
    ),
    "stated 3,9 Mds EUR, +25% on 2016 (DG Tresor page says +32.4%)": (
        "Given as 3.9 billion, 25% more than in 2016; DG Trésor says 32.4% more."
    ),
    "KEY: the brief gives 249 for 2010; the ministry's page gives 206 for 2010 and 249 for 2011": (
        "The brief has this figure for 2010, for which this page has 206."
    ),
    "fob": "Free on board.",
    "cif": "With freight and insurance.",
    "million French francs current; fob": "Free on board.",
    "million French francs current; cif": "With freight and insurance.",
    "'about 1 million dollars a year'": (
        "Given as a yearly order of size; the report does not say whose statistics."
    ),
    "press, 2,05 milliards d'euros": "Given as 2.05 billion.",
    "January-November 2022, monthly values summed": "Sum is ours, of eleven months.",
    "January-June 2022": "",
    "January-November only; fob": "Free on board.",
    "January-November only; cif": "With freight and insurance.",
    "January-June only": "",
}
ABOUT = r"^'about|rounded"


def full_years(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the values of full calendar years."""
    frame = read_raw("official/france_trade", raw)
    return _stated(frame, raw, columns, coverage="year")


def partial_years(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the values of some months of a year, `coverage` says which."""
    frame = read_raw("official/france_trade_partial_years", raw)
    months = frame["notes"].str.extract(r"^(January)-(November|June)")
    return _stated(frame, raw, columns, coverage=months[0] + "–" + months[1])


def derived(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the values that were computed from a stated figure and a stated rate."""
    frame = with_source(read_raw("official/france_trade_derived", raw), raw)
    host = frame["source_url"].str.extract(r"(tresor|diplomatie)")[0]
    return shaped(
        _money(frame).assign(
            flow=known(frame["flow"], FLOWS),
            approximate="true",
            coverage="year",
            formula=frame["derivation"].str.replace(" x ", " × ").str.replace("-", "−"),
            series=known(host, HOSTS),
            note="Computed from a figure and a rate that the source states, not stated itself.",
        ),
        columns,
    )


def _stated(
    frame: pd.DataFrame, raw: Path, columns: list[str], coverage: str | pd.Series
) -> pd.DataFrame:
    edition = frame["dataset_version"].where(frame["dataset_version"].str.contains("edition"), "")
    return shaped(
        _money(with_source(frame, raw)).assign(
            flow=known(frame["flow"], FLOWS),
            approximate=true_if(frame["notes"].str.contains(ABOUT)),
            coverage=coverage,
            series=known(frame["dataset"], SERIES),
            locator=edition,
            note=known(frame["notes"], NOTES),
        ),
        columns,
    )


def _money(frame: pd.DataFrame) -> pd.DataFrame:
    """Split a unit like `GBP current million` into currency and a value in millions."""
    scale = frame["unit"].str.split().str[-1]
    return frame.assign(
        value=[shortest(value) for value in in_millions(frame["value"], scale)],
        currency=frame["unit"].str[:3],
    )
