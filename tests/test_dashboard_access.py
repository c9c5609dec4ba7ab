"""The dashboard for everybody: by keyboard, with a screen reader, on a telephone, on paper."""

from __future__ import annotations

import re

import pytest

from tests.dashboard_reader import LEFT, PAGES, address, opened, settle

pytestmark = pytest.mark.browser
SERIOUS = ("serious", "critical")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_suits_every_reader_and_every_window(page, server: str, path: str) -> None:
    """Axe finds nothing serious in light or dark, not even in Streamlit's widgets; nothing is wider than the window."""
    opened(page, server, path)
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        settle(page)
        assert not (found := serious(page)), "\n".join([theme, *found])
    for width in (390, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        settle(page)
        over = page.evaluate("(m => m.scrollWidth - m.clientWidth)(document.querySelector('.stMain'))")
        assert over <= 0, width


def test_axe_finds_nothing_serious_in_what_was_recognised(page, server: str) -> None:
    opened(page, server, "", "")
    page.get_by_role("textbox", name="or paste the left text").fill(LEFT)
    page.keyboard.press("Control+Enter")
    page.get_by_text("Recognised, and yours to correct").first.wait_for()
    settle(page)
    assert not (found := serious(page)), "\n".join(found)


def serious(page) -> list[str]:
    """What axe finds that keeps somebody out: the rule and the element."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    return [
        f"{violation['id']}: {node['html'][:160]} {node['target']}"
        for violation in axe.Axe().run(page).response["violations"]
        if violation["impact"] in SERIOUS
        for node in violation["nodes"]
    ]


def test_rows_are_reached_and_opened_by_keyboard(page, server: str) -> None:
    opened(page, server, "compare")
    page.locator("li.qc-row").last.wait_for()
    settle(page)
    page.locator(".qc-skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#rows').getBoundingClientRect().top < 200")
    assert page.locator("li.qc-row").count() > 3, "the skip link stays on the page"
    row = page.locator("li.qc-row:has(details.qc-why table)").first
    row.get_by_role("link", name="by hand").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert row.locator("details.qc-why").get_attribute("open") is not None
    assert row.locator("table").first.is_visible()
    page.keyboard.press("Tab")
    assert "qc-no" in page.evaluate("document.activeElement.className"), "the next stop is the next row"


def test_the_number_of_a_row_is_a_link_to_it(page, server: str) -> None:
    opened(page, server, "compare")
    row = page.locator("li.qc-row").nth(2)
    number, words = row.locator("a.qc-no").first.inner_text(), row.locator(".qc-quote").first.inner_text()
    page.get_by_role("textbox", name="Search").fill(words.split()[-1].strip(".,"))
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelectorAll('li.qc-row').length < 7")
    assert number in page.locator("a.qc-no").all_inner_texts(), "a filter does not change the number of a row"
    href = page.locator("a.qc-no", has_text=number).first.get_attribute("href")
    page.goto(f"{server}/compare{href}")
    linked = page.locator(".st-key-linked-row")
    linked.locator("li.qc-row").wait_for()
    assert words in linked.inner_text()
    page.get_by_role("button", name="Close this row").click()
    page.wait_for_function("!document.querySelector('.st-key-linked-row')")


def test_a_row_is_opened_for_correction_by_keyboard(page, server: str) -> None:
    opened(page, server, "compare")
    link = page.locator("li.qc-row").nth(2).get_by_role("link", name="Correct row 3 by hand")
    link.focus()
    page.keyboard.press("Enter")
    page.locator(".qc-chosen").wait_for()
    settle(page)
    chosen = address(page)["row"]
    assert page.url.partition("?")[0].endswith("/correct")
    assert page.locator(".qc-chosen .qc-meta b").first.inner_text() == chosen


def test_all_rows_are_printed_in_black_on_white(page, server: str) -> None:
    page.emulate_media(color_scheme="dark")
    opened(page, server, "compare", "example=2020-11-07-russia-france&compact=1")
    settle(page)
    pages = page.pdf(format="A5").count(b"/Type /Page\n")
    assert pages > 2, "what is below the window is printed too"
    page.emulate_media(media="print")
    assert not page.locator(".st-key-filters, .st-key-pages, .st-key-downloads").first.is_visible()
    ink, ground = page.evaluate(
        "(s => [s.color, s.backgroundColor])(getComputedStyle(document.querySelector('.stApp')))"
    )
    assert (ink, ground) == ("rgb(31, 35, 40)", "rgb(255, 255, 255)")
    assert re.search(r"\d+–\d+", page.locator(".qc-print").inner_text())
