"""Briefings: what is packed is whole, named, marked, the same every time, and never above its readers' clearance."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import bagit
import icalendar
import jsonschema
import page
import pikepdf
import pypdf
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit.briefing.bag import bag
from reportkit.briefing.binder import binder
from reportkit.briefing.invitation import invitation
from reportkit.briefing.mail import mail
from reportkit.briefing.model import Briefing, Person, Piece, Rendered
from reportkit.briefing.names import MAX_NAME, ascii_name, is_safe
from reportkit.briefing.read import read_briefing
from reportkit.diagnostics import Report
from reportkit.errors import FindingsError, UsageError, WriteError
from reportkit.handling import Handling
from reportkit.seal.examine import examine
from reportkit.tree import nodes as n
from reportkit.work.schemas import schema_of
from small_briefing import ANNEX, BRIEFING, foreign, opened_bag, packed
from small_workspace import dossier_text, workspace


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pieces of the briefing by kind, and the folder that they stand in."""
    done = packed(tmp_path_factory.mktemp("briefing"))
    assert not done.report.has_errors, list(done.report)
    return {**dict(done.pieces), "folder": done.pieces[0][1].parent}


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report}


# ------------------------------------------------------------------------------------------------ the binder


def test_the_binder_is_one_valid_document(board: dict[str, Path]) -> None:
    for profile in ("ua1", "3a"):
        assert page.validate_pdf(str(board["binder"]), profile=profile).is_compliant
    reader = pypdf.PdfReader(board["binder"])
    assert [str(entry["/Title"]) for entry in reader.outline if isinstance(entry, dict)] == ["The harbour contract"]
    assert reader.page_labels == ["1", "2"]
    contents = reader.pages[0].extract_text()
    assert "Contents" in contents
    assert "The harbour contract" in contents
    assert "TLP:GREEN" in contents


def test_foreign_pages_stand_behind_their_sheet(tmp_path: Path) -> None:
    done = packed(tmp_path, BRIEFING + ANNEX, {"annex.pdf": foreign(3)})
    path = dict(done.pieces)["binder"]
    reader = pypdf.PdfReader(path)

    assert reader.page_labels == ["1", "2", "3", "A1-1", "A1-2", "A1-3"]
    last: Any = reader.outline[-1]
    assert str(last["/Title"]) == "Annex\u00a01. Chart of the bay"
    assert "Annex\u00a01. Chart of the bay" in reader.pages[2].extract_text().replace("Annex 1", "Annex\u00a01")
    assert reader.pages[3].mediabox.width == 400
    assert subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False).returncode == 0


def test_foreign_pages_bring_no_scripts_and_no_claims(tmp_path: Path) -> None:
    done = packed(tmp_path, BRIEFING + ANNEX, {"annex.pdf": foreign()})
    with pikepdf.open(dict(done.pieces)["binder"]) as pdf:
        out = BytesIO()
        pdf.save(out, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        metadata = pdf.Root.Metadata.read_bytes()
    assert b"JavaScript" not in out.getvalue()
    assert b"<pdfaid:part>" not in metadata
    assert b"<pdfuaid:part>" not in metadata


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (foreign(encrypted=True), "RK722"),
        (foreign()[:300], "RK722"),
        (b"no pdf at all", "RK722"),
        (foreign(signed=True), "RK723"),
    ],
    ids=["encrypted", "damaged", "not a pdf", "signed"],
)
def test_what_can_not_be_joined_is_said(data: bytes, code: str, tmp_path: Path) -> None:
    done = packed(tmp_path, BRIEFING + ANNEX, {"annex.pdf": data})
    assert code in codes(done.report)
    assert bool(done.pieces) is (code == "RK723")


