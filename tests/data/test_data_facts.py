"""data/: what picks and orders facts, each with a table small enough to read."""

import pandas as pd
import pytest

from components.map.periods import at_time, changes
from data import aid_culture, companies, events, indicators, schema, security, sites, sources
from data.catalogue import FACTS, TABLES
from data.derive import by_kind


def frame(columns, *rows, **same):
    """A small table: names of columns in one string, rows, and cells that all rows share."""
    return pd.DataFrame(rows, columns=columns.split()).assign(**same)


# What every table shares


def test_a_row_of_several_countries_becomes_a_row_for_each():
    rows = schema.each_country(frame("country kind", ("KAZ;UZB", "training"), ("TJK", "budget")))
    assert list(zip(rows["country"], rows["kind"], strict=True)) == [
        ("KAZ", "training"),
        ("UZB", "training"),
        ("TJK", "budget"),
    ]


def test_facts_are_counted_by_kind_in_the_countries_asked_for():
    rows = frame("country kind", ("KAZ;UZB", "training"), ("UZB", "training"), ("TJK", "budget"))
    counts = by_kind.counted_by_kind(rows, ["UZB", "TJK"])
    assert set(counts.itertuples(index=False, name=None)) == {
        ("training", "UZB", 2),
        ("budget", "TJK", 1),
    }


def test_counting_no_facts_gives_no_rows():
    assert by_kind.counted_by_kind(frame("country kind"), ["UZB"]).empty


def test_a_fault_without_a_line_names_file_and_column():
    fault = schema.Fault("data/trade.csv", None, "-", "no file", "the table")
    assert str(fault) == "data/trade.csv, column -: 'no file' found, the table expected"


@pytest.mark.parametrize("name", [name for name in FACTS if name != "presidencies"])
def test_every_fact_speaks_of_years_in_order_and_has_a_kind_of_source(name):
    table = TABLES[name].load()
    assert (table["first_year"] <= table["last_year"]).all()
    assert set(table["tier"]) <= set(sources.TIERS)


# Security


DETAIR = frame(
    "security_id date until country kind",
    ("base", "2002", None, "TJK", "deployment"),
    ("ended", "2001", "2003", "KGZ", "deployment"),
    ("men", "2012", None, "TJK", "strength"),
    ("loan", "2012", None, "TJK", "infrastructure"),
    ("treaty", "2009-10", None, "KAZ", "agreement"),
    ("police", None, None, "UZB", "police_cooperation"),
    ("landing", "2009", None, "KGZ", "deployment"),
).assign(
    first_year=[2002, 2001, 2012, 2012, 2009, 2012, 2009],
    last_year=[2012, 2003, 2012, 2012, 2009, 2012, 2009],
)


def test_what_is_about_detair_is_of_its_kinds_and_in_tajikistan():
    assert list(security.of_detair(DETAIR)["security_id"]) == ["base", "men", "loan"]


def test_police_and_training_are_told_apart_from_the_rest():
    assert list(security.of_police(DETAIR)["security_id"]) == ["police"]


def test_a_deployment_lasts_over_its_years_and_a_state_is_no_event():
    rows = security.dated(DETAIR).set_index("security_id")
    assert rows["lasts"].to_dict() == {
        "base": True,
        "ended": True,
        "loan": False,
        "treaty": False,
        "landing": False,
    }
    assert rows.index[rows["accent"]].tolist() == ["base", "loan"]


def test_of_two_rows_of_one_fact_the_one_with_the_most_exact_dates_counts():
    rows = frame(
        "security_id date until same_as",
        ("base", "2002", None, None),
        ("base-since", "2002", "2014-10-28", "base"),
        ("signed", "2002-12-06", None, None),
        ("signed-too", "2002-12", None, "signed"),
        ("loan", "2010", None, None),
        ("loan-too", "2010", None, "loan"),
    )
    assert list(security.distinct(rows)["security_id"]) == ["base-since", "signed", "loan"]


# Sites


PLACES = frame(
    "site_id kind name precision opened closed first_year last_year",
    ("paris", "embassy_in_paris", "Embassy in Paris", "city", None, None, 2012, 2012),
    ("old", "school", "School", "city", "2003", "2006", 2003, 2006),
    ("new", "consulate", "Consulate", "site", "2018", None, 2018, 2025),
    ("stays", "embassy_of_france", "Embassy", "site", "2003", None, 2003, 2025),
    ("somewhere", "project", "Project", "none", None, None, 2012, 2012),
    source_id="peyrouse-2012",
    same_as=None,
).assign(abroad=lambda rows: rows["kind"].eq("embassy_in_paris"))


def test_the_map_has_what_stands_in_the_region_and_has_a_position():
    assert list(sites.placed(PLACES)["site_id"]) == ["old", "new", "stays"]


@pytest.mark.parametrize(
    ("year", "standing"),
    [
        (2002, []),
        (2003, ["old", "stays"]),
        (2006, ["old", "stays"]),
        (2007, ["stays"]),
        (2018, ["new", "stays"]),
    ],
)
def test_a_site_stands_from_the_year_it_opened_to_the_year_it_closed(year, standing):
    assert list(sites.standing_in(PLACES, year)["site_id"]) == standing


