"""The commands of `reportkit`. Each is in a file of its own; nothing heavy is imported here."""

from __future__ import annotations

from typing import Annotated

import typer

from reportkit.cli import attach, brief, check, diff, explain, init, render, schema, source, templates, trace, verify
from reportkit.cli.exit_status import guarded
from reportkit.cli.printing import put
from reportkit.cli.ui_language import Ui, speech
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
        put(f"reportkit {__version__}")
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
