"""Russian: how names are inflected, and how their letters sound."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.names import Names, paradigms, table

NAMES = Names(
    paradigms=paradigms(
        """
        - а : у ом ым е ой ою ы ых ам ами ах ыми
        ь : я ю ем ём е и ью ям ями ях
        й : я ю ем ём е и ям ями ях
        а : ы и е у ой ей ою ею
        я : и е ю ей ёй ею
        ий ый ой ая : ого его ому ему им ым ом ем ую ой ей ие ые их ых ими ыми
        ия : ии ию ией
        ье ие : ья ия ью ию ьем ием ии
        о : а у ом е
        ец : ца цу цом цем це цы
        ел : ла лу лом ле
        ок ек : ка ку ком ке
        """
    ),
    suffixes="",
    patronymics=r"(?:ич|овна|евна|ична)",
    families=r"(?:[оеё]в|[иы]н)(?:а|у|ым|ом|е|ой|ы|ых)?|ск(?:ий|ой)|цкий|\w+(?:ского|скому|ским|ском|ская|ской|скую|цкая|цкой)|(?:енко|швили|дзе)",
    titles=words(
        """
        председатель председательствующий ведущий ведущая модератор корреспондент журналист вопрос
        ответ реплика г-н г-жа господин госпожа господина госпожи господину госпоже господином госпожой
        """
    ),
    answers=words("о ответ"),
    articles=words(""),
    spellings={},
    sounds=table(
        """
        а=a б=b в=v г=g д=d е=e ё=e,o ж=Z з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c ч=C ш=S
        щ=S ъ= ы=i ь= э=e ю=u я=a ия=a,ia дж=Z,dZ
        """
    ),
)
