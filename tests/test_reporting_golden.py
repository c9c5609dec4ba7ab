"""One comparison as it was last looked at. Renew after a change that is meant: QUOTECMP_RENEW=1 pytest (this file).

The statements are written out here and not read from a text, so that a better word list does not change the page.
"""

import os
from pathlib import Path

import pytest

from quotecmp.emphasis import profile
from quotecmp.models import (
    Act,
    Actor,
    Alignment,
    Attribution,
    Comparison,
    Document,
    Evidence,
    Lang,
    Link,
    Mode,
    Provenance,
    Relation,
    Side,
    Span,
    Statement,
    TopicShare,
)
from quotecmp.reporting import render
from quotecmp.settings import Settings

GOLDEN = Path(__file__).parent / "golden"
SETTINGS = Settings(draws=200)


def side(party, label, place, said):
    text = "\n".join(words for words, *_ in said)
    document, statements = Document(place, text, Lang.EN, publisher=label, party=party), []
    for number, (words, actor, act, topic) in enumerate(said, 1):
        span = Span(text.index(words), text.index(words) + len(words))
        own = Attribution(party, confidence=1.0, rule="the publisher's own account")
        topics = (TopicShare(topic, 1.0),)
        statement = Statement(f"{place}{number}", span, (span,), Mode.NARRATED, own, actor, act, topics=topics)
        statements.append(statement)
    return Side(party, label, document, tuple(statements))


def compared():
    left = side(
        "russia",
        "Kremlin",
        "L",
        [
            ("The presidents discussed the export of grain from the ports.", Actor.BOTH, Act.DISCUSS, "food-grain"),
            ("It was stressed that sanctions must be lifted.", Actor.OWN, Act.DEMAND, "sanctions"),
            ("Contacts will continue.", Actor.BOTH, Act.PROTOCOL, "contacts-protocol"),
        ],
    )
    right = side(
        "france",
        "Élysée",
        "R",
        [
            ("The President called for the export of grain by sea.", Actor.OWN, Act.DEMAND, "food-grain"),
            ("He will continue to support Ukraine.", Actor.OWN, Act.SUPPORT, "ukraine-conflict"),
        ],
    )
    texts = left.document.text, right.document.text
    at = [Span(text.index("export of grain"), text.index("export of grain") + 15) for text in texts]
    shared = (Evidence("concept", at[0], at[1], 0.42, "grain-export"),)
    link = Link("L1", "R1", 0.61, Relation.AGENCY, shared, "The left side credits both, the right side France.")
    alignment = Alignment(("L1", "L2", "L3"), ("R1", "R2"), (link,))
    made = Provenance("0", SETTINGS.as_dict(), "0", ("L", "R"), SETTINGS.seed)
    return Comparison(left, right, alignment, profile(left, right, alignment, SETTINGS), made)


@pytest.mark.parametrize(("shape", "name"), [("text", "grain.txt"), ("md", "grain.md")])
def test_the_comparison_looks_as_it_was_last_looked_at(shape, name):
    found = render(compared(), shape, explain=True)
    if os.environ.get("QUOTECMP_RENEW"):
        (GOLDEN / name).write_text(found, encoding="utf-8")
    assert found == (GOLDEN / name).read_text(encoding="utf-8")
