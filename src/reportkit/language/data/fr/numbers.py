"""French: numbers in figures and in words."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.numbers import Numbers, Numerals

# CLDR groups by U+202F, which many fonts lack: `typography` makes it U+00A0 everywhere.
NUMBERS = Numbers(group="\u00a0", group_from=4, decimal=",", percent="{number}\u00a0%")

ORDINALS = {"m": {1: "er", -1: "e"}, "f": {1: "re", -1: "e"}}

_ET = "[- ]et[- ]"  # vingt et un, vingt-et-un
_ALONE = "(?!-| et (?:une?|onze)(?!\\w))"  # vingt, which isn't the beginning of vingt-deux

# un and une are articles as often, and one of nothing only as part of a compound.
NUMERALS = Numerals(
    words={
        0: "zéro",
        1: "premiers?|premières?",
        2: "deux(?:ièmes?)?|secondes?|seconds?",
        3: "trois(?:ièmes?)?",
        4: "quatr(?:e|ièmes?)",
        5: "cinq(?:uièmes?)?",
        6: "six(?:ièmes?)?",
        7: "sept(?:ièmes?)?",
        8: "huit(?:ièmes?)?",
        9: "neu(?:f|vièmes?)",
        10: "dix(?:ièmes?)?",
        11: "onz(?:e|ièmes?)",
        12: "douz(?:e|ièmes?)",
        13: "treiz(?:e|ièmes?)",
        14: "quatorz(?:e|ièmes?)",
        15: "quinz(?:e|ièmes?)",
        16: "seiz(?:e|ièmes?)",
        17: "dix-sept(?:ième)?",
        18: "dix-huit(?:ième)?",
        19: "dix-neu(?:f|vième)",
        20: f"vingt(?:ième)?{_ALONE}",
        21: f"vingt{_ET}(?:une?|unième)",
        22: "vingt-deux(?:ième)?",
        23: "vingt-trois(?:ième)?",
        24: "vingt-quatr(?:e|ième)",
        25: "vingt-cinq(?:uième)?",
        26: "vingt-six(?:ième)?",
        27: "vingt-sept(?:ième)?",
        28: "vingt-huit(?:ième)?",
        29: "vingt-neu(?:f|vième)",
        30: f"trent(?:e|ième){_ALONE}",
        31: f"trente{_ET}(?:une?|unième)",
        32: "trente-deux(?:ième)?",
        33: "trente-trois(?:ième)?",
        34: "trente-quatr(?:e|ième)",
        35: "trente-cinq(?:uième)?",
        36: "trente-six(?:ième)?",
        37: "trente-sept(?:ième)?",
        38: "trente-huit(?:ième)?",
        39: "trente-neu(?:f|vième)",
        40: f"quarant(?:e|ième){_ALONE}",
        41: f"quarante{_ET}(?:une?|unième)",
        42: "quarante-deux(?:ième)?",
        43: "quarante-trois(?:ième)?",
        44: "quarante-quatr(?:e|ième)",
        45: "quarante-cinq(?:uième)?",
        46: "quarante-six(?:ième)?",
        47: "quarante-sept(?:ième)?",
        48: "quarante-huit(?:ième)?",
        49: "quarante-neu(?:f|vième)",
        50: f"cinquant(?:e|ième){_ALONE}",
        51: f"cinquante{_ET}(?:une?|unième)",
        52: "cinquante-deux(?:ième)?",
        53: "cinquante-trois(?:ième)?",
        54: "cinquante-quatr(?:e|ième)",
        55: "cinquante-cinq(?:uième)?",
        56: "cinquante-six(?:ième)?",
        57: "cinquante-sept(?:ième)?",
        58: "cinquante-huit(?:ième)?",
        59: "cinquante-neu(?:f|vième)",
        60: f"soixant(?:e|ième){_ALONE}",
        61: f"soixante{_ET}(?:une?|unième)",
        62: "soixante-deux(?:ième)?",
        63: "soixante-trois(?:ième)?",
        64: "soixante-quatr(?:e|ième)",
        65: "soixante-cinq(?:uième)?",
        66: "soixante-six(?:ième)?",
        67: "soixante-sept(?:ième)?",
        68: "soixante-huit(?:ième)?",
        69: "soixante-neu(?:f|vième)",
        70: "soixante-dix(?:ième)?(?!-)|septante",
        71: f"soixante{_ET}onz(?:e|ième)",
        72: "soixante-douz(?:e|ième)",
        73: "soixante-treiz(?:e|ième)",
        74: "soixante-quatorz(?:e|ième)",
        75: "soixante-quinz(?:e|ième)",
        76: "soixante-seiz(?:e|ième)",
        77: "soixante-dix-sept(?:ième)?",
        78: "soixante-dix-huit(?:ième)?",
        79: "soixante-dix-neu(?:f|vième)",
        80: "quatre-vingts?(?:ième)?(?!-)|huitante",
        81: "quatre-vingt-(?:une?|unième)",
        82: "quatre-vingt-deux(?:ième)?",
        83: "quatre-vingt-trois(?:ième)?",
        84: "quatre-vingt-quatr(?:e|ième)",
        85: "quatre-vingt-cinq(?:uième)?",
        86: "quatre-vingt-six(?:ième)?",
        87: "quatre-vingt-sept(?:ième)?",
        88: "quatre-vingt-huit(?:ième)?",
        89: "quatre-vingt-neu(?:f|vième)",
        90: "quatre-vingt-dix(?:ième)?(?!-)|nonante",
        91: "quatre-vingt-onz(?:e|ième)",
        92: "quatre-vingt-douz(?:e|ième)",
        93: "quatre-vingt-treiz(?:e|ième)",
        94: "quatre-vingt-quatorz(?:e|ième)",
        95: "quatre-vingt-quinz(?:e|ième)",
        96: "quatre-vingt-seiz(?:e|ième)",
        97: "quatre-vingt-dix-sept(?:ième)?",
        98: "quatre-vingt-dix-huit(?:ième)?",
        99: "quatre-vingt-dix-neu(?:f|vième)",
        100: r"(?<!pour )(?<!pour\u00a0)cents?|centième|centaines?",
        1_000: "mille|milliers?|millième",
        1_000_000: "millions?|millionième",
        1_000_000_000: "milliards?|milliardième",
    },
    whole=True,
    joiners=frozenset(("et",)),
    # A French billion is a million of millions.
    scales={
        3: r"mille(?!\w)|milliers?|k(?!\w)",
        6: r"millions?(?!\w)|Mio|M[€$£]",
        9: r"milliards?(?!\w)|Mds?(?![^\W€$£])",
        12: r"billions?(?!\w)",
    },
    between=("à", "ou", "et"),
    decades="",
    # Left out: un (UN), premier and cent, everyday words of English.
    forms=words(
        """
        zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
        cinquante soixante septante huitante nonante mille millier milliers million millions milliard milliards
        première deuxième second seconde troisième moitié tiers demi double triple dizaine douzaine centaine
        """
    ),
)
