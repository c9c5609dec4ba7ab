"""Decisions applied to real comparisons: what changes, what is marked, what no longer fits."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotecmp.corpus.calls import examples
from quotecmp.errors import DecisionsError
from quotecmp.models import Kind as DocumentKind
from quotecmp.models import Lang, Relation
from quotecmp.pipeline import compare, compare_article
from quotecmp.reading import document
from quotecmp.reporting import records, render
from quotecmp.reporting.tables import tables
from quotecmp.review import Decision, Decisions, Kind, apply, begin, read, ref, write
from quotecmp.review.decisions import is_article
from quotecmp.review.refs import every

LEFT = "Readout. The presidents discussed the crisis in Libya. They agreed on 5 visits. Grain prices were raised."
RIGHT = "Readout. The leaders spoke about Libya. They agreed on 6 visits. The President condemned the arrests."


@cache
def readouts():
    left = document(LEFT, lang=Lang.EN, kind=DocumentKind.READOUT, publisher="Kremlin", party="russia")
    right = document(RIGHT, lang=Lang.EN, kind=DocumentKind.READOUT, publisher="Élysée", party="france")
    return compare(left, right)


@cache
def article():
    call = next(call for call in examples() if any(d.kind is DocumentKind.ARTICLE for d in call.documents))
    return compare_article(next(d for d in call.documents if d.kind is DocumentKind.ARTICLE), call.parties[:2])


def named(comparison, *ids):
    known = every(comparison)
    return tuple(ref(*known[id]) for id in ids)


def decided(comparison, kind, *ids, value=()):
    return begin(comparison).add(Decision(kind, named(comparison, *ids), value))


def pairs(comparison):
    return {(link.left, link.right) for link in comparison.alignment.links}


def apart(comparison):
    return next(
        (i, j) for i in comparison.alignment.left for j in comparison.alignment.right if (i, j) not in pairs(comparison)
    )


def test_no_decision_is_the_machines_own_result():
    for made in (readouts(), article()):
        assert apply(made, begin(made)).comparison is made


def test_a_link_made_by_hand_is_marked_and_counts():
    machine, pair = readouts(), apart(readouts())
    found = apply(machine, decided(machine, Kind.LINK, *pair, value=("frame",))).comparison
    link = next(link for link in found.alignment.links if (link.left, link.right) == pair)
    assert link.human and link.relation is Relation.FRAME and link.why.startswith("By hand.")
    assert found.profile["coverage_left"].value >= machine.profile["coverage_left"].value
    assert found.provenance.decisions == (f"{pair[0]} – {pair[1]}: linked (frame)",)


def test_a_link_without_a_relation_gets_the_rules_relation():
    machine = readouts()
    found = apply(machine, decided(machine, Kind.LINK, *apart(machine))).comparison
    assert sum(link.human for link in found.alignment.links) == 1


def test_a_link_undone_makes_a_silence_that_is_marked():
    machine = readouts()
    link = machine.alignment.links[-1]
    found = apply(machine, decided(machine, Kind.UNLINK, link.left, link.right)).comparison
    assert (link.left, link.right) not in pairs(found)
    assert found.left.statement(link.left).human == ("links",)
    assert found.right.statement(link.right).human == ("links",)


def test_a_relation_by_hand_keeps_what_the_rules_say_in_words():
    machine = readouts()
    link = machine.alignment.links[-1]
    new = Relation.CONTRADICTION if link.relation is not Relation.CONTRADICTION else Relation.SAME
    made = decided(machine, Kind.RELATION, link.left, link.right, value=("partial",))
    made = made.add(Decision(Kind.RELATION, named(machine, link.left, link.right), (new.value,)))
    found = next(
        x for x in apply(machine, made).comparison.alignment.links if (x.left, x.right) == (link.left, link.right)
    )
    assert found.relation is new and found.human
    assert found.why == f"By hand. The rules say {link.relation.value}: {link.why}"
    assert (found.similarity, found.evidence) == (link.similarity, link.evidence)


def test_actor_act_and_topics_are_set_and_measured_again():
    machine = readouts()
    made = decided(machine, Kind.ACTOR, "L2", value=("other",))
    made = made.add(Decision(Kind.ACT, named(machine, "L2"), ("blame",)))
    made = made.add(Decision(Kind.TOPICS, named(machine, "L2"), ("sanctions", "libya")))
    found = apply(machine, made).comparison
    statement = found.left.statement("L2")
    assert (statement.actor.value, statement.act.value) == ("other", "blame")
    assert [(share.topic, share.share) for share in statement.topics] == [("sanctions", 0.5), ("libya", 0.5)]
    assert statement.human == ("actor", "act", "topics")
    assert found.profile != machine.profile
    assert found.profile["topic_share"].evidence != () or found.profile["topic_share"] != machine.profile["topic_share"]


def test_an_articles_statement_moves_to_the_side_it_is_given_in_the_order_of_the_text():
    machine = article()
    assert is_article(machine)
    moved = machine.unassigned[0]
    made = decided(machine, Kind.SIDE, moved.id, value=(machine.left.party,))
    found = apply(machine, made).comparison
    inside = found.left.statement(moved.id)
    assert inside.human == ("side",) and inside.attribution.rule == "by hand" and inside.attribution.confidence == 1.0
    assert moved.id not in {s.id for s in found.unassigned}
    spans = [s.span for s in found.left.statements]
    assert spans == sorted(spans)
    back = made.add(Decision(Kind.SIDE, named(machine, moved.id), (machine.right.party,)))
    assert moved.id in {s.id for s in apply(machine, back).comparison.right.statements}
    none = back.add(Decision(Kind.SIDE, named(machine, moved.id)))
    assert moved.id in {s.id for s in apply(machine, none).comparison.unassigned}


def test_in_a_readout_another_side_changes_the_attribution_only():
    machine = readouts()
    found = apply(machine, decided(machine, Kind.SIDE, "L2", value=("france",))).comparison
    assert found.left.statement("L2").side == "france"
    assert [s.id for s in found.left.statements] == [s.id for s in machine.left.statements]


def test_a_changed_text_makes_only_its_own_decisions_stale():
    machine = readouts()
    made = decided(machine, Kind.ACTOR, "L2", value=("own",)).add(Decision(Kind.ACTOR, named(machine, "R2"), ("own",)))
    text = LEFT.replace("crisis", "war")
    left = document(text, lang=Lang.EN, kind=DocumentKind.READOUT, publisher="Kremlin", party="russia")
    found = apply(compare(left, machine.right.document), made)
    assert [s.number for s in found.stale] == [1]
    assert "now reads" in found.stale[0].why and "war in Libya" in found.stale[0].why
    assert found.comparison.left.statement("L2").human == ()
    assert found.comparison.right.statement("R2").human == ("actor",)


def test_words_that_moved_to_another_id_are_named_but_not_struck():
    machine = readouts()
    made = decided(machine, Kind.ACTOR, "L2", value=("own",))
    text = LEFT.replace("Readout. ", "Readout. It rained on that day. ")
    left = document(text, lang=Lang.EN, kind=DocumentKind.READOUT, publisher="Kremlin", party="russia")
    found = apply(compare(left, machine.right.document), made)
    assert "its words are L3 now" in found.stale[0].why
    assert all(s.human == () for s in found.comparison.left.statements)


def test_decisions_for_other_texts_are_refused():
    machine = readouts()
    with pytest.raises(DecisionsError, match="made for other texts"):
        apply(article(), decided(machine, Kind.ACTOR, "L2", value=("own",)))
    with pytest.raises(DecisionsError, match="made for other texts"):
        apply(machine, Decisions(("x", "y")))
    with pytest.raises(DecisionsError, match="in the other order"):
        apply(machine, Decisions(tuple(reversed(begin(machine).documents))))


def test_a_relation_without_a_link_and_a_pair_of_one_side_are_named():
    machine = readouts()
    made = decided(machine, Kind.RELATION, *apart(machine), value=("same",))
    made = made.add(Decision(Kind.LINK, named(machine, "R1", "L1")))
    found = apply(machine, made)
    assert [s.number for s in found.stale] == [1, 2]
    assert "are not linked" in found.stale[0].why
    assert "R1 does not stand on the left side" in found.stale[1].why
    assert pairs(found.comparison) == pairs(machine)
    assert found.comparison.provenance.decisions == ()


def test_after_blind_coding_only_the_persons_links_count():
    machine, pair = readouts(), apart(readouts())
    made = begin(machine, "Anna", blind=True).add(Decision(Kind.LINK, named(machine, *pair)))
    found = apply(machine, made).comparison
    assert pairs(found) == {pair}
    assert all(link.human for link in found.alignment.links)
    assert found.provenance.annotator == "Anna"
    left = {link.left for link in machine.alignment.links}
    assert {s.id for s in found.left.statements if "links" in s.human} == left


def test_a_text_compared_with_itself_is_no_article():
    text = readouts().left.document
    assert not is_article(compare(text, text))


@st.composite
def chosen(draw, comparison):
    known = every(comparison)
    left, right = comparison.alignment.left, comparison.alignment.right
    kind = draw(st.sampled_from(list(Kind)))
    if kind in (Kind.LINK, Kind.UNLINK, Kind.RELATION):
        ids = draw(st.sampled_from(left)), draw(st.sampled_from(right))
        needed = {Kind.LINK: [(), ("same",)], Kind.UNLINK: [()], Kind.RELATION: [("number",), ("same",)]}[kind]
    else:
        ids = (draw(st.sampled_from(sorted(known))),)
        needed = {
            Kind.SIDE: [(), (comparison.left.party,), (comparison.right.party,), ("other",)],
            Kind.ACTOR: [("own",), ("none",)],
            Kind.ACT: [("agree",), ("blame",)],
            Kind.TOPICS: [(), ("libya",), ("libya", "sanctions")],
        }[kind]
    return Decision(kind, tuple(ref(*known[id]) for id in ids), draw(st.sampled_from(needed)))


@pytest.mark.parametrize("made", [readouts, article], ids=["readouts", "article"])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_decisions_keep_every_statement_and_undone_give_the_machines_result(made, data):
    machine = made()
    decisions = begin(machine)
    for decision in data.draw(st.lists(chosen(machine), max_size=6)):
        decisions = decisions.add(decision)
    found = apply(machine, decisions)
    assert set(every(found.comparison)) == set(every(machine))
    assert len(every(found.comparison)) == sum(
        map(len, (found.comparison.left.statements, found.comparison.right.statements, found.comparison.unassigned))
    )
    assert apply(machine, read(write(decisions))) == found
    assert len(found.comparison.provenance.decisions) + len(found.stale) == len(decisions.effective())
    while decisions.made:
        decisions = decisions.undo()
    assert apply(machine, decisions).comparison == machine


@pytest.mark.parametrize("shape", ["text", "html", "md"])
@pytest.mark.parametrize(("lang", "mark"), [("en", "✎ by hand"), ("fr", "✎ à la main"), ("ru", "✎ вручную")])
def test_what_people_decided_is_marked_on_every_page(shape, lang, mark):
    machine = article()
    made = decided(machine, Kind.SIDE, machine.unassigned[0].id, value=(machine.left.party,))
    made = made.add(Decision(Kind.ACTOR, named(machine, machine.unassigned[1].id), ("own",)))
    link = machine.alignment.links[0]
    made = made.add(Decision(Kind.RELATION, named(machine, link.left, link.right), ("number",)))
    plain, marked = render(machine, shape, lang), render(apply(machine, made).comparison, shape, lang)
    assert mark not in plain
    assert " ".join(marked.split()).count(mark) >= 3


def test_what_people_decided_is_marked_in_json_and_in_every_table():
    machine = readouts()
    made = replace(decided(machine, Kind.ACTOR, "L2", value=("own",)), annotator="Anna")
    pair = apart(machine)
    found = apply(machine, made.add(Decision(Kind.LINK, named(machine, *pair)))).comparison
    record = records.comparison(found)
    assert [s["human"] for s in record["left"]["statements"]][1] == ["actor"]
    assert [(x["left"], x["right"]) for x in record["links"] if x["human"]] == [pair]
    assert record["provenance"]["annotator"] == "Anna" and len(record["provenance"]["decisions"]) == 2
    frames = tables(found)
    assert set(frames["rows"].query("left_id == 'L2'")["left_human"]) == {"actor"}
    assert frames["rows"]["human"].eq(True).sum() == 1
    assert frames["links"]["human"].eq(True).any()
    assert "Anna" in set(frames["provenance"]["value"])
