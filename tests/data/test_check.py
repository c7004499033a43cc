"""data/check.py: one thing wrong in a table stops everything, and the message says where."""

import csv
import shutil

import pytest

from data.__main__ import main
from data.catalogue import TABLES
from data.check import check_tables
from data.schema import BRIEF, DATA, BrokenTable


@pytest.fixture
def folder(tmp_path):
    """A copy of the tables that a test may break, trade and visits with the brief's rows alone."""
    for path in DATA.glob("*.csv"):
        shutil.copy(path, tmp_path)
    for name in ("trade", "visits"):
        rewrite(tmp_path / f"{name}.csv", only_the_brief)
    return tmp_path


def only_the_brief(lines):
    """Leave the header and the rows of the brief, whose lines the tests below name."""
    place = lines[0].index("source_id")
    lines[1:] = [line for line in lines[1:] if line[place] == BRIEF]


def rewrite(path, change):
    """Apply `change` to the lines of a CSV, each a list of cells; the first is the header."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    change(lines)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(lines)


def put(folder, table, line, column, value):
    """Write `value` into a cell; lines are counted as an editor does, the header is line 1."""

    def change(lines):
        lines[line - 1][lines[0].index(column)] = value

    rewrite(folder / f"{table}.csv", change)


def lines_of(folder, table):
    """How many lines a CSV has, with its header."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return len(list(csv.reader(file)))


def complaint(folder):
    """What check_tables says of the folder."""
    with pytest.raises(BrokenTable) as broken:
        check_tables(folder)
    return str(broken.value)


def test_the_tables_as_they_are_have_no_fault(folder):
    assert check_tables(folder) is None
    assert check_tables() is None


@pytest.mark.parametrize(
    ("table", "line", "column", "value", "expected"),
    [
        ("trade", 3, "flow", "sales", "one of ['imports', 'exports', 'turnover', 'balance']"),
        ("trade", 2, "value", "many", "a float64 (As published, current prices"),
        ("trade", 4, "year", "soon", "a int64 (Calendar year)"),
        ("trade", 4, "year", "1890", "(Calendar year)"),
        ("trade", 5, "currency", "CHF", "one of ['EUR', 'USD', 'GBP', 'FRF']"),
        ("trade", 5, "country", "Kazakhstan", "ISO 3166-1 alpha-3"),
        ("trade", 5, "country", "ZZZ", "codes of countries.csv"),
        ("trade", 6, "source_id", "hearsay", "a source_id of sources.csv"),
        ("trade", 6, "source_id", "", "a value (Publication the row rests on"),
        (
            "events",
            2,
            "same_as",
            "france-kazakhstan-strategic-partnership-treaty-2008",
            "no same_as",
        ),
        ("trade", 7, "locator", "trade-99", "a locator of passages.csv"),
        ("events", 9, "country", "KAZ;ZZZ", "codes of countries.csv"),
        ("sites", 3, "geo_source_id", "hearsay", "a source_id of sources.csv, or nothing"),
        ("partner_shares", 2, "partner", "YYY", "a code of countries.csv"),
        ("partner_shares", 3, "share_percent", "175", "Share of the country's flow"),
        ("visits", 8, "date", "April 2008", "First day, as precise as the source"),
        ("visits", 9, "date", "2008-4", "First day, as precise as the source"),
        ("companies", 4, "status", "gone", "State of the activity"),
        ("sources", 3, "url", "example.org", "The publisher's page"),
    ],
)
def test_a_broken_cell_is_told_with_file_line_column_value_and_what_is_expected(
    folder, table, line, column, value, expected
):
    put(folder, table, line, column, value)
    (said,) = complaint(folder).splitlines()
    assert said.startswith(f"data/{table}.csv, line {line}, column {column}: ")
    found, wanted = said.split(" found, ")
    if value:
        assert value in found
    assert expected in wanted


def test_a_duplicate_key_is_told_at_both_lines_with_the_columns_of_the_key(folder):
    def repeat(lines):
        lines.append(list(lines[1]))

    rewrite(folder / "trade.csv", repeat)
    first, second = complaint(folder).splitlines()
    told = (
        "column country, year, flow, source_id, coverage, reporter: 'KAZ, 2008, turnover,"
        " peyrouse-2012, year, unstated' found, a key that no other row has"
        " (country, year, flow, source_id, coverage, reporter) expected"
    )
    assert first == f"data/trade.csv, line 2, {told}"
    assert second == f"data/trade.csv, line {lines_of(folder, 'trade')}, {told}"


def test_a_duplicate_id_is_told_with_its_value(folder):
    put(folder, "visits", 3, "visit_id", "1993-kaz-mitterrand")
    said = complaint(folder)
    assert "data/visits.csv, line 3, column visit_id: '1993-kaz-mitterrand' found" in said
    assert "a key that no other row has (visit_id)" in said


def test_a_missing_column_is_told_with_the_header_that_is_expected(folder):
    rewrite(folder / "trade.csv", lambda lines: [line.pop(4) for line in lines])
    (said,) = complaint(folder).splitlines()
    found, wanted = said.split(" found, ")
    assert found.startswith("data/trade.csv, line 1, column -: ")
    assert "currency" not in found
    assert "currency" in wanted


def test_an_added_column_is_told_too(folder):
    rewrite(folder / "goods.csv", lambda lines: [line.append("x") for line in lines])
    assert "data/goods.csv, line 1" in complaint(folder)


def test_a_missing_file_is_told_by_its_name(folder):
    (folder / "visits.csv").unlink()
    assert complaint(folder) == ("data/visits.csv, column -: 'no file' found, the table expected")


def test_a_negative_value_that_is_no_balance_is_told(folder):
    put(folder, "trade", 2, "value", "-2700")
    (said,) = complaint(folder).splitlines()
    assert said.startswith("data/trade.csv, line 2, column -: 'KAZ, 2008, turnover, -2700.0, EUR")
    assert said.endswith(" found, not negative, unless it is a balance expected")


def test_a_position_without_precision_is_told(folder):
    put(folder, "sites", 4, "precision", "none")
    (said,) = complaint(folder).splitlines()
    assert said.startswith("data/sites.csv, line 4, ")
    assert "a position exactly where precision is not none" in said


def test_faults_of_several_tables_are_told_together(folder):
    put(folder, "trade", 3, "flow", "sales")
    put(folder, "visits", 8, "date", "April")
    assert [line.split(",")[0] for line in complaint(folder).splitlines()] == [
        "data/trade.csv",
        "data/visits.csv",
    ]


def test_the_command_says_how_many_tables_are_sound(capsys):
    assert main(["check"]) == 0
    assert f"{len(TABLES)} tables, " in capsys.readouterr().out


def test_the_command_fails_and_tells_each_fault(capsys, monkeypatch, folder):
    put(folder, "trade", 3, "flow", "sales")
    monkeypatch.setattr("data.__main__.check_tables", lambda: check_tables(folder))
    assert main(["check"]) == 1
    assert "data/trade.csv, line 3, column flow: 'sales' found" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["chek"], ["codebook"], ["check", "trade"]])
def test_the_command_explains_itself_where_it_is_asked_for_something_else(arguments, capsys):
    assert main(arguments) == 2
    assert "python -m data check" in capsys.readouterr().err


def test_the_command_writes_the_codebook_to_the_file_that_is_named(tmp_path):
    assert main(["codebook", str(tmp_path / "book.csv")]) == 0
    assert (tmp_path / "book.csv").read_text(encoding="utf-8").startswith("table,column,")
