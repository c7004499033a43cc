"""The two families shipped with the app: letters they hold, and that the theme asks for no other."""

import re
import tomllib
from pathlib import Path

import pytest
import streamlit
from fontTools.ttLib import TTFont

from components.controls.navigation import ENTRIES
from components.words.theme import FONT

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "components" / "static"
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
FACES = CONFIG["theme"]["fontFaces"]
LETTERS = {
    "French": "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»’–—…€",
    "signs": "≈−×→●◆○□■△◊▽\u00a0\u202f",
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


def icons_in(path: Path) -> set[str]:
    """The names of the icons that a font draws."""
    font = TTFont(path)
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    return {
        "".join(letters.get(part, "?") for part in (first, *ligature.Component))
        for lookup in font["GSUB"].table.LookupList.Lookup
        for table in lookup.SubTable
        for first, ligatures in getattr(table, "ExtSubTable", table).ligatures.items()
        for ligature in ligatures
    }


def test_every_icon_that_is_drawn_is_in_the_cut_of_the_icons():
    """Where one is missing its name would stand on the page in letters."""
    client = Path(streamlit.__file__).parent / "static" / "static"
    ours = [*ROOT.glob("components/**/*.py"), *ROOT.glob("components/**/*.j2")]
    texts = [*ours, *ROOT.glob("pages/*.py"), *client.glob("js/*.js")]
    named = {
        icon
        for path in texts
        for icon in re.findall(r":material/([a-z0-9_]+):", path.read_text(encoding="utf-8"))
    }
    (whole,) = client.glob("media/MaterialSymbols-Rounded*")
    drawn = (named | {entry.mark for entry in ENTRIES.values()}) & icons_in(whole)
    assert len(drawn) > 80
    assert drawn <= icons_in(STATIC / "material-symbols.woff2")
