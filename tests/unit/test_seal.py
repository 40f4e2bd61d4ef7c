"""Sealed outputs: untouched ones are intact, altered ones are found and named, and what changed since is told."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from conftest import examples
from docx_checks import audit
from reportkit.diagnostics import Severity
from reportkit.handling import Handling
from reportkit.layout import Pages, lay_out
from reportkit.release.filter import addressed, release
from reportkit.seal.examine import Finding, examine
from reportkit.seal.places import parts_of
from reportkit.seal.record import parse
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.work.batch import Order, render_all
from reportkit.work.verify import carried, verify
from reportkit.workspace import Workspace
from reportkit.writers import pdf as pdf_writer
from small_workspace import dossier_text, workspace


def made(
    folder: Path, audiences: tuple[str, ...] = ("reader",), formats: tuple[str, ...] = ("docx", "pdf")
) -> list[Path]:
    """Renders the small workspace's memo."""
    space = Workspace.find(folder)
    order = Order(
        template="pack",
        dossier="harbour",
        audiences=audiences,
        languages=("en",),
        formats=("docx", "pdf"),
        folder=folder / "output",
    )
    batch = render_all(space, [order])
    assert not batch.report.has_errors, list(batch.report)
    return [output.path for output in batch.written]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A sealed DOCX and PDF, each with its dossier inside, by format."""
    folder = workspace(tmp_path_factory.mktemp("sealed"))
    return {path.suffix[1:]: path.read_bytes() for path in made(folder)}


def test_what_was_written_is_intact(outputs: dict[str, bytes]) -> None:
    for data in outputs.values():
        finding = examine(data)
        assert finding.status == "intact"
        assert finding.record is not None
        assert finding.record.dossier == "harbour"
        assert finding.record.marking == "TLP:GREEN"
        assert set(finding.record.items) >= {"signed", "price", "praise", "in-time"}
        assert "bribe" not in finding.record.items


def test_both_formats_name_the_same_revision(outputs: dict[str, bytes]) -> None:
    revisions = {record.revision for data in outputs.values() if (record := examine(data).record)}
    assert len(revisions) == 1


def test_a_file_without_a_seal_is_unknown() -> None:
    assert examine(b"plain text").status == "unknown"
    assert examine(b"%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\ntrailer <</Root 1 0 R>>").status == "unknown"


def test_a_file_that_says_something_else_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The read-back keeps what an earlier run wrote, in every format."""
    folder = workspace(tmp_path)
    before = {path: path.read_bytes() for path in made(folder)}
    real = pdf_writer.write

    def careless(document: n.Document, theme: Theme, pages: Pages, *rest: Any) -> bytes:
        shorter = replace(document, blocks=document.blocks[:-1])
        return real(shorter, theme, lay_out(shorter, theme), *rest)

    monkeypatch.setattr(pdf_writer, "write", careless)
    order = Order(
        template="pack",
        dossier="harbour",
        audiences=(),
        languages=(),
        formats=("docx", "pdf"),
        folder=folder / "output",
    )
    batch = render_all(Workspace.find(folder), [order])
    assert [finding.code for finding in batch.report if finding.severity is Severity.ERROR] == ["RK701"]
    assert batch.written == ()
    assert {path: path.read_bytes() for path in before} == before


# ------------------------------------------------------------------------------------------------ altered copies

Alteration = tuple[str, bytes]
"""Where a copy was altered, and its bytes."""


def _rezipped(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry, change(entry.filename, old.read(entry)))
    return out.getvalue()


def _words_of_docx(data: bytes) -> Iterator[Alteration]:
    """Each word of the text changed by itself."""
    text = zipfile.ZipFile(BytesIO(data)).read("word/document.xml")
    for found in list(re.finditer(rb"(?<=[> ])[a-z]{4,}(?=[ .<][^>]*</w:t>)", text))[: examples(40, 90)]:

        def changed(name: str, part: bytes, found: re.Match[bytes] = found) -> bytes:
            if name != "word/document.xml":
                return part
            return part[: found.start()] + found[0][::-1] + b"x" + part[found.end() :]

        yield "text", _rezipped(data, changed)


