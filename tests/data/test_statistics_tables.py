"""Tables of people, goods, votes, investment and arms: good rows, bad rows, and what the sources say."""

import pandas as pd
import pytest

from data.catalogue import TABLES
from data.catalogue_statistics import STATISTICS
from data.excluded_flows import without_excluded
from data.export_headings import without_parts
from data.schema import DATA, BrokenTable, read_table
from data.trade_sections import mix

BAD = [  # table, column, a cell that its schema refuses
    ("trade_sections", "flow", "turnover"),
    ("trade_sections", "section", "minerals"),
    ("trade_sections", "classification", "HS"),
    ("trade_sections", "value", "-1"),
    ("export_headings", "code", "880"),
    ("export_headings", "hs2", "99"),  # the code is of another chapter
    ("export_headings", "digits", "6"),
    ("excluded_flows", "from_year", "2100"),  # after the last year
    ("excluded_flows", "reason", ""),
    ("expected_exports", "ratio", "0.01"),  # outside its interval
    ("expected_exports", "expected", "0"),
    ("expected_exports", "to_year", "1990"),
    ("gravity_coefficients", "term", "gdp"),
    ("gravity_coefficients", "standard_error", "0"),
    ("investment", "indicator", "fdi_cumulative"),
    ("investment", "currency", ""),
    ("arms_deliveries", "number_delivered", "0"),
    ("arms_deliveries", "tiv_million", "-2"),
    ("visas", "visa_type", "B"),
    ("visas", "value", "-3"),
    ("visas", "indicator", "visas"),
    ("students_abroad", "formula", ""),
    ("students_abroad", "partner", "France"),
    ("people_in_france", "indicator", "students"),
    ("people_in_france", "value", "half"),
    ("un_votes", "basis", "all"),
    ("un_votes", "identical_percent", "101"),
    ("un_votes", "common_votes", "0"),
]
OF_STUDIES = {
    "excluded_flows",
    "gravity_coefficients",
    "estimate_order",
}  # which name studies, or none


def written(folder, name, change):
    """Write the first row of a table into a folder, changed, and its table's name."""
    rows = pd.read_csv(DATA / f"{name}.csv", dtype="str", keep_default_na=False, nrows=1)
    rows.assign(**change).to_csv(folder / f"{name}.csv", index=False)


def one(name, **cells):
    """The one row of a table whose cells are as given."""
    rows = TABLES[name].load()
    for column, cell in cells.items():
        rows = rows[rows[column].eq(cell)]
    assert len(rows) == 1, cells
    return rows.iloc[0]


@pytest.mark.parametrize("name", STATISTICS)
def test_a_good_row_is_read(name, tmp_path):
    written(tmp_path, name, {})
    assert len(read_table(STATISTICS[name].model, name, tmp_path)) == 1


@pytest.mark.parametrize(("name", "column", "cell"), BAD)
def test_a_bad_cell_is_refused(name, column, cell, tmp_path):
    written(tmp_path, name, {column: cell})
    with pytest.raises(BrokenTable):
        read_table(STATISTICS[name].model, name, tmp_path)


def test_a_stock_is_never_negative_and_a_flow_may_be(tmp_path):
    written(tmp_path, "investment", {"indicator": "fdi_stock", "value": "-1"})
    with pytest.raises(BrokenTable, match="not negative"):
        read_table(STATISTICS["investment"].model, "investment", tmp_path)
    assert one("investment", year=2021, indicator="fdi_inflow")["value"] == -296.021


@pytest.mark.parametrize("name", sorted(STATISTICS.keys() - OF_STUDIES))
def test_all_rows_are_statistics_with_terms(name):
    sources = TABLES["sources"].load().set_index("source_id")
    rows = TABLES[name].load()
    assert set(rows["tier"]) == {"statistics"}
    assert sources.loc[rows["source_id"].unique(), ["licence", "url"]].notna().all(axis=None)


def test_what_the_sources_say():
    arms = one("arms_deliveries", country="UZB", year=2015)
    assert (arms["number_delivered"], arms["tiv_million"], arms["number_estimated"]) == (
        5,
        36.25,
        True,
    )
    students = one("students_abroad", country="KAZ", partner="FRA", year=2019)
    assert (students["value"], students["formula"]) == (432, "864 / 2")
    stock = one("investment", year=2016, indicator="fdi_stock")
    assert (stock["value"], stock["currency"]) == (12428.369, "EUR")
    refugees = one("people_in_france", country="KAZ", year=2021, indicator="refugees")
    assert refugees["value"] == 1047
    born = one(
        "people_in_france", country="KAZ", year=1990, indicator="born_there_living_in_france"
    )
    assert born["value"] == 436
    visas = one(
        "visas", country="KAZ", partner="FRA", consulate="all", year=2024, indicator="visas_issued"
    )
    assert (visas["value"], visas["visa_type"]) == (16222, "C")
    total = one(
        "partners",
        country="TKM",
        partner="WLD",
        year=1992,
        flow="imports",
        series="Correlates of War",
    )
    assert (total["value"], total["reporter"]) == (64.34, "combined")


