"""One document with every node of the tree, in three languages: what references and planted defects are made from."""

from __future__ import annotations

from reportkit.tree import nodes as n
from strategies import PIXEL


def text(*parts: n.Inline | str, **more: object) -> n.Paragraph:
    """A paragraph."""
    return n.Paragraph(inlines(*parts), **more)  # type: ignore[arg-type]


def inlines(*parts: n.Inline | str) -> tuple[n.Inline, ...]:
    return tuple(n.Text(part) if isinstance(part, str) else part for part in parts)


def note(*parts: n.Inline | str) -> n.Footnote:
    return n.Footnote((text(*parts),))


def cell(*parts: n.Inline | str, span: int = 1) -> n.Cell:
    return n.Cell((text(*parts),) if parts else (), span)


def items(*texts: str) -> tuple[n.ListItem, ...]:
    return tuple(n.ListItem((text(one),)) for one in texts)


LONG = (
    "Анализ обращений подтверждает выводы, сделанные на основании статистики отказов: доля повторных обращений по "
    "одному и тому же вопросу сократилась, однако среднее время окончательного решения осталось практически "
    "неизменным. Узким местом остаётся не приём заявления, а межведомственное согласование."
)


def _opening() -> tuple[n.Block, ...]:
    return (
        text("Аналитическая записка", role="kind"),
        text("План сотрудничества на 2025–2026 годы", role="title"),
        text("Что известно к 22 ноября", role="subtitle"),
        text("Министру", role="addressee"),
        text("№ 14-07/2026", n.Tab(), "23.11.2026", role="meta"),
        n.Rule(),
        n.TableOfContents("Содержание", 2),
        n.ListOfCaptions("table", "Таблицы"),
        n.ListOfCaptions("figure", "Рисунки"),
        text("Смена министра, вероятно, не изменит курса.", role="lead"),
    )


def _inline_nodes() -> n.Paragraph:
    item = n.Item("fact", "signing", "0a1b2c3d")
    return text(
        n.Statement(item, inlines("План подписан в\u00a0Лондоне 6\u00a0июня 2025\u00a0года.")),
        note("Аргументы недели. ", n.Link("https://example.kz/a?b=1&c=2", inlines("example.kz"))),
        " ",
        n.Strong(inlines("Важно")),
        ", ",
        n.Emphasis(inlines("спорно")),
        ", H",
        n.Subscript(inlines("2")),
        "O, 5",
        n.Superscript(inlines("е")),
        ", ",
        n.Muted(inlines("B2")),
        ", ",
        n.Code("id_1"),
        ", ",
        n.Foreign("en", inlines("the Ministry of Defence")),
        ", ",
        n.InlineQuote("«", inlines("эта отставка – не повод для алармизма"), "»"),
        ", см. ",
        n.CrossReference("plan", inlines("раздел 1")),
        n.Comment("уточнить", "А. Б."),
        "; 1\u202f200\u00a0₸ → рост.",
        n.LineBreak(),
        LONG,
    )


def _nested() -> tuple[n.Block, ...]:
    kazakh = "Мемлекеттік қызметтер көрсету саласындағы цифрлық өзгерістер теңсіздікті жоюға бағытталуы тиіс."
    return (
        n.BulletList(
            (
                n.ListItem((text("первый пункт", note(LONG)), n.BulletList(items("вложенный", "ещё один")))),
                *items("второй пункт"),
            )
        ),
        n.OrderedList(items("собрать документы", "сопоставить"), start=9),
        n.DefinitionList(
            (
                n.Definition(inlines("Главное"), (text(LONG),)),
                n.Definition(inlines("От вас"), (text("Одобрить."), n.BulletList(items("раз", "два")))),
            )
        ),
        n.BlockQuote((text(kazakh),), inlines("Из выступления, 3 июня", note("Источник.")), "kk"),
        n.Callout("key", inlines("Главное"), (text(LONG),)),
        n.Callout("warning", (), (text("Срок не проверен."),)),
    )


def _tables() -> tuple[n.Block, ...]:
    caption = n.Caption("Таблица", 1, inlines("Показатели", note("По данным ведомства.")))
    head = (
        n.Row((cell("Показатель"), cell("Годы", span=2))),
        n.Row((cell(""), cell("2025"), cell("2026"))),
    )
    body = tuple(
        n.Row((cell(f"Строка {row}"), cell(f"{row * 37},5"), cell() if row % 4 else cell("1", note("Оценка."))))
        for row in range(40)
    )
    columns = (n.Column(), n.Column("right"), n.Column("right"))
    return (n.Table(columns, head, body, caption, "t1", "Показатели по годам"),)


def _figures() -> tuple[n.Block, ...]:
    chart = n.Chart("bar", ("2024", "2025"), (n.Series("Всего", (14.0, 31.0)),), "млн ₸")
    drawing = n.Drawing(
        120, 40, (n.Box(0, 0, 120, 40, "callout-fill", "rule"), n.Line(0, 40, 120, 0), n.Label(60, 20, "Схема"))
    )
    raster = n.Raster(PIXEL, "image/png", 1, 1)
    return (
        n.Figure(chart, "Рост от 14 до 31", n.Caption("Рисунок", 1, inlines("Динамика")), "f1"),
        n.Figure(drawing, "Схема", None, "", 60),
        n.Figure(raster, "Точка", n.Caption("Рисунок", 2, inlines("Точка")), "", 20),
    )


def example(notes: str = "footnotes") -> n.Document:
    """The document."""
    meta = n.Meta(
        "План сотрудничества на 2025–2026 годы",
        "ru",
        "А. Б. Аналитиков",
        "Аналитическая записка",
        ("план", "сотрудничество"),
        "2026-11-23",
        n.Marking("TLP:GREEN", "33FF00", "000000"),
        "Записка № 14-07/2026",
        "стр. {page} из {pages}",
        "ПРОЕКТ",
        "endnotes" if notes == "endnotes" else "footnotes",
    )
    blocks = (
        *_opening(),
        n.Heading(1, inlines("Соглашение", note("Сноска в заголовке.")), "plan", "1"),
        _inline_nodes(),
        *_nested(),
        n.Heading(3, inlines("Показатели"), "figures", "1.1"),
        *_tables(),
        *_figures(),
        n.Landscape((n.Heading(1, inlines("Широкая часть"), "wide", "2"), text(LONG))),
        n.PageBreak(),
        text("Ярлык", role="label"),
        text("Мелкое замечание.", role="small"),
        text("Директор", n.Tab("line"), "А. Б. Аналитиков", role="signature"),
        text("Исп.: В. Г., тел. 55-55", role="executor"),
    )
    return n.Document(meta, blocks)
