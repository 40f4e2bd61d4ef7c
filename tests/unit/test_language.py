"""Languages: dates, numbers, lists, plurals and words. `~` stands for a no-break space."""

from __future__ import annotations

import re
import string
from decimal import Decimal

import pytest

from reportkit import language
from reportkit.language import dates
from reportkit.language.language import DateStyle

DATES = (
    ("2025-06-06", "6~июня 2025~г.", "2025~жылғы 6~маусым", "6~June 2025"),
    ("2025-06", "июнь 2025~г.", "2025~жылғы маусым", "June 2025"),
    ("2025", "2025~г.", "2025~жыл", "2025"),
    ("1996/..", "с~1996~года", "1996~жылдан бері", "since 1996"),
    ("2025-06/..", "с~июня 2025~года", "2025~жылғы маусымнан бері", "since June 2025"),
    ("2025-03-08/..", "с~8~марта 2025~года", "2025~жылғы 8~наурыздан бері", "since 8~March 2025"),
    ("../2027", "до~2027~года", "2027~жылға дейін", "until 2027"),
    ("../2027-09", "до~сентября 2027~года", "2027~жылғы қыркүйекке дейін", "until September 2027"),
    ("../2027-09-01", "до~1~сентября 2027~года", "2027~жылғы 1~қыркүйекке дейін", "until 1~September 2027"),
    ("2025/2026", "2025–2026~гг.", "2025–2026~жылдар", "2025–2026"),
    ("2025-06-06/2025-06-08", "6–8~июня 2025~г.", "2025~жылғы 6–8~маусым", "6–8~June 2025"),
    ("2025-06/2025-08", "июнь~— август 2025~г.", "2025~жылғы маусым~— тамыз", "June~– August 2025"),
    (
        "2025-06-06/2025-08-01",
        "6~июня~— 1~августа 2025~г.",
        "2025~жылғы 6~маусым~— 1~тамыз",
        "6~June~– 1~August 2025",
    ),
    ("2014/2025-05-17", "2014~г.~— 17~мая 2025~г.", "2014~жыл~— 2025~жылғы 17~мамыр", "2014~– 17~May 2025"),
    ("2025-06-06/2025-06-06", "6~июня 2025~г.", "2025~жылғы 6~маусым", "6~June 2025"),
)

GERMAN_DATES = (
    ("2025-06-06", "6.~Juni 2025", "06.06.2025"),
    ("2025-03", "März 2025", "03/2025"),
    ("2025", "2025", "2025"),
    ("1996/..", "seit 1996", "seit 1996"),
    ("2025-06/..", "seit Juni 2025", "seit 06/2025"),
    ("2025-03-08/..", "seit dem 8.~März 2025", "seit 08.03.2025"),
    ("../2027-09", "bis September 2027", "bis 09/2027"),
    ("../2027-09-01", "bis zum 1.~September 2027", "bis 01.09.2027"),
    ("2025/2026", "2025–2026", "2025–2026"),
    ("2025-06-06/2025-06-08", "6.–8.~Juni 2025", "06.06.2025~– 08.06.2025"),
    ("2025-06/2025-08", "Juni–August 2025", "06/2025~– 08/2025"),
    ("2025-06-06/2025-08-01", "6.~Juni~– 1.~August 2025", "06.06.2025~– 01.08.2025"),
    ("2014/2025-05-17", "2014~– 17.~Mai 2025", "2014~– 17.05.2025"),
)

OTHER_STYLES: tuple[tuple[str, DateStyle, str, str], ...] = (
    ("2025-06-06", "numeric", "ru", "06.06.2025"),
    ("2025-06-06", "numeric", "kk", "06.06.2025"),
    ("2025-06-06", "numeric", "en", "06/06/2025"),
    ("2025-06", "numeric", "ru", "06.2025"),
    ("2025", "numeric", "ru", "2025"),
    ("../2027-06", "numeric", "ru", "до~06.2027"),
    ("1996/..", "numeric", "ru", "с~1996~года"),
    ("2025-06-06/2025-06-08", "numeric", "ru", "06.06.2025~— 08.06.2025"),
    ("2025-06-06", "month", "ru", "июнь 2025~г."),
    ("2025-06-06/2025-06-08", "month", "en", "June 2025"),
    ("2025-06-06", "attributive", "kk", "2025~жылғы 6~маусымдағы"),
    ("2025", "attributive", "kk", "2025~жылғы"),
    ("2025-06-06", "attributive", "ru", "6~июня 2025~г."),
)


def _tilde(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "^")


@pytest.mark.parametrize(("when", "ru", "kk", "en"), DATES)
def test_dates(when: str, ru: str, kk: str, en: str) -> None:
    written = [_tilde(language.get(code).format_date(dates.parse(when))) for code in ("ru", "kk", "en")]
    assert written == [ru, kk, en]


