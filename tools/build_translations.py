"""Keeps ``resources/i18n/oss_desk_en.ts`` in step with the Thai sentences of the window.

The sentences are read from the Designer files of ``ui/`` and the hand-written modules of ``gui/``, by
the rules that hold when the program runs: ``self.tr`` belongs to the class around it, ``translate`` and
the ``…_NOOP`` markers to the context they name. The file is Qt's own format, so that Linguist opens it,
without line numbers, so that it changes only when a sentence does. What is translated once is lent to
the same sentence elsewhere.

``--check`` writes nothing and fails if the file is not what would be written; with ``--complete`` also
if a sentence has no English. ``--missing`` lists those.
"""

import argparse
import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
DESIGNS = ROOT / "ui"
GUI = ROOT / "src" / "oss_desk" / "gui"
CATALOGUE = ROOT / "resources" / "i18n" / "oss_desk_en.ts"
THAI = re.compile("[\u0e01-\u0e5b]")
# Which argument of each call is the sentence; the one before it names the context, if there is one.
_CALLS = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1, "QT_TR_NOOP": 0}


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """One sentence to translate: where it belongs, its Thai, and what tells it from an equal one."""

    context: str
    source: str
    comment: str = ""


class NotTranslatableError(ValueError):
    """A call that no catalogue can answer, such as one with an f-string."""


def in_designs(folder: Path = DESIGNS) -> set[Sentence]:
    """Return the sentences of the Designer files, as their compiled forms ask for them."""
    found: set[Sentence] = set()
    for path in sorted(folder.rglob("*.ui")):
        root = ET.parse(path).getroot()  # noqa: S314 - our own file
        context = root.findtext("class", "")
        for text in root.iter("string"):
            if text.text and text.text.strip() and text.get("notr") != "true":
                found.add(Sentence(context, text.text, text.get("comment", "")))
    return found


def hand_written(folder: Path = GUI) -> list[Path]:
    """Return the modules of *folder* that people wrote."""
    forms = folder / "forms"
    return [path for path in sorted(folder.rglob("*.py")) if forms not in path.parents]


def in_modules(folder: Path = GUI) -> set[Sentence]:
    """Return the sentences of the hand-written modules.

    Raises:
        NotTranslatableError: a call whose sentence or context is not written out in it.
    """
    found: set[Sentence] = set()
    for path in hand_written(folder):
        try:
            found |= {sentence for sentence, _ in marked(ast.parse(path.read_text(encoding="utf-8")))}
        except NotTranslatableError as error:
            raise NotTranslatableError(f"{path}: {error}") from error
    return found


def marked(tree: ast.Module) -> Iterator[tuple[Sentence, ast.Constant]]:
    """Yield each sentence of a module that is marked for translation, and the literal it stands in.

    A function of the module that does nothing but ask ``translate`` in one context marks as well.

    Raises:
        NotTranslatableError: see `in_modules`.
    """
    yield from _marked(tree, "", dict(_shorthands(tree)))


