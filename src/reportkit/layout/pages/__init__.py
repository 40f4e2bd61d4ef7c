"""Pages. In: units below each other, and the height of a page.  Out: boxes at their places, which a painter follows.

    units ──► filling (which stand on which page, with their notes) ──► placing (where) ──► furniture (header, footer)

Pages are plain data (`page`): numbers and set lines.
"""
