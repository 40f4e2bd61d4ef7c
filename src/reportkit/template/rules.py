"""What can be wrong with a template pack, and with merging it."""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

PACK_KEY = Rule("RK501", "pack-key")
"""A key of a pack's file whose value can't be used: an audience that extends itself, words that are no text."""

PACK_FILE = Rule("RK502", "pack-file-missing")
"""A file that the pack names isn't there."""

TEMPLATE_SYNTAX = Rule("RK503", "template-syntax")
"""A section is not valid Jinja."""

UNKNOWN_NAME = Rule("RK504", "unknown-name")
"""A section uses a name, an attribute, a filter or an item that isn't there."""

UNKNOWN_WORD = Rule("RK505", "unknown-word")
"""A section asks for a string that the pack's words don't have in this language."""

TEMPLATE_FAULT = Rule("RK506", "template-fault")
"""A section does something that can't be carried out: a wrong argument, a limit passed, a forbidden operation."""

RAW_HTML = Rule("RK507", "raw-html")
"""HTML stands in a section. The two formats know nothing of it."""

MARKDOWN = Rule("RK508", "markdown-unsupported")
"""Markdown that has no meaning in a memo: an image that is not at hand, an unknown container."""

WITHHELD = Rule("RK405", "withheld-item-printed")
"""A section prints an item that this audience may not see."""

EMPTY_SECTION = Rule("RK509", "empty-section", Severity.WARNING)
"""A section has nothing to say for this dossier and audience, and was left out."""

REQUIRED_SECTION = Rule("RK510", "required-section-empty")
"""A section that the pack calls required has nothing to say."""

NOT_SHOWN = Rule("RK531", "item-not-shown", Severity.WARNING)
"""An item is in no section of the document for readers who are to see everything (`complete: true`).

What it does: compares what such an audience may see with what its sections have printed.
Why it matters: sections select by topic; what has another topic, or stands in no text, is left out in silence.
Example: an undated fact of topic `economy`, where no section selects that topic.
Instead: give it a topic that a section selects, cite it in a text, or add a section of `other_topics()` to the pack.
"""

NEAR_TOPIC = Rule("RK532", "topic-misspelt", Severity.WARNING)
"""A topic that no section selects, and that is all but one which a section does.

What it does: compares the topics of facts, quotes and judgements with those that the pack expects.
Why it matters: topics are free words, so a slip is no error; the item is merely missing where readers look for it.
Example: `topic: contxt` for a pack with the topic `context`.
Instead: correct the topic, or accept it under `allow` if it is another word indeed.
"""

UNSAFE_LINK = Rule("RK511", "unsafe-link")
"""A link goes somewhere else than https, http or mailto."""

UNKNOWN_TARGET = Rule("RK513", "unknown-target")
"""A cross reference goes to a heading that isn't in the document."""

NOTE_IN_NOTE = Rule("RK530", "note-in-note")
"""A note stands inside a note, where neither format can print it. Citations and items are spelled out there."""

OWN_TEXT_MISSING = Rule("RK514", "own-text-untranslated", Severity.WARNING)
"""A section is written in the dossier's own words, but not in this language: the pack's section stands in."""

TEXT_UNUSED = Rule("RK533", "text-unused", Severity.WARNING)
"""A text of our own is for a section, or for an audience, that the pack doesn't have: nobody gets to read it.

What it does: compares the names of the files below `text/` with the sections and audiences of the pack.
Why it matters: a name that is misspelt leaves the pack's own section standing, in silence.
Example: `text/agrement.md`, `text/leader/summary.md`.
Instead: rename the file.
"""

CITATION = Rule("RK515", "unknown-citation")
"""A citation names something that the dossier doesn't have, or that has no source."""

MARKED_TOO_LOW = Rule("RK401", "marked-too-low")
"""An output carries a lower marking than something that it holds."""