def _words_of_pdf(data: bytes) -> Iterator[Alteration]:
    """Words of the pages' content taken out one by one."""
    for number in range(examples(25, 60)):
        with pikepdf.open(BytesIO(data)) as pdf:
            page = pdf.pages[number % len(pdf.pages)]
            code = page.Contents.read_bytes()
            shown = [
                found
                for found in re.finditer(rb"<([0-9A-F]{12,})>", code)
                if b"/Artifact" not in code[code.rfind(b"BDC", 0, found.start()) - 60 : found.start()]
            ]
            found = shown[number * 7 % len(shown)]
            page.Contents.write(code[: found.start()] + b"<" + found[1][4:] + b">" + code[found.end() :])
            out = BytesIO()
            pdf.save(out)
        yield "text", out.getvalue()


def _with(data: bytes, name: str, before: bytes, after: bytes) -> bytes:
    """A DOCX, rezipped, with other bytes in one of its parts."""
    return _rezipped(data, lambda entry, part: part.replace(before, after) if entry == name else part)


def _metadata(format: str, data: bytes) -> Iterator[Alteration]:
    if format == "pdf":
        at = data.index(b"<dc:title>")
        for offset in range(at + 60, at + 60 + examples(30, 60)):
            yield "metadata", data[:offset] + bytes([data[offset] ^ 1]) + data[offset + 1 :]
        return
    for number in range(examples(20, 40)):
        yield "metadata", _with(data, "docProps/core.xml", b"A. Clerk", b"B. Clerk %d" % number)


def _attachments(format: str, data: bytes) -> Iterator[Alteration]:
    for number in range(examples(20, 40)):
        if format == "docx":
            yield "attachments", _with(data, "customXml/item2.xml", b"harbour", b"harbor%d" % number)
            continue
        with pikepdf.open(BytesIO(data)) as pdf:
            name = next(iter(pdf.attachments))
            made: Any = pikepdf.AttachedFileSpec
            pdf.attachments[name] = made(pdf, b"{%d}" % number, filename=name)
            out = BytesIO()
            pdf.save(out)
        yield "attachments", out.getvalue()


def _text_bytes(format: str, data: bytes) -> Iterator[Alteration]:
    """One byte of the compressed text changed."""
    if format == "pdf":
        with pikepdf.open(BytesIO(data)) as pdf:
            raw = pdf.pages[0].Contents.read_raw_bytes()
        start, size = data.index(raw), len(raw)
    else:
        entry = zipfile.ZipFile(BytesIO(data)).getinfo("word/document.xml")
        start, size = entry.header_offset + 30 + len(entry.filename), entry.compress_size
    count = examples(30, 110)
    for step in range(count):
        offset = start + 2 + step * (size - 8) // count
        yield "text", data[:offset] + bytes([data[offset] ^ 0x10]) + data[offset + 1 :]


def alterations(format: str, data: bytes) -> Iterator[Alteration]:
    yield from _words_of_docx(data) if format == "docx" else _words_of_pdf(data)
    yield from _metadata(format, data)
    yield from _attachments(format, data)
    yield from _text_bytes(format, data)


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_altered_copies_are_found_and_named(format: str, outputs: dict[str, bytes]) -> None:
    copies = list(alterations(format, outputs[format]))

    assert len(copies) >= examples(80, 200)
    for number, (where, data) in enumerate(copies):
        finding = examine(data)
        assert (finding.status, where in finding.where) == ("altered", True), (number, where, finding)
        assert finding.details


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_no_byte_can_be_changed_unseen(format: str, outputs: dict[str, bytes]) -> None:
    data = outputs[format]
    chance = random.Random(7)
    for _ in range(examples(100, 1_000)):
        at = chance.randrange(len(data))
        copy = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
        assert examine(copy).status != "intact", at


def test_what_was_changed_in_the_text_is_shown(outputs: dict[str, bytes]) -> None:
    copy = _rezipped(outputs["docx"], lambda _, part: part.replace(b"was signed on", b"was torn up on"))
    assert any("was torn up on" in detail for detail in examine(copy).details)


