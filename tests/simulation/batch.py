"""Many seeds on two processes, what came of them, and how to see a failure again."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import Counter
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from multiprocessing.process import BaseProcess

from tests.simulation.run import Result, run

PROCESSES = 2
_SEEDS_A_JOB = 10
_PROGRESS_EVERY = 100
_STORIES = 3
"""So many failures are told whole; of the others, only how to see them again."""


class Report:
    """What is known so far, and when to say so."""

    def __init__(self, seeds: int, days: float) -> None:
        self.done = 0
        self.failed: list[int] = []
        self.figures: Counter[str] = Counter()
        self.places: Counter[str] = Counter()
        self.cuts: Counter[str] = Counter()
        self._seeds = seeds
        self._days = days
        self._started = time.monotonic()

    def add(self, result: Result) -> None:
        self.done += 1
        self.figures += result.figures
        self.places += result.places
        self.cuts += result.cuts
        if result.failures:
            self.failed.append(result.seed)
            self._tell(result)
        if self.done % _PROGRESS_EVERY == 0:
            minutes = (time.monotonic() - self._started) / 60
            say(f"{self.done:,} of {self._seeds:,} seeds, {len(self.failed)} failed, {minutes:.1f} min")

    def _tell(self, result: Result) -> None:
        if len(self.failed) <= _STORIES:
            say("", *result.trace)
        say(
            *(f"seed {result.seed}: {failure}" for failure in result.failures),
            f"Again: {command(result.seed, self._days)}",
            "",
        )

    def close(self) -> None:
        seconds = time.monotonic() - self._started
        say(
            f"{self.done:,} seeds of {self._days:g} days in {seconds / 60:.1f} min: {len(self.failed)} failed"
        )
        say(", ".join(f"{number:,} {what}" for what, number in self.figures.items()))
        uncut = [place for place in self.places if not self.cuts[place]]
        say(
            f"the power failed at {len(self.cuts)} of {len(self.places)} places",
            *(f"  not {each}" for each in uncut),
        )


def command(seed: int, days: float) -> str:
    """What runs a seed again, and tells its story."""
    return f"./dev simulate --seeds 1 --days {days:g} --first-seed {seed} --trace"


def say(*lines: str) -> None:
    print(*lines, sep="\n", flush=True)


def run_some(first_seed: int, seeds: int, days: float, *, is_told: bool) -> list[Result]:
    """One process' share. A story nobody reads is left behind."""
    results = [run(seed, days) for seed in range(first_seed, first_seed + seeds)]
    if not is_told:
        for result in results:
            if not result.failures:
                result.trace.clear()
    return results


def _end_with_parent() -> None:
    """A process of the pool whose parent was killed would wait for work for ever; and Ctrl+C is the parent's
    to hear."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_exit_after, args=[parent], daemon=True).start()


def _exit_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def run_all(first_seed: int, seeds: int, days: float) -> Report:
    """All of them; or, after Ctrl+C, those that have ended by then."""
    report = Report(seeds, days)
    jobs = iter(range(first_seed, first_seed + seeds, _SEEDS_A_JOB))
    # Started anew instead of forked: the same on every system, and no thread of ours is copied.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, mp_context=context, initializer=_end_with_parent) as pool:

        def submit(seed: int) -> Future[list[Result]]:
            share = min(_SEEDS_A_JOB, first_seed + seeds - seed)
            return pool.submit(run_some, seed, share, days, is_told=False)

        running = {submit(seed) for _, seed in zip(range(PROCESSES * 2), jobs, strict=False)}
        with suppress(KeyboardInterrupt):
            while running:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                running |= {submit(seed) for _, seed in zip(range(len(done)), jobs, strict=False)}
                for job in done:
                    for result in job.result():
                        report.add(result)
        pool.shutdown(cancel_futures=True)
    return report
