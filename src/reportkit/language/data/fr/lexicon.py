"""French: words that turn a sentence round, or hand it on."""

from __future__ import annotations

from reportkit.language.parts.lexicon import Lexicon
from reportkit.language.parts.lists import in_order, phrases, words

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
    abbreviations=(
        *("MM", "Mme", "Mlle", "Mgr", "Me", "Dr", "Pr", "St", "Ste", "cf", "éd", "chap", "vol", "réf", "dir", "trad"),
        *("env", "hab", "janv", "févr", "avr", "juill", "sept", "oct", "nov", "déc", "av", "bd", "ex", "gén", "col"),
        *("cap", "lt", "min", "dép", "prés", "Ch", "Ph", "Th", "Cie", "tél", "max"),
    ),
    refusals=in_order(
        r"""
        sans ni\w* dément\w* aucun\w* personne rien jamais refus\w+ seulement que impossible
        """
    ),
    conditions=phrases(
        """
        si | s"il | s"ils | à condition | à moins | pourvu que | en cas de | dans le cas où | au cas où |
        sous réserve | faute de | tant que | sinon | à supposer | selon que
        """
    ),
    limits=phrases(
        """
        semble-t-il | sans doute | selon toute vraisemblance | à ce qu"il paraît | seulement | uniquement | presque |
        rarement | partiellement | en partie | parfois | sauf | hormis | excepté | à peine | au plus | tout au plus |
        en principe | en théorie | sur le papier | formellement | provisoirement | exclusivement | quasi | quasiment
        """
    ),
    attitudes=phrases(
        """
        difficile de croire | peu probable | cessé | cesse | doute | doutes | doutons | doutent | doutait | nie |
        nient | niait | dément | démenti | démentent | démentait | réfute | réfutent | réfutait | conteste |
        contestent | contestait | rejette | rejettent | faux | fausse | mensonge | mythe | erreur | espère | espérons |
        espèrent | espérait | souhaite | souhaitons | refuse | refusent | refusait | absurde | illusion | rumeur |
        rumeurs | prématuré | trop tôt | se trompe | se trompent
        """
    ),
    complementisers=words("que qu"),
    negative_forms="",
    conditional_forms="",
)
