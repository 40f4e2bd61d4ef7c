"""Markdown to nodes: what each construct becomes, and that every node remembers its line."""

from __future__ import annotations

import pytest

from reportkit.diagnostics import Report, Span
from reportkit.language import get
from reportkit.template.markdown.blocks import Converter
from reportkit.template.origins import PlacedText
from reportkit.template.values import References, plain_value
from reportkit.tree import nodes as n
from reportkit.tree.walk import blocks, inlines, notes, own_inlines, plain


def converted(
    text: str, references: References | None = None, *, code: str = "en"
) -> tuple[tuple[n.Block, ...], Report]:
    report = Report()

    def picture(path: str, _span: Span | None) -> n.Raster | None:
        return n.Raster(b"", "image/png", 1, 1) if path == "map.png" else None

    def cite(written: str, span: Span | None) -> tuple[n.Inline, ...]:
        return (n.Footnote((n.Paragraph((n.Text(f"see {written}."),)),), span=span),)

    converter = Converter(references or References(), report, str, cite, picture, get(code))
    places = tuple(Span("main.md", number) for number, _ in enumerate(text.split("\n"), 1))
    return converter.convert(PlacedText(text, places)), report


def tree(text: str, references: References | None = None) -> tuple[n.Block, ...]:
    found, report = converted(text, references)
    assert not list(report)
    return found


def paragraph(text: str) -> tuple[n.Inline, ...]:
    (found,) = tree(text)
    assert isinstance(found, n.Paragraph)
    return found.children


def text(words: str) -> n.Paragraph:
    return n.Paragraph((n.Text(words),))


def messages(source: str) -> list[str]:
    return [str(finding) for finding in converted(source)[1]]


# ------------------------------------------------------------------------------------------------ blocks


def test_lists_nest_and_number_from_where_they_start() -> None:
    found = tree("- one\n  - two\n\n    7. three\n    8. four\n\n  after\n- five\n")
    numbers = n.OrderedList((n.ListItem((text("three"),)), n.ListItem((text("four"),))), start=7)
    inner = n.BulletList((n.ListItem((text("two"), numbers)),))
    assert found == (n.BulletList((n.ListItem((text("one"), inner, text("after"))), n.ListItem((text("five"),)))),)


def test_a_list_after_a_paragraph_begins_anew() -> None:
    first, _, second = tree("1. one\n2. two\n\nbetween\n\n1. three\n")
    assert isinstance(first, n.OrderedList)
    assert isinstance(second, n.OrderedList)
    assert (len(first.items), second.start) == (2, 1)


def test_an_item_without_words_is_told_and_keeps_its_number() -> None:
    bullets, told = converted("- one\n-\n- two\n")
    assert bullets == (n.BulletList((n.ListItem((text("one"),)), n.ListItem((text("two"),)))),)
    numbers, _ = converted("1. one\n2.\n3. three\n")
    empty = n.ListItem((n.Paragraph(()),))
    assert numbers == (n.OrderedList((n.ListItem((text("one"),)), empty, n.ListItem((text("three"),)))),)
    assert [str(finding) for finding in told] == [
        "main.md:2:1: warning RK508 markdown-unsupported: an item of the list has no words"
    ]


def test_tables_have_header_cells_and_aligned_columns() -> None:
    (found,) = tree("| a | b | c | d |\n|---|:--|--:|:-:|\n| 1 | 2 | 3 |   |\n")
    assert isinstance(found, n.Table)
    assert [column.align for column in found.columns] == ["left", "left", "right", "center"]
    assert [cell.header for cell in found.head[0].cells] == [True] * 4
    assert [cell.blocks for cell in found.body[0].cells] == [(text("1"),), (text("2"),), (text("3"),), ()]


def test_definition_lists_hold_blocks() -> None:
    found = tree("Term *one*\n:   What it is.\n\n    - And more.\n\nTwo\n:   Short\n")
    first = n.Definition(
        (n.Text("Term "), n.Emphasis((n.Text("one"),))),
        (text("What it is."), n.BulletList((n.ListItem((text("And more."),)),))),
    )
    assert found == (n.DefinitionList((first, n.Definition((n.Text("Two"),), (text("Short"),)))),)


