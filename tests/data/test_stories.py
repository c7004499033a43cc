"""The guided tour: its steps lead to pages that read their addresses, and a row is all a step needs."""

import re
from shutil import copytree
from urllib.parse import parse_qsl

import pytest

from components.controls.navigation import ENTRIES
from data.check import check_tables
from data.schema import DATA, BrokenTable
from data.stories import load_stories
from tests.support.page_support import words
from tests.support.servers import dashboard

STEPS = load_stories()
EVERY_STEP = pytest.mark.parametrize("step", STEPS["step"])


def shown(step):
    row = STEPS.set_index("step").loc[step]
    return dashboard(row["page"], **dict(parse_qsl(row["query"])), tour=str(step))


def test_there_are_seven_steps_in_both_languages():
    assert list(STEPS["step"]) == list(range(1, 8))
    assert set(STEPS["page"]) <= set(ENTRIES)
    for column in ("text_en", "text_fr"):
        sentences = STEPS[column].str.count(r"[.!?](?:\s|$)")
        assert sentences.eq(2).all(), column


@EVERY_STEP
def test_a_step_is_told_above_its_page_and_everything_of_its_address_is_read(step):
    page = shown(step)
    assert not page.exception
    assert not page.warning
    assert STEPS.set_index("step").loc[step, "text_en"] in words(page.main)


@EVERY_STEP
def test_texts_state_no_figure_but_the_year_of_the_brief(step):
    row = STEPS.set_index("step").loc[step]
    assert set(re.findall(r"\d+", row["text_en"] + row["text_fr"])) <= {"2012"}


def test_the_tour_can_be_ended_and_the_view_stays():
    page = shown(2)
    labels = [button.label for button in page.button]
    page.button[labels.index("End the tour")].click().run()
    assert "tour" not in page.query_params
    assert page.query_params["flow"] == "balance"
    assert STEPS["text_en"][1] not in words(page.main)


@pytest.mark.parametrize("asked", ["0", "99", "x", "²"])
def test_a_step_that_is_none_is_said(asked):
    page = dashboard("trade", tour=asked)
    assert [warning.value for warning in page.warning] == [
        f"The address asks for tour {asked}, which is no step from 1 to 7; no step is shown."
    ]


def test_a_broken_step_keeps_the_server_from_starting(tmp_path):
    folder = copytree(DATA, tmp_path / "data")
    file = folder / "stories.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("1,visits", "first,visits"))
    with pytest.raises(BrokenTable) as broken:
        check_tables(folder)
    assert "data/stories.csv, line 2, column step: 'first' found" in str(broken.value)
