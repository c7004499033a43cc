"""data/: what is computed from the tables, each with an example worked out by hand."""

import pandas as pd
import pytest

from data import companies, indicators, partner_shares, presidencies, sources, trade, visits
from data.derive import currency, mirror, partner_comparison, series
from data.query import search
from data.schema import with_years


def frame(columns, *rows, **same):
    """A small table: names of columns in one string, rows, and cells that all rows share."""
    return pd.DataFrame(rows, columns=columns.split()).assign(**same)


# Trade


def values(*rows):
    """Rows of trade: country, year, flow, value, approximate."""
    table = frame(
        "country year flow value approximate",
        *rows,
        currency="EUR",
        source_id="peyrouse-2012",
        locator="trade-2",
        coverage="year",
    )
    return table.assign(first_year=table["year"], last_year=table["year"], tier="brief")


def test_latest_is_each_countrys_newest_row_largest_first():
    rows = values(
        ("KAZ", 2008, "turnover", 9000.0, True),
        ("KAZ", 2010, "turnover", 3400.0, True),
        ("TKM", 2009, "turnover", 192.0, False),
        ("UZB", 2010, "turnover", 249.0, False),
        ("UZB", 2011, "balance", 5.0, False),
    )
    newest = trade.latest(rows, "turnover")
    assert list(zip(newest["country"], newest["year"], newest["value"], strict=True)) == [
        ("KAZ", 2010, 3400),
        ("UZB", 2010, 249),
        ("TKM", 2009, 192),
    ]


def test_latest_of_nothing_is_empty():
    assert trade.latest(values(), "turnover").empty


def test_turnover_and_balance_imply_imports_and_exports():
    """(3400 + 2900) / 2 = 3150 and (3400 - 2900) / 2 = 250."""
    rows = values(("KAZ", 2010, "turnover", 3400.0, True), ("KAZ", 2010, "balance", -2900.0, False))
    implied = trade.implied_flows(rows).set_index("flow")
    assert implied["value"].to_dict() == {"imports": 3150, "exports": 250}
    assert implied["approximate"].all()
    assert implied.loc["imports", "formula"] == "(turnover − balance) / 2"
    assert implied.loc["exports", "formula"] == "(turnover + balance) / 2"


def test_nothing_is_implied_by_values_of_different_years_or_sources():
    turnover = ("KAZ", 2010, "turnover", 3400.0, True)
    assert trade.implied_flows(values(turnover, ("KAZ", 2009, "balance", -1.0, False))).empty
    balance = values(("KAZ", 2010, "balance", -1.0, False)).assign(source_id="other")
    assert trade.implied_flows(pd.concat([values(turnover), balance])).empty


def test_a_stated_flow_is_not_implied_again():
    rows = values(
        ("KAZ", 2010, "turnover", 3400.0, False),
        ("KAZ", 2010, "balance", -2900.0, False),
        ("KAZ", 2010, "imports", 3149.0, False),
    )
    assert list(trade.implied_flows(rows)["flow"]) == ["exports"]


def test_a_country_has_its_stated_values_beside_the_implied_ones():
    rows = values(
        ("KAZ", 2010, "turnover", 3400.0, True),
        ("KAZ", 2010, "balance", -2900.0, False),
        ("UZB", 2010, "turnover", 249.0, False),
    )
    both = trade.of_country(rows, trade.implied_flows(rows), "KAZ")
    assert list(both["flow"]) == ["turnover", "balance", "imports", "exports"]
    assert list(both["formula"].notna()) == [False, False, True, True]
    assert set(both["first_year"]) == {2010}
    assert set(both["tier"]) == {"brief"}


# Partner shares


def test_shares_are_ranked_by_size_and_equal_ones_share_a_place():
    rows = frame(
        "country partner flow share_percent",
        ("KAZ", "FRA", "exports", 7.5),
        ("KAZ", "CHN", "exports", 17.1),
        ("KAZ", "ITA", "exports", 17.1),
        ("KAZ", "FRA", "imports", 1.6),
        ("UZB", "FRA", "exports", 90.0),
    )
    ranked = partner_shares.ranked(rows, "KAZ", "exports")
    assert dict(zip(ranked["partner"], ranked["place"], strict=True)) == {
        "CHN": 1,
        "ITA": 1,
        "FRA": 3,
    }
    assert ranked["share_percent"].is_monotonic_decreasing


