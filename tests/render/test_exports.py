"""components/render/exports.py: each file says what the card shows and what it rests on."""

import io
import json
import math
from codecs import BOM_UTF8
from dataclasses import replace
from datetime import datetime

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from components.render.exports import Package, as_csv, as_spreadsheet_csv, files, harmless
from components.render.files import written
from components.render.tables import table_html
from data.catalogue import FACTS, TABLES
from data.publish.descriptor import project
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import speaking
from pages.registry import PAGES

ROWS = pd.DataFrame(
    {
        "country": ["KAZ", "UZB"],
        "year": [2010, 2010],
        "value": [-2900.0, None],
        "approximate": [True, False],
        "note": ["Éclat « déficit »", None],
        "same_as": [None, None],
        "first_year": [2010, 2010],
        "last_year": [2010, 2010],
        "tier": ["brief", "brief"],
    }
)
REFERENCES = pd.DataFrame(
    {
        "source_id": ["peyrouse-2012"],
        "locator": ["trade-2"],
        "title": ["France and Central Asia"],
        "author": ["Sébastien Peyrouse"],
        "url": [None],
    }
)
PACKAGE = Package("trade", ROWS, ROWS, REFERENCES, Selection(("KAZ", "UZB"), 2005, 2012, "brief"))
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]


def built(label, package=PACKAGE):
    """The bytes of the file that a button offers."""
    (build,) = [build for name, _, _, build in files(package) if name == label]
    return build()


def read(label, content):
    """The rows of a file, as pandas reads it."""
    match label:
        case "CSV":
            return pd.read_csv(io.BytesIO(content))
        case "Excel":
            return pd.read_excel(io.BytesIO(content), sheet_name="data")
        case "JSON":
            return pd.DataFrame(json.loads(content)["rows"])
        case "Parquet":
            return pd.read_parquet(io.BytesIO(content))


@pytest.mark.parametrize("label", ["CSV", "Excel", "JSON", "Parquet"])
def test_a_file_read_back_holds_the_rows_that_are_shown(label):
    pd.testing.assert_frame_equal(
        read(label, built(label)), PACKAGE.table, check_dtype=False, check_column_type=False
    )


def test_columns_that_only_filter_or_hold_nothing_are_left_out():
    kept = ["country", "year", "value", "approximate", "note", "tier"]
    assert list(PACKAGE.table.columns) == kept


def test_the_kind_of_source_stands_beside_the_source_in_every_file():
    rows = ROWS.assign(source_id=["peyrouse-2012", "somebody-2020"])
    references = pd.DataFrame(
        {"source_id": ["peyrouse-2012", "somebody-2020"], "tier": ["brief", "press"]}
    )
    for known in (rows.assign(tier=["brief", "press"]), rows.drop(columns="tier")):
        package = Package("trade", known, known, references, Selection().with_scope("brief"))
        assert list(package.table.columns)[-2:] == ["source_id", "tier"]
        for label in ("CSV", "Excel", "JSON", "Parquet"):
            assert list(read(label, built(label, package))["tier"]) == ["brief", "press"], label


def test_whole_numbers_with_gaps_are_written_in_every_format():
    rows = ROWS.assign(rank=pd.array([4, None], dtype="Int64"))
    package = Package("shares", rows, rows, REFERENCES, Selection().with_scope("brief"))
    for label in ("CSV", "Excel", "JSON", "Parquet"):
        ranks = read(label, built(label, package))["rank"]
        assert ranks.iloc[0] == 4, label
        assert pd.isna(ranks.iloc[1]), label


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_that_begins_like_a_formula_gets_an_apostrophe(text):
    assert harmless(pd.DataFrame({"note": [text]}))["note"].iloc[0] == f"'{text}"


@pytest.mark.parametrize("text", ["A = 1", "≈ 3", "−2", "2010-05", ""])
def test_other_text_stays_as_it_is(text):
    assert harmless(pd.DataFrame({"note": [text]}))["note"].iloc[0] == text


def test_numbers_below_zero_stay_numbers():
    assert read("CSV", as_csv(PACKAGE.table))["value"].iloc[0] == -2900
    sheet = openpyxl.load_workbook(io.BytesIO(built("Excel")))["data"]
    assert sheet["C2"].value == -2900
    assert sheet["C2"].data_type == "n"


