"""The version, which every export names."""

from __future__ import annotations

VERSION = "0.1.0"
