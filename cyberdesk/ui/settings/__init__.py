"""The settings screen: a page for each thing the owner decides, one Save for all of them."""
