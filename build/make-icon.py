#!/usr/bin/env python3
"""Draws src/icon.png, the packages' icon: a shield with a tick, 128 x 128. Needs Python's own library only.

    build/make-icon.py [FILE]    (default: src/icon.png; the same bytes each time)
"""
import os
import struct
import sys
import zlib

SIZE = 128
SAMPLES = 4  # a side, for smooth edges

CLEAR = (0, 0, 0, 0)
TOP, BOTTOM = (38, 62, 92), (22, 36, 58)
RIM = (255, 153, 51)
TICK = (255, 255, 255)


def half_width(y):
    """Half the shield's width at a height, where both run over 0 to 1; negative outside."""
    if y < 0.0 or y > 1.0:
        return -1.0
    if y < 0.5:
        return 0.42
    return 0.42 * (1.0 - ((y - 0.5) / 0.5) ** 2) ** 0.75


def in_shield(x, y, inset):
    top, height = 0.07 + inset, 0.86 - 2.2 * inset
    return abs(x - 0.5) <= half_width((y - top) / height) * (1.0 - 2.0 * inset)


def near_line(x, y, a, b, thickness):
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = max(0.0, min(1.0, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)))
    return (x - a[0] - along * dx) ** 2 + (y - a[1] - along * dy) ** 2 <= thickness * thickness


def colour(x, y):
    if not in_shield(x, y, 0.0):
        return CLEAR
    if not in_shield(x, y, 0.05):
        return (*RIM, 255)
    if near_line(x, y, (0.32, 0.47), (0.45, 0.61), 0.05) or near_line(x, y, (0.45, 0.61), (0.69, 0.32), 0.05):
        return (*TICK, 255)
    return (*(round(t + (b - t) * y) for t, b in zip(TOP, BOTTOM)), 255)


def pixel(column, row):
    samples = [
        colour((column + (i + 0.5) / SAMPLES) / SIZE, (row + (j + 0.5) / SAMPLES) / SIZE)
        for i in range(SAMPLES)
        for j in range(SAMPLES)
    ]
    alpha = sum(s[3] for s in samples)
    if alpha == 0:
        return bytes(CLEAR)
    return bytes([*(sum(s[k] * s[3] for s in samples) // alpha for k in range(3)), alpha // len(samples)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def main():
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(root, "src", "icon.png")
    rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(SIZE)) for y in range(SIZE))
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.write(chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)))
        file.write(chunk(b"IDAT", zlib.compress(rows, 9)))
        file.write(chunk(b"IEND", b""))


main()
