"""German: words that turn a sentence round, or hand it on."""

from __future__ import annotations

from reportkit.language.parts.lexicon import Lexicon
from reportkit.language.parts.lists import in_order, phrases, words

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
        *(
            "St",
            "Hl",
            "Frh",
            "Ing",
            "Min",
            "Std",
            "Jan",
            "Feb",
            "Apr",
            "Aug",
            "Sept",
            "Okt",
            "Nov",
            "Dez",
            "Mo",
            "Di",
            "Mi",
        ),
        *(
            "Do",
            "Fr",
            "Sa",
            "So",
            "Str",
            "Pl",
            "zit",
            "hrsg",
            "geb",
            "gest",
            "verh",
            "bes",
            "dt",
            "frz",
            "engl",
            "max",
            "min",
        ),
        *("Tab", "Tel", "Tsd", "usw", "vgl", "vsl", "Ziff", "zzgl"),
    ),
    refusals=in_order(
        r"""
        ohne leugne\w+ bestreite\w+ bestritt\w* niemand\w* nichts nie niemals kein\w* weder erst nur
        verweiger\w+ kaum unmöglich noch statt außerhalb unwahrscheinlich un\w+t un\w+bar
        """
    ),
    conditions=phrases(
        """
        wenn | sofern | vorausgesetzt | unter der bedingung | es sei denn | im falle | im fall | solange |
        andernfalls | je nachdem | nur wenn | unter der voraussetzung | ansonsten
        """
    ),
    limits=phrases(
        """
        allem anschein nach | aller wahrscheinlichkeit nach | mutmaßlich | womöglich | angeblich | nur | beinahe |
        nahezu | lediglich | bloß | kaum | selten | teilweise | zum teil | teils | manchmal | gelegentlich | außer |
        mit ausnahme | höchstens | allenfalls | im prinzip | theoretisch | formal | auf dem papier | vorläufig |
        bedingt | eingeschränkt | so gut wie
        """
    ),
    attitudes=phrases(
        """
        schwer zu glauben | kaum vorstellbar | wenige | hörte auf | bezweifle | bezweifelt | bezweifeln | bezweifelte |
        zweifle | zweifelt | zweifeln | zweifel | bestreite | bestreitet | bestreiten | bestritt | leugne | leugnet |
        leugnen | leugnete | dementiert | dementierte | verneint | verneinte | hoffe | hofft | hoffen | hoffte |
        wünsche | wünscht | falsch | unwahr | lüge | mythos | irrtum | irrt | unsinn | lehne ab | weigert | weigerte |
        angeblich | verfrüht | illusion | gerücht | gerüchte
        """
    ),
    complementisers=words("dass ob"),
    negative_forms="",
    conditional_forms="",
)
