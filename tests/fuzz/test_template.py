"""Whatever stands in a pack, findings come out or a document, and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conftest import examples
from reportkit.diagnostics import Report
from reportkit.errors import UsageError
from reportkit.template.values import View
from reportkit.tree.dump import dump
from reportkit.tree.walk import lines
from small_project import MAIN, merged

MANY = settings(max_examples=examples(150, 3000))


def scraps(text: str) -> list[str]:
    """What stands between two or more spaces."""
    return re.split(r"\s{2,}", text.strip())


NAMES = scraps(r"""
    fact  facts()  quotes()  quote('praise')  quote('praise','longer')  fact('signed')  fact('bribe')  judgements()
    bottom_line()  proposals()  sources()  gaps()  topics()  dossier  dossier.title  dossier.date  dossier.sender
    audience  kind  tab  fill  dots  page_break  contents()  timeline()  chart(facts(series='cost'))  table(facts())
    review  draft  _('main.title')  _('main.lead', who='x')  loop.index  range(3)  namespace(a=1)  x  caller()  self
    [1, 'a']  {'a': 1}  none  true  1.5  '*s*'  -1  0  actor('quay')  item('gazette')  count(2, 'source')
    show('review')  claims()  list_of_tables()
""")
OPERATORS = [
    " ~ ",
    " + ",
    " * ",
    " - ",
    " / ",
    " // ",
    " % ",
    " == ",
    " < ",
    " and ",
    " in ",
    " is ",
    " if ",
    " else ",
    ", ",
]
ATTRIBUTES = scraps(r"""
    .date  .id  .title  .by  .short  .basis  .facts  .name  .upper()  .items()  [0]  [1:]  ['a']  .excerpt('longer')
    .year  .numeric  .speaker  .statement  .words()  ()  .__class__  ._item
""")
FILTERS = [
    f" | {name}"
    for name in scraps(r"""
    table  length  first  last  list  join(', ')  upper  title  default('x')  replace('a', 'b')  sort
    map(attribute='id')  select  groupby('topic')  unique  reverse  string  int  sum  min  trim  round
