"""A session of Streamlit's without a server, in which a page can be run."""

from collections.abc import Callable
from typing import Any

from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
from streamlit.runtime.state import SafeSessionState, SessionState


def session_state() -> SafeSessionState:
    """Return the state of a session in which nothing has been chosen."""
    return SafeSessionState(SessionState(), lambda: None)


def run_context(
    state: SafeSessionState, take: Callable[[Any], None], name: str = "reader"
) -> ScriptRunContext:
    """Return what a run of a page knows of its session; `take` is given its messages."""
    return ScriptRunContext(
        session_id=name,
        _enqueue=take,
        query_string="",
        session_state=state,
        uploaded_file_mgr=MemoryUploadedFileManager("upload"),
        main_script_path=__file__,
        user_info={},
        fragment_storage=MemoryFragmentStorage(),
        pages_manager=PagesManager(__file__),
    )
