"""The tables say what the brief says; rows of other sources are not looked at here."""

import pandas as pd
import pytest

from data.catalogue import FACTS, TABLES
from data.claims import VERDICTS, WAITS
from data.derive.claim_rules import RULES, judged
from data.partner_shares import ranked
from data.query.selection import Selection
from data.schema import BRIEF, FIVE
from data.security import of_detair
from data.trade import latest


def brief(name):
    """The rows of a table that rest on the brief."""
    table = TABLES[name].load()
    return table[table["source_id"].eq(BRIEF)]


def value_of(table, **cells):
    """The one row whose cells are as told."""
    rows = table
    for column, cell in cells.items():
        rows = rows[rows[column].eq(cell)]
    assert len(rows) == 1, cells
    return rows.iloc[0]


@pytest.fixture(scope="module")
def verdicts():
    """What the brief's own rows make of its claims, by claim."""
    tables = {name: brief(name) for name in FACTS} | {"countries": TABLES["countries"].load()}
    return judged(tables["claims"], tables).set_index("claim_id")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_loads_and_has_rows(name):
    assert len(TABLES[name].load()) > 0


@pytest.mark.parametrize("name", [name for name in FACTS if name != "presidencies"])
def test_every_row_of_the_brief_names_its_paragraph(name):
    assert brief(name)["locator"].notna().all()


def test_trade_has_the_seven_values_of_the_brief():
    rows = brief("trade")
    found = set(rows[["country", "year", "flow", "value"]].itertuples(index=False, name=None))
    assert found == {
        ("KAZ", 2008, "turnover", 2700),
        ("KAZ", 2010, "turnover", 3400),
        ("KAZ", 2010, "balance", -2900),
        ("KGZ", 2009, "turnover", 29),
        ("TJK", 2009, "turnover", 12.7),
        ("TKM", 2009, "turnover", 192),
        ("UZB", 2010, "turnover", 249),
    }
    assert set(rows["currency"]) == {"EUR"}


def test_only_the_two_turnovers_of_kazakhstan_are_approximate():
    rows = brief("trade").query("approximate")
    assert set(rows[["country", "year", "flow"]].itertuples(index=False, name=None)) == {
        ("KAZ", 2008, "turnover"),
        ("KAZ", 2010, "turnover"),
    }


def test_imports_and_exports_that_the_brief_only_implies_are_not_stored():
    assert not brief("trade")["flow"].isin(["imports", "exports"]).any()


def test_the_year_of_the_tajik_turnover_is_told_to_be_read_from_its_neighbour():
    row = value_of(brief("trade"), country="TJK")
    assert (row["year"], row["value"]) == (2009, 12.7)
    assert "read as 2009" in row["note"]


def test_the_newest_turnovers_stand_in_the_order_of_their_size():
    assert list(latest(brief("trade"), "turnover")["country"]) == [
        "KAZ",
        "UZB",
        "TKM",
        "KGZ",
        "TJK",
    ]


def test_shares_are_those_of_the_brief_and_france_is_the_fourth_customer():
    shares = brief("partner_shares")
    buyers = ranked(shares, "KAZ", "exports")
    assert list(zip(buyers["partner"], buyers["share_percent"], strict=True)) == [
        ("CHN", 17.1),
        ("ITA", 16.2),
        ("RUS", 8.1),
        ("FRA", 7.5),
    ]
    france = value_of(shares, partner="FRA", flow="exports")
    assert (france["rank"], france["year"]) == (4, 2010)
    assert value_of(shares, flow="imports")["share_percent"] == 1.6


