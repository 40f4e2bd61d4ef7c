"""What a section has used up: rounds of loops, characters written, and the work behind them."""

from __future__ import annotations

import re
from typing import Any

from reportkit.template.values import TemplateFault

MAX_STEPS = 20_000
"""How often the loops and macros of one section may run, all together."""

MAX_OUTPUT = 2_000_000
"""How many characters one section may write, captured text included."""

MAX_SIZE = 20_000
"""How many characters or entries an operator or a filter may put together."""

MAX_BITS = 256
"""How large a whole number may become."""

MAX_WORK = 2_000_000
"""How much all sections of a document may do: values looked at, entries gone through, operations carried out."""

WORK_FOR_AN_ITEM = 400
"""How much more work each item of the dossier allows: who has much to say may do more."""

MAX_SOURCE = 1_000_000
"""How many characters one file of sections may have."""

MAX_CODE = 200_000
"""How many characters may stand between braces in all the files that one document is made of."""

_SECTION = 500
"""What every section costs, whatever is in it."""

_PART = 64
"""So many characters of a text are one piece of work."""

_OPENING, _CLOSING = re.compile(r"\{[{%]"), re.compile(r"[%}]\}")


class Meter:
    """What the sections of one document have used up; rounds and output are counted anew for each section."""

    def __init__(self, items: int = 0) -> None:
        """`items` is how much the dossier has."""
        self.items = items
        self._work = MAX_WORK + WORK_FOR_AN_ITEM * items
        self._code = MAX_CODE
        self._steps = 0
        self._written = 0

    def begin(self) -> None:
        """The next section. Raises TemplateFault."""
        self._steps = self._written = 0
        self.charge(_SECTION)

    def step(self, characters: int) -> None:
        """One more round, which writes so many characters of the template's own. Raises TemplateFault."""
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise TemplateFault(f"the section's loops and macros run more than {MAX_STEPS} times")
        self.write(characters)

    def write(self, characters: int) -> None:
        """So many characters more. Raises TemplateFault."""
        self._written += characters
        if self._written > MAX_OUTPUT:
            raise TemplateFault(f"the section writes more than {MAX_OUTPUT} characters")
        self.charge(4)

    def charge(self, work: int) -> None:
        """So much more work. Raises TemplateFault."""
        self._work -= work
        if self._work < 0:
            raise TemplateFault("the sections do too much", hint="long work belongs into the dossier, not into a loop")

    def read(self, text: str) -> None:
        """One more file of sections. Raises TemplateFault."""
        self._code -= code_size(text)
        if self._code < 0:
            raise TemplateFault(f"the sections have more than {MAX_CODE} characters between braces")

    def weigh(self, *values: Any) -> None:
        """The work of comparing, hashing or naming values, whatever stands in them. Raises TemplateFault."""
        waiting = list(values)
        work = 0
        while waiting:
            value = waiting.pop()
            if isinstance(value, str):
                work += len(value) // _PART
            elif isinstance(value, list | tuple):
                waiting += value
            elif isinstance(value, dict):
                waiting += value.keys()
                waiting += value.values()
            work += 1
            if work > self._work:
                break
        self.charge(work)


def code_size(text: str) -> int:
    """How many characters of a section stand between braces."""
    return sum(len(_CLOSING.split(piece, maxsplit=1)[0]) for piece in _OPENING.split(text)[1:])


def check_size(size: int) -> None:
    """Raises TemplateFault for so many characters or entries, if they are too many."""
    if size > MAX_SIZE:
        raise TemplateFault(f"this becomes too long: more than {MAX_SIZE} characters or entries")
