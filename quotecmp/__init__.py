"""quotecmp: who said what, what answers what, and what each side stresses."""

from __future__ import annotations

from quotecmp.errors import QuotecmpError
from quotecmp.models import Comparison, Document, Link, Measure, Statement

__version__ = "0.1.0"

__all__ = ["Comparison", "Document", "Link", "Measure", "QuotecmpError", "Statement", "__version__"]
