"""From files, web pages, office documents and pasted text to a Document."""

from quotecmp.reading.documents import document
from quotecmp.reading.files import file, from_bytes, standard_input
from quotecmp.reading.kinds import kind_of
from quotecmp.reading.parties import party_of

__all__ = ["document", "file", "from_bytes", "kind_of", "party_of", "standard_input"]
