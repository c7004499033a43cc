"""Zip archives that are the same, byte for byte, whenever and wherever they are made."""

import io
import zipfile
from collections.abc import Mapping

EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip can hold
UNIX = 3


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of `files` (path to content) in their order, without times or owners."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, EARLIEST)
            entry.create_system = UNIX
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def unpack(archive: bytes) -> dict[str, bytes]:
    """Return what an archive holds, path to content, in its order."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {path: opened.read(path) for path in opened.namelist()}
