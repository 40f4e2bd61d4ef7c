"""What a file says of itself: XMP, document information, viewer preferences, colour profile, bookmarks.

PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) are declared in XMP; both are always on.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape  # xml.sax.saxutils would bring in urllib.request, ssl and email
from pathlib import Path

from reportkit.tree import walk
from reportkit.tree.nodes import Meta
from reportkit.version import __version__
from reportkit.writers.pdf.canvas import TaggedCanvas
from reportkit.writers.pdf.objects import File, Raw, RawStream, text_string

PRODUCER = f"reportkit {__version__}"

_PROFILE = "srgb.icc"
_UNPRINTABLE = dict.fromkeys([*range(32), *range(0xFFFE, 0x10000)], " ")


def stamp(meta: Meta) -> bytes:
    """The document's date as a PDF date: never the clock's."""
    return b"(D:%s000000Z)" % meta.date[:10].replace("-", "").encode("ascii", "replace")


def describe(file: File, meta: Meta) -> None:
    """Adds XMP, information, preferences and the colour profile."""
    catalog = file.Catalog
    more = ["OutputIntents", "AF", "PieceInfo", "PageLabels"]
    catalog.__NoDefault__ = catalog.__Refs__ = [*type(catalog).__NoDefault__, *more]
    catalog.MarkInfo = Raw(b"<</Marked true>>")
    catalog.ViewerPreferences = Raw(b"<</DisplayDocTitle true>>")
    catalog.Metadata = RawStream(_xmp(meta), b" /Type /Metadata /Subtype /XML", compress=False)
    profile = file.number(RawStream((Path(__file__).parent / _PROFILE).read_bytes(), b" /N 3"))
    intent = b"<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier %s /Info %s /DestOutputProfile %d 0 R>>"
    name = text_string("sRGB IEC61966-2.1")
    catalog.OutputIntents = Raw(b"[" + intent % (name, name, profile) + b"]")
    file.info = Raw(_information(meta))


def _information(meta: Meta) -> bytes:
    date = stamp(meta)
    entries = {
        b"Title": walk.announced(meta),
        b"Author": meta.author,
        b"Subject": meta.subject,
        b"Keywords": ", ".join(meta.keywords),
        b"Creator": "reportkit",
        b"Producer": PRODUCER,
    }
    texts = b" ".join(b"/%s %s" % (key, text_string(_printable(text))) for key, text in entries.items() if text)
    return b"<<%s /CreationDate %s /ModDate %s>>" % (texts, date, date)


def _printable(text: str) -> str:
    return text.translate(_UNPRINTABLE)


def _xmp(meta: Meta) -> bytes:
    date = f"{meta.date[:10]}T00:00:00Z"
    parts = [
        _container("dc:title", "Alt", [walk.announced(meta)]),
        _container("dc:creator", "Seq", [meta.author] if meta.author else []),
        _container("dc:description", "Alt", [meta.subject] if meta.subject else []),
        _container("dc:subject", "Bag", meta.keywords),
        _container("dc:language", "Bag", [meta.language]),
        "<dc:format>application/pdf</dc:format>",
        f"<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>",
        f"<xmp:CreatorTool>reportkit</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>",
        f"<pdf:Keywords>{_text(', '.join(meta.keywords))}</pdf:Keywords>" if meta.keywords else "",
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>",
    ]
    packet = _PACKET.format(description="\n".join(part for part in parts if part))
    return packet.encode("utf-8", "replace")


def _text(text: str) -> str:
    return escape(_printable(text))


def _container(tag: str, kind: str, values: Sequence[str]) -> str:
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    items = "".join(f"<rdf:li{language}>{_text(value)}</rdf:li>" for value in values)
    return f"<{tag}><rdf:{kind}>{items}</rdf:{kind}></{tag}>" if values else ""


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{description}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq>
</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def add_record(file: File, record: bytes, date: bytes) -> None:
    """Keeps a program's own record in the catalog (ISO 32000-1, 14.5), as it is."""
    if record:
        number = file.number(RawStream(record, compress=False))
        file.Catalog.PieceInfo = Raw(b"<</reportkit <</LastModified %s /Private %d 0 R>>>>" % (date, number))


def add_labels(file: File, labels: Sequence[tuple[int, str, int]]) -> None:
    """What viewers call the pages (ISO 32000-1, 12.4.2)."""
    entries = b" ".join(
        b"%d <</S /D%s /St %d>>" % (page, b" /P " + text_string(prefix) if prefix else b"", first)
        for page, prefix, first in labels
    )
    if entries:
        file.Catalog.PageLabels = Raw(b"<</Nums [%s]>>" % entries)


# ------------------------------------------------------------------------------------------------ bookmarks


class _Bookmark:
    """A bookmark and the ones below it."""

    def __init__(self, title: str, key: str) -> None:
        self.title, self.key = title, key
        self.below: list[_Bookmark] = []
        self.raw = Raw()

    def count(self) -> int:
        return len(self.below) + sum(one.count() for one in self.below)


def add_bookmarks(canvas: TaggedCanvas, outline: Sequence[tuple[int, str, str]]) -> None:
    """Adds a bookmark for each heading; `outline` has level, text and the key of its place."""
    root = _Bookmark("", "")
    if not outline:
        canvas.file.Catalog.Outlines = None
        return
    way = [root]
    for level, title, key in outline:
        del way[max(level, 1) :]
        bookmark = _Bookmark(title, key)
        way[-1].below.append(bookmark)
        way.append(bookmark)
    _number(canvas.file, root)
    _write(canvas, root, None)
    canvas.file.Catalog.Outlines = root.raw


def _number(file: File, bookmark: _Bookmark) -> None:
    file.number(bookmark.raw)
    for one in bookmark.below:
        _number(file, one)


def _write(canvas: TaggedCanvas, bookmark: _Bookmark, parent: _Bookmark | None) -> None:
    file = canvas.file
    numbers = [file.number(one.raw) for one in bookmark.below]
    for place, one in enumerate(bookmark.below):
        entries = b"<</Title %s /Parent %d 0 R /Dest %s" % (
            text_string(_printable(one.title)),
            file.number(bookmark.raw),
            canvas.destination(one.key),
        )
        if place:
            entries += b" /Prev %d 0 R" % numbers[place - 1]
        if place + 1 < len(numbers):
            entries += b" /Next %d 0 R" % numbers[place + 1]
        one.raw.data = entries
        _write(canvas, one, bookmark)
    below = b" /First %d 0 R /Last %d 0 R /Count %d" % (numbers[0], numbers[-1], bookmark.count()) if numbers else b""
    own = b"<</Type /Outlines" if parent is None else bookmark.raw.data
    assert isinstance(own, bytes)
    bookmark.raw.data = own + below + b">>"
