"""Findings of the overview: what it opens with, and five findings of the brief."""

import pandas as pd

from components.model.statement import Part, Statement, finding
from components.statements.country_measures import in_money, stated
from components.words.wording import begun, counted, listed
from data.measures.registry import MEASURES
from data.measures.value import Value
from data.query.selection import SCOPES, Selection
from data.schema import BRIEF_YEAR, FIVE
from data.text.country_names import Names
from data.text.formatting import number, per_cent, when
from data.text.i18n import N_, _, pgettext

OF_SCOPE = {
    "now": N_("Latest figures and counts, from all sources"),
    "brief": N_("As given in the brief"),
}
FIRST, LAST = SCOPES["now"]
SPAN = {"now": f"{FIRST}–{BRIEF_YEAR}–{LAST}", "brief": f"{BRIEF_YEAR}"}
NEARLY = 0.8  # the share from which a country is called nearly everything


def overview(selection: Selection, names: Names) -> Statement:
    """Open the dashboard: what it shows, and where trade is largest of what is compared."""
    codes = selection.codes
    every = len(codes) == len(FIVE)
    place = _("the five countries of Central Asia") if every else listed([names[c] for c in codes])
    text = _what_france_does(selection.scope, every).format(where=place, first=FIRST, last=LAST)
    known = [one for one in _turnovers(selection) if one.number is not None]
    if not known:
        return finding(text, "overview.lead", "state", among=0, span=SPAN[selection.scope])
    top = known[0]
    words = str(stated("turnover", selection, top.country))
    text_of_first = (
        _("Trade turnover with **{country}**: **{value}**.")
        if len(known) == 1
        else _("Of {among} compared, the largest trading partner is **{country}**: **{value}**.")
    ).format(
        country=names[top.country], value=words, among=counted(len(known), "country", "countries")
    )
    parts: dict[str, Part] = {
        "among": len(known),
        "top": top,
        "country": top.country,
        "span": SPAN[selection.scope],
    }
    if MEASURES["turnover"].is_old(top, selection.last):
        parts |= {"age": top.age(selection.last), "end": selection.last}
    leads = _("Every figure leads to the paragraph or table it comes from.")
    kind = "maximum" if len(known) > 1 else "latest"
    return finding(f"{text} {text_of_first} {leads}", "overview.lead", kind, None, "", **parts)


def _turnovers(selection: Selection) -> list[Value]:
    """Return the turnover of each country, the largest first and those without one last."""
    answers = [MEASURES["turnover"].of(selection, code) for code in selection.codes]
    return sorted(answers, key=lambda value: -(value.number or 0))


def _what_france_does(scope: str, every: bool) -> str:
    """Return the first sentence for a scope; in French a region and a country differ."""
    if scope == "now" and every:
        return _(
            "What France does in {where}: the latest figures of {first} to {last}, beside those"
            " of the brief of 2012."
        )
    if scope == "now":
        return pgettext(
            "countries",
            "What France does in {where}: the latest figures of {first} to {last}, beside those"
            " of the brief of 2012.",
        )
    if every:
        return _("What France does in {where}, as a policy brief of November 2012 reports it.")
    return pgettext(
        "countries", "What France does in {where}, as a policy brief of November 2012 reports it."
    )


def on_trade(selection: Selection, years: int, names: Names) -> Statement:
    """Say which partner is the largest; `years` is how many years the brief gives of one country alone."""
    known = [one for one in _turnovers(selection) if one.number is not None]
    if not known:
        return finding(_("**No turnover is given** by the brief."), "brief.trade", "absence")
    top, total = known[0], sum(one.number or 0 for one in known)
    country = names[top.country]
    if len(known) == 1:
        text = (
            _(
                "**Trade turnover with {country}**: {value} in {year}, the only year that the brief gives."
            )
            if years == 1
            else _(
                "**Trade turnover with {country}**: {value} in {year}, the latest of {years} years that the"
                " brief gives."
            )
        ).format(country=country, value=in_money(top), year=top.last, years=number(years))
        return finding(text, "brief.trade", "latest", top=top, years=years)
    share = (top.number or 0) / total
    lead = (
        _("In the brief **nearly all of the trade is with {country}**")
        if share > NEARLY
        else _("In the brief **{country} is the largest of {count} partners**")
    ).format(country=country, count=number(len(known)))
    text = _(
        "{lead}: {share} of the turnover that it gives for the latest year of each country shown"
        " (our calculation; years differ)."
    ).format(lead=lead, share=per_cent(100 * share, 0))
    parts: dict[str, Part] = {"share": 100 * share, "among": len(known), "country": top.country}
    return finding(text, "brief.trade", "maximum", None, "turnover that the brief gives", **parts)


