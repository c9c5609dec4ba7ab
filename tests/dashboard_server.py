"""The dashboard's server on a free port of this machine, for browser tests, pictures and measurements."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
"""What Chromium is started with, so that it asks nothing of the network by itself."""
EXAMPLE = "example=2020-11-07-russia-france"
PATIENCE = 30
"""Seconds within which the server must answer."""


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs: its address and its process."""

    address: str
    process: int

    def memory(self) -> int:
        """Bytes of memory that the server holds now (resident set; Linux only)."""
        pages = int(Path(f"/proc/{self.process}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")


@contextmanager
def serving(app: str = "app.py") -> Iterator[Served]:
    """Serve the dashboard until the end of the block. TimeoutError where it does not answer in time."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", app, f"--server.port={port}"]
    command += ["--server.headless=true", "--server.address=localhost"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait_for(f"http://localhost:{port}/_stcore/health")
            yield Served(f"http://localhost:{port}", process.pid)
        finally:
            process.terminate()


def _wait_for(address: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(f"the dashboard did not answer within {PATIENCE} seconds")
