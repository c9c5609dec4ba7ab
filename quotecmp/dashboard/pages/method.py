"""How every figure is made: definitions, settings, and the word lists with what they found in these texts."""

from __future__ import annotations

from quotecmp.dashboard.parts import definitions, lists, settings


def page() -> None:
    definitions.show()
    settings.show()
    lists.show()
