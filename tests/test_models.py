"""The nouns: spans, alignments and their rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecmp.models import Alignment, Link, Measure, Profile, Relation, Span

IDS = st.integers(0, 12)


def link(left: str, right: str) -> Link:
    return Link(left, right, 0.5, Relation.SAME)


def test_a_span_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="not a span"):
        Span(5, 4)


def test_spans_know_their_words_and_what_they_share():
    assert Span(4, 9).of("The Élysée") == "Élysé"
    assert Span(0, 5).overlap(Span(3, 9)) == 2
    assert Span(0, 5).overlap(Span(5, 9)) == 0
    assert Span(0, 9).holds(Span(3, 9))


def test_what_has_no_link_is_a_silence_of_the_other_side():
    alignment = Alignment(("L1", "L2"), ("R1", "R2"), (link("L1", "R2"),))
    assert alignment.silences() == (("L2",), ("R1",))


def test_linked_statements_share_a_row_and_silences_stand_where_they_belong():
    alignment = Alignment(("L1", "L2", "L3"), ("R1", "R2", "R3"), (link("L1", "R2"), link("L3", "R2")))
    rows = [(row.left, row.right) for row in alignment.rows()]
    assert rows == [((), ("R1",)), (("L1", "L3"), ("R2",)), ((), ("R3",)), (("L2",), ())]


@given(st.integers(0, 8), st.integers(0, 8), st.lists(st.tuples(IDS, IDS), max_size=20))
def test_every_statement_stands_in_exactly_one_row(left: int, right: int, pairs: list[tuple[int, int]]):
    ours, theirs = tuple(f"L{n}" for n in range(left)), tuple(f"R{n}" for n in range(right))
    links = tuple(link(f"L{i}", f"R{j}") for i, j in dict.fromkeys(pairs) if i < left and j < right)
    rows = Alignment(ours, theirs, links).rows()
    assert sorted(i for row in rows for i in row.left) == sorted(ours)
    assert sorted(j for row in rows for j in row.right) == sorted(theirs)
    assert sum(len(row.links) for row in rows) == len(links)


def test_a_profile_is_asked_by_name():
    profile = Profile((Measure("length", 1.0),))
    assert profile["length"].value == 1.0
    assert "length" in profile
    assert "tone" not in profile
    with pytest.raises(KeyError):
        profile["tone"]
