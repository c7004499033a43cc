"""What a chart over the years measures: which flow, in which currency, how; and its values in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.words.wording import millions, publishers, warned
from data.query.memo import memo
from data.text.formatting import amount, number, per_cent
from data.text.i18n import _


@dataclass(frozen=True)
class Measure:
    """What the options of the page choose: which flow, in which currency, measured how."""

    flow: str
    currency: str
    mode: str
    base: int | None = None

    @property
    def unit(self) -> str:
        """The unit of the axis."""
        return {
            "index": _("Index, {year} = 100").format(year=self.base),
            "share": _("Per cent of its world trade"),
            "head": _("{currency} per inhabitant").format(currency=self.currency),
            "gdp": _("Per cent of GDP"),
        }.get(self.mode, millions(self.currency))

    @property
    def code(self) -> str:
        """The unit of its values, the same in every language."""
        units = {"index": "index", "share": "%", "gdp": "%", "head": f"{self.currency} a head"}
        return units.get(self.mode, f"million {self.currency}")

    def say(self, value: float) -> str:
        """Say a value of this measure with its unit."""
        if self.mode in ("level", "log"):
            return amount(value, self.currency)
        rounded = number(float(f"{value:.3g}"))
        if self.mode == "index":
            return rounded
        if self.mode == "head":
            return _("{value} {currency} a head").format(value=rounded, currency=self.currency)
        return per_cent(float(f"{value:.3g}"))

    def say_of(self, value: float) -> str:
        """Say a value with its unit and what it is a part of, to stand alone."""
        text = self.say(value)
        if self.mode == "index":
            return _("{value} ({year} = 100)").format(value=text, year=self.base)
        if self.mode == "gdp":
            return _("{share} of the country’s GDP").format(share=text)
        if self.mode == "share":
            # what France buys is what the country exports
            whole = (
                _("{share} of the country’s exports")
                if self.flow == "imports"
                else _("{share} of the country’s imports")
            )
            return whole.format(share=text)
        return text


@memo(64)
def with_hover_text(rows: pd.DataFrame, measure: Measure) -> pd.DataFrame:
    """Add `value_text` (the value in words) and `hover` (what must be known of it) for the hover text."""
    notes = []
    for row in rows.to_dict("records"):
        parts = []
        if row.get("converted") is True:
            parts.append(
                _("converted from {currency} at the yearly average").format(
                    currency=row["published_currency"]
                )
            )
        if "by" in row:
            parts.append(_estimate(row, measure))
        elif isinstance(row.get("formula"), str):
            parts.append(_("computed: {formula}").format(formula=_(str(row["formula"]))))
        notes.append("".join(f"<br>{part}" for part in parts) + warned(row["tier"]))
    return rows.assign(value_text=[measure.say(value) for value in rows["value"]], hover=notes)


def _estimate(row: Mapping[Any, Any], measure: Measure) -> str:
    """Say of whom a best estimate is, and between what its sources are."""
    return _("{series}; between {low} and {high}").format(
        series=publishers(row["by"]), low=measure.say(row["low"]), high=measure.say(row["high"])
    )


def drop_hover_text(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows as they are written to files: without `hover`, which only hovering shows."""
    return rows.drop(columns="hover", errors="ignore")
