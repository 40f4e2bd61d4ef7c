"""German: words that turn a sentence round, that hand it on, that judge."""

from __future__ import annotations

from reportkit.language.parts.lexicon import Lexicon, Wording
from reportkit.language.parts.lists import phrases, words

LEXICON = Lexicon(
    negations=words(
        """
        nicht nichts nie niemals niemand niemanden niemandem kein keine keinen keinem keiner keines keinerlei
        keinesfalls keineswegs nirgends nirgendwo weder ohne kaum nein unmöglich unwahrscheinlich
        """
    ),
    negation_patterns=(),
    negations_after=words("nicht nie niemals"),
    negative_prefixes=(
        "un",
        "nicht",
        "miss",
    ),
    negative_infix=r"(?<=[^\Wc])los(?:e[nmrs]?|igkeit)?$",  # erfolgreich, erfolglos; no “close” in English
    modals=words(
        """
        kann können könne könnte könnten muss müssen müsse müsste müssten soll sollen solle sollte sollten darf
        dürfen dürfe dürfte dürften mag mögen möchte möchten wollen wolle wollte wollten würde würden möglich
        möglicherweise vielleicht eventuell wahrscheinlich vermutlich wohl angeblich offenbar anscheinend
        voraussichtlich
        """
    ),
    reporting=words(
        """
        sagte sagt sagten sagen erklärte erklärt erklärten betonte betont betonten meinte meint meinten
        berichtete berichtet berichteten bemerkte bemerkt erläuterte erläutert ergänzte ergänzt unterstrich
        unterstreicht mahnte warnte warnt schrieb schreibt antwortete antwortet entgegnete versicherte
        versichert bekräftigte bekräftigt argumentierte argumentiert resümierte erzählte erzählt hinzu
        mitteilte hervorhob
        """
    ),
    speaking=words(""),
    persons=words("er sie ich wir"),
    pronouns=words(
        """
        ich mich mir mein meine meinen meinem meiner meines wir uns unser unsere unseren unserem unserer unseres er
        ihn ihm sein seine seinen seinem seiner seines sie ihr ihre ihren ihrem ihrer ihres ihnen es dies diese
        dieser dieses diesem diesen jene jener jenes jenem jenen euch euer eure hier dort dorthin
        """
    ),
    false_friends=words("ne not note notes"),
    elided=words(""),
    abbreviations=(
        *("Abb", "Abs", "Abschn", "Anm", "Art", "Aufl", "bzw", "ca", "Chr", "Dipl", "Dr", "einschl", "etc", "evtl"),
        *("gem", "ggf", "Hrsg", "inkl", "insb", "Jh", "Kap", "Mio", "Mrd", "Nr", "Nrn", "Prof", "rd", "sog", "Std"),
        *("Tab", "Tel", "Tsd", "usw", "vgl", "vsl", "Ziff", "zzgl"),
    ),
)

WORDING = Wording(
    attributions=phrases(
        """
        laut | zufolge | nach angaben | nach eigenen angaben | nach ansicht | nach auffassung | nach meinung |
        nach einschätzung | nach darstellung | nach den worten | nach aussage | sag[te] | erklär[te] | behaupte |
        meint | meine[nt] | glaub | berichte | melde[nt] | teilte? mit | teilen mit | geht davon aus |
        gehen davon aus | ging davon aus | gingen davon aus | erwarte | rechne[nt] | vermute | hält | halten |
        sieht | sehen | spricht | sprechen | nennt | nennen | bezeichne | betont | betonen | argumentier |
        schreib | äußer[nt] | schätz[et] | diskutier | kündigt | kündigen
        """
    ),
    loaded=phrases(
        """
        leider | bedauerlicherweise | erfreulicherweise | glücklicherweise | zum glück | beispiellos | skandal |
        schändlich | brillant | glänzend | berüchtigt | sogenannt | so genannt | marionette | blutig |
        ungeheuerlich | heldenhaft | heroisch | endlich(?!\\w) | empörend | schicksalhaft | triumph | katastrophal |
        zynisch | historische[nmrs]? durchbr | alarmierend | angeblich | unerhört
        """
    ),
    certain=phrases(
        """
        zweifellos | zweifelsohne | ohne zweifel | ohne jeden zweifel | offensichtlich | offenkundig |
        selbstverständlich | natürlich | unvermeidlich | zwangsläufig | unbestreitbar | fraglos | gewiss |
        sicherlich | mit sicherheit | auf jeden fall
        """
    ),
    link_words=words("hier dort klicken klick mehr link lesen weiterlesen seite diese dieser website webseite"),
)
