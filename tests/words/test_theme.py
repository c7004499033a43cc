"""components/words/theme.py: colours that can be seen and told apart, on both backgrounds."""

import itertools
import tomllib
from pathlib import Path

import pytest
from coloraide import Color

from components.words.theme import (
    BACKGROUNDS,
    COUNTRY_COLOURS,
    DIRECTION_MARKS,
    INKS,
    PILL_COLOURS,
    SOFT_INKS,
    STATUS_COLOURS,
    STATUS_MARKS,
    rgb,
    template,
)
from data.measures.firms import STANDINGS
from data.schema import FIVE

CONFIG = Path(__file__).resolve().parents[2] / ".streamlit" / "config.toml"
SIGHTS = [None, "protan", "deutan", "tritan"]


@pytest.fixture(scope="module")
def config():
    return tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]


def seen(colour, sight):
    """A colour as somebody without one kind of cone sees it."""
    return Color(colour).filter(sight, in_place=False) if sight else Color(colour)


def test_each_of_the_five_has_a_colour_and_a_pill():
    assert tuple(COUNTRY_COLOURS) == FIVE
    assert tuple(PILL_COLOURS) == FIVE
    assert len(set(PILL_COLOURS.values())) == len(FIVE)


@pytest.mark.parametrize("theme", BACKGROUNDS)
@pytest.mark.parametrize("country", COUNTRY_COLOURS)
def test_a_countrys_colour_stands_out_from_the_background(country, theme):
    contrast = Color(COUNTRY_COLOURS[country]).contrast(BACKGROUNDS[theme], method="wcag21")
    assert contrast >= 3


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("pair", [*itertools.combinations(COUNTRY_COLOURS, 2)], ids="-".join)
def test_two_countries_are_told_apart_in_every_kind_of_sight(pair, sight):
    first, second = (seen(COUNTRY_COLOURS[country], sight) for country in pair)
    assert first.delta_e(second, method="2000") >= 12


@pytest.mark.parametrize("theme", BACKGROUNDS)
@pytest.mark.parametrize("inks", [INKS, SOFT_INKS])
def test_words_can_be_read_on_their_background(inks, theme):
    assert Color(inks[theme]).contrast(BACKGROUNDS[theme], method="wcag21") >= 4.5


@pytest.mark.parametrize("theme", BACKGROUNDS)
def test_the_configuration_repeats_the_colours_of_the_countries(config, theme):
    for country, pill in PILL_COLOURS.items():
        assert config[theme][f"{pill}TextColor"] == COUNTRY_COLOURS[country]


@pytest.mark.parametrize("theme", BACKGROUNDS)
def test_the_configuration_repeats_background_and_ink(config, theme):
    assert config[theme]["backgroundColor"] == BACKGROUNDS[theme]
    assert config[theme]["textColor"] == INKS[theme]


@pytest.mark.parametrize("theme", BACKGROUNDS)
def test_links_can_be_read(config, theme):
    for colour in ("linkColor", "primaryColor", "textColor"):
        assert Color(config[theme][colour]).contrast(BACKGROUNDS[theme], method="wcag21") >= 4.5


@pytest.mark.parametrize("theme", BACKGROUNDS)
def test_a_figure_takes_background_and_ink_of_its_theme(theme):
    layout = template(theme)["layout"]
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == BACKGROUNDS[theme]
    assert layout["font"]["color"] == INKS[theme]


def test_states_and_directions_differ_by_shape_and_not_by_colour_alone():
    assert list(STATUS_MARKS) == list(STATUS_COLOURS) == list(STANDINGS)
    assert len(set(STATUS_MARKS.values())) == len(STATUS_MARKS)
    assert len(set(DIRECTION_MARKS.values())) == 2


def test_a_colour_becomes_four_numbers_for_the_map():
    assert rgb("#2b93fd") == [43, 147, 253, 255]
    assert rgb("#000000", 40) == [0, 0, 0, 40]
