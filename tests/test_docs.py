"""Every path that the documents name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md")),
    *(ROOT / "docs" / name for name in ("architecture.md", "glossary.md", "design.md")),
]
PATHS = re.compile(r"`((?:app\.py|(?:bench|components|data|docs|pages|tests)/[\w./<>-]*))`")
LINKS = re.compile(r"\]\((?!http)([^)#]+)\)")


def named(document: Path) -> list[Path]:
    text = document.read_text(encoding="utf-8")
    paths = [ROOT / path for path in PATHS.findall(text) if "<" not in path]
    return [*paths, *(document.parent / path for path in LINKS.findall(text))]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_names_what_is_there(document: Path):
    assert [str(path) for path in named(document) if not path.exists()] == []


def test_a_path_that_is_not_there_is_found(tmp_path: Path):
    document = tmp_path / "x.md"
    document.write_text("`components/nothing.py`, [that](nowhere.md), `data/<table>.csv`")
    assert [path.name for path in named(document) if not path.exists()] == [
        "nothing.py",
        "nowhere.md",
    ]


def test_every_decision_is_in_the_index():
    index = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    files = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("2*.md"))
    assert [name for name in files if f"({name})" not in index] == []
