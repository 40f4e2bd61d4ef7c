"""Every finding that reading can make, in one place: RK100–RK119 for any file, RK120–RK179 for a dossier.

A code is never given to another fault. What is found out about quotes, sources and tradecraft is the rooms' above.
What stands below a rule is its page in `reportkit explain`; the program never loads it. The examples are read, and
must find what they say.
"""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

# ------------------------------------------------------------------------------------------------ any file

NOT_UTF8 = Rule("RK101", "not-utf8")
"""A file's bytes are no UTF-8 text.

What it does: decodes every file that is read as text – YAML, JSON, own texts, what `source add` brings in – and names
the place and the value of the first byte that doesn't fit.
Why it matters: in another encoding the same bytes are other letters. A guess would put a word into a quote that nobody
said, and nothing behind the byte is read.
Example: facts.yaml, saved by an old editor as “ANSI” (Windows-1251): «План» begins with the byte 0xCF.
Instead: save the file as UTF-8, with or without a byte-order mark. If its letters are garbled by then, open it in the
encoding that it was written in first.
"""

EMPTY_FILE = Rule("RK102", "empty-file")
"""A file holds nothing, or nothing but comments.

What it does: looks at each YAML file, at sources.json and at the texts under `text/`.
Why it matters: an empty file is mostly one that was never saved, or lost on its way: the facts that should stand in it
would be missing from the memo without a word.
Example: a quotes.yaml of 0 bytes after a broken synchronisation; a gaps.yaml with one line:

    # to do: what do we not know?

Instead: fill it in, or delete it.

    gaps:
      - >-
        Полного текста плана среди источников нет.
"""

SYNTAX = Rule("RK103", "syntax")
"""A file is no YAML (or, for `.json`, no JSON).

What it does: reports the first place that the reader can't go beyond: an open quotation mark or bracket, text behind a
closing mark, an indentation that fits nothing, prose that begins with a sign of YAML's own (* & ! @ `).
Why it matters: nothing behind that place can be read, and what seems to be missing may stand there; so findings that
only say that something is missing are held back until this is mended.
Example: a sentence that begins with a quoted name.

    statement: "План" подписан в Лондоне 6 июня 2025 года.

Instead: write prose with `>-` on lines of its own. Nothing in it has a meaning for YAML then.

    statement: >-
      "План" подписан в Лондоне 6 июня 2025 года.
"""

SECOND_COLON = Rule("RK104", "second-colon")
"""A colon in plain prose: YAML takes what stands before it for a key.

What it does: tells the case apart from other faults of syntax, since it is the most frequent one: a colon and a space
inside a sentence without quotes.
Why it matters: YAML can't read the line, and its own words for that (“mapping values are not allowed here”) help
nobody.
Example: a sentence with a colon on the line of its key.

    statement: План определяет три направления: миротворчество, обучение и учения.

Instead: write the prose with `>-` on lines of its own, or put it in quotes.

    statement: >-
      План определяет три направления: миротворчество, обучение и учения.
"""

TAB = Rule("RK105", "tab-indentation")
"""A tab, or a space that is none for YAML, where YAML wants spaces.

What it does: looks for a tab in the indentation of a line, or before a key; and for a no-break space or its like there
or behind a key's colon, where text copied from Word has one.
Why it matters: YAML tells by the indentation which item a key belongs to, and a tab is as wide as each editor likes;
so YAML forbids it. A tab inside a sentence does no harm.
Example: a line that was indented with the Tab key (→ is the tab):

    signing:
    →topic: agreement

Instead: indent with two spaces, and let the editor write spaces for the Tab key.

    signing:
      topic: agreement
"""

BARE_PROSE = Rule("RK106", "prose-in-brackets")
"""Unquoted prose in `{}` or `[]`, which YAML cuts at its first comma.

What it does: looks for a key without a value in `{…}`, and for an unquoted sentence in `[…]`.
Why it matters: YAML doesn't complain: it takes what follows the comma for another key, or another entry. Half of the
sentence would be printed, and the other half lost.
Example: «в пятницу» becomes a key.

    wording: {plain: План подписан в Лондоне, в пятницу}

Instead: write prose with `>-` on lines of its own, or put it in quotes.

    wording:
      plain: >-
        План подписан в Лондоне, в пятницу
"""

