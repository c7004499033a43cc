"""What the map tells of each country: four measures, in words, and the facts behind them."""

import pandas as pd

from components.words.wording import counted
from data.derive import country_measures
from data.query import frames
from data.query.memo import memo
from data.query.selection import LAYERS, Selection
from data.text.formatting import money, number
from data.text.i18n import N_, _, counted_noun

MEASURES = {
    "turnover": N_("Trade turnover"),
    "visits": N_("Dated visits"),
    "firms": N_("French firms"),
    "posts": N_("French posts"),
}
TABLES = {"turnover": "trade", "visits": "visits", "firms": "companies", "posts": "sites"}
NOTHING = {  # that no source gives a figure is no zero
    "turnover": N_("no figure"),
    "visits": N_("none dated"),
    "firms": N_("none present"),
    "posts": N_("none open"),
}
NOUNS = {
    "visits": counted_noun("dated visit", "dated visits"),
    "firms": counted_noun("firm", "firms"),
    "posts": counted_noun("post", "posts"),
}


@memo(64)
def values(measure: str, selection: Selection) -> pd.DataFrame:
    """Return country, value and value_text (in words) for each selected country, gaps included."""
    known = _known(measure, selection).set_index("country")
    shown = known.reindex(pd.Index(selection.codes, name="country")).reset_index()
    texts = [
        _(NOTHING[measure]) if pd.isna(row["value"]) else _value_text(measure, row)
        for row in shown.to_dict("records")
    ]
    return shown.assign(value_text=texts)


def _known(measure: str, selection: Selection) -> pd.DataFrame:
    """Return the values of a measure; of all sources the newest, firms under their names of today."""
    if selection.layer == "all" and measure == "turnover":
        turnovers = _turnovers(official=selection.official)
        return country_measures.newest_turnover(selection.within(turnovers))
    rows = rows_behind(measure, selection)
    if selection.layer == "brief" or measure == "visits":
        return getattr(country_measures, measure)(rows)
    if measure == "firms":
        return country_measures.firms(frames.under_todays_names(rows))
    return country_measures.posts_now(rows)


@memo(2)
def _turnovers(*, official: bool) -> pd.DataFrame:
    """Return the turnover of each year in all sources or the official ones, of all countries."""
    everything = Selection((), *LAYERS["all"], "all", official)
    return country_measures.turnovers(frames.chosen("trade", everything), frames.table("rates"))


@memo(64)
def at_a_glance(selection: Selection) -> pd.DataFrame:
    """Return a row per selected country: country and the four measures in words.

    Of all sources also statistics, the series of the turnover, and converted_from, its currency
    where that is not the euro.
    """
    columns = {measure: _short(measure, values(measure, selection)) for measure in MEASURES}
    rows = pd.DataFrame({"country": selection.codes, **columns})
    if selection.layer == "brief":
        return rows
    turnover = values("turnover", selection)
    published = turnover["published_currency"]
    other = published.where(published.ne(turnover["currency"]))
    return rows.assign(statistics=turnover["series"], converted_from=other)


def _short(measure: str, known: pd.DataFrame) -> list[str]:
    """Say values without their noun, which stands above them as the name of the column."""
    if measure == "turnover":
        return list(known["value_text"])
    return [
        _("none") if pd.isna(row["value"]) else number(row["value"])
        for row in known.to_dict("records")
    ]


def rows_behind(measure: str, selection: Selection) -> pd.DataFrame:
    """Return the selected rows of the table that a measure is taken from."""
    return frames.chosen(TABLES[measure], selection)


@memo(64)
def behind(selection: Selection) -> pd.DataFrame:
    """Return the facts that the four measures are taken from."""
    shared = ["country", "source_id", "locator", "first_year", "last_year"]
    return pd.concat([rows_behind(name, selection)[shared] for name in TABLES], ignore_index=True)


def _value_text(measure: str, row: dict) -> str:
    if measure == "turnover":
        value = round(row["value"], 1 if row["value"] < 1000 else -1)
        return f"{money(value, row['currency'], row['approximate'])} ({row['year']:.0f})"
    return counted(int(row["value"]), *NOUNS[measure])
