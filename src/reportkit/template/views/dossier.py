"""The dossier's own data as a template holds them: title, number, dates, who it is from and to."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reportkit.language.dates import parse
from reportkit.template.values import Datum, Label, View
from reportkit.template.views.entries import DateView
from reportkit.template.views.people import PersonView
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting


class DossierView(View):
    """The dossier's own data: title, number, dates, who it is from and to."""

    __slots__ = ("_setting",)
    kind_name: ClassVar[str] = "dossier"

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting.references)
        self._setting = setting

    @property
    def title(self) -> Datum:
        return self._setting.datum(self._setting.dossier.title)

    @property
    def number(self) -> Datum:
        return self._setting.datum(self._setting.dossier.number)

    @property
    def edition(self) -> int:
        return self._setting.dossier.edition

    @property
    def date(self) -> DateView:
        return DateView(self._setting.dossier.date, self._setting)

    @property
    def as_of(self) -> DateView:
        return DateView(self._setting.dossier.as_of, self._setting)

    @property
    def embargo(self) -> Datum:
        """From when on it may be published: the day as the language writes it, and the hour."""
        day, _, hour = self._setting.dossier.embargo.partition("T")
        if not day:
            return self._setting.datum("")
        when = parse(day)
        time = f", {hour[:5]}" if hour else ""
        zone = {"": "", "Z": " (UTC)"}.get(hour[5:], f" (UTC{hour[5:6]}{hour[6:].lstrip('0').removesuffix(':00')})")
        return self._setting.datum(f"{self._setting.language.format_date(when)}{time}{zone}")

    @property
    def sender(self) -> PersonView:
        return PersonView(self._setting.dossier.sender, self._setting, "from")

    @property
    def prepared_by(self) -> PersonView | None:
        person = self._setting.dossier.prepared_by
        return PersonView(person, self._setting, "prepared_by") if person else None

    @property
    def to(self) -> Label:
        """Whom the memo is for: what the dossier says for this audience, else what the audience says."""
        setting = self._setting
        if own := setting.dossier.to.get(setting.audience.name):
            return setting.datum(own)
        return setting.label(setting.audience.in_language(setting.audience.to, setting.dossier.language))

    def inlines(self) -> tuple[n.Inline, ...]:
        return (self._setting.text(self._setting.dossier.title),)
