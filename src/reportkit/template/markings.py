"""What stands on every page: how far the memo may travel, and official use.

An audience's `marking` may hold a TLP label, words of its own («Для служебного пользования»), or both; `{handling}` in
it stands for the highest handling of what the audience is given, which is also the marking of one that has none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportkit.diagnostics import Severity
from reportkit.handling import Handling
from reportkit.template import rules
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting

_LABEL = re.compile(r"TLP:[A-Z]+(?:\+[A-Z]+)?", re.IGNORECASE)
_BETWEEN = " \u00a0·,;|/—–"


def marking(setting: Setting) -> n.Marking:
    """The marking. One that is lower than what the memo holds is a finding in the setting's report."""
    highest = _highest(setting)
    written = setting.audience.in_language(setting.audience.marking, setting.language.code) or "{handling}"
    written = written.replace("{handling}", highest.label)
    found = _LABEL.search(written)
    step = Handling.parse(found[0]) if found else None
    if found is None or step is None:
        return n.Marking(" · ".join(filter(None, [setting.typeset(written), _copy(setting)])))
    if step < highest:
        _say_too_low(setting, step, highest)
    words = setting.typeset((written[: found.start()] + " " + written[found.end() :]).strip(_BETWEEN))
    note = " · ".join(filter(None, [words, _copy(setting)]))
    return n.Marking(step.label, color=step.color, background="000000", note=note)


def keywords(marking: n.Marking) -> tuple[str, ...]:
    """What a file's properties say of its marking."""
    return tuple(filter(None, [*marking.text.split(" · "), *marking.note.split(" · ")]))


def in_file_name(marking: n.Marking) -> str:
    """The marking for a file's name, in ASCII: TLP-AMBER-STRICT; "official-use" for words."""
    label = _LABEL.fullmatch(marking.text)
    return re.sub(r"[:+]", "-", label[0]) if label else "official-use"


def _copy(setting: Setting) -> str:
    number = setting.audience.copy
    return setting.language.word("copy", number=number) if number else ""


def _highest(setting: Setting) -> Handling:
    """The highest handling of what this audience is given; of the dossier, where it is given nothing."""
    dossier = setting.dossier
    given = [item.handling for item in dossier.items()] + [gap.handling for gap in dossier.gaps]
    return max(given, default=min(dossier.handling, setting.audience.clearance))


def _say_too_low(setting: Setting, step: Handling, highest: Handling) -> None:
    above = next((item for item in setting.dossier.items() if item.handling is highest), None)
    gap = next((gap for gap in setting.dossier.gaps if gap.handling is highest), None)
    setting.report.add(
        rules.MARKED_TOO_LOW.at(
            above.at("handling") if above else gap.span if gap else None,
            "the memo for “{audience}” is marked {marked}, but holds “{id}”, which is {handling}",
            hint="mark the audience {handling}, or lower its clearance",
            severity=Severity.ERROR,
            audience=setting.audience.name,
            marked=step.label,
            id=above.id if above else "gaps",
            handling=highest.label,
        )
    )
