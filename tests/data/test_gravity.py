"""data.gravity: the shipped estimates are what the command makes, and the model is what it says."""

import pandas as pd
import pytest

from data.catalogue import TABLES
from data.expected_exports import ExpectedExports
from data.gravity import __main__ as command
from data.gravity.flows import FLOWS, PAIRS, SELLERS, TERMS, load_flows
from data.gravity.model import bootstrap, estimate, expected
from data.gravity.results import expected_exports
from data.schema import DATA, FIVE, BrokenTable, Fault, read_table

# pyfixest 0.60 resets an index in a way that pandas 3.1 calls deprecated
pytestmark = pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning")

ENDS = ["ratio_low", "ratio_high"]
TRIAL = {"TKM": 1.27, "KAZ": 0.88, "UZB": 0.80, "KGZ": 0.63, "TJK": 0.39}  # made by another hand
FOUND = {"ln_distance": -0.97, "common_language": 0.29, "colonial_tie": 0.37}
FEW = 4  # draws


@pytest.fixture(scope="module")
def flows():
    return load_flows()


@pytest.fixture(scope="module")
def fit(flows):
    return estimate(flows)


@pytest.fixture(scope="module")
def draws(flows):
    """The first of the draws that the command makes."""
    return list(bootstrap(flows, FEW))


def shipped(name):
    return pd.read_csv(command.ESTIMATES / f"{name}.csv", dtype="str", keep_default_na=False)


def small(folder, **change):
    """Write raw files of a few rows into a folder, some cells of the first pair changed."""
    for name in (FLOWS, PAIRS):
        rows = pd.read_csv(DATA / f"{name}.csv", nrows=3, dtype="str", keep_default_na=False)
        if name == PAIRS:
            for column, cell in change.items():
                rows.loc[0, column] = cell
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        rows.to_csv(folder / f"{name}.csv", index=False)


def test_the_command_makes_what_is_shipped(flows, fit, draws, monkeypatch, tmp_path):
    monkeypatch.setattr(command, "load_flows", lambda: flows)
    monkeypatch.setattr(command, "estimate", lambda _flows: fit)
    monkeypatch.setattr(command, "bootstrap", lambda _flows: draws)
    assert command.main(["--into", str(tmp_path)]) == 0
    name = "gravity_coefficients.csv"
    assert (tmp_path / name).read_bytes() == (command.ESTIMATES / name).read_bytes()
    made = pd.read_csv(tmp_path / "expected_exports.csv", dtype="str", keep_default_na=False)
    rows = shipped("expected_exports")
    pd.testing.assert_frame_equal(made.drop(columns=ENDS), rows.drop(columns=ENDS))


def test_the_shipped_intervals_hold_most_of_the_draws(flows, fit, draws):
    rows = shipped("expected_exports")[ENDS].astype("float")
    held = [
        expected_exports(flows, fit, [one])["ratio_low"].between(
            rows["ratio_low"], rows["ratio_high"]
        )
        for one in draws
    ]
    assert pd.concat(held).mean() > 0.8


def test_draws_are_the_same_each_time(flows, draws):
    again = next(bootstrap(flows, 1))
    pd.testing.assert_series_equal(again.coefficients, draws[0].coefficients)
    assert not again.coefficients.equals(draws[1].coefficients)


def test_the_estimate_is_that_of_the_trial(fit):
    assert fit.coefficients.to_dict() == pytest.approx(FOUND, abs=0.005)
    rows = TABLES["expected_exports"].load()
    french = rows[rows["partner"].eq("FRA") & rows["from_year"].eq(2004)]
    assert french.set_index("country")["ratio"].to_dict() == pytest.approx(TRIAL, abs=0.006)


