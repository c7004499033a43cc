"""Rules on trade with Uzbekistan that ask every source but the brief."""

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
from data.derive.claim_rules.finding import Finding, Parts, Tables, by_sources, if_so, yes_or_no
from data.derive.partner_comparison import UNION, WORLD, partner_flows
from data.text.formatting import money
from data.text.i18n import _


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
            "France’s exports less its imports in {year}: {details}. What the surplus is owed to is not"
            " tested."
        ).format(year=2010, details=stated),
        year=2010,
        **{
            f"{series} 2010": value
            for series, value in zip(rows["series"], rows["value"], strict=True)
        },
    )
    return found.from_rows(rows)


RULES = {  # by claim
    "uzb-ninth-partner": ninth_partner_uzb,
    "uzb-recovery": recovery_uzb,
    "uzb-surplus": surplus_uzb,
}
