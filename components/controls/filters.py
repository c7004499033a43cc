"""The filters that every page has: scope, official sources, countries, years, and the language."""

from components.model.blocks import Choice
from components.model.view import View
from data.query import frames
from data.query.selection import DEFAULT, SCOPES
from data.schema import FIVE
from data.text.i18n import LANGUAGES, N_, _

NAMES = {"now": N_("All, 1991–2025"), "brief": N_("The brief")}
YEARS_HELP = N_("A fact without a date counts for 2012, the year of the brief.")


def language(view: View) -> Choice:
    """Return the choice of the language; each is named in itself."""
    options = tuple(LANGUAGES.items())
    return Choice("lang", _("Language"), options, (view.language,))


def scope(view: View) -> Choice:
    """Return the choice between every source and the brief."""
    return Choice(
        "scope",
        _("Sources"),
        tuple((code, _(words)) for code, words in NAMES.items()),
        (view.selection.scope,),
        default=(DEFAULT,),
        help=_(
            "What statistics, the brief of November 2012 and other sources say from 1991 to 2025, or that"
            " brief alone."
        ),
    )


def official(view: View) -> Choice | None:
    """Return the choice of official sources only; the brief alone does not ask."""
    if view.selection.scope == "brief":
        return None
    chosen = ("1",) if view.selection.official else ()
    label = _("Official sources only")
    return Choice("official", label, (("1", label),), chosen, "switch")


def countries(view: View) -> Choice:
    """Return the choice of countries; none chosen shows all five."""
    names = frames.names()
    return Choice(
        "country",
        _("Countries"),
        tuple((code, str(names[code])) for code in FIVE),
        view.selection.countries,
        "several",
        help=_("None chosen shows all five."),
    )


def span(view: View) -> tuple[int, int]:
    """Return the first and the last year that the scope of a view has."""
    return SCOPES[view.selection.scope]