def test_headings_of_items_stand_below_their_title() -> None:
    inner = n.Document(
        n.Meta("Inner", "en"),
        (
            n.Paragraph((n.Text("Inner"),), role="title"),
            n.TableOfContents("Contents"),
            n.ListOfCaptions("table", "Tables"),
            n.Heading(1, (n.Text("One"),), id="one"),
            n.Paragraph((n.CrossReference("one", (n.Text("see"),)),)),
        ),
    )
    item = Rendered(title="Inner", handling=Handling.CLEAR, files=(), document=inner)
    blocks = binder(_briefing(), [item, item], [], Handling.CLEAR).blocks
    headings = [(one.level, one.id) for one in blocks if isinstance(one, n.Heading)]
    assert headings == [(1, "i1-begin"), (2, "i1-one"), (1, "i2-begin"), (2, "i2-one")]
    assert sum(isinstance(one, n.TableOfContents) for one in blocks) == 1
    assert not any(isinstance(one, n.ListOfCaptions) for one in blocks)


# ------------------------------------------------------------------------------------------------ mail, invitation, bag


def read_mail(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_the_mail_carries_every_file(board: dict[str, Path]) -> None:
    message = read_mail(board["mail"].read_bytes())

    assert message["Subject"] == "[TLP:GREEN] Доклад о гавани: «причал», сроки"
    assert message["X-Unsent"] == "1"
    assert message["To"].addresses[0].display_name == "Иванов, И. И."
    attached = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert {name.rpartition(".")[2] for name in attached if name} == {"docx", "pdf"}
    for name, data in attached.items():
        assert data == (board["folder"] / str(name)).read_bytes()
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert plain is not None
    assert html is not None
    assert plain.get_content().startswith("TLP:GREEN")
    for body in (plain.get_content(), html.get_content()):
        assert "Please read before the meeting." in body
        assert "likely to be finished in time" in body
    assert html.get_content().index("TLP:GREEN") < html.get_content().index("Please read")


def test_the_invitation_is_read_by_icalendar(board: dict[str, Path]) -> None:
    data = board["invitation"].read_bytes()
    assert max(map(len, data.split(b"\r\n"))) <= 75
    event: Any = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]

    assert event["SUMMARY"] == "[TLP:GREEN] Доклад о гавани: «причал», сроки"
    assert event["LOCATION"] == "Astana; room 3, left"
    assert event["DTSTART"].dt.isoformat() == "2026-03-03T05:00:00+00:00"
    assert (event["DTEND"].dt - event["DTSTART"].dt).seconds == 90 * 60
    attached = {one.params["X-FILENAME"]: one for one in event["ATTACH"]}
    assert len(attached) == 2
    for name, one in attached.items():
        assert icalendar.vBinary.from_ical(one.to_ical()) == (board["folder"] / name).read_bytes()


def test_the_bag_is_valid(board: dict[str, Path], tmp_path: Path) -> None:
    with zipfile.ZipFile(board["bag"]) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path)
    whole = opened_bag(tmp_path / "board")
    assert whole.validate()
    assert whole.info["Handling"] == "TLP:GREEN"
    for file in (tmp_path / "board" / "data").iterdir():
        assert file.read_bytes() == (board["folder"] / file.name).read_bytes()


def test_a_changed_bag_is_not_valid(board: dict[str, Path], tmp_path: Path) -> None:
    with zipfile.ZipFile(board["bag"]) as archive:
        archive.extractall(tmp_path)
    file = next((tmp_path / "board" / "data").iterdir())
    file.write_bytes(file.read_bytes() + b"!")
    with pytest.raises(bagit.BagError):
        opened_bag(tmp_path / "board").validate()


def test_the_same_briefing_gives_the_same_bytes(tmp_path: Path) -> None:
    first = {
        path.name: path.read_bytes() for _, path in packed(tmp_path, BRIEFING + ANNEX, {"annex.pdf": foreign()}).pieces
    }
    second = {path.name: path.read_bytes() for _, path in packed(tmp_path).pieces}
    third = {path.name: path.read_bytes() for _, path in packed(tmp_path, BRIEFING + ANNEX).pieces}
    assert first == third
    assert first != second


def test_a_mail_past_18_mb_is_warned_of(tmp_path: Path) -> None:
    text = BRIEFING + '  - {file: big.bin, title: Big, handling: "TLP:CLEAR"}\npack: [mail]\n'
    done = packed(tmp_path, text, {"big.bin": bytes(19 * 1024 * 1024)})
    assert "RK724" in codes(done.report)
    assert done.pieces


