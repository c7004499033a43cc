"""Findings of the map."""

import pandas as pd

from components.wording import counted, listed, when
from data.grammar import Names
from data.schema import FIVE

TOLD = {
    "brief": "Every site with its position, as the brief has it in 2012",
    "all": "Every site with its position, of the brief and of later sources, each place once",
}
PROJECTS = (
    "Of the projects of firms only the brief’s are on the map: no source gives a position for those"
    " told of since. They are under Companies."
)


def sites(rows: pd.DataFrame, names: Names) -> str:
    """Open the map with embassies, the detachment and what is closed."""
    embassies = rows[rows["kind"].eq("embassy_of_france") & rows["closed"].isna()]
    text = f"France keeps **{counted(len(embassies), 'embassy', 'embassies')}** in this selection"
    if embassies.empty:
        text = "**No French embassy is dated to these years**; one without a date counts for 2012"
    if set(embassies["country"]) == set(FIVE):
        text = "France has an embassy in **each of the five countries**, which few EU states do"
    dated = embassies.dropna(subset="opened").sort_values("opened")
    if not dated.empty:
        last = dated.iloc[-1]
        text += (
            f"; the newest that is dated is in {names[last['country']]} ({when(last['opened'])})"
        )
    detair = rows[rows["kind"].eq("detachment") & rows["country"].eq("TJK")]
    for end in detair["closed"]:
        stood = (
            f"stood at Dushanbe airport until {when(end)}"
            if isinstance(end, str)
            else ("stands at Dushanbe airport")
        )
        text += f". **Detair**, the air force detachment, {stood}"
    closed = rows[rows["status_in_2012"].eq("closed")]
    if not closed.empty:
        text += f". Closed by 2012: {listed(list(closed['name']))}"
    return f"{text}."


def sites_title(rows: pd.DataFrame) -> str:
    """Title the table of sites with how many of them have a position."""
    known = int(rows["precision"].ne("none").sum())
    return f"{counted(len(rows), 'site', 'sites')}, {known} with a position"


def legend(measure: str) -> str:
    """Say how the colours of the map are made."""
    how = "the logarithm of the value" if measure == "turnover" else "the number"
    return (
        f"The darker, the larger: shade follows {how} between the lowest and the highest shown."
        " Grey: not selected, or no figure. Scroll to zoom; boundaries: Natural Earth."
    )