@pytest.mark.parametrize(
    ("time", "standing"),
    [
        ("any", 5),
        ("then", 3),  # Paris, the embassy and the project in 2012
        ("now", 2),
        ("year", 5),  # any of which may be asked for next
    ],
)
def test_the_map_shows_all_years_those_of_the_brief_or_today(time, standing):
    assert len(at_time(PLACES, time)) == standing


def test_what_opened_and_what_closed_since_the_brief_is_named_there_and_in_france():
    places = PLACES.assign(abroad=PLACES["site_id"].eq("paris"))
    lasting = places[places["site_id"].isin(["new", "stays"])]
    assert changes(lasting) == "- Opened: Consulate"
    gone = places[places["site_id"].eq("paris")].assign(closed="2014-10-28")
    assert changes(gone) == "- Closed in France by the five: Embassy in Paris"
    assert changes(places[places["site_id"].eq("stays")]) == ""


def test_of_two_rows_of_one_place_the_one_with_more_dates_counts():
    rows = PLACES[PLACES["site_id"].isin(["stays", "old"])].assign(same_as=["stays", None])
    assert list(sites.distinct(rows)["site_id"]) == ["old"]
    assert list(sites.distinct(PLACES)["site_id"]) == list(PLACES["site_id"])


# Aid, events, indicators, companies


def test_measures_of_aid_are_of_one_kind_and_have_a_value():
    rows = frame(
        "country date kind value",
        ("TJK", "2009", "budget", 78.0),
        ("TJK", "2007", "budget", 123.0),
        ("KAZ", "2010", "budget", None),
        ("KAZ", "2011", "students", 100.0),
    )
    assert list(aid_culture.measured(rows, "budget")["value"]) == [123, 78]
    assert aid_culture.measured(rows, "school").empty


HAPPENED = frame(
    "date country kind title",
    ("2005-05-13", "UZB", "crisis", "Andijan"),
    ("2005-06", "UZB", "crisis", "Sanctions"),
    ("2008-06", "KAZ;UZB", "treaty", "Partnership"),
    ("2008-09", "KAZ", "summit", "A summit"),
    ("2005-01", "UZB", "summit", "A meeting"),
    (None, "KAZ", "treaty", "Undated"),
    same_as=None,
).assign(event_id=lambda rows: rows["title"])


def test_an_event_with_a_date_is_a_point_that_does_not_last():
    rows = events.dated(HAPPENED)
    assert "Undated" not in set(rows["title"])
    assert not rows["lasts"].any()
    assert not rows["accent"].any()


def test_turning_points_put_first_what_concerns_one_country_and_weighs_most():
    points = events.turning_points(HAPPENED)
    assert list(zip(points["country"], points["year"], points["title"], strict=True)) == [
        ("UZB", 2005, "Andijan"),
        ("UZB", 2005, "Sanctions"),
        ("UZB", 2005, "A meeting"),
        ("KAZ", 2008, "A summit"),
        ("KAZ", 2008, "Partnership"),
        ("UZB", 2008, "Partnership"),
    ]


FIGURES = frame(
    "country year indicator value unit",
    ("UZB", 2010, "trade_partner_rank", 9.0, "rank"),
    ("KAZ", 2012, "export_customer_rank", 5.0, "rank"),
    ("KAZ", 2010, "export_customer_rank", 4.0, "rank"),
    ("UZB", 2012, "aircraft_ordered", 10.0, "aircraft"),
)


def test_a_figure_is_of_one_country_with_the_newest_last():
    assert list(indicators.figure(FIGURES, "export_customer_rank", "KAZ")["value"]) == [4, 5]
    assert indicators.figure(FIGURES, "export_customer_rank", "TKM").empty


def test_ranks_are_the_figures_that_count_places():
    assert list(indicators.ranks(FIGURES)["value"]) == [4, 5, 9]


def test_a_firm_that_a_source_does_not_name_is_no_named_firm():
    rows = frame("company named", ("Alstom", True), ("French companies, not named", False))
    assert list(companies.named(rows)["company"]) == ["Alstom"]


# Sources


def test_passages_are_those_of_the_publication_and_the_paragraph():
    passages = frame(
        "source_id locator", ("brief", "trade-1"), ("brief", "trade-2"), ("other", "trade-2")
    )
    rows = frame("source_id locator", ("other", "trade-2"), ("brief", "trade-1"))
    found = sources.passages_of(rows, passages)
    assert list(found.itertuples(index=False, name=None)) == [
        ("brief", "trade-1"),
        ("other", "trade-2"),
    ]


def test_publications_come_in_the_order_of_the_table_of_sources():
    listed = frame("source_id", ("brief",), ("customs",), ("unused",))
    rows = frame("source_id", ("customs",), ("brief",), ("customs",))
    assert list(sources.cited_in(rows, listed)["source_id"]) == ["brief", "customs"]


@pytest.mark.parametrize("table", [name for name in FACTS if name != "presidencies"])
def test_every_row_of_every_table_has_references(table):
    rows = TABLES[table].load()
    cited = sources.references(rows, sources.load_sources(), sources.load_passages())
    keys = rows[["source_id", "locator"]].drop_duplicates()
    assert len(cited) == len(keys)
    assert cited["title"].notna().all()
