"""France's goods trade with the five by CEPII's BACI: rows of trade and trade_sections, million US$.

BACI reconciles what both sides of a flow declare to the United Nations: free on board on both flows,
current prices, only flows above 1,000 dollars, from 1995 on (HS 1992). Its page says what a zip
holds: BACI_HS92_Y<year>_V<version>.csv with t year, i exporter, j importer (codes of the file
country_codes), k product of six digits, v thousand US$, q tons; and a version of another month must not
be mixed with it, so ask for all years. Etalab Open Licence 2.0
(https://www.cepii.fr/DATA_DOWNLOAD/baci/doc/baci_webpage.html, FAQ_BACI.html). A zip has about two
gigabytes; it is fetched to a folder that is removed afterwards, and read line by line. Sums over
products are ours: all of them into trade, chapters of the Harmonized System into trade_sections.
"""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pandas as pd

from data.refresh.archives import lines, opened
from data.refresh.chapters import summed
from data.refresh.faults import ChangedShape, EmptyAnswer, Missing
from data.refresh.fetch import get_file, get_text, patiently
from data.refresh.question import Question, Service, numbers, today
from data.schema import FIVE

SERVICE_NAME = "CEPII BACI"
BASE_URL = "https://www.cepii.fr/DATA_DOWNLOAD/baci"
THOUSAND = 1e3  # BACI counts in thousand US$, our tables in million
VERSION = re.compile(r"BACI_HS92_V(\d{6}[a-z]?)")
YEAR = re.compile(r"(?:^|/)BACI_HS92_Y(\d{4})_V(\d{6}[a-z]?)\.csv$")
COUNTRIES = re.compile(r"(?:^|/)country_codes\w*\.csv$")
PRODUCT = r"\d{4}\w{2}"
COLUMNS = ["t", "i", "j", "k", "v"]
FRANCE = "FRA"
PLACES = {FRANCE, *FIVE}


def fetch(question: Question) -> dict[str, pd.DataFrame]:
    """Return the rows of trade and trade_sections for the years asked."""
    with tempfile.TemporaryDirectory() as folder:
        paths = question.files or [_download(question, Path(folder))]
        found = pd.concat([_flows(path, question) for path in paths], ignore_index=True)
    if found.empty:
        raise EmptyAnswer(SERVICE_NAME, "no flow of these years")
    if found["version"].nunique() > 1:
        raise Missing(SERVICE_NAME, "two versions must not be mixed", "Give the files of one.")
    return summed(
        found,
        SERVICE,
        classification="HS 1992",
        currency="USD",
        reporter="combined",
        locator=f"HS92, V{found['version'].iloc[0]}, read {today()}",
        note="Free on board on both sides, reconciled by CEPII; the sum over products is ours.",
    )


def _download(question: Question, folder: Path) -> Path:
    """Fetch the zip of the newest version that BACI's page names."""
    base = question.base_url or BASE_URL
    page = patiently(
        lambda: get_text(f"{base}/doc/baci_webpage.html", {}, question.timeout, SERVICE_NAME)
    )
    versions = VERSION.findall(page)
    if not versions:
        raise ChangedShape(SERVICE_NAME, "its page names no BACI_HS92_V and a version")
    address = f"{base}/data/BACI_HS92_V{max(versions)}.zip"
    return patiently(lambda: get_file(address, folder, question.timeout, SERVICE_NAME))


def _flows(path: Path, question: Question) -> pd.DataFrame:
    """Return country, year, flow, product, value (million US$) and version of a zip."""
    flows: list[tuple[str, ...]] = []
    with opened(path, SERVICE_NAME) as archive:
        members = [found for name in archive.namelist() if (found := YEAR.search(name))]
        if not members:
            names = ", ".join(archive.namelist()[:3])
            raise ChangedShape(SERVICE_NAME, f"no BACI_HS92_Y file in {path.name}; it has {names}")
        codes = _codes(archive)
        for member in members:
            if member[1] in question.year_codes:
                found = _french(archive, member.string, codes)
                flows += [(*flow, member[1], member[2]) for flow in found]
    columns = ["t", "country", "flow", "product", "v", "year", "version"]
    table = pd.DataFrame(flows, columns=columns)
    if not table["t"].eq(table["year"]).all():
        raise ChangedShape(SERVICE_NAME, "a file has flows of another year than its name")
    if not table["product"].str.fullmatch(PRODUCT).all():
        raise ChangedShape(SERVICE_NAME, "column k holds something other than products")
    value = numbers(table["v"], SERVICE_NAME) / THOUSAND
    return table.assign(year=table["year"].astype("int"), value=value)


def _codes(archive: ZipFile) -> dict[str, str]:
    """Return the codes of BACI for France and the five, each with our code."""
    member = next((name for name in archive.namelist() if COUNTRIES.search(name)), None)
    if member is None:
        raise ChangedShape(SERVICE_NAME, "no file country_codes in the zip")
    table = lines(archive, member, ["country_code", "country_iso3"], SERVICE_NAME)
    codes = {code: iso3 for code, iso3 in table if iso3 in PLACES}
    if missing := sorted(PLACES - set(codes.values())):
        raise ChangedShape(SERVICE_NAME, f"{', '.join(missing)} missing from {member}")
    return codes


def _french(archive: ZipFile, member: str, codes: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield France's flows with the five: year, country, flow, product and value as text."""
    for year, exporter, importer, product, value in lines(archive, member, COLUMNS, SERVICE_NAME):
        seller, buyer = codes.get(exporter), codes.get(importer)
        if seller == FRANCE and buyer in FIVE:
            yield year, buyer, "exports", product, value
        elif buyer == FRANCE and seller in FIVE:
            yield year, seller, "imports", product, value


SERVICE = Service(
    title=SERVICE_NAME,
    tables=("trade", "trade_sections"),
    fetch=fetch,
    source={
        "source_id": "cepii-baci",
        "short_en": "CEPII, BACI",
        "short_fr": "CEPII, base BACI",
        "title": "BACI: International Trade Database at the Product-Level (HS 1992)",
        "author": "Gaulier, Zignago",
        "publisher": "CEPII",
        "url": "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
        "licence": "Etalab Open Licence 2.0, with attribution",
        "tier": "statistics",
        "language": "en",
        "note": "Read with python -m data refresh baci.",
    },
)
