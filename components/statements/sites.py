"""Findings of the map."""

import pandas as pd

from components.words.wording import counted, listed
from data.query.memo import memo
from data.schema import FIVE
from data.text.country_names import Names
from data.text.formatting import when
from data.text.i18n import N_, _

SUBTITLES = {
    "brief": N_("Every site with its position, as the brief has it in 2012"),
    "all": N_("Every site with its position, of the brief and of later sources, each place once"),
}
PROJECTS = N_(
    "Of the projects of firms only the brief’s are on the map: no source gives a position for those"
    " told of since. They are under Companies."
)


@memo(64)
def sites(rows: pd.DataFrame, names: Names) -> str:
    """Open the map with embassies, the detachment and what is closed."""
    embassies = rows[rows["kind"].eq("embassy_of_france") & rows["closed"].isna()]
    text = _("France keeps **{embassies}** in this selection").format(
        embassies=counted(len(embassies), "embassy", "embassies")
    )
    if embassies.empty:
        text = _(
            "**No French embassy is dated to these years**; one without a date counts for 2012"
        )
    if set(embassies["country"]) == set(FIVE):
        text = _("France has an embassy in **each of the five countries**, which few EU states do")
    dated = embassies.dropna(subset="opened").sort_values("opened")
    if not dated.empty:
        last = dated.iloc[-1]
        text += _("; the newest that is dated is in {country} ({date})").format(
            country=names[last["country"]], date=when(last["opened"])
        )
    detair = rows[rows["kind"].eq("detachment") & rows["country"].eq("TJK")]
    for end in detair["closed"]:
        text += (
            _(". **Detair**, the air force detachment, stood at Dushanbe airport until {date}")
            if isinstance(end, str)
            else _(". **Detair**, the air force detachment, stands at Dushanbe airport")
        ).format(date=when(end))
    closed = rows[rows["status_in_2012"].eq("closed")]
    if not closed.empty:
        text += _(". Closed by 2012: {sites}").format(sites=listed(list(closed["name"])))
    return f"{text}."


@memo(64)
def sites_title(rows: pd.DataFrame) -> str:
    """Title the table of sites with how many of them have a position."""
    known = int(rows["precision"].ne("none").sum())
    return _("{sites}, {known} with a position").format(
        sites=counted(len(rows), "site", "sites"), known=known
    )


def legend(measure: str) -> str:
    """Say how the classes of the map are made, and what its marks are."""
    made = (
        _(
            "Classes of equal width on a logarithmic scale, from the lowest value shown to the"
            " highest, each edge rounded to two figures."
        )
        if measure == "turnover"
        else _("Classes of equal width from the lowest number shown to the highest.")
    )
    rest = _("★ capital; ◯ Detair. Scroll to zoom; boundaries: Natural Earth.")
    return f"{made} {rest}"
