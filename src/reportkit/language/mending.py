"""Rules of type that change characters: dashes, ranges, gaps, stops, quotation marks. Never for a verified quote.

Each rule takes a text and its language, and gives the text back. `typography` says which of them a
language's data ask for.
"""

from __future__ import annotations

import re
from functools import cache

from reportkit.language.language import MINUS, NBSP, Language
from reportkit.language.rules import DIGIT, needs

_SPACE = f"[ {NBSP}]"
_STAND_INS = "\ue000-\uf8ff"  # private-use characters: values and addresses that are put in later
_STOP_INSIDE = re.compile(r"\.(?!\s*$)")
_ONE_RANGE = re.compile(r"(?<![\w.,:/–—−+-])(\d{1,4})-(\d{1,4})(?![\w:/–—-]|[.,]\d)")
_YEARS = re.compile(rf"(?<![\w.,:/–—−+-])(\d{{4}}){_SPACE}[-–]{_SPACE}(\d{{4}})(?![\w:/–—-]|[.,]\d)")


@needs("  ")
def single_spaces(text: str, _: Language) -> str:
    """One space between words."""
    return re.sub("  +", " ", text)


@needs(" ,", " .", " !", " ?", f"{NBSP},", f"{NBSP}.", f"{NBSP}!", f"{NBSP}?")
def no_space_before_stops(text: str, _: Language) -> str:
    """`слово , слово` → `слово, слово`. Colons and semicolons stay: bibliographic entries set them off by a space."""
    return re.sub(rf"(?<=[^\s.…]){_SPACE}+(?=[,!?]|\.(?![\w.]))", "", text)


@needs("...")
def ellipsis(text: str, _: Language) -> str:
    """Three full stops are one character."""
    return re.sub(r"\.{3,}", "…", text)


@needs("..")
def single_stop(text: str, _: Language) -> str:
    """`в 2025 г..` → `в 2025 г.`: an abbreviation's stop ends the sentence too. Paths and open intervals stay."""
    return re.sub(r"(?<![./\\…])\.\.(?![./\\…])", ".", text)


@needs("'")
def apostrophe(text: str, _: Language) -> str:
    """don't → don’t."""
    return re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "’", text)


@needs(DIGIT)
def ranges(text: str, language: Language) -> str:
    """`2025-2026` → `2025–2026`, if the second number is greater and the figures do not name something."""

    def joined(match: re.Match[str]) -> str:
        first, second = match.groups()
        if not _ascends(first, second) or _is_name(match.string[: match.start()], language):
            return match.group()
        return f"{first}–{second}"

    return _ONE_RANGE.sub(joined, _YEARS.sub(joined, text))


@needs("-")
def day_ranges(text: str, language: Language) -> str:
    """`6.-8. Juni` → `6.–8. Juni`, `19.-20. Jahrhundert`, where something follows a day's figure."""
    return _day_ranges(language).sub(r"\1–", text)


def _ascends(first: str, second: str) -> bool:
    if len(first) == 4 and len(second) == 2:  # 2025-26, but 2025-06 is a month
        return int(second) > max(12, int(first[2:]))
    return int(first) < int(second)


def _is_name(before: str, language: Language) -> bool:
    words = before.rstrip(f" {NBSP}").casefold()
    return any(words.endswith(name.casefold()) for name in language.vocabulary.not_ranges)


@needs("I", "V", "X")
def centuries(text: str, language: Language) -> str:
    """`XIX-XX вв.` → `XIX–XX вв.`"""
    following = "|".join(map(re.escape, language.vocabulary.centuries))
    return re.sub(rf"(?<![\w-])([IVXLC]+)-(?=[IVXLC]+{_SPACE}(?:{following}))", r"\1–", text)


@needs(" -", " –", " —", f"{NBSP}-", f"{NBSP}–", f"{NBSP}—")
def dashes(text: str, language: Language) -> str:
    """A hyphen between spaces is a dash; between figures it may be a minus and stays."""

    def dash(match: re.Match[str]) -> str:
        around = match.string[match.start() - 1] + match.string[match.end() + 1 : match.end() + 2]
        if match[1] == "-" and around.isdigit() and len(around) == 2:
            return match.group()
        return NBSP + ("—" if match[1] == "—" else language.vocabulary.dash)

    return re.sub(rf"(?<=\S){_SPACE}(--?|–|—)(?={_SPACE})", dash, text)


@needs("-")
def minus(text: str, _: Language) -> str:
    """`-5` → `−5` at the beginning of a word."""
    return re.sub(r"(?<![^\s(])-(?=\d)", MINUS, text)


