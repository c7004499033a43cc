"""What maps, tables and tiles tell of each country: four measures, in words, and the facts behind them."""

from typing import Any

import pandas as pd

from components.model.statement import Kind, Statement, finding
from components.words.wording import counted, publishers
from data.measures.measure import Measure
from data.measures.registry import MEASURES as EVERY
from data.measures.value import Value
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.formatting import money, number
from data.text.i18n import N_, _, counted_noun, ngettext

MEASURES = {
    "turnover": N_("Trade turnover"),
    "visits": N_("Recorded visits"),
    "firms": N_("French firms active"),
    "posts": N_("French posts open"),
}
ANSWERED_BY = {  # as addresses name a measure -> the measure
    "turnover": "turnover",
    "visits": "visits",
    "firms": "firms_active",
    "posts": "posts_open",
}
KINDS: dict[str, Kind] = {
    "turnover": "latest",
    "visits": "count",
    "firms": "state",
    "posts": "state",
}
NOUNS = {
    "visits": counted_noun("recorded visit", "recorded visits"),
    "firms": counted_noun("active firm", "active firms"),
    "posts": counted_noun("open post", "open posts"),
}
CURRENCY = len("million ")


def measure_of(measure: str) -> Measure:
    """Return the measure that an address names: turnover, visits, firms or posts."""
    return EVERY[ANSWERED_BY[measure]]


def stated(measure: str, selection: Selection, country: str) -> Statement:
    """Return the value of a measure for a country, in words."""
    return _stated(measure, measure_of(measure).of(selection, country), selection)


def short(measure: str, selection: Selection, country: str) -> Statement:
    """Return the value of a measure without its noun, which stands above it as the name of a column."""
    value = measure_of(measure).of(selection, country)
    if measure == "turnover":
        return _stated(measure, value, selection)
    return _finding(number(value.count), measure, value)


def _stated(measure: str, value: Value, selection: Selection) -> Statement:
    if value.number is None:
        return _finding(_("no figure"), measure, value)
    if measure == "turnover":
        return _turnover(value, selection)
    return _finding(counted(value.count, *NOUNS[measure]), measure, value)


def _finding(text: str, measure: str, value: Value, **parts: Any) -> Statement:  # noqa: ANN401
    name, about = f"measure.{ANSWERED_BY[measure]}", {"country": value.country}
    return finding(text, name, KINDS[measure], about, value=value, **parts)


def _turnover(value: Value, selection: Selection) -> Statement:
    """Say a turnover with its year and, of all sources, whose statistics it is of; what is old says so."""
    details, parts = [f"{value.last}"], dict[str, int]()
    if measure_of("turnover").is_old(value, selection.last):
        parts = {"age": value.age(selection.last), "end": selection.last}
        text = ngettext("{count} year before {end}", "{count} years before {end}", parts["age"])
        details.append(text.format(count=parts["age"], end=parts["end"]))
    if selection.scope == "now":
        details.append(publishers(value.series))
    text = _("{value} ({details})").format(value=in_money(value), details=", ".join(details))
    return _finding(text, "turnover", value, **parts)


def in_money(value: Value) -> str:
    """Say a value of trade as money, rounded as its size allows."""
    known = value.number or 0.0
    rounded = round(known, 1 if abs(known) < 1000 else -1)
    return money(rounded, value.unit[CURRENCY:], value.approximate)


@memo(64)
def values(measure: str, selection: Selection) -> pd.DataFrame:
    """Return country, value and value_text (in words) for each selected country, gaps included.

    Of the turnover also year, currency, approximate, reporter, series and value_label (value and year).
    """
    answers = [measure_of(measure).of(selection, code) for code in selection.codes]
    rows = pd.DataFrame(
        {
            "country": selection.codes,
            "value": [value.number for value in answers],
            "value_text": [str(_stated(measure, value, selection)) for value in answers],
        }
    ).astype({"value": float})
    if measure != "turnover":
        return rows
    labels = [
        _("{value} ({details})").format(value=in_money(value), details=value.last)
        if value.number is not None
        else text
        for value, text in zip(answers, rows["value_text"], strict=True)
    ]
    return rows.assign(
        value_label=labels,
        year=pd.array([value.last for value in answers], dtype="Int64"),
        currency=[value.unit[CURRENCY:] for value in answers],
        approximate=[value.approximate for value in answers],
        reporter=[value.reporter for value in answers],
        series=[value.series for value in answers],
    )


@memo(64)
def at_a_glance(selection: Selection) -> pd.DataFrame:
    """Return a row per selected country: country, and the four measures in words."""
    columns = {
        measure: [str(short(measure, selection, code)) for code in selection.codes]
        for measure in MEASURES
    }
    return pd.DataFrame({"country": selection.codes, **columns})


def rows_behind(measure: str, selection: Selection) -> pd.DataFrame:
    """Return the selected rows of the table that a measure is taken from."""
    return frames.chosen(measure_of(measure).table, selection)


@memo(64)
def behind(selection: Selection) -> pd.DataFrame:
    """Return the facts that the four measures are taken from."""
    shared = ["country", "source_id", "locator", "tier", "first_year", "last_year"]
    tables = [rows_behind(name, selection)[shared] for name in MEASURES]
    return pd.concat(tables, ignore_index=True)
