"""The few kinds of error that quotecmp raises. Every message says where, what, and how to mend it."""

from __future__ import annotations


class QuotecmpError(Exception):
    """Base of all errors that are the input's or the user's to mend."""


class ReadingError(QuotecmpError):
    """A file, page or paste that cannot become a document."""


class LanguageError(ReadingError):
    """A text in a language that the word lists do not cover."""


class LexiconError(QuotecmpError):
    """A word list with a line that cannot be read; the message names file and line."""


class SettingsError(QuotecmpError):
    """A setting, option or party name that does not exist or is out of range."""


class DecisionsError(QuotecmpError):
    """A file of human decisions that cannot be read, or that was made for other texts."""
