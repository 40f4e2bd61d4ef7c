"""What `source add` brings in: records of sources from other programs.

In: the bytes of a CSL-JSON export, a BibTeX file or a text with metadata at its head.  Out: CSL-JSON records with ids
that a dossier can use, merged into the text of `sources.json`. Our own ratings stand in `sources.yaml`, which is
never touched.
"""
