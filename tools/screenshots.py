"""Make the pictures of the README: ``python tools/screenshots.py`` writes them to docs/images/.

Needs the dev extra and a Chromium (Debian's package chromium, or its path in CHROMIUM).
"""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "images"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
EXAMPLE = "example=2020-11-07-russia-france"
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
    Shot("compare", f"compare?{EXAMPLE}&pair=en-en", 1400, 1050, top="#row-1"),
    Shot("findings", f"compare?{EXAMPLE}&pair=en-en", 1400, 900),
    Shot("attribution-dark", f"attribution?{EXAMPLE}&pair=article-en", 1400, 1000, "dark"),
    Shot("emphasis-mobile", f"emphasis?{EXAMPLE}&pair=ru-fr&ui=fr", 390, 844),
)


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}", "--server.headless=true"]
    with subprocess.Popen([*command, "--server.address=localhost"], cwd=ROOT, stdout=subprocess.DEVNULL) as server:
        try:
            wait(f"http://localhost:{port}/_stcore/health")
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
                for shot in SHOTS:
                    path = OUT / f"{shot.name}.png"
                    path.write_bytes(small(take(browser, f"http://localhost:{port}", shot)))
                    print(f"{path.relative_to(ROOT)}  {path.stat().st_size:,} bytes")
        finally:
            server.terminate()


def wait(address: str) -> None:
    for _ in range(150):
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the dashboard did not start within 30 seconds")


def take(browser: Browser, server: str, shot: Shot) -> bytes:
    page = browser.new_page(viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.theme)
    page.goto(f"{server}/{shot.address}")
    page.locator(".qc-head").first.wait_for()
    page.wait_for_timeout(1500)
    if shot.top:
        page.locator(shot.top).evaluate("e => e.parentElement.parentElement.scrollIntoView()")
        page.wait_for_timeout(300)
    data = page.screenshot()
    page.close()
    return data


def small(data: bytes) -> bytes:
    """The picture as it is where that is small enough, else with a palette."""
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    for colours in (None, 256, 64):
        out = io.BytesIO()
        made = picture if colours is None else picture.quantize(colours, method=Image.Quantize.MAXCOVERAGE)
        made.save(out, "PNG", optimize=True)
        if out.tell() <= LARGEST:
            return out.getvalue()
    raise SystemExit(f"a picture has more than {LARGEST:,} bytes even with 64 colours; take a smaller window")


if __name__ == "__main__":
    main()
