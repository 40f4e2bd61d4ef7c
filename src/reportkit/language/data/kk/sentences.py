"""Kazakh, in Cyrillic letters: where sentences end."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.sentences import Sentences

SENTENCES = Sentences(
    closing=(
        "т. б",
        "ж. т. б",
        "т. с. с",
        "млн",
        "млрд",
        "трлн",
        "мың",
        "б. з",
        "б. з. д",
        "кв. м",
        "куб. м",
        "кв. км",
        "куб. км",
    ),
    numbered=("б", "бб", "№", "сур"),
    openers=words(
        """
        мен сен сіз ол біз олар бұл осы сол оның олардың оны оған онда одан біздің менің сіздің бірақ алайда
        және не немесе егер сондықтан содан сосын кейін бұрын бүгін кеше ертең қазір енді сонымен осылайша
        дегенмен әйтсе ал тағы барлық барлығы әр әрбір ешкім ештеңе әлі тек мұнда мұндай сонда осында
        алдымен кейінірек
        """
    ),
)
