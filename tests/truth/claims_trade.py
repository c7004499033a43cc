"""What figures of trade say of claims; see claims_visits."""

from collections.abc import Callable

import pandas as pd

from tests.truth.claims_visits import Found, rows_of
from tests.truth.trade_figures import brief_values, partners_2010, ratio_verdict, yearly
from tests.truth.world import FIVE


def five_in_one_year() -> list[tuple[str, int, str, dict]]:
    """The turnovers of all five in one year and one source."""
    rows = yearly("turnover")
    rows = rows[rows["year"].isin([2009, 2010]) & rows["country"].isin(FIVE)]
    groups = rows.groupby(["series", "year", "source_id"])
    values = [(*key, dict(zip(own["country"], own["value"], strict=True))) for key, own in groups]
    return [one for one in values if len(one[3]) == len(FIVE)]


def order(values: dict) -> list[str]:
    return sorted(values, key=values.get, reverse=True)


def placed(answer: Callable[[list[str], dict], bool]) -> Found:
    """What the order of the five says in each source and year."""
    parts, answers, sources = {}, [], []
    for series, year, source, values in five_in_one_year():
        answers.append(answer(order(values), values))
        sources.append(source)
        parts |= {f"{series} {year} {code}": value for code, value in values.items()}
        parts |= {f"year {year}": year}
    return answers, parts, pd.DataFrame({"source_id": sources})


def turnovers() -> dict[str, tuple[float, int]]:
    """The newest turnover that the brief has of each country, the largest first."""
    rows = rows_of("trade", own=True)
    rows = (
        rows[rows["flow"] == "turnover"].sort_values("year").drop_duplicates("country", keep="last")
    )
    rows = rows.sort_values("value", ascending=False)
    return {row["country"]: (row["value"], row["year"]) for row in rows.to_dict("records")}


def figures(*codes: str) -> dict:
    told = turnovers()
    return {
        f"{code} {name}": one
        for code in codes
        for name, one in zip(("value", "year"), told[code], strict=True)
    }


def first_partner(own: bool) -> Found:
    if not own:
        return placed(lambda codes, _values: codes[0] == "KAZ")
    first, second = list(turnovers())[:2]
    ratio = turnovers()[first][0] / turnovers()[second][0]
    return [first == "KAZ"], {"ratio": ratio, **figures(first, second)}, None


def second_partner(own: bool) -> Found:
    if own:
        place = list(turnovers()).index("TKM") + 1
        return [place == 2], {"place": place, **figures("TKM", "UZB")}, None
    answers, parts, rows = placed(lambda codes, _values: codes[1] == "TKM")
    said = rows_of("indicators", own=False)
    said = said[(said["indicator"] == "regional_partner_rank") & (said["value"] == 2)]
    parts |= {f"year {year}": year for year in said["year"]}
    return [*answers, *(said["country"] == "TKM")], parts, pd.concat([rows, said])


def far_behind(own: bool) -> Found:
    if not own:
        return placed(lambda _codes, values: values["KAZ"] > 2 * values["TKM"])
    ratio = turnovers()["KAZ"][0] / turnovers()["TKM"][0]
    return [ratio > 2], {"ratio": ratio, **figures("KAZ", "TKM")}, None


def smallest(own: bool) -> Found:
    if not own:
        return placed(lambda codes, _values: set(codes[-2:]) == {"KGZ", "TJK"})
    codes = list(turnovers())
    return [set(codes[-2:]) == {"KGZ", "TJK"}], figures("KGZ", "TJK", codes[2]), None


def between(country: str, flow: str, first: int, last: int) -> tuple[dict, pd.DataFrame]:
    """The values of two years in each series that has both."""
    rows = yearly(flow)
    rows = rows[(rows["country"] == country) & rows["year"].isin([first, last])]
    rows = rows[rows.groupby("series")["year"].transform("nunique") == 2]
    values = {f"{row['series']} {row['year']}": row["value"] for row in rows.to_dict("records")}
    return values | {f"year {first}": first, f"year {last}": last}, rows


