"""What the server does at start: a broken table stops it, a sound one is served."""

import asyncio
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from components.document import SERVER_ADDRESS, DocumentHead
from tests.support import PATIENCE, ROOT, Server

# What of the project the server needs, copied so that it can be broken.
PARTS = ["app.py", "components", "data", "pages", ".streamlit"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project without its environment, to be broken."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / part)
    return tmp_path


def start(folder: Path) -> subprocess.CompletedProcess:
    """Start the server of a folder that is expected to give up by itself."""
    return subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "0"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


def test_a_broken_table_stops_the_server_with_file_line_and_column(copy: Path):
    table = copy / "data" / "trade.csv"
    lines = table.read_text().splitlines(keepends=True)
    line = next(n for n, text in enumerate(lines, 1) if text.startswith("KAZ,2010,turnover,3400,"))
    lines[line - 1] = lines[line - 1].replace(",3400,EUR,", ",3400,XEU,")
    table.write_text("".join(lines))
    ended = start(copy)
    assert ended.returncode != 0
    for part in ("data/trade.csv", str(line), "currency", "XEU"):
        assert part in ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout


def test_a_sound_project_answers_and_says_where_its_server_is_once():
    with Server() as server:
        asked = urllib.request.Request(f"{server.url}/trade", headers={"Accept": "text/html"})
        with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
            page = answer.read().decode()
            assert int(answer.headers["content-length"]) == len(page.encode())
        with urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=PATIENCE) as answer:
            assert answer.status == 200
            assert SERVER_ADDRESS not in answer.read().decode()
    assert page.count(SERVER_ADDRESS) == 1
    assert "Traceback" not in server.said


def answer_through_head(body: list[bytes], accept: bytes) -> bytes:
    """Send an answer in pieces through DocumentHead and return what arrives."""
    sent: list[dict] = []

    async def app(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        for number, part in enumerate(body, 1):
            more = number < len(body)
            await send({"type": "http.response.body", "body": part, "more_body": more})

    async def receive():
        return {"type": "http.request"}

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "headers": [(b"accept", accept)]}
    asyncio.run(DocumentHead(app)(scope, receive, send))
    return b"".join(message.get("body", b"") for message in sent)


def test_the_head_is_found_though_it_arrives_in_pieces_and_only_the_first_is_changed():
    changed = answer_through_head([b"<html><he", b"ad><p>&lt;head> <head></p>"], b"text/html")
    assert changed.count(SERVER_ADDRESS.encode()) == 1
    assert changed.startswith(b"<html><head>" + SERVER_ADDRESS.encode())


@pytest.mark.parametrize("accept", [b"*/*", b"application/json", b"text/css,*/*;q=0.1"])
def test_what_is_not_asked_for_as_html_is_left_as_it_is(accept):
    body = [b"<html><head></head>", b"</html>"]
    assert answer_through_head(body, accept) == b"".join(body)
