"""Mails and invitations, read by what others write in JavaScript: mailparser and ical.js."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings

from conftest import examples
from hostile import Asked, asked, line
from reportkit.briefing.invitation import invitation
from reportkit.briefing.mail import mail
from reportkit.handling import Handling
from small_briefing import packed

MODULES = os.environ.get("REPORTKIT_NODE_MODULES", "")
pytestmark = pytest.mark.skipif(
    not MODULES or shutil.which("node") is None,
    reason="REPORTKIT_NODE_MODULES names no folder with mailparser and ical.js",
)

_MAIL = """
const {simpleParser} = require('mailparser'), fs = require('fs'), crypto = require('crypto');
simpleParser(fs.readFileSync(process.argv[1])).then(m => console.log(JSON.stringify({
  subject: m.subject, to: m.to.value, from: m.from.value, text: m.text, html: m.html,
  files: m.attachments.map(
    a => [a.filename, a.contentType, crypto.createHash('sha256').update(a.content).digest('hex')]),
})));
"""
_EVENT = """
const ICAL = require('ical.js'), fs = require('fs');
const read = ICAL.default || ICAL;
const event = new read.Component(read.parse(fs.readFileSync(process.argv[1], 'utf8'))).getFirstSubcomponent('vevent');
console.log(JSON.stringify({summary: event.getFirstPropertyValue('summary'),
  start: event.getFirstPropertyValue('dtstart').toString(), location: event.getFirstPropertyValue('location'),
  files: event.getAllProperties('attach').map(
    a => [a.getParameter('x-filename'), String(a.getFirstValue().value || a.getFirstValue()).length])}));
"""


def _told(script: str, file: Path) -> dict[str, object]:
    environment = {**os.environ, "NODE_PATH": MODULES}
    done = subprocess.run(
        ["node", "-e", script, str(file)], env=environment, capture_output=True, text=True, check=True
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_mailparser_reads_the_mail(tmp_path: Path) -> None:
    done = packed(tmp_path)
    path = dict(done.pieces)["mail"]
    told = _told(_MAIL, path)

    assert told["subject"] == "[TLP:GREEN] Доклад о гавани: «причал», сроки"
    assert told["to"] == [{"address": "board@example.org", "name": "Иванов, И. И."}]
    assert str(told["text"]).startswith("TLP:GREEN")
    assert "Please read before the meeting." in str(told["html"])
    files = told["files"]
    assert isinstance(files, list)
    assert len(files) == 2
    for name, _, digest in files:
        assert hashlib.sha256((path.parent / name).read_bytes()).hexdigest() == digest


def test_ical_js_reads_the_invitation(tmp_path: Path) -> None:
    told = _told(_EVENT, dict(packed(tmp_path).pieces)["invitation"])
    assert told["summary"] == "[TLP:GREEN] Доклад о гавани: «причал», сроки"
    assert told["location"] == "Astana; room 3, left"
    assert told["start"] == "2026-03-03T05:00:00Z"
    files = told["files"]
    assert isinstance(files, list)
    assert all(name and size > 1000 for name, size in files)


_MAILS = """
const {simpleParser} = require('mailparser'), fs = require('fs');
const all = fs.readFileSync(process.argv[1], 'utf8').split('\\n').filter(x => x);
(async () => { for (const one of all) {
  const m = await simpleParser(Buffer.from(one, 'base64'));
  const people = a => a ? a.value.map(x => [x.name, x.address]) : [];
  console.log(JSON.stringify({keys: m.headerLines.map(x => x.key).sort(), subject: m.subject, to: people(m.to),
    from: people(m.from), cc: people(m.cc), bcc: people(m.bcc), files: m.attachments.map(
      a => [a.filename, a.content.toString('base64')])}));
}})();
"""
_EVENTS = """
const ICAL = require('ical.js'), fs = require('fs');
const read = ICAL.default || ICAL;
for (const one of fs.readFileSync(process.argv[1], 'utf8').split('\\n').filter(x => x)) {
  const all = new read.Component(read.parse(Buffer.from(one, 'base64').toString('utf8')));
  const [event, ...more] = all.getAllSubcomponents();
  console.log(JSON.stringify({more: more.length, keys: [...new Set(event.getAllProperties().map(p => p.name))].sort(),
    summary: event.getFirstPropertyValue('summary'),
    people: event.getAllProperties('attendee').map(p => [p.getParameter('cn'), p.getFirstValue()]),
    files: event.getAllProperties('attach').map(
      a => [a.getParameter('x-filename'), String(a.getFirstValue().value || a.getFirstValue())])}));
}
"""


def _many(
    script: str, few: int, full: int, write: Callable[[Asked], bytes], folder: Path
) -> Iterator[tuple[Asked, Any]]:
    """What a program in JavaScript reads in each of many outputs, all of them in one run of it."""
    whats: list[Asked] = []

    @given(asked())
    @settings(max_examples=examples(few, full))
    def gather(what: Asked) -> None:
        whats.append(what)

    gather()
    file = folder / "all"
    file.write_bytes(b"\n".join(b64encode(write(what)) for what in whats))
    environment = {**os.environ, "NODE_PATH": MODULES}
    done = subprocess.run(
        ["node", "-e", script, str(file)], env=environment, capture_output=True, text=True, check=True
    )
    told = [json.loads(one) for one in done.stdout.splitlines()]
    return zip(whats, told, strict=True)


def _files(what: Asked) -> list[list[str]]:
    return [[name, b64encode(data).decode()] for name, data in what.files.items()]


def test_mailparser_finds_what_was_asked_for_and_nothing_else(tmp_path: Path) -> None:
    own = ["content-language", "content-type", "mime-version", "subject", "x-unsent"]
    for what, told in _many(_MAILS, 40, 800, lambda one: mail(one.briefing, one.items, Handling.GREEN), tmp_path):
        sender = what.briefing.sender
        assert told["keys"] == sorted([*own, *(["from"] if sender else []), *(["to"] if what.people else [])])
        assert told["subject"] == line(f"[TLP:GREEN] {what.briefing.title}")
        assert told["to"] == [[name, address] for name, address in what.people]
        assert [address for _, address in told["from"]] == ([sender.email] if sender else [])
        assert (told["cc"], told["bcc"]) == ([], [])
        assert told["files"] == _files(what)


def test_ical_js_finds_what_was_asked_for_and_nothing_else(tmp_path: Path) -> None:
    for what, told in _many(
        _EVENTS, 40, 800, lambda one: invitation(one.briefing, one.items, Handling.GREEN), tmp_path
    ):
        assert told["more"] == 0
        assert ("attendee" in told["keys"]) == bool(what.people)
        assert ("organizer" in told["keys"]) == bool(what.briefing.sender)
        assert told["summary"] == line(f"[TLP:GREEN] {what.briefing.title}")
        assert [unquote(uri.removeprefix("mailto:")) for _, uri in told["people"]] == [one for _, one in what.people]
        assert told["files"] == _files(what)
