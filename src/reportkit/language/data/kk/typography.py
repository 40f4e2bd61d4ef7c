"""Kazakh, in Cyrillic letters: how type is set and words are divided."""

from __future__ import annotations

from reportkit.language.parts.hyphenation import Hyphenation
from reportkit.language.parts.typography import Marks, Vocabulary

MARKS = Marks(outer=("«", "»"), inner=("“", "”"))

VOCABULARY = Vocabulary(
    dash="—",
    capitals="А-ЯЁӘҒҚҢӨҰҮҺІ",
    percent_gap=True,
    currency_gap=True,
    initials_gap=True,
    spaced_marks="",
    narrow_marks="",
    units=(
        *("км", "м", "см", "мм", "кг", "т", "га", "л", "км²", "м²", "км/сағ", "кВт", "МВт", "ГВт", "ГБ", "МБ"),
        *("сағ", "мин", "сек", "мың", "млн", "млрд", "трлн", "адам", "дана", "рет", "есе"),
        *("теңге", "доллар", "еуро", "рубль", "фунт", "₽", "₸", "$", "€", "£"),
        *("жыл", "жылы", "жылғы", "жылдан", "жылға", "жылдар", "жылдары", "ғасыр", "ғасырда"),
    ),
    years=("ж.", "жж."),
    labels=("б.", "бб.", "т.", "сур.", "тел.", "қос.", "тар."),
    titles=("қ.", "проф.", "акад.", "ген.", "полк."),
    short_words=(),
    particles=("да", "де", "та", "те", "ма", "ме", "ба", "бе", "па", "пе", "ғой", "қой"),
    spaced=("т. б.", "т. с. с.", "б. з. д.", "б. э.", "м. а."),
    closed=(),
    stopless=("млн", "млрд", "трлн"),
    centuries=("ғ.", "ғғ.", "ғасыр"),
    not_ranges=("МЕМСТ", "ҚР СТ", "СТ РК", "ГОСТ", "ISO", "IEC", "RFC", "№", "тел.", "факс"),
)

HYPHENATION = Hyphenation(
    rule="syllables",
    patterns="",
    letters_before=2,
    letters_after=2,
    vowels="аәеёиоөуұүыіэюя",
    half_vowel="у",
    signs="ъь",
    parting_sign="ъ",
    exceptions=(
        "Қа-зақ-стан",
        "Ұлы-бри-та-ния",
        "ха-лық-ара",
        "мем-ле-кет-ара",
        "Өз-бек-стан",
        "Тә-жік-стан",
        "Түр-кі-мен-стан",
    ),
)
