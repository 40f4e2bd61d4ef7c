"""Attaching to what others have made: the files arrive whole, the rest stays, and a target is never harmed."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from io import BytesIO
from pathlib import Path
from typing import Any

import icalendar
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit.briefing.attach import ATTACHERS, Refused
from reportkit.briefing.model import Piece
from reportkit.errors import ReadError, UsageError, WriteError
from reportkit.handling import Handling
from reportkit.seal.examine import examine
from reportkit.work.attach import attach_files
from small_briefing import foreign, opened_bag, packed

CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:1@x\r\nDTSTAMP:20260303T050000Z\r\n"
    b"DTSTART:20260303T050000Z\r\nSUMMARY:[TLP:GREEN] Board\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def letter(subject: str = "[TLP:GREEN] Board", **headers: str) -> bytes:
    message = EmailMessage(SMTP)
    message["Subject"] = subject
    message["To"] = "board@example.org"
    for name, value in headers.items():
        message[name] = value
    message.set_content("See attached.\nПриложение.\n")
    return message.as_bytes()


def archive(**entries: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in entries.items():
            made.writestr(name.replace("_", "."), data)
    return out.getvalue()


TARGETS = {".eml": letter(), ".pdf": foreign(), ".ics": CALENDAR, ".zip": archive(readme_txt=b"hello")}


@pytest.fixture(scope="module")
def memo(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A memo as DOCX and PDF, both marked TLP:GREEN, and a bag."""
    done = packed(tmp_path_factory.mktemp("memo"))
    return [*(output.path for output in done.outputs), dict(done.pieces)["bag"]]


def target(folder: Path, suffix: str, data: bytes | None = None) -> Path:
    path = folder / f"target{suffix}"
    path.write_bytes(TARGETS[suffix] if data is None else data)
    return path


def inside(path: Path) -> dict[str, bytes]:
    """The files in a target, read by others."""
    data = path.read_bytes()
    match path.suffix:
        case ".eml":
            message = message_from_bytes(data, policy=default)
            assert isinstance(message, EmailMessage)
            return {str(part.get_filename()): part.get_content() for part in message.iter_attachments()}
        case ".pdf":
            with pikepdf.open(path) as pdf:
                return {name: one.get_file().read_bytes() for name, one in pdf.attachments.items()}
        case ".ics":
            event: Any = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
            found = event.get("ATTACH", [])
            listed = found if isinstance(found, list) else [found]
            return {one.params["X-FILENAME"]: icalendar.vBinary.from_ical(one.to_ical()) for one in listed}
        case _:
            with zipfile.ZipFile(path) as found_zip:
                return {name: found_zip.read(name) for name in found_zip.namelist()}


@pytest.mark.parametrize("suffix", [*TARGETS])
def test_files_arrive_whole(suffix: str, memo: list[Path], tmp_path: Path) -> None:
    path = target(tmp_path, suffix)
    done = attach_files(memo[:2], path, force=suffix in (".pdf", ".zip"))

    found = inside(path)
    assert {name: found[name] for name in done.names} == {one.name: one.read_bytes() for one in memo[:2]}
    assert done.backup is not None
    assert done.backup.read_bytes() == TARGETS[suffix]


@pytest.mark.parametrize("suffix", [*TARGETS])
def test_with_o_the_target_stays(suffix: str, memo: list[Path], tmp_path: Path) -> None:
    path, copy = target(tmp_path, suffix), tmp_path / f"copy{suffix}"
    done = attach_files(memo[:1], path, copy, force=True)

    assert (done.path, done.backup) == (copy, None)
    assert path.read_bytes() == TARGETS[suffix]
    assert inside(copy)[memo[0].name] == memo[0].read_bytes()
    again = tmp_path / f"again{suffix}"
    attach_files(memo[:1], path, again, force=True)
    assert again.read_bytes() == copy.read_bytes()


def test_the_rest_of_a_mail_stays(memo: list[Path], tmp_path: Path) -> None:
    path = target(tmp_path, ".eml", letter(**{"X-Own": "kept"}))
    attach_files(memo[:1], path)
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    assert message["X-Own"] == "kept"
    body = message.get_body(("plain",))
    assert body is not None
    assert "Приложение." in body.get_content()