def test_ranking_no_shares_gives_no_rows():
    rows = frame("country partner flow share_percent", ("KAZ", "FRA", "imports", 1.6))
    assert partner_shares.ranked(rows, "KAZ", "exports").empty


# Visits and presidencies

TERMS = frame(
    "country name start end",
    ("FRA", "Chirac", "1995-05-17", "2007-05-16"),
    ("FRA", "Sarkozy", "2007-05-16", "2012-05-15"),
    ("FRA", "Hollande", "2012-05-15", None),
    ("KAZ", "Nazarbayev", "1990-04-24", "2019-03-20"),
)


@pytest.mark.parametrize(
    ("date", "president"),
    [
        ("2003", "Chirac"),
        ("2006-11-02", "Chirac"),
        ("2007-05-15", "Chirac"),
        ("2007-05-16", "Sarkozy"),  # the day of the hand-over counts for who takes office
        ("2007-04", "Chirac"),
        ("2007-05", None),
        ("2007", None),
        ("2012", None),
        ("2012-07", "Hollande"),
        ("2024-01-31", "Hollande"),
        ("1994", None),
    ],
)
def test_a_president_is_named_where_the_date_is_precise_enough(date, president):
    assert presidencies.president_on(TERMS, "FRA", date) == president


def trips(*rows):
    """Visits: date, direction, country, level."""
    table = frame("date direction country level", *rows)
    return table.assign(visit_id=[f"v{number}" for number in range(len(table))], same_as=None)


def test_visits_are_tallied_by_category_and_direction():
    rows = trips(
        ("2009", "to_central_asia", "KAZ", "head_of_state"),
        ("2010", "to_central_asia", "KAZ", "trade_minister"),
        ("2010", "to_france", "TKM", "head_of_state"),
    )
    counts = visits.tally(rows, "country")
    assert counts.to_dict("records") == [
        {"category": "KAZ", "direction": "to_central_asia", "visits": 2, "dated": True},
        {"category": "TKM", "direction": "to_france", "visits": 1, "dated": True},
    ]


def test_undated_visits_stand_beside_dated_ones_and_are_not_added_to_them():
    counts = visits.tally(trips(("2010", "to_france", "KAZ", "head_of_state")), "country")
    undated = frame("country value", ("KAZ", 9.0))
    both = visits.with_undated(counts, undated)
    assert list(zip(both["visits"], both["dated"], strict=True)) == [(1, True), (9, False)]
    assert set(both["direction"]) == {"to_france"}


def test_a_visit_gets_both_presidents_or_says_that_the_date_does_not_settle_it():
    rows = trips(
        ("2009", "to_central_asia", "KAZ", "head_of_state"),
        ("2007", "to_central_asia", "KAZ", "head_of_state"),
        ("2009", "to_central_asia", "UZB", "head_of_state"),
    )
    told = visits.with_presidency(rows, TERMS)
    assert list(told["presidency"]) == ["Sarkozy", visits.UNSETTLED, "Sarkozy"]
    assert list(told["counterpart"]) == ["Nazarbayev", "Nazarbayev", visits.UNSETTLED]


def test_a_visit_told_by_two_sources_counts_once_with_its_most_exact_day():
    rows = trips(
        ("2009", "to_central_asia", "KAZ", "head_of_state"),
        ("2009-10-06", "to_central_asia", "KAZ", "head_of_state"),
    ).assign(same_as=[None, "v0"])
    assert list(visits.distinct(rows)["visit_id"]) == ["v1"]
    alike = rows.assign(date="2009-10-06")
    assert list(visits.distinct(alike)["visit_id"]) == ["v0"]


def test_a_row_that_repeats_a_visit_stays_where_the_other_row_is_not_shown():
    rows = trips(("2009-10-06", "to_central_asia", "KAZ", "head_of_state")).assign(same_as="v9")
    assert len(visits.distinct(rows)) == 1


