"""Taking the database back to a copy: what would be lost from the screen first, and nothing destroyed."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from cyberdesk.domain.backup import Loss
from cyberdesk.services.ports import Clock, CopyPlace, Prepared
from cyberdesk.services.progress import Progress

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """A copy that was read whole and may take the place of the database.

    Attributes:
        prepared: it.
        loss: what the counter would no longer show; None when the present database cannot be read, or there
            is none.
    """

    prepared: Prepared
    loss: Loss | None


class Restores:
    """One at a time. What is decided here is done when the program opens the database the next time."""

    def __init__(self, place: CopyPlace, clock: Clock) -> None:
        self._place = place
        self._clock = clock

    def preview(self, source: Path, progress: Progress) -> RestorePreview:
        """Read a copy whole, beside the database, and compare the two. May take seconds; changes nothing.

        Raises:
            StorageError: it cannot take the database's place, and why.
            Stopped: it was not wanted any more.
        """
        prepared = self._place.prepare(source, self._clock.now(), progress.at)
        return RestorePreview(prepared, _loss(prepared))

    def drop(self, preview: RestorePreview) -> None:
        """Nobody wants it."""
        self._place.discard(preview.prepared)

    def decide(self, preview: RestorePreview) -> None:
        """From now on it is sure, also through a power cut; the program is to open its database again.

        Right: `Right.SETTINGS`, with the PIN typed for just this.

        Raises:
            StorageError: the machine refuses; nothing was changed.
        """
        self._place.stage(preview.prepared, self._clock.now())
        log.info("a copy will take the place of the database: %s", preview.prepared.source.name)


def _loss(prepared: Prepared) -> Loss | None:
    present, facts = prepared.present, prepared.facts
    if present is None:
        return None
    return Loss(
        payments=present.payments - facts.payments,
        received=present.received - facts.received,
        open_payments=present.open_payments,
        is_earlier_self=prepared.is_earlier_self,
    )
