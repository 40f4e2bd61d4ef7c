"""Bringing in sources: CSL-JSON, BibTeX, a text with metadata; ids; never over what is there."""

from __future__ import annotations

import json

import pytest

from reportkit.diagnostics import Report
from reportkit.dossier.read import read_dossier
from reportkit.importers.bibtex import read_bibtex
from reportkit.importers.bibtex_csl import plain
from reportkit.importers.csl import read_csl
from reportkit.importers.formats import guess_format
from reportkit.importers.known import Known
from reportkit.importers.merge import Merged, merge
from reportkit.importers.record import Imported, slug
from reportkit.importers.text import read_text

ZOTERO: list[dict[str, object]] = [
    {
        "id": "http://zotero.org/users/1/items/ABCD",
        "type": "article-newspaper",
        "title": "Мост открыт",
        "container-title": "Вести",
        "URL": "https://example.org/bridge",
        "issued": {"date-parts": [["2025", 6, 10]]},
        "author": [{"family": "Кимова", "given": "Роза"}],
    },
    {"id": "wire-2025", "type": "webpage", "title": "Сообщение", "URL": "https://example.org/wire"},
]

BIBTEX = r"""
% a comment
@comment{this is passed over}
@string{press = "Grey River Press"}
@article{Kim2025,
  author  = {Kim, Rosa and {Ministry of Roads} and Ivan van Ost and others},
  title   = "The {B}ridge: {\'E}tudes and na\"{\i}ve \v{c}alculations",
  journal = press # { Monthly},
  year    = 2025, month = jun,
  number  = {3}, pages = {14--21},
  doi     = {https://doi.org/10.1000/x},
}
@online(wire, title={Wire}, url={https://example.org/wire}, date={2025-06-11}, urldate = {2026-11-22}, langid={russian})
@misc{page, title={Page}, howpublished={\url{https://example.org/page}}, year={c. 1999}}
"""


def csl(records: object, **more: object) -> tuple[list[Imported], Report]:
    report = Report()
    return read_csl(json.dumps(records).encode(), "export.json", report), report


def brought(records: object, existing: str | None = None, *, replace: bool = False) -> tuple[Merged, Report]:
    found, report = csl(records)
    data = None if existing is None else existing.encode()
    merged = merge(data, "sources.json", found, report, taken=("signing",), replace=replace)
    assert merged is not None
    return merged, report


def codes(report: Report) -> list[str]:
    return [one.code for one in report]


# ------------------------------------------------------------------------------------------------ merging


def test_what_zotero_exports_becomes_sources_of_a_dossier() -> None:
    merged, report = brought(ZOTERO)
    assert merged.added == ["kimova-2025", "wire-2025"]
    assert codes(report) == ["RK244"]
    head = b"id: d\nlanguage: ru\ntitle: 'x'\nas_of: 2026-11-22\ndate: 2026-11-23\nfrom: {name: A}\n"
    read = read_dossier({"dossier.yaml": head, "sources.json": merged.text.encode()}, "", Report())
    assert read is not None
    assert read.sources["kimova-2025"].csl["title"] == "Мост открыт"


def test_bringing_the_same_in_again_changes_nothing() -> None:
    merged, _ = brought(ZOTERO)
    again, report = brought(ZOTERO, merged.text)
    assert (again.added, again.replaced, again.text) == ([], [], merged.text)
    assert not report.has_errors


def test_nothing_is_overwritten_unless_told() -> None:
    merged, _ = brought(ZOTERO)
    other = [{**ZOTERO[1], "title": "Другое"}]
    kept, report = brought(other, merged.text)
    assert (codes(report), kept.text) == (["RK242"], merged.text)
    replaced, report = brought(other, merged.text, replace=True)
    assert (replaced.replaced, codes(report)) == (["wire-2025"], [])
    assert [one["id"] for one in json.loads(replaced.text)] == ["kimova-2025", "wire-2025"]


BYTE_FOR_BYTE = [
    '[\n\t{"id": "a", "title": "A",\n\t\t"note": "\\u0416" },\n\t{"id":"wire-2025","title":"W"}\n]\n',
    '[{"id":"a","title":"A", "volume" : 1.50},{"id":"wire-2025","title":"W"}]',
    '\ufeff{"version": [1], "items" : [ {"id":"a","title":"A"} ,\r\n   {"title":"W", "id":"wire-2025"} ] }\r\n',
]


