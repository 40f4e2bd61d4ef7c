"""What one audience may see: `audience` says who reads, `filter.release` takes out what that reader may not see.

In: a `Dossier` and a clearance.  Out: a `Release`, whose dossier later steps may show freely, and what was withheld,
which is for the author alone. `digest` gives fingerprints of what was released.
"""
