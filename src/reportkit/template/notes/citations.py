"""Citations in a text's own words: `[@signing; @argumenti-2025-06, абз. 2]` becomes one note."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportkit.diagnostics import Diagnostic, Span
from reportkit.dossier.model import Citation, Fact, Judgement, Proposal, Quote, Source
from reportkit.template import rules
from reportkit.template.notes.notes import Cited, basis_citations, note_for
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting

_LOCATOR = re.compile(r"([^\W\d]*\.?)\s*(\S.*)")
_LABELS = {
    **dict.fromkeys(("абз", "para", "paras", "азат"), "paragraph"),
    **dict.fromkeys(("гл", "ch", "chap", "тар"), "chapter"),
    **dict.fromkeys(("разд", "sec", "бөл"), "section"),
    **dict.fromkeys(("т", "vol"), "volume"),
    **dict.fromkeys(("ст", "art", "бап"), "article-locator"),
    **dict.fromkeys(("л", "fol"), "folio"),
    **dict.fromkeys(("кол", "col"), "column"),
    **dict.fromkeys(("рис", "fig", "сур"), "figure"),
    **dict.fromkeys(("прим", "n"), "note"),
    **dict.fromkeys(("строка", "стр-ка", "l"), "line"),
}
_ONE = re.compile(r"@?([a-z0-9][a-z0-9-]*)\s*(?:,\s*(.+))?")


def cite(written: str, span: Span | None, setting: Setting) -> tuple[n.Inline, ...]:
    """The note for what stands between `[@` and `]`; nothing where the audience wants no citations."""
    cited: dict[tuple[str, str], Cited] = {}
    for part in written.split(";"):
        for one in _cited(part.strip(), span, setting):
            cited.setdefault((one.citation.source, one.citation.locator), one)
    note = note_for(list(cited.values()), setting, None, span=span)
    return (note,) if note else ()


def _cited(part: str, span: Span | None, setting: Setting) -> Iterator[Cited]:
    found = _ONE.fullmatch(part)
    if found is None:
        setting.report.add(
            rules.CITATION.at(
                span, "“{part}” is no citation", hint="write [@id], [@id; @other] or [@id, p. 2]", part=part
            )
        )
        return
    id, locator = found[1], (found[2] or "").strip()
    item = setting.dossier.get(id)
    setting.used[id] = None
    match item:
        case Source():
            yield Cited(Citation(id, *_place(locator)))
        case Fact(sources=sources):
            yield from (Cited(one) for one in sources)
        case Quote(source=source):
            yield Cited(source)
        case Judgement(basis=basis) | Proposal(basis=basis):
            yield from basis_citations(basis, setting)
        case _:
            setting.report.add(_unknown(id, span, setting))


def _place(written: str) -> tuple[str, str]:
    """A locator as it is written ("абз. 2", "p. 5–7") by its CSL label; a page where it names none."""
    found = _LOCATOR.fullmatch(written)
    if found is None:
        return ("", "")
    return _LABELS.get(found[1].lower().rstrip("."), "page"), found[2]


def _unknown(id: str, span: Span | None, setting: Setting) -> Diagnostic:
    if id in setting.withheld:
        return rules.WITHHELD.at(
            span,
            "the text cites “{id}”, which the audience “{audience}” may not see",
            hint="write a text of its own for this audience: text/{audience}/…",
            id=id,
            audience=setting.audience.name,
        )
    near = difflib.get_close_matches(id, [item.id for item in setting.dossier.items()], n=1, cutoff=0.6)
    hint = "did you mean “{near}”?" if near else "cite a fact, a quote or a source of the dossier"
    return rules.CITATION.at(span, "the dossier has no “{id}” to cite", hint=hint, id=id, near=near[0] if near else "")
