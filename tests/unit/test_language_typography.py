"""Typography, case by case: what is typed and what is printed. `~` stands for a no-break space on both sides, `^`
for a narrow one."""

from __future__ import annotations

import pytest

from reportkit import language
from reportkit.language import typography
from reportkit.language.typography import typeset

RU = (
    # quotation marks
    ('"Слово"', "«Слово»"),
    ("“Слово”", "«Слово»"),
    ("„Слово“", "«Слово»"),
    ('«Газета "Айқын"»', "«Газета „Айқын“»"),
    ("«Газета «Айқын»»", "«Газета „Айқын“»"),
    ('Журнал ("Восток")', "Журнал («Восток»)"),
    ('экран 15" и всё', 'экран 15" и~всё'),
    ('"незакрытая', '"незакрытая'),
    ('""три" уровня "и "ещё""', '""три" уровня "и~"ещё""'),
    # dashes and hyphens
    ("Астана - столица", "Астана~— столица"),
    ("Астана -- столица", "Астана~— столица"),
    ("Астана – столица", "Астана~— столица"),
    ("Астана — столица", "Астана~— столица"),
    ("кто-нибудь", "кто-нибудь"),
    ("7 - 3", "7 - 3"),
    # ranges
    ("2025-2026 годы", "2025–2026~годы"),
    ("2025 - 2026 годы", "2025–2026~годы"),
    ("2025 – 2026 годы", "2025–2026~годы"),
    ("с. 10-15", "с.~10–15"),
    ("XIX-XX вв.", "XIX–XX~вв."),
    ("2025-26", "2025–26"),
    ("2025-06", "2025-06"),
    ("2025-06-06", "2025-06-06"),
    ("15-10", "15-10"),
    ("№ 14-07/2026", "№~14-07/2026"),
    ("№ 14-20", "№~14-20"),
    ("ГОСТ Р 50-100", "ГОСТ Р 50-100"),
    ("ГОСТ Р 7.0.5-2008", "ГОСТ Р 7.0.5-2008"),
    ("8-800-555", "8-800-555"),
    ("Су-24", "Су-24"),
    # numbers
    ("158 000 человек", "158~000~человек"),
    ("1 234 567", "1~234~567"),
    ("5%", "5~%"),
    ("5 %", "5~%"),
    ("5%-й раствор", "5%-й раствор"),
    ("10 км и 5 млн", "10~км и~5~млн"),
    ("5 млн. тенге", "5~млн тенге"),
    ("5 тыс. тенге", "5~тыс. тенге"),
    ("5°C", "5~°C"),
    ("от -5 до 5", "от~−5 до~5"),
    # dates
    ("6 июня 2025 г.", "6~июня 2025~г."),
    ("6 июня 2025г.", "6~июня 2025~г."),
    ("2025-2026 г.г.", "2025–2026~гг."),
    ("В XXI веке", "В~XXI~веке"),
    # signs and labels
    ("№5", "№~5"),
    ("№ 5", "№~5"),
    ("§5", "§~5"),
    ("рис. 2, табл. 3", "рис.~2, табл.~3"),
    ("ст. 5 и п. 3", "ст.~5 и~п.~3"),
    # names
    ("А.Б. Иванов", "А.~Б.~Иванов"),
    ("А. Б. Иванов", "А.~Б.~Иванов"),
    ("Иванов А.Б. и другие", "Иванов~А.~Б. и~другие"),
    ("в г. Лондон", "в~г.~Лондон"),
    ("В 2025 г. Лондон", "В~2025~г. Лондон"),
    ("ул. Абая", "ул.~Абая"),
    ("ген. Петров", "ген.~Петров"),
    # abbreviations
    ("т.е. так", "т.~е. так"),
    ("и т.д.", "и~т.~д."),
    ("и т. п.", "и~т.~п."),
    ("до н.э.", "до~н.~э."),
    # short words and particles
    ("в Лондоне и о мире", "в~Лондоне и~о~мире"),
    ("не в том", "не~в~том"),
    ("то же ли", "то~же~ли"),
    ("А в мае", "А~в~мае"),
    # stops and spaces
    ("слово , слово", "слово, слово"),
    ("слово  слово", "слово слово"),
    ("слово...", "слово…"),
    ("в 2025 г..", "в~2025~г."),
    ("а . . . б", "а. . . б"),
    ("1996/..", "1996/.."),
    ("Д'Артаньян", "Д’Артаньян"),
    ("план\u202fА", "план~А"),
    # addresses
    ("см. https://a.example/x-1-2?a=10-15.", "см. https://a.example/x-1-2?a=10-15."),
    ("пишите на a-1-2@b.example - ждём", "пишите на~a-1-2@b.example~— ждём"),
)

