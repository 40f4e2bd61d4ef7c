"""What BibLaTeX and LaTeX's babel call languages: ours, and others that sources are in."""

from __future__ import annotations

LANGUAGES = {
    "russian": "ru",
    "kazakh": "kk",
    "english": "en",
    "british": "en-GB",
    "american": "en-US",
    "ukenglish": "en-GB",
    "usenglish": "en-US",
    "german": "de",
    "ngerman": "de",
    "french": "fr",
    "turkish": "tr",
    "ukrainian": "uk",
}
"""BCP 47 tags by the values of `langid`."""
