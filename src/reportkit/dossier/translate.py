"""The same dossier in another language: its strings from a translation, each with its place there.

Called on what an audience may see: a missing translation is a finding only for a rendering that needs it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from reportkit.diagnostics import Diagnostic, Report, Severity, Span
from reportkit.dossier.drafts import no_value
from reportkit.dossier.fields import Record, Translated
from reportkit.dossier.keys import ITEMS
from reportkit.dossier.model import AnyItem, Dossier, Entry, Overlay, Person, Prose, Quote
from reportkit.dossier.rules import MISSING_TRANSLATION, STALE_TRANSLATION, UNTRANSLATED_WORDING, UNUSABLE_TRANSLATION

_Some = TypeVar("_Some", bound=Entry)

_MOST_LISTED = 40

DOSSIER_ITSELF = "."
"""What stands for the dossier among the ids of `originals`."""


def localise(
    dossier: Dossier, language: str, report: Report, *, draft: bool = False, printed: Container[str] | None = None
) -> Dossier:
    """The dossier in `language`. A quote keeps its own words; their translation stands beside.

    A printed text without a translation is an error and stays as it is; a translation whose original has changed since
    is a warning, if the translation says what it was made from. In a draft a missing translation is a warning, too, and
    `[NO VALUE: …]` stands for the text. `printed`: the paths of the texts whose translation is needed, if not of all.
    """
    if language == dossier.language:
        return dossier
    overlay = dossier.overlays.get(language)
    if overlay is None:
        message = "the dossier has no translation into “{language}”"
        hint = "Add a file {language}.yaml that begins with “translation: {language}”."
        severity = Severity.WARNING if draft else None
        report.add(MISSING_TRANSLATION.at(dossier.at(), message, hint=hint, severity=severity, language=language))
        overlay = Overlay(language=language, prose={})
        report = Report()  # said once, of the whole
    if overlay.errors:
        message = "the translation into “{language}” can't be used: errors in it: {count}"
        hint = "Mend what is found in it; the memo in other languages can be rendered."
        report.add(UNUSABLE_TRANSLATION.at(overlay.span, message, hint=hint, language=language, count=overlay.errors))
    localiser = _Localiser(dossier, overlay, report, draft=draft)
    localised = localiser.dossier()
    localiser.tell_missing(printed)
    return localised


def untranslated(dossier: Dossier, language: str) -> tuple[str, ...]:
    """The paths of the texts that have no translation into a language that the dossier is translated into."""
    overlay = dossier.overlays.get(language) if language != dossier.language else None
    if overlay is None:
        return ()
    localiser = _Localiser(dossier, overlay, Report(), draft=False)
    localiser.dossier()
    return tuple(one.path for one in localiser.missing)


class _Missing(NamedTuple):
    """A text without a translation: its path with its item's key and id, its item, and where it stands."""

    path: str
    item: str
    place: Span | None


def where_needed(found: Iterable[Diagnostic], dossier: Dossier | None) -> Iterator[Diagnostic]:
    """The findings of reading a dossier, errors in its translations as warnings: `localise` stops whoever needs one."""
    spans = () if dossier is None else (overlay.span for overlay in dossier.overlays.values())
    files = {span.file for span in spans if span}
    for one in found:
        softened = one.span is not None and one.span.file in files and one.severity is Severity.ERROR
        yield replace(one, severity=Severity.WARNING) if softened else one


def digests(dossier: Dossier) -> dict[str, str]:
    """A digest of what there is to translate, by item id: what a translation may keep under `originals`.

    Left out is what depends on other items (`conflicts_with`) or on the audience (`gaps`).
    """
    digested = {DOSSIER_ITSELF: _digest(_head_texts(dossier))}
    for key, record in ITEMS.items():
        for item in getattr(dossier, key).values():
            digested[item.id] = _digest(_texts(item, record))
    return digested