KK = (
    ('"Даналық"', "«Даналық»"),
    ('«"Айқын" газеті»', "«“Айқын” газеті»"),
    ("«„Айқын“ газеті»", "«“Айқын” газеті»"),
    ("Астана - астана", "Астана~— астана"),
    ("Астана – астана", "Астана~— астана"),
    ("2025-2026 жылдар", "2025–2026~жылдар"),
    ("2025 - 2026 жж.", "2025–2026~жж."),
    ("XIX-XX ғғ.", "XIX–XX~ғғ."),
    ("2025 жылғы 6 маусым", "2025~жылғы 6~маусым"),
    ("2025 жылғы 6 маусымда", "2025~жылғы 6~маусымда"),
    ("2025ж.", "2025~ж."),
    ("2025 ж.ж.", "2025~жж."),
    ("5%", "5~%"),
    ("158 000 адам", "158~000~адам"),
    ("5 мың теңге", "5~мың теңге"),
    ("5 млрд. теңге", "5~млрд теңге"),
    ("10 км", "10~км"),
    ("5°C", "5~°C"),
    ("№5 бұйрық", "№~5 бұйрық"),
    ("№ 14-20", "№~14-20"),
    ("МЕМСТ 10-20", "МЕМСТ 10-20"),
    ("5-бап", "5-бап"),
    ("А.Б. Әлиев", "А.~Б.~Әлиев"),
    ("Ә. Ғ. Қасымов", "Ә.~Ғ.~Қасымов"),
    ("Қасымов Ә.Ғ.", "Қасымов~Ә.~Ғ."),
    ("және т.б.", "және т.~б."),
    ("т. с. с.", "т.~с.~с."),
    ("б.з.д. II ғасыр", "б.~з.~д. II~ғасыр"),
    ("бұл да солай", "бұл~да солай"),
    ("бола ма?", "бола~ма?"),
    ("дала", "дала"),
    ("сөз , сөз", "сөз, сөз"),
    ("сөз  сөз", "сөз сөз"),
    ("сөз...", "сөз…"),
    ("сур. 2", "сур.~2"),
    ("Ж'анна", "Ж’анна"),
    ("a@b.example - хат", "a@b.example~— хат"),
)

EN = (
    ('"word"', "“word”"),
    ("«word»", "“word”"),
    ("« word »", "“word”"),
    ('"a "b" c"', "“a ‘b’ c”"),
    ('("word")', "(“word”)"),
    ("don't", "don’t"),
    ("soldiers' mess", "soldiers' mess"),
    ("London - capital", "London~– capital"),
    ("London -- capital", "London~– capital"),
    ("London — capital", "London~— capital"),
    ("2025-2026", "2025–2026"),
    ("pp. 10-15", "pp.~10–15"),
    ("No. 10-15", "No.~10-15"),
    ("ISO 690-700", "ISO 690-700"),
    ("2025-06", "2025-06"),
    ("19-20 June", "19–20~June"),
    ("XIX-XX centuries", "XIX–XX~centuries"),
    ("5 %", "5%"),
    ("5%", "5%"),
    ("£ 5", "£5"),
    ("5 million", "5~million"),
    ("10 km", "10~km"),
    ("5°C", "5~°C"),
    ("6 June 2025", "6~June 2025"),
    ("p. 5", "p.~5"),
    ("Fig. 2", "Fig.~2"),
    ("Article 5", "Article~5"),
    ("Resolution 429", "Resolution~429"),
    ("No. 429", "No.~429"),
    ("§5", "§~5"),
    ("Dr Smith", "Dr~Smith"),
    ("Col. Jones", "Col.~Jones"),
    ("J. R. Smith", "J.~R.~Smith"),
    ("U.S. Army", "U.S. Army"),
    ("e. g. this", "e.g. this"),
    ("10 a. m.", "10~a.m."),
    ("word , word", "word, word"),
    ("word  word", "word word"),
    ("wait...", "wait…"),
    ("-5 degrees", "−5 degrees"),
    ("www.a.example/x--y - site", "www.a.example/x--y~– site"),
)

