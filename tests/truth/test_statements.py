"""Every statement of every page, over a part of the grid and at random; `make test-grid` has it whole."""

import pytest

from components.model.page import Page
from pages.registry import PAGES
from tests.truth.__main__ import at_random, looked_at
from tests.truth.check import faults
from tests.truth.views import ONCE_FALSE, grid

DRAWN, EVERY = 150, 199


def page(name: str, query: dict[str, str]) -> Page:
    """The page of an address."""
    return PAGES.page(PAGES.view(name, query))


@pytest.mark.parametrize(("name", "query"), ONCE_FALSE, ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_where_something_false_was_once_said_all_is_true(name, query, language):
    assert faults(page(name, {**query, "lang": language})) == []


def test_what_is_said_of_a_view_drawn_at_random_is_true():
    at_random(DRAWN)


def test_no_two_pages_of_a_view_answer_a_question_differently():
    for query in list(grid())[::EVERY]:
        found = looked_at(query)
        assert found.faults == []
        assert found.kinds.total() > found.views
