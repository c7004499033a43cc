"""The server: a broken table keeps it from starting, and the document says where it is."""

import asyncio
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.map.land import client_file
from components.server import basemap, html_shell
from components.server.html_shell import HtmlShell
from components.server.streamlit_contract import SERVER_ADDRESS
from pages.registry import PAGES
from tests.support.servers import ROOT

LEFT_OUT = shutil.ignore_patterns(".venv", ".git", "__pycache__", ".*_cache", "docs")
DOCUMENT = (
    b"<!doctype html><html><head><title>x</title></head>"
    b'<body>&lt;head><div id="root"></div></body></html>'
)


def answer(
    accept: str, body: bytes = DOCUMENT, path: str = "/", query: bytes = b""
) -> tuple[dict[bytes, bytes], bytes]:
    """Return headers and body that a client with this Accept gets through the middleware."""
    sent: list[dict] = []

    async def app(scope, receive, send):
        headers = [
            (b"content-type", b"text/html; charset=utf-8"),
            (b"content-length", str(len(body)).encode()),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        middle = len(body) // 2
        await send({"type": "http.response.body", "body": body[:middle], "more_body": True})
        await send({"type": "http.response.body", "body": body[middle:]})

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "http.request"}

    headers = [(b"accept", accept.encode()), (b"host", b"example.org")]
    scope = {"type": "http", "method": "GET", "scheme": "https", "path": path}
    scope |= {"query_string": query, "root_path": ""}
    scope["headers"] = headers
    with ThreadPoolExecutor() as aside:  # a browser of another test may hold this thread's loop
        aside.submit(asyncio.run, HtmlShell(app, PAGES)(scope, receive, send)).result()
    headers = dict(sent[0]["headers"])
    return headers, b"".join(message.get("body", b"") for message in sent[1:])


def test_the_mark_of_the_tab_is_ours():
    with TestClient(Starlette(routes=html_shell.ROUTES)) as client:
        for address in ("/favicon.png", "/below/favicon.png"):
            answered = client.get(address)
            assert answered.headers["content-type"] == "image/png"
            assert answered.content == (ROOT / "components" / "server" / "favicon.png").read_bytes()


def test_the_old_address_of_a_page_leads_on_to_its_new_one_with_all_that_it_asks_for():
    with TestClient(Starlette(routes=html_shell.ROUTES), follow_redirects=False) as client:
        for old, new in (
            ("/aid", "./people"),
            ("/aid?country=KAZ&lang=fr", "./people?country=KAZ&lang=fr"),
        ):
            answered = client.get(old)
            assert (answered.status_code, answered.headers["location"]) == (308, new)


@pytest.mark.parametrize("path", ["/trade", "/visits", "/"])
def test_the_page_is_in_the_document_before_any_script_has_run(path: str):
    _headers, body = answer("text/html", path=path, query=b"country=KAZ&lang=fr")
    page = PAGES.page(PAGES.view(path.strip("/") or "overview", {"country": "KAZ", "lang": "fr"}))
    before, _mount, _after = body.decode().partition('<div id="root">')
    assert f"<h1>{page.title}</h1>" in before
    for card in page.cards:
        assert f'id="card-{card.name}"' in before
    assert "{origin}" not in before


def test_an_embedded_page_comes_with_the_session_alone():
    assert (
        b"first-paint"
        not in answer("text/html", path="/trade", query=b"embed=true")[1].split(b"</head>")[1]
    )


def test_a_card_asked_for_alone_is_a_document_of_its_own():
    headers, _body = answer(
        "text/html", path="/trade", query=b"country=KAZ&embed=true&card=trade-turnover"
    )
    assert headers[b"location"].endswith(b"cards/trade/trade-turnover.html?country=KAZ")


@pytest.mark.parametrize("below", ["", "/map"])
def test_the_land_is_a_file_that_a_browser_keeps(below: str):
    with TestClient(Starlette(routes=basemap.ROUTES)) as client:
        answered = client.get(f"{below}/{basemap.NAME}")
    assert answered.text == client_file()[1]
    assert "immutable" in answered.headers["cache-control"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project in a folder of its own, to be broken."""
    return Path(shutil.copytree(ROOT, tmp_path / "copy", ignore=LEFT_OUT))


@pytest.mark.server
def test_a_broken_table_keeps_the_server_from_starting_and_is_named(copy: Path):
    table = copy / "data" / "trade.csv"
    header, first, *others = table.read_text().splitlines()
    column = header.split(",").index("country")
    cells = first.split(",")
    cells[column] = "Kazakhstan"
    table.write_text("\n".join([header, ",".join(cells), *others]) + "\n")
    ended = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "0"],
        cwd=copy,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.returncode != 0
    assert "data/trade.csv, line 2, column country: 'Kazakhstan' found" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_document_says_once_where_its_server_is():
    headers, body = answer("text/html,application/xhtml+xml,*/*;q=0.8")
    assert body.count(SERVER_ADDRESS.encode()) == 1
    assert body.startswith(b"<!doctype html><html><head>" + SERVER_ADDRESS.encode())
    assert headers[b"content-length"] == str(len(body)).encode()


@pytest.mark.parametrize("accept", ["*/*", "application/json", "text/css,*/*;q=0.1"])
def test_what_is_not_asked_for_as_html_is_left_as_it_is(accept: str):
    assert answer(accept)[1] == DOCUMENT


def test_html_without_a_head_is_left_as_it_is():
    assert answer("text/html", b"<p>Not found</p>")[1] == b"<p>Not found</p>"


def test_another_document_is_left_as_it_is():
    other = b"<!doctype html><html><head><title>A profile</title></head></html>"
    assert answer("text/html", other)[1] == other


def test_the_head_names_the_page_and_its_card():
    _, body = answer("text/html", path="/visits", query=b"country=UZB&x=%22%3E%3Cb%3E")
    head = body.decode().split("</head>")[0]
    assert head.count("<title>") == 1
    assert "<title>Official visits, Uzbekistan · France in Central Asia</title>" in head
    assert '<meta property="og:image" content="https://example.org/card.png">' in head
    assert "og:url" in head
    assert '"><b>' not in head


def test_an_unknown_path_gets_the_name_of_the_dashboard():
    assert b"<title>France in Central Asia</title>" in answer("text/html", path="/nowhere")[1]
