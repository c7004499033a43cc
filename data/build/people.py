"""visas.csv, students_abroad.csv and people_in_france.csv from the statistics of people who move."""

from pathlib import Path

import pandas as pd

from data.build.frame import RAW, known, read_raw, shaped
from data.build.sources import with_source
from data.visas import ALL

VISAS = {
    "visas_applied_for": "visas_applied",
    "visas_issued": "visas_issued",
    "visas_issued_multiple_entry": "visas_issued_multiple_entry",
    "visas_not_issued": "visas_not_issued",
    "long_stay_D_visas_issued": "visas_issued",
}
KINDS = {"A+B+C visas": "A+B+C", "short-stay (C) visas": "C", "long-stay D visas": "D"}
PEOPLE = {
    "refugees_in_france_end_year": "refugees",
    "pending_asylum_seekers_in_france_end_year": "asylum_seekers_waiting",
    "asylum_applications_new_in_france": "asylum_applications",
    "asylum_dec_total": "asylum_decisions",
    "asylum_dec_recognized": "asylum_recognised",
    "asylum_dec_rejected": "asylum_rejected",
    "asylum_dec_other": "asylum_otherwise_closed",
    "migrants_born_there_living_in_france": "born_there_living_in_france",
}


def visas(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return visas by state, and for France by consulate too."""
    every = read_raw("2026/statistics/schengen_visas_all_states", raw).assign(consulate=ALL)
    french = read_raw("2026/statistics/schengen_visas_france_by_consulate", raw)
    frame = with_source(pd.concat([every, french], ignore_index=True), raw)
    counted = frame["notes"].str.extract(f"({'|'.join(map(_literal, KINDS))})")[0]
    return shaped(
        frame.assign(
            partner=frame["issuing_state"],
            indicator=known(frame["measure"], VISAS),
            visa_type=known(counted, KINDS),
        ),
        columns,
    )


def students(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return students by host: half of what the copy has, which counts everyone twice."""
    frame = with_source(read_raw("2026/statistics/oecd_students_2013_2019", raw), raw)
    return shaped(
        frame.assign(partner=frame["host"], formula=frame["raw_value_in_file"] + " / 2"), columns
    )


def in_france(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return refugees, asylum seekers, decisions, and who was born in a country and lives in France."""
    files = ("unhcr_refugees_asylum", "un_migrant_stock_2019")
    frames = [read_raw(f"2026/statistics/{file}", raw) for file in files]
    frame = with_source(pd.concat(frames, ignore_index=True), raw)
    return shaped(frame.assign(indicator=known(frame["measure"], PEOPLE)), columns)


def _literal(words: str) -> str:
    return "".join(f"\\{sign}" if sign in "+()" else sign for sign in words)
