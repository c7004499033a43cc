"""components/statements/: the numbers in the sentences are those of the rows, hedges included."""

import pandas as pd
import pytest

from components.statements import (
    brief_vs_statistics,
    claims,
    companies,
    facts,
    partners,
    stated,
    trade,
    trade_years,
)
from data.query.selection import Selection

NAMES = {
    "KAZ": "Kazakhstan",
    "KGZ": "Kyrgyzstan",
    "TJK": "Tajikistan",
    "TKM": "Turkmenistan",
    "UZB": "Uzbekistan",
    "FRA": "France",
}


def frame(columns, *rows, **same):
    """A small table: names of columns in one string, rows, and cells that all rows share."""
    return pd.DataFrame(rows, columns=columns.split()).assign(**same)


TURNOVER = frame(
    "country year value approximate",
    ("KAZ", 2010, 3400.0, True),
    ("UZB", 2010, 249.0, False),
    ("TJK", 2009, 12.7, False),
    currency="EUR",
    flow="turnover",
)
STANDING = frame(
    "company country status",
    ("Alstom", "KAZ", "contract"),
    ("Alstom", "TJK", "active"),
    ("Areva", "KAZ", "active"),
    ("GDF Suez", "UZB", "left"),
    ("Total", "UZB", "left"),
    ("Thales", "UZB", "seeking"),
)
JUDGED = frame(
    "claim_id claim verdict",
    ("first", "First is so.", "holds"),
    ("kaz-deficit", "Second is so.", "differs"),
    ("third", "Third is so.", "cannot be checked"),
)


def test_trade_opens_with_the_largest_and_how_many_times_the_smallest_it_is():
    text = trade.trade(TURNOVER, NAMES)
    assert "Kazakhstan came to **≈\u202f€3.4\u202fbn in 2010**" in text
    assert "268 times that with Tajikistan (**€12.7\u202fm in 2009**)" in text  # 3400 / 12.7
    assert "The years differ" in text


def test_years_that_agree_are_not_warned_of():
    assert "years differ" not in trade.trade(TURNOVER.head(2), NAMES)


def test_one_figure_is_no_trend():
    text = trade.trade(TURNOVER.head(1), NAMES)
    assert "no trend" in text
    assert "times" not in text


def test_no_figure_of_trade_is_said_plainly():
    assert trade.trade(TURNOVER.head(0), NAMES) == (
        "The brief gives no turnover for this selection."
    )


def test_the_title_of_turnover_compares_the_first_with_the_next():
    """3400 / 249 = 13.7."""
    assert trade.turnover_title(TURNOVER, NAMES) == (
        "Kazakhstan trades 14 times as much with France as Uzbekistan, the next"
    )
    assert trade.turnover_title(TURNOVER.tail(1), NAMES) == (
        "Trade with Tajikistan: €12.7\u202fm in 2009"
    )


def test_implied_flows_are_told_as_approximate():
    implied = frame(
        "flow value",
        ("imports", 3150.0),
        ("exports", 250.0),
        country="KAZ",
        year=2010,
        currency="EUR",
    )
    text = trade.implied_title(implied, NAMES)
    assert "Kazakhstan 2010" in text
    assert "imports of ≈\u202f€3.15\u202fbn and exports of ≈\u202f€250\u202fm" in text


def test_the_place_of_france_is_among_the_buyers_that_are_named():
    ranked = frame("partner share_percent place", ("RUS", 8.1, 3), ("FRA", 7.5, 4), country="KAZ")
    assert trade.customers_title(ranked, NAMES) == (
        "France buys 7.5% of Kazakhstan’s exports, 4th of the buyers that are named"
    )


def test_shares_are_told_from_the_side_of_france():
    shares = frame("flow share_percent", ("exports", 7.5), ("imports", 1.6), country="KAZ")
    assert trade.shares_title(shares, NAMES) == (
        "France takes 7.5% of Kazakhstan’s exports, supplies 1.6% of its imports"
    )


