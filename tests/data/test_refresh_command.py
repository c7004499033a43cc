"""The command line of a refresh, what it needs installed, and what must never be shipped."""

import subprocess
import sys

import pytest

from data.__main__ import main
from data.refresh import SERVICES, fetch
from data.schema import DATA
from tests.support.refresh_stage import staged


@pytest.fixture
def folder(tmp_path, monkeypatch):
    return staged(tmp_path, monkeypatch)


def test_the_shipped_tables_hold_nothing_of_comtrade():
    assert all(b"un-comtrade" not in path.read_bytes() for path in DATA.glob("*.csv"))
    ignored = subprocess.run(
        ["git", "check-ignore", "data/local/comtrade_trade.csv"], cwd=DATA.parent, check=False
    )
    assert ignored.returncode == 0


def test_clients_are_imported_late():
    code = "import sys, data.refresh; print({'wbgapi', 'comtradeapicall', 'requests'} & {*sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=DATA.parent, capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"


def test_a_missing_client_is_named_with_the_command_that_installs_it(folder, monkeypatch, capsys):
    def gone(name):
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr(fetch.importlib, "import_module", gone)
    for service, client in {"worldbank": "wbgapi", "comtrade": "comtradeapicall"}.items():
        assert main(["refresh", service, "--into", str(folder)]) == 1
        said = capsys.readouterr().err
        assert f"the client library {client} is not installed. Run: make setup, or: " in said


def test_a_missing_key_is_named(folder, monkeypatch, capsys):
    monkeypatch.delenv("COMTRADE_KEY")
    assert main(["refresh", "comtrade", "--into", str(folder)]) == 1
    assert "no key in the environment variable COMTRADE_KEY" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nobody"], "invalid choice"),
        (["eurostat", "--years", "2024-2010"], "2024 is after 2010"),
        (["eurostat", "--years", "last"], "is not a year or two"),
        (["eurostat", "--years", "2010-2990"], "a year must be over"),
        (["eurostat", "--timeout", "0"], "more than 0"),
        (["eurostat", "--timeout", "soon"], "'soon' is not a number of seconds"),
    ],
)
def test_arguments_that_make_no_sense_are_refused(arguments, said, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["refresh", *arguments])
    assert stopped.value.code == 2
    assert said in capsys.readouterr().err


def test_every_service_names_tables_and_a_source():
    for service in SERVICES.values():
        assert service.tables
        assert service.local or {"source_id", "title", "licence", "tier"} <= set(service.source)
