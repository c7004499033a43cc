"""Column filters, both ways, and the rows that meet them."""

import pandas as pd
import pytest

from data.catalogue import TABLES
from data.query.apply_column_filters import meeting
from data.query.column_filters import (
    Condition,
    columns_of,
    read_conditions,
    split,
    write_conditions,
)

ROWS = pd.DataFrame(
    {
        "country": ["KAZ", "KGZ;TJK", "UZB", "KAZ"],
        "year": pd.array([1993, 2008, 2012, None], dtype="Int64"),
        "value": [-2.5, 0.0, 10.0, None],
        "date": ["1993", "2008-05", "2012-10-16", None],
        "level": ["head_of_state", "foreign_minister", "head_of_state", None],
        "certain": [True, False, True, True],
        "place": ["Paris; Elysée", "Bishkek, Osh", "100%", None],
        "visitor": ["François Mitterrand" + " x" * 20, "Bernard Kouchner", "Islam Karimov", None],
        "note": [None, None, None, None],
        "first_year": [1993, 2008, 2012, 2012],
    }
)
COLUMNS = columns_of(ROWS)


def asked(text):
    """The row numbers that an address asks for, which must be read without complaint."""
    conditions, fault = read_conditions(text, COLUMNS)
    assert fault is None
    return list(meeting(ROWS, conditions, COLUMNS).index)


def test_each_column_is_asked_in_its_way():
    assert {name: column.kind for name, column in COLUMNS.items()} == {
        "country": "codes",
        "year": "number",
        "value": "number",
        "date": "date",
        "level": "codes",
        "certain": "codes",
        "place": "codes",
        "visitor": "text",
    }
    assert COLUMNS["country"].codes == ("KAZ", "KGZ", "TJK", "UZB")
    assert (COLUMNS["year"].low, COLUMNS["year"].high, COLUMNS["year"].whole) == (
        "1993",
        "2012",
        True,
    )
    assert not COLUMNS["value"].whole


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", [0, 1, 2, 3]),
        ("level:head_of_state", [0, 2]),
        ("level:head_of_state,foreign_minister", [0, 1, 2]),
        ("country:TJK", [1]),
        ("country:KAZ,KGZ", [0, 1, 3]),
        ("certain:false", [1]),
        ("year:2008..2012", [1, 2]),
        ("year:2009..", [2]),
        ("year:..1993", [0]),
        ("year:2008", [1]),
        ("value:-2.5..-1", [0]),
        ("value:0..", [1, 2]),
        ("date:1993-06..2008-05-03", [0, 1]),
        ("date:2008-06..", [2]),
        ("date:..2012-10-15", [0, 1]),
        ("date:2012", [2]),
        ("visitor:KAR", [2]),
        ("visitor:.*", []),
        ("level:head_of_state;year:2000..", [2]),
        (" level:head_of_state ; ; country:KAZ ", [0]),
    ],
)
def test_rows_meet_every_condition_and_a_missing_cell_meets_none(text, rows):
    assert asked(text) == rows


@pytest.mark.parametrize(
    "conditions",
    [
        [],
        [Condition("level", ("head_of_state", "foreign_minister"))],
        [Condition("year", ("2008", "")), Condition("date", ("", "2012-10"))],
        [Condition("place", ("Bishkek, Osh",)), Condition("place", ("100%",))][:1],
        [Condition("place", ("100%",)), Condition("visitor", ("a;b,c:d%3B & é",))],
        [Condition("value", ("-2.5", "1e3"))],
    ],
)
def test_what_is_written_is_read_back(conditions):
    assert read_conditions(write_conditions(conditions, COLUMNS), COLUMNS) == (conditions, None)


def test_an_address_holds_codes_in_plain_sight():
    conditions = [
        Condition("level", ("head_of_state", "foreign_minister")),
        Condition("year", ("2008", "2012")),
        Condition("date", ("2005-06", "")),
    ]
    assert write_conditions(conditions, COLUMNS) == (
        "level:head_of_state,foreign_minister;year:2008..2012;date:2005-06.."
    )


@pytest.mark.parametrize(
    "wrong",
    [
        "king:1",
        "level",
        "level:",
        "level:king",
        "level:head_of_state,king",
        "year:many..few",
        "year:..",
        "year:",
        "year:1e999..",
        "year:nan..",
        "date:2012-13..",
        "date:16 October..",
        "date:2012-02-31..",
        "visitor:",
        "first_year:2012..",
        ":::",
    ],
)
def test_what_cannot_be_read_is_dropped_and_said_in_one_sentence(wrong):
    conditions, fault = read_conditions(f"{wrong};country:KAZ", COLUMNS)
    assert conditions == [Condition("country", ("KAZ",))]
    assert str(fault).startswith(f"The address asks for where {wrong}, which cannot be read (")
    assert str(fault).endswith("; it is left out.")


def test_several_faults_are_one_sentence_that_names_each():
    _, fault = read_conditions("king:1;level:king;year:1993..;year:2000..", COLUMNS)
    said = str(fault)
    assert said.count("The address asks for") == 1
    for part in ("no such column", "level is never king", "year twice"):
        assert part in said


def test_conditions_are_told_apart_by_the_box_that_they_are_for():
    parts, unknown = split("year:1993;sources.tier:press;sources.url:a.b;king.a:1", ["sources"])
    assert parts == {"": "year:1993", "sources": "tier:press;url:a.b"}
    assert unknown == "king.a:1"


@pytest.mark.parametrize("name", TABLES)
def test_every_value_of_every_table_can_be_asked_for_and_is_found(name):
    table = TABLES[name].load()
    columns = columns_of(table)
    assert columns
    for column in columns.values():
        cell = table[column.name].dropna().iloc[0]
        values = {
            "codes": (column.codes[0],) if column.codes else (),
            "number": (column.low, column.high),
            "date": (column.low, column.high),
            "text": (str(cell),),
        }[column.kind]
        text = write_conditions([Condition(column.name, values)], columns)
        conditions, fault = read_conditions(text, columns)
        assert fault is None
        found = meeting(table, conditions, columns)
        assert len(found), column
        if column.kind in ("number", "date"):
            assert len(found) == table[column.name].notna().sum(), column


def test_an_empty_table_can_be_filtered_too():
    conditions, _ = read_conditions(
        "country:KAZ;year:2008..;date:2008..;visitor:x;certain:true", COLUMNS
    )
    assert meeting(ROWS.head(0), conditions, COLUMNS).empty
