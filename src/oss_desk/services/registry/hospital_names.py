"""What the hospitals of the province are called, as the registry last told."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from oss_desk.domain.registry.registry_document import DocumentName, RegistryDocument
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork


@dataclass(frozen=True, slots=True)
class NameHospitals:
    """Tell what hospitals are called; quick."""

    reading: OpenUnitOfWork

    def __call__(self) -> Mapping[str, str]:
        """Return names by hospital code; a hospital that is not there is shown by its code."""
        with self.reading() as work:
            return names_in(work)


def names_in(work: UnitOfWork) -> dict[str, str]:
    """Return the names by code that *work* holds; none before the registry told any."""
    known = work.registry_trust.document(DocumentName.HOSPITALS)
    return {} if known is None else json.loads(known.text)


def keep_names(work: UnitOfWork, names: Mapping[str, str], told_at: datetime) -> None:
    """Keep *names* instead of earlier ones, if they are others; nothing is committed."""
    if names != names_in(work):
        text = json.dumps(names, ensure_ascii=False, sort_keys=True)
        work.registry_trust.put_document(RegistryDocument(DocumentName.HOSPITALS, text, 0, told_at))