def test_a_lowered_marking_is_found(outputs: dict[str, bytes]) -> None:
    for name in ("word/header1.xml", "word/footer1.xml"):
        finding = examine(_with(outputs["docx"], name, b"TLP:GREEN", b"TLP:CLEAR"))
        assert (finding.status, finding.where) == ("altered", ("text",))
        assert finding.details == ("a header or footer was changed; the marking was TLP:GREEN",)


def test_an_added_signature_is_told_from_a_changed_text(outputs: dict[str, bytes]) -> None:
    added = outputs["pdf"] + b"\n900 0 obj\n<</Type /Annot>>\nendobj\nstartxref\n0\n%%EOF\n"
    finding = examine(added)
    assert finding.status == "altered"
    assert finding.where == ("form",)
    assert any("added after it" in detail for detail in finding.details)


@pytest.mark.parametrize("cut", [0.2, 0.6, 0.95])
@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_half_a_file_is_never_intact(format: str, cut: float, outputs: dict[str, bytes]) -> None:
    data = outputs[format]
    assert examine(data[: int(len(data) * cut)]).status != "intact"


def test_a_docx_that_was_saved_again_still_says_where_it_is_from(outputs: dict[str, bytes]) -> None:
    """Other programs pack the parts anew, and escape more characters than we do."""

    def saved(name: str, part: bytes) -> bytes:
        if name.startswith("customXml/item") and not name.endswith("Props1.xml"):
            head, _, rest = part.partition(b">{")
            return head + b">{" + rest.replace(b'"', b"&quot;")
        return part

    finding = examine(_rezipped(outputs["docx"], saved))
    assert (finding.status, finding.where) == ("altered", ("form",))
    assert finding.record is not None
    assert finding.record.dossier == "harbour"


# ------------------------------------------------------------------------------------------------ since then


def test_an_unchanged_dossier_is_current(tmp_path: Path) -> None:
    paths = made(workspace(tmp_path))
    for verdict in verify(Workspace.find(tmp_path), paths):
        assert (verdict.finding.status, verdict.current, verdict.changes) == ("intact", True, ())


_EDITS = {
    "changed": ("The works cost 12 million.", "The works cost 14 million.", "price"),
    "lost-source": ("sources: [gazette, {id: notice, page: 2}]", "sources: [gazette]", "price"),
    "withdrawn": ("    value: 12\n", "    value: 12\n    withdrawn: it was an estimate\n", "price"),
    "withheld": ('handling: "TLP:GREEN"', 'handling: "TLP:RED"', "price"),
    "updated": ("    value: 12\n", "    value: 12.5\n", "price"),
    "removed": ("  visit:\n", "  visit-again:\n", "visit"),
}


