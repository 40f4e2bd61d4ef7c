"""Mails, invitations and archives from any words: what comes out is what was asked for, and nothing else.

`external/test_mail_readers.py` has the same read by programs in JavaScript.
"""

from __future__ import annotations

import re
import struct
import zipfile
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import examples
from hostile import ADDRESS, EVIL, Asked, asked, line
from reportkit.briefing.bag import bag
from reportkit.briefing.into_archive import to_archive
from reportkit.briefing.into_mail import to_mail
from reportkit.briefing.invitation import invitation
from reportkit.briefing.mail import mail, unasked
from reportkit.briefing.model import Piece
from reportkit.briefing.surgery import Refused
from reportkit.handling import Handling
from small_briefing import opened_bag

_OWN = ["content-language", "content-type", "mime-version", "subject", "x-unsent"]


def parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    return message


@given(asked())
@settings(max_examples=examples(40, 1_200))
def test_a_mail_has_the_headers_people_and_files_that_were_asked_for(what: Asked) -> None:
    data = mail(what.briefing, what.items, Handling.GREEN)
    message = parsed(data)
    sender = what.briefing.sender

    assert sorted(key.lower() for key in message) == sorted(
        [*_OWN, *(["from"] if sender else []), *(["to"] if what.people else [])]
    )
    raw = message_from_bytes(data)  # the newer parser puts a space between encoded words of a name
    subject = re.sub(r"\r?\n(?=[ \t])", "", raw["Subject"])  # a folded field is one line (RFC 5322, 2.2.3)
    assert str(make_header(decode_header(subject))) == line(f"[TLP:GREEN] {what.briefing.title}")
    people = [(str(make_header(decode_header(name))), one) for name, one in getaddresses(raw.get_all("To", []))]
    assert people == what.people
    assert [one for _, one in getaddresses(raw.get_all("From", []))] == ([sender.email] if sender else [])
    assert not message.defects
    assert {part.get_filename(): part.get_content() for part in message.iter_attachments()} == what.files
    assert sum(not part.is_multipart() for part in message.walk()) == 2 + len(what.files)
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert unasked(what.briefing, data) == ""


@given(asked())
@settings(max_examples=examples(40, 1_500))
def test_an_invitation_has_the_properties_people_and_files_that_were_asked_for(what: Asked) -> None:
    data = invitation(what.briefing, what.items, Handling.GREEN)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    calendar: Any = icalendar.Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")

    def listed(key: str) -> list[Any]:
        found = event.get(key, [])
        return found if isinstance(found, list) else [found]

    wanted = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "DESCRIPTION", "CLASS"}
    if what.briefing.sender:
        wanted |= {"ORGANIZER"}
    wanted |= {key for key, value in (("LOCATION", line(what.briefing.place)), ("ATTACH", what.files)) if value}
    wanted |= {"ATTENDEE"} if what.people else set()
    assert set(event) == wanted
    assert str(event["SUMMARY"]) == line(f"[TLP:GREEN] {what.briefing.title}")
    addresses = [unquote(str(one).removeprefix("mailto:")) for one in listed("ATTENDEE")]
    assert addresses == [address for _, address in what.people]
    assert not any(set(str(one)) & set("?&") for one in listed("ATTENDEE"))
    files = {one.params["X-FILENAME"]: icalendar.vBinary.from_ical(one.to_ical()) for one in listed("ATTACH")}
    assert files == what.files


def directory(data: bytes) -> list[str]:
    """The names in a ZIP file's directory, read without Python's own module (APPNOTE 6.3, 4.3.12 and 4.3.16)."""
    end = data.rindex(b"PK\x05\x06")
    count, _, place = struct.unpack_from("<H2I", data, end + 10)
    names = []
    for _ in range(count):
        assert data[place : place + 4] == b"PK\x01\x02"
        name, extra, comment = struct.unpack_from("<3H", data, place + 28)
        (local,) = struct.unpack_from("<I", data, place + 42)
        names.append(data[place + 46 : place + 46 + name].decode("ascii"))
        assert data[local + 30 : local + 30 + name] == data[place + 46 : place + 46 + name]
        place += 46 + name + extra + comment
    assert place == end
    return names


