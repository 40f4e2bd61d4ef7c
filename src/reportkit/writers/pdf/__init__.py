"""The PDF writer. In: a `Document`, its `Theme` and `Pages`, files to attach.  Out: bytes.

    boxes ──► operators of marked content ──┐
    parts ──► structure tree ───────────────┼──► objects ──► file
    metadata, fonts, attachments ───────────┘

It paints what layout has placed, in the order of reading, and decides nothing about places. Every file is PDF/UA-1
and PDF/A-3a.

`srgb.icc` is the output intent's colour profile, as Little CMS makes it, its date fixed; it carries "No copyright,
use freely".
"""

from reportkit.writers.pdf.attachments import Attachment
from reportkit.writers.pdf.document import write_document

__all__ = ["Attachment", "write_document"]
