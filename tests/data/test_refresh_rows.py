"""Which rows come of what the IMF, CEPII, French customs, the OECD and the World Bank answer."""

import functools

import pandas as pd
import pytest

from data.refresh import SERVICES
from data.refresh.question import Question
from tests.support.refresh_fails import refresh
from tests.support.refresh_server import serving
from tests.support.refresh_stage import staged

KEY = ["country", "year", "flow"]
WRITTEN = {  # service -> its source, and the table of most of its rows
    "imf": ("imf-imts", "trade"),
    "baci": ("cepii-baci", "trade_sections"),
    "customs": ("french-customs", "trade_sections"),
    "oecd-aid": ("oecd-dac2a", "indicators"),
    "worldbank-aid": ("world-bank-wdi", "indicators"),
}


@functools.cache
def answered(service):
    """Return the tables that a service gives for 2020 and 2021, and the addresses asked."""
    with serving() as served:
        tables = SERVICES[service].fetch(Question(2020, 2021, served.url))
        return tables, list(served.asked)


def values(rows, *key):
    return rows.set_index([*key])["value"].to_dict()


@pytest.mark.parametrize("service", WRITTEN)
def test_rows_are_written_once_with_their_source(service, tmp_path, monkeypatch, capsys):
    source, table = WRITTEN[service]
    folder = staged(tmp_path, monkeypatch)
    before = (folder / f"{table}.csv").read_text().splitlines()
    with serving() as served:
        assert refresh(service, served.url, folder) == 0
        content = (folder / f"{table}.csv").read_bytes()
        assert refresh(service, served.url, folder) == 0
    shown = capsys.readouterr().out
    assert "Nothing to write." in shown
    assert ("copyright@imf.org" in shown) == (service == "imf")  # its terms
    assert (folder / f"{table}.csv").read_bytes() == content
    after = content.decode().splitlines()
    assert not set(before) - set(after)
    assert len(after) - len(before) == len(answered(service)[0][table])
    sources = pd.read_csv(folder / "sources.csv", dtype="str").set_index("source_id")
    assert sources.loc[source, "tier"] == "statistics"
    assert sources.loc[source, ["licence", "url", "short_fr", "accessed"]].notna().all()


def test_imf_gives_both_sides_from_frances_side():
    tables, addresses = answered("imf")
    places = "FRA+KAZ+KGZ+TJK+TKM+UZB"
    assert addresses == [
        f"/data/IMF.STA,IMTS/{places}.XG_FOB_USD+MG_CIF_USD.{places}.A?startPeriod=2020&endPeriod=2021"
    ]
    rows = tables["trade"]
    found = values(rows, "reporter", *KEY)
    assert found["FRA", "KAZ", 2020, "exports"] == 600
    assert found["FRA", "KAZ", 2020, "imports"] == 1800.000001  # to the dollar
    assert found["KAZ", "KAZ", 2020, "exports"] == 650  # what Kazakhstan buys, France sells
    assert found["KAZ", "KAZ", 2020, "imports"] == 2500
    assert set(rows["currency"]) == {"USD"}
    series = dict(zip(rows["series"], rows["reporter"], strict=True))
    assert series == {"French customs (IMF)": "FRA", "Kazakh statistics (IMF)": "KAZ"}


def test_what_the_imf_works_out_from_frances_figure_is_no_second_count():
    rows = answered("imf")[0]["trade"]
    turkmen = rows[rows["country"].eq("TKM")]
    assert values(turkmen, "reporter", "flow") == {
        ("FRA", "exports"): 12.0,
        ("FRA", "imports"): 2.12,
    }


def test_baci_sums_products_of_france_with_the_five():
    tables, addresses = answered("baci")
    assert addresses == ["/doc/baci_webpage.html", "/data/BACI_HS92_V202601.zip"]
    rows = tables["trade"]
    assert values(rows, *KEY) == {
        ("KAZ", 2020, "exports"): 1.0105,
        ("KAZ", 2020, "imports"): 900.0,
        ("KAZ", 2021, "exports"): 2.0,
        ("UZB", 2020, "exports"): 0.00225,
    }
    assert set(rows["reporter"]) == {"combined"}
    assert rows["locator"].str.startswith("HS92, V202601, read ").all()


