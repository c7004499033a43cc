"""How to cite the figures and the tables, and what changed between versions of them."""

from components.model.blocks import Code, Text
from components.model.page import Section
from components.sections import parts
from components.sections.folds import folded
from data.publish.changelog import changes as changes_of_versions
from data.publish.releases import releases
from data.query.memo import memo
from data.text.i18n import ENGLISH, _

OF_A_FIGURE = (
    "Peyrouse, Sébastien. “France and Central Asia.” EUCAM National Policies Series 9,"
    " FRIDE, November 2012, trade-2."
)
OF_THE_TABLES = (
    "@dataset{{france_central_asia,\n"
    "  title = {{France in Central Asia: tables}},\n"
    "  year = {{{year}}},\n"
    "  version = {{{version}}},\n"
    "  note = {{CC BY 4.0; figures from Peyrouse 2012 and the sources in sources.csv}}\n"
    "}}"
)

_changes = memo()(changes_of_versions)


def citation() -> Section | None:
    """Return how to cite the brief, as text, and the tables, as BibTeX; folded."""
    newest = releases()[0]
    lines = (
        Text(_("**A figure** — cite the source it comes from, with its locator:")),
        Code(OF_A_FIGURE),
        Text(_("**The tables**")),
        Code(OF_THE_TABLES.format(year=newest.date[:4], version=newest.version)),
    )
    cited = parts.section("citation", *lines)
    return folded(_("How to cite"), cited, icon=":material/format_quote:")


def changes() -> Section | None:
    """Return what changed between versions, folded; of each version the data come first.

    The lines are in English, as the changelog is.
    """
    lines = []
    for version, of_version in _changes().items():
        lines.append(Text(f"**{version}**"))
        lines += [Text(f"*{part}*\n\n{text}") for part, text in of_version.items()]
    title = _("What changed between versions")
    log = parts.section("changes", *lines)
    return folded(title, log, icon=":material/history:", language=ENGLISH)
