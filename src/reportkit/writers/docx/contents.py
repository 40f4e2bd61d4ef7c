"""The contents, the lists of tables and figures: fields whose entries and page numbers stand ready.

So nobody is asked to renew them.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx import captions, xml
from reportkit.writers.docx.paragraphs import paragraph, right_tab
from reportkit.writers.docx.state import Frame, State

_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_HIDDEN = "<w:rPr><w:noProof/><w:webHidden/></w:rPr>"


def heading_target(heading: n.Heading, content: str, state: State) -> str:
    """A heading's runs, with the bookmark that the contents lead to, if they list it."""
    at = state.headings_seen
    state.headings_seen += 1
    return state.bookmark(_target(at), content) if heading.level <= state.contents_depth else content


def _target(at: int) -> str:
    return f"_Toc{at + 1:09}"


def write_contents(block: n.TableOfContents, frame: Frame, state: State) -> Iterator[str]:
    """The title and an entry for each heading, in the control that Word knows contents by."""
    title = _title(block.title, frame, state)
    listed = [(at, heading) for at, heading in enumerate(walk.headings(state.document)) if heading.level <= block.depth]
    entries = [
        _entry(
            _target(at),
            walk.heading_text(heading),
            state.pages.heading_pages[at],
            f"toc-{min(heading.level, 4)}",
            frame,
            state,
        )
        for at, heading in listed
    ]
    if not (entries or title):
        return
    field: list[str] = []
    if entries:
        state.pending.distance(state.look("body").after)
        field = _in_field(f'TOC \\o "1-{block.depth}" \\h \\z \\u', entries)
    yield (
        f'<w:sdt><w:sdtPr><w:id w:val="{state.next_control()}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{''.join(title)}{''.join(field)}</w:sdtContent></w:sdt>"
    )


def write_list_of_captions(block: n.ListOfCaptions, frame: Frame, state: State) -> Iterator[str]:
    """The title and an entry for each caption of the kind; nothing where there are none.

    They are a field where Word, renewing it, would find the same: where one counter numbers all of them.
    """
    listed = walk.listed_captions(state.document, block.kind)
    if not listed:
        return
    yield from _title(block.title, frame, state)
    entries = [
        _entry(
            captions.target(at),
            walk.caption_text(caption),
            state.pages.caption_pages[at],
            "table-of-figures",
            frame,
            state,
        )
        for at, caption in listed
    ]
    counters = {captions.counter(caption) for _, caption in listed}
    counter = counters.pop() if len(counters) == 1 else ""
    state.pending.distance(state.look("body").after)
    yield from entries if not counter else _in_field(f'TOC \\h \\z \\c "{counter}"', entries)


def _title(title: str, frame: Frame, state: State) -> list[str]:
    return [paragraph(xml.run(xml.characters(title)), "toc-title", frame, state)] if title else []


def _in_field(instruction: str, entries: list[str]) -> list[str]:
    """Entries as the result of a field, which begins in the first of them and ends in the last."""
    code = f'<w:r><w:instrText xml:space="preserve"> {xml.escape(instruction)} </w:instrText></w:r>'
    first = entries[0].replace("</w:pPr>", f"</w:pPr>{_BEGIN}{code}{_SEPARATE}", 1)
    made = [first, *entries[1:]]
    made[-1] = made[-1].removesuffix("</w:p>") + f"{_END}</w:p>"
    return made


def _entry(target: str, words: str, page: int, style: str, frame: Frame, state: State) -> str:
    text = xml.run(xml.characters(words.replace("\n", " ").replace("\t", " ")), "<w:rPr><w:noProof/></w:rPr>")
    number = xml.run("<w:tab/>", _HIDDEN) + xml.field(f"PAGEREF {target} \\h", str(page), _HIDDEN)
    link = f'<w:hyperlink w:anchor="{target}" w:history="1">{text}{number}</w:hyperlink>'
    return paragraph(link, style, frame, state, tabs=right_tab(frame.width - frame.right, "dots"))
