"""Messages of a session as a test makes them, and a clock that it sets."""

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PAGE = "page"


class Clock:
    """A clock that a test sets."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def begun(page: str = PAGE) -> ForwardMsg:
    message = ForwardMsg()
    message.new_session.page_script_hash = page
    return message


def text(place: int) -> ForwardMsg:
    message = ForwardMsg()
    message.metadata.delta_path[:] = [0, place]
    message.delta.new_element.markdown.body = "said"
    return message


def finished() -> ForwardMsg:
    message = ForwardMsg()
    message.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    return message
