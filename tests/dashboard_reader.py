"""What a reader does with the dashboard in the browser: open a page, wait for it, read the address, save a file."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from quotecmp.dashboard import main
from tests.dashboard_server import EXAMPLE

PAGES = ("", *(name for name in main.PAGES if name != "start"))
"""Every page by its place in the address."""
LEFT = (
    "Telephone conversation with President of France Emmanuel Macron\n\n"
    "Vladimir Putin had a telephone conversation with President of France Emmanuel Macron. "
    "<script>document.title='owned'</script> They discussed the **ceasefire** in Libya and 500 tonnes of grain."
)
RIGHT = (
    "Entretien avec Vladimir Poutine\n\nLe Président de la République Emmanuel Macron s'est entretenu avec "
    "Vladimir Poutine. Il a exprimé sa préoccupation concernant le cessez-le-feu en Libye."
)


def opened(page, server: str, path: str, query: str = EXAMPLE) -> None:
    page.goto(f"{server}/{path}?{query}")
    page.locator(".qc-head, .qc-notice").first.wait_for()
    settle(page)


def settle(page) -> None:
    """Until Streamlit no longer says that it is running."""
    page.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
    page.wait_for_timeout(150)


def address(page) -> dict[str, str]:
    """The values that the address of the page holds."""
    return {key: value[0] for key, value in parse_qs(urlsplit(page.url).query).items()}


def saved(page, name: str) -> bytes:
    """The bytes of the file that a button of this name gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    return Path(download.value.path()).read_bytes()


def pasted(page, left: str, right: str) -> None:
    """Paste two readouts into the first page and compare them."""
    for place, text in (("left", left), ("right", right)):
        page.get_by_role("textbox", name=f"or paste the {place} text").fill(text)
        page.keyboard.press("Control+Enter")
        settle(page)
    page.wait_for_function("!document.querySelector('.st-key-compare-own button').disabled")
    page.get_by_role("button", name="Compare", exact=True).click()
    page.locator("li.qc-row").first.wait_for()
    settle(page)
