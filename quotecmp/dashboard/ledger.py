"""What this session decided by hand about a comparison: corrections of the machine, or links coded blind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from quotecmp.errors import DecisionsError
from quotecmp.models import Comparison
from quotecmp.review import Decision, Decisions, Kind, begin, read, ref
from quotecmp.review.decisions import documents_of
from quotecmp.review.fitting import same_texts
from quotecmp.review.refs import every

KEPT = "decisions"
"""The session's key: one dictionary of plain frozen values, which survives a change of page and a reload."""
CORRECT, CLASS = "correct", "class"
Files = tuple[tuple[str, Decisions], ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The decisions about one comparison of the machine; ``mode`` is ``correct``, or ``class`` for blind coding.

    They belong to the texts: another choice of texts has its own, and coming back finds them again.
    """

    machine: Comparison
    mode: str = CORRECT

    @property
    def decisions(self) -> Decisions:
        found = _kept().get(self._key("made"))
        return found if isinstance(found, Decisions) else self._none()

    def keep(self, decisions: Decisions) -> None:
        """Keep these from now on; what says nothing is not kept."""
        self._put("made", None if decisions == self._none() else decisions)

    def decide(self, kind: Kind, ids: tuple[str, ...], value: tuple[str, ...] = ()) -> None:
        """One more decision about statements as they read now."""
        known = every(self.machine)
        self.keep(self.decisions.add(Decision(kind, tuple(ref(*known[id]) for id in ids), value)))

    def undo(self) -> None:
        self.keep(self.decisions.undo())

    def redo(self) -> None:
        self.keep(self.decisions.redo())

    def sign(self, name: str) -> None:
        """Say who decides; characters that a file may not hold are left out."""
        clean = "".join(filter(str.isprintable, name)).strip()[:100]
        self.keep(replace(self.decisions, annotator=clean))

    def load(self, data: bytes, name: str) -> None:
        """Go on with the decisions of a file. DecisionsError where it is none for these texts or for this page."""
        found = self._checked(data, name)
        if found.blind != (self.mode == CLASS):
            page = "Class" if found.blind else "Correct by hand"
            raise DecisionsError(f"{name}: made on the page {page}; open it there, or add it to the files to compare")
        self.keep(found)

    @property
    def others(self) -> Files:
        """The files of other people, to compare with, by name."""
        found = _kept().get(self._key("others"))
        return found if isinstance(found, tuple) else ()

    def add_others(self, files: Mapping[str, bytes]) -> None:
        """Compare with these files too; one with a name that is there takes its place. DecisionsError as ``load``."""
        found = dict(self.others) | {name: self._checked(data, name) for name, data in files.items()}
        self._put("others", tuple(sorted(found.items())))

    def drop_others(self) -> None:
        self._put("others", None)

    @property
    def finished(self) -> bool:
        """Whether blind coding is done, so that the machine's links may be shown."""
        return bool(_kept().get(self._key("finished")))

    def finish(self) -> None:
        self._put("finished", True)

    def restart(self) -> None:
        """Somebody else codes these texts from the beginning."""
        self._put("finished", None)
        self._put("made", None)

    def _none(self) -> Decisions:
        return begin(self.machine, blind=self.mode == CLASS)

    def _checked(self, data: bytes, name: str) -> Decisions:
        found = read(data, name)
        try:
            same_texts(self.machine, found)
        except DecisionsError as error:
            raise DecisionsError(f"{name}: {error}") from None
        return found

    def _key(self, what: str) -> str:
        return " ".join((self.mode, what, *documents_of(self.machine)))

    def _put(self, what: str, value: object) -> None:
        kept = {key: old for key, old in _kept().items() if key != self._key(what)}
        st.session_state[KEPT] = kept if value is None else {**kept, self._key(what): value}


def texts_of(key: str) -> tuple[str, ...]:
    """The hashes of the texts that an entry of ``KEPT`` is about."""
    return tuple(key.split(" ")[2:])


def carry(before: Sequence[str], after: Sequence[str]) -> None:
    """Go on with the corrections of two texts where one of them was changed; each hash, left first.

    A correction strikes only statements that read as they did, so what was changed loses its own. Blind coding is not
    taken along: other statements were shown then.
    """
    old, new = (" ".join((CORRECT, "made", *hashes)) for hashes in (before, after))
    found = _kept().get(old)
    same = len(before) == len(after) and any(a == b for a, b in zip(before, after, strict=True))
    if same and isinstance(found, Decisions) and new not in _kept():
        st.session_state[KEPT] = {**_kept(), new: replace(found, documents=tuple(after))}


def _kept() -> Mapping[str, object]:
    found: Mapping[str, object] = st.session_state.get(KEPT, {})
    return found
