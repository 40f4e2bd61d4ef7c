"""Russian: dates, as they are written and as they are found."""

from __future__ import annotations

from reportkit.language.parts.calendar import DatePatterns, DatesInText, Months
from reportkit.language.parts.lists import in_order, words

MONTHS = Months.of(
    alone="январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    dated="января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)

DATES = DatePatterns(
    day="{day}\u00a0{month} {year}\u00a0г.",
    month="{month} {year}\u00a0г.",
    year="{year}\u00a0г.",
    year_attributive="{year}\u00a0г.",
    numeric=("{year}", "{mm}.{year}", "{dd}.{mm}.{year}"),
    since=(
        "с\u00a0{year}\u00a0года",
        "с\u00a0{month} {year}\u00a0года",
        "с\u00a0{day}\u00a0{month} {year}\u00a0года",
        "с\u00a0{date}",
    ),
    until=(
        "до\u00a0{year}\u00a0года",
        "до\u00a0{month} {year}\u00a0года",
        "до\u00a0{day}\u00a0{month} {year}\u00a0года",
        "до\u00a0{date}",
    ),
    years="{year}–{year_2}\u00a0гг.",
    months_of_year="{month}\u00a0— {month_2} {year}\u00a0г.",
    days_of_month="{day}–{day_2}\u00a0{month} {year}\u00a0г.",
    days_of_year="{day}\u00a0{month}\u00a0— {day_2}\u00a0{month_2} {year}\u00a0г.",
    between="{start}\u00a0— {end}",
    first_day="1",
    after_day="",
)

DATES_IN_TEXT = DatesInText(
    months=in_order(
        r"""
        янв(?:ар[ьяею]\w*|(?!\w)) фев(?:рал[ьяею]\w*|(?!\w)) март(?:а|у|ом|е|ов\w+)?(?!\w)|мар(?!\w)
        апр(?:ел[ьяею]\w*|(?!\w)) ма(?:й|я|е|ю|ем|йск\w+)(?!\w) июн(?:[ьяею]\w*|(?!\w)) июл(?:[ьяею]\w*|(?!\w))
        авг(?:уст(?:а|у|ом|е|овск\w+)?)?(?!\w) сент?(?:ябр[ьяею]\w*|(?!\w)) окт(?:ябр[ьяею]\w*|(?!\w))
        ноя(?:бр[ьяею]\w*|(?!\w)) дек(?:абр[ьяею]\w*|(?!\w))
        """
    ),
    weekdays=in_order(
        r"""
        понедельник вторник (?<!ющей.)(?<!ющую.)(?<!ющая.)сред(?:а|у|ы|е|ой|ам)(?!\w) четверг
        пятниц(?:[аыуе]|ей|ам)(?!\w) суббот(?:[аыуе]|ой|ам)(?!\w) воскресень[еяюм]
        """
    ),
    whole=False,
    after_year="",
    words=words(
        """
        январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь
        июня июне июль июля июле август августа августе сентябрь сентября сентябре октябрь октября октябре
        ноябрь ноября ноябре декабрь декабря декабре понедельник вторник среда среду четверг пятница пятницу
        суббота субботу воскресенье вчера сегодня завтра
        """
    ),
)
