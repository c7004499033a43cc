"""What a browser fetches besides the pages: compressed, kept for ever, and asked for early."""

import re
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.render import card
from components.server import static_files
from components.server.static_files import (
    FONTS,
    StaticFiles,
    early,
    without_their_font,
)
from components.server.streamlit_contract import CLIENT
from tests.support.servers import ROOT


@pytest.fixture
def app() -> Starlette:
    """A server that has one address of its own and one that stands for Streamlit's files."""
    streamlits = Route("/static/js/x.js", lambda request: PlainTextResponse("Streamlit's"))
    return Starlette(routes=[Route("/", lambda request: PlainTextResponse("page")), streamlits])


@pytest.fixture
def served(app: Starlette, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """The server with a compressed copy of two files beside it."""
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "x.js").write_bytes(b"plain " * 400)
    (tmp_path / "js" / "x.js.br").write_bytes(brotli.compress(b"plain " * 400))
    (tmp_path / "a.png").write_bytes(b"picture")
    monkeypatch.setattr(static_files, "COMPRESSED", tmp_path)
    with TestClient(StaticFiles(app)) as client:
        yield client


def test_a_file_goes_out_compressed_and_may_be_kept(served: TestClient):
    answer = served.get("/static/js/x.js", headers={"Accept-Encoding": "br"})
    assert answer.headers["content-encoding"] == "br"
    assert "javascript" in answer.headers["content-type"]
    assert "immutable" in answer.headers["cache-control"]
    assert answer.text == "plain " * 400


def test_who_knows_no_compression_gets_the_file_as_it_is(served: TestClient):
    answer = served.get("/static/js/x.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert answer.text == "plain " * 400


def test_other_addresses_are_left_alone_and_a_wrong_one_is_not_found(served: TestClient):
    assert served.get("/").text == "page"
    assert served.get("/static/js/none.js").status_code == 404
    assert served.get("/static/../app.py").status_code == 404


def test_without_a_compressed_copy_streamlit_serves_and_the_log_says_so(
    app: Starlette,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
):
    monkeypatch.setattr(static_files, "COMPRESSED", tmp_path / "none")
    with TestClient(StaticFiles(app)) as client:
        assert client.get("/static/js/x.js").text == "Streamlit's"
    assert "python -m components.server.static_files" in caplog.text


def test_the_compressed_copy_is_whole_or_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "from").mkdir()
    (tmp_path / "from" / "a.js").write_text("word " * 500)
    monkeypatch.setattr(static_files, "CLIENT", tmp_path / "from")
    monkeypatch.setattr(static_files, "COMPRESSED", tmp_path / "var" / "made")
    static_files.make_compressed()
    made = {path.name for path in (tmp_path / "var" / "made").iterdir()}
    assert made == {"a.js", "a.js.br", "a.js.gz"}
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["made"]


@pytest.mark.parametrize("charts", [False, True])
def test_what_is_fetched_early_is_there(*, charts: bool):
    links = re.findall(r'href="\./([^"]+)"', early(charts=charts))
    folders = {"app": ROOT / "components", card.VENDOR: card.SERVED}
    assert any(card.PLOTLY in link for link in links) == charts
    assert len(links) > len(FONTS)
    for link in links:
        folder, _, rest = link.partition("/")
        if folder == card.FOLDER:
            assert rest in card.FILES
        else:
            assert (folders[folder] / rest).is_file()


def test_the_font_no_page_is_set_in_is_not_asked_for():
    document = (CLIENT.parent / "index.html").read_bytes()
    assert b"SourceSansVF" in document
    assert b"SourceSansVF" not in without_their_font(document)
    assert len(document) - len(without_their_font(document)) < 250