DUPLICATE_KEY = Rule("RK107", "duplicate-key")
"""The same key twice in one mapping: the second would hide the first.

What it does: compares the keys of each mapping, in YAML and in JSON, and the dossier's own keys across all of its
files. The first one counts until this is mended.
Why it matters: most readers of YAML take the last one in silence. Which of two dates is printed is then a matter of
chance.
Example: a date that was made more exact, and the old line forgotten.

    date: 2025-06
    date: 2025-06-06

Instead: keep the one that the source confirms.

    date: 2025-06-06
"""

TOO_MUCH = Rule("RK108", "out-of-bounds")
"""A file, or a dossier, that is too large, too deep, or multiplies itself through aliases.

What it does: stops at 16 MiB, 64 levels, 1,000,000 values, or 10,000 values that aliases (`*name`) add; at 10,000
entries of one list, 50,000 items of a dossier, or 16 MiB of all its YAML and JSON.
Why it matters: a few lines of aliases can stand for more values than any memory holds. A file from somebody else must
not be able to stop the office's computer.
Example: `a: &a [1, 2]`, `b: &b [*a, *a]`, `c: &c [*b, *b]` and so on; the text of a scanned book under `text:`; a
bracket that is opened in every line and never closed.
Instead: write the values out; divide the file; keep long texts in `sources/`, one file a source.
"""

UNSUPPORTED = Rule("RK109", "unsupported-yaml")
"""YAML beyond plain data: tags, merge keys, several documents, keys that are no text.

What it does: refuses `!tag`, `<<:`, a second document after `---`, directives (`%`), and keys that are lists, mappings
or aliases.
Why it matters: each of them makes a file say other things than those that stand there, and tools disagree about what.
A dossier has to read the same to a person and to every program.
Example: a second document in one file.

    number: 14-07/2026
    ---
    gaps: []

Instead: one file, one document; the rest in a file of its own, beside it. Prose that begins with `!` is put in quotes.

    number: 14-07/2026
    gaps: []
"""

CHARACTER = Rule("RK110", "forbidden-character")
r"""A control character, or one that turns the direction of what follows: a reader would see other words than we do.

What it does: looks for the characters U+0000–U+001F (but tab and line ends), U+007F–U+009F, the overrides and isolates
U+202A–U+202E and U+2066–U+2069, and what is no character at all; also behind escapes in quotes.
Why it matters: what comes along when one copies out of a PDF or a messenger can't be seen. Word refuses a file with
most of them, and a turned direction shows other words than were checked.
Example: a name of a place with a hidden override, here written as an escape:

    place: "Лондон\u202e"

Instead: take the character out: delete it with its neighbours, and type these anew.

    place: Лондон
"""

CUT_PROSE = Rule("RK111", "prose-cut")
"""Unquoted prose with a # in it: YAML takes what follows for a comment, and drops it in silence.

What it does: looks for plain prose that is followed by one space and a #. Two spaces before it mark a comment that is
meant.
Why it matters: YAML doesn't complain. The sentence is printed without its second half, and nobody is told.
Example: a number with its sign.

    statement: Рейс # 5 отменён.

Instead: write prose with `>-` on lines of its own, or put it in quotes.

    statement: >-
      Рейс # 5 отменён.
"""

USERINFO = Rule("RK113", "password-in-address")
"""An address with a password, or a name, before its host.

What it does: looks for `http://name:password@host` in every value of a dossier, a pack, a briefing and sources.json, in
own texts, and in what `source add` brings in. It is taken out there and then: no output, message or list shows it. A
name alone is a warning. A token among an address's parameters can't be told from what the page needs, and stays.
Why it matters: a note with such an address hands the reader a key; and the dossier itself travels, too.
Example: the address of an archive, as the browser remembered it.

    URL: https://desk:rose@archive.example.org/2025/plan

Instead: the bare address; and a new password, since whoever had the file has the old one.

    URL: https://archive.example.org/2025/plan
"""