def test_values_are_listed_for_those_who_cannot_see_them():
    assert trade.listed_values(TURNOVER.tail(2)) == (
        "trade turnover €249\u202fm in 2010 and trade turnover €12.7\u202fm in 2009"
    )


def test_a_flow_keeps_the_capital_of_france_within_a_sentence():
    assert trade.listed_values(TURNOVER.tail(1).assign(flow="imports")) == (
        "imports by France €12.7\u202fm in 2009"
    )


def test_companies_open_with_how_many_firms_are_where_and_who_left():
    text = companies.companies(STANDING, NAMES)
    assert text.startswith("**2 French firms** named as present: 2 in Kazakhstan and 1 in Tajik")
    assert "**GDF Suez and Total** have left Uzbekistan." in text


def test_one_firm_that_left_has_left():
    assert "**Total** has left Uzbekistan." in companies.companies(STANDING[4:5], NAMES)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (STANDING, "Kazakhstan has most French firms (2), then Tajikistan (1)"),
        (STANDING.head(1), "1 French firm present in Kazakhstan"),
        (STANDING.tail(1), "No firm is named as present"),
    ],
)
def test_the_matrix_is_titled_with_the_country_of_most_firms(rows, title):
    assert companies.firms_title(rows, NAMES) == title


def test_a_part_of_the_matrix_is_titled_with_what_it_is_a_part_of():
    several = frame(
        "company country status",
        ("EDF", "KAZ", "active"),
        ("EDF", "TJK", "active"),
        ("EDF", "UZB", "active"),
        ("Alstom", "KAZ", "active"),
        ("Alstom", "TJK", "active"),
    )
    title = "2 firms are told of in several countries, EDF in 3"
    assert companies.part_title(several, NAMES) == title
    title = "Of firms in one country: 1 French firm present in Kazakhstan"
    assert companies.part_title(STANDING.head(1), NAMES) == title


def test_fates_are_titled_with_those_of_the_brief_that_are_told_of_since():
    fates = frame(
        "then now fate",
        ("active", "contract", "grew"),
        ("left", None, "left"),
        (None, "left", "left"),
        (None, "active", "new"),
    )
    said = "1 of 2 places of a firm in the brief are told of since; 1 are new"
    assert companies.fates_title(fates) == said


def test_lanes_are_titled_with_the_longest_time_told_or_the_first_date():
    lanes = frame(
        "company country since lasts_to marked_on",
        ("Orano", "KAZ", "1996", "2023-11", "1996"),
        ("Danone", "KAZ", "2010", "2024", "2010"),
        ("Sidel", "TKM", "1995", None, "1995"),
    )
    said = "The longest presence told of is Orano in Kazakhstan, 1996–2023"
    assert companies.lanes_title(lanes, NAMES) == said
    said = "The first told of is Sidel in Turkmenistan, 1995"
    assert companies.lanes_title(lanes.tail(1), NAMES) == said


def test_a_firm_counts_once_in_the_title_of_sectors():
    firms = frame(
        "sector company",
        ("rail", "Alstom"),
        ("rail", "Alstom"),
        ("nuclear", "Areva"),
    )
    assert companies.sectors_title(firms).endswith("(1 each)")


def test_detair_is_told_with_its_hedge():
    rows = frame(
        "country personnel aircraft kind",
        ("TJK", 200, None, "strength"),
        ("TJK", None, 2, "strength"),
        ("KAZ", None, None, "agreement"),
        date="2012",
        source_id="peyrouse-2012",
    ).astype({"personnel": "Int64", "aircraft": "Int64"})
    text = facts.security(rows)
    assert "about **200 men** and **2 C-160 Transall**" in text
    assert text.endswith("3 facts of security cooperation in this selection.")
    ended = rows.head(1).assign(kind="closure", date="2014-10-28", source_id="opex360")
    assert "dissolved on 28 October 2014" in facts.security(pd.concat([rows, ended]))
    assert facts.security(rows[2:]) == "1 fact of security cooperation in this selection."


BUDGETS = frame(
    "kind country date value", ("budget", "TJK", "2007", 123.0), ("budget", "TJK", "2009", 78.0)
)


