"""What each side gives room to: topic shares by words, and how far apart they are."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from quotecmp.emphasis.case import Case
from quotecmp.emphasis.contrast import Contrast, contrast, parts, totals
from quotecmp.emphasis.divergence import jensen_shannon, total_variation
from quotecmp.models import Measure


def topic_share(case: Case) -> Measure:
    """s_k = Σ w t_k / Σ w on either side, and d_k = s_k(left) − s_k(right), one part a topic.

    Each part has a bootstrap interval, a p from relabelled statements and q after Benjamini–Hochberg over topics.
    The value is the number of topics whose difference is shown (q up to .05); p is that of the largest difference,
    the choice among topics allowed for. Titles, openings and protocol count as any statement; a statement without a
    topic counts as ``other``; ``weight`` counts words.
    """
    found = _contrast(case)
    return Measure(
        "topic_share",
        float(found.shown),
        p=found.any_p,
        counts=MappingProxyType({"topics": len(case.topics), "shown": found.shown, **totals(case)}),
        parts=parts(found),
    )


def total_variation_of_topics(case: Case) -> Measure:
    """½ Σ |d_k|: the share of words that would have to move for both sides to give topics the same room.

    p: relabelled statements. No bootstrap interval: resampling adds noise that pushes a distance up.
    """
    found = _contrast(case).tests["total_variation"]
    return Measure(
        "total_variation",
        found.value,
        p=found.p,
        counts=MappingProxyType({"topics": len(case.topics), "permutation_mean": found.mean, **totals(case)}),
    )


def jensen_shannon_of_topics(case: Case) -> Measure:
    """Jensen–Shannon divergence of the topic shares (bits), less its mean over relabelled statements.

    The raw value (``divergence``) measures length as much as difference: two halves of one text have 0.07 to 0.34
    bits. p: share of relabellings with at least the observed divergence.
    """
    found = _contrast(case).tests["jensen_shannon"]
    return Measure(
        "jensen_shannon",
        found.value - found.mean,
        p=found.p,
        counts=MappingProxyType({"divergence": found.value, "permutation_mean": found.mean, **totals(case)}),
    )


@lru_cache(maxsize=1)
def _contrast(case: Case) -> Contrast:
    """What the three measures of topics share: asked for once a case."""
    statistics = {"total_variation": total_variation, "jensen_shannon": jensen_shannon}
    return contrast(case, case.topics, case.shares, case.words, statistics)
