"""What HTTP promises at a data address: versions, compression, heads, other sites."""

import hashlib
import threading
from concurrent.futures import ThreadPoolExecutor

import anyio
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from components.server.api import content
from components.server.api.content import ENDINGS
from components.server.api.routes import ROUTES
from components.server.html_shell import HtmlShell
from pages.registry import PAGES
from tests.support.servers import get


@pytest.mark.parametrize("address", ["trade.csv", "trade.xlsx", "openapi.json", "package.zip"])
def test_what_the_reader_has_is_not_sent_again(client, address):
    first = client.get(f"/api/v1/{address}")
    tag = first.headers["etag"]
    assert tag == f'"{hashlib.sha256(first.content).hexdigest()[:32]}"'
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = client.get(f"/api/v1/{address}", headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
        assert "max-age" in again.headers["cache-control"]
    other = client.get(f"/api/v1/{address}", headers={"If-None-Match": '"other"'})
    assert (other.status_code, other.content) == (200, first.content)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_server_started_anew_gives_the_same_version(client, ending, monkeypatch):
    first = get(client, f"visits.{ending}").headers["etag"]
    content.table_content.cache_clear()
    monkeypatch.setattr("time.time", lambda: 10**9)
    assert get(client, f"visits.{ending}").headers["etag"] == first


def test_other_filters_are_another_version(client):
    choices = [{}, {"country": "KAZ"}, {"years": "2008-2010"}]
    tags = {get(client, "visits.csv", **filters).headers["etag"] for filters in choices}
    assert len(tags) == 3


def test_compressed_bytes_have_their_own_version(client):
    plain = get(client, "visits.csv")
    packed = client.get("/api/v1/visits.csv", headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < int(plain.headers["content-length"])
    assert packed.content == plain.content
    assert packed.headers["etag"] != plain.headers["etag"]
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    known = {"Accept-Encoding": "gzip", "If-None-Match": packed.headers["etag"]}
    assert client.get("/api/v1/visits.csv", headers=known).status_code == 304


@pytest.mark.parametrize("address", ["", "trade.csv", "trade.json", "package.zip", "nothing.csv"])
def test_head_says_what_get_says_without_a_body(client, address):
    got, asked = client.get(f"/api/v1/{address}"), client.head(f"/api/v1/{address}")
    assert asked.content == b""
    assert (asked.status_code, dict(asked.headers)) == (got.status_code, dict(got.headers))
    assert int(asked.headers["content-length"]) == len(got.content)


def test_head_sends_no_body_whatever_the_server_would_do():
    sent = []

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "http.request"}

    request = {"type": "http", "method": "HEAD", "path": "/api/v1/trade.csv"}
    app = Starlette(routes=ROUTES)
    with ThreadPoolExecutor() as aside:  # a browser of another test may hold this thread's loop
        scope = {**request, "headers": [], "query_string": b""}
        aside.submit(anyio.run, app, scope, receive, send).result()
    assert b"".join(message.get("body", b"") for message in sent) == b""
    assert int(dict(sent[0]["headers"])[b"content-length"]) > 0


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_changed(client, method):
    answer = client.request(method, "/api/v1/trade.csv")
    assert (answer.status_code, answer.json()["status"]) == (405, 405)
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("address", ["trade.csv", "nothing.csv", "trade.csv?country=FRA", ""])
def test_other_sites_may_read(client, address):
    assert client.get(f"/api/v1/{address}").headers["access-control-allow-origin"] == "*"
    asked = client.options(f"/api/v1/{address}")
    assert asked.status_code == 204
    assert asked.headers["access-control-allow-headers"] == "If-None-Match"


def test_a_table_is_built_outside_the_loop_of_the_server(client, monkeypatch):
    seen = []

    def build(*_):
        seen.append(threading.current_thread().name)
        return content.json_content({})

    monkeypatch.setattr(content, "table_content", build)
    get(client, "trade.csv")
    assert seen
    assert "AnyIO worker thread" in seen[0]


def test_the_head_of_pages_is_not_put_into_data(monkeypatch):
    monkeypatch.setattr(
        content, "table_content", lambda *_: content.json_content({"note": "<head> of state"})
    )
    app = Starlette(routes=ROUTES, middleware=[Middleware(HtmlShell, pages=PAGES)])
    answer = TestClient(app).get("/api/v1/trade.json", headers={"Accept": "text/html"})
    assert answer.json() == {"note": "<head> of state"}
