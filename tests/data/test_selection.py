"""data/query/selection.py: what a reader has chosen, and how an address carries it."""

import pandas as pd
import pytest

from data.query.nearest_selection import nearest
from data.query.selection import Selection, read_address, write_address
from data.sources import TIERS


def table(*rows):
    """Rows of country, first year, last year and tier; the brief's rows have the tier brief."""
    frame = pd.DataFrame(rows, columns=["country", "first_year", "last_year", "tier"])
    brief = frame["tier"].eq("brief")
    return frame.assign(source_id=brief.map({True: "peyrouse-2012", False: "un-comtrade"}))


ADDRESSES = [
    (Selection(), {}),
    (Selection(("KAZ",)), {"country": "KAZ"}),
    (Selection(("KAZ", "UZB"), 2005, 2010), {"country": "KAZ,UZB", "years": "2005-2010"}),
    (Selection((), 2010, 2010), {"years": "2010-2010"}),
    (Selection((), 1991, 2012, "brief"), {"scope": "brief"}),
    (Selection((), 2005, 2012, "brief"), {"years": "2005-2012", "scope": "brief"}),
    (
        Selection(("TJK",), 1995, 2020, official=True),
        {"country": "TJK", "years": "1995-2020", "official": "1"},
    ),
    (Selection((), 1991, 2012), {"years": "1991-2012"}),
]
BRIEF = Selection((), 1991, 2012, "brief")


@pytest.mark.parametrize(("selection", "address"), ADDRESSES)
def test_a_selection_is_written_as_codes_without_what_is_not_chosen(selection, address):
    assert write_address(selection) == address


@pytest.mark.parametrize(("selection", "address"), ADDRESSES)
def test_an_address_is_read_back_without_complaint(selection, address):
    assert read_address(address) == (selection, [])


@pytest.mark.parametrize("selection", [selection for selection, _ in ADDRESSES])
def test_an_address_in_full_means_the_same_rows(selection):
    again, complaints = read_address(write_address(selection, in_full=True))
    assert complaints == []
    assert (again.codes, again.first, again.last) == (
        selection.codes,
        selection.first,
        selection.last,
    )
    assert (again.scope, again.official) == (selection.scope, selection.official)


def test_an_address_in_full_names_countries_years_and_scope():
    everything = {"country": "KAZ,KGZ,TJK,TKM,UZB", "years": "1991-2025", "scope": "now"}
    assert write_address(Selection(), in_full=True) == {**everything, "lang": "en"}
    of_brief = {**everything, "years": "1991-2012", "scope": "brief"}
    assert write_address(BRIEF, in_full=True) == {**of_brief, "lang": "en"}


def test_what_a_reader_meets_first_is_every_source_up_to_the_newest_year():
    assert read_address({}) == (Selection(), [])
    assert (Selection().scope, Selection().first, Selection().last) == ("now", 1991, 2025)
    assert Selection().is_everything
    assert write_address(Selection()) == {}


@pytest.mark.parametrize(
    ("old", "selection"),
    [
        ({"layer": "brief"}, BRIEF),
        ({"layer": "all"}, Selection()),
        ({"layer": ""}, Selection()),
        ({"layer": "all", "years": "2015-2020"}, Selection((), 2015, 2020)),
        ({"layer": "all", "official": "1"}, Selection(official=True)),
        ({"layer": "brief", "scope": "now"}, Selection()),
        ({"layer": "all", "scope": "brief"}, BRIEF),
        ({"layer": "news", "scope": "brief"}, BRIEF),
    ],
    ids=str,
)
def test_an_old_address_with_a_layer_is_read_without_complaint(old, selection):
    assert read_address(old) == (selection, [])


def test_a_layer_that_never_was_shows_every_source_and_is_told():
    selection, complaints = read_address({"layer": "now"})
    assert selection == Selection()
    assert complaints == [
        "The address asks for layer now, which is neither all nor brief; every source is shown."
    ]


def test_an_address_is_read_in_any_case_with_spaces_and_in_any_order():
    selection, complaints = read_address({"country": " uzb, kaz ,"})
    assert selection.countries == ("KAZ", "UZB")
    assert complaints == []


def test_an_unknown_country_is_left_out_and_named():
    selection, complaints = read_address({"country": "KAZ,RUS"})
    assert selection.countries == ("KAZ",)
    (said,) = complaints
    assert "country RUS" in said
    assert "KAZ, KGZ, TJK, TKM, UZB" in said


@pytest.mark.parametrize(
    "years",
    ["201", "2010-2005", "1980-1990", "2013-2020", "2020", "soon", "2005–2010", "2005-2010-"],
)
def test_years_that_cannot_be_read_leave_all_years_and_are_told(years):
    selection, complaints = read_address({"years": years, "scope": "brief"})
    assert selection.all_years
    (said,) = complaints
    assert f"years {years}," in said
    assert "1991-2012" in said


def test_one_year_is_a_range_of_one():
    assert read_address({"years": "1991"}) == (Selection((), 1991, 1991), [])
    assert read_address({"years": "2025"}) == (Selection((), 2025, 2025), [])


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("1992-2024", (1992, 2012)), ("1900-2000", (1991, 2000)), ("1900-2100", (1991, 2012))],
)
def test_years_beyond_the_scope_are_cut_off_and_told(asked, shown):
    selection, complaints = read_address({"years": asked, "scope": "brief"})
    assert (selection.first, selection.last) == shown
    assert complaints == [
        f"The address asks for years {asked}, which goes beyond 1991-2012;"
        f" {shown[0]}-{shown[1]} is shown."
    ]


