"""Any bytes as a Word theme give a theme or findings, never an exception; what is a theme can be printed."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit.diagnostics import Report
from reportkit.theme.read import STYLE, Between
from reportkit.theme.theme import MM, STYLE_NAMES
from reportkit.theme.word import read_word_theme
from word_files import W, house, members, packed, stored

READ = ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml")
VALUES = st.sampled_from(
    ("", "0", "-1", "1", "240", "99999999", "1e9", "12pt", "-3cm", "auto", "FFFFFF", "00ff00", "accent1", "ZZ", "both")
) | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=6)
PROPERTIES = (
    *("sz", "spacing", "ind", "jc", "color", "rFonts", "b", "i", "caps", "keepNext", "contextualSpacing"),
    "suppressAutoHyphens",
)
ATTRIBUTES = (
    *("val", "line", "lineRule", "before", "after", "left", "start", "right", "hanging", "firstLine", "themeColor"),
    *("themeTint", "themeShade", "ascii", "asciiTheme", "hAnsi"),
)
NAMES = ("Normal", "heading 1", "HEADING 1", "List Bullet", "footer", "footnote text", "Hyperlink", "toc 1", "")


@cache
def small_house() -> dict[str, bytes]:
    """A sound file, with the parts alone that are read, so that changes hit what matters."""
    parts = members(house())
    styles = (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style '
        'w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:color '
        'w:val="365F91" w:themeColor="accent1"/></w:rPr></w:style></w:styles>'
    )
    return {**{name: parts[name] for name in (*READ, "word/theme/theme1.xml")}, "word/styles.xml": styles.encode()}


def attempt(data: bytes) -> None:
    """Reads a theme: it is None exactly where there is an error, and each figure is within its bounds."""
    report = Report()
    theme = read_word_theme("house", data, "house.docx", report)
    assert (theme is None) == report.has_errors
    assert all(str(finding).startswith("house.docx:1:1: ") for finding in report)
    if theme is None:
        return
    assert theme.page.text_width >= 50 * MM
    assert set(theme.styles) == set(STYLE_NAMES)
    for look in theme.styles.values():
        assert len(theme.color(look.color)) == 6
        for key, one in STYLE.fields.items():
            if isinstance(one.kind, Between):
                assert one.kind.nearest(getattr(look, key)) == getattr(look, key)


@st.composite
def broken_files(draw: st.DrawFn) -> bytes:
    """A file some of whose bytes are other ones: in the ZIP file, or in a part."""
    parts = dict(small_house())
    name = draw(st.sampled_from((*parts, "")))
    data = parts.get(name) or packed(parts)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=4)) + data[at + draw(st.integers(0, 4)) :]
    return packed({**parts, name: data}) if name else data


@st.composite
def strange_styles(draw: st.DrawFn) -> bytes:
    """Well-formed styles that mean little: any property with any values, based on one another in circles."""
    from xml.sax.saxutils import quoteattr

    def attributes() -> str:
        chosen = draw(st.dictionaries(st.sampled_from(ATTRIBUTES), VALUES, max_size=4))
        return "".join(f" w:{key}={quoteattr(value)}" for key, value in chosen.items())

    def properties() -> str:
        chosen = draw(st.lists(st.sampled_from(PROPERTIES), max_size=5))
        return "".join(f"<w:{name}{attributes()}/>" for name in chosen)

    styles = ""
    for name in draw(st.lists(st.sampled_from(NAMES), max_size=5)):
        id, below = (draw(st.sampled_from(("1", "a", "a3", ""))) for _ in range(2))
        kind = draw(st.sampled_from(("paragraph", "character", "x")))
        styles += (
            f'<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{below}"/>'
            f"<w:pPr>{properties()}</w:pPr><w:rPr>{properties()}</w:rPr></w:style>"
        )
    sheet = "".join(
        f' w:{side}="{draw(st.integers(-40000, 40000))}"' for side in ("left", "right", "top", "header", "gutter")
    )
    text = f'<w:document xmlns:w="{W}"><w:body><w:sectPr><w:pgMar{sheet}/></w:sectPr></w:body></w:document>'
    whole = f'<w:styles xmlns:w="{W}">{styles}</w:styles>'
    return packed({**small_house(), "word/styles.xml": whole.encode(), "word/document.xml": text.encode()})


@given(st.binary(max_size=300) | st.binary(max_size=100).map(lambda data: b"PK\x03\x04" + data))
@settings(max_examples=examples(100, 2000))
def test_bytes(data: bytes) -> None:
    attempt(data)


@given(broken_files())
@settings(max_examples=examples(100, 2000))
def test_broken_files(data: bytes) -> None:
    attempt(data)


@given(strange_styles())
@settings(max_examples=examples(100, 2000))
def test_strange_styles(data: bytes) -> None:
    attempt(data)


def test_a_long_text_is_passed_over_without_being_kept() -> None:
    """Three hundred thousand empty paragraphs stand before the properties of the section."""
    import tracemalloc

    text = b'<w:document xmlns:w="%b"><w:body>%b<w:sectPr/></w:body></w:document>' % (W.encode(), b"<w:p/>" * 300_000)
    data = stored({**small_house(), "word/document.xml": text})
    tracemalloc.start()
    attempt(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5 * len(text)
