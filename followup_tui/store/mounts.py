"""Tells whether a path lies on a network file system, where locks and renames may not hold between machines.

Invariant: looking never touches the path itself, which may hang; what the system does not tell counts as local.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

TABLE: Final = Path("/proc/self/mountinfo")
"""Where Linux lists what is mounted; other systems have no such file, and get no warning."""

NETWORK: Final = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs", "lustre", "davfs",
    "fuse.sshfs", "fuse.rclone", "fuse.glusterfs", "fuse.davfs2", "fuse.s3fs", "fuse.gvfsd-fuse",
})  # fmt: skip
"""Kinds of file systems that other machines may write to at the same time (mount(8), and the programs' own manuals)."""


def network_kind(path: Path) -> str:
    """The kind of network file system that an absolute path lies on, or empty."""
    try:
        table = TABLE.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
    kind, longest = "", 0
    for line in table.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[4])
        # Of two that are mounted at one place, the later one is seen.
        if len(point) >= longest and path.is_relative_to(point):
            kind, longest = after.split(" ")[0], len(point)
    return kind if kind in NETWORK else ""
