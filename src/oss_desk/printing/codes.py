"""Bar codes as rows of modules; drawing them is the card's business."""

import barcode

# Start, six pairs of digits, check symbol and stop: 11 modules each, the stop 13.
SET_C_MODULES = 11 + 6 * 11 + 11 + 13


def code128_modules(digits: str) -> str:
    """Return the Code 128 of twelve *digits* as 101 modules, ``1`` for a bar and ``0`` for a gap.

    Quiet zones of ten modules on each side are the caller's to keep (ISO/IEC 15417).

    Raises:
        ValueError: the digits did not come out in set C, whose pairs alone make a symbol this short.
    """
    modules: str = barcode.get("code128", digits).build()[0]
    if len(modules) != SET_C_MODULES:
        raise ValueError(f"{len(modules)} modules are not twelve digits in set C")
    return modules


def bars(modules: str) -> tuple[tuple[int, int], ...]:
    """Return each bar as (first module, width in modules)."""
    found: list[tuple[int, int]] = []
    start = -1
    for place, module in enumerate(modules + "0"):
        if module == "1" and start < 0:
            start = place
        elif module == "0" and start >= 0:
            found.append((start, place - start))
            start = -1
    return tuple(found)
