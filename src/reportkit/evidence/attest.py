"""Attestation: a quote stays proven where its source's text may not be kept.

`source attest` compares the quotes with a text at hand; `attested.yaml` keeps what came of it, with the SHA-256 of the
text and of the folded quote. A quote that changes by anything that the folding does not equate has another hash: it is
no longer attested. What a text refused stays refused, and what one confirmed no other text can take back by itself. The
text itself is never kept.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportkit.diagnostics import Report, Span
from reportkit.dossier.model import Dossier
from reportkit.dossier.nodes import ListNode, MapNode, Node, ScalarNode
from reportkit.evidence.fold import canonical
from reportkit.evidence.match import SHORT, Match, Outcome, verify
from reportkit.evidence.quotation import read_quotation
from reportkit.evidence.rules import BAD_ATTESTATION
from reportkit.evidence.source import SourceText

FILE = "attested.yaml"
"""Its name in a dossier folder."""

_SCHEME = "reportkit quote 1\n"  # changes with the folding, so that no older hash passes by chance
_RECORDED = tuple(outcome for outcome in Outcome if outcome is not Outcome.NO_SOURCE_TEXT)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_HEADER = """\
# Written by `reportkit source attest`: what comparing the quotes with a text at hand found. The texts are not kept.
# A quote that changes in more than marks, spaces or case is no longer attested.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """What comparing a quote (or a fact's `support`) of this hash with a text of this hash found."""

    item: str
    source: str
    outcome: Outcome
    text: str
    quote: str
    swallowed: tuple[str, ...] = ()
    severed: tuple[str, ...] = ()
    span: Span | None = field(default=None, compare=False, repr=False)

    def covers(self, parts: Sequence[str], sources: Iterable[str]) -> bool:
        """Whether this is still the quote, and the source, that was compared."""
        return self.source in sources and self.quote == quote_hash(parts)

    def match(self, parts: Sequence[str]) -> Match:
        """What comparing found when the text was at hand."""
        quotation = read_quotation(parts)
        return Match(
            self.outcome,
            insertions=quotation.insertions,
            swallowed=self.swallowed,
            severed=self.severed,
            short=tuple(piece.original for piece in quotation.pieces if piece.words < SHORT),
            attested=True,
        )


def quote_hash(parts: Sequence[str]) -> str:
    """The SHA-256 of a folded quote: the same for all quotes that the folding equates, insertions left aside."""
    return _sha256(_SCHEME + read_quotation(parts).fingerprint())


def text_hash(text: str) -> str:
    """The SHA-256 of a source's text (NFC, lines ending in newlines)."""
    return _sha256(canonical(text))


def attest(dossier: Dossier, source: str, text: str) -> dict[str, tuple[Match, Attestation]]:
    """Compares with `text` what the dossier quotes from `source`; a record for each.

    Facts with `support` count, if `source` is among their sources.
    """
    at_hand = SourceText(text, dossier.language_of(source))
    hashed = text_hash(text)
    results: dict[str, tuple[Match, Attestation]] = {}
    for item, parts in _quoted(dossier, source):
        match = verify(parts, at_hand)
        record = Attestation(
            item=item,
            source=source,
            outcome=match.outcome,
            text=hashed,
            quote=quote_hash(parts),
            swallowed=match.swallowed,
            severed=match.severed,
        )
        results[item] = match, record
    return results