@pytest.mark.parametrize("kind", ["str", "object", "category"])
def test_no_cell_of_a_workbook_is_a_formula(kind):
    rows = ROWS.head(1).assign(note=pd.Series(["=1+1"], dtype=kind))
    references = REFERENCES.assign(title=pd.Series(["=cmd()"], dtype=kind))
    workbook = openpyxl.load_workbook(
        io.BytesIO(
            built(
                "Excel", Package("trade", rows, rows, references, Selection().with_scope("brief"))
            )
        )
    )
    cells = [cell for sheet in workbook for line in sheet.iter_rows() for cell in line]
    assert "f" not in {cell.data_type for cell in cells}


def test_making_text_harmless_leaves_the_table_alone():
    table = pd.DataFrame({"note": ["=1+1"]})
    harmless(table)
    assert table["note"].iloc[0] == "=1+1"


def test_a_csv_for_programs_has_no_byte_order_mark():
    assert not built("CSV").startswith(BOM_UTF8)
    assert "Éclat « déficit »" in built("CSV").decode()


def test_a_csv_for_people_opens_in_their_spreadsheet_accents_and_decimals_too():
    rows = pd.DataFrame({"country": ["Kazakhstan"], "value": [2.5], "note": ["Éclat, déficit"]})
    english = as_spreadsheet_csv(rows)
    with speaking("fr"):
        french = as_spreadsheet_csv(rows)
    assert english == BOM_UTF8 + 'country,value,note\nKazakhstan,2.5,"Éclat, déficit"\n'.encode()
    assert french == BOM_UTF8 + "country;value;note\nKazakhstan;2,5;Éclat, déficit\n".encode()


def test_the_csv_of_a_card_is_for_people_in_the_language_of_its_page():
    card = PAGES.page(PAGES.view("trade", {"country": "KAZ"})).card("trade-products")
    assert card is not None
    for language, separator in (("en", ","), ("fr", ";")):
        with speaking(language):
            for suffix in (".csv", "-sources.csv"):
                found = written(card, suffix)
                assert found is not None
                assert found[1].startswith(BOM_UTF8)
                header = found[1].decode("utf-8-sig").partition("\n")[0]
                assert header.count(separator) > 3


def test_files_are_named_after_what_the_rows_hold():
    assert [name for _, name, _, _ in files(PACKAGE)] == [
        "trade_KAZ-UZB_2010-2010_as-of-2012.csv",
        "trade_KAZ-UZB_2010-2010_as-of-2012.xlsx",
        "trade_KAZ-UZB_2010-2010_as-of-2012.json",
        "trade_KAZ-UZB_2010-2010_as-of-2012.parquet",
        "trade-sources_KAZ-UZB_2010-2010_as-of-2012.csv",
    ]


def test_a_country_that_is_chosen_but_not_among_the_rows_is_not_in_the_name():
    basis = ROWS.head(1).assign(country="KAZ;TJK", first_year=2002, last_year=2012)
    package = Package("events", basis, basis, REFERENCES, Selection().with_scope("brief"))
    assert package.file_name("csv") == "events_KAZ-TJK_2002-2012_as-of-2012.csv"
    chosen = Package("events", basis, basis, REFERENCES, Selection(("TJK",)).with_scope("brief"))
    assert chosen.file_name("csv") == "events_TJK_2002-2012_as-of-2012.csv"


def test_a_workbook_says_what_it_holds_where_it_stands_and_of_when_its_data_are():
    references = REFERENCES.assign(accessed=["2026-11-24"])
    package = replace(
        PACKAGE,
        references=references,
        heading="A finding",
        subtitle="Million euros",
        address="https://x/",
    )
    content = built("Excel", package)
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    assert workbook.sheetnames == ["data", "sources", "about"]
    sources = pd.read_excel(io.BytesIO(content), sheet_name="sources")
    assert list(sources["author"]) == ["Sébastien Peyrouse"]
    lines = {row[0].value: row[1].value for row in workbook["about"].iter_rows(min_row=2)}
    assert lines["countries"] == "KAZ,UZB"
    assert lines["years"] == "2005-2012"
    assert lines["shows"] == "A finding"
    assert lines["subtitle"] == "Million euros"
    assert lines["address"] == "https://x/"
    assert lines["licence"] == "CC BY 4.0"
    assert lines["rests on"] == "France and Central Asia"
    assert lines["sources read until"].date().isoformat() == "2026-11-24"
    assert lines["version of the data"].split(",")[0] == project()["version"]


