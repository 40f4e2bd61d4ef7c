"""German: how type is set and words are divided."""

from __future__ import annotations

from reportkit.language.parts.hyphenation import Hyphenation
from reportkit.language.parts.typography import Marks, Vocabulary

MARKS = Marks(outer=("„", "“"), inner=("‚", "‘"))

VOCABULARY = Vocabulary(
    dash="–",
    capitals="A-ZÄÖÜ",
    percent_gap=True,  # DIN 5008
    currency_gap=True,
    initials_gap=True,
    spaced_marks="",
    narrow_marks="",
    units=(
        *("km", "m", "cm", "mm", "kg", "g", "t", "ha", "l", "km²", "m²", "m³", "km/h", "kW", "MW", "GW", "GB", "MB"),
        *("kB", "h", "min", "Std.", "Min.", "Uhr", "Tsd.", "Mio.", "Mrd.", "Bio.", "tausend", "Million", "Millionen"),
        *("Milliarde", "Milliarden", "Billion", "Billionen", "Prozent", "Prozentpunkte", "Prozentpunkten"),
        *("Meter", "Metern", "Kilometer", "Kilometern", "Kubikmeter", "Kubikmetern", "Kubikkilometer", "Hektar"),
        *("Tonnen", "Euro", "Dollar", "US-Dollar", "Pfund", "Rubel", "Tenge", "€", "$", "£", "₽", "₸"),
        *("Jahr", "Jahre", "Jahren", "Monate", "Monaten", "Tage", "Tagen", "n. Chr.", "v. Chr."),
    ),
    years=(),
    labels=(
        *("S.", "Nr.", "Nrn.", "Abb.", "Tab.", "Kap.", "Abschn.", "Bd.", "Bde.", "Art.", "Abs.", "Ziff.", "Buchst."),
        *("Rn.", "Anm.", "Anl.", "Anh.", "Sp.", "Bl.", "Tel.", "ca.", "Seite", "Seiten", "Artikel", "Absatz"),
        *("Kapitel", "Abschnitt", "Teil", "Band", "Nummer", "Ziffer", "Anlage", "Anhang", "Tabelle", "Abbildung"),
        *("Resolution", "Ausgabe", "Fußnote"),
    ),
    titles=("Herr", "Herrn", "Frau", "Dr.", "Prof.", "Gen.", "Oberst", "Präs.", "St.", "Bgm."),
    short_words=(),
    particles=(),
    spaced=(
        *("z. B.", "d. h.", "u. a.", "u. Ä.", "o. Ä.", "i. d. R.", "u. U.", "z. T.", "v. a.", "o. g.", "s. o."),
        *("s. u.", "m. E.", "i. S. d.", "i. H. v.", "i. V. m.", "i. A.", "i. V.", "a. D.", "e. V.", "z. Z."),
        *("n. Chr.", "v. Chr."),
    ),
    closed=(),
    stopless=(),  # Mio. and Mrd. keep their stop
    centuries=("Jahrhundert", "Jh."),
    not_ranges=("DIN", "DIN EN", "ISO", "IEC", "RFC", "GOST", "Nr.", "Nrn.", "№", "Tel.", "Fax"),
)

HYPHENATION = Hyphenation(
    rule="patterns",
    patterns="de_DE",
    letters_before=2,
    letters_after=3,
    vowels="aeiouyäöü",
    half_vowel="",
    signs="",
    parting_sign="",
    exceptions=(
        *("Ka-sach-stan", "Kir-gi-si-stan", "Ta-dschi-ki-stan", "Turk-me-ni-stan", "Us-be-ki-stan", "Af-gha-ni-stan"),
        *("Pa-ki-stan", "Eu-ro-pa", "Zu-sam-men-ar-beit", "Nord-aral", "Süd-aral", "Wahr-schein-lich-keits-skala"),
    ),
)
