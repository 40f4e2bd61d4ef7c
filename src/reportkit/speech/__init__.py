"""What the program says, in each language that it speaks to people in: English as written, Russian from tables beside.

In: a finding, a message, a finished sentence, a rule's code.  Out: the same in the reader's language; what a table
lacks stays English.

- `interface`: which languages these are. Beside `language/` it is the one place that names languages by code: these
  are the program's own two, whatever languages memos are written in.
- `tables`: the pairs of sentences, words and help texts, and the pages of the rules, as files of `russian/`.
- `messages`: a template with its gaps; or a finished sentence, known again by the words around them.
- `pages`: a rule's manual page.
"""
