"""``oss-desk sync export|import FILE``: the sealed file for where there is no line, and its receipt."""

import argparse
import sys

from oss_desk.cli.output import say_json
from oss_desk.services.desk import Desk

_LATE = 3


def export_file(arguments: argparse.Namespace, desk: Desk) -> int:
    """Seal everything that waits into the file.

    Raises:
        NotEnrolled, NoCarrierKey, DeviceForked, DeviceRevoked, TurnUnderWay, FileUnwritable: see
            services/errors.py.
    """
    made = desk.registry.export_carrier(arguments.file)
    if arguments.json:
        say_json(
            {
                "file_id": made.file_id,
                "operations": made.operations,
                "waiting": made.waiting,
                "digest": made.digest,
            }
        )
    else:
        print(f"บันทึกแล้ว {made.operations} รายการ · รอรอบหน้า {made.waiting} · เลขเทียบแฟ้ม {made.digest}")
        print("นำแฟ้มนี้ไปสำนักงานจังหวัด แล้วนำใบตอบรับกลับมาด้วยคำสั่ง sync import")
    return 0


def import_receipt(arguments: argparse.Namespace, desk: Desk) -> int:
    """Take the registry's receipt; 3 when it is too old to say anything.

    Raises:
        NotEnrolled, NoCarrierKey, ReceiptUnusable, FileUnreadable, TurnUnderWay: see services/errors.py.
    """
    taken = desk.registry.take_receipt(arguments.file)
    answers = taken.answers
    if taken.is_late:
        print("! ใบตอบรับนี้เก่ากว่าที่เครื่องรู้แล้ว ไม่มีอะไรเปลี่ยน ให้บันทึกแฟ้มใหม่", file=sys.stderr)
    elif not taken.is_whole:
        print("! แฟ้มขาด รับเท่าที่ครบแล้ว ให้คัดลอกใหม่แล้วรับอีกครั้ง", file=sys.stderr)
    if arguments.json:
        say_json(
            {
                "heard": taken.heard,
                "applied": answers.applied,
                "conflicts": answers.conflicts,
                "rejected": answers.rejected,
                "put_off": answers.put_off,
                "is_whole": taken.is_whole,
                "is_late": taken.is_late,
            }
        )
    else:
        print(
            f"รับ {taken.heard} · ส่งสำเร็จ {answers.applied} · ข้อมูลไม่ตรงกัน {answers.conflicts}"
            f" · ทะเบียนไม่รับ {answers.rejected} · ส่งใหม่ภายหลัง {answers.put_off}"
        )
    return _LATE if taken.is_late else 0
