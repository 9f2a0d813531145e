"""Markdown without its signs."""

from __future__ import annotations

from reader.text.formats import markdown

PAGE = """---
title: "雲嶺市召開會議"
source: 雲嶺日報
author: 慕容硯
date: 2031-04-07
tags: [瀾江]
---

# 雲嶺市召開會議

今年將投入**三億元**，
改善[𠮷字號](http://127.0.0.1/)項目。![圖](http://127.0.0.1/x.png)

## 一、碼頭

1. 三座
2. 兩座
   - 新的

> 引文

| 名 | 數 |
|----|----|
| 甲 | 3  |

```
一行
二行
```
<script>x</script><b>粗</b>
"""


def test_the_words_come_without_the_signs_and_the_head_stands_under_the_title():
    found = markdown.extract(PAGE.encode())
    assert found.text.split("\n") == [
        *("雲嶺市召開會議", "雲嶺日報", "2031-04-07", "慕容硯", "今年將投入三億元，改善𠮷字號項目。", "一、碼頭"),
        *("三座", "兩座", "新的", "引文", "名", "數", "甲", "3", "一行", "二行", "粗"),
    ]
    assert [(name, found.text[span.start : span.end]) for name, span in found.marked] == [
        ("title", "雲嶺市召開會議"),
        ("outlet", "雲嶺日報"),
        ("date", "2031-04-07"),
        ("byline", "慕容硯"),
    ]


def test_a_title_only_in_the_head_stands_first_and_a_text_without_a_head_is_whole():
    assert markdown.extract("---\ntitle: 題\n---\n文".encode()).text == "題\n文"
    found = markdown.extract("文\n\n---\n\n尾\r\n\r\n# 𠮷章".encode("gb18030"), "gb18030")
    assert (found.text, found.encoding) == ("文\n尾\n𠮷章", "gb18030")
    assert markdown.extract(b"").text == ""
    assert markdown.extract(b"---\ntitle: x\n").text == "title: x"
