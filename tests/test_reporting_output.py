"""Tables, pages and documents: what stands in them, and that documentation and code agree."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest

from quotecmp.corpus.calls import examples
from quotecmp.errors import SettingsError
from quotecmp.pipeline import compare
from quotecmp.reporting import records, render
from quotecmp.reporting.charts import CHARTS, image
from quotecmp.reporting.codebook import COLUMNS
from quotecmp.reporting.labels import labels
from quotecmp.reporting.sheets import csv
from quotecmp.reporting.sources import link
from quotecmp.reporting.tables import TABLES, tables
from quotecmp.reporting.terminal import Look, columns

DOCS = Path(__file__).parents[1] / "docs" / "output.md"


@pytest.fixture(scope="module")
def comparison():
    documents = examples()[1].documents
    left, right = (next(d for d in documents if d.party == party) for party in ("russia", "france"))
    return compare(replace(left, url="https://example.org/1"), replace(right, url="javascript:alert(1)"))


@pytest.mark.parametrize("lang", ["en", "fr", "ru"])
@pytest.mark.parametrize("width", [50, 80, 100, 160])
def test_no_line_of_the_text_is_wider_than_the_terminal(comparison, lang, width):
    for line in render(comparison, "text", lang, True, Look(width)).splitlines():
        assert columns(line) <= width


def test_every_statement_stands_in_the_text_and_in_the_tables(comparison):
    shown = render(comparison, "text")
    frames = tables(comparison)
    for side, name in ((comparison.left, "left_id"), (comparison.right, "right_id")):
        ids = {statement.id for statement in side.statements}
        assert all(re.search(rf"\b{id}\b", shown) for id in ids)
        assert ids == set(frames["rows"][name].dropna())


def test_colour_comes_only_with_a_terminal_that_has_it(comparison):
    assert "\x1b[" not in render(comparison, "text")
    coloured = render(comparison, "text", look=Look(100, colour=True))
    bare = re.sub(r"\x1b\[\d+m", "", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == render(comparison, "text").splitlines()


@pytest.mark.parametrize("lang", ["en", "fr", "ru"])
def test_every_figure_of_the_page_opens_something_that_is_there(comparison, lang):
    page = render(comparison, "html", lang)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_the_page_asks_nothing_of_the_network_and_runs_nothing(comparison):
    page = render(comparison, "html")
    assert "default-src 'none'" in page
    assert not re.search(r"<script|<link|<img|<iframe|\bon\w+=|\bstyle=|url\(|@import", page)
    assert re.findall(r'href="([^"#]+)"', page) == ["https://example.org/1"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//x.example", "ftp://x.example", "http://[", "", None]
)
def test_only_addresses_of_the_web_become_links(url):
    assert link(url) is None


def test_tables_have_their_declared_columns_also_without_rows(comparison):
    empty = replace(comparison.left, statements=())
    bare = replace(comparison, left=empty, right=replace(comparison.right, statements=()))
    bare = replace(bare, alignment=type(bare.alignment)((), (), ()), profile=type(bare.profile)(()))
    for found in (tables(comparison), tables(bare)):
        assert list(found) == list(TABLES)
        for name, frame in found.items():
            assert list(frame.columns) == [column.name for column in COLUMNS[name]]
            assert "nan" not in csv(frame).lower().split(",")
    for shape in ("text", "html", "md", "xlsx", "csv", "json"):
        assert render(bare, shape)


def test_the_workbook_holds_texts_as_texts_and_filters(comparison):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(render(comparison, "xlsx")))
    assert set(book.sheetnames) == set(TABLES)
    sheet = book["rows"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref
    assert [cell.value for cell in sheet[1]] == [column.name for column in COLUMNS["rows"]]


def test_every_label_has_all_languages_and_their_places():
    for key, words in labels().items():
        assert all(words.values()), key
        assert len({tuple(re.findall(r"\{\w+\}", word)) for word in words.values()}) == 1, key


@pytest.mark.parametrize("lang", ["en", "fr", "ru"])
@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.key)
def test_every_chart_is_drawn_and_told_in_words(comparison, chart, lang):
    assert chart.chart(comparison, lang).to_dict()
    told = chart.alternative(comparison, lang)
    assert told.startswith(labels()[f"chart.{chart.key}"][lang])
    assert comparison.left.label in told


def test_charts_become_images_and_other_formats_are_refused(comparison):
    pytest.importorskip("vl_convert")
    drawn = CHARTS[1].chart(comparison, "en")
    assert image(drawn, "svg").startswith(b"<svg")
    assert image(drawn, "png").startswith(b"\x89PNG")
    with pytest.raises(SettingsError):
        image(drawn, "gif")


def test_another_format_or_language_is_refused(comparison):
    for arguments in (("pdf",), ("text", "de"), ("html", "de"), ("md", "xx")):
        with pytest.raises(SettingsError):
            render(comparison, *arguments)


def test_the_documentation_names_every_column_and_field(comparison):
    told = set(re.findall(r"`(\w+)`", DOCS.read_text(encoding="utf-8")))
    for name, listed in COLUMNS.items():
        assert {name, *(column.name for column in listed)} <= told, name
    assert _fields(records.comparison(comparison)) <= told
    section = DOCS.read_text(encoding="utf-8").split("## JSON")[1].split("## Tables")[0]
    stated = set(re.findall(r"^\| `(\w+)` ", section, re.M))
    assert stated <= _fields(records.comparison(comparison)) | {"kind", "error", "rule"}


def _fields(record):
    """Names that the contract fixes: all but those of measures, parts, counts and settings, which are data."""
    out = set()
    for name, value in record.items():
        out.add(name)
        if name == "measures":
            out |= {key for measure in value.values() for key in measure}
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and name != "settings":
                out |= _fields(item)
    return out
