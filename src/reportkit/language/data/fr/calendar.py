"""French: dates, as they are written and as they are found."""

from __future__ import annotations

from reportkit.language.parts.calendar import DatePatterns, DatesInText, Months
from reportkit.language.parts.lists import in_order, words

MONTHS = Months.of("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")

DATES = DatePatterns(
    day="{day}\u00a0{month} {year}",
    month="{month} {year}",
    year="{year}",
    year_attributive="{year}",
    numeric=("{year}", "{mm}/{year}", "{dd}/{mm}/{year}"),
    since=("depuis {year}", "depuis {month} {year}", "depuis le {day}\u00a0{month} {year}", "depuis le {date}"),
    until=(
        "jusqu’en {year}",
        "jusqu’en {month} {year}",
        "jusqu’au {day}\u00a0{month} {year}",
        "jusqu’au {date}",
    ),
    years="{year}–{year_2}",
    months_of_year="{month}\u00a0– {month_2} {year}",
    days_of_month="{day}–{day_2}\u00a0{month} {year}",
    days_of_year="{day}\u00a0{month}\u00a0– {day_2}\u00a0{month_2} {year}",
    between="{start}\u00a0– {end}",
    first_day="1er",
    after_day="(?:er)?",
)

# mai and mars are whole words, since mais and Marseille begin like them.
_MONTHS = r"""
    janv(?:ier|\.) f[ée]vr(?:ier|\.) mars(?!\w) avr(?:il|\.) mai(?!\w) juin(?!\w) juil(?:let|l?\.) ao[ûu]t(?!\w)
    sept(?:embre|\.) oct(?:obre|\.) nov(?:embre|\.) d[ée]c(?:embre|\.)
"""

DATES_IN_TEXT = DatesInText(
    months=in_order(_MONTHS),
    weekdays=in_order("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    whole=False,
    after_year="",
    # hier is left out: it is an everyday word of German.
    words=words(
        """
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi
        jeudi vendredi samedi dimanche aujourd"hui demain avant-hier après-demain
        """
    ),
)
