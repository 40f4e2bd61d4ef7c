"""What a section may say: declared functions, the kinds of their arguments, and the names that it finds."""
