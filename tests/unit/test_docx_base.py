"""The base document: made from the theme, shipped ready-made for ours, with the theme's faces in it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

import reportkit.theme
from docx_example import par, small
from docx_trees import pages_of
from ooxml_lint import W, lint
from reportkit.theme.theme import STYLE_NAMES, Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx import base, fonts, write_document
from reportkit.writers.docx.names import PARAGRAPHS
from reportkit.writers.docx.package import read_zip

_LINK = W + "pStyle"
_FONTS = Path(reportkit.theme.__path__[0]) / "fonts"


def _parts(document: n.Document, theme: Theme) -> dict[str, bytes]:
    data = write_document(document, theme, pages_of(document))
    assert lint(data) == []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_what_is_shipped_is_what_the_code_makes(accept: bool) -> None:
    if accept:
        base.SHIPPED.write_bytes(base.shipped_bytes(Theme()))
        base._remembered.clear()  # so that the tests that follow see the new one
    members, key = read_zip(base.SHIPPED.read_bytes())
    assert key == base.digest(Theme()).encode()
    built = base.build(Theme()).members
    assert {name: one.inflate() for name, one in members.items()} == {
        name: one.inflate() for name, one in built.items()
    }


def test_another_theme_is_made_when_it_is_used() -> None:
    theme = Theme(
        name="red", colors={**Theme().colors, "accent": "AA0000", "callout-edge": "AA0000"}, embed_fonts=False
    )
    parts = _parts(small(n.Heading(1, (n.Text("Заголовок"),))), theme)
    assert b"AA0000" in parts["word/styles.xml"]
    assert b"17375E" not in parts["word/styles.xml"]
    assert b"AA0000" in parts["word/theme/theme1.xml"]


def test_a_table_that_someone_inserts_has_the_margins_of_word() -> None:
    tree = etree.fromstring(base.of(Theme()).members["word/styles.xml"].inflate())
    cells = {one.get(W + "styleId"): one.find(f"{W}tblPr/{W}tblCellMar") for one in tree.iter(W + "style")}
    margins = {
        name: [side.get(W + "w") for side in cell] if (cell := cells[name]) is not None else []
        for name in ("TableNormal", "ReportTable", "CalloutTable")
    }
    assert margins["TableNormal"] == ["0", "108", "0", "108"]
    assert all(len(margins[name]) == 4 for name in margins)  # ours take nothing from it


def test_a_list_s_style_is_indented_as_its_numbering_is() -> None:
    parts = _parts(small(par("а")), Theme())
    styles = {one.get(W + "styleId"): one for one in etree.fromstring(parts["word/styles.xml"]).iter(W + "style")}
    levels = [one for one in etree.fromstring(parts["word/numbering.xml"]).iter(W + "lvl") if len(one.findall(_LINK))]
    names = [one.get(W + "val") for level in levels for one in level.findall(_LINK)]
    assert names == ["ListBullet", "ListNumber"]
    for name, level in zip(names, levels, strict=True):
        assert [dict(one.attrib) for one in styles[name].iter(W + "ind")] == [
            dict(one.attrib) for one in level.iter(W + "ind")
        ]


def test_the_gallery_shows_only_what_people_pick() -> None:
    tree = etree.fromstring(base.of(Theme()).members["word/styles.xml"].inflate())
    shown, hidden = (
        {one.get(W + "styleId") for one in tree.iter(W + "style") if one.find(W + mark) is not None}
        for mark in ("qFormat", "semiHidden")
    )
    assert {"Heading1", "Quote", "ListBullet", "CalloutKey"} <= shown
    assert {"TableGap", "Rule", "TOC1", "FootnoteText", "Header", "CommentText"} <= hidden
    assert not shown & hidden


def test_every_style_of_the_theme_has_a_style_in_word() -> None:
    used = {name.look for name in PARAGRAPHS.values()}
    assert set(STYLE_NAMES) <= used


_SINGLE = {"serif": 1.371, "sans": 1.424}  # ascender, descender and gap of the faces, by their OS/2 tables


@pytest.mark.parametrize("role", ["body", "title", "heading-1", "quote", "table", "note"])
def test_figures_come_from_the_theme(role: str) -> None:
    theme = Theme()
    look = theme.style(role)
    tree = etree.fromstring(base.of(theme).members["word/styles.xml"].inflate())
    style = next(one for one in tree.iter(W + "style") if one.get(W + "styleId") == PARAGRAPHS[role].id)
    spacing, size = style.find(f"{W}pPr/{W}spacing"), style.find(f"{W}rPr/{W}sz")
    assert spacing is not None
    assert size is not None
    assert size.get(W + "val") == str(round(look.size * 2))
    assert spacing.get(W + "lineRule") == "auto"  # exact would cut off pictures in the text
    single = look.size * _SINGLE[look.family]
    assert int(spacing.get(W + "line") or 0) / 240 * single == pytest.approx(look.leading, abs=0.05)
    assert spacing.get(W + "after") == str(round(look.after * 20))


@pytest.mark.parametrize(("language", "tag"), [("ru", "ru-RU"), ("kk", "kk-KZ"), ("en", "en-GB")])
def test_the_language_of_the_document_is_the_default(language: str, tag: str) -> None:
    parts = _parts(small(par("а"), language=language), Theme())
    tree = etree.fromstring(parts["word/styles.xml"])
    default = tree.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert default is not None
    assert default.get(W + "val") == tag
    assert f'themeFontLang w:val="{tag}"'.encode() in parts["word/settings.xml"]


def test_an_embedded_face_is_a_font_again_with_its_key() -> None:
    parts = _parts(small(par("а")), Theme())
    table = etree.fromstring(parts["word/fontTable.xml"])
    keys = [element.get(W + "fontKey") or "" for element in table.iter(W + "embedRegular")]
    found = [name for name in parts if name.endswith("-Regular.odttf")]
    assert len(keys) == len(found) == 2
    serif = fonts.mixed(parts["word/fonts/serif-Regular.odttf"], keys[0])
    assert serif[:4] == b"\x00\x01\x00\x00"
    assert parts["word/fonts/serif-Regular.odttf"][:4] != serif[:4]


def test_word_keeps_whole_alphabets_when_it_saves() -> None:
    settings = _parts(small(par("а")), Theme())["word/settings.xml"]
    assert b"<w:embedTrueTypeFonts/>" in settings
    assert b"saveSubsetFonts" not in settings


def test_an_embedded_face_has_whole_alphabets() -> None:
    import uharfbuzz as hb  # type: ignore[import-untyped]

    face = next(one for one in fonts.faces(Theme()) if one.kind == "Regular")
    data = base.of(Theme()).members[face.part].inflate()
    font = hb.Font(hb.Face(fonts.mixed(data, face.key)))
    alphabets = "AZazАЯЁаяёӘәҒғҚқҢңӨөҰұҮүҺһІі«»–—№₸0123456789"
    assert [letter for letter in alphabets if not font.get_nominal_glyph(ord(letter))] == []


def test_bold_italic_is_embedded_where_it_is_used() -> None:
    plain = _parts(small(par("а")), Theme())
    both = _parts(small(par(n.Strong((n.Emphasis((n.Text("а"),)),)))), Theme())
    assert [name for name in plain if "BoldItalic" in name] == []
    assert [name for name in both if "BoldItalic" in name] == ["word/fonts/serif-BoldItalic.odttf"]


def test_a_theme_can_leave_its_faces_out() -> None:
    parts = _parts(small(par("а")), replace(Theme(), embed_fonts=False))
    assert [name for name in parts if name.endswith(".odttf")] == []
    assert b"embedTrueTypeFonts" not in parts["word/settings.xml"]


def test_our_faces_may_be_embedded() -> None:
    assert set(fonts.embedded(Theme(), _FONTS)) == {face.part for face in fonts.faces(Theme())}
