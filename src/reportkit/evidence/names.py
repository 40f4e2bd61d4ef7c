"""Names in texts: whether two words are one name, inflected or in another alphabet.

In: words and the languages of their texts.  Out: yes or no; a `Roll`, all names of a text, to be asked often.

A word is taken back to every form that a dictionary might have for it (`bases`): Ермековым and Ермекова to Ермеков.
Two words are one name if they share a base, so that Ермеков and Ермекбаев, one stem and two families, differ. Only
words of different alphabets (Токаев, Тоқаев, Tokayev) are compared by their sounds. Whatever else somebody may be
called is the actor's `short` and `aka`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import islice, pairwise

from reportkit import language as languages
from reportkit.language import Language
from reportkit.language.parts.names import Paradigm

_LETTERS = r"[^\W\d_\u0400-\u052f]+"  # of any alphabet but the Cyrillic one
_CYRILLIC = r"[\u0400-\u052f]+"
_JOINTS = r"[-\u2010\u2011'’ʼ]"
_WORD = re.compile(rf"{_CYRILLIC}(?:{_JOINTS}{_CYRILLIC})*|{_LETTERS}(?:{_JOINTS}{_LETTERS})*['’]?")
_CAPITALS = "".join(letter for letter in map(chr, range(0x530)) if letter.isupper())
_CAPITAL = re.compile(rf"(?<![^\W\d_])(?=[{_CAPITALS}])(?:{_WORD.pattern})")
_APOSTROPHES = str.maketrans("’ʼ‐‑ё", "''--е")
_INITIALS = re.compile(r"(?:\w{1,2}\.-?)+")
_HYPHEN = re.compile(r"[-‐‑]")
_STOP = re.compile(r"[.?!…](?![\w,])|[\n]")
_ROMAN = re.compile(r"[IVXІХ]+")
_STEM = 2  # letters that are left at least when an ending is taken off
_BASE = 3  # letters of a base at least, but for the word as it stands
_READINGS = 24  # of one base by ear


@dataclass(frozen=True, slots=True)
class Name:
    """A word of a text, as written, and its extent there."""

    written: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        return self.written[0].isupper()


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Name]:
    """The words of a text. A suffix of another alphabet is a word of its own: NATO-ның is two."""
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        yield Name(found.group(), *found.span())


def capitals(text: str, start: int = 0, end: int | None = None) -> Iterator[Name]:
    """Its words with a capital."""
    for found in _CAPITAL.finditer(text, start, len(text) if end is None else end):
        yield Name(found.group(), *found.span())


def same(one: str, other: str, language: str = "", other_language: str = "") -> bool:
    """Whether two words are forms of one name. A language is that of the text where a word stands; "" for any."""
    first, second = bases(one, language), bases(other, other_language)
    return not first.isdisjoint(second) or (
        alphabets(one) != alphabets(other) and not by_ear(first).isdisjoint(by_ear(second))
    )


@lru_cache(maxsize=65536)
def bases(word: str, language: str = "") -> frozenset[str]:
    """All that a word may be a form of, itself among it; lower case, without accents on Latin letters."""
    plain = word.lower().translate(_APOSTROPHES).rstrip("'")
    found = {plain}
    for reader in _readers(plain, language):
        short = _without_elided(plain, reader)
        found |= {short, *_dictionary(short, reader), *_unstacked(short, reader)}
    return frozenset(spelt for one in found for spelt in _spellings(one))


@lru_cache(maxsize=65536)
def by_ear(found: frozenset[str]) -> frozenset[str]:
    """How bases sound, by every language that has their letters."""
    return frozenset(sound for base in found for sound in _sounds(base))


@lru_cache(maxsize=65536)
def alphabets(word: str) -> tuple[str, ...]:
    """The languages of ours that have all letters of a word, accents aside: words of different ones sound alike, not
    read alike."""
    letters = set(_plain(word.lower().translate(_APOSTROPHES))) - set("'-")
    return tuple(code for code in languages.codes() if letters <= _alphabet(code))


def family_name(name: str) -> str:
    """The word of a person's name that a family shares: the last, unless that is a father's name behind two others."""
    said = [word for word in name.replace(",", " ").split() if not _INITIALS.fullmatch(word)]
    if not said:
        return name.strip()
    return said[0] if len(said) > 2 and is_patronymic(said[-1]) else said[-1]


class Roll:
    """The names of a text in a language, indexed once. `capital`: only words with a capital count."""

    def __init__(self, text: str, language: str = "", *, capital: bool = True) -> None:
        self._language = language
        self._asked: dict[tuple[str, str], bool] = {}
        self._words = set((_CAPITAL if capital else _WORD).findall(text))

    def has(self, name: str, language: str = "") -> bool:
        """Whether the text has one word, `name`, which stands in a text of `language`, in whatever form."""
        if (name, language) not in self._asked:
            self._asked[name, language] = name in self._words or self._has_form(name, language)
        return self._asked[name, language]

    def _has_form(self, name: str, language: str) -> bool:
        wanted = bases(name, language)
        return any(
            not wanted.isdisjoint(found)
            or (spelt != alphabets(name) and not by_ear(wanted).isdisjoint(self._by_ear[spelt]))
            for spelt, found in self._by_alphabet.items()
        )

    @cached_property
    def _by_alphabet(self) -> dict[tuple[str, ...], frozenset[str]]:
        found: dict[tuple[str, ...], set[str]] = {}
        for word in self._words:
            for part in {word, *_HYPHEN.split(word)} - {""}:
                found.setdefault(alphabets(part), set()).update(bases(part, self._language))
        return {spelt: frozenset(those) for spelt, those in found.items()}

    @cached_property
    def _by_ear(self) -> dict[tuple[str, ...], frozenset[str]]:
        return {spelt: by_ear(found) for spelt, found in self._by_alphabet.items()}


def told(text: str, language: str = "") -> list[Name]:
    """The words of a statement that name somebody or something: those with a capital that neither the beginning of a
    sentence nor the calendar explains. A sentence's first word counts if it ends like a surname.
    """
    found: dict[str, Name] = {}
    every = list(words(text))
    own = languages.find(language) if language else None
    nouns = own is not None and not own.wording.capitals  # every noun has its capital
    for number, word in enumerate(every):
        explained = nouns or _opens(text, every, number)
        if _is_name(word, language) and (not explained or is_family(word.written, language)):
            found.setdefault(word.written, word)
    return list(found.values())


def pairs(text: str, language: str = "") -> list[tuple[Name, Name]]:
    """First names with the surnames behind them, as far as capitals tell."""
    return [
        (one, other)
        for one, other in pairwise(capitals(text))
        if other.start - one.end <= 1
        and text[one.end : other.start].isspace()
        and _is_name(one, language)
        and _is_name(other, language)
    ]


def is_family(word: str, language: str) -> bool:
    """Whether a word ends like a surname."""
    own = languages.find(language) if language else None
    known = [own] if own is not None else [languages.get(code) for code in languages.codes()]
    return any(_families(one.names.families).search(word.lower()) is not None for one in known if one.names.families)


@cache
def _families(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\w\w(?:{pattern})$")


def _opens(text: str, every: Sequence[Name], number: int) -> bool:
    """Whether a word begins a sentence; the stop of an initial or a title ends none."""
    if number == 0:
        return True
    before = every[number - 1]
    stop = _STOP.search(text, before.end, every[number].start) is not None
    return stop and len(before.written) > 1 and before.written.lower() not in _titles()


def _is_name(word: Name, language: str) -> bool:
    written = word.written
    return (
        word.is_capital
        and (len(written) > 2 or (len(written) == 2 and written.isupper()))
        and not _ROMAN.fullmatch(written)
        and written.lower() not in _titles() | _articles()
        and not _is_of_calendar(written, language)
    )


@lru_cache(maxsize=4096)
def _is_of_calendar(word: str, language: str) -> bool:
    """An English month or weekday has its capital, and is no name."""
    own = languages.find(language) if language else None
    known = [own] if own is not None else [languages.get(code) for code in languages.codes()]
    return any(word.lower() in one.dates_in_text.words or _is_short_month(word, one) for one in known)


def _is_short_month(word: str, own: Language) -> bool:
    return len(word) <= 4 and any(re.fullmatch(month, f"{word}.") for month in own.dates_in_text.months)


@cache
def _articles() -> frozenset[str]:
    return frozenset(word for code in languages.codes() for word in languages.get(code).names.articles)


@cache
def _titles() -> frozenset[str]:
    return frozenset(title for code in languages.codes() for title in languages.get(code).names.titles)


# ------------------------------------------------------------------------------------------------ letters


def _readers(word: str, language: str) -> Sequence[Language]:
    """The language that a word is said to be in, if it has the letters; else all of ours that have them."""
    fitting = alphabets(word)
    own = languages.find(language) if language else None
    if own is not None and (own.code in fitting or own.code not in languages.codes()):
        return (own,)
    return [languages.get(code) for code in fitting]


def _dictionary(word: str, reader: Language) -> Iterator[str]:
    """The dictionary's forms by the language's paradigms."""
    for paradigm in reader.names.paradigms:
        for stem in _stems(word, paradigm):
            yield from (stem + first for first in paradigm[0] if len(stem + first) >= _BASE)


def _stems(word: str, paradigm: Paradigm) -> Iterator[str]:
    for ending in (*paradigm[0], *paradigm[1]):
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            yield word[: len(word) - len(ending)]


def _unstacked(word: str, reader: Language) -> Iterator[str]:
    """What is left when one or more suffixes are taken off that stack."""
    suffixes = _suffixes(reader.names.suffixes)
    return (word[:at] for at in range(_BASE, len(word)) if suffixes is not None and suffixes.fullmatch(word, at))


@cache
def _suffixes(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None


def _without_elided(word: str, reader: Language) -> str:
    """l'Assemblée without its article."""
    first, joint, rest = word.partition("'")
    return rest if joint and rest and first in reader.lexicon.elided else word


