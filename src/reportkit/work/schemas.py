"""`reportkit schema`: what the files that people write may hold."""

from __future__ import annotations


def schema_of(kind: str) -> dict[str, object]:
    """The JSON Schema (draft-07) of a dossier, a template, an audience or a briefing."""
    if kind == "dossier":
        from reportkit.dossier.schema import schema

        return schema()
    if kind == "briefing":
        from reportkit.briefing.keys import schema as briefing_schema

        return briefing_schema()
    from reportkit.template.pack import keys

    record = {"template": keys.TEMPLATE, "audience": keys.AUDIENCE}[kind]
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"reportkit {kind}", **record.schema()}
