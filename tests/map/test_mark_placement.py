"""components/map/mark_placement.py: no word hides another or a mark, however far in a reader zooms."""

import itertools

import pandas as pd
import pytest

from components.map.label_placement import (
    COUNTRY_PLACES,
    NEIGHBOURS,
    SEA,
    VALUE_PLACES,
    Word,
    box_of,
    names_of_places,
)
from components.map.mark_layers import FIRST
from components.map.mark_placement import (
    BAR,
    BAR_KM,
    DOT,
    NEAR,
    STEP,
    ZOOM,
    Box,
    bar_end,
    grouped,
    on_screen,
    one_a_place,
    shown_towns,
    text_box,
)
from data.catalogue import TABLES
from data.countries import load_countries, names
from data.geo import load_boundaries, load_neighbours
from data.query.selection import Selection
from data.schema import FIVE
from data.sites import distinct, load_sites, placed, towns
from data.text.i18n import in_language, speaking

FIVE_NAMES = {names(load_countries())[code] for code in FIVE}
CLOSEST = 11
ZOOMS = [ZOOM + 0.25 * step for step in range(int((CLOSEST - ZOOM) / 0.25) + 1)]
VALUES = {
    "turnover": [
        "≈ €3.4 bn (2010)",
        "€29 m (2009)",
        "€12.7 m (2009)",
        "€192 m (2009)",
        "€249 m (2010)",
    ],
    "visits": ["4 dated visits", "1 dated visit", "3 dated visits", "5 dated visits", "none dated"],
    "firms": ["13 firms", "none named", "12 firms", "3 firms", "4 firms"],
}


@pytest.fixture(scope="module")
def groups():
    """The brief's sites as the map groups them."""
    return grouped(placed(Selection().of(load_sites())))


def mark(row, zoom):
    """The rectangle of a site's mark."""
    x, y = on_screen(row["place_lon"], row["place_lat"], zoom)
    x, y, half = x + row["offset_x"], y + row["offset_y"], STEP / 2 - 1
    return Box(x - half, y - half, x + half, y + half)


def boxes(groups, texts, zoom, places=None):
    """The rectangles of all words and of all marks, with what they stand for."""
    placed = names_of_places(groups, texts, *([] if places is None else [places]))
    marks = [(row["site_id"], mark(row, zoom)) for row in groups.to_dict("records")]
    words = map(Word._make, placed[list(Word._fields)].itertuples(index=False, name=None))
    return [(word.text, box_of(word, zoom)) for word in words], marks


def texts(measure):
    """What is written over each country."""
    known = names(load_countries())
    return {code: (known[code], value) for code, value in zip(FIVE, VALUES[measure], strict=True)}


def countries_at(lon, lat, boundaries=load_boundaries, by="iso3"):
    """The countries in which a point lies: a ray to the east crosses their borders oddly often."""
    found = []
    for feature in boundaries()["features"]:
        shape = feature["geometry"]
        parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        crossed = sum(
            (south > lat) != (north > lat)
            and lon < west + (east - west) * (lat - south) / (north - south)
            for part in parts
            for ring in part
            for (west, south), (east, north) in itertools.pairwise(ring)
        )
        if crossed % 2:
            found.append(feature["properties"][by])
    return found


@pytest.mark.parametrize(
    ("code", "width"),  # pixels, as the map's type has the name
    [("KAZ", 64), ("KGZ", 56), ("TJK", 50), ("TKM", 77), ("UZB", 62)],
)
def test_the_name_of_a_country_stands_within_its_borders(code, width):
    lon, lat = COUNTRY_PLACES[code]
    degrees = width * 360 / (512 * 2**ZOOM)
    for step in range(-5, 6):
        assert countries_at(lon + step * degrees / 10, lat) == [code]


@pytest.mark.parametrize("code", VALUE_PLACES)
def test_a_value_beside_its_country_stands_in_no_other_and_its_line_ends_within(code):
    place, end = VALUE_PLACES[code]
    assert countries_at(*place) == []
    assert countries_at(*end) == [code]


