"""Takes a measure by its name: ``python -m benchmarks NAME``, or all of them with no name.

Each measure is a module of this folder with ``figures()``, which yields a ``Figure`` for each line
``name ours other ratio unit``. A measure judges nothing; that is for whoever reads it.
"""

import importlib
import sys
from pathlib import Path

_NO_MEASURES = {
    *("__init__", "__main__", "figure"),
    *("plain_card_reader", "bare_registry", "counting_line", "invented_province"),
}


def main(arguments: list[str]) -> int:
    """Print the figures of the measures named in *arguments*; 2 if there is none of that name."""
    names = sorted({path.stem for path in Path(__file__).parent.glob("*.py")} - _NO_MEASURES)
    unknown = [name for name in arguments if name not in names]
    if unknown:
        print(f"no measure {', '.join(unknown)}; there are: {', '.join(names)}", file=sys.stderr)
        return 2
    for name in arguments or names:
        for figure in importlib.import_module(f"benchmarks.{name}").figures():
            print(figure, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