def test_a_folder_gets_files(memo: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "TLP-GREEN"
    folder.mkdir()
    attach_files(memo[:2], folder)
    assert sorted(one.name for one in folder.iterdir()) == sorted(one.name for one in memo[:2])
    with pytest.raises(UsageError, match="already has"):
        attach_files(memo[:1], folder)


def test_a_bag_stays_valid(memo: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "bag.zip"
    shutil.copy(memo[2], path)
    note = tmp_path / "note.txt"
    note.write_text("a note", encoding="utf-8")
    attach_files([note], path, handling=Handling.CLEAR)
    with zipfile.ZipFile(path) as found:
        found.extractall(tmp_path / "out")
    whole = opened_bag(tmp_path / "out" / "board")
    assert whole.validate()
    assert (tmp_path / "out/board/data/note.txt").read_text("utf-8") == "a note"


def test_an_attached_pdf_says_that_it_was_added_to(memo: list[Path], tmp_path: Path) -> None:
    note, pdf = tmp_path / "note.txt", tmp_path / "memo.pdf"
    note.write_text("a note", encoding="utf-8")
    shutil.copy(next(one for one in memo if one.suffix == ".pdf"), pdf)
    done = attach_files([note], pdf, handling=Handling.CLEAR)
    assert done.warnings
    finding = examine(pdf.read_bytes())
    assert (finding.status, finding.where) == ("altered", ("attachments",))


@pytest.mark.skipif(shutil.which("pdfdetach") is None, reason="pdfdetach (poppler) is not installed")
def test_pdfdetach_gets_them_out_bit_for_bit(memo: list[Path], tmp_path: Path) -> None:
    path = target(tmp_path, ".pdf")
    attach_files(memo[:2], path, force=True)
    out = tmp_path / "out"
    out.mkdir()
    subprocess.run(["pdfdetach", "-saveall", "-o", str(out), str(path)], check=True, capture_output=True)
    for one in memo[:2]:
        assert (out / one.name).read_bytes() == one.read_bytes()


# ------------------------------------------------------------------------------------------------ refusals


@pytest.mark.parametrize("suffix", [*TARGETS])
def test_what_is_marked_higher_stays_out(suffix: str, memo: list[Path], tmp_path: Path) -> None:
    clear = {".eml": letter("[TLP:CLEAR] Board"), ".ics": CALENDAR.replace(b"TLP:GREEN", b"TLP:CLEAR")}
    path = target(tmp_path, suffix, clear.get(suffix))
    before = path.read_bytes()
    with pytest.raises(UsageError, match="TLP:GREEN") as stopped:
        attach_files(memo[:1], path)
    assert "--force" in stopped.value.hint
    assert path.read_bytes() == before
    assert attach_files(memo[:1], path, force=True).names == (memo[0].name,)


@pytest.mark.parametrize("suffix", [*TARGETS])
def test_a_name_that_is_there_is_refused(suffix: str, memo: list[Path], tmp_path: Path) -> None:
    path = target(tmp_path, suffix)
    attach_files(memo[:1], path, force=True)
    before = path.read_bytes()
    with pytest.raises(UsageError, match="already has"):
        attach_files(memo[:1], path, force=True)
    assert path.read_bytes() == before


def _signed_mail() -> bytes:
    return b'Subject: [TLP:GREEN] x\r\nContent-Type: multipart/signed; boundary="b"\r\n\r\n--b\r\n\r\nhi\r\n--b--\r\n'


_HARMED = {
    "encrypted pdf": (".pdf", foreign(encrypted=True)),
    "damaged pdf": (".pdf", b"%PDF-1.7\nnothing"),
    "signed pdf": (".pdf", foreign(signed=True)),
    "signed mail": (".eml", _signed_mail()),
    "encrypted mail": (".eml", b"Subject: x\r\nContent-Type: application/pkcs7-mime\r\n\r\nAAAA\r\n"),
    "damaged mail": (".eml", b'Subject: x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\nno parts\r\n'),
    "no mail": (".eml", b"\x00\x01\x02"),
    "no calendar": (".ics", b"BEGIN:VCARD\r\nEND:VCARD\r\n"),
    "calendar of two": (".ics", CALENDAR.replace(b"END:VCALENDAR", CALENDAR[CALENDAR.index(b"BEGIN:VEVENT") :])),
    "half a calendar": (".ics", CALENDAR[:60]),
    "damaged zip": (".zip", TARGETS[".zip"][:40]),
    "zip bomb": (".zip", b""),
}


@pytest.mark.parametrize("what", [*_HARMED])
def test_a_target_that_can_not_be_worked_on_is_left_alone(what: str, tmp_path: Path) -> None:
    suffix, data = _HARMED[what]
    if what == "zip bomb":
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("zeros", bytes(64 * 1024 * 1024))
        data = out.getvalue()
    path = target(tmp_path, suffix, data)
    note = tmp_path / "note.txt"
    note.write_text("a note", encoding="utf-8")
    with pytest.raises(UsageError) as stopped:
        attach_files([note], path, handling=Handling.CLEAR)
    assert str(path.name) in str(stopped.value)
    assert path.read_bytes() == data
    assert sorted(one.name for one in tmp_path.iterdir()) == ["note.txt", path.name]


def test_a_signed_pdf_is_changed_only_by_force(tmp_path: Path) -> None:
    path = target(tmp_path, ".pdf", foreign(signed=True))
    note = tmp_path / "note.txt"
    note.write_text("a note", encoding="utf-8")
    assert attach_files([note], path, force=True).names == ("note.txt",)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    real = target(tmp_path, ".eml")
    link = tmp_path / "link.eml"
    link.symlink_to(real)
    with pytest.raises(UsageError, match="is a link") as stopped:
        attach_files([real], link)
    assert "target.eml" in stopped.value.hint
    assert link.is_symlink()
    assert real.read_bytes() == TARGETS[".eml"]


def test_a_huge_target_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.eml"
    with path.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    with pytest.raises(ReadError, match="larger than"):
        attach_files([target(tmp_path, ".ics")], path)


def test_other_kinds_of_target_are_named(memo: list[Path], tmp_path: Path) -> None:
    docx = tmp_path / "a.docx"
    shutil.copy(memo[0], docx)
    with pytest.raises(UsageError, match="nothing can be attached") as stopped:
        attach_files(memo[:1], docx)
    assert ".eml" in stopped.value.hint
    with pytest.raises(ReadError):
        attach_files(memo[:1], tmp_path / "nowhere.eml")


@pytest.mark.parametrize("failing", [0, 1])
def test_a_full_disk_leaves_the_target(failing: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = target(tmp_path, ".eml")
    note = tmp_path / "note.txt"
    note.write_text("a note", encoding="utf-8")
    calls = iter(range(100))

    def fsync(descriptor: int) -> None:
        if next(calls) == failing:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(WriteError, match="No space left"):
        attach_files([note], path, handling=Handling.CLEAR)
    assert path.read_bytes() == TARGETS[".eml"]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["note.txt", "target.eml"]


def test_backups_are_never_written_over(tmp_path: Path) -> None:
    path = target(tmp_path, ".eml")
    for number in range(3):
        note = tmp_path / f"note{number}.txt"
        note.write_text("a note", encoding="utf-8")
        attach_files([note], path, handling=Handling.CLEAR)
    assert (tmp_path / "target.eml.bak").read_bytes() == TARGETS[".eml"]
    assert (tmp_path / "target.eml.2.bak").exists()
    assert (tmp_path / "target.eml.3.bak").exists()


def test_a_large_mail_is_warned_of(tmp_path: Path) -> None:
    big = tmp_path / "big.bin"
    big.write_bytes(os.urandom(1024) * (19 * 1024))
    done = attach_files([big], target(tmp_path, ".eml"), handling=Handling.CLEAR)
    assert any("MB" in warning for warning in done.warnings)


@pytest.mark.parametrize("suffix", [*TARGETS])
@given(data=st.data())
@settings(max_examples=examples(40, 1_500))
def test_any_target_is_changed_or_refused(suffix: str, data: st.DataObject) -> None:
    """Damaged targets: what comes out still reads, or it is refused; nothing else."""
    made = bytearray(TARGETS[suffix])
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(made) - 1))
        made[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=20))
        if not made:
            return
    attacher, marking = ATTACHERS[suffix]
    piece = Piece(name="note.txt", media="text/plain", data=b"a note")
    try:
        marking(bytes(made))
        assert attacher(bytes(made), [piece], True)
    except Refused:
        return


