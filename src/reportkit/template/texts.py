"""The sections in the dossier's own words: which of them a memo takes, and which no memo would."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from reportkit.diagnostics import Diagnostic, Span
from reportkit.dossier.model import OwnText
from reportkit.template import rules

if TYPE_CHECKING:
    from reportkit.template.pack.pack import Pack
    from reportkit.template.setting import Setting


def choose_texts(texts: Collection[OwnText], setting: Setting, pack: Pack, base_language: str) -> dict[str, OwnText]:
    """The sections in the dossier's own words: this audience's before everybody's, in the memo's language only."""
    setting.report.extend(_misplaced(texts, pack))
    chosen: dict[str, OwnText] = {}
    missing: dict[str, OwnText] = {}
    language, audience = setting.language.code, setting.audience
    for text in sorted(texts, key=lambda one: (one.audience, one.path)):
        if text.section not in audience.sections or text.audience not in ("", audience.name):
            continue
        if (text.language or base_language) == language:
            chosen[text.section] = text
        else:
            missing[text.section] = text
    for section, text in missing.items():
        if section not in chosen:
            setting.report.add(
                rules.OWN_TEXT_MISSING.at(
                    Span(text.path),
                    "the section “{section}” is in the dossier's own words, but not in this language: {language}",
                    hint="write text/{section}.{language}.md; the pack's own section stands in meanwhile",
                    section=section,
                    language=language,
                )
            )
    return chosen


def _misplaced(texts: Collection[OwnText], pack: Pack) -> Iterator[Diagnostic]:
    """A warning for each text whose section, or audience, this pack doesn't have.

    A text may be written for another pack: one that is like nothing here is pointed out beside others that are for this
    one.
    """
    unknown = [text for text in texts if text.section not in _sections(text, pack)]
    for text in unknown:
        message, name, known = _unknown(text, pack)
        near = next(iter(difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)), "")
        if near or text.audience in pack.audiences or len(unknown) < len(texts):
            hint = "did you mean “{near}”?" if near else "there is: {known}"
            words: dict[str, Any] = {
                "name": name,
                "audience": text.audience,
                "near": near,
                "known": ", ".join(sorted(known)),
            }
            yield rules.TEXT_UNUSED.at(Span(text.path), message, hint=hint, **words)


def _unknown(text: OwnText, pack: Pack) -> tuple[str, str, Collection[str]]:
    """What to say of a text that nobody would read, the name in it that isn't known, and the names that are."""
    if text.audience in pack.audiences:
        message = "the audience “{audience}” has no section “{name}” for this text"
        return message, text.section, _sections(text, pack)
    if text.audience:
        message = "the pack has no audience “{name}” for this text"
        return message, text.audience, pack.audiences.keys()
    message = "the pack has no section “{name}” for this text"
    return message, text.section, _sections(text, pack)


def _sections(text: OwnText, pack: Pack) -> set[str]:
    """The sections of those for whom a text is; of nobody, where there is no such audience."""
    readers = [one for one in pack.audiences.values() if text.audience in ("", one.name)]
    return {section for reader in readers for section in reader.sections}
