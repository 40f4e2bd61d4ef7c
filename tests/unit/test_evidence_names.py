"""Names: inflected, with stacked suffixes, in other alphabets; and families that only begin alike."""

from __future__ import annotations

import pytest

from reportkit.evidence.names import Roll, family_name, same

ONE_NAME = """
Ермеков Ермековым | Ермекова Ермековой | Кучмой Кучма | Цой Цоя | Кимом Ким | Достоевский Достоевскому
| Павел Павлу | Алия Алиёй | Қазақстан Қазақстандағы | Қазақстан қазақстандықтардың | Асқаровтардікі Асқаров
| Токаев Тоқаевтың | Токаев Tokayev | Тоқаев Tokaev | Токаева Tokajew | Токаеву Tokaïev | Тулеутаев Төлеутаевтан
| Tuleutayev Төлеутаевтан | Шукеев Schukejews | Choukeïev Шукеевым | Цоем Tsoi | Dostoevsky Достоевского
| Müller Mueller | Müller Muller | Khassenov Хасеновой | Serguei Сергея | Sergey Сергеем | Нұрлан Нурланом
| Aliya Алие | Мария Maria | Юлия Julia | Жүсіп Zhusip | Щукин Shchukin | Дмитрий Dmitry | l’Assemblée Assemblée
| Tokayev Tokayev’s | Ермекбаевпен Yermekbayev | Чернов Tschernow | Zhanibek Жәнібек | Ершов Yershov
"""
TWO_NAMES = """
Ермеков Ермекбаев | Yermekov Ермекбаев | Серик Сериков | Сериков Серикбаев | Ким Кимов | Иванов Иваненко
| Асанов Асан | Петров Петровский | Тоқаев Токатаев | Назаров Назарбаев | Ахмет Ахметов | Болат Болатов
| Сулейменов Сулеев | Нұрланов Нұрлан | Тлеубаев Тлеубердиев | Касымов Касымбеков
"""
TWO_NAMES_IN_ENGLISH = "Robert Roberts | Marlow Harlow | Smith Smyth | Stephen Stephens | Clark Clarke | Brown Browne"


def pairs(text: str) -> list[tuple[str, str]]:
    return [(one, other) for pair in text.split("|") for one, other in [pair.split()]]


@pytest.mark.parametrize(("one", "other"), pairs(ONE_NAME))
def test_one_name_in_two_forms(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)
    assert Roll(f"… {other}, …", capital=False).has(one)


@pytest.mark.parametrize(("one", "other"), pairs(TWO_NAMES))
def test_two_families_that_begin_alike(one: str, other: str) -> None:
    assert not same(one, other)
    assert not Roll(other).has(one)


@pytest.mark.parametrize(("one", "other"), pairs(TWO_NAMES_IN_ENGLISH))
def test_english_knows_no_case_but_the_possessive(one: str, other: str) -> None:
    assert not same(one, other, "en", "en")


def test_the_family_is_the_last_name_unless_that_is_the_fathers() -> None:
    full = ("Токаев Касым-Жомарт Кемелевич", "К. К. Токаев", "Токаев К. К.", "Асқар Нұрланұлы", "Roza Kim", "Пеле")
    assert [family_name(name) for name in full] == ["Токаев", "Токаев", "Токаев", "Нұрланұлы", "Kim", "Пеле"]


def test_a_suffix_of_another_alphabet_belongs_to_no_name() -> None:
    assert Roll("Бұл туралы Smith-ке, Reuters-тің хабарынан белгілі.", "kk").has("Smith")


def test_a_text_lists_names_by_their_capitals() -> None:
    assert not Roll("Он ехал по дороге мимо розы.").has("Роза")
    assert Roll("Он ехал мимо Розы.").has("Роза")
