"""``quotecmp app``: the dashboard."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import webbrowser
from pathlib import Path

import click

DOOR = Path(__file__).parents[1] / "dashboard" / "door" / "app.py"
PATIENCE = 60
"""Seconds to wait for the server before the browser is left alone."""


@click.command("app", context_settings={"ignore_unknown_options": True})
@click.option("--port", type=int, default=8501, show_default=True)
@click.option("--headless", is_flag=True, help="Do not open a browser.")
def command(port: int, headless: bool) -> None:
    """Open the dashboard in the browser, on the example that ships. Nothing leaves this machine."""
    arguments = [
        f"--server.port={port}",
        "--server.headless=true",  # the browser is opened here, on the example
        "--server.address=localhost",
        "--browser.gatherUsageStats=false",
        "--server.showEmailPrompt=false",
        "--runner.magicEnabled=false",
    ]
    with subprocess.Popen([sys.executable, "-m", "streamlit", "run", str(DOOR), *arguments]) as server:  # noqa: S603
        try:
            if not headless and _answers(port, server):
                webbrowser.open(_address(port))
            status = server.wait()
        except KeyboardInterrupt:
            status = 0
    sys.exit(status)


def _address(port: int) -> str:
    """Where the first example stands compared."""
    from quotecmp.corpus.calls import examples

    found = examples()
    return f"http://localhost:{port}/" + (f"compare?example={found[0].id}" if found else "")


def _answers(port: int, server: subprocess.Popen[bytes]) -> bool:
    """Wait until the server takes connections; false if it ends or does not in time."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("localhost", port)) == 0:
                return True
        time.sleep(0.2)
    return False
