"""One folder a language; everything in it is a literal. `README.md` says what each part needs.

In: nothing.  Out: `LANGUAGE` in each folder, a complete `Language`.
"""

FIRST = ("ru", "kk", "en")
"""The languages that lists name first; the others follow by their codes."""
