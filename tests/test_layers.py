"""Modules are imported by their full names, and none of ours hides an installed one."""

import ast
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("data", "components", "pages")
MODULES = [
    pytest.param(layer, path, id=str(path.relative_to(ROOT)))
    for layer in LAYERS
    for path in sorted((ROOT / layer).glob("**/*.py"))
]


def imported(source: str) -> set[str]:
    """Top-level names of the packages that a module imports; a relative import is its own name."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add("." * node.level + (node.module or "").split(".")[0])
    return names


def test_imports_are_read_from_both_forms_and_from_inside_functions():
    source = "import plotly.express as px\ndef late():\n    from pages.trade import draw\n"
    assert imported(source) == {"plotly", "pages"}


def test_every_layer_has_modules_to_look_at():
    assert {param.values[0] for param in MODULES} == set(LAYERS)


@pytest.mark.parametrize(("layer", "path"), MODULES)
def test_a_module_imports_by_full_name_only(layer, path):
    assert not {name for name in imported(path.read_text(encoding="utf-8")) if name[0] == "."}


def test_components_hide_no_module_of_python_or_of_a_package():
    """Streamlit puts components/ first on sys.path, as the folder of frame.py."""
    ours = {path.stem for path in (ROOT / "components").glob("[!_]*")}
    assert not ours & (set(sys.stdlib_module_names) | set(packages_distributions()))