@pytest.mark.parametrize(("when", "long", "numeric"), GERMAN_DATES)
def test_german_dates(when: str, long: str, numeric: str) -> None:
    de = language.get("de")
    assert _tilde(de.format_date(dates.parse(when))) == long
    assert _tilde(de.format_date(dates.parse(when), "numeric")) == numeric


@pytest.mark.parametrize(
    ("code", "written"), [("ru", "6~июня"), ("kk", "6~маусым"), ("en", "6~June"), ("de", "6.~Juni")]
)
def test_a_day_without_its_year(code: str, written: str) -> None:
    assert _tilde(language.get(code).day_and_month(dates.Date(2025, 6, 6))) == written


@pytest.mark.parametrize(("when", "style", "code", "written"), OTHER_STYLES)
def test_dates_in_other_styles(when: str, style: DateStyle, code: str, written: str) -> None:
    assert _tilde(language.get(code).format_date(dates.parse(when), style)) == written


@pytest.mark.parametrize(
    ("value", "ru", "en"),
    [
        (0, "0", "0"),
        (158, "158", "158"),
        (1580, "1580", "1,580"),
        (158000, "158~000", "158,000"),
        (3.5, "3,5", "3.5"),
        (-1234567.25, "−1~234~567,25", "−1,234,567.25"),
        (Decimal("2.50"), "2,5", "2.5"),
        (1e20, "100~000~000~000~000~000~000", "100,000,000,000,000,000,000"),
    ],
)
def test_numbers(value: float | Decimal, ru: str, en: str) -> None:
    assert _tilde(language.get("ru").number(value)) == ru
    assert _tilde(language.get("kk").number(value)) == ru
    assert language.get("en").number(value) == en


def test_german_numbers() -> None:
    de = language.get("de")
    assert [de.number(value) for value in (0, 158, 1580, 158000, 3.5, -1234567.25)] == [
        *("0", "158", "1.580", "158.000", "3,5", "−1.234.567,25")
    ]
    assert _tilde(de.percent(5.5)) == "5,5~%"
    assert [_tilde(de.count(number, "source")) for number in (0, 1, 2, 21)] == [
        *("0~Quellen", "1~Quelle", "2~Quellen", "21~Quellen")
    ]


def test_numbers_with_a_fixed_number_of_digits() -> None:
    assert language.get("ru").number(2, 2) == "2,00"
    assert language.get("en").number(Decimal("2.345"), 1) == "2.3"


def test_per_cent() -> None:
    assert [_tilde(language.get(code).percent(5.5)) for code in ("ru", "kk", "en")] == ["5,5~%", "5,5~%", "5.5%"]


@pytest.mark.parametrize(
    ("code", "form", "expected"),
    [
        ("ru", "m", ["1-й", "2-й", "11-й", "100-й"]),
        ("ru", "f", ["1-я", "2-я", "11-я", "100-я"]),
        ("ru", "n", ["1-е", "2-е", "11-е", "100-е"]),
        ("kk", "m", ["1-ші", "2-ші", "11-ші", "100-ші"]),
        ("kk", "f", ["1-ші", "2-ші", "11-ші", "100-ші"]),
        ("en", "m", ["1st", "2nd", "11th", "100th"]),
        ("de", "f", ["1.", "2.", "11.", "100."]),
    ],
)
def test_ordinals(code: str, form: str, expected: list[str]) -> None:
    assert [language.get(code).ordinal(number, form) for number in (1, 2, 11, 100)] == expected


def test_kazakh_ordinals_follow_the_vowels_of_the_last_word() -> None:
    kk = language.get("kk")
    back = [number for number in (*range(1, 11), 20, 30, 40, 50, 60, 70, 80, 90, 2000) if "шы" in kk.ordinal(number)]
    assert back == [6, 9, 10, 20, 30, 40, 60, 90, 2000]
    assert kk.ordinal(26) == "26-шы"


def test_english_ordinals_of_the_teens() -> None:
    assert [language.get("en").ordinal(n) for n in (3, 13, 21, 111, 112, 123)] == [
        *("3rd", "13th", "21st", "111th", "112th", "123rd")
    ]


@pytest.mark.parametrize(
    ("number", "ru", "kk", "en"),
    [
        (0, "0~источников", "0~дереккөз", "0~sources"),
        (1, "1~источник", "1~дереккөз", "1~source"),
        (2, "2~источника", "2~дереккөз", "2~sources"),
        (5, "5~источников", "5~дереккөз", "5~sources"),
        (11, "11~источников", "11~дереккөз", "11~sources"),
        (21, "21~источник", "21~дереккөз", "21~sources"),
        (112, "112~источников", "112~дереккөз", "112~sources"),
    ],
)
def test_counts(number: int, ru: str, kk: str, en: str) -> None:
    assert [_tilde(language.get(code).count(number, "source")) for code in ("ru", "kk", "en")] == [ru, kk, en]


