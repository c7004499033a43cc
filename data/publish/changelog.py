"""What changed between versions, for a reader of the tables: CHANGELOG.md, data before code."""

import re
from pathlib import Path

CHANGELOG = Path(__file__).resolve().parents[2] / "CHANGELOG.md"
PART = re.compile(r"^### (.+)$", re.MULTILINE)


def changes() -> dict[str, dict[str, str]]:
    """Return the parts of each version by their headings, newest version first, Data first in it."""
    _, *versions = re.split(r"^## ", CHANGELOG.read_text(encoding="utf-8"), flags=re.MULTILINE)
    by_version = {}
    for version in versions:
        heading, _, body = version.partition("\n")
        _, *parts = PART.split(body)
        named = dict(zip(parts[::2], map(str.strip, parts[1::2]), strict=True))
        by_version[heading.strip()] = dict(
            sorted(named.items(), key=lambda part: part[0] != "Data")
        )
    return by_version
