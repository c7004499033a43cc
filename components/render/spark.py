"""Small charts as SVG: they need no script and look the same in every renderer."""

from collections.abc import Iterable

from markupsafe import Markup

from components.model.spark import Points, Spark, Stroke

WIDTH, HEIGHT = 200.0, 60.0  # of the drawing, which is stretched to the room that there is
BAR = 0.7  # how much of its year a bar fills
INSIDE = 3.0  # what is left free above and below, so that no line is cut


def svg(spark: Spark) -> Markup:
    """Return a small chart as the drawing alone; its words are the template's."""
    low, high = _ends(spark)
    marks = [mark for stroke in spark.strokes for mark in _marks(spark, stroke, low, high)]
    zero = _height(0, low, high)
    base = f'<path d="M0 {zero:.1f}H{WIDTH:.0f}" class="zero" vector-effect="non-scaling-stroke"/>'
    return Markup(
        f'<svg viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}" preserveAspectRatio="none"'
        f' aria-hidden="true">{base}{"".join(marks)}</svg>'
    )


def _ends(spark: Spark) -> tuple[float, float]:
    values = [value for stroke in spark.strokes for _year, value in stroke.points]
    low, high = min([0, *values]), max([0, *values])
    return (low, high) if low < high else (low, low + 1)


def _height(value: float, low: float, high: float) -> float:
    return INSIDE + (high - value) / (high - low) * (HEIGHT - 2 * INSIDE)


def _marks(spark: Spark, stroke: Stroke, low: float, high: float) -> Iterable[str]:
    """Yield the marks of a stroke; years have even places, the first and the last half a place in."""
    step = WIDTH / (spark.last - spark.first + 1)
    if spark.kind == "bars":
        zero = _height(0, low, high)
        for year, value in stroke.points:
            left, end = (year - spark.first + (1 - BAR) / 2) * step, _height(value, low, high)
            yield (
                f'<rect x="{left:.1f}" y="{min(zero, end):.1f}" width="{step * BAR:.1f}"'
                f' height="{abs(end - zero):.1f}" fill="{stroke.colour}"/>'
            )
        return
    for run in runs(stroke.points):
        places = [
            f"{(year - spark.first + 0.5) * step:.1f} {_height(value, low, high):.1f}"
            for year, value in run
        ]
        alone = "h0" if len(places) == 1 else ""
        yield (
            f'<path d="M{"L".join(places)}{alone}" stroke="{stroke.colour}"'
            ' vector-effect="non-scaling-stroke"/>'
        )


def runs(points: Points) -> list[list[tuple[int, float]]]:
    """Return points whose years follow one another, together: a line does not cross a gap."""
    found: list[list[tuple[int, float]]] = []
    for year, value in sorted(points):
        if found and found[-1][-1][0] == year - 1:
            found[-1].append((year, value))
        else:
            found.append([(year, value)])
    return found
