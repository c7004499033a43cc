"""Numbered notes: each publication gets a number where it is first quoted, its list the last word."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import pandas as pd

from components.words.wording import inside
from data.schema import BRIEF
from data.text.i18n import spoken


@dataclass
class Notes:
    """Hands out numbers of publications; `sources` is the table of them.

    Where the brief is quoted `alone`, its one number is left out, since the paragraph says it all.
    """

    sources: pd.DataFrame
    alone: bool = False
    numbers: dict[str, int] = field(default_factory=dict)

    def cite(self, rows: pd.DataFrame) -> str:
        """Return the notes of what `rows` rest on: 1 (trade-2), 4–6, 9."""
        for source in dict.fromkeys(rows["source_id"]):
            self.numbers.setdefault(source, len(self.numbers) + 1)
        cited = {self.numbers[source] for source in rows["source_id"]}
        own = rows.loc[rows["source_id"].eq(BRIEF), "locator"].dropna()
        parts = []
        if len(own):
            cited.remove(self.numbers[BRIEF])
            paragraphs = ", ".join(sorted(set(own)))
            parts = [paragraphs if self.alone else f"{self.numbers[BRIEF]} ({paragraphs})"]
        return ", ".join([*parts, *spans(cited)])

    def copied(self) -> "Notes":
        """Return notes that go on from here by themselves."""
        return replace(self, numbers=dict(self.numbers))

    def listed(self) -> list[dict[str, str]]:
        """Return number, words and address of each publication that was quoted, in order."""
        known = self.sources.set_index("source_id")
        return [
            {"number": str(number), **_reference(known.loc[source])}
            for source, number in self.numbers.items()
        ]


def spans(numbers: Iterable[int]) -> list[str]:
    """Write whole numbers as spans: 1–3, 7."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]


def _reference(source: pd.Series) -> dict[str, str]:
    """Return a publication by its short name, which says when it is of, with the kind of source."""
    url = source["url"] if isinstance(source["url"], str) else ""
    return {"words": f"{source[f'short_{spoken()}']}, {inside(source['tier'])}", "url": url}
