"""Make the pictures of the README: ``python -m tools.screenshots`` from the top of the project, into docs/images/.

Needs the dev extra and a Chromium (Debian's package chromium, or its path in CHROMIUM).
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.dashboard_server import CHROMIUM, EXAMPLE, QUIET, ROOT, serving

OUT = ROOT / "docs" / "images"
LARGEST = 300_000
"""Bytes that a picture may have."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: the page, the window (pixels), the theme, and what is scrolled to the top."""

    name: str
    address: str
    width: int
    height: int
    theme: Literal["light", "dark"] = "light"
    top: str = ""


SHOTS = (
    Shot("compare", f"compare?{EXAMPLE}&pair=en-en", 1400, 1050, top="#rows"),
    Shot("findings", f"compare?{EXAMPLE}&pair=en-en", 1400, 900),
    Shot("attribution-dark", f"attribution?{EXAMPLE}&pair=article-en", 1400, 1000, "dark"),
    Shot("emphasis-mobile", f"emphasis?{EXAMPLE}&pair=ru-fr&ui=fr", 390, 844),
)


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with serving() as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for shot in SHOTS:
            path = OUT / f"{shot.name}.png"
            path.write_bytes(small(take(browser, served.address, shot), path))
            print(f"{path.relative_to(ROOT)}  {path.stat().st_size:,} bytes")
        browser.close()


def take(browser: Browser, server: str, shot: Shot) -> bytes:
    page = browser.new_page(viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.theme)
    page.goto(f"{server}/{shot.address}")
    page.locator(".qc-head").first.wait_for()
    page.wait_for_timeout(1500)
    if shot.top:
        page.locator(shot.top).evaluate("e => e.scrollIntoView()")
        page.wait_for_timeout(300)
    data = page.screenshot()
    page.close()
    return data


def small(data: bytes, path: Path) -> bytes:
    """The picture as it is where that is small enough, else with a palette; ValueError where that is too large too."""
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    for colours in (None, 256, 64):
        out = io.BytesIO()
        made = picture if colours is None else picture.quantize(colours, method=Image.Quantize.MAXCOVERAGE)
        made.save(out, "PNG", optimize=True)
        if out.tell() <= LARGEST:
            return out.getvalue()
    raise ValueError(f"{path}: more than {LARGEST:,} bytes even with 64 colours; take a smaller window")


if __name__ == "__main__":
    main()
