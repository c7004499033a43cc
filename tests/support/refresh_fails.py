"""Run a refresh that must fail, and see that nothing changed and one sentence says why."""

import functools
import tempfile
from pathlib import Path

from data.__main__ import main
from data.refresh import SERVICES, fetch
from tests.support.refresh_server import Answer, serving, usual
from tests.support.refresh_stage import KEY, staged

WHERE = {name: f"{service.title}: " for name, service in SERVICES.items()}
ADDRESSES = {  # a part of the address of a service's first question
    "eurostat": "DS-045409",
    "comtrade": "reportercode=251&",
    "worldbank-aid": "DC.DAC.FRAL.CD",
    "oecd-aid": "DSD_DAC2@DF_DAC2A",
    "imf": "IMF.STA,IMTS",
    "baci": "/baci_webpage.html",
    "customs": "/telechargement_SGBD.asp",
}


def staged_with_local(folder, monkeypatch) -> Path:
    """Stage the tables, and what an earlier refresh of UN Comtrade has left."""
    staged(folder, monkeypatch)
    (folder / "local").mkdir()
    for name, content in local_tables().items():
        (folder / "local" / name).write_bytes(content)
    return folder


@functools.cache
def local_tables() -> dict[str, bytes]:
    """Return the content of what a refresh of UN Comtrade writes; its key must be set."""
    with tempfile.TemporaryDirectory() as folder, serving() as served:
        assert refresh("comtrade", served.url, Path(folder)) == 0
        return {path.name: path.read_bytes() for path in Path(folder, "local").iterdir()}


def refresh(service, url, folder, *more):
    years = ["--years", "2021-2024" if service == "worldbank" else "2020-2021"]
    asked = [service, "--base-url", url, *years, "--into", str(folder), "--write", *more]
    return main(["refresh", *asked])


def fails(service, answer, folder, capsys, *more):
    """Refresh against a service that always answers so; returns what is said."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    capsys.readouterr()
    with serving() as served:
        served.queue = [answer] * fetch.TRIES if isinstance(answer, Answer) else list(answer)
        code = refresh(service, served.url, folder, *more)
    printed = "".join(capsys.readouterr())
    assert code == 1
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert KEY not in printed
    sentence, end = printed.splitlines()[-2:]
    assert end == "Nothing was written."
    assert sentence.startswith(WHERE[service])
    return sentence


def recorded(service, path="SP.POP.TOTL"):
    """The recorded answer of a service; of the World Bank, by default its second."""
    return usual(path if service == "worldbank" else ADDRESSES[service])


def after_first(service, body):
    """A bad answer to the second question, where a service is asked two."""
    good = [Answer(recorded("worldbank", "NY.GDP.MKTP.CD"))] if service == "worldbank" else []
    return [*good, *[Answer(body)] * fetch.TRIES]
