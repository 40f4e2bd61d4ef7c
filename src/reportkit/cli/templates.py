"""`reportkit templates`: the packs at hand."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from reportkit.cli import completing
from reportkit.cli.exit_status import guarded
from reportkit.cli.printing import put
from reportkit.cli.terminal import columns, finding_as_json, plural, print_findings, print_json
from reportkit.cli.ui_language import in_words, speech, tell
from reportkit.speech.interface import ENGLISH

app = typer.Typer(
    help="The template packs at hand.",
    no_args_is_help=True,
    rich_markup_mode=None,
    epilog="Examples:\n\nreportkit templates list\n\nreportkit templates show memo\n\n"
    "reportkit templates functions facts\n\nreportkit templates new weekly --from memo\n\n"
    "reportkit templates check weekly",
)

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@app.command("list")
@guarded
def list_(as_json: AsJson = False) -> None:
    """Each pack with its audiences and languages."""
    from reportkit.diagnostics import Report
    from reportkit.work.open import read_pack
    from reportkit.workspace import Workspace

    space, report = Workspace.find(), Report()
    packs = [pack for name in space.packs() if (pack := read_pack(space, name, report))]
    print_findings(report)
    if as_json:
        print_json({"templates": [_as_json(pack) for pack in packs]})
    else:
        _print_table(packs)
    if report.has_errors:
        raise typer.Exit(1)


def _print_table(packs: list[Any]) -> None:
    rows = [tuple(map(in_words, ("template", "audiences", "languages", "what it is")))]
    rows += [(pack.name, ", ".join(pack.audiences), ", ".join(pack.languages), _about(pack)) for pack in packs]
    for line in columns(rows):
        put(line)


@app.command("show")
@guarded
def show(
    name: Annotated[str, typer.Argument(help="A pack by name, or its folder.", autocompletion=completing.packs)],
    as_json: AsJson = False,
) -> None:
    """One pack: its audiences, what each may see, and the file of each section."""
    from reportkit.workspace import Workspace

    pack = _pack(Workspace.find(), name)
    if as_json:
        print_json({**_as_json(pack), "functions": _functions()})
        return
    put(f"{pack.name}: {_about(pack)}".rstrip(": "))
    tell(f"in {pack.base}; languages: {', '.join(pack.languages)}")
    for audience in pack.audiences.values():
        default = " (default)" if audience.name == pack.default_audience else ""
        limit = f", at most {plural(audience.max_pages, 'page')}" if audience.max_pages else ""
        put()
        tell(f"{audience.name}{default}: up to {audience.clearance.label}, citations: {audience.citations}{limit}")
        for line in columns(
            (f"  {section}", _section_file(pack, section, audience.name)) for section in audience.sections
        ):
            put(line)
    put()
    tell("a section can call what reportkit templates functions lists:")
    _put_wrapped(", ".join(_functions()))


@app.command("functions")
@guarded
def functions(
    name: Annotated[
        str | None,
        typer.Argument(help="One of them; else all.", show_default=False, autocompletion=completing.functions),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """What a section can call, with an example each; with a name, what that function takes."""
    from reportkit.work.callable import every_filter, every_function, every_name, one_function

    known = every_function() if name is None else {name: one_function(name)}
    if as_json:
        found: dict[str, Any] = {"functions": [_function_as_json(one) for one in known.values()]}
        if name is None:
            names = [{"name": key, "about": in_words(about)} for key, about in every_name().items()]
            found |= {"names": names, "filters": every_filter()}
        print_json(found)
    elif name is None:
        _put_functions(known, every_name(), every_filter())
    else:
        _put_function(known[name])


def _put_functions(known: dict[str, Any], names: dict[str, str], filters: list[str]) -> None:
    for one in known.values():
        put(one.signature)
        put(f"    {in_words(_summary(one))}")
        put(f"    {one.example}")
    put()
    tell("names that are no functions:")
    for line in columns((f"  {key}", in_words(about)) for key, about in names.items()):
        put(line)
    put()
    tell("filters, as in {{ value | filter }}:")
    _put_wrapped(", ".join(filters))


def _put_function(one: Any) -> None:
    put(one.signature)
    put(f"    {in_words(_summary(one))}")
    for line in columns(
        (f"  {key}", in_words(argument.takes), _default(one, key)) for key, argument in one.takes.items()
    ):
        put(line)
    put()
    put(f"    {one.example}")


def _default(one: Any, argument: str) -> str:
    from reportkit.template.vocabulary.functions import written

    if argument not in one.defaults:
        return in_words("needed")
    return f"{in_words('else')} {written(one.defaults[argument])}"


def _summary(one: Any) -> str:
    """What a function says of itself, on one line."""
    return " ".join(one.about.split())


def _function_as_json(one: Any) -> dict[str, Any]:
    arguments = [
        {"name": name, "takes": kind.takes, "needed": name not in one.defaults, "default": one.defaults.get(name)}
        for name, kind in one.takes.items()
    ]
    return {
        "name": one.name,
        "signature": one.signature,
        "about": _summary(one),
        "arguments": arguments,
        "example": one.example,
    }


def _functions() -> list[str]:
    from reportkit.work.callable import every_function

    return list(every_function())


def _put_wrapped(text: str) -> None:
    import textwrap

    for line in textwrap.wrap(text, 96, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False):
        put(line)


@app.command("new")
@guarded
def new(
    name: Annotated[str, typer.Argument(help="The new pack's name: lower-case Latin letters, digits and hyphens.")],
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            help="A pack to copy; else the smallest one there can be.",
            show_default=False,
            autocompletion=completing.packs,
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a pack of your own in the workspace, to edit."""
    import re

    from reportkit.errors import UsageError
    from reportkit.work.packs import new_pack
    from reportkit.workspace import Workspace, shown
    from reportkit.workspace.paths import unfit

    if not re.fullmatch("[a-z][a-z0-9-]{0,47}", name):
        raise UsageError(f"“{name}” can't be a pack's name", "use lower-case Latin letters, digits and hyphens")
    if how := unfit(name):
        raise UsageError(f"“{name}” can't be a pack's name: {how}", "take another name")
    folder = shown(new_pack(Workspace.find(), name, source))
    if as_json:
        print_json({"name": name, "path": folder})
        return
    put(folder)
    tell(f"next: reportkit render {name}; when you have edited it: reportkit templates check {name}")