def test_notes_stand_where_they_are_referred_to() -> None:
    found = paragraph("A note[^1], twice[^1].\n\n[^1]: The *note*.")
    note = n.Footnote((n.Paragraph((n.Text("The "), n.Emphasis((n.Text("note"),)), n.Text("."))),))
    # English puts a note behind the stop.
    assert found == (n.Text("A note,"), note, n.Text(" twice."), n.NoteMark("0"))
    assert isinstance(found[1], n.Footnote)
    assert found[1].id == "0"


def test_a_note_that_nobody_wrote_is_an_error_and_an_escaped_one_is_text() -> None:
    assert messages("One.\n\nA note[^nothing].") == [
        "main.md:3:1: error RK508 markdown-unsupported: there is no note [^nothing]"
    ]
    assert plain(paragraph("A note\\[^nothing], `[^code]`.")) == "A note[^nothing], [^code]."


def test_a_note_that_nothing_leads_to_is_a_warning() -> None:
    assert messages("One.[^a]\n\n[^a]: Used.\n\n[^b]: Lost.\n") == [
        "main.md:5:1: warning RK508 markdown-unsupported: nothing leads to the note [^b]"
    ]


def test_containers_give_their_paragraphs_a_role() -> None:
    assert tree("::: lead\nLarge.\n\n- one\n:::\n") == (
        n.Paragraph((n.Text("Large."),), "lead"),
        n.BulletList((n.ListItem((text("one"),)),)),
    )


def test_containers_that_stand_out_have_a_title_and_may_nest() -> None:
    found = tree(":::: note Mind *this*\none\n\n::: warning\ntwo\n:::\n::::\n")
    title = (n.Text("Mind "), n.Emphasis((n.Text("this"),)))
    assert found == (n.Callout("note", title, (text("one"), n.Callout("warning", (), (text("two"),)))),)


def test_a_container_with_nothing_in_it_is_none() -> None:
    assert tree("::: key\n:::\n\nend\n") == (text("end"),)
    assert converted("::: key Title\n:::\n\nend\n")[0] == (text("end"),)
    assert messages("::: key Title\n:::\n") == [
        "main.md:1:1: warning RK508 markdown-unsupported: a box with nothing in it is left out"
    ]


def test_headings_carry_an_id_and_may_be_without_a_number() -> None:
    found, told = converted("# One {#one}\n\n## Two {.unnumbered}\n\n### *Three* {#three .unnumbered}\n\n###### Six\n")
    assert [finding.span for finding in told] == [Span("main.md", 7)]  # it looks like one of level 4
    assert [(h.level, plain(h.children), h.id, h.numbered) for h in found if isinstance(h, n.Heading)] == [
        (1, "One", "one", True),
        (2, "Two", "", False),
        (3, "Three", "three", False),
        (4, "Six", "", True),
    ]


def test_a_quotation_holds_whatever_stands_in_it() -> None:
    found = tree(
        "> one\n>\n> - two\n>\n> > three\n>\n> | a |\n> |---|\n> | b |\n>\n> ## four\n>\n> ::: key\n> five\n> :::\n"
    )
    (quotation,) = found
    assert isinstance(quotation, n.BlockQuote)
    kinds = [type(block).__name__ for block in quotation.blocks]
    assert kinds == ["Paragraph", "BulletList", "BlockQuote", "Table", "Heading", "Callout"]


def test_what_analysts_write_without_thinking() -> None:
    sub, sup = n.Subscript((n.Text("2"),)), n.Superscript((n.Text("2"),))
    assert paragraph("H~2~O, x^2^") == (n.Text("H"), sub, n.Text("O, x"), sup)
    assert paragraph("~100–~200, 10~20~30, a ^ b ^ c") == (n.Text("~100–~200, 10~20~30, a ^ b ^ c"),)
    assert tree("- [ ] one\n- [x] two\n") == (
        n.BulletList((n.ListItem((text("☐\u00a0one"),)), n.ListItem((text("☑\u00a0two"),)))),
    )
    assert tree("one\n\n\\newpage\n\ntwo\n\n\\pagebreak\n") == (text("one"), n.PageBreak(), text("two"), n.PageBreak())


