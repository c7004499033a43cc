"""Zips and the pages that name them, other than expected: one sentence says what, the tables stay."""

import pytest

from data.refresh import fetch
from tests.support.refresh_fails import fails, recorded, staged_with_local
from tests.support.refresh_server import Answer, usual
from tests.support.refresh_zips import COUNTRY_CODES, FLOWS, baci, month, zipped

ZIPS = {"baci": "/BACI_HS92_V202601.zip", "customs": "/National-2020-export.zip"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    return staged_with_local(tmp_path, monkeypatch)


def after_page(service, *answers):
    """Answer with the page as usual, then so."""
    return [Answer(recorded(service)), *answers]


@pytest.mark.parametrize("service", ZIPS)
def test_a_page_that_names_no_zip(service, folder, capsys):
    page = Answer(b"<html>We have moved</html>")
    assert "its page names no " in fails(service, page, folder, capsys)


@pytest.mark.parametrize("service", ZIPS)
def test_a_zip_that_breaks_off_on_the_way_is_fetched_four_times(service, folder, capsys):
    body = usual(ZIPS[service])
    answers = after_page(service, *[Answer(body, cut=len(body) // 2)] * fetch.TRIES)
    assert "the answer broke off. Try again" in fails(service, answers, folder, capsys)


@pytest.mark.parametrize("service", ZIPS)
def test_half_a_zip(service, folder, capsys):
    half = Answer(usual(ZIPS[service])[:300])
    sentence = fails(service, after_page(service, half), folder, capsys)
    assert f"{ZIPS[service][1:]} is no whole zip" in sentence


@pytest.mark.parametrize("service", ZIPS)
def test_a_zip_whose_content_is_spoilt(service, folder, capsys):
    body = bytearray(usual(ZIPS[service]))
    start = body.index(b".csv" if service == "baci" else b".txt") + 4
    body[start + 20 : start + 40] = bytes(20)
    sentence = fails(service, after_page(service, Answer(bytes(body))), folder, capsys)
    assert f"{ZIPS[service][1:]} is no whole zip" in sentence


@pytest.mark.parametrize("service", ZIPS)
def test_a_page_in_the_place_of_a_zip(service, folder, capsys):
    page = Answer(b"\n<!doctype html><title>Sign in</title>")
    sentence = fails(service, after_page(service, page), folder, capsys)
    assert f"{ZIPS[service][1:]} is a page, not a zip" in sentence


@pytest.mark.parametrize("service", ZIPS)
def test_no_zip_in_time(service, folder, capsys):
    late = Answer(usual(ZIPS[service]), delay=0.4)
    answers = after_page(service, *[late] * fetch.TRIES)
    assert "no answer within 0.2 s" in fails(service, answers, folder, capsys, "--timeout", "0.2")


@pytest.mark.parametrize("service", ZIPS)
def test_a_zip_that_is_gone(service, folder, capsys):
    gone = Answer(b"<title>404</title>", 404)
    assert "not taken (status 404" in fails(service, after_page(service, gone), folder, capsys)


@pytest.mark.parametrize("service", ZIPS)
def test_a_zip_of_something_else(service, folder, capsys):
    other = Answer(zipped({"BACI_HS17_Y2020_V202601.csv": "t,i\n", "regions.txt": "x"}))
    sentence = fails(service, after_page(service, other), folder, capsys)
    assert "it has BACI_HS17_Y2020_V202601.csv, regions.txt" in sentence


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("t,i,j,k,v,q", "t,i,j,k,value,q", "column v missing; it has t, i, j, k, value, q"),
        ("t,i,j,k,v,q", "year,i,j,k,v,q", "column t missing"),
        ("1000.000,       NA", "much,       NA", "column v holds '    much', not a number"),
        ("2020,251,398,0101", "2019,251,398,0101", "flows of another year than its name"),
        ("010121", "10121", "column k holds something other than products"),
        (",       1.000\n2020,251,398,8", "\n2020,251,398,8", "line 2 has 5 cells"),
    ],
)
def test_another_shape_of_baci(old, new, said, folder, capsys):
    assert old in FLOWS[2020]
    changed = baci({**FLOWS, 2020: FLOWS[2020].replace(old, new)})
    assert said in fails("baci", after_page("baci", Answer(changed)), folder, capsys)


def test_other_codes_of_countries_in_baci(folder, capsys):
    renamed = baci(codes=COUNTRY_CODES.replace("country_iso3", "iso"))
    sentence = fails("baci", after_page("baci", Answer(renamed)), folder, capsys)
    assert "column country_iso3 missing; it has country_code, " in sentence
    lost = baci(codes=COUNTRY_CODES.replace("TKM", "XXX"))
    sentence = fails("baci", after_page("baci", Answer(lost)), folder, capsys)
    assert "TKM missing from country_codes_V202601.csv" in sentence


def test_baci_of_other_years(folder, capsys):
    other = baci({1995: "t,i,j,k,v,q\n"})
    sentence = fails("baci", after_page("baci", Answer(other)), folder, capsys)
    assert "no flow of these years. Ask for other years with --years" in sentence


def line_changed(cell, text):
    """The zip of exports of 2020, one cell of every line changed."""
    line = ["E", "1", "2020", "30.30", "C30C", "88024000", "KZ", "1000", "100", "1"]
    line[cell] = text
    return zipped({"National_2020_Export.txt": ";".join(line) + "\n"})


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (line_changed(0, "X"), "column flux holds X where E, I was asked for"),
        (line_changed(1, "13"), "column mois holds 13"),
        (line_changed(9, "1;2"), "National_2020_Export.txt has 11 columns, 10 expected"),
        (zipped({"National_2020_Export.txt": ""}), "National_2020_Export.txt is empty"),
    ],
)
def test_another_shape_of_customs(body, said, folder, capsys):
    answers = after_page("customs", Answer(body))
    assert said in fails("customs", answers, folder, capsys)


def test_a_value_of_customs_that_is_no_number(folder, capsys):
    text = "".join(month("E", 2020, number) for number in range(1, 13)).replace("1002020", "secret")
    answers = after_page("customs", Answer(zipped({"National_2020_Export.txt": text})))
    sentence = fails("customs", answers, folder, capsys)
    assert "column valeur holds 'secret', not a number" in sentence
