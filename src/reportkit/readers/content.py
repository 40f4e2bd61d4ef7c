"""What a reader gives back: plain data, the same for both formats."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["heading", "quote", "attribution", "caption", "cell", "term", "body", "note"]

_SPACES = re.compile("[ \t\n\r\f\v]+")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")


class Unreadable(Exception):
    """Bytes that aren't what they should be; the message says why. Never leaves reportkit: callers turn it into
    theirs.
    """


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one block and what it is; `items` are the items whose words stand in it, as "kind:id"."""

    kind: Kind
    text: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What a file says.

    `furniture` is what repeats: in a DOCX the text of each header and footer, in a PDF that of each page.
    """

    blocks: tuple[Block, ...]
    notes: tuple[Block, ...]
    furniture: tuple[str, ...]

    @property
    def items(self) -> tuple[str, ...]:
        """The items carried, each once, in the order in which they are met."""
        return tuple(dict.fromkeys(item for block in (*self.blocks, *self.notes) for item in block.items))


def normal(text: str) -> str:
    """A text as it is compared: one space for any breaking white space, nothing for what is never seen.

    The hyphen of a line break (U+00AD) goes with it; no-break spaces and every other character stay themselves.
    """
    return _UNSEEN.sub("", _SPACES.sub(" ", _UNSEEN.sub("", text))).strip(" ")
