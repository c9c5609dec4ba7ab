"""The command line: every command and format, its exit statuses, and input that should not be there."""

import csv
import io
import json
import subprocess
import sys
import zipfile

import pytest

from quotecmp.cli import COMMANDS
from quotecmp.cli.options import FORMATS
from quotecmp.corpus.calls import HERE

LEFT = HERE / "2025-07-01-russia-france" / "kremlin.ru.txt"
RIGHT = HERE / "2025-07-01-russia-france" / "elysee.fr.txt"
ARTICLE = HERE / "2020-11-07-russia-france" / "article.en.txt"


def run(*arguments, given=b"", environment=None):
    command = [sys.executable, "-m", "quotecmp", *map(str, arguments)]
    return subprocess.run(command, check=False, input=given, capture_output=True, env=environment, timeout=120)


def fails_in_one_line(result, status=1):
    message = result.stderr.decode("utf-8").strip().splitlines()
    assert result.returncode == status, message
    assert len(message) == 1, message
    assert message[0].startswith("quotecmp: ")
    return message[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command):
    result = run(command, "--help")
    assert result.returncode == 0
    assert b"Usage: quotecmp " + command.encode() in result.stdout


def test_help_lists_every_command_and_loads_nothing_heavy():
    code = (
        "import sys\nfrom quotecmp.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print([m for m in ('pandas', 'streamlit', 'altair', 'numpy', 'jinja2', 'xlsxwriter') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=60)
    assert result.stdout.strip().endswith("[]"), result.stdout[-300:]
    assert all(command in result.stdout for command in COMMANDS)


def test_plain_text_loads_neither_pandas_nor_streamlit():
    code = (
        "import sys\nfrom quotecmp.cli import main\n"
        f"try:\n    main(['compare', {str(LEFT)!r}, {str(RIGHT)!r}])\nexcept SystemExit:\n    pass\n"
        "print([m for m in ('pandas', 'streamlit', 'altair', 'xlsxwriter') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, timeout=120)
    assert result.stdout.decode("utf-8").strip().endswith("[]")


@pytest.mark.parametrize(
    "arguments", [["compare", LEFT, RIGHT], ["attribute", LEFT], ["demo"]], ids=lambda a: str(a[0])
)
@pytest.mark.parametrize("shape", FORMATS)
def test_every_command_writes_every_format(arguments, shape, tmp_path):
    target = tmp_path / "out"
    result = run(*arguments, "--format", shape, "-o", target)
    assert (result.returncode, result.stdout) == (0, b""), result.stderr
    data = target.read_bytes()
    if shape == "xlsx":
        assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    elif shape == "parquet":
        assert data[:4] == data[-4:] == b"PAR1"
    else:
        assert data.decode("utf-8").endswith("\n")
        assert b"\x1b" not in data


def test_two_runs_give_the_same_bytes():
    for shape in ("xlsx", "html", "json"):
        assert run("demo", "--format", shape).stdout == run("demo", "--format", shape).stdout


def test_standard_input_is_a_text():
    piped = run("compare", "-", RIGHT, "--format", "json", given=LEFT.read_bytes())
    assert piped.returncode == 0, piped.stderr
    assert len(json.loads(piped.stdout)["left"]["statements"]) > 5
    assert run("attribute", "-", given=ARTICLE.read_bytes()).returncode == 0


def test_standard_input_cannot_be_both_texts():
    assert "standard input" in fails_in_one_line(run("compare", "-", "-", given=b"Text."))


@pytest.mark.parametrize(
    "arguments",
    [
        ["compare"],
        ["compare", LEFT, RIGHT, LEFT],
        ["attribute"],
        ["similarity", "one"],
        ["nosuch"],
        ["compare", LEFT, RIGHT, "--format", "pdf"],
        ["compare", LEFT, RIGHT, "--threshold", "x"],
    ],
    ids=str,
)
def test_wrong_usage_has_status_2(arguments):
    result = run(*arguments)
    assert result.returncode == 2
    assert b"Usage: quotecmp" in result.stderr
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["attribute", "nowhere.txt"], "nowhere.txt"),
        (["compare", LEFT, "nowhere.txt"], "nowhere.txt"),
        (["attribute", HERE], "directory"),
        (["compare", LEFT, RIGHT, "--sides", "narnia,france"], "narnia"),
        (["compare", LEFT, RIGHT, "--threshold", "2"], "threshold"),
        (["compare", LEFT, RIGHT, "-o", "nowhere/out.txt"], "nowhere/out.txt"),
        (["compare", "--jsonl", "nowhere.jsonl"], "nowhere.jsonl"),
        (["similarity", "12345", "67890"], "language"),
    ],
    ids=str,
)
def test_an_error_of_the_input_is_one_line_with_status_1(arguments, named):
    assert named in fails_in_one_line(run(*arguments))


@pytest.mark.parametrize("content", [b"", b" \n\n", b"\x00\x01\x02\xff" * 100], ids=["empty", "blank", "binary"])
def test_a_file_without_text_is_refused(content, tmp_path):
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    assert "bad.txt" in fails_in_one_line(run("attribute", path))
    assert "bad.txt" in fails_in_one_line(run("compare", path, RIGHT))


def test_a_text_of_one_word_and_an_article_without_sources_are_answered(tmp_path):
    path = tmp_path / "word.txt"
    path.write_text("Yes", encoding="utf-8")
    assert run("attribute", path, "--lang", "en").returncode == 0
    path.write_text("The weather was fine. It rained in the evening.", encoding="utf-8")
    assert "sides" in fails_in_one_line(run("compare", path))


