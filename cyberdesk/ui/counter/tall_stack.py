"""Pages of which one is shown, and which scroll where the window is too low for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QStackedWidget, QWidget

_SCROLL_BAR_PIXELS = 10


class TallStack(QScrollArea):
    """As narrow as its place, as high as the page shown. What gets the focus is brought into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedWidget()
        self._pages: list[QWidget] = []
        self.setWidget(self._stack)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def addWidget(self, page: QWidget) -> None:
        self._pages.append(page)
        self._stack.addWidget(page)
        self._fit()

    def currentWidget(self) -> QWidget | None:
        return self._stack.currentWidget()

    def setCurrentWidget(self, page: QWidget) -> None:
        is_other = page is not self._stack.currentWidget()
        self._stack.setCurrentWidget(page)
        if is_other:
            self._fit()
            self.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        """Only the page shown says how high it is: a stack is as high as its highest page otherwise."""
        shown = self._stack.currentWidget()
        for page in self._pages:
            asks = QSizePolicy.Policy.Preferred if page is shown else QSizePolicy.Policy.Ignored
            page.setSizePolicy(QSizePolicy.Policy.Preferred, asks)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and self._stack.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _SCROLL_BAR_PIXELS)

    def minimumSizeHint(self) -> QSize:
        # Its pages say how wide the panel must be; it can be of any height.
        return QSize(self._stack.minimumSizeHint().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._stack and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
