"""The dashboard. Streamlit only here: pages without logic, parts with one ``show`` each, one cache module."""
