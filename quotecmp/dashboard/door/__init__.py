"""The door of the installed dashboard, in a folder of its own: Streamlit takes a folder ``pages`` beside it for its."""
