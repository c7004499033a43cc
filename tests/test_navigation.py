"""What the browser's tab is called."""

import pytest

from components import cached
from components.navigation import ENTRIES, tab_title
from data.selection import Selection
from tests.support import ROOT


@pytest.mark.parametrize(
    ("selection", "title"),
    [
        (Selection(), "Trade · France in Central Asia"),
        (Selection(("UZB",)), "Trade, Uzbekistan · France in Central Asia"),
        (Selection((), 2008, 2010), "Trade, 2008–2010 · France in Central Asia"),
        (Selection(("KAZ",), 1991, 2025, "all"), "Trade, Kazakhstan · France in Central Asia"),
    ],
)
def test_the_tab_names_the_page_and_the_selection(selection, title):
    assert tab_title("trade", selection, cached.names()) == title


def test_every_page_is_in_the_navigation():
    assert {path.stem for path in (ROOT / "pages").glob("*.py")} == set(ENTRIES)
