"""What bringing in sources can find."""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

BIBTEX_SYNTAX = Rule("RK240", "bibtex-syntax")
"""An entry of a BibTeX file that isn't BibTeX.

What it does: reads the file entry by entry; names the place where one can't be read, and goes on at the next `@`.
Why it matters: the entry is not brought in, and facts that cite it have no source.
Example: no comma after the title.

    @article{argumenti-2025-06,
      title = {Казахстан и Британия подписали план}
      journal = {Аргументы недели}
    }

Instead: export the file again, or mend the entry: fields are divided by commas, braces go in pairs.

    @article{argumenti-2025-06,
      title = {Казахстан и Британия подписали план},
      journal = {Аргументы недели}
    }
"""

NOT_A_SOURCE = Rule("RK241", "record-incomplete")
"""A record that can't become a source: it has no title.

What it does: looks for a title in each record of CSL-JSON or BibTeX, and in the head of a text; a file that is no list
of records is told the same way.
Why it matters: nobody finds a source again whose note says nothing but an address.
Example: a web page that the reference manager caught without its headline.

    [{"id": "absatz-2025-06-10", "type": "webpage", "URL": "https://absatz.media/1"}]

Instead: give it a title where it comes from, and export again; what has none is described in brackets.

    [{"id": "absatz-2025-06-10", "type": "webpage", "title": "[Сообщение об отставке министра]"}]
"""

ID_TAKEN = Rule("RK242", "source-id-taken")
"""A record with the id of another one that says something else. It is left out unless it is told to replace it.

What it does: compares each record with the source, or the other item, that has its id already. One that says the same
is passed over without a word.
Why it matters: facts cite the source by its id. With another record under it they would cite another article.
Example: `365info-2025-06` is in sources.json; the export has an article of another day under the same id.
Instead: if it is the same source, mended: `reportkit source add export.json --replace`; ratings in sources.yaml stay.
If it is another one, or the id is that of a fact or an actor, give the record an id of its own.
"""

ALREADY_THERE = Rule("RK243", "source-already-there", Severity.WARNING)
"""A record with the address or DOI of a source that is there under another id. It is left out.

What it does: compares URL and DOI of each new record with those of the sources, without regard to case and a closing
slash.
Why it matters: one article under two ids would look like two sources for a fact.
Example: `argumenti-2025-06` is there, and the export calls the same address `argumenti2025plan`.
Instead: nothing needs to be done. To renew the record that is there, give the new one its id, and add `--replace`.
"""

RENAMED = Rule("RK244", "source-id-made", Severity.NOTE)
"""A record whose own id a dossier can't use: it got another one, made from its author or publisher and its year.

What it does: turns ids into lower-case Latin letters, digits and hyphens; where nothing is left of one, makes it from
whose the source is and its year. The same record always gets the same id.
Why it matters: this is the id that facts have to cite.
Example: Zotero's `http://zotero.org/users/1/items/AB12` becomes `argumenty-nedeli-2025`.
Instead: nothing needs to be done. For ids of your own choice, set the citation key in the reference manager.
"""

BAD_HEADER = Rule("RK245", "text-without-metadata")
"""A text file that doesn't begin with its metadata.

What it does: reads the lines before the first empty one as `Key: value`. Known are Title, URL, Date, Container,
Publisher, Author, Accessed, Language, Type, DOI and Id.
Why it matters: a text alone doesn't say where it is from, and can't be a source.
Example: the article as it was copied.

    Казахстан и Британия подписали план
    сотрудничества в оборонной сфере.

Instead: a head, an empty line, the text.

    Title: Казахстан и Британия подписали план
    URL: https://argumenti.ru/politics/2025/06/953734
    Date: 2025-06
"""
