"""Every knob with its default and meaning."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from quotecmp.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may turn. Values are checked when the settings are made; SettingsError says what is wrong."""

    threshold: float = 0.35
    """Similarity from which two statements are linked (0 to 1)."""
    reach: float = 0.9
    """A further link of a statement needs this share of its best similarity (0 to 1)."""
    min_confidence: float = 0.6
    """Attributions below this are listed as unsure (0 to 1)."""
    draws: int = 9_999
    """Permutations and bootstrap samples where enumeration is too long."""
    seed: int = 20_201_107
    """Seed of every draw: the same input gives the same output."""
    level: float = 0.95
    """Level of the intervals (0 to 1)."""
    max_chars: int = 2_000_000
    """Longest text that is read (characters)."""

    def __post_init__(self) -> None:
        for name in ("threshold", "reach", "min_confidence", "level"):
            value = getattr(self, name)
            if not 0 <= value <= 1:
                raise SettingsError(f"settings: {name} is {value}; it must lie between 0 and 1")
        for name in ("draws", "max_chars"):
            if getattr(self, name) < 1:
                raise SettingsError(f"settings: {name} is {getattr(self, name)}; it must be 1 or more")

    def as_dict(self) -> dict[str, object]:
        """The settings as plain values, for provenance."""
        return asdict(self)


DEFAULT = Settings()
