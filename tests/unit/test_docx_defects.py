"""The checks can fail: each of these defects, planted in a sound file, is found."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from docx_checks import audit
from docx_example import EXAMPLE
from docx_trees import pages_of
from ooxml_lint import lint
from reportkit.theme.theme import Theme
from reportkit.writers.docx import write_document
from reportkit.writers.docx.package import Member, write_zip

Parts = dict[str, bytes]
BODY, NOTES, STYLES = "word/document.xml", "word/footnotes.xml", "word/styles.xml"
SETTINGS, NUMBERING, CHART = "word/settings.xml", "word/numbering.xml", "word/charts/chart1.xml"


def swap(part: str, old: str, new: str) -> Callable[[Parts], None]:
    """Replaces what a pattern finds first."""

    def change(parts: Parts) -> None:
        text, count = re.subn(old, new, parts[part].decode(), count=1, flags=re.DOTALL)
        assert count == 1, f"{old} is not in {part}"
        parts[part] = text.encode()

    return change


def drop(part: str) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        del parts[part]

    return change


DEFECTS: dict[str, Callable[[Parts], None]] = {
    "run properties out of order": swap(BODY, "<w:b/><w:bCs/><w:i/><w:iCs/>", "<w:i/><w:iCs/><w:b/><w:bCs/>"),
    "paragraph properties out of order": swap(BODY, "(<w:pStyle [^>]*/>)(<w:numPr>.*?</w:numPr>)", r"\2\1"),
    "paragraph style missing": swap(BODY, '<w:pStyle w:val="Quote"/>', '<w:pStyle w:val="Quotte"/>'),
    "run style missing": swap(BODY, '<w:rStyle w:val="HTMLCode"/>', '<w:rStyle w:val="Code"/>'),
    "table style missing": swap(BODY, '<w:tblStyle w:val="ReportTable"/>', '<w:tblStyle w:val="Tabelle"/>'),
    "paragraph style used on a run": swap(BODY, '<w:rStyle w:val="Muted"/>', '<w:rStyle w:val="Quote"/>'),
    "based on a style that is missing": swap(STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Norm"/>'),
    "note missing": swap(BODY, '<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="9"/>'),
    "note referred to twice": swap(BODY, '<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="1"/>'),
    "separators of notes missing": swap(NOTES, '<w:footnote w:type="separator".*?</w:footnote>', ""),
    "comment missing": drop("word/comments.xml"),
    "bookmark id twice": swap(BODY, '<w:bookmarkStart w:id="2"', '<w:bookmarkStart w:id="1"'),
    "bookmark name twice": swap(BODY, 'w:name="_Toc000000002"', 'w:name="_Toc000000001"'),
    "bookmark without an end": swap(BODY, '<w:bookmarkEnd w:id="1"/>', ""),
    "drawing id twice": swap(BODY, '<wp:docPr id="2"', '<wp:docPr id="1"'),
    "control id twice": swap(BODY, '(<w:tag w:val="quote:calm"/><w:id w:val=")3', r"\g<1>2"),
    "tag too long": swap(BODY, 'w:tag w:val="fact:signing"', f'w:tag w:val="fact:{"s" * 70}"'),
    "control in a control": swap(
        BODY,
        '(<w:sdtContent>)(<w:r><w:t xml:space="preserve">План)',
        r'\1<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent/></w:sdt>\2',
    ),
    "numbering missing": swap(BODY, '<w:numId w:val="4"/>', '<w:numId w:val="44"/>'),
    "numbering out of order": swap(NUMBERING, "(<w:abstractNum .*?)(<w:num w.*?</w:num>)", r"\2\1"),
    "picture's relationship missing": swap(BODY, 'r:embed="', 'r:embed="X'),
    "link to no bookmark": swap(BODY, '<w:hyperlink w:anchor="_Toc0', '<w:hyperlink w:anchor="_Tok0'),
    "cell without a paragraph": swap(BODY, "(<w:tc><w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)<w:p>.*?</w:tc>", r"\1</w:tc>"),
    "cell missing": swap(BODY, "(<w:tr><w:trPr><w:cantSplit/></w:trPr>)<w:tc>.*?</w:tc>", r"\1"),
    "field not closed": swap(BODY, '<w:fldChar w:fldCharType="end"/>', "<w:noBreakHyphen/>"),
    "field without instruction's place": swap(BODY, '<w:fldChar w:fldCharType="begin"/>', "<w:noBreakHyphen/>"),
    "colour that is none": swap(STYLES, 'w:color w:val="17375E"', 'w:color w:val="navy-blue"'),
    "chart out of order": swap(CHART, "(<c:lang [^>]*/>)(<c:roundedCorners [^>]*/>)", r"\2\1"),
    "settings out of order": swap(SETTINGS, "(<w:zoom [^>]*/>)(<w:embedTrueTypeFonts/>)", r"\2\1"),
    "extension not ignorable": swap(BODY, ' mc:Ignorable="w14 w15"', ""),
    "ignorable not declared": swap(BODY, 'mc:Ignorable="w14 w15"', 'mc:Ignorable="w14 w15 w16"'),
    "part without a content type": swap(r"[Content_Types].xml", '<Override PartName="/word/styles.xml"[^>]*/>', ""),
    "relationship to a missing part": drop("word/media/image1.svg"),
    "header missing": drop("word/header1.xml"),
    "run straight in a block control": swap(BODY, "(<w:sdtContent>)(<w:p>)", r"\1<w:r><w:t>x</w:t></w:r>\2"),
}


@pytest.fixture(scope="module")
def sound() -> Parts:
    data = write_document(EXAMPLE, Theme(), pages_of(EXAMPLE))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: Parts) -> bytes:
    return write_zip({name: Member.of(data) for name, data in parts.items()})


def test_without_a_defect_nothing_is_found(sound: Parts, tmp_path: Path) -> None:
    assert lint(_zipped(sound)) + audit(_zipped(sound), tmp_path) == []


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_planted_defect_is_found(defect: str, sound: Parts, tmp_path: Path) -> None:
    parts = dict(sound)
    DEFECTS[defect](parts)
    data = _zipped(parts)
    assert lint(data) + audit(data, tmp_path)
