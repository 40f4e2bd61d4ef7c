"""How long a dossier with long source texts takes to check: 500 facts, 200 quotes, 102 texts, two of them 0.65 million
characters. Run: `python benchmarks/sources.py [ANOTHER_CHECKOUT/src]`.

Processor seconds of one process, its start among them, the least of three; another checkout's beside them, turn about,
and their ratio.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src"
RUNS = 3
LONG, SHORT = 650_000, 4_000
TEXTS, FACTS, QUOTES = 102, 500, 200
_SYLLABLES = [a + b for a in "бвгджзклмнпрст" for b in "аеио"]
_FAMILIES = ("Асеев", "Бранд", "Ветров", "Громов", "Дорн", "Ершов", "Жуков", "Зимин")


def vocabulary(drawn: random.Random) -> list[str]:
    return ["".join(drawn.choices(_SYLLABLES, k=drawn.randint(1, 4))) for _ in range(5_000)]


def sentences(drawn: random.Random, words: list[str], length: int) -> Iterator[str]:
    """Sentences of so many characters in all, some of them quotations of named people."""
    while length > 0:
        said = drawn.choices(words, k=drawn.randint(6, 18))
        said[drawn.randrange(len(said))] = str(drawn.randint(11, 9_999))
        sentence = " ".join(said).capitalize()
        if drawn.random() < 0.2:
            sentence = f"«{sentence}», – сказал Иван {drawn.choice(_FAMILIES)}"
        length -= len(sentence) + 2
        yield sentence + "."


def dossier(folder: Path) -> None:
    """Writes the files of the dossier."""
    drawn = random.Random(1)
    words = vocabulary(drawn)
    texts = [list(sentences(drawn, words, LONG if number < 2 else SHORT)) for number in range(TEXTS)]
    files = {f"sources/s{number}.txt": _paragraphs(text) for number, text in enumerate(texts)}
    files["dossier.yaml"] = (
        "id: large\nlanguage: ru\ntitle: Большое досье\nas_of: 2026-11-22\ndate: 2026-11-23\n"
        "from: {name: А. Аналитик}\n"
    )
    files["actors.yaml"] = "actors:\n" + "".join(
        f"  a{number}: {{kind: person, name: Иван {family}, role: эксперт}}\n"
        for number, family in enumerate(_FAMILIES)
    )
    files["sources.yaml"] = "sources:\n" + "".join(
        f"  s{number}: {{type: report, title: Отчёт {number}, issued: 2025-06-01, language: ru,"
        f" text: sources/s{number}.txt}}\n"
        for number in range(TEXTS)
    )
    files["facts.yaml"] = "facts:\n" + "".join(_fact(drawn, texts, number) for number in range(FACTS))
    files["quotes.yaml"] = "quotes:\n" + "".join(_quote(drawn, texts, number) for number in range(QUOTES))
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _paragraphs(text: list[str]) -> str:
    return "\n\n".join(" ".join(text[start : start + 5]) for start in range(0, len(text), 5)) + "\n"


def _fact(drawn: random.Random, texts: list[list[str]], number: int) -> str:
    source = number % TEXTS
    sentence = drawn.choice(texts[source]).replace("«", "").replace("»", "")
    return f"  f{number}: {{topic: t, sources: [s{source}], statement: '{sentence}'}}\n"


def _quote(drawn: random.Random, texts: list[list[str]], number: int) -> str:
    source = number % TEXTS
    said = [sentence for sentence in texts[source] if sentence.startswith("«")] or texts[source]
    sentence = drawn.choice(said)
    words = sentence.partition("«")[2].partition("»")[0] or sentence
    speaker = next((at for at, family in enumerate(_FAMILIES) if family in sentence), 0)
    return f"  q{number}: {{topic: t, speaker: a{speaker}, source: s{source}, text: '{words}'}}\n"


def seconds(source: Path, folder: Path) -> float:
    """What checking costs with the code of a checkout."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run(
        [sys.executable, "-c", "from reportkit.cli.app import main; main()", "check", str(folder)],
        cwd=folder.parent,
        env=environment,
        capture_output=True,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(others: list[str]) -> None:
    checkouts = [SOURCE, *map(Path, others)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "large"
        dossier(folder)
        taken = [[seconds(source, folder) for source in checkouts] for _ in range(RUNS)]
    least = [min(run[at] for run in taken) for at in range(len(checkouts))]
    print(*(f"{figure:.2f} s" for figure in least), f"ratio {least[0] / least[-1]:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
