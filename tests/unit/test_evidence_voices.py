"""To whom a source gives its words: beside the verb of speech, by a turn's label, by the lead of a speech."""

from __future__ import annotations

import pytest

from reportkit.dossier.model import Actor, Source
from reportkit.evidence.match import verify
from reportkit.evidence.source import SourceText
from reportkit.evidence.speakers import Speaker, another, is_known, joined

TEXTS = {
    "en": """\
The harbour board has put off the dredging, its chairman Leonard Askew told reporters on Friday.

“We have not cancelled anything,” Askew said. “The contract stands, the money is there.” He added that 40 \
million had been set aside. “Nobody will suffer,” he said.

Marta Lindqvist, who leads the pilots’ union, was less sure. “If the channel silts up, nobody will come in,” she \
said. “We are afraid.” Askew said: “She is wrong about that one.”

“It is a shame for all of us,” said the minister, Mr Paul Brandt. The Governor said: “Nothing is decided as \
yet.”
""",
    "ru": """\
Совет отложил работы, сообщил председатель Леонид Асеев.

«Мы ничего не отменяли, – сказал Асеев. – Договор в силе, деньги есть». По словам Марты Линд, это не так. «Если \
канал обмелеет, никто не войдёт», – заявила она.

Министр Павел Бранд был краток: «Ничего ещё не решено до весны».
""",
    "hearing": """\
Слушания комитета, 4 марта. Ведёт заседание Пётр Седов.

СЕДОВ: Начнём. Министр, почему не начаты работы на канале?

ЛИНД: Потому что подрядчик «не торопился». Мы начнём их в мае.

Вопрос (газета): А деньги на работы в бюджете есть?

ЛИНД: Деньги на работы есть и будут.
""",
    "interview": """\
О канале и льготах рассказала Марта Линд.

В.: Когда начнутся работы на канале?

О.: Мы начнём их в мае этого года.

В.: А если денег на работы не хватит?

О.: Денег хватит, спросите Леонида Асеева.
""",
}
RIGHT = [
    ("en", "We have not cancelled anything", "Leonard Askew"),
    ("en", "The contract stands, the money is there", "Leonard Askew"),
    ("en", "Nobody will suffer", "Leonard Askew"),
    ("en", "If the channel silts up, nobody will come in", "Marta Lindqvist"),
    ("en", "We are afraid", "Marta Lindqvist"),
    ("en", "She is wrong about that one", "Leonard Askew"),
    ("en", "It is a shame for all of us", "Paul Brandt"),
    ("en", "Nothing is decided as yet", "Paul Brandt"),
    ("en", "We have not cancelled anything […] The contract stands, the money is there", "Leonard Askew"),
    ("ru", "Мы ничего не отменяли", "Леонид Асеев"),
    ("ru", "Договор в силе, деньги есть", "Леонид Асеев"),
    ("ru", "Если канал обмелеет, никто не войдёт", "Марта Линд"),
    ("ru", "Если канал обмелеет, никто не войдёт", "Асеев"),
    ("ru", "Ничего ещё не решено до весны", "Павел Бранд"),
    ("hearing", "Мы начнём их в мае", "Марта Линд"),
    ("hearing", "почему не начаты работы на канале?", "П. Седов"),
    ("interview", "Мы начнём их в мае этого года", "Марта Линд"),
]
WRONG = [
    ("en", "We have not cancelled anything", "Marta Lindqvist"),
    ("en", "The contract stands, the money is there", "Marta Lindqvist"),
    ("en", "She is wrong about that one", "Marta Lindqvist"),
    ("en", "It is a shame for all of us", "Leonard Askew"),
    ("en", "Nothing is decided as yet", "Aliya Karim"),
    ("en", "We have not cancelled anything […] 40 million had been set aside", "Leonard Askew"),
    ("ru", "Мы ничего не отменяли", "Марта Линд"),
    ("ru", "Договор в силе, деньги есть", "Павел Бранд"),
    ("ru", "Ничего ещё не решено до весны", "Леонид Асеев"),
    ("hearing", "Мы начнём их в мае", "Пётр Седов"),
    ("hearing", "Начнём. […] Деньги на работы есть и будут", "Пётр Седов"),
    ("interview", "Мы начнём их в мае этого года", "Леонид Асеев"),
]


def told(text: str, quote: str, name: str) -> list[object]:
    """What the three rules would say, empty if nothing."""
    source = SourceText(TEXTS[text], "en" if text == "en" else "ru")
    match = verify([quote], source)
    assert match.outcome.passes
    speaker = Speaker(Actor(id="speaker", kind="person", name=name), source.language)
    known = is_known(speaker, source, Source(id="text", csl={}))
    return [
        *([] if known else ["unknown"]),
        *filter(None, (another(speaker, match.places, source),)),
        *(joined(match.places, source) or ()),
    ]


@pytest.mark.parametrize(("text", "quote", "name"), RIGHT)
def test_the_right_speaker_is_left_alone(text: str, quote: str, name: str) -> None:
    assert told(text, quote, name) == []


@pytest.mark.parametrize(("text", "quote", "name"), WRONG)
def test_another_speaker_is_told(text: str, quote: str, name: str) -> None:
    assert told(text, quote, name) != []


@pytest.mark.parametrize("csl", [{"author": [{"family": "Линд", "given": "М."}]}, {"title": "Речь Марты Линд"}])
def test_the_authors_of_a_record_are_known(csl: dict[str, object]) -> None:
    speaker = Speaker(Actor(id="lind", kind="person", name="Марта Линд"), "ru")
    source = SourceText("Мы начнём работы в мае.", "ru")
    assert is_known(speaker, source, Source(id="speech", csl=csl))
    assert not is_known(speaker, source, Source(id="speech", csl={}))


def test_a_title_that_stands_for_the_name_in_the_source_is_known() -> None:
    source = SourceText("«Мы начнём в мае», – сказала министр водного хозяйства.", "ru")
    lind = Actor(id="lind", kind="person", name="Марта Линд", aka=("министр водного хозяйства",))
    assert is_known(Speaker(lind, "ru"), source, Source(id="news", csl={}))