def test_a_fall_of_a_budget_is_computed_and_says_so():
    """78 / 123 - 1 = -37%."""
    text = facts.aid(BUDGETS, NAMES)
    assert "from €123 thousand (2007) to €78 thousand (2009), −37% (computed)" in text
    assert facts.budget_title(BUDGETS, NAMES) == (
        "The budget for Tajikistan fell by 37% between 2007 and 2009"
    )


def test_a_rise_and_a_single_budget_are_told_as_they_are():
    assert "rose by 58%" in facts.budget_title(BUDGETS[::-1].reset_index(drop=True), NAMES)
    assert facts.budget_title(BUDGETS.head(1), NAMES) == "€123 thousand for Tajikistan in 2007"


def test_an_upper_bound_of_students_reads_fewer_than():
    rows = frame("country value bound", ("KAZ", 100.0, None), ("TJK", 10.0, "upper"))
    assert facts.students_title(rows, NAMES) == (
        "Students in France: 100 from Kazakhstan and fewer than 10 from Tajikistan a year"
    )


def test_a_grid_is_titled_with_the_countries_of_which_most_is_told():
    counts = frame("country facts", ("KAZ", 2), ("TJK", 1), ("TJK", 1))
    assert facts.grid_title(counts, NAMES) == ("Most is told of Kazakhstan and Tajikistan: 2 facts")


def test_dates_are_titled_with_the_first():
    rows = frame("date first_year title", ("2009-10", 2009, "Agreement"), ("2002", 2002, "Detair"))
    assert facts.dates_title(rows) == "2 dated facts, the first in 2002: Detair"


def test_claims_open_with_how_many_hold_and_what_that_means():
    text = claims.claims(JUDGED)
    assert text.startswith("Of 3 claims, **1** holds, **1** differs and **1** cannot be checked.")
    assert "not that it is right" in text
    assert "every source" not in text


def test_claims_are_said_to_rest_on_other_sources_only_where_they_do():
    assert "1 claim is put to every source" in claims.claims(JUDGED, "all")
    assert "the brief and other sources" in claims.verdicts_title(JUDGED, "all")
    assert "the brief itself" in claims.verdicts_title(JUDGED.head(1), "all")
    assert claims.decided_title(JUDGED, "brief") == "3 claims that the brief’s own tables speak to"
    assert claims.decided_title(JUDGED, "all") == "3 claims that the tables speak to"
    assert claims.verdicts_note(JUDGED, "all").startswith("1 put to every source. The rest:")


def test_counts_of_verdicts_agree_with_their_verbs():
    twice = pd.concat([JUDGED, JUDGED])
    assert "**2** hold, **2** differ and **2** cannot be checked" in claims.claims(twice)
    assert claims.waiting_title(JUDGED.head(1)) == "1 claim waits for other sources"
    close = frame("country year flow ratio verdict", ("KAZ", 2010, "balance", 0.89, "close"))
    assert brief_vs_statistics.comparison_title(close).endswith(
        "0 of 1 value of the brief hold in some other source, 1 comes close"
    )


def test_filters_that_do_not_narrow_the_claims_are_named():
    assert claims.unfiltered(Selection()) == ""
    assert claims.unfiltered(Selection(first=2010, last=2010)).endswith("the years chosen (2010).")
    told = claims.unfiltered(Selection(first=2001, layer="all", last=2010, official=True))
    assert told.endswith("the years chosen (2001–2010) and the choice of official sources.")


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (JUDGED, "2 of 3 claims can be decided from the brief itself; 1 differs"),
        (JUDGED.head(1), "1 of 1 claim can be decided from the brief itself; none differ"),
    ],
)
def test_verdicts_are_titled_with_how_many_are_decided(rows, title):
    assert claims.verdicts_title(rows) == title


def test_a_share_that_is_a_bound_is_titled_as_one():
    rows = frame(
        "country year product flow share_percent bound approximate",
        ("TJK", 2019, "Antimony", "imports", 95.0, "lower", False),
    )
    assert stated.products_title(rows, NAMES).startswith("Antimony: more than 95% of what France")
    plain = rows.assign(bound=None, approximate=True)
    assert stated.products_title(plain, NAMES).startswith("Antimony: ≈\u202f95% of")


