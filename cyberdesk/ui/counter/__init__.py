"""The counter screen: stations, the bill beside them, and what waits for M-PESA."""
