"""Word diffs and wrapping: what must hold for any text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quotecmp.models import Span
from quotecmp.reporting.diff import WORD, differing
from quotecmp.reporting.markdown import escaped
from quotecmp.reporting.marking import merged
from quotecmp.reporting.terminal import columns, visible, wrapped

WORDS = st.lists(st.sampled_from(["the", "The", "talks", "l’été", "мир", "5", ","]), max_size=12).map(" ".join)
ANY = st.text(max_size=60)


@given(WORDS, WORDS)
def test_what_does_not_differ_is_the_same_on_both_sides(left, right):
    kept = []
    for text, spans in zip((left, right), differing(left, right), strict=True):
        words = [m for m in WORD.finditer(text) if not any(s.start <= m.start() < s.end for s in spans)]
        kept.append([m.group().casefold() for m in words])
    assert kept[0] == kept[1]


@given(ANY)
def test_a_text_does_not_differ_from_itself(text):
    assert differing(text, text) == ((), ())


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)).map(lambda t: Span(t[0], t[0] + t[1]))))
def test_merged_spans_are_apart_and_hold_all(spans):
    found = merged(spans)
    assert all(a.end < b.start for a, b in pairwise(found))
    assert all(any(big.holds(small) for big in found) for small in spans)


@given(ANY, st.integers(12, 60))
def test_wrapped_lines_fit_and_lose_no_word(text, width):
    lines = wrapped(text, width, "    ", "s1  ")
    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines).removeprefix("s1").split()) == "".join(visible(text).split())


@given(ANY)
def test_markdown_holds_no_markup_of_the_text(text):
    found = escaped(text)
    assert "<" not in found
    assert "\n" not in found
