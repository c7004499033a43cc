"""What a card offers to take home is what its chart shows: as many rows as marks, filters included."""

import base64

import pytest

from tests.support.page_support import cards, figure_of, seen, tab

MARKED = {
    "trade-turnover": "trade",
    "trade-buyers": "trade",
    "visits": "visits",
    "visits-by-country": "visits",
    "visits-by-level": "visits",
    "visits-by-presidency": "visits",
    "companies": "companies",
    "security-facts": "security",
    "aid-facts": "aid",
    "claims": "claims",
}


def marks(figure):
    """Count what a figure plots; entries of the legend plot nothing."""
    return sum(sum(value is not None for value in values(trace)) for trace in figure["data"])


def values(trace):
    x = trace.get("x")
    if isinstance(x, dict):
        return x.get("_inputArray") or range(sizes(x))
    return x or []


def sizes(packed):
    size = {"i1": 1, "u1": 1, "i2": 2, "u2": 2, "i4": 4, "u4": 4, "f4": 4, "f8": 8}[packed["dtype"]]
    return len(base64.b64decode(packed["bdata"])) // size


@pytest.mark.parametrize("query", [{}, {"country": "KAZ,UZB", "years": "2009-2012"}], ids=str)
@pytest.mark.parametrize(("name", "path"), MARKED.items(), ids=list(MARKED))
def test_a_card_offers_a_row_for_each_mark(name, path, query):
    card = cards(seen(path, **query))[name]
    table = tab(card, "Table").dataframe[0].value
    assert marks(figure_of(card)) == len(table)


@pytest.mark.parametrize(("name", "path"), [("companies", "companies"), ("claims", "claims")])
def test_what_was_counted_can_be_taken_home_too(name, path):
    labels = [
        button.label for button in tab(cards(seen(path))[name], "Download").get("download_button")
    ]
    assert "Facts counted (CSV)" in labels
    assert "Facts counted (CSV)" not in [
        button.label
        for button in tab(cards(seen("visits"))["visits"], "Download").get("download_button")
    ]


def test_firms_by_sector_are_offered_as_the_boxes_are_drawn():
    card = cards(seen("companies"))["companies-by-sector"]
    table = tab(card, "Table").dataframe[0].value
    assert not table.duplicated(["sector", "company"]).any()
    (boxes,) = figure_of(card)["data"]
    assert len(boxes["labels"]) - table["sector"].nunique() == len(table)