def test_a_workbook_keeps_its_header_in_sight_and_has_room_for_its_words():
    sheet = openpyxl.load_workbook(io.BytesIO(built("Excel")))["data"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F3"
    assert sheet.column_dimensions["E"].width > len("Éclat « déficit »")


def test_a_day_is_a_date_in_a_workbook_and_a_month_stays_a_month():
    rows = ROWS.assign(date=["2010-05-16", "2010-05"])
    package = replace(PACKAGE, rows=rows, basis=rows)
    sheet = openpyxl.load_workbook(io.BytesIO(built("Excel", package)))["data"]
    found = next(cells for cells in sheet.iter_cols(values_only=True) if cells[0] == "date")
    assert found[1:] == (datetime(2010, 5, 16), "2010-05")


def test_every_amount_has_its_unit_beside_it_in_every_file():
    rows = ROWS.assign(currency=["EUR", "GBP"])
    package = replace(PACKAGE, rows=rows, basis=rows)
    for label in ("CSV", "Excel", "JSON", "Parquet"):
        table = read(label, built(label, package))
        columns = list(table.columns)
        assert columns[columns.index("currency") + 1] == "unit"
        assert list(table["unit"]) == ["EUR million", "GBP million"]


def test_values_that_no_column_explains_have_the_unit_of_their_card():
    package = replace(PACKAGE, unit="students")
    assert list(package.table["unit"]) == ["students", "students"]
    assert list(package.table.columns)[2:4] == ["value", "unit"]


def test_json_carries_selection_and_sources_and_null_for_a_gap():
    content = json.loads(built("JSON"))
    assert content["selection"] == PACKAGE.about
    assert content["sources"][0]["locator"] == "trade-2"
    assert content["rows"][1]["value"] is None
    assert b"NaN" not in built("JSON")


def test_parquet_carries_selection_and_sources_in_its_metadata():
    metadata = pq.read_schema(io.BytesIO(built("Parquet"))).metadata
    assert json.loads(metadata[b"selection"]) == PACKAGE.about
    assert json.loads(metadata[b"sources"])[0]["author"] == "Sébastien Peyrouse"


def test_sources_of_a_csv_are_a_file_of_their_own():
    sources = pd.read_csv(io.BytesIO(built("Sources (CSV)")))
    assert list(sources["locator"]) == ["trade-2"]


def test_nothing_is_built_before_it_is_asked_for(monkeypatch):
    monkeypatch.setattr("components.render.exports.as_excel", lambda package: pytest.fail("built"))
    files(PACKAGE)


@pytest.mark.parametrize("label", ["CSV", "Excel", "JSON", "Parquet"])
@pytest.mark.parametrize("name", [name for name in FACTS if name != "presidencies"])
def test_every_table_of_the_dashboard_comes_back_from_its_files_as_it_is_shown(name, label):
    rows = TABLES[name].load()
    package = Package(name, rows, rows, REFERENCES, Selection().with_scope("brief"))
    found = read(label, built(label, package)).astype("object")
    shown = package.table.astype("object")
    assert list(found.columns) == list(shown.columns)
    assert len(found) == len(shown)
    for column in shown:
        pairs = zip(found[column], shown[column], strict=True)
        assert [
            (read_back, cell)
            for read_back, cell in pairs
            if not (pd.isna(read_back) and pd.isna(cell))
            and str(read_back).removesuffix(" 00:00:00") != str(cell)  # a date of Excel
            and not _same_number(read_back, cell)
        ] == [], column


def _same_number(one, other):
    """Whether two cells are one number: a year that a file holds as text is the same year."""
    try:
        return math.isclose(float(one), float(other), rel_tol=1e-14)  # Excel keeps 15 digits
    except (TypeError, ValueError):
        return False


def test_filters_by_column_are_written_into_the_file():
    package = Package(
        "trade", ROWS, ROWS, REFERENCES, Selection().with_scope("brief"), "year:2010.."
    )
    assert json.loads(built("JSON", package))["selection"]["where"] == "year:2010.."
    assert "where" not in PACKAGE.about


@pytest.mark.parametrize("words", DANGEROUS)
def test_what_a_reader_looked_for_is_no_formula_in_what_a_workbook_says_of_itself(words):
    book = openpyxl.load_workbook(io.BytesIO(built("Excel", replace(PACKAGE, found=words))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert f"'{words}".strip() in [str(cell.value).strip() for cell in book["about"]["B"]]


def test_a_rate_of_exchange_is_in_no_million():
    assert "million" not in table_html(frames.table("rates"), "Rates")
