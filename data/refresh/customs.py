"""France's goods trade with the five by French customs: rows of trade and trade_sections, million euro.

The open files "statistiques nationales du commerce extérieur": one zip a year and flow, and one for
each newest month with about thirteen months, listed on a page of the office's kiosk. In a zip stands
National_<year>_Import.txt (or Export; of a month NATIONAL_NC8PAYSI.txt, or E): no header, semicolons,
ten columns: flow (I, E), month, year, CPF6, A129, NC8 (eight digits of the Combined Nomenclature),
country (ISO alpha-2), value in euro, mass in kilograms, units. Raw figures, imports CIF, exports FOB,
without military material; Licence Ouverte 2.0. Nothing of the office documents the form: it is as
public programs read it, and as data.gouv.fr names the ten fields of a month of 2021.

Months are summed by us, and a year is only taken with all twelve: all goods into trade, chapters into
trade_sections.
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urljoin
from zipfile import ZipFile

import pandas as pd

from data.refresh.archives import lines, opened
from data.refresh.chapters import summed
from data.refresh.faults import ChangedShape, EmptyAnswer
from data.refresh.fetch import get_file, get_text, patiently
from data.refresh.question import Question, Service, need_only, numbers, today
from data.text.i18n import N_

SERVICE_NAME = N_("French customs")
BASE_URL = "https://lekiosque.finances.gouv.fr"
PAGE = "/site_fr/telechargement/telechargement_SGBD.asp"
LINK = re.compile(r'href\s*=\s*["\']([^"\']+\.zip)["\']', re.IGNORECASE)
PERIOD = re.compile(r"(?<!\d)(\d{4})(\d{2})?(?!\d)")  # a year, or a year and a month
DATA = re.compile(r"(?:^|/)national_[^/]*\.txt$", re.IGNORECASE)
COLUMNS = ["flux", "mois", "annee", "cpf6", "a129", "nc8", "pays", "valeur", "masse", "usup"]
FLOWS = {"I": "imports", "E": "exports"}
PARTNERS = {"KZ": "KAZ", "KG": "KGZ", "TJ": "TJK", "TM": "TKM", "UZ": "UZB"}
MONTHS = {str(month) for month in range(1, 13)}
MILLION = 1e6
Month = tuple[str, str, str]  # flow, year, month
Row = tuple[str, str, str, str, str]  # flow, year, country, product, value


def fetch(question: Question) -> dict[str, pd.DataFrame]:
    """Return the rows of trade and trade_sections for the years asked."""
    found = _whole_years([_read(path) for path in _zips(question)], question)
    if found.empty:
        raise EmptyAnswer(SERVICE_NAME, "no trade with the five in a whole year of these")
    return summed(
        found,
        SERVICE,
        classification="Combined Nomenclature",
        currency="EUR",
        reporter="FRA",
        locator=f"National, NC8, read {today()}",
        note="Imports CIF, exports FOB, without military material; the sum over months is ours.",
    )


def _zips(question: Question) -> Iterator[Path]:
    """Yield the zips of the years asked, those of a whole year first; a download until the next."""
    if question.files:
        yield from question.files
        return
    page = (question.base_url or BASE_URL) + PAGE
    text = patiently(lambda: get_text(page, {}, question.timeout, SERVICE_NAME))
    links = _links(LINK.findall(text), question)
    if not links:
        raise ChangedShape(SERVICE_NAME, "its page names no zip of national trade of these years")
    for link in links:
        address = urljoin(page, link)
        with tempfile.TemporaryDirectory() as folder:
            yield patiently(
                lambda address=address, folder=folder: get_file(
                    address, Path(folder), question.timeout, SERVICE_NAME
                )
            )


def _links(links: Sequence[str], question: Question) -> list[str]:
    """Choose the links of the years asked, and of each flow the newest month where a year has none."""
    years: dict[tuple[str, str], str] = {}
    newest: dict[str, tuple[str, str]] = {}
    for link in links:
        name = link.rpartition("/")[2].lower()
        period = PERIOD.search(name)
        way = next((way for way in ("import", "export") if way in name), None)
        if "national" not in name or period is None or way is None:
            continue
        if period[2] is None:
            years[period[1], way] = link
        else:
            newest[way] = max(newest.get(way, ("", "")), (period[0], link))
    chosen = [link for (year, _), link in sorted(years.items()) if year in question.year_codes]
    lacking = {way for way in newest for year in question.year_codes if (year, way) not in years}
    return chosen + [newest[way][1] for way in sorted(lacking)]


def _read(path: Path) -> tuple[set[Month], list[Row]]:
    """Return the flows, years and months that a zip has, and its rows of the five."""
    months: set[Month] = set()
    rows: list[Row] = []
    with opened(path, SERVICE_NAME) as archive:
        members = [name for name in archive.namelist() if DATA.search(name)]
        if not members:
            names = ", ".join(archive.namelist()[:3])
            raise ChangedShape(SERVICE_NAME, f"no National_ file in {path.name}; it has {names}")
        for member in members:
            for line in _lines(archive, member):
                flow, month, year, _cpf6, _a129, product, country, value, *_ = line
                months.add((flow, year, month.lstrip("0")))
                if country in PARTNERS and value:
                    rows.append((flow, year, country, product, value))
    seen = pd.DataFrame(sorted(months), columns=["flux", "annee", "mois"])
    need_only(seen["flux"], set(FLOWS), SERVICE_NAME)
    need_only(seen["mois"], MONTHS, SERVICE_NAME)
    return months, rows


def _lines(archive: ZipFile, member: str) -> Iterator[tuple[str, ...]]:
    return lines(
        archive,
        member,
        COLUMNS,
        SERVICE_NAME,
        header=False,
        separator=";",
        encoding="latin-1",
    )


def _whole_years(zips: Sequence[tuple[set[Month], list[Row]]], question: Question) -> pd.DataFrame:
    """Return the rows of the years that a zip has whole, each out of the first that has it."""
    taken: set[tuple[str, str]] = set()
    parts: set[tuple[str, str]] = set()
    found: list[Row] = []
    for months, rows in zips:
        counts = Counter((flow, year) for flow, year, _ in months if year in question.year_codes)
        whole = {key for key, count in counts.items() if count == len(MONTHS)} - taken
        found += [row for row in rows if row[:2] in whole]
        taken |= whole
        parts |= set(counts)
    for flow, year in sorted(parts - taken):
        print(f"{SERVICE_NAME}: {FLOWS[flow]} of {year} left out, not all months", file=sys.stderr)
    table = pd.DataFrame(found, columns=["flux", "annee", "pays", "product", "valeur"])
    return pd.DataFrame(
        {
            "country": table["pays"].map(PARTNERS),
            "year": table["annee"].astype("int"),
            "flow": table["flux"].map(FLOWS),
            "product": table["product"],
            "value": numbers(table["valeur"], SERVICE_NAME) / MILLION,
        }
    )


SERVICE = Service(
    title=SERVICE_NAME,
    tables=("trade", "trade_sections"),
    fetch=fetch,
    source={
        "source_id": "french-customs",
        "short_en": "French customs, national statistics",
        "short_fr": "Douanes, statistiques nationales",
        "title": "Statistiques nationales du commerce extérieur",
        "publisher": "DGDDI",
        "url": BASE_URL + PAGE,
        "licence": "Licence Ouverte 2.0, with attribution",
        "tier": "statistics",
        "language": "fr",
        "note": "Read with python -m data refresh customs.",
    },
)
