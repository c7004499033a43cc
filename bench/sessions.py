"""Many readers at once: what a browser asks for at a press, over HTTP and socket, without the browser."""

import asyncio
import json
import statistics
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.peers.content import query_of
from bench.servers import DASHBOARD, Running

READERS = 100
SECONDS = 10  # that each of them goes on filtering, once a second
SOME = 20  # sessions opened to see how much memory each takes
FILTERS = (("KAZ",), ("UZB",), ("TJK",), ("KGZ",), ("TKM",), ())
Answer = tuple[float, float]  # milliseconds until the charts were there, and until the run was told


@dataclass
class Crowd:
    """What many readers have seen: the time to charts and to the end of the run, and who had none."""

    lone: list[Answer]
    together: list[Answer]
    failed: int
    memory: float


class Reader:
    """A session: opens a page, then asks for it under another filter, charts first."""

    def __init__(self, origin: str, page: str, scope: str) -> None:
        self.host, self.page, self.scope = urlsplit(origin).netloc, page, scope
        self.script = ""  # the hash of its page, once the server has named it

    async def arrive(self) -> "Reader":
        """Open the session and wait for the whole page."""
        self.socket = await websockets.connect(
            f"ws://{self.host}/_stcore/stream",
            subprotocols=[websockets.Subprotocol("streamlit")],
            max_size=None,
        )
        await self._run(query_of(self.scope))
        return self

    async def ask(self, countries: tuple[str, ...]) -> Answer:
        """Filter: fetch the page, then have the server told and wait until its run is over."""
        query, began = query_of(self.scope, countries), time.perf_counter()
        await self._fetch(f"/cards/{self.page}.json?{query}")
        charts = time.perf_counter()
        await self._run(query)
        return 1000 * (charts - began), 1000 * (time.perf_counter() - began)

    async def go_on(self, delay: float) -> list[Answer]:
        """Filter once a second; the time of each answer."""
        await asyncio.sleep(delay)
        taken = []
        for turn in range(SECONDS):
            began = time.perf_counter()
            taken.append(await self.ask(FILTERS[turn % len(FILTERS)]))
            await asyncio.sleep(max(0.0, 1 - (time.perf_counter() - began)))
        return taken

    async def _fetch(self, address: str) -> None:
        host, port = self.host.split(":")
        answer, request = await asyncio.open_connection(host, port)
        head = f"Host: {self.host}\r\nConnection: close\r\nAccept-Encoding: gzip"
        request.write(f"GET {address} HTTP/1.1\r\n{head}\r\n\r\n".encode())
        whole = await answer.read()
        request.close()
        if not whole.startswith(b"HTTP/1.1 200"):
            raise ConnectionError(whole[:80])

    async def _run(self, query: str) -> None:
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.page_script_hash = self.script
        message.rerun_script.page_name = "" if self.script else self.page
        await self.socket.send(message.SerializeToString())
        shown = False
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(bytes(await self.socket.recv()))
            self.script = answer.navigation.page_script_hash or self.script
            element = answer.delta.new_element
            if element.HasField("exception"):
                raise RuntimeError(element.exception.message)
            shown = shown or element.HasField("bidi_component")
            if answer.HasField("script_finished"):
                if not shown:
                    raise RuntimeError(f"a run without parts: {json.dumps(query)}")
                return


async def _crowd(server: Running, page: str, scope: str) -> Crowd:
    first = await Reader(server.origin, page, scope).arrive()
    lone = [await first.ask(FILTERS[turn % len(FILTERS)]) for turn in range(6 * len(FILTERS))]
    before = server.memory()
    some = [await Reader(server.origin, page, scope).arrive() for _ in range(SOME)]
    memory = (server.memory() - before) / SOME
    others = [await Reader(server.origin, page, scope).arrive() for _ in range(READERS - SOME - 1)]
    answers = await asyncio.gather(
        *(reader.go_on(at / READERS) for at, reader in enumerate([first, *some, *others])),
        return_exceptions=True,
    )
    taken = [each for answer in answers if isinstance(answer, list) for each in answer]
    failed = sum(not isinstance(answer, list) for answer in answers)
    return Crowd(lone[len(FILTERS) :], taken, failed, memory)


def crowd(page: str, scope: str) -> Crowd:
    """Let READERS sessions filter a page once a second, after one has done so alone."""
    with Running(DASHBOARD) as server:
        return asyncio.run(_crowd(server, page, scope))


def p95(answers: list[Answer], part: int = 0) -> float:
    """Return the time that 95 of 100 answers stay below: of charts, or (1) of whole runs."""
    return statistics.quantiles([each[part] for each in answers], n=20)[-1]