def test_investment_of_all_countries_is_not_counted_as_french():
    rows = frame("measure", ("Stock",), ("Stock",), ("From all countries",))
    assert stated.investment_title(rows) == "2 figures of French investment, in 1 measure"
    assert stated.investment_title(rows.tail(1)) == "No figure of French investment"


def test_france_is_placed_among_the_investors_that_are_named():
    rows = frame("partner value", ("NLD", 90.0), ("FRA", 16.1), ("ITA", 8.7))
    assert stated.investors_title(rows.assign(country="KAZ", unit="USD billion"), NAMES) == (
        "France is 2nd of 3 investors named in Kazakhstan: 16.1 USD billion"
    )


def test_the_best_stated_rank_is_told_with_every_list_it_is_of():
    rows = frame(
        "country year flow rank",
        ("KAZ", 2016, "imports", 6.0),
        ("KAZ", 2017, "exports", 6.0),
        ("TJK", 2017, "exports", 15.0),
    )
    assert stated.stated_title(rows, NAMES) == (
        "France at best 6th as stated: among the suppliers of Kazakhstan in 2016 and among the"
        " buyers from Kazakhstan in 2017"
    )


def test_ranks_are_titled_with_the_best_and_the_worst():
    rows = frame("partner year rank", ("FRA", 2010, 4.0), ("FRA", 2015, 11.0), ("CHN", 2010, 1.0))
    assert partners.rank_title(rows, "Kazakhstan", "exports") == (
        "France as a supplier of Kazakhstan: at best 4th in 2010, at worst 11th in 2015"
    )
    again = frame("partner year rank", *[("FRA", year, 11.0) for year in (2016, 2018)])
    assert partners.rank_title(pd.concat([rows, again]), "Kazakhstan", "exports").endswith(
        "at best 4th in 2010, at worst 11th in 2015–2016 and 2018"
    )
    assert partners.rank_title(rows.tail(1), "Kazakhstan", "imports").endswith("no rank")


def test_the_two_sides_are_titled_with_the_year_furthest_apart_either_way():
    """A ratio of 0.25 is as far apart as 4, further than 3."""
    rows = frame("year ratio", (2010, 3.0), (2011, 0.25), (2012, None))
    assert partners.mirror_title(rows, "Kazakhstan") == (
        "France and Kazakhstan differ most in 2011: the partner’s figure is 0.25 times the French one"
    )
    assert partners.mirror_title(rows.tail(1), "Kazakhstan").endswith("no ratio")


def test_lines_are_titled_with_their_highest_value():
    rows = frame(
        "country year series value",
        ("KAZ", 2010, "Customs", 100.0),
        ("UZB", 2011, "Customs", 300.0),
    )
    said = "Turnover: at most 300, Uzbekistan in 2011 (Customs)"
    assert trade_years.years_title(rows, "{:g}".format, "Turnover", NAMES) == said
    assert trade_years.trend_alt(rows.head(1), "{:g}".format, "Kazakhstan") == (
        "Kazakhstan. Customs: 100 in 2010, 100 in 2010"
    )


@pytest.mark.parametrize(
    ("values", "title"),
    [
        ((-200.0, -50.0), "KAZ: a French deficit in 2 years, deepest in 2010 (−€200\u202fm)"),
        ((10.0, 20.0), "KAZ: a French surplus, highest in 2011 (€20\u202fm)"),
    ],
)
def test_a_balance_is_titled_with_its_deepest_deficit_or_highest_surplus(values, title):
    rows = pd.DataFrame({"year": [2010, 2011], "value": values})
    assert trade_years.balance_title(rows, "KAZ") == title


def test_a_path_is_titled_with_how_often_france_bought_more():
    rows = frame("imports exports", (2.0, 1.0), (1.0, 2.0), (3.0, 1.0))
    assert trade_years.path_title(rows, "KAZ") == (
        "KAZ: France bought more than it sold in 2 of 3 years"
    )
