"""What a file is, by what it holds. Its name may say anything."""

from __future__ import annotations

from enum import StrEnum

from cyberdesk.statement.csv_rows import decoded


class FileKind(StrEnum):
    TEXT = "text"
    XLSX = "xlsx"
    XLS = "xls"
    PDF = "pdf"
    WEB_PAGE = "web_page"
    OTHER = "other"


_LOOKED_AT = 4000
_MOST_CONTROL_SIGNS = 20


def file_kind(content: bytes) -> FileKind:
    if content.startswith(b"PK\x03\x04"):
        return FileKind.XLSX
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return FileKind.XLS
    if content.startswith(b"%PDF"):
        return FileKind.PDF
    head = decoded(content[:_LOOKED_AT]).lstrip("\ufeff \r\n\t").lower()
    if head.startswith("<"):
        return FileKind.WEB_PAGE
    strange = sum(sign < " " and sign not in "\r\n\t\f" for sign in head)
    return FileKind.OTHER if strange > _MOST_CONTROL_SIGNS else FileKind.TEXT
