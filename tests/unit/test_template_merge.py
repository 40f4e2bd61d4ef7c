"""Merge: where nodes come from, where notes stand, what leads what, how headings are numbered."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from PIL import Image

from reportkit.diagnostics import Report, Span
from reportkit.tree import nodes as n
from reportkit.tree.walk import blocks, children, headings, inlines, own_inlines, plain
from small_project import MAIN, merged, section


def every_inline(document: n.Document) -> Iterator[n.Inline]:
    for block in blocks(document.blocks):
        yield from inlines(own_inlines(block))


def paragraphs(text: str, *, language: str = "en", **files: str) -> list[str]:
    """Each paragraph of a section, `^` for a note's mark."""
    document = section(text, language=language, **files).document
    found = [block for block in blocks(document.blocks) if isinstance(block, n.Paragraph)]
    return [_shown(block.children) for block in found]


def _shown(inlines: tuple[n.Inline, ...]) -> str:
    parts = []
    for inline in inlines:
        match inline:
            case n.Footnote():
                parts.append("^")
            case n.InlineQuote(opening=opening, children=inner, closing=closing):
                parts.append(opening + _shown(inner) + closing)
            case _:
                parts.append(_shown(children(inline)) or plain((inline,)))
    return "".join(parts)


# ------------------------------------------------------------------------------------------------ places


def test_words_remember_their_template_line_and_statements_their_dossier_line() -> None:
    document = section("# Head\n\n{% for fact in facts() %}\nSee: {{ fact }}\n\n{% endfor %}\nEnd.\n").document
    places = {one.text: one.span for one in every_inline(document) if isinstance(one, n.Text)}
    assert places["Head"] == Span(MAIN, 1, 1)
    assert places["See: "] == Span(MAIN, 4, 1)
    assert places["End."] == Span(MAIN, 7, 1)
    statements = {one.item.id: one.span for one in every_inline(document) if isinstance(one, n.Statement)}
    assert statements == {
        "signed": Span("dossier/dossier.yaml", 20, 16),
        "price": Span("dossier/dossier.yaml", 27, 16),
        "price-before": Span("dossier/dossier.yaml", 37, 16),
    }


def test_an_included_file_and_an_own_text_are_places_of_their_own() -> None:
    report = Report()
    files = {MAIN: '{% include "parts/a.md.j2" %}\nafter\n', "pack/parts/a.md.j2": "# A\n\nin the part\n\n"}
    found = merged(files, report)
    assert found is not None
    places = {one.text: one.span for one in every_inline(found.document) if isinstance(one, n.Text)}
    assert places == {
        "A": Span("pack/parts/a.md.j2", 1),
        "in the part": Span("pack/parts/a.md.j2", 3),
        "after": Span(MAIN, 2),
    }
    own = merged({"dossier/text/main.md": "One.\n\nTwo.\n"}, report)
    assert own is not None
    spans = [block.span for block in own.document.blocks if isinstance(block, n.Paragraph)]
    assert spans == [Span("dossier/text/main.md", 1), Span("dossier/text/main.md", 3)]


def test_used_ids_are_given_in_the_order_of_the_document() -> None:
    found = section('{{ quote("praise") }}\n\n{{ fact("signed") }}\n')
    assert found.used == ("praise", "notice", "gazette", "signed")


# ------------------------------------------------------------------------------------------------ notes


def test_a_note_stands_on_the_side_of_the_stop_that_its_language_wants() -> None:
    assert paragraphs('{{ fact("signed") }}') == ["The contract was signed on 1\u00a0March 2025.^"]
    assert paragraphs('{{ fact("signed") }}', language="ru") == ["Договор подписан 1\u00a0марта 2025\u00a0года^."]


def test_a_quote_in_a_sentence_and_the_stop_behind_it() -> None:
    sentence = '{{ quote("praise").speaker }}: {{ quote("praise", "longer") }}.'
    assert paragraphs(sentence) == ["Mary Quay: “longer than the old one”.^"]
    assert paragraphs(sentence, language="ru") == ["Мария Ки: «длиннее старого»^."]


def test_a_note_before_a_comma() -> None:
    assert paragraphs("It is so [@signed], and so [@notice].") == ["It is so,^ and so.^"]
    assert paragraphs("Это так [@signed], и вот [@notice].", language="ru")[0] == "Это так^, и\u00a0вот^."


def test_an_audience_without_citations_has_neither_notes_nor_gaps() -> None:
    reader = 'clearance: "TLP:AMBER"\ncitations: none\n'
    assert paragraphs('It is so [@signed]. {{ fact("price") }}', reader=reader) == [
        "It is so. The works cost 12\u00a0million."
    ]


# ------------------------------------------------------------------------------------------------ headings


