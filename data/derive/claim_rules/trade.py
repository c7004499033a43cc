"""Rules that decide claims about trade."""

import pandas as pd

from data.derive.claim_rules.finding import Finding, Tables, if_so
from data.partner_shares import ranked
from data.text.formatting import money, number, per_cent
from data.text.i18n import _
from data.trade import implied_flows, latest


def _turnovers(tables: Tables) -> pd.DataFrame:
    return latest(tables["trade"], "turnover").set_index("country")


def _label(row: pd.Series) -> str:
    return f"{money(row['value'], 'EUR', row['approximate'])} ({row['year']})"


def first_partner_kaz(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    first, second = rows.iloc[0], rows.iloc[1]
    return if_so(
        rows.index[0] == "KAZ",
        _(
            "Newest turnover of each country: Kazakhstan {first}, next {country} {second}: {ratio} times"
            " as much."
        ).format(
            first=_label(first),
            country=rows.index[1],
            second=_label(second),
            ratio=number(first["value"] / second["value"], 1),
        ),
    )


def second_partner_tkm(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    place = list(rows.index).index("TKM") + 1
    return if_so(
        place == 2,
        _(
            "The brief’s own figures put it in place {place}: Turkmenistan {tkm} stands below Uzbekistan"
            " {uzb}. The years differ, so the two are not strictly comparable."
        ).format(place=place, tkm=_label(rows.loc["TKM"]), uzb=_label(rows.loc["UZB"])),
    )


def tkm_below_kaz(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    ratio = rows.loc["KAZ", "value"] / rows.loc["TKM", "value"]
    return if_so(
        ratio > 2,
        _("{kaz} against {tkm}: {ratio} times as much.").format(
            kaz=_label(rows.loc["KAZ"]), tkm=_label(rows.loc["TKM"]), ratio=f"{ratio:.0f}"
        ),
    )


def kgz_tjk_smallest(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    return if_so(
        set(rows.index[-2:]) == {"KGZ", "TJK"},
        _(
            "The two smallest of five: Kyrgyzstan {kgz}, Tajikistan {tjk}; the next is {country} {next}."
        ).format(
            kgz=_label(rows.loc["KGZ"]),
            tjk=_label(rows.loc["TJK"]),
            country=rows.index[2],
            next=_label(rows.iloc[2]),
        ),
    )


def trade_rose_kaz_2008_2010(tables: Tables) -> Finding:
    trade = tables["trade"]
    rows = trade[trade["country"].eq("KAZ") & trade["flow"].eq("turnover")].set_index("year")
    change = rows.loc[2010, "value"] / rows.loc[2008, "value"] - 1
    return if_so(
        change > 0,
        _(
            "{first}, {last}: {change}. Both figures are approximate, at current prices, and 2009 is not"
            " given."
        ).format(
            first=_label(rows.reset_index().iloc[0]),
            last=_label(rows.reset_index().iloc[-1]),
            change=per_cent(100 * change, 0, change=True),
        ),
    )


def deficit_and_turnover_close(tables: Tables) -> Finding:
    flows = implied_flows(tables["trade"]).set_index("flow")["value"]
    return Finding(
        "cannot be checked" if bool((flows > 0).all()) else "differs",
        _(
            "Possible beside the turnover: the two imply imports of {imports} and exports of {exports}."
            " Whether the deficit itself is right needs customs data."
        ).format(imports=money(flows["imports"]), exports=money(flows["exports"])),
    )


def fourth_customer(tables: Tables) -> Finding:
    rows = ranked(tables["partner_shares"], "KAZ", "exports").set_index("partner")
    shares = ", ".join(
        f"{partner} {per_cent(row['share_percent'])}" for partner, row in rows.iterrows()
    )
    place = rows.loc["FRA", "place"]
    return if_so(
        place == rows.loc["FRA", "rank"],
        _(
            "The four shares that the brief gives put France in place {place}: {shares}. Buyers that it"
            " does not name could stand between them."
        ).format(place=place, shares=shares),
    )


def import_share_below_export_share(tables: Tables) -> Finding:
    shares = tables["partner_shares"]
    france = shares[shares["partner"].eq("FRA")].set_index("flow")["share_percent"]
    return if_so(
        france["imports"] < france["exports"],
        _("{imports} of imports against {exports} of exports: {ratio} times as much.").format(
            imports=per_cent(france["imports"]),
            exports=per_cent(france["exports"]),
            ratio=number(france["exports"] / france["imports"], 1),
        ),
    )


def deficit_sign_matches_shares(tables: Tables) -> Finding:
    trade = tables["trade"]
    balance = trade.loc[trade["flow"].eq("balance") & trade["country"].eq("KAZ"), "value"].iloc[0]
    shares = import_share_below_export_share(tables)
    return if_so(
        balance < 0 and shares.verdict == "holds",
        _(
            "The balance of 2010 is {balance}, and the shares point the same way. That the deficit deepens"
            " over time needs other years."
        ).format(balance=money(balance)),
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
