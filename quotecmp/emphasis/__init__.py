"""What each side stresses: a profile of measures with raw counts, intervals or p values, and their statements."""

from quotecmp.emphasis.desk import Finding
from quotecmp.emphasis.expected import silence
from quotecmp.emphasis.findings import findings
from quotecmp.emphasis.measures import MEASURES, Entry, profile
from quotecmp.emphasis.references import statement_of

__all__ = ["MEASURES", "Entry", "Finding", "findings", "profile", "silence", "statement_of"]