def test_headings_have_ids_that_differ() -> None:
    document = section("# A {#a}\n\n## B {#a}\n\n# C\n\n# D\n\ntext\n").document
    assert [heading.id for heading in headings(document)] == ["a", "a-", "h3", "h4"]


def test_numbers_start_anew_below_each_heading() -> None:
    reader = 'clearance: "TLP:AMBER"\nnumbered: true\n'
    document = section("# A\n\n## B\n\n## C\n\n# D\n\n## E\n\n### F\n\ntext\n", reader=reader).document
    assert [heading.number for heading in headings(document)] == ["1", "1.1", "1.2", "2", "2.1", ""]


def test_nothing_below_an_unnumbered_heading_or_below_none_is_numbered() -> None:
    reader = 'clearance: "TLP:AMBER"\nnumbered: true\n'
    document = section("## Zero\n\n# A {.unnumbered}\n\n## B\n\n# C\n\n## D\n\ntext\n", reader=reader).document
    assert [heading.number for heading in headings(document)] == ["", "", "", "1", "1.1"]


# ------------------------------------------------------------------------------------------------ what leads what


def kept(text: str) -> list[str]:
    document = section(text).document
    found = [block for block in blocks(document.blocks) if isinstance(block, n.Paragraph) and block.keep_next]
    return [plain(block.children) for block in found]


def test_a_line_that_leads_in_keeps_with_what_follows() -> None:
    assert kept("They are:\n\n- one\n") == ["They are:"]
    assert kept("They are:\n\n1. one\n") == ["They are:"]
    assert kept("She says\n\n> so\n") == ["She says"]
    assert kept("The facts:\n\n{{ facts() | table }}\n") == ["The facts:"]


def test_a_line_that_leads_nothing_in_stays_free() -> None:
    assert kept("They are.\n\n- one\n") == []
    assert kept("They are:\n\nnothing\n") == []
    assert kept("They are:\n") == []


def test_leads_inside_boxes_and_lists() -> None:
    assert kept("::: note\nInside:\n\n- one\n:::\n") == ["Inside:"]
    assert kept("- Deep:\n\n  1. one\n") == ["Deep:"]


# ------------------------------------------------------------------------------------------------ what repeats


def test_an_audience_may_have_a_cover() -> None:
    from reportkit.tree.dump import dump
    from reportkit.work.schemas import schema_of

    covered = section("text", reader='clearance: "TLP:CLEAR"\ncover: true\n').document
    assert covered.meta.cover
    assert "  cover: True\n" in dump(covered)
    assert not section("text").document.meta.cover
    assert '"cover"' in json.dumps(schema_of("audience"))


def test_the_marking_is_the_highest_of_what_the_reader_is_given() -> None:
    assert section("text").document.meta.marking == n.Marking("TLP:GREEN", "33FF00", "000000")
    clear = section("text", reader='clearance: "TLP:CLEAR"\n').document.meta.marking
    assert clear == n.Marking("TLP:CLEAR", "FFFFFF", "000000")


def test_a_draft_says_so_on_every_page() -> None:
    found = merged({MAIN: "text"}, Report(), draft=True)
    assert found is not None
    assert found.document.meta.watermark == "DRAFT"


# ------------------------------------------------------------------------------------------------ pictures


def png(width: int) -> bytes:
    """A picture so many pixels wide."""
    out = io.BytesIO()
    Image.new("L", (width, 1)).save(out, "PNG")
    return out.getvalue()


def widths(files: dict[str, bytes | str]) -> list[int]:
    report = Report()
    found = merged(files, report)
    assert found is not None, list(report)
    images = [block.image for block in found.document.blocks if isinstance(block, n.Figure)]
    return [image.width_px for image in images if isinstance(image, n.Raster)]


def test_a_damaged_picture_is_a_finding_at_the_line_that_names_it() -> None:
    report = Report()
    assert merged({MAIN: "text\n\n![A map](map.png)\n", "dossier/map.png": png(9)[:-14]}, report) is None
    message = "the picture “map.png” is damaged: it can't be read to its end"
    assert [str(one) for one in report] == [f"pack/sections/main.md.j2:3:1: error RK540 unusable-picture: {message}"]


def test_a_picture_is_looked_for_beside_the_text_first() -> None:
    text = {"dossier/text/main.md": "![A map](map.png)\n\n![A plan](../plan.png)\n"}
    assert widths({**text, "dossier/text/map.png": png(1), "dossier/map.png": png(2), "dossier/plan.png": png(3)}) == [
        1,
        3,
    ]
    assert widths({**text, "dossier/map.png": png(2), "pack/map.png": png(4), "dossier/plan.png": png(3)}) == [2, 3]
    section = {MAIN: "![A map](map.png)\n"}
    assert widths({**section, "pack/sections/map.png": png(5), "dossier/map.png": png(2)}) == [5]
    assert widths({**section, "pack/map.png": png(4), "dossier/map.png": png(2)}) == [2]
