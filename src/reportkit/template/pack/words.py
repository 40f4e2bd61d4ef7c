"""The pack's own strings in one language: short Markdown with named gaps, under dotted keys ("agreement.lead")."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from reportkit.template import rules
from reportkit.template.values import Markdown, References, TemplateFault, printed

_LONGEST = 100_000
_GAP = re.compile(r"\{([a-z_]+)\}")


class UnknownWord(TemplateFault):
    """A key that the words of this language don't have."""

    rule = rules.UNKNOWN_WORD


@dataclass(frozen=True, slots=True)
class Words:
    """Strings by key; `file` is where one would add another."""

    strings: Mapping[str, str]
    file: str

    def get(self, key: str) -> str:
        """The string, or nothing."""
        return self.strings.get(key, "")

    def markdown(self, key: str, references: References, values: Mapping[str, object]) -> Markdown:
        """The string with its gaps filled by references, never by Markdown. Raises UnknownWord, TemplateFault."""
        if key not in self.strings:
            raise UnknownWord(f"the pack has no words for “{key}”", hint=self._hint(key))

        length = len(self.strings[key])

        def fill(gap: re.Match[str]) -> str:
            nonlocal length
            if gap[1] not in values:
                given = ", ".join(values) or "nothing"
                raise TemplateFault(f"“{key}” needs a value for {{{gap[1]}}}", hint=f"given here: {given}")
            value = str(printed(values[gap[1]], references))
            length += len(value)
            if length > _LONGEST:
                raise TemplateFault(f"“{key}” becomes longer than {_LONGEST} characters")
            return value

        return Markdown(_GAP.sub(fill, self.strings[key]))

    def _hint(self, key: str) -> str:
        near = difflib.get_close_matches(key, list(self.strings), n=1, cutoff=0.7)
        return f"did you mean “{near[0]}”?" if near else f"add it to {self.file}"
