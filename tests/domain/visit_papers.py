"""Rules about papers in small, for tests that do not want the shipped ones."""

from oss_desk.domain.visit.request import ApplicantKind, DocumentRule, PaperCase, Proof, RequestKind

ALL = tuple(RequestKind)


def rule(
    key: str,
    *kinds: RequestKind,
    applicants: tuple[ApplicantKind, ...] = (),
    only_if: tuple[PaperCase, ...] = (),
    met_by: tuple[Proof, ...] = (),
) -> DocumentRule:
    """Return a rule that asks *key* for *kinds*, or for every kind when none is named."""
    return DocumentRule(key, key, kinds or ALL, applicants, "", only_if=only_if, met_by=met_by)
