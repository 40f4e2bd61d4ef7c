"""What reading attestations can find. What is found about the quotes themselves is the checks' room."""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

TEXT_MISSING = Rule("RK231", "source-text-missing")
"""A source names a text that isn't in the dossier's folder.

What it does: looks for the file behind each source's `text`; its path begins at the dossier's own folder.
Why it matters: quotes from this source can't be compared with anything, though the dossier says that they can.
Example: the page was saved as sources/365info.txt.

    text: sources/365info-2025-06.txt

Instead: the name as the file has it. Where the text may not be kept, take `text` out, and let
`reportkit source attest` record what a text at hand confirms.

    text: sources/365info.txt
"""

BAD_ATTESTATION = Rule("RK290", "bad-attestation")
"""A record in `attested.yaml` that isn't as `reportkit source attest` writes it.

What it does: looks in each record for the source, the outcome, and two SHA-256 sums: of the source's text and of the
folded quote.
Why it matters: the record stands for a text that isn't here any more. One that was written by hand vouches for nothing;
its quote counts as unverified.
Example: the outcome was set by hand, and there are no sums.

    attested:
      tuleutayev-resignation: {source: 365info-2025-06, outcome: verified}

Instead: take the record out, and leave this file to the program, which writes nothing while it can't read all of it:
`reportkit source attest 365info-2025-06 saved/article.txt`.
"""

STRAY_ATTESTATION = Rule("RK291", "stray-attestation", Severity.WARNING)
"""A record in `attested.yaml` for a quote that the dossier doesn't have.

What it does: looks for the quote, or the fact with `support`, of each record.
Why it matters: the quote was deleted or got another id. Under its new id it is unverified, though it was compared once.
Example: the record is of `tuleutayev-calm`, and the quote is called `tuleutayev-resignation` now.
Instead: run `reportkit source attest` for its source again; if the quote is gone for good, delete the record.
"""
