"""Many readers at once: ``python -m benchmarks.sessions [30]`` from the top of the project.

Starts the dashboard on this machine and opens that many sessions over websockets, with Streamlit's own messages. All
of them act at the same moment, step by step: open an example (in one of five pairs of languages), filter it, paste two
texts that no other session has, compare and filter them. Every text holds a word of its session alone, so that data
of another session would be seen. Prints the seconds of each step and the server's memory; the exit status is 1 after
an error, a mix-up, or a median answer of two seconds or more.
"""

from __future__ import annotations

import asyncio
import re
import statistics
import sys
import time
import urllib.request
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from quotecmp.corpus.calls import examples
from quotecmp.dashboard.pairs import Pair, pairs
from tests.dashboard_client import Answer, Session, session
from tests.dashboard_server import Served, serving

MARK = re.compile(r"Zanzibar\d+x")
LIMIT = 2.0
"""Seconds that half of the answers may take."""
CALL = examples()[0]
PAIRS = pairs(CALL)


@dataclass(slots=True)
class Reader:
    """One session with what it must never see: the words of the others."""

    number: int
    session: Session
    mistakes: list[str] = field(default_factory=list)

    @property
    def mark(self) -> str:
        return f"Zanzibar{self.number}x"

    @property
    def pair(self) -> Pair:
        return PAIRS[self.number % len(PAIRS)]


Step = Callable[[Reader], Awaitable[Answer]]


async def example(reader: Reader) -> Answer:
    return await reader.session.open("compare", f"example={CALL.id}&pair={reader.pair.key}")


async def filtered(reader: Reader) -> Answer:
    return await reader.session.set("similarity", double_array_value={"data": [0.4]})


async def start(reader: Reader) -> Answer:
    return await reader.session.open("")


async def left(reader: Reader) -> Answer:
    return await reader.session.set("paste-left", string_value=own(PAIRS[0].left.text, reader))


async def right(reader: Reader) -> Answer:
    text = (PAIRS[0].right or PAIRS[0].left).text
    return await reader.session.set("paste-right", string_value=own(text, reader))


async def compared(reader: Reader) -> Answer:
    return check(reader, await reader.session.set("compare-own", trigger_value=True))


async def searched(reader: Reader) -> Answer:
    return check(reader, await reader.session.set("search", string_value=reader.mark))


STEPS: tuple[tuple[str, Step], ...] = (
    ("open an example, compared", example),
    ("filter its rows", filtered),
    ("open the first page", start),
    ("paste the left text", left),
    ("paste the right text", right),
    ("compare own texts", compared),
    ("search them", searched),
)


def own(text: str, reader: Reader) -> str:
    """The readout with a word of this session in each sentence."""
    return re.sub(r"\.(\s|$)", rf" in {reader.mark}.\1", text)


def check(reader: Reader, answer: Answer) -> Answer:
    """The rows hold this session's word and nobody else's."""
    marks = set(MARK.findall(answer.html))
    if marks != {reader.mark} or "qc-row " not in answer.html:
        reader.mistakes.append(f"session {reader.number} was shown {sorted(marks) or 'no row of its own'}")
    return answer


async def measured(served: Served, number: int) -> bool:
    """All steps by all sessions at once; whether all went well."""
    readers = [Reader(n, await session(served.address)) for n in range(number)]
    before, mistakes, everything = served.memory(), [], []
    print(f"{number} sessions; memory before {before / 1e6:.0f} MB")
    for name, step in STEPS:
        began = time.perf_counter()
        answers = await asyncio.gather(*(step(reader) for reader in readers))
        whole, taken = time.perf_counter() - began, sorted(answer.seconds for answer in answers)
        everything += taken
        mistakes += [error for answer in answers for error in answer.errors]
        print(f"{name:28} median {statistics.median(taken):5.2f} s  slowest {taken[-1]:5.2f}  all {whole:5.2f}")
    mistakes += [mistake for reader in readers for mistake in reader.mistakes]
    after, middle = served.memory(), statistics.median(everything)
    print(f"{'every answer':28} median {middle:5.2f} s  slowest {max(everything):5.2f}")
    print(f"memory after {after / 1e6:.0f} MB: {(after - before) / 1e6 / number:.1f} MB a session")
    print("\n".join(mistakes) or "no error, no mixed-up data")
    for reader in readers:
        await reader.session.socket.close()
    return not mistakes and middle < LIMIT


async def warm(served: Served) -> None:
    """What the first reader of a day waits for, so that it is told apart."""
    began = time.perf_counter()
    first = await session(served.address)
    for pair in PAIRS:
        await first.open("compare", f"example={CALL.id}&pair={pair.key}")
    await first.socket.close()
    print(f"first reader, {len(PAIRS)} pairs in three languages: {time.perf_counter() - began:.2f} s")


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    with serving() as served:
        urllib.request.urlopen(served.address, timeout=10).close()
        asyncio.run(warm(served))
        good = asyncio.run(measured(served, number))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
