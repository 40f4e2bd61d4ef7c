"""A part of a language: its fields are annotated, given by name and never changed.

What `dataclass` would generate for each part takes half a millisecond at every start; here nothing is generated.
"""

from __future__ import annotations

from typing import dataclass_transform


class Incomplete(TypeError):
    """A part that is not given all of its fields, or others than it has; the message names them."""


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Part:
    """A record of literals. Raises Incomplete for a field that is missing or unknown."""

    def __init__(self, **values: object) -> None:
        fields = self.fields()
        if missing := [name for name in fields if name not in values]:
            raise Incomplete(f"{type(self).__name__} has no {', '.join(missing)}")
        if unknown := [name for name in values if name not in fields]:
            raise Incomplete(f"{type(self).__name__} has no field {', '.join(unknown)}")
        self.__dict__.update(values)

    def __setattr__(self, name: str, _: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is not to be changed")

    @classmethod
    def fields(cls) -> tuple[str, ...]:
        """The names of the fields, in order."""
        return tuple(cls.__annotations__)
