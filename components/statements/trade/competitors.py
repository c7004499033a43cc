"""What competitors of France trade with a country, in times of what France does."""

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import listed
from data.countries import FRANCE
from data.derive.partner_comparison import SHOWN, UNION
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import number
from data.text.i18n import _

COMPETITORS = [code for code in SHOWN if code not in (FRANCE, UNION)]
TEN = 10


@memo(64)
def in_times_of_france(rows: pd.DataFrame, names: Names, country: str, flow: str) -> Statement:
    """Say how many times what France sells or buys each competitor does, in the newest year of France.

    `rows` are those of partner_flows, of the years chosen; the largest competitor comes first.
    """
    about = {"country": country, "side": flow}
    france = rows[rows["partner"].eq(FRANCE) & (rows["value"] > 0)]
    others = rows[rows["partner"].isin(COMPETITORS)]
    if not france.empty:
        others = others[others["year"].eq(france["year"].max())]
    if france.empty or others.empty:
        return finding("", "partners.times", "absence", about)
    newest = france.sort_values("year").iloc[-1]
    times = (others.set_index("partner")["value"] / newest["value"]).sort_values(ascending=False)
    year, first = int(newest["year"]), str(times.index[0])
    text = (
        _("In {year} {partner:the} sold {country:the} **{times} times** what France did")
        if flow == "exports"
        else _(
            "In {year} {partner:the} bought from {country:the} **{times} times** what France did"
        )
    ).format(year=year, partner=names[first], country=names[country], times=_times(times.iloc[0]))
    rest = [
        _("{partner:the} {times}").format(partner=names[code], times=_times(ratio))
        for code, ratio in times.iloc[1:].items()
    ]
    if rest:
        text = _("{text} ({others})").format(text=text, others=listed(rest))
    text = _("{text}, source: {series}.").format(text=text, series=_(str(newest["series"])))
    parts = {f"times_{code}": float(ratio) for code, ratio in times.items()}
    return finding(
        text,
        "partners.times",
        "ratio",
        about,
        "the partners shown that the country’s own statistics list",
        year=year,
        **parts,
    )


def _times(ratio: float) -> str:
    """Say a ratio, below ten with one figure behind the point."""
    return number(ratio, 0 if ratio >= TEN else 1)
