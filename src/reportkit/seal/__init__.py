"""What an output says of where it comes from, and whether it is still what was written.

    record ──► writers put it in ──► bytes ──stamp──► sealed bytes        (when it is made)
    bytes ──examine──► Verdict ──changes──► what the dossier says now     (when somebody asks)

The record names the dossier, the revision of what was released, each item shown with digests, and a digest of each
line. Digests of the file show that it was altered. They are no signature: who can rewrite a file can rewrite its seal.
"""
