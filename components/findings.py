"""Sentences computed from the selection: what a page opens with, and what its cards are titled.

Each takes tidy frames and returns text. They never claim a trend from fewer than three points,
say when years differ, and keep the hedges of the source.
"""

import pandas as pd

from components.wording import counted, listed, money, ordinal, when, word
from data.companies import SECTORS
from data.schema import FIVE


def said(row: dict | pd.Series) -> str:
    """Say a value of trade with its year."""
    return f"{money(row['value'], row['currency'], row['approximate'])} in {row['year']}"


def trade(turnover: pd.DataFrame, names: dict[str, str]) -> str:
    """Open the page on trade; `turnover` is the newest value of each country, largest first."""
    if turnover.empty:
        return "The brief gives no turnover for this selection."
    first = turnover.iloc[0]
    text = f"France’s trade with {names[first['country']]} came to **{said(first)}**"
    if len(turnover) == 1:
        return f"{text}. It is one figure for one year: no trend can be drawn from it."
    last = turnover.iloc[-1]
    ratio = first["value"] / last["value"]
    text += f", {ratio:.0f} times that with {names[last['country']]} (**{said(last)}**)."
    if turnover["year"].nunique() > 1:
        text += (
            " The years differ from country to country, so read the order of size, not the gaps."
        )
    return text


def turnover_title(turnover: pd.DataFrame, names: dict[str, str]) -> str:
    """Title the chart of turnover with its largest value and how the next one compares."""
    first = turnover.iloc[0]
    if len(turnover) == 1:
        return f"Trade with {names[first['country']]}: {said(first)}"
    second = turnover.iloc[1]
    return (
        f"{names[first['country']]} trades {first['value'] / second['value']:.0f} times as much with"
        f" France as {names[second['country']]}, the next"
    )


def implied_title(implied: pd.DataFrame, names: dict[str, str]) -> str:
    """Title the chart of stated and implied flows of one country."""
    flows = implied.set_index("flow")
    imports, exports = flows.loc["imports"], flows.loc["exports"]
    return (
        f"{names[imports['country']]} {imports['year']}: turnover and deficit imply imports of"
        f" {money(imports['value'], imports['currency'], True)} and exports of"
        f" {money(exports['value'], exports['currency'], True)}"
    )


def customers_title(ranked: pd.DataFrame, names: dict[str, str]) -> str:
    """Title the chart of who buys a country's exports with the place of France."""
    france = ranked[ranked["partner"].eq("FRA")].iloc[0]
    return (
        f"France buys {france['share_percent']:g}% of {names[france['country']]}’s exports,"
        f" {ordinal(france['place'])} of the buyers that are named"
    )


def shares_title(shares: pd.DataFrame, names: dict[str, str]) -> str:
    """Title the chart of what France takes and supplies."""
    flows = shares.set_index("flow")["share_percent"]
    country = names[shares.iloc[0]["country"]]
    return f"France takes {flows['exports']:g}% of {country}’s exports, supplies {flows['imports']:g}% of its imports"


def visits(rows: pd.DataFrame, undated: pd.DataFrame, names: dict[str, str]) -> str:
    """Open the page on visits with how many, which way and who came last."""
    if rows.empty:
        return "No dated visit in this selection."
    out = int(rows["direction"].eq("to_central_asia").sum())
    back = len(rows) - out
    last = rows.iloc[-1]
    text = (
        f"**{counted(len(rows), 'dated visit')}**: {out} from France to Central Asia, {back} to France."
        f" The latest is {last['visitor']}, {when(last['date'])} ({names[last['country']]})."
    )
    for row in undated.to_dict("records"):
        text += (
            f" Apart from these, the president of {names[row['country']]} came to France"
            f" **{row['value']:g} times** on dates that are not given."
        )
    return text


def heads_title(rows: pd.DataFrame) -> str:
    """Title the timeline with the visits of heads of state, which way."""
    heads = rows[rows["level"].eq("head_of_state")]
    out = int(heads["direction"].eq("to_central_asia").sum())
    return (
        f"Heads of state travelled {counted(out, 'time')} to Central Asia and"
        f" {counted(len(heads) - out, 'time')} to France on known dates"
    )


