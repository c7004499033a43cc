"""Findings of the overview."""

import pandas as pd

from components.statements.trade import value_text
from components.words.wording import begun, counted, listed
from data.companies import PRESENT
from data.query.memo import memo
from data.schema import FIVE
from data.security import of_detair
from data.text.country_names import Names
from data.text.formatting import number, per_cent
from data.text.i18n import N_, _, ngettext, pgettext

OF_LAYER = {
    "brief": N_("As the brief has them"),
    "all": N_("Newest figure and counts of all sources"),
}
NEARLY = 0.8  # the share from which a country is called nearly everything


@memo(64)
def overview(codes: tuple[str, ...], layer: str, values: pd.DataFrame, names: Names) -> str:
    """Open the dashboard: what it shows and where trade is largest; `values` has country and value_text."""
    every = len(codes) == len(FIVE)
    place = _("the five countries of Central Asia") if every else listed([names[c] for c in codes])
    text = _what_france_does(layer, every).format(where=place)
    known = values.dropna(subset="value").sort_values("value", ascending=False)
    if known.empty:
        return text
    first = known.iloc[0]
    text_of_first = (
        _("Trade turnover with **{country}**: **{value}**.")
        if len(codes) == 1
        else _("Trade is largest with **{country}**: **{value}**.")
    ).format(country=names[first["country"]], value=first["value_text"])
    return f"{text} {text_of_first} " + _(
        "Every figure leads to the paragraph or table it comes from."
    )


def _what_france_does(layer: str, every: bool) -> str:
    """Return the first sentence for a layer; in French a region and a country differ."""
    if layer == "all" and every:
        return _(
            "What France does in {where}, as the brief of 2012, statistics and other sources from 1991"
            " to 2025 report it."
        )
    if layer == "all":
        return pgettext(
            "countries",
            "What France does in {where}, as the brief of 2012, statistics and other sources from 1991"
            " to 2025 report it.",
        )
    if every:
        return _("What France does in {where}, as a policy brief of November 2012 reports it.")
    return pgettext(
        "countries", "What France does in {where}, as a policy brief of November 2012 reports it."
    )


@memo(64)
def converted(glance: pd.DataFrame) -> str:
    """Say whose turnover was converted, to end a sentence; nothing where none was."""
    if "converted_from" not in glance:
        return ""
    rows = glance.dropna(subset="converted_from")
    if rows.empty:
        return ""
    owners = listed([_(str(one)) for one in sorted(rows["statistics"].unique())])
    money = listed(sorted(rows["converted_from"].unique()))
    return _("; {whose} converted from {money} into euros at yearly averages").format(
        whose=owners, money=money
    )


@memo(64)
def five(
    turnover: pd.DataFrame,
    visits: pd.DataFrame,
    undated: pd.DataFrame,
    companies: pd.DataFrame,
    security: pd.DataFrame,
    judged: pd.DataFrame,
    names: Names,
) -> dict[str, str]:
    """Return the five findings of the overview by the page that shows each."""
    return {
        "trade": _on_trade(turnover, names),
        "visits": _on_visits(visits, undated, names),
        "companies": _on_companies(companies, names),
        "security": _on_security(security),
        "claims": _on_claims(judged),
    }


def _on_trade(turnover: pd.DataFrame, names: Names) -> str:
    if turnover.empty:
        return _("**No figure of trade** in this selection.")
    first = turnover.iloc[0]
    if len(turnover) == 1:
        return _("**One figure of trade**: {value}.").format(value=value_text(first))
    share = first["value"] / turnover["value"].sum()
    lead = (
        _("**{country} is nearly everything**")
        if share > NEARLY
        else _("**{country} is the largest partner**")
    ).format(country=names[first["country"]])
    return _(
        "{lead}: {share} of the turnover that is given for the newest year of each country shown"
        " (computed, the years differ)."
    ).format(lead=lead, share=per_cent(100 * share, 0))


def _on_visits(visits: pd.DataFrame, undated: pd.DataFrame, names: Names) -> str:
    out = int(visits["direction"].eq("to_central_asia").sum())
    back = len(visits) - out
    more = "".join(
        _(", and {count} undated ones by the president of {country}").format(
            count=number(row["value"]), country=names[row["country"]]
        )
        for row in undated.to_dict("records")
    )
    lead = begun(counted(len(visits), "dated visit", "dated visits"))
    if out > back:
        lead = _("More visits go out than come back, on known dates")
    return _("**{lead}**: {out} to Central Asia, {back} to France{more}.").format(
        lead=lead, out=out, back=back, more=more
    )


def _on_companies(companies: pd.DataFrame, names: Names) -> str:
    named = companies[companies["named"]]
    present = named[named["status"].isin(PRESENT)]["company"].nunique()
    left = named[named["status"].eq("left")]
    gone = "".join(
        _("; {firms} left {country}").format(
            firms=listed(list(rows["company"].unique())), country=names[str(code)]
        )
        for code, rows in left.groupby("country")
    )
    lead = begun(counted(named["company"].nunique(), "firm", "firms"))
    there = ""
    if len(named):
        present_text = ngettext(", {count} of them present", ", {count} of them present", present)
        there = present_text.format(count=present)
    return _("**{firms} by name**{there}{gone}.").format(firms=lead, there=there, gone=gone)


def _on_security(security: pd.DataFrame) -> str:
    people = security["personnel"].max()
    if pd.isna(people):
        lead = begun(counted(len(security), "fact", "facts"))
        return _("**{facts} of security cooperation**, {count} about Detair.").format(
            facts=lead, count=len(of_detair(security)) or _("none")
        )
    return _(
        "**About {people} French airmen in Dushanbe**: the detachment pays its stay with works, training"
        " and a loan."
    ).format(people=people)


def _on_claims(judged: pd.DataFrame) -> str:
    differing = judged[judged["verdict"].eq("differs")]
    if differing.empty:
        return _("**{claims}** stand beside what the tables say.").format(
            claims=begun(counted(len(judged), "claim", "claims"))
        )
    sentences = listed([claim.rstrip(".") for claim in differing["claim"]])
    return _("**{claims} against the brief’s own figures**: {told}.").format(
        claims=counted(len(differing), "claim", "claims"), told=sentences
    )
