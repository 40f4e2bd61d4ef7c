"""German: where sentences end."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.sentences import Sentences

SENTENCES = Sentences(
    closing=("usw", "u. a", "u. Ä", "o. Ä", "etc", "v. Chr", "n. Chr", "dgl", "ff", "f"),
    numbered=("S", "Nr", "Nrn", "Art", "Abs", "Ziff", "Kap", "Abb", "Tab"),
    openers=words(
        """
        ich du er sie es wir ihr das der die den dem des ein eine einen einem einer dies diese dieser dieses
        in im an am auf aus bei beim mit nach von vom vor zu zum zur für seit bis durch ohne gegen um über
        unter zwischen während aber und oder doch denn dann dort hier jetzt heute gestern morgen wenn als
        weil obwohl nachdem auch nur noch schon alle viele einige kein keine nicht was wer wie wo warum
        später zuvor inzwischen jedoch sein seine ihre unser unsere
        """
    ),
)
