"""No chart of all sources is taller than a screen: it is short, or stands in a window to scroll."""

import pytest
from streamlit.testing.v1.element_tree import Block

from tests.support.page_support import NAMES, cards, dashboard, figure_of, seen, tab, words

ROOM = 640  # pixels of a screen of 900 that a chart may take
VIEWS = [
    ("companies", {}),
    ("companies", {"firms": "all", "lanes": "all"}),
    ("companies", {"firms": "one", "lanes": "new", "lanes_by": "fate"}),
    ("companies", {"country": "KAZ", "lanes": "all"}),
    ("companies", {"country": "UZB", "lanes": "all"}),
    ("security", {}),
    ("security", {"dates": "all"}),
    ("security", {"country": "TJK", "dates": "all"}),
    ("aid", {}),
    ("country", {"country": "KAZ", "dates": "all"}),
    *(("country", {"country": code}) for code in NAMES),
]


def window(block: Block) -> int:
    """The height of the lowest window to scroll in which a chart of a card stands, 0 for none."""
    heights = (
        [block.proto.height_config.pixel_height] if hasattr(block.proto, "height_config") else []
    )
    heights += [window(child) for child in block.children.values() if isinstance(child, Block)]
    return max(heights, default=0)


@pytest.mark.parametrize(("path", "query"), VIEWS, ids=str)
def test_a_chart_fits_the_screen_or_stands_in_a_window(path, query):
    page = seen(path, layer="all", **query)
    assert not page.exception
    for name, card in cards(page).items():
        if (figure := figure_of(card)) is None:
            continue
        height = figure["layout"]["height"]
        assert height <= ROOM or 0 < window(tab(card, "Chart")) <= ROOM, (name, height)


def test_a_chart_in_a_window_has_its_axis_where_it_is_seen_first():
    figure = figure_of(cards(seen("companies", layer="all", lanes="all"))["companies-lanes"])
    assert figure["layout"]["height"] > ROOM
    assert figure["layout"]["xaxis"]["side"] == "top"


@pytest.mark.parametrize(
    ("path", "name", "option", "codes"),
    [
        ("companies", "companies", "firms", ("several", "one", "all")),
        ("companies", "companies-lanes", "lanes", ("kept", "new", "gone", "earlier", "all")),
        (
            "security",
            "security-dates",
            "dates",
            ("detachments", "agreements", "works", "others", "all"),
        ),
    ],
)
def test_the_parts_of_a_chart_make_the_whole_and_its_table_is_what_it_shows(
    path, name, option, codes
):
    rows = {}
    for code in codes:
        page = seen(path, layer="all", **{option: code})
        card = cards(page)[name]
        rows[code] = len(tab(card, "Table").dataframe[0].value)
        control = page.segmented_control(key=f"option-{option}")
        assert control.value == code
        assert all("(" in label for label in control.options)
        assert f"{rows[code]} row" in tab(card, "Download").caption[0].value
    assert sum(rows[code] for code in codes[:-1]) == rows["all"]


def test_the_first_choice_is_not_written_and_an_unknown_one_counts_as_absent():
    page = dashboard("companies", layer="all", lanes="foo", firms="foo")
    assert page.segmented_control(key="option-lanes").value == "kept"
    assert page.segmented_control(key="option-firms").value == "several"
    assert "15 of 67 firms in a country" in words(cards(page)["companies-lanes"])


def test_the_brief_alone_asks_nothing_and_draws_no_lanes():
    page = seen("companies")
    assert "companies-lanes" not in cards(page)
    assert not [c for c in page.segmented_control if c.key in ("option-firms", "option-lanes")]


def test_each_fate_of_a_firm_is_told_apart_and_a_renamed_firm_stands_once_in_its_own():
    card = cards(seen("companies", layer="all"))["companies-then-and-now"]
    said = words(card)
    for title in ("Stayed and grew** (7)", "Stayed** (6)", "Left** (2)", "Renamed** (7)"):
        assert title in said
    assert "- Orano (Areva in 2012), Kazakhstan\n" in said
    renamed = next(part.value for part in card.markdown if part.value.startswith("**Renamed**"))
    assert renamed.count("Orano") == 1
    assert len(tab(card, "Table").dataframe[0].value) == 67


def test_years_choose_the_firms_and_leave_their_fate_as_it_is():
    page = dashboard("companies", layer="all", years="2020-2025")
    table = tab(cards(page)["companies-then-and-now"], "Table").dataframe[0].value
    orano = table[table["company"].eq("Orano") & table["country"].eq("Kazakhstan")]
    assert list(orano["fate"]) == ["grew"]
