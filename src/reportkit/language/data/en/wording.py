"""English, as it is written in Britain: words that hand a sentence on, take sides, insist or guess."""

from __future__ import annotations

from reportkit.language.parts.lists import forms, words
from reportkit.language.parts.wording import Wording

# Verbs that are nouns, too, or say something else as often: they hand on before "that", behind somebody who says so,
# and at a sentence's end.
_ALSO_VERBS = (
    r"(?:claim|report|state|note|estimate|expect|suspect|suggest|conclude|warn|fear|see|hold|call|describe|charge"
    r"|find"
    r"|maintain|observe|admit|declare|announce|confirm|predict|forecast|consider|anticipate|assess|add|hint|signal"
    r"|assume|contend|complain|point out|speculate|hope|want|regard|view|judge|reckon|discuss|link|attribute"
    r"|criticise"
    r"|criticize|dispute|question|deny|denie|acknowledge|indicate|show|interpret|write|propose)(?:s|d|ed)?"
)
_WHO = (
    r"(?:analysts?|experts?|officials?|critics?|observers?|residents?|locals|witness(?:es)?|sources?|economists?"
    r"|lawyers?"
    r"|diplomats?|activists?|opponents?|supporters?|researchers?|scholars?|journalists?|reporters|media|outlets?"
    r"|spokes(?:man|woman|person|people)|insiders?|commentators?|historians?|scientists?|engineers?|unions?|ngos?"
    r"|auditors?|investigators?|prosecutors?|doctors?|farmers?|traders?|campaigners?|villagers|neighbours"
    r"|participants?"
    r"|respondents?|interlocutors?|delegates|deputies|lawmakers|legislators|some|many|others|several|who|he|she|they"
    r"|both|opposition|bloggers?|colleagues?|relatives|workers|employees|drivers|passengers|specialists?|people"
    r"|study|survey|poll|studies|surveys|polls|data|figures|papers?|newspapers?|reports|memo|letter|channel|channels)"
)