@pytest.mark.parametrize("what", [*_EDITS])
def test_what_changed_since_is_named(what: str, tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    main = folder / "templates/pack/sections/main.md.j2"
    main.write_text(main.read_text("utf-8") + "\n{{ proposals() }}\n", encoding="utf-8")
    paths = made(folder)
    before, after, item = _EDITS[what]
    text = dossier_text(folder).read_text("utf-8")
    assert text.count(before) == 1
    dossier_text(folder).write_text(text.replace(before, after), encoding="utf-8")
    if what == "removed":
        overlay = folder / "data/harbour/ru.yaml"
        overlay.write_text(overlay.read_text("utf-8").replace("  visit:", "  visit-again:"), encoding="utf-8")

    for verdict in verify(Workspace.find(folder), paths):
        assert verdict.finding.status == "intact"
        assert verdict.current is False
        assert (item, what) in [(one.item, one.what) for one in verdict.changes]


def test_a_renamed_item_is_still_the_same(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    paths = made(folder)
    for name in ("dossier", "ru"):
        file = folder / "data/harbour" / f"{name}.yaml"
        text = file.read_text("utf-8").replace("  rumour:", "  hearsay:")
        file.write_text(
            text.replace("  hearsay:\n    kind", "  hearsay:\n    was: [rumour]\n    kind"), encoding="utf-8"
        )

    found = {one.item: one.what for verdict in verify(Workspace.find(folder), paths) for one in verdict.changes}
    assert "removed" not in found.values()


def test_without_the_dossier_it_says_how_far_it_went(tmp_path: Path) -> None:
    paths = made(workspace(tmp_path / "one"))
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "reportkit.toml").write_text("", encoding="utf-8")
    for verdict in verify(Workspace.find(tmp_path / "empty"), paths):
        assert verdict.finding.status == "intact"
        assert verdict.current is None
        assert "not at hand" in verdict.note


def test_a_file_leads_back_to_its_items(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    for path in made(folder):
        _, items = carried(Workspace.find(folder), path)
        found = {one.id: one for one in items}
        assert found["price"].kind == "fact"
        assert found["price"].rests == ("gazette", "notice")
        assert found["in-time"].rests == ("signed", "praise")


# ------------------------------------------------------------------------------- the head, and the dossier's own words


def with_own_words(folder: Path, words: str) -> Path:
    """Puts a section of our own into the small workspace's dossier."""
    own = folder / "data/harbour/text/main.md"
    own.parent.mkdir(exist_ok=True)
    own.write_text(words, encoding="utf-8")
    return own


def since(folder: Path, paths: list[Path]) -> list[tuple[str, str]]:
    """What `verify` names of these files, which must all say the same."""
    (found,) = {
        tuple((one.item, one.what) for one in verdict.changes) for verdict in verify(Workspace.find(folder), paths)
    }
    assert all(verdict.current is (not found) for verdict in verify(Workspace.find(folder), paths))
    return list(found)


def test_a_word_put_into_the_dossiers_own_text_is_named(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    own = with_own_words(folder, "The contract was signed [@signed].{## why? ##}\n")
    paths = made(folder)
    own.write_text("The contract was signed [@signed].\n", encoding="utf-8")
    assert since(folder, paths) == []
    own.write_text("The contract was NOT signed [@signed].\n", encoding="utf-8")
    assert since(folder, paths) == [("text/main", "changed")]
    own.write_text("The contract was signed [@signed, @bribe].\n", encoding="utf-8")
    assert since(folder, paths) == [("text/main", "withheld")]
    own.unlink()
    assert since(folder, paths) == [("text/main", "removed")]


def test_own_words_that_came_later_are_named(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    paths = made(folder)
    with_own_words(folder, "The contract was signed [@signed].\n").rename(folder / "data/harbour/text/other.md")
    assert since(folder, paths) == []  # no section of the file
    with_own_words(folder, "The contract was signed [@signed].\n")
    assert since(folder, paths) == [("text/main", "changed")]


@pytest.mark.parametrize(
    ("before", "after", "item"),
    [
        ("  The harbour contract\n", "  The harbour treaty\n", "title"),
        ("date: 2026-03-02", "date: 2026-03-03", "date"),
        ("name: A. Clerk", "name: B. Clerk", "from.name"),
    ],
)
def test_a_changed_head_is_named(before: str, after: str, item: str, tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    paths = made(folder)
    text = dossier_text(folder).read_text("utf-8")
    assert text.count(before) == 1
    dossier_text(folder).write_text(text.replace(before, after), encoding="utf-8")
    assert (item, "changed") in since(folder, paths)


def test_of_the_head_nothing_is_recorded_that_is_not_printed(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    with dossier_text(folder).open("a", encoding="utf-8") as file:
        file.write('\nprepared_by: {name: C. Drafter, phone: "55-01"}\n')
    for path in made(folder):
        record = examine(path.read_bytes()).record
        assert record is not None
        assert set(record.head) >= {"title", "date", "from.name", "number"}
        assert not [key for key in record.head if key.startswith("prepared_by")]


def test_a_seal_of_before_heads_were_recorded_is_still_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = workspace(tmp_path)
    with_own_words(folder, "The contract was signed [@signed].\n")
    path = made(folder)[0]
    record = examine(path.read_bytes()).record
    assert record is not None
    old = {key: value for key, value in json.loads(record.to_json()).items() if key not in ("head", "sections")}
    read = parse(json.dumps(old).encode())
    assert read == replace(record, head={}, sections={})
    monkeypatch.setattr("reportkit.work.verify.examine", lambda data: Finding("intact", read))
    (verdict,) = verify(Workspace.find(folder), [path])
    assert verdict.current is None
    assert "can't be told" in verdict.note


# ------------------------------------------------------------------------------------------------ what is inside


def test_the_readers_own_dossier_is_inside_and_nothing_more(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    space = Workspace.find(folder)
    from reportkit.work.open import open_project

    whole = open_project(space, "pack", "harbour").dossier
    for path in made(folder):
        attached = parts_of(path.read_bytes()).attachments
        data = next(data for name, data in attached.items() if name.endswith(".json"))
        inside = json.loads(data)
        allowed = addressed(release(whole, Handling.AMBER).dossier, "reader")
        assert set(inside["facts"]) == set(allowed.facts)
        assert "bribe" not in inside["facts"]
        assert b"envelope" not in data


def test_without_embed_nothing_is_inside(tmp_path: Path) -> None:
    for path in made(workspace(tmp_path), ("press",)):
        attached = parts_of(path.read_bytes()).attachments
        assert not [name for name in attached if name.endswith(".json")]


def test_no_byte_of_a_sealed_file_tells_what_was_withheld(tmp_path: Path) -> None:
    for path in made(workspace(tmp_path), ("press",)):
        for data in _everything(path):
            for word in (b"bribe", b"envelope", b'price"', b"12 million"):
                assert word not in data, (path.name, word)


def _everything(path: Path) -> Iterator[bytes]:
    data = path.read_bytes()
    yield data
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name) for name in archive.namelist())
        return
    for found in re.finditer(rb"stream\r?\n", data):
        try:
            yield zlib.decompressobj().decompress(data[found.end() :])
        except zlib.error:
            continue


def test_sealed_files_are_valid(outputs: dict[str, bytes], tmp_path: Path) -> None:
    import page

    file = tmp_path / "memo.pdf"
    file.write_bytes(outputs["pdf"])
    for profile in ("ua1", "3a"):
        assert page.validate_pdf(str(file), profile=profile).is_compliant
    assert audit(outputs["docx"], tmp_path) == []


@pytest.mark.skipif(shutil.which("pdfdetach") is None, reason="pdfdetach (poppler) is not installed")
def test_pdfdetach_gets_the_dossier_out(outputs: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "memo.pdf").write_bytes(outputs["pdf"])
    subprocess.run(["pdfdetach", "-saveall", "memo.pdf"], cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "harbour_reader_en.json").read_bytes() in parts_of(outputs["pdf"]).attachments.values()


# ------------------------------------------------------------------------------------------------ the manifest


def manifest_of(paths: list[Path]) -> Path:
    """The author's manifest of the folder that these outputs stand in."""
    folder = paths[0].parent
    return folder.parents[1] / ".reportkit" / "manifests" / folder.relative_to(folder.parents[1]) / "manifest.json"


def test_the_manifest_lists_inputs_and_outputs(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    paths = made(folder, ("all",))
    text = manifest_of(paths).read_text("utf-8")
    manifest = json.loads(text)

    assert set(manifest["outputs"]) == {path.name for path in paths}
    assert all(entry["inputs"] in manifest["inputs"] for entry in manifest["outputs"].values())
    assert "dossier/dossier.yaml" in next(iter(manifest["inputs"].values()))
    assert str(tmp_path) not in text


def test_beside_outputs_stands_nothing_else(tmp_path: Path) -> None:
    paths = made(workspace(tmp_path), ("all",))
    assert {one for one in (tmp_path / "output").rglob("*") if one.is_file()} == set(paths)
    assert (tmp_path / ".reportkit/manifests/.gitignore").read_text() == "*\n"


def test_a_later_run_keeps_what_an_earlier_one_made(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    first = made(folder, ("reader",))
    second = made(folder, ("press",))
    path = manifest_of(first)
    assert set(json.loads(path.read_text("utf-8"))["outputs"]) == {one.name for one in (*first, *second)}

    first[0].unlink()
    made(folder, ("press",))
    assert first[0].name not in json.loads(path.read_text("utf-8"))["outputs"]


def test_the_same_run_gives_the_same_manifest(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    path = manifest_of(made(folder))
    before = path.read_bytes()
    made(folder)
    assert path.read_bytes() == before


def test_a_broken_manifest_is_written_anew(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    path = manifest_of(made(folder))
    path.write_bytes(b"{" * 5_000)
    made(folder)
    assert json.loads(path.read_text("utf-8"))["dossier"] == "harbour"
