"""The pages of somebody else's PDF, without anything that acts by itself or leads elsewhere (ISO 32000-1, 12.5, 12.6).

Nothing is looked for and taken out: each page, annotation and picture is made anew, with the entries that are known to
be harmless. What stays behind is counted by its kind, so that it can be told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

_PAGE = ("/Type", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit")
_ANNOTATION = (
    *(
        "/Type",
        "/Subtype",
        "/Rect",
        "/Contents",
        "/F",
        "/Border",
        "/BS",
        "/BE",
        "/C",
        "/IC",
        "/CA",
        "/H",
        "/QuadPoints",
    ),
    *("/T", "/M", "/NM", "/DA", "/DS", "/Q", "/CL", "/LE", "/LL", "/LLE", "/Cap", "/RD", "/L", "/Vertices", "/InkList"),
    *("/Name", "/Open", "/Subj", "/Sy", "/IT", "/Lang"),
)
_SHOWN = frozenset(
    f"/{name}"
    for name in (
        *("Link", "Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline"),
        *("Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Watermark"),
    )
)
_RESOURCES = ("/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/XObject", "/Font", "/ProcSet", "/Properties")
_GROUP = ("/Type", "/S", "/CS", "/I", "/K")
_IMAGE = (
    *("/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Intent", "/ImageMask", "/Mask"),
    *("/Decode", "/Interpolate", "/SMask", "/SMaskInData", "/Matte", "/Name"),
)
_FORM = ("/Type", "/Subtype", "/FormType", "/BBox", "/Matrix", "/Group", "/Name")
_PATTERN = (
    *("/Type", "/PatternType", "/PaintType", "/TilingType", "/BBox", "/XStep", "/YStep", "/Matrix", "/Shading"),
    "/ExtGState",
)
_URI = re.compile(r"(?:https?://|mailto:)[!-~]{1,2000}", re.IGNORECASE)
_VIEWS = ("/XYZ", "/Fit", "/FitH", "/FitV", "/FitR", "/FitB", "/FitBH", "/FitBV")
_DEPTH = 30

_WORDS = {
    "/Widget": "form fields",
    "/FileAttachment": "attached files",
    "/RichMedia": "media",
    "/Screen": "media",
    "/Movie": "media",
    "/Sound": "media",
    "/3D": "media",
    "/Popup": "",  # the window of a comment, which stays
    "/Link": "links",
}
_OF_FILE = {
    "/OpenAction": "actions",
    "/AA": "actions",
    "/AcroForm": "",  # its fields are told where they stand
    "/OCProperties": "layers",
    "/Collection": "attached files",
}


class Pages:
    """The harmless pages of a foreign file, and what was left out of them, by kind."""

    def __init__(self, pdf: Any, library: Any) -> None:
        self.left_out: Counter[str] = Counter()
        self._pdf, self._library = pdf, library
        self._seen: dict[tuple[int, int], Any] = {}
        self._numbers = {page.objgen: at for at, page in enumerate(pdf.pages)}
        self._note_file(pdf.Root)
        self.jumps: list[tuple[int, int, Any]] = []
        self.pages = [self._page(page.obj, at) for at, page in enumerate(pdf.pages)]

    def _note_file(self, root: Any) -> None:
        """What acts or hides in the file as a whole: none of it comes along with its pages."""
        for key, word in _OF_FILE.items():
            if word and key in root:
                self.left_out[word] += 1
        names = self._mapping(root.get("/Names"))
        for key, word in (("/JavaScript", "scripts"), ("/EmbeddedFiles", "attached files")):
            if key in names:
                self.left_out[word] += 1
        if "/XFA" in self._mapping(root.get("/AcroForm")):
            self.left_out["form fields"] += 1

    def _copy(self, entries: Any, keys: Iterable[str], made: Any) -> Any:
        for key in keys:
            if key in entries:
                made[key] = entries[key]
        return made

    def _page(self, page: Any, at: int) -> Any:
        made = self._copy(page, _PAGE, self._library.Dictionary())
        for key in ("/MediaBox", "/CropBox", "/Rotate"):  # of a node above the page
            if key not in made and (found := _inherited(page, key)) is not None:
                made[key] = found
        made.Resources = self._resources(_inherited(page, "/Resources"), 0)
        if self._is_mapping(page.get("/Group")):
            made.Group = self._copy(page.Group, _GROUP, self._library.Dictionary())
        made.Contents = self._contents(page.get("/Contents"))
        if "/AA" in page:
            self.left_out["actions"] += 1
        listed = page.get("/Annots")
        listed = list(listed) if isinstance(listed, self._library.Array) else []
        annotations = [one for one in listed if isinstance(one, self._library.Dictionary)]
        kept = [new for one in annotations if (new := self._annotation(one, at)) is not None]
        if kept:
            made.Annots = self._library.Array(kept)
        return self._library.Page(self._pdf.make_indirect(made))

    def _contents(self, contents: Any) -> Any:
        """The page's own drawing; a stream that stands in another file is left out."""
        streams = list(contents) if isinstance(contents, self._library.Array) else [contents]
        own = [one for one in streams if isinstance(one, self._library.Stream) and "/F" not in one]
        self.left_out["content of other files"] += len(streams) - len(own) if contents is not None else 0
        return self._library.Array([self._stream_of(one) for one in own])

    def _stream_of(self, one: Any) -> Any:
        """A stream with the same bytes, and of its dictionary only how they are packed."""
        made = self._library.Stream(self._pdf, b"")
        made.write(one.read_raw_bytes(), filter=one.get("/Filter"), decode_parms=one.get("/DecodeParms"))
        return made

    def _is_mapping(self, value: Any) -> bool:
        return isinstance(value, self._library.Dictionary | self._library.Stream)

    def _mapping(self, value: Any) -> Any:
        """A dictionary; an empty one in place of anything else."""
        return value if self._is_mapping(value) else self._library.Dictionary()

    # ------------------------------------------------------------------------------------------ annotations

    def _annotation(self, annotation: Any, at: int) -> Any:
        """The annotation made anew; None for one that isn't shown, or acts."""
        subtype = str(annotation.get("/Subtype", ""))
        if subtype not in _SHOWN:
            if word := _WORDS.get(subtype, "other annotations"):
                self.left_out[word] += 1
            return None
        made = self._copy(annotation, _ANNOTATION, self._library.Dictionary())
        if subtype == "/Link" and not self._leads(annotation, made, at):
            self.left_out["links"] += 1
            return None
        if subtype != "/Link" and {"/A", "/AA", "/PA"} & set(annotation.keys()):
            self.left_out["actions"] += 1
        shown = self._mapping(annotation.get("/AP")).get("/N") if subtype != "/Link" else None
        if isinstance(shown, self._library.Stream):
            made.AP = self._library.Dictionary(N=self._object(shown, 0))
        return self._pdf.make_indirect(made)

    def _leads(self, link: Any, made: Any, at: int) -> bool:
        """Gives a link its harmless end: a web or mail address, or a page of the same file."""
        action = self._mapping(link["/A"]) if "/A" in link else None
        if {"/AA", "/PA"} & set(link.keys()) or (action is not None and "/Next" in action):
            self.left_out["actions"] += 1
        target = link.get("/Dest")
        if action is not None:
            kind = str(action.get("/S", ""))
            if kind == "/URI" and _URI.fullmatch(address := str(action.get("/URI", ""))):
                made.A = self._library.Dictionary(S=self._library.Name.URI, URI=self._library.String(address))
                return "attach" not in address.lower() or not address.lower().startswith("mailto:")
            target = action.get("/D") if kind == "/GoTo" else None
        return self._jump(target, made)

    def _jump(self, target: Any, made: Any) -> bool:
        """A link to a page of the same file: its place in the binder is known once all pages are there."""
        target = self._resolved(target)
        if not isinstance(target, self._library.Array) or len(target) < 2:
            return False
        number = self._numbers.get(getattr(target[0], "objgen", (0, 0)))
        if number is None or str(target[1]) not in _VIEWS:
            return False
        numbers = [one if isinstance(one, int | float | Decimal) else None for one in list(target)[2:6]]
        self.jumps.append((number, len(self.jumps), [str(target[1]), *numbers]))
        made["/RKJump"] = len(self.jumps) - 1
        return True

    def _resolved(self, target: Any) -> Any:
        """A destination; of one that has a name (12.3.2.3), the place that the name stands for."""
        root = self._pdf.Root
        if isinstance(target, self._library.Name):
            target = self._mapping(root.get("/Dests")).get(str(target))
        elif isinstance(target, self._library.String) and "/Dests" in self._mapping(root.get("/Names")):
            try:
                target = self._library.NameTree(root.Names.Dests).get(str(target))
            except (self._library.PdfError, ValueError, RuntimeError):
                return None
        return target.get("/D") if isinstance(target, self._library.Dictionary) else target

    # ------------------------------------------------------------------------------------------ resources

    def _resources(self, resources: Any, depth: int) -> Any:
        made = self._library.Dictionary()
        if not isinstance(resources, self._library.Dictionary) or depth > _DEPTH:
            return made
        for kind in _RESOURCES:
            found = resources.get(kind)
            if isinstance(found, self._library.Dictionary):
                new = self._library.Dictionary()
                for name, one in found.items():
                    if (kept := self._resource(kind, one, depth + 1)) is not None:
                        new[name] = kept
                made[kind] = new
            elif isinstance(found, self._library.Array) and kind == "/ProcSet":
                made[kind] = found
        return made

    def _resource(self, kind: str, one: Any, depth: int) -> Any:
        if kind in ("/XObject", "/Pattern"):
            return self._object(one, depth)
        if kind == "/Properties":  # of a layer its name alone is kept: what it may show stays behind
            return self._copy(one, ("/Type", "/Name"), self._library.Dictionary()) if self._is_mapping(one) else None
        if kind == "/ExtGState" and self._is_mapping(one):
            return self._state(one, depth)
        if kind == "/Font" and self._is_mapping(one) and str(one.get("/Subtype")) == "/Type3" and "/Resources" in one:
            made = self._copy(one, [key for key in one.keys() if key != "/Resources"], self._library.Dictionary())  # noqa: SIM118
            made.Resources = self._resources(one.Resources, depth)
            return made
        return one

    def _state(self, state: Any, depth: int) -> Any:
        mask = state.get("/SMask")
        if not self._is_mapping(mask):
            return state
        made = self._copy(state, [key for key in state.keys() if key != "/SMask"], self._library.Dictionary())  # noqa: SIM118
        new = self._copy(mask, ("/Type", "/S", "/BC", "/TR"), self._library.Dictionary())
        if "/G" in mask:
            new.G = self._object(mask.G, depth)
        made.SMask = new
        return made

    def _object(self, one: Any, depth: int) -> Any:
        """A picture, a form of drawing or a pattern; None for PostScript, and for what stands in another file."""
        if depth > _DEPTH:
            return None
        if not isinstance(one, self._library.Stream):
            return self._copy(one, _PATTERN, self._library.Dictionary()) if self._is_mapping(one) else None
        key = one.objgen
        if key not in self._seen:
            self._seen[key] = None  # a form that holds itself ends here
            self._seen[key] = self._stream(one, depth)
        return self._seen[key]

    def _stream(self, one: Any, depth: int) -> Any:
        subtype = str(one.get("/Subtype", ""))
        keys = _PATTERN if "/PatternType" in one else {"/Image": _IMAGE, "/Form": _FORM}.get(subtype)
        if keys is None or "/F" in one or "/Ref" in one:
            self.left_out["PostScript" if subtype == "/PS" else "content of other files"] += 1
            return None
        made = self._copy(one, keys, self._stream_of(one))
        if keys is not _IMAGE:
            made.Resources = self._resources(one.get("/Resources"), depth)
        for key in ("/SMask", "/Mask"):
            if keys is _IMAGE and isinstance(one.get(key), self._library.Stream):
                mask = self._object(one[key], depth + 1)
                if mask is None:
                    del made[key]
                else:
                    made[key] = mask
        return made


def _inherited(page: Any, key: str) -> Any:
    """An entry of a page, or of the nodes above it (7.7.3.4)."""
    for _ in range(_DEPTH):
        if key in page:
            return page[key]
        if "/Parent" not in page:
            return None
        page = page.Parent
    return None


def settle(pages: Iterable[Any], jumps: list[tuple[int, int, Any]], library: Any, at: Callable[[int], Any]) -> None:
    """Gives links within a file their pages in the binder: `at` tells the page of each number."""
    for page in pages:
        for link in page.obj.get("/Annots", []):
            if "/RKJump" in link:
                number, _, view = jumps[int(link["/RKJump"])]
                del link["/RKJump"]
                link.Dest = library.Array([at(number).obj, library.Name(view[0]), *view[1:]])
