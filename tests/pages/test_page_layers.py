"""Every page in the layer of all sources: it draws, and the brief's layer is left as it was."""

import pytest

from data.query import frames
from tests.support.page_support import PAGES, cards, dashboard, tab, words

SELECTIONS = [
    {},
    {"country": "KAZ"},
    {"country": "KGZ"},
    {"country": "TJK"},
    {"country": "TKM"},
    {"country": "UZB"},
    {"years": "1991-1991"},
    {"years": "1992-2024"},
    {"years": "2010-2010"},
    {"official": "1"},
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("chosen", SELECTIONS, ids=str)
def test_a_page_draws_all_sources(path, chosen):
    page = dashboard(path, layer="all", **chosen)
    assert not page.exception
    assert not page.main.warning


def test_all_sources_give_the_years_after_the_brief():
    said = words(dashboard("visits", layer="all").main)
    assert "102 dated visits" in said
    assert "October 2025" in said
    assert "18 dated visits" in words(dashboard("visits").main)


def test_official_sources_alone_leave_out_the_press():
    every = dashboard("visits", layer="all").main.dataframe
    official = dashboard("visits", layer="all", official="1").main.dataframe
    assert len(official[-1].value) < len(every[-1].value)


def test_the_brief_is_set_against_the_statistics_on_the_page_of_claims():
    said = words(dashboard("claims", layer="all").main)
    assert "€249\u202fm of 2010 is what French customs (foreign ministry) gives for 2011" in said
    assert "December 2009" in said
    assert "400 in 2005 (ratio 2.00), 170 in April 2011 (ratio 0.85)" in said


@pytest.mark.parametrize("mode", ["level", "log", "index", "share", "head", "gdp"])
@pytest.mark.parametrize("flow", ["imports", "exports", "turnover", "balance"])
def test_trade_is_measured_every_way_the_data_allow(flow, mode):
    page = dashboard("trade", layer="all", flow=flow, mode=mode, currency="USD")
    assert not page.exception


def test_verdicts_of_all_sources_do_not_contradict_the_cards_beside_them():
    page = dashboard("claims", layer="all", years="2010-2010")
    said = words(page.main)
    assert "TRADHIST −€2.57\u202fbn (ratio 0.89)" in said
    assert "Decided by: trade (every source)" in said
    assert "the brief and other sources" in said
    assert "not narrowed by the years chosen (2010)." in said
    alone = words(dashboard("claims").main)
    assert "every source" not in alone
    assert "not narrowed" not in alone


def test_a_fact_of_security_that_two_sources_tell_counts_once():
    page = dashboard("security", layer="all")
    said = words(page.main)
    assert "56 facts of security cooperation" in said
    assert "Tajikistan: 39 facts" in said
    assert "23 facts of security" in words(dashboard("security").main)


def test_detair_came_in_december_2001_and_its_aircraft_stand_beside_its_people():
    page = dashboard("security", layer="all", country="TJK")
    tiles = {tile.label: tile.value for tile in page.main.metric}
    assert tiles["In Dushanbe since"] == "7 December 2001"
    assert tiles["Until"] == "28 October 2014"
    assert {"security-strength", "security-aircraft"} <= set(cards(page))
    brief = {tile.label: tile.value for tile in dashboard("security").main.metric}
    assert brief["In Dushanbe since"] == "2002"
    assert "Until" not in brief


def test_diamonds_are_told_only_where_the_brief_has_points():
    captions = {
        flow: cards(dashboard("trade", layer="all", flow=flow))[f"trade-{flow}-level"].caption
        for flow in ("imports", "turnover")
    }
    assert "diamonds: the brief" in captions["turnover"][0].value
    assert "diamonds" not in captions["imports"][0].value


def test_every_stated_share_rank_and_figure_of_energy_and_investors_is_on_the_page_of_trade():
    shown = cards(dashboard("trade", layer="all"))
    held = frames.table("indicators")
    for card, part in (
        ("trade-energy", "crude|uranium"),
        ("trade-stated", "^supplier_rank|fdi_sources|foreign_trade"),
        ("investors", "since_independence_from"),
    ):
        table = tab(shown[card], "Table").dataframe[0].value
        meant = held[held["indicator"].str.contains(part)]
        assert len(meant)
        assert set(meant["value"]) <= set(table["value"])
    shares = frames.table("partner_shares").query("source_id != 'peyrouse-2012'")
    stated = tab(shown["trade-stated"], "Table").dataframe[0].value
    assert stated["share_percent"].count() == len(shares)


def test_energy_of_a_country_is_told_with_those_beside_it_and_without_what_it_has_no_part_in():
    said = words(cards(dashboard("trade", layer="all", country="UZB"))["trade-energy"])
    assert "Niger" in said
    assert "crude oil that France imports" not in said
    assert "France’s natural uranium: 26.43% from Uzbekistan (2020)" in said
