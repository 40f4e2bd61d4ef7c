"""What every test shares: how many examples a property tries, and `--accept` for references."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from typing import Any

import hypothesis
import pytest
from hypothesis.internal.conjecture import providers
from hypothesis.strategies import SearchStrategy

for variable in ("LC_ALL", "LC_MESSAGES"):
    os.environ.pop(variable, None)
os.environ["LANG"] = "C.UTF-8"  # the command speaks its user's language: here English, whoever runs the tests

FULL = os.environ.get("REPORTKIT_FULL") == "1"
"""The full counts, as CI runs them."""


def examples(few: int, full: int) -> int:
    """How many examples a property tries: `few` on a developer's machine, `full` with REPORTKIT_FULL=1."""
    return full if FULL else few


def parts(test: Callable[..., None], few: int, full: int, **given: SearchStrategy[Any]) -> list[Callable[..., None]]:
    """A long property as four tests with seeds of their own, so that several processes share it.

    The counts are those of all four together.
    """
    counted = hypothesis.settings(max_examples=-(-examples(few, full) // 4))
    return [hypothesis.seed(number)(counted(hypothesis.given(**given)(test))) for number in range(1, 5)]


# Hypothesis draws on the constants of whatever modules are loaded, so on the tests that ran before in the same process:
# what a property tries would change with how tests are shared out.
if hasattr(providers, "_get_local_constants"):
    _NO_CONSTANTS = providers._local_constants
    providers._get_local_constants = lambda: _NO_CONSTANTS

hypothesis.settings.register_profile(
    "reportkit",
    max_examples=examples(25, 200),
    deadline=None,  # timings belong in benchmarks
    derandomize=True,
    database=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.data_too_large],
)
hypothesis.settings.load_profile("reportkit")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what came out into the reference files")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--accept"))


def pytest_runtest_setup() -> None:
    """Each test begins in the language of the environment, whatever a command spoke in the test before."""
    if "reportkit.cli.ui_language" in sys.modules:
        sys.modules["reportkit.cli.ui_language"].begin([])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where REPORTKIT_NO_SKIPS=1 a skipped test has failed: everything that it needs was to be installed."""
    report = yield
    if report.skipped and os.environ.get("REPORTKIT_NO_SKIPS") == "1" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, where nothing may be: {report.longrepr}"
    return report
