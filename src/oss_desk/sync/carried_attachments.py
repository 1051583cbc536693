"""Attachments as parts of a carrier and of its receipt."""

import json
from collections.abc import Iterable, Iterator, Sequence

from oss_desk.services.errors import RegistryGarbled
from oss_desk.services.ports.carrier_files import Pictures
from oss_wire.canonical import canonical_bytes
from oss_wire.carried_attachment import WantedAttachments, carried_attachment, parts_of
from oss_wire.codec import write
from oss_wire.errors import WireError

_PREFIX = "sha256:"


def attachment_texts(batch: Sequence[str], pictures: Pictures) -> Iterator[bytes]:
    """Give the parts of all attachments that a batch of sealed operations names."""
    for sealed in batch:
        for name in json.loads(sealed)["blobs"]:
            attachment_id = str(name).removeprefix(_PREFIX)
            content = pictures(attachment_id)
            for part in parts_of(attachment_id, content or b""):
                yield part.text


def wanted_text(attachment_ids: Iterable[str]) -> bytes:
    """Return the part that asks for attachments."""
    names = tuple(f"{_PREFIX}{attachment_id}" for attachment_id in attachment_ids)
    return canonical_bytes(write(WantedAttachments(names)))


def attachments_in(texts: Iterable[bytes]) -> tuple[tuple[str, bytes], ...]:
    """Return id and content of the attachments whose parts are all there.

    Raises:
        RegistryGarbled: a part is none.
    """
    parts: dict[str, bytes] = {}
    sizes: dict[str, int] = {}
    for text in texts:
        try:
            part = carried_attachment(text)
        except WireError as error:
            raise RegistryGarbled from error
        before = parts.get(part.sha256, b"")
        if part.offset == len(before):
            parts[part.sha256] = before + part.content
            sizes[part.sha256] = part.size
    return tuple((name, content) for name, content in parts.items() if len(content) == sizes[name])
