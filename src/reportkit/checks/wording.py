"""How statements are worded: claims that read as facts, and words that argue instead of telling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule
from reportkit.dossier.model import Dossier, Fact, Judgement
from reportkit.evidence import details, lexicon
from reportkit.evidence.fold import fold_text


def _any(alternatives: str) -> str:
    """A pattern for any of the beginnings of words that a text lists with bars between them."""
    return "|".join(one.strip() for one in alternatives.split("|"))


_ATTRIBUTIONS = {
    "ru": _any(
        """
        по словам | по мнению | по данным | по оценк | по сведени | по утверждени | согласно | счита |
        полага | утвержда | обсужда | видит | видят | называ | заявля | заявил | сообщ | отмеча | подозрева
        | предполага | говор | ожида | убежден | указыва | пиш[еу]т | оценива | опаса
        """
    ),
    "kk": _any(
        """
        пікірінше | айтуынша | мәліметінше | деректер | бағалауынша | хабарла | сөзінше | деп | дейді | деді
        | санайды | талқыла | көреді | мәлімде | болжа | күт
        """
    ),
    "en": _any(
        """
        according to | says? | said | claim | argue | believe | report | think | discuss | sees? | call |
        maintain | allege | expect | suggest | suspect | consider | in the view | in the words | state
        """
    ),
}
"""Beginnings of words that hand a statement to somebody."""
_LOADED = {
    "ru": _any(
        """
        к сожалению | к счастью | беспрецедентн | скандальн | позорн | блестящ | великолепн | печально
        известн | пресловут | так называем | марионет | кровав | чудовищн | героическ | в очередной раз |
        наконец-то | якобы | вопиющ | судьбоносн | триумф | провальн | циничн
        """
    ),
    "kk": _any(
        """
        өкінішке қарай | бақытымызға | бұрын-соңды болмаған | масқара | сорақы | атышулы | қуыршақ | тарихи
        серпіліс | арсыз
        """
    ),
    "en": _any(
        """
        unfortunately | fortunately | unprecedented | scandalous | shameful | brilliant | notorious |
        so-called | puppet | bloody | monstrous | heroic | at long last | outrageous | fateful | triumph |
        disastrous | cynical | historic breakthrough | alarming
        """
    ),
}
"""Beginnings of words that take sides."""
_CERTAIN = {
    "ru": _any(
        """
        несомненно | безусловно | очевидно | разумеется | бесспорно | неизбежно | гарантированно | заведомо
        | конечно
        """
    ),
    "kk": _any(
        """
        сөзсіз | күмәнсіз | әлбетте | айдан анық
        """
    ),
    "en": _any(
        """
        undoubtedly | obviously | clearly | inevitably | certainly | of course | without doubt |
        unquestionably | surely
        """
    ),
}
"""Whole words that insist."""


@cache
def _pattern(kind: str, language: str) -> re.Pattern[str]:
    table = {"attribution": _ATTRIBUTIONS, "loaded": _LOADED, "certain": _CERTAIN}[kind]
    ends = r"(?!\w)" if kind == "certain" else ""
    return re.compile(rf"(?<!\w)(?:{table.get(language, '(?!)')}){ends}")


@check("RK330", "claim-as-fact")
def claim_as_fact(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A claim's statement doesn't say who says so.

    What it does: looks in each claim for the name of its `by`, or for words that hand it to somebody, in each language.
    Why it matters: cut out and pasted, the sentence is a fact, and ours.
    Example: «Отставка связана с планом.» with `kind: claim`, `by: unnamed`.
    Instead: «Неназванные эксперты обсуждают связь отставки с планом.»
    """
    for dossier in context.in_each_language():
        for fact in dossier.facts.values():
            if fact.kind == "claim" and not fact.withdrawn and not _says_who(fact, dossier):
                message = "the statement doesn't say who says so"
                hint = "Name {name} in the sentence."
                name = dossier.actors[fact.by].name if fact.by in dossier.actors else fact.by
                yield rule.at(context.at(dossier, fact), message, hint=hint, item=fact.id, name=name)


def _says_who(fact: Fact, dossier: Dossier) -> bool:
    said = fold_text(fact.statement)
    if _pattern("attribution", dossier.language).search(said):
        return True
    if any(word in lexicon.SPEECH for word in re.findall(r"\w+", said)):
        return True
    actor = dossier.actors.get(fact.by)
    words = re.findall(r"\w{4,}", f"{actor.name} {actor.short}") if actor is not None else []
    return any(details.mentions(said, word) for word in words)


@check("RK331", "loaded-word")
def loaded_word(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A fact is told in words that take sides.

    What it does: looks for judging words in the statements of facts, in each language. Quotes and claims may have them.
    Why it matters: a fact is what both sides could sign; a loaded word makes it a comment, and the memo a pamphlet.
    Example: «беспрецедентный визит», "so-called plan".
    Instead: say what happened, and leave the judging to a judgement or to somebody's quote.
    """
    for dossier in context.in_each_language():
        for fact in dossier.facts.values():
            if fact.kind != "fact" or fact.withdrawn:
                continue
            if found := _pattern("loaded", dossier.language).search(fact.statement.lower().replace("ё", "е")):
                message = "“{word}” takes sides"
                hint = "Say what happened; leave the judging to a judgement or a quote."
                word = _whole(fact.statement, found.start())
                yield rule.at(context.at(dossier, fact), message, hint=hint, item=fact.id, word=word)


@check("RK332", "certainty-word")
def certainty_word(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A statement insists.

    What it does: looks for words like «несомненно», «сөзсіз», "obviously" in facts and judgements, in each
    language.
    Why it matters: what is certain needs no such word, and what isn't must not have it. In a judgement it belies
    the likelihood.
    Example: «Очевидно, курс сохранится.»
    Instead: leave it out; a judgement has its term of likelihood.
    """
    for dossier in context.in_each_language():
        items: tuple[Fact | Judgement, ...] = (*dossier.facts.values(), *dossier.judgements.values())
        for item in items:
            if item.withdrawn or (isinstance(item, Fact) and item.kind == "claim"):
                continue
            if found := _pattern("certain", dossier.language).search(fold_text(item.statement)):
                message = "“{word}” insists"
                hint = "Leave it out."
                yield rule.at(context.at(dossier, item), message, hint=hint, item=item.id, word=found.group())


def _whole(text: str, start: int) -> str:
    """The word at an offset, with all of its ending."""
    found = re.compile(r"[\w-]+").match(text, start)
    return found.group() if found is not None else text
