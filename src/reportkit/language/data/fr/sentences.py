"""French: where sentences end."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.sentences import Sentences

SENTENCES = Sentences(
    closing=("etc", "av. J.-C", "apr. J.-C", "al", "suiv"),
    numbered=("p", "pp", "art", "n°", "fig", "chap", "vol", "t"),
    openers=words(
        """
        je tu il elle on nous vous ils elles ce cet cette ces c le la les un une des l du de d à au aux en
        dans sur sous par pour sans avec selon après avant depuis pendant entre chez vers mais ou et donc or
        ni car si quand comme puis alors ensuite ici là aujourd hier demain tous toutes chaque aucun aucune
        rien personne ne pas que qui où pourquoi comment plus encore déjà son sa ses leur leurs notre nos
        votre vos mon ma mes cela ceci
        """
    ),
)
