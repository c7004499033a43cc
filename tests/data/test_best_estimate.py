"""The best estimate of trade: who stands first, the band, what is left out, what cannot be told."""

import pandas as pd
import pytest

from data.derive import best_estimate
from data.derive.best_estimate import CIF_MARGIN, estimated, left_out, usable
from data.query import estimates, frames

RATES = pd.DataFrame(columns=["year", "pair", "currency", "value"])
ORDER = pd.DataFrame(
    [
        ("exports", 1, "Both", "unstated"),
        ("exports", 2, "Theirs", "cif"),
        ("exports", 3, "Ours", "fob"),
        ("imports", 1, "Both", "unstated"),
        ("imports", 2, "Ours", "cif"),
        ("imports", 3, "Theirs", "fob"),
    ],
    columns=["flow", "place", "series", "valuation"],
)
NOTHING = pd.DataFrame(columns=["country", "partner", "flow", "source_id", "from_year", "to_year"])


def rows(*of_trade: tuple, **same) -> pd.DataFrame:
    """Rows of trade: year, flow, series, value; the other columns are the same in all."""
    table = pd.DataFrame(of_trade, columns=["year", "flow", "series", "value"])
    others = {
        "country": "UZB",
        "currency": "EUR",
        "coverage": "year",
        "reporter": "FRA",
        "approximate": False,
        "formula": None,
        "locator": None,
        "tier": "statistics",
    }
    return table.assign(source_id=table["series"].str.lower(), **{**others, **same})


def partners(of_trade: pd.DataFrame) -> pd.DataFrame:
    return of_trade.head(0).assign(partner="FRA")


def used(of_trade: pd.DataFrame, excluded: pd.DataFrame = NOTHING) -> pd.DataFrame:
    return usable(of_trade, partners(of_trade), excluded, ORDER)


def estimate(of_trade: pd.DataFrame, flow: str, **more) -> pd.DataFrame:
    return estimated(used(of_trade, **more), RATES, "EUR", flow).set_index("year")


def test_the_first_in_the_order_stands_and_the_band_holds_all():
    table = rows((2010, "exports", "Ours", 100.0), (2010, "exports", "Theirs", 150.0))
    found = estimate(table, "exports").loc[2010]
    assert (found["value"], found["series"], found["sources"]) == (150, "Theirs", 2)
    assert (found["low"], found["high"]) == (100, 150)  # FOB without freight, CIF with it
    alone = estimate(table.head(1), "exports").loc[2010]
    assert (alone["value"], alone["low"]) == (100, 100)
    assert alone["high"] == pytest.approx(100 * CIF_MARGIN)
    unstated = estimate(rows((2010, "exports", "Both", 100.0)), "exports").loc[2010]
    assert (unstated["low"], unstated["high"]) == pytest.approx((100 / CIF_MARGIN, 106))


def test_turnover_and_balance_come_from_the_two_flows_of_a_year():
    table = rows(
        (2010, "exports", "Theirs", 150.0),
        (2010, "imports", "Ours", 50.0),
        (2011, "exports", "Theirs", 10.0),
        (2012, "turnover", "Ours", 500.0),
    )
    for flow, value in (("turnover", 200), ("balance", 100)):
        found = estimate(table, flow)
        assert list(found.index) == [2010]  # nothing is interpolated, nothing taken from one side
        assert found.loc[2010, "value"] == value
        assert found.loc[2010, "series"] == "Theirs;Ours"
        assert found.loc[2010, "low"] <= value <= found.loc[2010, "high"]
    assert estimate(table, "balance").loc[2010, "low"] == pytest.approx(150 / CIF_MARGIN - 50)


def test_what_is_left_out_is_not_used_and_makes_a_gap():
    table = rows((2010, "imports", "Ours", 5.0), (2011, "imports", "Ours", 6.0))
    out = pd.DataFrame([("UZB", "FRA", "imports", "ours", 2010, 2010)], columns=NOTHING.columns)
    assert list(estimate(table, "imports", excluded=out).index) == [2011]


@pytest.mark.parametrize(
    "different",
    [{"tier": "press"}, {"coverage": "January–June"}, {"source_id": "peyrouse-2012"}],
)
def test_press_parts_of_a_year_and_the_brief_are_not_used(different):
    table = rows((2010, "imports", "Ours", 5.0)).assign(**different)
    assert used(table).empty


def test_of_two_editions_the_later_stands():
    table = rows((2010, "imports", "Ours", 5.0), (2010, "imports", "Ours", 7.0))
    table["source_id"] = ["ours-2011", "ours-2012"]
    assert list(used(table)["value"]) == [7]


def test_each_figure_is_tried_against_the_band_of_the_others():
    table = rows(
        (2010, "exports", "Both", 100.0),
        (2010, "exports", "Theirs", 104.0),
        (2010, "exports", "Ours", 300.0),
        (2011, "exports", "Ours", 1.0),
    )
    found = left_out(used(table), RATES).set_index("series")["within"]
    assert found.to_dict() == {"Both": True, "Theirs": True, "Ours": False}


def test_every_source_that_may_be_used_has_a_place_in_the_order():
    trade = frames.english("trade")
    whole = trade[trade["coverage"].eq("year") & trade["flow"].isin(best_estimate.SIDES)]
    whole = whole[whole["tier"].isin(["official", "statistics"])]
    order = frames.english("estimate_order")
    for flow in best_estimate.SIDES:
        there = set(whole.loc[whole["flow"].eq(flow), "series"])
        assert there <= set(order.loc[order["flow"].eq(flow), "series"])


@pytest.mark.parametrize("flow", ["imports", "exports", "turnover", "balance"])
def test_an_estimate_lies_in_its_band_and_is_one_a_year(flow):
    found = estimates.estimate(flow, "EUR")
    assert not found.duplicated(["country", "year"]).any()
    assert found["value"].between(found["low"] - 1e-9, found["high"] + 1e-9).all()
    assert (found["sources"] >= 1).all()
    assert len(found) > 100


def test_known_cases_are_not_in_the_estimate():
    imports = estimates.estimate("imports", "EUR").set_index(["country", "year"])
    assert ("KAZ", 2022) not in imports.index  # a gap: oil is booked where it is first sold
    assert imports.loc[("KGZ", 2009), "series"] == "TRADHIST"
    assert imports.loc[("UZB", 2012), "series"] == "ITPD-E"
