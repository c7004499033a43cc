"""Findings of security: the detachment in Dushanbe, then dated facts and facts by country."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import begun, counted, kind_of_source, listed, with_detail
from data.measures.value import Value
from data.query.memo import memo
from data.schema import FIVE
from data.security import GIVEN
from data.text.country_names import Names
from data.text.formatting import money, number, on, when
from data.text.i18n import _, counted_noun, ngettext

Row = Mapping[Any, Any]
KEYS = {"security": "security_id", "events": "event_id"}
DATED = {
    "security": counted_noun(
        "dated fact of security cooperation", "dated facts of security cooperation"
    ),
    "events": counted_noun("dated event", "dated events"),
}
FACTS = {
    "security": counted_noun("fact of security cooperation", "facts of security cooperation"),
    "aid_culture": counted_noun("fact of aid and culture", "facts of aid and culture"),
}


@memo(64)
def security(rows: pd.DataFrame, detair: pd.DataFrame) -> tuple[Statement, ...]:
    """Open the page on security with Detair, where it is selected, and the number of facts.

    `rows` are the facts of the selection, each once; `detair` those about the detachment.
    """
    facts = counted(len(rows), "fact", "facts")
    text = begun(_("{facts} of security cooperation in this selection.").format(facts=facts))
    count = finding(text, "security.facts", "count", universe="facts recorded", facts=len(rows))
    strength_rows = strengths(detair)
    return (_detachment(strength_rows, detair), count) if len(strength_rows) else (count,)


def strengths(detair: pd.DataFrame) -> pd.DataFrame:
    """Return the facts that give the people of the detachment, by date, the less exact one first."""
    rows = detair[detair["kind"].eq("strength") & detair["personnel"].notna()]
    rows = rows.assign(exact=rows["date"].str.len())
    return rows.sort_values(["first_year", "exact", "date", "security_id"])


def newest(strength_rows: pd.DataFrame) -> pd.DataFrame:
    """Return the strengths of the last year of which any source gives one."""
    return strength_rows[strength_rows["first_year"].eq(strength_rows["first_year"].max())]


def _detachment(strength_rows: pd.DataFrame, detair: pd.DataFrame) -> Statement:
    """Say in the past what strength each source gives, when it ended, and what France gave for it."""
    figures = [
        _("{people} in {date} ({source})").format(
            people=people(row), date=when(row["date"]), source=kind_of_source(row["tier"])
        )
        for row in strength_rows.to_dict("records")
    ]
    text = _("France’s air force detachment in Dushanbe (**Detair**) had {strengths}.").format(
        strengths=listed(figures)
    )
    if newest(strength_rows)["personnel"].nunique() > 1:
        text += _(" The sources disagree.")
    ends = detair.loc[detair["kind"].eq("closure"), "date"].max()
    if pd.notna(ends):
        text += _(" It was dissolved {on_date}.").format(on_date=on(ends))
    if given(detair):
        text += _(
            " According to the brief, France paid no rent; in return it held joint parachute exercises,"
            " restored the runway, did works in schools and lent money for a terminal."
        )
    return finding(
        text,
        "security.detair",
        "state",
        universe="facts recorded of the detachment",
        **_values(strength_rows),
        until=ends if pd.notna(ends) else "",
    )


def people(row: Row) -> str:
    """Say a strength in people, rough where its source gives it roughly."""
    count = int(row["personnel"])
    hedged = _("about {count}") if row["approximate"] else "{count}"
    count_text = hedged.format(count=number(count))
    return ngettext("{count} person", "{count} people", count).format(count=count_text)


def _values(strength_rows: pd.DataFrame) -> dict[str, Any]:
    return {
        row["security_id"]: Value(
            float(row["personnel"]),
            "people",
            int(row["first_year"]),
            int(row["first_year"]),
            what=str(row["date"]),
            approximate=bool(row["approximate"]),
            rows=(row["security_id"],),
        )
        for row in strength_rows.to_dict("records")
    }


def given(detair: pd.DataFrame) -> bool:
    """Whether the facts tell all that France gave for the stay: works, training and a loan."""
    return set(GIVEN) <= set(detair["kind"])


@memo(64)
def detair_title(rows: pd.DataFrame) -> Statement:
    """Title the card of the detachment with its last strength on record, by each source."""
    strength_rows = newest(strengths(rows))
    name = "security.detair_title"
    if strength_rows.empty:
        text = _("Detair in Dushanbe: {facts} on record").format(
            facts=counted(len(rows), "fact", "facts")
        )
        return finding(text, name, "count", facts=len(rows))
    counts = sorted(set(strength_rows["personnel"]))
    year = int(strength_rows["first_year"].iloc[0])
    text = (
        _("Detair in Dushanbe had {least} to {most} people in {year}: the sources disagree")
        if len(counts) > 1
        else _("Detair in Dushanbe had about {most} people in {year}, by the brief")
        if set(strength_rows["tier"]) == {"brief"}
        else _("Detair in Dushanbe had about {most} people in {year}")
    )
    text = text.format(least=number(counts[0]), most=number(counts[-1]), year=year)
    return finding(text, name, "latest", **_values(strength_rows))


def tile(code: str, label: str, word: str, row: Row, value: Value | str) -> Statement:
    """Say what a tile of the detachment says: its label, and the figure or date of a fact."""
    about = {"tile": code, "row": row["security_id"]}
    return finding(with_detail(label, word), "security.tile", "state", about, value=value)


@memo(64)
def dates_title(
    rows: pd.DataFrame, table: str, codes: tuple[str, ...], names: Names, group: str = ""
) -> Statement:
    """Title the lives of dated facts with how many there are, and the earliest of several.

    `table` is that of the facts, `codes` the countries that they were chosen for, `group` what part
    of them is shown, in words.
    """
    kinds = ";".join(sorted(set(rows["kind"].fillna(""))))
    key = KEYS[table]
    first = rows.sort_values(["first_year", "date", key]).iloc[0]
    year = int(first["first_year"])
    facts = counted(len(rows), *DATED[table])
    if group:
        facts = _("{facts} ({group})").format(facts=facts, group=group)
    text = (
        _("{facts}, the earliest from {year}: {title}")
        if len(rows) > 1
        else _("{facts}, from {year}: {title}")
    )
    text = text.format(facts=facts, year=year, title=first["title"])
    if len(codes) < len(FIVE):
        text = _("{countries}: {facts}").format(
            countries=listed([names[code] for code in codes]), facts=text
        )
    return finding(
        text,
        "facts.dates",
        "count",
        {"table": table, "kinds": kinds, "countries": ";".join(codes)},
        facts=len(rows),
        first=Value(float(year), first=year, last=year, what=str(first["title"])),
        row=str(first[key]),
    )


@memo(64)
def grid_title(counts: pd.DataFrame, names: Names, table: str) -> Statement:
    """Title a grid of counts with the country that has most of them; of one alone only the count."""
    totals = counts.groupby("country")["facts"].sum().sort_values(ascending=False)
    most = int(totals.iloc[0])
    top = sorted(code for code, facts in totals.items() if facts == most)
    facts = counted(most, *FACTS[table])
    countries = listed([names[code] for code in top])
    if len(totals) == 1:
        text = _("{country}: {facts} on record").format(country=countries, facts=facts)
    else:
        text = ngettext(
            "{countries} is best documented, with {facts}",
            "{countries} are best documented, with {facts} each",
            len(top),
        ).format(countries=countries, facts=facts)
    return finding(
        text,
        "facts.most",
        "maximum" if len(totals) > 1 else "count",
        {"table": table},
        "facts recorded; one on several countries counts in each",
        most=most,
        among=len(totals),
        top=";".join(top),
    )


def loan(row: Row) -> str:
    """Say the worth of a fact in its currency."""
    return money(row["value"], row["currency"], row["approximate"])
