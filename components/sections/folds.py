"""Sections behind a title, so that a page is no longer than what it leads with."""

from dataclasses import replace

from components.model.blocks import Choice, Fold
from components.model.page import Section


def folded(title: str, *sections: Section) -> Section | None:
    """Return sections behind a title that opens them, None where they have nothing.

    They are open from the start where an address chooses something in them.
    """
    blocks = tuple(block for one in sections for block in one.parts)
    if not blocks:
        return None
    chosen = any(isinstance(block, Choice) and block.chosen != block.default for block in blocks)
    whole = Section(sections[0].name, (), label=title)
    return replace(whole, parts=(Fold(title, blocks, is_open=chosen, anchor=whole.anchor),))
