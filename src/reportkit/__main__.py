"""`python -m reportkit`: the command, where its script is not on the path."""

from __future__ import annotations

from reportkit.cli.app import main

if __name__ == "__main__":
    main()
