"""What can be wrong with a template pack, and with merging it.

What stands below a rule is its page in `reportkit explain`; the program never loads it.
"""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

PACK_KEY = Rule("RK501", "pack-key")
"""A key of a pack's file whose value can't be used: an audience that extends itself, words that are no text.

What it does: follows `extends` from audience to audience, and looks for text behind each key of `words/`.
Why it matters: what an audience may see can come from the one that it extends. Where the chain leads nowhere, its
clearance would be a guess.
Example: in audiences/analyst.yaml

    extends: analyst

Instead: another audience of the pack, or none. In `words/`, a text behind every key.

    extends: leadership
"""

UNFIT_NAME = Rule("RK521", "unfit-name")
"""The name of a pack or of an audience can't be part of a file's name.

What it does: looks at the pack's folder and at the files in audiences/, for names that some system can't carry:
characters that can't be seen, one of < > : " / \\ | ? *, a space or a dot at either end, Windows' devices (con, nul,
com1), more than 100 bytes.
Why it matters: every output is named by its pack and its audience. A name with a line break or a mark of direction
looks like another; a file called nul.docx can't be saved, and one called memo_a:b.docx loses half its name.
Example: the audience of a file called audiences/con.yaml
Instead: another name, of letters, digits and hyphens: audiences/council.yaml
"""

PACK_FILE = Rule("RK502", "pack-file-missing")
"""A file that the pack names isn't there.

What it does: looks for template.yaml, the words of each language, the default audience, and for a file for each section
in an audience's list; while a memo is made, for what `{% include %}` and `{% import %}` name.
Why it matters: the memo would go out without that section, and nobody would miss it.
Example: a section that is misspelt in audiences/leadership.yaml; there is no sections/agrement.md.j2.

    sections: [main, agrement]

Instead: the name of a file under sections/, or under audiences/leadership/; or write that file.

    sections: [main, agreement]
"""

TEMPLATE_SYNTAX = Rule("RK503", "template-syntax")
"""A section is not valid Jinja.

What it does: reads each section before it is filled, and names the line that can't be read.
Why it matters: nothing can be made of the section, and so no memo.
Example: a loop that is never closed.

    {% for f in facts(topic="agreement") %}
    - {{ f }}

Instead: close each block that was opened: `endfor`, `endif`, `endmacro`, `}}`.

    {% for f in facts(topic="agreement") %}
    - {{ f }}
    {% endfor %}
"""

UNKNOWN_NAME = Rule("RK504", "unknown-name")
"""A section uses a name, an attribute, a filter or an item that isn't there.

What it does: looks up every name when it is used, and proposes the nearest; `templates check` looks into the branches
too that no rendering has come by. Nothing is ever empty in silence; only `--draft` prints `[NO VALUE: …]`.
Why it matters: a slip would leave a hole in a sentence that reads well without it.
Example: an id that no item has.

    {{ fact("signed") }}

Instead: the name as it is. Built-in packs name no ids at all: they select by topic (`facts(topic="agreement")`).

    {{ fact("signing") }}
"""

UNKNOWN_WORD = Rule("RK505", "unknown-word")
"""A section asks for a string that the pack's words don't have in this language.

What it does: looks up each `_("…")`, and compares the keys of the language that is rendered with those of the pack's
others; `templates check` does so for every language. A topic's title is a warning: the topic's own name stands in.
Why it matters: the pack offers the language, and its heading would be missing in it.
Example: a key with a slip.

    {{ _("agreement.lede") }}

Instead: the key as in words/ru.yaml; a new one goes into the words of each language.

    {{ _("agreement.lead") }}
"""

TEMPLATE_FAULT = Rule("RK506", "template-fault")
"""A section does something that can't be carried out: a wrong argument, a limit passed, a forbidden operation.

What it does: runs sections in a sandbox: no attributes that Python hides, no files, no network, loops and output
bounded. Functions say which arguments they take.
Why it matters: packs come from others, too. One that runs for ever, or reads what it shouldn't, must stop.
Example: an order that there isn't.

    {% for f in facts(order="place") %}
    - {{ f }}
    {% endfor %}

Instead: what the hint names. Long work belongs into the dossier (its order, its topics), not into a section.

    {% for f in facts(order="date") %}
    - {{ f }}
    {% endfor %}
"""

RAW_HTML = Rule("RK507", "raw-html")
"""HTML stands in a section. The two formats know nothing of it.

What it does: looks for tags and comments in a section's, or an own text's, own words. What the dossier says never
passes through Markdown: a `<` in a statement stays itself.
Why it matters: a tag would be printed as it stands, or be dropped with what it marks.
Example: bold type as on a web page.

    План подписан <b>6 июня</b>.

Instead: Markdown: `**bold**`, `*italic*`, tables, `:::` containers; a remark is `{## … ##}`, a literal < is `\\<`.

    План подписан **6 июня**.
"""

