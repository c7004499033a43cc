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

ROOT = Path(__file__).resolve().parent.parent
OWN = str(ROOT / ".venv" / "bin" / "python")
PATIENCE = 300  # seconds until a server has to answer, with a thousand times the rows too
STREAMLIT = ("-m", "streamlit", "run", "app.py", "--server.headless", "true", "--server.port")


class Peer(NamedTuple):
    """A way to serve the page: the command before and after the port, and where the page is.

    The dashboard runs in its own environment, as it is set up; its peers in that of this folder.
    """

    command: tuple[str, ...]
    after: tuple[str, ...]
    path: str


PEERS = {
    "dashboard": Peer(STREAMLIT, (), "/trade?lang=en"),
    "dash": Peer(("-m", "bench.peers.in_dash"), (), "/trade"),
    "dash tuned": Peer(("-m", "bench.peers.in_dash"), ("tuned",), "/trade"),
    "static": Peer(("-m", "bench.peers.static"), (), "/files/trade.html"),
    "static, lean plotly.js": Peer(("-m", "bench.peers.static"), ("lean",), "/files/trade.html"),
}


class Running:
    """A server of a peer while it is measured; ended with all its processes."""

    def __init__(self, peer: Peer, folder: Path = ROOT) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        self.origin = f"http://127.0.0.1:{port}"
        self.url = self.origin + peer.path
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
        """Return the milliseconds of processor time that it has taken so far."""
        return 1000 * sum(sum(process.cpu_times()[:2]) for process in self._tree())

    def memory(self) -> float:
        """Return how much memory it holds, MiB."""
        return sum(process.memory_info().rss for process in self._tree()) / 2**20

    def _tree(self) -> list[psutil.Process]:
        first = psutil.Process(self.process.pid)
        return [first, *first.children(recursive=True)]

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.url, timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False
