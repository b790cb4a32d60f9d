"""The page of receipts: the printer, what stands on the paper, and a test page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cyberdesk.domain.paper import LETTERS_80_MM, PaperKind, PaperLine, in_letters
from cyberdesk.domain.receipt import Letterhead
from cyberdesk.services.errors import CounterError
from cyberdesk.services.setup import Current, Setup
from cyberdesk.ui.bridge import Bridge
from cyberdesk.ui.error_banner import ErrorBanner
from cyberdesk.ui.labels import button, label
from cyberdesk.ui.printing.page import page_of
from cyberdesk.ui.printing.receipt_paper import letterhead_lines, tax_lines
from cyberdesk.ui.printing.sheet import Sheet
from cyberdesk.ui.printing.system_printer import printer_names
from cyberdesk.ui.settings.choice_field import Choice, ChoiceField
from cyberdesk.ui.settings.field import TextField
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.texts import tr

_NONE, _SYSTEM, _ESCPOS = "none", "system", "escpos"
_SAMPLE_PIXELS = 300
_PIN_PIXELS = 200
_LINE_BREAK = "|"


class ReceiptsPage(Form):
    """Which printer, when it prints, and the lines of the café. A sample of the paper follows the typing."""

    def __init__(self, setup: Setup, bridge: Bridge, parent: QWidget | None = None) -> None:
        """
        Args:
            bridge: prints the test page.
        """
        super().__init__(
            tr("Receipts"),
            tr("Paper for customers, and the reports of a shift. A receipt is no tax invoice, and says so."),
            "receipt",
            parent,
        )
        self._setup = setup
        self._bridge = bridge
        self._cafe_name = ""
        self._add_printer()
        self._add_paper()
        self.page.addStretch(1)
        self.edited.connect(self._show)
        self._show()

    def load(self, current: Current) -> None:
        self._cafe_name = current.values.get("CAFE_NAME", "") or tr("Cyber café")
        super().load(current)
        self.error.clear()
        self.said.setText("")
        self._show()

    def own_problems(self) -> dict[str, str]:
        is_missing = self.kind.chosen == _ESCPOS and not self.place.value()
        words = tr("Type where the printer is, for example usb or 192.168.1.50.")
        return {"RECEIPT_PRINTER_AT": words} if is_missing else {}

    # --- the test page ------------------------------------------------------------------------------------

    def print_test(self) -> None:
        """With what is typed, saved or not."""
        self.error.clear()
        self.said.setText(tr("Printing…"))
        self.test_button.setEnabled(False)
        work = partial(self._setup.print_test, self.changes(), _test_page(self._letterhead()))
        self._bridge.run(work, self._on_printed, self._on_trouble)

    def _on_printed(self, _done: object) -> None:
        self.test_button.setEnabled(True)
        words = tr("The printer has the page. Are all lines whole, and is “Café” right?")
        self.said.setText(words)

    def _on_trouble(self, error: CounterError) -> None:
        self.test_button.setEnabled(True)
        self.said.setText("")
        self.error.show_error(error)
        self.scroll_to(self.error)

    # --- showing ------------------------------------------------------------------------------------------

    def _show(self) -> None:
        kind = self.kind.chosen
        self.place.setVisible(kind != _NONE)
        if kind == _SYSTEM:
            self.place.rename(tr("Name of the printer"), _names_words())
        else:
            self.place.rename(
                tr("Where the printer is"),
                tr("usb, or its address like 192.168.1.50, or a device like /dev/usb/lp0 or COM3."),
            )
        for each in (self.paper, self.drawer):
            each.setVisible(kind == _ESCPOS)
        self.automatic.setVisible(kind != _NONE)
        self._test.setVisible(kind != _NONE)
        lines = [*letterhead_lines(self._letterhead()), *_sample_lines(), *tax_lines(self._letterhead())]
        self.sample.show_page(page_of(lines), in_letters(lines, LETTERS_80_MM))

    def _letterhead(self) -> Letterhead:
        address = (line.strip() for line in self.address.value().split(_LINE_BREAK))
        return Letterhead(
            name=self._cafe_name,
            address=tuple(line for line in address if line),
            tax_pin=self.tax_pin.value(),
            tax_line=self.tax_line.value(),
            footer=self.footer.value(),
        )

    # --- parts --------------------------------------------------------------------------------------------

    def _add_printer(self) -> None:
        inside = self.section(tr("Printer")).inside
        self.kind = self.add(_kind_field(), inside)
        self.place = self.add(TextField("RECEIPT_PRINTER_AT", tr("Where the printer is")), inside)
        self.automatic = self.add(_automatic_field(), inside)
        beside = QHBoxLayout()
        beside.setSpacing(20)
        self.paper = self.add(_paper_field(), beside)
        self.drawer = self.add(_drawer_field(), beside)
        inside.addLayout(beside)
        self.error = ErrorBanner()
        self.test_button = button(tr("Print a test page"))
        self.test_button.clicked.connect(self.print_test)
        self.said = label(role="muted", wraps=True)
        self._test = QWidget()
        row = QHBoxLayout()
        row.addWidget(self.test_button)
        row.addWidget(self.said, 1)
        column = QVBoxLayout(self._test)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.error)
        column.addLayout(row)
        inside.addWidget(self._test)

    def _add_paper(self) -> None:
        inside = self.section(tr("What stands on the paper")).inside
        fields = QVBoxLayout()
        fields.setSpacing(16)
        self.address = self.add(
            TextField(
                "RECEIPT_ADDRESS",
                tr("Lines under the name of the café"),
                tr("Place and phone; | begins a new line."),
                placeholder=tr("Moi Avenue, 1st floor | 0722 000 000"),
            ),
            fields,
        )
        self.tax_pin = self.add(
            TextField("RECEIPT_KRA_PIN", tr("The café's KRA PIN"), width_pixels=_PIN_PIXELS), fields
        )
        self.tax_line = self.add(
            TextField("RECEIPT_TAX_LINE", tr("A line about tax"), tr("As text only: nothing is calculated.")),
            fields,
        )
        self.footer = self.add(
            TextField("RECEIPT_FOOTER", tr("Last line"), placeholder=tr("Karibu tena!")), fields
        )
        fields.addStretch(1)
        self.sample = Sheet(_SAMPLE_PIXELS)
        beside = QHBoxLayout()
        beside.setSpacing(20)
        beside.addLayout(fields, 1)
        beside.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(beside)


def _names_words() -> str:
    """What the system calls its printers."""
    names = printer_names()
    if not names:
        return tr("This PC has no printer yet: add it in the settings of the PC.")
    return tr("As this PC calls it: {names}. Empty: the usual one.").format(names=", ".join(names))


def _kind_field() -> ChoiceField:
    return ChoiceField(
        "RECEIPT_PRINTER",
        tr("Receipts are printed with"),
        (
            Choice(_NONE, tr("No printer"), tr("A receipt can be saved as PDF or copied as text.")),
            Choice(
                _SYSTEM,
                tr("System printer"),
                tr("One that this PC knows by its driver. On Windows, also receipt printers on USB."),
            ),
            Choice(
                _ESCPOS,
                tr("Receipt printer"),
                tr("58 or 80 mm, on USB or the network, without a driver. It tells when its paper is out."),
            ),
        ),
    )


def _paper_field() -> ChoiceField:
    return ChoiceField(
        "RECEIPT_PAPER_MM",
        tr("Paper"),
        (
            Choice("80", tr("80 mm"), tr("48 letters a line.")),
            Choice("58", tr("58 mm"), tr("32 letters a line.")),
        ),
    )


def _automatic_field() -> ChoiceField:
    return ChoiceField(
        "RECEIPT_AUTOMATIC",
        tr("Print a receipt after each payment"),
        (
            Choice("no", tr("No"), tr("F9 prints the last one when the customer asks for it.")),
            Choice("yes", tr("Yes"), tr("As soon as a bill is paid in full, in cash or by M-PESA.")),
        ),
    )


def _drawer_field() -> ChoiceField:
    return ChoiceField(
        "RECEIPT_DRAWER",
        tr("Open the cash drawer"),
        (
            Choice("no", tr("No"), tr("It is opened by hand.")),
            Choice("yes", tr("Yes"), tr("A drawer on the printer opens with the receipt for cash.")),
        ),
    )


def _sample_lines() -> list[PaperLine]:
    return [
        PaperLine(PaperKind.RULE),
        PaperLine(PaperKind.ROW, tr("PC time, 55 min"), "55"),
        PaperLine(PaperKind.TOTAL, tr("Total"), "KES 55"),
        PaperLine(PaperKind.RULE),
    ]


def _test_page(head: Letterhead) -> list[PaperLine]:
    """Letters of every kind, and a line as long as the paper."""
    return [
        PaperLine(PaperKind.MARK, tr("TEST PAGE")),
        *letterhead_lines(head),
        *_sample_lines(),
        PaperLine(PaperKind.TEXT, tr("Letters: Café, 10 × 5, 0722 ••• 417")),
        PaperLine(PaperKind.ROW, tr("At the left"), tr("At the right")),
        *tax_lines(head),
    ]
