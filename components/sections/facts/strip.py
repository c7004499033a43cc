"""Security over the years: one strip of detachments, arms and agreements, and the two lists behind it."""

from collections.abc import Sequence

import pandas as pd

from components.charts.security_strip import security_strip
from components.model.blocks import Block, Card, Columns, Fold, Text
from components.sections import parts
from components.sections.fact_lists import country_list, mark
from components.sections.parts import source_of
from components.statements.arms import arms_title, delivered
from components.words.wording import years
from data.query import frames
from data.query.selection import Selection
from data.text.formatting import when
from data.text.i18n import N_, _

LANES = {  # and the kinds of facts in each
    "detachments": (N_("Detachments"), ("deployment", "closure")),
    "delivered": (N_("Arms delivered"), ("delivery",)),
    "arms": (N_("Arms agreed,<br>planned, reported"), ("procurement",)),
    "agreements": (N_("Agreements"), ("agreement",)),
}
COLUMNS = [
    *("lane", "kind", "date", "until", "country", "title", "lasts", "accent"),
    *("source_id", "tier", "locator", "note", "first_year", "last_year"),
]
OF_CHART = ["lane", "lasts", "accent"]  # columns that tables do not show
FIRST = 4  # lines of a list that stand open


def deliveries(selection: Selection) -> pd.DataFrame:
    """Return the deliveries of arms to the chosen countries in the chosen years."""
    return frames.chosen("arms_deliveries", selection)


def strip(dated: pd.DataFrame, arms: pd.DataFrame, selection: Selection) -> Card | None:
    """Return what happened on its date in lanes; `dated` are facts of security, `arms` deliveries."""
    rows = pd.concat([_facts(dated), _delivered(arms)], ignore_index=True)
    if rows.empty:
        return None
    lanes = {lane: _(title) for lane, (title, _kinds) in LANES.items() if lane in set(rows["lane"])}
    names = frames.names()
    title = (
        arms_title(arms, names)
        if len(arms)
        else _("Detachments, arms and agreements on their dates")
    )
    return parts.card(
        "security-strip",
        title,
        _(
            "Each on its date, {years}, a bar where it lasted, orange for Detair; squares are deliveries,"
            " open ones what was agreed, planned or reported"
        ).format(years=years(rows)),
        parts.latest_first(rows.drop(columns=OF_CHART)),
        selection,
        figure=security_strip(rows, lanes, names, source_of(rows)),
        alt=str(title),
    )


def _facts(dated: pd.DataFrame) -> pd.DataFrame:
    lane_of = {kind: lane for lane, (_title, kinds) in LANES.items() for kind in kinds}
    rows = dated[dated["kind"].isin(lane_of)]
    return rows.assign(lane=rows["kind"].map(lane_of))[COLUMNS]


def _delivered(arms: pd.DataFrame) -> pd.DataFrame:
    rows = arms.assign(
        lane="delivered",
        kind="delivery",
        date=arms["year"].astype(str),
        until=None,
        title=[delivered(row) for row in arms.to_dict("records")],
        lasts=False,
        accent=False,
    )
    return rows[COLUMNS]


def lists(dated: pd.DataFrame, arms: pd.DataFrame, selection: Selection) -> Columns | None:
    """Return what was delivered and what was agreed side by side, the latest first; the most folded."""
    agreed = dated[dated["kind"].eq("agreement")]
    by_date = _("By date, the latest first, {years}; what each says stands in the table")
    cards = [
        _list(
            "security-deliveries",
            _("French arms delivered"),
            _("By year of delivery, the latest first; the year is often SIPRI’s estimate"),
            arms.sort_values(["year", "country"], ascending=[False, True]),
            [_arms_line(row) for row in _latest(arms.assign(date=arms["year"].astype(str)))],
            selection,
        ),
        _list(
            "security-agreements",
            _("Agreements"),
            by_date.format(years=years(agreed)),
            parts.latest_first(agreed),
            [_agreement_line(row) for row in _latest(agreed)],
            selection,
        ),
    ]
    columns = tuple((card,) for card in cards if card)
    return Columns(columns, least=380) if columns else None


def _latest(rows: pd.DataFrame) -> list[dict]:
    return parts.latest_first(rows).to_dict("records")


def _arms_line(row: dict) -> str:
    return f"- **{row['date']}** · {delivered(row)} ({country_list(row['country'])})"


def _agreement_line(row: dict) -> str:
    return f"- **{when(row['date'])}** · {row['title']} ({country_list(row['country'])}){mark(row)}"


def _list(
    name: str,
    title: str,
    subtitle: str,
    rows: pd.DataFrame,
    lines: Sequence[str],
    selection: Selection,
) -> Card | None:
    if rows.empty:
        return None
    body: list[Block] = [Text("\n".join(lines[:FIRST]))]
    if rest := lines[FIRST:]:
        more = _("{title}: {count} more").format(title=title, count=len(rest))
        body.append(Fold(more, (Text("\n".join(rest)),)))
    return parts.card(name, title, subtitle, rows, selection, body=body)
