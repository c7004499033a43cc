"""How to cite a view of the dashboard: as a line of text, as BibTeX and as RIS."""

import re
from datetime import date

from data.publish.descriptor import TITLE, project

MAKERS = "France in Central Asia maintainers"
AFTER = {
    "brief": "after Peyrouse, S. (2012), “France and Central Asia”, EUCAM, FRIDE",
    "now": "after Peyrouse, S. (2012), “France and Central Asia”, EUCAM, FRIDE, and the sources that"
    " each card names",
}
SPECIAL = re.compile(r"([&%$#_{}])")


def citations(view: str, scope: str, address: str, day: date) -> dict[str, str]:
    """Return text, bibtex and ris for a view (`view` names page and selection) on a day."""
    version = project()["version"]
    title = f"{TITLE}: {view}"
    read_on = f"{day.day} {day:%B %Y}"
    key = re.sub(r"\W+", "-", view.lower()).strip("-")
    text = f"{title}, version {version}, {AFTER[scope]}. {address} (read on {read_on})."
    bibtex = "\n".join(
        [
            f"@misc{{france-central-asia-{key},",
            f"  author = {{{{{MAKERS}}}}},",
            f"  title = {{{_tex(title)}}},",
            f"  year = {{{day.year}}},",
            f"  version = {{{version}}},",
            f"  note = {{{_tex(AFTER[scope])}; read on {day.isoformat()}}},",
            f"  url = {{{address}}},",
            "}",
        ]
    )
    ris = "\n".join(
        [
            "TY  - DATA",
            f"AU  - {MAKERS}",
            f"TI  - {title}",
            f"PY  - {day.year}",
            f"ET  - {version}",
            f"N1  - {AFTER[scope]}",
            f"UR  - {address}",
            f"Y2  - {day:%Y/%m/%d}",
            "ER  - ",
        ]
    )
    return {"text": text, "bibtex": bibtex, "ris": ris}


def _tex(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)
