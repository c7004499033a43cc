"""Findings on the versions of the tables: what a release changed."""

from components.model.statement import Part, Statement, finding
from components.words.wording import begun, counted, listed
from data.publish.history import Step
from data.publish.releases import UNRELEASED
from data.text.formatting import when
from data.text.i18n import _, ngettext


def named(step: Step) -> str:
    """Name a version with the day of its release; or the tables since the newest."""
    if step.release.version == UNRELEASED:
        return _("Since version {before}, not yet released").format(before=step.before)
    return _("Version {version} of {date}").format(
        version=step.release.version, date=when(step.release.date)
    )


def changes(step: Step) -> Statement:
    """Say how many rows a version added and removed, and how many cells it changed."""
    about = {"version": step.release.version}
    of = {"before": step.before, "version": step.release.version, "date": step.release.date}
    subjects: dict[str, Part] = {name: one for name, one in of.items() if one}
    if not step.before and step.release.version != UNRELEASED:
        text = _("**{version}**: the first.").format(version=named(step))
        return finding(text, "versions.changes", "absence", about, "", **subjects)
    kinds = step.rows["change"]
    added, removed, changed = (
        int(kinds.eq(kind).sum()) for kind in ("added", "removed", "changed")
    )
    tables = step.rows["table"].nunique()
    each = [
        ngettext("{rows} added", "{rows} added", added).format(rows=counted(added, "row", "rows")),
        ngettext("{rows} removed", "{rows} removed", removed).format(
            rows=counted(removed, "row", "rows")
        ),
        ngettext("{cells} changed", "{cells} changed", changed).format(
            cells=counted(changed, "cell", "cells")
        ),
    ]
    text = _("**{version}**: {changes}, in {tables}.").format(
        version=named(step), changes=listed(each), tables=counted(tables, "table", "tables")
    )
    counts = {"added": added, "removed": removed, "changed": changed, "tables": tables}
    return finding(
        begun(text), "versions.changes", "count", about, "rows of all tables", **subjects, **counts
    )
