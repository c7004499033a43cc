"""The guided tour: its steps lead to pages that read their addresses, and a row is all a step needs."""

import re
from shutil import copytree
from urllib.parse import parse_qsl

import pytest

from components.controls.navigation import ENTRIES
from components.render.html import parts_json
from components.render.links import ServerLinks
from data.check import check_tables
from data.schema import DATA, BrokenTable
from data.stories import load_stories
from pages.registry import PAGES

STEPS = load_stories()
EVERY_STEP = pytest.mark.parametrize("step", STEPS["step"])


def shown(step):
    row = STEPS.set_index("step").loc[step]
    asked = row["query"] if isinstance(row["query"], str) else ""
    query = {**dict(parse_qsl(asked)), "tour": str(step)}
    return PAGES.page(PAGES.view(row["page"], query))


def words(page):
    return "".join(parts_json(page, ServerLinks())["parts"].values()).replace("&#39;", "'")


def test_there_are_seven_steps_in_both_languages():
    assert list(STEPS["step"]) == list(range(1, 8))
    assert set(STEPS["page"]) <= set(ENTRIES)
    for column in ("text_en", "text_fr"):
        sentences = STEPS[column].str.count(r"[.!?](?:\s|$)")
        assert sentences.eq(2).all(), column


@EVERY_STEP
def test_a_step_stands_above_its_page_and_everything_of_its_address_is_read(step):
    page = shown(step)
    assert not page.unreadable
    assert page.sections[0].name == "tour"
    assert STEPS.set_index("step").loc[step, "text_en"] in words(page)


@EVERY_STEP
def test_texts_state_no_figure_but_the_year_of_the_brief(step):
    row = STEPS.set_index("step").loc[step]
    assert set(re.findall(r"\d+", row["text_en"] + row["text_fr"])) <= {"2012"}


def test_the_tour_can_be_ended_and_the_view_stays():
    page = shown(2)
    ended = page.view.with_options(tour="")
    assert dict(ended.options)["flow"] == "balance"
    assert f'data-query="{ended.short_query}"'.replace("&", "&amp;") in words(page)
    assert STEPS["text_en"][1] not in words(PAGES.page(ended))


@pytest.mark.parametrize("step", ["0", "99", "x", "²"])
def test_a_step_that_is_none_is_said(step):
    page = PAGES.page(PAGES.view("trade", {"tour": step}))
    assert page.unreadable == (
        f"The address asks for tour {step}, which is not a step from 1 to 7; no step is shown.",
    )


def test_a_broken_step_keeps_the_server_from_starting(tmp_path):
    folder = copytree(DATA, tmp_path / "data")
    file = folder / "stories.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("1,visits", "first,visits"))
    with pytest.raises(BrokenTable) as broken:
        check_tables(folder)
    assert "data/stories.csv, line 2, column step: 'first' found" in str(broken.value)
