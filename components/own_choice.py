"""A client is not told what it has chosen itself: it may have chosen more since.

The page sets its controls from the address in every run, and Streamlit tells the client each value that
a script sets. Told so, the client drops what was pressed while the run was on its way: of three
countries pressed one after the other, the second.
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.scriptrunner import get_script_run_ctx

VALUES = {  # kind of control: where it holds what it is set to, and a client what it has chosen
    "button_group": ("raw_values", "string_array_value"),
    "slider": ("value", "double_array_value"),
}
Choices = dict[str, WidgetState | None]  # by control that was pressed, as the client has sent them


@contextmanager
def untold() -> Generator[None]:
    """Leave out of what is drawn within what the client has chosen by asking for it."""
    context = get_script_run_ctx()
    if context is None:
        yield
        return
    state = context.session_state._state
    controls = state._new_widget_state
    pressed = [control for control in list(controls.states) if state._widget_changed(control)]
    chosen = {control: controls.get_serialized(control) for control in pressed}
    send = context._enqueue

    def enqueue(message: ForwardMsg | list[ForwardMsg]) -> None:
        told: Any = (
            [_without(chosen, each) for each in message]
            if isinstance(message, list)
            else _without(chosen, message)
        )
        send(told)

    context._enqueue = enqueue
    try:
        yield
    finally:
        context._enqueue = send


def _without(chosen: Choices, message: ForwardMsg) -> ForwardMsg:
    """Return a message without what it would set, if that is what was chosen; its hash stays."""
    element = message.delta.new_element
    kind = element.WhichOneof("type")
    if kind not in VALUES:
        return message
    control = getattr(element, kind)
    sets, sent = VALUES[kind]
    own = chosen.get(control.id)
    if not control.set_value or own is None or getattr(control, sets) != getattr(own, sent).data:
        return message
    told = ForwardMsg()
    told.CopyFrom(message)
    told.delta.new_element.ClearField("has_one_shot_effect")
    for name in ("set_value", sets):
        getattr(told.delta.new_element, kind).ClearField(name)
    return told