def test_the_longest_silence_counts_its_open_ends_and_the_months_that_are_sure():
    rows = trips(
        ("1994", "to_central_asia", "UZB", "head_of_state"),
        ("2012-10-20", "to_central_asia", "UZB", "foreign_minister"),
        ("1993", "to_central_asia", "KAZ", "head_of_state"),
        ("2009-05-02", "to_central_asia", "KAZ", "head_of_state"),
        ("2001", "to_france", "KAZ", "head_of_state"),
    )
    found = visits.silences(
        rows, "to_central_asia", ["head_of_state"], ["KAZ", "TKM", "UZB"], 1991, 2012
    )
    assert list(
        found.astype(object).where(found.notna(), None).itertuples(index=False, name=None)
    ) == [
        ("KAZ", "1993", "2009-05-02", 15 * 12 + 4, False),  # from the last day of 1993
        ("TKM", None, None, 21 * 12, True),  # from the end of the Soviet Union, 26 December 1991
        ("UZB", "1994", None, 18 * 12, False),
    ]


def test_a_visit_dated_by_its_year_alone_ends_no_silence_that_lies_within_it():
    rows = trips(
        ("2005", "to_france", "KAZ", "head_of_state"),
        ("2005-02-01", "to_france", "KAZ", "head_of_state"),
        ("2006-03", "to_france", "KAZ", "head_of_state"),
    )
    found = visits.silences(rows, "to_france", ["head_of_state"], ["KAZ"], 2005, 2006)
    assert found.iloc[0].to_dict() == {
        "country": "KAZ",
        "after": "2006-03",
        "before": None,
        "months": 9,
        "exact": False,
    }


def test_undated_visits_are_counts_that_no_dated_rows_account_for():
    counts = frame(
        "country indicator value",
        ("KAZ", "presidential_visits_to_france", 9.0),
        ("TJK", "presidential_visits_to_france", 2.0),
        ("UZB", "aircraft_ordered", 10.0),
    )
    dated = trips(
        ("2002", "to_france", "TJK", "head_of_state"),
        ("2005", "to_france", "TJK", "head_of_state"),
        ("2005", "to_france", "KAZ", "foreign_minister"),
    )
    assert list(indicators.undated_visits(counts, dated, 1991, 2012)["country"]) == ["KAZ"]


def test_undated_visits_stay_where_the_visits_of_another_country_are_dated():
    counts = frame("country indicator value", ("TJK", "presidential_visits_to_france", 2.0))
    assert len(indicators.undated_visits(counts, trips(), 1991, 2012)) == 1
    abroad = trips(("2002", "to_france", "KAZ", "head_of_state"))
    assert len(indicators.undated_visits(counts, abroad, 1991, 2025)) == 1


@pytest.mark.parametrize("years", [(2009, 2012), (1991, 2011), (2012, 2012)])
def test_a_count_since_independence_is_not_split_by_years(years):
    counts = frame("country indicator value", ("KAZ", "presidential_visits_to_france", 9.0))
    assert indicators.undated_visits(counts, trips(), *years).empty


def test_a_count_of_visits_is_left_out_where_some_of_them_have_dates():
    counts = frame("country indicator value", ("TJK", "presidential_visits_to_france", 2.0))
    dated = trips(("2002", "to_france", "TJK", "head_of_state"))
    assert indicators.undated_visits(counts, dated, 1991, 2012).empty


# Companies and measures


def business(*rows):
    """Activities: company, country, status, named."""
    table = frame("company country status named", *rows)
    return table.assign(activity=[f"a{number}" for number in range(len(table))])


def test_firms_outside_are_those_that_left_before_those_that_try_to_enter():
    rows = business(
        ("Areva", "UZB", "seeking", True),
        ("Total", "UZB", "left", True),
        ("EDF", "TJK", "active", True),
        ("Pechiney", "TJK", "left", True),
    ).assign(since=None, until=[None, "2016", None, None], source_id="a-source")
    assert list(companies.outside(rows)["company"]) == ["Total", "Areva"]
    of_brief = rows.assign(source_id="peyrouse-2012")
    assert list(companies.outside(of_brief)["company"]) == ["Pechiney", "Total", "Areva"]


# Sources and search

PUBLICATIONS = frame(
    "source_id title author publisher published",
    ("peyrouse-2012", "France and Central Asia", "Sébastien Peyrouse", "FRIDE", "2012-11"),
    ("un-comtrade", "UN Comtrade", None, "United Nations", None),
).assign(url=None, copy_url=None, licence=None, tier=["brief", "official"])
PARAGRAPHS = frame(
    "source_id locator section summary_en",
    ("peyrouse-2012", "trade-1", "Trade", "One."),
    ("peyrouse-2012", "trade-2", "Trade", "Two."),
)


