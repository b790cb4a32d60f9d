"""Paper as Qt makes it: receipts in words, the preview, the system's printers, PDF."""
