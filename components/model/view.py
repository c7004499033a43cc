"""View: what a reader looks at. A page is a function of it and of nothing else."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Self
from urllib.parse import urlencode

from data.query.selection import PARAMETERS, Selection, read_address, write_address
from data.text.i18n import ENGLISH, LANGUAGES, speaking

PLAIN = ",;:"  # what an address shows as it is


@dataclass(frozen=True)
class View:
    """A page, the selection it shows, the language, and what its own options ask for.

    `options` are the parameters that the page declares and the address names, as they stand there;
    the page reads them with `option`. `unreadable` says, a sentence each, what of the filters could
    not be read. `named` is whether the address names the language, so that links go on naming it.
    """

    page: str
    selection: Selection = field(default_factory=Selection)
    language: str = ENGLISH
    options: tuple[tuple[str, str], ...] = ()
    unreadable: tuple[str, ...] = ()
    named: bool = False

    @classmethod
    def read(
        cls,
        page: str,
        parameters: Mapping[str, str],
        preferred: str = ENGLISH,
        options: Collection[str] = (),
    ) -> Self:
        """Read a view from the parameters of an address; `preferred` counts where it names no language.

        `options` are the names of the parameters that the page declares; others are left out.
        """
        named = parameters.get("lang", "") in LANGUAGES
        language = parameters["lang"] if named else preferred
        with speaking(language):
            selection, unreadable = read_address(parameters)
        given = tuple((name, parameters[name]) for name in sorted(options) if parameters.get(name))
        return cls(
            page,
            replace(selection, language=""),
            language,
            given,
            tuple(unreadable),
            named,
        )

    def option(self, name: str) -> str:
        """Return what the address asks for under a name; empty where it asks for nothing."""
        return dict(self.options).get(name, "")

    def with_options(self, **changed: str) -> "View":
        """Return the view with other options; an empty one is taken out."""
        options = {**dict(self.options), **changed}
        return replace(self, options=tuple(sorted((k, v) for k, v in options.items() if v)))

    def showing(self, selection: Selection) -> "View":
        """Return the same view of another selection."""
        return replace(self, selection=replace(selection, language=""), unreadable=())

    def at(self, page: str) -> "View":
        """Return the same selection on another page, without the options of this one."""
        return replace(self, page=page, options=(), unreadable=())

    @property
    def parameters(self) -> dict[str, str]:
        """The parameters of the view's address, as a reader meets them: no default is written."""
        language = self.language if self.named else ""
        return {**write_address(replace(self.selection, language=language)), **dict(self.options)}

    @property
    def short_query(self) -> str:
        """The parameters as one string, as the address of the page carries them."""
        return urlencode(self.parameters, safe=PLAIN)

    @property
    def query(self) -> str:
        """The parameters with the language as one string: the same for the same view, for caches."""
        parameters = {**self.parameters, "lang": self.language}
        return urlencode(sorted(parameters.items()), safe=PLAIN)

    @property
    def in_full(self) -> dict[str, str]:
        """The parameters with every filter written out, so that they mean the same for ever."""
        selection = replace(self.selection, language=self.language)
        return {**write_address(selection, in_full=True), **dict(self.options)}

    @property
    def full_query(self) -> str:
        """The parameters of `in_full` as one string."""
        return urlencode(self.in_full, safe=PLAIN)


def is_filter(parameter: str) -> bool:
    """Say whether a parameter is one of the filters that every page has."""
    return parameter in PARAMETERS
