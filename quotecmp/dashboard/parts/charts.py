"""The charts of the report, drawn in the browser."""

from __future__ import annotations

from importlib.util import find_spec

from quotecmp.models import Comparison


def show(comparison: Comparison) -> None:
    if find_spec("quotecmp.reporting.charts") is None:
        return