FR = (
    # quotation marks, with their spaces
    ('"mot"', "«~mot~»"),
    ("“mot”", "«~mot~»"),
    ("« mot »", "«~mot~»"),
    ("«mot»", "«~mot~»"),
    ('« le journal "Le Monde" »', "«~le journal “Le Monde”~»"),
    # high marks
    ("Quoi? Non!", "Quoi^? Non^!"),
    ("Quoi ? Non !", "Quoi^? Non^!"),
    ("un: deux; trois", "un~: deux^; trois"),
    ('Il dit: "oui"; puis "non"!', "Il dit~: «~oui~»^; puis «~non~»^!"),
    ('Il demande: "Quoi?"', "Il demande~: «~Quoi^?~»"),
    ("à 12:30 (sic!)", "à 12:30 (sic^!)"),
    ("mot , mot", "mot, mot"),
    ("attendez...", "attendez…"),
    ("mot ?! 1 580 et 46 000,5", "mot^?! 1^580 et 46^000,5"),
    ("mot\u202f; mot", "mot^; mot"),
    # elided words
    ("l'accord d'Astana", "l’accord d’Astana"),
    # figures, dates, labels
    ("5% de 158 000 personnes", "5~% de 158^000 personnes"),
    ("5 millions d'euros", "5~millions d’euros"),
    ("10 km. de digue", "10~km de digue"),
    ("le 1er juin et le 6 juin", "le 1er~juin et le 6~juin"),
    ("2025-2026", "2025–2026"),
    ("loi n° 2019-38", "loi n°~2019-38"),
    ("p. 5, art. 7", "p.~5, art.~7"),
    ("Paris - capitale", "Paris~– capitale"),
    # names
    ("M. Dupont et Mme Durand", "M.~Dupont et Mme~Durand"),
    ("A.B. Dupont", "A.~B.~Dupont"),
    ("J.-P. Martin", "J.-P.~Martin"),
    # addresses
    ("voir https://a.example/x?a=1:2 : oui", "voir https://a.example/x?a=1:2~: oui"),
)

DE = (
    ('"Wort"', "„Wort“"),
    ("«Wort»", "„Wort“"),
    ("»Wort«", "»Wort«"),
    ('"Die "Neue Zeit" schreibt"', "„Die ‚Neue Zeit‘ schreibt“"),
    ('Er sagte: "Nein".', "Er sagte: „Nein“."),
    ("Berlin - Hauptstadt", "Berlin~– Hauptstadt"),
    ("Berlin -- Hauptstadt", "Berlin~– Hauptstadt"),
    ("2025-2026", "2025–2026"),
    ("vom 6.-8. Juni 2025", "vom 6.–8.~Juni 2025"),
    ("19.-20. Jahrhundert", "19.–20. Jahrhundert"),
    ("Version 1.-2. Teil", "Version 1.-2. Teil"),
    ("S. 10-15", "S.~10–15"),
    ("Nr. 10-15", "Nr.~10-15"),
    ("DIN 10-20", "DIN 10-20"),
    ("5%", "5~%"),
    ("10,5 Mrd. US-Dollar", "10,5~Mrd. US-Dollar"),
    ("1.580 km", "1.580~km"),
    ("5°C", "5~°C"),
    ("-5 Grad", "−5 Grad"),
    ("6. Juni 2025", "6.~Juni 2025"),
    ("z.B. heute, d.h. jetzt", "z.~B. heute, d.~h. jetzt"),
    ("i.d.R. und u.a. dort", "i.~d.~R. und u.~a. dort"),
    ("500 v. Chr.", "500~v.~Chr."),
    ("A.B. Müller", "A.~B.~Müller"),
    ("Müller A.B. und andere", "Müller~A.~B. und andere"),
    ("Dr. Schmidt und Frau Ökten", "Dr.~Schmidt und Frau~Ökten"),
    ("Art. 5 Abs. 2", "Art.~5 Abs.~2"),
    ("§5", "§~5"),
    ("gibt's", "gibt’s"),
    ("Wort , Wort", "Wort, Wort"),
    ("warten...", "warten…"),
    ("www.a.example/x--y - Seite", "www.a.example/x--y~– Seite"),
)

