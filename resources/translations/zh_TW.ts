<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>About Qt</source>
        <translation>關於 Qt</translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>文章資訊</translation>
    </message>
    <message>
        <source>Accept all alike</source>
        <translation>相同者全部採納</translation>
    </message>
    <message>
        <source>Accept the likely character</source>
        <translation>採納建議的字</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>CSV begins with a byte order mark (for Excel)</source>
        <translation>CSV 以 BOM 開頭（方便 Excel 辨識）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Delete mark</source>
        <translation>刪除批註</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>編碼…</translation>
    </message>
    <message>
        <source>Export commitments as CSV…</source>
        <translation>將承諾匯出為 CSV…</translation>
    </message>
    <message>
        <source>Export marks as CSV…</source>
        <translation>將批註匯出為 CSV…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Full-width punctuation</source>
        <translation>全形標點</translation>
    </message>
    <message>
        <source>Go to the commitments</source>
        <translation>移至承諾</translation>
    </message>
    <message>
        <source>Go to the entities</source>
        <translation>移至實體</translation>
    </message>
    <message>
        <source>Go to the marks</source>
        <translation>移至批註</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>移至正文</translation>
    </message>
    <message>
        <source>Half-width digits and letters</source>
        <translation>半形數字與字母</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source>Import marks from CSV…</source>
        <translation>從 CSV 匯入批註…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>跟隨系統語言</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Leave damage as it is</source>
        <translation>不修復，保持原樣</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Mark every repair</source>
        <translation>標出每一處修復</translation>
    </message>
    <message>
        <source>Mark suspicious characters</source>
        <translation>標出可疑字</translation>
    </message>
    <message>
        <source>Never convert the selected words</source>
        <translation>選取的詞一律不轉換</translation>
    </message>
    <message>
        <source>Next commitment</source>
        <translation>下一項承諾</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一處批註</translation>
    </message>
    <message>
        <source>Next suspicious character</source>
        <translation>下一個可疑字</translation>
    </message>
    <message>
        <source>No spaces between Chinese characters</source>
        <translation>漢字之間不留空格</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>備註…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>開啟資料夾…</translation>
    </message>
    <message>
        <source>Open the text of the clipboard</source>
        <translation>開啟剪貼簿中的文字</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Previous commitment</source>
        <translation>上一項承諾</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一處批註</translation>
    </message>
    <message>
        <source>Previous suspicious character</source>
        <translation>上一個可疑字</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Repair as the page&apos;s own evidence says</source>
        <translation>依頁面本身的跡象修復</translation>
    </message>
    <message>
        <source>Repair whatever looks like damage</source>
        <translation>凡像損壞之處一律修復</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>簡繁</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黃</translation>
    </message>
    <message>
        <source>Show or hide the library</source>
        <translation>顯示或隱藏文庫</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>顯示或隱藏側邊欄</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Take the accepted character back</source>
        <translation>撤回採納的字</translation>
    </message>
    <message>
        <source>Terms…</source>
        <translation>用詞表…</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>預設大小</translation>
    </message>
</context>
<context>
    <name>AnalysisProcess</name>
    <message>
        <source>The analysis ended unexpectedly. Your marks are safe; open the article again to retry.</source>
        <translation>分析意外中斷。您的批註皆已儲存；重新開啟文章即可再試。</translation>
    </message>
