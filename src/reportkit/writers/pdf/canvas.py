"""ReportLab's canvas, taught to mark content: what belongs to which element, and what is an artifact.

Marked content lies within one text object, or outside of any, never across its borders (ISO 32000-1, 14.6).
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen import canvas

from reportkit.layout.pages.page import Place
from reportkit.layout.parts import Part
from reportkit.writers.pdf.objects import File, Raw, RawStream, text_string
from reportkit.writers.pdf.structure import Annotation, Content, Element, Structure


class TaggedCanvas(canvas.Canvas):
    """Pages of marked content. `code` is the content of the page at hand, a list of lines of operators."""

    def __init__(self, language: str, places: Mapping[str, Place]) -> None:
        super().__init__(BytesIO(), invariant=1, pageCompression=1, pdfVersion=(1, 7), lang=language)  # type: ignore[no-untyped-call]
        self._doc.__class__ = File
        self.file: File = self._doc  # type: ignore[assignment]
        self.structure = Structure()
        self.places = places
        self.heights: list[float] = []
        self.page_numbers: dict[int, int] = {}  # key of a page → number of its object
        self._page_objects: list[int] = []
        self._key, self._owners = self.structure.new_page()
        self._open: Element | None = None

    def _make_preamble(self) -> None:
        self._preamble = ""  # no font is chosen that isn't embedded

    @property
    def code(self) -> list[str]:
        code: list[str] = self._code
        return code

    # ------------------------------------------------------------------------------------------ marked content

    def begin(self, part: Part) -> Element:
        """What is drawn from here on belongs to a part, until `end`."""
        element = self.structure.element(part)
        number = len(self._owners)
        self._owners.append(element)
        element.kids.append(Content((self._key, number)))
        self._code.append(f"/{element.tag} <</MCID {number}>> BDC")
        return element

    def artifact(self, kind: str = "") -> None:
        """What is drawn from here on says nothing, until `end`. `kind`: Header, Footer, Watermark or none."""
        pagination = kind and f"<</Type /Pagination /Subtype /{kind}>>"
        self._code.append(f"/Artifact {pagination} BDC" if pagination else "/Artifact BMC")

    def end(self) -> None:
        """Ends what `begin` or `artifact` began."""
        self._code.append("EMC")

    # ------------------------------------------------------------------------------------------ links

    def link(self, element: Element, box: tuple[float, float, float, float], target: str, label: str) -> None:
        """A link over a box on the page: to an address, or to "#" and the key of a place."""
        key = self.structure.annotation(element)
        number = self.file.number(raw := Raw(lambda: self._annotation(box, target, label, key)))
        self._annotationrefs.append(self.file.Reference(raw))  # type: ignore[no-untyped-call]
        element.kids.append(Annotation((self._key, number)))

    def _annotation(self, box: tuple[float, float, float, float], target: str, label: str, key: int) -> bytes:
        rectangle = b"%.2f %.2f %.2f %.2f" % box
        return (b"<</Type /Annot /Subtype /Link /Rect [%s] /Border [0 0 0] /F 4 /Contents %s /StructParent %d %s>>") % (
            rectangle,
            text_string(label),
            key,
            self._action(target),
        )

    def _action(self, target: str) -> bytes:
        if target.startswith("#"):
            return b"/Dest " + self.destination(target)
        return b"/A <</S /URI /URI %s>>" % text_string(_ascii_address(target))

    def destination(self, key: str) -> bytes:
        """The destination of a place; only for late bytes, when all pages are there."""
        page, y = self.places[key]
        top = self.heights[page - 1] - y
        return b"[%d 0 R /XYZ 0 %.2f 0]" % (self._page_objects[page - 1], top)

    # ------------------------------------------------------------------------------------------ pages

    def finish_page(self, width: float, height: float) -> None:
        """Ends the page at hand and begins the next."""
        self._pagesize = (width, height)
        name = self.file.thisPageName()  # type: ignore[no-untyped-call]
        super().showPage()  # type: ignore[no-untyped-call]
        page = self.file.idToObject[name]
        page.Contents = RawStream(
            page.stream.encode("ascii")
        )  # ReportLab's own lacks an end of line before `endstream`
        page.stream = None
        page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._key, pdfdoc.PDFName("S")  # type: ignore[no-untyped-call]
        number = self.file.number(page)
        self.page_numbers[self._key] = number
        self._page_objects.append(number)
        self.heights.append(height)
        self._key, self._owners = self.structure.new_page()

    def finish(self) -> bytes:
        """The file."""
        return self.file.format()


def _ascii_address(url: str) -> str:
    """An address in ASCII, as URIs are (RFC 3986); what isn't is written as percent escapes."""
    return "".join(c if c.isascii() and c > " " else "".join(f"%{b:02X}" for b in c.encode()) for c in url)
