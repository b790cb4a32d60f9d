"""What still runs in the books that are open now, in words."""

from __future__ import annotations

from cyberdesk.services.going_live import Unfinished
from cyberdesk.ui.texts import tr


def unfinished_words(unfinished: Unfinished) -> str:
    """A warning before a switch; empty when nothing is left behind."""
    parts: list[str] = []
    if unfinished.sessions:
        words = tr("1 session runs") if unfinished.sessions == 1 else tr("{count} sessions run")
        parts.append(words.format(count=unfinished.sessions))
    if unfinished.payments:
        words = tr("1 payment is open") if unfinished.payments == 1 else tr("{count} payments are open")
        parts.append(words.format(count=unfinished.payments))
    if not parts:
        return ""
    what = tr(" and ").join(parts)
    return tr("{what} in the books of now. They stay there: finish them before you switch.").format(what=what)
