"""The ready use cases around officers."""

from dataclasses import dataclass

from oss_desk.services.trust.officers import AddOfficer, ListOfficers
from oss_desk.services.trust.sign_in import SignIn
from oss_desk.services.trust.verify_audit import VerifyAudit


@dataclass(frozen=True, slots=True)
class TrustCatalogue:
    """Who may work here."""

    sign_in: SignIn
    officers: ListOfficers
    add_officer: AddOfficer
    verify_audit: VerifyAudit
