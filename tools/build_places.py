"""Builds ``resources/reference/subdistricts.csv`` from the package geothai (a development dependency).

Run it with the environment's Python after raising geothai's version, and read the difference.
"""

import csv
from pathlib import Path

import geothai

TARGET = Path(__file__).resolve().parents[1] / "resources" / "reference" / "subdistricts.csv"
COLUMNS = ("code", "subdistrict", "district", "province", "postcode")


def rows() -> list[tuple[str, str, str, str, str]]:
    """Return one row per subdistrict in code order, in the order of `COLUMNS`, all text."""
    found = [
        (
            subdistrict.code,
            subdistrict.name_th,
            # An address keeps names without the word for their level; only Bangkok's come with it.
            district.name_th.removeprefix("เขต"),
            province.name_th,
            subdistrict.postal_codes[0],  # the whole subdistrict's; parts of some have others
        )
        for province in geothai.provinces()
        for district in geothai.districts(province.code)
        for subdistrict in geothai.subdistricts(district.code)
    ]
    return sorted(found)


def main() -> None:
    """Write the file."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with TARGET.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows())
    print(f"{TARGET}: {len(rows())} subdistricts, geothai data {geothai.DATA_VERSION}")


if __name__ == "__main__":
    main()
