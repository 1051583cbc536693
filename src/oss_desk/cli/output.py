"""What a command says: words for people, one JSON document for programs."""

import json
import sys

from oss_desk.domain.errors import DeskError
from oss_desk.words.errors import error_words, fill
from oss_desk.words.language import Language


def say_json(document: object) -> None:
    """Print *document* as the only thing on stdout."""
    sys.stdout.buffer.write(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")
    sys.stdout.flush()


def say_error(error: DeskError, language: Language, *, as_json: bool) -> int:
    """Say what went wrong, on stdout as JSON or on stderr in words; return the exit code."""
    words = error_words(error.words_code)
    if as_json:
        say_json(
            {
                "error": {
                    "code": error.code,
                    "exit": error.exit_code,
                    "message_th": fill(words.message.th, error.facts),
                    "message_en": fill(words.message.en, error.facts),
                    "remedy_th": fill(words.remedy.th, error.facts),
                    "facts": error.facts,
                }
            }
        )
    else:
        message = fill(words.message.in_(language), error.facts)
        print(f"{message}\n{fill(words.remedy.in_(language), error.facts)}", file=sys.stderr)
    return error.exit_code


def say_bug(kind: str, incident: str) -> None:
    """Say as JSON that a fault of class *kind* was logged under the number *incident*."""
    words = error_words("bug")
    say_json(
        {
            "error": {
                "code": "bug",
                "exit": 1,
                "message_th": fill(words.message.th, {"incident": incident}),
                "message_en": fill(words.message.en, {"incident": incident}),
                "remedy_th": words.remedy.th,
                "facts": {"kind": kind, "incident": incident},
            }
        }
    )
