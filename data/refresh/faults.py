"""What can go wrong with a refresh, each as one sentence: where, what, and what to do.

`passing` says that the same question may well be answered a moment later.
"""


class RefreshError(Exception):
    """A refresh that failed; nothing was written."""

    passing = False
    advice = "Report it with the command that you ran."

    def __init__(self, service_name: str, what: str, advice: str | None = None) -> None:
        self.service_name, self.what = service_name, what
        super().__init__(f"{service_name}: {what}. {advice or self.advice}")


class Unreachable(RefreshError):
    """No connection, or no answer in time."""

    passing = True
    advice = (
        "Check the network, or allow more time with --timeout SECONDS; a file fetched elsewhere is read"
        " with --from FILE."
    )


class ServiceTrouble(RefreshError):
    """The service itself failed (5xx)."""

    passing = True
    advice = "The service is in trouble, not your query; try again later."


class BrokenAnswer(RefreshError):
    """An answer that breaks off, or is less than what it announces."""

    passing = True
    advice = "Try again; if it stays so, ask for fewer years with --years."


class QuotaSpent(RefreshError):
    """Too many questions; `wait` is what the service asks for, in seconds."""

    advice = "Wait as long as the service says, then run the command again."

    def __init__(self, service_name: str, what: str, wait: float | None = None) -> None:
        self.wait = wait
        self.passing = wait is None or wait <= LONGEST_WAIT
        super().__init__(service_name, what)


class Refused(RefreshError):
    """The service does not let us in (401, 403)."""

    advice = "Check the key: is it in the environment variable, active, and for this service?"


class BadQuestion(RefreshError):
    """The service does not take the question (other 4xx)."""

    advice = "Its addresses or codes may have changed; ask for fewer years, or report it."


class ChangedShape(RefreshError):
    """Columns, codes, units or years other than expected."""

    advice = "The service has changed its answer, so data/refresh must be adapted; report it."


class EmptyAnswer(RefreshError):
    """An answer without a single figure."""

    advice = "Ask for other years with --years; if every year is empty, report it."


class Missing(RefreshError):
    """Something missing on this side: a client, a key, a table."""


LONGEST_WAIT = 60.0  # seconds that a command may keep a person waiting for a quota
