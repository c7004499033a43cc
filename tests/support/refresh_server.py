"""Services on the loopback that answer as the real ones do, from tests/recorded/."""

import re
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.support import refresh_zips

RECORDED = Path(__file__).parent / "recorded"
FILES = {  # part of an address -> what is answered
    "NY.GDP.MKTP.CD": "worldbank_gdp_usd.json",
    "SP.POP.TOTL": "worldbank_population.json",
    "DS-045409": "eurostat.csv",
    "IMF.STA,IMTS": "imf.csv",
    "DSD_DAC2@DF_DAC2A": "oecd_aid.csv",
}
ENDS = {"eurostat.csv": b"\r\n", "oecd_aid.csv": b"\r\n"}


@dataclass
class Answer:
    """What the server says once; `cut` closes the line after that many bytes."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    cut: int | None = None


@dataclass
class Served:
    """A service that runs: answers in the order of `queue`, then as usual; `asked` are the paths."""

    url: str
    queue: list[Answer] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def usual(path: str) -> bytes:
    """Answer as the service whose address it is."""
    name = path.partition("?")[0].rpartition("/")[2]
    if found := re.search(r"DC\.DAC\.\w+\.CD", path):
        body = (RECORDED / "worldbank_aid.json").read_bytes()
        return body.replace(b"DC.DAC.FRAL.CD", found[0].encode())
    if name == "baci_webpage.html":
        return refresh_zips.BACI_PAGE.encode()
    if name.startswith("BACI_HS92"):
        return refresh_zips.baci()
    if name == "telechargement_SGBD.asp":
        return refresh_zips.CUSTOMS_PAGE.encode("latin-1")
    if name.endswith(".zip"):
        return refresh_zips.customs(name)
    for part, file in FILES.items():
        if part in path:
            return (RECORDED / file).read_bytes().replace(b"\n", ENDS.get(file, b"\n"))
    name = "comtrade_france.json" if "reportercode=251&" in path else "comtrade_five.json"
    return (RECORDED / name).read_bytes()


@contextmanager
def serving(answer: Callable[[str], bytes] = usual) -> Generator[Served]:
    """Serve on a free port of the loopback until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            now = served.queue.pop(0) if served.queue else Answer(answer(self.path))
            time.sleep(now.delay)
            try:
                self.send_response(now.status)
                for name, value in now.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(now.body)))
                self.end_headers()
                self.wfile.write(now.body[: now.cut])
            except ConnectionError:
                pass  # the other side gave up, which is what a time-out test wants
            self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        served = Served(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield served
        finally:
            server.shutdown()
            thread.join()
