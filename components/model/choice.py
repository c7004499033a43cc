"""Choice: a control of a page, whose state is in the address."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Choice:
    """A control of the page: what a reader chooses is a parameter of the address.

    `one` and `menu` choose one of `options` (code and words), `several` any of them (at most `most`),
    `switch` is 1 or nothing, `text` is any text. `default` is what the address leaves out; a change
    takes the parameters `drops` out too. `complaint` says what of the address could not be read.
    """

    parameter: str
    label: str
    options: tuple[tuple[str, str], ...]
    chosen: tuple[str, ...]
    kind: Literal["one", "menu", "several", "switch", "text"] = "one"
    default: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    help: str = ""
    placeholder: str = ""
    most: int = 0
    complaint: str = ""

    @property
    def code(self) -> str:
        """The code that is chosen; empty where none is."""
        return self.chosen[0] if self.chosen else ""

    @property
    def on(self) -> bool:
        """Whether a switch is on."""
        return self.code == "1"
