"""What went wrong with a whole call (RFC 9457), and the codes that both ends know."""

from dataclasses import dataclass

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Problem:
    """The body of every answer that is not a success; never holds anything about a person.

    Attributes:
        type: ``about:blank``, the *code* saying more than an address would.
        title: an English sentence for a log.
        status: the HTTP status.
        code: stable, lower case: ``bad_signature``, ``clock_skewed``, ``nonce_replayed``,
            ``unknown_device``, ``device_revoked``, ``device_forked``, ``sequence_gap``, ``audit_rewound``,
            ``bad_code``, ``malformed``, ``op_id_reused``, ``too_large``, ``too_many_requests``,
            ``must_refetch``, ``wrong_offset``, ``wrong_hash``, ``not_found``, ``wrong_method``,
            ``no_block_left``, ``audit_broken``, ``unavailable``, ``internal``.
        field: what it is about, where there is such a field.
        server_time: with ``clock_skewed``, ISO in UTC.
        expected: with ``sequence_gap`` the next device_seq, with ``wrong_offset`` the right offset.
        epoch: with ``must_refetch``, the epoch of today.
    """

    title: str
    status: int
    code: str
    type: str = "about:blank"
    field: str = ""
    server_time: str = ""
    expected: int = -1
    epoch: str = ""
