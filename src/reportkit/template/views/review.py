"""The review of the dossier as a template sees it: plain figures for the strip on the analyst's first page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reportkit.template.values import TemplateFault, View
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.evidence.review import Review
    from reportkit.template.setting import Setting


class ReviewView(View):
    """How well the dossier is proven."""

    __slots__ = ("_review",)
    kind_name: ClassVar[str] = "review"

    def __init__(self, review: Review, setting: Setting) -> None:
        super().__init__(setting.references)
        self._review = review

    @property
    def quotes(self) -> int:
        return self._review.quotes

    @property
    def verified(self) -> int:
        return self._review.verified

    @property
    def facts(self) -> int:
        return self._review.facts

    @property
    def corroborated(self) -> int:
        """Facts that rest on at least two origins."""
        return len(self._review.corroborated)

    @property
    def experts(self) -> int:
        return len(self._review.experts)

    @property
    def contradictions(self) -> int:
        return self._review.contradictions

    @property
    def undeclared(self) -> int:
        """Contradictions that the dossier doesn't declare."""
        return len(self._review.contradictions_undeclared)

    @property
    def unsourced(self) -> int:
        """Sentences of our own without a citation."""
        return self._review.unsourced

    @property
    def sources(self) -> int:
        return self._review.sources

    @property
    def origins(self) -> int:
        return self._review.origins

    def inlines(self) -> tuple[n.Inline, ...]:
        raise TemplateFault("the review has no text of its own", hint="print its figures: {{ review.quotes }} …")
