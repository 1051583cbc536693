"""The calls about attachments: sent in parts by the hash of their content, resumed where they broke off.

The headers are those of the resumable uploads that many servers know: ``Upload-Offset`` says where the
part begins and, in the answer, where the next one does; ``Upload-Length`` is the size of the whole.
"""

import re
from typing import Annotated

from fastapi import APIRouter, Header, Path, Response

from oss_registry.api.caller import Sealed, Served
from oss_registry.api.schemas import problems
from oss_registry.errors import refused
from oss_registry.storage.attachments import Blob

router = APIRouter(prefix="/v1/blobs/sha256")
_MEDIA_TYPE = "application/octet-stream"
_BYTES: dict[str, object] = {"content": {_MEDIA_TYPE: {}}}
_RANGE = re.compile(r"bytes=(\d{1,12})-(\d{0,12})", re.ASCII)
_Hash = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
_Length = Annotated[int, Header(ge=0, le=2**53 - 1)]


@router.head("/{sha256}", responses=problems())
def progress(_caller: Sealed, registry: Served, sha256: _Hash) -> Response:
    """Tell how much of an attachment is here."""
    known = registry.blobs.known(sha256)
    if known is None:
        raise refused(404, "not_found", "nothing of this attachment is here")
    return _where(known)


@router.get("/{sha256}", responses={200: _BYTES, 206: _BYTES, 416: {}, **problems()})
def fetch(
    _caller: Sealed, registry: Served, sha256: _Hash, wanted: Annotated[str, Header(alias="range")] = ""
) -> Response:
    """Give an attachment that is here as a whole, or the one range of bytes that is asked for."""
    content = registry.blobs.content(sha256)
    if content is None:
        raise refused(404, "not_found", "this attachment is not here as a whole")
    asked = _RANGE.fullmatch(wanted)
    if asked is None:
        # Any other form of range may be passed over (RFC 9110, section 14.2).
        return Response(content, media_type=_MEDIA_TYPE, headers={"Accept-Ranges": "bytes"})
    first, size = int(asked[1]), len(content)
    last = min(int(asked[2] or size), size - 1)
    if first > last:
        return Response(status_code=416, headers={"Content-Range": f"bytes */{size}"})
    headers = {"Accept-Ranges": "bytes", "Content-Range": f"bytes {first}-{last}/{size}"}
    return Response(content[first : last + 1], 206, headers, _MEDIA_TYPE)


@router.put("/{sha256}", status_code=204, responses=problems())
def begin(caller: Sealed, registry: Served, sha256: _Hash, upload_length: _Length) -> Response:
    """Take the first part of an attachment, or the whole."""
    return _where(registry.blobs(sha256, 0, upload_length, caller.body, caller.now))


@router.patch("/{sha256}", status_code=204, responses=problems())
def resume(
    caller: Sealed, registry: Served, sha256: _Hash, upload_length: _Length, upload_offset: _Length
) -> Response:
    """Take another part of an attachment."""
    return _where(registry.blobs(sha256, upload_offset, upload_length, caller.body, caller.now))


def _where(known: Blob) -> Response:
    headers = {
        "Upload-Offset": str(known.received),
        "Upload-Length": str(known.size),
        "Upload-Complete": "?1" if known.is_complete else "?0",
    }
    return Response(status_code=204, headers=headers)
