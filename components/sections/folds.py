"""Sections behind a title or side by side, so that a page is no longer than what it leads with."""

from dataclasses import replace

from components.model.blocks import Block, Choice, Fold
from components.model.page import Section


def folded(
    title: str, *sections: Section | None, icon: str = "", language: str = ""
) -> Section | None:
    """Return sections behind a title that opens them, None where they have nothing.

    They are open from the start where an address chooses something in them. `language` is that of
    what they hold, where it is not the page's.
    """
    there = [one for one in sections if one is not None and one.parts]
    if not there:
        return None
    blocks = tuple(block for one in there for block in one.parts)
    whole = Section(there[0].name, (), label=title)
    is_open = _is_chosen_in(blocks)
    fold = Fold(title, blocks, icon, language, is_open=is_open, anchor=whole.anchor)
    return replace(whole, parts=(fold,))


def choices_behind(title: str, choices: tuple[Choice, ...]) -> Fold:
    """Return choices behind a title, open from the start where an address makes one of them."""
    return Fold(title, choices, is_open=_is_chosen_in(choices))


def _is_chosen_in(blocks: tuple[Block, ...]) -> bool:
    return any(isinstance(block, Choice) and block.chosen != block.default for block in blocks)


def in_one_row(*sections: Section) -> tuple[Section, ...]:
    """Return sections that stand side by side where there is room."""
    return tuple(replace(section, row=sections[0].name) for section in sections)
