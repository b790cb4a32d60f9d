"""Checking and making PINs: what was typed against what is kept, with the lock after too many wrong ones."""

from __future__ import annotations

import threading
from datetime import timedelta

from cyberdesk.domain.pin import new_pin_problem, shape_problem
from cyberdesk.domain.staff import StaffAct, StaffMember, lock_after, lock_left
from cyberdesk.services.ports import Clock, PinHasher, PinRecord, StaffLogDraft, StaffStore
from cyberdesk.services.staff_errors import BadPin, LockedOut, WrongPin

_MINUTE = timedelta(minutes=1)


class Pins:
    """Takes a noticeable part of a second for each PIN: never from the window's thread."""

    def __init__(self, store: StaffStore, hasher: PinHasher, clock: Clock) -> None:
        self._store = store
        self._hasher = hasher
        self._clock = clock
        # One at a time: who tries many at once is not given more tries for it.
        self._turn = threading.Lock()

    def make(self, pin: str) -> str:
        """The hash of a new PIN.

        Raises:
            BadPin: it is too short, too long, or guessed too soon.
        """
        problem = new_pin_problem(pin)
        if problem:
            raise BadPin(problem)
        return self._hasher.hash(pin)

    def check(self, member: StaffMember, pin: str) -> None:
        """Returns if it is the PIN of `member`; every other end counts on the disk and stands in the log.

        Raises:
            WrongPin: it is not. Something that cannot be a PIN is told without counting.
            LockedOut: it was one too many, or none is looked at now.
        """
        problem = shape_problem(pin)
        if problem:
            raise BadPin(problem)
        with self._turn:
            record = self._refuse_locked(member)
            # Not inside a transaction: nobody's payment waits for a PIN.
            if self._hasher.matches(record.pin_hash, pin):
                self._on_right(member, record, pin)
            else:
                self._on_wrong(member)

    def _refuse_locked(self, member: StaffMember) -> PinRecord:
        record = self._store.pin_record(member.id)
        left = lock_left(record.locked_until, self._clock.now())
        if record.locked_until is not None and left:
            with self._store.transaction():
                self._log(StaffAct.TRIED_LOCKED_OUT, member)
            raise LockedOut(record.locked_until, -(-left // _MINUTE))
        return record

    def _on_right(self, member: StaffMember, record: PinRecord, pin: str) -> None:
        newer = self._hasher.hash(pin) if self._hasher.is_outdated(record.pin_hash) else None
        if newer is None and not record.wrong_pins:
            return
        with self._store.transaction():
            self._store.set_wrong_pins(member.id, 0, None)
            # Not over a PIN that was set meanwhile.
            if newer is not None and self._store.pin_record(member.id).pin_hash == record.pin_hash:
                self._store.set_pin_hash(member.id, newer)

    def _on_wrong(self, member: StaffMember) -> None:
        now = self._clock.now()
        with self._store.transaction():
            wrong_pins = self._store.pin_record(member.id).wrong_pins + 1
            lock = lock_after(wrong_pins)
            until = None if lock is None else now + lock
            self._store.set_wrong_pins(member.id, wrong_pins, until)
            self._log(StaffAct.WRONG_PIN, member)
            if until is not None:
                self._log(StaffAct.LOCKED_OUT, member)
        if lock is not None and until is not None:
            raise LockedOut(until, -(-lock // _MINUTE))
        raise WrongPin(wrong_pins)

    def _log(self, act: StaffAct, member: StaffMember) -> None:
        # Nobody knows who typed it: it is told of the one whose PIN it should have been.
        self._store.append_staff_log(StaffLogDraft(self._clock.now(), act, None, member))
