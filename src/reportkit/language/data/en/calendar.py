"""English, as it is written in Britain: dates, as they are written and as they are found."""

from __future__ import annotations

from reportkit.language.parts.calendar import DatePatterns, DatesInText, Months
from reportkit.language.parts.lists import in_order, words

MONTHS = Months.of("January February March April May June July August September October November December")

DATES = DatePatterns(
    day="{day}\u00a0{month} {year}",
    month="{month} {year}",
    year="{year}",
    year_attributive="{year}",
    numeric=("{year}", "{mm}/{year}", "{dd}/{mm}/{year}"),
    since=("since {year}", "since {month} {year}", "since {day}\u00a0{month} {year}", "since {date}"),
    until=("until {year}", "until {month} {year}", "until {day}\u00a0{month} {year}", "until {date}"),
    years="{year}–{year_2}",
    months_of_year="{month}\u00a0– {month_2} {year}",
    days_of_month="{day}–{day_2}\u00a0{month} {year}",
    days_of_year="{day}\u00a0{month}\u00a0– {day_2}\u00a0{month_2} {year}",
    between="{start}\u00a0– {end}",
    first_day="1",
    after_day="",
)

DATES_IN_TEXT = DatesInText(
    months=in_order(
        r"""
        Jan(?:uary|\.) Feb(?:ruary|\.) Mar(?:ch|\.) Apr(?:il|\.) May June|Jun\. July|Jul\. Aug(?:ust|\.)
        Sept?(?:ember|\.) Oct(?:ober|\.) Nov(?:ember|\.) Dec(?:ember|\.)
        """
    ),
    weekdays=in_order("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    whole=True,
    after_year="",
    words=words(
        """
        january february march april may june july august september october november december monday tuesday
        wednesday thursday friday saturday sunday yesterday today tomorrow
        """
    ),
)
