"""The layout of a page: which parts stand together, and which only a session can draw."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from components.model.blocks import Block, Box, Card, Columns, Figure, Fold, Live
from components.model.page import Page, Section

HALF = 400  # pixels that a section needs to stand beside another


@dataclass(frozen=True, eq=False)
class Group:
    """Blocks that one element shows; `first` is the one that begins with the title of the page."""

    key: str
    blocks: tuple[Block, ...]
    first: bool = False


@dataclass(frozen=True, eq=False)
class SideBySide:
    """Columns of which at least one has a live part."""

    columns: tuple[tuple["Item", ...], ...]
    widths: tuple[int, ...]


Item = Group | Live | SideBySide


def layout(page: Page) -> tuple[Item, ...]:
    """Return the page as groups of blocks with the live parts between them."""
    blocks = [block for row in _rows(page.sections) for block in row]
    numbers = iter(range(len(blocks) * 4 + 1))
    return tuple(_items(blocks, numbers, first=True))


def _rows(sections: Iterable[Section]) -> Iterator[tuple[Block, ...]]:
    """Yield the blocks of sections, those of a row side by side."""
    for row, together in itertools.groupby(sections, key=lambda section: section.row):
        columns = tuple(section.blocks for section in together)
        if row and len(columns) > 1:
            yield (Columns(columns, least=HALF),)
        else:
            yield from columns


def groups(items: Iterable[Item]) -> Iterator[Group]:
    """Yield the groups of a layout, those in columns too."""
    for item in items:
        match item:
            case Group():
                yield item
            case SideBySide(columns=columns):
                for column in columns:
                    yield from groups(column)


def is_live(block: Block) -> bool:
    """Say whether a block is live or holds something that is."""
    if isinstance(block, Columns):
        return any(is_live(each) for column in block.columns for each in column)
    return isinstance(block, Live)


def figures_of(blocks: Iterable[Block]) -> Iterator[tuple[Card | Box | None, Figure]]:
    """Yield the figures of blocks, each with the card or box it stands in; of live parts the still ones."""
    yield from _figures(blocks, None)


def _figures(
    blocks: Iterable[Block], holder: Card | Box | None
) -> Iterator[tuple[Card | Box | None, Figure]]:
    for block in blocks:
        match block:
            case Figure():
                yield holder, block
            case Card(body=inside) | Box(blocks=inside):
                yield from _figures(inside, block)
            case Fold(blocks=inside) | Live(still=inside):
                yield from _figures(inside, holder)
            case Columns(columns=columns):
                for column in columns:
                    yield from _figures(column, holder)


def _items(blocks: Iterable[Block], numbers: Iterator[int], *, first: bool) -> Iterator[Item]:
    together: list[Block] = []

    def flush(*, begins: bool) -> Iterator[Group]:
        if together or begins:
            yield Group(f"group-{next(numbers)}", tuple(together), begins)
            together.clear()

    for block in blocks:
        if not is_live(block):
            together.append(block)
            continue
        yield from flush(begins=first)
        first = False
        if isinstance(block, Columns):
            columns = tuple(tuple(_items(each, numbers, first=False)) for each in block.columns)
            yield SideBySide(columns, block.widths or (1,) * len(columns))
        elif isinstance(block, Live):
            yield block
    yield from flush(begins=first)
