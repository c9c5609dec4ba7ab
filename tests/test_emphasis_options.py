"""The same questions from the command line: own topics, expected ones, an index, and one table of many."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from quotecmp.cli.compare import command
from quotecmp.cli.options import TABLES as NAMED
from quotecmp.errors import LexiconError, SettingsError
from quotecmp.reporting.tables import TABLES

CALL = Path(__file__).parents[1] / "data" / "calls" / "2025-07-01-russia-france"
LEFT, RIGHT = str(CALL / "kremlin.ru.txt"), str(CALL / "elysee.fr.txt")


def run(*arguments, given=None):
    return CliRunner().invoke(command, list(map(str, arguments)), input=given)


def measured(*arguments):
    result = run(LEFT, RIGHT, "--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_expected_topics_and_an_index_are_measures_findings_and_provenance():
    found = measured("--expect", "sanctions, iran", "--index", "coverage_left=1,voice=2", "--words", "fr")
    assert found["measures"]["silence"]["value"] == 1
    assert 0 < found["measures"]["index"]["value"] < 1
    assert any("mentionné par aucun des deux côtés" in finding["text"] for finding in found["findings"])
    assert found["provenance"]["settings"]["index"] == {"coverage_left": 1, "voice": 2}
    assert "silence" not in measured()["measures"]


def test_a_text_of_the_day_says_what_could_be_expected():
    other = CALL.parent / "2020-11-07-russia-france" / "elysee.fr.txt"
    found = measured("--day", other)["measures"]["silence"]
    assert "minsk-normandy" in found["parts"]
    assert found["parts"]["minsk-normandy"]["value"] == 2


def test_a_file_of_topics_regroups_what_the_statements_are_about(tmp_path):
    path = tmp_path / "topics.csv"
    path.write_text("concept,topic\nceasefire,End of fighting\n", encoding="utf-8")
    found = measured("--topics", path)
    assert any("End of fighting" in statement["topics"] for statement in found["right"]["statements"])


def test_a_batch_is_asked_the_same():
    record = {"id": 1, "left": {"text": "They discussed grain at length."}, "right": {"text": "They discussed Iran."}}
    result = run("--jsonl", "-", "--expect", "sanctions", given=json.dumps(record) + "\n")
    assert json.loads(result.stdout)["measures"]["silence"]["value"] == 1


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        (("--expect", "sanction"), SettingsError, "no topic 'sanction'; perhaps sanctions"),
        (("--index", "naming"), SettingsError, "no measure 'naming' can enter it"),
        (("--index", "voice=much"), SettingsError, "'voice=much' is no weight"),
        (("--topics", "none.csv"), LexiconError, "none.csv: no such word list"),
    ],
)
def test_what_cannot_be_asked_is_refused(arguments, error, words):
    result = run(LEFT, RIGHT, *arguments)
    assert isinstance(result.exception, error)
    assert words in str(result.exception)


def test_every_table_can_be_named():
    assert tuple(TABLES) == NAMED
    result = run(LEFT, RIGHT, "--format", "csv", "--table", "findings")
    assert result.stdout.startswith("finding,text,measure,statements,provenance\n1,")