# ------------------------------------------------------------------------------------------------ a stranger's mail

_EVIL = b"=?utf-8?q?x=0d=0aBcc:_spy@evil.example=0d=0a?="


def test_a_strangers_header_is_not_written_anew(tmp_path: Path) -> None:
    head = (
        b"From: a..b@example.org\r\nSubject: [TLP:GREEN] "
        + b"long " * 40
        + _EVIL
        + b"\r\n\tfolded   oddly\r\nX-Odd:  kept \r\n"
    )
    path = target(tmp_path, ".eml", head + b"Content-Type: text/plain\r\n\r\nhello\r\n")
    note = tmp_path / "note.txt"
    note.write_text("TLP:GREEN", encoding="utf-8")
    attach_files([note], path)
    made = path.read_bytes()
    assert made.startswith(head)
    message = message_from_bytes(made, policy=default)
    assert [key.lower() for key in message] == ["from", "subject", "x-odd", "mime-version", "content-type"]


def _deep(levels: int) -> bytes:
    opened = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (at, at) for at in range(levels)
    )
    return b"Subject: x\r\n" + opened + b"\r\nx\r\n" + b"".join(b"--b%d--\r\n" % at for at in reversed(range(levels)))


_MIXED = b'Subject: x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
_LARGE = {
    "a subject of 1 MB": b"Subject: " + b"=?a?q?" * 180_000 + b"\r\n\r\nx\r\n",
    "addresses of 1 MB": b"To: " + b"((((<a,@;" * 120_000 + b"\r\n\r\nx\r\n",
    "100,000 header lines": b"Subject: x\r\n" + b"X-A: b\r\n" * 100_000 + b"\r\nx\r\n",
    "3,000 levels": _deep(3_000),
    "messages in messages": b"Subject: x\r\nContent-Type: message/rfc822\r\n\r\n" * 10_000 + b"x\r\n",
    "200,000 parts": _MIXED + b"--b\r\n\r\n\r\n" * 200_000 + b"--b--\r\n",
    "a boundary that never ends": _MIXED + b"--b" * 300_000,
}


