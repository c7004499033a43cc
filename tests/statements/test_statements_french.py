"""Computed sentences in French: gender, number, elision and the forms of countries."""

import pandas as pd
import pytest

from components.statements import (
    trade,
)
from components.words.wording import counted, listed
from data.query import frames
from data.text.i18n import speaking


@pytest.fixture(autouse=True)
def french():
    """Every test here speaks French."""
    with speaking("fr"):
        yield


def turnover(*rows: tuple[str, float]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["country", "value"])
    return frame.assign(year=2010, currency="EUR", approximate=False)


def test_one_trade_figure():
    assert trade.trade(turnover(("UZB", 249)), frames.names()) == (
        "Les échanges de la France avec l’Ouzbékistan ont atteint **249\u202fM€ en 2010**. C’est un seul"
        " chiffre pour une seule année\u00a0: aucune tendance ne peut en être tirée."
    )


def test_two_trade_figures_take_the_article_that_each_country_has():
    said = trade.turnover_title(turnover(("KAZ", 3400), ("UZB", 249)), frames.names())
    assert (
        said
        == "Le Kazakhstan échange 14 fois plus avec la France que l’Ouzbékistan, qui vient ensuite"
    )


@pytest.mark.parametrize(("count", "told"), [(0, "0 visite"), (1, "1 visite"), (2, "2 visites")])
def test_zero_is_singular(count, told):
    assert counted(count, "visit", "visits") == told


def test_countries_in_a_list_have_their_forms():
    names = frames.names()
    where = listed([names["KAZ"], names["UZB"], names["USA"]])
    assert f"{where:of}" == "du Kazakhstan, de l’Ouzbékistan et des États-Unis"
    assert f"{where:in}" == "au Kazakhstan, en Ouzbékistan et aux États-Unis"
