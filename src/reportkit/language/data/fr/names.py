"""French: how names are inflected, and how their letters sound."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.names import Names, table

NAMES = Names(
    paradigms=(),
    suffixes="",
    patronymics="",
    families=r"(?:[oei][vf]|sk[iy]y?|skaïa)a?|enko|ouly|kyzy",
    titles=words(
        """
        m mme mlle mm monsieur madame président présidente modérateur modératrice question réponse journaliste
        """
    ),
    answers=words("r réponse"),
    articles=words("le la les l un une des du"),
    spellings={},
    sounds=table(
        """
        a=a b=b c=k,s d=d e=e f=f g=g h=h, i=i j=Z k=k l=l m=m n=n o=o p=p q=k r=r s=s,z t=t u=u v=v w=v x=ks y=i z=z
        '= ia=a,ia ya=a,ia ie=e,ie ye=e iou=u you=u ou=u io=e,o,io yo=e,o ch=S,h tch=C dj=Z,dZ kh=h gh=g gu=g qu=k
        ts=c tz=c ph=f sh=S chtch=S ine=in ss=s
        """
    ),
)
