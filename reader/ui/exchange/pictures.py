"""What a widget shows, as a picture to keep: PNG and SVG."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_SHARP = 2  # pixels of a picture for each of the screen's


def png(widget: QWidget, paint: Callable[[QPainter], None]) -> bytes:
    """What `paint` draws of a widget, in its size, as a PNG."""
    picture = QImage(widget.size() * _SHARP, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(_SHARP)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg(widget: QWidget, paint: Callable[[QPainter], None]) -> bytes:
    """The same as an SVG."""
    data = QByteArray()
    buffer = QBuffer(data)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(widget.logicalDpiX())  # or axes, which are kept as pictures, come out smaller
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    with QPainter(generator) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
    return bytes(data.data())
