"""Thermal receipt printers: lines of paper as ESC/POS, and the ways to them."""
