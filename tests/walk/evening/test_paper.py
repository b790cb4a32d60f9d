"""Each receipt of a walked day: what came to the printer is what the receipt says, once."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from cyberdesk.domain.money import ZERO, Money
from cyberdesk.domain.paper import LETTERS_58_MM
from cyberdesk.domain.payment import PaymentState, Tender
from cyberdesk.domain.receipt import Receipt
from cyberdesk.printing.commands import paper_bytes
from cyberdesk.services.receipts import subject_of
from cyberdesk.ui.printing.receipt_paper import receipt_lines
from tests.walk.conftest import Shop
from tests.walk.evening.evening import RIGHT_CODE, Evening

_COMMANDS = re.compile(rb"\x1b@|\x1c\.|\x1bt.|\x1bE.|\x1d!.|\x1bp.{3}|\x1dV.", re.DOTALL)
_DRAWER = b"\x1bp\x00"
KES = Money.shillings


def rows(sheet: bytes) -> list[str]:
    """What a person reads on it."""
    return _COMMANDS.sub(b"", sheet).decode("cp437").splitlines()


def figure(sheet: bytes, words: str) -> Money:
    """The amount at the end of the row that begins so."""
    [row] = [row for row in rows(sheet) if row.startswith(words)]
    return KES(int(row.split()[-1].replace(",", "")))


def is_cash(receipt: Receipt) -> bool:
    return receipt.tenders[-1].tender is Tender.CASH


def test_each_sheet_is_its_receipt_byte_for_byte(evening: Evening) -> None:
    expected = [
        paper_bytes(receipt_lines(receipt), LETTERS_58_MM, opens_drawer=is_cash(receipt))
        for receipt in evening.receipts
    ]
    assert list(evening.sheets) == expected
    assert len(expected) > 25


def test_what_a_person_reads_on_each_sheet_is_what_was_paid(evening: Evening) -> None:
    for receipt, sheet in zip(evening.receipts, evening.sheets, strict=True):
        text = rows(sheet)
        words = "Total" if receipt.lines else "Received on account"
        assert figure(sheet, words) == (receipt.total if receipt.lines else receipt.paid)
        assert [row for row in text if row.startswith(f"Receipt {receipt.subject.number} ")]
        assert text.count("NOT A TAX INVOICE".center(LETTERS_58_MM).rstrip()) == 1
        for one in receipt.tenders:
            assert not one.code or any(one.code in row for row in text)
        assert (_DRAWER in sheet) == is_cash(receipt)


def test_all_that_was_paid_that_day_is_on_paper_once_and_none_of_it_is_a_copy(
    evening: Evening, shop: Shop
) -> None:
    payments = shop.program.store.latest_payments(1_000)
    paid = {subject_of(payment) for payment in payments if payment.state is PaymentState.PAID}
    assert Counter(receipt.subject for receipt in evening.receipts) == Counter(paid)
    assert [sheet for sheet in evening.sheets if b"COPY" in sheet] == []


def test_the_paper_of_a_day_comes_to_what_was_taken(evening: Evening) -> None:
    book = evening.book
    on_paper = sum((receipt.paid for receipt in evening.receipts), ZERO)
    # What was paid in cash after a false code has the number of its bill on paper already.
    assert on_paper == KES(book.cash_taken + book.mpesa + book.unverified)


def test_each_code_of_m_pesa_stands_on_one_sheet(evening: Evening) -> None:
    text = [" ".join(" ".join(rows(sheet)).split()) for sheet in evening.sheets]
    codes = [one.receipt_number for one in evening.moved]
    assert len(codes) > 10
    on_paper = {code: sum(code in sheet for sheet in text) for code in codes}
    # One came without its number; the paper says that it follows.
    assert Counter(on_paper.values()) == {1: len(codes) - 1, 0: 1}
    assert len([sheet for sheet in text if re.search(r"M-PESA code [0-9* ]*follows", sheet)]) == 1
    [typed] = [sheet for sheet in text if RIGHT_CODE in sheet]
    assert "Code as shown by the customer, to be verified" in typed


def test_a_receipt_of_that_day_becomes_one_page_of_a_pdf(
    shop: Shop, evening: Evening, tmp_path: Path
) -> None:
    window = shop.program.window
    subject = evening.receipts[0].subject
    window.receipts.open(subject)
    dialog = window.receipts.dialog
    assert dialog is not None
    dialog.choose_file = lambda _parent, name: str(tmp_path / name)
    shop.click(dialog.pdf_button)
    target = tmp_path / f"{subject.number}.pdf"
    shop.wait(target.exists)
    shop.wait(lambda: "COPY 2" in dialog.status.text())
    content = target.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1
    # It was on paper that day, and says so.
    assert [one.copy_number for one in shop.program.desk.receipts.printings(subject)] == [0, 1]
    dialog.close()
