"""Ask a service patiently: time-outs, a bounded number of tries with growing pauses, named faults."""

import importlib
import re
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from data.refresh.faults import (
    BadQuestion,
    BrokenAnswer,
    EmptyAnswer,
    Missing,
    QuotaSpent,
    RefreshError,
    Refused,
    ServiceTrouble,
    Unreachable,
)

TRIES = 4
PAUSE = 1.0  # seconds before the second try; doubled each time
MEGABYTE = 1_000_000

Answer = TypeVar("Answer")


def patiently(ask: Callable[[], Answer]) -> Answer:
    """Call `ask` until it answers; a passing fault is tried again, TRIES times in all."""
    pause = PAUSE
    for left in range(TRIES - 1, -1, -1):
        try:
            return ask()
        except RefreshError as fault:
            if not (fault.passing and left):
                raise
            wait = getattr(fault, "wait", None) or pause
            print(f"{fault.service_name}: {fault.what}; again in {wait:g} s", file=sys.stderr)
            time.sleep(wait)
            pause *= 2
    raise AssertionError("the last try returns or raises")


def get_text(
    url: str, params: Mapping[str, str], timeout: float, service_name: str, accept: str = "*/*"
) -> str:
    """Return the text of one address; raises the named fault that its answer means."""
    requests = need_client("requests")
    try:
        response = requests.get(url, params=params, timeout=timeout, headers={"Accept": accept})
        need_success(response.status_code, response.text, response.headers, service_name)
    except requests.exceptions.RequestException as fault:
        raise transport_fault(fault, service_name, timeout) from fault
    return response.content.decode("utf-8", errors="replace")


def get_file(url: str, folder: Path, timeout: float, service_name: str) -> Path:
    """Download an address into a folder piece by piece; returns the path, or raises a named fault."""
    requests = need_client("requests")
    path = folder / url.rpartition("/")[2]
    try:
        with requests.get(url, timeout=timeout, stream=True) as response:
            if response.status_code != 200:
                need_success(response.status_code, response.text, response.headers, service_name)
            size = int(response.headers.get("Content-Length", 0)) / MEGABYTE
            print(f"{service_name}: fetching {path.name}, {size:.0f} MB", file=sys.stderr)
            with path.open("wb") as file:
                for piece in response.iter_content(MEGABYTE):
                    file.write(piece)
    except requests.exceptions.RequestException as fault:
        raise transport_fault(fault, service_name, timeout) from fault
    return path


def transport_fault(fault: Exception, service_name: str, timeout: float) -> RefreshError:
    """Say what an exception of requests means."""
    exceptions = need_client("requests").exceptions
    # a time-out between two pieces of a download is called a ConnectionError
    if isinstance(fault, exceptions.Timeout) or "Read timed out" in str(fault):
        return Unreachable(service_name, f"no answer within {timeout:g} s")
    if isinstance(fault, exceptions.SSLError):
        advice = "Fetch the file with a browser, then read it with --from FILE."
        return RefreshError(service_name, "its certificate cannot be checked", advice)
    if isinstance(fault, (exceptions.ChunkedEncodingError, exceptions.ContentDecodingError)):
        return BrokenAnswer(service_name, "the answer broke off")
    if isinstance(fault, exceptions.ConnectionError):
        return Unreachable(service_name, "no connection")
    return Unreachable(service_name, f"no usable answer ({type(fault).__name__})")


def need_success(status: int, body: str, headers: Mapping[str, str], service_name: str) -> None:
    """Raise the fault that a status means; returns where it is 200.

    The gateway of UN Comtrade answers 403 both to a wrong key and to a spent daily quota, so the
    words count too.
    """
    if status == 200:
        return
    if status == 204:
        raise EmptyAnswer(service_name, "no rows for these years (status 204)")
    excerpt = " ".join(re.sub(r"<[^>]*>", " ", body).split())[:160]
    what = f"status {status}" + (f", {excerpt!r}" if excerpt else "")
    if status == 429 or (status == 403 and "quota" in body.lower()):
        raise QuotaSpent(service_name, f"too many questions ({what})", _wait(body, headers))
    if status in (401, 403):
        raise Refused(service_name, f"not let in ({what})")
    if status >= 500:
        raise ServiceTrouble(service_name, f"the service failed ({what})")
    if re.search("no ?results|no ?records", body.lower()):  # how Eurostat, the OECD say: none fits
        raise EmptyAnswer(service_name, f"no rows for these years ({what})")
    raise BadQuestion(service_name, f"the question was not taken ({what})")


def _wait(body: str, headers: Mapping[str, str]) -> float | None:
    """Read how long to wait: Retry-After in seconds, `in 26 seconds` or `in 03:14:17`."""
    if headers.get("Retry-After", "").isdigit():
        return float(headers["Retry-After"])
    clock = re.search(r"in (?:(\d+)\.)?(\d+):(\d\d):(\d\d)", body)
    if clock:
        days, hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return float(((days * 24 + hours) * 60 + minutes) * 60 + seconds)
    spoken = re.search(r"in (\d+) seconds", body)
    return float(spoken[1]) if spoken else None


def need_client(name: str) -> Any:  # noqa: ANN401
    """Import a client library, late; raises Missing, with the command that installs it."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as fault:
        package = name.partition(".")[0]
        raise Missing(
            "python",
            f"the client library {package} is not installed",
            f"Run: make setup, or: {sys.executable} -m pip install {package} urllib3",
        ) from fault