TOO_LONG = Rule("RK112", "value-too-long")
"""A value is longer than any of its kind can be.

What it does: counts characters: prose (statements, quotes, notes, abstracts) may have 100,000, some forty pages; names,
titles and addresses 10,000; ids, dates and words that are chosen from a list 1,000.
Why it matters: a text of megabytes in one field is a slip or worse: a whole file that was pasted there, or a quotation
mark that was never closed. No reader would read it, and setting it takes minutes.
Example: the whole transcript of a session under `support:` of a fact.
Instead: the sentences that support the fact. Texts of sources belong in files under `sources/`; own words of more than
a paragraph under `text/`.
"""

# ------------------------------------------------------------------------------------------------ a dossier

NO_DOSSIER = Rule("RK120", "no-dossier")
"""A folder without a YAML file to read.

What it does: looks for files that end in `.yaml` or `.yml` in the folder itself. attested.yaml and what lies in folders
below don't count.
Why it matters: the folder is the wrong one, or the files have another ending: nothing can be read.
Example: `reportkit check data` where the dossier is data/kz-uk-2025; a folder with facts.txt alone.
Instead: name the dossier's own folder, and let its files end in `.yaml`. The least that it needs is dossier.yaml;
`reportkit init` makes one to start from.
"""

UNKNOWN_KEY = Rule("RK121", "unknown-key")
"""A key that means nothing where it stands.

What it does: compares each key of a dossier, a pack, a theme or a briefing with those that are known there, and
proposes the nearest. Keys of sources.json that CSL doesn't know are a note only (RK137).
Why it matters: a slip in a key would make its value disappear in silence: a fact without its rating, an item without
its handling.
Example: a letter is wrong.

    credability: 2

Instead: the key as it is called; `reportkit schema dossier` gives an editor the list. A remark of your own goes into
`note`, which is never printed.

    credibility: 2
"""

MISSING_KEY = Rule("RK122", "missing-key")
"""A key that has to be there.

What it does: looks for the required keys: of a dossier `id`, `language`, `title`, `as_of`, `date`, `from`; of a fact
`topic`, `statement`, `sources`; of a quote `topic`, `speaker`, `source`, `text`; and so on for all else that is read.
Why it matters: without a source, a speaker or a date nothing that the memo says can be traced. Such an item is left out
altogether.
Example: a fact that doesn't say where it is from.

    press-title:
      topic: agreement
      statement: Издание 365info.kz называет план военно-техническим.

Instead: add the key. What has no source can be an assumption (`kind: assumption`), and is printed as one.

    press-title:
      topic: agreement
      statement: Издание 365info.kz называет план военно-техническим.
      sources: [365info-2025-06]
"""

WRONG_TYPE = Rule("RK123", "wrong-type")
"""A list where text is expected, and the like.

What it does: compares the kind of each value – text, number, list, mapping, true or false – with the one that its key
has. Numbers are taken for text where text is expected, as they are written.
Why it matters: any guess about what was meant could leave something out.
Example: one actor, and no list.

    actors: kz-mod

Instead: the kind that the message names; a list of one is a list.

    actors: [kz-mod]
"""

EMPTY = Rule("RK124", "empty-value")
"""A key with nothing after it.

What it does: looks for keys without a value, for `null`, for empty text, for lists that can't be empty and are, and
for a `head_releasable` without a word in it.
Why it matters: a key that was written down was meant to say something. It may have been put off and forgotten, or its
text may stand below with too little indentation.
Example: a place that somebody wanted to look up.

    place:

Instead: fill it in, or take the key out. What could not be found out is a gap (`gaps`).

    place: Лондон
"""

