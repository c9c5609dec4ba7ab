"""Corrections and blind coding in headless Chromium: they follow the reader through pages, reloads and files."""

from __future__ import annotations

import json
import time

import pytest

from quotecmp.review import read
from tests.dashboard_reader import opened, saved, settle
from tests.dashboard_server import EXAMPLE

pytestmark = pytest.mark.browser
PAIR = f"{EXAMPLE}&pair=en-en"


def undone(page, server: str) -> None:
    """The link of the first statement is taken apart."""
    opened(page, server, "correct", PAIR)
    page.get_by_role("button", name="Take apart").first.click()
    page.get_by_text("by hand: a link undone").first.wait_for()
    settle(page)


def rows(page) -> int:
    page.get_by_role("link", name="Compare", exact=True).click()
    page.locator("li.qc-row").first.wait_for()
    settle(page)
    return page.locator("li.qc-row.only_left, li.qc-row.only_right").count()


def test_a_correction_follows_to_the_rows_and_back_after_undo(page, server: str) -> None:
    opened(page, server, "compare", PAIR)
    before = page.locator("li.qc-row.only_left, li.qc-row.only_right").count()
    undone(page, server)
    assert rows(page) == before + 2
    assert page.locator(".qc-row .qc-hand").count() == 2
    page.get_by_role("link", name="Correct by hand").click()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Nothing yet").first.wait_for()
    settle(page)
    assert rows(page) == before
    assert page.locator(".qc-hand").count() == 0


def test_a_correction_is_there_after_a_reload(page, server: str) -> None:
    undone(page, server)
    page.reload()
    page.get_by_text("by hand: a link undone").first.wait_for()
    settle(page)
    assert page.locator(".qc-decisions li").count() == 1
    assert page.get_by_role("button", name="Undo").is_enabled()


def test_the_file_of_decisions_is_saved_and_loaded_in_another_session(page, server: str, tmp_path) -> None:
    undone(page, server)
    data = saved(page, "Save decisions (JSON)")
    assert [d.kind.value for d in read(data).made] == ["unlink"]
    assert json.loads(data)["documents"]
    opened(page, server, "correct", f"{EXAMPLE}&pair=en-en&ui=en")
    assert page.locator(".qc-decisions li").count() == 0
    (tmp_path / "anna.json").write_bytes(data)
    page.get_by_text("Go on with a saved file").click()
    page.locator("[data-testid=stExpander] input[type=file]").first.set_input_files(tmp_path / "anna.json")
    page.locator(".qc-decisions li").first.wait_for()
    settle(page)
    assert saved(page, "Save decisions (JSON)") == data


def test_a_decision_is_answered_soon(page, server: str) -> None:
    undone(page, server)
    started = time.perf_counter()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Nothing yet").first.wait_for()
    assert time.perf_counter() - started < 5, "undoing takes the machine's result, which is there"


def test_blind_coding_is_done_by_keyboard_and_ends_beside_the_machine(page, server: str) -> None:
    opened(page, server, "classroom", PAIR)
    assert page.locator(".qc-relation, .qc-sim, .qc-hand").count() == 0
    page.get_by_label("Your name").fill("Anna")
    page.keyboard.press("Enter")
    page.wait_for_function("!document.querySelector('.st-key-finish button').disabled")
    settle(page)
    field = page.locator(".st-key-class-L1 input")
    field.scroll_into_view_if_needed()
    field.focus()
    page.keyboard.type("R1", delay=50)
    page.keyboard.press("Enter")
    page.locator(".st-key-class-relation-L1-R1").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    settle(page)
    page.get_by_role("button", name="Finish and compare").click()
    page.locator(".qc-coded > li").first.wait_for()
    assert page.locator(".qc-coded > li.agreed").count() == 1
    settle(page)
    made = read(saved(page, "Save decisions (JSON)"))
    assert made.blind and made.annotator == "Anna" and made.made[0].ids == ("L1", "R1")
