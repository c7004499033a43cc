"""Rules on trade that ask every source, not the brief alone.

Where several sources give a figure, the nearest one decides; where several answer yes or no, all
must agree.
"""

import pandas as pd

from data.countries import FRANCE
from data.derive.brief_vs_statistics import compared, years_in_doubt
from data.derive.claim_rules import trade
from data.derive.claim_rules.figures import (
    brief_and_others,
    changes_between,
    each_series,
    euros,
    others,
    ratios,
)
from data.derive.claim_rules.finding import Finding, Tables, if_all, if_so
from data.derive.partner_comparison import UNION, WORLD, partner_flows
from data.derive.tolerance import by_ratio
from data.schema import BRIEF, FIVE
from data.text.formatting import money, one_after_another
from data.text.i18n import _

NEWEST_YEARS = (2009, 2010)  # the years of the brief's newest turnovers


def kaz_deficit(tables: Tables) -> Finding:
    rows = brief_and_others(tables, "KAZ", "balance", 2010)
    nearest = rows.iloc[0]
    return Finding(
        nearest["verdict"],
        _("The brief has {value} for 2010; other sources: {told}. The nearest decides.").format(
            value=euros(nearest["brief"]), told=ratios(rows)
        ),
    )


def deficit_deepens(tables: Tables) -> Finding:
    rows = tables["partner_shares"]
    shares = trade.import_share_below_export_share(
        {"partner_shares": rows[rows["source_id"].eq(BRIEF)]}
    )
    changes = changes_between(tables, "KAZ", "balance", 2008, 2010)
    deeper = [bool(row[2010] < row[2008]) for _series, row in changes.iterrows()]
    return if_all(
        [shares.verdict == "holds", *deeper],
        _(
            "France supplies less than it takes ({shares}), and the balance went down: {told}."
        ).format(shares=shares.why.split(":")[0].strip(), told=each_series(changes)),
    )


def kaz_trade_rose(tables: Tables) -> Finding:
    changes = changes_between(tables, "KAZ", "turnover", 2008, 2010)
    return if_all(
        [*(changes[2010] > changes[2008])],
        _("Other sources: {told}.").format(told=each_series(changes)),
    )


def _side_by_side(tables: Tables) -> dict[str, pd.Series]:
    """Return the turnovers of the five from one source in one year, largest first."""
    rows = pd.concat([others(tables, code, "turnover") for code in FIVE])
    found = {}
    for (series, year), part in rows[rows["year"].isin(NEWEST_YEARS)].groupby(["series", "year"]):
        if set(part["country"]) == set(FIVE):
            values = part.set_index("country")["value"].sort_values(ascending=False)
            found[f"{_(str(series))} {year}"] = values
    return found


def _one_year(found: dict[str, pd.Series]) -> str:
    sentences = [
        f"{name}: {', '.join(f'{code} {euros(value)}' for code, value in values.items())}"
        for name, values in found.items()
    ]
    return _("All five in one year and one source: {told}.").format(
        told=one_after_another(sentences)
    )


def kaz_first_partner(tables: Tables) -> Finding:
    found = _side_by_side(tables)
    return if_all([rows.index[0] == "KAZ" for rows in found.values()], _one_year(found))


def second_partner_tkm(tables: Tables) -> Finding:
    found = _side_by_side(tables)
    ranks = tables["indicators"]
    ranks = ranks[ranks["indicator"].eq("regional_partner_rank") & ranks["value"].eq(2)]
    ranks = ranks[ranks["source_id"].ne(BRIEF)]
    rivals = "".join(
        _(" Another source calls {country} the second partner ({year}).").format(
            country=row["country"], year=row["year"]
        )
        for row in ranks[ranks["country"].ne("TKM")].to_dict("records")
    )
    second = [rows.index[1] for rows in found.values()]
    return if_all(
        [code == "TKM" for code in [*second, *ranks["country"]]], f"{_one_year(found)}{rivals}"
    )


def tkm_far_behind_kaz(tables: Tables) -> Finding:
    found = _side_by_side(tables)
    return if_all([rows["KAZ"] > 2 * rows["TKM"] for rows in found.values()], _one_year(found))


def kgz_tjk_smallest(tables: Tables) -> Finding:
    found = _side_by_side(tables)
    last = [set(rows.index[-2:]) == {"KGZ", "TJK"} for rows in found.values()]
    return if_all(last, _one_year(found))


def ninth_partner_uzb(tables: Tables) -> Finding:
    both = [
        partner_flows(tables["trade"], tables["partners"], "UZB", flow)
        for flow in ("exports", "imports")
    ]
    rows = pd.concat(both)
    rows = rows[rows["year"].eq(2010) & ~rows["partner"].isin([UNION, WORLD])]
    sums = rows.groupby("partner")["value"].sum().sort_values(ascending=False)
    place = list(sums.index).index(FRANCE) + 1
    return if_so(
        place == 9,
        _(
            "Uzbek statistics, both ways in 2010: France {france}, place {place} of the {count} partners"
            " that are held; ninth is {country} with {ninth}. Others could only put France further down."
        ).format(
            france=money(round(sums[FRANCE]), "USD"),
            place=place,
            count=len(sums),
            country=sums.index[8],
            ninth=money(round(sums.iloc[8]), "USD"),
        ),
    )


def recovery_uzb(tables: Tables) -> Finding:
    rows = brief_and_others(tables, "UZB", "turnover", 2010)
    changes = changes_between(tables, "UZB", "turnover", 2009, 2010)
    nearest = rows.iloc[0]
    rose = nearest["series"] in changes.index and bool(
        changes.loc[nearest["series"], 2010] > changes.loc[nearest["series"], 2009]
    )
    doubts = years_in_doubt(compared(tables["trade"], tables["rates"]))
    other = "".join(
        _(" {series} has {value} in {year}.").format(
            series=_(str(row["series"])), value=euros(row["other"]), year=row["better_year"]
        )
        for row in doubts[doubts["country"].eq("UZB")].to_dict("records")
    )
    return Finding(
        by_ratio(nearest["ratio"]) if rose else "differs",
        _(
            "From the year before: {changes}. The brief’s {value} of 2010 beside {ratios}: the nearest"
            " decides.{other}"
        ).format(
            changes=each_series(changes),
            value=euros(nearest["brief"]),
            ratios=ratios(rows),
            other=other,
        ),
    )


def surplus_uzb(tables: Tables) -> Finding:
    rows = others(tables, "UZB", "balance")
    rows = rows[rows["year"].eq(2010)].sort_values("series")
    stated = ", ".join(
        f"{_(str(row['series']))} {euros(row['value'])}" for row in rows.to_dict("records")
    )
    return if_all(
        [*(rows["value"] > 0)],
        _(
            "France’s exports less its imports in 2010: {told}. What the surplus is owed to is not tested."
        ).format(told=stated),
    )


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
