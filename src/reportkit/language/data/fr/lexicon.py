"""French: words that turn a sentence round, that hand it on, that judge."""

from __future__ import annotations

from reportkit.language.parts.lexicon import Lexicon, Wording
from reportkit.language.parts.lists import phrases, words

LEXICON = Lexicon(
    # Left out: plus and point, everyday words of English, and personne, which is a person as often as nobody. With all
    # three stands ne. Nor peu, which is in à peu près and un peu as often as in peu probable.
    negations=words(
        """
        ne pas non ni jamais rien aucun aucune aucunement guère nul nulle nullement sans impossible
        """
    ),
    negation_patterns=(r'n"\w+', r'(?:[dl]|qu|jusqu|lorsqu|puisqu)"aucune?'),
    negations_after=words("pas jamais rien guère aucun aucune nullement aucunement"),
    negative_prefixes=(
        "in",
        "im",
        "il",
        "ir",
        "non",
        "dé",
        "dés",
        "mé",
        "mal",
    ),
    negative_infix="",
    modals=words(
        """
        peut peuvent pouvait pouvaient pourrait pourraient pourra pourront puisse puissent doit doivent devait devaient
        devrait devraient devra devront doive doivent faut faudra faudrait fallait semble semblent semblait
        semblerait paraît probable probables probablement possible possibles possiblement éventuel éventuelle
        éventuellement vraisemblable vraisemblablement peut-être apparemment prétendument présumé présumée censé
        censée obligé obligée autorisé autorisée tenu
        """
    ),
    reporting=words(
        """
        dit disait disent affirme affirmé affirment affirmait déclare déclaré déclarent déclarait indique indiqué
        indiquent souligne souligné soulignent soulignait ajoute ajouté ajoutent ajoutait explique expliqué expliquent
        expliquait estime estimé estiment estimait précise précisé précisent rappelle rappelé rappellent rappelait
        assure assuré assurent note noté notent notait relève relevé constate constaté insiste insisté observe observé
        remarque remarqué répond répondu répondait réplique répliqué poursuit poursuivi poursuivait conclut conclu
        avertit averti prévient prévenu écrit écrivait soutient soutenu croit pense pensent reconnaît reconnu
        annonce annoncé raconte raconté confie confié commente commenté résume résumé admet admis martèle martelé
        """
    ),
    speaking=words(""),
    persons=words("il elle ils elles on je nous"),
    pronouns=words(
        """
        je me moi mon ma mes mien mienne nous notre nos vous votre vos il elle ils elles lui leur leurs eux son sa
        ses ce cet cette ces cela ceci celui celle ceux celles ici là
        """
    ),
    false_friends=words("nie notes states continues argue argues"),
    # n is left out: a quote may not begin behind its own negation.
    elided=words("l d c j m t s qu jusqu lorsqu puisqu quoiqu"),
    abbreviations=("MM", "Mme", "cf", "éd", "chap", "vol", "réf", "dir", "trad", "env", "hab", "janv", "févr", "juill"),
)

WORDING = Wording(
    attributions=phrases(
        r"""
        selon | d"après | de l"avis d | de l"aveu d | aux yeux d | affirm | déclar | estim[eéa] | estiment | soutient |
        soutiennent | soutenu | indiqu | assur[eéa] | jugen?t?\b | prétend | évoqu[eéa] | considèr | considér[eéa]\b |
        pens[eéa] | croit\b | croient | craign | craint | dit\b | disent | annonc | rapporte | rapporté |
        fait état | font état | accus[eéa] | dénonc | soupçonn | suppos[eéa] | attend | s"attend | espèr | espér |
        envisag | discut | voit\b | voient | qualifi | appell | argu[eéa] | explique | souligne
        """
    ),
    # Folded: without accents.
    loaded=phrases(
        """
        malheureusement | heureusement | sans precedent | scandale | scandaleu | honteu | brillant | magnifique |
        tristement celebre | soi-disant | pretendu | fantoche | marionnette | sanglant | monstrueu | heroique |
        une fois de plus | ehonte | revoltant | fatidique | triomph | desastreu | cynique | percee historique |
        alarmant | catastrophique | inadmissible | odieu | ignoble | barbare | inoui
        """
    ),
    certain=phrases(
        r"""
        sans aucun doute | sans nul doute | sans le moindre doute | indubitablement | incontestablement |
        indiscutablement | [ée]videmment | [àa] l"[ée]vidence | de toute [ée]vidence | assur[ée]ment |
        in[ée]vitablement | in[ée]luctablement | bien entendu | bien s[ûu]r | naturellement | manifestement |
        forc[ée]ment | (?<!presque )(?<!quasi )(?<!quasi-)(?<!quasiment )certainement | il est [ée]vident que |
        il est clair que | il est certain que | il est indiscutable que
        """
    ),
    link_words=words("ici là lien cliquez voir lire suite détails cette page site web"),
)