class _Localiser:
    def __init__(self, dossier: Dossier, overlay: Overlay, report: Report, *, draft: bool) -> None:
        self._dossier = dossier
        self._overlay = overlay
        self._report = report
        self._draft = draft
        self._file = overlay.span.file if overlay.span else f"{overlay.language}.yaml"
        self.missing: list[_Missing] = []

    def dossier(self) -> Dossier:
        self._check_stale()
        dossier, spans = self._dossier, dict(self._dossier.spans)
        head = {path: self._text("", path, text, spans, dossier.at(path)) for path, text in _head_texts(dossier)}
        items: dict[str, Any] = {
            key: {one.id: self._item(key, one) for one in getattr(dossier, key).values()} for key in ITEMS
        }
        gaps = [self._gap(f"gaps.{index}", gap, spans) for index, gap in enumerate(dossier.gaps)]
        return replace(
            dossier,
            language=self._overlay.language,
            title=head["title"],
            sender=_person(dossier.sender, head, "from"),
            prepared_by=dossier.prepared_by and _person(dossier.prepared_by, head, "prepared_by"),
            to={audience: head[f"to.{audience}"] for audience in dossier.to},
            topics={topic: head[f"topics.{topic}.title"] for topic in dossier.topics},
            gaps=tuple(gaps),
            overlays={},
            spans=spans,
            **items,
        )

    def tell_missing(self, printed: Container[str] | None) -> None:
        """One finding for all texts that have no translation and need one; an item that accepts it has its own."""
        needed = [one for one in self.missing if printed is None or one.path in printed]
        apart = [one for one in needed if self._accepts(one) or len(needed) == 1]
        together = [one for one in needed if one not in apart]
        for one in apart:
            message, hint = "{path} has no translation into “{language}”", "Add it to {file}."
            self._tell(one.place, message, hint, item=one.item, path=one.path)
        if together:
            message, hint = "{count} texts have no translation into “{language}”: {paths}", "Add them to {file}."
            paths = ", ".join(one.path for one in together[:_MOST_LISTED]) + " …" * (len(together) > _MOST_LISTED)
            self._tell(self._overlay.span or together[0].place, message, hint, count=len(together), paths=paths)

    def _accepts(self, missing: _Missing) -> bool:
        item = self._dossier.get(missing.item) if missing.item else None
        return item is not None and MISSING_TRANSLATION.code in item.allow

    def _tell(self, place: Span | None, message: str, hint: str, **words: Any) -> None:
        words |= {"language": self._overlay.language, "file": self._file}
        severity = Severity.WARNING if self._draft else None
        self._report.add(MISSING_TRANSLATION.at(place, message, hint=hint, severity=severity, **words))

    def _check_stale(self) -> None:
        if not self._overlay.originals:
            return
        now = digests(self._dossier)
        for item_id, then in self._overlay.originals.items():
            if item_id in now and now[item_id] != then:
                what = "the dossier's head" if item_id == DOSSIER_ITSELF else f"“{item_id}”"
                message = "{what} has changed since it was translated into “{language}”"
                hint = "Look the translation over, then renew its digest under `originals`."
                words: dict[str, Any] = {"what": what, "language": self._overlay.language}
                prose = self._overlay.prose.get("" if item_id == DOSSIER_ITSELF else item_id, {})
                span = next((one.span for one in prose.values()), self._overlay.span)
                self._report.add(STALE_TRANSLATION.at(span, message, hint=hint, item=item_id.strip("."), **words))

    def _gap(self, path: str, gap: Prose, spans: dict[str, Span]) -> Prose:
        text = self._text("", path, gap.text, spans, gap.span)
        return Prose(text, spans.get(path), gap.handling)

    def _item(self, key: str, item: AnyItem) -> AnyItem:
        if item.withdrawn:
            return item
        if isinstance(item, Quote):
            return self._quote(item)
        return self._fields(key, item)

    def _fields(self, key: str, item: _Some) -> _Some:
        """An item with its translated fields put in."""
        spans = dict(item.spans)
        values: dict[str, Any] = {}
        for name, field in ITEMS[key].fields.items():
            value = getattr(item, field.attr or name, None) if field.translated is not Translated.NO else None
            if not value:
                continue
            if field.translated is Translated.OPTIONAL:
                values[name] = self._wordings(item, name, value, spans)
            else:
                values[name] = self._value(item, name, value, spans)
        return replace(item, **values, spans=spans)

    def _value(self, item: Entry, path: str, value: Any, spans: dict[str, Span]) -> Any:
        if isinstance(value, tuple):
            return tuple(self._value(item, f"{path}.{index}", one, spans) for index, one in enumerate(value))
        if isinstance(value, Mapping):
            return {key: self._value(item, f"{path}.{key}", one, spans) for key, one in value.items()}
        return self._text(item.id, path, value, spans, item.at(path))

    def _wordings(self, item: Entry, name: str, value: Mapping[str, str], spans: dict[str, Span]) -> dict[str, str]:
        """Other words, where they are translated; without them the translated statement stands."""
        there = {}
        for key in value:
            path = f"{name}.{key}"
            prose = self._overlay.prose.get(item.id, {}).get(path)
            if prose is not None:
                there[key] = prose.text
                _note(spans, path, prose)
                continue
            message = "the wording “{key}” of “{id}” has no translation into “{language}”"
            hint = "Its translated statement is printed instead; or add {path} in {file}."
            words: dict[str, Any] = {
                "key": key,
                "id": item.id,
                "path": path,
                "file": self._file,
                "language": self._overlay.language,
            }
            self._report.add(UNTRANSLATED_WORDING.at(item.at(path), message, hint=hint, item=item.id, **words))
        return there

    def _quote(self, quote: Quote) -> Quote:
        if quote.language == self._overlay.language:
            return quote
        spans = dict(quote.spans)
        texts = dict(_texts(quote, ITEMS["quotes"]))
        found = {path: self._text(quote.id, path, text, spans, quote.at(path)) for path, text in texts.items()}
        there = self._overlay.prose.get(quote.id, {})
        return replace(
            quote,
            translation=tuple(text for path, text in found.items() if path.startswith("text") and path in there),
            translated_excerpts={
                name: found[f"excerpts.{name}"] for name in quote.excerpts if f"excerpts.{name}" in there
            },
            translated_by=self._overlay.by if there else "",
            spans=dict(quote.spans) | _beside(spans, there),
        )

    def _text(self, id: str, path: str, original: str, spans: dict[str, Span], place: Span | None) -> str:
        """The translation of one text; the original, or a draft's stand-in, and a finding, if there is none."""
        prose = self._overlay.prose.get(id, {}).get(path)
        if prose is not None:
            _note(spans, path, prose)
            return prose.text
        full = f"{self._section(id)}.{path}".lstrip(".")
        self.missing.append(_Missing(full, id, place))
        return no_value(full) if self._draft else original

    def _section(self, id: str) -> str:
        """An item's id with the key that it stands under; "" for the dossier itself."""
        return next((f"{key}.{id}" for key in ITEMS if id in getattr(self._dossier, key)), "")


