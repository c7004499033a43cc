"""Tables as HTML: names for codes, columns in words, sources with the way to their page."""

from typing import Any

import pandas as pd
from markupsafe import Markup

from components.words.table_texts import SOURCES, in_texts, label
from data.query import frames
from data.query.memo import memo
from data.text.formatting import number, readable
from data.text.i18n import _, ngettext

YEARS = {
    "year",
    "last_heard",
    "position",
    "rank",
    "personnel",
    "aircraft",
}  # numbers written without spaces
DATES = {
    "date",
    "since",
    "until",
    "opened",
    "closed",
    "start",
    "end",
}  # never broken over two lines
WINDOW = 200  # rows of a long table that come first
FIND_FROM = 12  # rows from which on a table is searched
TABLE = """\
<div class="table{stacked}">{tools}<div class="scroll" tabindex="0" role="region" aria-label="{label}">
<table><caption class="hidden">{label}</caption><thead><tr>{heads}</tr></thead>
<tbody>{rows}</tbody></table></div>{more}</div>"""


def table_html(
    rows: pd.DataFrame, title: str, *, every: bool = True, stacked: bool = False
) -> Markup:
    """Return rows as a table; unless `every` row is wanted, the first ones of a long table.

    `stacked` as a Table of components.model.blocks has it.
    """
    texts = in_texts(rows)
    shown = texts if every else texts.head(WINDOW)
    numeric = {column: _is_number(rows[column]) for column in texts}
    heads = Markup("").join(_head(column, is_number=numeric[column]) for column in texts)
    cells = [_cells(column, shown[column], is_number=numeric[column]) for column in texts]
    lines = Markup("\n").join(
        Markup("<tr>") + Markup("").join(row) for row in zip(*cells, strict=True)
    )
    return Markup(TABLE).format(
        stacked=" stacked" if stacked else "",
        tools="" if stacked else _tools(len(shown)),
        label=_("{title}, as a table").format(title=title),
        heads=heads,
        rows=lines,
        more=_more(len(texts)) if len(shown) < len(texts) else "",
    )


def rows_found(rows: pd.DataFrame, words: str) -> pd.Series:
    """Tell of each row whether its cells, as table_html has them, hold every one of some words.

    The field above a table looks among the rows in the same way (`find` of card/card.mjs), so that
    a file has just the rows that a reader has left.
    """
    texts = in_texts(rows)
    cells = [_cells(column, texts[column], is_number=_is_number(rows[column])) for column in texts]
    lines = [
        " ".join(cell.striptags() for cell in line).lower() for line in zip(*cells, strict=True)
    ]
    wanted = words.lower().split()
    return pd.Series([all(one in line for one in wanted) for line in lines], rows.index, bool)


def _tools(rows: int) -> Markup:
    if rows < FIND_FROM:
        return Markup("")
    return Markup(
        '<div class="tools"><label>{} <input type="search" data-find></label>'
        ' <output data-found aria-live="polite"></output>'
        ' <button type="button" class="button" data-take data-one="{}" data-more="{}" hidden></button>'
        "</div>"
    ).format(
        _("Find in the table"),
        _("Download this row of {rows}"),
        _("Download these {found} of {rows} rows"),
    )


def _more(rows: int) -> Markup:
    text = ngettext("Show all {rows} rows", "Show all {rows} rows", rows)
    return Markup('<button type="button" class="button" data-all>{}</button>').format(
        text.format(rows=number(rows))
    )


def _head(column: str, *, is_number: bool) -> Markup:
    kind = Markup(' class="number"') if is_number else ""
    return Markup('<th scope="col" tabindex="0" data-sort{}>{}</th>').format(kind, label(column))


def _cells(column: str, values: pd.Series, *, is_number: bool) -> list[Markup]:
    """Return the cells of a column; a number has its plain value for sorting."""
    if column in SOURCES:
        return [_source(value) for value in values]
    if column in {"url", "copy_url"}:
        return [_link(value) for value in values]
    if is_number:
        return [_number(column, value) for value in values]
    if column in DATES:
        return [Markup('<td class="date">{}').format(_text(value)) for value in values]
    return [Markup("<td>{}").format(_text(value)) for value in values]


def _source(value: Any) -> Markup:  # noqa: ANN401
    if pd.isna(value):
        return Markup("<td>")
    title, address = _publications()[value]
    if not address:
        return Markup("<td>{}").format(title)
    return Markup('<td><a href="{}" target="_blank" rel="noopener">{}</a>').format(address, title)


def _link(value: Any) -> Markup:  # noqa: ANN401
    if not isinstance(value, str):
        return Markup("<td>")
    site = value.split("/")[2] if "//" in value else value
    return Markup('<td><a href="{}" target="_blank" rel="noopener">{}</a>').format(value, site)


def _number(column: str, value: Any) -> Markup:  # noqa: ANN401
    if pd.isna(value):
        return Markup('<td class="number">')
    plain = f"{value:g}" if column in YEARS else readable(value)
    return Markup('<td class="number" data-value="{}">{}').format(repr(float(value)), plain)


def _text(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, bool):
        return "✓" if value else ""
    return "" if pd.isna(value) else str(value)


def _is_number(cells: pd.Series) -> bool:
    types = pd.api.types
    return types.is_numeric_dtype(cells) and not types.is_bool_dtype(cells)


@memo()
def _publications() -> dict[str, tuple[str, str]]:
    """Return title and address of each publication by its id."""
    return {
        row["source_id"]: (row["title"], row["url"] if isinstance(row["url"], str) else "")
        for row in frames.table("sources").to_dict("records")
    }
