"""A session of the dashboard without a browser: Streamlit's own messages over a websocket, many in one loop."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

FAILED = ForwardMsg.ScriptFinishedStatus.FINISHED_WITH_COMPILE_ERROR
AGAIN = ForwardMsg.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for one request: the HTML shown, the errors, and the seconds from the request to the last word."""

    html: str
    errors: tuple[str, ...]
    seconds: float


@dataclass(slots=True)
class Session:
    """One reader. ``widgets`` are the ids that the page has shown, by key; ``states`` what the reader set them to."""

    socket: ClientConnection
    query: str = ""
    page: str = ""
    widgets: dict[str, tuple[str, str]] = field(default_factory=dict)
    states: dict[str, WidgetState] = field(default_factory=dict)

    async def open(self, page: str = "", query: str = "") -> Answer:
        """Open a page as a link does."""
        self.page, self.query = page, query
        return await self._run("", page)

    async def set(self, key: str, **value: Any) -> Answer:
        """Turn a widget (``string_value=…``, ``trigger_value=True`` …); in a fragment only the fragment runs."""
        id, fragment = self.widgets[key]
        self.states[id] = WidgetState(id=id, **value)
        answer = await self._run(fragment)
        if "trigger_value" in value:
            del self.states[id]
        return answer

    async def _run(self, fragment: str, page: str | None = None) -> Answer:
        message = BackMsg()
        state = message.rerun_script
        state.query_string, state.fragment_id = self.query, fragment
        if page is not None:
            state.page_name = page
        state.widget_states.widgets.extend(self.states.values())
        started = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        return await self._answer(started)

    async def _answer(self, started: float) -> Answer:
        shown: dict[tuple[int, ...], str] = {}
        errors: list[str] = []
        while True:
            message = ForwardMsg()
            message.ParseFromString(bytes(await self.socket.recv(decode=False)))
            kind = message.WhichOneof("type")
            if kind == "delta":
                self._take(message, shown, errors)
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "new_session":
                shown.clear()  # the page was left for another one within this request
            elif kind == "script_finished" and message.script_finished != AGAIN:
                if message.script_finished == FAILED:
                    errors.append("the script did not compile")
                return Answer("\n".join(shown.values()), tuple(errors), time.perf_counter() - started)

    def _take(self, message: ForwardMsg, shown: dict[tuple[int, ...], str], errors: list[str]) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "html":
            shown[tuple(message.metadata.delta_path)] = element.html.body
        elif kind == "exception":
            errors.append(element.exception.message)
        elif kind and (id := getattr(getattr(element, kind), "id", "")):
            self.widgets[str(id).split("-", 2)[-1]] = (id, message.delta.fragment_id)


async def session(address: str) -> Session:
    """A new session with the server at ``http://localhost:…``."""
    stream = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    return Session(await connect(stream, subprotocols=["streamlit"], max_size=None, ping_interval=None, proxy=None))
