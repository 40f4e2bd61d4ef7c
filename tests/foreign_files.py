"""Files of others: marked in every way that people mark them, silent, or shut."""

from __future__ import annotations

import codecs
import zipfile
from base64 import b64encode
from collections.abc import Mapping
from email.message import EmailMessage
from io import BytesIO
from typing import Any
from zlib import compress

import pikepdf
from pikepdf import Array, Dictionary, Name, String

RED = b"TLP:RED the plan"
PNG = b"\x89PNG\r\n\x1a\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
SEVEN = b"7z\xbc\xaf\x27\x1c" + bytes(40)
_TYPES = {"[Content_Types].xml": b'<?xml version="1.0"?><Types/>'}


def _helvetica() -> Dictionary:
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)


def zipped(entries: Mapping[str, bytes | str]) -> bytes:
    """A ZIP file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries.items():
            made.writestr(name, data)
    return out.getvalue()


def office(name: str, text: str) -> bytes:
    """A document of Word, Excel or PowerPoint with one part."""
    return zipped({**_TYPES, name: text.encode()})


def pdf(
    content: bytes = b"", font: Dictionary | None = None, *, title: str = "", inside: bytes = b"", **save: Any
) -> bytes:
    """A PDF of one page that shows what its code shows, in the font F1."""
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(300, 300))
        page = made.pages[0].obj
        page.Contents = made.make_stream(b"BT /F1 12 Tf 50 200 Td " + content + b" ET" if content else b"")
        page.Resources = Dictionary(Font=Dictionary(F1=font or _helvetica()))
        if title:
            made.docinfo["/Title"] = title
        if inside:
            made.attachments["note.txt"] = inside
        out = BytesIO()
        made.save(out, **save)
        return out.getvalue()


def letter(subject: str = "Hello", body: str = "Hello.", files: Mapping[str, bytes] | None = None) -> bytes:
    """A mail with files."""
    message = EmailMessage()
    message["Subject"] = subject
    message["To"] = "board@example.org"
    message.set_content(body)
    for name, data in (files or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def event(*lines: bytes) -> bytes:
    """An invitation with these lines in it."""
    return b"\r\n".join([b"BEGIN:VCALENDAR", b"BEGIN:VEVENT", b"UID:1", *lines, b"END:VEVENT", b"END:VCALENDAR", b""])


def _glyphs(text: bytes) -> bytes:
    return b" ".join(b"1 0 0 1 %d 200 Tm (%c) Tj" % (50 + 9 * at, one) for at, one in enumerate(text))


def _coded(text: str, shown: int = 0) -> bytes:
    """A PDF whose font has codes of its own, told by a table and by nothing else."""
    pairs = "".join(f"<{at:04X}> <{ord(one):04X}>\n" for at, one in enumerate(text, 1))
    table = f"begincodespacerange <0000> <FFFF> endcodespacerange {len(text)} beginbfchar\n{pairs}endbfchar".encode()
    with pikepdf.new() as made:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type0, Encoding=Name("/Identity-H"))
        font.ToUnicode = made.make_stream(table)
        made.add_blank_page(page_size=(300, 300))
        made.pages[0].obj.Resources = Dictionary(Font=Dictionary(F1=font))
        codes = "".join(f"{at:04X}" for at in range(1, (shown or len(text)) + 1))
        made.pages[0].obj.Contents = made.make_stream(f"BT /F1 9 Tf <{codes}> Tj ET".encode())
        out = BytesIO()
        made.save(out)
        return out.getvalue()


def _raw(catalog: bytes = b"", *more: bytes, show: bytes = b"") -> bytes:
    """A PDF that shows TLP:CLEAR, as its objects are written here."""
    code = b"BT /F1 12 Tf (TLP:CLEAR) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 5 0 R>>%s>>/Contents 4 0 R>>" % show,
        b"<</Length %d>>stream\n%s\nendstream" % (len(code), code),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % one for one in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R>>"


def _stream(data: bytes) -> bytes:
    packed = compress(data)
    return b"<</Type/EmbeddedFile/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed)


_SPEC = b"<</Type/Filespec/F(a.txt)/EF<</F 6 0 R>>>>"

MARKED: Mapping[str, bytes] = {  # TLP:RED
    "page.pdf": pdf(b"(TLP:RED) Tj"),
    "pieces.pdf": pdf(b"[(T)80(L)-20(P:R)10(ED)]TJ"),
    "glyphs.pdf": pdf(_glyphs(b"TLP:RED")),
    "hex.pdf": pdf(b"<544C503A524544> Tj"),
    "octal.pdf": pdf(rb"(TLP:\122ED) Tj"),
    "coded.pdf": _coded("TLP:RED"),
    "title.pdf": pdf(title="TLP:RED"),
    "inside.pdf": pdf(inside=RED),
    "objects.pdf": pdf(b"(TLP:RED) Tj", object_stream_mode=pikepdf.ObjectStreamMode.generate),
    "space.txt": b"TLP: RED",
    "no-break.txt": "TLP:\u00a0RED".encode(),
    "wide.txt": "ＴＬＰ：ＲＥＤ".encode(),
    "cyrillic-letters.txt": "ТLР:RED".encode(),
    "unseen.txt": "T\u200bLP:R\u00adED".encode(),
    "dash.txt": b"tlp-red",
    "utf-16.txt": "TLP:RED".encode("utf-16"),
    "utf-16-without-mark.txt": "a note, TLP:RED, a note".encode("utf-16-le"),
    "utf-32.txt": codecs.BOM_UTF32_LE + "TLP:RED".encode("utf-32-le"),
    "late.txt": b"x" * 50_000 + b"\nTLP:RED",
    "table.csv": b"a,b\nTLP:RED,1",
    "letter.rtf": rb"{\rtf1 {\b TLP}:\'52ED\par}",
    "page.html": b"<p>TLP<b>:</b>&#82;ED</p>",
    "alt.html": b'<img alt="TLP:RED">',
    "data.json": rb'{"marking": "TLP:\u0052ED"}',
    "runs.docx": office("word/document.xml", "<w:p><w:r><w:t>TLP:</w:t></w:r><w:r><w:t>RED</w:t></w:r></w:p>"),
    "footer.docx": office("word/footer2.xml", "<w:p><w:t>TLP:RED</w:t></w:p>"),
    "utf-16.docx": zipped({**_TYPES, "word/document.xml": "<w:p>TLP:RED</w:p>".encode("utf-16")}),
    "header.xlsx": office("xl/worksheets/sheet1.xml", '<oddHeader>&amp;R&amp;"Arial,Bold"&amp;12TLP:RED</oddHeader>'),
    "strings.xlsx": office("xl/sharedStrings.xml", "<si><r><t>TLP:</t></r><r><t>RED</t></r></si>"),
    "slide.pptx": office("ppt/slides/slide1.xml", "<a:p><a:t>TLP:R</a:t><a:t>ED</a:t></a:p>"),
    "text.odt": zipped({"mimetype": "x", "content.xml": "<text:p>TLP:<text:s/>RED</text:p>"}),
    "header.odt": zipped({"mimetype": "x", "styles.xml": "<text:p>TLP:RED</text:p>", "content.xml": "<o/>"}),
    "file.zip": zipped({"a/memo.txt": RED}),
    "nested.zip": zipped({"a.zip": zipped({"b.zip": zipped({"c.txt": RED})})}),
    "pdf.zip": zipped({"a.pdf": pdf(b"(TLP:RED) Tj")}),
    "named.zip": zipped({"TLP-RED/a.bin": b"\0\1"}),
    "attached.eml": letter(files={"note.txt": RED}),
    "packed.eml": letter(files={"note.zip": zipped({"a.txt": RED})}),
    "subject.eml": letter("=?utf-8?q?TLP=3ARED?="),
    "body.eml": letter(body="Hello.\n\nTLP RED"),
    "forwarded.zip": zipped({"m.eml": letter(files={"n.eml": letter(files={"note.txt": RED})})}),
    "place.ics": event(b"LOCATION:TLP:RED"),
    "folded.ics": event(b"DESCRIPTION:TLP:R\r\n ED"),
    "attached.ics": event(b"ATTACH;ENCODING=BASE64;VALUE=BINARY:" + b64encode(RED)),
    "comment.png": PNG + b"tEXtComment\0TLP:RED",
    "TLP-RED.png": PNG,
    "old.doc": OLE + "TLP:RED".encode("utf-16-le"),
    "damaged.pdf": b"%PDF-1.7 (TLP:RED)",
    "names-direct.pdf": _raw(b"/Names<</EmbeddedFiles<</Names[(a)" + _SPEC + b"]>>>>", _stream(RED)),
    "af-direct.pdf": _raw(b"/AF[" + _SPEC + b"]", _stream(RED)),
    "annotation.pdf": _raw(b"", _stream(RED), b"<</Type/Annot/Subtype/FileAttachment/FS" + _SPEC + b">>"),
    "two-files.pdf": _raw(b"", _stream(b"TLP:CLEAR"), _stream(RED), _SPEC.replace(b"/F 6", b"/F 6 0 R/UF 7")),
    "cdata.docx": office("word/document.xml", "<w:p><w:t><![CDATA[TLP:RED]]></w:t></w:p>"),
    "symbols.docx": office(
        "word/document.xml",
        "<w:p>TLP:" + "".join(f'<w:sym w:font="Arial" w:char="F0{ord(one):02X}"/>' for one in "RED"),
    ),
}
OFFICIAL: Mapping[str, bytes] = {  # no step of TLP, and never TLP:CLEAR
    "official.txt": "Для служебного пользования\nЭкз. № 1\n\nЗаписка".encode(),
    "windows.txt": "Для служебного пользования\n".encode("cp1251"),
    "kazakh.txt": "Қызмет бабында пайдалану үшін".encode(),
    "short.txt": "ДСП\n".encode(),
    "page.pdf": _coded("Для служебного пользования"),
    "english.docx": office("word/header1.xml", "<w:p><w:t>FOR OFFICIAL USE ONLY</w:t></w:p>"),
}
UNKNOWN: Mapping[str, bytes] = {
    "plain.txt": b"Hello.",
    "empty.txt": b"",
    "mention.txt": b"The RED team; TLP is a protocol.",
    "scan.pdf": pdf(),
    "plain.pdf": pdf(b"(Hello) Tj"),
    "codes.pdf": pdf(b"<0001> Tj", Dictionary(Type=Name.Font, Subtype=Name.Type0, Encoding=Name("/Identity-H"))),
    "closed.pdf": pdf(b"(TLP:CLEAR) Tj", encryption=pikepdf.Encryption(owner="o", user="u")),
    "damaged.pdf": pdf(b"(TLP:CLEAR) Tj")[:200],
    "picture.png": PNG,
    "plain.zip": zipped({"a.txt": "Hello."}),
    "half.zip": zipped({"a.txt": "TLP:GREEN", "b.png": PNG}),
    "packed.7z": SEVEN,
    "closed.docx": OLE,
    "plain.docx": office("word/document.xml", "<w:p><w:t>Hello</w:t></w:p>"),
    "plain.eml": letter(),
    "closed.eml": letter("[TLP:GREEN] Hello", files={"note.7z": SEVEN}),
    "deep.zip": b"",
    "sealed.zip": zipped({"TLP-CLEAR.txt": "TLP:CLEAR", "smime.p7m": b"\x30\x82\x01\0"}),
    "keys.zip": zipped({"a.txt": "TLP:CLEAR", "k.kdbx": b"\x03\xd9\xa2\x9a"}),
    "binary.docx": zipped({**_TYPES, "word/document.xml": "<w:p>TLP:CLEAR</w:p>", "word/a.dat": b"\0\1\2"}),
    "armour.eml": letter("[TLP:CLEAR] Hello", "-----BEGIN PGP MESSAGE-----\n\nhQEM"),
    "smime.eml": b"Subject: TLP:CLEAR\r\nContent-Type: application/pkcs7-mime\r\n\r\nMIIB",
    "encrypted.eml": b"Subject: TLP:CLEAR\r\nContent-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\n\r\n\r\n--b--",
    "two-types.eml": b"Subject: TLP:CLEAR\r\nContent-Type: text/plain\r\nContent-Type: text/html\r\n\r\nx",
    "bare.eml": b"Subject: TLP:CLEAR\r\n\r\nHello\rthere",
    "partly.pdf": _coded("TLP:CLEAR", shown=12),
    "by-state.pdf": _raw(show=b"/ExtGState<</G<</Font[5 0 R 9]>>>>"),
    "nowhere.pdf": pdf(b"(TLP:CLEAR) Tj 0 -20 Td /F9 9 Tf (abc) Tj"),
}
GREEN: Mapping[str, bytes] = {
    "note.txt": b"TLP:GREEN",
    "both.zip": zipped({"a.txt": "TLP:GREEN", "b.txt": "TLP:CLEAR"}),
    "letter.eml": letter("[TLP:GREEN] Hello", files={"chart.png": PNG}),
    "page.pdf": pdf(b"(TLP:GREEN) Tj"),
    "TLP-GREEN.png": PNG,
}


def matryoshka(depth: int) -> bytes:
    """A ZIP file in a ZIP file, and so on."""
    data = zipped({"a.txt": "TLP:CLEAR"})
    for _ in range(depth):
        data = zipped({"a.zip": data})
    return data


def hostile() -> bytes:
    """A PDF that acts wherever a PDF can, beside what is harmless: text, a comment, and three links."""
    with pikepdf.new() as made:
        for _ in range(2):
            made.add_blank_page(page_size=(300, 300))
        script = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
        page, other = made.pages[0].obj, made.pages[1].obj
        page.Contents = made.make_stream(b"BT /F1 12 Tf 50 200 Td (Hello) Tj ET /Im Do /Fm Do /PS Do")
        page.Resources = Dictionary(Font=Dictionary(F1=_helvetica()), XObject=_drawings(made, script))
        page.AA = Dictionary(O=script)
        page.Annots = Array(
            made.make_indirect(Dictionary(Type=Name.Annot, Rect=[0, 0, 9, 9], **one))
            for one in _annotations(made, script, other)
        )
        root = made.Root
        root.OpenAction, root.AA = script, Dictionary(WC=script)
        evil = Dictionary(EF=Dictionary(F=made.make_stream(b"evil")))
        root.Names = Dictionary(
            JavaScript=Dictionary(Names=Array([String("a"), script])),
            EmbeddedFiles=Dictionary(Names=Array([String("e"), evil])),
            Dests=Dictionary(Names=Array([String("chapter"), Array([other, Name.Fit])])),
        )
        root.AcroForm = Dictionary(
            Fields=Array([one for one in page.Annots if "/FT" in one]), XFA=made.make_stream(b"<xfa/>")
        )
        root.URI = Dictionary(Base="javascript:")
        out = BytesIO()
        made.save(out, deterministic_id=True)
        return out.getvalue()


def _drawings(made: pikepdf.Pdf, script: Dictionary) -> Dictionary:
    def stream(data: bytes, **keys: Any) -> Any:
        return made.make_stream(data, Type=Name.XObject, **keys)

    box = Array([0, 0, 1, 1])
    picture = {"Subtype": Name.Image, "Width": 1, "Height": 1, "ColorSpace": Name.DeviceGray, "BitsPerComponent": 8}
    script_in = stream(b"showpage", Subtype=Name.PS)
    return Dictionary(
        Im=stream(b"\0", **picture, OPI=Dictionary(x=script), Metadata=made.make_stream(b"secret"), AF=Array([script])),
        Fm=stream(
            b"q Q", Subtype=Name.Form, BBox=box, AA=script, Resources=Dictionary(XObject=Dictionary(PS=script_in))
        ),
        Ext=stream(b"", Subtype=Name.Form, BBox=box, F=String("/etc/passwd")),
        Ref=stream(b"q Q", Subtype=Name.Form, BBox=box, Ref=Dictionary(F=String("x.pdf"), Page=1)),
        PS=script_in,
    )


def _annotations(made: pikepdf.Pdf, script: Dictionary, other: Any) -> list[dict[str, Any]]:
    def link(**action: Any) -> dict[str, Any]:
        return {"Subtype": Name.Link, "A": Dictionary(action)}

    web = Dictionary(S=Name.URI, URI="https://a.example/")
    stamp = made.make_stream(b"q Q", Subtype=Name.Form, BBox=Array([0, 0, 1, 1]), AA=script)
    silent = ("/RichMedia", "/Movie", "/Sound", "/3D", "/Projection", "/TrapNet")
    return [
        link(**{"/S": Name.JavaScript, "/JS": "x"}),
        *(
            link(**{"/S": Name.URI, "/URI": one})
            for one in ("javascript:x", "file:///etc/passwd", " https://a", "https://a\n")
        ),
        link(**{"/S": Name.URI, "/URI": "mailto:a@example.org?attach=/etc/passwd"}),
        link(**{"/S": Name.Launch, "/F": "cmd.exe"}),
        link(**{"/S": Name.GoToR, "/F": "x.pdf", "/D": Array([0, Name.Fit])}),
        link(**{"/S": Name.Named, "/N": Name.NextPage}),
        {"Subtype": Name.Link, "A": web, "PA": script, "AA": Dictionary(E=script)},
        {"Subtype": Name.Link, "Dest": Array([other, Name.XYZ, 0, 100, 0])},
        link(**{"/S": Name.GoTo, "/D": String("chapter"), "/Next": script}),
        {"Subtype": Name.Popup, "AA": Dictionary(PO=script), "PA": script},
        {"Subtype": Name.Text, "Contents": "a comment", "AA": Dictionary(E=script), "A": script},
        {"Subtype": Name.Widget, "FT": Name.Tx, "T": "f", "V": "x", "AA": Dictionary(K=script)},
        {"Subtype": Name.Screen, "A": Dictionary(S=Name.Rendition)},
        {"Subtype": Name.FileAttachment, "FS": Dictionary(F="x")},
        {"Subtype": Name.Stamp, "AP": Dictionary(N=stamp, D=stamp)},
        *({"Subtype": Name(one)} for one in silent),
    ]
