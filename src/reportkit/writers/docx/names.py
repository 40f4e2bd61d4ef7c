"""What the styles are called: for every role of the tree, Word's own name where Word has one, and an id.

Word finds its built-in styles by name, whatever their id, and translates the name for the user's language.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportkit.tree import nodes as n


@dataclass(frozen=True, slots=True)
class StyleName:
    """A paragraph style: `look` is the theme's style with its figures, `following` the style of the next paragraph."""

    id: str
    name: str
    look: str
    following: str = "Normal"
    custom: bool = True


def _word(id: str, name: str, look: str, following: str = "Normal") -> StyleName:
    return StyleName(id, name, look, following, custom=False)


PARAGRAPHS: dict[str, StyleName] = {
    "body": _word("Normal", "Normal", "body"),
    "lead": StyleName("Lead", "Lead", "lead"),
    "title": _word("Title", "Title", "title"),
    "subtitle": _word("Subtitle", "Subtitle", "subtitle"),
    "kind": StyleName("DocumentKind", "Document Kind", "kind", "Title"),
    "addressee": StyleName("Addressee", "Addressee", "addressee", "Addressee"),
    "meta": StyleName("DocumentData", "Document Data", "meta", "DocumentData"),
    "label": StyleName("Label", "Label", "label"),
    "signature": _word("Signature", "Signature", "signature"),
    "executor": StyleName("Executor", "Executor", "executor", "Executor"),
    "small": StyleName("SmallPrint", "Small Print", "small"),
    "code": _word("HTMLPreformatted", "HTML Preformatted", "code"),
    "toc-title": _word("TOCHeading", "TOC Heading", "toc-title"),
    "heading-1": _word("Heading1", "heading 1", "heading-1"),
    "heading-2": _word("Heading2", "heading 2", "heading-2"),
    "heading-3": _word("Heading3", "heading 3", "heading-3"),
    "heading-4": _word("Heading4", "heading 4", "heading-4"),
    "toc-1": _word("TOC1", "toc 1", "toc-1"),
    "toc-2": _word("TOC2", "toc 2", "toc-2"),
    "toc-3": _word("TOC3", "toc 3", "toc-3"),
    "toc-4": _word("TOC4", "toc 4", "toc-3"),
    "table-of-figures": _word("TableofFigures", "table of figures", "toc-1"),
    "list": _word("ListBullet", "List Bullet", "list", "ListBullet"),
    "list-number": _word("ListNumber", "List Number", "list", "ListNumber"),
    "list-continue": _word("ListContinue", "List Continue", "list", "ListContinue"),
    "definition": StyleName("Definition", "Definition", "definition", "Definition"),
    "definition-continue": StyleName("DefinitionContinue", "Definition Continue", "definition", "Definition"),
    "definition-term": StyleName("DefinitionTerm", "Definition Term", "term", "DefinitionContinue"),
    "quote": _word("Quote", "Quote", "quote"),
    "attribution": StyleName("Attribution", "Attribution", "attribution"),
    "caption": _word("Caption", "caption", "caption"),
    "table": StyleName("TableText", "Table Text", "table", "TableText"),
    "table-head": StyleName("TableHeading", "Table Heading", "table-head", "TableHeading"),
    "callout": StyleName("CalloutText", "Callout Text", "callout", "CalloutText"),
    "callout-title": StyleName("CalloutTitle", "Callout Title", "callout-title", "CalloutText"),
    "note": _word("FootnoteText", "footnote text", "note", "FootnoteText"),
    "endnote": _word("EndnoteText", "endnote text", "note", "EndnoteText"),
    "comment": _word("CommentText", "annotation text", "note", "CommentText"),
    "header": _word("Header", "header", "marking", "Header"),
    "footer": _word("Footer", "footer", "footer", "Footer"),
    "figure": StyleName("Figure", "Figure", "body", "Caption"),
    "rule": StyleName("Rule", "Rule", "body"),
    "gap": StyleName("TableGap", "Table Gap", "body"),
    **{
        f"callout-{kind}": StyleName(
            f"Callout{kind.title()}", f"Callout {kind.title()}", "callout", f"Callout{kind.title()}"
        )
        for kind in n.CALLOUTS
    },
    **{
        f"callout-title-{kind}": StyleName(
            f"CalloutTitle{kind.title()}", f"Callout Title {kind.title()}", "callout-title", f"Callout{kind.title()}"
        )
        for kind in n.CALLOUTS
    },
}
"""Every paragraph style, by the key that the writer knows it by."""

PICKED = frozenset(
    (
        *("body", "lead", "title", "subtitle", "kind", "addressee", "meta", "label", "signature", "executor", "small"),
        *("heading-1", "heading-2", "heading-3", "heading-4", "list", "list-number", "list-continue", "definition"),
        *("code", "quote", "attribution", "caption", "table", "table-head", "figure", "toc-title"),
        *(f"callout-{kind}" for kind in n.CALLOUTS),
        *(f"callout-title-{kind}" for kind in n.CALLOUTS),
    )
)
"""The styles that people pick for what they write; Word shows the others once they are used, as those of its own."""

HYPERLINK = "Hyperlink"
FOOTNOTE_REFERENCE = "FootnoteReference"
ENDNOTE_REFERENCE = "EndnoteReference"
COMMENT_REFERENCE = "CommentReference"
TERM = "Term"
MUTED = "Muted"
CODE = "HTMLCode"
TABLE = "ReportTable"
CALLOUT_TABLE = "CalloutTable"
