"""HTML made of a comparison: pure functions, every word of a text escaped."""