def most_title(counts: pd.DataFrame, labels: dict[str, str], what: str) -> str:
    """Title a chart of counts with its largest category; `counts` has category and visits."""
    totals = counts.groupby("category")["visits"].sum().sort_values(ascending=False)
    top = [labels[category] for category in totals[totals.eq(totals.iloc[0])].index]
    return f"{listed(top)}: most {what}, {totals.iloc[0]:g}{' each' if len(top) > 1 else ''}"


def companies(standing: pd.DataFrame, names: dict[str, str]) -> str:
    """Open the page on companies with how many firms are where and who has left."""
    present = standing[standing["status"].isin(["active", "contract", "project"])]
    left = standing[standing["status"].eq("left")]
    counts = present.groupby("country")["company"].nunique()
    told = listed([f"{counts[code]} in {names[code]}" for code in FIVE if code in counts])
    text = f"**{counted(present['company'].nunique(), 'French firm')}** named as present: {told}."
    if not counts.empty:
        text += " A firm that works in two countries counts in both."
    if not left.empty:
        gone = listed(list(left["company"].unique()))
        text += f" **{gone}** {'have' if left['company'].nunique() > 1 else 'has'} left {listed([names[c] for c in left['country'].unique()])}."
    return text


def security(rows: pd.DataFrame) -> str:
    """Open the page on security with Detair where it is selected, and the number of facts."""
    detair = rows[rows["country"].eq("TJK")]
    people, aircraft = detair["personnel"].max(), detair["aircraft"].max()
    text = ""
    if pd.notna(people) and pd.notna(aircraft):
        text = (
            f"France’s air force detachment in Dushanbe (**Detair**) has about **{people} men** and"
            f" **{aircraft} C-160 Transall**; Tajikistan lets it stay free of charge and gets"
            " training, a runway and a loan in return. "
        )
    return text + f"{counted(len(rows), 'fact')} of security cooperation in this selection."


def aid(rows: pd.DataFrame, names: dict[str, str]) -> str:
    """Open the page on aid and culture with the measures that have a value."""
    valued = rows[rows["value"].notna()]
    text = f"**{counted(len(rows), 'fact')}** of aid, culture and training, {len(valued)} with a figure."
    budget = valued[valued["kind"].eq("budget")].sort_values("date")
    if len(budget) == 2:
        first, last = budget.iloc[0], budget.iloc[-1]
        text += (
            f" The cultural budget for {names[last['country']]} went from €{first['value']:g} thousand"
            f" ({first['date']}) to €{last['value']:g} thousand ({last['date']}),"
            f" {last['value'] / first['value'] - 1:+.0%} (computed).".replace("-", "−")
        )
    return text + " No total of French aid is given."


def claims(judged: pd.DataFrame) -> str:
    """Open the page on claims with how many hold."""
    counts = judged["verdict"].value_counts()
    told = listed([f"**{counts[verdict]}** {word(verdict).lower()}" for verdict in counts.index])
    return (
        f"Of {counted(len(judged), 'claim')}, {told}. Where the verdict is computed, it rests on the"
        " brief’s own figures: it says that the brief agrees with itself, not that it is right."
    )


def firms_title(standing: pd.DataFrame, names: dict[str, str]) -> str:
    """Title the matrix with the country that has most firms present."""
    present = standing[standing["status"].isin(["active", "contract", "project"])]
    counts = present.groupby("country")["company"].nunique().sort_values(ascending=False)
    if counts.empty:
        return "No firm is named as present"
    if len(counts) == 1:
        return f"{counted(counts.iloc[0], 'French firm')} present in {names[counts.index[0]]}"
    return (
        f"{names[counts.index[0]]} has most French firms ({counts.iloc[0]}), then"
        f" {names[counts.index[1]]} ({counts.iloc[1]})"
    )


def sectors_title(firms: pd.DataFrame) -> str:
    """Title the map of sectors with those that have most firms."""
    counts = firms.groupby("sector")["company"].nunique().sort_values(ascending=False)
    top = [SECTORS[sector].lower() for sector in counts[counts.eq(counts.iloc[0])].index]
    return f"Most firms are in {listed(top)} ({counts.iloc[0]}{' each' if len(top) > 1 else ''})"