BAD_ID = Rule("RK125", "bad-id")
"""An id that is not of lower-case Latin letters, digits and hyphens, at most 48.

What it does: looks at every id, where it is given and where it is referred to.
Why it matters: ids stand in file names, in links inside the PDF and the Word file and in citations (`[@signing]`); only
these characters are safe in all of them. They are never printed, so nobody has to like them.
Example: an underscore.

    actors: [kz_mod]

Instead: hyphens, lower case, Latin letters, the same wherever the item is named.

    actors: [kz-mod]
"""

DUPLICATE_ID = Rule("RK126", "duplicate-id")
"""Two items of one id: facts, quotes, judgements, proposals, actors and sources share one name space.

What it does: compares all ids of the dossier, in all files, and the earlier ids under `was`. The first one counts.
Why it matters: a citation or a `basis` would have two meanings, and the memo would rest on whichever was read first.
Example: a fact with the id of the actor.

    tuleutayev: {topic: context, statement: Эксперт дал интервью., sources: [365info-2025-06]}

Instead: an id of its own, from what the item says. An id that was in use once is never given to another item.

    tuleutayev-interview: {topic: context, statement: Эксперт дал интервью., sources: [365info-2025-06]}
"""

DANGLING = Rule("RK127", "dangling-reference")
"""A reference to an item that isn't there, or is of another kind.

What it does: looks up what items name in `actors`, `sources`, `speaker`, `basis`, `part_of`, `bottom_line` and the
like: whether it is there, is of the kind that is wanted, and isn't the item itself.
Why it matters: a judgement that rests on a fact that nobody can find rests on nothing.
Example: a letter is missing.

    actors: [kz-mod-pres]

Instead: the id as it stands; the hint names the nearest. For an item that was renamed, leave its old id in `was`.

    actors: [kz-mod-press]
"""

BAD_DATE = Rule("RK128", "bad-date")
"""A date that isn't written as one, or that no calendar has.

What it does: reads each date as year, month and day with hyphens, to the day, the month or the year, or as an interval
where one can stand; in sources also as CSL writes it (`date-parts`).
Why it matters: 06.07.2025 is July to one reader and June to another. Chronology, cut-off and weekdays are checked
against these dates.
Example: a date as it would stand in a letter.

    date: 06.06.2025

Instead: 2025-06-06, 2025-06, 2025, or an interval: 2014/2025-05-17, 1996/.. The memo prints it in its own language.

    date: 2025-06-06
"""

BAD_CHOICE = Rule("RK129", "not-a-choice")
"""A word that is none of those allowed here.

What it does: compares the value with the list that its key has: kinds, languages, scales, levels of confidence,
reliability from A to F; or with the pattern of a topic, a mail address, an audience's name.
Why it matters: such words decide what is printed and what is checked. One that isn't known would decide nothing.
Example: a level that the scale of confidence doesn't have.

    confidence: medium

Instead: one of the words in the hint.

    confidence: moderate
"""

OUT_OF_RANGE = Rule("RK130", "out-of-range")
"""A number that is too small or too large.

What it does: holds numbers against their bounds: credibility 1–6, edition 1–9999, `max_pages`, measures of a theme.
Why it matters: a rating off its scale means nothing, and with type of 200 points there is no page.
Example: the Admiralty scale ends with 6 (truth cannot be judged).

    credibility: 7

Instead: a number within the bounds that the hint names.

    credibility: 6
"""

UNKNOWN_LIKELIHOOD = Rule("RK131", "unknown-likelihood")
"""A likelihood that is no term of the dossier's scale.

What it does: looks `likelihood` up in the scale that `scale` names (icd-203 unless it is phia), in every language.
Why it matters: each term of a scale stands for a range of percentages that the reader can look up. A word outside of it
stands for what each reader feels.
Example: «возможно», which people understand as anything from 10 to 70 %.

    likelihood: возможно

Instead: the nearest term of the scale, in any of the languages; the hint lists them.

    likelihood: вероятно
"""

