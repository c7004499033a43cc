"""Words for what became of a firm since the brief; see data.derive.firm_fates."""

from data.text.i18n import N_

FATES = {
    "grew": N_("In the brief, new activity since"),
    "stayed": N_("In the brief, mentioned since"),
    "entered": N_("Sought entry then, there since"),
    "came back": N_("Had left then, mentioned since"),
    "left": N_("Left"),
    "not told since": N_("In the brief, no later mention"),
    "new": N_("New since 2012"),
    "interested": N_("Interest since 2012, no more"),
    "earlier": N_("On record by 2012, not in the brief"),
}
