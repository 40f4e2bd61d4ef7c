"""German: how names are inflected, and how their letters sound."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.names import Names, paradigms, table

NAMES = Names(
    paradigms=paradigms(
        """
        - : s es '
        """
    ),
    suffixes="",
    patronymics="",
    families=r"(?:[oej][vw]|sk[iy]j?|skaja)a?s?|enko|uly|kyzy",
    titles=words(
        """
        herr herrn frau dr prof vorsitzender vorsitzende moderator moderatorin frage antwort journalist reporter
        """
    ),
    answers=words("a antwort"),
    articles=words("der die das den dem des ein eine einen einem einer"),
    spellings=table("ä=ae ö=oe ü=ue ß=ss"),
    sounds=table(
        """
        a=a b=b c=k d=d e=e f=f g=g h=h, i=i j=i k=k l=l m=m n=n o=o p=p q=k r=r s=s,z t=t u=u v=v,f w=v x=ks y=i z=c
        '= ja=a,ia ia=a,ia ju=u iu=u je=e ie=e,i,ie jo=e,o sch=S tsch=C schtsch=S ch=h sh=Z dsh=Z dsch=Z,dZ kh=h
        ck=k ph=f oo=u ei=ei,ai ss=s
        """
    ),
)
