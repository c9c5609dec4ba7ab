"""Tables for research: typed, escaped, with what they were made with, and the same bytes each time."""

import csv as csv_module
import io
import json
import re
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecmp.corpus.calls import examples
from quotecmp.errors import SettingsError
from quotecmp.models import Kind
from quotecmp.pipeline import attribute, compare
from quotecmp.reporting import records, render
from quotecmp.reporting.codebook import COLUMNS
from quotecmp.reporting.latex import PRINTED, escaped
from quotecmp.reporting.render import COMPARISONS, render_statements
from quotecmp.reporting.sheets import FORMULA, guard
from quotecmp.reporting.tables import TABLES, attributed, tables
from quotecmp.settings import Settings


@pytest.fixture(scope="module")
def comparison():
    documents = examples()[1].documents
    left, right = (next(d for d in documents if d.party == party) for party in ("russia", "france"))
    return compare(left, right, Settings(draws=199))


@pytest.mark.parametrize("shape", COMPARISONS)
def test_the_same_comparison_gives_the_same_bytes(comparison, shape):
    assert render(comparison, shape) == render(comparison, shape)


@pytest.mark.parametrize("table", TABLES)
def test_every_table_becomes_csv_parquet_and_latex_with_its_provenance(comparison, table):
    pq = pytest.importorskip("pyarrow.parquet")
    made = records.made_with(comparison.provenance)
    rows = list(csv_module.DictReader(io.StringIO(render(comparison, "csv", table=table))))
    assert all(json.loads(row["provenance"]) == made for row in rows)
    read = pq.read_table(io.BytesIO(render(comparison, "parquet", table=table)))
    assert json.loads(read.schema.metadata[b"quotecmp"]) == made
    assert read.column_names == [column.name for column in COLUMNS[table]]
    assert read.num_rows == len(rows)
    text = render(comparison, "latex", table=table)
    assert text.splitlines()[0].startswith(f"% quotecmp, table {table}: ")
    assert text.count(r" \\") == len(rows) + 1


def test_parquet_has_the_types_of_the_codebook_also_where_a_column_is_empty(comparison):
    pq = pytest.importorskip("pyarrow.parquet")
    bare = replace(
        comparison, left=replace(comparison.left, statements=()), alignment=type(comparison.alignment)((), (), ())
    )
    bare = replace(bare, right=replace(bare.right, statements=()), profile=type(bare.profile)(()))
    for table in TABLES:
        full, empty = (pq.read_schema(io.BytesIO(render(each, "parquet", table=table))) for each in (comparison, bare))
        assert full.equals(empty)
        assert full.field(0).metadata[b"meaning"].decode() == COLUMNS[table][0].meaning


def test_parquet_without_its_package_says_what_to_install(comparison, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SettingsError, match=r"pip install 'quotecmp\[parquet\]'"):
        render(comparison, "parquet")


def test_an_unknown_table_is_refused(comparison):
    with pytest.raises(SettingsError, match="no table 'quotes'; choose one of rows, statements"):
        render(comparison, "csv", table="quotes")


def test_values_have_the_type_that_the_codebook_states(comparison):
    kinds = {"text": str, "integer": int, "number": float, "yes or no": bool}
    for name, frame in tables(comparison).items():
        for column in COLUMNS[name]:
            values = [value for value in frame[column.name] if value is not None and value == value]
            assert all(type(value) is kinds[column.type] for value in values), (name, column.name)


def test_every_printed_column_exists():
    for table, columns in PRINTED.items():
        assert set(columns) <= {column.name for column in COLUMNS[table]}
        assert sum(columns.values()) <= 0.9
    assert set(PRINTED) == set(TABLES)


@given(st.text(max_size=40))
def test_latex_holds_no_command_of_the_text(text):
    found = escaped(text)
    known = r"\\text(backslash|asciitilde|asciicircum|bar)\{\}|\\[&%$#_{}]|\$(<|>|-|\\zeta|\\times|\\to)\$"
    assert not set(re.sub(known, "", found)) & set("\\&%$#_{}~^\n")


@given(st.text(max_size=20))
def test_no_text_is_left_that_a_spreadsheet_would_run(text):
    for start in ("", " ", "\u00a0"):
        assert not str(guard(start + text)).lstrip(" \n\u00a0").startswith(FORMULA)


def test_findings_and_nesting_are_in_tables_and_records(comparison):
    found = records.comparison(comparison, lang="fr")["findings"]
    assert 3 <= len(found) <= 7
    assert found[0]["measure"] in records.comparison(comparison)["measures"]
    assert len(tables(comparison)["findings"]) == len(found)
    article = next(d for d in examples()[0].documents if d.kind is Kind.ARTICLE)
    statements = attribute(article, ("russia", "france"))
    frame = attributed(article, statements)
    assert list(frame["within"]) == [s.within for s in statements]


def test_who_said_what_comes_in_every_format_with_its_provenance():
    pq = pytest.importorskip("pyarrow.parquet")
    article = next(d for d in examples()[0].documents if d.kind is Kind.ARTICLE)
    statements = attribute(article, ("russia", "france"))
    made = records.read_with(article)
    assert made["documents"] == [article.id]
    read = pq.read_table(io.BytesIO(render_statements(article, statements, "parquet")))
    assert (read.num_rows, json.loads(read.schema.metadata[b"quotecmp"])) == (len(statements), made)
    assert article.id in render_statements(article, statements, "latex").splitlines()[0]
    assert json.loads(render_statements(article, statements, "json"))["provenance"] == made
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(render_statements(article, statements, "xlsx")))
    assert book.sheetnames == ["statements", "codebook", "provenance"]
