"""What a version of the tables changed, from the zips and the files alone, a cell at a time."""

import csv
import io
import zipfile
from collections import Counter
from pathlib import Path

from tests.truth.world import Ask

DATA = Path(__file__).parents[2] / "data"


def _released() -> list[str]:
    with (DATA / "releases" / "releases.csv").open(encoding="utf-8") as lines:
        versions = [row["version"] for row in csv.DictReader(lines)]
    return sorted(versions, key=lambda version: [int(part) for part in version.split(".")])


def _of(version: str) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(DATA / "releases" / f"{version}.zip") as packed:
        return {
            Path(name).stem: _rows(packed.read(name).decode("utf-8"))
            for name in packed.namelist()
            if name.startswith("data/")
        }


def _now() -> dict[str, list[dict[str, str]]]:
    files = [path for path in DATA.glob("*.csv") if path.stem not in ("stories", "happenings")]
    return {path.stem: _rows(path.read_text(encoding="utf-8")) for path in files}


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def changes(ask: Ask) -> dict:
    """Rows that stand in one state alone are added or removed, unless their key says they changed."""
    version, released = ask.about["version"], _released()
    with (DATA / "releases" / "releases.csv").open(encoding="utf-8") as lines:
        date = {row["version"]: row["date"] for row in csv.DictReader(lines)}
    if version == released[0]:
        return {"version": version, "date": date[version]}
    after = _now() if version == "unreleased" else _of(version)
    older = released[-1] if version == "unreleased" else released[released.index(version) - 1]
    before = _of(older)
    found: dict = {"added": 0, "removed": 0, "changed": 0, "tables": 0}
    found |= {"before": older, "version": version}
    if version in date:
        found["date"] = date[version]
    for table in after.keys() | before.keys():
        counted = _of_table(before.get(table, []), after.get(table, []), table)
        for kind, count in zip(("added", "removed", "changed"), counted, strict=True):
            found[kind] += count
        found["tables"] += any(counted)
    return found


def _of_table(before: list[dict], after: list[dict], table: str) -> tuple[int, int, int]:
    key = KEYS.get(table, "").split()
    states = [rows for rows in (before, after) if rows]
    if not key or not all(_tells(rows, key) for rows in states):
        return _whole_rows(before, after)
    was, now = ({tuple(row[name] for name in key): row for row in rows} for rows in (before, after))
    changed = sum(
        was[row][name] != now[row][name]
        for row in was.keys() & now.keys()
        for name in now[row].keys() & was[row].keys()
    )
    return len(now.keys() - was.keys()), len(was.keys() - now.keys()), changed


def _tells(rows: list[dict], key: list[str]) -> bool:
    return set(key) <= rows[0].keys() and len(
        {tuple(row[name] for name in key) for row in rows}
    ) == len(rows)


def _whole_rows(before: list[dict], after: list[dict]) -> tuple[int, int, int]:
    shared = [name for name in (after or before)[0] if not before or not after or name in before[0]]
    was, now = (Counter(tuple(row[n] for n in shared) for row in rows) for rows in (before, after))
    return (now - was).total(), (was - now).total(), 0


KEYS = {  # the columns that tell rows apart; a table without them is compared row by row
    "trade": "country year flow source_id coverage reporter",
    "partner_shares": "country partner year flow source_id",
    "partners": "country partner year flow source_id",
    "goods": "country flow position source_id",
    "products": "country year flow product coverage source_id",
    "indicators": "country year indicator source_id",
    "visits": "visit_id",
    "companies": "company country sector activity source_id",
    "firm_names": "name_2012",
    "sites": "site_id",
    "security": "security_id",
    "aid_culture": "aid_id",
    "events": "event_id",
    "trade_sections": "country partner year flow classification section",
    "export_headings": "country year code",
    "excluded_flows": "country partner flow source_id from_year",
    "estimate_order": "flow series",
    "expected_exports": "country partner from_year",
    "gravity_coefficients": "term source_id",
    "investment": "country partner year indicator source_id",
    "visas": "country partner consulate year indicator visa_type",
    "students_abroad": "country partner year source_id",
    "people_in_france": "country year indicator source_id",
    "un_votes": "country partner year basis",
    "claims": "claim_id",
    "presidencies": "country start",
    "rates": "year pair",
    "country_context": "country year indicator source_id",
    "countries": "iso3",
    "sources": "source_id",
    "passages": "source_id locator",
    "unplaced": "file line",
}
RULES = {"versions.changes": changes}