def grew(values: dict, rows: pd.DataFrame, first: int, last: int) -> dict[str, bool]:
    return {one: values[f"{one} {last}"] > values[f"{one} {first}"] for one in set(rows["series"])}


def trade_rose(own: bool) -> Found:
    if not own:
        values, rows = between("KAZ", "turnover", 2008, 2010)
        return list(grew(values, rows, 2008, 2010).values()), values, rows
    told = brief_values("KAZ", "turnover")
    change = 100 * (told[2010] - told[2008]) / told[2008]
    parts = {"first": told[2008], "first_year": 2008, "last": told[2010], "last_year": 2010}
    return [change > 0], {**parts, "change": change}, None


def deficit(own: bool) -> Found:
    turnover, balance = (brief_values("KAZ", flow)[2010] for flow in ("turnover", "balance"))
    if own:
        flows = {"imports": (turnover - balance) / 2, "exports": (turnover + balance) / 2}
        return ([] if min(flows.values()) > 0 else [False]), flows, None
    rows = yearly("balance").query("country == 'KAZ' and year == 2010")
    parts = {"brief": balance, "year": 2010}
    for row in rows.to_dict("records"):
        parts[f"{row['series']} other"] = row["value"]
        parts[f"{row['series']} ratio"] = row["value"] / balance
    return [ratio_verdict(value / balance) for value in rows["value"]], parts, rows


def deepens(own: bool) -> Found:
    if own:
        balance = brief_values("KAZ", "balance")[2010]
        shares = shares_of_france()
        parts = {"year": 2010, "balance": balance}
        return [balance < 0 and shares["imports"] < shares["exports"]], parts, None
    values, rows = between("KAZ", "balance", 2008, 2010)
    return [not rose for rose in grew(values, rows, 2008, 2010).values()], values, rows


def shares_of_france() -> dict[str, float]:
    rows = rows_of("partner_shares", own=True).query("partner == 'FRA'")
    return dict(zip(rows["flow"], rows["share_percent"], strict=True))


def import_share(own: bool) -> Found:
    shares = shares_of_france()
    ratio = shares["exports"] / shares["imports"]
    return [ratio > 1], {**shares, "ratio": ratio}, None


def fourth_customer(own: bool) -> Found:
    rows = rows_of("partner_shares", own=True).query("country == 'KAZ' and flow == 'exports'")
    shares = dict(zip(rows["partner"], rows["share_percent"], strict=True))
    place = order(shares).index("FRA") + 1
    return [place == 4], {"place": place, **shares}, None


def ninth_partner(own: bool) -> Found:
    sums, rows = partners_2010("UZB")
    codes = order(sums)
    place = codes.index("FRA") + 1
    parts = {"place": place, "count": len(sums), "france": sums["FRA"], "ninth": sums[codes[8]]}
    return [place == 9], {**parts, "rank": 9, "year": 2010, "country": codes[8]}, rows


def recovery(own: bool) -> Found:
    brief = brief_values("UZB", "turnover")[2010]
    parts, rows = between("UZB", "turnover", 2009, 2010)
    rose = grew(parts, rows, 2009, 2010)
    whole = yearly("turnover").query("country == 'UZB'")
    rows, verdicts = whole[whole["year"] == 2010], []
    for row in rows.to_dict("records"):
        ratio = row["value"] / brief
        verdicts.append(ratio_verdict(ratio) if rose.get(row["series"], True) else "differs")
        parts |= {f"{row['series']} other": row["value"], f"{row['series']} ratio": ratio}
    near = whole[whole["year"].isin([2009, 2011])]
    near = near.assign(off=(near["value"] / brief - 1).abs()).sort_values("off").iloc[0]
    if near["off"] <= 0.05:
        parts |= {f"better {near['series']}": near["value"], f"year {near['year']}": near["year"]}
    return verdicts, {**parts, "brief": brief}, rows


def surplus(own: bool) -> Found:
    rows = yearly("balance").query("country == 'UZB' and year == 2010")
    parts = {f"{row['series']} 2010": row["value"] for row in rows.to_dict("records")}
    return [bool(value > 0) for value in rows["value"]], {"year": 2010, **parts}, rows
