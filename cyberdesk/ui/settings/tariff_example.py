"""What a session would cost by the prices as they are typed, and why."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cyberdesk.domain.moment import NAIROBI
from cyberdesk.domain.money import MoneyError
from cyberdesk.domain.tariff import MINUTES_PER_DAY, Tariff
from cyberdesk.ui.charge_words import minutes_words, why_lines
from cyberdesk.ui.choice_box import ChoiceBox
from cyberdesk.ui.labels import label, separator
from cyberdesk.ui.settings.tariff import parse_minutes
from cyberdesk.ui.settings.week_grid import day_words
from cyberdesk.ui.texts import tr

_MONDAY = datetime(2025, 3, 3, tzinfo=NAIROBI)
_FRIDAY, _EVENING, _MINUTES = 4, 18, 130


class TariffExample(QFrame):
    """So many minutes from an hour of a day on: the amount, and the sum line by line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._tariff: Tariff | None = None
        self._shown: list[tuple[QLabel, QLabel]] = []
        self.minutes = QLineEdit(str(_MINUTES))
        self.minutes.setFixedWidth(70)
        self.minutes.setMaxLength(5)
        self.minutes.setAccessibleName(tr("Minutes of the example"))
        self.day = ChoiceBox()
        self.day.addItems(list(day_words()))
        self.day.setCurrentIndex(_FRIDAY)
        self.day.setAccessibleName(tr("Day of the example"))
        self.hour = ChoiceBox()
        self.hour.addItems([f"{hour:02}:00" for hour in range(24)])
        self.hour.setCurrentIndex(_EVENING)
        self.hour.setAccessibleName(tr("Hour of the example"))
        self.sentence = label(role="strong", wraps=True)
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(24)
        self._lines.setVerticalSpacing(2)
        self._lines.setColumnStretch(0, 1)
        self._lay_out()
        self.minutes.textEdited.connect(self._show)
        self.day.currentIndexChanged.connect(self._show)
        self.hour.currentIndexChanged.connect(self._show)

    def show_tariff(self, tariff: Tariff | None) -> None:
        """By these prices; None while they are not good."""
        self._tariff = tariff
        self._show()

    def lines(self) -> list[tuple[str, str]]:
        """The sum as it is shown."""
        return [(words.text(), amount.text()) for words, amount in self._shown]

    def _show(self) -> None:
        for pair in self._shown:
            for shown in pair:
                self._lines.removeWidget(shown)
                shown.hide()
                shown.deleteLater()
        self._shown = []
        if self._tariff is None:
            self.sentence.setText(tr("It stands here as soon as the prices are complete."))
            return
        try:
            minutes = parse_minutes(self.minutes.text(), most=7 * MINUTES_PER_DAY)
        except MoneyError as error:
            self.sentence.setText(tr(str(error)))
            return
        start = _MONDAY + timedelta(days=self.day.currentIndex(), hours=self.hour.currentIndex())
        charge = self._tariff.price_of(minutes, start)
        sentence = tr("{time} from {day} {hour} costs {amount}, because:").format(
            time=minutes_words(minutes),
            day=self.day.currentText(),
            hour=self.hour.currentText(),
            amount=charge.amount,
        )
        self.sentence.setText(sentence)
        for row, line in enumerate(why_lines(charge)):
            pair = label(line.words), label(line.amount.figure)
            for column, shown in enumerate(pair):
                self._lines.addWidget(shown, row, column)
            pair[1].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._shown.append(pair)

    def _lay_out(self) -> None:
        asked = QHBoxLayout()
        asked.setSpacing(8)
        for widget in (
            self.minutes,
            label(tr("minutes, from"), "muted"),
            self.day,
            self.hour,
        ):
            asked.addWidget(widget)
        asked.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(asked)
        layout.addWidget(separator())
        layout.addWidget(self.sentence)
        layout.addLayout(self._lines)
