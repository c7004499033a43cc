"""Every measure gives what the files say, whatever is asked; every measure is proved."""

import itertools

import pytest

from data.measures.registry import MEASURES
from data.query.selection import LAYERS, Selection
from data.schema import FIVE
from tests.truth.check import same
from tests.truth.measures import RULES
from tests.truth.views import SPANS
from tests.truth.world import Ask

SCOPES = (("brief", False), ("all", False), ("all", True))


def test_no_measure_is_without_a_rule():
    assert set(MEASURES) == set(RULES)


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_gives_what_the_files_say(name):
    for (layer, official), years in itertools.product(SCOPES, [*SPANS, "1994", "2019"]):
        first, last = LAYERS[layer]
        if years:
            first, last = int(years[:4]), int(years[-4:])
        selection = Selection((), first, last, layer, official)
        ask = Ask(FIVE, first, last, layer, official, {}, {})
        for country in FIVE:
            value = MEASURES[name].of(selection, country)
            expected, year = RULES[name](ask, country)
            case = (name, country, layer, official, years)
            assert same(value.number, expected), case
            assert expected is None or value.last == year, case
