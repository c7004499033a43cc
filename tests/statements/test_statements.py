"""components/statements/: the numbers in the sentences are those of the rows, hedges included."""

import pandas as pd

from components.statements import (
    claims,
    companies,
    facts,
    firm_lives,
)
from components.statements.people import aid
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


def started(*rows):
    return frame("company country status since", *rows)


def test_the_first_and_the_last_start_are_of_presences_within_the_years():
    rows = started(
        ("Danone", "KAZ", "active", "2010"),
        ("Bouygues", "TKM", "active", "1994"),
        ("Geocoton", "UZB", "active", None),
        ("EDF", "KAZ", "exploring", "1993"),
    )

    def titled(selection):
        return firm_lives.starts_title(rows, "all", "All", selection.with_scope("brief"), NAMES)

    assert str(titled(Selection())) == (
        "All: the latest start on record is of 2010 (Danone in Kazakhstan), the earliest of 1994"
        " (Bouygues in Turkmenistan)"
    )
    assert str(titled(Selection(first=2005))) == (
        "All: the one year of a start on record in 2005–2012 is 2010 (Danone in Kazakhstan)"
    )
    none = titled(Selection(first=2011))
    assert (none.kind, str(none)) == (
        "absence",
        "All: no start is on record in 2011–2012",
    )


def test_a_firm_counts_once_in_the_title_of_sectors_and_one_sector_is_no_most():
    firms = frame("sector company", ("rail", "Alstom"), ("rail", "Alstom"), ("nuclear", "Areva"))
    both = companies.sectors_title(firms, 2012)
    assert (
        str(both)
        == "The sectors with the most firms on record up to 2012 are uranium and nuclear and rail and"
        " metro, 1 each, of 2 sectors"
    )
    alone = companies.sectors_title(firms.head(2), 2012)
    assert (alone.kind, str(alone)) == (
        "count",
        "1 firm on record up to 2012, in one sector: rail and metro",
    )


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
    assert title == "Detair in Dushanbe had 100 to 200 people in 2012: the sources disagree"
    one = facts.detair_title(STRENGTHS.head(1))
    assert str(one) == "Detair in Dushanbe had about 200 people in 2012, by the brief"
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
    assert (
        str(both)
        == "Kazakhstan and Tajikistan are best documented, with 2 facts of security cooperation each"
    )
    alone = facts.grid_title(counts.head(1), NAMES, "security")
    assert (alone.kind, str(alone)) == (
        "count",
        "Kazakhstan: 2 facts of security cooperation on record",
    )


def budgets(*keys):
    rows = frames.table("aid_culture")
    return rows[rows["aid_id"].isin(keys)]


def test_budgets_of_different_names_or_countries_are_never_compared():
    """In francs and in euros, of Kazakhstan and of Tajikistan: each has its own change."""
    own = budgets("budget-tjk-2007", "budget-tjk-2009")
    fell = "Cultural budget for Tajikistan: down by 37%, from €123,000 in 2007 to €78,000 in 2009"
    assert str(aid.budget_title(own, NAMES)) == fell
    francs = "cooperation-credits-title-iv-kaz-"
    text = str(aid.budget_title(budgets(f"{francs}2000", f"{francs}2001"), NAMES))
    assert text.startswith("Cooperation credits (title IV), Kazakhstan: down by 12%, from FRF 3.45")
    mixed = aid.budget_title(budgets("budget-tjk-2009", f"{francs}2001"), NAMES)
    assert (mixed.kind, str(mixed)) == (
        "latest",
        "Cultural budget for Tajikistan: €78,000 in 2009",
    )


def test_scholars_are_called_what_their_row_calls_them():
    rows = budgets("students-kaz-2011", "students-tjk").sort_values("aid_id")
    assert str(aid.students_title(rows, NAMES)) == (
        "Soros and Bolashak scholars studying in France, Kazakhstan: 100 (2011); Tajik students"
        " helped by France, per year, Tajikistan: less than 10 (2012)"
    )


def test_claims_open_with_their_verdicts_and_the_scale():
    twice = pd.concat([JUDGED, JUDGED.assign(verdict="sources disagree")])
    text = str(claims.claims(twice, Selection(("KAZ",)).with_scope("brief"), NAMES))
    assert text.startswith(
        "Of 6 claims (Kazakhstan), **1** differs, on **3** the sources disagree, **1** holds and **1**"
        " cannot be checked. A figure holds within 5% and is close within 15%."
    )
    assert str(claims.verdicts_title(twice, "now", "all")) == (
        "Other sources can test 5 of 6 claims: 1 differs"
    )
    assert str(claims.waiting_title(JUDGED.head(1), "all")) == "1 claim waits for other sources"


def test_filters_that_do_not_narrow_the_claims_are_named():
    assert claims.unfiltered(Selection().with_scope("brief")) == ""
    assert claims.unfiltered(Selection(first=2010, last=2010, scope="brief")).endswith(
        "the years chosen (2010)."
    )
    told = claims.unfiltered(Selection(first=2001, scope="now", last=2010, official=True))
    assert told.endswith("the years chosen (2001–2010) and the choice of official sources.")
