"""Several readers at once: each is shown the own texts and nobody else's. benchmarks/sessions.py measures thirty."""

from __future__ import annotations

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor

from tests.dashboard_client import session
from tests.dashboard_server import Served

LEFT = "Kremlin\n\nVladimir Putin told Emmanuel Macron about the ceasefire in {mark}. They agreed to talk in {mark}."
RIGHT = "Élysée\n\nEmmanuel Macron called on Vladimir Putin to respect the ceasefire in {mark}. He warned of {mark}."


async def _reader(address: str, mark: str) -> tuple[str, str]:
    """What a reader of these texts is shown: all rows, then those that a search leaves."""
    reader = await session(address)
    await reader.open()
    await reader.set("paste-left", string_value=LEFT.format(mark=mark))
    await reader.set("paste-right", string_value=RIGHT.format(mark=mark))
    rows = await reader.set("compare-own", trigger_value=True)
    found = await reader.set("search", string_value=mark)
    await reader.socket.close()
    assert rows.errors == found.errors == ()
    return rows.html, found.html


def test_sessions_do_not_mix(served: Served) -> None:
    marks = [f"Zanzibar{number}x" for number in range(6)]

    async def all_of_them() -> list[tuple[str, str]]:
        return await asyncio.gather(*(_reader(served.address, mark) for mark in marks))

    with ThreadPoolExecutor(1) as apart:  # the browser of other tests has a loop of its own in this thread
        found = apart.submit(asyncio.run, all_of_them()).result()
    for mark, answers in zip(marks, found, strict=True):
        for html in answers:
            assert "qc-row " in html
            assert set(re.findall(r"Zanzibar\d+x", html)) == {mark}
