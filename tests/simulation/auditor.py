"""Who compares the ledger with the exercise book, account by account, after each start and at the end."""

from __future__ import annotations

from collections import Counter

from cyberdesk.domain.ledger import Account
from cyberdesk.domain.money import ZERO, Money
from cyberdesk.storage.store import SqliteStore
from tests.simulation.book import Book
from tests.simulation.drawer import Drawer
from tests.simulation.pc import Program
from tests.simulation.people import Person
from tests.simulation.till import Till
from tests.simulation.timekeeper import Timekeeper

_MOST = 5
"""One wrong sum is found again after every start; so many tell enough."""
_SUMS = "SELECT debit, credit, sum(amount_cents) FROM ledger_entry GROUP BY debit, credit"


class Auditor:
    """Reads the ledger by a sum of its own.

    Attributes:
        differences: what is not as the book has it.
        audits: how often everything was compared.
    """

    def __init__(
        self, book: Book, drawer: Drawer, till: Till, timekeeper: Timekeeper, people: list[Person]
    ) -> None:
        self.differences: list[str] = []
        self.audits = 0
        self._book = book
        self._drawer = drawer
        self._till = till
        self._timekeeper = timekeeper
        self._people = people

    def audit(self, program: Program) -> None:
        """Compare everything."""
        self.audits += 1
        if len(self.differences) < _MOST:
            self._compare_accounts(program)
            self._compare_drawer(program)
            self._compare_bills(program)
            self._compare_customers(program)
        self._timekeeper.look(program)

    def _differ(self, what: str, found: object, noted: object) -> None:
        if found != noted:
            self.differences.append(
                f"{what}: the program has {found}, the book {noted} (audit {self.audits})"
            )

    def _compare_accounts(self, program: Program) -> None:
        found = balances(program.store)
        for account, noted in self._book.balances().items():
            self._differ(account, found[account], noted)

    def _compare_drawer(self, program: Program) -> None:
        there = self._drawer.cash + self._till.lost - self._drawer.unwritten(program)
        self._differ("the drawer", balances(program.store)[Account.CASH], there)

    def _compare_bills(self, program: Program) -> None:
        unsettled = {sale.id: sale.due for sale in program.store.unsettled_sales()}
        due = {bill.number: bill.due for bill in self._book.bills.values() if bill.due > ZERO}
        for number in sorted(unsettled.keys() | due.keys()):
            self._differ(f"due on bill {number}", unsettled.get(number), due.get(number))

    def _compare_customers(self, program: Program) -> None:
        for person in self._people:
            if (number := person.customer_id) is not None:
                self._differ(f"customer {number}", program.customers.balance(number), self._book.owes(number))


def balances(store: SqliteStore) -> dict[Account, Money]:
    """Every account, debits less credits."""
    cents: Counter[str] = Counter()
    for debit, credit, amount in store.database.rows(_SUMS):
        cents[debit] += amount
        cents[credit] -= amount
    return {account: Money(cents[account.value]) for account in Account}
