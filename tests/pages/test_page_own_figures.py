"""A reader's own figures on the page of trade, through the frame."""

import pytest

from data.query.uploaded_series import TEMPLATE
from tests.support.page_support import words
from tests.support.servers import dashboard


@pytest.fixture
def page():
    return dashboard("trade", country="KAZ", layer="all", own="imports")


def box(page):
    return next(block for block in page.container if block.key == "own-figures")


def upload(page, content):
    page.file_uploader("own-file").set_value(("mine.csv", content.encode(), "text/csv")).run()
    assert not page.exception
    return box(page)


def test_figures_are_drawn_beside_ours_and_can_be_forgotten(page):
    shown = upload(page, TEMPLATE)
    spec = shown.get("plotly_chart")[0].proto.spec
    assert "Your figures" in spec
    assert "TRADHIST" in spec
    assert page.query_params["own"] == "imports"
    page.button[[button.label for button in page.button].index("Forget mine")].click().run()
    assert not box(page).get("plotly_chart")


def test_a_refused_file_leaves_what_was_there(page):
    upload(page, TEMPLATE)
    shown = upload(page, TEMPLATE.replace("1300", "=1300"))
    assert "Line 3, column value: “=1300” is not a number" in words(shown)
    assert "Your figures" in shown.get("plotly_chart")[0].proto.spec


def test_figures_outside_the_filters_are_said_to_be_outside(page):
    shown = upload(page, TEMPLATE.replace("KAZ", "UZB"))
    assert "None of your 2 figures is of the countries and years that are chosen" in words(shown)