def _marked(tree: ast.AST, around: str, short: Mapping[str, str]) -> Iterator[tuple[Sentence, ast.Constant]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield from _of_call(node, around, short)
        yield from _marked(node, node.name if isinstance(node, ast.ClassDef) else around, short)


def _shorthands(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield name and context of each ``def f(text): return QCoreApplication.translate("Context", text)``."""
    for node in tree.body:
        last = node.body[-1] if isinstance(node, ast.FunctionDef) and len(node.body) <= 2 else None
        call = last.value if isinstance(last, ast.Return) else None
        if isinstance(node, ast.FunctionDef) and isinstance(call, ast.Call) and len(call.args) == 2:
            asked = ast.unparse(call.args[1])
            if ast.unparse(call.func).endswith("translate") and asked in {one.arg for one in node.args.args}:
                yield node.name, _written_out(call.args[0])


def _of_call(
    call: ast.Call, around: str, short: Mapping[str, str]
) -> Iterator[tuple[Sentence, ast.Constant]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = 0 if isinstance(call.func, ast.Name) and name in short else _CALLS.get(name)
    if place is None or len(call.args) <= place:
        return
    comment = _written_out(call.args[place + 1]) if len(call.args) > place + 1 else ""
    for literal in _literals(call.args[place]):
        context = _written_out(call.args[0]) if place else short.get(name) or _owner(call.func, around)
        if not context:
            raise NotTranslatableError(f"line {call.lineno}: whose sentence is it? {ast.unparse(call)}")
        yield Sentence(context, str(literal.value), comment), literal


def _owner(function: ast.expr, around: str) -> str:
    """Return the class that ``self.tr`` or ``ChartTile.tr`` asks for; empty if that is not to be seen."""
    name = ast.unparse(function).rpartition(".")[0]
    if name == "self" or isinstance(function, ast.Name):
        return around
    return name if name[:1].isupper() else ""


def _literals(argument: ast.expr) -> Iterator[ast.Constant]:
    """Yield the sentences an argument may be; a name stands for one marked elsewhere."""
    if isinstance(argument, ast.JoinedStr | ast.BinOp):
        raise NotTranslatableError(f"line {argument.lineno}: not one sentence: {ast.unparse(argument)}")
    if isinstance(argument, ast.IfExp):
        yield from _literals(argument.body)
        yield from _literals(argument.orelse)
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument


def _written_out(argument: ast.expr) -> str:
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else ""


def translations(text: str) -> dict[Sentence, str]:
    """Return what each sentence of a catalogue's *text* is in English; unfinished ones are left out."""
    found: dict[Sentence, str] = {}
    for context in ET.fromstring(text).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            sentence = Sentence(
                context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")
            )
            english = message.find("translation")
            if english is not None and english.text and english.get("type") is None:
                found[sentence] = english.text
    return found


def wanted(known: Mapping[Sentence, str]) -> dict[Sentence, str]:
    """Return the English of every sentence in the sources, empty where none is *known*.

    What has no Thai letter in it is the same in English until somebody writes otherwise.

    Raises:
        NotTranslatableError: see `in_modules`.
    """
    lent = {sentence.source: english for sentence, english in sorted(known.items(), reverse=True)}
    sentences = sorted(in_designs() | in_modules())
    return {
        sentence: known.get(sentence)
        or lent.get(sentence.source)
        or ("" if THAI.search(sentence.source) else sentence.source)
        for sentence in sentences
    }


def catalogue(sentences: Mapping[Sentence, str]) -> str:
    """Return the text of the catalogue that holds *sentences*, in their order."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append('<TS version="2.1" language="en" sourcelanguage="th">')
    context = None
    for sentence, english in sentences.items():
        if sentence.context != context:
            lines += ["</context>"] if context is not None else []
            lines += ["<context>", f"    <name>{escape(sentence.context)}</name>"]
            context = sentence.context
        lines += ["    <message>", f"        <source>{escape(sentence.source)}</source>"]
        if sentence.comment:
            lines.append(f"        <comment>{escape(sentence.comment)}</comment>")
        state = "" if english else ' type="unfinished"'
        lines += [f"        <translation{state}>{escape(english)}</translation>", "    </message>"]
    lines += ["</context>"] if context is not None else []
    return "\n".join([*lines, "</TS>", ""])


def main() -> int:
    """Write the catalogue or, with ``--check``, judge it; the result is the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail if anything would change")
    parser.add_argument("--complete", action="store_true", help="fail if a sentence has no English")
    parser.add_argument("--missing", action="store_true", help="list the sentences that have no English")
    arguments = parser.parse_args()
    committed = CATALOGUE.read_text(encoding="utf-8") if CATALOGUE.exists() else ""
    try:
        sentences = wanted(translations(committed) if committed else {})
    except NotTranslatableError as error:
        print(error, file=sys.stderr)
        return 1
    text = catalogue(sentences)
    missing = [sentence for sentence, english in sentences.items() if not english]
    fresh = text == committed
    if not arguments.check:
        if not fresh:
            CATALOGUE.write_text(text, encoding="utf-8", newline="\n")
    elif not fresh:
        print("resources/i18n is not what the sources say: run tools/build_translations.py", file=sys.stderr)
    if arguments.missing or arguments.complete:
        for sentence in missing:
            print(f"no English: {sentence.context}: {sentence.source}", file=sys.stderr)
    stale = arguments.check and not fresh
    return 1 if stale or (arguments.complete and missing) else 0


if __name__ == "__main__":
    sys.exit(main())