OURS = (("ru", RU), ("kk", KK), ("en", EN), ("de", DE), ("fr", FR))
CASES = [(code, typed, printed) for code, cases in OURS for typed, printed in cases]

VERBATIM = (
    ("ru", 'Он сказал - "да" в 2025г.', 'Он сказал - "да" в~2025г.'),
    ("ru", "рост на 5 % и 158 000 человек...", "рост на~5~% и~158~000~человек..."),
    ("ru", "это – сигнал", "это~– сигнал"),
    ("ru", "А.Б. Иванов, т.е. он", "А.Б. Иванов, т.е. он"),
    ("ru", "план\u202fА", "план~А"),
    ("kk", "бұл да  солай - 2025 жыл", "бұл~да  солай - 2025~жыл"),
    ("fr", 'Il a dit "non" - quoi ? 5 %', 'Il a dit "non" - quoi^? 5~%'),
    ("fr", "Quoi? Non!", "Quoi? Non!"),
    ("en", 'He said "no" - 5 %, p. 5', 'He said "no" - 5~%, p.~5'),
    ("de", 'Er sagte "nein" - am 6. Juni, z. B. auf S. 5', 'Er sagte "nein" - am 6.~Juni, z.~B. auf S.~5'),
)

INSIDE_MARKS = (
    ("ru", "Лаборатория «Даналық»", "Лаборатория „Даналық“"),
    ("kk", '"Даналық" зертханасы', "“Даналық” зертханасы"),
    ("en", "the “Plan”", "the ‘Plan’"),
    ("fr", "le « Plan »", "le “Plan”"),
    ("de", "das „Werk“", "das ‚Werk‘"),
    ("ru", "слово", "слово"),
)


def _spaced(text: str) -> str:
    return text.replace("~", "\u00a0").replace("^", "\u202f")


@pytest.mark.parametrize(("code", "typed", "printed"), CASES)
def test_our_own_words(code: str, typed: str, printed: str) -> None:
    assert typeset(typed, code) == _spaced(printed)


@pytest.mark.parametrize(("code", "typed", "printed"), VERBATIM)
def test_a_verified_quote_keeps_its_characters(code: str, typed: str, printed: str) -> None:
    assert typeset(typed, code, verbatim=True) == _spaced(printed)


@pytest.mark.parametrize(("code", "typed", "printed"), INSIDE_MARKS)
@pytest.mark.parametrize("verbatim", [False, True])
def test_marks_inside_a_quotation_are_the_inner_ones(code: str, typed: str, printed: str, verbatim: bool) -> None:
    assert typeset(typed, code, verbatim=verbatim, depth=1) == printed


@pytest.mark.parametrize("code", language.codes())
def test_a_language_has_about_fifteen_rules_and_each_says_what_it_does(code: str) -> None:
    own = language.get(code)
    rules = (*typography.mending_rules(own), *typography.binding_rules(own))
    assert len({rule.__name__ for rule in rules}) >= 15
    assert all(rule.__doc__ for rule in rules)
