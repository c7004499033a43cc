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
    Heading,
    Link,
    Live,
    Map,
    Table,
    Text,
)
from components.model.statement import Statement
from components.model.tiles import Tiles
from components.model.view import View

CELL = 8  # bytes of a cell of a frame, a number or where a text stands
ENOUGH = 4  # sections from which on a page has a list of them


@dataclass(frozen=True, eq=False)
class Section:
    """Parts that belong together; `heading` stands above them where there is one.

    `label` is what the contents of the page call it, where that is not its heading: such a section
    has its heading for those who hear the page. Sections that follow one another and have the same
    `row` stand side by side where there is room.
    """

    name: str
    parts: tuple[Block, ...]
    heading: str = ""
    label: str = ""
    row: str = ""

    @property
    def anchor(self) -> str:
        """What an address names the section by, after its #."""
        return f"section-{self.name}"

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its heading, if it is in the contents, and its parts; a fold has its anchor inside itself."""
        if not (self.heading or self.label) or self._is_folded:
            return self.parts
        return (
            Heading(self.heading or self.label, self.anchor, is_seen=bool(self.heading)),
            *self.parts,
        )

    @property
    def _is_folded(self) -> bool:
        first = self.parts[0] if self.parts else None
        return isinstance(first, Fold) and first.anchor == self.anchor


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
    def contents(self) -> tuple[Link, ...]:
        """Links to the sections that have a name to readers; none where they are few."""
        links = tuple(
            Link(section.label or section.heading, anchor=section.anchor)
            for section in self.sections
            if section.label or section.heading
        )
        return links if len(links) >= ENOUGH else ()

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