# ------------------------------------------------------------------------------------------------ clearance


def test_a_file_above_the_clearance_is_an_error(tmp_path: Path) -> None:
    text = BRIEFING + '  - {file: annex.pdf, title: Secret, handling: "TLP:RED"}\n'
    done = packed(tmp_path, text, {"annex.pdf": foreign()})
    assert codes(done.report) == {"RK402"}
    assert done.pieces == ()
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_a_file_that_says_itself_that_it_is_above_is_an_error(format: str, tmp_path: Path) -> None:
    """What the briefing says of a file can't lower what the file says: here the seal of one of our own outputs."""
    amber = BRIEFING.replace("audience: reader", 'audience: reader\nclearance: "TLP:AMBER"')
    workspace(tmp_path)
    path = dossier_text(tmp_path)
    path.write_text(path.read_text("utf-8").replace('handling: "TLP:CLEAR"', 'handling: "TLP:GREEN"'), "utf-8")
    green = next(one.data for one in packed(tmp_path, amber).outputs if one.format == format)
    path.write_text(path.read_text("utf-8").replace('handling: "TLP:GREEN"', 'handling: "TLP:CLEAR"'), "utf-8")
    head = BRIEFING[: BRIEFING.index("items:")] + 'clearance: "TLP:CLEAR"\nitems:\n'
    text = head + f'  - {{file: real.{format}, title: Real, handling: "TLP:CLEAR"}}\npack: [mail]\n'
    done = packed(tmp_path, text, {f"real.{format}": green})
    assert codes(done.report) == {"RK402"}
    assert done.pieces == ()


def test_a_marking_of_official_use_hides_no_clearance(tmp_path: Path) -> None:
    """A file that bears another marking than TLP's is taken for as high as its readers were cleared for."""
    workspace(tmp_path)
    audience = tmp_path / "templates" / "pack" / "audiences" / "reader.yaml"
    audience.write_text(audience.read_text("utf-8") + "marking: Official use\n", "utf-8")
    amber = next(one.data for one in packed(tmp_path).outputs if one.format == "pdf")
    head = BRIEFING[: BRIEFING.index("items:")] + 'clearance: "TLP:CLEAR"\nitems:\n'
    text = head + '  - {file: real.pdf, title: Real, handling: "TLP:CLEAR"}\npack: [mail]\n'
    assert codes(packed(tmp_path, text, {"real.pdf": amber}).report) == {"RK402"}


def test_a_dossier_above_the_clearance_is_an_error(tmp_path: Path) -> None:
    workspace(tmp_path)
    text = dossier_text(tmp_path).read_text("utf-8").replace('handling: "TLP:CLEAR"', 'handling: "TLP:RED"')
    dossier_text(tmp_path).write_text(text, encoding="utf-8")
    assert "RK402" in codes(packed(tmp_path).report)


def test_files_alone_need_a_clearance(tmp_path: Path) -> None:
    head = BRIEFING[: BRIEFING.index("items:")]
    only = head + "items:\n" + ANNEX
    assert codes(packed(tmp_path, only, {"annex.pdf": foreign()}).report) == {"RK727"}
    assert packed(tmp_path, only + 'clearance: "TLP:AMBER"\n').pieces


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("dossier: harbour", "dossier: harbuor", "there is no dossier “harbuor” / did you mean “harbour”?"),
        ("template: pack", "template: pakc", "there is no template “pakc” / did you mean “pack”?"),
        (
            "audience: reader",
            "audience: king",
            "has no audience “king” / there is: press, reader, all",
        ),
        ("language: en", "language: kk", "the audience “reader” is not offered in “kk” / there is: en, ru, all"),
    ],
)
def test_what_an_item_names_and_is_not_there_has_its_place(before: str, after: str, says: str, tmp_path: Path) -> None:
    (finding,) = packed(tmp_path, BRIEFING.replace(before, after)).report
    assert finding.code == "RK728"
    assert says in f"{finding.message} / {finding.hint}"
    assert finding.span is not None
    assert (finding.span.file.endswith("board.yaml"), finding.span.line, finding.span.column) == (True, 15, 5)


