"""The dossier: structured facts, quotes and judgements, read out of YAML and CSL-JSON, each value with its line.

In: a dossier's files as bytes, by their path within it (`read.read_dossier`).  Out: a `model.Dossier`, and findings
RK1xx. `translate.localise` gives the same dossier in another language; `schema.schema` says to an editor what the
reader accepts; all go by the one description of the keys in `keys`. `loader.load` is the project's one YAML loader.
"""