def _quoted(dossier: Dossier, source: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    for quote in dossier.quotes.values():
        if quote.source.source == source:
            yield quote.id, quote.parts
    for fact in dossier.facts.values():
        if fact.support and source in {citation.source for citation in fact.sources}:
            yield fact.id, (fact.support,)


# ------------------------------------------------------------------------------------------------ attested.yaml


def write_attestations(records: Iterable[Attestation]) -> str:
    """The text of `attested.yaml`, ordered by item: the same records give the same text."""
    lines = [_HEADER + "attested:" if records else _HEADER + "attested: {}"]
    for record in sorted(records, key=lambda one: one.item):
        lines += [
            f"  {record.item}:",
            f"    source: {record.source}",
            f"    outcome: {record.outcome.value}",
            f'    text: "{record.text}"',
            f'    quote: "{record.quote}"',
            *_words("swallowed", record.swallowed),
            *_words("severed", record.severed),
        ]
    return "\n".join(lines) + "\n"


def _words(key: str, words: Sequence[str]) -> list[str]:
    # Single quotes, so that a contraction's folded apostrophe (") needs no escape.
    listed = ", ".join(f"'{word}'" for word in words)
    return [f"    {key}: [{listed}]"] if words else []


def read_attestations(node: Node | None, report: Report) -> dict[str, Attestation]:
    """The records of an `attested.yaml` that the YAML loader has read; what is wrong is a finding."""
    table = node.get("attested") if isinstance(node, MapNode) else None
    if not isinstance(table, MapNode):
        if node is not None:
            report.add(BAD_ATTESTATION.at(node.span, "“attested:” with a record for each quote is missing", hint=_HINT))
        return {}
    if isinstance(node, MapNode):
        for key in node.entries:
            if key != "attested":
                report.add(BAD_ATTESTATION.at(node.at(key), "“{key}” has no place here", hint=_HINT, key=key))
    records: dict[str, Attestation] = {}
    for item, entry in table.items():
        record = _record(item, entry, table.at(item))
        if record is None:
            message = "the attestation of “{id}” is not as `source attest` writes it"
            report.add(BAD_ATTESTATION.at(table.at(item), message, hint=_HINT, item=item, id=item))
        else:
            records[item] = record
    return records


_HINT = "Restore the file as it was written, or take this out and run `reportkit source attest` again."
_LISTS = ("swallowed", "severed")
_KEYS = frozenset(("source", "outcome", "text", "quote", *_LISTS))


def _record(item: str, entry: Node, span: Span) -> Attestation | None:
    if not isinstance(entry, MapNode) or not _KEYS.issuperset(entry.entries) or not _has_lists(entry):
        return None
    values = {key: node.text for key, node in entry.items() if isinstance(node, ScalarNode)}
    outcome = next((one for one in _RECORDED if one.value == values.get("outcome")), None)
    text, quote, source = values.get("text", ""), values.get("quote", ""), values.get("source", "")
    if outcome is None or not source or not (_SHA256.fullmatch(text) and _SHA256.fullmatch(quote)):
        return None
    return Attestation(
        item=item,
        source=source,
        outcome=outcome,
        text=text,
        quote=quote,
        swallowed=_list(entry, "swallowed"),
        severed=_list(entry, "severed"),
        span=span,
    )


def _has_lists(entry: MapNode) -> bool:
    nodes = [node for key in _LISTS if (node := entry.get(key)) is not None]
    return all(isinstance(node, ListNode) and all(isinstance(one, ScalarNode) for one in node) for node in nodes)


def _list(entry: MapNode, key: str) -> tuple[str, ...]:
    node = entry.get(key)
    if not isinstance(node, ListNode):
        return ()
    return tuple(one.text for one in node if isinstance(one, ScalarNode))


def lowered(old: Mapping[str, Attestation], new: Mapping[str, tuple[Match, Attestation]]) -> list[str]:
    """The items that an earlier text of this source confirmed as they stand, and this one does not."""
    return [id for id, (_, now) in new.items() if _outweighs(old.get(id), now) and old[id].source == now.source]


def merge(
    old: Mapping[str, Attestation], new: Mapping[str, tuple[Match, Attestation]], *, replace: bool = False
) -> list[Attestation]:
    """The records after a comparison: new ones take the place of old ones, the rest is kept.

    Kept is also what another text confirmed and this one lacks, unless it is told to `replace` that: a fact's support
    stands in one of its sources.
    """
    fresh = {id: now for id, (_, now) in new.items() if replace or not _outweighs(old.get(id), now)}
    return list({**old, **fresh}.values())


def _outweighs(before: Attestation | None, now: Attestation) -> bool:
    """Whether the earlier record confirms the very words that the new one doesn't."""
    if before is None or now.outcome.passes:
        return False
    return before.outcome.passes and before.quote == now.quote


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