def test_baci_has_chapters_with_names_in_both_languages():
    rows = answered("baci")[0]["trade_sections"]
    chapters = rows[rows["country"].eq("KAZ") & rows["year"].eq(2020)]
    assert values(chapters, "flow", "section") == {
        ("exports", "01"): 0.0105,
        ("exports", "88"): 1.0,
        ("imports", "27"): 900.0,
    }
    names = dict(zip(rows["section"], rows["product_fr"], strict=True))
    assert names["88"] == "Aéronefs et engins spatiaux"
    assert names["99"] == "Non précisés"  # 9999AA
    assert set(rows["classification"]) == {"HS 1992"}
    assert set(rows["partner"]) == {"FRA"}


def test_customs_takes_years_from_their_files_and_the_newest_from_the_newest_month():
    tables, addresses = answered("customs")
    assert addresses == [
        "/site_fr/telechargement/telechargement_SGBD.asp",
        "/f/National-2020-export.zip",
        "/f/National-2020-import.zip",
        "/f/202112-stat-national-ce-export.zip",
        "/f/202112-stat-national-ce-import.zip",
    ]
    rows = tables["trade"]
    assert values(rows[rows["flow"].eq("exports")], "country", "year") == {
        ("KAZ", 2020): 18.02424,
        ("KAZ", 2021): 18.024252,
        ("UZB", 2020): 0.25,
        ("UZB", 2021): 0.25,
    }
    assert set(rows["flow"]) == {"imports", "exports"}
    assert set(rows["currency"]) == {"EUR"}
    assert set(rows["reporter"]) == {"FRA"}


def test_customs_has_chapters():
    rows = answered("customs")[0]["trade_sections"]
    found = rows[rows["country"].eq("KAZ") & rows["year"].eq(2020) & rows["flow"].eq("imports")]
    assert values(found, "section") == {"27": 6.0, "88": 12.02424}
    assert set(rows["classification"]) == {"Combined Nomenclature"}


@pytest.mark.parametrize("service", ["baci", "customs"])
def test_the_sum_of_chapters_is_the_whole(service):
    tables, _ = answered(service)
    parts = tables["trade_sections"].groupby(KEY)["value"].sum()
    pd.testing.assert_series_equal(parts, tables["trade"].set_index(KEY)["value"])


def test_the_oecd_is_asked_once_for_every_donor():
    tables, addresses = answered("oecd-aid")
    assert addresses == [
        "/data/OECD.DCD.FSD,DSD_DAC2@DF_DAC2A,/.KAZ+KGZ+TJK+TKM+UZB.206.USD.V"
        "?dimensionAtObservation=AllDimensions&format=csvfile&startPeriod=2020&endPeriod=2021"
    ]
    rows = tables["indicators"]
    assert values(rows, "country", "year", "indicator") == {
        ("KAZ", 2020, "net_aid_from_fra"): 7.5,
        ("KAZ", 2021, "net_aid_from_fra"): -1.25,  # more was paid back than given
        ("KGZ", 2021, "net_aid_from_tur"): 80.0,
        ("TJK", 2021, "net_aid_from_all_donors"): 500.0,
        ("TJK", 2021, "net_aid_from_euu"): 40.0,
        ("UZB", 2021, "net_aid_from_deu"): 60.0,
        ("UZB", 2021, "net_aid_from_fra"): 150.5,
    }
    assert set(rows["unit"]) == {"USD million"}


def test_the_world_bank_is_asked_for_each_donor():
    tables, addresses = answered("worldbank-aid")
    assert len(addresses) == 9
    assert "/country/KAZ;KGZ;TJK;TKM;UZB/indicator/DC.DAC.FRAL.CD?" in addresses[0]
    rows = tables["indicators"]
    french = rows[rows["indicator"].eq("net_aid_from_fra")]
    assert values(french, "country", "year") == {
        ("KAZ", 2021): 7.5,
        ("TJK", 2021): 1.25,
        ("UZB", 2021): -0.3,
    }
    assert rows["indicator"].nunique() == 9