MARKDOWN = Rule("RK508", "markdown-unsupported")
"""Markdown that has no meaning in a memo, or that would not be printed: nothing is passed over in silence.

What it does: looks at the containers (`:::`), the classes of `[words]{.class}`, and pictures: whether they are in the
dossier's folder or the pack, are PNG or JPEG, and stand on a line of their own. Accounts for each word of a text: a
cell that no column has, the second text of one note, struck-out words (`~~so~~`), the title of a link, what stands more
than twelve lists deep. Known are `H~2~O`, `x^2^`, `- [ ]` and `- [x]`, `---`, and `\\newpage` on a line of its own.
Why it matters: what has no meaning would vanish, in one of the two formats or in both.
Example: a container of another program.

    ::: infobox
    План подписан.
    :::

Instead: one of those that the hint lists.

    ::: key
    План подписан.
    :::
"""

UNUSABLE_PICTURE = Rule("RK540", "unusable-picture")
"""A picture that a text names is damaged, or of a kind that few programs show.

What it does: reads each picture to its end before it is used. Taken are PNG of any kind, and JPEG, baseline or
progressive, of 8 bits. Only the picture goes into a memo, upright: no places, dates, names, comments or thumbnails of
the camera, nothing behind the file's end.
Why it matters: one program would show half of the picture, another a grey field, a third would refuse the whole memo.
Example: the download of `map.jpg` was cut off.

    ![Карта района](map.jpg)

Instead: fetch the file again, or open it in a program for pictures and save it as a PNG or a JPEG.
"""

WITHHELD = Rule("RK405", "withheld-item-printed")
"""A section prints an item that this audience may not see.

What it does: knows the ids of what was taken out for an audience: to ask for one gives nothing, to print or to cite it
is an error.
Why it matters: the text around it would make no sense, and a gap tells a reader that something is kept from him.
Example: `minister-link` is TLP:RED, and the audience is cleared for TLP:GREEN.

    Контекст: {{ fact("minister-link") }}

Instead: ask first; or write this section anew for the audience (text/public/context.md).

    План подписан.
    {% if fact("minister-link") %}
    Контекст: {{ fact("minister-link") }}
    {% endif %}
"""

EMPTY_SECTION = Rule("RK509", "empty-section", Severity.WARNING)
"""A section has nothing to say for this dossier and audience, and was left out.

What it does: looks for sections of which nothing but headings is left.
Why it matters: perhaps there is nothing to say; or a topic is called something else in the dossier, or all facts of it
are above this audience's clearance.
Example: no fact has the topic `training`.

    # Обучение

    {% for f in facts(topic="training") %}
    - {{ f }}
    {% endfor %}

Instead: give the facts the topic that the section selects by, or take the section from the audience's list.

    # Обучение

    {% for f in facts(topic="agreement") %}
    - {{ f }}
    {% endfor %}
"""

REQUIRED_SECTION = Rule("RK510", "required-section-empty")
"""A section that the pack calls required has nothing to say.

What it does: the same as RK509, for the sections under `required` in template.yaml.
Why it matters: the pack's author says that without this section the document must not go out: a memo without its
summary, a release without words to quote.
Example: `required: [summary]`, and a dossier without `bottom_line`, or one above the audience's clearance.
Instead: give the dossier something that this audience may see there: a bottom line at its level, a wording that can
travel. If the document makes sense without it, take the section out of `required`.
"""

NOT_SHOWN = Rule("RK531", "item-not-shown", Severity.WARNING)
"""An item is in no section of the document for readers who are to see everything (`complete: true`).

What it does: compares what such an audience may see with what its sections have printed.
Why it matters: sections select by topic; what has another topic, or stands in no text, is left out in silence.
Example: an undated fact of topic `economy`, where no section selects that topic.
Instead: give it a topic that a section selects, cite it in a text, or add a section of `other_topics()` to the pack.
"""

NEAR_TOPIC = Rule("RK532", "topic-misspelt", Severity.WARNING)
"""A topic that no section selects, and that is all but one which a section does.

What it does: compares the topics of facts, quotes and judgements with those that the pack expects.
Why it matters: topics are free words, so a slip is no error; the item is merely missing where readers look for it.
Example: `topic: contxt` for a pack with the topic `context`.
Instead: correct the topic, or accept it under `allow` if it is another word indeed.
"""

