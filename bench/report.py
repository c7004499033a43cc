"""docs/performance.md: what was measured, as ratios, each with its range."""

import os
import platform
import statistics
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from bench.growth import Grown
from bench.servers import ROOT
from bench.sessions import READERS, SECONDS, SOME, Crowd, p95

TARGET = ROOT / "docs" / "performance.md"
MARK = "<!-- measured -->"  # above it words written by hand, below what `make bench` writes
OURS = "dashboard"
WORDS = {
    "start": "start of the server to its first answer, ms",
    "cold": "cold load to the charts of the first screen, ms",
    "usable": "cold load until a filter can be used, ms",
    "warm": "warm load, ms",
    "first filter, resting": "first filter, a pointer resting 100 ms, ms",
    "later filter, resting": "later filter, a pointer resting 100 ms, ms",
    "first filter, at once": "first filter, no pointer resting, ms",
    "later filter, at once": "later filter, no pointer resting, ms",
    "known filter": "later filter that another reader has asked for, ms",
    "page change": "page change to the charts of the first screen, ms",
    "kilobytes": "kB of a first visit",
    "requests": "requests of a first visit",
    "cpu of a visit": "server CPU of a visit, ms",
    "cpu of a filter, resting": "server CPU of a fresh filter, a pointer resting, ms",
    "cpu of a filter, at once": "server CPU of a fresh filter, ms",
    "cpu of a known filter": "server CPU of a known filter, ms",
}
TUNED, STATIC = "dash tuned", "static"
# of what, against whom, at most, and what the first edition had: seven rounds, trade in the brief
RATIOS = [
    ("cold", TUNED, 0.6, "0.56"),
    ("usable", TUNED, 0.8, "1.04"),
    ("warm", TUNED, 0.65, "0.53"),
    ("first filter, resting", TUNED, 0.3, "0.18"),
    ("later filter, resting", TUNED, 0.3, "0.21"),
    ("first filter, at once", TUNED, None, "–"),
    ("later filter, at once", TUNED, None, "–"),
    ("later filter, resting", STATIC, 2.0, "1.57"),
    ("later filter, at once", STATIC, None, "1.7"),
    ("page change", TUNED, 0.3, "0.37"),
]
FIGURES = [
    ("kilobytes", 1200, "1,109"),
    ("cpu of a filter, at once", None, "30"),
    ("cpu of a known filter", 15, "7"),
    ("cpu of a visit", None, "100"),
]


def write(saved: Mapping[str, Any]) -> None:
    """Write what was measured below the words that stand in docs/performance.md."""
    words = TARGET.read_text(encoding="utf-8").split(MARK)[0] if TARGET.exists() else ""
    TARGET.write_text(f"{words}{MARK}\n\n{text(saved)}\n", encoding="utf-8")


def text(saved: Mapping[str, Any]) -> str:
    """Return what was measured as Markdown."""
    head = ["page, scope", "what", "against", "before", "after", "range of the rounds", "bar", ""]
    parts = [_machine(saved), "## Against the bars", _table(head, _bars(saved))]
    for target, rounds in saved["rounds"].items():
        parts += [f"## {target.capitalize()}", _table(["", *rounds], _medians(rounds))]
    parts += ["Medians, in brackets the least and the most of the rounds.", "## Many readers"]
    parts += [_crowd(target, Crowd(**each)) for target, each in saved.get("crowd", {}).items()]
    parts += ["## As the tables grow", _growth([Grown(**each) for each in saved.get("grown", [])])]
    return "\n\n".join(parts)


def _machine(saved: Mapping[str, Any]) -> str:
    count = len(saved["reading"])
    return (
        f"Measured {date.today():%d %B %Y}, {count} rounds, peers turn by turn in an order shuffled"
        f" anew, a server of its own for each: {os.cpu_count()} cores ({platform.machine()}),"
        f" {platform.system()}, Python {platform.python_version()}, Chromium"
        f" {saved['chromium']} without a graphics card. One `pandas.read_csv` of the table of trade"
        f" takes {statistics.median(saved['reading']):.2f} ms there. Before: the first edition, the page of"
        " trade in the brief, until all its charts were painted."
    )


def _each(rounds: Sequence[Mapping[str, float]], what: str) -> list[float]:
    return [found[what] for found in rounds if what in found]


