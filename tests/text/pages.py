"""Texts for the tests, all about invented places and people."""

from __future__ import annotations

CLEAN = """\
雲嶺市產業發展大會在瀾江縣召開
2031年4月6日,雲嶺市委書記𠮷長洲表示,將全力推動產業創新,當地的經濟穩步增長,農業網絡不斷優化。
“我幫企業組團參展。”雲嶺市發改委主任慕容硯說,起步決定快慢,力爭年內新建數據中心3個,每個字節都要管好。
糧食示範園(小麥、玉米)已有三處,引進(AI)和(yoga)課程,在產業園發展鄉鎮經濟,因為農民是主角。

哈薩克斯坦總理到訪,隨行者帶來一個U盤,創新戰略、產業規劃和經濟數據都在其中。
(本報記者慕容硯)"""

GLOSSES = {
    "發": "fā",
    "業": "yè",
    "經": "jīng",
    "產": "chǎn",
    "創": "chuàng",
    "規": "guī",
    "農": "nóng",
    "鄉": "xiāng",
    "優": "yōu",
    "網": "wǎng",
    "數": "shù",
    "驗": "yàn",
    "戰": "zhàn",
    "鎮": "zhèn",
}

UNTOUCHED = (
    "瀾江縣的糧食(小麥、玉米)用上了(AI),也開了(yoga)課。發(fa)展",
    "《後漢書》的作者范曄(yè)是順陽人,范曄善文。范曄的書傳到今天,名字讀作(fàn yè)。",
    "漢字(hànzì)是漢語(hànyǔ)的書寫系統(xìtǒng),發展(fāzhǎn)了三千年。",
    "今天學三個字:業(yè)、發(fā)、產(chǎn)。業是事業的業,發是發展的發,產是生產的產,業、發、產都常用。",
    "今天学三个字:天(tiān)、地(dì)、人(rén)。再读一遍:天(tiān)、地(dì)、人(rén)。",
    # a list of words, each once, in characters that only Traditional has
    "生詞\n學(xué):學習。\n習(xí):練習。\n漢(hàn):漢字。\n語(yǔ):語言。\n書(shū):圖書。\n寫(xiě):書寫。",
    "學(xué)、習(xí)、漢(hàn)、語(yǔ)、書(shū)、寫(xiě)、聽(tīng)、說(shuō)",
    "發\t發(fā)\n業\t業(yè)\n產\t產(chǎn)\n經\t經(jīng)",
    # a poem with a reading behind the hard characters, and one with a reading behind each
    "關關雎(jū)鳩(jiū),在河之洲。窈(yǎo)窕(tiǎo)淑女,君子好逑(qiú)。參(cēn)差(cī)荇(xìng)菜,左右流之。",
    "春(chūn)眠(mián)不(bù)覺(jué)曉(xiǎo),處(chù)處(chù)聞(wén)啼(tí)鳥(niǎo)。"
    "夜(yè)來(lái)風(fēng)雨(yǔ)聲(shēng),花(huā)落(luò)知(zhī)多(duō)少(shǎo)。",
    # a dictionary: the head once with its reading, then in examples without
    "鄉(xiāng):城市以外的地方。例:鄉村、同鄉、鄉下人。\n優(yōu):好。例:優秀、優良。\n網(wǎng):結繩而成。例:漁網。",
    # readings of heteronyms, of names and of foreign words
    "銀行(háng)在長(zhǎng)街盡頭,行(xíng)人很多。長(cháng)街重(chóng)新鋪過,路面很重(zhòng)。",
    "瀾江縣有三個難讀的地名:堽(gāng)城、郈(hòu)村和洸(guāng)河。堽城最大,郈村最小,洸河最長。",
    "輕聲字有們(men)、麼(me)、著(zhe)和嗎(ma)。我們、你們、他們都讀輕聲,什麼、怎麼也是。",
    "會上有人問(wèn?)還有人答(dá!)。是嗎?(是)真的?(真)他說:“好?”",
    "汉字拼音表:爱(ài)安(ān)八(bā)白(bái)百(bǎi)半(bàn)包(bāo)北(běi)本(běn)比(bǐ)",
    "大(dà)小(xiǎo)多(duō)少(shǎo)。他很大(dà),我很小(xiǎo)。大(dà)人和小(xiǎo)孩。",
)