def test_the_marking_is_the_highest_of_the_items(tmp_path: Path) -> None:
    text = BRIEFING + '  - {file: annex.pdf, title: Chart, handling: "TLP:AMBER"}\n'
    done = packed(tmp_path, text, {"annex.pdf": foreign()})
    assert read_mail(dict(done.pieces)["mail"].read_bytes())["Subject"].startswith("[TLP:AMBER]")


def test_no_piece_tells_what_its_readers_may_not_see(tmp_path: Path) -> None:
    """Everything is unpacked: the archive, the mail's and the calendar's files, the streams of PDF files."""
    done = packed(tmp_path, BRIEFING.replace("audience: reader", "audience: press"))
    seen = [piece for _, path in done.pieces for piece in unpacked(path.name, path.read_bytes())]
    assert len(seen) > 100
    for data in seen:
        for word in (b"envelope", b"12\xc2\xa0million", b"12 million", b"bribe", b"brown"):
            assert word not in data


def unpacked(name: str, data: bytes) -> list[bytes]:
    """A file and all that is inside of it."""
    inside: dict[str, bytes] = {}
    if name.endswith((".zip", ".docx")):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            inside = {one: archive.read(one) for one in archive.namelist()}
    elif name.endswith(".eml"):
        parts = [part for part in read_mail(data).walk() if not part.is_multipart()]
        inside = {str(part.get_filename()): bytes(part.get_payload(decode=True)) for part in parts}
    elif name.endswith(".ics"):
        event: Any = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
        inside = {one.params["X-FILENAME"]: icalendar.vBinary.from_ical(one.to_ical()) for one in event["ATTACH"]}
    elif name.endswith(".pdf"):
        with pikepdf.open(BytesIO(data)) as pdf:
            streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
            return [
                data,
                *(one.read_bytes() for one in streams),
                *(page.extract_text().encode() for page in pypdf.PdfReader(BytesIO(data)).pages),
            ]
    return [data, *(piece for one, content in inside.items() for piece in unpacked(one, content))]


