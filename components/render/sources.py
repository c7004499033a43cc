"""What facts rest on, as lines of markdown: passages and publications."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.words.wording import kind_of_source, with_detail
from data.query import frames
from data.query.memo import memo
from data.sources import references
from data.text.formatting import when
from data.text.i18n import _, own
from data.text.institutions import institution


@memo(64)
def cited(facts: pd.DataFrame) -> pd.DataFrame:
    """Return the passages and publications that facts rest on; see data.sources.references."""
    return references(facts, frames.table("sources"), frames.table("passages"))


def passages(references: pd.DataFrame) -> list[str]:
    """Return each passage as a line of markdown."""
    return [_passage(row) for row in references.to_dict("records")]


def publications(references: pd.DataFrame) -> list[str]:
    """Return each publication, with licence and kind, as a line of markdown."""
    rows = references.drop_duplicates("source_id").to_dict("records")
    return [_publication(row) for row in rows]


def _passage(row: Mapping[Any, Any]) -> str:
    place = f"`{row['locator']}`" if pd.notna(row["locator"]) else _("whole page")
    if pd.notna(row[own("summary")]):
        return f"**{place}** · {with_detail(row['section'], row[own('summary')])}"
    return f"**{place}** · {row['title']}"


def _publication(row: Mapping[Any, Any]) -> str:
    publisher = row["publisher"]
    who = institution(publisher) if isinstance(publisher, str) else publisher
    parts = [row["author"], f"*{row['title']}*", who, when(row["published"])]
    text = ", ".join(str(part) for part in parts if pd.notna(part))
    link = f" {_link(row['url'])}" if pd.notna(row["url"]) else ""
    if pd.notna(row["copy_url"]):
        link += _(" (read in a copy: {link})").format(link=_link(row["copy_url"]))
    terms = _("Licence: {licence}. Kind: {kind}.")
    return f"{text}.{link} " + terms.format(
        licence=row["licence"], kind=kind_of_source(row["tier"])
    )


def _link(address: str) -> str:
    return f"[{address.split('/')[2]}]({address})"
