"""Every measure by its name."""

from data.measures.firms import FIRMS
from data.measures.measure import Measure
from data.measures.people import PEOPLE
from data.measures.posts import POSTS
from data.measures.shares import SHARES
from data.measures.trade import TRADE
from data.measures.visits import VISITS

MEASURES: dict[str, Measure] = {
    measure.name: measure for measure in (*TRADE, *SHARES, *VISITS, *FIRMS, *POSTS, *PEOPLE)
}
