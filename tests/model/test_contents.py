"""The contents of a page: links to its sections, in every medium where the page can be read."""

import pytest

from components.model.blocks import Fold, Link, Text
from components.model.page import Page, Section
from components.model.statement import Statement
from components.model.view import View
from components.render.html import items_html, place_of
from components.render.layout import layout
from components.render.links import ServerLinks
from components.sections.folds import folded
from data.query.selection import Selection
from data.text.i18n import speaking
from pages.registry import PAGES

TEXT = Text("Words")


def section(name: str, *, heading: str = "", label: str = "") -> Section:
    return Section(name, (TEXT,), heading, label)


def page(*sections: Section) -> Page:
    return Page(View("trade", Selection()), "Page", (Statement("Lead"),), sections)


def html(page: Page) -> str:
    with speaking(page.view.language):
        return str(items_html(layout(page), page, place_of(page, ServerLinks())))


FOUR = (
    section("one", heading="First"),
    section("two", label="Second"),
    section("three", heading="A third, at length", label="Third"),
    folded("Fourth", section("four")),
)


def test_a_page_of_four_named_sections_links_to_each_of_them():
    assert page(section("none"), *FOUR).contents == (
        Link("First", anchor="section-one"),
        Link("Second", anchor="section-two"),
        Link("Third", anchor="section-three"),
        Link("Fourth", anchor="section-four"),
    )


def test_a_page_of_few_named_sections_has_no_contents():
    assert page(*FOUR[:3], section("none")).contents == ()
    assert "contents" not in html(page(*FOUR[:3]))


def test_every_link_leads_to_a_place_of_the_page():
    shown = html(page(*FOUR))
    for link in page(*FOUR).contents:
        assert f'<a class="way" href="#{link.anchor}">{link.label}</a>' in shown
        assert shown.count(f'id="{link.anchor}"') == 1


def test_a_section_without_a_heading_of_its_own_has_one_for_those_who_hear_the_page():
    assert '<h2 id="section-two" class="unseen">Second</h2>' in html(page(*FOUR))
    assert '<h2 id="section-three">A third, at length</h2>' in html(page(*FOUR))


def test_a_fold_has_its_anchor_inside_so_that_an_address_opens_it():
    fold = FOUR[3].parts[0]
    assert isinstance(fold, Fold)
    assert fold.anchor == "section-four"
    assert '</summary><span id="section-four"></span>' in html(page(*FOUR))
    assert "<h2" not in html(page(*FOUR)).split('id="section-three"')[1].split("</h2>")[1]


def test_no_link_of_the_contents_asks_the_server_for_anything():
    nav = html(page(*FOUR)).split('<nav class="contents"')[1].split("</nav>")[0]
    assert "data-query" not in nav
    assert "data-page" not in nav
    assert 'href="./' not in nav


@pytest.mark.parametrize("name", PAGES.definitions)
def test_no_page_of_the_site_names_two_sections_alike(name):
    contents = PAGES.page(PAGES.view(name, {})).contents
    for names in ([link.label for link in contents], [link.anchor for link in contents]):
        assert len(names) == len(set(names))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_trade_has_contents_in_both_languages(language):
    shown = PAGES.page(PAGES.view("trade", {"lang": language}))
    names = [link.label for link in shown.contents]
    assert len(names) == len(set(names)) >= 4
    assert {"en": "Goods", "fr": "Marchandises"}[language] in names
