from __future__ import annotations

import pytest

from cyberdesk.printing.place import DevicePlace, NetworkPlace, Place, PlaceError, UsbPlace, parse_place


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("usb", UsbPlace()),
        (" USB ", UsbPlace()),
        ("192.168.1.50", NetworkPlace("192.168.1.50", 9100)),
        ("printer.local:9101", NetworkPlace("printer.local", 9101)),
        ("/dev/usb/lp0", DevicePlace("/dev/usb/lp0")),
        ("com3", DevicePlace(r"\\.\COM3")),
        (r"C:\till\out.bin", DevicePlace(r"C:\till\out.bin")),
        (r"\\pc2\receipts", DevicePlace(r"\\pc2\receipts")),
    ],
)
def test_a_place_is_read_as_it_is_typed(typed: str, place: Place) -> None:
    assert parse_place(typed) == place


@pytest.mark.parametrize("typed", ["", "  ", "192.168.1.50:0", "printer:99999", "two words", "http://x"])
def test_what_is_no_place_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(PlaceError, match=r"192\.168\.1\.50|9100"):
        parse_place(typed)
