"""Merge: a released dossier and a template pack become one document.

In: `Release`, `Pack`, an audience, a language.  Out: a `Document` of `reportkit.tree`, and findings.

A section of a `pack` is Jinja, in a `sandbox`, that writes `markdown`. Values of the dossier never pass through the
Markdown parser: printing one leaves a reference (`values`), which becomes nodes of the tree after parsing. What a
section may say is its `vocabulary`, what it gets hold of are `views`, what they lead back to are `notes`, and `merge`
puts the sections together.
"""
