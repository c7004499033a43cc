"""The filters that every page has: scope, official sources, countries, years, and the language."""

from components.model.blocks import Choice
from components.model.view import View
from components.words.wording import span
from data.query import frames
from data.query.selection import DEFAULT, SCOPES
from data.schema import FIVE
from data.text.i18n import LANGUAGES, N_, _

NAMES = {"now": N_("All, {years}"), "brief": N_("The brief")}
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
        tuple((code, _(words).format(years=span(*SCOPES[code]))) for code, words in NAMES.items()),
        (view.selection.scope,),
        default=(DEFAULT,),
        help=_(
            "What statistics, the brief of November 2012 and other sources say from {first} to {last}, or"
            " that brief alone."
        ).format(first=SCOPES["now"][0], last=SCOPES["now"][1]),
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


def in_force(view: View) -> str:
    """Say in one line what a view is limited to: source, years, countries."""
    selection, names = view.selection, frames.names()
    every = not selection.countries or len(selection.codes) == len(FIVE)
    parts = [
        _("The brief") if selection.scope == "brief" else "",
        f"{selection.first}–{selection.last}",
        _("The five countries") if every else ", ".join(str(names[c]) for c in selection.codes),
        _("Official sources only") if selection.official else "",
    ]
    return " · ".join(filter(None, parts))


def first_and_last(view: View) -> tuple[int, int]:
    """Return the first and the last year that the scope of a view has."""
    return SCOPES[view.selection.scope]