@pytest.mark.parametrize(
    ("country", "indicator", "value", "year"),
    [
        ("KAZ", "export_customer_rank", 4, 2010),
        ("KAZ", "fdi_partner_rank", 5, 2010),
        ("KAZ", "regional_partner_rank", 1, 2012),
        ("TKM", "regional_partner_rank", 2, 2009),
        ("UZB", "trade_partner_rank", 9, 2010),
        ("KAZ", "presidential_visits_to_france", 9, 2012),
        ("TJK", "presidential_visits_to_france", 2, 2012),
        ("TJK", "firms_with_agency", 4, 2012),
        ("UZB", "aircraft_ordered", 10, 2012),
        ("KAZ;KGZ;TJK;TKM;UZB", "french_embassies_in_region", 5, 2012),
    ],
)
def test_an_indicator_has_the_value_of_the_brief(country, indicator, value, year):
    row = value_of(brief("indicators"), country=country, indicator=indicator)
    assert (row["value"], row["year"]) == (value, year)


def test_there_are_eighteen_visits_fourteen_of_them_to_central_asia():
    rows = brief("visits")
    assert len(rows) == 18
    assert rows["direction"].value_counts().to_dict() == {"to_central_asia": 14, "to_france": 4}
    assert rows["country"].value_counts().to_dict() == {
        "KAZ": 4,
        "KGZ": 1,
        "TJK": 3,
        "TKM": 5,
        "UZB": 5,
    }


@pytest.mark.parametrize(
    ("visit", "date", "country", "visitor"),
    [
        ("1993-kaz-mitterrand", "1993", "KAZ", "François Mitterrand"),
        ("2009-kaz-sarkozy", "2009", "KAZ", "Nicolas Sarkozy"),
        ("2010-02-tkm-berdimuhamedov", "2010-02", "TKM", "Gurbanguly Berdimuhamedov"),
        ("2010-07-kgz-kouchner", "2010-07", "KGZ", "Bernard Kouchner"),
        ("2012-10-uzb-kamilov", "2012-10", "UZB", "Abdulaziz Kamilov"),
    ],
)
def test_a_visit_is_dated_as_precisely_as_the_brief_does(visit, date, country, visitor):
    row = value_of(brief("visits"), visit_id=visit)
    assert (row["date"], row["country"], row["visitor"]) == (date, country, visitor)


def test_fewer_than_ten_tajik_students_are_an_upper_bound():
    row = value_of(brief("aid_culture"), aid_id="students-tjk")
    assert (row["value"], row["bound"]) == (10, "upper")


def test_the_tajik_budget_went_from_123_to_78_thousand_euros():
    rows = brief("aid_culture").query("kind == 'budget'").dropna(subset="value")
    assert list(zip(rows["date"], rows["value"], strict=True)) == [("2007", 123), ("2009", 78)]


def test_detair_has_about_200_men_and_two_aircraft():
    security = brief("security")
    men = value_of(security, security_id="detair-personnel")
    assert men["personnel"] == 200
    assert men["approximate"]
    assert value_of(security, security_id="detair-aircraft")["aircraft"] == 2
    assert value_of(security, security_id="detair-deployment")["date"] == "2002"


def test_the_terminal_costs_about_27_million_wherever_it_is_told():
    loan = value_of(brief("security"), security_id="terminal-loan")
    project = value_of(brief("companies"), company="Vinci Airports")
    for row in (loan, project):
        assert (row["value"], row["currency"]) == (27, "EUR")
        assert row["approximate"]


def test_the_terminal_loan_is_told_twice_and_shows_once_beside_detair():
    rows = brief("security")
    assert {"terminal-loan", "terminal-counterpart"} <= set(rows["security_id"])
    loans = of_detair(rows)["title"].str.contains("(?i)loan")
    assert list(of_detair(rows).loc[loans, "security_id"]) == ["terminal-loan"]


def test_total_and_gdf_suez_are_the_firms_that_left_uzbekistan():
    left = brief("companies").query("status == 'left'")
    assert set(zip(left["company"], left["country"], strict=True)) == {
        ("Total", "UZB"),
        ("GDF Suez", "UZB"),
    }


def test_total_holds_16_8_per_cent_of_kashagan():
    row = value_of(brief("companies"), activity="Stake in the Kashagan field")
    assert (row["company"], row["stake_percent"]) == ("Total", 16.8)


