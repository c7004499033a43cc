"""A place of its own for each part of a page, so that one that is missing moves none of the others."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import streamlit as st

P = ParamSpec("P")
T = TypeVar("T")


def in_its_place(draw: Callable[P, T]) -> Callable[P, T]:
    """Have a function draw into a container, which is there and unseen when it draws nothing.

    Streamlit tells elements apart by where they stand: without it, a filter that leaves out one part
    of a page has all that follows drawn anew.
    """

    @wraps(draw)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> T:
        with st.container():
            return draw(*args, **kwargs)

    return drawn
