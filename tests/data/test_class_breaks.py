"""Classes of a map that hold every value, and their legend."""

import pandas as pd
import pytest

from components.map.choropleth import classes, fills
from components.words.theme import FRANCE_COLOUR, rgb
from data.derive.class_breaks import MOST, breaks, class_of


@pytest.mark.parametrize("log", [True, False])
@pytest.mark.parametrize(
    "values",
    [[12.7, 29, 192, 249, 3400], [1, 1], [7], [3, 4], [0, 5], [999.9, 1000], [0.004, 12_345_678]],
)
def test_every_value_lies_within_the_edges_of_its_class(values, log):
    edges = breaks(pd.Series(values), log=log)
    assert edges == sorted(set(edges))
    assert len(edges) <= MOST + 1
    for value in values:
        place = class_of(value, edges)
        assert edges[place] <= value <= edges[min(place + 1, len(edges) - 1)]


def test_without_values_there_are_no_classes():
    assert breaks(pd.Series([None], dtype=float), log=True) == []


def test_each_edge_of_a_logarithmic_scale_is_about_the_same_multiple_of_the_one_before():
    edges = breaks(pd.Series([10, 160]), log=True)
    assert edges == [10, 20, 40, 80, 160]


def test_the_legend_names_what_each_class_holds_and_leaves_out_those_without_a_country():
    counts = pd.DataFrame({"country": ["KAZ", "UZB", "TJK"], "value": [9, 4, 1]})
    said = [words for words, _fill in classes(counts, log=False)]
    assert said == ["1–2", "3–4", "7–9", "no figure"]


def test_a_legend_of_money_says_its_unit():
    money = pd.DataFrame({"country": ["KAZ", "TJK"], "value": [3400.0, 12.7]})
    low, high, _none = (words for words, _fill in classes(money, log=True))
    assert (low, high) == ("€12m – €51m", "€840m – €3.4bn")


def test_the_largest_is_darkest_and_no_value_has_no_fill():
    known = pd.DataFrame({"country": ["KAZ", "TJK", "UZB"], "value": [3400.0, 12.7, None]})
    assert fills(known, log=True) == {
        "KAZ": rgb(FRANCE_COLOUR, 200),
        "TJK": rgb(FRANCE_COLOUR, 40),
    }
