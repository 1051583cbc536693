"""The program ``oss-registry``: reads its arguments and turns failures into exit codes."""

import argparse


def main(arguments: list[str] | None = None) -> int:
    """Do what *arguments* ask for, those of the command line by default, and return the exit code."""
    parser = argparse.ArgumentParser(prog="oss-registry", description=__doc__)
    parser.parse_args(arguments)
    return 0
