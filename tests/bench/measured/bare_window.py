"""What any PySide6 program needs to start: a window with a field for a key."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from tests.bench.measured.first_key import press_when_painted


def main() -> int:
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    field = QLineEdit()
    window.setCentralWidget(field)
    window.resize(1366, 768)
    press_when_painted(window, lambda: field.text() == "1")
    window.show()
    field.setFocus()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
