"""Every finding that reading can make, in one place: RK100–RK119 for any file, RK120–RK179 for a dossier.

A code is never given to another fault. What is found out about quotes, sources and tradecraft is the rooms' above.
"""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

NOT_UTF8 = Rule("RK101", "not-utf8")
"""A file's bytes are no UTF-8 text."""
EMPTY_FILE = Rule("RK102", "empty-file")
"""A file holds nothing, or nothing but comments."""
SYNTAX = Rule("RK103", "syntax")
"""A file is no YAML (or, for `.json`, no JSON)."""
SECOND_COLON = Rule("RK104", "second-colon")
"""A colon in plain prose: YAML takes what stands before it for a key."""
TAB = Rule("RK105", "tab-indentation")
"""A tab where YAML wants spaces."""
BARE_PROSE = Rule("RK106", "prose-in-brackets")
"""Unquoted prose in `{}` or `[]`, which YAML cuts at its first comma."""
DUPLICATE_KEY = Rule("RK107", "duplicate-key")
"""The same key twice in one mapping: the second would hide the first."""
TOO_MUCH = Rule("RK108", "out-of-bounds")
"""A file that is too large, too deep, or multiplies itself through aliases."""
UNSUPPORTED = Rule("RK109", "unsupported-yaml")
"""YAML beyond plain data: tags, merge keys, several documents, keys that are no text."""
CHARACTER = Rule("RK110", "forbidden-character")
"""A control character, or one that turns the direction of what follows: a reader would see other words than we do."""
CUT_PROSE = Rule("RK111", "prose-cut")
"""Unquoted prose with a # in it: YAML takes what follows for a comment, and drops it in silence."""

NO_DOSSIER = Rule("RK120", "no-dossier")
"""A folder without a YAML file to read."""
UNKNOWN_KEY = Rule("RK121", "unknown-key")
"""A key that means nothing where it stands."""
MISSING_KEY = Rule("RK122", "missing-key")
"""A key that has to be there."""
WRONG_TYPE = Rule("RK123", "wrong-type")
"""A list where text is expected, and the like."""
EMPTY = Rule("RK124", "empty-value")
"""A key with nothing after it."""
BAD_ID = Rule("RK125", "bad-id")
"""An id that is not of lower-case Latin letters, digits and hyphens, at most 48."""
DUPLICATE_ID = Rule("RK126", "duplicate-id")
"""Two items of one id: facts, quotes, judgements, proposals, actors and sources share one name space."""
DANGLING = Rule("RK127", "dangling-reference")
"""A reference to an item that isn't there, or is of another kind."""
BAD_DATE = Rule("RK128", "bad-date")
"""A date that isn't written as one, or that no calendar has."""
BAD_CHOICE = Rule("RK129", "not-a-choice")
"""A word that is none of those allowed here."""
OUT_OF_RANGE = Rule("RK130", "out-of-range")
"""A number that is too small or too large."""
UNKNOWN_LIKELIHOOD = Rule("RK131", "unknown-likelihood")
"""A likelihood that is no term of the dossier's scale."""
UNKNOWN_HANDLING = Rule("RK132", "unknown-handling")
"""A handling that is no step of the TLP ladder. The item is treated as TLP:RED meanwhile."""
CLAIM_WITHOUT_SPEAKER = Rule("RK133", "claim-without-speaker")
"""A claim that doesn't say whose it is."""
EXCERPT_NOT_IN_TEXT = Rule("RK134", "excerpt-not-in-text")
"""An excerpt that doesn't stand in its quote's text."""
BAD_FILE_NAME = Rule("RK135", "bad-file-name")
"""A file name that can't be placed, or a path that leads out of the dossier."""
SOURCE_INCOMPLETE = Rule("RK136", "source-incomplete")
"""A source without a bibliographic record, or a record without an id, type or title."""
UNKNOWN_CSL = Rule("RK137", "unknown-csl", Severity.NOTE)
"""A key or a type that CSL doesn't know, in `sources.json`: it is kept, and not used."""
TRANSLATION_LANGUAGE = Rule("RK138", "translation-language")
"""A translation into a language that isn't known, into the dossier's own, or a second one into the same."""
NOT_IN_ORIGINAL = Rule("RK139", "not-in-original", Severity.WARNING)
"""A translation of something that the dossier doesn't have: it is printed nowhere."""
MISSING_TRANSLATION = Rule("RK140", "missing-translation")
"""A printed text that has no translation into the language asked for."""
STALE_TRANSLATION = Rule("RK141", "stale-translation", Severity.WARNING)
"""A translation whose original has changed since."""
UNTRANSLATED_WORDING = Rule("RK142", "untranslated-wording", Severity.NOTE)
"""Other words for some audiences that have no translation: the translated statement stands instead."""
UNUSABLE_TRANSLATION = Rule("RK144", "translation-unusable")
"""A translation with errors in it, asked for. The memo in other languages doesn't need it."""
NOT_READ = Rule("RK143", "file-not-read", Severity.WARNING)
"""A file that looks as if it belonged to the dossier, and is not read."""
