"""What became of the firms, and when each statement about them holds: small tables, worked out."""

import pandas as pd
import pytest

from data.companies import load_companies, named
from data.derive.firm_fates import (
    FATES,
    lanes,
    old_names,
    statements,
    then_and_now,
    under_todays_names,
)
from data.firm_names import load_firm_names
from data.query.selection import SCOPES, Selection
from data.schema import BRIEF, FIVE
from data.sources import load_sources

RENAMED = pd.DataFrame(
    {
        "name_2012": ["Areva", "Vinci Airports"],
        "name_now": ["Orano", "Vinci"],
        "note": [None, "A branch of the group."],
    }
)
SOURCES = pd.DataFrame(
    {
        "source_id": [BRIEF, "of-2010", "of-2020", "undated"],
        "published": ["2012-11", "2010", "2020", None],
        "title": ["The brief", "Of 2010", "Of 2020", "Undated"],
    }
)


def firms(*rows):
    """Activities in Kazakhstan: company, source, status, since, until."""
    table = pd.DataFrame(rows, columns=["company", "source_id", "status", "since", "until"])
    return table.assign(
        country="KAZ", named=True, name_2012=None, activity="Works", first_year=2019, tier="press"
    )


def dated(*rows):
    return statements(firms(*rows), RENAMED, SOURCES)


def fate(*rows):
    """The fate of the one firm that the rows speak of."""
    (found,) = then_and_now(dated(*rows), RENAMED)["fate"]
    return found


@pytest.mark.parametrize(
    ("source", "status", "since", "until", "marked", "lasts"),
    [
        ("of-2020", "active", "1996", None, "1996", "2020"),  # still called active
        ("of-2020", "active", None, None, "2020", None),  # no start is told
        ("of-2020", "active", "2020-03", None, "2020-03", None),  # told when it began
        ("of-2020", "contract", "2018", None, "2018", None),  # a contract has no length of its own
        ("of-2020", "contract", "2018", "2019-05", "2018", "2019-05"),
        ("of-2020", "contract", None, "2011", "2011", None),  # an end without a start
        ("of-2020", "left", "2016", "2017", "2017", "2017"),  # marked where it left
        ("undated", "active", "2019-12", None, "2019-12", None),
        ("undated", "active", None, None, "2019", None),
    ],
)
def test_a_statement_has_a_span_only_where_both_ends_are_told(
    source, status, since, until, marked, lasts
):
    (row,) = dated(("Alstom", source, status, since, until)).to_dict("records")
    assert row["marked_on"] == marked
    assert row["lasts_to"] == lasts if lasts else pd.isna(row["lasts_to"])


THEN = ("Alstom", BRIEF, "active", None, None)
TRIED = ("Alstom", BRIEF, "seeking", None, None)
GONE = ("Alstom", BRIEF, "left", None, None)


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("grew", [THEN, ("Alstom", "of-2020", "contract", "2019", None)]),
        ("stayed", [THEN, ("Alstom", "of-2020", "active", "2003", None)]),
        ("stayed", [THEN, ("Alstom", "of-2020", "exploring", "2019", None)]),
        ("entered", [TRIED, ("Alstom", "of-2020", "active", None, None)]),
        ("came back", [GONE, ("Alstom", "of-2020", "contract", "2018", None)]),
        ("left", [THEN, ("Alstom", "of-2020", "left", None, "2019")]),
        ("left", [GONE]),
        ("left", [("Alstom", "of-2020", "left", "2016", "2017")]),
        ("not told since", [THEN]),
        ("not told since", [THEN, ("Alstom", "of-2010", "contract", "2009", None)]),
        ("new", [("Alstom", "of-2020", "active", None, None)]),
        ("interested", [("Alstom", "of-2020", "exploring", None, None)]),
        ("earlier", [("Alstom", "of-2020", "active", "2012", None)]),
        ("earlier", [("Alstom", "of-2010", "contract", "1995", None)]),
        ("earlier", [("Alstom", "of-2020", "left", None, None)]),  # nobody knows since when
    ],
)
def test_each_fate_follows_from_what_is_told_then_and_since(said, rows):
    assert fate(*rows) == said


