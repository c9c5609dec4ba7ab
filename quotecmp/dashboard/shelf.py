"""Where the work of sessions is kept for a reload of the page: in memory only, bounded, and for a time.

Each work has a token that cannot be guessed, which stands in the address in place of the texts.
"""

from __future__ import annotations

import pickle
import re
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Lock

TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
"""128 random bits, written in 22 characters."""
HOURS = 12
"""How long a work is kept after it was last used."""

Work = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a shelf holds at most: works, bytes of one work and of all, and seconds since a work was last used."""

    works: int = 300
    each: int = 20_000_000
    together: int = 200_000_000
    seconds: float = HOURS * 3600


@dataclass(frozen=True, slots=True)
class _Kept:
    work: Work
    size: int
    used: float


class Shelf:
    """Works by token. What was used longest ago goes first when the shelf is full; safe between threads."""

    def __init__(self, bounds: Bounds = Bounds(), now: Callable[[], float] = time.monotonic) -> None:
        self._bounds, self._now, self._lock = bounds, now, Lock()
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    def put(self, work: Work, token: str = "") -> str:
        """Keep a work under its token, or a new one; empty where the work is too large to be kept."""
        size = len(pickle.dumps(dict(work)))
        if size > self._bounds.each:
            return ""
        token = token or secrets.token_urlsafe(16)
        with self._lock:
            self._kept[token] = _Kept(dict(work), size, self._now())
            self._kept.move_to_end(token)
            self._clear()
        return token

    def take(self, token: str) -> Work | None:
        """The work of a token, or None where it was never here or its time is over."""
        with self._lock:
            self._clear()
            kept = self._kept.get(token)
            if kept is None:
                return None
            self._kept[token] = _Kept(kept.work, kept.size, self._now())
            self._kept.move_to_end(token)
            return kept.work

    def drop(self, token: str) -> None:
        """Forget a work."""
        with self._lock:
            self._kept.pop(token, None)

    def __len__(self) -> int:
        return len(self._kept)

    def _clear(self) -> None:
        """Drop what is over time, then the works used longest ago until the rest fits. The lock is held."""
        oldest = self._now() - self._bounds.seconds
        while self._kept and (next(iter(self._kept.values())).used < oldest or self._full()):
            self._kept.popitem(last=False)

    def _full(self) -> bool:
        return len(self._kept) > self._bounds.works or sum(k.size for k in self._kept.values()) > self._bounds.together
