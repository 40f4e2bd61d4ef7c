"""References: mentions, order, languages and records with gaps."""

from __future__ import annotations

import pytest

from reportkit import citation
from reportkit.citation import Locator
from reportkit.tree import nodes as n
from reportkit.tree.walk import plain

BOOK = {
    "type": "book",
    "title": "Plan",
    "author": [{"family": "Smith", "given": "Ann"}],
    "issued": "2020",
    "language": "en",
}


def _text(inlines: tuple[n.Inline, ...]) -> str:
    return plain(inlines).replace("\u00a0", " ")


def test_mentions_in_a_row_of_notes() -> None:
    ledger = citation.Ledger()
    five, six = Locator("page", "5"), Locator("page", "6")
    notes = ([("a", five)], [("a", five)], [("a", six)], [("a", None)], [("b", None)], [("b", None)], [("a", five)])
    assert [ledger.note(note)[0] for note in notes] == [
        ("first", five),
        ("same", None),
        ("same", six),
        ("later", None),  # the whole source, not page 6
        ("first", None),
        ("same", None),
        ("later", five),
    ]


def test_after_a_note_with_two_sources_nothing_is_the_same() -> None:
    ledger = citation.Ledger()
    assert ledger.note([("a", None), ("b", None)]) == [("first", None), ("first", None)]
    assert ledger.note([("b", None)]) == [("later", None)]
    assert ledger.note([("b", None), ("b", None)]) == [("same", None), ("later", None)]


def test_after_a_remark_and_behind_another_source_nothing_is_the_same() -> None:
    ledger = citation.Ledger()
    assert ledger.note([("a", None)]) == [("first", None)]
    assert ledger.note([]) == []
    assert ledger.note([("a", None)]) == [("later", None)]
    assert ledger.note([("b", None), ("a", None)]) == [("first", None), ("later", None)]


@pytest.mark.parametrize(
    ("style", "language", "same"),
    [
        ("gost", "ru", "Там же. Абз. 2."),
        ("gost", "kk", "Сонда. 2-абзац."),
        ("gost", "en", "Ibid. Para. 2."),
        ("gost", "de", "Ebd. Abs. 2."),
        ("chicago", "ru", "Smith, Plan, абз. 2."),
        ("chicago", "kk", "Smith, Plan, 2-абзац."),
        ("chicago", "en", "Smith, Plan, para. 2."),
        ("gost", "fr", "Ibid. Paragr. 2."),
        ("chicago", "fr", "Smith, Plan, paragr. 2."),
        ("chicago", "de", "Smith, Plan, Abs. 2."),
        ("harvard", "en", "Smith, 2020, para. 2."),
    ],
)
def test_the_same_source_again(style: str, language: str, same: str) -> None:
    note = citation.get(style).note({**BOOK, "language": language}, language, Locator("paragraph", "2"), "same")
    assert _text(note) == same


@pytest.mark.parametrize(
    ("label", "value", "ru", "kk", "en"),
    [
        ("page", "5", "С. 5", "Б. 5", "P. 5"),
        ("page", "5-6", "С. 5–6", "Б. 5–6", "P. 5–6"),
        ("paragraph", "2", "Абз. 2", "2-абзац", "Para. 2"),
        ("article", "7", "Ст. 7", "7-бап", "Art. 7"),
        ("chapter", "IV", "Гл. IV", "IV-тарау", "Chap. IV"),
        ("unheard-of", "9", "9", "9", "9"),
    ],
)
def test_places_in_a_source(label: str, value: str, ru: str, kk: str, en: str) -> None:
    style, place = citation.get("gost"), Locator(label, value)
    written = [_text(style.note({**BOOK, "language": code}, code, place, "same")) for code in ("ru", "kk", "en")]
    assert written == [f"Там же. {ru}.", f"Сонда. {kk}.", f"Ibid. {en}."]


def test_a_reference_speaks_its_own_language_and_says_so() -> None:
    (foreign,) = citation.get("gost").note(BOOK, "ru", Locator("page", "5"))
    assert isinstance(foreign, n.Foreign)
    assert foreign.lang == "en"
    assert "P.\u00a05" in plain(foreign.children)


@pytest.mark.parametrize("language", ["it", "", None])
def test_a_language_that_we_lack_leaves_the_words_to_the_document(language: str | None) -> None:
    note = citation.get("gost").note({**BOOK, "language": language}, "ru", Locator("page", "5"))
    assert not any(isinstance(inline, n.Foreign) for inline in note)
    assert "С.\u00a05" in plain(note)