""")
]
EXPRESSIONS = st.lists(
    st.sampled_from(NAMES) | st.sampled_from(ATTRIBUTES + OPERATORS + FILTERS), min_size=1, max_size=6
).map("".join)
STATEMENTS = st.sampled_from(
    scraps(r"""
    {% endfor %}  {% endif %}  {% else %}  {% set x %}  {% endset %}  {% macro m(a) %}  {% endmacro %}  {{ m(1) }}
    {% call m(1) %}  {% endcall %}  {% raw %}  {% endraw %}  {% include 'sections/main.md.j2' %}
    {% include 'parts/a.md.j2' ignore missing %}  {% block b %}  {% endblock %}  {% extends 'sections/main.md.j2' %}
    {% import 'parts/a.md.j2' as a %}  {% filter upper %}  {% endfilter %}  {% autoescape false %}
    {% endautoescape %}  {% with %}  {% endwith %}  {% do x %}  {% break %}  {## comment ##}  {% for  {{  %}
""")
)
MARKDOWN = st.sampled_from(
    [
        "\n",
        "\n\n",
        "# ",
        "## ",
        "- ",
        "  - ",
        "1. ",
        "> ",
        "    ",
        "```\n",
        "| a | b |\n|---|:-:|\n| 1 |",
        ":   ",
        "\n::: note ",
        "\n::: ",
        "\n:::\n",
        "**",
        "*",
        "_",
        "`",
        "[",
        "](",
        ")",
        "![a](map.png)",
        "![",
        "[^1]",
        "[^1]: ",
        "^[",
        "[@signed]",
        "[@praise, p. 2; @x]",
        "[@",
        "{#a .unnumbered}",
        "{.sup}",
        "{lang=fr}",
        "{",
        "}",
        "<b>",
        "<!--",
        "<https://a.example>",
        "&amp;",
        "&#xE000;0&#xE001;",
        "&#0;",
        "\\",
        "---",
        "===",
        "[a]: https://b.example\n",
        "[a](#b)",
        "[a](javascript:x)",
        "\t",
        "\r\n",
        "\x00",
        "\u00ad",
        "\u202e",
        "\ue000",
        "\ue0020:1\ue003",
        "\U0001f600",
        "слово",
        "%",
        "$",
        "~~",
    ]
)
PARTS = st.one_of(
    st.text(max_size=8),
    MARKDOWN,
    STATEMENTS,
    EXPRESSIONS.map("{{{{ {} }}}}".format),
    EXPRESSIONS.map("{{% if {} %}}".format),
    EXPRESSIONS.map("{{% for x in {} %}}".format),
    EXPRESSIONS.map("{{% set x = {} %}}".format),
)
SECTIONS = st.one_of(st.text(max_size=60), st.lists(PARTS, max_size=14).map("".join))
MARKDOWN_ONLY = st.lists(st.text(max_size=8) | MARKDOWN, max_size=20).map("".join)


def put_through(files: dict[str, bytes | str], **how: str | bool) -> None:
    """Merges; what comes out can be read and shown, or there is a finding that says why nothing does."""
    report = Report()
    try:
        found = merged(files, report, **how)  # type: ignore[arg-type]
    except UsageError:
        return  # the pack is in order, but has no audience or language of that name any more
    assert (found is None) is report.has_errors
    for finding in report:
        assert str(finding)
    if found is not None:
        dump(found.document)
        lines(found.document)


@given(text=SECTIONS)
@MANY
@example(text="{{ [" * 100)
@example(text="*" * 3000)
@example(text="[" * 3000)
@example(text="> " * 300 + "x")
@example(text="- " * 300 + "x")
@example(text="::: note\n" * 60)
@example(text="![a](map.png) ![b](words/en.yaml) text")
@example(text="{{ fact('signed') }}\n{{ facts() | table }}")
def test_any_section(text: str) -> None:
    put_through({MAIN: text})


@given(text=MARKDOWN_ONLY)
@MANY
def test_any_markdown_of_a_dossier(text: str) -> None:
    put_through({"dossier/text/main.md": text})


@given(text=SECTIONS)
@settings(max_examples=examples(50, 1000))
def test_any_draft(text: str) -> None:
    put_through({MAIN: text}, draft=True)


@given(data=st.binary(max_size=80))
@settings(max_examples=examples(50, 1000))
def test_any_bytes_as_a_section(data: bytes) -> None:
    put_through({MAIN: data})


KEYS = [
    "title",
    "about",
    "languages",
    "sections",
    "required",
    "default_audience",
    "citation_style",
    "expects",
    "topics",
    "bottom_line",
    "extends",
    "to",
    "clearance",
    "marking",
    "citations",
    "theme",
    "max_pages",
    "wording",
    "numbered",
    "show",
    "ru",
    "kk",
    "en",
    "gost",
    "footnotes",
    "endnotes",
    "none",
    "reader",
    "main",
    "TLP:CLEAR",
    '"TLP:RED"',
    "review",
    "true",
    "1",
    "-1",
    "0",
]
YAMLISH = st.lists(
    st.sampled_from([": ", ":\n", "\n", "\n  ", "- ", "[", "]", "{", "}", ", ", '"', ">-\n  ", "#", "&a ", "*a", *KEYS])
    | st.text(max_size=4),
    max_size=30,
).map("".join)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(KEYS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


def as_yaml(value: object) -> str:
    import json

    return json.dumps(value)  # JSON is YAML


FILES = st.sampled_from(
    ["pack/template.yaml", "pack/audiences/reader.yaml", "pack/words/en.yaml", "pack/audiences/x.yaml"]
)


@given(
    file=FILES,
    data=st.one_of(st.binary(max_size=60), YAMLISH.map(str.encode), VALUES.map(lambda v: as_yaml(v).encode())),
)
@MANY
def test_any_bytes_as_a_file_of_a_pack(file: str, data: bytes) -> None:
    put_through({file: data})


@given(
    keys=st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6),
    file=st.sampled_from(["pack/template.yaml", "pack/audiences/reader.yaml"]),
)
@MANY
def test_any_value_of_a_key(keys: dict[str, object], file: str) -> None:
    good: dict[str, object] = {"clearance": "TLP:GREEN"}
    if file.endswith("template.yaml"):
        good = {"title": "x", "languages": ["en"], "sections": ["main"], "default_audience": "reader"}
    put_through({file: as_yaml({**good, **keys})})


@pytest.mark.parametrize(
    "name", ["map.png", "dossier.yaml", "text/main.md", "", ".", "..", "/etc/passwd", "a/../b.png"]
)
def test_pictures_come_from_the_dossier_and_the_pack_alone(name: str) -> None:
    report = Report()
    assert merged({MAIN: f"![x]({name})\n\ntext"}, report) is None
    assert [finding.code for finding in report] == ["RK508"]


def test_what_a_view_keeps_is_not_offered() -> None:
    """Slots and plain attributes are ours: a section gets properties, and the methods that are named."""
    views: list[type[View]] = [View, *every_subclass(View)]
    kept = {(view.__name__, name) for view in views for name in getattr(view, "__slots__", ())}
    assert ("ItemView", "item") in kept
    assert [one for one in kept if any(view.offers(one[1]) for view in views if view.__name__ == one[0])] == []


def every_subclass(of: type[View]) -> list[type[View]]:
    return [one for child in of.__subclasses__() for one in (child, *every_subclass(child))]
