"""A reader's own figures: what is read, and a clear sentence for every file that is not."""

import pandas as pd
import pytest

from data.query import frames
from data.query.uploaded_series import LARGEST, MOST_FAULTS, TEMPLATE, Refused, read_own

HEAD = "country,year,value,unit\n"
GOOD = "KAZ,2015,12.5,million EUR\n"


def read(text):
    content = text if isinstance(text, bytes) else text.encode()
    return read_own(content, frames.names())


def test_the_template_is_read():
    rows = read(TEMPLATE)
    assert rows.to_dict("list") == {
        "country": ["KAZ", "KAZ"],
        "year": [2015, 2016],
        "value": [1234.5, 1300.0],
        "currency": ["EUR", "EUR"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "country;year;value;unit\nUzbekistan;2015;1 234,5;million USD\n",
        "Country\tYear\tValue\tUnit\nuzb\t2015\t1234.5\tmillion USD\n",
        "\ufeffcountry,year,value,unit\r\n UZB , 2015 ,1234.5, million USD \r\n\r\n",
        'year,unit,remark,country,value\n2015,million USD,"a, b",UZBEKISTAN,1234.5\n',
    ],
    ids=["semicolons and a decimal comma", "tabs", "a mark of byte order", "another order"],
)
def test_what_spreadsheets_write_is_read(text):
    assert read(text).to_dict("records") == [
        {"country": "UZB", "year": 2015, "value": 1234.5, "currency": "USD"}
    ]


def test_rows_are_sorted_by_country_and_year():
    rows = read(HEAD + "UZB,2016,1,million EUR\nKAZ,2015,2,million EUR\nUZB,2001,3,million EUR\n")
    assert list(zip(rows["country"], rows["year"], strict=True)) == [
        ("KAZ", 2015),
        ("UZB", 2001),
        ("UZB", 2016),
    ]


HOSTILE = {
    "latin-1": ((HEAD + GOOD + "Ouzbékistan,2015,1,million EUR").encode("latin-1"), "Line 3"),
    "utf-16": ((HEAD + GOOD).encode("utf-16"), "UTF-8"),
    "zeros": (HEAD.encode() + b"KAZ\0,2015,1,million EUR\n", "not a text file"),
    "a spreadsheet": (b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256)), "UTF-8"),
    "a hundred megabytes": (b"x" * 100_000_000, f"{LARGEST:,}"),
    "nothing": (b"", "empty"),
    "spaces": (b" \n\n", "empty"),
    "a header alone": (HEAD, "no row"),
    "no header": (GOOD + GOOD, "lacks the column country, year, value, unit"),
    "missing columns": ("country,year\nKAZ,2015\n", "lacks the column value, unit"),
    "a column twice": ("country,year,year,value,unit\n", "year twice"),
    "a formula": (HEAD + "KAZ,2015,=1+1,million EUR\n", "Line 2, column value: “=1+1”"),
    "a command": (HEAD + "KAZ,2015,@SUM(A1),million EUR\n", "column value"),
    "HTML": (HEAD + "<img src=x onerror=alert(1)>,2015,1,million EUR\n", "column country"),
    "HTML in the unit": (HEAD + "KAZ,2015,1,<script>alert(1)</script>\n", "column unit"),
    "years twice": (HEAD + GOOD + GOOD, "Line 3 gives KAZ in 2015 a second time"),
    "a year out of reach": (HEAD + "KAZ,1890,1,million EUR\n", "a year from 1991"),
    "a year that is none": (HEAD + "KAZ,2015.5,1,million EUR\n", "column year"),
    "infinity": (HEAD + "KAZ,2015,inf,million EUR\n", "column value"),
    "no number": (HEAD + "KAZ,2015,nan,million EUR\n", "column value"),
    "a number beyond reason": (HEAD + "KAZ,2015,1e300,million EUR\n", "column value"),
    "an unknown country": (HEAD + "FRA,2015,1,million EUR\n", "one of KAZ, KGZ, TJK, TKM, UZB"),
    "an unknown unit": (HEAD + "KAZ,2015,1,EUR\n", "million EUR, million USD"),
    "rows that are too long": (HEAD + "KAZ,2015,1,million EUR,more,still\n", "columns"),
    "rows that are too short": (HEAD + "KAZ,2015\n", "column value: “”"),
    "an open quotation mark": (HEAD + '"KAZ,2015,1,million EUR\n', "quotation mark"),
    "too many rows": (HEAD + GOOD * 600, "at most 500"),
    "digits of another script": (HEAD + "KAZ,٢٠١٥,1,million EUR\n", "column year"),
}


@pytest.mark.parametrize(("content", "said"), HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_cannot_be_read_gets_a_sentence(content, said):
    with pytest.raises(Refused) as refused:
        read(content)
    text = " ".join(refused.value.faults)
    assert said in text
    assert "<" not in text
    assert len(text) < 1200


def test_many_faults_are_counted_and_not_all_told():
    with pytest.raises(Refused) as refused:
        read(HEAD + "KAZ,2015,x,million EUR\n" * 20)
    assert len(refused.value.faults) == MOST_FAULTS + 1
    assert refused.value.faults[-1].startswith("15 more")


def test_no_table_of_ours_is_touched():
    before = frames.table("trade").copy()
    read(TEMPLATE)
    pd.testing.assert_frame_equal(frames.table("trade"), before)
