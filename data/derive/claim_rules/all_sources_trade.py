"""Rules on trade that ask every source but the brief.

Each source gives an answer; where they are not all the same the sources disagree.
"""

import pandas as pd

from data.derive.claim_rules.figures import (
    brief_and_others,
    changes_between,
    each_series,
    euros,
    named,
    of_years,
    others,
    ratios,
)
from data.derive.claim_rules.finding import (
    Finding,
    Parts,
    Tables,
    by_sources,
    silent,
    yes_or_no,
)
from data.schema import BRIEF, FIVE
from data.text.formatting import one_after_another
from data.text.i18n import _

NEWEST_YEARS = (2009, 2010)  # the years of the brief's newest turnovers
FAR = 2  # times as much is far


def kaz_deficit(tables: Tables) -> Finding:
    rows = brief_and_others(tables, "KAZ", "balance", 2010)
    if rows.empty:
        return silent()
    why = _("The brief has {value} for {year}; other sources: {details}.").format(
        value=euros(rows["brief"].iloc[0]), year=2010, details=ratios(rows)
    )
    found = by_sources(rows["verdict"], why, **named(rows), year=2010)
    return found.from_rows(rows)


def _change(
    tables: Tables, country: str, flow: str, years: tuple[int, int], why: str, *, fell: bool = False
) -> Finding:
    """Return whether a flow rose (or fell) between two years in each source that has both."""
    rows = others(tables, country, flow)
    changes = changes_between(tables, country, flow, *years)
    if changes.empty:
        return silent()
    first, last = years
    grew = changes[last] < changes[first] if fell else changes[last] > changes[first]
    found = by_sources(
        yes_or_no(grew), why.format(details=each_series(changes)), **of_years(changes)
    )
    return found.from_rows(rows[rows["series"].isin(changes.index) & rows["year"].isin(years)])


def deficit_deepens(tables: Tables) -> Finding:
    return _change(tables, "KAZ", "balance", (2008, 2010), _("The balance: {details}."), fell=True)


def kaz_trade_rose(tables: Tables) -> Finding:
    return _change(tables, "KAZ", "turnover", (2008, 2010), _("Other sources: {details}."))


def _side_by_side(tables: Tables) -> pd.DataFrame:
    """Return the turnovers of the five that one source has of one year: a row for each source and year."""
    rows = pd.concat([others(tables, code, "turnover") for code in FIVE])
    rows = rows[rows["year"].isin(NEWEST_YEARS)]
    wide = rows.pivot_table(
        index=["series", "year", "source_id"], columns="country", values="value"
    )
    return wide.reindex(columns=list(FIVE)).dropna()


def _largest_first(row: pd.Series) -> list[str]:
    return list(row.sort_values(ascending=False).index)


def _placed(found: pd.DataFrame, answers: list[bool]) -> Finding:
    """Return what the order of the five turnovers says in each source and year."""
    if found.empty:
        return silent()
    sentences: list[str] = []
    parts: Parts = {}
    for row in found.reset_index().to_dict("records"):
        series, year = row["series"], row["year"]
        values = ", ".join(
            f"{code} {euros(row[code])}" for code in _largest_first(pd.Series(row)[list(FIVE)])
        )
        sentences.append(
            _("{series} {year}: {values}").format(series=_(str(series)), year=year, values=values)
        )
        parts |= {f"{series} {year} {code}": float(row[code]) for code in FIVE}
        parts |= {f"year {year}": int(year)}
    why = _("All five in one year and one source: {details}.").format(
        details=one_after_another(sentences)
    )
    return by_sources(yes_or_no(answers), why, **parts).from_rows(found.reset_index())


def kaz_first_partner(tables: Tables) -> Finding:
    found = _side_by_side(tables)
    return _placed(found, [_largest_first(row)[0] == "KAZ" for _place, row in found.iterrows()])


def second_partner_tkm(tables: Tables) -> Finding:
    """Put the place to the statistics, and to every source that gives a country the second place."""
    found = _side_by_side(tables)
    answers = [_largest_first(row)[1] == "TKM" for _place, row in found.iterrows()]
    stated = tables["indicators"]
    stated = stated[stated["indicator"].eq("regional_partner_rank") & stated["value"].eq(2)]
    stated = stated[stated["source_id"].ne(BRIEF)]
    by_order = _placed(found, answers)
    stated_ranks = "".join(
        _(" Second partner by another source: {country} ({year}).").format(
            country=row["country"], year=row["year"]
        )
        for row in stated.to_dict("records")
    )
    parts: Parts = {f"year {row['year']}": int(row["year"]) for row in stated.to_dict("records")}
    both = pd.concat([found.reset_index()[["source_id"]], stated[["source_id"]]])
    verdicts = yes_or_no([*answers, *stated["country"].eq("TKM")])
    return by_sources(verdicts, by_order.why + stated_ranks, **by_order.parts, **parts).from_rows(
        both
    )


def tkm_far_behind_kaz(tables: Tables) -> Finding:
    found = _side_by_side(tables)
    return _placed(found, list(found["KAZ"] > FAR * found["TKM"]))


def kgz_tjk_smallest(tables: Tables) -> Finding:
    found = _side_by_side(tables)
    last = [set(_largest_first(row)[-2:]) == {"KGZ", "TJK"} for _place, row in found.iterrows()]
    return _placed(found, last)


RULES = {  # by claim
    "deficit-follows-shares": deficit_deepens,
    "kaz-deficit": kaz_deficit,
    "kaz-first-partner": kaz_first_partner,
    "kaz-trade-rose": kaz_trade_rose,
    "kgz-tjk-limited": kgz_tjk_smallest,
    "second-partner-tkm": second_partner_tkm,
    "tkm-far-behind-kaz": tkm_far_behind_kaz,
}
