"""One question to UN Comtrade through its client comtradeapicall, with faults that can be named.

The client (1.3) prints a refusal and returns nothing, fixes address and time-out, and puts the key
into the address, which urllib3 repeats in its messages. So during a call its `urllib3` is a Door: it
sends the client's own request with our time-out and address, and raises a named fault without key.
"""

import json
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd

from data.refresh.faults import BrokenAnswer, ChangedShape, Missing, RefreshError, Unreachable
from data.refresh.fetch import need_client, need_success
from data.refresh.question import Question

SERVICE_NAME = "UN Comtrade"
BASE_URL = "https://comtradeapi.un.org"


def ask(
    question: Question, key: str, years: Sequence[int], reporters: list[str], partners: list[str]
) -> pd.DataFrame:
    """Ask for yearly totals of reporters with partners; columns as the service names them."""
    client = need_client("comtradeapicall")
    with _door(question, key) as door:
        try:
            answer = client.getFinalData(
                key,
                typeCode="C",
                freqCode="A",
                clCode="HS",
                period=",".join(map(str, years)),
                reporterCode=",".join(reporters),
                cmdCode="TOTAL",
                flowCode="M,X",
                partnerCode=",".join(partners),
                partner2Code="0",
                customsCode="C00",
                motCode="0",
                format_output="JSON",
                breakdownMode="classic",
            )
        except json.JSONDecodeError as fault:
            raise BrokenAnswer(SERVICE_NAME, "the answer is not whole JSON") from fault
        except (KeyError, TypeError, NotImplementedError) as fault:
            raise ChangedShape(SERVICE_NAME, "the answer has no list of rows named data") from fault
    payload = json.loads(door.body)
    if payload.get("error"):
        raise ChangedShape(SERVICE_NAME, f"the question was not taken ({payload['error']!s:.160})")
    if payload.get("count") not in (None, len(answer)):
        raise BrokenAnswer(SERVICE_NAME, f"{len(answer)} of {payload['count']} rows came")
    return answer


def of_file(path: Path) -> pd.DataFrame:
    """Read an answer of the service as JSON, fetched by hand; rows as the service names columns."""
    try:
        answer = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as fault:
        raise BrokenAnswer(SERVICE_NAME, f"{path.name} is not whole JSON") from fault
    if not isinstance(answer, dict) or not isinstance(answer.get("data"), list):
        raise ChangedShape(SERVICE_NAME, f"{path.name} has no list of rows named data")
    return pd.DataFrame(answer["data"])


class Door:
    """What the client takes for urllib3: only what it uses of it."""

    def __init__(self, urllib3: Any, question: Question, key: str) -> None:  # noqa: ANN401
        self.exceptions = urllib3.exceptions
        self.body = b"{}"
        self._pool = urllib3.PoolManager()
        self._question, self._key = question, key

    def PoolManager(self) -> "Door":
        """Stand in for a pool of connections as well."""
        return self

    def request(self, method: str, url: str, *, fields: dict[str, Any], **_: object) -> Any:  # noqa: ANN401
        """Send the client's request; returns an answer of status 200 or raises a named fault."""
        timeout = self._question.timeout
        address = (self._question.base_url or BASE_URL) + url.removeprefix(BASE_URL)
        try:
            with self._pool:
                answer = self._pool.request(
                    method, address, fields=fields, timeout=timeout, retries=False
                )
        except self.exceptions.HTTPError as fault:
            raise self._meaning(fault) from None  # its message would show the key
        self.body = answer.data
        body = answer.data.decode("utf-8", errors="replace").replace(self._key, "(key)")
        need_success(answer.status, body, answer.headers, SERVICE_NAME)
        return answer

    def _meaning(self, fault: Exception) -> RefreshError:
        if isinstance(fault, self.exceptions.TimeoutError) and not isinstance(
            fault, self.exceptions.NewConnectionError
        ):
            return Unreachable(SERVICE_NAME, f"no answer within {self._question.timeout:g} s")
        if "IncompleteRead" in repr(fault.args) or isinstance(fault, self.exceptions.DecodeError):
            return BrokenAnswer(SERVICE_NAME, "the answer broke off")
        return Unreachable(SERVICE_NAME, "no connection")


@contextmanager
def _door(question: Question, key: str) -> Generator[Door]:
    """Put a Door in the client's place for urllib3, and take it away again."""
    module = need_client("comtradeapicall.PreviewGet")
    if not hasattr(module, "urllib3"):
        raise Missing(
            "python",
            "this comtradeapicall no longer asks through urllib3",
            "Install the release that pyproject.toml names.",
        )
    before = module.urllib3
    module.urllib3 = Door(before, question, key)
    try:
        yield module.urllib3
    finally:
        module.urllib3 = before
