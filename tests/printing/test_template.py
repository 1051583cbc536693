"""The layout file: read strictly, and what ships is whole."""

import pytest

from oss_desk.assets import asset
from oss_desk.domain.errors import UnknownSetting
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.printing.icons import icon_steps, path_steps
from oss_desk.printing.template import read_template, shipped_template


@pytest.fixture
def shipped() -> str:
    return asset("card/template-2569.toml").read_text("utf-8")


def test_the_shipped_template_names_every_type_in_the_words_of_the_law() -> None:
    template = shipped_template()
    assert [template.types[kind.value].full for kind in DisabilityType] == [
        "ทางการเห็น", "ทางการได้ยินหรือสื่อความหมาย", "ทางการเคลื่อนไหวหรือทางร่างกาย",
        "ทางจิตใจหรือพฤติกรรม", "ทางสติปัญญา", "ทางการเรียนรู้", "ทางออทิสติก",
    ]  # fmt: skip
    assert "proposal" in template.standing
    assert template.effective_from.isoformat() == "2026-01-01"


@pytest.mark.parametrize(
    ("old", "new", "key", "nearest"),
    [
        ("page_width", "page_widht", "page_widht", "page_width"),
        ('no_caregiver = "', 'no_carer = "', "words.no_carer", "no_caregiver"),
        ("minimum = 9.0", "minumum = 9.0", "front.texts.name_th.minumum", "minimum"),
        (
            "birth_date = { y = 26.2 }",
            "birth_dat = { y = 26.2 }",
            "front.variants.long_name.birth_dat",
            "birth_date",
        ),
    ],
)
def test_a_key_that_nobody_reads_is_refused(shipped: str, old: str, new: str, key: str, nearest: str) -> None:
    with pytest.raises(UnknownSetting) as refused:
        read_template(shipped.replace(old, new, 1))
    assert refused.value.key == key
    assert refused.value.nearest == nearest


def test_a_missing_key_is_refused(shipped: str) -> None:
    with pytest.raises(ValueError, match="lacks words"):
        read_template(shipped.replace('male = "ชาย"\n', "", 1))


def test_every_icon_of_the_template_is_understood() -> None:
    template = shipped_template()
    names = {wording.icon for wording in template.types.values()}
    names |= {icon.name for face in (template.front, template.back) for icon in face.icons.values()} - {""}
    for name in names:
        points = [point for _, step in icon_steps(name) for point in step]
        assert points
        assert all(0 <= value <= 24 for point in points for value in point), name


def test_an_arc_ends_where_it_says_and_bulges_the_right_way() -> None:
    steps = list(path_steps("M10 12a2 2 0 1 0 4 0"))
    assert steps[0] == ("move", ((10.0, 12.0),))
    assert steps[-1][1][-1] == pytest.approx((14.0, 12.0))
    # Sweep flag 0 goes against the clock on the screen: under the chord, where y is greater.
    assert max(y for _, points in steps for _, y in points) == pytest.approx(14.0)


def test_an_unknown_path_command_is_an_error() -> None:
    with pytest.raises(ValueError, match="command q"):
        list(path_steps("M0 0q1 1 2 2"))
