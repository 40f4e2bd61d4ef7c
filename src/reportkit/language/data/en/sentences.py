"""English, as it is written in Britain: where sentences end."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.sentences import Sentences

SENTENCES = Sentences(
    closing=("a.m", "p.m", "A.M", "P.M", "etc", "et al", "B.C", "A.D", "Inc", "Ltd", "Jr", "Sr"),
    numbered=(
        "No",
        "Nos",
        "no",
        "nos",
        "p",
        "pp",
        "para",
        "paras",
        "Art",
        "art",
        "arts",
        "Fig",
        "fig",
        "figs",
        "ch",
        "sec",
        "vol",
        "cl",
    ),
    openers=words(
        """
        i you he she it we they this that these those his her its our their my your the a an in on at by for
        from to of with without after before when while if as since until because although though once but
        and or so yet nor then there here both most some many few each every all no nobody nothing not now
        today yesterday tomorrow later earlier meanwhile however moreover still also only even what who why
        how where which two three four five six seven eight nine ten under over during despite according
        """
    ),
)
