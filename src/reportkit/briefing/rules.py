"""What can be wrong with a briefing: RK720–RK739, and what is above its readers' clearance."""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

ABOVE_CLEARANCE = Rule("RK402", "above-clearance")
"""An item of a briefing is marked higher than its readers may see.

What it does: compares the handling of each item – of a memo the dossier's and that of what it shows, of a file the one
that is written beside it – with the clearance of the briefing's audience. Nothing is packed until it is mended.
Why it matters: a mail can't be called back.
Example: the audience `leadership` is cleared for TLP:GREEN.

    - {file: annex.pdf, title: Карта учебных центров, handling: "TLP:AMBER"}

Instead: take it out, brief other readers, or enclose a version that can travel.

    - {file: annex-public.pdf, title: Карта учебных центров, handling: "TLP:GREEN"}
"""

ITEM_FILE = Rule("RK720", "briefing-file")
"""A file that a briefing names isn't there, can't be read, or leads out of the briefing's folder.

What it does: looks for each `file` beside the briefing; a path or a link that leads elsewhere is refused.
Why it matters: a briefing that somebody passes on must not pack what lies in its reader's own folders, and one that
lacks an enclosure shouldn't go out.
Example: a file on the department's disk.

    - {file: ../архив/plan-2025.pdf, title: Текст плана}

Instead: put the file beside the briefing, and name it from there.

    - {file: plan-2025.pdf, title: Текст плана}
"""

SAME_NAME = Rule("RK721", "same-name")
"""Two pieces of a briefing would have one file name.

What it does: compares the names of all files, in ASCII and without regard to case, also with those of the binder, the
mail, the invitation and the bag.
Why it matters: one of the two would overwrite the other.
Example: `annex.pdf` and `Annex.pdf`; a memo that is listed twice; a file called as the briefing itself.
Instead: rename one of them, or list it once.
"""

NOT_JOINED = Rule("RK722", "not-joined")
"""A file can't be joined to the binder: only PDF files that are whole and open can be.

What it does: opens each file of the briefing when a binder is asked for: whether it is a PDF, is whole, and is not
encrypted.
Why it matters: the binder would lack an enclosure that its table of contents names.
Example: budget.xlsx beside `pack: [binder, mail]`; a PDF that asks for a password.
Instead: turn it into a PDF, save it without a password, or take `binder` out of `pack`: mail and bag carry any file.
"""

SIGNATURE_LOST = Rule("RK723", "signature-lost", Severity.WARNING)
"""A signed PDF was joined to the binder, where its signature doesn't hold.

What it does: looks for a digital signature in each PDF that is joined.
Why it matters: a signature holds for the file that was signed, not for its pages elsewhere. A reader of the binder sees
a stamp that nothing stands behind.
Example: the signed text of the plan as an item of the briefing, and a binder in `pack`.
Instead: nothing, if the signed file goes along by itself: the mail and the bag have it as it is. Else add one of them
to `pack`.
"""

TOO_LARGE = Rule("RK724", "mail-too-large", Severity.WARNING)
"""A mail or an invitation, with what it carries, is larger than many servers take.

What it does: adds up the files; the limit is 18 MB, which base64 makes about 25 MB of on the way.
Why it matters: it comes back an hour before the meeting, or is stopped without a word.
Example: a memo of 1 MB with a scanned annex of 30 MB.
Instead: send the binder alone, scan the annex anew at 150 dpi in grey, or hand over the bag and mail a link.
"""

BAD_MOMENT = Rule("RK725", "bad-moment")
"""The date and time of a briefing is none, or has no offset from UTC, or its end comes before its beginning.

What it does: reads `date` and `until` as day, hour and offset.
Why it matters: an invitation without an offset moves by hours in the calendar of whoever is in another city.
Example: an hour without a place.

    date: 2026-11-24 10:00

Instead: the offset of the place where it is: +05:00 in Astana, +00:00 in London in winter.

    date: 2026-11-24T10:00+05:00
"""

