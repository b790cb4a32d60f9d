"""What to say about the way in for callbacks, and what to do. Each ends well: payments work by asking."""

from __future__ import annotations

from cyberdesk.domain.events import TunnelChanged
from cyberdesk.domain.words import words

BY_ASKING = "Payments are confirmed by asking M-PESA."

_TROUBLES: dict[str, tuple[str, str]] = {
    "bad token": ("The tunnel key is wrong or was reset.", "Paste it again in Settings."),
    "no account": (
        "The tunnel account is missing or was never confirmed by e-mail.",
        "Open the e-mail from ngrok and confirm the account.",
    ),
    "too many": (
        "The tunnel already runs on another computer.",
        "Close Cyberdesk there, or use another tunnel account.",
    ),
    "in use": ("The tunnel address is in use.", "It is tried again by itself; wait a minute."),
    "too old": ("The tunnel program is too old.", "Update it: run ngrok update."),
    "limited": ("The tunnel's limit is reached.", "Wait until next month, or choose a larger plan."),
    "no internet": ("The tunnel has no internet.", "Check the internet connection of this PC."),
    "agent missing": (
        "The tunnel program is not on this PC.",
        "Install ngrok, or name its place in Settings.",
    ),
    "agent removed": (
        "The tunnel program is gone; an antivirus may have removed it.",
        "Allow ngrok in the antivirus, and install it again.",
    ),
    "silent": ("The tunnel program says nothing.", "It is started again by itself; wait a minute."),
    "local": ("The tunnel works, but our own server does not answer it.", "Start Cyberdesk again."),
    "clock": ("The tunnel does not trust the connection.", "Set the clock of this PC."),
    "unknown": ("The tunnel does not work.", "Look at the log, or report the problem."),
}
"""By the words of `ingress.tunnel.TunnelTrouble`."""


def words_for(state: str, trouble: str, *, is_proven: bool | None) -> TunnelChanged | None:
    """How the way in stands, for people; None when there is none at all.

    Args:
        state, trouble: the words of `ingress.tunnel`.
        is_proven: whether a call of our own came back through it; None while that is not known.
    """
    sentence, next_step = _TROUBLES.get(trouble, ("", ""))
    match state:
        case "off":
            return None
        case "online" if is_proven:
            return TunnelChanged(True, True, "Tunnel works", "")
        case "online" if is_proven is None:
            return TunnelChanged(True, False, "Tunnel on, being tried", "")
        case "online":
            unproven = "Tunnel on, but not proven: payments are confirmed by asking M-PESA"
            try_it = "Some routers do not let us call ourselves. Look whether callbacks come."
            return TunnelChanged(
                True,
                False,
                unproven,
                try_it,
            )
        case "starting":
            return TunnelChanged(False, False, "Tunnel starting", "")
        case "reconnecting":
            why = words("{trouble} {way}", trouble=words(sentence), way=words(BY_ASKING))
            reconnecting = words("Tunnel reconnecting. {why}", why=why if sentence else words(BY_ASKING))
            return TunnelChanged(False, False, reconnecting, next_step)
        case _:
            return TunnelChanged(
                False,
                False,
                words("{trouble} {way}", trouble=words(sentence or "Tunnel down."), way=words(BY_ASKING)),
                next_step,
            )
