"""Foreign pages in a binder: what is harmless comes along, and nothing that acts or leads elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from conftest import examples
from foreign_files import hostile
from reportkit.briefing.harmless import Pages
from small_briefing import ANNEX, BRIEFING, foreign, packed

_ACTING = {
    *("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/ResetForm", "/GoToR", "/GoToE", "/Rendition", "/Sound"),
    *("/Movie", "/Hide", "/SetOCGState", "/Thread", "/Trans", "/GoTo3DView", "/RichMediaExecute", "/Named"),
}


def mappings(value: Any, depth: int = 0) -> Iterator[Any]:
    """Every dictionary in a value, those of streams as well; what stands in objects of its own is met there."""
    if depth < 12 and isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        yield value
        for one in value.values():
            if not getattr(one, "is_indirect", False):
                yield from mappings(one, depth + 1)
    elif depth < 12 and isinstance(value, pikepdf.Array):
        for one in value:
            if not getattr(one, "is_indirect", False):
                yield from mappings(one, depth + 1)


def acts(pdf: pikepdf.Pdf) -> list[str]:
    """What acts by itself in a file, or leads out of it."""
    found = []
    for value in pdf.objects:
        for one in mappings(value):
            keys = set(one.keys())
            found += sorted(
                keys & {"/AA", "/PA", "/JS", "/OpenAction", "/XFA", "/OPI", "/Ref", "/RichMediaContent", "/AF"}
            )
            found += [str(one["/S"])] if str(one.get("/S", "")) in _ACTING else []
            found += ["/F"] if isinstance(one, pikepdf.Stream) and "/F" in one else []
            if "/URI" in one and not str(one["/URI"]).startswith("https://"):
                found.append(str(one["/URI"]))
    names = pdf.Root.get("/Names", Dictionary())
    return found + [key for key in ("/JavaScript", "/EmbeddedFiles") if key in names]


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, list[str]]:
    done = packed(tmp_path_factory.mktemp("joined"), BRIEFING + ANNEX + "pack: [binder]\n", {"annex.pdf": hostile()})
    told = sorted(str(one.message) for one in done.report if one.code == "RK731")
    return dict(done.pieces)["binder"].read_bytes(), told


def test_the_foreign_file_acts_before() -> None:
    with pikepdf.open(BytesIO(hostile())) as pdf:
        assert len(set(acts(pdf))) >= 15


def test_nothing_in_the_binder_acts(joined: tuple[bytes, list[str]]) -> None:
    with pikepdf.open(BytesIO(joined[0])) as pdf:
        assert acts(pdf) == []
        assert "/AcroForm" not in pdf.Root


def test_what_is_harmless_comes_along(joined: tuple[bytes, list[str]]) -> None:
    with pikepdf.open(BytesIO(joined[0])) as pdf:
        page, other = pdf.pages[-2].obj, pdf.pages[-1].obj
        kinds = sorted(str(one.Subtype) for one in page.Annots)
        assert kinds == ["/Link", "/Link", "/Link", "/Stamp", "/Text"]
        links = [one for one in page.Annots if str(one.Subtype) == "/Link"]
        assert [str(one.A.URI) for one in links if "/A" in one] == ["https://a.example/"]
        assert [one.Dest[0].objgen for one in links if "/Dest" in one] == [other.objgen] * 2
        assert next(str(one.Contents) for one in page.Annots if "/Contents" in one) == "a comment"
        assert {"/Im", "/Fm"} <= set(page.Resources.XObject.keys())
        assert b"Hello" in page.Contents[0].read_bytes()


def test_what_stays_behind_is_told(joined: tuple[bytes, list[str]]) -> None:
    kinds = {one.partition("binder: ")[2].rpartition(" (")[0] for one in joined[1]}
    assert kinds == {
        *("actions", "attached files", "content of other files", "form fields", "links", "media", "other annotations"),
        *("PostScript", "scripts"),
    }


def test_a_plain_file_loses_nothing(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        out = BytesIO()
        pdf.save(out)
    done = packed(tmp_path, BRIEFING + ANNEX + "pack: [binder]\n", {"annex.pdf": out.getvalue()})
    assert [one.code for one in done.report] == []


_KEYS = st.sampled_from(
    ["/A", "/AA", "/PA", "/Next", "/JS", "/Dest", "/Popup", "/Parent", "/AP", "/N", "/D", "/MK", "/FS"]
)
_LEAVES = st.sampled_from(["/JavaScript", "/Launch", "/URI", "javascript:x", 1, "x"])
_INNER = st.one_of(_KEYS, st.just("/S"))
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_INNER, inner, max_size=4)),
    max_leaves=8,
)
_SUBTYPES = st.sampled_from(["Link", "Text", "Stamp", "Widget", "Popup", "Ink", "Screen", "Unheard"])


def _object(value: Any) -> Any:
    if isinstance(value, dict):
        return Dictionary({key: _object(one) for key, one in value.items()})
    if isinstance(value, list):
        return Array([_object(one) for one in value])
    return Name(value) if isinstance(value, str) and value.startswith("/") else value


@given(annotations=st.lists(st.tuples(_SUBTYPES, st.dictionaries(_KEYS, _VALUES, max_size=4)), max_size=4))
@settings(max_examples=examples(40, 1_500))
def test_no_annotation_can_act(annotations: list[tuple[str, dict[str, Any]]]) -> None:
    with pikepdf.open(BytesIO(foreign(1))) as pdf, pikepdf.new() as binder:
        page = pdf.pages[0].obj
        page.Annots = Array(
            pdf.make_indirect(_object({**entries, "/Subtype": f"/{kind}"})) for kind, entries in annotations
        )
        for one in Pages(pdf, pikepdf).pages:
            binder.pages.append(one)
        assert acts(binder) == []
