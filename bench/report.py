"""docs/performance.md: what was measured, as ratios, each with its range."""

import os
import platform
import statistics
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from bench.growth import Grown
from bench.growth import ratio as growth_ratio
from bench.servers import ROOT
from bench.sessions import READERS, SECONDS, SOME, Crowd
from bench.sessions import ratio as crowd_ratio

TARGET = ROOT / "docs" / "performance.md"
MARK = "<!-- measured -->"  # above it words written by hand, below what `make bench` writes
WORDS = {
    "start": "start of the server to its first answer",
    "cold": "cold load until all charts are painted",
    "usable": "cold load until its filters can be used",
    "warm": "warm load",
    "first filter": "first change of a filter",
    "later filter": "later change of a filter",
    "known filter": "later change of a filter that another reader has asked for before",
    "page change": "change to the page of visits until the chart of the first screen is painted",
    "page change, all": "change to the page of visits until three charts are painted",
    "slow link": "cold load over 10 Mbit/s, 40 ms",
    "slow, warm": "warm load over 10 Mbit/s, 40 ms",
    "kilobytes": "kB of a cold load",
    "requests": "requests of a cold load",
    "cpu of a visit": "server CPU of a visit",
    "cpu of a filter": "server CPU of a filter",
    "cpu of a known filter": "server CPU of a filter that another reader has asked for before",
}
BARS = {  # what was aimed at: of what, against whom, at most
    "cold": [("dash tuned", 0.80)],
    "warm": [("dash tuned", 0.75)],
    "first filter": [("dash tuned", 0.80)],
    "later filter": [("dash tuned", 1.0), ("static", 2.0)],
    "page change": [("dash", 0.35)],
    "slow link": [("static", 0.80)],
}


def write(saved: Mapping[str, Any]) -> None:
    """Write what was measured below the words that stand in docs/performance.md."""
    rounds = saved["rounds"]
    parts = [
        _machine(saved),
        "## Against the bars",
        _table(["what", "against", "ratio", "range of the rounds", "bar", ""], _bars(rounds)),
        "## All that was measured",
        "Medians, in brackets the least and the most of the rounds.",
        _table(["", *rounds], _medians(rounds)),
        "## The map",
        _map(saved),
        "## Server, sessions",
        _server(saved),
        "## As the tables grow",
        _growth(saved),
    ]
    text = TARGET.read_text(encoding="utf-8").split(MARK)[0] if TARGET.exists() else ""
    TARGET.write_text(text + MARK + "\n\n" + "\n\n".join(parts) + "\n", encoding="utf-8")


def _machine(saved: Mapping[str, Any]) -> str:
    count = len(next(iter(saved["rounds"].values())))
    return (
        f"Measured {date.today():%d %B %Y}, {count} rounds, peers turn by turn in an order shuffled"
        f" anew, a server of its own for each: {os.cpu_count()} cores ({platform.machine()}),"
        f" {platform.system()}, Python {platform.python_version()}, Chromium"
        f" {saved['chromium']} without a graphics card."
    )


def _each(rounds: Sequence[Mapping[str, float]], what: str) -> list[float]:
    return [found[what] for found in rounds if what in found]


def _ratios(one: Sequence[float], other: Sequence[float]) -> tuple[float, str]:
    """Return the ratio of the medians, and the range of the ratios round by round."""
    each = [a / b for a, b in zip(one, other, strict=True)]
    return statistics.median(one) / statistics.median(other), f"{min(each):.2f}–{max(each):.2f}"


def _bars(rounds: Mapping[str, Sequence[Mapping[str, float]]]) -> Iterable[list[str]]:
    for what, bars in BARS.items():
        for peer, bar in bars:
            ratio, extent = _ratios(_each(rounds["dashboard"], what), _each(rounds[peer], what))
            yield [WORDS[what], peer, f"{ratio:.2f}", extent, f"≤ {bar}", _met(ratio, bar)]
    kilobytes = _each(rounds["dashboard"], "kilobytes")
    median = statistics.median(kilobytes)
    extent = f"{min(kilobytes):,.0f}–{max(kilobytes):,.0f}"
    yield [WORDS["kilobytes"], "–", f"{median:,.0f}", extent, "≤ 1,300", _met(median, 1300)]