@app.command("check")
@guarded
def check(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...",
            help="Packs by name or folder; else all at hand.",
            show_default=False,
            autocompletion=completing.packs,
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Look packs over: every branch of every section, then a trial with each dossier, audience and language at hand."""
    from reportkit.diagnostics import Report
    from reportkit.work.packs import check_pack
    from reportkit.workspace import Workspace

    space, report, documents = Workspace.find(), Report(), 0
    for name in names or list(space.packs()):
        trial = check_pack(space, name)
        report.extend(trial.report)
        documents += trial.documents
    if as_json:
        print_json({"findings": [finding_as_json(finding) for finding in report.sorted()], "documents": documents})
    else:
        print_findings(report)
        tell(f"{plural(documents, 'document')} made on trial")
    if report.has_errors:
        raise typer.Exit(1)


def _about(pack: Any) -> str:
    """What the pack is, in the language of the command if it says so in it."""
    return str(pack.about.get(speech()) or pack.about.get(ENGLISH) or pack.about.get("", ""))


def _section_file(pack: Any, section: str, audience: str) -> str:
    return pack.section_file(section, audience) or ""


def _pack(space: Any, name: str) -> Any:
    from reportkit.diagnostics import Report
    from reportkit.errors import FindingsError
    from reportkit.work.open import read_pack

    report = Report()
    pack = read_pack(space, name, report)
    if pack is None:
        raise FindingsError(report)
    return pack


def _as_json(pack: Any) -> dict[str, Any]:
    audiences = [
        {
            "name": audience.name,
            "clearance": audience.clearance.label,
            "languages": list(audience.languages),
            "sections": {section: _section_file(pack, section, audience.name) for section in audience.sections},
            "citations": audience.citations,
            "max_pages": audience.max_pages,
        }
        for audience in pack.audiences.values()
    ]
    return {
        "name": pack.name,
        "path": pack.base,
        "languages": list(pack.languages),
        "default_audience": pack.default_audience,
        "audiences": audiences,
    }