UNKNOWN_HANDLING = Rule("RK132", "unknown-handling")
"""A handling that is no step of the TLP ladder. The item is treated as TLP:RED meanwhile.

What it does: compares `handling` and `clearance` with TLP:CLEAR, GREEN, AMBER, AMBER+STRICT and RED (TLP 2.0).
Why it matters: the step decides which audience gets to see the item. A slip must not let anything out, so what can't be
read counts as the highest.
Example: an official-use marking in place of a step.

    handling: ДСП

Instead: a step of the ladder, in quotes. «Для служебного пользования» is a `marking` of the audience, in its file.

    handling: "TLP:AMBER"
"""

CLAIM_WITHOUT_SPEAKER = Rule("RK133", "claim-without-speaker")
"""A claim that doesn't say whose it is.

What it does: looks for items of `kind: claim` without `by`.
Why it matters: a claim is true only as somebody's words. Without a name the memo would make it its own.
Example: a claim of nobody's.

    kind: claim

Instead: name the actor; “unnamed experts” can be an actor, too. If it is beyond doubt, it is a fact.

    kind: claim
    by: tuleutayev
"""

EXCERPT_NOT_IN_TEXT = Rule("RK134", "excerpt-not-in-text")
"""An excerpt that doesn't stand in its quote's text.

What it does: looks for each excerpt in `text`, letter by letter, in one piece; line breaks don't count, and […] stands
for words left out.
Why it matters: only `text` is compared with the source. An excerpt that differs from it is a quote that nobody checked.
Example: one word is another («тревоги» for «алармизма»).

    excerpts:
      calm: эта отставка – не повод для тревоги

Instead: copy the words out of `text`.

    excerpts:
      calm: эта отставка – не повод для алармизма
"""

BAD_FILE_NAME = Rule("RK135", "bad-file-name")
"""A file name that can't be placed, or a path that leads out of the dossier.

What it does: looks at the names below `text/`, which say section, audience and language, and at the path of each
source's `text`.
Why it matters: a text whose name says no section is printed nowhere. A path out of the folder would read a file that
doesn't travel with the dossier, or is none of its business.
Example: text/Agreement final.md; a source's text two folders away:

    text: ../архив/365info-2025-06.txt

Instead: text/agreement.md, text/leadership/agreement.md, text/agreement.en.md; sources' texts in `sources/`:

    text: sources/365info-2025-06.txt
"""

SOURCE_INCOMPLETE = Rule("RK136", "source-incomplete")
"""A source without a bibliographic record, or a record without an id, type or title.

What it does: joins sources.json and sources.yaml by id, and looks for `type` and `title` in what comes of it.
Why it matters: the note under a fact is made of the record. Without a title a reader can't find the source again.
Example: a rating in sources.yaml, and no record under this id in sources.json.

    absatz-2025-06-10:
      reliability: C

Instead: bring the record in (`reportkit source add`), correct the id, or write CSL's keys here.

    absatz-2025-06-10:
      type: article-newspaper
      title: Назначен новый министр обороны Казахстана
      container-title: Абзац
      reliability: C
"""

UNKNOWN_CSL = Rule("RK137", "unknown-csl", Severity.NOTE)
"""A key or a type that CSL doesn't know, in `sources.json`: it is kept, and not used.

What it does: compares keys and types of the records with those of CSL 1.0.2.
Why it matters: sources.json is as the reference manager wrote it, and its additions do no harm. But a key that was
written by hand with a slip is missing from the note.
Example: a letter is missing, and so is the newspaper in the note.

    "containr-title": "Аргументы недели"

Instead: CSL's own name; leave it alone if it is an addition of the reference manager.

    "container-title": "Аргументы недели"
"""

TRANSLATION_LANGUAGE = Rule("RK138", "translation-language")
"""A translation into a language that isn't known, into the dossier's own, or a second one into the same.

What it does: looks at `translation` of each file that has it. The dossier's `language` and the files found so far are
what it is compared with.
Why it matters: which of two texts is printed would be a matter of chance, or neither ever would.
Example: en.yaml was made from the Russian files, and its first line forgotten; the dossier is in Russian.

    translation: ru

Instead: the code of the language that the file is in, one file a language.

    translation: en
"""

