"""What became of the French firms since the brief, and when each statement about them holds.

Nothing is filled in: a span is known by its two ends, or by a start and a later source that still
calls it active.

    companies, firm_names, sources -> statements() -> then_and_now() -> lanes()
"""

import pandas as pd

from data.companies import PRESENT, STATUSES, named
from data.schema import BRIEF, BRIEF_YEAR

NAMED_SINCE = ("grew", "stayed", "entered", "came back")  # of the brief, and mentioned since
FATES = ("grew", "stayed", "entered", "came back", "left", "not told since")
FATES += ("new", "interested", "earlier")
PLACE = ["company", "country"]


def under_todays_names(
    companies: pd.DataFrame, firm_names: pd.DataFrame, whole: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Give each firm the name it has now, so that one that was renamed counts once.

    A row whose name_2012 is a firm that the brief has in the same country speaks of that firm,
    unless the brief has a firm of the row's own name too. `whole` is the table that `companies`
    were chosen from: what a firm is called does not hang on what else is chosen.
    """
    now = dict(zip(firm_names["name_2012"], firm_names["name_now"], strict=True))
    everything = companies if whole is None else whole
    brief = everything.loc[everything["source_id"].eq(BRIEF), PLACE]
    known = set(brief.itertuples(index=False, name=None))
    places = companies[["company", "name_2012", "country"]].to_numpy()
    own = set(brief["company"])
    firms = [
        then if (then, country) in known and firm not in own else firm
        for firm, then, country in places
    ]
    return companies.assign(company=[now.get(firm, firm) for firm in firms])


def old_names(firm_names: pd.DataFrame) -> dict[str, str]:
    """Return the name in 2012 of each firm renamed since; a note tells a branch or a venture."""
    renamed = firm_names[firm_names["note"].isna()]
    return dict(zip(renamed["name_now"], renamed["name_2012"], strict=True))


def statements(
    companies: pd.DataFrame,
    firm_names: pd.DataFrame,
    sources: pd.DataFrame,
    whole: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Date each statement about a named firm, under its name of today; `whole` as above.

    Adds published (when the source came out), publication (its title), marked_on (the start; for
    what has left, the end; the date of the source where no other is stated) and lasts_to (the end,
    or the date of a source that calls active what began before; missing where none is stated).
    """
    rows = under_todays_names(named(companies), firm_names, whole)
    known = sources.set_index("source_id")
    rows = rows.assign(
        published=rows["source_id"].map(known["published"]),
        publication=rows["source_id"].map(known["title"]),
    )
    gone = rows["status"].eq("left")
    start = rows["since"].mask(gone, rows["until"]).fillna(rows["since"]).fillna(rows["until"])
    undated = rows["first_year"].astype("str").astype(rows["since"].dtype)
    later = rows["status"].eq("active") & (_year(rows["published"]) > _year(rows["since"]))
    end = rows["until"].fillna(rows["published"].where(later))
    return rows.assign(
        marked_on=start.fillna(rows["published"]).fillna(undated),
        lasts_to=end.where(rows["since"].notna()),
    )


def then_and_now(statuses: pd.DataFrame, firm_names: pd.DataFrame) -> pd.DataFrame:
    """Say what became of each firm and country, once; `told` as statements() has them.

    Columns company (its name now), name_2012 (where it was another), country, then (its firmest
    state in the brief, missing where it is not in it), now (its strongest state in what sources say of
    the years after the brief, missing where nothing is) and fate:

        grew            there then and since, and an activity or contract began after 2012
        stayed          there then and mentioned since, without such a start
        entered         only tried then, there since
        came back       had left then, mentioned since
        left            gone by the brief, or gone since
        not told since  in the brief, in no later statement
        new             not in the brief, no start before 2013 is stated, and active or with a contract
        interested      as new, but of no more than interest: talks, bids, attempts, reports
        earlier         not in the brief, though there before 2013
    """
    brief = statuses["source_id"].eq(BRIEF)
    last = _year(statuses["lasts_to"].fillna(statuses["marked_on"]))
    first = statuses["since"].fillna(statuses["marked_on"].mask(statuses["status"].eq("left")))
    marked = statuses.assign(
        then=_rank(statuses["status"]).where(brief),
        now=_rank(statuses["status"]).where(~brief & (last > BRIEF_YEAR)),
        first=_year(first).where(~brief),
        began=~brief & statuses["status"].isin(PRESENT) & (_year(statuses["since"]) > BRIEF_YEAR),
    )
    table = (
        marked.groupby(PLACE)
        .agg(
            then=("then", "min"), now=("now", "min"), first=("first", "min"), began=("began", "any")
        )
        .reset_index()
    )
    for column in ("then", "now"):
        table[column] = table[column].map(dict(enumerate(STATUSES)))
    table["fate"] = [_fate(row) for row in table.to_dict("records")]
    table["name_2012"] = table["company"].map(old_names(firm_names))
    return table[["company", "name_2012", "country", "then", "now", "fate"]]


def lanes(statuses: pd.DataFrame, fates: pd.DataFrame) -> pd.DataFrame:
    """Give each statement the fate and the old name of its firm and country: a lane for each."""
    own = statuses.drop(columns="name_2012")
    return own.merge(fates[[*PLACE, "name_2012", "fate"]], on=PLACE)


def _rank(statuses: pd.Series) -> pd.Series:
    return statuses.map({status: place for place, status in enumerate(STATUSES)})


def _year(dates: pd.Series) -> pd.Series:
    return pd.to_numeric(dates.astype("object").str[:4], errors="coerce")


def _fate(row: dict) -> str:
    then, now = row["then"], row["now"]
    if pd.isna(then):
        recent = row["first"] > BRIEF_YEAR
        if not recent:
            return "earlier"
        return "left" if now == "left" else "new" if now in PRESENT else "interested"
    if pd.isna(now):
        return "left" if then == "left" else "not told since"
    if now == "left":
        return "left"
    if then == "left":
        return "came back"
    if then not in PRESENT and now in PRESENT:
        return "entered"
    return "grew" if row["began"] else "stayed"
