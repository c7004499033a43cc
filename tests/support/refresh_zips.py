"""Zips in the shape of CEPII's and of French customs', made up, and the pages that name them."""

import io
import zipfile

VERSION = "202601"
BACI_PAGE = f"""<html><h1>The CEPII-BACI dataset</h1>
<a href="../data/BACI_HS92_V202501.zip">HS92</a> <a href="../data/BACI_HS92_V{VERSION}.zip">HS92</a>
</html>"""
COUNTRY_CODES = """country_code,country_name,country_iso2,country_iso3
156,China,CN,CHN
251,France,FR,FRA
384,Côte d'Ivoire,CI,CIV
398,Kazakhstan,KZ,KAZ
417,Kyrgyzstan,KG,KGZ
490,"Other Asia, nes",,S19
762,Tajikistan,TJ,TJK
795,Turkmenistan,TM,TKM
860,Uzbekistan,UZ,UZB
"""
FLOWS = {
    2020: """t,i,j,k,v,q
2020,251,398,010121,      10.500,       1.000
2020,251,398,880240,    1000.000,       NA
2020,251,156,880240,    5000.000,      50.000
2020,398,251,270900,  900000.000,  100000.000
2020,398,156,270900,  700000.000,  100000.000
2020,251,860,9999AA,       2.250,       1.000
""",
    2021: """t,i,j,k,v,q
2021,251,398,880240,    2000.000,      10.000
2021,398,860,100199,     300.000,       1.000
""",
}
CUSTOMS_PAGE = """<html><div class="bande"><a href='/f/National-2019-import.zip'>2019</a></div>
<a href="/f/National-2020-import.zip">x</a><a href="/f/National-2020-export.zip">x</a>
<a href="/f/202110-stat-national-ce-import.zip">x</a><a href="/f/regional-2021-import.zip">x</a>
<a href="/f/202112-stat-national-ce-import.zip">x</a>
<a href="/f/202112-stat-national-ce-export.zip">x</a><a href="/f/guide.pdf">x</a></html>"""


def zipped(members: dict[str, str]) -> bytes:
    """Return a zip of texts by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text.encode("latin-1" if name.endswith(".txt") else "utf-8"))
    return file.getvalue()


def baci(flows: dict[int, str] = FLOWS, codes: str = COUNTRY_CODES) -> bytes:
    """Return a zip of BACI."""
    members = {f"BACI_HS92_Y{year}_V{VERSION}.csv": text for year, text in flows.items()}
    return zipped(
        {
            **members,
            f"country_codes_V{VERSION}.csv": codes,
            f"product_codes_HS92_V{VERSION}.csv": "code,description\n010121,Horses\n",
            "Readme.txt": "BACI",
        }
    )


def month(flow: str, year: int, number: int) -> str:
    """Return the lines of one month: with Kazakhstan, with Uzbekistan in March, with Germany."""
    lines = [
        f"{flow};{number};{year};30.30;C30C;88024000;KZ;{1000000 + year};100;1",
        f"{flow};{number};{year};20.14;C20A;27090010;KZ;500000;900;0",
        f"{flow};{number};{year};20.14;C20A;27090010;DE;99999999;900;0",
    ]
    if number == 3:
        lines.append(f"{flow};{number};{year};01.11;A010;10019900;UZ;250000;3;0")
        lines.append(f"{flow};{number};{year};01.11;A010;10019900;UZ;;3;0")
    return "\r\n".join(lines) + "\r\n"


def customs(name: str) -> bytes:
    """Return the zip of French customs of that name: a year, or the thirteen months up to one."""
    flow, way = ("I", "Import") if "import" in name else ("E", "Export")
    if name.startswith("National"):
        year = int(name.split("-")[1])
        text = "".join(month(flow, year, number) for number in range(1, 13))
        return zipped(
            {
                f"National-{year}-{way.lower()}/National_{year}_{way}.txt": text,
                f"National-{year}-{way.lower()}/Libelle_NC8_{year}.txt": "88024000;Avions",
            }
        )
    last = int(name[:4]) * 12 + int(name[4:6]) - 1
    places = [divmod(at, 12) for at in range(last, last - 13, -1)]
    text = "".join(month(flow, year, at + 1) for year, at in places)
    return zipped({f"stat-national-ce-{way.lower()}/NATIONAL_NC8PAYS{flow}.txt": text})
