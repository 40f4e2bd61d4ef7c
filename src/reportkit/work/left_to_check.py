"""What a rendering leaves to `check`: warnings on a dossier, which stop nothing, and which it doesn't repeat."""

from __future__ import annotations

from reportkit.diagnostics import Report, Severity
from reportkit.work.project import Project


def warnings(project: Project) -> int:
    """How many warnings `check` has on the dossier itself, beside those that it accepts."""
    from reportkit.checks.context import Context
    from reportkit.checks.runner import run
    from reportkit.dossier.translate import localise
    from reportkit.evidence.proof import Proof

    dossier = project.dossier
    translated = {language: localise(dossier, language, Report()) for language in dossier.overlays}
    proof = Proof.of(dossier, project.files, project.base, Report())
    return run(Context(dossier=dossier, proof=proof, localised=translated)).open.count(Severity.WARNING)
