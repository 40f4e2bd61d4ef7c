"""Kazakh, in Cyrillic letters: words that turn a sentence round, that hand it on, that judge."""

from __future__ import annotations

from reportkit.language.parts.lexicon import Lexicon, Wording
from reportkit.language.parts.lists import phrases, words

LEXICON = Lexicon(
    negations=words(
        """
        емес жоқ ешқашан ешкім ештеңе ешбір ешқандай емеспін емеспіз емессің еместі
        """
    ),
    negation_patterns=(),
    negations_after=words("емес жоқ"),
    negative_prefixes=("бей",),
    negative_infix=r"[мбп][ае](?:й|ған|ген|с|ды|ді|п|у|ңыз|ңіз|қ|к|лық|лік)",
    modals=words(
        """
        мүмкін керек тиіс қажет ықтимал шығар сияқты бәлкім міндетті болар
        """
    ),
    reporting=words(
        """
        деді дейді деп айтты айтады мәлімдеді атап өтті қосты түсіндірді жазды ескертті жалғастырды
        хабарлады пайымдайды санайды
        """
    ),
    false_friends=words(""),
    elided=words(""),
    abbreviations=(),
)

WORDING = Wording(
    attributions=phrases(
        """
        пікірінше | айтуынша | мәліметінше | деректер | бағалауынша | хабарла | сөзінше | деп | дейді | деді
        | санайды | талқыла | көреді | мәлімде | болжа | күт
        """
    ),
    loaded=phrases(
        """
        өкінішке қарай | бақытымызға | бұрын-соңды болмаған | масқара | сорақы | атышулы | қуыршақ | тарихи
        серпіліс | арсыз
        """
    ),
    certain=phrases(
        """
        сөзсіз | күмәнсіз | әлбетте | айдан анық
        """
    ),
    link_words=words("осында мұнда сілтеме толығырақ"),
)
