"""Reads the three kinds of queries of DCI into one tree of conditions; pure.

``idtype-value`` names somebody by a number. ``expression`` is an object in the manner of MongoDB
(``{"$and": [{"member_identifier": {"$eq": …}}]}``), bare or in the standard's wrappings. ``predicate`` is
the standard's list of expressions joined by and, or and not.
"""

from collections.abc import Mapping

from oss_registry.dci.conditions import (
    OPERATORS,
    Compared,
    Condition,
    Either,
    Every,
    Identifier,
    Named,
    Neither,
)
from oss_registry.dci.records import CARD_NUMBER, CITIZEN_ID
from oss_registry.dci.refusals import SearchFaultError
from oss_wire.canonical import Json

INVALID = "rjct.search_criteria.invalid"
_MAX_DEPTH = 8
_MAX_VALUES = 50
_MAX_TEXT = 200
# What a partner may call the two numbers. DRN is the number of a death elsewhere in DCI: only on the
# paths that are about disability alone can it mean ours.
_NUMBERS = {
    "uin": CITIZEN_ID,
    "national_id": CITIZEN_ID,
    "nid": CITIZEN_ID,
    "th_pwd": CARD_NUMBER,
    "member_identifier": "",
    "identifier_value": "",
    "identifier": "",
}
_DISABILITY_NUMBER = "drn"
_ATTRIBUTES = {
    "birth_date": "birth_date",
    "birthdate": "birth_date",
    "date_of_birth": "birth_date",
    "dob": "birth_date",
    "sex": "sex",
    "gender": "sex",
    "given_name": "given_name",
    "first_name": "given_name",
    "surname": "surname",
    "sur_name": "surname",
    "last_name": "surname",
    "disability_status": "disability_status",
}
_WRAPPINGS = ("expression", "query")


def condition_of(query_type: Json, query: Json, *, takes_drn: bool) -> Condition:
    """Return what *query* asks.

    Raises:
        SearchFaultError: it is none of the three, names an attribute that may not be asked for, or is
            nested too deep.
    """
    if query_type == "idtype-value":
        kind, value = _object(query).get("type"), _object(query).get("value")
        return _compared(_short(_text(kind)), "eq", value, takes_drn=takes_drn)
    if query_type == "expression":
        return _expression(_unwrapped(query), _MAX_DEPTH, takes_drn=takes_drn)
    if query_type == "predicate":
        return _predicates(query, takes_drn=takes_drn)
    raise _invalid("query_type is idtype-value, expression or predicate")


def _unwrapped(query: Json) -> Json:
    """Return *query* without ``{"type": …, "value": {"expression": {"query": …}}}``."""
    if isinstance(query, Mapping) and set(query) == {"type", "value"}:
        query = query["value"]
    for name in _WRAPPINGS:
        if isinstance(query, Mapping) and set(query) == {name}:
            query = query[name]
    return query


def _expression(query: Json, depth: int, *, takes_drn: bool) -> Condition:
    if not depth:
        raise _invalid("the expression is nested too deep")
    if isinstance(query, list):  # some send the predicates of the standard under this name
        return _predicates(query, takes_drn=takes_drn)
    parts = [_member(name, value, depth, takes_drn=takes_drn) for name, value in _object(query).items()]
    return _joined(parts)


def _member(name: str, value: Json, depth: int, *, takes_drn: bool) -> Condition:
    word = name.removeprefix("$")
    if word in {"and", "or", "not"}:
        items = value if isinstance(value, list) else [value]
        parts = tuple(_expression(item, depth - 1, takes_drn=takes_drn) for item in items)
        return _combined(word, parts)
    if not isinstance(value, Mapping):
        return _compared(_short(name), "eq", value, takes_drn=takes_drn)
    return _joined(
        [
            _compared(_short(name), operator.removeprefix("$"), operand, takes_drn=takes_drn)
            for operator, operand in value.items()
        ]
    )


def _predicates(query: Json, *, takes_drn: bool) -> Condition:
    if not isinstance(query, list) or not query or len(query) > _MAX_VALUES:
        raise _invalid("a predicate is a list of expressions")
    rows = sorted((_object(row) for row in query), key=_place)
    return _joined([_row(row, takes_drn=takes_drn) for row in rows])


def _row(row: Mapping[str, Json], *, takes_drn: bool) -> Condition:
    first = _single(row.get("expression1"), takes_drn=takes_drn)
    word = str(row.get("condition") or "and")
    if row.get("expression2") is None:
        return Neither(first) if word == "not" else first
    second = _single(row["expression2"], takes_drn=takes_drn)
    return Every((first, Neither(second))) if word == "not" else _combined(word, (first, second))


def _single(expression: Json, *, takes_drn: bool) -> Condition:
    said = _object(expression)
    attribute, operator = _text(said.get("attribute_name")), _text(said.get("operator"))
    return _compared(_short(attribute), operator, said.get("attribute_value"), takes_drn=takes_drn)


def _compared(attribute: str, operator: str, value: Json, *, takes_drn: bool) -> Condition:
    values = _values(operator, value)
    is_number = attribute in _NUMBERS or (takes_drn and attribute == _DISABILITY_NUMBER)
    if is_number and operator in {"eq", "in"}:
        kind = CARD_NUMBER if attribute == _DISABILITY_NUMBER else _NUMBERS[attribute]
        return Named(frozenset(Identifier(kind, text) for text in values))
    if attribute not in _ATTRIBUTES or operator not in OPERATORS:
        raise _invalid("this attribute or operator cannot be asked for")
    return Compared(_ATTRIBUTES[attribute], operator, values)


def _values(operator: str, value: Json) -> tuple[str, ...]:
    items = value if operator == "in" and isinstance(value, list) else [value]
    if not 0 < len(items) <= _MAX_VALUES:
        raise SearchFaultError("rjct.search.too_many_records_found", "too many values at once")
    return tuple(_text(item) for item in items)


def _combined(word: str, parts: tuple[Condition, ...]) -> Condition:
    if word == "or" and parts:
        return Either(parts)
    if word == "and" and parts:
        return Every(parts)
    if word == "not" and len(parts) == 1:
        return Neither(parts[0])
    raise _invalid("conditions are and, or and not")


def _joined(parts: list[Condition]) -> Condition:
    if not parts:
        raise _invalid("the query is empty")
    return parts[0] if len(parts) == 1 else Every(tuple(parts))


def _place(row: Mapping[str, Json]) -> float:
    place = row.get("seq_num")
    return float(place) if isinstance(place, (int, float)) else 0.0


def _short(name: str) -> str:
    """Return an attribute without the path to it: ``member.member_identifier`` is ``member_identifier``."""
    return name.rpartition(".")[2].rpartition(":")[2].lower()


def _object(value: Json) -> Mapping[str, Json]:
    if not isinstance(value, Mapping):
        raise _invalid("an object was expected in the query")
    return value


def _text(value: Json) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise _invalid("a text was expected in the query")
    text = str(value).strip()
    if not text or len(text) > _MAX_TEXT or not text.isprintable():
        raise _invalid("a text of the query is empty or too long")
    return text


def _invalid(message: str) -> SearchFaultError:
    return SearchFaultError(INVALID, message)