def test_a_citation_names_the_authors_surname_or_the_whole_publisher_year_and_places():
    rows = frame(
        "source_id locator",
        ("un-comtrade", None),
        ("peyrouse-2012", "trade-2"),
        ("peyrouse-2012", "trade-1"),
        ("peyrouse-2012", "trade-2"),
    )
    assert sources.citation(rows, PUBLICATIONS) == (
        "Peyrouse 2012, trade-1, trade-2; United Nations"
    )


def test_a_citation_of_nothing_is_empty():
    rows = frame("source_id locator")
    assert sources.citation(rows, PUBLICATIONS) == ""


def test_references_are_one_row_for_each_publication_and_place():
    rows = frame(
        "source_id locator",
        ("un-comtrade", "table 3"),
        ("peyrouse-2012", "trade-2"),
        ("peyrouse-2012", "trade-1"),
        ("peyrouse-2012", "trade-2"),
    )
    found = sources.references(rows, PUBLICATIONS, PARAGRAPHS)
    assert list(found["locator"]) == ["trade-1", "trade-2", "table 3"]
    assert list(found["summary_en"].fillna("")) == ["One.", "Two.", ""]
    assert list(found["title"])[-1] == "UN Comtrade"


def notes(*rows):
    """Rows that can be searched: country, title, note."""
    table = frame("country title note", *rows, locator="trade-2", source_id="peyrouse-2012")
    return table.assign(first_year=2012, last_year=2012, tier="brief")


def test_a_search_finds_rows_that_hold_every_word_in_any_case():
    tables = {
        "events": notes(("UZB", "Ten A320s", "Order"), ("KAZ", "A summit", "Order")),
        "goods": notes(("UZB", "Cotton", None)),
    }
    found = search.find(tables, "ORDER ten")
    assert found.to_dict("records") == [
        {
            "table": "events",
            "country": "UZB",
            "row": "Ten A320s",
            "note": "Order",
            "source_id": "peyrouse-2012",
            "tier": "brief",
            "locator": "trade-2",
        }
    ]


def test_a_search_takes_signs_as_they_are_typed():
    tables = {"events": notes(("UZB", "Ten A320s (2010)", "C++"))}
    assert len(search.find(tables, "(2010) c++")) == 1
    assert search.find(tables, ".*").empty


def test_a_search_does_not_look_at_what_only_filters():
    assert search.find({"events": notes(("UZB", "Ten A320s", None))}, "peyrouse-2012").empty


def test_a_search_that_finds_nothing_has_its_columns_still():
    found = search.find({"events": notes(("UZB", "Ten A320s", None))}, "submarine")
    shown = ["table", "country", "row", "note", "source_id", "tier", "locator"]
    assert list(found.columns) == shown
    assert found.empty


def test_a_search_passes_over_tables_without_rows():
    tables = {"goods": notes(), "events": notes(("UZB", "Ten A320s", None))}
    assert list(search.find(tables, "a320s")["table"]) == ["events"]


# Money in another currency

RATES = frame(
    "year currency value pair",
    (2010, "EUR", 0.75, "ecb-eur-usd"),
    (2010, "EUR", 0.99, "pwt-eur-usd"),
    (2010, "GBP", 0.60, "ecb-gbp-usd"),
    (1998, "EUR", 0.90, "pwt-eur-usd"),
)


def money(*rows):
    return frame("year value currency", *rows)


def test_the_central_banks_rate_stands_before_that_of_penn_world_table():
    rates = currency.rates_by_year(RATES)
    assert rates.loc[2010, "EUR"] == 0.75
    assert rates.loc[1998, "EUR"] == 0.90
    assert pd.isna(rates.loc[1998, "GBP"])


