"""What answers what: units of meaning, their weights, similarity, many-to-many links and relations."""

from __future__ import annotations

from quotecmp.alignment.align import align
from quotecmp.alignment.similarity import Similarity, UnitSimilarity

__all__ = ["Similarity", "UnitSimilarity", "align"]
