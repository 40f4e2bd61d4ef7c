"""Pictures from the text that names them into both files: the same, upright, and without what a camera adds."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import page as validator
import pikepdf
import pytest
from PIL import Image
from typer.testing import CliRunner

from made_pictures import CANARY, JPEGS, PNGS, SIZE, drawn, exif, saved
from reportkit.cli.commands import app
from reportkit.rasters import clean
from small_workspace import workspace

FILES = {
    "turned.jpg": saved(drawn().rotate(90, expand=True), "JPEG", exif=exif(6)),
    "print.jpg": JPEGS["four colours"],
    "grey.jpg": JPEGS["grey"],
    "profile.jpg": JPEGS["profile's words"],
    "profile.png": PNGS["profile's name"],
    "text.png": PNGS["tEXt"],
    "alpha.png": saved(drawn("RGBA"), "PNG"),
    "palette.png": PNGS["colours no pixel has"],
}


@pytest.fixture
def rendered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    workspace(tmp_path)
    text = tmp_path / "data" / "harbour" / "text"
    text.mkdir()
    for name, data in FILES.items():
        (text / name).write_bytes(data)
    (text / "main.md").write_text("".join(f"![What it shows]({name})\n\n" for name in FILES), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, ["render", "pack"])
    assert done.exit_code == 0, done.output
    return tmp_path / "output" / "harbour"


def test_both_formats_carry_the_cleaned_pictures(rendered: Path) -> None:
    wanted = {name: clean(data) for name, data in FILES.items()}
    assert (wanted["turned.jpg"].width, wanted["turned.jpg"].height) == SIZE
    with zipfile.ZipFile(rendered / "harbour_pack_reader_en.docx") as parts:
        media = {parts.read(name) for name in parts.namelist() if "/media/" in name}
        assert CANARY not in b"".join(map(parts.read, parts.namelist()))
    assert media == {picture.data for picture in wanted.values()}
    with pikepdf.open(rendered / "harbour_pack_reader_en.pdf") as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        raw = {one.read_raw_bytes() for one in streams}
        assert not any(CANARY in data for data in raw)
        samples = {one.read_bytes() for one in streams if one.get("/Filter") != pikepdf.Name.DCTDecode}
        assert not any(CANARY in data for data in samples)
    assert {picture.data for picture in wanted.values() if picture.media == "image/jpeg"} <= raw
    for name in ("profile.png", "text.png", "palette.png"):
        assert Image.open(io.BytesIO(wanted[name].data)).convert("RGB").tobytes() in samples
    shown = str(rendered / "harbour_pack_reader_en.pdf")
    assert [str(one) for one in validator.validate_pdf(shown, profile="3a").failures] == []