WORDING = Wording(
    attributions=(
        *forms(
            """
            according to | testif(y/ies/ied) | said | say(/s/ing) | tell(s/ing) | told | argu(e/es/ed/ing) |
            alleg(e/es/ed/ing/ation/ations) | allegedly | reportedly | purportedly | accus(e/es/ed/ing) |
            believ(e/es/ed/ing) | insist(/s/ed/ing) | assert(/s/ed/ing/ion/ions) | think(/s/ing) |
            complain(/s/ed/ing) | deny | deni(es/ed) | denying | in the view of | in the opinion of | in the words of |
            in the eyes of | in the judgement of | in the assessment of | in the estimation of | in the account of |
            in the telling of | by the account of | by the estimate of | by the reckoning of | by the estimates of |
            on the word of | from the point of view of | cit(es/ed/ing) | quot(es/ed/ing) | blam(es/ed/ing) |
            rumoured | rumored | rumou(r/rs) | remark(s/ed/ing) | repl(ied/ies) | emphasi(ses/sed/zes/zed) |
            stress(es/ed) | explain(s/ed/ing) | acknowledg(es/ed/ing) | recall(ed/s/ing) | suspect(s/ed/of) |
            contend(/s/ed/ing) | reckon(/s/ed) | predict(/s/ed) | warn(/s/ed/ing/of) | per the | wrote |
            claim(ed/ing) | claims that | word has it | is understood | hearsay | so the argument goes
            """
        ),
        r"in (?:his|her|their|its|\w+\"s|\w+s\") (?:own )?(?:view|opinion|words|account|telling|judgement"
        r"|assessment|eyes|reading)",
        r"by (?:his|her|their|its|\w+\"s|\w+s\") (?:own )?(?:estimates?|accounts?|calculations?|reckoning)",
        r"(?:is|are|was|were|been) (?:\w+ )?(?:said|believed|thought|reported|alleged|understood|claimed"
        r"|estimated|seen"
        r"|considered|described|suspected|regarded|viewed|portrayed|held) (?:to|by|as)",
        r"as (?:claimed|reported|stated|noted|put|described|seen|told|estimated) (?:by|in)",
        r"(?:claims?|statements?|reports?|comments?|remarks|testimony|estimates?|words|assertions?|opinion|view"
        r"|belief|warnings?|assessments?|calculations) "
        r"(?:by|from|made by|of the)",
        rf"{_ALSO_VERBS} that",
        rf"{_WHO} (?:\w+ |\w+\"s ){{0,5}}?{_ALSO_VERBS}",
        r", (?:\w+ ){0,6}?(?:stated|noted|reported|claimed|estimated|announced|warned|added|observed|states|notes"
        r"|reports|claims|estimates|warns|adds|concluded)(?=[.,]|$)",
    ),
    loaded=(
        r"(?:with|\w+\"s|their|its|his|of pure|mere|sheer|vicious|cheap) propaganda",
        r"propaganda (?:about|against|machine|campaign|stunt|trick|exercise|victory)",
        r"(?:the|this|that|a|an|authoritarian|brutal|military|ruling|current|former|old|totalitarian|oppressive"
        r"|\w+(?:an|ese|ish|ist"
        r"|i)) regimes?(?:\"s)?(?! (?:of|for)\b)",
        *forms(
            """
        unfortunate~ | fortunate~ | regrettab(le/ly) | unprecedented~ | scandal(ous/ously) | shame(ful/fully) |
        shameless~ | disgrace(ful/fully) | brilliant~ | notorious~ | so-called | self-styled | puppet(/s) | bloody |
        bloodthirsty | monstrous~ | heroic | heroical(ly) | at long last | outrageous~ | fateful~ |
        triumph(/s/ant/antly) | disastrous~ | catastroph(ic/ically) | cynical~ | historic breakthrough | alarming~ |
        appalling~ | horrific~ | brutal~ | barbar(ic/ous/ically) | vicious~ | ruthless~ | tyrannical | cronies |
        crony | henchm(an/en) | stooge(/s) | lackey(s) | thug(s/gish) | criminal clique | junta | farcical~ | farce |
        ludicrous~ | absurd~ | ridiculous~ | laughable | pathetic | miserabl(e/y) | dismal~ | magnificent~ |
        splendid~ | glorious~ | legendary | visionary | masterful~ | genius | stunning~ | spectacular~ | wonderful~ |
        marvellous~ | remarkabl(e/y) | infamous~ | treacherous~ | treason(ous) | cowardly | hypocritical~ | hypocrisy |
        draconian | blatant~ | flagrant~ | egregious~ | sham | bogus | propagandist(/s/ic) | fanatic(/s/al/ally) |
        rabid~ | hysteri(a/cal/cally) | courageous~ | brave | bravely | valiant~ | noble | tragic | reckless~ |
        arrogant~ | greedy | greed | blunder(/s/ed) | fiasco | debacle | mastermind(ed) | historic | sinister |
        murderous | craven | long-suffering | much-maligned | shocking~ | despicable | vile | ill-fated |
        ill-conceived | botched | bungled | inept~ | incompetent~ | corrupt | rampant | hateful | heinous | callous~ |
        heartless~ | merciless~ | high-handed~ | spineless | mindless~ | senseless~ | atrocious~ | unjust~ | unfair~ |
        outstanding~ | exemplary | triumphal~ | landmark | groundbreaking | ground-breaking | world-class |
        mercifully | thankfully | predictably | as usual | yet again | once again failed | dared to | cav(ed/in) |
        kowtow(ed) | grovel(led/ling) | clique | mouthpiece | warmonger(s/ing) | butcher(s/ed) | slaughter(ed) |
        extraordinar(y/ily) | unheard-of
        """
        ),
    ),
    certain=(
        r"(?<!\w )(?:clearly|plainly|naturally)(?=,| (?:the|a|an|it|this|he|she|they|we|no)\b)",
        r"(?:clearly|plainly)(?!\s*(?:[.;:,)]|$|and\b|or\b|in\b|on\b|at\b|with\b|enough|before|under|from|to\b"
        r"|by\b))",
        *forms(
            """
        undoubtedly | everybody knows | as anyone can see | anyone can see | as all can see | as we all know |
        it is plain that | it is evident that | evident to all | plain to see | undeniab(le/ly) | obvious~ |
        it is clear that | inevitab(le/ly) | certain(ly) | of course | without doubt | without a doubt |
        without question | no doubt | doubtless | unquestionab(ly/le) | sure(ly) | needless to say | beyond doubt |
        beyond any doubt | beyond question | beyond all doubt | beyond dispute | evidently | it goes without saying |
        indisputab(le/ly) | incontestab(le/ly) | incontrovertib(le/ly) | there is no doubt | there can be no doubt |
        there is no question | manifestly | patently | self-evident(/ly) | unmistakab(le/ly) | definitely |
        absolutely | as everyone knows | as is well known | everyone knows | assuredly | irrefutab(le/ly) |
        guaranteed to | it is certain that | bound to | undisputed | unarguab(ly/le) | for sure | there is no denying |
        make no mistake | unequivocally | by definition | hands down | categorically
        """
        ),
    ),
    estimates=(
        *forms(
            """
            perhaps | maybe | possibly | presumab(ly/le) | apparently | seemingly | supposedly | conceivab(ly/le) |
            probab(ly/le) | likely | unlikely | by all appearances | to all appearances | by all accounts |
            in all likelihood | potentially | feasibly | arguably | it seems | it appears | it looks | looks set to |
            looks likely | looks like | look(s/as/if) | tentatively put | is believed | are believed | is thought |
            are thought | in all probability | odds are | chances are | we believe | we expect | we assume |
            we estimate | we judge | it is possible | is possible that | possible that | a possibility | thought to |
            believed to | set to become | estimated to | projected to | forecast to | tipped to | poised to |
            on course to | on track to | doubtful | expectation is | is assumed | are assumed | can be assumed |
            improbab(le/ly) | stands to | could well | may well | may have | might have | could have been |
            must have been
            """
        ),
        r"(?<!the )(?<!military )(?<!of )might(?! of)",
        r"(?:seem|appear)(?:s|ed)? (?:to|that|likely|set|poised|unlikely|ready)",
        r"(?:is|are|was|were|been|being) (?:\w+ )?(?:expected|predicted|projected|anticipated|estimated|presumed"
        r"|forecast"
        r"|assumed|believed|thought|reckoned|tipped|suspected|rumoured) (?:to|that|by)",
        r"(?:can|could)(?:not|n\"t| not) be (?:ruled out|excluded|discounted)",
        r"not (?:be )?(?:ruled out|excluded)",
    ),
    permissions=(
        r"may(?! (?:not )?(?:day|\d))",
        "should",
        r"must have(?! (?:an?|the|at|no|their|its)\b)",
        r"could (?:be|become|have|well|still|lead|cost|reach|rise|fall|exceed|face|take|see|result|mean|cause"
        r"|trigger|force"
        r"|affect|begin|start|come|go|lose|double|end|grow|last|hit|spread|prove|happen|follow|return|drop|soon)",
    ),
    intents=forms(
        """
        will | shall | plan(/s/ned) | planning | intend(/s/ed) to | is to | are to | due to be | due to | due on |
        due in | due by | scheduled | is expected | are expected | set to | set for | going to | aims to | agreed to |
        undert(akes/ook) to | pledge(s/d) to | promise(s/d) to | announced | announces | called for | calls for |
        deadline | target(/s/ed) | until | by the end of | expire(s) | is valid | are valid | proposed | proposes
        """
    ),
    rules=forms(
        """
        law(/s) | act | article(/s) | section | statute(/s) | regulation(/s) | rules | rule | code |
        constitution(/al) | charter | treaty | decree(/s) | licen(ce/ces/sed) | permit(/s) | contract(/s) |
        clause(/s) | paragraph | bylaw(s) | agreement | convention | order | under the terms | entitled | resolution |
        ordinance | procedure | statutory | legislation | protocol | guidelines | instruction(/s) | eligible | visa |
        appeal | allows | amendment | terms
        """
    ),
    harmless=(
        *forms(
            """
            united states | think-tank(/s) | think tank(/s) | likely voter(/s) | probable cause | possible world(/s) |
            puppet theat(re/res/er/ers) | puppet show(/s) | puppet play(/s) | puppet makers | puppet museum |
            bloody mary | bloody sunday | triumphal arch(/es) | noble gas(/es) | noble metal(/s) | brave new world |
            brilliant cut | brilliant-cut | brilliant green | brilliant white | brilliant blue | corrupt file(/s) |
            corrupt data | unfair competition | unfair dismissal | unfair trading | unjust enrichment | rampant lion |
            speak clearly | speaks clearly | speaking clearly | more clearly | less clearly | not clearly |
            in the course of | course of | in due course | slaughterhouse(/s) | slaughter house(/s) |
            animals slaughtered | ambassador extraordinary | envoy extraordinary | extraordinary and plenipotentiary |
            bound together | bound to secrecy | stated capital | bank statement(/s) | may day | heroic couplet(/s) |
            heroic symphony | tragic opera | tragic actress | criminal code | absolutely continuous |
            natural and legal | could not | couldn"t | no doubts | the regime of the river | may fair |
            as fast as possible | as soon as possible | as far as possible | where possible | if possible |
            wherever possible | whenever possible | possible in principle | in no uncertain terms | wall of shame |
            hall of fame | bound for | bound up | sure-footed | guaranteed to depositors | remarkable trees |
            theatre of the absurd | absurd(ist/ism)
            """
        ),
        r"historic (?:cent(?:re|er)s?|buildings?|monuments?|districts?|sites?|quarters?|towns?|lows?|highs?"
        r"|houses?|core"
        r"|maximum|minimum|parks?|records?|preservation|part|area|city|average|facade|street|data|environment"
        r"|property)",
        r"(?:clearly|plainly) (?:visible|marked|labelled|legible|printed|audible|separated|defined|stated|worded"
        r"|displayed|written"
        r"|seen|identified|identifiable|heard|readable|signposted|distinguishable|indicated|delineated|dated|numbered"
        r"|posted|spelled|spelt|set out|shown|signed|recogni[sz]able|lit|demarcated|structured|enough)",
        r"naturally (?:ventilated|lit|fermented|aspirated|grown|coloured|present|cooled|carbonated|dried"
        r"|regenerated)",
        r"outstanding (?:debts?|loans?|balances?|amounts?|shares?|issues?|bonds?|claims?|payments?|invoices?"
        r"|warrants?"
        r"|bills?|fines?|taxes|sums?|orders?|work|obligations?|credit|liabilit(?:y|ies)|principal|matters?"
        r"|questions?)",
        r"extraordinary (?:meetings?|sessions?|summits?|general meeting|congress|sittings?|assembl(?:y|ies)|items?"
        r"|elections?|plenary|council|commission|powers|resolution|dividends?)",
    ),
    capitals=True,
    link_words=words("here link click more read this page website"),
)