@pytest.mark.parametrize(
    ("source", "line", "what"),
    [
        ("One\ntwo ~~three~~.", 2, "struck-out words have no place in a memo"),
        ("One\ntwo ==three==.", 2, "==three== has no meaning here"),
        ("- one\n\n  \\newpage", 3, "\\newpage breaks no page here"),
        ("|a|b|\n|-|-|\n|1|2|3|\n", 3, "no column of the table has the cell “3”"),
        ("|a|b|\n|-|-|\n|1|2|?|\n", 3, "no column of the table has the cell “?”"),
        (
            "One[^a].\n\n[^a]: Two.\n\n[^a]: Three.",
            3,
            "the note [^a] is written again below, and this text of it would be lost",
        ),
        ("One.\n\n[a]: https://example.org", 3, "no link leads to the address [A]"),
        ('One [two](https://example.org\n"three").', 1, "the words “three” behind an address are printed nowhere"),
        ("`one\ntwo` [^three]", 2, "there is no note [^three]"),
        ("One\ntwo [^three]", 2, "there is no note [^three]"),
        ("![one](map.png){width=5cm}", 1, "“width” does nothing here"),
        ("One.\n\n32767. two\n32768. three\n", 3, "numbers of a list go up to 32767: above it programs disagree"),
        ("::: lead one\ntwo\n:::", 1, "the words “one” behind “lead” are printed nowhere"),
        ("```python one\ntwo\n```", 1, "the words “one” behind the marks of code are printed nowhere"),
        (
            "".join(f"{'  ' * at}- b\n" for at in range(13)),
            13,
            "lists, quotations and boxes stand more than 12 deep in each other",
        ),
    ],
)
def test_what_would_be_lost_is_told_with_its_line(source: str, line: int, what: str) -> None:
    assert [finding.rpartition("markdown-unsupported: ")[2] for finding in messages(source)] == [what]
    assert messages(source)[0].startswith(f"main.md:{line}:1: ")


def test_what_the_parser_drops_is_told_with_its_lines() -> None:
    deep = "".join(f"{'  ' * at}- word{at}\n" for at in range(60))
    told = [finding for finding in messages(f"{deep}\nThe end.\n") if "would be printed" in finding]
    assert told == [
        "main.md:50:1: error RK508 markdown-unsupported: from “word49” on to line 62 nothing would be printed"
    ]


def test_a_note_in_the_title_of_a_box_is_a_note() -> None:
    (box,) = tree("::: note Title[^a]\nText.\n:::\n\n[^a]: Note.\n")
    assert isinstance(box, n.Callout)
    assert box.title == (n.Text("Title"), n.Footnote((text("Note."),)))


def test_block_quotes_code_and_rules() -> None:
    found = tree("> one\n>\n> two\n\n---\n\n```text\na  *b*\n```\n\n    code\n")
    assert found == (
        n.BlockQuote((text("one"), text("two"))),
        n.Rule(),
        n.Paragraph((n.Code("a  *b*"),), "code"),
        n.Paragraph((n.Code("code"),), "code"),
    )


def test_a_picture_alone_is_a_figure() -> None:
    assert tree("![A map of *it*](map.png)") == (n.Figure(n.Raster(b"", "image/png", 1, 1), "A map of it"),)


def test_a_picture_in_a_sentence_is_refused() -> None:
    assert messages("See ![a map](map.png) here.") == [
        "main.md:1:1: error RK508 markdown-unsupported: a picture stands inside a sentence"
    ]


def test_empty_text_is_no_blocks() -> None:
    assert tree("") == tree("\n\n  \n") == ()


# ------------------------------------------------------------------------------------------------ inlines


