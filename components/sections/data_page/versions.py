"""The versions of the tables: what each changed, row by row, as a table, a file and a feed."""

from components.model.blocks import Card, Facts, Fold, Link, paragraph
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.statements.versions import changes, named
from data.catalogue import TABLES
from data.publish.differences import CHANGES, counts
from data.publish.history import Step, step, versions
from data.text.formatting import number
from data.text.i18n import _

RELEASE = "release"  # the parameter that names a version
FEED = "api/v1/changes.atom"


def what_changed(view: View) -> Section:
    """Return the choice of a version and what it changed; the newest first."""
    known = {version: named(step(version)) for version in versions()}
    choice = parts.option(view, RELEASE, known, _("Version"))
    chosen = step(choice.code)
    feed = Link(_("Follow the versions (Atom)"), address=FEED, icon=":material/history:")
    rows = _changes(view, chosen) if len(chosen.rows) else None
    fold = rows and Fold(_("Every change"), (rows,), is_open=choice.chosen != choice.default)
    return parts.section(
        "versions",
        paragraph(changes(chosen)),
        choice,
        fold,
        feed,
        heading=_("What changed in the tables"),
    )


def _changes(view: View, chosen: Step) -> Card:
    subtitle = _("Every row added or removed and every cell changed, compared with {before}")
    return parts.card(
        "changes",
        _("Every row and cell that changed"),
        subtitle.format(before=_("version {version}").format(version=chosen.before)),
        chosen.rows,
        view.selection,
        body=[_by_table(chosen)],
    )


def _by_table(chosen: Step) -> Facts:
    head = (_("Table"), _("Rows added"), _("Rows removed"), _("Cells changed"))
    lines = tuple(
        (_title(str(row["table"])), *(number(row[kind]) for kind in CHANGES))
        for row in counts(chosen.rows).to_dict("records")
    )
    return Facts(head, lines, _("Changes by table"))


def _title(table: str) -> str:
    return _(TABLES[table].title) if table in TABLES else table