@pytest.mark.parametrize(
    ("code", "expected"), [("ru", "а, б и в"), ("kk", "а, б және в"), ("en", "а, б and в"), ("de", "а, б und в")]
)
def test_lists(code: str, expected: str) -> None:
    assert language.get(code).join(["а", "б", "в"]) == expected


def test_short_lists_and_other_conjunctions() -> None:
    ru = language.get("ru")
    assert [ru.join([]), ru.join(["а"]), ru.join(["а", "б"]), ru.join(["а", "б"], "or")] == [
        "",
        "а",
        "а и б",
        "а или б",
    ]


@pytest.mark.parametrize(("code", "expected"), [("ru", "«„а“»"), ("kk", "«“а”»"), ("en", "“‘а’”"), ("de", "„‚а‘“")])
def test_quotation_marks(code: str, expected: str) -> None:
    one = language.get(code)
    assert one.quote(one.quote("а", inner=True)) == expected


@pytest.mark.parametrize("tag", ["ru", "ru-RU", "RU", "ru_RU"])
def test_a_language_is_found_by_its_tag(tag: str) -> None:
    assert language.find(tag) is language.get("ru")


def test_an_unknown_language() -> None:
    assert language.find("it") is None
    assert language.find("") is None
    with pytest.raises(ValueError, match="ru, kk, en"):
        language.get("it")


FRENCH_DATES = (
    ("2025-06-06", "6~juin 2025"),
    ("2025-06-01", "1er~juin 2025"),
    ("2025-08", "août 2025"),
    ("1996/..", "depuis 1996"),
    ("2025-08/..", "depuis août 2025"),
    ("2025-03-01/..", "depuis le 1er~mars 2025"),
    ("../2027", "jusqu’en 2027"),
    ("../2027-08", "jusqu’en août 2027"),
    ("../2027-09-01", "jusqu’au 1er~septembre 2027"),
    ("2025/2026", "2025–2026"),
    ("2025-06-01/2025-06-08", "1er–8~juin 2025"),
    ("2025-06/2025-08", "juin~– août 2025"),
    ("2025-06-06/2025-08-01", "6~juin~– 1er~août 2025"),
)


@pytest.mark.parametrize(("when", "written"), FRENCH_DATES)
def test_french_dates(when: str, written: str) -> None:
    assert _tilde(language.get("fr").format_date(dates.parse(when))) == written


def test_french_figures_nouns_and_lists() -> None:
    fr = language.get("fr")
    assert [_tilde(fr.number(value)) for value in (158, 1580, 158000, 3.5)] == ["158", "1^580", "158^000", "3,5"]
    assert _tilde(fr.percent(5.5)) == "5,5~%"
    assert [fr.ordinal(number) for number in (1, 2, 21)] == ["1er", "2e", "21e"]
    assert fr.ordinal(1, "f") == "1re"
    assert [_tilde(fr.count(number, "fact")) for number in (0, 1, 2)] == ["0~fait", "1~fait", "2~faits"]
    assert fr.join(["a", "b", "c"]) == "a, b et c"
    assert _tilde(fr.quote(fr.quote("a", inner=True))) == "«~“a”~»"
    assert [_tilde(fr.mark(mark)) for mark in ":;,"] == ["~:", "^;", ","]


def _gaps(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


def test_all_languages_have_the_same_words_with_the_same_gaps() -> None:
    first, *others = (language.get(code) for code in language.codes())
    for other in others:
        assert list(other.words) == list(first.words)
        assert list(other.citation.words) == list(first.citation.words)
        assert list(other.citation.locators) == list(first.citation.locators)
        assert list(other.nouns) == list(first.nouns)
        assert {key: _gaps(text) for key, text in other.words.items()} == {
            key: _gaps(text) for key, text in first.words.items()
        }


def test_words_fill_their_gaps() -> None:
    assert language.get("ru").word("page-label", page=1, pages=3) == "стр. 1 из 3"
    assert language.get("en").word("reliability-a") == "completely reliable"


@pytest.mark.parametrize("code", language.codes())
def test_words_are_written_in_the_letters_of_their_language(code: str) -> None:
    one = language.get(code)
    foreign = {"ru": r"[әғқңөұүһі]|[a-z]", "kk": r"[a-z]"}.get(code, r"[а-я]")
    # The names of the scales and "URL" are the same everywhere.
    own = [re.sub(r"\{\w+\}|ICD|PHIA|URL", "", text).casefold() for text in one.words.values()]
    assert not [text for text in own if re.search(foreign, text)]
    assert set(one.months.alone[0].casefold()) <= set(one.alphabet)
