"""The citation of a view as blocks: three forms, each to be copied."""

from datetime import date

from components.controls.cite import citations_of
from components.model.blocks import Code, Text
from components.model.view import View
from data.publish.cite import citations
from data.text.i18n import speaking

ADDRESS = "http://127.0.0.1/trade?country=KAZ&years=2008-2010"


def test_a_view_is_cited_in_three_forms_with_address_and_day():
    view = View.read("trade", {"country": "KAZ"})
    day = date(2026, 11, 24)
    caption, *forms = citations_of(view, "Trade, Kazakhstan", ADDRESS, day)
    assert caption == Text(
        "Page, selection, source and date of this view. A figure: cite its own source.", "soft"
    )
    expected = citations("Trade, Kazakhstan", "now", ADDRESS, day)
    assert forms == [
        Code(expected["text"], "Text"),
        Code(expected["bibtex"], "BibTeX"),
        Code(expected["ris"], "RIS"),
    ]
    assert all(ADDRESS in form.text for form in forms)


def test_the_scope_says_what_the_view_rests_on():
    of_brief = View.read("trade", {"scope": "brief"})
    brief = citations_of(of_brief, "Trade", ADDRESS, date(2026, 1, 1))
    assert "each card names" not in brief[1].text
    now = citations_of(View("trade"), "Trade", ADDRESS, date(2026, 1, 1))
    assert "each card names" in now[1].text
    with speaking("fr"):
        assert (
            citations_of(View("trade"), "Commerce", ADDRESS, date(2026, 1, 1))[1].label == "Texte"
        )
