"""Every measure with its answers at an address: what pages, map and profile say, for programs."""

import functools
from typing import Any

from components.server.api.content import Content, json_content
from components.server.api.parameters import Query
from data.measures.measure import FILTERS, Measure
from data.measures.registry import MEASURES
from data.measures.value import Value
from data.query.selection import Selection, write_address
from data.text.i18n import _

PATH = "measures"


@functools.lru_cache(maxsize=64)
def measures_content(requested: Query) -> Content:
    """Return every measure, how it is counted, and its answer for each country that is asked for."""
    selection = requested.selection
    return json_content(
        {
            "selection": write_address(selection, in_full=True),
            "measures": [_measure(measure, selection) for measure in MEASURES.values()],
        }
    )


def _measure(measure: Measure, selection: Selection) -> dict[str, Any]:
    answers = [measure.of(selection, code) for code in selection.codes]
    return {
        "name": measure.name,
        "label": _(measure.label),
        "unit": measure.unit,
        "table": measure.table,
        "counting": _(measure.counting),
        "preferred": _(measure.preferred),
        "comparable": _(measure.comparable),
        "filters": [_(FILTERS[name]) for name in measure.filters],
        "old_after": measure.old_after,
        "answers": [_answer(measure, value, selection) for value in answers],
    }


def _answer(measure: Measure, value: Value, selection: Selection) -> dict[str, Any]:
    """Return a value; what does not hold of it is left out, a number that nobody gives is null."""
    known = {
        "unit": value.unit,
        "first_year": value.first,
        "last_year": value.last,
        "what": value.what,
        "reporter": value.reporter,
        "series": value.series,
        "approximate": value.approximate,
        "bound": value.bound,
        "low": value.low,
        "high": value.high,
        "sources": value.sources,
        "old": measure.is_old(value, selection.last),
        "rows": list(value.rows),
    }
    there = {
        name: part
        for name, part in known.items()
        if part is not False and part not in ("", None, [])
    }
    return {"country": value.country, "number": value.number, **there}
