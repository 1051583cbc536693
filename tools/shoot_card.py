"""Draws an invented person's card into docs/screens/card-front.png and card-back.png, 300 dots per inch.

Run from anywhere: ``python tools/shoot_card.py [--golden]``; ``--golden`` also renews the pictures that
tests/printing compares with, after somebody has looked at them.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from oss_desk.printing.renderer import ReportlabCardRenderer  # noqa: E402 - the path comes first
from tests.printing.card_people import a_card_face, a_portrait  # noqa: E402 - likewise


def main() -> None:
    """Write the pictures and say where."""
    renderer = ReportlabCardRenderer()
    folders = [ROOT / "docs/screens"]
    if "--golden" in sys.argv:
        folders.append(ROOT / "tests/printing/golden")
    pdf = renderer.pdf(a_card_face(portrait=a_portrait()))
    for folder in folders:
        for page, side in enumerate(("front", "back")):
            path = folder / f"card-{side}.png"
            path.write_bytes(renderer.raster(pdf, page, 300))
            print(path)


if __name__ == "__main__":
    main()
