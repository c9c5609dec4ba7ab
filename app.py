"""The dashboard's door: ``streamlit run app.py``."""

from quotecmp.dashboard.main import main

main()
