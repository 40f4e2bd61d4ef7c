"""Evidence: what stands in a source, and what doesn't.

In: quotes, facts and the texts of sources.  Out: for each quote a `Match` (`match.verify`), the records that let a
quote stay proven without its source's text (`attest`), contradictions between facts, and the `Review` that sums it
up.
"""
