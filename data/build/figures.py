"""partner_shares.csv and indicators.csv from the official files of shares, ranks, investment, energy."""

from pathlib import Path

import pandas as pd

from data.build.frame import ORIGIN, RAW, known, read_raw, shaped, shortest, true_if
from data.build.sources import with_source

SHARES = {  # partner, flow of the country
    "france_share_of_country_exports": ("FRA", "exports"),
    "france_share_of_country_imports": ("FRA", "imports"),
    "turkey_share_of_country_imports": ("TUR", "imports"),
    "uae_share_of_country_imports": ("ARE", "imports"),
    "russia_share_supplier": ("RUS", "imports"),
    "china_share_supplier": ("CHN", "imports"),
    "china_share_of_country_exports": ("CHN", "exports"),
}
RANKS = {"france_rank_client": ("FRA", "exports"), "france_rank_supplier": ("FRA", "imports")}
INDICATORS = {  # what of shares_ranks.csv is no share; ranks where no share stands beside them
    "france_rank_client": "customer_rank",
    "france_rank_supplier": "supplier_rank",
    "france_rank_trade_partner": "trade_partner_rank",
    "share_of_french_foreign_trade": "share_of_french_foreign_trade",
    "country_total_exports": "country_total_exports",
    "country_total_imports": "country_total_imports",
}
GROUPS = {"exUSSR": "SUN"}
UNITS = {"percent": "%", "percent of tonnage": "% of tonnage"}
ABOUT = r"\babout\b"
MORE = r"\bmore than\b"
LATER = "A later edition of the table."
EURATOM = "Euratom technical committee, as quoted."
AGENCY = "Euratom Supply Agency, as quoted."
UPPER = (
    "A later edition of the table; the former Soviet Union less Russia is an upper bound for"
    " Kazakhstan, as it holds Azerbaijan and Turkmenistan too."
)
NOTES = {
    "Senate report Feb 2018; reference year not in the excerpt": (
        "Reference year not in the part that was read; set at the year before the report."
    ),
    "reference year not in the excerpt": (
        "Reference year not in the part that was read; set at the year before the report."
    ),
    "official Turkmen statistics": "Turkmen statistics, as quoted.",
    "Uzbek statistics": "Uzbek statistics, as quoted.",
    "almost 1% market share": "A market share of almost 1%.",
    "Senate 1998; France 1.5% of Uzbek foreign trade": (
        "France makes 1.5% of Uzbek foreign trade."
    ),
    "'part de marche'; China 20.9, Kazakhstan 15.7, Germany 3.2": (
        "Market share; Kazakhstan 15.7, Germany 3.2."
    ),
    "used for the 7.5% check": "",
    "used for the 1.6% check": "",
    "other country names are lost in the stored text": (
        "The names of the other countries are lost in the stored text."
    ),
    "page states 11,14 Mds EUR stock, 3rd foreign investor; year of the stock not stated (page "
    "gives trade for 2017)": (
        "Third foreign investor. The year of the stock is not stated; the page has trade for 2017."
    ),
    "Jan-Jun 2019, +24% y/y; press quoting KAZ prime minister": (
        "January to June, 24% more than a year before; the Kazakh prime minister, as quoted."
    ),
    "'over the years of independence ... more than $16.4 billion'": "Since independence.",
    "press: top five investors since 2005, total $17 billion": (
        "Among the five largest investors since 2005."
    ),
    "2nd supplier; SOeS": "Second supplier; the ministry's statistics office (SOeS).",
    "2nd supplier": "Second supplier.",
    "1st supplier": "First supplier.",
    "1st supplier; source SDES": "First supplier; the ministry's statistics office (SDES).",
    "2nd supplier after USA (15%)": "Second supplier after the United States (15%).",
    "INSEE/SOeS: Kazakhstan becomes second supplier after Russia in 2011": "After Russia.",
    "all former USSR (Russia, KAZ, AZE...)": "Russia, Kazakhstan, Azerbaijan and others together.",
    "later edition of the table": LATER,
    "later edition": LATER,
    "later edition; ex-USSR less Russia is an upper bound for KAZ (also AZE, TKM)": UPPER,
    "Euratom technical committee (CTE) as quoted": EURATOM,
    "ESA annual report 2022": "Euratom Supply Agency, annual report 2022, as quoted.",
    "ESA as quoted": AGENCY,
    "ESA as quoted by a copy of a Liberation fact check": AGENCY,
    "94% of French imports from UZB, +41.3% (French customs)": (
        "94% of French imports from Uzbekistan, 41.3% more than a year before; French customs."
    ),
    "Tokayev, Nov 2024: French companies have invested about $19.5 billion; France sixth investor": (
        "President Tokayev, as quoted; France is the sixth investor."
    ),
    "3rd supplier after USA 22.3, Nigeria 12.4; sources CGDD/SDES, DGDDI, CPDP": (
        "Third supplier after the United States (22.3) and Nigeria (12.4)."
    ),
    "DG Tresor: Russia 1st, Saudi Arabia 2nd ahead of Kazakhstan; CONFLICT: "
    "connaissancedesenergies.org says Kazakhstan was 1st in 2018": (
        "After Russia and Saudi Arabia; another source has Kazakhstan first."
    ),
    "CONFLICT with DG Tresor (3rd)": "DG Trésor has it third.",
    "DG Tresor: 2nd behind the USA; CONFLICT: SDES-based pages say 1st (15.6%)": (
        "After the United States; other sources have Kazakhstan first (15.6%)."
    ),
    "Deputy PM, Sept 2019; total 330": "A deputy prime minister, as quoted; 330 from all countries.",
    "France in the top 10; no French figure": "From all countries; no figure for France.",
    "Asia-Plus, April 2019; of which direct 67": "67 of it direct investment; Asia-Plus, as copied.",
    "Asia-Plus, April 2019": "Asia-Plus, as copied.",
    "": "",
}


