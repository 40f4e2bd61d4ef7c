"""German: dates, as they are written and as they are found."""

from __future__ import annotations

from reportkit.language.parts.calendar import DatePatterns, DatesInText, Months
from reportkit.language.parts.lists import in_order, words

MONTHS = Months.of("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")

DATES = DatePatterns(
    day="{day}.\u00a0{month} {year}",
    month="{month} {year}",
    year="{year}",
    year_attributive="{year}",
    numeric=("{year}", "{mm}/{year}", "{dd}.{mm}.{year}"),
    since=("seit {year}", "seit {month} {year}", "seit dem {day}.\u00a0{month} {year}", "seit {date}"),
    until=("bis {year}", "bis {month} {year}", "bis zum {day}.\u00a0{month} {year}", "bis {date}"),
    years="{year}–{year_2}",
    months_of_year="{month}–{month_2} {year}",
    days_of_month="{day}.–{day_2}.\u00a0{month} {year}",
    days_of_year="{day}.\u00a0{month}\u00a0– {day_2}.\u00a0{month_2} {year}",
    between="{start}\u00a0– {end}",
    first_day="1",
    after_day=r"\.",
)

DATES_IN_TEXT = DatesInText(
    months=in_order(
        """
        (?:Januar|Jänner)s? Februars? März April Mai Juni Juli August September Oktober November Dezember
        """
    ),
    weekdays=in_order(
        """
        Montag(?:s|abend|mittag|morgen|nachmittag|vormittag)?
        Dienstag(?:s|abend|mittag|morgen|nachmittag|vormittag)?
        Mittwoch(?:s|abend|mittag|morgen|nachmittag|vormittag)?
        Donnerstag(?:s|abend|mittag|morgen|nachmittag|vormittag)?
        Freitag(?:s|abend|mittag|morgen|nachmittag|vormittag)?
        (?:Samstag|Sonnabend)(?:s|abend|mittag|morgen|nachmittag|vormittag)?
        Sonntag(?:s|abend|mittag|morgen|nachmittag|vormittag)?
        """
    ),
    whole=True,
    after_year="",
    words=words(
        """
        januar jänner februar märz april mai juni juli august september oktober november dezember montag
        dienstag mittwoch donnerstag freitag samstag sonnabend sonntag vorgestern gestern heute morgen
        übermorgen
        """
    ),
)