def test_the_estimate_meets_the_conditions_of_poisson(flows, fit):
    """Residuals add up to nothing over sellers and buyers of a year, and with each term."""
    of_model = expected(fit, flows)
    residual = flows["exports"] - of_model
    for effect in ("seller_year", "buyer_year"):
        sums = flows.assign(residual=residual).groupby(effect)[["residual", "exports"]].sum()
        assert (sums["residual"].abs() / sums["exports"]).max() < 1e-5
    for term in TERMS:
        assert abs((residual * flows[term]).sum() / of_model.sum()) < 1e-6


def test_flows_are_those_that_can_be_compared(flows):
    assert set(flows["seller"]) == set(SELLERS)
    assert not set(flows["buyer"]) & set(SELLERS)
    assert set(FIVE) <= set(flows["buyer"])
    assert flows["year"].agg(["min", "max"]).tolist() == [1994, 2014]
    of_buyer = flows.groupby("buyer_year")["exports"].agg(["size", "sum"])
    assert of_buyer["size"].min() > 1
    assert of_buyer["sum"].min() > 0
    assert flows.notna().all(axis=None)


def test_every_interval_holds_its_ratio():
    rows = TABLES["expected_exports"].load()
    assert rows["ratio"].between(rows["ratio_low"], rows["ratio_high"]).all()
    assert (rows["actual"] / rows["expected"]).to_list() == pytest.approx(
        rows["ratio"].to_list(), abs=0.001
    )
    assert (rows["partners_lower"] < rows["partners_compared"]).all()


def test_what_the_four_sold_is_what_is_expected_of_all_four():
    sums = TABLES["expected_exports"].load().groupby(["country", "from_year"])
    sums = sums[["actual", "expected"]].sum()
    assert sums["actual"].to_list() == pytest.approx(sums["expected"].to_list(), rel=1e-4)


def test_a_ratio_outside_its_interval_is_refused(tmp_path):
    rows = pd.read_csv(DATA / "expected_exports.csv", dtype="str", keep_default_na=False, nrows=1)
    rows.assign(ratio_high="0.1", ratio_low="0").to_csv(
        tmp_path / "expected_exports.csv", index=False
    )
    with pytest.raises(BrokenTable, match="within its interval"):
        read_table(ExpectedExports, "expected_exports", tmp_path)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"distance_km": "0"},
            r"gravity_pairs\.csv, line 2, column distance_km: '?0.*greater_than\(0\)",
        ),
        ({"exporter": "ITA"}, r"line 2, column exporter: 'ITA' found, one of .*DEU"),
        ({"colonial_tie": "yes"}, r"line 2, column colonial_tie: 'yes' found, a int64"),
    ],
    ids=["distance", "seller", "tie"],
)
def test_a_broken_file_is_told_in_a_sentence(change, sentence, tmp_path):
    small(tmp_path, **change)
    with pytest.raises(BrokenTable, match=sentence):
        load_flows(tmp_path)


def test_a_missing_file_is_told_in_a_sentence(tmp_path):
    with pytest.raises(BrokenTable, match=r"four_exporters.*no file"):
        load_flows(tmp_path)


def test_the_command_says_what_is_wrong_and_writes_nothing(monkeypatch, tmp_path, capsys):
    def broken():
        raise BrokenTable([Fault("gravity_pairs.csv", 2, "distance_km", 0, "more than 0")])

    monkeypatch.setattr(command, "load_flows", broken)
    assert command.main(["--into", str(tmp_path)]) == 1
    assert "gravity_pairs.csv, line 2, column distance_km" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_published_coefficient_stands_as_published():
    rows = TABLES["gravity_coefficients"].load()
    assert set(rows["term"]) == set(TERMS)
    published = rows[rows["source_id"].eq("egger-lassmann-2012")].iloc[0]
    assert (published["estimate"], published["scale"], published["observations"]) == (
        44,
        "per_cent",
        701,
    )
    ours = rows[rows["source_id"].eq("cepii-geodist")]
    assert ours["standard_error"].notna().all()
    assert ours["note"].str.startswith("Ours").all()
