"""Rendering a widget as PNG or SVG."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_PIXEL_RATIO = 2  # image pixels per logical pixel


def png(widget: QWidget, paint: Callable[[QPainter], None]) -> bytes:
    """A PNG of what `paint` draws, in the widget's size."""
    picture = QImage(widget.size() * _PIXEL_RATIO, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(_PIXEL_RATIO)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg(widget: QWidget, paint: Callable[[QPainter], None]) -> bytes:
    """An SVG of what `paint` draws, in the widget's size."""
    data = QByteArray()
    buffer = QBuffer(data)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(widget.logicalDpiX())  # otherwise axes, which are stored as pictures, come out smaller
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    with QPainter(generator) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
    return bytes(data.data())
