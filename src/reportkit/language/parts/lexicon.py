"""Words that a text is checked for: those that turn a sentence round when they are lost, hand it on, or judge."""

from __future__ import annotations

from reportkit.language.parts.part import Part


class Lexicon(Part):
    """Small closed classes of words, folded (lower case, ' as \"). They rank and warn; they never decide whether a
    quote is verbatim.

    The lists of all languages count together, since a text's language is not always told rightly; `false_friends` are
    the words of other languages' lists that are everyday words in this one, and don't count in its texts.
    """

    negations: frozenset[str]
    negation_patterns: tuple[str, ...]  # n't: patterns of whole words that deny
    negations_after: frozenset[str]  # of `negations`: those that stand behind what they deny
    negative_prefixes: tuple[str, ...]  # un-, не-: turn a word into its opposite
    negative_infix: str  # a pattern of what denies inside a word (бармайды); empty: nothing does
    modals: frozenset[str]  # how sure, allowed or obliged
    reporting: frozenset[str]  # verbs of a reporting clause
    speaking: frozenset[str]  # further verbs beside which the speaker is named
    persons: frozenset[str]  # what a reporting clause has in place of a name: he, она, ол
    pronouns: frozenset[str]  # for which an editor may put the name in brackets: our, his, there; no articles
    false_friends: frozenset[str]
    elided: frozenset[str]  # l", qu": words without their vowel before another, which a quote may begin behind
    abbreviations: tuple[str, ...]  # after which a full stop ends no sentence, as they are written
    refusals: tuple[str, ...]  # patterns of words that may stand in one language for a denial in another: without, only
    conditions: tuple[str, ...]  # if, provided that: words and phrases that make a sentence depend on something
    limits: tuple[str, ...]  # only, almost, partly: those that say less than the sentence without them
    attitudes: tuple[str, ...]  # doubt, deny, hope: those that take a sentence back, or only wish for it
    complementisers: frozenset[str]  # that: what hands a clause to such a word, across a comma
    negative_forms: str  # a pattern of whole words whose ending denies (бармайды), for this language's texts alone
    conditional_forms: str  # the same of those whose ending is an "if" (барса)
