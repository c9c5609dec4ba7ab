"""Agreement of people with each other and with the machine: units, per cent, and Krippendorff's alpha."""

import json
from dataclasses import replace
from functools import cache

import pytest

from quotecmp.cli.options import decided, read
from quotecmp.corpus.calls import HERE
from quotecmp.emphasis.agreement import krippendorff_alpha
from quotecmp.pipeline import compare
from quotecmp.review import Decision, Decisions, Kind, agreement, answers, apply, begin, coding_of, ref, stated, write
from quotecmp.review.refs import every
from tests.test_cli import fails_in_one_line, run

EXAMPLE = HERE / "2020-11-07-russia-france"
LEFT, RIGHT, ARTICLE = EXAMPLE / "kremlin.en.txt", EXAMPLE / "elysee.en.txt", EXAMPLE / "article.en.txt"


@cache
def machine():
    return compare(*(read(str(path), kind="readout") for path in (LEFT, RIGHT)))


def on(*ids):
    known = every(machine())
    return tuple(ref(*known[id]) for id in ids)


def coder(*made, name="", blind=False):
    decisions = begin(machine(), name, blind)
    for decision in made:
        decisions = decisions.add(decision)
    return decisions


def by_question(found):
    return {entry.question: entry for entry in found}


def test_a_coder_agrees_with_themselves():
    found = agreement([coding_of(machine())] * 2)
    assert all(entry.share in (1.0, None) and entry.alpha in (1.0, None) for entry in found)
    left, right = machine().alignment.left, machine().alignment.right
    assert by_question(found)["links"].n == len(left) * len(right)
    assert by_question(found)["relation"].n == len(machine().alignment.links)


def test_links_are_counted_over_every_pair_that_could_be_linked():
    ours = coder(Decision(Kind.LINK, on("L1", "R1")), Decision(Kind.LINK, on("L2", "R2")), blind=True)
    theirs = coder(Decision(Kind.LINK, on("L1", "R1")), Decision(Kind.LINK, on("L2", "R3")), blind=True)
    found = by_question(agreement([stated(ours), stated(theirs)]))["links"]
    n = len(machine().alignment.left) * len(machine().alignment.right)
    rows = [[k < 1 or k == own for k in range(n)] for own in (1, 2)]
    assert (found.n, found.share) == (n, pytest.approx((n - 2) / n))
    assert found.alpha == pytest.approx(krippendorff_alpha(rows))


def test_who_coded_blind_answers_only_what_they_said():
    ours = coder(Decision(Kind.LINK, on("L1", "R1")), Decision(Kind.LINK, on("L2", "R2"), ("same",)), blind=True)
    found = answers(apply(machine(), ours), ours)
    assert found["actor"] == {} and found["relation"] == {("L2", "R2"): "same"}
    assert sum(found["links"].values()) == 2


def test_who_corrected_the_machine_answers_what_they_left_too():
    ours = coder(Decision(Kind.ACTOR, on("L1"), ("other",)))
    found = answers(apply(machine(), ours), ours)
    own = coding_of(machine())
    assert found["links"] == own["links"]
    assert {id for id in own["actor"] if found["actor"][id] != own["actor"][id]} <= {"L1"}


def test_a_stale_link_is_no_answer():
    good, bad = on("L1", "R1"), on("L2", "R2")
    bad = (replace(bad[0], digest="0" * 16), bad[1])
    ours = coder(Decision(Kind.LINK, good), Decision(Kind.LINK, bad), blind=True)
    reviewed = apply(machine(), ours)
    assert len(reviewed.stale) == 1
    assert sum(answers(reviewed, ours)["links"].values()) == 1


def test_topics_are_yes_or_no_for_each_topic_that_somebody_used():
    ours = {"topics": {"s1": frozenset({"libya"}), "s2": frozenset({"libya", "sanctions"})}}
    theirs = {"topics": {"s1": frozenset({"libya"}), "s2": frozenset({"sanctions"}), "s3": frozenset({"minsk"})}}
    found = by_question(agreement([ours, theirs]))["topics"]
    assert (found.n, found.share) == (6, pytest.approx(5 / 6))

    codings = [{"actor": {"L1": "own", "L2": "own"}}, {"actor": {"L1": "own", "L2": "both"}}, {"actor": {"L2": "own"}}]
    found = by_question(agreement(codings))["actor"]
    assert (found.n, found.share) == (2, pytest.approx((2 + 2) / (2 + 6)))


