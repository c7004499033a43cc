"""Rules on trade that ask every source but the brief.

Each source gives an answer; where they are not all the same the sources disagree.
"""

import pandas as pd

from data.countries import FRANCE
from data.derive.brief_vs_statistics import compared, years_in_doubt
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
    if_so,
    silent,
    yes_or_no,
)
from data.derive.partner_comparison import UNION, WORLD, partner_flows
from data.schema import BRIEF, FIVE
from data.text.formatting import money, one_after_another
from data.text.i18n import _

NEWEST_YEARS = (2009, 2010)  # the years of the brief's newest turnovers
FAR = 2  # times as much is far


def kaz_deficit(tables: Tables) -> Finding:
    rows = brief_and_others(tables, "KAZ", "balance", 2010)
    if rows.empty:
        return silent()
    why = _("The brief has {value} for {year}; other sources: {told}.").format(
        value=euros(rows["brief"].iloc[0]), year=2010, told=ratios(rows)
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
    found = by_sources(yes_or_no(grew), why.format(told=each_series(changes)), **of_years(changes))
    return found.from_rows(rows[rows["series"].isin(changes.index) & rows["year"].isin(years)])


def deficit_deepens(tables: Tables) -> Finding:
    return _change(tables, "KAZ", "balance", (2008, 2010), _("The balance: {told}."), fell=True)


def kaz_trade_rose(tables: Tables) -> Finding:
    return _change(tables, "KAZ", "turnover", (2008, 2010), _("Other sources: {told}."))


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
        sentences.append(f"{_(str(series))} {year}: {values}")
        parts |= {f"{series} {year} {code}": float(row[code]) for code in FIVE}
        parts |= {f"year {year}": int(year)}
    why = _("All five in one year and one source: {told}.").format(
        told=one_after_another(sentences)
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
    said = "".join(
        _(" Second partner by another source: {country} ({year}).").format(
            country=row["country"], year=row["year"]
        )
        for row in stated.to_dict("records")
    )
    parts: Parts = {f"year {row['year']}": int(row["year"]) for row in stated.to_dict("records")}
    both = pd.concat([found.reset_index()[["source_id"]], stated[["source_id"]]])
    verdicts = yes_or_no([*answers, *stated["country"].eq("TKM")])
    return by_sources(verdicts, by_order.why + said, **by_order.parts, **parts).from_rows(both)


def tkm_far_behind_kaz(tables: Tables) -> Finding:
    found = _side_by_side(tables)
    return _placed(found, list(found["KAZ"] > FAR * found["TKM"]))


def kgz_tjk_smallest(tables: Tables) -> Finding:
    found = _side_by_side(tables)
    last = [set(_largest_first(row)[-2:]) == {"KGZ", "TJK"} for _place, row in found.iterrows()]
    return _placed(found, last)


def ninth_partner_uzb(tables: Tables) -> Finding:
    both = [
        partner_flows(tables["trade"], tables["partners"], "UZB", flow)
        for flow in ("exports", "imports")
    ]
    rows = pd.concat(both)
    rows = rows[rows["year"].eq(2010) & ~rows["partner"].isin([UNION, WORLD])]
    sums = rows.groupby("partner")["value"].sum().sort_values(ascending=False)
    place, rank = list(sums.index).index(FRANCE) + 1, 9
    ninth = sums.index[rank - 1]
    why = _(
        "Uzbek statistics, both ways in {year}: France {france}, place {place} of the {count} partners on"
        " record; in place {rank} {country} with {ninth}. Others could only put France further down."
    ).format(
        year=2010,
        france=money(round(sums[FRANCE]), "USD"),
        place=place,
        count=len(sums),
        rank=rank,
        country=ninth,
        ninth=money(round(sums[ninth]), "USD"),
    )
    parts = {"place": place, "count": len(sums), "france": sums[FRANCE], "ninth": sums[ninth]}
    return if_so(place == rank, why, **parts, rank=rank, year=2010, country=ninth).from_rows(rows)


def recovery_uzb(tables: Tables) -> Finding:
    """A source bears the claim out where trade rose in it, to about the brief's figure."""
    rows = brief_and_others(tables, "UZB", "turnover", 2010)
    changes = changes_between(tables, "UZB", "turnover", 2009, 2010)
    fell = set(changes[changes[2010] <= changes[2009]].index)
    verdicts = rows["verdict"].mask(rows["series"].isin(fell), "differs")
    doubts = years_in_doubt(compared(tables["trade"], tables["rates"]))
    doubts = doubts[doubts["country"].eq("UZB")].to_dict("records")
    other = "".join(
        _(" {series} has {value} in {year}.").format(
            series=_(str(row["series"])), value=euros(row["other"]), year=row["better_year"]
        )
        for row in doubts
    )
    parts: Parts = {f"better {row['series']}": row["other"] for row in doubts}
    parts |= {f"year {row['better_year']}": int(row["better_year"]) for row in doubts}
    why = _(
        "From the year before: {changes}. The brief’s {value} of {year} beside {ratios}.{other}"
    )
    why = why.format(
        changes=each_series(changes),
        value=euros(rows["brief"].iloc[0]),
        year=2010,
        ratios=ratios(rows),
        other=other,
    )
    found = by_sources(verdicts, why, **of_years(changes), **named(rows), **parts)
    return found.from_rows(rows)


def surplus_uzb(tables: Tables) -> Finding:
    rows = others(tables, "UZB", "balance")
    rows = rows[rows["year"].eq(2010)].sort_values("series")
    stated = ", ".join(
        f"{_(str(row['series']))} {euros(row['value'])}" for row in rows.to_dict("records")
    )
    found = by_sources(
        yes_or_no(rows["value"] > 0),
        _(
            "France’s exports less its imports in {year}: {told}. What the surplus is owed to is not"
            " tested."
        ).format(year=2010, told=stated),
        year=2010,
        **{
            f"{series} 2010": value
            for series, value in zip(rows["series"], rows["value"], strict=True)
        },
    )
    return found.from_rows(rows)


RULES = {  # by claim
    "deficit-follows-shares": deficit_deepens,
    "kaz-deficit": kaz_deficit,
    "kaz-first-partner": kaz_first_partner,
    "kaz-trade-rose": kaz_trade_rose,
    "kgz-tjk-limited": kgz_tjk_smallest,
    "second-partner-tkm": second_partner_tkm,
    "tkm-far-behind-kaz": tkm_far_behind_kaz,
    "uzb-ninth-partner": ninth_partner_uzb,
    "uzb-recovery": recovery_uzb,
    "uzb-surplus": surplus_uzb,
}