def test_emphasis_code_and_breaks() -> None:
    assert paragraph("a *b **c*** `d`\\\ne") == (
        n.Text("a "),
        n.Emphasis((n.Text("b "), n.Strong((n.Text("c"),)))),
        n.Text(" "),
        n.Code("d"),
        n.LineBreak(),
        n.Text("e"),
    )


def test_a_line_end_is_a_space() -> None:
    assert paragraph("one\ntwo") == (n.Text("one two"),)


def test_links_out_and_links_inside() -> None:
    assert paragraph(
        "[a](https://port.example/x?y=1&z=2) [b](mailto:a@port.example) [c](#head) <https://port.example>"
    ) == (
        n.Link("https://port.example/x?y=1&z=2", (n.Text("a"),)),
        n.Text(" "),
        n.Link("mailto:a@port.example", (n.Text("b"),)),
        n.Text(" "),
        n.CrossReference("head", (n.Text("c"),)),
        n.Text(" "),
        n.Link("https://port.example", (n.Text("https://port.example"),)),
    )


def test_addresses_are_ascii() -> None:
    (link,) = paragraph("[a](https://port.example/гавань?q=é%20b)")
    assert link == n.Link("https://port.example/%D0%B3%D0%B0%D0%B2%D0%B0%D0%BD%D1%8C?q=%C3%A9%20b", (n.Text("a"),))


def test_spans_have_classes_and_languages() -> None:
    assert paragraph("[1]{.sup}[2]{.sub}[3]{.muted}[mot]{lang=fr}[x]{.sup lang=kk}") == (
        n.Superscript((n.Text("1"),)),
        n.Subscript((n.Text("2"),)),
        n.Muted((n.Text("3"),)),
        n.Foreign("fr", (n.Text("mot"),)),
        n.Superscript((n.Foreign("kk", (n.Text("x"),)),)),
    )


def test_html_is_refused_and_an_escaped_or_lone_bracket_is_text() -> None:
    assert messages("one\n\n<table>\n</table>") == [
        "main.md:3:1: error RK507 raw-html: HTML has no meaning here: <table>"
    ]
    assert plain(paragraph("1 < 2 > 0 \\<b> &lt;b&gt; &amp;")) == "1 < 2 > 0 <b> <b> &"


# ------------------------------------------------------------------------------------------------ notes and stops


def stops(source: str, *, before: bool) -> str:
    (found,), report = converted(source, code="ru" if before else "en")
    assert not list(report)
    return "".join("^" if isinstance(one, n.Footnote) else plain((one,)) for one in own_inlines(found))


def test_a_citation_stands_close_and_on_its_side_of_the_stop() -> None:
    assert stops("It is so [@a]. And so [@b], too [@c]", before=False) == "It is so.^ And so,^ too^"
    assert stops("Это так [@a]. И так [@b], и вот [@c]", before=True) == "Это так^. И так^, и вот^"
    assert stops("Already there.[@a] Next", before=False) == "Already there.^ Next"


def test_citations_at_one_place_are_one_note() -> None:
    (found,), _ = converted("So [@a] [@b].")
    (note,) = (one for one in own_inlines(found) if isinstance(one, n.Footnote))
    assert plain(note.blocks[0].children) == "see a; see b."


def test_the_same_note_twice_is_one() -> None:
    (found,), _ = converted("So [@a] [@a].")
    (note,) = (one for one in own_inlines(found) if isinstance(one, n.Footnote))
    assert plain(note.blocks[0].children) == "see a."


def test_typography_does_not_reach_into_citations() -> None:
    seen: list[str] = []

    def typeset(words: str) -> str:
        seen.append(words)
        return words

    converter = Converter(References(), Report(), typeset, lambda written, span: (), lambda path, span: None, get("en"))
    converter.convert(PlacedText("So it is [@treaty-10-20, p. 5-7].", ()))
    assert "10-20" not in "".join(seen)


# ------------------------------------------------------------------------------------------------ printed values