def _met(value: float, bar: float) -> str:
    return "met" if value <= bar else f"missed by {100 * (value / bar - 1):.0f}%"


def _medians(rounds: Mapping[str, Sequence[Mapping[str, float]]]) -> Iterable[list[str]]:
    for what, words in WORDS.items():
        unit = "" if what in ("kilobytes", "requests") else ", ms"
        yield [words + unit, *(_extent(_each(found, what)) for found in rounds.values())]


def _extent(values: Sequence[float]) -> str:
    if not values:
        return "–"
    return f"{statistics.median(values):,.0f} ({min(values):,.0f}–{max(values):,.0f})"


def _map(saved: Mapping[str, Any]) -> str:
    maps = saved["maps"]
    ours, floor = (_each(maps[name], "map") for name in ("dashboard", "static"))
    ratio, extent = _ratios(ours, floor)
    pages = ", ".join(path for path, count in saved["deck"].items() if count) or "none"
    return "\n".join(
        [
            f"- Every layer painted: {_extent(ours)} ms, a static page with the same layers"
            f" {_extent(floor)} ms: **{ratio:.2f}** ({extent}), bar ≤ 1.5: {_met(ratio, 1.5)}.",
            f"- Bytes: {_extent(_each(maps['dashboard'], 'map, kilobytes'))} kB against"
            f" {_extent(_each(maps['static'], 'map, kilobytes'))} kB.",
            f"- Pages besides overview and map that fetch deck.gl: {pages}.",
            f"- Change to French: {_extent(saved['language'])} ms.",
        ]
    )


def _server(saved: Mapping[str, Any]) -> str:
    ours = saved["rounds"]["dashboard"]
    reading = statistics.median(_each(ours, "reading"))
    crowd = Crowd(**saved["crowd"])
    lines = [f"- One `pandas.read_csv` of the table of trade: {reading:.2f} ms."]
    for what in ("cpu of a filter", "cpu of a known filter", "cpu of a visit"):
        median = statistics.median(_each(ours, what))
        lines.append(
            f"- {WORDS[what][0].upper()}{WORDS[what][1:]}: {_extent(_each(ours, what))} ms,"
            f" **{median / reading:.0f}** times that reading."
        )
    lines += [
        f"- Memory of each further session ({SOME} opened): {crowd.memory:.2f} MiB, bar ≤ 0.2:"
        f" {_met(crowd.memory, 0.2)}.",
        f"- {READERS} sessions that each filter once a second for {SECONDS} s, until all charts have come:"
        f" {len(crowd.together)} answers, {crowd.unanswered} sessions failed; median"
        f" {_extent(crowd.together)} ms against {_extent(crowd.lone)} ms alone:"
        f" **{crowd_ratio(crowd):.1f}** times, bar ≤ 3: {_met(crowd_ratio(crowd), 3)}.",
    ]
    return "\n".join(lines)


def _growth(saved: Mapping[str, Any]) -> str:
    found = [Grown(**each) for each in saved["grown"]]
    rows = [
        [
            f"{each.times}×",
            f"{each.rows:,}",
            _extent(each.first),
            f"{growth_ratio(found, each.times):.2f}",
            _extent(each.filters),
            f"{each.memory:,.0f}",
            f"{each.start:,.0f}",
        ]
        for each in found
    ]
    head = [
        "trade.csv",
        "rows",
        "a filter, ms",
        "× of 1×",
        "once more, ms",
        "memory, MiB",
        "start, ms",
    ]
    return _table(head, rows) + (
        "\n\nA filter that nobody has asked for since the server has started, and one that somebody has."
        " Bar: at 100× a filter costs at most 2 × that at 1×."
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
