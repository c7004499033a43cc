"""The servers that are measured: how each is started, and what it takes of the machine."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import NamedTuple, Self

import psutil

from bench.peers.content import query_of

ROOT = Path(__file__).resolve().parent.parent
OWN = str(ROOT / ".venv" / "bin" / "python")
PATIENCE = 300  # seconds until a server has to answer, with a thousand times the rows too
STREAMLIT = ("-m", "streamlit", "run", "app.py", "--server.headless", "true", "--server.port")


class Peer(NamedTuple):
    """A way to serve pages: the command before and after the port, and where a page is.

    The dashboard runs in its own environment, as it is set up; its peers in that of this folder.
    `control` is what a reader chooses a country with.
    """

    command: tuple[str, ...]
    after: tuple[str, ...]
    address: str = "/{page}?{query}"
    control: str = "#codes label:has-text('{name}')"
    link: str = "#to-{page}"


IN_DASH = ("-m", "bench.peers.in_dash")
DASHBOARD = Peer(STREAMLIT, (), control="#country-{code}", link=".st-key-pages a[href*='{page}']")


def peers(files: Path) -> dict[str, Peer]:
    """Return the peers by name; `files` is the folder of the static pages."""
    static = Peer(
        ("-m", "bench.peers.static"),
        (str(files),),
        "/files/{page}-{scope}.html",
        "label:has-text('{name}')",
        "",
    )
    return {
        "dashboard": DASHBOARD,
        "dash": Peer(IN_DASH, ()),
        "dash tuned": Peer(IN_DASH, ("tuned",)),
        "static": static,
    }


class Running:
    """A server of a peer while it is measured; ended with all its processes."""

    def __init__(self, peer: Peer, folder: Path = ROOT) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        self.origin = f"http://127.0.0.1:{port}"
        self.peer = peer
        began = time.perf_counter()
        self.process = subprocess.Popen(
            [
                OWN if peer.command == STREAMLIT else sys.executable,
                *peer.command,
                port,
                *peer.after,
            ],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while not self._answers():
            if self.process.poll() is not None or time.perf_counter() - began > PATIENCE:
                self.process.kill()
                raise RuntimeError(f"{' '.join(peer.command)} did not start")
            time.sleep(0.005)
        self.started = (time.perf_counter() - began) * 1000

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        for process in self._tree()[::-1]:
            process.terminate()
        self.process.wait(timeout=30)

    def cpu(self) -> float:
        """Return the milliseconds of processor time that it has taken so far: Linux counts it."""
        return 1000 * sum(time.clock_gettime(~each.pid << 3 | 2) for each in self._tree())

    def address(self, page: str, scope: str) -> str:
        """Return where a page is in a scope, all countries chosen."""
        query = query_of(scope)
        return self.origin + self.peer.address.format(page=page, scope=scope, query=query)

    def memory(self) -> float:
        """Return how much memory it holds, MiB."""
        return sum(process.memory_info().rss for process in self._tree()) / 2**20

    def _tree(self) -> list[psutil.Process]:
        first = psutil.Process(self.process.pid)
        return [first, *first.children(recursive=True)]

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.origin, timeout=5):
                return True
        except urllib.error.HTTPError:
            return True  # nothing at the root, but a server
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False
