"""Whatever is done to a quote, text and attestation agree: what the folding equates passes, all else is refused."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit.evidence.attest import Attestation, quote_hash, text_hash
from reportkit.evidence.fold import canonical, fold
from reportkit.evidence.match import Outcome, verify
from reportkit.evidence.source import SourceText

TEXTS = (
    "В 2031 году мост через Серую реку не пропускал 4800 машин в сутки: вдвое меньше, чем ждали строители, и город, "
    "возможно, ещё вернётся к «старой» смете. Ремонт опор не требует закрытия движения – так решил совет.",
    "In 2031 the harbour did not handle 5,200 containers a week; its builders, who may return, had planned twice as "
    "many. The pilots can’t wait – “deep water” is what they asked for, and the town was not against it.",
    "2031 жылы Сұр өзендегі көпірден тәулігіне 4800 көлік өткен жоқ, бұл құрылысшылар күткеннен екі есе аз. "
    "Тіректерді жөндеу қозғалысты жабуды қажет етпейді – «кеңес» осылай шешті, қала қарсы емес.",
)
SOURCES = {text: SourceText(text) for text in TEXTS}


@st.composite
def quoted(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A text and some of its words, in a row."""
    text = draw(st.sampled_from(TEXTS))
    words = text.split()
    start = draw(st.integers(0, len(words) - 8))
    return text, words[start : start + draw(st.integers(6, len(words) - start))]


def attested(words: str, text: str) -> Attestation:
    outcome = verify([words], SOURCES[text]).outcome
    return Attestation(item="q", source="s", outcome=outcome, text=text_hash(text), quote=quote_hash([words]))


def plain(text: str) -> str:
    """A second, simpler reading of what folding equates, to judge the first by."""
    text = re.sub(r"[\u00ad\u200b\u2060\ufeff\u0301]", "", text.lower().replace("ё", "е"))
    text = re.sub("[«»“”„‘’'\"]", '"', text)
    return re.sub(r"\s*[-–—]\s*", "-", re.sub(r"\s+", " ", text)).strip(' ".,;:…-')


RETYPINGS: dict[str, Callable[[str], str]] = {
    "nothing": str,
    "capitals": str.upper,
    "dashes": lambda text: text.replace("–", "—"),
    "hyphens": lambda text: text.replace("–", "--"),
    "marks": lambda text: re.sub("[«»“”]", '"', text).replace("’", "'"),
    "other marks": lambda text: re.sub("[«“]", "„", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "lines": lambda text: text.replace(" ", "\n  "),
    "soft hyphens": lambda text: re.sub(r"(\w{4})(\w)", "\\1\u00ad\\2", text),
    "ё": lambda text: text.replace("ё", "е"),
    "stress": lambda text: re.sub("([ауыэю])", "\\1\u0301", text),
    "closing stop": lambda text: text.rstrip(".,;:") + ".",
    "no closing mark": lambda text: text.rstrip(".,;: "),
    "outer marks": lambda text: f"«{text}»",
}


@given(quoted(), st.lists(st.sampled_from(sorted(RETYPINGS)), max_size=4))
@settings(max_examples=examples(150, 3000))
def test_what_folding_equates_passes(case: tuple[str, list[str]], retypings: list[str]) -> None:
    text, words = case
    faithful = changed = " ".join(words)
    for name in retypings:
        changed = RETYPINGS[name](changed)
    assert verify([changed], SOURCES[text]).outcome.passes
    assert attested(faithful, text).covers([changed], ["s"])


@st.composite
def changes(draw: st.DrawFn) -> Callable[[list[str]], str]:
    """A change that an editor, or an enemy, could make inside a quote."""
    at = draw(st.integers(1, 4))
    word = draw(st.sampled_from(["не", "not", "емес", "возможно", "5", "новый", "also", "тағы"]))
    letter = draw(st.sampled_from("абеklm157,!?"))
    kind = draw(st.sampled_from(["drop", "add", "replace", "swap", "letter", "cut", "reverse", "mark"]))

    def change(words: list[str]) -> str:
        done = list(words)
        match kind:
            case "drop":
                del done[at]
            case "add":
                done.insert(at, word)
            case "replace":
                done[at] = word
            case "swap":
                done[at], done[at + 1] = done[at + 1], done[at]
            case "letter":
                done[at] = done[at][:1] + letter + done[at][2:]
            case "cut":
                done[at] = done[at][:-1] + letter
            case "reverse":
                done.reverse()
            case "mark":
                done[at] += letter
        return " ".join(done)

    return change


@given(quoted(), changes())
@settings(max_examples=examples(300, 6000))
def test_any_other_change_is_refused(case: tuple[str, list[str]], change: Callable[[list[str]], str]) -> None:
    text, words = case
    faithful, changed = " ".join(words), change(words)
    assume(plain(changed) not in plain(text))
    assert verify([changed], SOURCES[text]).outcome in (Outcome.ALTERED, Outcome.NOT_FOUND)
    assert not attested(faithful, text).covers([changed], ["s"])


@given(quoted(), st.data())
@settings(max_examples=examples(100, 2000))
def test_an_elision_passes_and_pieces_out_of_order_do_not(case: tuple[str, list[str]], data: st.DataObject) -> None:
    text, words = case
    assume(len(words) >= 8)
    at = data.draw(st.integers(3, len(words) - 4))
    first, second = " ".join(words[:at]), " ".join(words[at + 1 :])
    assume(plain(first) and plain(second))
    assert verify([f"{first} […] {second}"], SOURCES[text]).outcome.passes
    assert not verify([f"{second} […] {first}"], SOURCES[text]).outcome.passes


@given(quoted())
def test_a_place_gives_the_source_back(case: tuple[str, list[str]]) -> None:
    text, words = case
    found = verify([" ".join(words)], SOURCES[text])
    for place in found.places:
        original = canonical(text)
        assert original[place.start : place.end] == place.exact
        assert original[: place.start].endswith(place.prefix)
        assert original[place.end :].startswith(place.suffix)


@given(st.text(max_size=200), st.text(max_size=60))
@settings(max_examples=examples(200, 4000))
def test_any_text_can_be_folded_and_searched(text: str, quote: str) -> None:
    folded = fold(text)
    assert len(folded.original) >= max((folded.offset(at) for at in range(len(folded.text) + 1)), default=0)
    offsets = [folded.offset(at) for at in range(len(folded.text) + 1)]
    assert offsets == sorted(offsets)
    verify([quote], SourceText(text))


INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u0301\u034f\u061c\u180e"
MARKS = "\"'`´«»‘’‚‛“”„‟‹›ʼ′″＂"
DASHES = "-‐‑‒–—―⁃−﹘﹣－"
OTHERS = "ЁёİﬀﬁﬂﬃﬄI\r"


@given(st.characters())
@settings(max_examples=examples(300, 20_000))
def test_nothing_else_is_folded(letter: str) -> None:
    """Only what the definition names may fold to something else than its own small letter."""
    named = INVISIBLE + MARKS + DASHES + OTHERS
    if any(part in named or part.isspace() for part in canonical(letter)):
        return
    assert fold(f"x{letter}x").text == canonical(f"x{letter}x").lower()


def test_what_the_definition_names_is_folded() -> None:
    assert {fold(f"x{mark}x").text for mark in MARKS} == {'x"x'}
    assert {fold(f"x {dash}x").text for dash in DASHES} == {"x-x"}
    assert {fold(f"x{mark}x").text for mark in INVISIBLE} == {"xx"}
    assert {fold(f"x{space}x").text for space in "\t\n\r\u00a0\u2009\u202f\u3000"} == {"x x"}
