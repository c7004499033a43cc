"""Trade: how much, which way, with whom, and what."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.events_switch import events
from components.sections.folds import folded, in_one_row
from components.sections.trade.balance import balance
from components.sections.trade.brief import brief, opening
from components.sections.trade.energy_and_indicators import energy, stated
from components.sections.trade.expected import expected
from components.sections.trade.mirror import mirror
from components.sections.trade.over_time import latest_of_each, over_time
from components.sections.trade.partners import partners
from components.sections.trade.products_and_investment import investment, investors, products
from components.sections.trade.uploaded_series import own_figures
from data.text.i18n import _

OPTIONS = (
    *("scale", "lines", "flow", "currency", "mode", "base", "marks", "events", "of", "own"),
    *("rivals", "side", "by", "mirror", "goods", "french"),
)


def build(view: View) -> Page:
    """Return what the page on trade says, in order."""
    if view.selection.scope == "brief":
        return parts.page(view, _("Trade"), opening(view.selection), brief(view), own_figures())
    switch, shown = events(view, view.selection)
    return parts.page(
        view,
        _("Trade"),
        latest_of_each(view.selection),
        over_time(view, switch, shown),
        *in_one_row(products(view), expected(view)),
        *in_one_row(partners(view, shown), mirror(view, shown)),
        folded(_("Balance by year"), balance(view, shown)),
        folded(_("Oil, uranium, shares and ranks"), energy(view), stated(view)),
        folded(_("Investment"), investment(view), investors(view)),
        folded(_("What the brief said"), brief(view)),
        own_figures(),
    )
