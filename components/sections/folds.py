"""Sections behind a title or side by side, so that a page is no longer than what it leads with."""

from dataclasses import replace

from components.model.blocks import Block, Choice, Fold
from components.model.page import Section


def folded(title: str, *sections: Section) -> Section | None:
    """Return sections behind a title that opens them, None where they have nothing.

    They are open from the start where an address chooses something in them.
    """
    blocks = tuple(block for one in sections for block in one.parts)
    if not blocks:
        return None
    whole = Section(sections[0].name, (), label=title)
    fold = Fold(title, blocks, is_open=_is_chosen_in(blocks), anchor=whole.anchor)
    return replace(whole, parts=(fold,))


def choices_behind(title: str, choices: tuple[Choice, ...]) -> Fold:
    """Return choices behind a title, open from the start where an address makes one of them."""
    return Fold(title, choices, is_open=_is_chosen_in(choices))


def _is_chosen_in(blocks: tuple[Block, ...]) -> bool:
    return any(isinstance(block, Choice) and block.chosen != block.default for block in blocks)


def in_one_row(*sections: Section) -> tuple[Section, ...]:
    """Return sections that stand side by side where there is room."""
    return tuple(replace(section, row=sections[0].name) for section in sections)