# ------------------------------------------------------------------------------------------------ the file


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("date: 2026-03-03T10:00+05:00", "date: 2026-03-03", "RK725"),
        ("until: 2026-03-03T11:30+05:00", "until: 2026-03-03T09:30+05:00", "RK725"),
        ("email: board@example.org", "email: 'board@example.org, x@y.z'", "RK726"),
        ("audience: reader\n", "", "RK122"),
        ("template: pack, ", "", "RK122"),
        ("place:", "plaice:", "RK121"),
        ("id: board", "id: ../board", "RK125"),
    ],
)
def test_a_wrong_file_is_refused_with_a_place(before: str, after: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(FindingsError) as stopped:
        packed(tmp_path, BRIEFING.replace(before, after))
    assert code in codes(stopped.value.report)
    assert all(finding.span is not None for finding in stopped.value.report)


@pytest.mark.parametrize(
    "address",
    [
        *("a..b@example.org", ".a@example.org", "a.@example.org", "a b@example.org", "@example.org", "a@b@example.org"),
        *(
            "ä@example.org",
            "a@exämple.org",
            "a@-b.org",
            "a@b-.org",
            "a@b..org",
            "a@b",
            "<a@example.org>",
        ),
        *("=?utf-8?q?x=0d=0aBcc?=@example.org", f"{'a' * 65}@example.org", f"a@{'b' * 64}.org", "a@b.org,c@d.org"),
        *("a@b.org\\r\\nBcc: c@d.org", '\\"a b\\"@example.org', "a(c)@example.org"),
    ],
)
@pytest.mark.parametrize("who", ["to", "from"])
def test_an_odd_address_is_a_finding_with_its_place(address: str, who: str, tmp_path: Path) -> None:
    real = {"to": "board@example.org", "from": "clerk@example.org"}[who]
    text = BRIEFING.replace(f"email: {real}", f'email: "{address}"')
    with pytest.raises(FindingsError) as stopped:
        packed(tmp_path, text)
    (finding,) = stopped.value.report
    assert finding.code == "RK726"
    assert finding.span is not None
    assert finding.span.line == {"to": 10, "from": 11}[who]


@pytest.mark.parametrize(
    "address", ["a+b@example.org", "o'neill@example.org", "a?bcc=c&x=%41@example.org", "x@a.b.c.org"]
)
def test_an_address_is_no_place_for_more_in_an_invitation(address: str, tmp_path: Path) -> None:
    """What begins a header in a `mailto:` is escaped (RFC 6068)."""
    text = BRIEFING.replace("email: board@example.org", f'email: "{address}"')
    event: Any = icalendar.Calendar.from_ical(dict(packed(tmp_path, text).pieces)["invitation"].read_bytes())
    written = str(event.walk("VEVENT")[0]["ATTENDEE"])
    assert unquote(written) == f"mailto:{address}"
    assert not set(written) & set("?&")


@pytest.mark.parametrize("name", ["../../data/harbour/dossier.yaml", "/etc/hostname", "nowhere.pdf"])
def test_a_file_elsewhere_is_not_taken(name: str, tmp_path: Path) -> None:
    done = packed(tmp_path, BRIEFING + f"  - {{file: {name}, title: X}}\n")
    assert codes(done.report) == {"RK720"}


def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    workspace(tmp_path)
    (tmp_path / "briefings").mkdir()
    (tmp_path / "briefings" / "annex.pdf").symlink_to(dossier_text(tmp_path))
    assert codes(packed(tmp_path, BRIEFING + ANNEX).report) == {"RK720"}


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    text = BRIEFING + ANNEX + "  - {file: ANNEX.PDF, title: Again}\n"
    done = packed(tmp_path, text, {"annex.pdf": foreign(), "ANNEX.PDF": foreign()})
    assert "RK721" in codes(done.report)


def test_the_example_and_the_schema_agree() -> None:
    root = Path(__file__).parent.parent.parent
    for file in sorted((root / "briefings").glob("*.yaml")):
        data = file.read_bytes()
        report = Report()
        assert read_briefing(data, file.name, report) is not None, list(report)
        value = json.loads(json.dumps(yaml.load(data, yaml.BaseLoader)))
        jsonschema.validate(value, schema_of("briefing"))  # type: ignore[no-untyped-call]


# ------------------------------------------------------------------------------------------------ nothing gets in


def _briefing(**more: object) -> Briefing:
    report = Report()
    found = read_briefing(BRIEFING.encode(), "board.yaml", report)
    assert found is not None
    from dataclasses import replace

    return replace(found, **more)  # type: ignore[arg-type]


_EVIL = st.text(st.sampled_from('a\r\n\t :;,"\\\0\x0b\x85\u2028\u202eЯ<>%=?ü'), max_size=40).map(
    lambda text: text + "\r\nBcc: x@evil.example\r\n\r\nBEGIN:VEVENT\r\n"
)


@given(title=_EVIL, name=_EVIL, place=_EVIL, note=_EVIL)
@settings(max_examples=examples(60, 1_000))
def test_no_field_becomes_a_header_or_a_property(title: str, name: str, place: str, note: str) -> None:
    person = Person(name=name, email="a@example.org")
    made = _briefing(title=title, place=place, cover_note=note, to=(person,), sender=person)
    item = Rendered(
        title=title, handling=Handling.GREEN, files=(Piece(name="a.pdf", media="application/pdf", data=b"x"),)
    )

    message = read_mail(mail(made, [item], Handling.GREEN))
    assert "Bcc" not in message
    assert not message.defects
    assert {key.lower() for key in message} <= {
        "subject", "from", "to", "x-unsent", "content-language", "mime-version", "content-type",
    }  # fmt: skip
    assert [address.addr_spec for address in message["To"].addresses] == ["a@example.org"]
    calendar = icalendar.Calendar.from_ical(invitation(made, [item], Handling.GREEN))
    assert len(calendar.walk("VEVENT")) == 1
    with zipfile.ZipFile(BytesIO(bag(made, [item], Handling.GREEN))) as archive:
        lines = archive.read("board/bag-info.txt").decode().splitlines()
    assert not [line for line in lines if line.startswith("Bcc")]


@given(st.text(max_size=200))
def test_any_name_becomes_one_that_everybody_can_carry(name: str) -> None:
    found = ascii_name(name)
    assert is_safe(found)
    assert found.isascii()
    assert len(found) <= MAX_NAME
    assert not set(found) & set('"*:<>?/\\| \0')


def test_cyrillic_names_stay_readable() -> None:
    assert ascii_name("Записка о плане.docx") == "Zapiska_o_plane.docx"
    assert ascii_name("../../etc/passwd") == "etc_passwd"
    assert ascii_name("NUL.txt") == "_NUL.txt"


# ------------------------------------------------------------------------------------------------ all or nothing


def test_a_disk_that_fills_up_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.read_bytes() for _, path in packed(tmp_path).pieces}
    import os

    calls = iter(range(100))

    def fsync(descriptor: int) -> None:
        if next(calls) == 3:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(WriteError, match="No space left"):
        packed(tmp_path, BRIEFING.replace("причал", "мол"))
    assert {path: path.read_bytes() for path in before} == before
    assert not list(tmp_path.rglob("*.part"))


