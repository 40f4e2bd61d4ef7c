"""What has changed since the edition that an audience has, by what it was allowed to see then, and is now."""

from __future__ import annotations

from reportkit.diagnostics import Report
from reportkit.dossier.model import Dossier
from reportkit.dossier.translate import localise
from reportkit.release.audience import RATINGS, Audience
from reportkit.release.compare import News, compare, tellable
from reportkit.release.filter import Release, addressed, release, unrated


def news_since(previous: Dossier, released: Release, now: Dossier, audience: Audience) -> News:
    """The news in `now`, which is as it was `released`, in its language and words, by what its readers were shown then
    and are shown now, and nothing else. Ratings are no news where they are not shown.
    """
    then = localise(release(previous, audience.clearance).dossier, now.language, Report())
    then = addressed(then, audience.name, audience.wording)
    if RATINGS not in audience.show:
        then, now = unrated(then), unrated(now)
    was = {item.id: item.was for item in released.permitted.items()}
    changes = tellable(compare(then, now, was))
    return News(edition=then.edition, date=then.date, changes=changes)
