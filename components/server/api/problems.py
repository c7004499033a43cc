"""What goes wrong at a data address, said so that the reader can put it right (RFC 9457)."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from data.text.i18n import N_, _

BASE = "/api/v1"
MEDIA = "application/problem+json"
TITLES = {
    HTTPStatus.BAD_REQUEST: N_("Bad Request"),
    HTTPStatus.NOT_FOUND: N_("Not Found"),
    HTTPStatus.METHOD_NOT_ALLOWED: N_("Method Not Allowed"),
}


@dataclass(frozen=True)
class Fault:
    """One parameter that is wrong: what was asked, why not, what is allowed, an address that works."""

    parameter: str
    asked: str
    fault: str
    allowed: str
    example: str


class Problem(Exception):
    """An address that gets no data; `faults` lists each parameter that is wrong."""

    def __init__(self, status: HTTPStatus, detail: str, **more: object) -> None:
        self.status = status
        self.detail = detail
        self.more = more
        super().__init__(detail)

    @property
    def body(self) -> dict[str, Any]:
        """The members of a problem of RFC 9457, and where the addresses are listed."""
        return {
            "type": "about:blank",
            "title": _(TITLES[self.status]),
            "status": self.status.value,
            "detail": self.detail,
            **self.more,
            "addresses": f"{BASE}/",
        }


def bad_request(faults: list[Fault]) -> Problem:
    """Say what is wrong with the parameters of an address."""
    detail = " ".join(f"{fault.fault}." for fault in faults)
    return Problem(HTTPStatus.BAD_REQUEST, detail, errors=[vars(fault) for fault in faults])


def not_found(detail: str, **more: object) -> Problem:
    """Say that an address leads nowhere, and which ones lead somewhere."""
    return Problem(HTTPStatus.NOT_FOUND, detail, **more)
