"""Sentence encoders beside the units of meaning: an extra that is loaded from a folder or by name.

An encoder knows that words are near in meaning which the thesaurus does not hold, but not which rare thing two
statements share; so its cosine is mixed with the built-in measure and never links what shares no unit. The vectors of
one call are taken relative to their mean, since all its statements are about the same things (docs/encoders.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quotecmp.alignment.loaders import Encode, load
from quotecmp.alignment.similarity import Scores, pair_scores, shared, vectors
from quotecmp.alignment.texts import text_similarity
from quotecmp.errors import SettingsError
from quotecmp.models import Evidence, Lang, Side, Span, Statement

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float32]]

SHARE = 0.2
"""Share of the encoder in the similarity of two statements of a call; the rest is the built-in measure's."""
TEXT_SHARE = 0.5
"""Its share in the similarity of two texts without a call, where general likeness tells more."""
APART = 8
"""A call counts as if it had so many more statements about anything, so that a short one keeps its vectors."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """A measure of likeness that mixes an encoder's cosine with the built-in measure; ``name`` is its specification.

    ``encode`` gives one row a text.
    """

    name: str
    encode: Encode

    def __call__(self, left: Side, right: Side) -> Scores:
        """Compare all statements of two sides; a link's evidence are the shared units and the encoder's part."""
        found = vectors(left, right)
        near = _centred(self._rows([_words(side, s) for side in (left, right) for s in side.statements]))
        count = len(left.statements)
        units = pair_scores(found)
        cosines = {pair: _cosine(near[pair[0]], near[count + pair[1]]) for pair in units}
        pairs = {pair: (1 - SHARE) * score + SHARE * cosines[pair] for pair, score in units.items()}

        def evidence(pair: tuple[int, int]) -> tuple[Evidence, ...]:
            one, two = _place(left.statements[pair[0]]), _place(right.statements[pair[1]])
            return (*shared(found, pair), Evidence("encoder", one, two, round(SHARE * cosines[pair], 4), self.name))

        return Scores(pairs, evidence)

    def texts(self, left: str, right: str, left_lang: Lang, right_lang: Lang) -> float:
        """How much two texts have in common (0 to 1), without a call around them."""
        one, two = self._rows([left, right])
        return (1 - TEXT_SHARE) * text_similarity(left, right, left_lang, right_lang) + TEXT_SHARE * _cosine(one, two)

    def _rows(self, texts: Sequence[str]) -> Matrix:
        """One vector of length 1 a text; SettingsError if the encoder gives something else."""
        import numpy as np

        rows = np.asarray(self.encode(texts), dtype=np.float32) if texts else np.zeros((0, 1), dtype=np.float32)
        if rows.ndim != 2 or len(rows) != len(texts) or not np.isfinite(rows).all():
            raise SettingsError(f"encoder {self.name}: it gave {rows.shape} finite numbers for {len(texts)} texts")
        return _unit(rows)


def encoder(spec: str) -> Encoder:
    """The encoder that a specification such as ``model2vec:FOLDER`` names; SettingsError says what is missing.

    The kinds are those of ``quotecmp.alignment.loaders``; nothing is downloaded unless ``:download`` ends the name.
    """
    return Encoder(spec, load(spec))


def _words(side: Side, statement: Statement) -> str:
    return side.words(statement) or statement.span.of(side.document.text)


def _place(statement: Statement) -> Span:
    """Where a statement begins: an encoder's part rests on no word of it in particular."""
    return Span(statement.span.start, statement.span.start)


def _centred(rows: Matrix) -> Matrix:
    """The rows less what all have in common, more of it the more there are."""
    if not len(rows):
        return rows
    return _unit(rows - rows.mean(axis=0) * (len(rows) / (len(rows) + APART)))


def _unit(rows: Matrix) -> Matrix:
    import numpy as np

    size = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(size > 0, size, 1.0)).astype(np.float32)


def _cosine(one: Matrix, two: Matrix) -> float:
    """0 to 1, without the dust of single precision, so that the same text has 1."""
    return min(1.0, max(0.0, round(float(one @ two), 6)))
