"""What can be wrong with a briefing: RK720–RK739, and what is above its readers' clearance."""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

ABOVE_CLEARANCE = Rule("RK402", "above-clearance")
"""An item of a briefing is marked higher than its readers may see. Take it out, or brief other readers."""

ITEM_FILE = Rule("RK720", "briefing-file")
"""A file that a briefing names isn't there, can't be read, or leads out of the briefing's folder."""

SAME_NAME = Rule("RK721", "same-name")
"""Two pieces of a briefing would have one file name."""

NOT_JOINED = Rule("RK722", "not-joined")
"""A file can't be joined to the binder: only PDF files that are whole and open can be."""

SIGNATURE_LOST = Rule("RK723", "signature-lost", Severity.WARNING)
"""A signed PDF was joined to the binder: a signature holds for the file that was signed, not for its pages
elsewhere.
"""

TOO_LARGE = Rule("RK724", "mail-too-large", Severity.WARNING)
"""A mail with its attachments is larger than many servers take. Send fewer formats, or a link."""

BAD_MOMENT = Rule("RK725", "bad-moment")
"""The date and time of a briefing is none, or has no offset from UTC: 2026-11-24T10:00+05:00."""

BAD_ADDRESS = Rule("RK726", "bad-address")
"""A mail address is none."""

CLEARANCE_UNKNOWN = Rule("RK727", "clearance-unknown")
"""A briefing of files alone doesn't say how far its readers are cleared, so nothing can be checked against it."""
