"""What people decide about a comparison: decisions kept and undone, written to a file, applied, and compared."""

from quotecmp.review.agreement import Agreement, agreement
from quotecmp.review.answers import answers
from quotecmp.review.apply import Reviewed, Stale, apply
from quotecmp.review.codings import Coding, coding_of, stated
from quotecmp.review.decisions import Decision, Decisions, Kind, begin
from quotecmp.review.files import read, write
from quotecmp.review.refs import Ref, ref

__all__ = [
    "Agreement",
    "Coding",
    "Decision",
    "Decisions",
    "Kind",
    "Ref",
    "Reviewed",
    "Stale",
    "agreement",
    "answers",
    "apply",
    "begin",
    "coding_of",
    "read",
    "ref",
    "stated",
    "write",
]