def test_a_printed_value_stays_as_it_is() -> None:
    references = References()
    wild = "*x* `y` <b> [z](w) | {#id .unnumbered} ::: # - 1. \\ &amp; [^1] [@a]"
    mark = references.leave(plain_value(wild))
    found = tree(f"# {mark}\n\nA {mark} b\n\n| {mark} |\n|---|\n| {mark} |\n\n- {mark}\n", references)
    heading, sentence, table, _ = found
    assert isinstance(heading, n.Heading)
    assert (plain(heading.children), heading.id) == (wild, "")
    assert plain(own_inlines(sentence)) == f"A {wild} b"
    assert [plain(own_inlines(block)) for block in blocks((table,)) if isinstance(block, n.Paragraph)] == [wild, wild]


def test_a_stop_after_an_abbreviation_that_a_value_ends_with_is_one() -> None:
    references = References()
    date = references.leave(plain_value("в 2027 г."))
    assert plain(own_inlines(tree(f"До {date}. Потом {date}, и {date}…", references)[0])) == (
        "До в 2027 г. Потом в 2027 г., и в 2027 г.…"
    )


def test_a_value_that_begins_with_a_stop_keeps_it() -> None:
    references = References()
    assert plain(own_inlines(tree(f"A.{references.leave(plain_value('.5'))}", references)[0])) == "A..5"


# ------------------------------------------------------------------------------------------------ places


def test_every_node_remembers_its_line() -> None:
    source = "# Head\n\none\n*two*\nthree [x](#head)\n\n- four\n- five\n  six\n\n"
    source += "| a |\n|---|\n| b |\n\nnote[^1]\n\n[^1]: seven\n"
    found, _ = converted(source)
    lines: dict[str, int] = {}
    for block in blocks(found):
        for inline in inlines(own_inlines(block)):
            if isinstance(inline, n.Text) and inline.span:
                lines.setdefault(inline.text.strip(), inline.span.line)
            if isinstance(inline, n.Footnote):
                (inner,) = inline.blocks[0].children
                assert isinstance(inner, n.Text)
                assert inner.span == Span("main.md", 17)
            if isinstance(inline, n.CrossReference):
                assert inline.span == Span("main.md", 5)
    assert lines == {
        "Head": 1,
        "one": 3,
        "two": 4,
        "three": 4,  # the text begins with the line end before it
        "x": 5,
        "four": 7,
        "five six": 8,
        "a": 11,
        "b": 13,
        "note": 15,
    }
    starts = [block.span.line for block in found if isinstance(block, n.Heading | n.Paragraph | n.Table) and block.span]
    assert starts == [1, 3, 11, 15]


def test_findings_have_the_line_of_what_is_wrong() -> None:
    source = "one\n\n- two\n- [three](ftp://x)\n\n::: nothing\nfour\n:::\n\nfive\n[six](javascript:x)\n"
    assert [line.split(" error ")[0] for line in messages(source)] == ["main.md:4:1:", "main.md:6:1:", "main.md:11:1:"]


@pytest.mark.parametrize(("code", "between"), [("en", "; "), ("fr", "\u202f; ")])
def test_what_joins_two_notes_is_set_as_the_language_sets_it(code: str, between: str) -> None:
    (beside,), _ = converted("Word [@a] [@b].", code=code)
    (inside,), _ = converted("Word[^1].\n\n[^1]: Note [@a] [@b].", code=code)
    assert f"see a{between}see b." in said_by_notes(beside)
    assert f"see a{between}see b." in said_by_notes(inside)


def said_by_notes(block: n.Block) -> str:
    return " ".join(plain(one.children) for note in notes(own_inlines(block)) for one in note.blocks)


def test_a_link_that_is_none_for_a_note_in_its_words_is_told() -> None:
    (finding,) = messages("See [words[^1]](https://a.example/).\n\n[^1]: Note.")
    assert finding.startswith("main.md:1:1: warning RK508")
    assert "](https://a.example/) is printed as it stands" in finding
    assert not messages("See [words](https://a.example/)[^1], and \\[words[^1]\\](https://a.example/).\n\n[^1]: Note.")