@pytest.mark.parametrize(
    ("year", "value", "own", "target", "result"),
    [
        (2010, 100, "USD", "EUR", 75.0),
        (2010, 75, "EUR", "USD", 100.0),
        (2010, 60, "GBP", "USD", 100.0),
        (2010, 60, "GBP", "EUR", 75.0),
        (1998, 655.957, "FRF", "EUR", 100.0),
        (1998, 655.957, "FRF", "USD", 100 / 0.9),
        (1991, 655.957, "FRF", "EUR", 100.0),  # fixed, so no yearly rate is needed
        (1998, -1000, "USD", "EUR", -900.0),
    ],
)
def test_a_value_is_converted_at_the_rate_of_its_year(year, value, own, target, result):
    row = currency.converted(money((year, value, own)), RATES, target).iloc[0]
    assert row["value"] == pytest.approx(result)
    assert (row["currency"], row["converted"]) == (target, True)
    assert (row["published_value"], row["published_currency"]) == (value, own)


def test_a_value_in_its_own_currency_stays_as_published_and_is_not_marked():
    row = currency.converted(money((1985, 12.7, "EUR")), RATES, "EUR").iloc[0]
    assert row["value"] == 12.7
    assert not row["converted"]


@pytest.mark.parametrize(("year", "own"), [(1985, "USD"), (1998, "GBP")])
def test_a_year_without_a_rate_is_a_gap(year, own):
    assert pd.isna(currency.converted(money((year, 5.0, own)), RATES, "EUR")["value"].iloc[0])


def test_another_target_is_refused():
    with pytest.raises(ValueError, match="GBP"):
        currency.converted(money((2010, 5.0, "EUR")), RATES, "GBP")


def test_converting_leaves_its_arguments_alone():
    rows, before = money((2010, 100.0, "USD")), money((2010, 100.0, "USD"))
    currency.converted(rows, RATES, "EUR")
    pd.testing.assert_frame_equal(rows, before)


# Series by year


def statistics(*rows, **same):
    """Rows of trade over the years: country, year, flow, value, source, series."""
    table = frame("country year flow value source_id series", *rows)
    shared = {
        "reporter": "FRA",
        "currency": "EUR",
        "coverage": "year",
        "approximate": False,
        "formula": None,
        "tier": "official",
        "locator": "table 1",
    }
    shared |= same
    return table.assign(first_year=table["year"], last_year=table["year"], **shared)


BOTH_WAYS = (
    ("KAZ", 2015, "exports", 40.0, "customs", "Customs"),
    ("KAZ", 2015, "imports", 100.0, "customs", "Customs"),
)


@pytest.mark.parametrize(
    ("flow", "value", "formula"),
    [("turnover", 140, "exports + imports"), ("balance", -60, "exports − imports")],
)
def test_turnover_and_balance_are_computed_from_both_ways_and_say_so(flow, value, formula):
    (row,) = series.yearly(statistics(*BOTH_WAYS), flow).to_dict("records")
    assert (row["value"], row["formula"], row["flow"]) == (value, formula, flow)
    assert (row["country"], row["year"], row["series"]) == ("KAZ", 2015, "Customs")


def test_a_stated_turnover_stands_before_a_computed_one():
    stated = ("KAZ", 2015, "turnover", 141.0, "customs", "Customs")
    (row,) = series.yearly(statistics(*BOTH_WAYS, stated), "turnover").to_dict("records")
    assert row["value"] == 141
    assert pd.isna(row["formula"])


def test_one_way_alone_gives_no_turnover():
    assert series.yearly(statistics(BOTH_WAYS[0]), "turnover").empty
    assert series.yearly(statistics(), "turnover").empty


def test_a_turnover_of_the_brief_needs_no_imports_and_exports():
    stated = ("KAZ", 2010, "turnover", 3400.0, "peyrouse-2012", "The brief")
    assert list(series.yearly(statistics(stated), "turnover")["value"]) == [3400]


def test_exports_of_one_series_are_never_added_to_imports_of_another():
    rows = statistics(BOTH_WAYS[0], ("KAZ", 2015, "imports", 100.0, "comtrade", "UN Comtrade"))
    assert series.yearly(rows, "turnover").empty


def test_part_of_a_year_is_left_out():
    rows = statistics(BOTH_WAYS[0]).assign(coverage="January to June")
    assert series.yearly(rows, "exports").empty


def test_of_two_editions_of_a_source_the_later_one_counts():
    rows = statistics(
        ("KAZ", 2015, "exports", 41.0, "customs-2017", "Customs"),
        ("KAZ", 2015, "exports", 40.0, "customs-2016", "Customs"),
    )
    assert list(series.yearly(rows, "exports")["value"]) == [41]


