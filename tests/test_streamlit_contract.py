"""Nothing of Streamlit is touched: what we rely on beyond its documentation stands in one short file."""

import ast
import re
from pathlib import Path

import pytest

from components.server import streamlit_contract

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("components", "data", "pages")
MODULES = [ROOT / "app.py", *(p for f in FOLDERS for p in sorted((ROOT / f).glob("**/*.py")))]
SCRIPTS = [
    path
    for pattern in ("**/*.mjs", "**/*.js", "**/*.css", "**/*.j2")
    for path in sorted((ROOT / "components").glob(pattern))
    if "served" not in path.parts
]
FORBIDDEN = ("streamlit.runtime", "streamlit.proto", "streamlit.web", "streamlit.watcher")
MARKUP = re.compile(r"data-testid|stApp|stMain|stSidebar|data-test-script|localStorage|emotion-")
MOST = 5  # names that the contract may hold


def streamlit_names(tree: ast.Module) -> set[str]:
    """Names in a module that stand for Streamlit or something of it."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {
                (alias.asname or alias.name.split(".")[0])
                for alias in node.names
                if alias.name.split(".")[0] == "streamlit"
            }
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "streamlit":
            names |= {alias.asname or alias.name for alias in node.names}
    return names


def root_of(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def faults(source: str) -> list[str]:
    """What a module does with Streamlit that it may not."""
    tree = ast.parse(source)
    names, found = streamlit_names(tree), []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            modules = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [f"{node.module}.{alias.name}" for alias in node.names]
            )
            found += [f"imports {name}" for name in modules if name.startswith(FORBIDDEN)]
        if isinstance(node, ast.Attribute) and root_of(node) in names:
            if isinstance(node.ctx, ast.Store | ast.Del):
                found.append(f"assigns to {ast.unparse(node)}")
            if node.attr.startswith("_"):
                found.append(f"reads {ast.unparse(node)}")
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("setattr", "delattr"):
            target = node.args[0]
            if root_of(target) in names:
                found.append(f"assigns to {ast.unparse(target)}")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_uses_what_streamlit_documents(path):
    assert not faults(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_script_or_style_knows_no_markup_of_streamlit(path):
    assert not MARKUP.findall(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("import streamlit as st\nst.x = 1", "assigns to st.x"),
        ("import streamlit as st\nst.context._y", "reads st.context._y"),
        ("from streamlit.runtime import Runtime", "imports streamlit.runtime.Runtime"),
        ("from streamlit import runtime", "imports streamlit.runtime"),
        ("import streamlit as st\nsetattr(st, 'x', 1)", "assigns to st"),
    ],
)
def test_faults_are_found(source, fault):
    assert faults(source) == [fault]


def test_what_is_relied_on_beyond_the_documentation_is_short():
    tree = ast.parse(Path(streamlit_contract.__file__).read_text(encoding="utf-8"))
    names = [ast.unparse(node.targets[0]) for node in tree.body if isinstance(node, ast.Assign)]
    assert len([name for name in names if not name.startswith("_")]) <= MOST


def ambient(source: str) -> list[str]:
    """What a module reads that is no part of a view: who asks, when, where."""
    found = []
    for node in ast.walk(ast.parse(source)):
        text = ast.unparse(node) if isinstance(node, ast.Attribute) else ""
        if text in ("os.environ", "date.today", "datetime.now", "datetime.today", "time.time"):
            found.append(text)
        if text.startswith(("st.context.", "st.user", "random.")):
            found.append(text)
        if isinstance(node, ast.Import) and "random" in {alias.name for alias in node.names}:
            found.append("random")
    return found


BELOW_THE_ADDRESS = [
    path
    for folder in (
        *(f"components/{room}" for room in ("model", "sections", "controls", "map", "charts")),
        *("components/statements", "components/words", "pages", "data/query", "data/derive"),
        *("data/text", "data/measures"),
    )
    for path in sorted((ROOT / folder).glob("**/*.py"))
]


@pytest.mark.parametrize("path", BELOW_THE_ADDRESS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_page_depends_on_its_view_alone(path):
    assert not ambient(path.read_text(encoding="utf-8"))


def test_ambient_inputs_are_found():
    found = ambient("import random\nst.context.headers\ndate.today()")
    assert set(found) == {"random", "date.today", "st.context.headers"}
