"""What happened: each act once, the latest first, nothing planned told as done."""

import pandas as pd
import pytest

from data.derive.chronology import TABLES, chronology
from data.happenings import KINDS, PLANNED, STATE, load_happenings
from data.measures.visits import recorded
from data.query import frames, happened
from data.query.selection import SCOPES, Selection
from data.schema import FIVE
from data.text.i18n import speaking

EVERY = Selection()
SELECTIONS = [
    EVERY,
    Selection(official=True),
    Selection().with_scope("brief"),
    Selection(("UZB",), 2015, 2025),
    Selection(("KGZ", "TJK"), 2001, 2012),
    Selection(("TKM",), 1991, 1992),
]
NOTHING = pd.DataFrame({"happening": [], "kind": [], "same_as": [], "why": []}, dtype="str")


def names(rows: pd.DataFrame) -> set[str]:
    return set(rows["happening"])


def act(rows: pd.DataFrame, name: str) -> pd.Series:
    return rows.set_index("happening").loc[name]


@pytest.fixture(scope="module")
def every() -> pd.DataFrame:
    return happened.of_scope("now", False)


@pytest.mark.parametrize("selection", SELECTIONS, ids=str)
def test_each_visit_stands_once_as_on_the_page_of_visits(selection):
    visits = happened.acts(selection)
    visits = visits[visits["kind"].eq("visit")]
    assert sorted(visits["happening"]) == sorted("visits:" + recorded(selection)["visit_id"])


def test_a_visit_that_two_rows_tell_has_the_more_exact_date(every):
    assert "visits:1993-09-16-kaz-mitterrand" in names(every)
    assert not names(every) & {"visits:1993-kaz-mitterrand", "events:mitterrand-1993"}
    assert act(every, "visits:1993-09-16-kaz-mitterrand")["date"] == "1993-09-16"


@pytest.mark.parametrize("selection", SELECTIONS, ids=str)
def test_the_latest_stands_first_and_what_has_no_date_last(selection):
    dates = happened.acts(selection)["date"]
    known = dates.dropna()
    assert list(known) == sorted(known, reverse=True)
    assert dates.iloc[len(known) :].isna().all()


def test_a_year_alone_stands_after_its_months():
    dates = list(happened.acts(Selection((), 2023, 2023))["date"].dropna())
    assert dates.index("2023") > dates.index("2023-01")


@pytest.mark.parametrize("selection", SELECTIONS, ids=str)
def test_what_happened_is_of_the_kinds_and_years_and_countries_chosen(selection):
    rows = happened.acts(selection)
    assert set(rows["kind"]) <= set(KINDS)
    assert rows["happening"].is_unique
    years = rows["date"].dropna().str[:4].astype(int)
    assert years.between(selection.first, selection.last).all()
    for codes in rows["country"]:
        assert set(codes.split(";")) & set(selection.codes)


def test_no_planned_thing_is_told_as_done(every):
    firms = frames.english("companies").assign(firm=happened.firm_ids())
    open_ends = firms[firms["status"].isin(["exploring", "seeking", "negotiation", "project"])]
    done = names(happened.acts(EVERY))
    assert not done & set("companies:" + open_ends["firm"])
    planned = act(every, "events:uzbek-french-business-forum-in-tashkent-2019")
    assert planned["kind"] == PLANNED
    assert "events:uzbek-french-investment-council-proposed-2025" not in done
    assert names(happened.planned(EVERY)) & set("companies:" + open_ends["firm"])


def test_a_state_is_no_act(every):
    assert "security:detair-personnel" not in names(every)
    assert STATE not in set(every["kind"])
    active = frames.english("companies").query("status == 'active' and since.isna()")
    assert not names(every) & set("companies:" + happened.firm_ids().loc[active.index])


def test_what_several_tables_tell_stands_once_and_another_one_stays_when_it_is_filtered_out(every):
    told = ("sites:detair-since:end", "security:detair-disbanded-2014")
    told += ("events:end-of-the-french-air-base-in-dushanbe-2014",)
    assert names(every) & set(told) == {"sites:detair-since:end"}
    brief = happened.of_scope("brief", False)
    assert "visits:1993-kaz-mitterrand" in names(brief)
    assert set(brief["source_id"]) == {"peyrouse-2012"}


