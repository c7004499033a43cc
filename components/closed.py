"""What stands in a tab or a box that nobody has opened costs neither time nor bytes."""

import os
from typing import Protocol

EVERY_TAB = os.environ.get("FRANCE_TABS") == "every"  # draw closed ones too


class Closable(Protocol):
    """A tab or a box that can be opened; made with on_change, it knows whether it is."""

    @property
    def open(self) -> bool | None: ...


def shows(closable: Closable) -> bool:
    """Say whether what a tab or a box holds is drawn."""
    return EVERY_TAB or bool(closable.open)
