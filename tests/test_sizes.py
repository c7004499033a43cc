"""Modules, functions and folders of the product stay small enough to be read at once."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("components", "data", "pages")
SOURCES = [
    ROOT / "app.py",
    *(path for part in PARTS for path in sorted((ROOT / part).rglob("*.py"))),
]
LINES_OF_A_MODULE = 220
LINES_OF_A_FUNCTION = 40
ROOMS = 12  # entries of components/
ENTRIES = 25  # of a folder of components/
FIGURES = {"go.Figure"}  # a figure is one long value, so what returns it may be longer
Function = ast.FunctionDef | ast.AsyncFunctionDef


def long_functions(source: str) -> list[str]:
    """Return the functions of a module that are too long, each with its length."""
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, Function)]
    return [
        f"{one.name}: {length} lines"
        for one in functions
        if (length := (one.end_lineno or one.lineno) - one.lineno + 1) > LINES_OF_A_FUNCTION
        and not (one.returns and ast.unparse(one.returns) in FIGURES)
    ]


def entries(folder: Path) -> list[str]:
    """Return what stands in a folder, without what Python leaves there."""
    return [path.name for path in folder.iterdir() if path.name != "__pycache__"]


@pytest.mark.parametrize(
    ("returns", "lines", "count"),
    [("int", 40, 0), ("int", 41, 1), ("go.Figure", 41, 0)],
)
def test_long_functions_are_found(returns, lines, count):
    source = f"def build() -> {returns}:\n" + "    x = 1\n" * (lines - 1)
    assert len(long_functions(source)) == count


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_are_short(path):
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LINES_OF_A_MODULE
    assert not long_functions(source)


def test_folders_of_components_have_few_entries():
    top = ROOT / "components"
    folders = [path for path in top.rglob("*") if path.is_dir() and path.name != "__pycache__"]
    assert len(entries(top)) <= ROOMS, entries(top)
    assert not {str(path): n for path in folders if (n := len(entries(path))) > ENTRIES}