def test_the_name_of_an_act_leads_through_several_rows(every):
    told = {name for name in names(every) if "strategic-partnership" in name and "2008" in name}
    assert told == {
        "events:france-kazakhstan-strategic-partnership-june-2008",
        "events:declaration-of-intent-on-a-strategic-partnership-2008",
    }


def test_a_beginning_and_an_end_are_two_acts(every):
    shop = [name for name in names(every) if "carrefour" in name and "majid" in name]
    kinds = {act(every, name)["kind"]: act(every, name)["date"] for name in shop}
    assert kinds == {"opening": "2016-02", "closing": "2017-05", PLANNED: "2020"}


def test_dates_say_how_exact_they_are(every):
    lengths = {"day": 10, "month": 7, "year_alone": 4, "year_estimated": 4}
    dated = every.dropna(subset="date")
    assert list(dated["date"].str.len()) == [lengths[one] for one in dated["dated_to"]]
    undated = every[every["date"].isna()]
    assert set(undated["dated_to"]) == {"undated"}
    assert undated["first_year"].notna().all()
    estimated = every[every["dated_to"].eq("year_estimated")]
    assert set(estimated["table"]) == {"arms_deliveries"}


def test_every_act_has_a_source_and_words(every):
    assert every["source_id"].isin(frames.table("sources")["source_id"]).all()
    assert every["what"].str.len().gt(0).all()
    assert every["country"].map(lambda codes: set(codes.split(";")) <= set(FIVE)).all()


def test_every_row_of_happenings_stands_for_a_row_of_a_table():
    known = load_happenings()
    tables = dict.fromkeys(known["happening"].str.split(":").str[0])
    assert set(tables) <= {"aid_culture", "companies", "events", "security"}
    keys = {
        "events": frames.english("events")["event_id"],
        "security": frames.english("security")["security_id"],
        "sites": frames.english("sites")["site_id"],
        "visits": frames.english("visits")["visit_id"],
        "aid_culture": frames.english("aid_culture")["aid_id"],
        "companies": happened.firm_ids(),
    }
    there = {f"{name}:{key}" for name, column in keys.items() for key in column}
    given = [*known["happening"], *known["same_as"].dropna()]
    assert [name for name in given if name.removesuffix(":end") not in there] == []
    assert known[["kind", "same_as"]].notna().any(axis="columns").all()
    assert known.loc[known["kind"].notna(), "why"].notna().all()


def test_keys_of_firms_are_unique():
    assert happened.firm_ids().is_unique


def test_without_rows_there_are_no_acts():
    tables = {name: frames.english(name).head(0) for name in ("visits", "events", "sites")}
    tables |= {name: frames.english(name).head(0) for name in ("security", "aid_culture")}
    tables["arms_deliveries"] = frames.english("arms_deliveries").head(0)
    tables["companies"] = frames.english("companies").head(0).assign(firm_id="")
    assert chronology(tables, NOTHING, tables).empty


def test_a_search_holds_every_word_in_any_case_and_looks_at_names_of_countries():
    rows = happened.having(happened.acts(EVERY), (), "ALSTOM kazakhstan")
    assert len(rows) > 3
    assert set(rows["country"]) == {"KAZ"}
    assert happened.having(happened.acts(EVERY), ("crisis",), "alstom").empty
    with speaking("fr"):
        assert len(happened.having(happened.acts(EVERY), (), "ouzbékistan"))


@pytest.mark.parametrize("scope", SCOPES)
def test_both_languages_tell_the_same_acts(scope):
    english = happened.of_scope(scope, False)
    with speaking("fr"):
        french = happened.of_scope(scope, False)
    same = ["happening", "date", "kind", "country", "source_id"]
    pd.testing.assert_frame_equal(english[same], french[same])


def test_which_rows_tell_the_same_does_not_hang_on_what_is_chosen():
    whole = {name: frames.english(name) for name in TABLES}
    whole["companies"] = whole["companies"].assign(firm_id=happened.firm_ids())
    middle = "france-kazakhstan-strategic-partnership-treaty-2008"
    chosen = {**whole, "events": whole["events"][whole["events"]["event_id"].ne(middle)]}
    told = names(chronology(chosen, load_happenings(), whole))
    assert "events:france-kazakhstan-strategic-partnership-june-2008" in told
    assert not told & {
        "events:strategic-partnership-2008",
        "security:kaz-strategic-partnership-2008",
    }
