"""German: words that hand a sentence on, take sides, insist or guess."""

from __future__ import annotations

from reportkit.language.parts.lists import forms, words
from reportkit.language.parts.wording import Wording

WORDING = Wording(
    attributions=(
        *forms(
            """
            laut | zufolge | nach angaben | nach eigenen angaben | nach ansicht | nach auffassung | nach meinung |
            nach einschätzung | nach darstellung | nach den worten | nach aussage(/n) | nach überzeugung |
            nach lesart | nach schätzung(/en) | nach berechnung(/en) | nach informationen | aus sicht | in den augen |
            unter berufung auf | unter verweis auf | gerüchten zufolge | dem vernehmen nach | sag(t/te/ten/en) |
            erklär(t/te/ten/en) | behaupt(et/ete/eten/en) | mein(t/te/ten/en) | glaub(t/te/ten/en) |
            berichte(t/te/ten/n) | meld(et/ete/eten/en) | teilt mit | teilte mit | teilten mit | teilen mit |
            mitgeteilt | geht davon aus | gehen davon aus | ging davon aus | gingen davon aus |
            erwart(et/ete/eten/en) | rechne(t/te/ten/n) mit | rechnet | rechnen | vermut(et/ete/eten/en) | hält |
            halten | hielt | hielten | sieht | sehen | sah | sahen | spricht von | sprechen von | nennt | nennen |
            nannte | nannten | bezeichn(et/ete/eten/en) | beton(t/te/ten/en) | argumentier(t/te/ten/en) |
            schreib(t/en) | schrieb(/en) | äußer(t/te/ten/n) | schätz(t/te/ten/en) | diskutier(t/te/ten/en) |
            kündig(t/te/ten/en) | warn(t/te/ten/en) | befürcht(et/ete/eten/en) | fürcht(et/ete/eten/en) |
            beschuldig(t/te/ten/en) | wirft | werfen | warf | warfen | wirft vor | kritisier(t/te/ten/en) |
            versicher(t/te/ten/n) | bestätig(t/te/ten/en) | bestreit(et/en) | bestritt(/en) | dementier(t/te/ten/en) |
            hofft | hoffen | räum(t/te/ten/en) ein | fordert | fordern | bewert(et/ete/eten/en) |
            beurteil(t/te/ten/en) | verweis(t/en) auf | beruf(t/en) sich | angeblich | soll(/en) | heißt es | hieß es |
            dem bericht nach | nach der meinung | schließ(t/en) daraus | unterstrich(/en) | entgegn(et/ete/eten/en) |
            antwort(et/ete/eten/en) | prognostizier(t/te/ten/en) | verdächtig(t/te/ten/en) | führt zurück |
            führen zurück
            """
        ),
    ),
    loaded=forms(
        """
        leider | bedauerlicherweise | erfreulicherweise | glücklicherweise | zum glück | unglücklicherweise |
        beispiellos~ | skandalös~ | skandal(/e/en/s) | schändlich~ | brillant~ | glänzend~ | berüchtigt~ | sogenannt~ |
        so genannt~ | marionette(/n) | marionettenregierung | blutig~ | ungeheuerlich~ | heldenhaft~ | heroisch~ |
        endlich | empörend~ | schicksalhaft~ | triumph(/e/en/s) | triumphal~ | katastrophal~ | zynisch~ |
        historische(/n/r/m/s) durchbruch | alarmierend~ | angeblich~ | unerhört~ | regime(/s) | clique |
        handlanger(/n/s) | machthaber(/n/s) | barbarisch~ | brutal~ | grausam~ | niederträchtig~ | feige(/n/r/m/s) |
        verlogen~ | heuchlerisch~ | dreist~ | absurd~ | lächerlich~ | erbärmlich~ | jämmerlich~ | großartig~ |
        herausragend~ | legendär~ | genial~ | mutig~ | tapfer~ | tragisch~ | verheerend~ | verhängnisvoll~ |
        rücksichtslos~ | skrupellos~ | willfährig~ | fanatisch~ | tyrannisch~ | verbrecherisch~ | propagandistisch~ |
        propaganda | sensationell~ | schockierend~ | unfassbar~ | unglaublich~ | farce | fiasko | debakel |
        machtgierig~ | korrupt~ | inkompetent~ | unfähig~ | wieder einmal
        """
    ),
    certain=forms(
        """
        zweifellos | zweifelsohne | ohne zweifel | ohne jeden zweifel | ohne frage | offensichtlich | offenkundig |
        selbstverständlich | natürlich | unvermeidlich | zwangsläufig | unbestreitbar | unstreitig | fraglos | gewiss |
        sicherlich | mit sicherheit | auf jeden fall | es steht außer frage | außer zweifel | es besteht kein zweifel |
        kein zweifel | bekanntlich | eindeutig | unausweichlich | garantiert | definitiv | klar ist | es ist klar |
        ganz klar | unweigerlich | wie jeder weiß | unwiderlegbar
        """
    ),
    estimates=forms(
        """
        vielleicht | möglicherweise | womöglich | eventuell | vermutlich | mutmaßlich | wahrscheinlich |
        voraussichtlich | wohl | offenbar | anscheinend | allem anschein nach | aller voraussicht nach | dürfte(/n) |
        könnte(/n) | nicht auszuschließen | nicht ausgeschlossen | lässt sich nicht ausschließen | wird erwartet |
        werden erwartet | es scheint | scheint | scheinen | es ist möglich | ist davon auszugehen | soll demnach |
        man rechnet damit | denkbar | potenziell | schätzungsweise | es ist zu erwarten | ist zu erwarten |
        sind zu erwarten
        """
    ),
    permissions=("kann", "können"),
    intents=forms(
        """
        wird | werden | soll(/en) | plan(t/en/te/ten) | geplant | plan | vorgesehen | beabsichtig(t/en/te/ten) |
        will | wollen | anberaumt | angesetzt | angekündigt | kündigt | kündigte | verpflichtet | vereinbart |
        versprach | versprochen | bis zum | frist | läuft aus | tritt in kraft | erwartet
        """
    ),
    rules=forms(
        """
        gesetz(/es/e/en/lich) | artikel(/s/n) | absatz | paragraf | paragraph | paragrafen | verordnung(/en) |
        satzung | verfassung | vertrag(/s/es) | vertrages | abkommen(/s) | erlass | regel(/n) | genehmigung | lizenz |
        vorschrift(/en) | recht | richtlinie(/n) | frist | antrag | klausel | berufung | einspruch | gericht
        """
    ),
    harmless=(
        r"(?:zoll|visa|visum|steuer|handels|sanktions|kontroll|temperatur|wasser|währungs|rechts|grenz"
        r"|haftungs)regime\w*",
        r"blutige mary",
        r"natürliche[nrms]? (?:person\w*|zahl\w*|licht|gas|ressource\w*)",
        r"natürlich (?:belüftet|vorkommend\w*|gewachsen\w*)",
        r"(?:un)?wahrscheinlichkeits\w+",
        r"so bald wie möglich",
        r"marionettentheater\w*",
        r"deutlich sichtbar",
        r"eindeutig (?:identifiziert|bestimmt|zugeordnet|festgelegt)",
        r"wohl(?:habend|stand|fahrt)\w*",
    ),
    capitals=False,
    link_words=words("hier dort klicken klick mehr link lesen weiterlesen seite diese dieser website webseite"),
)