def test_a_year_without_a_rate_drops_out_of_a_series_in_money():
    rows = statistics(
        ("KAZ", 2010, "exports", 100.0, "comtrade", "UN Comtrade"),
        ("KAZ", 1985, "exports", 50.0, "comtrade", "UN Comtrade"),
        currency="USD",
    )
    money_rows = series.in_money(series.yearly(rows, "exports"), RATES, "EUR")
    assert list(zip(money_rows["year"], money_rows["value"], strict=True)) == [(2010, 75.0)]


def test_an_index_is_100_in_its_base_year_for_each_series():
    rows = statistics(
        ("KAZ", 2010, "exports", 50.0, "customs", "Customs"),
        ("KAZ", 2012, "exports", 75.0, "customs", "Customs"),
        ("KAZ", 2010, "exports", 10.0, "comtrade", "UN Comtrade"),
        ("KAZ", 2012, "exports", 5.0, "comtrade", "UN Comtrade"),
        ("UZB", 2012, "exports", 5.0, "customs", "Customs"),
    )
    indexed = series.indexed(rows, 2010)
    assert list(indexed["value"]) == [100, 150, 100, 50]
    assert "UZB" not in set(indexed["country"])


def test_a_series_at_zero_in_the_base_year_has_no_index():
    rows = statistics(
        ("KAZ", 2010, "exports", 0.0, "customs", "Customs"),
        ("KAZ", 2012, "exports", 75.0, "customs", "Customs"),
    )
    assert series.indexed(rows, 2010).empty


CONTEXT = frame(
    "country year indicator value",
    ("KAZ", 2010, "population", 16_000_000.0),
    ("KAZ", 2010, "gdp_usd", 148e9),
)


@pytest.mark.parametrize(("indicator", "result"), [("population", 200.0), ("gdp_usd", 320 / 14.8)])
def test_trade_is_told_per_head_and_as_a_share_of_gdp(indicator, result):
    """3,200 million over 16 million people is 200 each; over 148 billion, 2.16 per cent."""
    rows = statistics(("KAZ", 2010, "turnover", 3200.0, "customs", "Customs"))
    value = series.per_context(rows, CONTEXT, indicator)["value"].iloc[0]
    assert value == pytest.approx(result if indicator == "population" else result / 10)


def test_a_year_without_the_figure_of_the_country_is_left_out():
    rows = statistics(("KAZ", 2011, "turnover", 3200.0, "customs", "Customs"))
    assert series.per_context(rows, CONTEXT, "population").empty


def test_index_years_are_those_in_which_most_series_have_a_value():
    rows = statistics(
        ("KAZ", 2010, "exports", 50.0, "customs", "Customs"),
        ("KAZ", 2012, "exports", 75.0, "customs", "Customs"),
        ("UZB", 2012, "exports", 5.0, "customs", "Customs"),
    )
    assert series.bases(rows) == [2012]
    assert series.bases(rows.head(0)) == []


# France beside others


def beside():
    """The partners of Kazakhstan in its own statistics: France 10 of a world of 200."""
    ours = statistics(
        ("KAZ", 2015, "exports", 10.0, "comtrade", "UN Comtrade"),
        ("KAZ", 2016, "exports", 30.0, "comtrade", "UN Comtrade"),
        ("KAZ", 2017, "exports", 30.0, "comtrade", "UN Comtrade"),
        reporter="KAZ",
    )
    theirs = frame(
        "country partner year flow value",
        ("KAZ", "CHN", 2015, "exports", 60.0),
        ("KAZ", "RUS", 2015, "exports", 50.0),
        ("KAZ", "EUU", 2015, "exports", 90.0),
        ("KAZ", "WLD", 2015, "exports", 200.0),
        ("KAZ", "CHN", 2016, "exports", 20.0),
        ("KAZ", "CHN", 2017, "exports", 20.0),
        ("UZB", "CHN", 2015, "exports", 999.0),
        reporter="KAZ",
        currency="EUR",
        source_id="comtrade",
        series="UN Comtrade",
        locator="table 1",
    )
    return partner_comparison.partner_flows(ours, theirs, "KAZ", "exports").set_index(
        ["partner", "year"]
    )


