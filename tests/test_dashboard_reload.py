"""A reload of the page is a new session to the server: one's own texts and all settings must still be there."""

from __future__ import annotations

import re

import pytest

from tests.dashboard_reader import LEFT, RIGHT, address, opened, pasted, settle

pytestmark = pytest.mark.browser


def test_reload_keeps_work(page, server: str) -> None:
    opened(page, server, "", "")
    pasted(page, LEFT, RIGHT)
    assert address(page)["example"] == "own"
    assert re.fullmatch(r"[\w-]{22}", address(page)["work"])
    assert "Libya" not in page.url and "Libye" not in page.url
    rows = page.locator(".qc-rows").inner_text()
    page.reload()
    page.locator("li.qc-row").first.wait_for()
    settle(page)
    assert page.locator(".qc-rows").inner_text() == rows
    page.get_by_role("link", name="Start").click()
    page.get_by_role("button", name="Open the comparison").wait_for()
    assert page.get_by_role("textbox", name="or paste the left text").input_value() == LEFT


def test_forgotten_texts_are_gone(page, server: str) -> None:
    opened(page, server, "", "")
    pasted(page, LEFT, RIGHT)
    link = page.url
    page.get_by_role("link", name="Start").click()
    page.get_by_role("button", name="Forget these texts").click()
    page.wait_for_function("!document.querySelector('.st-key-kept')")
    settle(page)
    assert address(page) == {}
    assert page.get_by_role("textbox", name="or paste the left text").input_value() == ""
    page.goto(link)
    page.get_by_text("are kept no more").wait_for()


def test_a_draft_survives_a_reload_and_stays_out_of_the_links_to_examples(page, server: str) -> None:
    opened(page, server, "", "")
    page.get_by_role("textbox", name="or paste the left text").fill(LEFT)
    page.keyboard.press("Control+Enter")
    page.get_by_text("Recognised, and yours to correct").first.wait_for()
    settle(page)
    page.reload()
    page.get_by_text("Recognised, and yours to correct").first.wait_for()
    settle(page)
    assert page.get_by_role("textbox", name="or paste the left text").input_value() == LEFT
    page.get_by_role("button", name="Two readouts, English", exact=True).first.click()
    page.locator("li.qc-row").first.wait_for()
    settle(page)
    assert "work" not in address(page)


def test_a_link_restores_example_filters_and_language(page, server: str) -> None:
    query = "example=2020-11-07-russia-france&pair=ru-fr&relation=only_left&ui=fr&threshold=0.4"
    opened(page, server, "compare", query)
    assert page.locator("h2").first.inner_text() == "Constats"
    assert page.locator("li.qc-row:not(.only_left)").count() == 0
    kept = {"pair": "ru-fr", "relation": "only_left", "ui": "fr", "threshold": "0.4"}
    assert kept.items() <= address(page).items()
    page.reload()
    page.locator(".qc-findings").wait_for()
    settle(page)
    assert kept.items() <= address(page).items()
    page.get_by_role("link", name="Accents").first.click()
    page.locator(".qc-topics").wait_for()
    settle(page)
    assert kept.items() <= address(page).items()
    page.go_back()
    page.locator(".qc-findings").wait_for()
    settle(page)
    assert kept.items() <= address(page).items()
    assert page.locator("li.qc-row:not(.only_left)").count() == 0