def test_years_after_the_brief_are_read_in_the_scope_of_all_sources():
    assert read_address({"years": "2015-2020"}) == (Selection((), 2015, 2020), [])


def test_an_unknown_scope_shows_every_source_and_is_told():
    selection, complaints = read_address({"scope": "news"})
    assert selection == Selection()
    (told,) = complaints
    assert "scope news, which is neither now nor brief; every source is shown" in told


def test_official_that_is_neither_0_nor_1_counts_all_sources_and_is_told():
    selection, complaints = read_address({"official": "yes"})
    assert selection == Selection()
    assert "official yes" in complaints[0]


def test_each_broken_parameter_is_told_once():
    broken = {"country": "XXX,YYY", "years": "x", "scope": "y", "official": "z"}
    selection, complaints = read_address(broken)
    assert selection == Selection()
    assert len(complaints) == 4


def test_no_country_chosen_means_all_five():
    assert Selection().codes == ("KAZ", "KGZ", "TJK", "TKM", "UZB")
    assert Selection(("UZB", "KAZ")).codes == ("KAZ", "UZB")


def test_a_selection_is_everything_only_with_nothing_chosen():
    assert Selection().is_everything
    assert BRIEF.is_everything
    assert not Selection(("KAZ",)).is_everything
    assert not Selection((), 2000, 2025).is_everything
    assert not Selection((), 1991, 2012).is_everything
    assert not Selection(official=True).is_everything


def test_all_years_stay_all_years_in_another_scope():
    narrow = Selection(("KAZ",)).with_scope("brief")
    assert narrow == Selection(("KAZ",), 1991, 2012, "brief")
    assert narrow.with_scope("now") == Selection(("KAZ",))


def test_chosen_years_are_kept_as_far_as_the_scope_goes():
    assert Selection((), 2005, 2010, "brief").with_scope("now") == Selection((), 2005, 2010)
    assert Selection((), 2005, 2020).with_scope("brief") == Selection((), 2005, 2012, "brief")
    assert Selection((), 2015, 2020).with_scope("brief") == Selection((), 2012, 2012, "brief")


def test_the_scope_of_the_brief_shows_its_rows_alone():
    rows = table(("KAZ", 2010, 2010, "brief"), ("KAZ", 2010, 2010, "official"))
    assert list(BRIEF.of(rows)["tier"]) == ["brief"]


def test_the_scope_of_all_sources_shows_every_row():
    rows = table(("KAZ", 2010, 2010, "brief"), ("KAZ", 2010, 2010, "press"))
    assert len(Selection().of(rows)) == 2


def test_official_keeps_the_brief_official_words_and_statistics():
    rows = table(*[("KAZ", 2010, 2010, tier) for tier in TIERS])
    official = Selection(official=True)
    assert list(official.of(rows)["tier"]) == ["brief", "official", "statistics"]


def test_a_row_of_several_countries_is_shown_for_each_of_them():
    rows = table(("KAZ;UZB", 2010, 2010, "brief"))
    assert len(Selection(("UZB",)).of(rows)) == 1
    assert Selection(("TJK",)).of(rows).empty


@pytest.mark.parametrize(
    ("first", "last", "shown"), [(2004, 2005, 1), (2008, 2009, 1), (2009, 2009, 0)]
)
def test_a_row_is_shown_where_its_years_overlap_the_chosen_ones(first, last, shown):
    rows = table(("KAZ", 2005, 2008, "brief"))
    assert len(Selection((), first, last).of(rows)) == shown


def test_nearest_widens_the_years_just_to_the_nearest_row():
    rows = table(("KAZ", 2000, 2000, "brief"), ("KAZ", 2003, 2003, "brief"))
    assert nearest(rows, Selection(("KAZ",), 2005, 2006)) == Selection(("KAZ",), 2003, 2006)


def test_nearest_measures_from_the_end_of_the_years_to_what_comes_later():
    """2003 is two years before 2005, 2011 one year after 2010: the later one is nearer."""
    rows = table(("KAZ", 2003, 2003, "brief"), ("KAZ", 2011, 2011, "brief"))
    assert nearest(rows, Selection(("KAZ",), 2005, 2010)) == Selection(("KAZ",), 2005, 2011)


def test_nearest_turns_to_all_countries_where_the_chosen_have_no_row():
    rows = table(("UZB", 2005, 2005, "brief"))
    assert nearest(rows, Selection(("KAZ",), 2005, 2006)) == Selection((), 2005, 2006)


def test_nearest_turns_to_everything_where_no_country_has_a_row_in_the_years():
    rows = table(("UZB", 1999, 1999, "brief"))
    assert nearest(rows, Selection(("KAZ",), 2005, 2006)) == Selection()


def test_nearest_turns_to_every_source_last_and_keeps_the_countries():
    rows = table(("KAZ", 2020, 2020, "press"))
    assert nearest(rows, Selection(("KAZ",), 1991, 2012, "brief")) == Selection(("KAZ",))
    assert nearest(rows, Selection(("UZB",), 1991, 2012, "brief")) == Selection()


def test_nearest_of_an_empty_table_is_nothing():
    assert nearest(table(), Selection(("KAZ",))) is None


def test_filtering_leaves_the_table_alone():
    rows = table(("KAZ", 2010, 2010, "brief"))
    before = rows.copy(deep=True)
    Selection(("UZB",)).of(rows)
    nearest(rows, Selection(("UZB",)))
    pd.testing.assert_frame_equal(rows, before)
