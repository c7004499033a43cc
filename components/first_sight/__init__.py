"""What a page shows first, before its client is there: kept from the runs that readers cause.

Streamlit's client shows nothing until it has been fetched, has opened a socket and has waited for the
script. What a run draws depends on the address and the language alone, so it is kept, and the
document of the next reader who follows the same address has it in it: the HTML shell writes it
there, sight.mjs draws its charts and hands them to the client. A reader's own figures are never kept.
"""

import threading
from collections import OrderedDict
from collections.abc import Mapping

import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.first_sight.html import can_be_told, html_of
from components.render.webgl import has_webgl
from data.text.i18n import spoken

MOST = 128  # views that are kept, the last ones asked for
LANGUAGE = "lang"  # of an address; the view is kept under the language that was spoken
Address = tuple[str, str, frozenset[tuple[str, str]]]

_views: OrderedDict[Address, list[ForwardMsg] | str] = OrderedDict()
_one_at_a_time = threading.Lock()


def address_of(page: str, language: str, query: Mapping[str, str]) -> Address:
    """Return what tells a view apart: its page, the language spoken and the other parameters."""
    return page, language, frozenset(query.items() - {(LANGUAGE, query.get(LANGUAGE, ""))})


def keep(page: str, told: list[ForwardMsg]) -> None:
    """Keep what a page has told its client; not where a reader's own figures have a part in it.

    A browser that cannot draw maps is told a picture in their place, which is not for others.
    """
    address = address_of(page, spoken(), st.query_params.to_dict())
    elements = [message for message in told if message.HasField("delta")]
    alike = not st.context.is_embedded and has_webgl()
    if not alike or address in _views or not can_be_told(elements):
        return
    with _one_at_a_time:
        _views[address] = elements
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
