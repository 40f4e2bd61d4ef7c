"""Russian: how type is set and words are divided."""

from __future__ import annotations

from reportkit.language.parts.hyphenation import Hyphenation
from reportkit.language.parts.typography import Marks, Vocabulary

MARKS = Marks(outer=("«", "»"), inner=("„", "“"))

VOCABULARY = Vocabulary(
    dash="—",
    capitals="А-ЯЁ",
    percent_gap=True,
    currency_gap=True,
    initials_gap=True,
    spaced_marks="",
    narrow_marks="",
    units=(
        *("км", "м", "см", "мм", "кг", "т", "га", "л", "км²", "м²", "км/ч", "кВт", "МВт", "ГВт", "ГБ", "МБ"),
        *("ч", "мин", "сек", "тыс.", "млн", "млрд", "трлн", "чел.", "человек", "шт.", "экз.", "раз", "раза"),
        *("руб.", "рублей", "долл.", "долларов", "евро", "тенге", "фунтов", "₽", "₸", "$", "€", "£"),
        *("год", "года", "году", "годы", "годов", "годах", "лет", "век", "века", "веке"),
    ),
    years=("г.", "гг."),
    labels=(
        *(
            "с.",
            "стр.",
            "рис.",
            "табл.",
            "гл.",
            "ст.",
            "п.",
            "пп.",
            "ч.",
            "абз.",
            "т.",
            "тт.",
            "кн.",
            "разд.",
            "прил.",
        ),
        *(
            "примеч.",
            "вып.",
            "тел.",
            "экз.",
            "статья",
            "статьи",
            "пункт",
            "пункта",
            "глава",
            "приложение",
            "резолюция",
        ),
    ),
    titles=("г.", "гор.", "ул.", "им.", "пос.", "обл.", "проф.", "акад.", "ген.", "полк.", "г-н", "г-жа", "д-р"),
    short_words=(
        *("а", "в", "и", "к", "о", "с", "у", "во", "до", "за", "из", "ко", "на", "не", "ни"),
        *("но", "об", "от", "по", "со"),
    ),
    particles=("же", "ли", "бы", "ль"),
    spaced=("т. е.", "т. д.", "т. п.", "т. к.", "т. н.", "т. ч.", "т. о.", "н. э.", "и. о.", "с. г."),
    closed=(),
    stopless=("млн", "млрд", "трлн"),
    centuries=("в.", "вв.", "век"),
    not_ranges=("ГОСТ", "ГОСТ Р", "СТ РК", "ИСО", "ISO", "IEC", "RFC", "№", "тел.", "факс"),
)

HYPHENATION = Hyphenation(
    rule="patterns",
    patterns="ru_RU",
    letters_before=2,
    letters_after=3,
    vowels="аеёиоуыэюя",
    half_vowel="",
    signs="",
    parting_sign="",
    exceptions=(),
)
