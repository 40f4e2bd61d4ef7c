"""Russian in every room: no sentence of ours is without it, and data is never taken for one."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command

from reportkit.cli.app import main
from reportkit.cli.commands import app
from reportkit.cli.russian_help import translated
from reportkit.speech.messages import heard
from reportkit.speech.tables import help_texts
from spoken import sentences, table


def test_every_sentence_has_its_russian() -> None:
    """Where this fails, write the Russian beside the English in speech/russian/messages.txt."""
    known = table()
    assert [f"{place}: {text}" for place, text in sentences() if text not in known] == []


def test_the_sentences_are_found_where_they_are() -> None:
    found = {text for _, text in sentences()}
    assert len(found) > 450
    assert "there is no dossier “{}”" in found  # an f-string
    assert "{} must be {}, not {}" in found  # a template in a name
    assert "print it by itself: {{ … }}" in found or "print it by itself: {{{{ … }}}}" in found


@pytest.mark.parametrize(
    ("english", "russian"),
    [
        ("which dossier?", "какое досье?"),
        ("there is no dossier “harbuor”", "нет досье «harbuor»"),
        ("can't read a.txt: Permission denied", "не читается a.txt: нет прав"),
        ("print it by itself: {{ … }}", "печатайте это отдельно: {{ … }}"),
        ("“main.title” needs a value for {count}", "«main.title»: нужно значение для {count}"),
        ("a fact has no “{x}”", "факт: нет «{x}»"),
        ("“title” must be a list, not text", "«title»: здесь должно стоять «список», а не «текст»"),
        ("did you mean “kind”?", "может быть, «kind»?"),  # “kind” is a word of ours, but here it is data
        ("the sea is calm", "the sea is calm"),
        ("", ""),
    ],
)
def test_finished_sentences_are_known_again(english: str, russian: str) -> None:
    assert heard(english, "ru") == russian
    assert heard(english, "en") == english


def test_what_a_stranger_writes_is_heard_in_one_pass() -> None:
    strange = ": , “" * 50_000
    assert heard(strange, "ru") == strange
    assert heard(f"there is no dossier “{strange}”", "ru") == f"нет досье «{strange}»"


def test_a_name_that_stands_twice_is_one_name() -> None:
    same = "the audience “a” has a section “b”, but there is no sections/b.md.j2"
    assert heard(same, "ru") == "у аудитории «a» есть раздел «b», а файла sections/b.md.j2 нет"
    assert heard(same.replace("/b.", "/c."), "ru") == same.replace("/b.", "/c.")


def test_a_sentence_without_gaps_is_told_in_russian() -> None:
    lines = [english for _, english in sentences() if "{" not in english]
    assert [line for line in lines if not re.search("[а-яё]", heard(line, "ru"))] == []


# ------------------------------------------------------------------------------------------------ help


def commands(command: Any) -> Iterator[Any]:
    yield command
    for below in getattr(command, "commands", {}).values():
        yield from commands(below)


def test_every_help_text_has_its_russian() -> None:
    lacking = []
    for command in commands(get_command(app)):
        for text in (command.help, *(getattr(param, "help", None) for param in command.params)):
            for paragraph in inspect.cleandoc(text or "").split("\n\n"):
                if paragraph and " ".join(paragraph.split()) not in help_texts():
                    lacking.append(f"{command.name}: {paragraph}")
    assert lacking == []


def test_an_epilog_keeps_its_commands() -> None:
    for command in commands(get_command(app)):
        english, russian = command.epilog or "", translated(command.epilog) or ""
        written = [line for line in english.splitlines() if line.startswith("reportkit ")]
        assert written == [line for line in russian.splitlines() if line.startswith("reportkit ")]
        assert not re.search(r"\bExamples?:", russian)


def test_the_terminals_language_is_spoken_without_being_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable, value, first in (("LC_ALL", "C", "Usage"), ("LC_ALL", "ru_RU", "Запуск"), ("LANG", "en", "Запуск")):
        monkeypatch.setenv(variable, value)
        monkeypatch.setattr("sys.argv", ["reportkit", "--help"])
        with pytest.raises(SystemExit) as leaving:
            main()
        assert not leaving.value.code
        assert capsys.readouterr().out.startswith(first)
