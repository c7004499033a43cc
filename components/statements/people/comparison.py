"""Findings of France among other states: who takes students, who issues visas, who votes alike."""

from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.statements.people.phrases import aged, between, countries, dated, origin, subject
from components.words.wording import counted, listed
from data.countries import FRANCE
from data.derive.people_comparison import newest, of_france
from data.measures.value import Value
from data.query import frames
from data.text.formatting import number, ordinal, per_cent
from data.text.i18n import N_, _, counted_noun, ngettext

EXACT = 10  # times from which no decimals are written
VISAS = {  # by the kinds of visa that are counted
    "C": counted_noun("short-stay visa", "short-stay visas"),
    "A+B+C": counted_noun("visa (A, B or C)", "visas (A, B or C)"),
}
BASES = {"resolutions": N_("of adopted resolutions"), "roll_calls": N_("of roll calls")}


def students(rows: pd.DataFrame, end: int) -> Statement:
    """Set the students in France beside those in the other host that has most of them.

    `rows` are those of one year, of all hosts; `end` is the last of the years chosen.
    """
    year, codes = int(rows["year"].iloc[0]), _countries_of(of_france(rows))
    by_host = rows[rows["country"].isin(codes)].groupby("partner")["value"].sum()
    larger = str(by_host.drop(FRANCE).idxmax())
    france, most = (
        Value(float(by_host[code]), "students", year, year) for code in (FRANCE, larger)
    )
    times = float(by_host[larger] / by_host[FRANCE])
    text = _(
        "France had {students} {origin} in {year}, {country:the} {most}: {times} times as many"
    ).format(
        students=counted(int(by_host[FRANCE]), "student", "students"),
        origin=origin(codes),
        year=dated(year, end),
        country=frames.names()[larger],
        most=number(by_host[larger]),
        times=number(times, 0 if times > EXACT else 1),
    )
    parts: dict[str, Any] = {"france": france, "most": most, "times": times, "larger": larger}
    universe = "the host countries that the source lists"
    return finding(text, "people.students", "ratio", {}, universe, **parts, **aged(year, end))


def visas(rows: pd.DataFrame, end: int) -> Statement:
    """Say which share of the visas of all states listed French consulates issued, and their rank.

    `rows` are the visas that each state issued in one year; countries without French ones are no part of
    the share. Without any it says that there is none, and who issued most.
    """
    codes = _countries_of(of_france(rows))
    if not codes:
        return _no_visas(rows, end)
    rows = rows[rows["country"].isin(codes)]
    year, kind = int(rows["year"].iloc[0]), str(rows["visa_type"].iloc[0])
    by_state = rows.groupby("partner")["value"].sum()
    larger = str(by_state.drop(FRANCE).idxmax())
    share = float(100 * by_state[FRANCE] / by_state.sum())
    rank = int((by_state > by_state[FRANCE]).sum()) + 1
    text = _(
        "French consulates {where} issued {visas} in {year}, {share} of those of {among} states listed"
        " ({rank}); {country:the} {most}"
    ).format(
        where=_("in {countries}").format(countries=countries(codes)),
        visas=counted(int(by_state[FRANCE]), *VISAS[kind]),
        year=dated(year, end),
        share=per_cent(share, 0),
        among=len(by_state),
        rank=ordinal(rank),
        country=frames.names()[larger],
        most=number(by_state[larger]),
    )
    parts: dict[str, Any] = {
        "france": Value(float(by_state[FRANCE]), "visas", year, year),
        "most": Value(float(by_state[larger]), "visas", year, year),
        "share": Value(share, "%", year, year),
        "rank": rank,
        "among": len(by_state),
        "larger": larger,
    }
    universe = "the states that the source lists with consulates where France issued visas"
    return finding(text, "people.visas", "share", {}, universe, **parts, **aged(year, end))


