"""Citing the view that is on the screen."""

from datetime import date

from components.model.blocks import Block, Code, Text
from components.model.view import View
from data.publish.cite import citations
from data.text.i18n import N_, _

FORMS = {"text": N_("Text"), "bibtex": "BibTeX", "ris": "RIS"}


def citations_of(view: View, title: str, address: str, day: date) -> tuple[Block, ...]:
    """Return the citation of a view in three forms, each to be copied.

    `title` names page and selection, `address` is the view's in full, `day` the one of reading:
    only who reads the address of a session or a request knows the last two.
    """
    caption = _("Page, selection, source and date of this view. A figure: cite its own source.")
    forms = citations(title, view.selection.scope, address, day)
    return (
        Text(caption, "soft"),
        *(Code(forms[form], _(label)) for form, label in FORMS.items()),
    )
