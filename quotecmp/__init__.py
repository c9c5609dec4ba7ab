"""quotecmp: who said what, what answers what, and what each side stresses."""

from __future__ import annotations

from quotecmp.errors import QuotecmpError
from quotecmp.models import Comparison, Document, Link, Measure, Statement
from quotecmp.version import VERSION

__version__ = VERSION

__all__ = ["Comparison", "Document", "Link", "Measure", "QuotecmpError", "Statement", "__version__"]