def _no_visas(rows: pd.DataFrame, end: int) -> Statement:
    year, codes = int(rows["year"].iloc[0]), _countries_of(rows)
    by_state = rows.groupby("partner")["value"].sum()
    larger, among = str(by_state.idxmax()), len(by_state)
    text = _(
        "No visas of a French consulate {where} are on record in {year}; of {among} states listed"
        " {country:the} issued most, {most}"
    )
    if among == 1:
        text = _(
            "No visas of a French consulate {where} are on record in {year}; the only state listed,"
            " {country:the}, issued {most}"
        )
    text = text.format(
        where=_("in {countries}").format(countries=countries(codes)),
        year=dated(year, end),
        among=among,
        country=frames.names()[larger],
        most=number(by_state[larger]),
    )
    most = Value(float(by_state[larger]), "visas", year, year)
    parts: dict[str, Any] = {"most": most, "among": among, "larger": larger}
    return finding(text, "people.visas", "absence", {}, "", **parts, **aged(year, end))


def refused(rows: pd.DataFrame, french: pd.DataFrame, end: int) -> Statement:
    """Say which share of requests French consulates refused in the last year of `french`, and the others.

    `rows` are those of visas_refused() of all states, `french` those of France that are many enough.
    """
    last = newest(french)
    year, names = int(last["year"].iloc[0]), frames.names()
    parts: dict[str, Any] = {}
    others = rows[rows["year"].eq(year) & rows["partner"].ne(FRANCE)]
    for row in last.to_dict("records"):
        code, theirs = row["country"], others[others["country"].eq(row["country"])]
        decided = theirs[["value", "issued"]].sum()
        parts[code] = Value(float(row["refused_percent"]), "%", year, year)
        parts[f"{code}_others"] = Value(
            float(100 * decided["value"] / decided.sum()), "%", year, year
        )
    codes = [row for row in last["country"]]
    shares = [
        _("{share} in {country}").format(share=per_cent(parts[code].number, 0), country=names[code])
        for code in codes
    ]
    text = _(
        "French consulates refused {shares} of the visas decided on in {year}, the other states listed"
        " {others}"
    ).format(
        shares=listed(shares),
        year=dated(year, end),
        others=listed([per_cent(parts[f"{code}_others"].number, 0) for code in codes]),
    )
    return finding(
        text, "people.refused", "share", {}, "visas decided on", **parts, **aged(year, end)
    )


def votes(rows: pd.DataFrame, end: int) -> Statement:
    """Say how often the countries voted as France did, and as the state that they agree with most.

    `rows` are those of one year on one basis; the state is that of the highest mean.
    """
    year, basis, codes = int(rows["year"].iloc[0]), str(rows["basis"].iloc[0]), _countries_of(rows)
    means = rows[rows["partner"].ne(FRANCE)].groupby("partner")["identical_percent"].mean()
    larger = str(means.idxmax())
    shares = {
        code: [float(share) for share in rows.loc[rows["partner"].eq(code), "identical_percent"]]
        for code in (FRANCE, larger)
    }
    text = ngettext(
        "{countries} voted as France did in {share} {votes} in {year}, as {country:the} in {theirs}",
        "{countries} voted as France did in {share} {votes} in {year}, as {country:the} in {theirs}",
        len(codes),
    ).format(
        countries=subject(codes),
        share=between(shares[FRANCE]),
        votes=_(BASES[basis]),
        year=dated(year, end),
        country=frames.names()[larger],
        theirs=between(shares[larger]),
    )
    parts: dict[str, Any] = {
        f"{name}_{which}": Value(end_of(shares[code]), "%", year, year, series=basis)
        for name, code in (("france", FRANCE), ("larger", larger))
        for which, end_of in (("least", min), ("most", max))
    }
    parts |= {"larger": larger, "basis": basis}
    return finding(
        text, "people.votes", "share", {}, "the states compared", **parts, **aged(year, end)
    )


def _countries_of(rows: pd.DataFrame) -> list[str]:
    return sorted(set(rows["country"]))
