"""English, as it is written in Britain: words that turn a sentence round, that hand it on, that judge."""

from __future__ import annotations

from reportkit.language.parts.lexicon import Lexicon, Wording
from reportkit.language.parts.lists import phrases, words

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
    abbreviations=("Mr", "Mrs", "Dr", "etc", "No", "vs"),
)

WORDING = Wording(
    attributions=phrases(
        """
        according to | says? | said | claim | argue | believe | report | think | discuss | sees? | call |
        maintain | allege | expect | suggest | suspect | consider | in the view | in the words | state
        """
    ),
    loaded=phrases(
        """
        unfortunately | fortunately | unprecedented | scandalous | shameful | brilliant | notorious |
        so-called | puppet | bloody | monstrous | heroic | at long last | outrageous | fateful | triumph |
        disastrous | cynical | historic breakthrough | alarming
        """
    ),
    certain=phrases(
        """
        undoubtedly | obviously | clearly | inevitably | certainly | of course | without doubt |
        unquestionably | surely
        """
    ),
    link_words=words("here link click more read this page website"),
)
