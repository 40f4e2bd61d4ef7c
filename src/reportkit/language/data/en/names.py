"""English: how names are inflected, and how their letters sound."""

from __future__ import annotations

from reportkit.language.parts.lists import words
from reportkit.language.parts.names import Names, paradigms, table

NAMES = Names(
    paradigms=paradigms(
        """
        - : 's '
        """
    ),
    suffixes="",
    patronymics="",
    families=r"(?:(?:[oe]v|sk[iy]y?|skaya|(?:[kltr]|sh|ts|zh)[iy]n)a?|enko|uly|kyzy|shvili|adze)(?:['’]s?)?",
    titles=words(
        """
        mr mrs ms miss dr prof sir lord lady dame chair chairman chairwoman moderator presenter host interviewer
        reporter question answer questioner gov sen rep gen lt col maj sgt capt adm rev hon judge
        """
    ),
    answers=words("a answer"),
    articles=words("the a an"),
    spellings=table("iy=y yi=y yy=y ii=y ey=ei ay=ai oy=oi uy=ui j=zh"),
    sounds=table(
        """
        a=a b=b c=k,s d=d e=e f=f g=g h=h i=i j=Z,dZ k=k l=l m=m n=n o=o p=p q=k r=r s=s t=t u=u v=v w=v,u x=ks y=i
        z=z '= ya=a,ia ia=a,ia iya=a,ia yu=u iu=u ye=e,ie ie=e,ie yo=e,o io=e,io zh=Z kh=h gh=g sh=S ch=C shch=S
        ts=c tz=c tch=C ck=k ph=f qu=k,kv tzh=tZ oo=u ee=i ou=u,au
        """
    ),
)
