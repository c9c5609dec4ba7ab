"""A sentence encoder of the BERT family, read from its folder and run in numpy.

MiniLM and its like are six to twelve layers of attention; without a framework their packages take 100 MB in place of
6 GB. The forward pass is that of Devlin et al. 2019 with the mean of the last layer over all tokens (Reimers and
Gurevych 2019), which is what the sentence-transformers models of this family do.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float32]]

FILES = ("config.json", "tokenizer.json", "model.safetensors")
"""What the folder of a model must hold."""
LONGEST = 256
"""Tokens of a text that are read, as the models were trained."""
BATCH = 32
"""Texts in one pass, those of like length together."""


def bert(folder: Path) -> Callable[[Sequence[str]], Matrix]:
    """The encoder in this folder: gives one row a text. FileNotFoundError names a file that the folder lacks."""
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    for name in FILES:
        if not (folder / name).is_file():
            raise FileNotFoundError(f"{folder} holds no {name}")
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(min(LONGEST, config["max_position_embeddings"]))
    tokenizer.enable_padding(pad_id=config.get("pad_token_id", 0))
    weights = {name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()}
    return partial(_encode, tokenizer, _Model(weights, config))


@dataclass(frozen=True, slots=True)
class _Model:
    """The weights by name, and the sizes that the configuration tells."""

    weights: Mapping[str, Matrix]
    config: Mapping[str, Any]

    def linear(self, name: str, x: Matrix) -> Matrix:
        flat = x.reshape(-1, x.shape[-1])  # one large product in place of one a text
        out: Matrix = flat @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return out.reshape(*x.shape[:-1], -1)

    def norm(self, name: str, x: Matrix) -> Matrix:
        import numpy as np

        x = x - x.mean(axis=-1, keepdims=True)
        spread = np.sqrt((x * x).mean(axis=-1, keepdims=True) + self.config["layer_norm_eps"])
        out: Matrix = x / spread * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        return out


def _encode(tokenizer: Any, model: _Model, texts: Sequence[str]) -> Matrix:  # noqa: ANN401  (tokenizers has no types)
    import numpy as np

    order = sorted(range(len(texts)), key=lambda n: (len(texts[n]), n))
    rows = np.zeros((len(texts), model.config["hidden_size"]), dtype=np.float32)
    for start in range(0, len(order), BATCH):
        chosen = order[start : start + BATCH]
        tokenized = tokenizer.encode_batch([texts[n] for n in chosen])
        ids, mask = (np.array([getattr(t, name) for t in tokenized]) for name in ("ids", "attention_mask"))
        share = (mask / mask.sum(axis=1, keepdims=True)).astype(np.float32)
        rows[chosen] = np.einsum("bt,bth->bh", share, _states(model, ids, mask))
    return rows


def _states(model: _Model, ids: Matrix, mask: Matrix) -> Matrix:
    """The last layer's state of every token (texts × tokens × size)."""
    import numpy as np

    words, places, types = (
        model.weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type")
    )
    x = model.norm("embeddings.LayerNorm", words[ids] + places[: ids.shape[1]] + types[0])
    hidden = np.where(mask[:, None, None, :] > 0, 0.0, -1e9).astype(np.float32)
    for number in range(model.config["num_hidden_layers"]):
        layer = f"encoder.layer.{number}"
        x = model.norm(f"{layer}.attention.output.LayerNorm", x + _attention(model, f"{layer}.attention", x, hidden))
        inner = _gelu(model.linear(f"{layer}.intermediate.dense", x))
        x = model.norm(f"{layer}.output.LayerNorm", x + model.linear(f"{layer}.output.dense", inner))
    return x


def _attention(model: _Model, name: str, x: Matrix, hidden: Matrix) -> Matrix:
    import numpy as np

    texts, length, size = x.shape
    heads = model.config["num_attention_heads"]
    query, key, value = (
        model.linear(f"{name}.self.{part}", x).reshape(texts, length, heads, size // heads).transpose(0, 2, 1, 3)
        for part in ("query", "key", "value")
    )
    scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(size // heads)) + hidden
    scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
    mixed = (scores / scores.sum(axis=-1, keepdims=True)) @ value
    return model.linear(f"{name}.output.dense", mixed.transpose(0, 2, 1, 3).reshape(texts, length, size))


def _gelu(x: Matrix) -> Matrix:
    import numpy as np
    from scipy.special import erf

    out: Matrix = np.float32(0.5) * x * (1 + erf(x / np.float32(np.sqrt(2))))
    return out
