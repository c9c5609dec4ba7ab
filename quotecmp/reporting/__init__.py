"""Comparisons and statements as records, tables, spreadsheets, pages and charts. No Streamlit here."""
