"""The guided tour: the box of a step, the ways out of it, and what is said of a step that is none."""

from urllib.parse import parse_qsl

import pytest

from components.controls.tour import complaints, invite, tour
from components.model.blocks import Box, Columns, Link, Text
from components.model.pages import COMMON, Definition, Pages
from components.model.view import View
from components.sections import parts
from data.stories import load_stories
from data.text.i18n import speaking
from pages.registry import PAGES as SITE

STEPS = load_stories().to_dict("records")
EVERY_STEP = pytest.mark.parametrize("place", range(len(STEPS)))
PAGES = Pages(  # pages with nothing but what every page has
    {
        step["page"]: Definition(
            lambda view: parts.page(view, "Title", "Lead", parts.section("own", Text("Own")))
        )
        for step in STEPS
    }
)


def query_of(step, **more):
    query = dict(parse_qsl(step["query"])) if isinstance(step["query"], str) else {}
    return {**query, "tour": str(step["step"]), **more}


def shown(step, **more):
    return PAGES.page(PAGES.view(step["page"], query_of(step, **more)))


def ways(page):
    """The links in the box of a step, by their labels."""
    (box,) = page.sections[0].parts
    _text, columns = box.blocks
    assert isinstance(columns, Columns)
    return {link.label: link for (link,) in columns.columns}


def read(address):
    """The page of an address of the site and its parameters."""
    page, _mark, query = address.partition("?")
    return page, dict(parse_qsl(query))


@EVERY_STEP
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_step_stands_in_a_box_above_its_page(place, language):
    step = STEPS[place]
    page = shown(step, lang=language)
    assert [section.name for section in page.sections] == ["tour", "own"]
    (box,) = page.sections[0].parts
    assert isinstance(box, Box)
    assert box.name == "tour"
    of = "of" if language == "en" else "sur"
    title, text = step[f"title_{language}"], step[f"text_{language}"]
    assert box.blocks[0] == Text(f"**{place + 1} {of} {len(STEPS)} · {title}**  \n{text}")
    assert not page.complaints


@EVERY_STEP
def test_a_step_leads_back_and_on_but_not_beyond_the_ends(place):
    labels = ["Back"] * (place > 0) + ["Next"] * (place + 1 < len(STEPS)) + ["End the tour"]
    links = ways(shown(STEPS[place]))
    assert list(links) == labels
    for label, other in (("Back", place - 1), ("Next", place + 1)):
        if label in links:
            assert links[label].view is None
            assert read(links[label].address) == (STEPS[other]["page"], query_of(STEPS[other]))


@EVERY_STEP
def test_everything_of_the_address_of_a_step_is_read_by_its_page(place):
    step = STEPS[place]
    view = SITE.view(step["page"], query_of(step))
    assert view.parameters == query_of(step)
    page = SITE.page(view)
    assert not page.unreadable
    assert page.sections[0].name == "tour"
    assert page.title


def test_addresses_of_steps_are_relative_and_name_the_language_where_the_view_does():
    assert ways(shown(STEPS[0]))["Next"].address == ("trade?country=KAZ&flow=balance&tour=2")
    french = ways(shown(STEPS[0], lang="fr"))["Suivant"].address
    assert french == "trade?country=KAZ&flow=balance&tour=2&lang=fr"
    browser = PAGES.view("visits", query_of(STEPS[0]), preferred="fr")
    assert "lang" not in ways(PAGES.page(browser))["Suivant"].address


def test_the_tour_can_be_ended_and_the_view_stays():
    options = ("flow", *COMMON)
    query = {"country": "KAZ", "scope": "brief", "flow": "balance", "lang": "en"}
    view = View.read("trade", {**query, "tour": "2"}, options=options)
    (box,) = tour(view)
    *_others, (end,) = box.blocks[1].columns
    assert end.view == View.read("trade", query, options=options)
    assert end.view.parameters == query
    assert tour(end.view) == complaints(end.view) == ()


def test_without_the_parameter_nothing_stands_above_a_page():
    page = PAGES.page(PAGES.view("trade", {}))
    assert [section.name for section in page.sections] == ["own"]
    assert not page.unreadable


@pytest.mark.parametrize("asked", ["0", "8", "99", "x", "²", "-1", "1.0", " 1"])
def test_a_step_that_is_none_is_said_and_not_shown(asked):
    page = PAGES.page(PAGES.view("trade", {"tour": asked}))
    assert [section.name for section in page.sections] == ["own"]
    assert page.unreadable == (
        f"The address asks for tour {asked}, which is not a step from 1 to {len(STEPS)};"
        " no step is shown.",
    )


def test_what_the_filters_and_the_page_could_not_read_stands_around_it():
    view = View.read("trade", {"years": "3-4", "tour": "x"}, options=COMMON)
    page = parts.page(view, "Title", "Lead", complaints=["The page's own."])
    assert [sentence.split(",")[0] for sentence in page.unreadable] == [
        "The address asks for years 3-4",
        "The address asks for tour x",
        "The page's own.",
    ]


def test_every_page_declares_the_parameter():
    assert COMMON == ("tour",)
    pages = Pages({"a": Definition(lambda _view: None, ("scale",))})
    assert pages.definitions["a"].options == ("scale", "tour")
    assert pages.view("a", {"tour": "1", "scale": "x", "y": "z"}).options == (
        ("scale", "x"),
        ("tour", "1"),
    )


@pytest.mark.parametrize(
    ("named", "label", "language"),
    [
        ({}, "Take the tour: 7 steps", ""),
        ({"lang": "fr"}, "Visite guidée\N{NO-BREAK SPACE}: 7 étapes", "&lang=fr"),
    ],
    ids=["no language", "French"],
)
def test_the_way_in_leads_to_the_first_step(named, label, language):
    view = View.read("overview", {"country": "UZB", **named})
    with speaking(view.language):
        link = invite(view)
    assert link == Link(label, address=f"visits?events=1&tour=1{language}", icon=":material/tour:")
