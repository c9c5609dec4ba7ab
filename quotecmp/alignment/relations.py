"""How two linked statements differ: a declared table of rules, the most telling first.

Each rule looks for one difference and says which words it rests on; the first that answers decides. The order is the
codebook's: contradiction, number, agency, frame, strength, partial, same. A difference is one of emphasis or wording,
never a judgement of truth.
"""

from __future__ import annotations

from dataclasses import dataclass

from quotecmp.alignment import (
    relation_agency,
    relation_contradiction,
    relation_extent,
    relation_frame,
    relation_number,
    relation_scope,
    relation_strength,
)
from quotecmp.alignment.relation_case import Case, Pair, Reason, Rule, View
from quotecmp.alignment.relation_words import sentence
from quotecmp.models import Lang, Link, Relation, Side

__all__ = ["RULES", "Entry", "Pair", "Reason", "reason", "relate", "why"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule of the table: its name, its test, and the words (lists, marks or measures) that it rests on."""

    name: str
    test: Rule
    rests_on: str


RULES: tuple[Entry, ...] = (
    Entry("denial", relation_contradiction.denial, "contrasts.csv: denial"),
    Entry("opposite answer", relation_contradiction.answer, "contraries.csv: answer"),
    Entry("opposite fact", relation_contradiction.fact, "contraries.csv: fact; opposites.csv"),
    Entry("polarity", relation_contradiction.polarity, "contrasts.csv: not; concepts"),
    Entry("figure", relation_number.figures, "numbers.csv"),
    Entry("date", relation_number.dates, "dates"),
    Entry("one or two things", relation_scope.conjunction, "and, et, и between concepts or words"),
    Entry("scope", relation_scope.scope, "contrasts.csv: whole, part, next, past"),
    Entry("initiator", relation_agency.initiator, "concepts of initiative; names.csv"),
    Entry("joint or alone", relation_agency.joint, "the actor"),
    Entry("who is to act", relation_agency.charged, "contrasts.csv: duty, appeal; names.csv"),
    Entry("same move", relation_agency.same_move, "the actor and the act"),
    Entry("naming", relation_frame.naming, "naming.csv"),
    Entry("plain name", relation_frame.plain, "naming.csv; concepts of fighting"),
    Entry("cause", relation_frame.cause, "contrasts.csv: cause"),
    Entry("blame", relation_frame.blame, "the act; cues.csv and acts.csv: blame"),
    Entry("views", relation_frame.views, "the actor"),
    Entry("rite", relation_extent.rite, "concepts of protocol"),
    Entry("scale", relation_strength.scale, "cues.csv: strength"),
    Entry("condition", relation_strength.condition, "strength.csv: condition"),
    Entry("doubt", relation_strength.doubt, "strength.csv: hedge"),
    Entry("cause on one side", relation_frame.one_cause, "contrasts.csv: cause"),
    Entry("same", relation_extent.same, "units of meaning"),
    Entry("fuller", relation_extent.fuller, "units of meaning"),
    Entry("overlap", relation_extent.overlap, "units of meaning"),
)


def reason(pair: Pair) -> Reason:
    """Why a pair has its relation: the answer of the first rule that has one."""
    one, two = relation_extent.shares(pair.left, pair.one, pair.right, pair.two)
    views = View(pair.left, pair.one, pair.right), View(pair.right, pair.two, pair.left)
    case = Case(*views, (one.held, two.held), (one.alone, two.alone))
    return next(answer for rule in RULES if (answer := rule.test(case)) is not None)


def relate(pair: Pair) -> tuple[Relation, str]:
    """The relation of a pair and the sentence that explains it, in English."""
    found = reason(pair)
    return found.relation, sentence(found, pair)


def why(left: Side, right: Side, link: Link, lang: Lang = Lang.EN) -> str:
    """The sentence that explains a link's relation, in a language of the interface.

    It is found anew from the statements of both sides; a link whose relation comes from elsewhere (a heading, a
    person's decision) keeps its own sentence.
    """
    pair = Pair(left, right, left.statement(link.left), right.statement(link.right), link.similarity, link.evidence)
    found = reason(pair)
    same = found.relation is link.relation and sentence(found, pair) == link.why
    return sentence(found, pair, lang) if same else link.why
