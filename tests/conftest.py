"""One server and one browser for all browser tests of the dashboard; both start when a test first asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.dashboard_server import CHROMIUM, QUIET, Served, serving


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    with serving() as started:
        yield started


@pytest.fixture(scope="session")
def server(served: Served) -> str:
    return served.address


@pytest.fixture(scope="session")
def chromium():
    if not Path(CHROMIUM).exists():
        pytest.skip("no chromium here: install Debian's package chromium, or give its path in CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A page that remembers every request to another host; the test fails if there is one."""
    context = chromium.new_context(viewport={"width": 1400, "height": 900}, accept_downloads=True)
    strangers: list[str] = []

    def watch(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.hostname != "localhost":
            strangers.append(url)

    context.on("request", lambda request: watch(request.url))
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.on("websocket", lambda socket: watch(socket.url))
    yield page
    context.close()
    assert not strangers, f"asked of another machine: {strangers}"