BAD_ADDRESS = Rule("RK726", "bad-address")
"""A mail address is none.

What it does: looks at `email` of each person: one address in ASCII, with an @ and a domain; no quotes or spaces, no dot
at an end or beside another, nothing that looks like an encoded word.
Why it matters: the draft would go to nobody, or to somebody else.
Example: the end is missing.

    to: [{name: Приёмная министра, email: minister@example}]

Instead: one whole address; several readers are several entries.

    to: [{name: Приёмная министра, email: minister@example.org}]
"""

CLEARANCE_UNKNOWN = Rule("RK727", "clearance-unknown")
"""A briefing of files alone doesn't say how far its readers are cleared, so nothing can be checked against it.

What it does: takes the clearance from the audience's file in the packs that the briefing renders; where it renders
none, from its own `clearance`.
Why it matters: a file above the readers' clearance would go out unseen.
Example: a briefing of two PDF files, without `clearance`.
Instead: say it, or let the briefing render an item for this audience.

    clearance: "TLP:GREEN"
"""

ITEM_UNKNOWN = Rule("RK728", "briefing-item-unknown")
"""A briefing names a template, a dossier, an audience or a language that isn't there.

What it does: looks each item's template and dossier up in the workspace, and the briefing's audience and language in
that template.
Why it matters: nothing can be rendered for the item, and a briefing that lacks one is not packed.
Example: a slip of the finger.

    items: [{template: memo, dossier: kz-uk-2026}]

Instead: a name that is at hand; `reportkit templates list` and the folder data/ show them.

    items: [{template: memo, dossier: kz-uk-2025}]
"""

HANDLING_UNKNOWN = Rule("RK729", "handling-unknown")
"""Nothing says how far a file of a briefing may travel: neither the briefing nor the file itself.

What it does: looks for a TLP label in each file that stands in a briefing without `handling`: in its seal, on its
pages, in its headers and properties, in the files inside it, in its name. A file that is encrypted, damaged, a scan
without text or of a kind that can't be read is unknown; so is one with a marking of official use alone, which is no
step of TLP.
Why it matters: what is unknown may be anything. A file taken for TLP:CLEAR because nobody has looked at it can't be
called back.
Example: a scan of a letter.

    - {file: letter.pdf, title: Письмо}

Instead: ask its author, and write down what you were told.

    - {file: letter.pdf, title: Письмо, handling: "TLP:GREEN"}
"""

DECLARED_TOO_LOW = Rule("RK730", "declared-too-low")
"""A file of a briefing says a higher marking of itself than the briefing declares for it.

What it does: compares the `handling` beside a file with the highest label that is found in the file, or in a file
inside it. Official use counts as TLP:AMBER at least, «Секретно» and “Secret” as TLP:RED.
Why it matters: its author has said how far it may travel; a briefing can't widen that.
Example: a letter with TLP:AMBER on its pages.

    - {file: letter.pdf, title: Письмо, handling: "TLP:CLEAR"}

Instead: declare what it says, or enclose a version that its author has cleared for these readers.

    - {file: letter.pdf, title: Письмо, handling: "TLP:AMBER"}
"""

LEFT_OUT = Rule("RK731", "left-out-of-binder", Severity.WARNING)
"""Something of a foreign PDF was left out of the binder: what acts by itself, or leads elsewhere.

What it does: copies of each foreign page only what is known to be harmless: the page itself, comments, links to pages
of the same file and to web and mail addresses. Scripts, actions, forms, media, files inside and layers that can be
switched stay behind, and are named.
Why it matters: what opens with the binder would act on its reader's machine in our name; and a form's fields or a
film that aren't there should be missed by nobody.
Example: a filled-in form; a PDF with a button that runs a script.
Instead: nothing, if the pages are all that counts. Else print the file to PDF anew, which makes its fields part of the
page, or send it along by itself: the mail and the bag have it as it is.
"""
