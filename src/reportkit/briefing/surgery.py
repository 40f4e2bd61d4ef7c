"""Surgery on PDF files of others, by pikepdf (the extra `briefing`)."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportkit.errors import UsageError


class Refused(Exception):
    """A PDF that can't be worked on; the message says why."""


def pikepdf() -> Any:
    """The library. Raises UsageError where it isn't installed."""
    try:
        import pikepdf as library
    except ImportError:
        raise UsageError(
            "joining or attaching to PDF files needs the library pikepdf", "pip install 'reportkit[briefing]'"
        ) from None
    return library


def opened(data: bytes) -> Any:
    """A PDF, open for work. Raises Refused for one that is encrypted or damaged, UsageError without the library."""
    library = pikepdf()
    try:
        pdf = library.open(BytesIO(data))
        len(pdf.pages)
    except library.PasswordError:
        raise Refused("it is encrypted, and asks for a password") from None
    except (library.PdfError, ValueError, RuntimeError) as error:
        raise Refused("it is damaged, or no PDF") from error
    if pdf.is_encrypted:
        raise Refused("it is encrypted: its owner has not allowed changes")
    return pdf


def is_signed(pdf: Any) -> bool:
    """Whether somebody has signed it (ISO 32000-1, 12.8): any change breaks that."""
    form = pdf.Root.get("/AcroForm")
    try:
        if "/Perms" in pdf.Root:
            return True
        if form is None:
            return False
        return bool(int(form.get("/SigFlags", 0)) & 1) or any(_has_signature(one, 0) for one in form.get("/Fields", []))
    except (ValueError, TypeError, AttributeError) as error:
        raise Refused("it is damaged, or no PDF") from error


def _has_signature(field: Any, depth: int) -> bool:
    if depth > 20:
        return False
    if field.get("/FT") == "/Sig" and "/V" in field:
        return True
    return any(_has_signature(kid, depth + 1) for kid in field.get("/Kids", []))


def saved(pdf: Any, library: Any) -> bytes:
    """The bytes of a file: the same for the same content."""
    out = BytesIO()
    pdf.save(
        out, deterministic_id=True, fix_metadata_version=False, object_stream_mode=library.ObjectStreamMode.generate
    )
    return out.getvalue()
