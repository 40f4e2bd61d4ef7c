"""What the commands do: one module a command, and what they share. The doors (`cli`) parse, call and print.

In: a `Workspace` and what was asked for.  Out: values that say what came of it; files are written whole, or not at all.

    open ──► Project ──► make ──► Made ──► finish ──► bytes, read back and sealed

- `open`: the only way to open a dossier and a pack; `project`: the two together, read once for many documents.
- `make`: from a project to a document and its pages; `proof`: nothing misquoted gets further; `finish`: bytes.
- `render`, `batch`, `check`, `brief`, `attach`, `verify`, `diff`, `packs`, `schemas`: the commands.
- `bind`: a briefing's binder; `marking`: how far a file may travel, by what it says of itself.
"""
