"""Addresses with a name or a password in them (RFC 3986, 3.2.1: `http://name:password@host/`): never kept, never shown.

Taken out where a value is read, so that no model, no output and no message can hold them. Other secrets in an address,
such as a token among its parameters, can't be told from what a page needs, and stay.
"""

from __future__ import annotations

import re

from reportkit.diagnostics import Report, Severity, Span
from reportkit.dossier.rules import USERINFO

_AT = r"(?:@|\\x40|\\u0040)"  # as it stands, or as JSON and YAML may write it
_USERINFO = re.compile(
    r"(?<=[A-Za-z0-9])(:\\?/\\?/)"
    rf"(?:[^\s/?#<>\"]{{1,512}}{_AT}"  # up to the last @ of the authority
    rf"|[^\s/?#@:\[]{{0,256}}:(?!\d{{0,5}}(?:[/?#]|\s|\Z))[^\s@<>\"]{{1,256}}{_AT})"  # with a slash: no port is such
)
"""Bounded on purpose: a text of nothing but beginnings takes no more than linear time."""


def without_userinfo(text: str, span: Span, report: Report) -> str:
    """The text with its addresses bare, and a finding where one was not: an error if that was a password."""
    if "://" not in text or "@" not in text or (found := _USERINFO.search(text)) is None:
        return text
    _tell(found.group().removeprefix(found[1]), span, report)
    return _USERINFO.sub(r"\1", text)


def _tell(found: str, span: Span, report: Report) -> None:
    secret = ":" in found
    what = "a password" if secret else "a user's name"
    hint = "Take it out, and change it: whoever had this file has it." if secret else "Take it out."
    severity = Severity.ERROR if secret else Severity.WARNING
    message = "an address with {what} before its host, which is never printed"
    report.add(USERINFO.at(span, message, hint=hint, severity=severity, what=what))


def covered(text: str) -> str:
    """A text to be shown as it stands, its names and passwords covered by as many asterisks."""
    return _USERINFO.sub(lambda found: found[1] + "*" * (len(found.group()) - len(found[1])), text)


def bare(value: object, span: Span, report: Report) -> object:
    """The same for values in values."""
    if isinstance(value, str):
        return without_userinfo(value, span, report)
    if isinstance(value, list):
        return [bare(one, span, report) for one in value]
    if isinstance(value, dict):
        return {key: bare(one, span, report) for key, one in value.items()}
    return value
