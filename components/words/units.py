"""Units of the tables in words."""

from data.text.i18n import N_, _

SCALES = {  # of money, as the tables write them after the currency
    "thousand": N_("thousand {currency}"),
    "million": N_("million {currency}"),
    "billion": N_("billion {currency}"),
}
COUNTED = (
    *(N_("people"), N_("students"), N_("learners"), N_("pupils"), N_("French pupils")),
    *(N_("teachers"), N_("schools"), N_("universities"), N_("institutions"), N_("inhabitants")),
    *(N_("students per year"), N_("learners per year"), N_("grants per year")),
    *(N_("scholarships"), N_("measures"), N_("visas"), N_("visits"), N_("embassies")),
    *(N_("firms"), N_("aircraft"), N_("rank"), N_("Mtoe"), N_("% of tonnage")),
    N_("current US dollars"),
)


def unit_in_words(unit: str) -> str:
    """Write a unit of a table: EUR million is million EUR."""
    currency, _space, scale = unit.partition(" ")
    return _(SCALES[scale]).format(currency=currency) if scale in SCALES else _(unit)
