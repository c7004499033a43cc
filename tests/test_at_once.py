"""components/at_once.py: a connection to a socket bound as Streamlit binds it sends at once."""

import asyncio
import socket

import pytest

from components.at_once import send_at_once


@pytest.fixture
def _patched(monkeypatch):
    """Undo it after the test."""
    monkeypatch.setattr(asyncio.base_events, "_set_nodelay", asyncio.base_events._set_nodelay)
    send_at_once()


async def delay_is_off() -> bool:
    """Accept one connection on a socket that names no protocol; say how it is set."""
    accepted = asyncio.get_running_loop().create_future()

    def connected(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = writer.get_extra_info("socket")
        accepted.set_result(bool(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
        writer.close()

    listening = socket.socket(socket.AF_INET)
    listening.bind(("127.0.0.1", 0))
    async with await asyncio.start_server(connected, sock=listening):
        _reader, writer = await asyncio.open_connection(*listening.getsockname())
        found = await accepted
        writer.close()
        await writer.wait_closed()
    return found


@pytest.mark.usefixtures("_patched")
def test_a_connection_sends_at_once():
    assert asyncio.run(delay_is_off())


def test_without_it_asyncio_waits():
    """When this fails the module is not needed any more."""
    assert not asyncio.run(delay_is_off())
