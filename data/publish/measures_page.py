"""What each measure answers and how, made from their declarations: docs/measures.md."""

from data.catalogue import TABLES
from data.measures.measure import FILTERS, Measure
from data.measures.registry import MEASURES
from data.text.i18n import _

HEAD = """# Measures

Every number that a reader meets answers one of these questions, and each has one answer everywhere.
This page is made from their declarations in `data/measures/` (`make codebook`); `/api/v1/measures`
answers them under the filters of the pages.
"""


def measures_page() -> str:
    """Return the page as Markdown: the measures that are counted alike stand together."""
    groups: dict[str, list[Measure]] = {}
    for measure in MEASURES.values():
        groups.setdefault(measure.counting, []).append(measure)
    return "\n".join([HEAD, *map(_group, groups.values())])


def _group(measures: list[Measure]) -> str:
    first = measures[0]
    names = ", ".join(_(measure.label) for measure in measures[:2])
    lines = [
        f"## {_(TABLES[first.table].title)}: {names}{' …' if len(measures) > 2 else ''}",
        "",
        "| name | what | unit |",
        "|---|---|---|",
        *(f"| `{one.name}` | {_(one.label)} | {one.unit or 'of its source'} |" for one in measures),
        "",
        f"- Counted: {_(first.counting)}",
        f"- Preferred: {_(first.preferred)}",
        f"- May be compared with: {_(first.comparable)}",
        f"- Filters: the country; {'; '.join(_(FILTERS[name]) for name in first.filters)}.",
        f"- Called old after {first.old_after} years.",
        "",
    ]
    return "\n".join(lines)
