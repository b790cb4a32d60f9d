"""What the program says about the settings file, in the words of the screen."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cyberdesk.services.setup import SettingProblem
from cyberdesk.ui.texts import tr

_ASSIGNED = re.compile(r"\b([A-Z][A-Z_]{3,})=(\S+?)(?=[.,;]?(?:\s|$))")
_KEY = re.compile(r"\b[A-Z][A-Z_]{3,}\b")


def problem_words(problem: SettingProblem, names: Mapping[str, str]) -> str:
    """The problem and its remedy, with settings called as on the screen.

    Args:
        names: how the screen calls each setting.
    """
    # How to write a line is of no use to somebody who has a field in front of them.
    fix = "" if problem.fix.startswith("Add ") else problem.fix
    own = names.get(problem.key)
    message = problem.message
    if own is not None and message.startswith(f"{problem.key} "):
        message = own + message.removeprefix(problem.key)

    def assigned(match: re.Match[str]) -> str:
        key, value = match.groups()
        if key == problem.key or key not in names:
            return value
        return tr("“{name}” to {value}").format(name=names[key], value=value)

    return " ".join(setting_names(_ASSIGNED.sub(assigned, part), names) for part in (message, fix) if part)


def setting_names(text: str, names: Mapping[str, str]) -> str:
    """`text` with settings called as on the screen."""
    return _KEY.sub(lambda match: f"“{names[match[0]]}”" if match[0] in names else match[0], text)