def test_a_text_compared_with_itself_is_the_same_throughout():
    found = json.loads(run("compare", LEFT, LEFT, "--format", "json").stdout)
    assert not found["only_left"]
    assert not found["only_right"]
    assert found["measures"]["coverage_left"]["value"] == 1


HOSTILE = (
    'The Kremlin said: “=HYPERLINK("http://x.example") must stop <script>alert(1)</script> at once.”\n\n'
    "+1 \x1b[31mred\x07 | `code` *bold* 😀 שלום עולם \u202egnirts and [link](javascript:alert(1)) were agreed.\n\n"
    "-2+3 talks on grain will go on, the Kremlin said."
)


@pytest.mark.parametrize("shape", FORMATS)
def test_hostile_text_stays_text(shape, tmp_path):
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    other.write_text("@SUM(A1) The talks on grain will go on.\n\nThey agreed on <b>gas</b>.", encoding="utf-8")
    result = run("compare", path, other, "--sides", "russia,france", "--format", shape)
    assert result.returncode == 0, result.stderr
    if shape == "parquet":
        assert result.stdout[:4] == result.stdout[-4:] == b"PAR1"
        return
    if shape == "xlsx":
        sheets = zipfile.ZipFile(io.BytesIO(result.stdout))
        assert not any(b"<f>" in sheets.read(name) for name in sheets.namelist())
        return
    text = result.stdout.decode("utf-8")
    assert not {"\x1b", "\x07", "\u202e"} & set(text)
    if shape in ("html", "md"):
        assert "<script>" not in text
        assert "<b>gas" not in text
    if shape == "csv":
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert "'" + "+1" in {cell[:3] for cell in cells}
        assert not any(cell.startswith(("=", "@", "+", "-")) for cell in cells if not cell[1:2].isdigit())


def lines_of(result):
    return [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]


def test_json_lines_are_answered_in_order_with_bad_ones_in_their_place(tmp_path):
    text = "The Kremlin said that the talks will go on."
    given = [
        json.dumps({"id": "a", "text": text, "sides": ["russia", "france"]}).encode(),
        b"{not json",
        b"",
        b"[1, 2]",
        b'{"id": "\xff"}',
        json.dumps({"id": "b"}).encode(),
        json.dumps({"id": "c", "text": text, "lang": "de"}).encode(),
        json.dumps({"id": "d", "text": text, "sides": ["narnia"]}).encode(),
        json.dumps({"id": "e", "text": text, "sides": "russia"}).encode(),
        json.dumps({"id": "f", "text": text, "kind": "poem", "publisher": 7}).encode(),
        b'{"id": NaN, "text": "x"}',
        b"[" * 100_000,
        json.dumps({"id": "z", "text": text}).encode(),
    ]
    target = tmp_path / "out.jsonl"
    result = run("attribute", "--jsonl", "-", given=b"\n".join(given))
    assert result.returncode == 1
    answers = lines_of(result)
    assert len(answers) == len(given) - 1, "a blank line is passed over"
    assert [a["id"] for a in answers] == ["a", None, None, None, "b", "c", "d", "e", "f", None, None, "z"]
    assert [("error" in a) for a in answers] == [False, *[True] * 10, False]
    assert "line 2" in answers[1]["error"]
    assert len(result.stderr.splitlines()) == 1
    source = tmp_path / "in.jsonl"
    source.write_bytes(b"\xef\xbb\xbf" + given[0] + b"\r\n" + given[-1])
    assert run("attribute", "--jsonl", source, "-o", target).returncode == 0
    assert [json.loads(line)["id"] for line in target.read_text(encoding="utf-8").splitlines()] == ["a", "z"]


def test_pairs_and_similarities_come_as_json_lines():
    pair = {
        "id": 7,
        "left": {"text": LEFT.read_text(encoding="utf-8"), "lang": "ru", "publisher": "Kremlin"},
        "right": {"text": RIGHT.read_text(encoding="utf-8")},
    }
    (found,) = lines_of(run("compare", "--jsonl", "-", given=json.dumps(pair).encode()))
    assert found["id"] == 7
    assert {"left", "right", "links", "measures", "provenance"} <= set(found)
    (found,) = lines_of(run("similarity", "--jsonl", "-", given=json.dumps(pair).encode()))
    assert 0 <= found["similarity"] <= 1


def test_answers_are_utf_8_whatever_the_locale(tmp_path):
    import os

    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    record = json.dumps({"id": "é", "text": "Le Kremlin a déclaré que les pourparlers continueront."}).encode()
    (found,) = lines_of(run("attribute", "--jsonl", "-", given=record, environment=environment))
    assert found["id"] == "é"


def test_similarity_is_a_number_from_0_to_1():
    same = run("similarity", "They agreed on grain exports.", "They agreed on grain exports.")
    assert float(same.stdout) == 1
    assert 0 <= float(run("similarity", "They agreed on grain.", "Ils sont convenus du blé.").stdout) <= 1


def test_check_finds_the_word_lists_in_order():
    result = run("check")
    assert b"Traceback" not in result.stderr
    assert result.returncode == (1 if result.stdout else 0)


def test_a_report_is_the_page_of_the_same_comparison_with_what_is_asked_beyond(tmp_path):
    target = tmp_path / "call.html"
    asked = (LEFT, RIGHT, "--expect", "food-grain")
    assert run("report", *asked, "-o", target).returncode == 0
    assert target.read_bytes() == run("compare", *asked, "--format", "html").stdout
    assert "Food and grain" in target.read_text(encoding="utf-8")
