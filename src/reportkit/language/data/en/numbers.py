"""English, as it is written in Britain: numbers in figures and in words."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.numbers import Numbers, Numerals

NUMBERS = Numbers(group=",", group_from=4, decimal=".", percent="{number}%")

ORDINALS = {"m": {11: "th", 12: "th", 13: "th", 1: "st", 2: "nd", 3: "rd", -1: "th"}}

NUMERALS = Numerals(
    words={
        0: "zero",
        1: "one|once|first",
        1.5: "one and a half",
        2: "two|twice|(?<!per )second|twofold|doubled?|doubling",
        3: "three|third|threefold|tripled?|trebled?",
        4: "four(?:th|fold)?|quadrupled?",
        5: "five|fifth",
        6: "six(?:th)?",
        7: "seven(?:th)?",
        8: "eighth?",
        9: "nine|ninth",
        10: "ten(?:th)?",
        11: "eleven(?:th)?",
        12: "twel(?:ve|fth)|dozen",
        13: "thirteen(?:th)?",
        14: "fourteen(?:th)?",
        15: "fifteen(?:th)?",
        16: "sixteen(?:th)?",
        17: "seventeen(?:th)?",
        18: "eighteen(?:th)?",
        19: "nineteen(?:th)?",
        20: "twent(?:y|ieth)",
        30: "thirt(?:y|ieth)",
        40: "fort(?:y|ieth)",
        50: "fift(?:y|ieth)",
        60: "sixt(?:y|ieth)",
        70: "sevent(?:y|ieth)",
        80: "eight(?:y|ieth)",
        90: "ninet(?:y|ieth)",
        100: "hundreds?|hundredth",
        1_000: "thousands?|thousandth",
        500_000: "half a million|half-million",
        1_000_000: "millions?|millionth",
        500_000_000: "half a billion",
        1_000_000_000: "billions?",
        1_000_000_000_000: "trillions?",
    },
    whole=True,
    compounds="",
    joiners=frozenset(("and",)),
    scales={
        3: r"thousand|k(?!\w)",
        6: r"million(?!air)|mln|mn(?!\w)",
        9: r"billion(?!air)|bn(?!\w)",
        12: r"trillion|tn(?!\w)",
    },
    between=("to", "or", "and"),
    decades="['’]?s",
    forms=words(
        """
        zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty
        seventy eighty ninety hundred thousand million billion first second third half both twice
        """
    ),
)
