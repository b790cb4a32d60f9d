"""The bar over every screen: what somebody must know, and only as long as it is so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cyberdesk.domain.alert import Alert
from cyberdesk.ui import theme
from cyberdesk.ui.alert_bar import AlertBar

DISK = Alert("The disk is nearly full.", "Free some space: a full disk takes no payment.")
TUNNEL = Alert("The tunnel has been down for 10 minutes.", "Payments are confirmed by asking M-PESA.")


@pytest.fixture
def bar(qtbot: QtBot, qapp: QApplication) -> Iterator[AlertBar]:
    theme.apply_theme(qapp, dark=False)
    made = AlertBar()
    qtbot.addWidget(made)
    yield made
    theme.apply_theme(qapp, dark=False)


def lines(bar: AlertBar) -> list[str]:
    """What can be read, from top to bottom."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [one.text() for one in bar.findChildren(QLabel)]


def test_while_all_is_well_there_is_no_bar(bar: AlertBar) -> None:
    bar.show_alerts(())
    assert bar.isHidden()


def test_each_alert_is_a_line_that_says_what_is_so_and_what_to_do(bar: AlertBar) -> None:
    bar.show_alerts((DISK, TUNNEL))
    assert bar.isVisible()
    assert lines(bar) == [f"{DISK.words} {DISK.next_step}", f"{TUNNEL.words} {TUNNEL.next_step}"]


def test_only_what_is_so_now_is_shown(bar: AlertBar) -> None:
    bar.show_alerts((DISK, TUNNEL))
    bar.show_alerts((TUNNEL,))
    assert lines(bar) == [f"{TUNNEL.words} {TUNNEL.next_step}"]
    bar.show_alerts(())
    assert bar.isHidden()
    assert lines(bar) == []


def test_the_bar_can_be_read_aloud(bar: AlertBar) -> None:
    bar.show_alerts((DISK,))
    assert bar.accessibleName() == f"{DISK.words} {DISK.next_step}"
    bar.show_alerts(())
    assert bar.accessibleName() == ""


def test_the_bar_follows_the_theme(bar: AlertBar, qapp: QApplication) -> None:
    bar.show_alerts((DISK,))
    light = bar.styleSheet()
    theme.apply_theme(qapp, dark=True)
    bar.refresh_theme()
    assert bar.styleSheet() != light
    assert theme.colours().alarm in bar.styleSheet()


def test_a_long_alert_is_wrapped_and_does_not_widen_the_window(bar: AlertBar) -> None:
    bar.show_alerts((Alert("The ledger does not add up. " + "word " * 200, "Call for help."),))
    assert bar.minimumSizeHint().width() < 700
