"""components/map/deck.py: what lies on the map, what a mark tells, and nothing from a network."""

import json

import pandas as pd
import pytest

from components.map.deck import deck
from components.map.mark_layers import COLOURS, LETTERS
from components.map.mark_placement import CENTRE, ZOOM
from components.words.theme import (
    BACKGROUNDS,
    DETAIR_COLOUR,
    FONT,
    FRANCE_COLOUR,
    INKS,
    NEUTRAL,
    rgb,
)
from data.countries import load_countries, names
from data.geo import load_boundaries, load_neighbours
from data.schema import FIVE
from data.sites import KINDS, load_sites, placed

SITES = pd.DataFrame(
    [
        ("fr-emb-tj", "embassy_of_france", "Embassy in Dushanbe", "2003", "open", 68.78, 38.57),
        ("detair", "detachment", "Detair", "2002", "open", 68.825, 38.5433),
        ("dushanbe-terminal", "project", "Terminal", None, "under_construction", 68.825, 38.5433),
    ],
    columns=["site_id", "kind", "name", "opened", "status_in_2012", "lon", "lat"],
).assign(country="TJK", city="Dushanbe", closed=None)
VALUES = pd.DataFrame(
    [("KAZ", 3400.0, "≈ €3.4 bn (2010)"), ("TJK", 12.7, "€12.7 m (2009)"), ("UZB", None, "none")],
    columns=["country", "value", "value_text"],
)
NAMES = names(load_countries())


def drawn(sites=SITES, values=VALUES, theme="light", **options):
    """The map as it is sent to the browser."""
    made = deck(sites, values, NAMES, load_boundaries(), load_neighbours(), theme=theme, **options)
    return json.loads(made.to_json())


def layers(**options):
    return {layer["id"]: layer for layer in drawn(**options)["layers"]}


def marks(**options):
    """The data of each site's mark by its key."""
    return {row["site_id"]: row for row in layers(**options)["sites"]["data"]}


def countries(**options):
    """The feature of each country by its code."""
    features = layers(**options)["countries"]["data"]["features"]
    return {feature["properties"]["iso3"]: feature for feature in features}


def test_land_lies_below_countries_below_marks_below_words():
    assert list(layers()) == [
        "neighbours",
        "countries",
        "leaders",
        "towns",
        "scale",
        "detair-ring",
        "sites",
        "lines",
        "words",
    ]


def test_a_small_map_has_no_words_and_shows_more():
    small = drawn(small=True)
    assert {"lines", "words"}.isdisjoint(layer["id"] for layer in small["layers"])
    assert small["initialViewState"]["zoom"] < ZOOM


def test_the_map_opens_on_the_region_and_no_wider():
    view = drawn()["initialViewState"]
    assert (view["longitude"], view["latitude"]) == CENTRE
    assert view["zoom"] == view["minZoom"] == ZOOM


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_map_names_no_address_and_no_style_of_a_map_service(theme):
    made = deck(SITES, VALUES, NAMES, load_boundaries(), load_neighbours(), theme=theme)
    assert made.map_provider is None
    assert "://" not in made.to_json()


def test_only_countries_and_sites_answer_to_the_pointer():
    assert {key for key, layer in layers().items() if layer["pickable"]} == {"countries", "sites"}


def test_a_mark_tells_name_kind_opening_and_state():
    assert marks()["fr-emb-tj"]["title"] == "Embassy in Dushanbe"
    assert marks()["fr-emb-tj"]["detail"] == "Embassy of France; opened 2003, in 2012: open"
    assert marks()["dushanbe-terminal"]["detail"] == "Project; in 2012: under construction"


def test_a_mark_that_only_press_or_an_encyclopaedia_tells_of_says_so():
    told = {
        tier: marks(sites=SITES.assign(tier=tier))["dushanbe-terminal"]["detail"]
        for tier in ("brief", "official", "press", "encyclopaedia")
    }
    assert told["press"].endswith("<br>source: ○ press")
    assert told["encyclopaedia"].endswith("<br>source: □ encyclopaedia")
    assert told["official"] == told["brief"] == "Project; in 2012: under construction"


def test_a_country_tells_its_name_and_its_value():
    found = countries()
    assert (found["KAZ"]["title"], found["KAZ"]["detail"]) == ("Kazakhstan", "≈ €3.4 bn (2010)")
    assert found["KGZ"]["detail"] == "not selected"
    assert set(found) == set(FIVE)


def test_a_larger_value_is_darker_and_no_value_is_grey():
    fills = {code: feature["properties"]["fill"] for code, feature in countries(log=True).items()}
    assert fills["KAZ"] == rgb(FRANCE_COLOUR, 200)
    assert fills["TJK"] == rgb(FRANCE_COLOUR, 40)
    assert fills["UZB"] == fills["KGZ"] == rgb(NEUTRAL, 45)


