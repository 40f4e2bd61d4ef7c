"""Sections in the dossier's own words: which section, audience and language a file's name stands for."""

from __future__ import annotations

import re

from reportkit.diagnostics import Report, Span
from reportkit.dossier.characters import decode, without_forbidden
from reportkit.dossier.languages import is_language
from reportkit.dossier.model import OwnText
from reportkit.dossier.reading import Reading, nearest
from reportkit.dossier.rules import BAD_FILE_NAME, EMPTY_FILE
from reportkit.dossier.userinfo import without_userinfo
from reportkit.language import codes

_NAME = re.compile(r"text/(?:([a-z0-9][a-z0-9_-]*)/)?([a-z0-9][a-z0-9_-]*)(?:\.([^./]+))?\.md")
_HINT = "Own texts are called text/SECTION.md, text/AUDIENCE/SECTION.md or text/SECTION.LANGUAGE.md."


def read_text(path: str, data: bytes, shown: str, report: Report) -> OwnText | None:
    """An own text. `path` is the file's within the dossier, `shown` as a user would type it."""
    match = _NAME.fullmatch(path)
    if match is None:
        report.add(BAD_FILE_NAME.at(Span(shown), "this file's name says no section", hint=_HINT))
        return None
    audience, section, language = (group or "" for group in match.groups())
    reading = Reading(report)
    before = len(report)
    if language and not is_language(language, Span(shown), reading):
        if len(report) > before:
            return None
        near = nearest(language, codes())
        message = "“{language}” in this file's name is no language"
        report.add(BAD_FILE_NAME.at(Span(shown), message, hint="{near}", language=language, near=near))
        return None
    content = decode(data, shown, report)
    if content is None:
        return None
    if not content.strip():
        report.add(EMPTY_FILE.at(Span(shown), "the file is empty", hint="Fill it in, or delete it."))
        return None
    content = without_userinfo(without_forbidden(content, shown, report), Span(shown), report)
    return OwnText(section=section, audience=audience, language=language, path=shown, content=content)
