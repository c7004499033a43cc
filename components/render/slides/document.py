"""The slide as a file: 16:9, with what PowerPoint needs and nothing that tells when it was made."""

import io
import math
from typing import Any

import pandas as pd
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Length, Pt

from components.model.blocks import Card, Figure
from components.render.charts import source_below
from components.render.exports import TITLE
from components.render.layout import figures_of
from components.render.pictures import plain, subtitle_of
from components.render.slides.charts import add_chart, add_table
from components.render.slides.native import Native
from components.render.slides.reading import native_of
from components.render.workbook import MADE, without_time
from components.words.theme import INKS, SOFT_INKS
from data.publish.history import version_stated
from data.publish.reproducible_zip import pack, unpack
from data.query import frames
from data.sources import citation
from data.text.i18n import _

WIDE, HIGH = Inches(13.333), Inches(7.5)
LEFT, ROOM = Inches(0.5), Inches(12.333)
TITLE_HIGH = Inches(0.95)
SIZES = (24, 20, 18, 16, 14)  # points of a title, the shorter the larger
LETTER, LINE = 0.6, 1.2  # of its size: how wide a bold letter is at most, how high a line
TITLE_ONLY = 5  # the layout of the template that has a title alone
CHART = (LEFT, Inches(1.9), ROOM, Inches(4.6))


def as_slide(card: Card, rows: pd.DataFrame, address: str = "") -> bytes:
    """Return a card as a presentation of one slide; `rows` are its table, `address` that of its view."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDE, HIGH
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    _title(slide, card.title.text)
    _text(slide, subtitle_of(card), (LEFT, Inches(1.25), ROOM, Inches(0.6)), 14)
    figures = [figure for _holder, figure in figures_of([card])]
    chart = native_of(figures)
    if chart is None:
        remark = add_table(slide, rows, CHART)
    else:
        add_chart(slide, chart, CHART)
        remark = _differences(chart, figures)
    foot = " ".join(filter(None, [remark, _source(card, figures)]))
    _text(slide, foot, (LEFT, Inches(6.6), ROOM, Inches(0.75)), 10)
    slide.notes_slide.notes_text_frame.text = _notes(card, address)
    return _written(deck, card.title.text)


def _title(slide: Any, text: str) -> None:  # noqa: ANN401
    title = slide.shapes.title
    title.left, title.top, title.width, title.height = LEFT, Inches(0.3), ROOM, TITLE_HIGH
    frame = title.text_frame
    frame.text, frame.word_wrap, frame.vertical_anchor = text, True, MSO_ANCHOR.BOTTOM
    _look(frame, _size_of(text), INKS["light"], bold=True)


def _size_of(title: str) -> int:
    """Return the size in points in which a title has room above the subtitle."""
    for size in SIZES:
        lines = math.ceil(len(title) * size * LETTER / ROOM.pt)
        if lines * size * LINE <= TITLE_HIGH.pt:
            return size
    return SIZES[-1]


def _text(slide: Any, text: str, place: tuple[Length, Length, Length, Length], size: int) -> None:  # noqa: ANN401
    frame = slide.shapes.add_textbox(*place).text_frame
    frame.word_wrap, frame.text = True, text
    _look(frame, size, SOFT_INKS["light"])


def _look(frame: Any, size: int, colour: str, *, bold: bool = False) -> None:  # noqa: ANN401
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT
        font = paragraph.font
        font.size, font.bold, font.color.rgb = Pt(size), bold, RGBColor.from_string(colour[1:])


def _differences(chart: Native, figures: list[Figure]) -> str:
    """Say how the chart of the slide differs from the charts of the card."""
    sentences = []
    if len(figures) > 1:
        sentences.append(_("The charts of the card are one here, on one scale."))
    if chart.log:  # python-pptx has no word for a logarithmic axis
        sentences.append(_("The axis is linear here and logarithmic in the picture."))
    if not chart.whole:
        sentences.append(
            _(
                "Bands and marks that PowerPoint has no chart for are left out; the picture has them."
            )
        )
    return " ".join(sentences)


def _source(card: Card, figures: list[Figure]) -> str:
    """Return the source line of the charts of a card; that of all rows where they have several."""
    lines = {source_below(figure) for figure in figures}
    if len(lines) == 1:
        return lines.pop()
    return _("Source: {source}").format(source=citation(card.grounds, frames.table("sources")))


def _notes(card: Card, address: str) -> str:
    """Return what stands in the notes: where the view is, what a reader must know, which data it is."""
    version = _("{title}, version {version}, CC BY 4.0").format(
        title=_(TITLE), version=version_stated()
    )
    return "\n".join(filter(None, [address, plain(card.note), version]))


def _written(deck: Any, title: str) -> bytes:  # noqa: ANN401
    about = deck.core_properties
    about.title, about.author, about.last_modified_by = title, TITLE, TITLE
    about.created = about.modified = MADE
    buffer = io.BytesIO()
    deck.save(buffer)
    parts = unpack(buffer.getvalue())
    return pack({name: _timeless(name, content) for name, content in parts.items()})


def _timeless(name: str, content: bytes) -> bytes:
    """Return a part as it is whenever it is made: the rows of a chart are a workbook of their own."""
    return without_time(content) if name.endswith(".xlsx") else content