def test_each_of_the_five_has_a_french_embassy_and_two_openings_are_dated():
    embassies = brief("sites").query("kind == 'embassy_of_france'").set_index("country")
    assert sorted(embassies.index) == sorted(FIVE)
    assert embassies["opened"].dropna().to_dict() == {"KGZ": "2010-05", "TJK": "2003"}
    assert set(embassies["status_in_2012"]) == {"open"}


def test_three_of_the_five_have_an_embassy_in_paris():
    there = brief("sites").query("kind == 'embassy_in_paris'")
    assert sorted(there["country"]) == ["KAZ", "TKM", "UZB"]


def test_the_institute_in_tashkent_is_the_only_site_that_is_closed():
    closed = brief("sites").query("status_in_2012 == 'closed'")
    assert list(closed["site_id"]) == ["ifeac-tashkent"]


def test_there_are_claims_enough_to_judge():
    assert len(brief("claims")) >= 15


def test_every_claim_has_a_rule_that_exists_or_waits():
    assert set(TABLES["claims"].load()["rule"]) <= set(RULES) | {WAITS}


def test_every_rule_decides_some_claim():
    assert set(RULES) <= set(TABLES["claims"].load()["rule"])


def test_every_claim_has_a_verdict_and_its_working(verdicts):
    assert set(verdicts["verdict"]) <= set(VERDICTS)
    assert verdicts["why"].str.len().min() > 10


def test_the_working_of_a_claim_says_countries_by_name(verdicts):
    assert not verdicts["why"].str.contains(r"\b(?:KAZ|KGZ|TJK|TKM|UZB|FRA|CHN|ITA|RUS)\b").any()


def test_france_is_the_fourth_customer_among_those_named(verdicts):
    row = verdicts.loc["fourth-customer"]
    assert row["verdict"] == "cannot be checked"  # nothing holds by its own words
    assert "China 17.1%, Italy 16.2%, Russia 8.1%, France 7.5%" in row["why"]


def test_the_figures_of_the_brief_contradict_turkmenistan_as_second_partner(verdicts):
    row = verdicts.loc["second-partner-tkm"]
    assert row["verdict"] == "differs"
    assert "place 3" in row["why"]
    assert "€192m (2009)" in row["why"]
    assert "€249m (2010)" in row["why"]


@pytest.mark.parametrize(
    ("claim", "verdict", "told"),
    [
        ("kaz-first-partner", "cannot be checked", "13.7 times"),  # 3400 / 249
        ("kaz-trade-rose", "cannot be checked", "+26%"),  # 3400 / 2700 - 1
        ("kaz-deficit", "cannot be checked", "imports of €3.15bn and exports of €250m"),
        ("import-share-low", "cannot be checked", "4.7 times"),  # 7.5 / 1.6
        ("kaz-preferred", "cannot be checked", "4, and at least 9 by its president"),
        (
            "only-two-tashkent",
            "cannot be checked",
            "Pierre Lellouche (June 2009), Anne-Marie Idrac (July 2010)",
        ),
        ("kgz-latest-embassy", "cannot be checked", "Tajikistan 2003, Kyrgyzstan May 2010"),
        ("total-gdf-left", "cannot be checked", "GDF Suez, Total"),
        ("detair-strength", "cannot be checked", "about 200 people and 2 aircraft"),
        ("nine-visits", "cannot be checked", "needs a dated list"),
    ],
)
def test_a_claim_is_judged_by_the_arithmetic_that_it_shows(verdicts, claim, verdict, told):
    assert verdicts.loc[claim, "verdict"] == verdict
    assert told in verdicts.loc[claim, "why"]


def test_every_paragraph_that_a_fact_rests_on_has_a_passage():
    used = pd.concat([brief(name)["locator"] for name in FACTS]).dropna()
    assert set(used) <= set(brief("passages")["locator"])


@pytest.mark.parametrize("name", ["visits", "companies", "sites", "events"])
def test_the_scope_of_the_brief_shows_just_the_rows_of_the_brief(name):
    table = TABLES[name].load()
    pd.testing.assert_frame_equal(Selection().with_scope("brief").of(table), brief(name))
