"""The program dies at any moment, and every shilling that moved is still counted once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.kill.run import kill_often


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not of Windows")
def test_ten_kills_under_load_lose_and_invent_no_money(tmp_path: Path) -> None:
    result = kill_often(tmp_path, times=10, first_seed=7, say=lambda _: None)
    assert result.troubles == ()
    assert result.payments > 10
    assert result.moved_shillings == result.ledger_shillings > 0
