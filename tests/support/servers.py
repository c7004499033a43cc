"""What browser tests share: a server, the addresses of pages, when a page is settled."""

import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path
from typing import Self

from httpx2 import Response
from playwright.sync_api import Page
from starlette.testclient import TestClient

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "overview": "Overview",
    "trade": "Trade",
    "visits": "Official visits",
    "chronology": "Chronology",
    "companies": "Companies",
    "map": "Map",
    "security": "Security",
    "people": "People",
    "country": "Country profile",
    "claims": "Check the brief",
    "data": "Data and sources",
}
PATIENCE = 60  # seconds a server may take to start


def get(client: TestClient, address: str, **filters: str) -> Response:
    """Ask a data address."""
    return client.get(f"/api/v1/{address}", params=filters)


def address_of(path: str, **query: str) -> str:
    """Return the path and query of a page; the overview is the root."""
    said = "&".join(f"{name}={value}" for name, value in query.items())
    return f"/{'' if path == 'overview' else path}{'?' if said else ''}{said}"


def settled(page: Page) -> None:
    """Wait until the page stands in the session, shows what was pressed, and its charts are drawn."""
    page.wait_for_function(
        "() => !document.getElementById('first-paint')"
        " && document.querySelector('[data-part=group-0] h1')"
        " && !document.documentElement.hasAttribute('data-busy')"
        " && !document.querySelector('.part [aria-busy=true]')"
        " && ![...document.querySelectorAll('[data-figure]')]"
        ".some(place => place.offsetParent && !place.querySelector('.main-svg'))"
    )


class Server:
    """The dashboard served on a free port while a `with` lasts; `url` is where."""

    def __init__(self, folder: Path = ROOT) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://localhost:{self.port}"

    def __enter__(self) -> Self:
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(self.port)],
            cwd=self.folder,
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        for _ in range(PATIENCE * 5):
            if self._answers():
                return self
            try:
                self.process.wait(timeout=0.2)
            except subprocess.TimeoutExpired:
                continue
            break
        self.__exit__()
        raise RuntimeError(f"The server did not start:\n{self.said}")

    def __exit__(self, *failure: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=30)
        self.log.seek(0)
        self.said = self.log.read().decode()
        self.log.close()

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False
