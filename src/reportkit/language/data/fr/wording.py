"""French: words that hand a sentence on, take sides, insist or guess."""

from __future__ import annotations

from reportkit.language.parts.lists import forms, words
from reportkit.language.parts.wording import Wording

WORDING = Wording(
    attributions=(
        *forms(
            """
            selon | d"après | de l"avis | de l"aveu | aux yeux | à en croire | au dire de | aux dires de |
            du point de vue | affirm(e/ent/é/ait/aient/ant) | déclar(e/ent/é/ait/aient/ant) |
            estim(e/ent/é/ait/aient/ant) | soutient | soutiennent | soutenu | soutenait |
            indiqu(e/ent/é/ait/aient/ant) | assur(e/ent/é/ait/aient/ant) | jug(e/ent/é/eait/eaient) |
            prétend(/ent/u/ait/aient) | évoqu(e/ent/é/ait/aient) | considèr(e/ent) | considér(é/ait/aient) |
            pens(e/ent/é/ait/aient) | croit | croient | croyait | craign(ent/ait/aient) | craint | dit | disent |
            disait | disaient | annonc(e/ent/é/ait) | rapport(e/ent/é/ait) | fait état | font état |
            accus(e/ent/é/ait/aient) | dénonc(e/ent/é/ait) | soupçonn(e/ent/é/ait/aient) | suppos(e/ent/é/ait/aient) |
            attend(/ent/ait/aient) | s"attend(/ent/ait/aient) | espèr(e/ent) | espér(é/ait/aient) | envisag(e/ent/é) |
            discut(e/ent/é/ait) | voit | voient | voyait | qualifi(e/ent/é/ait) | appell(e/ent) | appelait |
            argu(e/ent/é/ait) | expliqu(e/ent/é/ait/aient) | soulign(e/ent/é/ait/aient) | rappell(e/ent) | rappelé |
            ajout(e/ent/é) | not(ent/é que) | note que | avert(it/issent/i) | prév(oit/oient/ient) |
            écri(t/vent/vait) | reconn(aît/aissent/u) | ni(e/ent/é/ait) | dément(/ent/i) | démenti | conteste(/nt) |
            contesté | attribu(e/ent/é) | impute(/nt) | reproch(e/ent/é) | selon lui | selon elle | aurait | auraient |
            serait | seraient | citant | sous couvert d"anonymat | il paraît que | répond(/ent/u) | conclu(t/ent) |
            confirm(e/ent/é) | redout(e/ent/é) | interprèt(e/ent) | critiqu(e/ent/é)
            """
        ),
    ),
    # Folded: without accents.
    loaded=forms(
        """
        malheureusement | heureusement | helas | sans precedent | scandale(/s) | scandaleu(x/se/ses/sement) |
        honteu(x/se/ses/sement) | brillant(/e/s/es) | brillamment | magnifique~ | tristement celebre(/s) | soi-disant |
        pretendu(/e/s/es/ment) | fantoche(/s) | marionnette(/s) | sanglant(/e/s/es) | monstrueu(x/se/ses) | heroique~ |
        une fois de plus | ehonte(/e/s/es) | revoltant(/e/s/es) | fatidique~ | triomph(e/es/al/ale/ant/alement) |
        desastreu(x/se/ses/sement) | cynique~ | percee historique | alarmant(/e/s/es) | catastrophique~ |
        inadmissible~ | odieu(x/se/ses/sement) | ignoble~ | barbare~ | inoui(/e/s/es) | regime | sbire(/s) | clique |
        larbin(/s) | valet(/s) | junte | feroce~ | impitoyable~ | criminel regime | lache(/s/ment) | hypocrite~ |
        ridicule~ | absurde~ | farce | fiasco | debacle | pitoyable~ | lamentable~ | remarquable~ | legendaire~ |
        genial(/e/ement) | courageu(x/se/ses/sement) | tragique~ | propagande | mensonger(/s) | mensongere(/s) |
        sinistre(/s) | funeste(/s) | arrogant(/e/s/es) | cupide(/s) | incompetent(/e/s/es) | corrompu(/e/s/es) |
        stupefiant(/e/s/es) | choquant(/e/s/es) | spectaculaire~ | admirable~ | enfin libre | liberticide(/s)
        """
    ),
    certain=(
        *forms(
            """
            sans aucun doute | sans nul doute | sans le moindre doute | sans doute aucun | indubitablement |
            incontestablement | indiscutablement | [ée]videmment | [àa] l"[ée]vidence | de toute [ée]vidence |
            assur[ée]ment | in[ée]vitablement | in[ée]luctablement | bien entendu | bien s[ûu]r | naturellement |
            manifestement | forc[ée]ment | certainement | il est [ée]vident que | il est clair que |
            il est certain que | il est indiscutable que | il va de soi | nul doute | aucun doute |
            il ne fait aucun doute | hors de doute | comme chacun sait | tout le monde sait | incontestable(/s) |
            indiscutable(/s) | in[ée]vitable(/s) | in[ée]luctable(/s) | clairement | immanquablement |
            [àa] coup s[ûu]r | sans conteste
            """
        ),
    ),
    estimates=forms(
        """
        peut-être | sans doute | probablement | vraisemblablement | apparemment | semble-t-il | semble(/nt) |
        il semble | il paraît | paraît | pourrait | pourraient | devrait | devraient | selon toute apparence |
        on s"attend | est attendu(/e/s/es) | sont attendu(/e/s/es) | n"est pas exclu | n"est pas exclue |
        pas à exclure | ne peut être exclu(/e) | on ne peut exclure | il est possible | il se peut | possiblement |
        éventuellement | présumé(/e/s/es) | potentiellement | est susceptible | sont susceptibles |
        est censé(/e/s/es) | il est à prévoir | on estime | est estimé(/e/s/es) à | tout porte à croire |
        tout laisse penser | tout indique
        """
    ),
    permissions=("peut(?!-)", "peuvent"),
    intents=forms(
        r"""
        prév(oit/oient/u/ue/us/ues) | sera | seront | aura lieu | auront lieu | doit | doivent | devra | devront |
        compte(/nt) | entend(/ent) | envisage(/nt) | projet(te/tent) | planifié(/e/s/es) | programmé(/e/s/es) |
        promet(/tent) | promis | s"engage(/nt) | s"est engagé(/e) | annoncé | annonce | fixé(/e/s/es) | avant la fin |
        expire(/nt) | entrera | entreront | propose(/nt) | d"ici | échéance | attendu(/e/s/es) |
        \w{3,}(era/eront/ira/iront)
        """
    ),
    rules=forms(
        """
        loi(/s) | article(/s) | code(/s) | décret(/s) | règlement(/s) | constitution | statuts | contrat(/s) |
        accord(/s) | traité(/s) | licence(/s) | permis | règle(/s) | paragraphe(/s) | clause(/s) | arrêté(/s) | droit |
        recours | convention(/s) | appel | tribunal | demande
        """
    ),
    harmless=(
        r"régimes? (?:douanier|fiscal|juridique|alimentaire|de retraite|des visas|de visas|de sanctions|hydrique"
        r"|matrimonial"
        r"|de change|thermique|commercial|de licence|d\"exportation|d\"importation|de contrôle|spécial|simplifié"
        r"|général)\w*",
        r"théâtres? de marionnettes",
        r"spectacles? de marionnettes",
        r"arcs? de triomphe",
        r"bloody mary",
        r"clairement (?:visible|lisible|indiqué|identifi|défini|marqué|énoncé|audible|affiché|séparé)\w*",
        r"naturellement (?:présent|ventilé|gazeu|acide|éclairé)\w*",
        r"(?:presque|quasi|quasiment)[ -]certainement",
        r"dès que possible",
        r"si possible",
        r"valets? de (?:chambre|ferme|carreau|pique|coeur|cœur|trèfle)",
        r"ne (?:peut|peuvent|pouvait) pas",
    ),
    capitals=True,
    link_words=words("ici là lien cliquez voir lire suite détails cette page site web"),
)
