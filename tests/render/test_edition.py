"""The static edition: pages under the names that they had lead on to those that they have."""

from components.controls.navigation import ENTRIES, RENAMED
from components.model.view import View
from components.render import edition
from data.query.selection import SCOPES, Selection
from pages.registry import PAGES


def test_a_page_that_was_renamed_is_found_under_its_old_name(tmp_path, monkeypatch):
    view = View("people", Selection((), *SCOPES["brief"], "brief"), "fr")
    monkeypatch.setattr(edition, "views", lambda _pages: [view])
    assert edition.write_edition(PAGES, tmp_path) == 1
    old = tmp_path / "fr" / "brief" / "all" / "aid.html"
    assert "url=./people.html" in old.read_text(encoding="utf-8")
    assert (old.parent / "people.html").is_file()
    assert "url=en/now/all/overview.html" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_no_page_has_a_name_that_another_had():
    assert set(RENAMED.values()) <= set(ENTRIES)
    assert not set(RENAMED) & set(ENTRIES)
