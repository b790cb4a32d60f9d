"""What stands behind the lights of the bottom strip: in words, for people."""

from __future__ import annotations

from dataclasses import dataclass

from cyberdesk.domain.events import LinkChanged, TunnelChanged
from cyberdesk.services.doctor import CLOCK_SKEW_SECONDS, TROUBLE_WORDS
from cyberdesk.services.errors import CounterError
from cyberdesk.ui.texts import tr


@dataclass(frozen=True, slots=True)
class LightWords:
    """What stands behind a light.

    Attributes:
        tried: what was tried, and what came of it.
        risk: whether money is at risk.
        works: what still works.
        next_step: what to do.
    """

    tried: str
    risk: str
    works: str
    next_step: str


def _all_works() -> str:
    return tr("Sessions, cash, M-PESA prompts and the ledger.")


def _offline_works() -> str:
    return tr("Sessions, cash, accounts and the ledger, without limit. Prompts go out when it is back.")


def is_clock_off(link: LinkChanged) -> bool:
    """This PC's clock is so wrong that M-PESA may refuse prompts."""
    return link.skew_seconds is not None and abs(link.skew_seconds) > CLOCK_SKEW_SECONDS


def blocked_words(blocked: CounterError) -> LightWords:
    """Behind the light M-PESA while the settings keep everything from being sent."""
    first, _, others = blocked.next_step.partition("\n\n")
    return LightWords(
        f"{tr(blocked.title)}.",
        tr("No money is at risk: nothing is sent to M-PESA."),
        tr("Sessions, cash, accounts and the ledger."),
        f"{tr(first)} {tr('The checks name the rest.')}" if others else tr(first),
    )


def link_words(link: LinkChanged | None) -> LightWords:
    """Behind the lights Internet and M-PESA."""
    no_risk = tr("No money is at risk. Open payments are asked about as soon as M-PESA answers.")
    if link is None:
        return LightWords(tr("M-PESA was not asked yet."), no_risk, _all_works(), tr("Nothing."))
    if link.is_reachable and is_clock_off(link):
        words = tr("M-PESA answers, but this PC's clock is {seconds} seconds off.")
        return LightWords(
            words.format(seconds=round(abs(link.skew_seconds or 0))),
            no_risk,
            tr("Sessions, cash and the ledger. M-PESA may refuse prompts."),
            tr("Set the clock of this PC, and let it set itself from the internet."),
        )
    if link.is_reachable:
        return LightWords(tr("M-PESA answered the last call."), no_risk, _all_works(), tr("Nothing."))
    if link.trouble is None:
        tried = tr("The last call to M-PESA got no answer. Looking why.")
        return LightWords(tried, no_risk, _offline_works(), tr("Wait a moment, or look again."))
    sentence, fix = TROUBLE_WORDS[link.trouble]
    return LightWords(tr(sentence), no_risk, _offline_works(), tr(fix))


def prompt_waits(link: LinkChanged | None) -> str:
    """Under the button that sends prompts, while none would leave; empty while they do."""
    if link is None or link.is_reachable:
        return ""
    if link.trouble is not None and link.trouble.is_internet_down:
        return tr("No internet: no prompt can leave now. Cash and accounts work.")
    return tr("M-PESA does not answer now: a prompt may not go out. Cash and accounts work.")


def callback_words(*, is_listening: bool, has_way_in: bool) -> LightWords:
    """Behind the light Callbacks."""
    safe = tr("No money is at risk: every payment is also asked about.")
    if not is_listening:
        return LightWords(
            tr("The callback server does not run: its port is taken by another program."),
            safe,
            tr("Everything. Results come some seconds later, by asking M-PESA."),
            tr("Close the other program, or choose another port under Settings, Tunnel."),
        )
    if not has_way_in:
        return LightWords(
            tr("The callback server listens, but M-PESA has no address to reach it."),
            safe,
            tr("Everything. Results come some seconds later, by asking M-PESA."),
            tr("A tunnel makes results come at once; see Settings."),
        )
    return LightWords(tr("The callback server listens."), safe, _all_works(), tr("Nothing."))


def tunnel_words(tunnel: TunnelChanged | None) -> LightWords:
    """Behind the light Tunnel."""
    safe = tr("No money is at risk: every payment is also asked about.")
    if tunnel is None:
        return LightWords(
            tr("There is no tunnel."),
            safe,
            tr("Everything. Results come some seconds later, by asking M-PESA."),
            tr("A tunnel makes results come at once; see Settings."),
        )
    works = _all_works() if tunnel.is_up else tr("Everything. Results come by asking M-PESA.")
    return LightWords(tr(tunnel.words), safe, works, tr(tunnel.next_step) or tr("Nothing."))


def printer_words(*, is_good: bool) -> LightWords:
    """Behind the light of the receipt printer."""
    return LightWords(
        tr("The last sheet was taken.")
        if is_good
        else tr("A sheet is on its way, or the printer did not take the last one."),
        tr("No money is at risk: what was paid is kept before anything is printed."),
        tr("Everything. A receipt can also be saved as PDF or sent as text."),
        tr("Nothing.") if is_good else tr("Look at its paper, cover and cable. F9 prints the last receipt."),
    )
