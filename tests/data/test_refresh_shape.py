"""An answer other than expected: the old table stays, and one sentence says what to do."""

import json

import pytest

from tests.support.refresh_fails import after_first, fails, recorded, refresh, staged_with_local
from tests.support.refresh_server import Answer, serving, usual

JSON = ["worldbank", "comtrade"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    return staged_with_local(tmp_path, monkeypatch)


@pytest.mark.parametrize("service", JSON)
def test_half_a_json(service, folder, capsys):
    half = recorded(service)[:900]
    assert "the answer is not whole JSON" in fails(
        service, after_first(service, half), folder, capsys
    )


@pytest.mark.parametrize(("service", "last"), [("eurostat", 13), ("imf", 12), ("oecd-aid", 11)])
def test_half_a_line_of_csv(service, last, folder, capsys):
    half = recorded(service)[:-30]
    assert f"line {last} has" in fails(service, after_first(service, half), folder, capsys)


@pytest.mark.parametrize("service", JSON)
def test_fewer_rows_than_announced(service, folder, capsys):
    answer = json.loads(recorded(service))
    rows = answer[1] if service == "worldbank" else answer["data"]
    total = len(rows)
    rows.pop()
    answers = after_first(service, json.dumps(answer).encode())
    assert f"{total - 1} of {total} rows" in fails(service, answers, folder, capsys)


def test_a_csv_that_lacks_most_of_what_the_table_has(folder, capsys):
    only = b"\r\n".join(recorded("eurostat").split(b"\r\n")[:2]) + b"\r\n"
    sentence = fails("eurostat", [Answer(only)], folder, capsys)
    assert "3 of 3 rows of trade are not in the answer" in sentence


@pytest.mark.parametrize(
    ("service", "old", "new"),
    [
        ("worldbank", b'"value":', b'"obs_value":'),
        ("worldbank", b'"countryiso3code"', b'"iso3"'),
        ("eurostat", b"OBS_VALUE", b"VALUE"),
        ("eurostat", b"indicators", b"measure"),
        ("comtrade", b'"primaryValue"', b'"tradeValue"'),
        ("comtrade", b'"period"', b'"refPeriod"'),
        ("imf", b"COUNTERPART_COUNTRY", b"COUNTERPART"),
        ("imf", b"TIME_PERIOD", b"PERIOD"),
        ("oecd-aid", b"UNIT_MULT", b"MULT"),
        ("oecd-aid", b"DONOR", b"PROVIDER"),
    ],
)
def test_a_column_that_has_another_name(service, old, new, folder, capsys):
    body = recorded(service)
    assert old in body
    sentence = fails(service, after_first(service, body.replace(old, new)), folder, capsys)
    assert f"column {old.decode().strip(':').strip(chr(34))} missing; it has " in sentence
    assert "The service has changed its answer" in sentence


@pytest.mark.parametrize(
    ("service", "old", "new", "said"),
    [
        ("worldbank", b"Population, total", b"Population, thousands", "unit of SP.POP.TOTL is"),
        ("eurostat", b"VALUE_IN_EUROS", b"QUANTITY_IN_100KG", "column indicators holds QUANTITY"),
        ("comtrade", b'"cmdCode": "TOTAL"', b'"cmdCode": "27"', "column cmdCode holds 27"),
        ("eurostat", b",2021,", b",2019,", "column TIME_PERIOD holds 2019 where 2020, 2021 was"),
        ("eurostat", b",A,FR,", b",A,DE,", "column reporter holds DE where FR was asked for"),
        ("eurostat", b"466112608", b"c", "column OBS_VALUE holds 'c', not a number"),
        ("worldbank", b'"date": "2023"', b'"date": "1960"', "column date holds 1960"),
        ("comtrade", b'"motCode": 0', b'"motCode": 2100', "column motCode holds 2100"),
        ("imf", b",A,2020,", b",M,2020,", "column FREQUENCY holds M where A was asked for"),
        ("imf", b"XG_FOB_USD", b"XG_FOB_EUR", "column INDICATOR holds XG_FOB_EUR"),
        ("imf", b"550000000", b"-550000000", "column OBS_VALUE holds a negative value of trade"),
        ("oecd-aid", b",6,D", b",3,D", "column UNIT_MULT holds 3 where 6 was asked for"),
        ("oecd-aid", b",USD,V,", b",USD,Q,", "column PRICE_BASE holds Q where V was asked for"),
        ("oecd-aid", b"150.5", b"150,5", "line 4 has"),
        ("worldbank-aid", b"current US$", b"constant US$", "unit of DC.DAC.FRAL.CD is"),
    ],
)
def test_another_unit_year_or_code(service, old, new, said, folder, capsys):
    body = recorded(service)
    assert old in body
    assert said in fails(service, after_first(service, body.replace(old, new)), folder, capsys)


@pytest.mark.parametrize("factor", [1000, 0.001])
def test_values_that_are_all_a_thousand_times_off_are_another_unit(factor, folder, capsys):
    """Nothing in an answer of UN Comtrade names its unit, so the old values tell."""
    answer = json.loads(recorded("comtrade"))
    for row in answer["data"]:
        row["primaryValue"] *= factor
    five = json.loads(usual("reportercode=398"))
    for row in five["data"]:
        row["primaryValue"] *= factor
    answers = [Answer(json.dumps(one).encode()) for one in (answer, five)]
    sentence = fails("comtrade", answers, folder, capsys)
    assert f"are {factor:g} times those of the table, so in another unit" in sentence


@pytest.mark.parametrize(
    ("service", "body"),
    [
        ("worldbank", b'[{"page":0,"pages":0,"per_page":0,"total":0,"sourceid":null},null]'),
        ("eurostat", recorded("eurostat").split(b"\r\n")[0] + b"\r\n"),
        ("eurostat", b""),
        ("comtrade", b'{"elapsedTime":"0.1 secs","count":0,"data":[],"error":""}'),
        ("imf", recorded("imf").split(b"\n")[0]),
        ("oecd-aid", b""),
        ("worldbank-aid", b'[{"page":0,"pages":0,"per_page":0,"total":0,"sourceid":null},null]'),
    ],
)
def test_an_empty_answer(service, body, folder, capsys):
    sentence = fails(service, Answer(body), folder, capsys)
    assert "Ask for other years with --years" in sentence


@pytest.mark.parametrize(
    ("service", "body"),
    [
        ("worldbank", b'[{"message":[{"id":"120","key":"Invalid value","value":"not valid"}]}]'),
        ("worldbank", b'{"rows": []}'),
        ("eurostat", b"<html>Sorry, maintenance</html>"),
        ("imf", b'{"data": {"dataSets": []}}'),
        ("oecd-aid", b"<message:Error/>"),
        ("comtrade", b'{"count":0,"rows":[]}'),
        ("comtrade", b'{"elapsedTime":"0.1 secs","count":0,"data":[],"error":"bad period"}'),
    ],
)
def test_an_answer_of_another_kind(service, body, folder, capsys):
    assert "The service has changed its answer" in fails(service, Answer(body), folder, capsys)


def test_the_same_row_twice(folder, capsys):
    lines = recorded("eurostat").split(b"\r\n")
    body = b"\r\n".join([*lines[:2], *lines[1:]])
    sentence = fails("eurostat", [Answer(body)], folder, capsys)
    assert "the answer has KGZ 2020 imports" in sentence


def test_a_table_that_was_broken_before_is_not_written_over(folder, capsys):
    path = folder / "visits.csv"
    path.write_text(path.read_text().replace("visit_id", "id", 1))
    before = (folder / "trade.csv").read_bytes()
    with serving() as served:
        assert refresh("eurostat", served.url, folder) == 1
    said = capsys.readouterr().err
    assert "data/visits.csv, line 1" in said
    assert "Nothing was written." in said
    assert (folder / "trade.csv").read_bytes() == before
