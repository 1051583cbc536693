"""Writes ``resources/reference/thai_words.txt``, from which the segmenter knows where Thai words end.

``python tools/build_thai_words.py FOLDER`` takes the folder ``pythainlp/corpus`` of PyThaiNLP
(``words_th.txt``, ``tnc_freq.txt``, ``ttc_freq.txt``: CC0 1.0) and keeps the common words, the most
common first: the order is all the segmenter knows of how common a word is. Words of this desk's own
subject, which books seldom use, are added by hand below.
"""

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "resources" / "reference" / "thai_words.txt"
_THAI_WORD = re.compile(r"[\u0e01-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]+")
# The two corpora differ twelvefold in size; a school book's word counts as much as a newspaper's.
_CORPORA = {"tnc_freq.txt": 1, "ttc_freq.txt": 12}
_LEAST = 20
# A longer one would be a line nobody may break; it is made of shorter ones.
_LONGEST = 14
_OURS = """
คนพิการ ผู้พิการ บัตรคนพิการ ทะเบียนบ้าน บัตรประชาชน สมุดประจำตัว เจ้าหน้าที่ ผู้ดูแล ผู้พิทักษ์ ผู้อนุบาล
ผู้รับ ผู้ยื่น ผู้ขอ ผู้ตรวจ ผู้ใช้ ผู้มีสิทธิ ผู้แทน ผู้ช่วย คำขอ คำสั่ง เลขคำขอ ใบรับรอง เอกสาร รับรอง แพทย์
ออทิสติก กายอุปกรณ์ ล่ามภาษามือ ภาษามือ เครื่องอ่าน เครื่องพิมพ์ ผ้าหมึก ตัวอักษร ตัวเลข ตัวจริง รหัส ชิป
คลาวด์ โปรแกรม สแกน พอร์ต แฟ้ม สำเนา กุญแจ ตั้งค่า เข้ารหัส ลงชื่อ ออกบัตร ส่งมอบ รับมอบ อนุมัติ ไม่อนุมัติ
ขั้นตอน คิว นัดหมาย เทศบาล อำเภอ ตำบล จังหวัด หมู่ที่ ไปรษณีย์ อุทธรณ์ ประเมิน วินิจฉัย สมรรถภาพ
เสียบ ถอด แถบ ปุ่ม แป้น แป้นพิมพ์ หน้าจอ หน้าต่าง บรรทัด ช่อง ฝึกหัด ทดลอง ย้อนกลับ เลิกทำ ทำซ้ำ
ที่อยู่ ตัวตน ออฟไลน์ ส่งต่อ ส่งกลับ ถัดไป เสียชีวิต วันเกิด วันหมดอายุ สักครู่ ออกมา อีกครั้ง ช่วงเวลา
ด้านหน้า ด้านหลัง รหัสไปรษณีย์ เข้าสู่ระบบ นายทะเบียน หัวหน้าศูนย์ เลขประจำตัว ใช้ได้ ใช้ไม่ได้ รถเข็น
ปลดล็อก ผิดปกติ เลือก ช่วงอายุ การเคลื่อนไหว การเรียนรู้ การได้ยิน การมองเห็น แผ่นพับ มอบอำนาจ เดือนก่อน
"""
# Nobody votes at this desk, but people are asked to choose something from a day on (เลือก|ตั้งแต่).
_NOT_OURS = {"เลือกตั้ง"}
# Our words are written here as often as the fiftieth of all words is elsewhere.
_OUR_PLACE = 50


def counted(folder: Path) -> Counter[str]:
    """Return how often each word is used in the corpora of *folder*."""
    uses: Counter[str] = Counter()
    for name, weight in _CORPORA.items():
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            word, _, count = line.partition("\t")
            if count.strip().isdigit():
                uses[word] += weight * int(count)
    return uses


def chosen(folder: Path) -> list[str]:
    """Return the words to keep, the most common first."""
    listed = (folder / "words_th.txt").read_text(encoding="utf-8").split("\n")
    uses = counted(folder)
    common = {
        word
        for word in listed
        if len(word) <= _LONGEST and uses[word] >= _LEAST and _THAI_WORD.fullmatch(word)
    }
    ours = _OURS.split()
    often = sorted(uses.values(), reverse=True)[_OUR_PLACE]
    for word in ours:
        uses[word] = max(uses[word], often)
    return sorted((common | set(ours)) - _NOT_OURS, key=lambda word: (-uses[word], word))


def main() -> int:
    """Write the list; the result is the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="the folder pythainlp/corpus")
    words = chosen(parser.parse_args().corpus)
    TARGET.write_text("\n".join(words) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(words)} words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