def test_the_halves_of_students_are_those_of_their_formula():
    rows = TABLES["students_abroad"].load()
    assert rows["formula"].str.extract(r"^(\d+) / 2$")[0].astype("int").eq(2 * rows["value"]).all()


def test_french_consulates_add_up_to_the_state():
    rows = TABLES["visas"].load()
    rows = rows[rows["partner"].eq("FRA") & rows["visa_type"].ne("D")]
    key = ["country", "year", "indicator"]
    single = rows[rows["consulate"].ne("all")].groupby(key)["value"].sum()
    pd.testing.assert_series_equal(
        single, rows[rows["consulate"].eq("all")].set_index(key)["value"].sort_index()
    )


def test_kinds_of_visa_change_once():
    rows = TABLES["visas"].load()
    years = rows[rows["visa_type"].ne("D")].groupby("visa_type")["year"].agg(["min", "max"])
    assert years.loc["A+B+C", "max"] < years.loc["C", "min"]


def test_two_bases_of_votes_are_two_sources():
    rows = TABLES["un_votes"].load()
    assert rows.groupby("basis")["source_id"].nunique().eq(1).all()
    assert rows.groupby("source_id")["basis"].nunique().eq(1).all()
    both = rows.pivot(index=["country", "partner", "year"], columns="basis", values="common_votes")
    assert (both["roll_calls"] != both["resolutions"]).any()


def test_the_lists_of_headings_never_make_a_whole():
    headings = TABLES["export_headings"].load()
    whole = TABLES["trade"].load()
    whole = whole[whole["series"].eq("Eurostat Comext") & whole["flow"].eq("exports")]
    whole = whole.drop_duplicates(["country", "year", "coverage"])
    key = ["country", "year", "coverage"]
    whole = whole.set_index(key)["value"]
    parts = without_parts(headings).groupby(key)["value"].sum()
    assert set(parts.index) <= set(whole.index)
    shares = parts / whole.loc[parts.index]
    assert shares.between(0.36, 0.60).all(), shares
    assert set(headings.loc[headings["year"].eq(headings["year"].max()), "coverage"]) == {
        "January–November"
    }


def test_a_line_of_eight_digits_is_part_of_a_listed_heading_where_it_says_so():
    rows = TABLES["export_headings"].load()
    listed = set(rows.loc[rows["digits"].eq(4), "code"])
    lines = rows[rows["digits"].eq(8)]
    assert lines["parent_hs4_listed"].equals(lines["code"].str[:4].isin(listed))
    assert not rows.loc[rows["digits"].eq(4), "parent_hs4_listed"].any()


def test_shares_of_sections_make_a_whole():
    shares = mix(TABLES["trade_sections"].load())
    sums = shares.groupby(["country", "partner", "year", "flow"])["share_percent"].sum()
    assert sums.round(6).eq(100).all()
    assert "total" not in set(shares["section"])


def test_excluded_flows_leave_out_their_years_alone():
    excluded = pd.DataFrame(
        {"country": ["KGZ"], "partner": ["FRA"], "flow": ["imports"], "source_id": ["one"]}
    ).assign(from_year=2000, to_year=2001)
    columns = ["country", "partner", "flow", "source_id", "year"]
    rows = pd.DataFrame(
        [
            ("KGZ", "FRA", "imports", "one", 1999),
            ("KGZ", "FRA", "imports", "one", 2000),
            ("KGZ", "FRA", "exports", "one", 2000),
            ("KGZ", "FRA", "imports", "two", 2001),
            ("KGZ", "DEU", "imports", "one", 2001),
        ],
        columns=columns,
    )
    left = without_excluded(rows, excluded)
    assert list(left.index) == [0, 2, 3, 4]
    own = rows[rows["partner"].eq("FRA")].drop(columns="partner")
    assert list(without_excluded(own, excluded).index) == [0, 2, 3]


def test_every_excluded_flow_is_in_a_table():
    for flow in TABLES["excluded_flows"].load().to_dict("records"):
        tables = [TABLES[name].load() for name in ("trade", "partners", "trade_sections")]
        found = sum(
            len(rows) - len(without_excluded(rows, pd.DataFrame([flow]))) for rows in tables
        )
        assert found, flow


def test_one_count_has_france_and_its_competitors():
    rows = TABLES["partners"].load()
    rows = rows[rows["series"].eq("ITPD-E")]
    assert set(rows["reporter"]) == {"combined"}
    assert {"FRA", "DEU", "ITA", "GBR", "USA", "RUS", "CHN", "TUR", "WLD"} <= set(rows["partner"])
    assert rows["note"].str.startswith("Computed").all()
    gold = rows[rows["note"].str.contains("counted twice: about")]
    assert set(zip(gold["country"], gold["flow"], gold["partner"], strict=True)) == {
        ("KGZ", "imports", "FRA")
    }
    assert not rows["source_id"].isin(TABLES["trade"].load()["source_id"]).any()