@given(asked())
@settings(max_examples=examples(20, 700))
def test_a_bag_has_the_files_and_facts_that_were_asked_for(what: Asked) -> None:
    data = bag(what.briefing, what.items, Handling.GREEN)
    tags = {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"}
    names = {*(f"board/{name}" for name in tags), *(f"board/data/{name}" for name in what.files)}
    assert directory(data) == sorted(names)
    with zipfile.ZipFile(BytesIO(data)) as archive, TemporaryDirectory() as folder:
        archive.extractall(folder)
        whole = opened_bag(Path(folder) / "board")
        if what.files:
            assert whole.validate()
        facts = {"External-Identifier", "External-Description", "Bagging-Date", "Bag-Software-Agent", "Handling"}
        assert set(whole.info) == facts | {"Payload-Oxum"} | ({"Contact-Name"} if what.briefing.sender else set())
        assert whole.info["External-Description"] == line(what.briefing.title)
        inside = {path.name: path.read_bytes() for path in (Path(folder) / "board" / "data").glob("*")}
        assert inside == what.files


# ------------------------------------------------------------------------------------------------ what others made


@st.composite
def letters(draw: st.DrawFn) -> bytes:
    """A mail of a stranger's, with any header that one line of bytes can be."""
    end = draw(st.sampled_from([b"\r\n", b"\n"]))
    odd = EVIL.map(lambda text: line(text)[:900].encode("utf-8", "replace") or b"x")
    fields = [b"To: " + draw(ADDRESS).encode(), b"Subject: " + draw(odd)]
    for _ in range(draw(st.integers(0, 3))):
        name = draw(st.sampled_from([b"X-Odd", b"Cc", b"From", b"Date", b"Received", b"Content-Language", b"subject"]))
        fields.append(name + b":" + draw(st.sampled_from([b"", b" ", end + b"\t"])) + draw(odd))
    kind = draw(st.sampled_from(["", "text", "mixed", "alternative"]))
    body = b"hello" + end
    if kind == "text":
        fields += [b"Content-Type: text/plain; charset=utf-8", b"Content-Transfer-Encoding: 8bit"]
        body = "Привет".encode() + end
    elif kind:
        fields.append(b"Content-Type: multipart/" + kind.encode() + b";" + end + b' boundary="a b"')
        body = end.join([b"before", b"--a b", b"", b"one", b"--a b", b"", b"two", b"--a b--", b"after", b""])
    return b"".join(field + end for field in fields) + end + body


@given(target=letters(), name=EVIL.map(lambda text: f"{text}.txt"), data=st.binary(max_size=200))
@settings(max_examples=examples(40, 1_500))
def test_a_strangers_mail_keeps_its_headers_byte_for_byte(target: bytes, name: str, data: bytes) -> None:
    from reportkit.briefing.names import ascii_name

    piece = Piece(name=ascii_name(name), media="text/plain", data=data)
    made = to_mail(target, [piece], False)
    end = b"\r\n" if b"\r\n\r\n" in target else b"\n"
    old, new = (
        whole.partition(end + end)[0].replace(end + b"\t", b"\t").replace(end + b" ", b" ") for whole in (target, made)
    )
    kept = [one for one in old.split(end) if not one.startswith((b"Content-T",))]
    assert [one for one in new.split(end) if one in kept] == kept
    added = [one.partition(b":")[0] for one in new.split(end) if one not in kept]
    assert set(added) <= {b"MIME-Version", b"Content-Type", b"Content-Transfer-Encoding"}

    before, after = parsed(target), parsed(made)
    assert [part.get_filename() for part in after.iter_attachments()][-1] == piece.name
    assert [part.get_payload(decode=True) for part in after.walk()][-1] == data
    texts = [part.get_payload(decode=True) for part in before.walk() if not part.is_multipart()]
    assert [part.get_payload(decode=True) for part in after.walk() if not part.is_multipart()][:-1] == texts


@given(names=st.lists(EVIL, min_size=1, max_size=4, unique=True), link=st.booleans())
@settings(max_examples=examples(30, 1_000))
def test_an_archive_whose_names_lead_elsewhere_is_never_sealed_anew(names: list[str], link: bool) -> None:
    out = BytesIO()
    try:
        with zipfile.ZipFile(out, "w") as made:
            for name in names:
                entry = zipfile.ZipInfo(name.encode("utf-8", "replace").decode()[:300] or "x")
                entry.external_attr = (0o120777 if link else 0o100644) << 16
                made.writestr(entry, b"x")
    except (ValueError, IndexError, UserWarning, struct.error):
        return
    try:
        sealed = to_archive(out.getvalue(), [Piece(name="note.txt", media="text/plain", data=b"x")], False)
    except Refused:
        return
    assert not link
    with zipfile.ZipFile(BytesIO(sealed)) as archive, TemporaryDirectory() as folder:
        found = [entry.filename for entry in archive.infolist()]
        assert len({name.casefold() for name in found}) == len(found)
        for name in found:
            assert not name.startswith("/")
            assert not {".", ".."} & set(name.split("/"))
            assert not set(name) & set("\\\0\r\n")
        archive.extractall(folder)
        inside = {path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file()}
        assert inside == {name for name in found if not name.endswith("/")}
