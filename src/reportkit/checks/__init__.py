"""What is checked beyond reading: quotes, sources, tradecraft, handling, own prose, and the memos that come of it.

In: a `Context` (the dossier, its proof, its translations, its memos).  Out: `Diagnostic` values. Rules read and never
change.

    findings = run(context, select=("RK2",))
    findings.open, findings.accepted

Each rule is a function; its docstring is its manual page, which `explain` prints.
"""
