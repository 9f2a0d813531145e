"""Texts of a thousand characters that are no articles, by what is odd about them."""

from __future__ import annotations

ODD = {
    "without punctuation": "全市将推进项目建设" * 100,
    "digits": "0123456789" * 100,
    "numerals": "一二三千万亿" * 170,
    "open quotes": "“将「‘（《" * 160,
    "commas": "将，" * 500,
    "list": "新建学校3所、" * 140,
    "titles": "局长、" * 340,
    "names": "王·李" * 330,
    "surnames": "王李张刘陈" * 200,
    "foreign names": "马克龙尔斯特" * 170,
    "suffixes": "市区县镇委局" * 170,
    "times": "今年明年3月" * 170,
    "Japanese": "これは日本語の文章です。将来、" * 70,
    "English": "The mayor will build 12 schools by 2030. " * 25,
    "spaces": " 　\n" * 330,
    "rare": "𠮷𬱖將" * 330,
}
