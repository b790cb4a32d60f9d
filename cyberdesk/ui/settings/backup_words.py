"""How copies of the database are spoken of."""

from __future__ import annotations

from datetime import datetime

from cyberdesk.domain.backup import OLD_AFTER, Copy, Facts, Loss
from cyberdesk.domain.moment import day_number
from cyberdesk.domain.money import ZERO
from cyberdesk.services.restores import RestorePreview
from cyberdesk.ui import texts
from cyberdesk.ui.texts import StateText, tr

_KILO = 1024


def moment_words(at: datetime, now: datetime) -> str:
    """``Today 02:00``, ``Yesterday 21:10``, ``12 Mar 2026 02:00``."""
    days = day_number(now) - day_number(at)
    day = {0: tr("Today"), 1: tr("Yesterday")}.get(days, texts.date(at))
    return f"{day} {texts.clock(at)}"


def size_words(size_bytes: int) -> str:
    """``812 KB``, ``4.1 MB``, ``1.2 GB``."""
    size = size_bytes / _KILO
    for unit in ("KB", "MB"):
        if size < _KILO:
            return f"{size:.0f} {unit}" if unit == "KB" else f"{size:.1f} {unit}"
        size /= _KILO
    return f"{size:.1f} GB"


def payments_words(count: int) -> str:
    return tr("1 payment") if count == 1 else tr("{count} payments").format(count=f"{count:,}")


def facts_words(facts: Facts) -> str:
    """``8,231 payments · ledger 7F3A-91C2``"""
    ledger = tr("ledger {fingerprint}").format(fingerprint=facts.fingerprint)
    return f"{payments_words(facts.payments)} · {ledger}"


def copy_state(copy: Copy) -> StateText:
    if copy.is_checked:
        return StateText(tr("Checked"), "paid", "running")
    return StateText(tr("Not checked"), "in_doubt", "waiting")


def freshness(last: Copy | None, now: datetime) -> StateText:
    """How the newest good copy is."""
    if last is None:
        return StateText(tr("No copy yet"), "in_doubt", "waiting")
    if abs(now - last.made_at) >= OLD_AFTER:
        return StateText(tr("Old"), "alert", "alarm")
    return StateText(tr("Fresh"), "paid", "running")


def preview_lines(preview: RestorePreview) -> list[str]:
    """What a restore means, a sentence a line; the first is what is restored."""
    prepared = preview.prepared
    lines = [
        tr("The copy of {moment}: {facts}.").format(
            moment=f"{texts.date(prepared.made_at)} {texts.clock(prepared.made_at)}",
            facts=facts_words(prepared.facts),
        ),
        tr("It was read whole, and adds up."),
    ]
    if prepared.is_older:
        lines.append(tr("An older Cyberdesk made it; it was brought up to date."))
    if prepared.not_forgotten:
        lines.append(
            tr(
                "Customers who were forgotten since then and owe something in the copy come back: {count}. "
                "Forget them again when it is settled."
            ).format(count=prepared.not_forgotten)
        )
    return lines + _loss_lines(preview.loss)


def _loss_lines(loss: Loss | None) -> list[str]:
    if loss is None:
        return [tr("There is no database here that can be read: nothing is lost from the screen.")]
    lines = []
    if not loss.is_earlier_self:
        lines.append(
            tr("It is not an earlier day of the ledger here, but another one: all that is here goes.")
        )
    elif loss.payments or loss.received != ZERO:
        lines.append(
            tr("{payments} and {amount} since then will no longer be on the screen.").format(
                payments=payments_words(loss.payments), amount=loss.received
            )
        )
    else:
        lines.append(tr("No payment was made since then."))
    if loss.open_payments:
        lines.append(
            tr(
                "{payments} on the way now. If the copy does not know one of them, what M-PESA tells of it "
                "is kept in the inbox, and pays no bill: match it with the M-PESA statement."
            ).format(payments=payments_words(loss.open_payments))
        )
    lines.append(
        tr("Nothing is deleted: the database of now is kept beside it, and can be restored in the same way.")
    )
    return lines
