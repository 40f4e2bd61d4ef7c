"""Charts and pictures as data, for the PDF and for Word alike. In: a chart of the tree, and how wide its words are.

Out: round numbers for its axis (`axis`), labels in lines (`labels`), where everything stands (`plot`), how each row of
figures looks (`series`), and the whole as shapes (`chart`). Colours are names: no theme and no font is known here.
"""
