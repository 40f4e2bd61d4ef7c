"""Help and usage errors in Russian: the table of `speech/russian/help.txt`, laid over the commands before they parse.

What the table lacks stays English.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any

from reportkit.speech.tables import help_texts

# What the parser says of itself, in help and in errors. It has no tables of its own for this.
_PARSER = (
    (r"^Usage:", "Запуск:"),
    (r"^Options:", "Параметры:"),
    (r"^Commands:", "Команды:"),
    (r"^Arguments:", "Аргументы:"),
    (r"\[OPTIONS\]", "[ПАРАМЕТРЫ]"),
    (r"COMMAND \[ARGS\]\.\.\.", "КОМАНДА [АРГУМЕНТЫ]..."),
    (r"\[required\]", "[обязательно]"),
    (r"\[default:", "[по умолчанию:"),
    (r"<str>", "<имя>"),
    (r"<path>", "<путь>"),
    (r"<int range>", "<число>    "),  # as wide as it was
    (r"Show this message and exit\.", "Показать эту подсказку и выйти."),
    (r"^Try '(.*)' for help\.", r"Справка: \1"),
    (r"^Error: ", "ошибка: "),
    (r"No such command '(.*?)'\.", r"нет команды «\1»."),
    (r"No such option '(.*?)'\.", r"нет параметра «\1»."),
    (r"No such option: (\S+)", r"нет параметра «\1»."),
    (r"Did you mean (.*)\?", r"Может быть, \1?"),
    (r"Possible options: ", "Может быть: "),
    (r"\(Possible options: ", "(Может быть: "),
    (r"Missing argument '(.*?)'\.", r"не указан аргумент \1."),
    (r"Missing option '(.*?)'\.", r"не указан параметр \1."),
    (r"Missing command\.", "не указана команда."),
    (r"Missing parameter: ", "не указано: "),
    (r"Choose from:", "Можно:"),
    (r"Invalid value for '(.*?)': ", r"неверное значение \1: "),
    (r"'(.*?)' is not one of (.*)\.", r"«\1» не подходит; можно: \2."),
    (r"'(.*?)' is not a valid integer(?: range)?\.", r"«\1» – не целое число."),
    (r"(-?\d+) is not in the range (\S+?)\.$", r"\1 вне допустимого: \2."),
    (r"Option '(.*?)' requires an argument\.", r"параметру \1 нужно значение."),
    (r"Got unexpected extra arguments? \((.*)\)", r"лишнее: \1"),
)


def usage_error(text: str) -> str:
    """What the parser says of a command that was misused."""
    return re.sub(r"'([^'\n]*)'", r"«\1»", _parser_words(text.replace("' / '", ", ")))


def translate(command: Any) -> None:
    """The command's help, that of its options, and all below it."""
    command.help = translated(command.help)
    command.epilog = translated(command.epilog)
    command.get_help = _russian(command.get_help)
    for param in command.params:
        param.help = translated(getattr(param, "help", None))
        if isinstance(getattr(param, "show_default", None), str):
            param.show_default = translated(param.show_default)
    for below in getattr(command, "commands", {}).values():
        translate(below)


def _russian(help: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda context: _parser_words(help(context))


def _parser_words(text: str) -> str:
    for english, russian in _PARSER:
        text = re.sub(english, russian, text, flags=re.MULTILINE)
    return text


def translated(text: str | None) -> str | None:
    """A help text in Russian, paragraph by paragraph; examples stand as they are."""
    if not text:
        return text
    paragraphs = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(help_texts().get(" ".join(one.split()), one) for one in paragraphs)