def test_france_is_ranked_among_single_countries_and_shares_are_of_the_world():
    rows = beside()
    assert rows.loc[("FRA", 2015), ["rank", "listed", "share_percent"]].tolist() == [3, 3, 5]
    assert rows.loc[("CHN", 2015), ["rank", "share_percent"]].tolist() == [1, 30]


def test_a_group_has_a_share_but_no_rank_and_the_world_no_row():
    rows = beside()
    assert rows.loc[("EUU", 2015), "share_percent"] == 45
    assert pd.isna(rows.loc[("EUU", 2015), "rank"])
    assert "WLD" not in rows.index.get_level_values("partner")


def test_a_year_without_a_world_total_has_ranks_but_no_shares():
    row = beside().loc[("FRA", 2016)]
    assert row["rank"] == 1
    assert pd.isna(row["share_percent"])


def test_france_is_not_set_beside_the_statistics_of_another_side():
    ours = statistics(("KAZ", 2015, "exports", 10.0, "customs", "Customs"))
    theirs = frame(
        "country partner year flow value reporter currency source_id series locator",
        ("UZB", "CHN", 2015, "exports", 60.0, "UZB", "EUR", "comtrade", "UN Comtrade", None),
    )
    assert partner_comparison.partner_flows(ours, theirs, "KAZ", "exports").empty


def test_the_best_and_the_worst_rank_are_told_with_every_year_of_each():
    ends = partner_comparison.best_and_worst(beside().reset_index())
    assert list(zip(ends["year"], ends["rank"], strict=True)) == [(2016, 1), (2017, 1), (2015, 3)]


def test_a_rank_that_is_both_best_and_worst_is_told_once():
    rows = beside().reset_index()
    assert len(partner_comparison.best_and_worst(rows[rows["year"].eq(2017)])) == 1
    assert partner_comparison.best_and_worst(rows[rows["partner"].eq("CHN")]).empty


# Mirror statistics


def test_both_sides_are_paired_by_year_and_flow_with_their_ratio():
    french = statistics(
        ("KAZ", 2015, "imports", 100.0, "customs", "Customs"),
        ("KAZ", 2016, "imports", 0.0, "customs", "Customs"),
        ("KAZ", 2017, "imports", 70.0, "customs", "Customs"),
    )
    partner = statistics(
        ("KAZ", 2015, "imports", 150.0, "comtrade", "UN Comtrade"),
        ("KAZ", 2016, "imports", 5.0, "comtrade", "UN Comtrade"),
        reporter="KAZ",
    )
    pairs = mirror.mirrored(pd.concat([french, partner]))
    assert list(pairs["year"]) == [2015, 2016]
    assert (pairs.loc[0, "french"], pairs.loc[0, "theirs"]) == (100, 150)
    assert pairs.loc[0, "ratio"] == 1.5
    assert pd.isna(pairs.loc[1, "ratio"])
    assert pairs.loc[0, "source_id"] == "customs"
    assert pairs.loc[0, "source_id_partner"] == "comtrade"


def test_a_third_partys_figures_are_neither_side():
    rows = statistics(
        ("KAZ", 2015, "imports", 100.0, "customs", "Customs"),
        ("KAZ", 2015, "imports", 90.0, "press", "Press"),
    ).assign(reporter=["FRA", "unstated"])
    assert mirror.mirrored(rows).empty


# Years of a row


def test_a_row_without_a_date_speaks_of_the_year_of_the_brief():
    rows = frame("date", ("2008-04",), (None,), source_id="peyrouse-2012")
    dated = with_years(rows, "date")
    assert list(dated["first_year"]) == [2008, 2012]
    assert list(dated["last_year"]) == [2008, 2012]
    assert set(dated["tier"]) == {"brief"}


def test_what_lasts_without_an_end_still_held_in_the_year_of_the_brief():
    rows = frame(
        "since until",
        ("2003", None),
        ("2003", "2006-05"),
        (None, None),
        (None, "2007"),
        ("2018", None),
        source_id="peyrouse-2012",
    )
    years = with_years(rows, "since", "until", lasting=True)
    assert list(zip(years["first_year"], years["last_year"], strict=True)) == [
        (2003, 2012),
        (2003, 2006),
        (2012, 2012),
        (2007, 2007),
        (2018, 2018),
    ]
