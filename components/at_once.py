"""Send what there is to send at once, not when the browser has confirmed what came before.

Streamlit binds its socket without naming the protocol, and asyncio turns off Nagle's algorithm only
where it is named. Left on, the body of an answer waits for the browser to confirm its head, and
each message of a page for the one before: up to 40 ms a time, and a way through the network more.
"""

import asyncio.base_events
import socket


def send_at_once() -> None:
    """Let every connection over TCP that asyncio opens from now on send at once."""
    asyncio.base_events._set_nodelay = _without_delay  # ty: ignore


def _without_delay(connection: socket.socket) -> None:
    if connection.family in (socket.AF_INET, socket.AF_INET6):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
