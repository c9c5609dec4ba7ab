"""``quotecmp app``: the dashboard."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click

DOOR = Path(__file__).parents[1] / "dashboard" / "main.py"


@click.command("app", context_settings={"ignore_unknown_options": True})
@click.option("--port", type=int, default=8501, show_default=True)
@click.option("--headless", is_flag=True, help="Do not open a browser.")
def command(port: int, headless: bool) -> None:
    """Open the dashboard in the browser. Nothing leaves this machine."""
    arguments = [
        f"--server.port={port}",
        f"--server.headless={str(headless).lower()}",
        "--server.address=localhost",
        "--browser.gatherUsageStats=false",
        "--server.showEmailPrompt=false",
        "--runner.magicEnabled=false",
    ]
    sys.exit(subprocess.call([sys.executable, "-m", "streamlit", "run", str(DOOR), *arguments]))  # noqa: S603