def test_the_letters_and_words_of_the_map_are_in_a_font_that_the_browser_is_told_by_name():
    """A plain text is read as the name of a field of the rows: then no letter is painted."""
    families = [layer["fontFamily"] for layer in layers().values() if "fontFamily" in layer]
    assert families == [FONT, FONT]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("chosen", ["fr-emb-tj", "detair"])
def test_only_the_chosen_site_has_a_frame_of_ink(chosen, theme):
    """Ink, not the colour of Detair, in which a frame round Detair would not be seen."""
    lines = {key: row["line"] for key, row in marks(chosen=chosen, theme=theme).items()}
    assert lines.pop(chosen) == rgb(INKS[theme])
    assert all(line == rgb(BACKGROUNDS[theme], 230) for line in lines.values())


def test_a_closed_site_is_grey_but_not_at_a_time_when_it_stood():
    closed = SITES.assign(closed="2014-10-28")
    assert marks(sites=closed)["fr-emb-tj"]["fill"] == rgb(NEUTRAL)
    assert marks(sites=closed, standing=True)["detair"]["fill"] == rgb(DETAIR_COLOUR)


def test_detair_once_closed_is_hollow_in_its_own_colour():
    mark = marks(sites=SITES.assign(closed="2014-10-28"))["detair"]
    assert mark["fill"] == rgb(BACKGROUNDS["light"])
    assert mark["ink"] == rgb(DETAIR_COLOUR)


def test_a_line_leads_from_the_shared_place_to_where_detair_stands():
    (line, _terminal) = layers()["leaders"]["data"]
    assert (line["from"], line["to"]) == ([68.78, 38.57], [68.825, 38.5433])
    assert line["colour"] == rgb(DETAIR_COLOUR)


def test_a_row_keeps_its_number_whether_or_not_its_site_is_drawn():
    """The browser remembers what was clicked by this number."""
    order = ["gone", "dushanbe-terminal", "detair"]
    rows = layers(order=order)["sites"]["data"]
    assert [row["site_id"] for row in rows] == [*order, "fr-emb-tj"]
    gone = rows[0]
    assert (gone["letter"], gone["fill"][3], gone["line"][3]) == ("", 0, 0)


def test_a_value_without_room_stands_beside_its_country_with_a_line_into_it():
    found = layers()
    texts = [row["text"] for row in found["words"]["data"]]
    assert {"Tajikistan", "€12.7 m\n(2009)", "Kazakhstan\n≈ €3.4 bn (2010)"} <= set(texts)
    (value,) = [row for row in found["words"]["data"] if row["text"].startswith("€12.7 m")]
    (line,) = found["lines"]["data"]
    assert line["from"] == value["position"]


def test_detair_is_larger_ringed_and_written_in_its_colour():
    drawn_layers = layers()
    (ring,) = drawn_layers["detair-ring"]["data"]
    assert ring["offset"] == marks()["detair"]["offset"]
    assert marks()["detair"]["size"] > marks()["fr-emb-tj"]["size"]
    (word,) = [row for row in drawn_layers["words"]["data"] if row["text"] == "Detair"]
    assert word["colour"] == rgb(DETAIR_COLOUR)


def test_detair_keeps_off_the_embassy_that_shares_its_place():
    assert marks()["detair"]["position"] == marks()["fr-emb-tj"]["position"]
    assert marks()["detair"]["offset"] != marks()["fr-emb-tj"]["offset"]


def test_a_map_without_sites_or_values_is_drawn_still():
    found = layers(sites=SITES.head(0), values=VALUES.head(0))
    assert found["sites"]["data"] == []
    assert {row["text"] for row in found["words"]["data"]} >= {"Russia", "Caspian\nSea"}
    assert "Detair" not in {row["text"] for row in found["words"]["data"]}
    assert {feature["detail"] for feature in countries(values=VALUES.head(0)).values()} == {
        "not selected"
    }


def test_every_site_of_the_brief_is_drawn_once():
    sites = placed(load_sites())
    sites = sites[sites["tier"].eq("brief")]
    found = layers(sites=sites)["sites"]["data"]
    assert sorted(row["site_id"] for row in found) == sorted(sites["site_id"])


def test_every_kind_on_the_map_has_a_letter_and_a_colour_of_its_own_kind():
    on_the_map = {kind for kind in KINDS if kind != "embassy_in_paris"}
    assert set(LETTERS) == set(COLOURS) == on_the_map
    assert len(set(LETTERS.values())) == len(LETTERS)


def test_words_and_lines_take_the_ink_of_the_theme():
    light, dark = (layers(theme=theme)["words"]["data"][0]["colour"] for theme in ("light", "dark"))
    assert light == rgb(INKS["light"])
    assert dark == [232, 237, 242, 255]


def test_drawing_the_map_leaves_its_arguments_alone():
    sites, values, boundaries = SITES.copy(), VALUES.copy(), load_boundaries()
    deck(sites, values, NAMES, boundaries, load_neighbours(), theme="light", chosen="detair")
    pd.testing.assert_frame_equal(sites, SITES)
    pd.testing.assert_frame_equal(values, VALUES)
    assert boundaries == load_boundaries()
