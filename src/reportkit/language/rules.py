"""What a rule of type is, and how it says when it has nothing to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import TypeAlias

from reportkit.language.language import Language

Rule: TypeAlias = Callable[[str, Language], str]
"""Takes a text and its language and gives the text back, changed or not."""

DIGIT = re.compile(r"\d")


def needs(*marks: str | re.Pattern[str]) -> Callable[[Rule], Rule]:
    """The rule is only tried on a text in which one of the marks occurs: most texts have few of them."""

    def decorate(rule: Rule) -> Rule:
        @wraps(rule)
        def guarded(text: str, language: Language) -> str:
            found = any(mark in text if isinstance(mark, str) else mark.search(text) for mark in marks)
            return rule(text, language) if found else text

        return guarded

    return decorate
