"""``oss-desk sync enrol|run|status``: bind this desk to a registry, take one turn, tell how it stands."""

import argparse
import sys
from datetime import timedelta

from oss_desk.cli.output import say_json
from oss_desk.domain.registry.link import PROVINCE, SKEW_TOLD
from oss_desk.services.desk import Desk
from oss_desk.services.errors import NoRegistryAddress


def enrol_desk(arguments: argparse.Namespace, desk: Desk) -> int:
    """Enrol with the one-time code from the terminal or the first line of standard input.

    Raises:
        NoRegistryAddress: neither the command, nor the environment, nor an earlier enrolment names one.
        EnrolmentRefused, InsecureAddress, SyncError: see services/errors.py.
    """
    address = arguments.registry or desk.registry.address or desk.registry.status().address
    if not address:
        raise NoRegistryAddress
    if sys.stdin.isatty():
        print("รหัสครั้งเดียวจากสำนักงานจังหวัด: ", end="", file=sys.stderr, flush=True)
    identity = desk.registry.enrol(address, sys.stdin.readline())
    ours = desk.service_point.facility_code
    if identity.facility_code != ours:
        print(
            f"! ทะเบียนจังหวัดผูกเครื่องนี้กับโรงพยาบาล {identity.facility_code} แต่เครื่องนี้ตั้งไว้เป็น {ours}",
            file=sys.stderr,
        )
    if arguments.json:
        say_json(
            {
                "device_id": identity.device_id,
                "facility_code": identity.facility_code,
                "registry": identity.address,
            }
        )
    else:
        print(f"ผูกกับทะเบียนจังหวัดแล้ว ชื่อเครื่องนี้ที่นั่นคือ {identity.device_id}")
    return 0


def run_turn(arguments: argparse.Namespace, desk: Desk) -> int:
    """Take one turn without regard to back-off.

    Raises:
        NotEnrolled, TurnUnderWay, SyncError: see services/errors.py.
    """
    report = desk.registry.synchronise(hurried=True, progress=_tell_progress)
    if abs(report.skew) > SKEW_TOLD:
        print(f"! นาฬิกาเครื่องนี้คลาดจากทะเบียนจังหวัด {_minutes(report.skew)} นาที", file=sys.stderr)
    if arguments.json:
        say_json(
            {
                "heard": report.heard,
                "applied": report.applied,
                "conflicts": report.conflicts,
                "rejected": report.rejected,
                "put_off": report.put_off,
                "skew_seconds": round(report.skew.total_seconds()),
            }
        )
    else:
        print(
            f"รับ {report.heard} · ส่งสำเร็จ {report.applied} · ข้อมูลไม่ตรงกัน {report.conflicts}"
            f" · ทะเบียนไม่รับ {report.rejected} · ส่งใหม่ภายหลัง {report.put_off}"
        )
    return 0


def show_status(arguments: argparse.Namespace, desk: Desk) -> int:
    """Print how it stands with the registry."""
    status = desk.registry.status()
    document = {
        "pending": status.pending,
        "sent": status.sent,
        "applied": status.applied,
        "conflicts": status.conflicts,
        "rejected": status.rejected,
        "duplicates": status.duplicates,
        "cursor": status.cursor,
        "epoch": status.epoch,
        "last_success": status.last_success.isoformat() if status.last_success else None,
        "digest": desk.registry.digest(),
    }
    if arguments.json:
        say_json(document)
        return 0
    if not status.is_enrolled:
        print("ยังไม่ได้ผูกกับทะเบียนจังหวัด")
    waiting = status.conflicts + status.rejected + status.duplicates
    print(f"รอส่ง {status.pending} · ส่งแล้วรอคำตอบ {status.sent} · สำเร็จ {status.applied}")
    print(f"รอคนตัดสิน {waiting} (ไม่ตรงกัน {status.conflicts} ไม่รับ {status.rejected} อาจซ้ำ {status.duplicates})")
    print(f"สำเร็จครั้งล่าสุด {document['last_success'] or '–'}")
    print(f"ลายสรุปข้อมูล {document['digest']}")
    if status.scope != PROVINCE:
        code = status.facility_code
        print(f"(เฉพาะผู้ที่โรงพยาบาล {code} ดูแล เทียบกับ oss-registry check --hospital {code})")
    return 0


def _tell_progress(done: int, of: int) -> None:
    if sys.stderr.isatty() and of:
        print(f"\rรับจากทะเบียน {done:,}/{of:,}", end="" if done < of else "\n", file=sys.stderr, flush=True)


def _minutes(skew: timedelta) -> int:
    return round(skew.total_seconds() / 60)
