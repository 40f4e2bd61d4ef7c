"""A small memo with every node of the tree, as people would write it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reportkit.tree import nodes as n
from strategies import PIXEL


def texts(*parts: str | n.Inline) -> tuple[n.Inline, ...]:
    return tuple(n.Text(part) if isinstance(part, str) else part for part in parts)


def par(*parts: str | n.Inline, **more: Any) -> n.Paragraph:
    return n.Paragraph(texts(*parts), **more)


def item(*parts: str | n.Block) -> n.ListItem:
    return n.ListItem(tuple(par(part) if isinstance(part, str) else part for part in parts))


def cell(*parts: str | n.Block, **more: Any) -> n.Cell:
    return n.Cell(tuple(par(part) if isinstance(part, str) else part for part in parts), **more)


META = n.Meta(
    title="Военное сотрудничество",
    language="ru",
    author="Аналитический центр",
    subject="План на 2025–2026 годы",
    keywords=("план", "Казахстан"),
    date="2026-11-23",
    marking=n.Marking("TLP:GREEN", "33FF00", "000000"),
    running="kz-uk-2025 · 14-07/2026",
    page_label="стр. {page} из {pages}",
    watermark="ЧЕРНОВИК",
    revision="5f2d" * 16,
)

_SOURCE = n.Footnote(
    (par("Газета. 2025. № 3. URL: ", n.Link("https://example.org/a?b=1&c=2", texts("example.org")), "."),)
)
_SIGNING = n.Statement(
    n.Item("fact", "signing", "ab12"),
    texts("План подписан в Лондоне 6 июня 2025 года", n.Footnote((par("Там же."), par("Второй абзац примечания.")))),
)
_QUOTE = n.Statement(
    n.Item("quote", "calm"),
    texts("Эта отставка – не повод для алармизма, ", n.Strong(texts("а")), " перестановка внутри правительства."),
)

OPENING: tuple[n.Block, ...] = (
    par("Аналитическая записка", role="kind"),
    par("Военное сотрудничество Казахстана и Великобритании", role="title"),
    par("План на 2025–2026 годы", role="subtitle"),
    par("Министру обороны", role="addressee"),
    par("№ 14-07/2026", n.Tab(), "23 ноября 2026 г.", role="meta"),
    par("Смена министра, вероятно, не изменит курса на сотрудничество.", _SOURCE, role="lead"),
    n.Callout("key", texts("Главное"), (par("План подписан и действует."), par("Срок – конец 2026 года."))),
    n.TableOfContents("Содержание", 2),
    n.ListOfCaptions("table", "Таблицы"),
    n.ListOfCaptions("figure", "Рисунки"),
)

TEXT: tuple[n.Block, ...] = (
    n.Heading(1, texts("Соглашение"), id="agreement", number="1"),
    par(
        _SIGNING,
        ". См. ",
        n.CrossReference("events", texts("таблицу\u00a01")),
        " и ",
        n.CrossReference("context", texts("раздел 2")),
        ". Стороны договорились о подготовке военнослужащих, обмене опытом миротворческих операций и учениях.",
    ),
    n.BlockQuote((par(_QUOTE),), texts("А. Тулеутаев, аналитик")),
    par(
        "Внутри предложения: ",
        n.InlineQuote("«", texts("не повод для алармизма"), "»"),
        ", ",
        n.Emphasis(texts("курсив")),
        ", ",
        n.Strong(texts("жирный ", n.Emphasis(texts("и курсив")))),
        ", ",
        n.Code("RK201"),
        ", H",
        n.Subscript(texts("2")),
        "O, 5",
        n.Superscript(texts("й")),
        ", ",
        n.Muted(texts("надёжность C2")),
        ", ",
        n.Foreign("en", texts("memorandum of understanding")),
        ", ",
        n.Foreign("kk", texts("әскери ынтымақтастық")),
        ".",
        n.Comment("Проверить дату по стенограмме.", "Редактор"),
    ),
    n.Heading(2, texts("Перечень мер"), number="1.1"),
    n.BulletList(
        (
            item("Подготовка офицеров.", "Продолжение первой меры."),
            item("Учения", n.BulletList((item("штабные"), item("полевые", n.OrderedList((item("весной"),)))))),
        )
    ),
    n.OrderedList((item("раз"), item("два", n.OrderedList((item("а"), item("б")))))),
    par("Абзац между списками."),
    n.OrderedList(tuple(item(f"мера {number}") for number in range(9, 13)), start=9),
    n.DefinitionList(
        (
            n.Definition(texts("Вероятность"), (par("вероятно (55–80 %)"),)),
            n.Definition(texts("Уверенность"), (par("средняя"), par("Один источник."), n.BulletList((item("пункт"),)))),
            n.Definition(texts("Очень длинный термин для проверки"), (par("Что о нём сказано."),)),
        )
    ),
    n.Rule(),
)

_ROWS = (
    n.Row((cell("2025-06", header=True), cell("158"), cell("Подписание плана в Лондоне."))),
    n.Row((cell("2025-11", header=True), cell("16"), cell())),
    n.Row((cell("Итого", span=2), cell(n.BulletList((item("пункт в ячейке"),))))),
)

TABLES: tuple[n.Block, ...] = (
    n.Heading(1, texts("Контекст"), id="context", number="2"),
    n.Table(
        (n.Column(), n.Column("right"), n.Column()),
        (n.Row((cell("Дата", header=True), cell("Число", header=True), cell("Событие", header=True))),),
        _ROWS,
        n.Caption("Таблица", 1, texts("События")),
        id="events",
        summary="Даты, числа и события",
    ),
    n.Table((n.Column(weight=1), n.Column(weight=3)), (), (n.Row((cell("а"), cell("б"))),)),
    n.Callout(
        "warning",
        texts("Осторожно"),
        (par("Первый."), n.BulletList((item("а", n.BulletList((item("б"),))),)), par("Последний.")),
    ),
    n.Callout("note", texts("Примечание"), (par("Текст примечания."),)),
    n.Callout("review", (), (par("Без заголовка."),)),
    n.PageBreak(),
)

FIGURES: tuple[n.Block, ...] = (
    n.Heading(3, texts("Третий уровень")),
    n.Heading(4, texts("Четвёртый уровень")),
    n.Figure(
        n.Drawing(
            300,
            60,
            (
                n.Box(1, 10, 80, 40, "table-head-fill", "accent"),
                n.Label(41, 33, "Источник", anchor="middle"),
                n.Line(81, 30, 120, 30, "accent", 1.5),
                n.Box(120, 10, 80, 40, "accent"),
                n.Label(160, 33, "Вывод", anchor="middle", color="FFFFFF", bold=True),
            ),
        ),
        "Схема: от источника к выводу",
        n.Caption("Рисунок", 1, texts("Схема")),
        id="scheme",
    ),
    n.Figure(
        n.Chart(
            "bar",
            ("2023", "2024", "2025"),
            (n.Series("Миротворцы", (120, None, 158)), n.Series("Офицеры", (20, 35.5, 40))),
            "человек",
        ),
        "Столбцы: миротворцы и офицеры по годам",
        n.Caption("Рисунок", 2, texts("Миротворцы и офицеры")),
    ),
    n.Figure(n.Chart("line", ("2023", "2024"), (n.Series("Миротворцы", (120, 158)),)), "Линия: миротворцы по годам"),
    n.Figure(
        n.Chart("stacked-bar", ("2023", "2024"), (n.Series("А", (1, 2)), n.Series("Б", (3, 4)))), "Столбцы: А и Б"
    ),
    n.Figure(n.Raster(PIXEL, "image/png", 100, 60), "Тёмный прямоугольник", id="dark"),
)

CLOSING: tuple[n.Block, ...] = (
    n.Landscape(
        (
            n.Heading(1, texts("Приложение")),
            n.Table((n.Column(), n.Column()), (), (n.Row((cell("широкая"), cell("таблица"))),)),
        )
    ),
    par("Начальник центра", n.Tab("line"), "А. Б. Аналитиков", role="signature"),
    par("Исп.: В. Г. Иванов", n.LineBreak(), "тел. 12-34", role="executor"),
    par("Мелкий текст", role="small"),
    par("Метка", role="label"),
    par("Қазақша абзац: әскери ынтымақтастық жоспары.", lang="kk", keep_next=True),
    par("Конец."),
)

EXAMPLE = n.Document(META, OPENING + TEXT + TABLES + FIGURES + CLOSING)


def small(*blocks: n.Block, **meta: Any) -> n.Document:
    """A document of a few blocks."""
    return n.Document(replace(n.Meta(title="Проба", language="ru"), **meta), blocks)
