"""The language of the pages: by the address, by the switch, by the browser."""

import pytest
import streamlit as st

from components.controls import address
from data.text.i18n import ENGLISH
from tests.support.page_support import words
from tests.support.servers import dashboard


def links(page):
    """The queries of the links in the navigation, by their labels."""
    return {link.proto.label: link.proto.query_string for link in page.sidebar.get("page_link")}


def test_an_address_in_french_gives_french_pages():
    page = dashboard("visits", lang="fr", layer="all")
    assert page.title[0].value == "Visites officielles"
    assert "visites datées" in words(page)
    assert "dated visit" not in words(page)


def test_links_of_the_navigation_carry_the_language_that_the_address_asks_for():
    for language in ("fr", "en"):
        page = dashboard("trade", lang=language)
        assert links(page)
        assert all(f"lang={language}" in query for query in links(page).values())


def test_without_a_language_the_address_stays_free_of_one():
    assert not any("lang=" in query for query in links(dashboard("trade")).values())


def test_an_unknown_language_is_told_and_english_is_spoken():
    page = dashboard("trade", lang="xx")
    assert page.title[0].value == "Trade"
    assert "The address asks for lang xx, which is not one of en, fr" in words(page)


def test_the_switch_writes_the_language_and_keeps_the_codes():
    page = dashboard("trade", country="UZB")
    page.segmented_control("filter-language").set_value("fr").run()
    assert page.query_params["lang"] == "fr"
    assert page.query_params["country"] == "UZB"
    assert page.title[0].value == "Commerce"


@pytest.mark.parametrize(
    ("preferred", "chosen"), [("fr-FR", "fr"), ("fr", "fr"), ("en-GB", ""), ("de", ""), (None, "")]
)
def test_the_first_visit_follows_the_browser(monkeypatch, preferred, chosen):
    class Context:
        locale = preferred

    monkeypatch.setattr(st, "context", Context())
    monkeypatch.setattr(st, "query_params", st.query_params.__class__())
    assert address.chosen().language == chosen
    assert ENGLISH == "en"