def test_without_a_common_unit_nothing_is_said():
    found = agreement([{}, {"side": {"s1": "russia"}}])
    assert {(entry.n, entry.share, entry.alpha) for entry in found} == {(0, None, None)}


@pytest.fixture
def files(tmp_path):
    anna = coder(Decision(Kind.LINK, on("L2", "R4"), ("frame",)), Decision(Kind.ACTOR, on("L3"), ("own",)), name="Anna")
    ben = coder(Decision(Kind.LINK, on("L2", "R4"), ("same",)), name="Ben", blind=True)
    for name, made in (("anna", anna), ("ben", ben)):
        (tmp_path / f"{name}.json").write_text(write(made), encoding="utf-8")
    return tmp_path / "anna.json", tmp_path / "ben.json"


def test_the_command_compares_two_files_alone(files):
    result = run("agreement", *files, "--format", "json")
    assert result.returncode == 0, result.stderr
    ((name, found),) = json.loads(result.stdout).items()
    assert "anna.json" in name and "ben.json" in name
    assert found["links"] == {"n": 1, "agreement": 1.0, "alpha": None}
    assert found["relation"]["agreement"] == 0.0


def test_the_command_compares_files_with_the_machine(files):
    result = run("agreement", *files, LEFT, RIGHT, "--format", "json")
    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout)
    assert len(found) == 3
    assert sum(name.endswith("– machine") for name in found) == 2
    table = run("agreement", files[0], LEFT, RIGHT, "--words", "fr").stdout.decode("utf-8")
    assert "liens" in table and "α" in table


def test_agreement_between_other_texts_is_refused(files, tmp_path):
    other = tmp_path / "other.json"
    other.write_text(write(Decisions(("x", "y"))), encoding="utf-8")
    assert "made for other texts than" in fails_in_one_line(run("agreement", files[0], other))
    assert "other texts" in fails_in_one_line(run("agreement", files[0], ARTICLE))


@pytest.mark.parametrize("arguments", [["a.json"], ["a.txt", "b.txt"], ["a.json", "b.json", "1", "2", "3"], []])
def test_agreement_asks_for_what_it_needs(arguments):
    assert run("agreement", *arguments).returncode == 2


def test_compare_and_report_apply_decisions_and_mark_them(files, tmp_path):
    shown = run("compare", LEFT, RIGHT, "--decisions", files[0]).stdout.decode("utf-8")
    assert "✎ by hand: who acts" in shown
    page = tmp_path / "page.html"
    assert run("report", LEFT, RIGHT, "--decisions", files[0], "-o", page).returncode == 0
    text = page.read_text(encoding="utf-8")
    assert "✎ by hand" in text and "Anna" in text
    assert "<script" not in text and "<link" not in text and " src=" not in text
    again = run("report", LEFT, RIGHT, "-o", page)
    assert again.returncode == 0 and b"earlier file is replaced" in again.stderr
    assert run("report", LEFT, RIGHT).stdout == run("compare", LEFT, RIGHT, "--format", "html").stdout
    assert run("report", ARTICLE).returncode == 0


def test_a_decision_that_no_longer_fits_is_named_and_the_rest_is_done(files, tmp_path):
    changed = tmp_path / "changed.txt"
    changed.write_text(LEFT.read_text(encoding="utf-8").replace("deep concern", "concern"), encoding="utf-8")
    result = run("compare", changed, RIGHT, "--decisions", files[0])
    assert result.returncode == 1
    assert "decision 1 (L2 – R4: linked (frame)) is not applied: L2 read" in result.stderr.decode("utf-8")
    assert "✎ by hand: who acts" in result.stdout.decode("utf-8")


def test_decisions_for_other_texts_or_in_the_other_order_are_one_line(files, tmp_path):
    assert "swap LEFT and RIGHT" in fails_in_one_line(run("compare", RIGHT, LEFT, "--decisions", files[0]))
    assert "made for other texts" in fails_in_one_line(run("compare", ARTICLE, "--decisions", files[0]))
    assert "No such file" in fails_in_one_line(run("compare", LEFT, RIGHT, "--decisions", tmp_path / "none.json"))
    assert "no JSON" in fails_in_one_line(run("compare", LEFT, RIGHT, "--decisions", LEFT))
    assert run("compare", "--jsonl", "-", "--decisions", files[0]).returncode == 2


def test_a_file_read_for_the_command_line_is_what_was_written(files):
    assert decided(str(files[0])).annotator == "Anna"
