"""Mails and invitations, read by what others write in JavaScript: mailparser and ical.js."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

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
