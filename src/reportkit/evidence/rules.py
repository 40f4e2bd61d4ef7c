"""What reading attestations can find. What is found about the quotes themselves is the checks' room."""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

TEXT_MISSING = Rule("RK231", "source-text-missing")
"""A source names a text that isn't in the dossier's folder."""
BAD_ATTESTATION = Rule("RK290", "bad-attestation")
"""A record in `attested.yaml` that isn't as `reportkit source attest` writes it."""
STRAY_ATTESTATION = Rule("RK291", "stray-attestation", Severity.WARNING)
"""A record in `attested.yaml` for a quote that the dossier doesn't have."""
