"""Actors, and whom the memo is from, as a template holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reportkit.dossier import model
from reportkit.template.values import Datum, Label, View
from reportkit.template.views.entries import ItemView
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting


class ActorView(ItemView, of=model.Actor):
    """A person, organisation or group."""

    __slots__ = ()
    kind_name: ClassVar[str] = "actor"
    item: model.Actor

    @property
    def kind(self) -> Label:
        return self._setting.label(self.item.kind)

    @property
    def name(self) -> Datum:
        return self._setting.datum(self.item.name)

    @property
    def short(self) -> Datum:
        return self._setting.datum(self.item.short or self.item.name)

    @property
    def role(self) -> Datum:
        return self._setting.datum(self.item.role)

    @property
    def organisation(self) -> ActorView | None:
        return actor_of(self.item.organisation, self._setting)

    def full_name(self) -> str:
        """The name with its role and, where the role doesn't name it already, the organisation."""
        organisation = self._setting.dossier.actors.get(self.item.organisation)
        parts = [self.item.name, self.item.role]
        if organisation and organisation.name not in self.item.role:
            parts.append(organisation.name)
        return ", ".join(part for part in parts if part)

    def inlines(self) -> tuple[n.Inline, ...]:
        return (self._setting.text(self.item.name),)


def actor_of(id: str, setting: Setting) -> ActorView | None:
    """The view of an actor; none where there is no such one."""
    actor = setting.dossier.actors.get(id)
    return ActorView(actor, setting) if actor else None


class PersonView(View):
    """Whom the memo is from, or who prepared it."""

    __slots__ = ("_key", "_person", "_setting")
    kind_name: ClassVar[str] = "person"

    def __init__(self, person: model.Person, setting: Setting, key: str) -> None:
        super().__init__(setting.references)
        self._person, self._setting, self._key = person, setting, key

    @property
    def name(self) -> Datum:
        return self._told("name")

    @property
    def role(self) -> Datum:
        return self._told("role")

    @property
    def phone(self) -> Datum:
        return self._told("phone")

    @property
    def email(self) -> Datum:
        return self._told("email")

    def _told(self, part: str) -> Datum:
        self._setting.told.add(f"{self._key}.{part}")
        return self._setting.datum(getattr(self._person, part))

    def inlines(self) -> tuple[n.Inline, ...]:
        self._setting.told.add(f"{self._key}.name")
        return (self._setting.text(self._person.name),)
