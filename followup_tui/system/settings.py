"""Reads and writes the settings file, so that a wrong value is named with the file it stands in.

Invariant: a file is replaced whole or not at all, is readable by its owner only, and names only
what differs from the defaults.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from datetime import date, time
from pathlib import Path
from typing import Any

import msgspec

from followup_tui.domain.settings import Settings
from followup_tui.errors import BadDataError, CannotWriteError
from followup_tui.system.clock import is_zone
from followup_tui.system.paths import make_private, write_failure
from followup_tui.system.private_files import put_file

_LARGEST = 1_000_000
_USUAL = Settings().policy
_SWITCH = {"yes": True, "on": True, "no": False, "off": False}
_HOUR = re.compile(r"\d{1,2}:\d\d")
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
        raise BadDataError(_in_file(_explain(str(error)), path)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise BadDataError(f"the settings in {path} are not valid TOML: {_one_line(str(error))}") from None
    if wrong := problem(settings):
        raise BadDataError(_in_file(wrong, path))
    return settings


def problem(settings: Settings, given: Collection[str] = ()) -> str:
    """What the types alone cannot see, as one line naming the key and what it accepts; empty = nothing.

    `given` are the numbers of the rules just set, which are blamed first.
    """
    if settings.tz is not None and not is_zone(settings.tz):
        return "tz must be a zone name such as America/New_York"
    if settings.country is not None and not re.fullmatch("[A-Z]{2}", settings.country):
        return "country must be a two-letter code such as US"
    if settings.policy == _USUAL:
        return ""
    from followup_tui.domain.policy.order import contradiction

    return contradiction(settings.policy, given)


def flattened(settings: Settings) -> dict[str, object]:
    """Every setting by its dotted key, as plain values: "policy.touch_gap_days" → 5."""
    flat: dict[str, object] = {}
    for name, value in msgspec.to_builtins(settings).items():
        if isinstance(value, dict):
            flat |= {f"{name}.{inner}": one for inner, one in value.items()}
        else:
            flat[name] = value
    return flat


def changed(settings: Settings, changes: Mapping[str, str]) -> Settings:
    """The settings with the values of these keys replaced by what the texts say; an empty text means the default.

    Keys are dotted, as `flattened` gives them, or "keys.COMMAND". Raises `BadDataError` naming what is accepted.
    """
    plain = msgspec.to_builtins(settings)
    for key, text in changes.items():
        *outer, name = key.split(".", 1)
        inside = plain.setdefault(outer[0], {}) if outer else plain
        if not isinstance(inside, dict):
            raise BadDataError(f"there is no setting named {_one_line(key)}")
        inside[name] = _read(text.strip(), inside.get(name))
        if not text.strip():
            del inside[name]
    try:
        made = msgspec.convert(plain, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise BadDataError(_explain(str(error), settings)) from None
    if wrong := problem(made, [key.removeprefix("policy.") for key in changes]):
        raise BadDataError(wrong)
    return made


def _read(text: str, known: object) -> object:
    """A typed value in the form that TOML gives it: yes and no, and an hour without its seconds."""
    if isinstance(known, bool):
        return _SWITCH.get(text.lower(), text)
    return f"{text:0>5}:00" if _HOUR.fullmatch(text) else text


def merged(base: Settings, new: Settings, stored: Settings) -> Settings:
    """The stored settings with whatever differs between base and new, so that two programs may change settings."""
    plain, before, after = msgspec.to_builtins(stored), flattened(base), flattened(new)
    for key in before.keys() | after.keys():
        if before.get(key) != after.get(key):
            *outer, name = key.split(".", 1)
            inside = plain[outer[0]] if outer else plain
            if key in after:
                inside[name] = after[key]
            else:
                inside.pop(name, None)
    return msgspec.convert(plain, Settings)


def save_settings(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults, durably and in one piece; a link to the file is followed.

    Raises `BadDataError` for settings that could not be read back, `CannotWriteError`, `DiskFullError`.
    """
    import tomli_w

    if wrong := problem(settings):
        raise BadDataError(wrong)
    real = Path(os.path.realpath(path))
    if real.is_dir():
        raise CannotWriteError(f"{path} is a folder; the settings cannot be written there")
    make_private(real.parent)
    plain = msgspec.to_builtins(_difference(settings, type(settings)()), builtin_types=(time, date))
    try:
        put_file(real, tomli_w.dumps(plain).encode(), force=True)
    except OSError as error:
        raise write_failure(path, error) from None


def _difference(given: msgspec.Struct, default: msgspec.Struct) -> dict[str, Any]:
    """The fields that differ, nested the same way; None has no TOML form and always is a default here."""
    found: dict[str, Any] = {}
    for name in given.__struct_fields__:
        mine, theirs = getattr(given, name), getattr(default, name)
        if mine == theirs:
            continue
        found[name] = _difference(mine, theirs) if isinstance(mine, msgspec.Struct) else mine
    return found


def _in_file(wrong: str, path: Path) -> str:
    return f"{wrong} (in {path})"


def _explain(says: str, settings: Settings | None = None) -> str:
    """What msgspec found wrong, in words of ours; with the settings as they stand, the range is that beside them."""
    found = _WHERE.match(says)
    assert found is not None  # the pattern matches any text
    key = found["key"] or ""
    unknown = _UNKNOWN.match(found["says"])
    if unknown is not None:
        name = _one_line(".".join(part for part in (key, unknown["name"]) if part))
        return f"there is no setting named {name}: followup config lists them"
    wanted = _range_of(key, settings) or found["says"].replace("Expected", "must be", 1).replace("`", "")
    return f"{_one_line(key or 'the file')} {_one_line(wanted)}"


def _range_of(key: str, settings: Settings | None) -> str:
    """What a setting accepts, in words; empty for one without a range."""
    from followup_tui.domain.policy.order import wanted
    from followup_tui.domain.setting import personal

    if key.startswith("policy."):
        return f"must be {wanted(settings.policy if settings else None, key.removeprefix('policy.'))}"
    return next((f"must be {one.accepts}" for one in personal(Settings()) if one.key == key), "")


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]
