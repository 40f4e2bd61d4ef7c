"""No misquote leaves: the errors that the checks find in what an audience is shown, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportkit.diagnostics import Diagnostic, Report

if TYPE_CHECKING:
    from reportkit.evidence.proof import Proof
    from reportkit.release.filter import Release
    from reportkit.template.merge import Merged


def faults(release: Release, proof: Proof, merged: Merged, audience: str) -> Iterator[Diagnostic]:
    """What is wrong with the released items, in the language of the document, and with the document itself.

    Only errors: what the checks warn of is for `check`, and the same for every rendering.
    """
    from reportkit.checks.context import Context, Memo
    from reportkit.checks.runner import errors
    from reportkit.dossier.translate import localise

    shown, language = release.permitted, merged.document.meta.language
    translated = {} if language == shown.language else {language: localise(shown, language, Report())}
    memo = Memo(
        audience=audience, language=language, dossier=merged.dossier, document=merged.document, used=merged.used
    )
    yield from errors(Context(dossier=shown, proof=proof, localised=translated, memos=(memo,)))
