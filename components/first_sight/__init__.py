"""What a page shows first, before its client is there: kept from the runs that readers cause.

Streamlit's client shows nothing until it has been fetched, has opened a socket and has waited for the
script. What a run draws depends on the address and the language alone, so it is kept, and the
document of the next reader who follows the same address has it in it: components/document.py writes
it there, sight.mjs draws its charts and hands them to the client. A reader's own figures are never kept.
"""

import threading
from collections import OrderedDict
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.first_sight.html import can_be_told, html_of
from data.words import spoken

MOST = 128  # views that are kept, the last ones asked for
LANGUAGE = "lang"  # of an address; the view is kept under the language that was spoken
Address = tuple[str, str, frozenset[tuple[str, str]]]

_views: OrderedDict[Address, list[ForwardMsg] | str] = OrderedDict()
_one_at_a_time = threading.Lock()


def address_of(page: str, language: str, query: Mapping[str, str]) -> Address:
    """Return what tells a view apart: its page, the language spoken and the other parameters."""
    return page, language, frozenset(query.items() - {(LANGUAGE, query.get(LANGUAGE, ""))})


@contextmanager
def kept(page: str) -> Generator[None]:
    """Keep what the script draws meanwhile; not where a reader's own figures have a part in it."""
    context = get_script_run_ctx()
    address = address_of(page, spoken(), st.query_params.to_dict())
    if context is None or st.context.is_embedded or address in _views:
        yield
        return
    told: list[ForwardMsg] = []
    send: Any = context._enqueue  # the one place that all elements of a run pass

    def keep_and_send(message: ForwardMsg | list[ForwardMsg]) -> None:
        together = message if isinstance(message, list) else [message]
        told.extend(each for each in together if each.HasField("delta"))
        send(message)

    context._enqueue = keep_and_send
    try:
        yield
    finally:
        context._enqueue = send
    if can_be_told(told):
        with _one_at_a_time:
            _views[address] = told
            while len(_views) > MOST:
                _views.popitem(last=False)


def of(address: Address) -> str:
    """Return the view at an address as HTML; empty where none is kept."""
    with _one_at_a_time:
        view = _views.get(address, "")
        if not isinstance(view, str):
            view = _views[address] = html_of(view)
        if address in _views:
            _views.move_to_end(address)
    return view
