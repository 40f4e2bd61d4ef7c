"""Values that a template prints leave references in its text, which become nodes once the Markdown is parsed.

So a `*`, a `{{` or a `<` in a statement stays itself: data never passes through the Markdown parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, Self

from reportkit.diagnostics import Diagnostic, Rule, Span
from reportkit.errors import ReportkitError
from reportkit.template import rules
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from markupsafe import Markup

OPEN, CLOSE = "\ue000", "\ue001"
"""Private-use characters around a reference. A template may not contain them (see `sandbox.faults`)."""

REFERENCE = re.compile(f"{OPEN}([0-9]+){CLOSE}")
ALONE = re.compile(f"(?:\\s*{OPEN}[0-9]+{CLOSE})+\\s*")


class TemplateFault(ReportkitError):
    """A template asked for something that can't be done; `hint` says what can, `rule` what it is found as."""

    rule: Rule = rules.TEMPLATE_FAULT

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint

    def at(self, span: Span | None) -> Diagnostic:
        """The finding that it is at a place."""
        return self.rule.at(span, "{what}", hint="{how}" if self.hint else "", what=str(self), how=self.hint)


class Printable(Protocol):
    """What a template may print: inside a sentence, and alone in a paragraph."""

    def inlines(self) -> tuple[n.Inline, ...]: ...

    def blocks(self) -> tuple[n.Block, ...]: ...


@dataclass(slots=True)
class References:
    """The values that one rendering has printed, by number."""

    values: list[Printable] = field(default_factory=list)

    def leave(self, value: Printable) -> Markup:
        """Text that stands for a value until the Markdown is parsed."""
        from markupsafe import Markup

        self.values.append(value)
        return Markup(f"{OPEN}{len(self.values) - 1}{CLOSE}")  # digits between two private-use characters

    def stands_alone(self, number: str) -> bool:
        """Whether a value, such as a table, can't be part of a sentence."""
        return len(number) < 10 and int(number) < len(self.values) and _is_block(self.values[int(number)])

    def __getitem__(self, number: str) -> Printable:
        if len(number) > 9 or int(number) >= len(self.values):
            raise TemplateFault("a private-use character that stands for nothing")
        return self.values[int(number)]


def _is_block(value: Printable) -> bool:
    return getattr(value, "stands_alone", False) is True


@dataclass(frozen=True, slots=True)
class Words:
    """Inlines that stand in a sentence, or make a paragraph of their own."""

    content: tuple[n.Inline, ...]

    def inlines(self) -> tuple[n.Inline, ...]:
        return self.content

    def blocks(self) -> tuple[n.Block, ...]:
        return (n.Paragraph(self.content),)

    def __str__(self) -> str:
        raise TemplateFault("this can't be joined with a string", hint="print it by itself: {{ … }}")


def plain_value(text: str) -> Words:
    """A plain string of a template or a dossier: characters, whatever they are."""
    return Words((n.Text(text),))


@dataclass(frozen=True, slots=True)
class Blocks:
    """Blocks that stand alone; `name` is what to call them when they don't.

    `any` says whether there are any, without making them: what is made has been shown.
    """

    content: Callable[[], tuple[n.Block, ...]]
    name: str
    any: Callable[[], bool] = lambda: True
    stands_alone: ClassVar[bool] = True

    def inlines(self) -> tuple[n.Inline, ...]:
        raise TemplateFault(
            f"{self.name} stands inside a sentence",
            hint="put it on a line of its own, with an empty line before and after",
        )

    def blocks(self) -> tuple[n.Block, ...]:
        return self.content()

    def __bool__(self) -> bool:
        return self.any()

    def __str__(self) -> str:
        raise TemplateFault(f"{self.name} can't be joined with a string", hint="print it by itself: {{ … }}")


class View:
    """Something of the dossier that a template can hold. Subclasses list what it may see as public attributes."""

    __slots__ = ("_references",)
    offered: ClassVar[tuple[str, ...]] = ()
    looks_at_all: ClassVar[bool] = False
    """Whether an attribute is reckoned out of the whole dossier."""

    def __init__(self, references: References) -> None:
        self._references = references

    @classmethod
    def offers(cls, name: str) -> bool:
        """Whether a template may ask for this: a public property, or a method that `offered` names."""
        return name in cls.offered or (isinstance(getattr(cls, name, None), property) and not name.startswith("_"))

    def inlines(self) -> tuple[n.Inline, ...]:
        raise NotImplementedError

    def blocks(self) -> tuple[n.Block, ...]:
        return (n.Paragraph(self.inlines()),)

    def __html__(self) -> Markup:
        """What Jinja prints."""
        return self._references.leave(self)

    def __str__(self) -> str:
        raise TemplateFault(
            "an item can't be turned into plain text: it would lose its source",
            hint="print it by itself: {{ item }}",
        )

    def __format__(self, spec: str) -> str:
        return str(self)


WHOLE = "a value of the dossier is printed whole, as it stands"
WHOLE_HINT = "print it by itself, {{ value }}, or beside other text with ~; compare it with =="


class Label(str):
    """A short name, such as a topic or an id: to compare, to look things up by; a reference when printed."""

    __slots__ = ("references",)
    references: References

    def __new__(cls, text: str, references: References) -> Self:
        label = super().__new__(cls, text)
        label.references = references
        return label

    def __html__(self) -> Markup:
        return self.references.leave(plain_value(str.__str__(self)))


class Datum(Label):
    """Words of the dossier: a section compares them as a whole and prints them whole; it can't take them apart."""

    __slots__ = ()


class Listed(list[Datum]):
    """Strings of the dossier: to loop over and to join, or to print as a list; `name` is what to call them."""

    def __init__(self, entries: Iterable[str], references: References, name: str) -> None:
        super().__init__(Datum(entry, references) for entry in entries)
        self._references, self._name = references, name

    def __getitem__(self, index: Any) -> Any:
        found = super().__getitem__(index)
        return Listed(found, self._references, self._name) if isinstance(index, slice) else found

    def __html__(self) -> Markup:
        return self._references.leave(Blocks(self._bullets, self._name))

    def _bullets(self) -> tuple[n.Block, ...]:
        items = tuple(n.ListItem(plain_value(str.__str__(entry)).blocks()) for entry in self)
        return (n.BulletList(items),) if items else ()


class Markdown(str):
    """A string that is a pack's own Markdown (its words): it is printed as it stands."""

    __slots__ = ()

    def __html__(self) -> str:
        return str.__str__(self)


def has_reference(text: str) -> bool:
    """Whether a text prints a value."""
    return OPEN in text


def printed(value: Any, references: References) -> Markup:
    """What one `{{ expression }}` leaves in the text."""
    from markupsafe import Markup

    if isinstance(value, Markup):
        return value
    if isinstance(value, Words | Blocks):
        return references.leave(value)
    if hasattr(value, "__html__"):
        return Markup(value.__html__())  # a reference, or a pack's own Markdown
    if value is None or value is True or value is False:
        raise TemplateFault(f"prints {value!r}", hint="print a value, or test it with {% if %}")
    if isinstance(value, str | int | float):
        return references.leave(plain_value(str(value)))
    raise TemplateFault(f"a {type(value).__name__} can't be printed", hint="print its entries one by one")
