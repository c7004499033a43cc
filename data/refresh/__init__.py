"""Fetch newer figures from a statistics service, show what would change, and write on request.

    service or file -> fetch (time-outs, retries) -> rows -> review -> write

python -m data refresh worldbank       GDP and population, into country_context
python -m data refresh worldbank-aid   net aid of nine donors to the five, into indicators
python -m data refresh oecd-aid        net aid of every donor to the five, into indicators
python -m data refresh eurostat        France's trade with the five, into trade
python -m data refresh imf             the same as both sides report it, into trade
python -m data refresh baci            the same reconciled by CEPII, into trade and trade_sections
python -m data refresh customs         the same by French customs, into trade and trade_sections
python -m data refresh comtrade        the same by UN Comtrade, into data/local/, with COMTRADE_KEY

What a service sends can be fetched by hand and read with --from FILE; no service is asked then. A
table is only ever replaced whole, after the new one has passed its schema and `data check`; on
any failure the old one stays byte for byte. Rows that an answer no longer has are kept.
"""

import sys
from collections.abc import Sequence

from data.refresh import (
    baci,
    comtrade,
    customs,
    eurostat,
    imf,
    oecd_aid,
    worldbank,
    worldbank_aid,
)
from data.refresh.faults import RefreshError
from data.refresh.options import Request, options
from data.refresh.question import Service
from data.refresh.review import Review, review
from data.refresh.write import read_cells, write
from data.schema import BrokenTable

SERVICES: dict[str, Service] = {
    "worldbank": worldbank.SERVICE,
    "worldbank-aid": worldbank_aid.SERVICE,
    "oecd-aid": oecd_aid.SERVICE,
    "eurostat": eurostat.SERVICE,
    "imf": imf.SERVICE,
    "baci": baci.SERVICE,
    "customs": customs.SERVICE,
    "comtrade": comtrade.SERVICE,
}


def refresh(arguments: Sequence[str]) -> int:
    """Run one refresh; returns the exit code: 0 done or nothing to do, 1 failed."""
    request = options(arguments, SERVICES)
    service = SERVICES[request.service]
    try:
        reviews = _reviews(service, request)
        print("\n\n".join(str(one) for one in reviews))
        if service.licence_note:
            print(f"\n{service.licence_note}")
        if not any(one.touches for one in reviews):
            print("\nNothing to write.")
            return 0
        if not (request.write or _agreed()):
            print("\nNothing was written; --write writes it.")
            return 0
        for path in write(reviews, service, request.into):
            print(f"wrote {path}")
        if not service.local:
            print("python -m data.build remakes the tables from data/raw/, and so would undo this.")
    except (RefreshError, BrokenTable) as fault:
        print(f"{fault}\nNothing was written.", file=sys.stderr)
        return 1
    except OSError as fault:
        print(
            f"{fault.filename or 'disk'}: {fault.strerror}.\nNothing was written.", file=sys.stderr
        )
        return 1
    return 0


def _reviews(service: Service, request: Request) -> list[Review]:
    """Ask the service and set its answer beside each table that it fills."""
    before = {name: read_cells(service, name, request.into) for name in service.tables}
    answer = service.fetch(request.question)
    return [
        review(service, name, before[name], answer[name], request.question)
        for name in service.tables
    ]


def _agreed() -> bool:
    """Ask on a terminal whether to write; without a terminal the answer is no."""
    return sys.stdin.isatty() and input("\nWrite these changes? [y/N] ").strip().lower() == "y"
