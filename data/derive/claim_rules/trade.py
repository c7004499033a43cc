"""Rules that decide claims about trade."""

import pandas as pd

from data.derive.claim_rules.finding import UNCHECKED, Finding, Tables, if_so
from data.partner_shares import ranked
from data.text.formatting import money, number, per_cent
from data.text.i18n import _
from data.trade import implied_flows, latest


def _turnovers(tables: Tables) -> pd.DataFrame:
    return latest(tables["trade"], "turnover").set_index("country")


def _label(row: pd.Series) -> str:
    return f"{money(row['value'], 'EUR', row['approximate'])} ({row['year']})"


def _turnover(row: pd.Series) -> dict[str, float]:
    return {"value": float(row["value"]), "year": int(row["year"])}


def _of(rows: pd.DataFrame, *codes: str) -> dict[str, float]:
    """Return value and year of the turnovers of some countries, by name."""
    found = {code: _turnover(rows.loc[code]) for code in codes}
    return {f"{code} {name}": one for code, both in found.items() for name, one in both.items()}


def first_partner_kaz(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    first, second = rows.iloc[0], rows.iloc[1]
    ratio = first["value"] / second["value"]
    return if_so(
        rows.index[0] == "KAZ",
        _(
            "Latest turnover of each country: {first_country} {first}, next {country} {second}: {ratio}"
            " times as much."
        ).format(
            first_country=rows.index[0],
            first=_label(first),
            country=rows.index[1],
            second=_label(second),
            ratio=number(ratio, 1),
        ),
        ratio=ratio,
        **_of(rows, *rows.index[:2]),
    )


def second_partner_tkm(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    place = list(rows.index).index("TKM") + 1
    return if_so(
        place == 2,
        _(
            "The brief’s own figures put it in place {place}: Turkmenistan {tkm} beside Uzbekistan {uzb}."
            " The years differ, so the two are not strictly comparable."
        ).format(place=place, tkm=_label(rows.loc["TKM"]), uzb=_label(rows.loc["UZB"])),
        place=place,
        **_of(rows, "TKM", "UZB"),
    )


def tkm_below_kaz(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    ratio = rows.loc["KAZ", "value"] / rows.loc["TKM", "value"]
    return if_so(
        ratio > 2,
        _("{kaz} against {tkm}: {ratio} times as much.").format(
            kaz=_label(rows.loc["KAZ"]), tkm=_label(rows.loc["TKM"]), ratio=number(ratio, 0)
        ),
        ratio=ratio,
        **_of(rows, "KAZ", "TKM"),
    )


def kgz_tjk_smallest(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    return if_so(
        set(rows.index[-2:]) == {"KGZ", "TJK"},
        _("Kyrgyzstan {kgz}, Tajikistan {tjk}; the third smallest is {country} {next}.").format(
            kgz=_label(rows.loc["KGZ"]),
            tjk=_label(rows.loc["TJK"]),
            country=rows.index[2],
            next=_label(rows.iloc[2]),
        ),
        **_of(rows, *{"KGZ", "TJK", rows.index[2]}),
    )


def trade_rose_kaz_2008_2010(tables: Tables) -> Finding:
    trade = tables["trade"]
    rows = trade[trade["country"].eq("KAZ") & trade["flow"].eq("turnover")]
    first, last = (rows[rows["year"].eq(year)].iloc[0] for year in (2008, 2010))
    change = 100 * (last["value"] / first["value"] - 1)
    return if_so(
        change > 0,
        _("{first}, {last}: {change}. Both figures are approximate, at current prices.").format(
            first=_label(first), last=_label(last), change=per_cent(change, 0, change=True)
        ),
        first=first["value"],
        first_year=2008,
        last=last["value"],
        last_year=2010,
        change=change,
    )


def deficit_and_turnover_close(tables: Tables) -> Finding:
    flows = implied_flows(tables["trade"]).set_index("flow")["value"].to_dict()
    why = _(
        "Possible beside the turnover: the two imply imports of {imports} and exports of {exports}."
        " Whether the deficit itself is right needs customs data."
    ).format(imports=money(flows["imports"]), exports=money(flows["exports"]))
    return Finding(UNCHECKED if min(flows.values()) > 0 else "differs", why, flows)


def fourth_customer(tables: Tables) -> Finding:
    rows = ranked(tables["partner_shares"], "KAZ", "exports").set_index("partner")
    shares = rows["share_percent"].to_dict()
    in_words = ", ".join(f"{partner} {per_cent(share)}" for partner, share in shares.items())
    place = rows.loc["FRA", "place"]
    return if_so(
        place == rows.loc["FRA", "rank"],
        _(
            "The shares that the brief gives put France in place {place}: {shares}. Buyers that it does not"
            " name could stand between them."
        ).format(place=place, shares=in_words),
        place=int(place),
        **shares,
    )


def import_share_below_export_share(tables: Tables) -> Finding:
    shares = tables["partner_shares"]
    france = shares[shares["partner"].eq("FRA")].set_index("flow")["share_percent"]
    ratio = france["exports"] / france["imports"]
    return if_so(
        france["imports"] < france["exports"],
        _("{imports} of imports against {exports} of exports: {ratio} times as much.").format(
            imports=per_cent(france["imports"]),
            exports=per_cent(france["exports"]),
            ratio=number(ratio, 1),
        ),
        imports=france["imports"],
        exports=france["exports"],
        ratio=ratio,
    )


def deficit_sign_matches_shares(tables: Tables) -> Finding:
    trade = tables["trade"]
    balance = trade.loc[trade["flow"].eq("balance") & trade["country"].eq("KAZ"), "value"].iloc[0]
    shares = import_share_below_export_share(tables)
    return if_so(
        balance < 0 and shares.verdict == "holds",
        _(
            "The balance of {year} is {balance}, and the shares point the same way. That the deficit"
            " deepens over time needs other years."
        ).format(year=2010, balance=money(balance)),
        year=2010,
        balance=balance,
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
