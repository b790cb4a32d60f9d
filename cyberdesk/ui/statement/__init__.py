"""Importing a statement of M-PESA: a preview of what was found, and what staff choose of it."""