REMARK = Rule("RK534", "remark-printed")
"""A remark is written `{# … #}`, which is text like any other here: every reader would get it.

What it does: looks in sections and own texts, and in a pack's words, for a `{#` that begins no name of a heading.
Why it matters: such a remark is meant for colleagues ("check with legal", a source's name), and other programs leave
it out. Here it would stand in the memo.
Example: a remark in the comment signs of another program.

    План подписан 6 июня. {# источник просил не называть его #}

Instead: `{## … ##}`, which never goes out. `{#name}` after a heading gives it a name, as before.

    План подписан 6 июня. {## источник просил не называть его ##}
"""

UNSAFE_LINK = Rule("RK511", "unsafe-link")
"""A link goes somewhere else than https, http or mailto.

What it does: looks at the address of each link in a section's or an own text's words. `#` leads to a place in the memo.
Why it matters: a link to a file works at one desk alone and tells the reader how its disks are laid out; `javascript:`
and the like have no business in a memo.
Example: a file on the department's disk.

    [Текст плана](file:///S:/uk/plan-2025.pdf)

Instead: a public address; or enclose the file as an item of the briefing, and name it.

    [Текст плана](https://example.org/plan-2025.pdf)
"""

UNKNOWN_TARGET = Rule("RK513", "unknown-target")
"""A cross reference goes to a heading that isn't in the document.

What it does: compares links to `#name` with the ids of the headings, tables and figures that this audience's document
has.
Why it matters: the link leads nowhere, and the printed reference has no page.
Example: the heading is `# План {#agreement}`.

    # План {#agreement}

    См. [раздел о плане](#agrement).

Instead: the id as it stands behind the heading. A section that not every audience gets is asked for first.

    # План {#agreement}

    См. [раздел о плане](#agreement).
"""

NOTE_IN_NOTE = Rule("RK530", "note-in-note")
"""A note stands inside a note, where neither format can print it.

What it does: looks for notes in the notes of a section or an own text. Citations and items are spelled out in a note,
and are no fault.
Why it matters: a footnote has no foot of its own. The inner note would be lost, and its number would stand there.
Example: the text of the note `[^b]` is cited in the note `[^a]`.
Instead: write in the outer note what the inner one says, or place both marks in the text.
"""

OWN_TEXT_MISSING = Rule("RK514", "own-text-untranslated", Severity.WARNING)
"""A section is written in the dossier's own words, but not in this language: the pack's section stands in.

What it does: looks for the languages of the texts under `text/` when a memo is rendered.
Why it matters: the English reader gets a list of facts where the Russian one gets a thought-out text. Nothing in it is
wrong, and yet these are two different memos.
Example: text/agreement.md in a Russian dossier, and `reportkit render memo -l en`.
Instead: write text/agreement.en.md, with the same citations. If the pack's section will do, delete the own text or
leave the warning.
"""

TEXT_UNUSED = Rule("RK533", "text-unused", Severity.WARNING)
"""A text of our own is for a section, or for an audience, that the pack doesn't have: nobody gets to read it.

What it does: compares the names of the files below `text/` with the sections and audiences of the pack.
Why it matters: a name that is misspelt leaves the pack's own section standing, in silence.
Example: `text/agrement.md`, `text/leader/summary.md`.
Instead: rename the file.
"""

CITATION = Rule("RK515", "unknown-citation")
"""A citation names something that the dossier doesn't have, or that has no source.

What it does: looks up each id between `[@` and `]`, and reads the place behind its comma.
Why it matters: the note would be missing, and with it the only proof of the sentence.
Example: an id with a slip.

    План подписан 6 июня 2025 года [@signed].

Instead: the id of a fact, a quote, a judgement or a source; several are divided by semicolons: `[@a; @b, абз. 2]`.

    План подписан 6 июня 2025 года [@signing].
"""

MARKED_TOO_LOW = Rule("RK401", "marked-too-low")
"""An output carries a lower marking than something that it holds.

What it does: compares the TLP step in the audience's `marking` with the highest handling of what it is given, gaps
included.
Why it matters: whoever gets the page goes by what is printed on it, and would pass a TLP:GREEN item on as TLP:CLEAR.
Example: in the file of an audience that is cleared for TLP:GREEN and gets an item of that step:

    clearance: "TLP:GREEN"
    marking: "TLP:CLEAR"

Instead: `{handling}`, which becomes the highest step of what is shown; or lower the clearance, so that less is shown.

    clearance: "TLP:GREEN"
    marking: "{handling}"
"""

TOO_LONG = Rule("RK611", "over-page-limit")
"""The document is longer than its audience's `max_pages`.

What it does: counts the pages after layout, and names the items that take the most room.
Why it matters: the minister asked for one page. Whoever lays two before him has left the choice to him.
Example: the audience `leadership` has `max_pages: 1`, and three proposals of five lines each push the signature over.
Instead: shorten the longest, give them a shorter `wording`, move facts to a topic that this audience isn't shown, or
raise `max_pages`. Smaller type is no way: the theme is that of all memos.
"""