def _row(
    target: str, what: str, ours: Sequence[float], peer: str, theirs: Sequence[float]
) -> list[str]:
    """Return the ratio of the medians, and the range of the ratios round by round."""
    each = [a / b for a, b in zip(ours, theirs, strict=True)]
    ratio = statistics.median(ours) / statistics.median(theirs)
    return [target, what, peer, f"{ratio:.2f}", f"{min(each):.2f}–{max(each):.2f}"]


def _bars(saved: Mapping[str, Any]) -> Iterable[list[str]]:
    for target, rounds in saved["rounds"].items():
        for what, peer, bar, before in RATIOS:
            ours, theirs = (_each(rounds.get(name, ()), what) for name in (OURS, peer))
            if ours and theirs:
                *head, ratio, extent = _row(target, WORDS[what][:-4], ours, peer, theirs)
                yield [*head, before, ratio, extent, *_met(float(ratio), bar)]
        for what, bar, before in FIGURES:
            yield _figure(target, WORDS[what], before, _each(rounds[OURS], what), bar)
        words = "CPU of building a Page nobody has asked for, ms"
        yield _figure(target, words, "–", saved["building"][target], 150)
    maps = {name: _each(found, "map") for name, found in saved.get("maps", {}).items()}
    if all(maps.get(name) for name in (OURS, STATIC)):
        *head, ratio, extent = _row(
            "map", "every layer painted", maps[OURS], "static deck.gl", maps[STATIC]
        )
        yield [*head, "1.37", ratio, extent, *_met(float(ratio), 1.8)]
    for target, each in saved.get("crowd", {}).items():
        found = Crowd(**each)
        ratio = p95(found.together) / p95(found.lone)
        words = f"p95 of the charts, {READERS} readers"
        yield [target, words, "one reader", "0.8 (median)", f"{ratio:.1f}", "–", *_met(ratio, 3)]


def _figure(
    target: str, what: str, before: str, values: Sequence[float], bar: float | None
) -> list[str]:
    median = statistics.median(values)
    extent = f"{min(values):,.0f}–{max(values):,.0f}"
    return [target, what, "–", before, f"{median:,.0f}", extent, *_met(median, bar)]


def _met(value: float, bar: float | None) -> tuple[str, str]:
    if bar is None:
        return "–", ""
    return f"≤ {bar:,}", "met" if value <= bar else f"missed by {100 * (value / bar - 1):.0f}%"


def _medians(rounds: Mapping[str, Sequence[Mapping[str, float]]]) -> Iterable[list[str]]:
    for what, words in WORDS.items():
        yield [words, *(_extent(_each(found, what)) for found in rounds.values())]


def _extent(values: Sequence[float]) -> str:
    if not values:
        return "–"
    return f"{statistics.median(values):,.0f} ({min(values):,.0f}–{max(values):,.0f})"


def _crowd(target: str, found: Crowd) -> str:
    return (
        f"- {target.capitalize()}: {READERS} sessions on one process that each filter once a second for"
        f" {SECONDS} s: {len(found.together)} answers, {found.failed} sessions failed. Charts by HTTP"
        f" {_extent([charts for charts, _run in found.together])} ms, p95 {p95(found.together):.0f};"
        f" alone {_extent([charts for charts, _run in found.lone])} ms, p95 {p95(found.lone):.0f}."
        f" The whole run told: p95 {p95(found.together, 1):,.0f} ms, alone {p95(found.lone, 1):,.0f}."
        f" Memory of each further session ({SOME} opened): {found.memory:.2f} MiB."
    )


def _growth(found: Sequence[Grown]) -> str:
    least = {
        (each.page, each.scope): statistics.median(each.filters)
        for each in found
        if each.times == 1
    }
    rows = [
        [
            f"{each.page} {each.scope}",
            f"{each.times}×",
            _extent(each.filters),
            f"{statistics.median(each.filters) / least[each.page, each.scope]:.2f}",
            f"{each.memory:,.0f}",
            f"{each.start:,.0f}",
        ]
        for each in found
    ]
    head = ["page, scope", "rows", "server CPU of a fresh filter, ms", "× of 1×"]
    return (
        "Rows of trade and visits, the brief's too, that the page reads and does not show."
        " Bar: at 100× a filter costs at most 2 × that at 1×.\n\n"
        + _table([*head, "memory, MiB", "start, ms"], rows)
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
