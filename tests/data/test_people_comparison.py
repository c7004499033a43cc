"""data/derive/people_comparison.py: which rows stand together, and which are too few."""

import pandas as pd

from data.derive.people_comparison import (
    counted_people,
    enough_votes,
    newest_votes,
    totals,
    visas_issued,
    visas_refused,
)


def test_visas_of_long_stay_and_of_single_consulates_are_left_out():
    visas = pd.DataFrame(
        {
            "country": "KAZ",
            "partner": "FRA",
            "consulate": ["all", "Almaty", "all", "all"],
            "year": 2010,
            "indicator": ["visas_issued", "visas_issued", "visas_not_issued", "visas_issued"],
            "visa_type": ["A+B+C", "A+B+C", "A+B+C", "D"],
            "value": [90, 90, 10, 7],
        }
    )
    assert list(visas_issued(visas)["value"]) == [90]
    refused = visas_refused(visas)
    assert list(refused["issued"]) == [90]
    assert list(refused["refused_percent"]) == [10.0]
    assert list(refused["part"]) == ["A+B+C"]


def test_nothing_issued_and_nothing_refused_is_no_share():
    visas = pd.DataFrame(
        {
            "country": "TJK",
            "partner": "CHE",
            "consulate": "all",
            "year": 2024,
            "indicator": ["visas_issued", "visas_not_issued"],
            "visa_type": "C",
            "value": 0,
        }
    )
    assert visas_refused(visas).empty


def votes(*rows: tuple[str, str, int, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["country", "partner", "year", "basis", "common_votes"])


def test_a_year_in_which_france_shares_few_votes_is_left_out_with_all_its_rows():
    rows = votes(
        ("TKM", "FRA", 1995, "roll_calls", 11),
        ("TKM", "RUS", 1995, "roll_calls", 25),
        ("TKM", "FRA", 1994, "roll_calls", 43),
        ("TKM", "RUS", 1994, "roll_calls", 19),
    )
    assert enough_votes(rows)[["partner", "year"]].to_numpy().tolist() == [["FRA", 1994]]


def test_of_two_bases_in_the_last_year_the_resolutions_count():
    both = votes(("KAZ", "FRA", 2019, "roll_calls", 90), ("KAZ", "FRA", 2019, "resolutions", 99))
    assert list(newest_votes(both)["basis"]) == ["resolutions"]
    calls = votes(("KAZ", "FRA", 2001, "roll_calls", 78))
    assert list(newest_votes(calls)["basis"]) == ["roll_calls"]


def test_totals_have_every_country_of_the_last_year_and_do_not_cross_the_break():
    people = pd.DataFrame(
        {
            "country": ["KAZ", "KAZ", "KAZ", "UZB", "UZB"],
            "year": [2020, 2021, 2022, 2021, 2022],
            "indicator": "refugees",
            "value": [633, 1047, 1088, 300, 293],
        }
    )
    rows = counted_people(people, "refugees")
    assert totals(rows).to_dict() == {2021: 1347, 2022: 1381}
    assert totals(rows.drop(columns="part")).to_dict() == {2021: 1347, 2022: 1381}
    alone = rows[rows["country"].eq("KAZ")]
    assert totals(alone.drop(columns="part")).to_dict() == {2020: 633, 2021: 1047, 2022: 1088}
    assert totals(alone).to_dict() == {2021: 1047, 2022: 1088}
