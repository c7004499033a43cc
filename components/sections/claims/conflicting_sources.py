"""Every place where two rows of the tables state the same thing differently, with both sides."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

import pandas as pd

from components.model.blocks import Card, Columns, Fold, Text
from components.model.view import View
from components.sections import parts
from components.statements import conflicts as statements
from components.words.wording import kind_of_source, with_detail
from data.query import frames
from data.query.selection import Selection
from data.text.formatting import fixed
from data.text.i18n import _

HALF = 400  # pixels that a kind takes at least


def conflicts(view: View) -> Card | None:
    """Return the conflicts of the chosen countries by kind: both sides, source, tier and row."""
    selection = view.selection
    rows = selection.in_scope(selection.in_countries(frames.conflicts()))
    if rows.empty:
        return None
    return parts.card(
        "claims-conflicts",
        _("Where sources state the same thing differently"),
        _("Found by comparing the tables: what one row says, and what another says of the same"),
        rows,
        selection,
        basis=_both_sides(rows),
        body=[_by_kind(rows, view)],
        note=_(
            "Neither version is preferred and nothing is averaged. Where a single row contradicts itself,"
            " it appears on both sides."
        ),
    )


def _both_sides(rows: pd.DataFrame) -> pd.DataFrame:
    """Return what the rows on both sides rest on."""
    sides = rows[["one_source_id", "one_locator"]].set_axis(["source_id", "locator"], axis=1)
    return pd.concat([sides, rows[["source_id", "locator"]]], ignore_index=True)


def _by_kind(rows: pd.DataFrame, view: View) -> Columns:
    """Return the conflicts of each kind behind a title with their number, two titles side by side."""
    titles = frames.table("sources").set_index("source_id")["title"].to_dict()
    folds = []
    for kind, group in rows.groupby("kind", sort=False):
        lines = [_lines(row, titles, view) for row in group.to_dict("records")]
        blocks = [Text("\n".join(lines))]
        if kind in statements.NOTES:
            blocks.append(Text(_(statements.NOTES[str(kind)]), "soft"))
        title = f"{_(statements.HEADINGS[str(kind)])} ({len(group)})"
        folds.append((Fold(title, tuple(blocks)),))
    return Columns(tuple(folds), least=HALF)


def _lines(row: Mapping[Any, Any], titles: Mapping[str, str], view: View) -> str:
    """Write a conflict as a line of a list with both sides below it."""
    one, other = statements.sides(row, frames.names())
    ratio = f", × {fixed(row['ratio'])}" if pd.notna(row["ratio"]) else ""
    return (
        f"- {statements.about(row, frames.names())}{ratio}\n"
        f"  - {with_detail(one, _source(row, 'one_', titles, view))}\n"
        f"  - {with_detail(other, _source(row, '', titles, view))}"
    )


def _source(row: Mapping[Any, Any], side: str, titles: Mapping[str, str], view: View) -> str:
    """Name the source of a side with its tier, and link to the row."""
    title = titles[row[f"{side}source_id"]]
    found = view.at("data").showing(Selection())
    found = found.with_options(table=row[f"{side}table"], q=row[f"{side}row"])
    link = f"{found.page}?{urlencode(found.parameters, quote_via=quote)}"
    row_word = _("row")
    return f"*{title}* ({kind_of_source(row[f'{side}tier'])}), [{row_word}]({link})"
