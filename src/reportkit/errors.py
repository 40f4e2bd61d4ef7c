"""What can stop a command. Constructors never print.

    ReportkitError
    ├── FindingsError        exit 1   the input was read, and has errors: they come along as a `Report`
    └── UsageError           exit 2   the command's words are off, or what they name isn't there
        ├── ReadError        exit 2   a file can't be read
        ├── WriteError       exit 2   a file can't be written; what stood there before still stands
        └── WorkerError      exit 2   a process that did part of the work was ended from outside

Anything else that comes up is a defect of reportkit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportkit.diagnostics import Report


class ReportkitError(Exception):
    """The root of what reportkit raises by intent."""

    exit_status = 2


class FindingsError(ReportkitError):
    """The work can't go on because of findings of severity error."""

    exit_status = 1

    def __init__(self, report: Report) -> None:
        super().__init__(f"{len(report)} findings")
        self.report = report


class UsageError(ReportkitError):
    """Something was asked for that can't be had; `hint` says what can."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class ReadError(UsageError):
    """A file can't be read."""


class WriteError(UsageError):
    """A file can't be written; what stood there before is untouched."""


class WorkerError(UsageError):
    """A process that did part of the work was ended from outside: by hand, or for want of memory."""
