"""The attachments of a registry in memory, taken and given in parts."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from oss_desk.services.errors import RegistryRefused, RegistryUnreachable
from oss_desk.services.ports.attachments import AttachmentPart

_PREFIX = "sha256:"


@dataclass(slots=True)
class SimulatedAttachments:
    """Attachments by the hash of their content, and the hands that disturb them.

    Attributes:
        most_bytes: a larger one is refused. loses_answers: so many answers get lost after the effect.
        spoils: ids of those that come spoilt.
        kept: what is whole. begun: what came so far of the others.
    """

    most_bytes: int = 8 * 1024 * 1024
    loses_answers: int = 0
    spoils: set[str] = field(default_factory=set)
    kept: dict[str, bytes] = field(default_factory=dict)
    begun: dict[str, bytes] = field(default_factory=dict)

    def keep(self, content: bytes) -> str:
        """Have *content* from another desk; return its id."""
        attachment_id = hashlib.sha256(content).hexdigest()
        self.kept[attachment_id] = content
        return attachment_id

    def has_all(self, names: Iterable[str]) -> bool:
        """Tell whether every one of *names* (``sha256:…``) is here as a whole."""
        return all(name.removeprefix(_PREFIX) in self.kept for name in names)

    def offset(self, attachment_id: str) -> int | None:
        """Return how many bytes are here, None for nothing."""
        known = self.kept.get(attachment_id) or self.begun.get(attachment_id)
        return None if known is None else len(known)

    def take(self, attachment_id: str, offset: int, size: int, part: bytes) -> int:
        """Append *part* and return where the next one begins.

        Raises:
            RegistryRefused: ``too_large`` · ``wrong_hash``: what came was dropped.
            RegistryUnreachable: the answer is to get lost.
        """
        if size > self.most_bytes:
            raise RegistryRefused("too_large", "")
        known = self.begun.get(attachment_id, b"")
        if attachment_id in self.kept:
            return len(self.kept[attachment_id])
        if offset != len(known):
            return len(known)
        known += part
        self.begun[attachment_id] = known
        if len(known) >= size:
            del self.begun[attachment_id]
            if attachment_id in self.spoils or hashlib.sha256(known).hexdigest() != attachment_id:
                raise RegistryRefused("wrong_hash", "")
            self.kept[attachment_id] = known
        if self.loses_answers:
            self.loses_answers -= 1
            raise RegistryUnreachable
        return len(known)

    def give(self, attachment_id: str, offset: int, limit: int) -> AttachmentPart | None:
        """Return a part of what is whole, or None."""
        whole = self.kept.get(attachment_id)
        return None if whole is None else AttachmentPart(whole[offset : offset + limit], len(whole))
