"""The dashboard as a reader uses it, in headless Chromium: from an example or own texts to rows, filters and evidence.

The fixture ``page`` fails a test in which anything is asked of another machine.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from tests.dashboard_reader import LEFT, RIGHT, address, opened, settle
from tests.dashboard_server import EXAMPLE

pytestmark = pytest.mark.browser
HOSTILE = (
    "Readout of the call\n\nPresident Putin told President Macron about <img src=x onerror=\"document.title='owned'\"> "
    "the ceasefire. They discussed [Libya](javascript:alert(1)) and **Syria** with $x^2$ and :red[grain]. "
    '=HYPERLINK("http://example.invalid/","x") They agreed on \u202eabc\u202c \u0627\u0644\u0633 talks. '
    "<style>.stApp{display:none}</style><iframe src=http://example.invalid/></iframe>"
)


def test_from_an_example_to_its_rows_and_a_filter(page, server: str) -> None:
    page.goto(server)
    page.get_by_role("button", name="Two readouts, English", exact=True).first.click()
    page.locator("li.qc-row").first.wait_for()
    settle(page)
    rows = page.locator("li.qc-row").count()
    assert rows > 3
    assert address(page)["example"] == "2020-11-07-russia-france"
    page.get_by_role("button", name=re.compile("only in Kremlin")).click()
    page.wait_for_function(f"document.querySelectorAll('li.qc-row').length < {rows}")
    assert page.locator("li.qc-row:not(.only_left)").count() == 0
    assert address(page)["relation"] == "only_left"


def test_two_files_are_compared_and_hostile_text_stays_text(page, server: str, tmp_path: Path) -> None:
    for name, text in (("left.txt", LEFT), ("right.txt", RIGHT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    opened(page, server, "", "")
    inputs = page.locator("input[type=file]")
    inputs.nth(0).set_input_files(tmp_path / "left.txt")
    page.get_by_text("Recognised, and yours to correct").first.wait_for()
    inputs.nth(1).set_input_files(tmp_path / "right.txt")
    page.wait_for_function("!document.querySelector('.st-key-compare-own button').disabled")
    settle(page)
    page.get_by_role("button", name="Compare", exact=True).click()
    page.locator("li.qc-row").first.wait_for()
    shown = page.locator(".qc-rows").inner_text()
    assert "<script>document.title='owned'</script>" in shown and "**ceasefire**" in shown
    assert "owned" not in page.title()


def test_an_article_of_ones_own_is_split_by_side_and_hostile_text_stays_text(page, server: str) -> None:
    article = (
        "Two accounts of one call\n\nThe Kremlin said that Putin had told Macron about the ceasefire. "
        f'{HOSTILE} "We need peace," the Elysee Palace said. The Elysee added that Macron had asked for talks on Libya.'
    )
    opened(page, server, "", "")
    page.get_by_text("One article that quotes both sides").click()
    field = page.get_by_role("textbox", name="or paste the article")
    field.fill(article)
    page.keyboard.press("Control+Enter")
    page.wait_for_function("!document.querySelector('.st-key-compare-own button').disabled")
    settle(page)
    page.get_by_role("button", name="Compare", exact=True).click()
    page.locator("li.qc-row").first.wait_for()
    page.get_by_role("link", name="Attribution").click()
    page.locator(".qc-text .qc-flag.left").first.wait_for()
    shown = page.locator("article.qc-text").inner_text()
    for words in ("<img src=x onerror=", "[Libya](javascript:alert(1))", "**Syria**", "=HYPERLINK(", "<iframe src"):
        assert words in shown
    assert "\u202e" not in shown, "marks that turn the line are left out"
    assert page.locator(".qc-text .qc-flag.right").count() > 0
    assert page.locator("img[src=x], iframe, .stHtml a[href^=javascript]").count() == 0
    assert page.locator(".stApp").is_visible() and "owned" not in page.title()


def test_a_paste_of_a_megabyte_meets_a_clear_limit(page, server: str) -> None:
    opened(page, server, "", "")
    page.get_by_role("textbox", name="or paste the left text").fill("The presidents agreed. " * 45_000)
    page.keyboard.press("Control+Enter")
    message = page.get_by_role("alert")
    message.wait_for()
    assert "200,000" in message.inner_text()
    assert page.locator(".st-key-compare-own button").is_disabled()


def test_the_interface_speaks_three_languages_and_quotes_in_the_original(page, server: str) -> None:
    for lang, title, head in (("fr", "Haut-Karabagh", "Constats"), ("ru", "Нагорном Карабахе", "Что видно")):
        opened(page, server, "compare", f"{EXAMPLE}&pair=en-en&ui={lang}")
        assert title in page.locator("h1").inner_text()
        assert page.locator("h2").first.inner_text() == head
        assert "Nagorno-Karabakh" in page.locator(".qc-rows").inner_text()


def test_an_example_opens_and_filters_within_the_time_of_a_glance(page, server: str) -> None:
    opened(page, server, "compare")
    start = time.perf_counter()
    page.goto(f"{server}/compare?{EXAMPLE}")
    page.locator("li.qc-row").first.wait_for()
    first = time.perf_counter() - start
    settle(page)
    rows = page.locator("li.qc-row").count()
    pill = page.get_by_role("button", name=re.compile("only in Kremlin"))
    took = []
    for wanted in ("<", "=="):
        start = time.perf_counter()
        pill.click()
        page.wait_for_function(f"document.querySelectorAll('li.qc-row').length {wanted} {rows}", polling=10)
        took.append(time.perf_counter() - start)
    print(f"opened in {first:.2f} s, filtered in", [round(seconds, 3) for seconds in took])
    assert first < 3
    assert min(took) < 0.3
