"""Words beside marks that lie close together do not stand over one another."""

import itertools
import random

import pytest

from components.charts.over_years import spread


def test_words_that_stand_apart_stay_where_they_are():
    assert spread([10, 0, 5], 2) == [10, 0, 5]


def test_words_too_close_move_apart_together_and_keep_their_order():
    assert spread([1.0, 1.0], 2) == [0, 2]
    assert spread([5, 4, 20], 4) == [6.5, 2.5, 20]


def test_a_cluster_that_grows_into_another_moves_with_it():
    places = spread([0, 0, 1, 1], 1)
    assert places == [-1, 0, 1, 2]


def test_words_stay_within_the_limits_that_have_room_for_them():
    assert spread([0, 0, 0], 1, (0, 10)) == [0, 1, 2]
    assert spread([10, 10, 0], 1, (0, 10)) == [9, 10, 0]
    assert spread([0, 0, 0], 1, (0, 1)) == [0, 1, 2]  # which have none


def test_of_no_words_there_are_no_places():
    assert spread([], 1, (0, 1)) == []


@pytest.mark.parametrize("seed", range(20))
def test_any_words_are_far_enough_apart_in_their_order(seed):
    chance = random.Random(seed)
    wished = [chance.uniform(0, 30) for _place in range(chance.randint(1, 12))]
    places = spread(wished, 2.5, (0, 30))
    ordered = [places[place] for place in sorted(range(len(wished)), key=wished.__getitem__)]
    for one, other in itertools.pairwise(ordered):
        assert other - one > 2.5 - 1e-9
    assert min(places) > -1e-9
    assert max(places) < 30 + 1e-9
