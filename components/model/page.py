"""Page: what a page says of a view, in order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from components.model.blocks import (
    Block,
    Box,
    Card,
    Choice,
    Columns,
    Facts,
    Figure,
    Fold,
    Live,
    Map,
    Table,
    Text,
    Tiles,
)
from components.model.statement import Statement
from components.model.view import View

CELL = 8  # bytes of a cell of a frame, a number or where a text stands


@dataclass(frozen=True, eq=False)
class Section:
    """Parts that belong together; `name` is the anchor, `heading` stands above them where there is one."""

    name: str
    parts: tuple[Block, ...]
    heading: str = ""


@dataclass(frozen=True, eq=False)
class Page:
    """A page. `lead` states what it says in a few sentences (markdown); sections follow in order.

    `complaints` say what parts of the page could not read in the address, besides filters and options.
    """

    view: View
    title: str
    lead: tuple[Statement, ...]
    sections: tuple[Section, ...] = field(default=())
    complaints: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[Block, ...]:
        """The parts of all sections, in order."""
        return tuple(part for section in self.sections for part in section.parts)

    @property
    def blocks(self) -> Iterator[Block]:
        """Every block of the page, those inside others too."""
        return _within(self.parts)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of the page, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Card))

    @property
    def statements(self) -> Iterator[Statement]:
        """Every statement of the page, in order: its lead, then those of its blocks."""
        yield from self.lead
        for block in self.blocks:
            yield from _stated(block)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The controls of the page, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Choice))

    @property
    def unreadable(self) -> tuple[str, ...]:
        """What of the address could not be read: filters, then options, then what parts asked for."""
        of_choices = tuple(choice.complaint for choice in self.choices if choice.complaint)
        return (*self.view.unreadable, *of_choices, *self.complaints)

    def card(self, name: str) -> Card | None:
        """Return the card of this name, None where the page has none under this view."""
        return next((card for card in self.cards if card.name == name), None)

    @property
    def size(self) -> int:
        """About how many bytes the page takes: figures and maps as JSON and the cells of its frames."""
        figures = sum(len(block.json) for block in self.blocks if isinstance(block, Figure | Map))
        frames = {id(frame): CELL * frame.size for block in self.blocks for frame in _frames(block)}
        return figures + sum(frames.values())


def _frames(block: Block) -> tuple:
    if isinstance(block, Card):
        return (block.frame, block.grounds)
    return (block.frame,) if isinstance(block, Table) else ()


def _stated(block: Block) -> Iterator[Statement]:
    match block:
        case Card(title=title):
            yield title
        case Text(statements=statements) | Facts(statements=statements):
            yield from statements
        case Tiles(tiles=tiles):
            yield from (tile.statement for tile in tiles if tile.statement is not None)


def _within(parts: Iterable[Block]) -> Iterator[Block]:
    for part in parts:
        yield part
        match part:
            case Card(body=inside) | Fold(blocks=inside) | Box(blocks=inside) | Live(still=inside):
                yield from _within(inside)
            case Columns(columns=columns):
                for column in columns:
                    yield from _within(column)
