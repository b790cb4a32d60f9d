"""Covering a window: what is in it and over it is put out of sight, and comes back as it was."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget


class Cover(QObject):
    """While it is on, only one page of the window can be seen and reached.

    Everything else is hidden and not closed: half a bill, an open dialog with what was typed in it, and the
    place of the keys are all there again when the cover comes off. Shortcuts of the window are out of work.
    """

    def __init__(self, window: QWidget, page: QWidget) -> None:
        """
        Args:
            page: a child of `window`, hidden until the cover is on.
        """
        super().__init__(page)
        self._window = window
        self._page = page
        self._is_on = False
        self._hidden: list[QWidget] = []
        # By number, because one that ends meanwhile must not be touched again.
        self._dialogs: dict[int, QDialog] = {}
        self._focused: QWidget | None = None

    @property
    def is_on(self) -> bool:
        return self._is_on

    def put_on(self) -> None:
        if self._is_on:
            return
        self._is_on = True
        self._focused = self._window.focusWidget()
        self._hide_dialogs()
        self._hidden = [
            child
            for child in self._window.children()
            if isinstance(child, QWidget)
            and child is not self._page
            and not child.isWindow()
            and not child.isHidden()
        ]
        for child in self._hidden:
            child.hide()
        self._page.setGeometry(self._window.rect())
        self._page.show()
        self._page.raise_()
        self._window.installEventFilter(self)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def take_off(self) -> None:
        if not self._is_on:
            return
        self._is_on = False
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._window.removeEventFilter(self)
        for child in self._hidden:
            child.show()
        self._hidden = []
        self._page.hide()
        if self._focused is not None and self._focused.isVisible():
            self._focused.setFocus()
        self._focused = None
        dialogs, self._dialogs = list(self._dialogs.values()), {}
        for dialog in dialogs:
            dialog.show()

    def _hide_dialogs(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        dialogs = [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, QDialog) and widget.isVisible() and widget is not self._window
        ]
        # Those that others stand on first.
        for dialog in sorted(dialogs, key=_depth):
            number = id(dialog)
            self._dialogs[number] = dialog
            dialog.finished.connect(partial(self._forget, number))
            dialog.destroyed.connect(partial(self._forget, number))
        for dialog in reversed(self._dialogs.values()):
            dialog.setVisible(False)

    def _forget(self, number: int, *_: object) -> None:
        self._dialogs.pop(number, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            # Claimed: the key goes to the page as it is, and to no shortcut.
            event.accept()
            return True
        if event.type() is QEvent.Type.Resize and watched is self._window:
            self._page.setGeometry(self._window.rect())
        return False


def _depth(widget: QWidget) -> int:
    parent, depth = widget.parentWidget(), 0
    while parent is not None:
        parent, depth = parent.parentWidget(), depth + 1
    return depth
