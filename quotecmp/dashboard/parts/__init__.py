"""Parts of pages: one ``show`` each."""
