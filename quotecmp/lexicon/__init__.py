"""What words mean: CSV files that a non-programmer edits, and their loader and matcher."""