@pytest.mark.parametrize("existing", BYTE_FOR_BYTE)
def test_records_that_are_not_touched_stay_byte_for_byte(existing: str) -> None:
    start = existing[: existing.index("{", existing.index('"A"'))]
    end = existing[existing.rindex("}", 0, existing.rindex("]")) + 1 :]
    new = {"id": "new", "type": "book", "title": "New"}
    added, _ = brought([new], existing)
    assert added.text.startswith(existing[: len(existing) - len(end)])
    assert added.text.endswith(end)
    replaced, _ = brought([{**ZOTERO[1]}], existing, replace=True)
    assert replaced.text.startswith(start)
    assert replaced.text.endswith(end)
    for merged in (added, replaced):
        read = json.loads(merged.text.removeprefix("\ufeff"))
        records = read if isinstance(read, list) else read["items"]
        assert {one["id"] for one in records} - {"new"} == {"a", "wire-2025"}
    assert records[1]["title"] == "Сообщение"


def test_a_list_without_records_gets_its_first() -> None:
    merged, _ = brought([ZOTERO[1]], "[]\n")
    assert merged.text.startswith('[\n  {\n    "id": "wire-2025",\n')
    assert merged.text.endswith("\n  }\n]\n")


def keyed(key: str, title: str) -> dict[str, object]:
    return {"id": key, "type": "book", "title": title}


def test_a_key_that_no_dossier_can_have_is_still_the_same_record() -> None:
    first, _ = brought([keyed("Smith:2024", "Old"), keyed("Smith_2024", "Other")])
    assert first.added == ["smith-2024", "smith-2024-2"]
    new = [keyed("Smith:2024", "New"), keyed("Smith_2024", "Other")]
    kept, report = brought(new, first.text)
    assert (kept.added, codes(report)) == ([], ["RK242"])
    replaced, report = brought(new, first.text, replace=True)
    assert (replaced.added, replaced.replaced, replaced.unchanged) == ([], ["smith-2024"], ["smith-2024-2"])
    assert not report.has_errors
    assert [one["title"] for one in json.loads(replaced.text)] == ["New", "Other"]


def test_the_id_of_another_item_is_taken() -> None:
    merged, report = brought([{"id": "signing", "type": "book", "title": "X"}])
    assert (merged.added, codes(report)) == ([], ["RK242"])


def test_the_same_address_under_another_id_is_pointed_out() -> None:
    merged, _ = brought(ZOTERO)
    twin = [{"id": "copy", "type": "webpage", "title": "X", "URL": "https://EXAMPLE.org/wire/"}]
    again, report = brought(twin, merged.text)
    assert (again.added, codes(report)) == ([], ["RK243"])


def test_a_record_without_a_title_is_left_out() -> None:
    found, report = csl([{"id": "a"}, {"id": "b", "title": "B"}, 3])
    assert ([one.id for one in found], codes(report)) == (["b"], ["RK241", "RK241"])


def test_a_broken_sources_file_is_never_replaced() -> None:
    report = Report()
    assert merge(b"[{", "sources.json", csl(ZOTERO)[0], report) is None
    assert report.has_errors


def test_places_are_those_of_the_export() -> None:
    found, _ = csl(ZOTERO)
    assert [str(one.span) for one in found] == ["export.json:1:2", "export.json:1:389"]


# ------------------------------------------------------------------------------------------------ ids


@pytest.mark.parametrize(
    ("record", "id"),
    [
        ({"id": "Kim_2025"}, "kim-2025"),
        ({"id": "http://zotero.org/1", "citation-key": "kimBridge2025"}, "kimbridge2025"),
        ({"id": "7", "author": [{"family": "Щёголев"}], "issued": "2025-06"}, "shchyogolev-2025"),
        ({"id": "7", "author": [{"literal": "Қорғаныс министрлігі"}]}, "qorganys-ministrligi"),
        ({"id": "7", "container-title": "Аргументы недели", "issued": {"raw": "June 2025"}}, "argumenty-nedeli-2025"),
        ({"id": "日本"}, "source"),
        ({"id": "taken"}, "taken-2"),
    ],
)
def test_ids_are_made_of_what_a_record_says(record: dict[str, object], id: str) -> None:
    assert Known({"taken"}).make_id(record) == id


