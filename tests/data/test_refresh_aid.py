"""Net aid by the OECD and by the World Bank: donors, signs and units."""

import pandas as pd
import pytest

from data.check import check_tables
from tests.support.refresh_fails import refresh
from tests.support.refresh_server import serving
from tests.support.refresh_stage import staged


@pytest.fixture
def folder(tmp_path, monkeypatch):
    return staged(tmp_path, monkeypatch)


def written(service, folder, source):
    """Refresh twice, the second time to no effect; returns the rows of the source and what was asked."""
    path = folder / "indicators.csv"
    before = path.read_text().splitlines()
    with serving() as served:
        assert refresh(service, served.url, folder) == 0
        addresses = list(served.asked)
        once = path.read_bytes()
        assert refresh(service, served.url, folder) == 0
    assert path.read_bytes() == once
    assert not set(before) - set(path.read_text().splitlines())
    check_tables(folder)
    rows = pd.read_csv(path, dtype="str", keep_default_na=False)
    return rows[rows["source_id"].eq(source)], addresses


def test_the_oecd_is_asked_once_for_every_donor(folder):
    rows, addresses = written("oecd-aid", folder, "oecd-dac2a")
    assert addresses == [
        "/data/OECD.DCD.FSD,DSD_DAC2@DF_DAC2A,/.KAZ+KGZ+TJK+TKM+UZB.206.USD.V"
        "?dimensionAtObservation=AllDimensions&format=csvfile&startPeriod=2020&endPeriod=2021"
    ]
    assert rows.set_index(["country", "year", "indicator"])["value"].to_dict() == {
        ("KAZ", "2020", "net_aid_from_fra"): "7.5",
        ("KAZ", "2021", "net_aid_from_fra"): "-1.25",  # more was paid back than given
        ("KGZ", "2021", "net_aid_from_tur"): "80",
        ("TJK", "2021", "net_aid_from_all_donors"): "500",
        ("TJK", "2021", "net_aid_from_euu"): "40",
        ("UZB", "2021", "net_aid_from_deu"): "60",
        ("UZB", "2021", "net_aid_from_fra"): "150.5",
    }
    assert set(rows["unit"]) == {"USD million"}


def test_the_world_bank_is_asked_for_each_donor(folder):
    rows, addresses = written("worldbank-aid", folder, "world-bank-wdi")
    assert len(addresses) == 9
    assert addresses[0].startswith("/en/country/KAZ;KGZ;TJK;TKM;UZB/indicator/DC.DAC.FRAL.CD?")
    french = rows[rows["indicator"].eq("net_aid_from_fra")]
    assert french.set_index(["country", "year"])["value"].to_dict() == {
        ("KAZ", "2021"): "7.5",
        ("TJK", "2021"): "1.25",
        ("UZB", "2021"): "-0.3",
    }
    assert rows["indicator"].nunique() == 9


def test_both_stand_side_by_side(folder):
    written("worldbank-aid", folder, "world-bank-wdi")
    rows, _ = written("oecd-aid", folder, "oecd-dac2a")
    assert len(rows) == 7
