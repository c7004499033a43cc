"""components/statements/: the numbers in the sentences are those of the rows, hedges included."""

import pandas as pd
import pytest

from components.statements import (
    aid,
    claims,
    companies,
    facts,
    firm_lives,
    partners,
    stated,
    trade,
    trade_years,
)
from data.query import frames
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


def started(*rows):
    return frame("company country status since", *rows)


def test_the_earliest_start_is_one_of_a_presence_within_the_years():
    rows = started(
        ("Danone", "KAZ", "active", "2010"),
        ("Bouygues", "TKM", "active", "1994"),
        ("Geocoton", "UZB", "active", None),
        ("EDF", "KAZ", "exploring", "1993"),
    )
    every = firm_lives.first_title(rows, Selection(), NAMES)
    assert str(every) == "Earliest start on record in 1991–2012: Bouygues (Turkmenistan), 1994"
    later = firm_lives.first_title(rows, Selection(first=2005), NAMES)
    assert (str(later), later.kind) == (
        "The one start on record in 2005–2012: Danone (Kazakhstan), 2010",
        "latest",
    )
    none = firm_lives.first_title(rows, Selection(first=2011), NAMES)
    assert (none.kind, str(none)) == (
        "absence",
        "No start of a presence is on record in 2011–2012",
    )


def test_a_firm_counts_once_in_the_title_of_sectors_and_one_sector_is_no_most():
    firms = frame("sector company", ("rail", "Alstom"), ("rail", "Alstom"), ("nuclear", "Areva"))
    both = companies.sectors_title(firms)
    assert (
        str(both)
        == "Most firms are in uranium and nuclear and rail and metro: 1 each, of 2 sectors"
    )
    alone = companies.sectors_title(firms.head(2))
    assert (alone.kind, str(alone)) == ("count", "1 firm in one sector: rail and metro")


STRENGTHS = frame(
    "security_id date first_year personnel approximate tier",
    ("brief", "2012", 2012, 200, True, "brief"),
    ("press", "2012-05", 2012, 100, True, "press"),
    ("earlier", "2005", 2005, 400, False, "press"),
    country="TJK",
    kind="strength",
)


def test_sources_that_disagree_on_the_strength_of_detair_are_shown_side_by_side_in_the_past():
    text = str(facts.security(STRENGTHS, STRENGTHS)[0])
    assert (
        "had 400 people in 2005 (○ Press), about 200 people in 2012 (◆ Brief) and about 100" in text
    )
    assert text.endswith("The sources disagree.")
    title = str(facts.detair_title(STRENGTHS))
    assert title == "Detair in Dushanbe had 100 and 200 people in 2012: the sources disagree"
    one = facts.detair_title(STRENGTHS.head(1))
    assert str(one) == "Detair in Dushanbe had about 200 people in 2012"
    ended = STRENGTHS.head(1).assign(kind="closure", date="2014-10-28")
    both = pd.concat([STRENGTHS, ended])
    assert "It was dissolved on 28 October 2014." in str(facts.security(both, both)[0])


def test_without_a_strength_facts_are_counted():
    rows = STRENGTHS.head(1).assign(kind="agreement")
    (count,) = facts.security(rows, rows)
    assert str(count) == "1 fact of security cooperation in this selection."


def test_of_one_country_alone_it_is_not_said_that_most_is_told_of_it():
    counts = frame("country facts", ("KAZ", 2), ("TJK", 1), ("TJK", 1))
    both = facts.grid_title(counts, NAMES, "security")
    assert str(both) == "Best documented: Kazakhstan and Tajikistan, with 2 facts each"
    alone = facts.grid_title(counts.head(1), NAMES, "security")
    assert (alone.kind, str(alone)) == ("count", "Kazakhstan: 2 facts on record")


def budgets(*keys):
    rows = frames.table("aid_culture")
    return rows[rows["aid_id"].isin(keys)]


def test_budgets_of_different_names_or_countries_are_never_compared():
    """In francs and in euros, of Kazakhstan and of Tajikistan: each has its own change."""
    own = budgets("budget-tjk-2007", "budget-tjk-2009")
    fell = "Cultural budget for Tajikistan fell by 37%, from €123\u202f000 in 2007 to €78\u202f000 in 2009"
    assert str(aid.budget_title(own, NAMES)) == fell
    francs = "cooperation-credits-title-iv-kaz-"
    text = str(aid.budget_title(budgets(f"{francs}2000", f"{francs}2001"), NAMES))
    assert text.startswith("Cooperation credits (title IV), Kazakhstan fell by 12%, from FRF 3.45")
    mixed = aid.budget_title(budgets("budget-tjk-2009", f"{francs}2001"), NAMES)
    assert (mixed.kind, str(mixed)) == (
        "latest",
        "Cultural budget for Tajikistan: €78\u202f000 in 2009",
    )


def test_scholars_are_called_what_their_row_calls_them():
    rows = budgets("students-kaz-2011", "students-tjk").sort_values("aid_id")
    assert str(aid.students_title(rows, NAMES)) == (
        "Soros and Bolashak scholars studying in France, Kazakhstan: 100 (2011) and Tajik students"
        " helped by France, per year, Tajikistan: less than 10 (2012)"
    )


def test_claims_open_with_their_verdicts_and_the_scale():
    twice = pd.concat([JUDGED, JUDGED.assign(verdict="sources disagree")])
    text = str(claims.claims(twice, Selection(("KAZ",)), NAMES))
    assert text.startswith(
        "Of 6 claims (Kazakhstan), **1** holds, **1** differs, on **3** the sources disagree and **1**"
        " cannot be checked. A figure holds within 5% and is close within 15%."
    )
    assert str(claims.verdicts_title(twice, "all", "all")) == (
        "Other sources can test 5 of 6 claims: 1 differs"
    )
    assert str(claims.waiting_title(JUDGED.head(1), "all")) == "1 claim waits for other sources"


def test_filters_that_do_not_narrow_the_claims_are_named():
    assert claims.unfiltered(Selection()) == ""
    assert claims.unfiltered(Selection(first=2010, last=2010)).endswith("the years chosen (2010).")
    told = claims.unfiltered(Selection(first=2001, layer="all", last=2010, official=True))
    assert told.endswith("the years chosen (2001–2010) and the choice of official sources.")


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
