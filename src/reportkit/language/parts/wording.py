"""Words that statements are checked for: those that hand a sentence to somebody, take sides, insist, or guess."""

from __future__ import annotations

from reportkit.language.parts.part import Part


class Wording(Part):
    """Patterns of whole words and phrases, folded (lower case, ' as \"); `~` is any of `likelihood.endings`."""

    attributions: tuple[str, ...]  # whose words it is: said, according to
    loaded: tuple[str, ...]  # take sides
    certain: tuple[str, ...]  # insist
    estimates: tuple[str, ...]  # guess, beside the terms of likelihood
    permissions: tuple[str, ...]  # guess as well, but for a sentence with one of `rules`, where they only allow
    intents: tuple[str, ...]  # what is only meant to be: will, is scheduled for
    rules: tuple[str, ...]  # law, article: what allows
    harmless: tuple[str, ...]  # phrases in which such a word means nothing of the kind: likely voters, puppet theatre
    capitals: bool  # whether a capital inside a sentence makes a name of a word
    link_words: frozenset[str]  # what a link may have among its words, but not alone
