"""What each side stresses: a profile of measures with raw counts, intervals or p values, and their statements."""

from quotecmp.emphasis.desk import Finding
from quotecmp.emphasis.details import detail, part_detail, part_name
from quotecmp.emphasis.expected import silence, topics_of_day
from quotecmp.emphasis.findings import findings
from quotecmp.emphasis.focus import Focus, focused
from quotecmp.emphasis.grouping import read_grouping
from quotecmp.emphasis.measures import MEASURES, ON_REQUEST, Entry, profile
from quotecmp.emphasis.references import statement_of

__all__ = [
    "MEASURES",
    "ON_REQUEST",
    "Entry",
    "Finding",
    "Focus",
    "detail",
    "findings",
    "focused",
    "part_detail",
    "part_name",
    "profile",
    "read_grouping",
    "silence",
    "statement_of",
    "topics_of_day",
]
