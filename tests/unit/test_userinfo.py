"""Names and passwords in addresses: found wherever they stand, and shown nowhere."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pikepdf
import pytest
from typer.testing import CliRunner, Result

from reportkit.cli.commands import app
from reportkit.diagnostics import Report, Span
from reportkit.dossier.userinfo import covered, without_userinfo
from small_workspace import workspace

SECRET, NAME = "rose51", "desk51"
FULL, NAMED = f"https://{NAME}:{SECRET}@archive.example.org/2025", f"https://{NAME}@archive.example.org/2025"

HIDDEN = [
    ("http://a:b@host/x", "http://host/x"),
    ("HTTPS://A:B@HOST", "HTTPS://HOST"),
    ("http://a:b@c@host/x", "http://host/x"),
    ("http://a:b%40c@host:80/x", "http://host:80/x"),
    ("http://a:p/q@host/x", "http://host/x"),
    ("http://:b@host", "http://host"),
    ("http://a:@host", "http://host"),
    ("svn+ssh://a:b@host/x и ftp://c:d@host.", "svn+ssh://host/x и ftp://host."),
    ("(см. http://имя:пароль@host/)", "(см. http://host/)"),
    ("http://a:b@[::1]:80/x", "http://[::1]:80/x"),
    ("http://git@host/x", "http://host/x"),
]
BARE = [
    "https://medium.com/@somebody",
    "https://example.org:8080/@somebody",
    "http://[2001:db8::1]/@somebody",
    "https://example.org/?to=a:b@c",
    "https://example.org#a:b@c",
    "https://web.archive.org/web/2020/https://medium.com/@somebody",
    "somebody@example.org",
    "mailto:somebody@example.org",
    "a: b @ c :// d",
]


@pytest.mark.parametrize(("text", "bare"), HIDDEN)
def test_addresses_become_bare(text: str, bare: str) -> None:
    report = Report()
    assert without_userinfo(text, Span("a.yaml", 3), report) == bare
    assert [one.code for one in report] == ["RK113"]
    assert len(covered(text)) == len(text)
    assert without_userinfo(bare, Span("a.yaml"), report) == bare


@pytest.mark.parametrize("text", BARE)
def test_addresses_that_are_bare_stay(text: str) -> None:
    report = Report()
    assert without_userinfo(text, Span("a.yaml"), report) == text == covered(text)
    assert list(report) == []


def test_what_is_shown_as_written_is_covered_however_it_is_written() -> None:
    for written in (FULL, FULL.replace("/", "\\/"), FULL.replace("@", "\\x40"), FULL.replace("@", "\\u0040")):
        assert SECRET not in covered(f'"URL": "{written}", more')


@pytest.mark.parametrize("piece", ["a://", "a://b:c/", "a://b:", "://", "a://b:c@", "a" * 50, "@", ":", "a://@"])
def test_no_text_is_long_to_look_through(piece: str) -> None:
    text = piece * (200_000 // len(piece)) + " x"
    assert len(covered(text)) == len(text)


# ------------------------------------------------------------------------------------------------ as it is typed


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def sources(address: str) -> str:
    return f'sources:\n  archive: {{type: webpage, title: An archive, URL: "{address}", annote: "{address}"}}\n'


def facts(address: str) -> str:
    return (
        "facts:\n  kept:\n    topic: bridge\n    sources: [archive]\n    statement: >-\n"
        f"      The plan is kept at {address} since 2025.\n"
    )


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("format", ["text", "json", "github", "sarif"])
def test_check_tells_of_a_password_without_it(space: Path, format: str) -> None:
    workspace(space, archive=sources(FULL), kept=facts(FULL))
    done = run("check", "--format", format)
    assert done.exit_code == 1
    assert "RK113" in done.output
    assert SECRET not in done.output
    assert NAME not in done.output
    for words in (("trace", "kept"), ("render", "pack"), ("render", "pack", "--draft")):
        assert SECRET not in run(*words).output


def test_a_broken_file_does_not_show_it_either(space: Path) -> None:
    workspace(space, broken=f"facts:\n  a:\n    statement: see {FULL}: it is there\n")
    done = run("check")
    assert "RK104" in done.output
    assert SECRET not in done.output


def test_no_output_shows_a_name_in_an_address(space: Path) -> None:
    workspace(space, archive=sources(NAMED), kept=facts(NAMED))
    text = space / "data" / "harbour" / "text" / "summary.md"
    text.parent.mkdir()
    text.write_text(f"It is kept at <{NAMED}>, and [there]({NAMED}) [@kept].\n", encoding="utf-8")
    done = run("render", "pack", "-f", "docx,pdf,md,tree", "--json")
    assert done.exit_code == 0, done.output
    for path in (one["path"] for one in json.loads(done.stdout)["outputs"]):
        assert NAME.encode() not in opened(space / path)
    assert "https://archive.example.org/2025" in (space / "output/harbour/harbour_pack_reader_en.md").read_text("utf-8")
    for words in (
        ("trace", "kept"),
        ("trace", "archive"),
        ("diff", "-a", "reader", "-a", "press"),
        ("check", "--json"),
    ):
        assert NAME not in run(*words).output


def opened(path: Path) -> bytes:
    """All that a file holds, unpacked."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as parts:
            return b"".join(map(parts.read, parts.namelist()))
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
            return path.read_bytes() + b"".join(one.read_bytes() for one in streams)
    return path.read_bytes()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.bib", f"@online{{a, title={{A}}, url={{{FULL}}}}}"),
        ("b.bib", f"@misc{{a, title={{A}}, howpublished={{\\url{{https://{NAME}:}} # {{{SECRET}@example.org}}}}}}"),
        ("a.json", json.dumps([{"id": "a", "type": "webpage", "title": "A", "URL": FULL}]).replace("/", "\\/")),
        ("a.txt", f"Title: A\nURL: {FULL}\n\nText.\n"),
    ],
)
def test_no_password_is_brought_in(space: Path, name: str, text: str) -> None:
    workspace(space)
    (space / name).write_text(text, encoding="utf-8")
    done = run("source", "add", name)
    kept = space / "data" / "harbour" / "sources.json"
    assert SECRET not in done.output
    assert not kept.exists() or SECRET not in kept.read_text("utf-8")