def test_the_list_is_in_the_order_of_the_alphabet() -> None:
    titles = [
        "Ящик",
        "The Army",
        "Ёлка",
        "Ель",
        "Қала",
        "Кама",
        "Лес",
        "«Ёж»",
        "Zoo",
        "2025 год",
        "Әлем",
        "Бал",
        "Англия",
    ]
    records = [{"type": "webpage", "title": title} for title in titles]
    style = citation.get("gost")
    in_order = [str(one["title"]) for one in sorted(records, key=lambda record: style.sort_key(record, "ru"))]
    assert in_order == [
        *("2025 год", "Англия", "Әлем", "Бал", "«Ёж»", "Ёлка", "Ель", "Кама", "Қала", "Лес", "Ящик"),
        *("The Army", "Zoo"),
    ]


@pytest.mark.parametrize(
    ("style", "language", "first"),
    [("gost", "en", "Бал"), ("chicago", "en", "Zoo"), ("chicago", "ru", "Бал"), ("harvard", "kk", "Бал")],
)
def test_which_letters_come_first(style: str, language: str, first: str) -> None:
    made = citation.get(style)
    records = [{"type": "webpage", "title": title} for title in ("Zoo", "Бал")]
    assert min(records, key=lambda record: made.sort_key(record, language))["title"] == first


def test_harvard_tells_apart_what_one_author_wrote_in_a_year() -> None:
    style = citation.get("harvard")
    records = {"x": {**BOOK, "title": "Zeta"}, "y": {**BOOK, "title": "Alpha"}, "z": {**BOOK, "issued": "2021"}}
    assert citation.year_suffixes(style, records, "en") == {"y": "a", "x": "b"}
    assert _text(style.note({**BOOK, "year-suffix": "a"}, "en", mention="later")) == "Smith, 2020a."
    assert citation.year_suffixes(citation.get("gost"), records, "en") == {}


@pytest.mark.parametrize(
    "issued",
    [
        {"date-parts": [[2025, 6, 8]]},
        {"date-parts": [["2025", "6", "8"]]},
        {"raw": "2025-06-08"},
        {"literal": "2025-06-08"},
        "2025-06-08",
        "2025-06-08T10:00:00Z",
    ],
)
def test_dates_as_csl_has_them(issued: object) -> None:
    record = {"type": "article-newspaper", "title": "Т", "container-title": "Газета", "issued": issued}
    assert _text(citation.get("gost").entry(record, "ru")) == "Т // Газета. 2025. 8 июня."


def test_a_date_in_words_is_printed_as_it_is() -> None:
    record = {"type": "book", "title": "Т", "issued": {"literal": "около 1900 г."}}
    assert _text(citation.get("gost").entry(record, "ru")) == "Т. около 1900 г."


def test_an_address_is_a_link_only_if_it_is_on_the_web() -> None:
    style = citation.get("gost")
    bad = {"type": "webpage", "title": "Т", "URL": "javascript:alert(1)"}
    assert _text(style.entry(bad, "ru")) == "Т."
    good = style.entry({**bad, "URL": "https://a.example/x"}, "ru")
    assert [inline.url for inline in good if isinstance(inline, n.Link)] == ["https://a.example/x"]


def test_a_long_title_is_cut_for_later_mentions() -> None:
    title = "Казахстан расширяет стратегическое партнёрство с Великобританией в оборонной сфере"
    style = citation.get("gost")
    later = style.note({"type": "webpage", "title": title}, "ru", mention="later")
    assert _text(later) == "Казахстан расширяет стратегическое партнёрство с Великобританией…"
    short = style.note({"type": "webpage", "title": title, "title-short": "Партнёрство"}, "ru", mention="later")
    assert _text(short) == "Партнёрство."


@pytest.mark.parametrize(
    ("authors", "heading"),
    [
        ([{"family": "Де Голль", "given": "Шарль"}], "Де Голль Ш. Т."),
        ([{"family": "Голль", "non-dropping-particle": "де", "given": "Шарль"}], "де Голль Ш. Т."),
        ([{"family": "Сартр", "given": "Жан-Поль"}], "Сартр Ж.-П. Т."),
        ([{"literal": "МИД"}], "Т / МИД."),
        ([{"family": "А"}, {"family": "Б"}, {"family": "В"}], "А, Б, В. Т."),
        ([{"family": "А"}, {"family": "Б"}, {"family": "В"}, {"family": "Г"}], "Т / А [и др.]."),
        ("not a list", "Т."),
        ([None, {}, {"given": "Аноним"}], "Т / Аноним."),
    ],
)
def test_names(authors: object, heading: str) -> None:
    assert _text(citation.get("gost").entry({"type": "book", "title": "Т", "author": authors}, "ru")) == heading


def test_an_unknown_style() -> None:
    assert citation.find("apa") is None
    with pytest.raises(ValueError, match="gost, chicago, harvard"):
        citation.get("apa")
