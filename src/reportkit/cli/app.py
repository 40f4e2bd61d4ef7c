"""The commands of `reportkit`. Each is in a file of its own; nothing heavy is imported here."""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer

from reportkit.cli import attach, brief, check, diff, explain, init, render, schema, source, templates, trace, verify
from reportkit.cli.speaking import Ui, begin, speech
from reportkit.cli.terminal import guarded
from reportkit.version import __version__

app = typer.Typer(
    name="reportkit",
    no_args_is_help=True,
    rich_markup_mode=None,  # rich takes longer to import than a memo takes to make
    pretty_exceptions_enable=False,
    help="Sourced facts and verbatim quotes in, a formatted DOCX and PDF memo out.",
    epilog="Start with: reportkit init, then reportkit render memo.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("render", epilog=render.EXAMPLES)(render.render)
app.command("diff", epilog=diff.EXAMPLES)(diff.diff)
app.command("init", epilog=init.EXAMPLES)(init.init)
app.command("schema", epilog=schema.EXAMPLES)(schema.schema)
app.command("check", epilog=check.EXAMPLES)(check.check)
app.command("explain", epilog=explain.EXAMPLES)(explain.explain)
app.command("trace", epilog=trace.EXAMPLES)(trace.trace)
app.command("brief", epilog=brief.EXAMPLES)(brief.brief)
app.command("attach", epilog=attach.EXAMPLES)(attach.attach)
app.command("verify", epilog=verify.EXAMPLES)(verify.verify)
app.add_typer(source.app, name="source")
app.add_typer(templates.app, name="templates")


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"reportkit {__version__}")
        raise typer.Exit()


@app.callback()
@guarded
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
    ui: Ui = None,
) -> None:
    """Sourced facts and verbatim quotes in, a formatted DOCX and PDF memo out."""
    speech(ui)


def main() -> None:
    """The entry point of the `reportkit` command."""
    gc.set_threshold(50_000, 20, 20)  # a command is short: looking for cycles all the time costs it one twentieth
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Cyrillic is no reason to stop
    try:
        _run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def _run() -> None:
    """The command in the language of its user."""
    if begin(sys.argv[1:]) == "en":
        app()
        return
    from reportkit.cli import russian

    russian.run(typer.main.get_command(app))
