"""Names of the product say what they are, after docs/glossary.md: words that say nothing are no names."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("components", "data", "pages")
SOURCES = [
    ROOT / "app.py",
    *(path for part in PARTS for path in sorted((ROOT / part).rglob("*.py"))),
]
WORDS = {"told", "said", "asked", "kept", "beside", "against", "whose", "where"}
PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
EXCEPTIONS = {
    # pandas' and numpy's own method
    (None, ".where"),
    # a member of the problems that the data addresses answer: readers' programs know it
    ("components/server/api/problems.py", "asked"),
}


def says_nothing(name: str) -> bool:
    """Say whether one of the words is a whole part of an identifier."""
    return bool({part.lower() for part in PART.findall(name)} & WORDS)


def columns(node: ast.AST) -> Iterator[str]:
    """Return the columns that an expression names in text."""
    match node:
        case ast.Subscript(slice=place):
            names = [place]
        case ast.Call(func=ast.Attribute(attr="rename"), keywords=keywords):
            maps = [keyword.value for keyword in keywords if isinstance(keyword.value, ast.Dict)]
            names = [name for one in maps for name in (*one.keys, *one.values)]
        case ast.Call(keywords=keywords):
            named = {"by", "columns", "subset", "on", "column"}
            names = [keyword.value for keyword in keywords if keyword.arg in named]
        case _:
            names = []
    for name in names:
        listed = name.elts if isinstance(name, ast.List | ast.Tuple) else [name]
        yield from (
            one.value
            for one in listed
            if isinstance(one, ast.Constant) and isinstance(one.value, str)
        )


def identifiers(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Return the names of a module with their lines: of code and columns, not placeholders of messages."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield node.lineno, name
            case ast.ClassDef(name=name) | ast.Name(id=name) | ast.arg(arg=name):
                yield node.lineno, name
            case ast.Attribute(attr=name):
                yield node.lineno, f".{name}"
            case ast.alias(name=name, asname=other):
                yield from ((node.lineno, one) for one in (name, other) if one)
            case ast.ImportFrom(module=str(name)):
                yield node.lineno, name
            case ast.MatchAs(name=str(name)):
                yield node.lineno, name
            case ast.Call(func=function, keywords=keywords):
                if not (isinstance(function, ast.Attribute) and function.attr == "format"):
                    yield from ((node.lineno, word.arg) for word in keywords if word.arg)
        yield from ((node.lineno, name) for name in columns(node))


def found(source: str, path: str) -> list[str]:
    """Return the names of a module that say nothing, each with its line."""
    return [
        f"{path}:{line} {name}"
        for line, name in identifiers(ast.parse(source))
        if says_nothing(name) and not {(None, name), (path, name)} & EXCEPTIONS
    ]


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("told_rows = 1", 1),
        ("class IsKept: pass", 1),
        ("def read_where(): pass", 1),
        ("async def ask(asked): pass", 1),
        ("YEARS_TOLD = 1", 1),
        ("from data.said import text", 1),
        ("from data.text import words as said", 1),
        ("self._beside = 1", 1),
        ("rows.assign(said=1)", 1),
        ("rows.rename(columns={'value': 'told'})", 1),
        ("rows.rename(columns={'said': 'value'})", 1),
        ("rows['told']", 1),
        ("rows[['value', 'said']]", 1),
        ("rows.drop(columns='told')", 1),
        ("rows.drop_duplicates(subset=['fact', 'told'])", 1),
        ("class Table:\n    against: str", 1),
        ("text = _('{told}: {said}').format(told=1, said=2)", 0),
        ("rows.where(known)", 0),
        ("where = 'France'", 1),
        ("everywhere = untold = 'where told'", 0),
    ],
)
def test_words_are_found_as_parts_of_names_and_of_columns(source, count):
    assert len(found(source, "any.py")) == count


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_names_say_what_they_are(path):
    place = str(path.relative_to(ROOT))
    assert not says_nothing(path.stem), f"{place}: the name of the module"
    assert not found(path.read_text(encoding="utf-8"), place)


def test_exceptions_are_still_needed():
    for path, name in EXCEPTIONS:
        texts = [one.read_text(encoding="utf-8") for one in ([ROOT / path] if path else SOURCES)]
        assert any(name in {named for _, named in identifiers(ast.parse(text))} for text in texts)
