"""Every measure by its name."""

from data.measures.expected import EXPECTED
from data.measures.firms import FIRMS
from data.measures.measure import Measure
from data.measures.people import PEOPLE
from data.measures.posts import POSTS
from data.measures.sections import BY_SECTION
from data.measures.shares import SHARES
from data.measures.trade import TRADE
from data.measures.visits import VISITS
from data.measures.yearly_figures import YEARLY

MEASURES: dict[str, Measure] = {
    measure.name: measure
    for measure in (
        *TRADE,
        *SHARES,
        *EXPECTED,
        *BY_SECTION,
        *VISITS,
        *FIRMS,
        *POSTS,
        *PEOPLE,
        *YEARLY,
    )
}
