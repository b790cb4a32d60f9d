"""Paper as Qt makes it: receipts in words, the sheet on the screen, printers of the system, PDF."""
