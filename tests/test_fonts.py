"""The two families shipped with the app: letters they hold, and that the theme asks for no other."""

import tomllib
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from components.theme import FONT

ROOT = Path(__file__).resolve().parent.parent
STATIC = ROOT / "components" / "static"
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
FACES = CONFIG["theme"]["fontFaces"]
LETTERS = {
    "French": "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»’–—…€",
    "signs": "≈−×→●◆○□\u00a0\u202f",
    "Turkic and Tajik": "əƏşŞğĞıİ" + "ғқңөұүһіӣӯҳҷ" + "ҒҚҢӨҰҮҺІӢӮҲҶ" + "ә",
    "Russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}


def letters_of(family: str) -> set[str]:
    """Every letter that the upright files of a family hold."""
    files = [
        face["url"].rsplit("/", 1)[1]
        for face in FACES
        if face["family"] == family and face["style"] == "normal"
    ]
    assert files
    return {chr(code) for file in files for code in TTFont(STATIC / file).getBestCmap()}


@pytest.mark.parametrize("family", ["Steppe Sans", "Steppe Serif"])
@pytest.mark.parametrize("what", LETTERS)
def test_a_family_has_every_letter_of_the_region_and_of_french(family, what):
    absent = set(LETTERS[what]) - letters_of(family)
    if family == "Steppe Serif":
        absent -= set("●○□")  # marks stand in running text, never in a heading
    assert not absent


@pytest.mark.parametrize("face", FACES, ids=lambda face: face["url"])
def test_a_file_the_theme_asks_for_is_shipped_and_comes_from_the_app_itself(face):
    assert face["url"].startswith("app/static/")
    assert (STATIC / face["url"].removeprefix("app/static/")).is_file()


def test_pages_and_charts_are_set_in_the_same_family():
    assert CONFIG["theme"]["font"].split(",")[0] == FONT.split(",")[0] == "Steppe Sans"


def test_no_file_has_the_name_that_the_licence_reserves():
    for path in STATIC.glob("*.woff2"):
        names = [str(record) for record in TTFont(path)["name"].names if record.nameID in (1, 4, 6)]
        assert names
        assert not [name for name in names if "Source" in name]
