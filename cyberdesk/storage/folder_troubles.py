"""What the machine says about a folder that the owner chose, in plain words: gone, full, write-protected."""

from __future__ import annotations

import errno
from pathlib import Path

from cyberdesk.services.errors import StorageError

NOTHING_LOST = "Nothing was changed at the counter."

_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.EIO})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC, errno.EFBIG})


def folder_error(error: OSError, folder: Path) -> StorageError:
    """Why nothing can be written into `folder`, or read from it."""
    if error.errno in _FULL:
        title = "The disk is full"
        next_step = f"Make room in {folder}, or choose another folder."
    elif error.errno == errno.ENAMETOOLONG:
        title = "The name of the folder is too long"
        next_step = "Choose a folder nearer to the top of the disk."
    elif error.errno in _READ_ONLY:
        title = "The folder cannot be written"
        next_step = f"Take the write protection off {folder}, or choose another folder."
    elif error.errno in _GONE:
        title = "The folder is not there"
        next_step = f"Put the stick in again, or choose another folder than {folder}."
    else:
        title = "The folder cannot be used"
        next_step = f"Choose another folder than {folder}. ({error.strerror or type(error).__name__})"
    return StorageError(title, money=NOTHING_LOST, next_step=next_step)
