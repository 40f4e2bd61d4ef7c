"""Hyphenation: where words of our languages may break."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit import language
from reportkit.language.hyphenation import positions

BROKEN = (
    ("ru", "сотрудничество", "со-труд-ни-че-ство"),
    ("ru", "объявление", "объ-яв-ле-ние"),
    ("ru", "«Великобритания»,", "«Ве-ли-ко-бри-та-ния»,"),
    ("ru", "съёмка", "съёмка"),
    ("ru", "взрыв", "взрыв"),
    ("kk", "ынтымақтастық", "ын-ты-мақ-тас-тық"),
    ("kk", "қауіпсіздік", "қа-уіп-сіз-дік"),
    ("kk", "министрлігі", "ми-нистр-лі-гі"),
    ("kk", "бітімгершілік", "бі-тім-гер-ші-лік"),
    ("kk", "тәуелсіздік", "тә-уел-сіз-дік"),
    ("kk", "баруы", "ба-руы"),
    ("kk", "уақыт", "уа-қыт"),
    ("kk", "объект", "объ-ект"),
    ("kk", "компьютер", "ком-пью-тер"),
    ("kk", "Қазақстанның", "Қа-зақ-стан-ның"),
    ("kk", "Ұлыбританияның", "Ұлы-бри-та-ния-ның"),
    ("kk", "халықаралық", "ха-лық-ара-лық"),
    ("kk", "«Даналық»", "«Да-на-лық»"),
    ("kk", "жол", "жол"),
    ("de", "Zusammenarbeit", "Zu-sam-men-ar-beit"),
    ("de", "Verteidigungsministeriums", "Ver-tei-di-gungs-mi-nis-te-ri-ums"),
    ("de", "Wasserressourcen", "Was-serres-sour-cen"),
    ("de", "Kasachstans", "Ka-sach-stans"),
    ("de", "Machbarkeitsstudie", "Mach-bar-keitsstu-die"),
    ("de", "Wahrscheinlichkeitsskala", "Wahr-schein-lich-keits-skala"),
    ("de", "„Zuckerstücke“,", "„Zu-cker-stü-cke“,"),
    ("de", "Mitarbeit", "Mit-arbeit"),
    ("en", "peacekeeping", "peace-keep-ing"),
    ("en", "Kazakhstan’s", "Kazakh-stan’s"),
    ("fr", "gouvernement", "gou-ver-ne-ment"),
    ("fr", "construction", "construc-tion"),
    ("fr", "l’administration", "l’ad-mi-nis-tra-tion"),
    ("fr", "développement", "dé-ve-lop-pe-ment"),
    ("fr", "Kazakhstan", "Kazakh-stan"),
    ("fr", "«\u00a0appréciation\u00a0»", "«\u00a0ap-pré-cia-tion\u00a0»"),
)

UNBROKEN = (
    *(
        ("ru", word)
        for word in ("ОДКБ", "2025-й", "argumenti.ru", "КазИнформ", "да", "https://a.example/сотрудничество")
    ),
    *(("kk", word) for word in ("БҰҰ-ның", "АҚШ", "ел", "5-бап", "aa@bb.kz")),
    *(("fr", word) for word in ("OTAN", "n’est", "être", "1er")),
    *(("de", word) for word in ("BMVg", "NATO", "2025er", "das", "a@b.example")),
    *(("en", word) for word in ("UNESCO", "COVID-19", "the", "some_identifier", "сотрудничество")),
    *((code, word) for code in ("it", "") for word in ("coopération", "сотрудничество")),
)


def _broken(word: str, code: str) -> str:
    cuts = (0, *positions(word, code), len(word))
    return "-".join(word[start:end] for start, end in pairwise(cuts))


@pytest.mark.parametrize(("code", "word", "broken"), BROKEN)
def test_words_break_between_syllables(code: str, word: str, broken: str) -> None:
    assert _broken(word, code) == broken


@pytest.mark.parametrize(("code", "word"), UNBROKEN)
def test_words_that_never_break(code: str, word: str) -> None:
    assert positions(word, code) == ()


def test_each_part_of_a_compound_breaks_by_itself() -> None:
    word = "военно-технического"
    at = positions(word, "ru")
    assert any(offset > word.index("-") for offset in at)
    assert not {word.index("-") + shift for shift in (-1, 0, 1, 2)} & set(at)


def test_a_tag_is_as_good_as_a_code() -> None:
    assert positions("cooperation", "en-GB") == positions("cooperation", "en") != ()


@pytest.mark.parametrize("code", language.codes())
@given(word=st.text(st.sampled_from("аеиоубвгджзклмнпрстьъйіұқәñabceiostАБ-«».,’5"), max_size=24))
def test_breaks_leave_two_letters_and_carry_two_or_three(code: str, word: str) -> None:
    at = positions(word, code)
    assert list(at) == sorted(set(at))
    for offset in at:
        assert word[offset - 2 : offset].isalpha()
        assert word[offset : offset + (2 if code == "kk" else 3)].isalpha()
    assert not at or not any(character.isdigit() for character in word)
