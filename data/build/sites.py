"""sites.csv from the researched posts: embassies, consulates, schools, institutes, bases."""

from pathlib import Path

import pandas as pd

from data.build.brief import as_written
from data.build.frame import RAW, gathered, known, read_raw, shaped, true_if
from data.build.readings import read_into
from data.build.sources import with_source
from data.schema import BRIEF_YEAR

KINDS = {
    "aid_office": "aid_office",
    "cultural": "cultural_centre",
    "school": "school",
    "embassy_of_france": "embassy_of_france",
    "embassy_in_paris": "embassy_in_paris",
    "research": "research_institute",
    "military": "detachment",
}
CONSULATE = r"\(?kind kept within the list\)?"  # the research had no kind for consulates
NEW_KIND = " (kind is new: aid_office)"
POSITIONS = "database-of-embassies"  # a source of positions that notes name
CLOSED = ["af-samarkand-1"]  # closed at a time that the source does not tell
UNTOLD = {
    "ifeac-tashkent": "the brief says that it was closed after May 2005, this source does not say",
}


def sites(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the researched posts; same_as names the brief's row for the same place."""
    frame = with_source(gathered("posts", raw), raw)
    theirs = set(read_raw("brief/sites", raw)["site_id"])
    again = frame["id"].isin(theirs)
    consulate = frame["notes"].str.contains(CONSULATE)
    kind = known(frame["kind"], KINDS).mask(consulate, "consulate")
    note = frame["notes"].str.replace(CONSULATE, "", regex=True).str.replace(" ;", ";")
    untold = frame["id"].map(UNTOLD)
    note = (
        note.str.removesuffix(NEW_KIND).str.strip(" ;").mask(untold.notna(), note + "; " + untold)
    )
    rows = shaped(
        frame.assign(
            site_id=frame["id"].mask(again, frame["id"] + "-since"),
            kind=kind,
            precision=frame["coord_precision"].mask(frame["lat"].eq(""), "none"),
            status_in_2012=[_then(row) for row in frame.to_dict("records")],
            geo_source_id=frame["source_id"].mask(note.str.contains(POSITIONS), POSITIONS),
            abroad=true_if(frame["kind"].eq("embassy_in_paris")),
            status_now=[_now(row) for row in frame.to_dict("records")],
            same_as=frame["id"].where(again, ""),
            note=note,
        ),
        columns,
    )
    return read_into(rows, "sites", frame["id"], raw)


def of_the_brief(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the brief's sites; those that stand in France are marked as abroad."""
    rows = as_written("brief/sites", columns, raw)
    return rows.assign(abroad=true_if(rows["kind"].eq("embassy_in_paris")))


def _then(row: dict[str, str]) -> str:
    """Return the state in the year of the brief, or nothing where the dates do not tell it."""
    opened, closed = row["opened"][:4], row["closed"][:4]
    if row["id"] in UNTOLD or not opened or int(opened) > BRIEF_YEAR:
        return ""
    return "closed" if closed and int(closed) <= BRIEF_YEAR else "open"


def _now(row: dict[str, str]) -> str:
    """Return the state in the newest source, or nothing where sources do not tell it."""
    if row["id"] in UNTOLD:
        return ""
    if row["closed"] or row["id"] in CLOSED:
        return "closed"
    return "planned" if "(project)" in row["name"] else "open"
