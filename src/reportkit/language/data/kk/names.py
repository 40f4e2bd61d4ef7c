"""Kazakh, in Cyrillic letters: how names are inflected, and how their letters sound."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.names import Names, table

NAMES = Names(
    paradigms=(),
    suffixes=(
        r"(?:[лдт][ыі]қ|[лдт]ік)?(?:[лдт][ае]р)?"
        r"(?:[ыі]?[мң]|[ыі]?[мң][ыі]з|с?[ыі](?:н[ае]?|нд[ае]н?|н[ыі]ң)?)?"
        r"(?:[ндт][ыі]ң?|[ғқгк][ае]|[дт][ае]н?|н[ае]н|[мбп]ен)?"
        r"(?:[ғг][ыі]|[дтн]ікі)?(?:[лдт][ае]р)?(?:[ндт][ыі]ң?|[ғқгк][ае]|[дт][ае]н?|н[ае]н|[мбп]ен)?"
    ),
    patronymics=r"(?:[ұу]лы|[қк]ызы)",
    families=r"(?:[оеё]в|[иы]н)а?(?:т[ыі]ң|[нд][ыі]ң|[қкғг][ае]|[дт][ае]н?|н[ае]н|[тнд][ыі]|[пбм]ен)?|(?:[ұу]лы|[қк]ызы)\w{0,4}|(?:ский|ская)",
    titles=words(
        """
        мырза ханым төраға төрағалық жүргізуші модератор тілші журналист сұрақ жауап
        """
    ),
    answers=words("ж жауап"),
    articles=words(""),
    spellings={},
    sounds=table(
        """
        а=a ә=a,e б=b в=v г=g ғ=g д=d е=e ё=e,o ж=Z,dZ з=z и=i й=i к=k қ=k л=l м=m н=n ң=n,ng о=o ө=o,u п=p р=r с=s
        т=t у=u ұ=u ү=u ф=f х=h һ=h ц=c ч=C ш=S щ=S ъ= ы=i і=i ь= э=e ю=u я=a ия=a,ia дж=Z,dZ
        """
    ),
)