def sites(rows: pd.DataFrame, names: dict[str, str]) -> str:
    """Open the map with embassies, the detachment and what is closed."""
    embassies = rows[rows["kind"].eq("embassy_of_france")]
    text = f"France keeps **{counted(len(embassies), 'embassy', 'embassies')}** in this selection"
    if len(embassies) == len(FIVE):
        text = "France has an embassy in **each of the five countries**, which few EU states do"
    dated = embassies.dropna(subset="opened").sort_values("opened")
    if not dated.empty:
        last = dated.iloc[-1]
        text += (
            f"; the newest that is dated is in {names[last['country']]} ({when(last['opened'])})"
        )
    if rows["kind"].eq("detachment").any():
        text += ". **Detair**, the air force detachment, stands at Dushanbe airport"
    closed = rows[rows["status_in_2012"].eq("closed")]
    if not closed.empty:
        text += f". Closed by 2012: {listed(list(closed['name']))}"
    return f"{text}."


def sites_title(rows: pd.DataFrame) -> str:
    """Title the table of sites with how many of them have a position."""
    known = int(rows["precision"].ne("none").sum())
    return f"{counted(len(rows), 'site')}, {known} with a position"


def legend(measure: str) -> str:
    """Say how the colours of the map are made."""
    how = "the logarithm of the value" if measure == "turnover" else "the number"
    return (
        f"The darker, the larger: shade follows {how} between the lowest and the highest shown."
        " Grey: not selected, or no figure. Scroll to zoom; boundaries: Natural Earth."
    )


def goods_title(goods: pd.DataFrame) -> str:
    """Title the list of goods with what is bought and what is named first among what is sold."""
    bought = goods.loc[goods["flow"].eq("imports"), "good"]
    sold = goods[goods["flow"].eq("exports") & goods["country"].str.contains(";")]
    parts = []
    if not bought.empty:
        parts.append(f"France buys {listed([good.lower() for good in bought])}")
    if not sold.empty:
        parts.append(f"sells {counted(len(sold), 'kind')} of goods, machines first")
    return "; ".join(parts) or "What France sells"


def dates_title(rows: pd.DataFrame) -> str:
    """Title the lives of dated facts with the first one and how many there are."""
    first = rows.sort_values("first_year").iloc[0]
    return f"{counted(len(rows), 'dated fact')}, the first in {first['date'][:4]}: {first['title']}"


def grid_title(counts: pd.DataFrame, names: dict[str, str]) -> str:
    """Title a grid of counts with the country of which most is told."""
    totals = counts.groupby("country")["facts"].sum().sort_values(ascending=False)
    top = [names[code] for code in totals[totals.eq(totals.iloc[0])].index]
    return f"Most is told of {listed(top)}: {counted(int(totals.iloc[0]), 'fact')}"


def budget_title(rows: pd.DataFrame, names: dict[str, str]) -> str:
    """Title the budgets with their change, computed, where there are two years of one country."""
    first, last = rows.iloc[0], rows.iloc[-1]
    if first["date"] == last["date"]:
        return f"€{first['value']:g} thousand for {names[first['country']]} in {first['date']}"
    change = last["value"] / first["value"] - 1
    return (
        f"The budget for {names[last['country']]} fell by {-change:.0%}"
        f" between {first['date']} and {last['date']}"
        if change < 0
        else f"The budget for {names[last['country']]} rose by {change:.0%}"
        f" between {first['date']} and {last['date']}"
    )


def students_title(rows: pd.DataFrame, names: dict[str, str]) -> str:
    """Title the numbers of students, each with its country and bound."""
    parts = [
        f"{'fewer than ' if row['bound'] == 'upper' else ''}{row['value']:g}"
        f" from {names[row['country']]}{' a year' if row['bound'] == 'upper' else ''}"
        for row in rows.to_dict("records")
    ]
    return f"Students in France: {listed(parts)}"


