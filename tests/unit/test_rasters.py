"""Pictures of pixels carry the picture, and nothing beside it."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from conftest import examples
from made_pictures import (
    BLUE,
    CANARY,
    JPEGS,
    PNGS,
    RED,
    SIZE,
    chunk,
    drawn,
    exif,
    icc,
    jpeg_with,
    raw_png,
    saved,
    segment,
)
from reportkit.rasters import MAX_PIXELS, Picture, Unusable, clean, jpeg


def opened(picture: Picture) -> Image.Image:
    image = Image.open(io.BytesIO(picture.data))
    image.load()
    return image


def near(found: object, wanted: tuple[int, ...]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(a - b) <= 12 for a, b in zip(found, wanted, strict=True))


# ------------------------------------------------------------------------------------------------ JPEG


@pytest.mark.parametrize("case", JPEGS)
def test_a_jpeg_carries_the_picture_alone(case: str) -> None:
    picture = clean(JPEGS[case])
    markers = [data[1] for data in _segments(picture.data)]
    assert CANARY in JPEGS[case]
    assert CANARY not in picture.data
    assert markers[0] == 0xE0
    assert {*markers} <= {0xE0, 0xE2, 0xC0, 0xC2, 0xC4, 0xDB, 0xDA}
    assert picture.data.endswith(b"\xff\xd9")
    assert near(opened(picture).convert("RGB").getpixel((4, 4)), RED if case != "grey" else (81, 81, 81))
    assert clean(picture.data) == picture


def _segments(data: bytes) -> Iterator[bytes]:
    for marker, content, _ in jpeg._segments(data):
        yield bytes([0xFF, marker]) + content


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_picture_stands_upright(turned: int) -> None:
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # Pillow's ways of turning, each the inverse of Exif's
    image = drawn() if turned == 1 else drawn().transpose(Image.Transpose(back[turned]))
    for data in (
        saved(image, "JPEG", exif=exif(turned)),
        saved(image, "PNG", exif=exif(turned)),
        saved(image.convert("P", palette=Image.Palette.ADAPTIVE), "PNG", exif=exif(turned)),
    ):
        picture = clean(data)
        assert (picture.width, picture.height) == opened(picture).size == SIZE
        assert near(opened(picture).convert("RGB").getpixel((4, 4)), RED)
        assert near(opened(picture).convert("RGB").getpixel((44, 28)), BLUE)


def test_a_jpeg_is_coded_anew_by_its_own_tables() -> None:
    data = jpeg_with(segment(0xE1, exif()), segment(0xFE, CANARY))
    before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(clean(data).data))
    assert getattr(after, "quantization") == getattr(before, "quantization")  # noqa: B009 - of a JPEG's image alone
    assert max(abs(one - other) for one, other in zip(before.tobytes(), after.tobytes(), strict=True)) <= 2


@pytest.mark.parametrize("coded", [{}, {"progressive": True}])
def test_nothing_stays_behind_the_last_block_that_is_shown(coded: dict[str, bool]) -> None:
    data = saved(drawn(), "JPEG", **coded)
    assert CANARY not in clean(data[:-2] + CANARY * 9 + data[-2:]).data
    assert CANARY not in clean(data[:-2] + b"\xff\xd0" + CANARY * 9 + data[-2:]).data


def test_nothing_stays_below_a_height_that_was_cut() -> None:
    data = saved(drawn(), "JPEG")
    frame = data.index(b"\xff\xc0")
    cut = data[: frame + 5] + (8).to_bytes(2) + data[frame + 7 :]
    made = clean(cut).data
    frame = made.index(b"\xff\xc0")
    grown = made[: frame + 5] + SIZE[1].to_bytes(2) + made[frame + 7 :]
    assert near(opened(clean(data)).getpixel((44, 28)), BLUE)
    assert not near(Image.open(io.BytesIO(grown)).convert("RGB").getpixel((44, 28)), BLUE)


def test_a_table_that_nothing_uses_is_gone() -> None:
    table = segment(0xDB, b"\x03" + (CANARY * 9)[:64])
    assert CANARY not in clean(jpeg_with(table)).data


def test_samples_that_are_no_ycc_stay_what_they_are() -> None:
    data = saved(drawn(), "JPEG", keep_rgb=True)
    assert near(opened(clean(data)).getpixel((4, 4)), RED)
    bare = data[:2] + data[data.index(b"\xff\xdb") :]  # neither JFIF nor Adobe: known by its components' names
    assert near(opened(clean(bare)).getpixel((4, 4)), RED)


# ------------------------------------------------------------------------------------------------ PNG


@pytest.mark.parametrize("case", PNGS)
def test_a_png_carries_the_picture_alone(case: str) -> None:
    picture = clean(PNGS[case])
    chunks = dict(_chunks(picture.data))
    assert case in ("tIME", "second picture") or CANARY in PNGS[case]
    assert CANARY not in b"".join((picture.data, *map(_unpacked, chunks.values())))
    assert {*chunks} <= {b"IHDR", b"PLTE", b"tRNS", b"iCCP", b"IDAT", b"IEND"}
    assert opened(picture).convert("RGB").tobytes() == Image.open(io.BytesIO(PNGS[case])).convert("RGB").tobytes()
    assert clean(picture.data) == picture


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(data):
        length = int.from_bytes(data[at : at + 4])
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += 12 + length


def _unpacked(content: bytes) -> bytes:
    try:
        return zlib.decompress(content.removeprefix(b"profile\0\0"))
    except zlib.error:
        return b""


def test_nothing_lies_under_what_is_transparent() -> None:
    image = drawn("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(SIZE).point(lambda level: 0 if level < 128 else 255))
    made = opened(clean(saved(image, "PNG")))
    assert made.mode == "RGBA"
    assert made.getpixel((4, 4)) == (0, 0, 0, 0)
    assert made.getpixel((44, 28)) == (*BLUE, 255)


def test_nothing_lies_under_transparent_colours_of_a_palette() -> None:
    colors = chunk(b"PLTE", bytes((255, 0, 0, 0, 255, 0, 0, 0, 255)))
    data = raw_png(3, 8, zlib.compress(bytes((0, 0, 1, 2))), colors, chunk(b"tRNS", b"\0\0\xff"), size=(3, 1))
    made = opened(clean(data)).convert("RGBA")
    assert [made.getpixel((x, 0)) for x in range(3)] == [(0, 0, 0, 0), (0, 0, 0, 0), (0, 0, 255, 255)]


@pytest.mark.parametrize(
    ("kind", "pixels", "seen"),
    [
        (0, b"\x40\x00\xc8\x13", [(64,), (200,)]),
        (4, b"\x40\x00\xff\xff\xc8\x13\x80\x00", [(64, 64, 64, 255), (200, 200, 200, 128)]),
        (2, b"\x40\x00\x00\x00\xff\xff\xc8\x13\x80\x00\x00\x01", [(64, 0, 255), (200, 128, 0)]),
        (
            6,
            b"\x40\x00\x00\x00\xff\xff\xff\xff\xc8\x13\x80\x00\x00\x01\x80\x00",
            [(64, 0, 255, 255), (200, 128, 0, 128)],
        ),
    ],
)
def test_sixteen_bits_become_eight(kind: int, pixels: bytes, seen: list[tuple[int, ...]]) -> None:
    picture = clean(raw_png(kind, 16, zlib.compress(b"\0" + pixels)))
    image = opened(picture)
    assert picture.data[24] == 8
    assert [tuple(band.getpixel((x, 0)) for band in image.split()) for x in (0, 1)] == seen


@pytest.mark.parametrize(
    ("depth", "line", "key"), [(16, b"\x40\0\xc8\0", b"\x40\0"), (4, b"\x4c", b"\0\4"), (1, b"\x40", b"\0\0")]
)
def test_one_transparent_grey_is_transparent_everywhere(depth: int, line: bytes, key: bytes) -> None:
    image = opened(clean(raw_png(0, depth, zlib.compress(b"\0" + line), chunk(b"tRNS", key)))).convert("RGBA")
    assert [image.getchannel("A").getpixel((x, 0)) for x in (0, 1)] == [0, 255]


def test_a_gamma_of_its_own_becomes_that_of_srgb() -> None:
    data = raw_png(0, 8, zlib.compress(b"\0\x40\xff"), chunk(b"gAMA", struct.pack(">I", 100_000)))
    level = opened(clean(data)).getpixel((0, 0))
    assert isinstance(level, int)
    assert abs(level - 255 * (64 / 255) ** (1 / 2.2)) < 2
    usual = raw_png(0, 8, zlib.compress(b"\0\x40\xff"), chunk(b"gAMA", struct.pack(">I", 45_455)))
    assert opened(clean(usual)).getpixel((0, 0)) == 64


# ------------------------------------------------------------------------------------------------ colours


@pytest.mark.parametrize("format", ["PNG", "JPEG"])
def test_a_profile_keeps_its_colours_and_loses_its_words(format: str) -> None:
    kept = opened(clean(saved(drawn(), format, icc_profile=icc()))).info["icc_profile"]
    before, after = (ImageCms.ImageCmsProfile(io.BytesIO(data)) for data in (icc(), kept))
    assert CANARY not in kept
    target = ImageCms.createProfile("LAB")
    seen = [ImageCms.profileToProfile(drawn(), one, target, outputMode="LAB") for one in (before, after)]
    assert seen[0] is not None
    assert seen[1] is not None
    assert seen[0].tobytes() == seen[1].tobytes()


def test_a_profile_for_other_samples_is_left_out() -> None:
    assert "icc_profile" not in opened(clean(saved(drawn("L"), "PNG", icc_profile=icc()))).info


# ------------------------------------------------------------------------------------------------ bounds and damage


def test_what_is_too_large_is_not_decoded() -> None:
    side = int(MAX_PIXELS**0.5) + 1
    for data in (
        raw_png(2, 8, b"", size=(side, side)),
        b"\xff\xd8" + segment(0xC0, struct.pack(">BHHB", 8, side, side, 3) + bytes(9)) + b"\xff\xd9",
    ):
        with pytest.raises(Unusable, match="too many pixels"):
            clean(data)


def test_a_progressive_jpeg_of_endless_scans_is_refused() -> None:
    data = saved(drawn(), "JPEG", progressive=True)
    at = data.rindex(b"\xff\xda")
    with pytest.raises(Unusable):
        clean(data[:at] + data[at:-2] * 300 + b"\xff\xd9")


@pytest.mark.parametrize("make", [lambda: JPEGS["exif"], lambda: PNGS["tEXt"]])
def test_no_beginning_of_a_picture_is_one(make: Callable[[], bytes]) -> None:
    data = make()
    end = {b"\xff": b"\xff\xd9", b"\x89": b"IEND"}[data[:1]]
    for length in range(0, data.rindex(end), 7):
        with pytest.raises(Unusable):
            clean(data[:length])


@given(st.sampled_from([*JPEGS.values(), *PNGS.values()]), st.integers(0, 2**32), st.integers(1, 8))
@settings(max_examples=examples(300, 20_000), deadline=None)
def test_changed_bytes_give_a_picture_or_a_finding(data: bytes, seed: int, count: int) -> None:
    luck = random.Random(seed)
    changed = bytearray(data)
    for _ in range(count):
        changed[luck.randrange(len(changed))] = luck.randrange(256)
    try:
        picture = clean(bytes(changed))
    except Unusable:
        return
    assert clean(picture.data)[1:] == picture[1:]
    assert opened(picture).size == (picture.width, picture.height)
