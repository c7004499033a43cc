"""Tables of the page of data: what a search finds, the chosen one, sources, passages, codebook."""

from components.model.blocks import Block, Box, Table, Text
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.data_page.filtered import (
    SEARCH,
    Filtered,
    everything_with,
    filtered,
    searched,
    table_choice,
    whole,
)
from components.words.wording import counted, with_detail
from data.catalogue import TABLES
from data.query import frames
from data.text.i18n import _


def search(view: View) -> Section:
    """Return the search over all tables, and the rows that hold every word of it."""
    placeholder = _("A name, a place, a firm, a year: Lellouche, Kashagan, 2008 …")
    field = parts.text(view, SEARCH, _("Search all tables"), placeholder)
    return parts.section("search", field, *(_found(view) if searched(view) else ()))


def _found(view: View) -> tuple[Block, ...]:
    words = searched(view)
    rows = everything_with(words, view.selection)
    text = _("{rows} with “{words}” under the present filters.")
    count = Text(text.format(rows=counted(len(rows), "row", "rows"), words=words), "soft")
    if rows.empty:
        return (count,)
    shown = filtered(view, "found", rows)
    table = Table(shown.rows, _("Rows of all tables with {words}").format(words=words))
    return (count, *shown.controls, Box("found", (table,)))


def chosen_table(view: View) -> Section:
    """Return the choice of a table, and the table with filters for its columns."""
    choice = table_choice(view)
    of_facts = frames.is_filtered(choice.code)
    table = _of_facts(view, choice.code) if of_facts else _whole(view, choice.code)
    return parts.section("table", choice, *table, label=_("Tables"))


def _of_facts(view: View, name: str) -> tuple[Block, ...]:
    """Return a table that countries and years filter."""
    title, selection = _(TABLES[name].title), view.selection
    table, rows = frames.table(name), frames.chosen(name, selection)
    what = _("rows of {table}").format(table=title.lower())
    if nothing := parts.missing(name, rows, table, what, view, selection):
        return (nothing,)
    shown = filtered(view, "", rows)
    heading = _("{table}: {shown} of {all} rows").format(
        table=title, shown=len(shown.rows), all=len(table)
    )
    return _card(view, name, heading, _a_row(name), shown)


def _whole(view: View, name: str) -> tuple[Block, ...]:
    table = frames.table(name)
    title = with_detail(_(TABLES[name].title), counted(len(table), "row", "rows"))
    subtitle = _("{details}; the filters do not apply to it").format(details=_a_row(name))
    return _card(view, name, title, subtitle, filtered(view, "", table))


def _a_row(name: str) -> str:
    return _("A row is {what}").format(what=_(TABLES[name].row))


def sources(view: View) -> Section:
    """Return every publication with its licence, kind and address."""
    title = _("{count} publications").format(count=len(frames.table("sources")))
    return _of_box(
        view,
        "sources",
        "publications",
        _(TABLES["sources"].title),
        title,
        _("What the tables quote."),
    )


def passages(view: View) -> Section:
    """Return each paragraph of the brief in our own words, by section."""
    title = _("The brief, paragraph by paragraph")
    subtitle = _("Each paragraph in our own words; the ids are the locators of every table.")
    return _of_box(view, "passages", "paragraphs", _(TABLES["passages"].title), title, subtitle)


def codebook(view: View) -> Section:
    """Return what each column means."""
    subtitle = _("{count} columns, made from the schemas that check the tables at start")
    subtitle = subtitle.format(count=len(whole(view, "codebook")))
    return _of_box(view, "codebook", "codebook", _("Codebook"), _("Codebook"), subtitle)


def _of_box(view: View, box: str, name: str, short: str, title: str, subtitle: str) -> Section:
    """Return a table that stands on the page whatever is chosen.

    Its card has another name than the box where a table of the catalogue has that one: both may
    be on the page. `short` names it beside the controls, which stand above its title.
    """
    shown = filtered(view, box, whole(view, box), short)
    return parts.section(box, *_card(view, name, title, subtitle, shown), label=short)


def _card(view: View, name: str, title: str, subtitle: str, shown: Filtered) -> tuple[Block, ...]:
    card = parts.card(
        name, title, subtitle, shown.rows, view.selection, column_filters=shown.conditions
    )
    return (*shown.controls, card)
