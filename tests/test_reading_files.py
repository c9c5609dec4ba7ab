import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecmp.errors import QuotecmpError, ReadingError
from quotecmp.models import Kind, Lang
from quotecmp.reading import file, from_bytes, standard_input
from quotecmp.reading.markdown import plain
from quotecmp.reading.pages import page
from quotecmp.settings import Settings

RU = "Телефонный разговор\n\nСостоялся телефонный разговор Владимира Путина с Президентом Франции. Обсуждена Сирия.\n"
FR = "Entretien\n\nLe Président de la République s'est entretenu à Paris. Les échanges ont été très francs.\n"
EN = "Readout\n\nPresident Biden spoke today with President Putin. They agreed to talk.\n"


@pytest.mark.parametrize(
    ("text", "encoding", "remark"),
    [
        (RU, "utf-8", ""), (RU, "utf-8-sig", ""), (RU, "utf-16", "UTF-16"), (RU, "cp1251", "windows-1251"),
        (RU, "koi8-r", "koi8-r"), (RU, "cp866", "cp866"),
        (FR, "cp1252", "windows-1252"), (FR, "latin-1", "windows-1252"), (EN, "ascii", ""), (EN, "utf-16", "UTF-16"),
    ],
)  # fmt: skip
def test_files_in_usual_encodings_are_read(tmp_path, text, encoding, remark):
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    made = file(path)
    assert made.text == text
    assert remark in " ".join(made.remarks) and bool(remark) == bool(made.remarks)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"), (b" \n", "empty"), (b"%PDF-1.7 x", "PDF"), (b"\x89PNG\r\n", "image"), (b"PK\x03\x04xx", "zip"),
        (b"\xd0\xcf\x11\xe0abc", "old Word"), (b"abc\x00def", "binary"), (b"\xff\xfe\x00\xd8\x41", "UTF-16"),
        (b"caf\xe9 \x81", "iconv -f windows-1252"), (b"Z\xc5\xc6\xc7\xc8 abc", "iconv"),
        (b"\x00\x01\x02", "binary"), (b"\xef\xbb\xbf\xff", "UTF-8"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_and_named(tmp_path, data, words):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(ReadingError, match=words) as caught:
        file(path)
    assert str(path) in str(caught.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(ReadingError, match=path.name):
            file(path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(EN)
    with pytest.raises(ReadingError, match="bytes"):
        file(path, settings=Settings(max_chars=1))


def test_errors_of_the_text_name_the_file(tmp_path):
    path = tmp_path / "de.txt"
    path.write_text("Die Präsidenten sprachen heute über die Ukraine.", encoding="utf-8")
    with pytest.raises(ReadingError, match=r"de\.txt: the text seems to be in German"):
        file(path)


def test_standard_input_is_read_as_bytes(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(RU.encode("cp1251"))))
    assert standard_input().lang is Lang.RU


def test_markdown_marks_go_and_front_matter_becomes_headers(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: The call\ndate: 2021-12-30\nurl: https://www.whitehouse.gov/x\ntags: a\n---\n\n## Part\n\n"
        "They **agreed** on [grain](https://x.org) and _gas_, not 2*3*4 or snake_case_name.\n\n* one\n* two\n"
    )
    made = file(path)
    assert (made.published, made.party, made.title.of(made.text)) == ("2021-12-30", "usa", "The call")
    assert "They agreed on grain and gas, not 2*3*4 or snake_case_name." in made.text
    assert "\nPart\n" in made.text and "* one\n* two" in made.text and "tags" not in made.text


KREMLIN = """<html><head><title>T • President</title><link rel="canonical" href="http://en.kremlin.ru/events/president/news/1">
<script>var x = 1;</script></head><body><nav>Menu items</nav><h1 class="entry-title p-name">Telephone conversation</h1>
<time itemprop="datePublished" datetime="2020-11-07">November 7</time>
<div class="read__lead">Vladimir Putin had a telephone conversation.</div>
<div class="entry-content e-content read__internal_content"><p>They agreed on Syria.</p><p hidden>Not seen.</p>
<ul><li>first point</li><li>second point</li></ul></div><footer>All rights</footer></body></html>"""


def test_a_kremlin_page_keeps_its_lead():
    made = from_bytes(KREMLIN.encode(), "page.html")
    assert made.text == (
        "Telephone conversation\n\nVladimir Putin had a telephone conversation.\n\nThey agreed on Syria.\n\n"
        "• first point\n\n• second point"
    )
    assert (made.party, made.published, made.kind) == ("russia", "2020-11-07", Kind.READOUT)
    assert made.url == "http://en.kremlin.ru/events/president/news/1"


def test_a_page_that_says_its_charset_is_believed():
    source = f'<html><head><meta charset="koi8-r"></head><body><article><p>{RU}</p></article></body></html>'
    made = from_bytes(source.encode("koi8-r"), "page.html")
    assert made.lang is Lang.RU and "koi8-r" in made.remarks[0]


@pytest.mark.parametrize(
    "body",
    [
        "<article><h1>Call</h1><p>They agreed.</p></article><aside>Ad</aside>",
        "<main><p>They agreed.</p></main><nav>Menu</nav>",
        "<div><p>Ad</p></div><div><p>They agreed.</p><p>They talked about the truce.</p></div>",
        "They agreed.<br>Both left.<script>x</script>",
    ],
)
def test_an_unknown_site_gives_its_main_text(body):
    text = page(f"<html><body>{body}</body></html>", "x.html").text
    assert "They agreed." in text.split("\n") and not {"Ad", "Menu", "x"} & set(text.split("\n"))


def test_a_page_without_words_is_refused():
    with pytest.raises(ReadingError, match="no text"):
        page("<html><body><script>x</script></body></html>", "x.html")


def test_a_deeply_nested_page_is_read_or_refused():
    assert "They agreed." in page("<div>" * 200 + "They agreed." + "</div>" * 200, "x.html").text
    with pytest.raises(ReadingError, match="no text"):
        page("<div>" * 3000 + "They agreed." + "</div>" * 3000, "x.html")


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(xml):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{xml}</w:body></w:document>')
    return archive.getvalue()


def test_a_word_document_gives_its_paragraphs():
    data = docx(
        "<w:p><w:r><w:t>Readout</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>They </w:t></w:r><w:del><w:r><w:delText>dis"
        "</w:delText></w:r></w:del><w:r><w:t>agreed.</w:t></w:r></w:p>"
    )
    assert from_bytes(data, "a.docx").text == "Readout\n\nThey agreed."


@pytest.mark.parametrize("data", [b"not a zip", docx("<w:p>")[:40], docx("</broken>"), docx("")])
def test_a_broken_or_empty_word_document_is_refused(data):
    with pytest.raises(ReadingError, match=r"a\.docx"):
        from_bytes(data, "a.docx")


@given(st.binary(), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx"]))
def test_any_bytes_give_a_document_or_an_error_of_ours(data, name):
    try:
        made = from_bytes(data, name)
    except QuotecmpError as error:
        assert name in str(error)
    else:
        assert made.text.strip()


@given(st.text(alphabet="*_`[]()#>-=~! ab\n\\"))
def test_markdown_of_any_marks_is_read(source):
    plain(source)
