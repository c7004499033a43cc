"""No answer, half an answer or a refusal: the old table stays, and one sentence says what to do."""

import json
import socket

import pytest
import requests

from tests.support.refresh_fails import fails, recorded, refresh, staged_with_local
from tests.support.refresh_server import Answer
from tests.support.refresh_stage import KEY, TABLE

ALL = list(TABLE)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    return staged_with_local(tmp_path, monkeypatch)


@pytest.mark.parametrize("service", ALL)
def test_no_answer_in_time(service, folder, capsys):
    late = Answer(recorded(service), delay=0.4)
    sentence = fails(service, late, folder, capsys, "--timeout", "0.1")
    assert "no answer within 0.1 s. Check the network" in sentence
    assert "--timeout" in sentence


@pytest.mark.parametrize("service", ALL)
def test_no_network(service, folder, capsys):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
        assert refresh(service, url, folder) == 1
    printed = "".join(capsys.readouterr())
    assert "no connection. Check the network" in printed
    assert KEY not in printed


@pytest.mark.parametrize("service", ALL)
def test_a_service_that_goes_on_failing_is_asked_four_times(service, folder, capsys):
    sentence = fails(service, Answer(b"<h1>Internal error</h1>", 500), folder, capsys)
    assert "status 500, 'Internal error'" in sentence
    assert "try again later" in sentence


@pytest.mark.parametrize("service", ALL)
def test_a_wrong_key(service, folder, capsys):
    body = json.dumps({"statusCode": 401, "message": f"invalid subscription key {KEY}"}).encode()
    body = body if service == "comtrade" else b"no"
    assert "not let in (status 401" in fails(service, Answer(body, 401), folder, capsys)
    sentence = fails(service, Answer(b"Forbidden", 403), folder, capsys)
    assert "Check the key" in sentence


@pytest.mark.parametrize("service", ALL)
def test_a_quota_that_lasts_too_long_is_not_waited_for(service, folder, capsys):
    sentence = fails(service, [Answer(b"slow down", 429, {"Retry-After": "3600"})], folder, capsys)
    assert "too many questions (status 429, 'slow down'). Wait as long as" in sentence
    daily = b'{"message": "Out of call volume quota. Quota will be replenished in 03:14:17."}'
    assert "too many questions (status 403" in fails(service, [Answer(daily, 403)], folder, capsys)


@pytest.mark.parametrize("service", ALL)
def test_a_quota_without_a_time_is_tried_again_then_given_up(service, folder, capsys):
    assert "status 429" in fails(service, Answer(b"", 429), folder, capsys)


@pytest.mark.parametrize("service", ALL)
def test_an_answer_that_breaks_off_on_the_way(service, folder, capsys):
    body = recorded(service)
    broken = Answer(body, cut=len(body) // 2)
    assert "the answer broke off. Try again" in fails(service, broken, folder, capsys)


@pytest.mark.parametrize("service", ALL)
def test_a_question_that_is_not_taken_is_not_repeated(service, folder, capsys):
    fault = b"<S:Fault><faultstring>ERR_NOT_FOUND_2: not available</faultstring></S:Fault>"
    sentence = fails(service, [Answer(fault, 404)], folder, capsys)
    assert "status 404, 'ERR_NOT_FOUND_2: not available'" in sentence


def test_a_fault_that_means_nothing_fits(folder, capsys):
    fault = Answer(b"<faultcode>100</faultcode><faultstring>No results found</faultstring>", 404)
    assert "no rows for these years (status 404, '100 No" in fails(
        "eurostat", [fault], folder, capsys
    )


@pytest.mark.parametrize(
    ("service", "answer"),
    [("oecd-aid", Answer(b"NoRecordsFound", 404)), ("imf", Answer(b"", 204))],
)
def test_nothing_fits(service, answer, folder, capsys):
    sentence = fails(service, [answer], folder, capsys)
    assert "no rows for these years (status" in sentence
    assert "Ask for other years with --years" in sentence


def test_a_certificate_that_cannot_be_checked_is_not_asked_again(folder, monkeypatch, capsys):
    def refused(*_arguments, **_options):
        raise requests.exceptions.SSLError("unable to get local issuer certificate")

    monkeypatch.setattr(requests, "get", refused)
    sentence = fails("baci", [], folder, capsys)
    assert "its certificate cannot be checked. Fetch the file with a browser" in sentence
