"""A briefing's binder, from trees to the bytes of one PDF: laid out as one document, read back, sealed or joined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reportkit.briefing import binder, surgery
from reportkit.briefing.binder import Annex
from reportkit.briefing.model import Briefing, Rendered
from reportkit.briefing.rules import LEFT_OUT, NOT_JOINED, SIGNATURE_LOST
from reportkit.diagnostics import Report
from reportkit.handling import Handling
from reportkit.layout import settle
from reportkit.seal.record import Given, record_of
from reportkit.seal.stamp import stamp
from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.work.finish import read_back
from reportkit.writers import Extras, writer_of

if TYPE_CHECKING:
    from reportkit.template.merge import Merged


def bind(
    briefing: Briefing,
    items: Sequence[Rendered],
    merged: Sequence[Merged],
    theme: Theme | None,
    clearance: Handling,
    marking: Handling,
    report: Report,
) -> bytes:
    """The binder; no bytes, with findings, where it can't be made.

    `merged` are the documents that were rendered for it. One that holds nothing but our own pages is sealed; one with
    foreign pages is not, and claims neither PDF/UA nor PDF/A. Raises UsageError where pikepdf is needed and missing.
    """
    annexes = list(_annexes(items, report))
    if report.has_errors:
        return b""
    document = _with_revision(binder.binder(briefing, items, annexes, marking), merged)
    look = theme or Theme()
    document, pages = settle(document, look)
    report.extend(pages.findings)
    record = b"" if annexes or not merged else _record(briefing, document, merged, clearance)
    extras = Extras(record=record, labels=binder.labels(annexes, pages.targets))
    data = writer_of("pdf")(document, look, pages, False, extras)
    content = read_back(document, data, "pdf", report)
    if content is None:
        return b""
    if annexes:
        try:
            data, left_out = binder.join(data, annexes, pages.targets)
        except binder.NotJoined as stopped:
            _say_damaged(stopped.annex, report)
            return b""
        for annex in annexes:
            _say_left_out(annex, left_out[annex.id], report)
        return data
    return stamp(data, content) if record else data


def _with_revision(document: n.Document, merged: Sequence[Merged]) -> n.Document:
    """The binder with the revision of its dossier, if there is one dossier."""
    if len({one.document.meta.revision for one in merged}) != 1:
        return document
    return replace(document, meta=replace(document.meta, revision=merged[0].document.meta.revision))


def _record(briefing: Briefing, document: n.Document, merged: Sequence[Merged], clearance: Handling) -> bytes:
    """The binder's record; a binder of several dossiers names only itself."""
    one = bool(document.meta.revision)
    used = [id for part in merged for id in part.used] if one else []
    record = record_of(
        document,
        merged[0].dossier,
        used,
        template="binder",
        audience=briefing.audience,
        clearance=clearance.label,
        given=Given(merged[0].wording, merged[0].ratings),
        told=frozenset().union(*(part.told for part in merged)),
    )
    return (record if one else replace(record, dossier=briefing.id, items={}, head={}, sections={})).to_json()


def _annexes(items: Sequence[Rendered], report: Report) -> Iterator[Annex]:
    """The foreign PDF files, each looked at before anything is made of it."""
    foreign = [item for item in items if item.document is None]
    for number, item in enumerate(foreign, 1):
        name = item.files[0].name
        if not item.pages:
            message = "{name} is no PDF, and can't stand in the binder"
            hint = "Turn it into a PDF, or leave the binder out of “pack”."
            report.add(NOT_JOINED.at(item.span, message, hint=hint, name=name))
            continue
        try:
            with surgery.opened(item.pages) as pdf:
                if surgery.is_signed(pdf):
                    _say_signature_lost(item, name, report)
                yield Annex(f"annex-{number}", number, item, len(pdf.pages))
        except surgery.Refused as reason:
            message = "{name} can't be joined to the binder: {reason}"
            report.add(NOT_JOINED.at(item.span, message, name=name, reason=reason))


def _say_damaged(annex: Annex, report: Report) -> None:
    message = "{name} can't be joined to the binder: {reason}"
    reason = "it is damaged, or no PDF"
    report.add(NOT_JOINED.at(annex.item.span, message, name=annex.item.files[0].name, reason=reason))


def _say_left_out(annex: Annex, left_out: Mapping[str, int], report: Report) -> None:
    message = "left out of the pages of {name} in the binder: {what} ({count})"
    hint = "Send the file itself as well, or print it to PDF anew: then its forms are part of the page."
    for what, count in sorted(left_out.items()):
        if count:
            name = annex.item.files[0].name
            report.add(LEFT_OUT.at(annex.item.span, message, hint=hint, name=name, what=what, count=count))


def _say_signature_lost(item: Rendered, name: str, report: Report) -> None:
    message = "{name} is signed; in the binder its signature doesn't hold"
    hint = "Send the signed file itself as well: the mail and the bag have it as it is."
    report.add(SIGNATURE_LOST.at(item.span, message, hint=hint, name=name))
