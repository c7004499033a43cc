"""Computed sentences in French: gender, number, elision and the forms of countries."""

import pandas as pd
import pytest

from components.sections.country.profile_cards import tables_of
from components.statements import (
    aid,
    brief_vs_statistics,
    changed,
    claims,
    country,
    facts,
    overview,
    sites,
    trade,
    visits,
)
from components.words.wording import counted, listed
from data.query import frames
from data.query.selection import Selection
from data.security import of_detair
from data.sites import distinct
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


def test_the_opening_of_the_overview_names_a_region_or_countries():
    names = frames.names()
    none = pd.DataFrame({"country": [], "value": [], "value_text": []})
    assert overview.overview(("KAZ", "KGZ", "TJK", "TKM", "UZB"), "brief", none, names) == (
        "Ce que fait la France dans les cinq pays d’Asie centrale, d’après une note de novembre 2012."
    )
    assert overview.overview(("KAZ",), "brief", none, names) == (
        "Ce que fait la France, pays par pays (Kazakhstan), d’après une note de novembre 2012."
    )


def test_the_real_tables_give_these_sentences():
    every = Selection().with_layer("all")
    names = frames.names()
    tables = {name: every.of(frames.table(name)) for name in ("security", "aid_culture", "visits")}
    judged = frames.judged_claims("all")
    detair, _count = facts.security(tables["security"], of_detair(tables["security"]))
    assert "comptait environ 400 personnes en 2005 (○ Presse)" in str(detair)
    lead, *_budget = aid.aid(tables["aid_culture"], names)
    assert "Aucun total de l’aide française n’est donné." in str(lead)
    assert visits.heads_title(tables["visits"]).startswith(
        "Chefs d’État à des dates connues\u00a0: "
    )
    waiting = claims.waiting_title(judged.head(1), "all")
    assert str(waiting).endswith("en attente d’autres sources")
    compared = brief_vs_statistics.comparison_title(frames.brief_vs_statistics(), (), names)
    assert str(compared).startswith("Sur 7 valeurs d’échanges de la note, ")
    assert sites.sites(distinct(every.of(frames.table("sites"))), names).startswith(
        "La France a une ambassade dans **chacun des cinq pays**"
    )
    assert (
        changed.changed(
            pd.DataFrame({"country": ["UZB"], "value_text": ["1"]}),
            tables["visits"],
            pd.DataFrame({"then": ["active"], "fate": ["left"]}),
            distinct(every.of(frames.table("sites"))),
            names,
        )["trade"]
        == "**Échanges les plus récents**\u00a0: Ouzbékistan 1."
    )
    profile = Selection(("TJK",)).with_layer("all")
    assert country.country(tables_of(profile), "TJK", "all", names).startswith(
        "Pour **le Tadjikistan**, la note donne des échanges de **12,7\u202fM€ en 2009**"
    )
