"""The shelf that keeps the work of sessions for a reload: bounded in number, in size and in time."""

from __future__ import annotations

from threading import Thread

from hypothesis import given
from hypothesis import strategies as st

from quotecmp.dashboard.shelf import TOKEN, Bounds, Shelf


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_a_work_is_found_by_its_token_only() -> None:
    shelf = Shelf()
    token = shelf.put({"own_texts": ("one", "two")})
    assert TOKEN.fullmatch(token)
    assert shelf.take(token) == {"own_texts": ("one", "two")}
    assert shelf.take("a" * 22) is None and shelf.take("") is None


def test_the_same_work_twice_has_two_tokens() -> None:
    shelf = Shelf()
    assert len({shelf.put({"draft": "same"}) for _ in range(100)}) == 100


def test_a_work_changes_under_its_token() -> None:
    shelf = Shelf()
    token = shelf.put({"decisions": "one"})
    assert shelf.put({"decisions": "two"}, token) == token
    assert shelf.take(token) == {"decisions": "two"} and len(shelf) == 1


def test_time_runs_from_the_last_use() -> None:
    clock = Clock()
    shelf = Shelf(Bounds(seconds=100), clock)
    old, used = shelf.put({"draft": "old"}), shelf.put({"draft": "used"})
    clock.seconds = 90
    assert shelf.take(used)
    clock.seconds = 120
    assert shelf.take(old) is None and shelf.take(used) and len(shelf) == 1


def test_what_is_too_large_is_not_kept() -> None:
    shelf = Shelf(Bounds(each=1000))
    assert shelf.put({"draft": "x" * 2000}) == "" and len(shelf) == 0


def test_a_dropped_work_is_gone() -> None:
    shelf = Shelf()
    token = shelf.put({"draft": "x"})
    shelf.drop(token)
    shelf.drop(token)
    assert shelf.take(token) is None


@given(st.lists(st.integers(0, 400), max_size=40))
def test_a_full_shelf_drops_what_was_used_longest_ago(sizes: list[int]) -> None:
    shelf = Shelf(Bounds(works=5, each=500, together=1000))
    tokens = [token for size in sizes if (token := shelf.put({"draft": "x" * size}))]
    left = [token for token in tokens if shelf.take(token) is not None]
    assert len(left) <= 5
    assert left == tokens[len(tokens) - len(left) :]
    assert not tokens or left, "the newest work is always kept"


def test_threads_share_a_shelf() -> None:
    shelf, found = Shelf(Bounds(works=50)), []

    def work(number: int) -> None:
        for turn in range(50):
            token = shelf.put({"draft": (number, turn)})
            kept = shelf.take(token)
            found.append(kept is None or kept["draft"] == (number, turn))

    threads = [Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 400 and all(found) and len(shelf) <= 50