def partner_shares(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return shares of partners in a country's trade, with the rank that stands beside a share."""
    frame = _stated("shares_ranks", raw)
    shares = _of(frame, SHARES)
    ranks = _of(frame, RANKS)
    key = ["country", "partner", "year", "flow", "source_id"]
    both = shares.merge(ranks[[*key, "value", ORIGIN]], on=key, how="left", suffixes=("", "_rank"))
    has_rank = both[f"{ORIGIN}_rank"].notna()
    return shaped(
        both.assign(
            share_percent=both["value"],
            rank=both["value_rank"].fillna(""),
            approximate="false",
            **{ORIGIN: both[ORIGIN].mask(has_rank, both[ORIGIN] + ";" + both[f"{ORIGIN}_rank"])},
        ),
        columns,
    )


def other_ranks(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return what of the shares and ranks has no place in partner_shares, as indicators."""
    placed = partner_shares(["country"], raw)[ORIGIN].str.split(";").explode()
    frame = _stated("shares_ranks", raw)
    frame = frame[~frame[ORIGIN].isin(placed)]
    return shaped(frame.assign(indicator=known(frame["indicator"], INDICATORS)), columns)


def investment_and_energy(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the figures of investment, crude oil and uranium; conflicts side by side."""
    frame = _stated("fdi_energy", raw)
    return shaped(frame.assign(indicator=frame["indicator"].str.lower()), columns)


def _stated(name: str, raw: Path) -> pd.DataFrame:
    """Read a file of stated figures; a span of years counts for its last one and is noted."""
    frame = with_source(read_raw(f"official/{name}", raw), raw)
    notes, years = frame["notes"], frame["year"].str.split("-")
    last = years.str[0].where(years.str.len().eq(1), years.str[0].str[:2] + years.str[-1].str[-2:])
    span = ("From " + years.str[0] + " to " + last + ". ").where(years.str.len().gt(1), "")
    return frame.assign(
        country=frame["country"].replace(GROUPS),
        year=last,
        value=frame["value"].map(shortest),
        unit=frame["unit"].replace(UNITS),
        approximate=true_if(notes.str.contains(ABOUT)),
        bound=notes.str.contains(MORE).map({True: "lower", False: ""}),
        note=(span + known(notes, NOTES)).str.strip(),
    )


def _of(frame: pd.DataFrame, meanings: dict[str, tuple[str, str]]) -> pd.DataFrame:
    """Return the rows of some indicators, with partner and flow."""
    rows = frame[frame["indicator"].isin(meanings)]
    both = rows["indicator"].map(meanings)
    return rows.assign(partner=both.str[0], flow=both.str[1])
