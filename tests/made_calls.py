"""Calls made by hand: sides of statements with topics, actors, acts and marks, and what links them."""

from itertools import count

from quotecmp import models
from quotecmp.emphasis import profile
from quotecmp.models import Act, Actor, Alignment, Kind, Lang, Link, Relation, Side
from quotecmp.settings import Settings

FEW = Settings(draws=199)


def side(party, *rows, lang=Lang.EN, kind=Kind.READOUT, published=None):
    """A side of rows; topics are a string of keys, marks (kind, key, weight, words)."""
    text, statements, ids = "", [], count()
    for words, topics, actor, act, marks in rows:
        span = models.Span(len(text), len(text) + len(words))
        places = [(k, key, w, len(text) + words.index(label), label) for k, key, w, label in marks]
        held = tuple(models.Mark(k, key, w, models.Span(at, at + len(label))) for k, key, w, at, label in places)
        shares = tuple(models.TopicShare(t, 1 / len(topics.split())) for t in topics.split())
        statements.append(
            models.Statement(
                f"{party}{next(ids)}",
                span,
                (span,),
                models.Mode.INDIRECT,
                models.Attribution(party),
                actor,
                act,
                held,
                (),
                shares,
            )
        )
        text += words + "\n"
    document = models.Document(party, text, lang, kind, party=party, published=published)
    return Side(party, party.capitalize(), document, tuple(statements))


def row(words, topics="", actor=Actor.NONE, act=Act.OTHER, marks=()):
    return (words, topics, actor, act, marks)


def aligned(left, right, *links):
    ids = [tuple(s.id for s in each.statements) for each in (left, right)]
    return Alignment(ids[0], ids[1], tuple(Link(f"{left.party}{i}", f"{right.party}{j}", 0.5, r) for i, j, r in links))


def compared(left, right, *links, options=FEW):
    alignment = aligned(left, right, *links)
    return models.Comparison(
        left, right, alignment, profile(left, right, alignment, options), models.Provenance("0", {}, "", (), 1)
    )


KREMLIN = side(
    "russia",
    row("Telephone conversation", "contacts-protocol", act=Act.PROTOCOL),
    row("They thanked France at length for its very special efforts", "syria", Actor.OWN, Act.PRAISE),
    row("Grain stress", "food-grain", Actor.OWN, Act.INFORM, [("strength", "inform", 2.0, "stress")]),
    row("The special operation", "ukraine-conflict libya", marks=[("naming", "war", 1.0, "special operation")]),
)
ELYSEE = side(
    "france",
    row("Call with Russia", "contacts-protocol", act=Act.PROTOCOL),
    row("He demanded grain", "food-grain", Actor.OWN, Act.DEMAND, [("strength", "demand", 5.0, "demanded")]),
    row("The war", "ukraine-conflict", marks=[("naming", "war", 1.0, "war")]),
)
LINKS = ((0, 0, Relation.SAME), (2, 1, Relation.STRENGTH), (3, 2, Relation.FRAME))
