"""Dated rules: what the law or the office says, from which day, and where it is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from oss_desk.domain.errors import InvalidDate, RuleMissing
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.request import DocumentRule

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DatedRule(Generic[T]):
    """A value in force from a day on.

    Attributes:
        citation: the law, notice or standing of the rule, as shown beside it.
    """

    value: T
    in_force_from: date
    citation: str


def in_force(name: str, rules: Sequence[DatedRule[T]], day: date) -> DatedRule[T]:
    """Return the rule in force on *day*: the latest that began on or before it.

    Raises:
        RuleMissing: none had begun.
    """
    begun = [rule for rule in rules if rule.in_force_from <= day]
    if not begun:
        raise RuleMissing(name)
    return max(begun, key=lambda rule: rule.in_force_from)


@dataclass(frozen=True, slots=True)
class CardValidity:
    """How long a card is valid: *years* from issue, the last day *days_less* days earlier."""

    years: int
    days_less: int

    def expiry_of(self, issue_date: date) -> date:
        """Return the last day of validity; 29 February ends on 28 February of a common year."""
        try:
            anniversary = issue_date.replace(year=issue_date.year + self.years)
        except ValueError:
            anniversary = issue_date.replace(year=issue_date.year + self.years, day=28)
        return anniversary - timedelta(days=self.days_less)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All dated rules the desk works by.

    Attributes:
        card_validity: how long a card is valid.
        renewal_window: days before expiry from which a renewal may be asked.
        certificate_age: greatest age in days of a certificate at filing.
        new_certificate_after: days since expiry after which a renewal needs a new certificate.
        documents: the papers that matters ask for.
        child_below: age in years below which a guardian files and the child's papers are asked.
        bring_within: days that somebody has to bring a missing paper.
        privacy_notice: whether people of the register count as told about their data already.
        service_time: the minutes a matter should take at most, from its opening to its end.
    """

    card_validity: tuple[DatedRule[CardValidity], ...]
    renewal_window: tuple[DatedRule[int], ...]
    certificate_age: tuple[DatedRule[int], ...]
    new_certificate_after: tuple[DatedRule[int], ...]
    documents: tuple[DatedRule[tuple[DocumentRule, ...]], ...]
    child_below: tuple[DatedRule[int], ...]
    bring_within: tuple[DatedRule[int], ...]
    privacy_notice: tuple[DatedRule[bool], ...]
    service_time: tuple[DatedRule[int], ...]

    def expiry_date(self, issue_date: date) -> date:
        """Return the last day of a card issued on *issue_date*."""
        return in_force("card_validity", self.card_validity, issue_date).value.expiry_of(issue_date)

    def may_renew(self, expiry_date: date | None, day: date) -> bool:
        """Tell whether a card that ends on *expiry_date* may be renewed on *day*."""
        if expiry_date is None:
            return False
        window = in_force("renewal_window", self.renewal_window, day).value
        return day >= expiry_date - timedelta(days=window)

    def needs_new_certificate(self, expiry_date: date | None, day: date) -> bool:
        """Tell whether a renewal on *day* needs a new certificate because the old card ended too long ago."""
        if expiry_date is None:
            return False
        limit = in_force("new_certificate_after", self.new_certificate_after, day).value
        return day > expiry_date + timedelta(days=limit)

    def certificate_too_old(self, certified_on: date, day: date) -> bool:
        """Tell whether a certificate of *certified_on* is older at filing on *day* than the rule allows."""
        limit = in_force("certificate_age", self.certificate_age, day).value
        return day > certified_on + timedelta(days=limit)

    def knows_notice(self, day: date) -> bool:
        """Tell whether somebody in the register need not be given the privacy notice again on *day*."""
        return in_force("privacy_notice", self.privacy_notice, day).value

    def service_standard(self, day: date) -> DatedRule[int]:
        """Return how many minutes a matter should take at most on *day*, and who says so."""
        return in_force("service_time", self.service_time, day)

    def papers(self, day: date) -> tuple[DocumentRule, ...]:
        """Return the document rules in force on *day*."""
        return in_force("documents", self.documents, day).value

    def optional_papers(self, day: date) -> frozenset[str]:
        """Return the keys of the papers that never count as missing on *day*."""
        return frozenset(rule.key for rule in self.papers(day) if rule.optional)

    def later_papers(self, day: date) -> frozenset[str]:
        """Return the keys of the papers that step 3 takes in on *day*."""
        return frozenset(rule.key for rule in self.papers(day) if rule.later)

    def is_child(self, birth_date: str, day: date) -> bool:
        """Tell whether somebody born on *birth_date* (ISO, perhaps partial) is a child on *day*.

        An unknown or unreadable date counts as an adult's.
        """
        try:
            age = PartialDate.from_iso(birth_date).age_on(day)
        except InvalidDate:
            return False
        return age < in_force("child_below", self.child_below, day).value

    def bring_by(self, day: date) -> date:
        """Return until when a paper found missing on *day* is to come, never a Saturday or Sunday."""
        last = day + timedelta(days=in_force("bring_within", self.bring_within, day).value)
        return last + timedelta(days=7 - last.weekday() if last.weekday() > 4 else 0)