def _note(spans: dict[str, Span], path: str, prose: Prose) -> None:
    if prose.span is not None:
        spans[path] = prose.span


def _beside(spans: Mapping[str, Span], there: Mapping[str, Prose]) -> dict[str, Span]:
    """A quote's translation under paths of its own: "translation", "translation.0", "translated_excerpts.calm"."""
    names = {"text": "translation", "excerpts": "translated_excerpts"}
    beside = {}
    for path in there:
        first, dot, rest = path.partition(".")
        beside[f"{names.get(first, first)}{dot}{rest}"] = spans[path]
    return beside


def _person(person: Person, texts: Mapping[str, str], key: str) -> Person:
    return replace(person, name=texts[f"{key}.name"], role=texts.get(f"{key}.role", ""))


def _head_texts(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """What there is to translate of the dossier itself, but for its gaps."""
    yield "title", dossier.title
    for key, person in (("from", dossier.sender), ("prepared_by", dossier.prepared_by)):
        if person is not None:
            yield f"{key}.name", person.name
            if person.role:
                yield f"{key}.role", person.role
    for audience, text in dossier.to.items():
        yield f"to.{audience}", text
    for topic, title in dossier.topics.items():
        yield f"topics.{topic}.title", title


def _texts(item: AnyItem, record: Record) -> Iterator[tuple[str, str]]:
    """What there is to translate of an item, by field path."""
    for name, field in record.fields.items():
        if field.translated is Translated.NO or name == "conflicts_with":
            continue
        value = getattr(item, field.attr or name)
        if isinstance(value, tuple):
            single = name == "text" and "text.0" not in item.spans and len(value) == 1
            yield from ((name if single else f"{name}.{index}", text) for index, text in enumerate(value))
        elif isinstance(value, Mapping):
            yield from ((f"{name}.{key}", text) for key, text in value.items())
        elif value:
            yield name, value


def _digest(texts: Iterator[tuple[str, str]]) -> str:
    """Eight hexadecimal digits: enough to notice a change, and no secret."""
    import hashlib

    joined = "\0".join(f"{path}\0{text}" for path, text in texts)
    return hashlib.sha256(joined.encode()).hexdigest()[:8]
