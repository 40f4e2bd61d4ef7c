"""What every view of an item shares, a date as a template holds it, and several items together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from reportkit.dossier import model
from reportkit.language.dates import Date, When
from reportkit.language.language import DateStyle
from reportkit.template.values import Label, References, TemplateFault, View
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.template.setting import Setting


class ItemView(View):
    """An item of the dossier. `kind` and `id` are there for templates to test; `item` is ours alone, as is whatever is
    no property.
    """

    __slots__ = ("_setting", "item")
    kind_name: ClassVar[str] = "item"

    def __init_subclass__(cls, of: type[model.AnyItem]) -> None:
        """A class names the items that it is the view `of`."""
        _VIEWS[of] = cls

    def __init__(self, item: model.AnyItem, setting: Setting) -> None:
        super().__init__(setting.references)
        self.item: model.AnyItem = item
        self._setting = setting

    @property
    def id(self) -> Label:
        return self._setting.label(self.item.id)

    @property
    def handling(self) -> Label:
        return self._setting.label(self.item.handling.label)

    def use(self) -> None:
        """Notes that the item is printed."""
        self._setting.used[self.item.id] = None


_VIEWS: dict[type[model.AnyItem], type[ItemView]] = {}


def view_of(item: model.AnyItem, setting: Setting) -> ItemView:
    """The view of an item of any kind."""
    return _VIEWS[type(item)](item, setting)


class DateView(View):
    """A date or a span of time, printed as the language writes it."""

    __slots__ = ("_setting", "_style", "_when")
    kind_name: ClassVar[str] = "date"

    def __init__(self, when: When, setting: Setting, style: DateStyle = "long") -> None:
        super().__init__(setting.references)
        self._when, self._setting, self._style = when, setting, style

    @property
    def year(self) -> int:
        when = self._when if isinstance(self._when, Date) else self._when.start or self._when.end
        return when.year if when else 0

    @property
    def numeric(self) -> DateView:
        return DateView(self._when, self._setting, "numeric")

    def text(self) -> str:
        return self._setting.language.format_date(self._when, self._style)

    def inlines(self) -> tuple[n.Inline, ...]:
        return (n.Text(self.text()),)


V = TypeVar("V", bound=View)


class Entries(View, Generic[V]):
    """Several of a kind: to loop over, to count, or to print as a list."""

    __slots__ = ("_entries", "_name")
    stands_alone: ClassVar[bool] = True

    def __init__(self, entries: Iterable[V], references: References, name: str) -> None:
        super().__init__(references)
        self._entries = tuple(entries)
        self._name = name

    @property
    def kind_name(self) -> str:
        return f"list of {self._name}"

    def __iter__(self) -> Iterator[V]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: int | slice) -> V | Entries[V]:
        if isinstance(index, slice):
            return Entries(self._entries[index], self._references, self._name)
        return self._entries[index]

    def inlines(self) -> tuple[n.Inline, ...]:
        raise TemplateFault(f"a {self.kind_name} stands inside a sentence", hint="put it on a line of its own")

    def blocks(self) -> tuple[n.Block, ...]:
        items = tuple(n.ListItem(entry.blocks()) for entry in self._entries)
        return (n.BulletList(items),) if items else ()
