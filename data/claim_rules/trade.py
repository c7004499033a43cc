"""Rules that decide claims about trade."""

import pandas as pd

from data.claim_rules.finding import Finding, Tables, if_so
from data.partner_shares import ranked
from data.trade import implied_flows, latest


def _turnovers(tables: Tables) -> pd.DataFrame:
    return latest(tables["trade"], "turnover").set_index("country")


def _said(row: pd.Series) -> str:
    return f"{'≈ ' if row['approximate'] else ''}€{row['value']:g} m ({row['year']})"


def first_partner_kaz(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    first, second = rows.iloc[0], rows.iloc[1]
    return if_so(
        rows.index[0] == "KAZ",
        f"Newest turnover of each country: Kazakhstan {_said(first)}, next {rows.index[1]}"
        f" {_said(second)}: {first['value'] / second['value']:.1f} times as much.",
    )


def second_partner_tkm(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    place = list(rows.index).index("TKM") + 1
    return if_so(
        place == 2,
        f"The brief’s own figures put it in place {place}: Turkmenistan {_said(rows.loc['TKM'])}"
        f" stands below Uzbekistan {_said(rows.loc['UZB'])}. The years differ, so the two are not"
        " strictly comparable.",
    )


def tkm_below_kaz(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    ratio = rows.loc["KAZ", "value"] / rows.loc["TKM", "value"]
    return if_so(
        ratio > 2,
        f"{_said(rows.loc['KAZ'])} against {_said(rows.loc['TKM'])}: {ratio:.0f} times as much.",
    )


def kgz_tjk_smallest(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    return if_so(
        set(rows.index[-2:]) == {"KGZ", "TJK"},
        f"The two smallest of five: Kyrgyzstan {_said(rows.loc['KGZ'])}, Tajikistan"
        f" {_said(rows.loc['TJK'])}; the next is {rows.index[2]} {_said(rows.iloc[2])}.",
    )


def trade_rose_kaz_2008_2010(tables: Tables) -> Finding:
    trade = tables["trade"]
    rows = trade[trade["country"].eq("KAZ") & trade["flow"].eq("turnover")].set_index("year")
    change = rows.loc[2010, "value"] / rows.loc[2008, "value"] - 1
    return if_so(
        change > 0,
        f"{_said(rows.reset_index().iloc[0])}, {_said(rows.reset_index().iloc[-1])}: {change:+.0%}."
        " Both figures are approximate, at current prices, and 2009 is not given.",
    )


def deficit_and_turnover_close(tables: Tables) -> Finding:
    flows = implied_flows(tables["trade"]).set_index("flow")["value"]
    return Finding(
        "cannot be checked" if bool((flows > 0).all()) else "differs",
        f"Possible beside the turnover: the two imply imports of €{flows['imports']:g} m and exports"
        f" of €{flows['exports']:g} m. Whether the deficit itself is right needs customs data.",
    )


def fourth_customer(tables: Tables) -> Finding:
    rows = ranked(tables["partner_shares"], "KAZ", "exports").set_index("partner")
    shares = ", ".join(f"{partner} {row['share_percent']:g}%" for partner, row in rows.iterrows())
    place = rows.loc["FRA", "place"]
    return if_so(
        place == rows.loc["FRA", "rank"],
        f"The four shares that the brief gives put France in place {place}: {shares}."
        " Buyers that it does not name could stand between them.",
    )


def import_share_below_export_share(tables: Tables) -> Finding:
    shares = tables["partner_shares"]
    france = shares[shares["partner"].eq("FRA")].set_index("flow")["share_percent"]
    return if_so(
        france["imports"] < france["exports"],
        f"{france['imports']:g}% of imports against {france['exports']:g}% of exports:"
        f" {france['exports'] / france['imports']:.1f} times as much.",
    )


def deficit_sign_matches_shares(tables: Tables) -> Finding:
    trade = tables["trade"]
    balance = trade.loc[trade["flow"].eq("balance") & trade["country"].eq("KAZ"), "value"].iloc[0]
    shares = import_share_below_export_share(tables)
    return if_so(
        balance < 0 and shares.verdict == "holds",
        f"The balance of 2010 is −€{-balance:g} m, and the shares point the same way. That the"
        " deficit deepens over time needs other years.",
    )


RULES = (
    first_partner_kaz,
    second_partner_tkm,
    tkm_below_kaz,
    kgz_tjk_smallest,
    trade_rose_kaz_2008_2010,
    deficit_and_turnover_close,
    fourth_customer,
    import_share_below_export_share,
    deficit_sign_matches_shares,
)
