"""components/map/scene.py: what the browser draws from, and where a press on it leads."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from components.map import land
from components.map.choropleth import GREY, css, shade
from components.map.projection import LEVELS, units
from components.map.scene import Shown, scene
from components.words.theme import FRANCE_COLOUR, rgb
from data.countries import load_countries, names
from data.geo import load_lakes
from data.schema import FIVE
from tests.support.map_values import known_towns, sites_of

SITES = pd.DataFrame(
    [
        ("fr-emb-tj", "embassy_of_france", "Embassy in Dushanbe", "2003", "open", 68.78, 38.57),
        ("detair", "detachment", "Detair", "2002", "open", 68.825, 38.5433),
        ("dushanbe-terminal", "project", "Terminal", None, "under_construction", 68.825, 38.5433),
    ],
    columns=["site_id", "kind", "name", "opened", "status_in_2012", "lon", "lat"],
).assign(country="TJK", city="Dushanbe", closed=None, precision="site")
VALUES = pd.DataFrame(
    [("KAZ", 3400.0, "≈ €3.4bn (2010)"), ("TJK", 12.7, "€12.7m (2009)"), ("UZB", None, "none")],
    columns=["country", "value", "value_text"],
)
SHOWN = Shown(
    SITES, VALUES, names(load_countries()), load_lakes()["features"], known_towns(), log=True
)


def drawn(**changed):
    """What is drawn, and the ways."""
    return scene(replace(SHOWN, **changed))


def marks(level=LEVELS[-1], **changed):
    """The marks at a level by what they stand for."""
    number = LEVELS.index(level)
    found = drawn(**changed)[0]["marks"]
    return {
        mark.get("site") or mark["title"]: mark
        for mark in found
        if mark["from"] <= number <= mark["to"]
    }


def words(level=LEVELS[3], **changed):
    number = LEVELS.index(level)
    found = drawn(**changed)[0]["words"]
    return [word for word in found if word["from"] <= number <= word["to"]]


def countries(**changed):
    return {country["code"]: country for country in drawn(**changed)[0]["countries"]}


def test_a_scene_is_json_and_the_same_for_the_same_sites_and_values():
    assert json.dumps(drawn()[0]) == json.dumps(drawn()[0])
    assert "://" not in json.dumps(drawn()[0])
    assert drawn()[0]["land"] == land.client_file()[0]


def test_a_scene_of_everything_is_small_enough_to_be_sent_at_each_filter():
    values = pd.DataFrame({"country": FIVE, "value": [1.0, 2, 3, 4, 5], "value_text": "€1.2bn"})
    everything, _ways = drawn(sites=sites_of("now"), values=values)
    assert len(json.dumps(everything)) < 130_000


def test_a_mark_tells_name_kind_opening_and_state():
    embassy = marks()["fr-emb-tj"]
    assert embassy["title"] == "Embassy in Dushanbe"
    assert embassy["lines"] == ["Embassy of France; opened 2003, in 2012: open"]
    assert marks()["detair"]["lines"][0].startswith("Detair; opened 2002")


def test_a_mark_that_only_press_or_an_encyclopaedia_has_says_so_without_markup():
    lines = {
        tier: marks(sites=SITES.assign(tier=tier))["dushanbe-terminal"]["lines"]
        for tier in ("brief", "official", "press", "encyclopaedia")
    }
    assert lines["press"] == ["Project; in 2012: under construction", "source: ○ press"]
    assert lines["encyclopaedia"][1] == "source: □ encyclopaedia"
    assert lines["official"] == lines["brief"] == ["Project; in 2012: under construction"]


def test_no_hover_text_holds_markup_and_none_is_too_long_for_a_phone():
    found = drawn(sites=sites_of("now"))[0]
    for thing in [*found["marks"], *found["countries"]]:
        assert not any("<" in line or "**" in line for line in [thing["title"], *thing["lines"]])
        assert len(thing["lines"]) <= 9


def test_a_city_tells_which_sites_it_has():
    city = marks(LEVELS[0])["Dushanbe"]
    assert city["lines"] == ["E Embassy in Dushanbe", "P Terminal"]
    assert "way" not in city


def test_a_site_leads_to_itself_in_its_country_and_a_country_to_itself():
    found, ways = drawn()
    assert {ways[mark["way"]] for mark in found["marks"] if "way" in mark} == {
        ("TJK", site) for site in SITES["site_id"]
    }
    assert [ways[country["way"]] for country in found["countries"]] == [
        (code, "") for code in land.states()
    ]


def test_a_country_has_its_name_and_its_value():
    found = countries()
    assert (found["KAZ"]["title"], found["KAZ"]["lines"]) == ("Kazakhstan", ["≈ €3.4bn (2010)"])
    assert found["KGZ"]["lines"] == ["not selected"]
    assert set(found) == set(FIVE)


def test_a_larger_value_is_darker_and_no_value_is_grey():
    fills = {code: country["fill"] for code, country in countries().items()}
    assert fills["KAZ"] == css(rgb(FRANCE_COLOUR, shade(1, 2)))
    assert fills["TJK"] == css(rgb(FRANCE_COLOUR, shade(0, 2)))
    assert fills["UZB"] == fills["KGZ"] == css(GREY)


def test_only_the_chosen_site_has_a_frame_and_the_map_goes_to_it():
    found = marks(chosen="detair")
    assert [name for name, mark in found.items() if "chosen" in mark["looks"]] == ["detair"]
    assert drawn(chosen="detair")[0]["chosen"] == [*units(68.825, 38.5433)]
    assert drawn(chosen="gone")[0]["chosen"] == drawn()[0]["chosen"] == []


def test_a_closed_site_looks_so_but_not_at_a_time_when_it_stood():
    closed = SITES.assign(closed="2014-10-28")
    assert marks(sites=closed)["fr-emb-tj"]["looks"] == "site gone"
    assert marks(sites=closed)["detair"]["looks"] == "detair gone"
    assert marks(sites=closed, standing=True)["detair"]["looks"] == "detair"


def test_a_small_map_has_the_names_of_countries_and_of_detair_alone():
    values = {word["looks"] for word in words(small=True)} - {"sea", "neighbour"}
    assert values == {"country", "detair"}
    assert not any("€" in line for word in words(small=True) for line in word["lines"])
    assert all(mark["lines"] for mark in marks(LEVELS[1], small=True).values())
    assert drawn(small=True)[0]["bar"] == []


def test_a_word_that_stands_off_has_the_end_of_its_line_at_its_edge():
    for word in words():
        left, top, right, bottom = word["box"]
        if word["lead"]:
            x, y = word["lead"]
            assert left - 1 <= x <= right + 1
            assert top - 1 <= y <= bottom + 1


def test_a_map_without_sites_or_values_is_drawn_still():
    found = drawn(sites=SITES.head(0), values=VALUES.head(0))[0]
    assert not any(mark["lines"] for mark in found["marks"])
    assert "Russia" in {line for word in found["words"] for line in word["lines"]}
    assert {line for country in found["countries"] for line in country["lines"]} == {"not selected"}


@pytest.mark.parametrize("things", ["marks", "words"])
def test_what_stands_alike_at_several_levels_is_sent_once(things):
    found = drawn()[0][things]
    bare = [json.dumps({k: v for k, v in each.items() if k != "to"}) for each in found]
    assert len(set(bare)) == len(bare)
    assert all(0 <= each["from"] <= each["to"] < len(LEVELS) for each in found)
