"""Selling services: the quick sale, the price list, job cards, and undoing what was sold."""
