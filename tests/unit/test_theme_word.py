"""A Word file gives a theme its sheet, figures and colours, and nothing else."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdf
import pytest

from docx_example import small
from reportkit.diagnostics import Report
from reportkit.errors import UsageError
from reportkit.layout import lay_out
from reportkit.theme.theme import MM, Theme
from reportkit.theme.word import read_word_theme
from reportkit.work.make import Job, theme_of
from reportkit.work.open import open_project
from reportkit.work.render import render
from reportkit.workspace import Workspace
from reportkit.writers.docx import write_document
from small_workspace import workspace
from word_files import W, house, members, of_styles, packed, replaced, saved, stored, typed, with_part

if TYPE_CHECKING:
    from docx.document import Document

DOTX = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
DOCM = b"application/vnd.ms-word.document.macroEnabled.main+xml"
XLSX = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def read(data: bytes) -> tuple[Theme | None, list[str]]:
    report = Report()
    theme = read_word_theme("house", data, "house.docx", report)
    return theme, [str(finding) for finding in report.sorted()]


def theme_in(data: bytes) -> Theme:
    theme, findings = read(data)
    assert theme is not None, findings
    return theme


# ------------------------------------------------------------------------------------------------ what is taken


def test_the_sheet_is_that_of_the_file() -> None:
    theme = theme_in(house())
    page = {side: round(getattr(theme.page, side) / MM, 1) for side in ("width", "height", "left", "right", "top")}
    assert page == {"width": 176, "height": 250, "left": 30, "right": 15, "top": 20}
    assert round(theme.page.bottom / MM, 1) == 25


def test_headers_and_footers_stand_where_word_puts_them() -> None:
    """Word counts to the edge of the line, the theme to its baseline: our DOCX gives the distance of the file back."""
    theme = theme_in(house())
    document = small()
    written = members(write_document(document, theme, lay_out(document, theme)))["word/document.xml"].decode()
    margins = re.search(r'w:header="(\d+)" w:footer="(\d+)"', written)
    assert margins is not None
    assert [round(int(twips) / 20 / MM) for twips in margins.groups()] == [10, 9]


def test_text_has_the_figures_of_normal() -> None:
    body = theme_in(house()).style("body")
    assert (body.size, body.leading, body.first, body.after) == (13, 18, 25, 4)
    assert (body.align, body.family, body.bold, body.color) == ("justify", "serif", False, "text")


def test_a_heading_has_the_figures_of_its_style() -> None:
    heading = theme_in(house()).style("heading-1")
    assert (heading.size, heading.before, heading.after, heading.first) == (16, 24, 0, 0)
    assert (heading.family, heading.bold, heading.keep_next, heading.outline) == ("sans", True, True, 1)
    assert heading.leading == 18  # of Normal, on which it is based


def test_only_what_is_hyphenated_is_justified() -> None:
    """Every style of the file is based on Normal, which is justified."""
    theme = theme_in(house())
    assert [theme.style(role).align for role in ("body", "quote", "title", "heading-1")] == [
        *("justify", "justify", "left", "left")
    ]


def test_the_accent_is_the_colour_of_heading_1_and_what_is_tinted_follows() -> None:
    theme = theme_in(house())
    assert theme.color("accent") == "7A1F1F"
    assert theme.style("heading-1").color == "accent"
    assert theme.color("callout-edge") == "7A1F1F"
    assert theme.color("table-head-fill") == "F2E9E9"


def test_a_heading_without_a_colour_is_black_and_so_is_the_accent() -> None:
    theme = theme_in(of_styles(style("Heading 1", run='<w:color w:val="auto"/>')))
    assert theme.color("accent") == theme.color("text")
    assert theme.style("heading-1").color == "text"


def test_links_have_the_colour_of_hyperlink() -> None:
    run = '<w:color w:val="0B5345"/>'
    theme = theme_in(of_styles(style("Hyperlink", run=run, kind="character")))
    assert theme.color("link") == "0B5345"


def test_a_colour_of_the_files_theme_is_looked_up_there() -> None:
    """4F81BD with three quarters of its light: what Word itself shows for this style."""
    theme = theme_in(house(lambda document: recoloured(document, "Heading 2", "000000", "accent1", shade="BF")))
    assert nearly(theme.color(theme.style("heading-2").color), "365F91")


def test_a_tint_is_lighter() -> None:
    theme = theme_in(house(lambda document: recoloured(document, "Heading 2", "000000", "text1", tint="A6")))
    assert nearly(theme.color(theme.style("heading-2").color), "595959")


@pytest.mark.parametrize("named", ["accent9", "none"])
def test_a_colour_that_the_files_theme_does_not_have_is_that_beside_it(named: str) -> None:
    theme = theme_in(house(lambda document: recoloured(document, "Heading 2", "102030", named)))
    assert theme.color(theme.style("heading-2").color) == "102030"


def test_styles_are_found_by_name_whatever_their_ids() -> None:
    """A Russian Word numbers them: `1` is the heading, `a3` the title."""
    theme = theme_in(
        of_styles(
            style("Normal", id="a", run='<w:sz w:val="28"/>')
            + style("heading 1", id="1", based="a", run="<w:b/>", paragraph='<w:jc w:val="center"/>')
            + style("Title", id="a3", based="1", run='<w:sz w:val="40"/><w:b w:val="0"/><w:caps/>')
        )
    )
    assert theme.style("body").size == 14
    assert (theme.style("heading-1").size, theme.style("heading-1").bold) == (14, True)
    title = theme.style("title")
    assert (title.size, title.bold, title.caps, title.align) == (20, False, True, "center")


def test_an_id_that_looks_like_a_name_is_none() -> None:
    theme = theme_in(of_styles(style("Something", id="Heading1", run='<w:sz w:val="60"/>')))
    assert theme.style("heading-1").size == Theme().style("heading-1").size


def test_defaults_of_the_document_lie_below_every_style() -> None:
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="30"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="100" w:line="480" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    theme = theme_in(of_styles(defaults + style("Normal", paragraph='<w:spacing w:before="60"/>')))
    body = theme.style("body")
    assert (body.size, body.before, body.after, body.leading) == (15, 3, 5, 24)


@pytest.mark.parametrize(
    ("spacing", "leading"),
    [
        ('w:line="300" w:lineRule="exact"', 15),
        ('w:line="300" w:lineRule="atLeast"', 15),
        ('w:line="100" w:lineRule="atLeast"', 11.7),
        ('w:line="360" w:lineRule="auto"', 17.55),
        ('w:line="480"', 23.4),
        ("", 11.7),
        ('w:line="nonsense" w:lineRule="exact"', 11.7),
    ],
)
def test_line_spacing_becomes_points(spacing: str, leading: float) -> None:
    paragraph = f"<w:spacing {spacing}/>"
    body = theme_in(of_styles(style("Normal", paragraph=paragraph, run='<w:sz w:val="20"/>'))).style("body")
    assert body.leading == pytest.approx(leading)


@pytest.mark.parametrize(
    ("indent", "expected"),
    [
        ('w:left="400" w:right="200" w:firstLine="300"', (20, 10, 15)),
        ('w:start="400" w:end="200" w:hanging="300"', (20, 10, -15)),
        ('w:left="2cm"', (56.693, 0, 0)),
        ('w:left="wide"', (0, 0, 0)),
    ],
)
def test_indents(indent: str, expected: tuple[float, float, float]) -> None:
    body = theme_in(of_styles(style("Normal", paragraph=f"<w:ind {indent}/>"))).style("body")
    assert (body.left, body.right, body.first) == expected


def test_a_list_hangs_by_the_room_of_its_label() -> None:
    hanging = '<w:ind w:left="1440" w:hanging="400"/>'
    listed = theme_in(of_styles(style("List Bullet", paragraph=hanging))).style("list")
    assert (listed.left, listed.first) == (20, -20)
    inset = theme_in(of_styles(style("List Bullet", paragraph='<w:ind w:left="400" w:hanging="300"/>'))).style("list")
    assert (inset.left, inset.first) == (20, -20)
    plain = theme_in(of_styles(style("List Paragraph", paragraph='<w:ind w:left="720"/>'))).style("list")
    assert (plain.left, plain.first) == (16, -16)


def test_what_the_file_has_no_style_for_keeps_its_proportion() -> None:
    theme = theme_in(of_styles(style("Normal", run='<w:sz w:val="28"/><w:rFonts w:ascii="Arial"/>')))
    assert (theme.style("table").size, theme.style("table").leading) == (12, 15.5)
    assert (theme.style("quote").family, theme.style("quote").italic) == ("sans", True)


def test_the_marking_stays_as_tlp_wants_it() -> None:
    run = '<w:sz w:val="12"/><w:i/>'
    theme = theme_in(of_styles(style("Normal", run=run) + style("header", run=run)))
    assert theme.style("marking") == Theme().style("marking")


def test_our_own_docx_gives_our_own_look_back() -> None:
    document, standard = small(), Theme()
    theme, findings = read(write_document(document, standard, lay_out(document, standard)))
    assert theme is not None
    assert findings == []
    assert theme.colors == standard.colors
    for role, look in standard.styles.items():
        again = theme.style(role)
        for name in type(look).__slots__:
            got, wanted = getattr(again, name), getattr(look, name)
            near = 0.06 if name == "leading" else 0.03  # Word counts spacing in 240ths of a line
            same = got == pytest.approx(wanted, abs=near) if isinstance(wanted, float | int) else got == wanted
            assert same, f"{role}: {name} is {got}, not {wanted}"
    for name in type(standard.page).__slots__:
        assert getattr(theme.page, name) == pytest.approx(getattr(standard.page, name), abs=0.06), name


def test_a_template_is_read_as_a_document_is() -> None:
    assert theme_in(typed(house(), DOTX)) == theme_in(house())


def test_the_first_section_counts() -> None:
    def two(document: Document) -> None:
        from docx.shared import Mm

        document.add_section().page_width = Mm(420)

    assert round(theme_in(house(two)).page.width / MM) == 176


def test_a_file_without_styles_is_a_sheet() -> None:
    theme = theme_in(of_styles(""))
    assert round(theme.page.width / MM) == 176
    assert theme.styles == Theme().styles


# ------------------------------------------------------------------------------------------------ findings


def test_fonts_are_replaced_with_one_warning() -> None:
    theme, findings = read(
        of_styles(
            style("Normal", run='<w:rFonts w:ascii="Times New Roman"/>')
            + style("heading 1", run='<w:rFonts w:ascii="PT Sans"/>')
            + style("heading 2", run='<w:rFonts w:ascii="House Hand"/>')
        )
    )
    assert theme is not None
    assert [theme.style(role).family for role in ("body", "heading-1", "heading-2")] == ["serif", "sans", "sans"]
    assert findings == [
        "house.docx:1:1: warning RK518 theme-font: fonts of the file are not at hand, the nearest of ours is printed: "
        "House Hand, PT Sans (Source Sans 3), Times New Roman (Source Serif 4)"
    ]


@pytest.mark.parametrize(
    ("run", "paragraph", "found"),
    [
        ('<w:sz w:val="2"/>', "", "the size of the style “normal” can't be 1 pt: 4 is taken"),
        ('<w:sz w:val="900"/>', "", "the size of the style “normal” can't be 450 pt: 72 is taken"),
        ("", '<w:ind w:left="-9000"/>', "the indent at the left of the style “normal” can't be -450 pt: -200 is taken"),
        ("", '<w:spacing w:before="9000"/>', "the space above of the style “normal” can't be 450 pt: 200 is taken"),
    ],
)
def test_a_figure_beyond_its_bounds_is_clamped(run: str, paragraph: str, found: str) -> None:
    theme, findings = read(of_styles(style("Normal", run=run, paragraph=paragraph)))
    assert theme is not None
    assert f"house.docx:1:1: warning RK519 theme-figure: {found}" in findings


def test_a_margin_beyond_its_bounds_is_clamped() -> None:
    data = replaced(of_styles(""), "word/document.xml", b'w:left="1701"', b'w:left="10"')
    theme, findings = read(data)
    assert theme is not None
    assert theme.page.left == 5 * MM
    assert [finding.split(": ", 2)[2] for finding in findings] == [
        "the left margin of the page can't be 0.176389 mm: 5 is taken"
    ]


def test_letters_that_would_be_lost_on_paper_keep_their_colour() -> None:
    theme, findings = read(of_styles(style("heading 1", run='<w:color w:val="FFFFFF"/>')))
    assert theme is not None
    assert theme.color("accent") == Theme().color("accent")
    assert theme.style("heading-1").color == "accent"
    assert [finding.split(": ", 2)[2] for finding in findings] == [
        "the colour FFFFFF of the style “heading 1” is too pale on white paper: 17375E is taken"
    ]


def test_a_header_that_reaches_into_the_text_pushes_it_down() -> None:
    theme = theme_in(replaced(house(), "word/document.xml", b'w:header="567"', b'w:header="2268"'))
    assert theme.page.header / MM > 40
    assert theme.page.top > theme.page.header


def test_a_header_that_is_not_there_has_no_place() -> None:
    data = replaced(house(), "word/document.xml", b'w:header="567"', b'w:header="0"')
    theme, findings = read(data)
    assert theme is not None
    assert theme.page.header == Theme().page.header
    assert not [finding for finding in findings if "RK519" in finding]


def spoiled(name: str) -> bytes:
    return with_part(house(), name, b"<!DOCTYPE w [<!ENTITY a 'aaaa'>]>" + members(house())[name].split(b"?>", 1)[-1])


def encrypted() -> bytes:
    data = bytearray(house())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def twice() -> bytes:
    buffer = BytesIO(house())
    with zipfile.ZipFile(buffer, "a") as file:
        file.writestr("word/Styles.xml", b"<a/>")
    return buffer.getvalue()


def far_relations(kind: str) -> bytes:
    old = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    return replaced(house(), "_rels/.rels", old, kind.encode())


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "this is no Word file"),
    "text": (lambda: b"styles: {}\n", "this is no Word file"),
    "password": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password-protected, or an old .doc"),
    "half": (lambda: house()[:9000], "its ZIP directory can't be read"),
    "zip": (lambda: packed({"a.txt": b"a"}), "it has no part _rels/.rels"),
    "macros": (lambda: typed(house(), DOCM), "the file holds macros"),
    "macros-inside": (lambda: with_part(house(), "word/vbaProject.bin", b"x"), "the file holds macros"),
    "macros-hidden": (
        lambda: replaced(
            house(),
            "[Content_Types].xml",
            b"<Default ",
            b'<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/><Default ',
        ),
        "the file holds macros",
    ),
    "spreadsheet": (lambda: typed(house(), XLSX), "a file of another program"),
    "strict": (
        lambda: far_relations("http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"),
        "Strict Open XML",
    ),
    "no-document": (lambda: far_relations("http://example.org/officeDocument"), "this is no Word file"),
    "doctype-in-styles": (lambda: spoiled("word/styles.xml"), "word/styles.xml is not the XML that Word writes"),
    "doctype-in-theme": (lambda: spoiled("word/theme/theme1.xml"), "is not the XML that Word writes"),
    "doctype-in-text": (lambda: spoiled("word/document.xml"), "word/document.xml is not the XML that Word writes"),
    "doctype-in-rels": (lambda: spoiled("_rels/.rels"), "_rels/.rels is not the XML that Word writes"),
    "utf-16": (
        lambda: with_part(house(), "word/styles.xml", "<styles/>".encode("utf-16")),
        "is not the XML that Word writes",
    ),
    "utf-7": (
        lambda: with_part(house(), "word/styles.xml", b'<?xml version="1.0" encoding="utf-7"?><styles/>'),
        "is not the XML that Word writes",
    ),
    "broken-xml": (lambda: with_part(house(), "word/styles.xml", b"<w:styles>"), "word/styles.xml can't be read"),
    "no-namespace": (lambda: with_part(house(), "word/styles.xml", b"<w:styles/>"), "can't be read"),
    "deep-xml": (
        lambda: with_part(house(), "word/styles.xml", b"<a>" * 9000 + b"</a>" * 9000),
        "styles.xml can't be read",
    ),
    "encrypted": (encrypted, "parts of the file are encrypted"),
    "twice": (twice, "two parts of the file have one name"),
    "entries": (
        lambda: packed({**members(house()), **{f"x/{number}": b"" for number in range(2000)}}),
        "more than a theme can",
    ),
    "ratio": (lambda: with_part(house(), "word/media/a.bmp", bytes(3 << 20)), "more than a theme can"),
    "large-part": (
        lambda: stored({**members(house()), "word/styles.xml": b"<a>" + b" " * (5 << 20) + b"</a>"}),
        "word/styles.xml is larger than 4 MiB",
    ),
    "large-whole": (
        lambda: stored({**members(house()), **{f"word/media/{number}": bytes(9 << 20) for number in range(6)}}),
        "more than a theme can",
    ),
    "no-room": (
        lambda: replaced(
            replaced(house(), "word/document.xml", b'w:left="1701"', b'w:left="5000"'),
            "word/document.xml",
            b'w:right="850"',
            b'w:right="4000"',
        ),
        "the margins leave no room for text",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_can_not_be_used_is_told_of(name: str) -> None:
    make, reason = REFUSED[name]
    theme, findings = read(make())
    assert theme is None
    errors = [finding for finding in findings if " error " in finding]
    assert len(errors) == 1
    assert errors[0].startswith("house.docx:1:1: error RK517 theme-file: ")
    assert reason in errors[0]


def test_a_part_that_says_less_than_it_holds_is_not_inflated_further() -> None:
    """The directory claims a small size: what comes out of the file is no longer than that, and its sum is wrong."""
    data = bytearray(with_part(house(), "word/styles.xml", b"<a>" + b" " * (9 << 20) + b"</a>"))
    at = data.rindex(b"word/styles.xml") - 46
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    theme, findings = read(bytes(data))
    assert theme is None
    assert len(findings) == 1


def test_pictures_and_text_are_never_inflated(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    real = zipfile.ZipFile.open

    def spy(self: zipfile.ZipFile, name: Any, *words: Any, **named: Any) -> object:
        opened.append(getattr(name, "filename", str(name)))
        return real(self, name, *words, **named)

    data = with_part(house(), "word/media/image1.png", b"no picture")
    monkeypatch.setattr(zipfile.ZipFile, "open", spy)
    theme_in(data)
    assert "word/styles.xml" in opened
    assert "word/media/image1.png" not in opened
    assert "word/settings.xml" not in opened


def test_bytes_that_are_no_text_are_not_shown(tmp_path: Path) -> None:
    from reportkit.cli.terminal import print_findings

    path, report, out = tmp_path / "house.docx", Report(), StringIO()
    path.write_bytes(house())
    read_word_theme("house", path.read_bytes(), str(path), report)
    print_findings(report, out)
    assert [line.strip().partition(": ")[0] for line in out.getvalue().splitlines()[1:]] == ["hint", "1 warning"]


# ------------------------------------------------------------------------------------------------ in use


def test_a_memo_has_the_sheet_and_the_colours_of_the_file(tmp_path: Path) -> None:
    space = Workspace(workspace(tmp_path), "harbour", True)
    (tmp_path / "house.docx").write_bytes(house())
    project = open_project(space, "pack", None, tmp_path / "house.docx")
    made = render(project, Job(audience="reader", language="en"), tmp_path)
    outputs = {output.format: output.data for output in made.outputs}
    page = pypdf.PdfReader(BytesIO(outputs["pdf"])).pages[0]
    assert [round(float(edge) / MM) for edge in page.mediabox[2:]] == [176, 250]
    red, green, blue = (int("7A1F1F"[at : at + 2], 16) / 255 for at in (0, 2, 4))
    fills = [[float(value) for value in values] for values, operator in operations(page) if operator == b"rg"]
    assert any(fill == pytest.approx([red, green, blue], abs=0.005) for fill in fills)
    written = members(outputs["docx"])
    assert b'w:val="7A1F1F"' in written["word/styles.xml"]
    assert b'<w:pgSz w:w="9978" w:h="14173"' in written["word/document.xml"]


def operations(page: pypdf.PageObject) -> list[tuple[list[float], bytes]]:
    contents = page.get_contents()
    assert contents is not None
    return contents.operations  # type: ignore[no-any-return, attr-defined, unused-ignore]


@pytest.mark.parametrize("ending", ["docx", "dotx"])
def test_a_pack_can_have_a_word_file_for_a_theme(tmp_path: Path, ending: str) -> None:
    space = Workspace(workspace(tmp_path), "harbour", True)
    pack = tmp_path / "templates" / "pack"
    (pack / "themes").mkdir()
    (pack / "themes" / f"house.{ending}").write_bytes(typed(house(), DOTX) if ending == "dotx" else house())
    audience = pack / "audiences" / "press.yaml"
    audience.write_text(audience.read_text("utf-8") + "theme: house\n", "utf-8")
    project, report = open_project(space, "pack"), Report()
    theme = theme_of(project, "press", report)
    assert theme is not None
    assert (theme.name, theme.color("accent")) == ("house", "7A1F1F")
    (pack / "themes" / "house.yaml").write_text("colors: {accent: '112233'}\n", "utf-8")
    found = theme_of(open_project(space, "pack"), "press", report)
    assert found is not None
    assert found.color("accent") == "112233"


def test_another_kind_of_file_is_no_theme(tmp_path: Path) -> None:
    space = Workspace(workspace(tmp_path), "harbour", True)
    with pytest.raises(UsageError) as raised:
        open_project(space, "pack", None, tmp_path / "house.docm")
    assert raised.value.hint.startswith("a theme is a YAML file or a Word file (.docx, .dotx)")


# ------------------------------------------------------------------------------------------------ helpers


def style(
    name: str, *, id: str = "", based: str = "", run: str = "", paragraph: str = "", kind: str = "paragraph"
) -> str:
    """A style in Word's XML."""
    below = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{id or name.replace(" ", "")}"><w:name w:val="{name}"/>{below}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def recoloured(document: Document, name: str, value: str, named: str, *, tint: str = "", shade: str = "") -> None:
    """Gives a style a colour by its place in the theme."""
    color = document.styles[name].element.rPr.find(f"{{{W}}}color")
    color.attrib.clear()
    for key, text in (("val", value), ("themeColor", named), ("themeTint", tint), ("themeShade", shade)):
        if text:
            color.set(f"{{{W}}}{key}", text)


def nearly(color: str, expected: str) -> bool:
    channels = [[int(one[at : at + 2], 16) for at in (0, 2, 4)] for one in (color, expected)]
    return all(abs(got - wanted) <= 2 for got, wanted in zip(*channels, strict=True))


def test_the_helper_makes_files_that_word_opens() -> None:
    """What the other tests take for a sound file is one."""
    import docx

    assert saved(docx.Document(BytesIO(house())))
