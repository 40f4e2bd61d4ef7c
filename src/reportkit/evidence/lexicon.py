"""Words that turn a sentence round when they are lost: negations, modals, numbers, the names of months and days.

Small closed classes in Russian, Kazakh and English, all of them folded. They rank and warn; they never decide whether a
quote is verbatim.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATIONS = _words(
    """
    не нет ни нельзя никогда ничего ничто никто никого никому никак нигде никуда никакой никакая никакое
    никакие никаких никакого никакой никоим отнюдь вряд едва без невозможно неверно нету not no never none
    nobody nothing neither nor nowhere without cannot hardly unlikely impossible емес жоқ ешқашан ешкім ештеңе
    ешбір ешқандай емеспін емеспіз емессің еместі
    """
)
"""Words that deny. English contractions in -n't are seen by `is_negation`."""

MODALS = _words(
    """
    может могут мог могла могли могло можно должен должна должны должно возможно вероятно наверное пожалуй
    видимо обязан обязана обязаны нужно надо необходимо следует стоит бы якобы кажется предположительно may
    might could should must would can shall ought possibly probably perhaps maybe likely allegedly reportedly
    apparently мүмкін керек тиіс қажет ықтимал шығар сияқты бәлкім міндетті болар
    """
)
"""Words that say how sure, allowed or obliged."""

NUMBER_WORDS = _words(
    """
    ноль один одна одно два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать
    двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста
    пятьсот тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов первый первая второй
    вторая третий третья половина оба обе дважды трижды zero one two three four five six seven eight nine ten
    eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion first
    second third half both twice нөл бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс
    жетпіс сексен тоқсан жүз мың миллион миллиард бірінші екінші үшінші жарты
    """
)

DATE_WORDS = _words(
    """
    январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь июня
    июне июль июля июле август августа августе сентябрь сентября сентябре октябрь октября октябре ноябрь
    ноября ноябре декабрь декабря декабре понедельник вторник среда среду четверг пятница пятницу суббота
    субботу воскресенье вчера сегодня завтра january february march april may june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday yesterday today
    tomorrow қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан дүйсенбі
    сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі кеше бүгін ертең
    """
)

SPEECH = _words(
    """
    сказал сказала сказали говорит говорят отметил отметила отметили отмечает заявил заявила заявили заявляет
    подчеркнул подчеркнула подчеркнули подчеркивает добавил добавила добавили добавляет пояснил пояснила
    поясняет объяснил объяснила объясняет считает считают полагает полагают уверен уверена уточнил уточнила
    указал указала указывает напомнил напомнила продолжил продолжила продолжает сообщил сообщила сообщает
    заметил заметила признал признала заключил заключила констатировал рассказал рассказала написал пишет
    ответил ответила предупредил предупредила убежден убеждена резюмировал said says told tells added adds
    noted notes stressed stresses stated states explained explains continued continues argued argues believes
    warned warns replied wrote writes remarked concluded concludes recalled observed emphasised emphasized
    деді дейді деп айтты айтады мәлімдеді атап өтті қосты түсіндірді жазды ескертті жалғастырды хабарлады
    пайымдайды санайды
    """
)
"""Verbs of a reporting clause."""

_CONTRACTED = re.compile(r'\w+n"t')
_KAZAKH_NEGATIVE = re.compile(r"[мбп][ае](?:й|ған|ген|с|ды|ді|п|у|ңыз|ңіз|қ|к|лық|лік)")


def is_negation(word: str) -> bool:
    """Whether a folded word denies by itself."""
    return word in NEGATIONS or _CONTRACTED.fullmatch(word) is not None


def is_modal(word: str) -> bool:
    """Whether a folded word says how sure, allowed or obliged something is."""
    return word in MODALS


def turns_round(one: str, other: str) -> bool:
    """Whether of two folded words exactly one is the denial of the other: возможно/невозможно, likely/unlikely,
    барады/бармайды."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 3 and longer in {
        prefix + shorter for prefix in ("не", "ни", "un", "in", "im", "non", "dis", "бей")
    }:
        return True
    alike = len(_common_start(one, other)) >= 2
    return alike and bool(_KAZAKH_NEGATIVE.search(one, 2)) != bool(_KAZAKH_NEGATIVE.search(other, 2))


def _common_start(one: str, other: str) -> str:
    length = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:length]


_LOOKALIKES = str.maketrans("aceopxyibhkmt", "асеорхуівнкмт")


def look_alike(one: str, other: str) -> bool:
    """Whether two folded words differ only by Latin letters in place of Cyrillic ones."""
    return one != other and one.translate(_LOOKALIKES) == other.translate(_LOOKALIKES)
