"""The seven types of disability that the law knows."""

from enum import StrEnum


class DisabilityType(StrEnum):
    """The seven types, by their code.

    Source: ประกาศกระทรวงการพัฒนาสังคมฯ เรื่อง ประเภทและหลักเกณฑ์ความพิการ พ.ศ. 2552 และฉบับที่ 2 พ.ศ. 2555;
    codes as in the public health ministry's table THCC ID 57.
    """

    VISION = "1"
    HEARING = "2"
    PHYSICAL = "3"
    MENTAL = "4"
    INTELLECTUAL = "5"
    LEARNING = "6"
    AUTISM = "7"
