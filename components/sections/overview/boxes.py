"""Findings of the overview, each with the way into the page that shows it."""

from dataclasses import replace

from components.controls.navigation import ENTRIES
from components.model.blocks import Box, Link, Text, paragraph
from components.model.spark import Counts, Spark
from components.model.statement import Statement
from components.model.view import View
from components.sections.filtered import scoped
from data.text.i18n import _

LEAST = 165  # pixels that a finding takes


def box(
    group: str, page: str, finding: Statement, view: View, chart: Spark | Counts | None = None
) -> Box:
    """Return a finding with a link into its page, the filters of `view` kept; its chart stands above."""
    way = Link(_(ENTRIES[page].title), view.at(page), icon=":material/arrow_forward:")
    above = () if chart is None else (chart,)
    return Box(f"{group}-{page}", (*above, paragraph(scoped(finding, view.selection)), way))


def sentence(page: str, finding: Statement, view: View) -> Text:
    """Return a finding with the link into its page in the same line."""
    words, way = scoped(finding, view.selection), view.at(page)
    link = f"[{_(ENTRIES[page].title)}]({page}?{way.short_query})"
    return replace(paragraph(words), markdown=f"{words} {link}")
