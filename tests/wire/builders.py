"""Operations for the tests, valid by default."""

from oss_wire.operation import Operation


def an_operation(device_seq: int, **changes: object) -> Operation:
    """Return a sealed operation of invented content; *changes* replace fields before it is sealed."""
    fields: dict[str, object] = {
        "op_id": f"op-{changes.get('device_id', 'desk-1')}-{device_seq}",
        "device_id": "desk-1",
        "device_seq": device_seq,
        "record_id": "record-1",
        "kind": "person.put",
        "base_ver": 0,
        "trunk_ver": 0,
        "branch_id": f"branch-{device_seq}",
        "schema": 1,
        "codes": "2026-11",
        "made_at": "2026-11-22T09:00:00+07:00",
        "actor": "nipa",
        "body": {"first_name": "ทดสอบ"},
    }
    return Operation(**{**fields, **changes}).sealed()  # type: ignore[arg-type] # the tests know
