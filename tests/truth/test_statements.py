"""Every statement of every page, over the whole grid (`make test-grid`), a part of it, and at random."""

from collections import Counter

import pytest

from components.model.page import Page
from pages.registry import PAGES
from tests.truth.check import faults, measured
from tests.truth.views import ONCE_FALSE, PLAIN, drawn, grid

SEED, DRAWN = 2012, 150


def page(name: str, query: dict[str, str]) -> Page:
    """The page of an address."""
    return PAGES.page(PAGES.view(name, query))


@pytest.mark.parametrize(("name", "query"), ONCE_FALSE, ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_where_something_false_was_once_said_all_is_true(name, query, language):
    assert faults(page(name, {**query, "lang": language})) == []


def test_what_is_said_of_a_view_drawn_at_random_is_true():
    found = [fault for one in drawn(SEED, DRAWN) for fault in faults(page(*one))]
    assert found == []


@pytest.mark.grid
def test_what_is_said_of_any_view_of_the_grid_is_true():
    views, kinds, found = 0, Counter(), []
    for query in grid():
        answers: dict[tuple, set] = {}
        for name in PLAIN:
            shown = page(name, query)
            views += 1
            kinds.update(statement.kind for statement in shown.statements)
            found += [f"{name} {query}: {fault}" for fault in faults(shown)]
            for question, numbers in measured(shown).items():
                answers.setdefault(question, set()).update(numbers)
        found += [f"{query}: {one} is {all_}" for one, all_ in answers.items() if len(all_) > 1]
    print(f"{views} views, {kinds.total()} statements: {dict(kinds)}")
    assert found == []
