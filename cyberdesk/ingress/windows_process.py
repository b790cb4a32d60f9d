"""Another process on Windows: when it started, and ending it only if it is the one that is meant."""

from __future__ import annotations

import ctypes
import os
import sys
from ctypes import wintypes

assert sys.platform == "win32"

_TERMINATE = 0x0001
_QUERY_LIMITED_INFORMATION = 0x1000
_SYNCHRONIZE = 0x0010_0000
_WAIT_OBJECT_0 = 0
_NO_SUCH_PROCESS = 87
_LONGEST_PATH = 32_768

_kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
_kernel32.OpenProcess.argtypes = [wintypes.DWORD, wintypes.BOOL, wintypes.DWORD]
_kernel32.OpenProcess.restype = wintypes.HANDLE
_kernel32.CloseHandle.argtypes = [wintypes.HANDLE]
_kernel32.GetProcessTimes.argtypes = [wintypes.HANDLE, *4 * [ctypes.POINTER(wintypes.FILETIME)]]
_kernel32.QueryFullProcessImageNameW.argtypes = [
    wintypes.HANDLE,
    wintypes.DWORD,
    wintypes.LPWSTR,
    ctypes.POINTER(wintypes.DWORD),
]
_kernel32.TerminateProcess.argtypes = [wintypes.HANDLE, wintypes.UINT]
_kernel32.WaitForSingleObject.argtypes = [wintypes.HANDLE, wintypes.DWORD]
_kernel32.WaitForSingleObject.restype = wintypes.DWORD


def started_at(pid: int) -> str | None:
    """When `pid` started, in units of 100 ns; None if there is none, or it may not be asked."""
    handle = _kernel32.OpenProcess(_QUERY_LIMITED_INFORMATION, False, pid)
    if not handle:
        return None
    try:
        return _creation_time(handle)
    finally:
        _kernel32.CloseHandle(handle)


def end(pid: int, started: str, program: str, seconds: float) -> bool:
    """End the process that `started` then and runs `program`. Another one of that number is left alone.

    Args:
        pid: its number.
        started: from `started_at`.
        program: the path of its executable.
        seconds: to wait for its end.

    Returns:
        It runs no longer, or was not the one.
    """
    handle = _kernel32.OpenProcess(_TERMINATE | _QUERY_LIMITED_INFORMATION | _SYNCHRONIZE, False, pid)
    if not handle:
        return ctypes.get_last_error() == _NO_SUCH_PROCESS
    try:
        # An open handle keeps the number from being given to another process.
        if _creation_time(handle) != started or not _runs(handle, program):
            return True
        _kernel32.TerminateProcess(handle, 1)
        return int(_kernel32.WaitForSingleObject(handle, int(seconds * 1000))) == _WAIT_OBJECT_0
    finally:
        _kernel32.CloseHandle(handle)


def _creation_time(handle: int) -> str | None:
    created, exited, kernel, user = (wintypes.FILETIME() for _ in range(4))
    if not _kernel32.GetProcessTimes(
        handle, ctypes.byref(created), ctypes.byref(exited), ctypes.byref(kernel), ctypes.byref(user)
    ):
        return None
    return str(created.dwHighDateTime << 32 | created.dwLowDateTime)


def _runs(handle: int, program: str) -> bool:
    path = ctypes.create_unicode_buffer(_LONGEST_PATH)
    length = wintypes.DWORD(_LONGEST_PATH)
    if not _kernel32.QueryFullProcessImageNameW(handle, 0, path, ctypes.byref(length)):
        return False
    return os.path.normcase(path.value) == os.path.normcase(program)
