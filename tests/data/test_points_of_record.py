"""What the rows of record say of ranks, names, places and dates that were once said amiss."""

import re

import pandas as pd
import pytest

from data import sites, visits
from data.catalogue import TABLES
from data.derive.firm_fates import old_names, statements, then_and_now
from data.query import frames
from data.schema import FIVE

VISITS = TABLES["visits"].load()
EVENTS = TABLES["events"].load()
NAMES = TABLES["firm_names"].load()
COMPANIES = TABLES["companies"].load()
FATES = then_and_now(statements(COMPANIES, NAMES, TABLES["sources"].load()), NAMES)


def visit(key):
    """The visit of a key."""
    (row,) = VISITS[VISITS["visit_id"].eq(key)].to_dict("records")
    return row


@pytest.mark.parametrize(
    ("key", "level"),
    [
        ("2002-03-24-tjk-vedrine", "foreign_minister"),
        ("2002-09-03-tjk-villepin", "foreign_minister"),
        ("2002-11-kaz-muselier", "other_minister"),
        ("2002-11-05-kgz-muselier", "other_minister"),
        ("2025-05-05-tkm-berdimuhamedov", "national_leader"),
    ],
)
def test_a_visit_that_french_texts_tell_has_its_row_and_its_rank(key, level):
    assert visit(key)["level"] == level


def test_a_more_exact_day_stands_in_place_of_the_month_or_the_year():
    once = visits.distinct(VISITS)
    muselier = once[once["visitor"].eq("Renaud Muselier")].set_index("country")["date"]
    assert muselier.to_dict() == {"KAZ": "2002-11", "KGZ": "2002-11-05", "UZB": "2002-11-06"}
    assert visit("2002-12-03-tjk-rahmon")["same_as"] == "2002-tjk-rahmon"
    assert not once["visit_id"].eq("2002-tjk-rahmon").any()


def test_a_trip_to_ones_own_voters_is_no_official_visit():
    assert not VISITS["visitor"].str.contains("Cazebonne").any()


def test_a_president_has_the_name_of_the_time():
    early = VISITS[VISITS["visitor"].eq("Emomali Rahmon") & VISITS["date"].lt("2007")]
    assert len(early) == 3
    assert early["note"].str.contains("Rahmonov until 2007").all()
    text = TABLES["security"].load()["detail"].fillna("")
    assert not text.str.contains(r"Rahmon\(ov\)").any()
    assert not text.str.contains("Interior ministers Sarkozy").any()


def test_each_of_the_five_has_its_independence():
    rows = EVENTS[EVENTS["kind"].eq("independence")]
    assert sorted(rows["country"]) == sorted(FIVE)
    assert rows["date"].str.fullmatch(r"1991-\d{2}-\d{2}").all()


def test_the_treaty_of_1992_with_kazakhstan_counts_once():
    rows = EVENTS[~EVENTS["event_id"].isin(EVENTS["same_as"])]
    treaties = rows[
        rows["kind"].eq("treaty") & rows["country"].eq("KAZ") & rows["date"].str.startswith("1992")
    ]
    assert list(treaties["date"]) == ["1992-09-23"]


def test_the_unrest_of_2022_is_told_by_its_dead_and_that_of_nukus_too():
    rows = EVENTS.set_index("title")
    assert re.search(r"\b230 people dead\b", rows.loc["January 2022 unrest", "detail"])
    assert rows.loc["Unrest in Karakalpakstan", ["country", "date"]].tolist() == [
        "UZB",
        "2022-07-01",
    ]


def test_citizens_are_named_after_their_state():
    titles = TABLES["aid_culture"].load()["title"]
    assert not titles.str.contains(r"\bKazakh (?:nationals|students|citizens|pupils)").any()
    assert titles.str.contains("Kazakhstani").sum() >= 2


def test_a_figure_that_another_makes_doubtful_says_so():
    rows = TABLES["aid_culture"].load().set_index("title")
    assert "116" in rows.loc["French students at Institut Sorbonne-Kazakhstan", "note"]
    goods = TABLES["products"].load()
    goods = goods[goods["product"].str.contains("EU restricts")]
    assert goods["note"].str.contains("not the EU's own").all()


def test_a_branch_that_was_sold_tells_nothing_of_its_former_owner():
    fate = FATES.set_index(["company", "country"])["fate"]
    assert fate["Orano", "TJK"] == "not told since"
    assert not COMPANIES["company"].str.contains("T&D").any()
    assert old_names(NAMES)["Orano"] == "Areva"
    assert "Airbus" not in old_names(NAMES)


def test_what_was_before_the_state_is_no_departure():
    assert not COMPANIES["company"].str.contains("Pechiney").any()
    assert "Pechiney" not in set(FATES["company"])


def test_a_place_keeps_the_state_that_any_of_its_rows_tells():
    once = sites.distinct(TABLES["sites"].load())
    ifeac = once[once["name"].str.contains("IFEAC") & once["country"].eq("UZB")]
    assert ifeac[["site_id", "opened", "status_in_2012"]].to_numpy().tolist() == [
        ["ifeac-tashkent-since", "1993", "closed"]
    ]
    rows = pd.DataFrame(
        {
            "site_id": ["a", "b"],
            "source_id": ["peyrouse-2012", "x"],
            "same_as": [None, "a"],
            "opened": [None, "1993"],
            "closed": None,
            "status_in_2012": ["closed", None],
        }
    )
    assert sites.distinct(rows)[["site_id", "status_in_2012"]].to_numpy().tolist() == [
        ["b", "closed"]
    ]


def test_the_cost_of_the_terminal_is_among_the_conflicts():
    rows = frames.conflicts()
    rows = rows[rows["kind"].eq("cost")].sort_values("other")
    pairs = [(float(one), float(other)) for one, other in rows[["one", "other"]].to_numpy()]
    assert pairs == [(27, 20), (27, 39)]
    assert list(rows["what"]) == ["part", "total"]


def test_the_tour_says_of_detair_what_its_dates_say():
    step = frames.stories().query("page == 'security'").iloc[0]
    assert "the whole of the war" not in step["text_en"]
    assert "toute la guerre" not in step["text_fr"]
