"""One number out of many, only where a user asks for it and says what counts how much; the weights stay in sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from quotecmp.emphasis.wording import reason
from quotecmp.errors import SettingsError
from quotecmp.models import Measure

STEPS = 4.0
"""Between the weakest and the strongest mark of strength."""


def _missing(value: float) -> float:
    return 1 - value


COMPONENTS: Mapping[str, Callable[[float], float]] = MappingProxyType(
    {
        "coverage_left": _missing,
        "coverage_right": _missing,
        "length": lambda value: 1 - 2.0 ** -abs(value),
        "total_variation": abs,
        "position": abs,
        "topic_order": _missing,
        "voice": abs,
        "acts": abs,
        "strength": lambda value: abs(value) / STEPS,
        "tone": abs,
    }
)
"""Measures that may enter an index, and how their value becomes a difference from 0 (alike) to 1."""


def index(measures: Sequence[Measure], weights: Mapping[str, float]) -> Measure:
    """Σ w d / Σ w of the measures that a user gave a weight, each turned into a difference d from 0 to 1.

    Differences: 1 − coverage, 1 − overlap of the topic orders, the total variation of topics, places, voice and acts,
    strength / 4 and tone without their signs, 1 − shorter / longer text; one part each. Measures without a value are
    left out with their weight.
    No p and no interval: what a sum of unlike things could vary by has no meaning. Raises SettingsError for a measure
    that cannot enter and for weights that are not positive.
    """
    check(weights)
    found = {measure.name: measure for measure in measures}
    parts = tuple(
        Measure(
            name,
            COMPONENTS[name](value),
            counts=MappingProxyType({"weight": float(weight), "measured": value}),
            evidence=found[name].evidence,
        )
        for name, weight in weights.items()
        if name in found and (value := found[name].value) is not None
    )
    if not parts:
        return Measure("index", None, detail=reason("index"))
    total = sum(part.counts["weight"] for part in parts)
    value = sum(part.counts["weight"] * (part.value or 0) for part in parts) / total
    counts = {f"weight of {name}": float(weight) for name, weight in weights.items()}
    return Measure("index", value, counts=MappingProxyType(counts), parts=parts)


def check(weights: Mapping[str, float]) -> None:
    """SettingsError names a measure that cannot enter an index, or a weight that is not above 0."""
    for name, weight in weights.items():
        if name not in COMPONENTS:
            raise SettingsError(f"index: no measure {name!r} can enter it; choose among {', '.join(COMPONENTS)}")
        if not 0 < weight < float("inf"):
            raise SettingsError(f"index: the weight of {name} is {weight:g}; it must be above 0")
