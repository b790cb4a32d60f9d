"""Receipts at the counter: printed, shown, sent as text."""
