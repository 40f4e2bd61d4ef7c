"""What stays together on a page, in both formats: `keep_next` of the paragraphs before."""

from __future__ import annotations

from example_document import inlines, items, text
from reportkit.template.kept_together import keeping_end, keeping_leads
from reportkit.tree import nodes as n
from reportkit.tree import walk


def kept(blocks: tuple[n.Block, ...]) -> list[str]:
    """The paragraphs that keep with what follows."""
    paragraphs = (block for block in walk.blocks(blocks) if isinstance(block, n.Paragraph))
    return [walk.plain(one.children) for one in paragraphs if one.keep_next]


def test_what_leads_in_keeps_with_what_it_leads_in() -> None:
    quote = n.BlockQuote((text("слова"),))
    assert kept(keeping_leads((text("Предлагается:"), n.BulletList(items("а", "б")), text("Он сказал"), quote))) == [
        "Предлагается:",
        "Он сказал",
    ]


def test_a_signature_keeps_with_the_last_words() -> None:
    assert kept(keeping_leads((text("Конец."), text("А. Б.", role="signature")))) == ["Конец."]
    listed = n.OrderedList(items("первый", "последний"))
    assert kept(keeping_leads((listed, text("А. Б.", role="signature"), text("Исп.", role="executor")))) == [
        "последний",
        "А. Б.",
    ]


def test_a_short_last_section_has_no_page_to_itself() -> None:
    heading = n.Heading(1, inlines("Контакт"))
    listed = n.BulletList(items("первый", "последний"))
    assert kept(keeping_end((listed, heading, text("Тел. 12-34")))) == ["последний"]
    assert kept(keeping_end((listed, heading, text("Слово. " * 60)))) == []
    assert kept(keeping_end((listed, heading, listed))) == []
    assert kept(keeping_end((heading, text("Тел. 12-34")))) == []
