"""What a language is made of: one record a concern, all of them plain data without defaults.

In: the literals of `language/data`, or of a package that brings a language.  Out: the parts of a `Language`.

A field that a language has nothing for is written all the same, and empty; a field that is not written is named by
`Incomplete`. `language/data/README.md` says what each of them needs.
"""