def test_letters_of_three_languages() -> None:
    assert slug("Ғылым және Ёлка: «Naïve» № 5") == "gylym-zhane-yolka-naive-no-5"


# ------------------------------------------------------------------------------------------------ BibTeX


def bibtex(text: str) -> tuple[list[dict[str, object]], Report]:
    report = Report()
    return [dict(one.csl) for one in read_bibtex(text.encode(), "library.bib", report)], report


def test_bibtex_entries_become_csl() -> None:
    (kim, wire, page), report = bibtex(BIBTEX)
    assert not list(report)
    assert kim == {
        "id": "Kim2025",
        "type": "article-journal",
        "title": "The Bridge: Études and naïve čalculations",
        "author": [
            {"family": "Kim", "given": "Rosa"},
            {"literal": "Ministry of Roads"},
            {"family": "Ost", "given": "Ivan van"},
        ],
        "container-title": "Grey River Press Monthly",
        "page": "14-21",
        "DOI": "10.1000/x",
        "issue": "3",
        "issued": {"date-parts": [[2025, 6]]},
    }
    assert wire == {
        "id": "wire",
        "type": "webpage",
        "title": "Wire",
        "URL": "https://example.org/wire",
        "issued": {"date-parts": [[2025, 6, 11]]},
        "accessed": {"date-parts": [[2026, 11, 22]]},
        "language": "ru",
    }
    assert (page["type"], page["URL"], page["issued"]) == (
        "webpage",
        "https://example.org/page",
        {"literal": "c. 1999"},
    )


def test_a_broken_entry_is_a_finding_and_the_next_is_read() -> None:
    found, report = bibtex("@book{a, title = }\n@book{b, title = {B}}\n@book{c title}\n@book{d, title={D}}")
    assert [one["id"] for one in found] == ["b", "d"]
    assert [(one.code, str(one.span)) for one in report] == [
        ("RK240", "library.bib:1:18"),
        ("RK240", "library.bib:3:9"),
    ]


def test_an_entry_without_a_title_is_a_finding() -> None:
    found, report = bibtex("@book{a, author = {X}}")
    assert (found, codes(report)) == ([], ["RK241"])


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"Gr{\"o}{\ss}e", "Größe"),
        (r"\'{e}t\'e", "été"),
        (r"A \& B -- C --- D", "A & B – C — D"),
        (r"10~\%", "10\u00a0%"),
        (r"``quoted''", "“quoted”"),
        (r"\emph{word}  over" + "\n lines", "word over lines"),
        (r"{\o}re \L\'od\'z", "øre Łódź"),
    ],
)
def test_tex_becomes_letters(tex: str, text: str) -> None:
    assert plain(tex) == text


# ------------------------------------------------------------------------------------------------ texts


def test_a_text_with_its_metadata() -> None:
    report = Report()
    data = "Title: Мост открыт\nURL: https://example.org/b\nAuthor: Ким, Роза; Вести\nDate: 2025-06-10\n\nТекст.\n"
    (one,) = read_text(data.encode(), "saved.txt", report)
    assert not list(report)
    assert one.text == "Текст.\n"
    assert one.csl == {
        "title": "Мост открыт",
        "URL": "https://example.org/b",
        "author": [{"family": "Ким", "given": "Роза"}, {"literal": "Вести"}],
        "issued": "2025-06-10",
        "type": "webpage",
    }


@pytest.mark.parametrize(("data", "code"), [("Just a text.\n", "RK245"), ("URL: x\n\nText", "RK241"), ("", "RK241")])
def test_a_text_without_metadata_is_a_finding(data: str, code: str) -> None:
    report = Report()
    assert read_text(data.encode(), "saved.txt", report) == []
    assert codes(report) == [code]


@pytest.mark.parametrize(
    ("name", "data", "format"),
    [
        ("a.json", b"", "csl"),
        ("a.bib", b"", "bibtex"),
        ("a.txt", b"", "text"),
        ("a", b' [{"id"', "csl"),
        ("a", b"@article{", "bibtex"),
        ("a", b"Title: x", "text"),
    ],
)
def test_what_a_file_is(name: str, data: bytes, format: str) -> None:
    assert guess_format(name, data) == format
