"""Trade by the IMF, by CEPII's BACI and by French customs: what is asked, and which rows come of it."""

import pandas as pd
import pytest

from data.check import check_tables
from data.refresh import SERVICES
from data.refresh.question import Question
from tests.support.refresh_fails import refresh
from tests.support.refresh_server import serving
from tests.support.refresh_stage import staged

KEY = ["country", "year", "flow"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    return staged(tmp_path, monkeypatch)


def written(service, folder, table, source):
    """Refresh twice, the second time to no effect; returns the rows of the source and what was asked."""
    with serving() as served:
        assert refresh(service, served.url, folder) == 0
        before = (folder / f"{table}.csv").read_bytes()
        addresses = list(served.asked)
        assert refresh(service, served.url, folder) == 0
    assert (folder / f"{table}.csv").read_bytes() == before
    check_tables(folder)
    rows = pd.read_csv(folder / f"{table}.csv", dtype="str", keep_default_na=False)
    sources = pd.read_csv(folder / "sources.csv", dtype="str").set_index("source_id")
    assert sources.loc[source, "tier"] == "statistics"
    assert sources.loc[source, ["licence", "url", "short_fr"]].notna().all()
    return rows[rows["source_id"].eq(source)], addresses


def test_imf_gives_both_sides_from_frances_side(folder, capsys):
    rows, addresses = written("imf", folder, "trade", "imf-imts")
    places = "FRA+KAZ+KGZ+TJK+TKM+UZB"
    assert addresses == [
        f"/data/IMF.STA,IMTS/{places}.XG_FOB_USD+MG_CIF_USD.{places}.A?startPeriod=2020&endPeriod=2021"
    ]
    values = rows.set_index(["reporter", *KEY])["value"]
    assert values["FRA", "KAZ", "2020", "exports"] == "600"
    assert values["FRA", "KAZ", "2020", "imports"] == "1800.000001"  # to the dollar
    assert values["KAZ", "KAZ", "2020", "exports"] == "650"  # what Kazakhstan buys, France sells
    assert values["KAZ", "KAZ", "2020", "imports"] == "2500"
    assert set(rows["currency"]) == {"USD"}
    series = rows.groupby("series")["reporter"].unique().str.join(" ").to_dict()
    assert series == {"French customs (IMF)": "FRA", "Kazakh statistics (IMF)": "KAZ"}
    assert "copyright@imf.org" in capsys.readouterr().out


def test_what_the_imf_works_out_from_frances_figure_is_no_second_count(folder):
    rows, _ = written("imf", folder, "trade", "imf-imts")
    turkmen = rows[rows["country"].eq("TKM")]
    assert set(turkmen["reporter"]) == {"FRA"}
    assert sorted(turkmen["value"]) == ["12", "2.12"]


def test_baci_sums_products_of_france_with_the_five(folder):
    rows, addresses = written("baci", folder, "trade", "cepii-baci")
    assert addresses == ["/doc/baci_webpage.html", "/data/BACI_HS92_V202601.zip"]
    assert rows.set_index(KEY)["value"].to_dict() == {
        ("KAZ", "2020", "exports"): "1.0105",
        ("KAZ", "2020", "imports"): "900",
        ("KAZ", "2021", "exports"): "2",
        ("UZB", "2020", "exports"): "0.00225",
    }
    assert set(rows["reporter"]) == {"combined"}
    assert rows["locator"].str.startswith("HS92, V202601, read ").all()


def test_baci_has_chapters_with_names_in_both_languages(folder):
    rows, _ = written("baci", folder, "trade_sections", "cepii-baci")
    chapters = rows[rows["country"].eq("KAZ") & rows["year"].eq("2020")]
    found = chapters.set_index(["flow", "section"])
    assert found["value"].to_dict() == {
        ("exports", "01"): "0.0105",
        ("exports", "88"): "1",
        ("imports", "27"): "900",
    }
    assert found.loc[("exports", "88"), "product_fr"] == "Aéronefs et engins spatiaux"
    assert rows.set_index("country").loc["UZB", "section"] == "99"  # 9999AA
    assert set(rows["classification"]) == {"HS 1992"}
    assert set(rows["partner"]) == {"FRA"}


def test_customs_takes_years_from_their_files_and_the_newest_from_the_newest_month(folder, capsys):
    rows, addresses = written("customs", folder, "trade", "french-customs")
    assert addresses == [
        "/site_fr/telechargement/telechargement_SGBD.asp",
        "/f/National-2020-export.zip",
        "/f/National-2020-import.zip",
        "/f/202112-stat-national-ce-export.zip",
        "/f/202112-stat-national-ce-import.zip",
    ]
    assert rows.set_index(KEY)["value"].to_dict() == {
        ("KAZ", "2020", "exports"): "18.02424",
        ("KAZ", "2020", "imports"): "18.02424",
        ("KAZ", "2021", "exports"): "18.024252",
        ("KAZ", "2021", "imports"): "18.024252",
        ("UZB", "2020", "exports"): "0.25",
        ("UZB", "2020", "imports"): "0.25",
        ("UZB", "2021", "exports"): "0.25",
        ("UZB", "2021", "imports"): "0.25",
    }
    assert set(rows["currency"]) == {"EUR"}
    assert set(rows["reporter"]) == {"FRA"}
    assert "left out" not in capsys.readouterr().err


def test_customs_has_chapters(folder):
    rows, _ = written("customs", folder, "trade_sections", "french-customs")
    found = rows[rows["country"].eq("KAZ") & rows["year"].eq("2020") & rows["flow"].eq("imports")]
    assert found.set_index("section")["value"].to_dict() == {"27": "6", "88": "12.02424"}
    assert set(rows["classification"]) == {"Combined Nomenclature"}


def test_the_sum_of_chapters_is_the_whole():
    with serving() as served:
        for name in ("baci", "customs"):
            tables = SERVICES[name].fetch(Question(2020, 2021, served.url))
            parts = tables["trade_sections"].groupby(KEY)["value"].sum()
            whole = tables["trade"].set_index(KEY)["value"]
            pd.testing.assert_series_equal(parts, whole)
