"""Computed sentences in French: gender, number, elision and the forms of countries."""

import pytest

from components.words.wording import counted, listed
from data.query import frames
from data.text.i18n import speaking


@pytest.fixture(autouse=True)
def french():
    """Every test here speaks French."""
    with speaking("fr"):
        yield


@pytest.mark.parametrize(("count", "told"), [(0, "0 visite"), (1, "1 visite"), (2, "2 visites")])
def test_zero_is_singular(count, told):
    assert counted(count, "visit", "visits") == told


def test_countries_in_a_list_have_their_forms():
    names = frames.names()
    where = listed([names["KAZ"], names["UZB"], names["USA"]])
    assert f"{where:of}" == "du Kazakhstan, de l’Ouzbékistan et des États-Unis"
    assert f"{where:in}" == "au Kazakhstan, en Ouzbékistan et aux États-Unis"