def _spellings(word: str) -> Iterator[str]:
    yield _plain(word)
    table = _other_spellings()
    if any(letters in word for letters in table):
        yield _plain(_spelt_otherwise().sub(lambda found: table[found.group()], word))


@cache
def _other_spellings() -> dict[str, str]:
    tables = (languages.get(code).names.spellings for code in languages.codes())
    return {letters: plain[0] for table in tables for letters, plain in table.items()}


@cache
def _spelt_otherwise() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _other_spellings()), key=len, reverse=True)))


def _plain(word: str) -> str:
    """A word without the accents of its Latin letters: й and ё keep theirs."""
    return word if word.isascii() else "".join(map(_bare, word))


@cache
def _bare(letter: str) -> str:
    bare = unicodedata.normalize("NFD", letter)[0]
    return bare if bare.isascii() else letter


@cache
def _alphabet(code: str) -> frozenset[str]:
    return frozenset(_plain(languages.get(code).alphabet))


@cache
def _patronymics() -> re.Pattern[str]:
    patterns = (languages.get(code).names.patronymics for code in languages.codes())
    return re.compile("|".join(rf"(?:{one})$" for one in patterns if one), re.IGNORECASE)


def is_patronymic(word: str) -> bool:
    """Whether a word is a father's name: Кемелевич, Мұратұлы."""
    return _patronymics().search(word) is not None


# ------------------------------------------------------------------------------------------------ sounds


@lru_cache(maxsize=65536)
def _sounds(word: str) -> frozenset[str]:
    return frozenset(
        _run_together(heard) for code in alphabets(word) for heard in islice(_heard(word, code), _READINGS)
    )


def _heard(word: str, code: str) -> Iterator[str]:
    """Every reading of a word by one language's letters, the likeliest first."""
    if not word:
        yield ""
        return
    table = languages.get(code).names.sounds
    for length in range(_longest(code), 0, -1):
        if word[:length] in table and len(word) >= length:
            rest = list(islice(_heard(word[length:], code), _READINGS))
            yield from (sound + more for more in rest for sound in table[word[:length]])
            return
    yield from _heard(word[1:], code)  # a hyphen: no sound


@cache
def _longest(code: str) -> int:
    return max((len(letters) for letters in languages.get(code).names.sounds), default=1)


def _run_together(sounds: str) -> str:
    """Without doubled sounds: Khassenov is Хасенов."""
    return re.sub(r"(.)\1+", r"\1", sounds)
