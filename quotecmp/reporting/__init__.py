"""Comparisons and statements as records, tables, spreadsheets, pages and charts. No Streamlit here."""

from quotecmp.reporting.render import render, render_statements

__all__ = ["render", "render_statements"]
