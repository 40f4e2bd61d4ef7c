"""A briefing: what is handed over, packed for the people who get it.

In: a briefing's file, the documents of its items as trees and bytes.  Out: trees of the binder's cover and pages
(rendered by the pipeline's means), and the bytes of a mail, an invitation, a bag.

    read ──► Briefing          binder ──► one tree ──► PDF ──► join ──► PDF with foreign pages
                               mail · invitation · bag ──► bytes      attach ──► somebody's own file, with ours in it

Nothing here reads the clock or the disk.
"""
