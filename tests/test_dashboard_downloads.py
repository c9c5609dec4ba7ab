"""Every file that the dashboard gives is opened and looked into."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.dashboard_reader import opened, saved
from tests.dashboard_server import EXAMPLE

pytestmark = pytest.mark.browser
WORDS = "Nagorno-Karabakh"


def test_every_download_of_a_comparison_opens(page, server: str, tmp_path: Path) -> None:
    from openpyxl import load_workbook
    from pandas import read_parquet

    opened(page, server, "compare")
    table = list(csv.DictReader(io.StringIO(saved(page, "CSV").decode("utf-8-sig"))))
    assert len(table) >= page.locator("li.qc-row").count()
    assert any(WORDS in value for row in table for value in row.values())
    assert json.loads(saved(page, "JSON"))["links"]
    assert "codebook" in load_workbook(io.BytesIO(saved(page, "Excel"))).sheetnames
    assert WORDS in read_parquet(io.BytesIO(saved(page, "Parquet"))).to_string()
    assert "\\begin{" in (latex := saved(page, "LaTeX").decode()) and WORDS in latex
    markdown = saved(page, "Markdown").decode()
    assert WORDS in markdown
    cited = page.locator(".st-key-citation code").inner_text()
    assert "Kremlin and Elysee Palace compared" in cited and "quotecmp" in cited and "2020-11-07" in cited
    assert "## To cite" in markdown and "Kremlin and Elysee Palace compared" in markdown
    (tmp_path / "page.html").write_bytes(saved(page, "Web page"))
    _opens_offline(page, tmp_path / "page.html")


def test_expected_topics_are_in_the_files(page, server: str) -> None:
    opened(page, server, "compare", f"{EXAMPLE}&pair=en-en&expected=nuclear-arms")
    made = json.loads(saved(page, "JSON"))
    assert made["provenance"]["settings"]["expected"] == ["nuclear-arms"]
    assert "silence" in str(made["findings"])


def _opens_offline(page, path: Path) -> None:
    """The page shows its words without a network, and asks for nothing."""
    context = page.context.browser.new_context(offline=True)
    alone, asked = context.new_page(), []
    alone.on("request", lambda request: asked.append(request.url))
    alone.goto(path.as_uri())
    assert WORDS in alone.locator("body").inner_text()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    context.close()


def test_every_chart_can_be_had_as_an_image(page, server: str) -> None:
    pytest.importorskip("vl_convert", reason="images need vl-convert-python")
    opened(page, server, "emphasis")
    for key in ("topics", "coverage", "order", "strength"):
        chart = page.locator(f".st-key-chart-{key}")
        assert chart.get_by_text("The chart in words").count() == 1
        png, svg = (_image(page, chart, shape) for shape in ("PNG", "SVG"))
        assert png.startswith(b"\x89PNG\r\n") and len(png) > 2_000, key
        assert ElementTree.fromstring(svg).tag.endswith("svg"), key


def _image(page, chart, name: str) -> bytes:
    with page.expect_download() as download:
        chart.get_by_role("button", name=name).click()
    return Path(download.value.path()).read_bytes()
