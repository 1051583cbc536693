"""The calls about attachments: by the hash of their content alone, in parts, resumed where they broke off."""

import re
from collections.abc import Mapping
from typing import Protocol

from oss_desk.services.errors import RegistryGarbled, RegistryRefused
from oss_desk.services.ports.attachments import AttachmentPart

_OFFSET, _LENGTH, _RANGE = "upload-offset", "upload-length", "content-range"
_MEDIA_TYPE = "application/octet-stream"
_RANGE_SAID = re.compile(r"bytes (\d{1,12})-\d{1,12}/(\d{1,12})")


class Exchange(Protocol):
    """Sends one signed request with *fields* as headers; returns headers and body of a success."""

    def __call__(
        self, method: str, target: str, body: bytes = b"", fields: Mapping[str, str] | None = None
    ) -> tuple[Mapping[str, str], bytes]:
        """Send it; raises `SyncError`."""


class AttachmentCalls:
    """The part of a line that is about attachments (`oss_desk.services.ports.attachments.AttachmentLine`)."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def attachment_offset(self, attachment_id: str) -> int | None:
        """Return how many bytes of an attachment the registry has, or None for none of it."""
        try:
            headers, _ = self._exchange("HEAD", _target(attachment_id))
        except RegistryRefused as error:
            if error.reason == "not_found":
                return None
            raise
        return _number(headers.get(_OFFSET, ""))

    def send_attachment(self, attachment_id: str, offset: int, size: int, part: bytes) -> int:
        """Send *part*, which begins at *offset* of *size* bytes; return where the next one begins."""
        fields = {"content-type": _MEDIA_TYPE, _LENGTH: str(size)}
        method = "PUT"
        if offset:
            method, fields = "PATCH", {**fields, _OFFSET: str(offset)}
        try:
            headers, _ = self._exchange(method, _target(attachment_id), part, fields)
        except RegistryRefused as refusal:
            if refusal.reason != "wrong_offset":
                raise
            return refusal.expected
        return _number(headers.get(_OFFSET, ""))

    def fetch_attachment(self, attachment_id: str, offset: int, limit: int) -> AttachmentPart | None:
        """Return at most *limit* bytes from *offset* on, or None when the registry has it not as a whole."""
        fields = {"range": f"bytes={offset}-{offset + limit - 1}"}
        try:
            headers, content = self._exchange("GET", _target(attachment_id), b"", fields)
        except RegistryRefused as error:
            if error.reason == "not_found":
                return None
            raise
        said = _RANGE_SAID.fullmatch(headers.get(_RANGE, ""))
        if said is None or int(said[1]) != offset or len(content) > limit:
            raise RegistryGarbled
        return AttachmentPart(content, int(said[2]))


def _target(attachment_id: str) -> str:
    return f"/v1/blobs/sha256/{attachment_id}"


def _number(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,12}", text):
        raise RegistryGarbled
    return int(text)
