"""Messages of a session as a test makes them, and a clock that it sets."""

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PAGE = "page"


class Clock:
    """A clock that a test sets."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def begun(page: str = PAGE, name: str = "run") -> ForwardMsg:
    message = ForwardMsg()
    message.new_session.page_script_hash = page
    message.metadata.run.script_run_id = name
    return message


def text(place: int) -> ForwardMsg:
    message = ForwardMsg()
    message.metadata.delta_path[:] = [0, place]
    message.delta.new_element.markdown.body = message.hash = "said"
    return message


def told_at(*at: int, says: str = "", block: str = "", root: int = 0) -> ForwardMsg:
    """Return a text that stands at a place of the page (root 1: the sidebar), or a block of a kind."""
    message = ForwardMsg()
    message.metadata.delta_path[:] = [root, *at]
    if block:
        getattr(message.delta.add_block, block).SetInParent()
    else:
        message.delta.new_element.markdown.body = says
    message.hash = f"{block}{says}"
    return message


def place(message: ForwardMsg) -> tuple[int, ...]:
    return tuple(message.metadata.delta_path)


def status(*, running: bool) -> ForwardMsg:
    message = ForwardMsg()
    message.session_status_changed.script_is_running = running
    return message


def finished(name: str = "run") -> ForwardMsg:
    message = ForwardMsg()
    message.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    message.metadata.run.script_run_id = name
    return message