</context>
<context>
    <name>AnnotationsPanel</name>
    <message>
        <source>Annotations</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Select words in the article and press 1–9, or N to write a note.</source>
        <translation>在文章中選取文字後，按 1–9 加標籤，按 N 寫備註。</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>無標籤</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>The library is not open, so nothing can be marked.</source>
        <translation>文庫沒有開啟，因此無法標記。</translation>
    </message>
    <message>
        <source>change of tag</source>
        <translation>改標籤</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>note</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>CommitmentsPanel</name>
    <message>
        <source>Commitments</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Looking for commitments…</source>
        <translation>正在尋找承諾…</translation>
    </message>
    <message>
        <source>No commitment passes these filters.</source>
        <translation>沒有符合篩選條件的承諾。</translation>
    </message>
    <message>
        <source>Nobody promises anything here.</source>
        <translation>文中沒有人作出承諾。</translation>
    </message>
    <message>
        <source>Open an article to see who promises what.</source>
        <translation>開啟一篇文章，看看誰承諾了什麼。</translation>
    </message>
    <message>
        <source>The analysis was stopped. Start it again with F5.</source>
        <translation>分析已停止，按 F5 可重新開始。</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>With a deadline</source>
        <translation>有期限</translation>
    </message>
    <message>
        <source>With figures</source>
        <translation>有數字</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>預計</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>計畫</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>承諾</translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message>
        <source>Entities</source>
        <translation>實體</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message numerus="yes">
        <source>%n guessed</source>
        <translation>
            <numerusform>%n 處為推測</numerusform>
        </translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>文章資訊</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字數</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>來源與編輯</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落數</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼上的文字</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>簡繁</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不詳</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>certain</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>推測</translation>
    </message>
    <message>
        <source>{0} in the file, repaired: {1} ({2})</source>
        <translation>檔案中是{0}，修復為{1}（{2}）</translation>
    </message>
    <message>
        <source>{0} in the file; you accepted {1}</source>
        <translation>檔案中是{0}，你採納了{1}</translation>
    </message>
    <message>
        <source>{0} is perhaps {1}, as in {2}</source>
        <translation>{0}可能應為{1}，如{2}</translation>
    </message>
    <message>
        <source>{0} is perhaps {1}: it rarely stands so in Traditional</source>
        <translation>{0}可能應為{1}：繁體中很少這樣單用</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>There is no text in the clipboard; copy an article first.</source>
        <translation>剪貼簿中沒有文字；請先複製一篇文章。</translation>
    </message>
    <message>
        <source>There is nothing to read in this folder; choose another.</source>
        <translation>這個資料夾中沒有可讀的檔案；請另選一個。</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend of the underlines</source>
        <translation>底線圖例</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>專項</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>職務</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>%n 項承諾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n 處批註</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Name of the tag:</source>
        <translation>標籤名稱：</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新增標籤…</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message numerus="yes">
        <source>%n suspicious character(s)</source>
        <translation>
            <numerusform>%n 個可疑字</numerusform>
        </translation>
    </message>
    <message>
        <source>A accepts, Shift+A accepts all alike, R takes back</source>
        <translation>A 採納，Shift+A 相同者全部採納，R 撤回</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>採納</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>相同者</translation>
    </message>
    <message>
        <source>Suspicious characters</source>
        <translation>可疑字</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已採納</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>推測</translation>
    </message>
</context>
<context>
    <name>Proofreading</name>
    <message>
        <source>correction</source>
        <translation>改字</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>修復</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>Script of the page</source>
        <translation>正文的簡繁</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n 處批註</numerusform>
        </translation>
    </message>
    <message>
        <source>Paragraph {0} of {1}</source>
        <translation>第 {0} / {1} 段</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已存</translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>用詞表</translation>
    </message>
    <message>
        <source>These words are converted so in every article. Where the second column is empty, they stay.</source>
        <translation>這些詞在每篇文章中都這樣轉換。第二欄空白的保持原樣。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>詞語</translation>
    </message>
    <message>
        <source>all views</source>
        <translation>所有檢視</translation>
    </message>
    <message>
        <source>become</source>
        <translation>轉為</translation>
    </message>
    <message>
        <source>in</source>
        <translation>用於</translation>
    </message>
</context>
<context>
    <name>TextVerbs</name>
    <message>
        <source>As it seems to be</source>
        <translation>自動判斷</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Read the file again in:</source>
        <translation>重新讀取檔案，編碼為：</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>修復 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析進度</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>匯出為 CSV</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>選單 (F10)</translation>
    </message>
    <message>
        <source>Stop the analysis</source>
        <translation>停止分析</translation>
    </message>
    <message>
        <source>Theme and size</source>
        <translation>主題與字級</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具列</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>CSV 檔案</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>匯出為 CSV</translation>
    </message>
    <message>
        <source>Import marks</source>
        <translation>匯入批註</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>開啟文章</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Taken into the library: {0} of {1}</source>
        <translation>已收入文庫：{0} / {1}</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>下次啟動時改用所選語言。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已寫入：{0}</translation>
    </message>
</context>
</TS>