def on_visits(visits: pd.DataFrame, undated: pd.DataFrame, names: Names) -> Statement:
    """Say how many visits go each way, those without a date among them."""
    out = int(visits["direction"].eq("to_central_asia").sum())
    counts = {row["country"]: int(row["value"]) for row in undated.to_dict("records")}
    back = len(visits) - out + sum(counts.values())
    apart = "".join(
        _(", {count} of them by the president of {country} on dates not given").format(
            count=number(count), country=names[code]
        )
        for code, count in counts.items()
    )
    text = _("In the brief **{visits}** to Central Asia, {back} to France{apart}.").format(
        visits=counted(out, "recorded visit", "recorded visits"),
        back=number(back) if back else pgettext("visits", "none"),
        apart=apart,
    )
    return finding(
        text,
        "brief.visits",
        "count",
        universe="visits that the brief tells of",
        out=out,
        back=back,
        undated=sum(counts.values()),
    )


def on_companies(companies: pd.DataFrame, selection: Selection, names: Names) -> Statement:
    """Say how many firms the brief names, how they stand in each country, and who has left."""
    named = companies[companies["named"]]
    count, places = named["company"].nunique(), len(named[["company", "country"]].drop_duplicates())
    active, contracts, exploring = (
        sum(MEASURES[name].of(selection, code).count for code in selection.codes)
        for name in ("firms_active", "firms_contract", "firms_exploring")
    )
    left = {code: MEASURES["firms_left"].of(selection, code).rows for code in selection.codes}
    gone = "".join(
        _("; {firms} pulled out of {country}").format(
            firms=listed(sorted(firms)), country=names[code]
        )
        for code, firms in left.items()
        if firms
    )
    text = _(
        "**{firms} named in the brief**, {places} counted by country: {active} active, {contracts} with a"
        " contract or project, {exploring} exploring{gone}."
    )
    text = text.format(
        firms=begun(counted(count, "firm", "firms")),
        places=counted(places, "presence", "presences"),
        exploring=number(exploring) if exploring else pgettext("firms", "none"),
        active=number(active) if active else pgettext("firms", "none"),
        contracts=number(contracts) if contracts else pgettext("firms", "none"),
        gone=gone,
    )
    return finding(
        text,
        "brief.companies",
        "state",
        firms=count,
        places=places,
        active=active,
        contracts=contracts,
        exploring=exploring,
        left=";".join(f"{firm} {code}" for code, firms in left.items() for firm in sorted(firms)),
    )


def on_security(security: pd.DataFrame, others: pd.DataFrame) -> Statement:
    """Say the strength of the detachment by the brief, and what another source of that year has.

    `others` are the figures of strength in the year of the brief that other sources give.
    """
    people = security["personnel"].max()
    if pd.isna(people):
        facts = begun(counted(len(security), "fact", "facts"))
        text = _("**{facts} of security cooperation** in the brief.").format(facts=facts)
        return finding(text, "brief.security", "count", facts=len(security))
    text = _(
        "**About {people} French airmen were in Dushanbe**, the brief says; in return came works, training"
        " and a loan."
    ).format(people=number(people))
    parts: dict[str, Part] = {"people": int(people)}
    if len(others):
        other = others.sort_values("date").iloc[-1]
        text += " " + _("Another source has about {people} ({date}).").format(
            people=number(other["personnel"]), date=when(other["date"])
        )
        parts |= {"other": int(other["personnel"]), "date": str(other["date"])}
    return finding(text, "brief.security", "state", None, "", **parts)


def on_claims(judged: pd.DataFrame) -> Statement:
    """Say which claims of the brief its own figures contradict."""
    differing = judged[judged["verdict"].eq("differs")]
    claims = ";".join(sorted(differing["claim_id"]))
    if differing.empty:
        text = _("**{claims} of the brief**, none of which its own figures contradict.").format(
            claims=begun(counted(len(judged), "claim", "claims"))
        )
        return finding(text, "brief.claims", "verdict", count=len(judged), claims=claims)
    sentences = listed([claim.rstrip(".") for claim in differing["claim"]])
    text = _("**{claims} against the brief’s own figures**: {sentences}.").format(
        claims=begun(counted(len(differing), "claim", "claims")), sentences=sentences
    )
    return finding(text, "brief.claims", "verdict", count=len(differing), claims=claims)
