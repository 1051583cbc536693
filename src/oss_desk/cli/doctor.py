"""``oss-desk doctor``: is the desk fit to open; each line ok, warning, failed or skipped, with the remedy."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from oss_desk.cli.output import say_json
from oss_desk.domain.errors import DeskError
from oss_desk.words.errors import error_words, fill
from oss_desk.words.language import Language


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found.

    Attributes:
        state: ``ok``, ``warning``, ``failed`` or ``skipped``.
        detail: a short fact, nothing personal.
    """

    state: str
    detail: str
    remedy_th: str = ""
    remedy_en: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at; *essential* failures are failures, others warnings."""

    name: str
    look: Callable[[], Finding]
    essential: bool = True

    def __call__(self) -> Finding:
        """Look, and turn an expected failure into a finding with its remedy."""
        try:
            return self.look()
        except DeskError as error:
            words = error_words(error.words_code)
            return Finding(
                "failed" if self.essential else "warning",
                error.code,
                fill(words.remedy.th, error.facts),
                fill(words.remedy.en, error.facts),
            )


def examine(arguments: argparse.Namespace, checks: Sequence[Check]) -> int:
    """Run *checks*, print what they found, and return 0 only if nothing failed."""
    found = [(check.name, check()) for check in checks]
    if arguments.json:
        say_json(
            {
                "checks": [
                    {
                        "name": name,
                        "state": finding.state,
                        "detail": finding.detail,
                        "remedy_th": finding.remedy_th,
                        "remedy_en": finding.remedy_en,
                    }
                    for name, finding in found
                ]
            }
        )
    else:
        for name, finding in found:
            remedy = finding.remedy_en if arguments.language == Language.ENGLISH else finding.remedy_th
            print(f"{finding.state:8} {name:12} {finding.detail} {remedy}".rstrip())
    return 4 if any(finding.state == "failed" for _, finding in found) else 0
