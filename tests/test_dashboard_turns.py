"""Who computes when: the word lists are read first and once, and long texts delay no short ones."""

from __future__ import annotations

from threading import Event, Thread

from quotecmp.dashboard.turns import LONG, turn, warming


def test_the_word_lists_are_read_once_and_before_any_turn() -> None:
    with turn(10):
        assert not warming().is_alive()
    assert warming() is warming()


def test_a_long_comparison_delays_no_short_one_but_another_long_one() -> None:
    started, end, order = Event(), Event(), []

    def long() -> None:
        with turn(LONG + 1):
            started.set()
            end.wait(10)
            order.append("first long")

    def next_long() -> None:
        with turn(LONG + 1):
            order.append("next long")

    one, two = Thread(target=long), Thread(target=next_long)
    one.start()
    assert started.wait(30)
    two.start()
    with turn(LONG):
        order.append("short")
    end.set()
    one.join()
    two.join()
    assert order == ["short", "first long", "next long"]


def test_a_turn_ends_with_an_error_too() -> None:
    for _ in range(5):
        try:
            with turn(LONG + 1):
                raise ValueError("cannot be compared")
        except ValueError:
            continue
    with turn(LONG + 1):
        pass
