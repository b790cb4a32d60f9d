"""Each foreign library has its room, and everything else is the standard library (design 2)."""

from __future__ import annotations

import sys

import grimp

ROOMS = {
    "PySide6": {"ui", "app", "desktop", "selftest"},
    "peewee": {"storage"},
    "playhouse": {"storage"},
    # In the standard library, but SQL all the same.
    "sqlite3": {"storage", "report"},
    "httpx": {"mpesa", "simulator"},
    "certifi": {"mpesa"},
    "h11": {"ingress"},
    "pyngrok": {"ingress"},
    "dotenv": {"env_file", "env_writer"},
    "platformdirs": {"paths"},
    "argon2": {"pin_hash"},
    "xlsxwriter": {"export"},
    "escpos": {"printing"},
    "openpyxl": {"statement"},
    "xlrd": {"statement"},
}
"""Library -> the folders or files directly under `cyberdesk` that may import it."""


def strays(graph: grimp.ImportGraph) -> list[str]:
    """Every import of a library outside its rooms, as ``importer -> library``."""
    found: list[str] = []
    for module in sorted(graph.modules):
        if graph.is_module_squashed(module):
            continue
        _, _, below = module.partition(".")
        room = below.partition(".")[0]
        for imported in sorted(graph.find_modules_directly_imported_by(module)):
            is_foreign = graph.is_module_squashed(imported)
            if is_foreign and room not in ROOMS.get(imported, set()):
                is_allowed_everywhere = imported in sys.stdlib_module_names and imported not in ROOMS
                if not is_allowed_everywhere:
                    found.append(f"{module} -> {imported}")
    return found


def test_no_library_is_imported_outside_its_rooms() -> None:
    graph = grimp.build_graph("cyberdesk", include_external_packages=True, cache_dir=None)
    assert strays(graph) == []
