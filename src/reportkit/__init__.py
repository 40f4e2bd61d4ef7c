"""reportkit: sourced facts and verbatim quotes in, a formatted DOCX and PDF memo out.

     dossier (YAML, CSL-JSON)     template pack (Jinja in Markdown, YAML)     theme
         │ 1 read                        │                                      │
         ▼                               │                                      │
      Dossier ──2 release──► Release ────┤ (what this audience may see)         │
                                         ▼                                      │
                                     3 merge ──► Document (the tree) ───────────┤
                                                     │                          ▼
                                                     ├─────────────────► 4 layout ──► Pages
                                                     ▼                          │
                                                 5 check ──► Diagnostics        ▼
                                                                    6 write docx │ write pdf

What an audience may not see is removed in step 2, before any template runs: later steps can't leak what they never had.
A `Document` and its `Pages` are all that the writers ever see.

    from reportkit import Job, Workspace, open_project, render
    project = open_project(Workspace.find(), "memo", "kz-uk-2025")
    rendered = render(project, Job(audience="analyst", language="ru"), Path("output"))
"""

from __future__ import annotations

from reportkit.version import __version__

TYPE_CHECKING = False  # as `typing` has it, which takes longer to import than Ctrl-C to type
if TYPE_CHECKING:
    from reportkit.diagnostics import Diagnostic, Report, Severity, Span
    from reportkit.errors import FindingsError, ReadError, ReportkitError, UsageError, WriteError
    from reportkit.work.make import Job
    from reportkit.work.open import open_project
    from reportkit.work.project import Project
    from reportkit.work.render import Output, Rendered, render
    from reportkit.workspace import Workspace

__all__ = [
    "Diagnostic",
    "FindingsError",
    "Job",
    "Output",
    "Project",
    "ReadError",
    "Rendered",
    "Report",
    "ReportkitError",
    "Severity",
    "Span",
    "UsageError",
    "Workspace",
    "WriteError",
    "__version__",
    "open_project",
    "render",
]

_HOMES = {
    "diagnostics": ("Diagnostic", "Report", "Severity", "Span"),
    "errors": ("FindingsError", "ReadError", "ReportkitError", "UsageError", "WriteError"),
    "work.make": ("Job",),
    "work.open": ("open_project",),
    "work.project": ("Project",),
    "work.render": ("Output", "Rendered", "render"),
    "workspace": ("Workspace",),
}


def __getattr__(name: str) -> object:
    """Public names are fetched from their rooms when first used: `import reportkit` costs nothing."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"reportkit.{home}"), name)
    raise AttributeError(f"module 'reportkit' has no attribute {name!r}")
