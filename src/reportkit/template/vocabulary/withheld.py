"""Items that a section asks for by their id, and that aren't there for its readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportkit.template import rules
from reportkit.template.values import TemplateFault, View

if TYPE_CHECKING:
    from reportkit.template.setting import Setting

_ASK = "put it between {% if … %} and {% endif %}, or write this section for the audiences that may see it"


class UnknownItem(TemplateFault):
    """An id that no item has."""

    rule = rules.UNKNOWN_NAME


class WithheldPrinted(TemplateFault):
    """An item that this audience may not see was printed."""

    rule = rules.WITHHELD


class Withheld(View):
    """An item that this audience does not see: falsy, and an error if printed."""

    __slots__ = ("_id",)
    kind_name = "withheld item"

    def __init__(self, id: str, setting: Setting) -> None:
        super().__init__(setting.references)
        self._id = id

    @classmethod
    def offers(cls, name: str) -> bool:
        """Everything may be asked for, and nothing is told: see `__getattr__`."""
        return not name.startswith("_")

    def __bool__(self) -> bool:
        return False

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise WithheldPrinted(f"“{self._id}” is withheld from this audience", hint=_ASK)

    def __html__(self) -> Any:
        raise WithheldPrinted(f"“{self._id}” is withheld from this audience", hint=_ASK)
