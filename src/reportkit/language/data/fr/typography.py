"""French: how type is set and words are divided."""

from __future__ import annotations

from reportkit.language.parts.hyphenation import Hyphenation
from reportkit.language.parts.typography import Marks, Vocabulary

MARKS = Marks(outer=("«\u00a0", "\u00a0»"), inner=("“", "”"))

VOCABULARY = Vocabulary(
    dash="–",
    capitals="A-ZÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ",
    percent_gap=True,
    currency_gap=True,
    initials_gap=True,
    spaced_marks=";:!?",
    narrow_marks=";!?",  # Lexique des règles typographiques en usage à l’Imprimerie nationale
    units=(
        *("km", "m", "cm", "mm", "kg", "g", "t", "ha", "l", "km²", "m²", "km³", "m³", "km/h", "kW", "MW", "GW", "kWh"),
        *("Go", "Mo", "ko", "h", "min", "s", "hab.", "ans", "siècle", "siècles", "pour cent", "mille"),
        *("millier", "milliers", "million", "millions", "milliard", "milliards", "billion", "billions", "Md", "Mds"),
        *("euros", "dollars", "livres", "roubles", "tenges", "tenge", "€", "$", "£", "₸", "₽", "M€", "Md€", "k€"),
    ),
    years=(),
    labels=(
        *("p.", "pp.", "n°", "nos", "fig.", "tabl.", "chap.", "vol.", "t.", "art.", "al.", "par.", "paragr.", "sect."),
        *("col.", "fol.", "liv.", "éd.", "tél.", "env.", "page", "pages", "article", "articles", "chapitre", "section"),
        *("annexe", "tableau", "figure", "partie", "note", "résolution", "décret", "loi", "édition"),
    ),
    titles=(
        *("M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Dre", "Pr", "Pre", "Me", "Mgr", "St", "Ste"),
        *("gén.", "col.", "cdt", "cne", "lt", "adm."),
    ),
    short_words=(),
    particles=(),
    spaced=("s. d.", "s. l.", "s. l. n. d.", "n. d. l. r.", "n. d. t."),
    closed=(),
    stopless=("km", "kg", "cm", "mm", "ha", "Md", "Mds"),
    centuries=("siècle", "siècles"),
    not_ranges=("ISO", "IEC", "CEI", "NF", "EN", "RFC", "GOST", "n°", "nos", "№", "tél.", "fax", "loi", "décret"),
)

HYPHENATION = Hyphenation(
    rule="patterns",
    patterns="fr",
    letters_before=2,
    letters_after=3,
    vowels="aàâäæeéèêëiîïoôöœuùûüyÿ",
    half_vowel="",
    signs="",
    parting_sign="",
    exceptions=(
        *("kazakh-stan", "ouz-bé-ki-stan", "kir-ghi-zi-stan", "tad-ji-ki-stan", "turk-mé-ni-stan"),
        *("afgha-ni-stan", "pa-ki-stan"),
    ),
)
