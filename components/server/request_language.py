"""In which language a request is answered: as its address asks, else as the reader's browser."""

from starlette.requests import Request

from data.text.i18n import ENGLISH, LANGUAGES

HEADER = "Accept-Language"
BROWSER = "browser"  # the parameter in which a script says what its page is in, asked for or not


def requested_language(request: Request) -> str:
    """Return the language that the parameter `lang` names; empty where it names none we speak."""
    requested = request.query_params.get("lang", "")
    return requested if requested in LANGUAGES else ""


def preferred(request: Request) -> str:
    """Return the language asked for, else the first we speak of the browser's, else English."""
    return requested_language(request) or _first(request.headers.get(HEADER, ""))


def language_of(request: Request) -> str:
    """Return the language that counts where an address names none."""
    known = request.query_params.get(BROWSER, "")
    return known if known in LANGUAGES else _first(request.headers.get(HEADER, ""))


def _first(accepted: str) -> str:
    """Return the language that a header like fr-CH, fr;q=0.9, en;q=0.8 ranks highest of ours."""
    ranked = []
    for part in accepted.split(","):
        tag, _, quality = part.partition(";")
        weight = quality.strip().removeprefix("q=") or "1"
        known = tag.strip().split("-")[0].lower()
        if known in LANGUAGES and _weight(weight) > 0:
            ranked.append((known, _weight(weight)))
    return max(ranked, key=lambda pair: pair[1], default=(ENGLISH, 0.0))[0]


def _weight(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
