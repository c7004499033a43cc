"""France's place among the partners of a country: the newest, and the best of the years shown."""

from typing import Any

import pandas as pd

from components.model.statement import Kind, Statement, finding
from components.words.wording import listed, spans
from data.countries import FRANCE
from data.derive.partner_comparison import best_and_worst
from data.measures.value import Value
from data.query.memo import memo
from data.text.formatting import amount, number, ordinal, per_cent
from data.text.i18n import N_, _

UNIVERSE = "the partners that the country’s own statistics list, which are not all"
KINDS: dict[str, Kind] = {"rank": "rank", "share_percent": "share", "value": "latest"}
SAYS = {
    ("rank", "imports"): N_(
        "In {year} France was {place} among buyers of {country}’s exports, of {among} listed"
    ),
    ("rank", "exports"): N_(
        "In {year} France was {place} among {country}’s suppliers, of {among} listed"
    ),
    ("share_percent", "imports"): N_("In {year} France took {place} of {country}’s exports"),
    ("share_percent", "exports"): N_("In {year} France supplied {place} of {country}’s imports"),
    ("value", "imports"): N_("In {year} France bought {place} from {country}"),
    ("value", "exports"): N_("In {year} France sold {place} to {country}"),
}


@memo(64)
def place_title(rows: pd.DataFrame, measure: str, name: str, flow: str) -> Statement:
    """Title France's newest rank, share or value among partners, and its best before.

    `rows` are those of partner_flows; `name` is the country's.
    """
    about = {"country": str(rows["country"].iloc[0]), "side": flow}
    code = f"partners.{measure.removesuffix('_percent')}"
    france = rows[rows["partner"].eq(FRANCE)].dropna(subset=measure).sort_values("year")
    if france.empty:
        text = _("{country}’s statistics give France no rank").format(country=name)
        return finding(text, code, "absence", about, UNIVERSE)
    newest = france.iloc[-1]
    if measure == "value":
        about["currency"] = str(newest["currency"])
    parts: dict[str, Any] = {"place": _value(newest, measure), "year": str(newest["year"])}
    if measure == "rank":
        parts["among"] = int(newest["listed"])
    text = _(SAYS[measure, flow]).format(
        country=name,
        year=newest["year"],
        place=_in_words(newest, measure),
        among=number(newest["listed"]),
    )
    best = _best(france, measure)
    if newest[measure] != best[measure].iloc[0]:
        years = [int(year) for year in best["year"]]
        parts |= {"best": _value(best.iloc[0], measure), "best_in": ";".join(map(str, years))}
        text = _("{place}, after a best of {best} in {years}").format(
            place=text, best=_in_words(best.iloc[0], measure), years=listed(spans(best["year"]))
        )
    return finding(text, code, KINDS[measure], about, UNIVERSE, **parts)


def _best(france: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Return the rows of France's best years: of the lowest rank, or of the highest share or value."""
    if measure == "rank":
        ends = best_and_worst(france)
        return ends[ends["rank"].eq(ends["rank"].min())]
    return france[france[measure].eq(france[measure].max())]


def _value(row: pd.Series, measure: str) -> Value:
    units = {"rank": "", "share_percent": "%", "value": f"million {row['currency']}"}
    return Value(float(row[measure]), units[measure], int(row["year"]), int(row["year"]))


def _in_words(row: pd.Series, measure: str) -> str:
    if measure == "rank":
        return ordinal(int(row["rank"]))
    if measure == "share_percent":
        return per_cent(float(f"{row[measure]:.3g}"))
    return amount(row["value"], row["currency"])
