"""components/statements/: the numbers in the sentences are those of the rows, hedges included."""

import pandas as pd
import pytest

from components.statements import (
    claims,
    companies,
    facts,
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
