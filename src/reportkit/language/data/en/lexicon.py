"""English, as it is written in Britain: words that turn a sentence round, or hand it on."""

from __future__ import annotations

from reportkit.language.parts.lexicon import Lexicon
from reportkit.language.parts.lists import in_order, phrases, words

LEXICON = Lexicon(
    negations=words(
        """
        not no never none nobody nothing neither nor nowhere without cannot hardly unlikely impossible
        """
    ),
    negation_patterns=(r'\w+n"t',),
    negations_after=words(""),
    negative_prefixes=(
        "un",
        "in",
        "im",
        "non",
        "dis",
    ),
    negative_infix="",
    modals=words(
        """
        may might could should must would can shall ought possibly probably perhaps maybe likely allegedly
        reportedly apparently
        """
    ),
    reporting=words(
        """
        said says told tells added adds noted notes stressed stresses stated states explained explains
        continued continues argued argues believes warned warns replied wrote writes remarked concluded
        concludes recalled observed emphasised emphasized
        """
    ),
    speaking=words(
        """
        asked called calls insisted insists admitted admits acknowledged complained claimed claims announced
        testified joked declared denied agreed promised suggested urged described responded commented reports
        reported wondered predicted predicts recalls promises
        """
    ),
    persons=words("he she they i we"),
    pronouns=words(
        """
        i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that
        these those here there
        """
    ),
    false_friends=words("assure note observe possible probable"),
    elided=words(""),
    abbreviations=(
        *("Mr", "Mrs", "Ms", "Messrs", "Dr", "Prof", "Rev", "Fr", "St", "Hon", "Sen", "Rep", "Reps", "Gov", "Pres"),
        *("Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Adm", "Sgt", "Cpl", "Supt", "Det", "Amb", "Esq", "Mt", "Ft"),
        *("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"),
        *("Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun", "vs", "cf", "ca", "approx", "est", "Dept"),
        *("Univ", "Ave", "Blvd", "Rd", "Co", "Corp", "Bros", "Ch", "Th", "Ph", "viz", "ed", "eds", "incl", "excl"),
    ),
    refusals=in_order(
        r"""
        unless den(?:y|ies|ied|ying|ial) nobody nothing neither none nor no without until only yet refus\w+
        fail\w* lack\w* cannot never hardly before doubt\w* far impossible unable wrong
        still rather instead outside unlikely improbable non\w+ un(?!it|iv|ion)\w+ed un(?!d)\w+able
        """
    ),
    conditions=phrases(
        """
        if | unless | provided that | providing that | provided the | as long as | so long as | on condition |
        on the condition | in the event | subject to | in case | only when | only if | should the need |
        contingent on | conditional on | depending on | assuming | otherwise | insofar as
        """
    ),
    limits=phrases(
        """
        in all likelihood | in all probability | reportedly | presumably | seemingly | apparently | it seems |
        by all appearances | is believed to | only | almost | hardly | scarcely | barely | nearly | merely | rarely |
        seldom | partly | partially | partial | sometimes | occasionally | in theory | in principle | on paper |
        supposedly | at most | no more than | except | except for | apart from | short of | tentatively |
        provisionally | to some extent | to a degree | virtually
        """
    ),
    attitudes=phrases(
        """
        hard to believe | difficult to believe | hard to imagine | (?<!a )few | stopped | ceased | improbable | doubt |
        doubts | doubted | doubtful | deny | denies | denied | denying | reject | rejects | rejected | dispute |
        disputes | disputed | disagree | disagrees | disagreed | dismiss | dismisses | dismissed | refute | refutes |
        refuted | untrue | false | falsely | myth | lie | wrong | mistake | mistaken | nonsense | absurd | hope |
        hopes | hoped | wish | wishes | wished | pretend | pretends | pretended | sceptical | skeptical |
        questions whether | question whether | imagine | refuse | refuses | refused | fail | fails | failed |
        doubting | rumour | rumours | unconvinced | implausible | inconceivable | far from | too early | premature |
        illusion
        """
    ),
    complementisers=words("that whether"),
    negative_forms="",
    conditional_forms="",
)
