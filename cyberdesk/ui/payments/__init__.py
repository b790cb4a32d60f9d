"""The payments screen: the ledger of any length, its filters, and one payment's history."""
