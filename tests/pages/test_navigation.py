"""What a view is called, in the browser's tab and in a citation."""

import pytest

from components.controls.navigation import ENTRIES, page_at, view_title
from data.query import frames
from data.query.selection import Selection
from tests.support.servers import ROOT


@pytest.mark.parametrize(
    ("selection", "title"),
    [
        (Selection(), "Trade"),
        (Selection().with_scope("brief"), "Trade, as of 2012"),
        (Selection(("UZB",)).with_scope("brief"), "Trade, Uzbekistan, as of 2012"),
        (Selection((), 2008, 2010, "brief"), "Trade, 2008–2010, as of 2012"),
        (Selection((), 2008, 2010), "Trade, 2008–2010"),
        (Selection(("KAZ",), 1991, 2025, "now"), "Trade, Kazakhstan"),
    ],
)
def test_a_view_names_the_page_and_the_selection(selection, title):
    assert view_title("trade", selection, frames.names()) == title


def test_every_page_is_in_the_navigation():
    others = {"__init__", "registry", "edition"}
    assert {path.stem for path in (ROOT / "pages").glob("*.py")} - others == set(ENTRIES)


@pytest.mark.parametrize(
    ("path", "page"),
    [("/", "overview"), ("", "overview"), ("/trade", "trade"), ("/behind/a/proxy/map/", "map")],
)
def test_a_path_names_its_page(path: str, page: str):
    assert page_at(path) == page
