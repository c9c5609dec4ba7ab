"""The landing page: what this is, examples one click away, and one's own texts."""

from __future__ import annotations

from quotecmp.dashboard.parts import examples, inputs, welcome


def page() -> None:
    welcome.show()
    examples.show()
    inputs.show()
