"""What the browser draws a map from: a value, the same for the same sites and values.

Everything on it is worked out here, at each level of projection.LEVELS; the browser moves it and shows
what belongs to the zoom. Places are in units (components/map/projection.py), offsets in pixels.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from components.map import land
from components.map.boxes import LINE, SIZE
from components.map.choropleth import GREY, css, fills
from components.map.geography import Lake
from components.map.labels import words_at
from components.map.marks import marks_at
from components.map.places import LETTERS, NO_TOWNS, Mark, Places, is_detair, places_of
from components.map.projection import (
    BAR,
    CLOSEST,
    FRAME,
    LEVELS,
    MARGIN,
    SITE_ZOOM,
    UNIT,
    bar_end,
    units,
)
from components.map.word import Word
from components.words.wording import lifetime, warned, word
from data.text.country_names import Names
from data.text.formatting import one_after_another
from data.text.i18n import _

Way = tuple[str, str]  # the country and the site (may be empty) that a press chooses
MOST_LINES = 9  # of a hover text, the rest is counted


@dataclass(frozen=True, eq=False)
class Shown:
    """What a map shows: the sites that have a position, the values of countries, towns and lakes.

    `values` has country, value and value_text for each selected country, and may have value_label, what
    stands on the country itself; `standing` says that all sites
    stood at the time shown, so that none is drawn as closed; a `small` map has the names of countries
    alone; `chosen` is the site_id to frame and to fly to.
    """

    sites: pd.DataFrame
    values: pd.DataFrame
    names: Names
    lakes: Sequence[Lake] = ()
    towns: pd.DataFrame | None = None
    chosen: str = ""
    standing: bool = False
    log: bool = False
    small: bool = False

    @cached_property
    def places(self) -> Places:
        """The sites by city, and the towns without one; a small map has none of these."""
        found = places_of(self.sites, NO_TOWNS if self.towns is None else self.towns)
        return found._replace(towns=()) if self.small else found

    def marks(self, level: float) -> list[Mark]:
        """Return the marks at a level."""
        return marks_at(self.places, level)

    def words(self, marks: Sequence[Mark], level: float) -> list[Word]:
        """Return the words at a level; a small map has few, without values."""
        texts = {
            row["country"]: (
                str(self.names[row["country"]]),
                row.get("value_label", row["value_text"]),
            )
            for row in self.values.to_dict("records")
        }
        if not self.small:
            return words_at(marks, texts, self.lakes, level)
        bare = {code: (name, "") for code, (name, _value) in texts.items()}
        quiet = [mark if mark.kind == "detair" else mark._replace(name="") for mark in marks]
        return [each for each in words_at(quiet, bare, (), level) if each.kind != "scale"]


def scene(shown: Shown) -> tuple[dict[str, Any], tuple[Way, ...]]:
    """Return what is drawn, and the ways that a press may lead; `way` in it is the number of one."""
    ways: dict[Way, int] = {}

    def way(country: str, site: str = "") -> int:
        return ways.setdefault((country, site), len(ways))

    marks = {level: shown.marks(level) for level in LEVELS}
    words = {level: shown.words(marks[level], level) for level in LEVELS}
    drawn = {
        "land": land.client_file()[0],
        "unit": UNIT,
        "frame": [*units(FRAME[0], FRAME[3]), *units(FRAME[2], FRAME[1])],
        "margin": MARGIN,
        "levels": list(LEVELS),
        "closest": CLOSEST,
        "siteZoom": SITE_ZOOM,
        "chosen": _chosen(shown),
        "bar": [] if shown.small else [*units(*BAR), *units(*bar_end())],
        "countries": _countries(shown, way),
        "marks": _by_level(
            {level: [_mark(m, shown, way) for m in marks[level]] for level in LEVELS}
        ),
        "words": _by_level({level: list(map(_word, words[level])) for level in LEVELS}),
    }
    return drawn, tuple(ways)


def _by_level(found: Mapping[float, Sequence[dict[str, Any]]]) -> list[dict[str, Any]]:
    """Return each thing once with the numbers of the first and of the last level that has it so."""
    spans: list[dict[str, Any]] = []
    open_spans: list[dict[str, Any]] = []
    for number, level in enumerate(LEVELS):
        still = []
        for thing in found[level]:
            known = next((span for span in open_spans if span["thing"] == thing), None)
            span = known or {"thing": thing, "from": number}
            if known is None:
                spans.append(span)
            span["to"] = number
            still.append(span)
        open_spans = still
    return [{**span["thing"], "from": span["from"], "to": span["to"]} for span in spans]


def _countries(shown: Shown, way: Callable[..., int]) -> list[dict[str, Any]]:
    """Return the fill, the hover text and the way of each of the five countries."""
    values = shown.values.set_index("country")["value_text"].to_dict()
    filled = fills(shown.values, log=shown.log)
    return [
        {
            "code": code,
            "fill": css(filled.get(code, GREY)),
            "title": str(shown.names[code]),
            "lines": [values.get(code, _("not selected"))],
            "way": way(code),
        }
        for code in land.states()
    ]


def _chosen(shown: Shown) -> list[int]:
    """Return where the chosen site is; nothing where none is on the map."""
    rows = shown.sites[shown.sites["site_id"].eq(shown.chosen)]
    return [*units(rows["lon"].iloc[0], rows["lat"].iloc[0])] if len(rows) else []


def _mark(mark: Mark, shown: Shown, way: Callable[..., int]) -> dict[str, Any]:
    """Return a mark; one of a single site leads to it, one of several closer up, one of none nowhere."""
    gone = bool(mark.sites) and not shown.standing and mark.closed
    chosen = any(site["site_id"] == shown.chosen for site in mark.sites)
    looks = [
        mark.kind,
        "" if mark.sites else "bare",
        "gone" if gone else "",
        "chosen" if chosen else "",
    ]
    found: dict[str, Any] = {
        "at": [*units(mark.lon, mark.lat)],
        "off": [round(mark.x, 1), round(mark.y, 1)],
        "radius": round(mark.radius, 1),
        "text": mark.text,
        "looks": " ".join(filter(None, looks)),
        "title": mark.name,
        "lines": _lines(mark),
    }
    if len(mark.sites) == 1:
        (site,) = mark.sites
        found |= {"way": way(site["country"], site["site_id"]), "site": site["site_id"]}
        found["title"] = site["name"]
    return found


def _lines(mark: Mark) -> list[str]:
    """Return the lines of a hover text: what a site is and its dates, or which sites a city has."""
    if len(mark.sites) == 1:
        (site,) = mark.sites
        kind = "Detair" if is_detair(site) else word(site["kind"])
        dates = one_after_another([kind, lifetime(site) + warned(site.get("tier"))])
        return dates.split("<br>")
    lines = [f"{LETTERS[site['kind']]} {site['name']}" for site in mark.sites]
    return lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], "…"]


def _word(each: Word) -> dict[str, Any]:
    left, top, right, bottom = each.box
    return {
        "at": [*units(each.lon, each.lat)],
        "off": [round(each.x, 1), round(each.y, 1)],
        "anchor": each.anchor,
        "lines": each.text.split("\n"),
        "size": each.size,
        "step": LINE * each.size / SIZE,
        "looks": each.kind,
        "lead": [round(part, 1) for part in each.end] if each.lead else [],
        "box": [round(edge) for edge in (left, top, right, bottom)],
    }
