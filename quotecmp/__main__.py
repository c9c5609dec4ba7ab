"""``python -m quotecmp``: the command line."""

from quotecmp.cli import main

if __name__ == "__main__":
    main()