def test_a_renamed_firm_counts_once_and_a_branch_is_no_old_name():
    rows = dated(
        ("Areva", BRIEF, "active", None, None),
        ("Orano", "of-2020", "active", "1996", None),
        ("Vinci Airports", BRIEF, "project", None, None),
    )
    table = then_and_now(rows, RENAMED).set_index("company")
    assert list(table.index) == ["Orano", "Vinci"]
    assert table.loc["Orano", ["name_2012", "fate"]].tolist() == ["Areva", "stayed"]
    assert pd.isna(table.loc["Vinci", "name_2012"])
    assert old_names(RENAMED) == {"Orano": "Areva"}


def test_a_row_of_an_old_name_that_the_brief_has_in_that_country_speaks_of_that_firm():
    rows = firms(
        ("Areva", BRIEF, "active", None, None),
        ("Areva T&D", "of-2020", "contract", None, None),
    ).assign(name_2012=[None, "Areva"])
    table = then_and_now(statements(rows, RENAMED, SOURCES), RENAMED)
    assert table[["company", "fate"]].to_numpy().tolist() == [["Orano", "stayed"]]
    own = firms(*[(name, BRIEF, "active", None, None) for name in ("Areva", "Areva T&D")])
    own = own.assign(name_2012=[None, "Areva"])
    assert list(under_todays_names(own, RENAMED)["company"]) == ["Orano", "Areva T&D"]
    elsewhere = rows.assign(country=["KAZ", "TJK"])
    names = under_todays_names(elsewhere, RENAMED)["company"]
    assert list(names) == ["Orano", "Areva T&D"]


def test_nothing_becomes_of_no_firms():
    rows = statements(firms().head(0), RENAMED, SOURCES)
    assert then_and_now(rows, RENAMED).empty


def test_every_statement_of_the_tables_stands_in_one_lane_with_one_fate():
    companies, renamed = load_companies(), load_firm_names()
    told = statements(companies, renamed, load_sources())
    fates = then_and_now(told, renamed)
    rows = lanes(told, fates)
    assert len(rows) == companies["named"].sum()
    assert not fates.duplicated(["company", "country"]).any()
    assert set(fates["fate"]) == set(FATES)
    assert not set(fates["company"]) & set(renamed["name_2012"])
    assert (rows["lasts_to"].fillna("9999") >= rows["since"].fillna("")).all()


def test_orano_was_areva_and_grew_in_kazakhstan_and_entered_uzbekistan():
    renamed = load_firm_names()
    told = statements(load_companies(), renamed, load_sources())
    orano = then_and_now(told, renamed).query("company == 'Orano'").set_index("country")
    assert orano["fate"].to_dict() == {"KAZ": "grew", "TJK": "not told since", "UZB": "entered"}
    assert set(orano["name_2012"]) == {"Areva"}


def test_firms_take_the_name_of_today_and_others_keep_theirs():
    rows = under_todays_names(
        firms(("Areva", BRIEF, "active", None, None), ("Danone", BRIEF, "active", None, None)),
        RENAMED,
    )
    assert list(rows["company"]) == ["Orano", "Danone"]


def test_what_a_firm_is_called_does_not_hang_on_what_else_is_chosen():
    """The firms of a country are as many alone as beside another one."""
    whole, renamed = load_companies(), load_firm_names()
    for code in FIVE:
        alone, beside = (
            named(
                under_todays_names(
                    Selection(codes, *SCOPES["now"], "now").of(whole), renamed, whole
                )
            )
            for codes in ((code,), FIVE)
        )
        assert set(alone.loc[alone["country"].eq(code), "company"]) == set(
            beside.loc[beside["country"].eq(code), "company"]
        )
