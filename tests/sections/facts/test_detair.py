"""components/sections/facts/detair.py: the card of the detachment, as two pages show it."""

from components.model.blocks import Columns, Fold
from components.model.tiles import Tiles
from components.sections.facts.detair import detair
from components.words.wording import kind_of_source
from data.derive.shared_rows import of_detair
from data.query import frames
from data.query.selection import Selection
from data.security import GIVEN

ALL = Selection(scope="now").everything


def facts(selection):
    return of_detair(frames.chosen("security", selection))


def lines(blocks):
    inside = [
        part for block in blocks for part in (block.blocks if isinstance(block, Fold) else [block])
    ]
    return [line for part in inside for line in part.markdown.splitlines() if line.startswith("- ")]


def test_without_facts_there_is_no_card():
    assert (
        detair(
            "detair",
            facts(Selection(("KAZ",)).with_scope("brief")),
            Selection(("KAZ",)).with_scope("brief"),
        )
        is None
    )


def test_the_card_has_the_name_it_is_given_and_the_facts_as_its_rows():
    card = detair("map-detair", facts(ALL), ALL)
    assert card.name == "map-detair"
    assert len(card.rows) == len(facts(ALL))
    assert (
        card.subtitle == "Facts on the French air force detachment at Dushanbe airport, 2001–2019"
    )


def test_tiles_give_the_figures_of_the_brief_and_both_ends_with_their_notes():
    tiles, _lists = detair("detair", facts(ALL), ALL).body
    assert isinstance(tiles, Tiles)
    tier = facts(ALL).set_index("date").loc["2012-05", "tier"]
    other = kind_of_source(tier)
    assert [(tile.label, tile.word) for tile in tiles.tiles] == [
        ("People, 2012 (◆ Brief)", "≈ 200"),
        (f"People, May 2012 ({other})", "≈ 100"),
        (f"C-160 Transall, May 2012 ({other})", "2"),
        ("In Dushanbe from", "7 December 2001"),
        ("Until", "28 October 2014"),
        ("Terminal loan, in the brief", "≈\u202f€27m"),
    ]
    assert tiles.tiles[0].note == 'Hedged with "about"; undated, set at the year of the brief.'
    assert tiles.tiles[3].note == ""


def test_the_brief_gives_no_end():
    tiles, _lists = detair(
        "detair", facts(Selection().with_scope("brief")), Selection().with_scope("brief")
    ).body
    assert [tile.label for tile in tiles.tiles] == [
        "People, 2012 (◆ Brief)",
        "C-160 Transall, 2012 (◆ Brief)",
        "In Dushanbe from",
        "Terminal loan, in the brief",
    ]


def test_mission_and_counterpart_stand_side_by_side_and_leave_nothing_out():
    rows = facts(ALL)
    _tiles, lists = detair("detair", rows, ALL).body
    assert isinstance(lists, Columns)
    left, right = lists.columns
    given = rows["kind"].isin(GIVEN)
    assert left[0].title == f"What it was and did ({(~given).sum()})"
    assert right[0].title == f"What Tajikistan got in return ({given.sum()})"
    assert (len(lines(left)), len(lines(right))) == ((~given).sum(), given.sum())


def test_a_side_without_facts_has_no_title():
    rows = facts(ALL).query("kind == 'closure'")
    _tiles, lists = detair("detair", rows, ALL).body
    assert lists.columns[1] == ()
