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

_AFTER = (
    r"(?:[ыі]?нш[ыі]|[ае]?у)?(?:[лдт][ае]ған|[дтл][ыі]қ|[лдт]ік)?(?:с?[ыі])?"
    r"(?:н?[ыі]ң|[ндт][ыі]ң?|[ғқгк][ае]|н[ае]|[дт][ае]н?|нд[ае]н?|н[ае]н|[мбп]ен|н)?(?:[ғг][ыі])?"
)
"""What may stand behind a number in its word: бесінші, беске, үшеуінің, жүздеген."""

NUMERALS = Numerals(
    words={
        0: f"(?:нөл){_AFTER}",
        1: f"(?:бір){_AFTER}",
        1.5: "бір жарым",
        2: f"(?:екі|еке(?=у)){_AFTER}",
        3: f"(?:үш(?!ін(?!\\w))){_AFTER}",
        4: f"(?:төрт){_AFTER}",
        5: f"(?:бес){_AFTER}",
        6: f"(?:алты|алта(?=у)){_AFTER}",
        7: f"(?:жеті|жете(?=у)){_AFTER}",
        8: f"(?:сегіз){_AFTER}",
        9: f"(?:тоғыз){_AFTER}",
        10: r"он|оныншы\w*|онға|онды|онмен|онның|оннан|онындағы",
        20: f"(?:жиырма){_AFTER}",
        30: f"(?:отыз){_AFTER}",
        40: f"(?:қыры[қғ]){_AFTER}",
        50: f"(?:елу){_AFTER}",
        60: f"(?:алпыс){_AFTER}",
        70: f"(?:жетпіс){_AFTER}",
        80: f"(?:сексен){_AFTER}",
        90: f"(?:тоқсан){_AFTER}",
        100: f"(?:жүз){_AFTER}",
        1_000: f"(?:мың){_AFTER}",
        500_000: "жарты миллион\\w*",
        1_000_000: f"(?:миллион){_AFTER}",
        1_000_000_000: f"(?:миллиард){_AFTER}",
        1_000_000_000_000: f"(?:триллион){_AFTER}",
        500_000_000: "жарты миллиард\\w*",
    },
    whole=True,
    compounds="",
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
