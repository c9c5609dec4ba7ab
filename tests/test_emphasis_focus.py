"""What a user asks beyond the measures that everybody gets: own topics, expected topics, an index."""

from dataclasses import replace

import pytest

from quotecmp.corpus.calls import examples
from quotecmp.emphasis import Focus, findings, focused, read_grouping, topics_of_day
from quotecmp.emphasis.index import COMPONENTS, index
from quotecmp.errors import LexiconError, SettingsError
from quotecmp.models import Lang, Measure, TopicShare
from quotecmp.pipeline import compare
from quotecmp.settings import Settings
from tests.made_calls import ELYSEE, KREMLIN, LINKS, compared

FEW = Settings(draws=199)


@pytest.fixture(scope="module")
def call():
    documents = examples()[1].documents
    left, right = (next(d for d in documents if d.party == party) for party in ("russia", "france"))
    return compare(left, right, FEW)


def written(tmp_path, text):
    path = tmp_path / "topics.csv"
    path.write_text(text, encoding="utf-8")
    return path


def topics_of(comparison):
    return {t.topic for side in (comparison.left, comparison.right) for s in side.statements for t in s.topics}


def test_a_concept_counts_for_the_topic_that_the_user_gives_it(call, tmp_path):
    grouping = read_grouping(written(tmp_path, "concept,topic\nceasefire,End of fighting\n"))
    made = focused(call, Focus(grouping), FEW)
    assert "ceasefire" in topics_of(call)
    assert topics_of(made) - topics_of(call) == {"End of fighting"}
    part = next(p for p in made.profile["topic_share"].parts if p.name == "End of fighting")
    assert part.counts["right_statements"] == 1
    assert made.alignment == call.alignment
    assert made.provenance.settings["topics"] == {"ceasefire": ["End of fighting"]}


def test_a_topic_that_a_person_decided_stays(call, tmp_path):
    grouping = read_grouping(written(tmp_path, "concept,topic\nceasefire,End of fighting\n"))
    by_hand = (TopicShare("libya", 1.0),)
    decided = replace(
        call,
        right=replace(
            call.right,
            statements=tuple(
                replace(s, topics=by_hand) if any(t.topic == "ceasefire" for t in s.topics) else s
                for s in call.right.statements
            ),
        ),
    )
    assert "End of fighting" not in topics_of(focused(decided, Focus(grouping), FEW))


def test_a_file_of_topics_is_checked_line_by_line(tmp_path):
    two = read_grouping(written(tmp_path, "concept,topic,note\nceasefire,iran,\nceasefire,syria,\nwar,,none\n"))
    assert dict(two) == {"ceasefire": ("iran", "syria"), "war": ()}
    with pytest.raises(LexiconError, match=r"topics.csv:2: no concept 'cease-fire'; perhaps .*ceasefire"):
        read_grouping(written(tmp_path, "concept,topic\ncease-fire,iran\n"))
    with pytest.raises(LexiconError, match="no column 'topic'"):
        read_grouping(written(tmp_path, "concept,theme\nceasefire,iran\n"))
    with pytest.raises(LexiconError, match="no such word list"):
        read_grouping(tmp_path / "none.csv")


@pytest.mark.parametrize("lang", list(Lang))
def test_shared_silence_is_a_measure_and_a_finding(lang):
    made = focused(compared(KREMLIN, ELYSEE, *LINKS), Focus(expected=("sanctions", "food-grain", "libya")))
    silence = made.profile["silence"]
    assert (silence.value, silence.counts["left_silent"], silence.counts["right_silent"]) == (1, 1, 2)
    told = [f.text for f in findings(made, lang) if f.measure == "silence"]
    assert len(told) == 1
    assert {"en": "“Sanctions”", "fr": "«\xa0Sanctions\xa0»", "ru": "«Санкции»"}[lang.value] in told[0]
    spoken = focused(compared(KREMLIN, ELYSEE, *LINKS), Focus(expected=("food-grain",)))
    assert not any(f.measure == "silence" for f in findings(spoken, lang))


def test_an_unknown_topic_is_refused_with_its_neighbours():
    with pytest.raises(SettingsError, match="no topic 'sanction'; perhaps sanctions"):
        Focus(expected=("sanction",))
    assert Focus({"ceasefire": ("my own",)}, ("my own",)).expected == ("my own",)


def test_the_topics_of_the_day_are_those_that_texts_give_room_to(call):
    found = topics_of_day([call.left.document, call.right.document])
    assert found
    assert "contacts-protocol" not in found
    assert set(found) <= topics_of(call)
    assert len(topics_of_day([call.left.document], 0.0)) > len(topics_of_day([call.left.document], 0.3))
    assert topics_of_day([]) == ()


def test_no_index_is_made_unasked_and_its_weights_are_in_sight(call):
    assert "index" not in call.profile
    made = focused(call, Focus(weights={"coverage_left": 1.0, "voice": 3.0}), FEW)
    found = made.profile["index"]
    expected = (1 - call.profile["coverage_left"].value + 3 * call.profile["voice"].value) / 4
    assert found.value == pytest.approx(expected)
    assert dict(found.counts) == {"weight of coverage_left": 1, "weight of voice": 3}
    assert "3 × " in found.detail
    assert found.detail.endswith("The weights are the user's.")
    assert (found.p, found.low) == (None, None)
    assert made.provenance.settings["index"] == {"coverage_left": 1.0, "voice": 3.0}
    assert focused(call, Focus(), FEW) == call


def test_an_index_lies_between_alike_and_different():
    extremes = {
        "coverage_left": (1.0, 0.0),
        "coverage_right": (1.0, 0.0),
        "length": (0.0, 30.0),
        "total_variation": (0.0, 1.0),
        "position": (0.0, 1.0),
        "topic_order": (1.0, 0.0),
        "voice": (0.0, 1.0),
        "acts": (0.0, 1.0),
        "strength": (0.0, -4.0),
        "tone": (0.0, -1.0),
    }
    assert set(extremes) == set(COMPONENTS)
    for place, value in enumerate((0.0, 1.0)):
        measures = [Measure(name, ends[place]) for name, ends in extremes.items()]
        assert index(measures, dict.fromkeys(extremes, 2.0)).value == pytest.approx(value)
    assert index([Measure("voice", None)], {"voice": 1.0}).value is None


@pytest.mark.parametrize("weights", [{"naming": 1.0}, {"voice": 0.0}, {"voice": -1.0}, {"voice": float("nan")}])
def test_weights_that_make_no_sense_are_refused(weights):
    with pytest.raises(SettingsError, match="index: "):
        Focus(weights=weights)
