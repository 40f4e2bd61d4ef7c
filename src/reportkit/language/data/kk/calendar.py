"""Kazakh, in Cyrillic letters: dates, as they are written and as they are found."""

from __future__ import annotations

from reportkit.language.parts.calendar import DatePatterns, DatesInText, Months
from reportkit.language.parts.lists import in_order, words

MONTHS = Months.of(
    alone="қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    since="қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан"
    " шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан",
    until="қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға",
    attributive="қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы"
    " шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы",
)

DATES = DatePatterns(
    day="{year}\u00a0жылғы {day}\u00a0{month}",
    month="{year}\u00a0жылғы {month}",
    year="{year}\u00a0жыл",
    year_attributive="{year}\u00a0жылғы",
    numeric=("{year}", "{mm}.{year}", "{dd}.{mm}.{year}"),
    since=(
        "{year}\u00a0жылдан бері",
        "{year}\u00a0жылғы {month} бері",
        "{year}\u00a0жылғы {day}\u00a0{month} бері",
        "{date} бастап",
    ),
    until=(
        "{year}\u00a0жылға дейін",
        "{year}\u00a0жылғы {month} дейін",
        "{year}\u00a0жылғы {day}\u00a0{month} дейін",
        "{date} дейін",
    ),
    years="{year}–{year_2}\u00a0жылдар",
    months_of_year="{year}\u00a0жылғы {month}\u00a0— {month_2}",
    days_of_month="{year}\u00a0жылғы {day}–{day_2}\u00a0{month}",
    days_of_year="{year}\u00a0жылғы {day}\u00a0{month}\u00a0— {day_2}\u00a0{month_2}",
    between="{start}\u00a0— {end}",
    first_day="1",
    after_day="",
)

_CASES = r"(?:с?[ыі])?(?:н?[ыі]ң|[ндт][ыі]ң?|[ғқгк][ае]|[дт][ае]н?|нд[ае]н?|н[ае]н|[мбп]ен)?(?:[ғг][ыі])?(?!\w)"


DATES_IN_TEXT = DatesInText(
    months=in_order("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан", _CASES),
    weekdays=in_order("дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі", _CASES),
    whole=False,
    after_year=r"жыл\w*",
    words=words(
        """
        қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан дүйсенбі сейсенбі
        сәрсенбі бейсенбі жұма сенбі жексенбі кеше бүгін ертең
        """
    ),
)
