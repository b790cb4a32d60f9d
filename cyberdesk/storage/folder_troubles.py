"""What the machine says about a folder that the owner chose, in plain words: gone, full, write-protected."""

from __future__ import annotations

import errno
from pathlib import Path

from cyberdesk.domain.words import words
from cyberdesk.services.errors import StorageError

NOTHING_LOST = "Nothing was changed at the counter."

_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.EIO})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC, errno.EFBIG})


def folder_error(error: OSError, folder: Path) -> StorageError:
    """Why nothing can be written into `folder`, or read from it."""
    next_step: str
    if error.errno in _FULL:
        title = "The disk is full"
        next_step = words("Make room in {folder}, or choose another folder.", folder=folder)
    elif error.errno == errno.ENAMETOOLONG:
        title = "The name of the folder is too long"
        next_step = "Choose a folder nearer to the top of the disk."
    elif error.errno in _READ_ONLY:
        title = "The folder cannot be written"
        next_step = words("Take the write protection off {folder}, or choose another folder.", folder=folder)
    elif error.errno in _GONE:
        title = "The folder is not there"
        next_step = words("Put the stick in again, or choose another folder than {folder}.", folder=folder)
    else:
        title = "The folder cannot be used"
        next_step = words(
            "Choose another folder than {folder}. ({reason})",
            folder=folder,
            reason=error.strerror or type(error).__name__,
        )
    return StorageError(title, money=NOTHING_LOST, next_step=next_step)
