"""Reads and writes the settings file, so that a wrong value is named with the file it stands in.

Invariant: a file is replaced whole or not at all, is readable by its owner only, and names only
what differs from the defaults.
"""

from __future__ import annotations

import os
import re
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any, get_type_hints

import msgspec

from followup_tui.domain.policy import Policy
from followup_tui.domain.settings import Settings
from followup_tui.errors import BadDataError, CannotWriteError
from followup_tui.system.clock import is_zone
from followup_tui.system.paths import make_private, write_failure

_LARGEST = 1_000_000
_SWITCH = {"yes": True, "on": True, "no": False, "off": False}
_WHERE = re.compile(r"^(?P<says>.*?)(?: - at `\$\.?(?P<key>[^`]*)`)?$", re.DOTALL)
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>.*)`", re.DOTALL)


def load_settings(path: Path) -> Settings:
    """The settings in that TOML file; the defaults when there is none.

    Raises `BadDataError` naming the key, what it accepts and the file.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise BadDataError(f"the settings in {path} cannot be read ({error.strerror})") from None
    if len(raw) > _LARGEST:
        raise BadDataError(f"the settings in {path} are far too large; move the file away")
    try:
        settings = msgspec.toml.decode(raw, type=Settings)
    except msgspec.ValidationError as error:
        raise BadDataError(_explain(str(error), path)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise BadDataError(f"the settings in {path} are not valid TOML: {_one_line(str(error))}") from None
    check_settings(settings, path)
    return settings


def check_settings(settings: Settings, path: Path) -> None:
    """Check what the types alone cannot; raises `BadDataError` naming the key and the file."""
    policy = settings.policy
    wrong = ""
    if settings.tz is not None and not is_zone(settings.tz):
        wrong = "tz must be a zone name such as America/New_York"
    elif settings.country is not None and not re.fullmatch("[A-Z]{2}", settings.country):
        wrong = "country must be a two-letter code such as US"
    elif not policy.morning_from < policy.morning_to <= policy.afternoon_from < policy.afternoon_to:
        wrong = "policy.morning_from, morning_to, afternoon_from and afternoon_to must follow one another"
    elif policy.silence_opens_days >= policy.silence_due_days:
        wrong = "policy.silence_opens_days must be less than policy.silence_due_days"
    elif policy.call_opens_days > policy.call_due_days:
        wrong = "policy.call_opens_days must not be more than policy.call_due_days"
    elif (policy.pause_from is None) is not (policy.pause_until is None):
        wrong = "policy.pause_from and policy.pause_until belong together"
    elif policy.pause_from is not None and policy.pause_until is not None:
        most = policy.pause_from + timedelta(days=policy.pause_most_days - 1)
        if not policy.pause_from <= policy.pause_until <= most:
            wrong = f"policy.pause_until must lie between pause_from and {most.isoformat()}"
    if wrong:
        raise BadDataError(f"{wrong} (in {path})")


def flattened(settings: Settings) -> dict[str, object]:
    """Every setting by its dotted key, as plain values: "policy.touch_gap_days" → 5."""
    flat: dict[str, object] = {}
    for name, value in msgspec.to_builtins(settings).items():
        if isinstance(value, dict):
            flat |= {f"{name}.{inner}": one for inner, one in value.items()}
        else:
            flat[name] = value
    return flat


def changed(settings: Settings, key: str, text: str, path: Path) -> Settings:
    """The settings with one value replaced by what the text says; an empty text brings the default back.

    `key` is dotted, as `flattened` gives them, or "keys.COMMAND". Raises `BadDataError` naming what is accepted.
    """
    plain = msgspec.to_builtins(settings)
    *outer, name = key.split(".", 1)
    inside = plain.setdefault(outer[0], {}) if outer else plain
    if not isinstance(inside, dict):
        raise BadDataError(f"there is no setting named {_one_line(key)}")
    inside[name] = _SWITCH.get(text.lower(), text) if isinstance(inside.get(name), bool) else text
    if not text:
        del inside[name]
    try:
        made = msgspec.convert(plain, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise BadDataError(_explain(str(error), path)) from None
    check_settings(made, path)
    return made


def save_settings(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults, durably and in one piece; a link to the file is followed.

    Raises `BadDataError` for settings that could not be read back, `CannotWriteError`, `DiskFullError`.
    """
    import tomli_w

    check_settings(settings, path)
    real = Path(os.path.realpath(path))
    if real.is_dir():
        raise CannotWriteError(f"{path} is a folder; the settings cannot be written there")
    make_private(real.parent)
    plain = msgspec.to_builtins(_difference(settings, type(settings)()), builtin_types=(time, date))
    _replace(real, tomli_w.dumps(plain).encode())



def _difference(given: msgspec.Struct, default: msgspec.Struct) -> dict[str, Any]:
    """The fields that differ, nested the same way; None has no TOML form and always is a default here."""
    found: dict[str, Any] = {}
    for name in given.__struct_fields__:
        mine, theirs = getattr(given, name), getattr(default, name)
        if mine == theirs:
            continue
        found[name] = _difference(mine, theirs) if isinstance(mine, msgspec.Struct) else mine
    return found


def _replace(path: Path, data: bytes) -> None:
    spare = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        handle = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(spare, path)
    except OSError as error:
        spare.unlink(missing_ok=True)
        raise write_failure(path, error) from None


def _explain(says: str, path: Path) -> str:
    found = _WHERE.match(says)
    assert found is not None  # the pattern matches any text
    key = found["key"] or ""
    unknown = _UNKNOWN.match(found["says"])
    if unknown is not None:
        name = _one_line(".".join(part for part in (key, unknown["name"]) if part))
        return f"there is no setting named {name}; take it out of {path} or correct its spelling"
    wanted = _range_of(key) or found["says"].replace("Expected", "must be", 1).replace("`", "")
    return f"{_one_line(key or 'the file')} {_one_line(wanted)} (in {path})"


def _range_of(key: str) -> str:
    """What a number of the policy accepts, in words; empty for anything else."""
    hints = get_type_hints(Policy, include_extras=True)
    field = hints.get(key.removeprefix("policy.")) if key.startswith("policy.") else None
    for meta in getattr(field, "__metadata__", ()):
        if meta.ge is not None:
            return f"must be a whole number from {meta.ge} to {meta.le}"
    return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]