NOT_IN_ORIGINAL = Rule("RK139", "not-in-original", Severity.WARNING)
"""A translation of something that the dossier doesn't have.

What it does: compares items, keys and lists of each translation with the original.
Why it matters: the text is printed nowhere. Mostly an id was changed in the original, so that something else lacks its
translation now.
Example: the fact is called `signing`.

    facts:
      signed: The plan was signed in London on 6 June 2025.

Instead: the id and the keys as in the original, lists of the same length; or take it out.

    facts:
      signing: The plan was signed in London on 6 June 2025.
"""

MISSING_TRANSLATION = Rule("RK140", "missing-translation")
"""A printed text that has no translation into the language asked for.

What it does: when a memo is rendered in another language, looks for a translation of each text that it prints:
statements, names, places, gaps, quotes. What is withheld needs none, nor what no section shows; where the dossier is
embedded, all that its audience may see needs one. All that is missing is one finding.
Why it matters: a Russian sentence in the middle of an English memo says that it was sent in haste.
Example: `reportkit render memo -l en`, while en.yaml has the place and not the statement.

    facts:
      signing:
        place: London

Instead: add what the message names to the file that the hint names.

    facts:
      signing:
        statement: The plan was signed in London on 6 June 2025.
        place: London
"""

STALE_TRANSLATION = Rule("RK141", "stale-translation", Severity.WARNING)
"""A translation whose original has changed since.

What it does: compares the digest that `originals` keeps of each translated item with that of the item today. A
translation without `originals` is never stale.
Why it matters: the minister reads one number in Russian, and his guest another one in English.
Example: the date in `signing` was corrected after en.yaml was made:

    originals:
      signing: 0a1b2c3d

Instead: look the translation over, mend it, then renew the digest, or take its line out.

    originals: {}
"""

UNTRANSLATED_WORDING = Rule("RK142", "untranslated-wording", Severity.NOTE)
"""Other words for some audiences that have no translation: the translated statement stands instead.

What it does: when a memo is rendered in another language, looks for a translation of each `wording`.
Why it matters: the audience gets the full statement where plain words were meant for it. Nothing is wrong in it: this
is a note.
Example: `wording: {plain: …}` in facts.yaml, and in en.yaml the statement alone.

    facts:
      signing:
        statement: The plan was signed in London on 6 June 2025.
        place: London

Instead: translate the wording, too; or leave it at that.

    facts:
      signing:
        statement: The plan was signed in London on 6 June 2025.
        place: London
        wording: {plain: The two ministries signed the plan in London.}
"""

UNUSABLE_TRANSLATION = Rule("RK144", "translation-unusable")
"""A translation with errors in it, asked for. The memo in other languages doesn't need it.

What it does: when a memo is rendered in a language whose translation has errors, says so and names the file; what is
wrong in it is told beside it. In other languages the same errors are warnings.
Why it matters: half a translation would print the original's words between the translated ones.
Example: `reportkit render memo -l en` where en.yaml has a list in place of a statement.
Instead: mend the file, or render in the languages that are whole.
"""

LANGUAGE_UNUSABLE = Rule("RK145", "language-unusable")
"""A language that another package brings, and that can't be used.

What it does: where a code is none of ours, looks for a package that brings the language under the entry-point group
`reportkit.languages`, and compares what it brings with what a language needs: words, dates, numbers, typography, terms.
Why it matters: a memo would be half made before the first word that is missing, or have a hole in its place.
Example: a package brings Ukrainian, and its words have no “page-label”; the dossier is in it.

    language: uk

Instead: the version of that package that fits, or a language that is whole.

    language: en
"""

NOT_READ = Rule("RK143", "file-not-read", Severity.WARNING)
"""A file that looks as if it belonged to the dossier, and is not read.

What it does: looks for `.txt` and `.markdown` below `text/`, and for attested.yml, which has to end in `.yaml`.
Why it matters: its author believes that it is part of the memo. The facts in it are neither printed nor checked.
Example: text/agreement.txt.
Instead: rename it: text/agreement.md. Drafts and the texts of sources belong elsewhere (`sources/`).
"""
