"""Kazakh, in Cyrillic letters: numbers in figures and in words."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.numbers import Numbers, Numerals

NUMBERS = Numbers(group="\u00a0", group_from=5, decimal=",", percent="{number}\u00a0%")

_ENDINGS = {
    **dict.fromkeys((1, 2, 3, 4, 5, 7, 8, 50, 70, 80), "-ші"),
    **dict.fromkeys((6, 9, 10, 20, 30, 40, 60, 90), "-шы"),
    **dict.fromkeys(range(1000, 10_000, 1000), "-шы"),
    -1: "-ші",
}
"""The vowels of the numeral's last word decide: бірінші, алтыншы, оныншы, жүзінші, мыңыншы."""

ORDINALS = {"m": _ENDINGS}

NUMERALS = Numerals(
    words={
        0: "нөл",
        1: "бір",
        2: "екі",
        3: "үш",
        4: "төрт",
        5: "бес",
        6: "алты",
        7: "жеті",
        8: "сегіз",
        9: "тоғыз",
        10: "он",
        20: "жиырма",
        30: "отыз",
        40: "қырық",
        50: "елу",
        60: "алпыс",
        70: "жетпіс",
        80: "сексен",
        90: "тоқсан",
        100: "жүз",
        1_000: "мың",
        1_000_000: "миллион(?!ер)",
        1_000_000_000: "миллиард(?!ер)",
    },
    whole=False,
    joiners=frozenset(()),
    scales={3: "мың", 6: "млн|миллион(?!ер)", 9: "млрд|миллиард(?!ер)", 12: "трлн|триллион"},
    between=(),
    decades="",
    forms=words(
        """
        нөл бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан
        жүз мың миллион миллиард бірінші екінші үшінші жарты
        """
    ),
)
