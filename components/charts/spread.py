"""Places of words beside marks that lie close together: moved apart no further than they must."""

from collections.abc import Sequence


def spread(
    wished: Sequence[float], least: float, limits: tuple[float, float] | None = None
) -> list[float]:
    """Return a place for each wished one, `least` apart or more, in the same order.

    Those that stand apart stay; those that do not are moved by as little as may be, together. Within
    `limits` where these have room for all; else from the lower limit upwards.
    """
    order = sorted(range(len(wished)), key=lambda place: wished[place])
    clusters: list[list[float]] = []  # of each: the sum of its wished starts, and how many they are
    for count, place in enumerate(order):
        clusters.append([wished[place] - count * least, 1])
        while len(clusters) > 1 and _start(clusters[-2]) > _start(clusters[-1]):
            total, members = clusters.pop()
            clusters[-1] = [clusters[-1][0] + total, clusters[-1][1] + members]
    starts = [_start(cluster) for cluster in clusters for _member in range(int(cluster[1]))]
    if limits is not None:
        lowest, highest = limits[0], limits[1] - (len(wished) - 1) * least
        starts = [max(lowest, min(start, highest)) for start in starts]
    found = [0.0] * len(wished)
    for count, (place, start) in enumerate(zip(order, starts, strict=True)):
        found[place] = start + count * least
    return found


def _start(cluster: Sequence[float]) -> float:
    return cluster[0] / cluster[1]
