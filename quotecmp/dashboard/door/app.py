"""What ``quotecmp app`` starts; the same as app.py at the top of the project."""

from quotecmp.dashboard.main import main

main()