@pytest.mark.parametrize("what", [*_LARGE])
def test_a_mail_that_is_none_is_refused_at_once(what: str, tmp_path: Path) -> None:
    path = target(tmp_path, ".eml", _LARGE[what])
    note = tmp_path / "note.txt"
    note.write_text("TLP:CLEAR", encoding="utf-8")
    if what == "messages in messages":  # one part, whatever stands in it
        assert attach_files([note], path).names == ("note.txt",)
        return
    with pytest.raises(UsageError, match=r"target\.eml"):
        attach_files([note], path)
    assert path.read_bytes() == _LARGE[what]


# ------------------------------------------------------------------------------------------------ a stranger's archive


def _entries(*names: str, mode: int = 0o100644) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            entry = zipfile.ZipInfo(name)
            entry.create_system, entry.external_attr = 3, mode << 16
            made.writestr(entry, b"x")
    return out.getvalue()


def _other_name() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        entry = zipfile.ZipInfo("a.txt")
        entry.extra = b"\x75\x70" + (5 + 6).to_bytes(2, "little") + b"\1\0\0\0\0" + b"../x.t"
        made.writestr(entry, b"x")
    return out.getvalue()


_LEADING = {
    "parent": _entries("../x"),
    "parent within": _entries("a/../../x"),
    "absolute": _entries("/etc/x"),
    "drive": _entries("C:/x"),
    "backslash": _entries("a\\..\\x"),
    "NUL": _entries("aZb").replace(b"aZb", b"a\0b"),
    "line break": _entries("a\nb"),
    "case": _entries("A.txt", "a.txt"),
    "accents": _entries("\u00e9.txt", "e\u0301.txt"),
    "file and folder": _entries("a", "a/b"),
    "dot at the end": _entries("a./x"),
    "too long": _entries("x" * 300),
    "link": _entries("x", mode=0o120777),
    "device": _entries("x", mode=0o020666),
    "another name": _other_name(),
}


@pytest.mark.parametrize("bagged", [False, True])
@pytest.mark.parametrize("what", [*_LEADING])
def test_an_archive_with_a_name_that_leads_elsewhere_is_refused(what: str, bagged: bool, tmp_path: Path) -> None:
    data = _LEADING[what]
    if bagged:
        out = BytesIO(data)
        with zipfile.ZipFile(out, "a") as made:
            made.writestr("bagit.txt", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
            made.writestr("manifest-sha256.txt", b"")
        data = out.getvalue()
    path = target(tmp_path, ".zip", data)
    note = tmp_path / "note.txt"
    note.write_text("TLP:CLEAR", encoding="utf-8")
    with pytest.raises(UsageError, match=r"target\.zip"):
        attach_files([note], path, force=True)
    assert path.read_bytes() == data


def test_a_bag_that_is_not_whole_is_not_sealed_anew(memo: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "bag.zip"
    shutil.copy(memo[2], path)
    with zipfile.ZipFile(path) as old:
        entries = {name: old.read(name) for name in old.namelist()}
    changed = next(name for name in entries if name.endswith(".docx"))
    for broken in ({**entries, changed: b"changed"}, {**entries, "board/data/more.txt": b"more"}):
        with zipfile.ZipFile(path, "w") as made:
            for name, data in broken.items():
                made.writestr(name, data)
        note = tmp_path / "note.txt"
        note.write_text("TLP:CLEAR", encoding="utf-8")
        with pytest.raises(UsageError, match="isn't whole"):
            attach_files([note], path)