def test_among_the_sites_of_all_sources_no_mark_or_word_meets_the_name_of_a_country():
    everything = grouped(placed(distinct(Selection(layer="all").of(load_sites()))))
    words, marks = boxes(everything, texts("turnover"), ZOOM)
    names_only = [(text, box) for text, box in words if text.split("\n")[0] in FIVE_NAMES]
    meeting = [
        (name, other)
        for (name, here), (other, there) in itertools.product(names_only, [*marks, *words])
        if name != other and here.meets(there)
    ]
    assert len(names_only) == 5
    assert meeting == []


def mapped(language, layer, value):
    """The groups, the words for countries and the towns of a layer, as the map has them."""
    with speaking(language):
        table, countries = (
            in_language(load(), TABLES[name].texts)
            for load, name in ((load_sites, "sites"), (load_countries, "countries"))
        )
        known = names(countries)
        sites = placed(distinct(Selection().with_layer(layer).of(table)))
        said = {code: (known[code], value) for code in FIVE}
        return grouped(sites), said, towns(table, countries)


@pytest.mark.parametrize("zoom", [ZOOM, 4.2, 5, 6.5, CLOSEST])
@pytest.mark.parametrize("layer", ["brief", "all"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_in_both_languages_no_word_meets_another_nor_a_mark_nor_a_dot(language, layer, zoom):
    sites, said, places = mapped(language, layer, "1\u202f234,5 M€ (2023)")
    with speaking(language):
        words, marks = boxes(sites, said, zoom, places)
    dots = [
        (row["name"], Box(x - DOT, y - DOT, x + DOT, y + DOT))
        for row in shown_towns(sites, places).to_dict("records")
        for x, y in [on_screen(row["lon"], row["lat"], zoom)]
    ]
    meeting = [
        (one, other)
        for (one, here), (other, there) in itertools.combinations([*words, *marks, *dots], 2)
        if here.meets(there)
    ]
    assert meeting == []
    assert "Detair" in dict(words)


@pytest.mark.parametrize("layer", ["brief", "all"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_capital_is_named(language, layer):
    sites, said, places = mapped(language, layer, "920,3\u202fM€ (2023)")
    with speaking(language):
        words = names_of_places(sites, said, places)
    named = {text.lstrip("★ ") for text in words.loc[words["kind"].eq("capital"), "text"]}
    countries = load_countries()
    assert set(countries.loc[countries["iso3"].isin(FIVE), f"capital_{language}"]) <= named


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_a_neighbour_is_named_within_its_borders(name):
    assert countries_at(*NEIGHBOURS[name], load_neighbours, "name") == [name]


def test_the_sea_is_named_on_water():
    place = SEA[1]
    assert countries_at(*place) == countries_at(*place, load_neighbours) == []


def test_the_scale_bar_is_as_long_as_it_says_at_its_latitude():
    """By the length of a degree of longitude at 45.9° N, 77.5 km on a sphere."""
    assert bar_end()[1] == BAR[1]
    assert (bar_end()[0] - BAR[0]) * 77.47 == pytest.approx(BAR_KM, rel=0.002)


def test_a_capital_is_told_from_a_town_and_a_town_with_a_mark_has_no_dot(groups):
    places = towns(load_sites(), load_countries())
    words = names_of_places(groups, {}, places).set_index("text")["kind"]
    assert words["★ Astana"] == "capital"
    assert words["Samarkand"] == "town"
    assert "Astana" not in set(shown_towns(groups, places)["name"])


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("measure", VALUES)
def test_no_word_meets_another(groups, measure, zoom):
    words, _ = boxes(groups, texts(measure), zoom)
    meeting = [
        (one, other)
        for (one, here), (other, there) in itertools.combinations(words, 2)
        if here.meets(there)
    ]
    assert meeting == []


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("measure", VALUES)
def test_no_word_meets_a_mark(groups, measure, zoom):
    words, marks = boxes(groups, texts(measure), zoom)
    meeting = [
        (word, site)
        for (word, here), (site, there) in itertools.product(words, marks)
        if here.meets(there)
    ]
    assert meeting == []


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("layer", ["brief", "all"])
def test_no_mark_hides_another(layer, zoom):
    sites = placed(distinct(Selection().with_layer(layer).of(load_sites())))
    _, marks = boxes(grouped(sites), {}, zoom)
    meeting = [
        (one, other)
        for (one, here), (other, there) in itertools.combinations(marks, 2)
        if here.meets(there)
    ]
    assert meeting == []


@pytest.mark.parametrize("zoom", [ZOOM, 7, CLOSEST])
def test_detair_stands_apart_from_the_embassy_with_a_word_of_its_own(groups, zoom):
    words, marks = boxes(groups, texts("turnover"), zoom)
    assert not dict(marks)["detair"].meets(dict(marks)["fr-emb-tj"])
    assert [word for word, _ in words].count("Detair") == 1
    assert not dict(words)["Detair"].meets(dict(words)["Dushanbe"])


def test_every_city_with_a_site_is_named_once(groups):
    words = names_of_places(groups, {})
    cities = list(words.loc[words["kind"].eq("city"), "text"])
    assert sorted(cities) == sorted(set(cities))
    assert {"Astana", "Bishkek", "Dushanbe", "Ashgabat", "Tashkent", "Navoi"} <= set(cities)


def test_sites_of_one_place_stand_in_a_row_one_step_apart():
    sites = pd.DataFrame(
        {
            "kind": ["embassy_of_france", "school", "detachment", "project"],
            "lon": [68.78, 68.82, 68.80, 68.78 + 8 * NEAR],
            "lat": [38.6] * 4,
            "closed": None,
        }
    )
    rows = grouped(sites)
    assert list(rows["group"]) == [0, 0, 0, 1]
    assert list(rows["offset_x"]) == [-STEP / 2, STEP / 2, 0, 0]
    assert list(rows["offset_y"]) == [0, 0, 1.25 * STEP, 0]
    assert set(rows.loc[:2, "place_lon"]) == {68.78}


def test_of_several_of_a_kind_at_one_place_one_that_still_stands_is_marked():
    sites = pd.DataFrame(
        {
            "site_id": ["old", "new"],
            "kind": "embassy_of_france",
            "lon": 76.9,
            "lat": 43.2,
            "closed": ["2008", None],
        }
    )
    assert list(grouped(sites)["site_id"]) == ["new"]


def test_grouping_leaves_the_sites_alone():
    sites = pd.DataFrame({"kind": ["school"], "lon": [68.78], "lat": [38.6], "closed": None})
    before = sites.copy(deep=True)
    grouped(sites)
    pd.testing.assert_frame_equal(sites, before)


def test_no_site_needs_no_names_but_those_of_countries(groups):
    words = names_of_places(grouped(groups.head(0)), texts("visits"))
    assert words["kind"].value_counts().to_dict() == {
        "neighbour": len(NEIGHBOURS),
        "country": 3,
        "name": 2,
        "value": 2,
        "sea": 1,
        "scale": 1,
    }


def test_the_equator_at_greenwich_is_the_middle_of_the_world():
    assert on_screen(0, 0, 0) == pytest.approx((256, 256))


@pytest.mark.parametrize(
    ("anchor", "left", "right"), [("start", 0, 13.2), ("middle", -6.6, 6.6), ("end", -13.2, 0)]
)
def test_a_text_stands_at_its_anchor(anchor, left, right):
    box = text_box(0, 0, "ab\nc", anchor)
    assert (box.left, box.right) == pytest.approx((left, right))
    assert (box.top, box.bottom) == (-15, 15)


def test_boxes_that_share_an_edge_do_not_meet():
    assert not Box(0, 0, 1, 1).meets(Box(1, 0, 2, 1))
    assert Box(0, 0, 1, 1).meets(Box(0.9, 0.9, 2, 2))


def test_a_small_map_has_one_mark_a_place_and_detair_where_it_stood():
    sites = placed(load_sites())
    small = one_a_place(sites, FIRST)
    assert small["group"].is_unique
    detair = small[small["kind"].eq("detachment") & small["country"].eq("TJK")].iloc[0]
    assert (detair["offset_x"], detair["offset_y"]) == (0, 0)
    assert abs(detair["place_lat"] - detair["lat"]) < NEAR
