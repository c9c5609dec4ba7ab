"""Decisions by hand: kept in order, undone and redone, written to a file and strictly read back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecmp.errors import DecisionsError
from quotecmp.models import Act, Actor, Relation
from quotecmp.review import Decision, Decisions, Kind, Ref, read, write
from quotecmp.review.fields import LARGEST
from quotecmp.review.files import topics

ids = st.from_regex(r"[LRs][1-9][0-9]?", fullmatch=True)
plain = st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=40)
refs = st.builds(Ref, ids, plain, st.from_regex(r"[0-9a-f]{16}", fullmatch=True))
one, two = st.tuples(refs), st.tuples(refs, refs)


def named(values):
    return st.sampled_from([value.value for value in values]).map(lambda value: (value,))


decision = st.one_of(
    st.builds(Decision, st.just(Kind.SIDE), one, st.sampled_from([(), ("russia",), ("france",), ("other",)])),
    st.builds(Decision, st.just(Kind.ACTOR), one, named(Actor)),
    st.builds(Decision, st.just(Kind.ACT), one, named(Act)),
    st.builds(
        Decision, st.just(Kind.TOPICS), one, st.lists(st.sampled_from(topics()), max_size=3, unique=True).map(tuple)
    ),
    st.builds(Decision, st.just(Kind.LINK), two, st.one_of(st.just(()), named(Relation))),
    st.builds(Decision, st.just(Kind.UNLINK), two),
    st.builds(Decision, st.just(Kind.RELATION), two, named(Relation)),
)
coded = st.one_of(st.none(), st.tuples(st.lists(ids).map(tuple), st.lists(ids).map(tuple)))
decisions = st.builds(
    Decisions, st.just(("a1", "b2")), st.lists(decision, max_size=12).map(tuple), plain, plain, coded, st.just(())
)


@given(decisions)
def test_a_file_read_back_is_what_was_written(made):
    text = write(made)
    assert read(text) == made
    assert read(text.encode("utf-8-sig")) == made
    assert write(read(text)) == text


@given(decisions, st.lists(st.sampled_from(["undo", "redo"]), max_size=20))
def test_undo_and_redo_go_back_and_forth_over_the_same_decisions(made, steps):
    now = made
    for step in steps:
        now = getattr(now, step)()
        assert now.made + now.undone[::-1] == made.made
    while now.undone:
        now = now.redo()
    assert now == made


@given(decisions, decision)
def test_a_new_decision_forgets_what_was_taken_back(made, new):
    assert made.undo().add(new).undone == ()
    assert made.add(new).undo() == replace(made, undone=(new,))


@given(decisions)
def test_of_decisions_about_one_thing_the_last_one_counts(made):
    counting = made.effective()
    assert len({d.slot for d in counting}) == len(counting)
    for chosen in counting:
        assert [d for d in made.made if d.slot == chosen.slot][-1] == chosen


def test_a_link_made_again_forgets_the_relation_it_had():
    pair = (Ref("L1", "", "a"), Ref("R1", "", "b"))
    made = Decisions(("a", "b")).add(Decision(Kind.RELATION, pair, ("same",))).add(Decision(Kind.UNLINK, pair))
    assert [d.kind for d in made.effective()] == [Kind.UNLINK]


def good(**changes):
    ref = {"id": "L1", "words": "They met.", "digest": "0" * 16}
    other = {**ref, "id": "R1"}
    record = {
        "format": "quotecmp decisions",
        "version": 1,
        "documents": ["a", "b"],
        "decisions": [
            {"kind": "side", "statement": ref, "value": None},
            {"kind": "link", "left": ref, "right": other, "relation": "same"},
        ],
    }
    return record | changes


def second(**changes):
    record = good()
    record["decisions"][1] |= changes
    return record


def first(**changes):
    record = good()
    record["decisions"][0] |= changes
    return record


BAD = {
    "no JSON": ("{", "no JSON"),
    "a list": ([], "no object"),
    "another format": (good(format="x"), '"format" is'),
    "a version to come": (good(version=2), "reads version 1"),
    "true for a version": (good(version=True), "reads version 1"),
    "an unknown field": (good(extra=1), "unknown field 'extra'"),
    "no documents": (good(documents=[]), "documents is empty"),
    "three documents": (good(documents=["a", "b", "c"]), "at most 2"),
    "decisions as an object": (good(decisions={}), "decisions: {} is no list"),
    "a number for a decision": (good(decisions=[1]), "decisions[0]: 1 is no object"),
    "an unknown kind": (second(kind="marry"), "decisions[1].kind: 'marry' is unknown"),
    "an unknown relation": (second(relation="alike"), "decisions[1].relation: 'alike' is unknown"),
    "a missing statement": (good(decisions=[{"kind": "link"}]), "decisions[0]: the field 'left' is missing"),
    "an unlink with a relation": (second(kind="unlink"), "unknown field 'relation'"),
    "a party that is none": (first(value="atlantis"), "decisions[0].value: 'atlantis' is unknown; parties.csv"),
    "an actor that is none": (first(kind="actor", value="us"), "write one of own, other, both, none"),
    "a topic that is none": (first(kind="topics", value=["x"]), "decisions[0].value[0]: 'x' is unknown; topics.csv"),
    "a topic twice": (first(kind="topics", value=["libya", "libya"]), "a topic stands twice"),
    "too many topics": (first(kind="topics", value=["libya"] * 13), "at most 12"),
    "an id with a space": (first(statement={"id": "L 1", "words": "", "digest": "0"}), "statement.id: 'L 1' is no id"),
    "an id that steers": (first(statement={"id": "\u202eL1", "words": "", "digest": "0"}), "control character"),
    "a terminal code": (good(annotator="\x1b[31m"), "control character"),
    "a long name": (good(annotator="a" * 101), "annotator: 101 characters; at most 100"),
    "long words": (first(statement={"id": "L1", "words": "a" * 121, "digest": "0"}), "at most 120"),
    "coded without a side": (good(coded={"left": []}), "coded: the field 'right' is missing"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_said_in_one_line_that_names_the_place(name):
    value, message = BAD[name]
    with pytest.raises(DecisionsError) as error:
        read(value if isinstance(value, str) else json.dumps(value), "anna.json")
    assert str(error.value).startswith("anna.json")
    assert message in str(error.value)
    assert "\n" not in str(error.value) and str(error.value).isprintable()
    assert len(str(error.value)) < 300


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe",
        b"",
        b"null",
        b"[" * 100_000,
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
        b'"' + b'\\"' * 200_000,
        b"1" * 100_000,
        b'{"format": NaN}',
        b'{"format": "quotecmp decisions", "format": "quotecmp decisions"}',
        b"x" * (LARGEST + 1),
    ],
    ids=["utf-16", "empty", "null", "deep", "deep objects", "quotes", "digits", "nan", "twice", "large"],
)
def test_hostile_files_are_refused_at_once(data):
    with pytest.raises(DecisionsError) as error:
        read(data)
    assert len(str(error.value)) < 300


def test_brackets_in_words_are_no_levels():
    assert read(json.dumps(first(statement={"id": "L1", "words": '[[[[[[[[[[[["\\', "digest": "0"}))).made


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda v: st.lists(v) | st.dictionaries(st.text(), v)
    )
)
def test_any_other_json_is_refused(value):
    with pytest.raises(DecisionsError):
        read(json.dumps(value))


def test_the_file_in_the_documentation_is_one():
    page = (Path(__file__).parents[1] / "docs" / "decisions-by-hand.md").read_text(encoding="utf-8")
    made = read(page.split("```json")[1].split("```")[0])
    assert [d.kind for d in made.made] == [Kind.ACTOR, Kind.LINK]
    assert all(f"`{kind.value}`" in page for kind in Kind)