@needs("%")
def percent(text: str, language: Language) -> str:
    """`5%` → `5 %` where the language sets the sign off (GOST 8.417), and `5 %` → `5%` in English."""
    gap = NBSP if language.vocabulary.percent_gap else ""
    return re.sub(rf"(?<=\d){_SPACE}?%(?!-)", f"{gap}%", text)


@needs("№", "§")
def signs(text: str, _: Language) -> str:
    """`№5`, `§5` → `№ 5`, `§ 5`."""
    return re.sub(rf"(№|§§?){_SPACE}?(?=\w)", rf"\1{NBSP}", text)


@needs("°")
def degrees(text: str, _: Language) -> str:
    """`5°C` → `5 °C`: the degree belongs to the letter (SI Brochure 5.4.3)."""
    return re.sub(rf"(?<=\d){_SPACE}?°{_SPACE}?(?=[CСF](?!\w))", f"{NBSP}°", text)


@needs("£", "$", "€")
def currency(text: str, _: Language) -> str:
    """`£ 5` → `£5`."""
    return re.sub(rf"(?<=[£$€]){_SPACE}(?=\d)", "", text)


@needs(_STOP_INSIDE)
def initials(text: str, language: Language) -> str:
    """`А.Б. Иванов` → `А. Б. Иванов`, `Иванов А.Б.` too. Not in English, where `U.S. Army` looks the same."""
    capital = f"[{language.vocabulary.capitals}]"
    text = re.sub(rf"(?<![\w.])({capital})\.({capital})\.{_SPACE}?(?={capital}\w)", rf"\1.{NBSP}\2.{NBSP}", text)
    return re.sub(rf"(?<=[^\W\d_]{{2}})({_SPACE}{capital})\.({capital})\.(?![\w.])", rf"\1.{NBSP}\2.", text)


@needs(_STOP_INSIDE)
def abbreviations(text: str, language: Language) -> str:
    """`т.е.` → `т. е.`"""
    return _spaced(language).sub(lambda match: re.sub(rf"\.{_SPACE}?(?=\w)", f".{NBSP}", match.group()), text)


@needs(_STOP_INSIDE)
def closed_abbreviations(text: str, language: Language) -> str:
    """`e. g.` → `e.g.`"""
    return _closed(language).sub(lambda match: re.sub(_SPACE, "", match.group()), text)


@needs(DIGIT)
def years(text: str, language: Language) -> str:
    """`2025г.` → `2025 г.`, `г.г.` → `гг.`"""
    one, many = language.vocabulary.years
    doubled = rf"(?<=\d)({_SPACE}?){re.escape(one)}{_SPACE}?{re.escape(one)}"
    text = re.sub(doubled, rf"\g<1>{many}", text)
    return re.sub(rf"(?<=\d{{4}})(?={re.escape(one)}|{re.escape(many)})", NBSP, text)


@needs(DIGIT)
def stopless(text: str, language: Language) -> str:
    """`5 млн. тенге` → `5 млн тенге`."""
    words = "|".join(language.vocabulary.stopless)
    return re.sub(rf"(?<=\d{_SPACE})({words})\.(?={_SPACE}[^\W\d_A-ZА-ЯЁ])", r"\1", text)


def spaced_marks(text: str, language: Language) -> str:
    """`Quoi?` → `Quoi ?` in French, behind a word, a closing mark or what stands for a value, and before a space or the
    end."""
    marks = re.escape(language.vocabulary.spaced_marks)
    before, after = rf'[\w)\]"»”’…%{_STAND_INS}]', rf'[\s)\]"»”{NBSP}]'
    return re.sub(rf"(?<={before}){_SPACE}?(?=[{marks}]+(?:{after}|$))", NBSP, text)


@cache
def _day_ranges(language: Language) -> re.Pattern[str]:
    day = rf"\d{{1,2}}{language.dates.after_day}"
    following = "|".join(map(re.escape, (*language.months.dated, *language.vocabulary.centuries)))
    return re.compile(rf"(?<![\w.,:/–-])({day})-(?={day}{_SPACE}(?:{following}))")


@cache
def _spaced(language: Language) -> re.Pattern[str]:
    return _abbreviation_pattern(language.vocabulary.spaced)


@cache
def _closed(language: Language) -> re.Pattern[str]:
    return _abbreviation_pattern(language.vocabulary.closed)


def _abbreviation_pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Abbreviations of single letters, with or without spaces between them."""
    letters = ([letter for letter in form if letter.isalpha()] for form in forms)
    patterns = (rf"\.{_SPACE}?".join(one) + r"\." for one in letters)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)
