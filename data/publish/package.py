"""The whole dataset as one file: a zip that is a Frictionless data package.

The tables lie in it as they are committed, beside datapackage.json, the codebook, the licence,
what changed, and how to read and cite them.
"""

import json
from pathlib import Path

import pandas as pd

from data.catalogue import TABLES
from data.publish.codebook import codebook
from data.publish.descriptor import ROOT, descriptor, project, released
from data.publish.history import version_now
from data.publish.reproducible_zip import pack
from data.schema import DATA
from data.text.i18n import ENGLISH, speaking


def file_name() -> str:
    """Return the name of the zip, which says the version."""
    return f"{project()['name']}-{version_now()}.zip"


def build_zip() -> bytes:
    """Return the package, the same byte for byte as long as the tables are the same."""
    described = json.dumps(descriptor(), ensure_ascii=False, indent=2) + "\n"
    with speaking(ENGLISH):
        columns = codebook().to_csv(index=False, lineterminator="\n")
    return pack(
        {
            "README.md": read_me().encode(),
            "datapackage.json": described.encode(),
            "codebook.csv": columns.encode(),
            **{f"data/{name}.csv": (DATA / f"{name}.csv").read_bytes() for name in TABLES},
            "LICENSE": (ROOT / "LICENSE").read_bytes(),
            "CHANGELOG.md": (ROOT / "CHANGELOG.md").read_bytes(),
        }
    )


def read_me() -> str:
    """Return what the package is, how to read it and how to cite it."""
    tables = "\n".join(
        f"| `data/{name}.csv` | {entry.row} | {_rows(name)} |" for name, entry in TABLES.items()
    )
    return (
        Path(__file__)
        .with_name("package.md")
        .read_text(encoding="utf-8")
        .format(
            version=project()["version"], date=released(), tables=tables, columns=len(codebook())
        )
    )


def _rows(name: str) -> int:
    return len(pd.read_csv(DATA / f"{name}.csv", usecols=[0]))