def test_two_briefings_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    workspace(tmp_path)
    home = tmp_path / "briefings"
    home.mkdir()
    for name in ("one", "two"):
        (home / f"{name}.yaml").write_text(BRIEFING.replace("id: board", f"id: {name}"), encoding="utf-8")
    command = [sys.executable, "-c", "from reportkit.cli.app import main; main()", "brief", "--json"]
    runs = {
        name: subprocess.Popen([*command, f"briefings/{name}.yaml"], cwd=tmp_path, stdout=subprocess.PIPE)
        for name in ("one", "two")
    }
    told = {name: json.loads(run.communicate(timeout=120)[0]) for name, run in runs.items()}
    together = {path.name: path.read_bytes() for path in (tmp_path / "output/briefings/one").iterdir()}
    alone = packed(tmp_path, BRIEFING.replace("id: board", "id: one"))

    for name in ("one", "two"):
        assert runs[name].returncode == 0
        assert {piece["kind"] for piece in told[name]["pieces"]} == {"binder", "mail", "invitation", "bag"}
        assert all(f"briefings/{name}/" in piece["path"] for piece in told[name]["pieces"])
    assert together == {path.name: path.read_bytes() for path in alone.pieces[0][1].parent.iterdir()}


def test_without_pikepdf_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    assert packed(tmp_path).pieces
    with pytest.raises(UsageError) as stopped:
        packed(tmp_path, BRIEFING + ANNEX, {"annex.pdf": b"%PDF-1.7"})
    assert "reportkit[briefing]" in stopped.value.hint


def test_a_binder_of_two_dossiers_is_sealed_and_names_itself(tmp_path: Path) -> None:
    workspace(tmp_path)
    other = tmp_path / "data" / "jetty"
    other.mkdir()
    for file in (tmp_path / "data" / "harbour").iterdir():
        text = file.read_text("utf-8").replace("id: harbour", "id: jetty")
        (other / file.name).write_text(text.replace("The harbour contract", "The jetty"), encoding="utf-8")
    path = dict(packed(tmp_path, BRIEFING + "  - {template: pack, dossier: jetty}\n").pieces)["binder"]

    finding = examine(path.read_bytes())
    assert finding.status == "intact"
    assert finding.record is not None
    assert (finding.record.dossier, dict(finding.record.items)) == ("board", {})
    titles = [str(entry["/Title"]) for entry in pypdf.PdfReader(path).outline if isinstance(entry, dict)]
    assert titles == ["The harbour contract", "The jetty"]
