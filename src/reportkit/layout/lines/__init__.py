"""Paragraphs in lines. In: the inlines of a paragraph and a measure.  Out: lines that know where each word stands.

    inlines ──► runs (one look each) ──► measured text ──► boxes, and the words in them ──► breaks ──► lines

A line is chosen with all others of its paragraph (`breaking`); a word that is wider than a line is cut (`wide_words`).
"""
