"""What changed in the tables, for programs: a file of each version, and a feed of all."""

from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urljoin

from feedgen.feed import FeedGenerator
from starlette.requests import Request

from components.render.exports import as_csv
from components.render.pictures import plain
from components.server.api.content import Content
from components.server.api.problems import BASE, not_found
from components.statements.versions import changes, named
from data.publish.descriptor import TITLE
from data.publish.history import Step, step, versions
from data.publish.releases import BadRelease
from data.text.i18n import _, spoken

PATH = "changes"
FEED = f"{PATH}.atom"
MOST = 50  # differences that an entry of the feed spells out
ATOM = "application/atom+xml"


def changes_content(version: str) -> Content:
    """Return what a version changed as CSV: table, change, row, column, before, after."""
    rows = known_step(version).rows
    name = f"changes_{version}.csv"
    return Content(as_csv(rows), "text/csv; charset=utf-8", name)


def known_step(version: str) -> Step:
    """Return what a version changed; refuses one that there is not."""
    try:
        return step(version)
    except BadRelease as unknown:
        raise no_version(version) from unknown


def no_version(version: str) -> Exception:
    """Return what says that there is no such version, and which there are."""
    known = list(versions())
    message = _("There is no version {version}; the versions are {versions}.")
    return not_found(message.format(version=version, versions=", ".join(known)), versions=known)


def feed_content(request: Request) -> Content:
    """Return the feed of versions, the newest first; addresses are those that the request came to."""
    root = str(request.base_url)
    feed = FeedGenerator()
    feed.id(urljoin(root, f"{BASE}/{FEED}".lstrip("/")))
    feed.title(_("{title}: versions of the tables").format(title=_(TITLE)))
    feed.language(spoken())
    feed.link(href=urljoin(root, f"{BASE}/{FEED}".lstrip("/")), rel="self", type=ATOM)
    feed.link(href=urljoin(root, "data"), rel="alternate", type="text/html")
    feed.author(name=_(TITLE))
    feed.rights("CC BY 4.0")
    steps = [step(version) for version in versions()]
    days = [one.release.date for one in steps if one.release.date]
    feed.updated(_moment(days[0]))
    for one in steps:
        _add(feed, one, root, days[0])
    return Content(feed.atom_str(pretty=True), f"{ATOM}; charset=utf-8")


def _add(feed: FeedGenerator, one: Step, root: str, newest: str) -> None:
    """Add the entry of a version: what changed, in a sentence and, where they are few, one by one."""
    version = one.release.version
    entry = feed.add_entry(order="append")
    entry.id(_address(root, version))
    entry.title(named(one))
    entry.updated(_moment(one.release.date or newest))
    # one link alone: feedgen drops the kind of an entry's link; the file is what the entry's id names
    entry.link(href=urljoin(root, f"data?release={version}"))
    sentence = plain(str(changes(one)))
    lines = list(_spelled_out(one)) if len(one.rows) <= MOST else []
    whole = _("Every difference as CSV: {address}").format(address=_address(root, version))
    entry.content("\n".join([sentence, *lines, whole]), type="text")


def _address(root: str, version: str) -> str:
    """Return the address of the file of what a version changed."""
    return urljoin(root, f"{BASE}/{PATH}/{version}.csv".lstrip("/"))


def _spelled_out(one: Step) -> Iterator[str]:
    for row in one.rows.to_dict("records"):
        place = f"{row['table']} {row['row']}"
        if row["change"] == "changed":
            yield f"{place}, {row['column']}: {row['before']} → {row['after']}"
        else:
            yield f"{place}: {row['change']}"


def _moment(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=UTC)
