"""The document as data. In: nothing. Out: `Document`, which every writer turns into bytes.

`nodes` says what there is, `walk` goes through it, `dump` shows it as text for people to review.
"""
