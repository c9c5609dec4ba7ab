"""The closed sets of values: languages, kinds of document, modes, actors, acts and relations."""

from __future__ import annotations

from enum import StrEnum

OTHER_SIDE = "other"
"""The side of what somebody outside the call says: another state, a body, an outlet that is named as source."""


class Lang(StrEnum):
    """The languages that the word lists cover."""

    EN = "en"
    FR = "fr"
    RU = "ru"


class Kind(StrEnum):
    """What a document is: one side's own account, or an article that quotes both."""

    ARTICLE = "article"
    READOUT = "readout"


class Mode(StrEnum):
    """How a statement gives its words: verbatim, partly verbatim, reported, or in the outlet's own voice."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    NARRATED = "narrated"


class Actor(StrEnum):
    """Whose act or view a statement reports, seen from its publisher."""

    OWN = "own"
    OTHER = "other"
    BOTH = "both"
    NONE = "none"


class Act(StrEnum):
    """What the actor does in a statement."""

    INFORM = "inform"
    DISCUSS = "discuss"
    AGREE = "agree"
    SUPPORT = "support"
    CONCERN = "concern"
    DEMAND = "demand"
    PRAISE = "praise"
    BLAME = "blame"
    OFFER = "offer"
    PROTOCOL = "protocol"
    OTHER = "other"


class Relation(StrEnum):
    """How two linked statements differ, the most telling first."""

    CONTRADICTION = "contradiction"
    NUMBER = "number"
    AGENCY = "agency"
    FRAME = "frame"
    STRENGTH = "strength"
    PARTIAL = "partial"
    SAME = "same"
