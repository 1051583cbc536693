"""How alike two words are spelt, in the standard library alone.

The measure of Jaro and Winkler: letters found at about the same place count, those out of order count
half, and a common beginning counts more. A test holds it against the one in C that the registry uses.
"""

_PREFIX_WEIGHT = 0.1
_PREFIX_LETTERS = 4
_BOOST_FROM = 0.7


def spelt_alike(one: str, other: str) -> float:
    """Return 0 (nothing in common) to 1 (equal); the order of the two does not matter."""
    if one == other:
        return 1.0
    jaro = _jaro(one, other)
    if jaro <= _BOOST_FROM:
        return jaro
    prefix = 0
    for left, right in zip(one[:_PREFIX_LETTERS], other[:_PREFIX_LETTERS], strict=False):
        if left != right:
            break
        prefix += 1
    return jaro + prefix * _PREFIX_WEIGHT * (1 - jaro)


def _jaro(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    reach = max(max(len(one), len(other)) // 2 - 1, 0)
    taken = [False] * len(other)
    met = []
    for place, letter in enumerate(one):
        for there in range(max(0, place - reach), min(len(other), place + reach + 1)):
            if not taken[there] and other[there] == letter:
                taken[there] = True
                met.append(letter)
                break
    if not met:
        return 0.0
    theirs = [letter for letter, is_taken in zip(other, taken, strict=True) if is_taken]
    swapped = sum(left != right for left, right in zip(met, theirs, strict=True)) // 2
    found = len(met)
    return (found / len(one) + found / len(other) + (found - swapped) / found) / 3