def country(tables: dict[str, pd.DataFrame], code: str, names: dict[str, str]) -> str:
    """Open the profile of a country with what is told of it."""
    trade = tables["trade"]
    turnover = trade[trade["flow"].eq("turnover")].sort_values("year")
    text = f"For **{names[code]}** the brief gives "
    text += f"a trade turnover of **{said(turnover.iloc[-1])}**" if len(turnover) else "no turnover"
    text += (
        f", {counted(len(tables['visits']), 'dated visit')} and"
        f" {counted(tables['companies'].query('named')['company'].nunique(), 'named firm')}."
    )
    projects = tables["sites"][tables["sites"]["kind"].eq("embassy_of_france")]
    for row in projects.dropna(subset="opened").to_dict("records"):
        text += f" The French embassy opened in {when(row['opened'])}."
    return text


def listed_values(trade: pd.DataFrame) -> str:
    """Say the values of trade one after the other, for those who cannot see the chart."""
    return listed([f"{word(row['flow']).lower()} {said(row)}" for row in trade.to_dict("records")])


def overview(selection_codes: tuple[str, ...], rows: pd.DataFrame, names: dict[str, str]) -> str:
    """Open the dashboard: what it shows and the largest of what is selected."""
    where = (
        "the five countries of Central Asia"
        if len(selection_codes) == len(FIVE)
        else listed([names[code] for code in selection_codes])
    )
    text = f"What France does in {where}, as a policy brief of November 2012 reports it."
    if rows.empty:
        return text
    first = rows.iloc[0]
    return (
        f"{text} Trade is largest with **{names[first['country']]}**: **{said(first)}**. Every figure"
        " leads to the paragraph it comes from."
    )


def five(
    turnover: pd.DataFrame,
    visits: pd.DataFrame,
    undated: pd.DataFrame,
    companies: pd.DataFrame,
    security: pd.DataFrame,
    judged: pd.DataFrame,
    names: dict[str, str],
) -> list[tuple[str, str]]:
    """Return the five findings of the overview: the page that shows each, and the sentence."""
    found = []
    if len(turnover) > 1:
        total = turnover["value"].sum()
        share = turnover.iloc[0]["value"] / total
        found.append(
            (
                "trade",
                f"**{names[turnover.iloc[0]['country']]} is nearly everything**: {share:.0%} of the"
                " turnover that the brief gives for the newest year of each country (computed, the"
                " years differ).",
            )
        )
    elif len(turnover):
        found.append(("trade", f"**One figure of trade**: {said(turnover.iloc[0])}."))
    out = int(visits["direction"].eq("to_central_asia").sum())
    nine = "".join(
        f", and {row['value']:g} undated ones by the president of {names[row['country']]}"
        for row in undated.to_dict("records")
    )
    found.append(
        (
            "visits",
            f"**More French go than guests come**: {out} dated visits to Central Asia,"
            f" {len(visits) - out} to France{nine}."
            if out > len(visits) - out
            else f"**{counted(len(visits), 'dated visit')}**: {out} to Central Asia,"
            f" {len(visits) - out} to France{nine}.",
        )
    )
    named = companies[companies["named"]]
    left = named[named["status"].eq("left")]
    gone = f"; {listed(list(left['company'].unique()))} have left" if len(left) > 1 else ""
    found.append(("companies", f"**{counted(named['company'].nunique(), 'firm')} by name**{gone}."))
    people = security["personnel"].max()
    found.append(
        (
            "security",
            f"**About {people} French airmen in Dushanbe**: the detachment pays its stay with works,"
            " training and a loan."
            if pd.notna(people)
            else f"**{counted(len(security), 'fact')} of security cooperation**, none about Detair.",
        )
    )
    against = judged[judged["verdict"].eq("differs")]
    found.append(
        (
            "claims",
            f"**The brief disagrees with itself {counted(len(against), 'time')}**:"
            f" {listed([claim.rstrip('.') for claim in against['claim']])}."
            if len(against)
            else f"**{counted(len(judged), 'claim')}** stand beside what the tables say.",
        )
    )
    return found


def verdicts_title(judged: pd.DataFrame) -> str:
    """Title the chart of verdicts with how many are decided and how many differ."""
    decided = judged[judged["verdict"].ne("cannot be checked")]
    differs = int(judged["verdict"].eq("differs").sum())
    return (
        f"{len(decided)} of {counted(len(judged), 'claim')} can be decided from the brief itself;"
        f" {differs or 'none'} {'differs' if differs == 1 else 'differ'}"
    )
