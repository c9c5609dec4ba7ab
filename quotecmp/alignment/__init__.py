"""What answers what: units of meaning, their weights, similarity, many-to-many links and relations."""

from __future__ import annotations

from quotecmp.alignment.align import align
from quotecmp.alignment.similarity import Similarity, unit_similarity

__all__ = ["Similarity", "align", "unit_similarity"]
