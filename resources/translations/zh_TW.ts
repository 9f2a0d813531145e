<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>+ increase by</source>
        <translation>+ 增加</translation>
    </message>
    <message>
        <source>= reach</source>
        <translation>= 達到</translation>
    </message>
    <message>
        <source>&gt; exceed</source>
        <translation>&gt; 超過</translation>
    </message>
    <message>
        <source>A document speaks, for whoever issued it.</source>
        <translation>文件發言，代表發布者。</translation>
    </message>
    <message>
        <source>A document that sets down what is to come says it.</source>
        <translation>由規定今後事項的文件所說。</translation>
    </message>
    <message>
        <source>A figure has no words; write them as the passage has them, or remove the row.</source>
        <translation>有一個數字沒有原文；請照文中寫法填寫，或刪除該列。</translation>
    </message>
    <message>
        <source>A meeting settled it.</source>
        <translation>會議已經決定。</translation>
    </message>
    <message>
        <source>A meeting speaks, for the body that held it.</source>
        <translation>會議發言，代表召開會議的機構。</translation>
    </message>
    <message>
        <source>A word in it looks ahead.</source>
        <translation>其中有指向將來的詞。</translation>
    </message>
    <message>
        <source>A word points back to the one named before.</source>
        <translation>有詞語回指前面提到的主體。</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>關於 Qt</translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>文章資訊</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>採納</translation>
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
        <source>Always a person</source>
        <translation>一律是人名</translation>
    </message>
    <message>
        <source>Always a place</source>
        <translation>一律是地點</translation>
    </message>
    <message>
        <source>Always a programme</source>
        <translation>一律是專項</translation>
    </message>
    <message>
        <source>Always an organisation</source>
        <translation>一律是機構</translation>
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
        <source>Commitment from the selection…</source>
        <translation>由所選文字建立承諾…</translation>
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
        <source>Decide</source>
        <translation>審定</translation>
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
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>編碼…</translation>
    </message>
    <message>
        <source>Entity from the selection…</source>
        <translation>由所選文字建立實體…</translation>
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
        <source>It is a task or a target in the part of a work report that looks ahead.</source>
        <translation>這是工作報告展望部分的任務或目標。</translation>
    </message>
    <message>
        <source>It is an item of a list of things to come.</source>
        <translation>這是今後事項清單中的一項。</translation>
    </message>
    <message>
        <source>Its speaker has just undertaken something and goes on.</source>
        <translation>發言人剛作出承諾，接著往下說。</translation>
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
        <source>Ledger of commitments</source>
        <translation>承諾總帳</translation>
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
        <source>Named before a verb of speech that the quotation follows.</source>
        <translation>在引出引文的言說動詞之前提到。</translation>
    </message>
    <message>
        <source>Named before a verb of speech that the words follow.</source>
        <translation>在引出這段話的言說動詞之前提到。</translation>
    </message>
    <message>
        <source>Named right after the quotation.</source>
        <translation>緊接引文之後提到。</translation>
    </message>
    <message>
        <source>Names…</source>
        <translation>名稱表…</translation>
    </message>
    <message>
        <source>Never a name</source>
        <translation>一律不是名稱</translation>
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
        <source>Nobody speaks; the passage is about this body.</source>
        <translation>無人發言；這段話講的是該機構。</translation>
    </message>
    <message>
        <source>Nobody speaks; this is who is to act.</source>
        <translation>無人發言；這是將要行動的主體。</translation>
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
        <source>Organisation</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
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
        <source>Programme</source>
        <translation>專項</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
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
        <source>Reject</source>
        <translation>否決</translation>
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
        <source>Somebody asks others for an outcome, or for something by a date.</source>
        <translation>有人要求他人取得成果，或在某日前完成。</translation>
    </message>
    <message>
        <source>Spoke last, and nobody else is named since.</source>
        <translation>最後發言，其後未提到別人。</translation>
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
        <source>The deadline ends before it begins.</source>
        <translation>期限的結束早於開始。</translation>
    </message>
    <message>
        <source>The deadline has days but no words; write the words or clear the days.</source>
        <translation>期限有日期而沒有原文；請填寫原文或清除日期。</translation>
    </message>
    <message>
        <source>The government that gives the report.</source>
        <translation>作報告的政府。</translation>
    </message>
    <message>
        <source>The passage is empty; move its ends.</source>
        <translation>所選段落為空；請移動首尾。</translation>
    </message>
    <message>
        <source>The range “{0}” ends below where it begins.</source>
        <translation>範圍「{0}」的上限低於下限。</translation>
    </message>
    <message>
        <source>The verb of speech takes the subject of the clause before.</source>
        <translation>言說動詞沿用前一分句的主語。</translation>
    </message>
    <message>
        <source>The words before the list say so.</source>
        <translation>清單之前的文字這樣說明。</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Then go to the next suggestion</source>
        <translation>隨後轉到下一則建議</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>預設大小</translation>
    </message>
    <message>
        <source>What somebody says first begins with a verb of work and has a figure or a date.</source>
        <translation>發言開頭是工作動詞，並帶有數字或日期。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已採納</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>by its form</source>
        <translation>依構詞形式</translation>
    </message>
    <message>
        <source>by jieba&apos;s words</source>
        <translation>依結巴斷詞</translation>
    </message>
    <message>
        <source>by the LAC model</source>
        <translation>依 LAC 模型</translation>
    </message>
    <message>
        <source>by the title with it</source>
        <translation>依所帶職務</translation>
    </message>
    <message>
        <source>by who speaks</source>
        <translation>依發言語境</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>由您指定</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>預計</translation>
    </message>
    <message>
        <source>from the byline or the credits</source>
        <translation>取自署名</translation>
    </message>
    <message>
        <source>in a word list</source>
        <translation>取自詞表</translation>
    </message>
    <message>
        <source>named elsewhere in the article</source>
        <translation>文中他處已有</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>計畫</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>read as a figure or a time</source>
        <translation>讀作數字或時間</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否決</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>待審定</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the article.</source>
        <translation>文章中沒有「{0}」。</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the passage.</source>
        <translation>段落中沒有「{0}」。</translation>
    </message>
    <message>
        <source>“{0}” is not a day; write it like 2030-12-31.</source>
        <translation>「{0}」不是日期；請寫成 2030-12-31 的形式。</translation>
    </message>
    <message>
        <source>“{0}” is not a number; write 1200, 3.5 or a range such as 6–8.</source>
        <translation>「{0}」不是數字；請寫 1200、3.5 或 6–8 這樣的範圍。</translation>
    </message>
    <message>
        <source>− decrease by</source>
        <translation>− 減少</translation>
    </message>
    <message>
        <source>≈ about</source>
        <translation>≈ 約</translation>
    </message>
    <message>
        <source>≤ at most</source>
        <translation>≤ 至多</translation>
    </message>
    <message>
        <source>≥ at least</source>
        <translation>≥ 至少</translation>
    </message>
</context>
<context>
    <name>ActorsPage</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n 則表態</numerusform>
        </translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Nobody has this in the name.</source>
        <translation>沒有名稱含此文字的主體。</translation>
    </message>
    <message>
        <source>Nobody in the library commits to anything yet.</source>
        <translation>文庫中尚無人作出承諾。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Search people and bodies</source>
        <translation>搜尋人和機構</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>表態</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>無日期</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest {0} are shown</source>
        <translation>僅顯示最近 {0} 則</translation>
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
    <name>CatchingUpBar</name>
    <message numerus="yes">
        <source>%n article(s) could not be analysed.</source>
        <translation>
            <numerusform>有 %n 篇文章無法分析。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of the library are not analysed yet.</source>
        <translation>
            <numerusform>文庫中有 %n 篇文章尚未分析。</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse them</source>
        <translation>開始分析</translation>
    </message>
    <message>
        <source>Analysing: {0} of {1}</source>
        <translation>正在分析：{0}/{1}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>The library is not open, so no decision can be kept.</source>
        <translation>文庫未開啟，無法保存審定結果。</translation>
    </message>
    <message>
        <source>The library is not open, so no name can be kept.</source>
        <translation>文庫未開啟，無法保存名稱。</translation>
    </message>
    <message>
        <source>The library is not open, so nothing can be marked.</source>
        <translation>文庫沒有開啟，因此無法標記。</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>採納</translation>
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
        <source>edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>否決</translation>
    </message>
    <message>
        <source>taking back</source>
        <translation>收回</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Chart of the figures in the table</source>
        <translation>表中數字的圖</translation>
    </message>
</context>
<context>
    <name>CommitmentCard</name>
    <message>
        <source>By: {0}</source>
        <translation>期限：{0}</translation>
    </message>
    <message>
        <source>Choose a commitment to see what it says and why it is one.</source>
        <translation>選擇一則承諾，查看其內容和依據。</translation>
    </message>
    <message>
        <source>Made by hand.</source>
        <translation>手工建立。</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
</context>
<context>
    <name>CommitmentDialog</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>提示詞</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
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
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Words of the deadline</source>
        <translation>期限原文</translation>
    </message>
</context>
<context>
    <name>CommitmentList</name>
    <message>
        <source>Commitments</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>No commitment passes these filters.</source>
        <translation>沒有符合篩選條件的承諾。</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已摺疊</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展開</translation>
    </message>
</context>
<context>
    <name>CommitmentWords</name>
    <message>
        <source>By {0}</source>
        <translation>{0} 前</translation>
    </message>
    <message>
        <source>No day is set</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>No figure with a name</source>
        <translation>無可命名的數字</translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation>無機構</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
</context>
<context>
    <name>CommitmentsPanel</name>
    <message>
        <source>Looking for commitments…</source>
        <translation>正在尋找承諾…</translation>
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
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 處不同</numerusform>
        </translation>
    </message>
    <message>
        <source>An article is no longer in the library.</source>
        <translation>有一篇文章已不在文庫中。</translation>
    </message>
    <message>
        <source>Change the sides</source>
        <translation>左右互換</translation>
    </message>
    <message>
        <source>Choose two articles above, or two commitments in the list: press C on the one, then on the other.</source>
        <translation>請在上方選擇兩篇文章，或在清單中選擇兩則承諾：先後在兩則上按 C。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比較…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>複製為文字</translation>
    </message>
    <message>
        <source>F7 or N</source>
        <translation>F7 或 N</translation>
    </message>
    <message>
        <source>First article</source>
        <translation>第一篇文章</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>沒有不同</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>只看不同</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Second article</source>
        <translation>第二篇文章</translation>
    </message>
    <message>
        <source>Shift+F7 or P</source>
        <translation>Shift+F7 或 P</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 處，共 {1} 處</translation>
    </message>
</context>
<context>
    <name>DecisionButtons</name>
    <message>
        <source>Accept (A)</source>
        <translation>採納 (A)</translation>
    </message>
    <message>
        <source>Edit… (E)</source>
        <translation>修改… (E)</translation>
    </message>
    <message>
        <source>Reject (R)</source>
        <translation>否決 (R)</translation>
    </message>
</context>
<context>
    <name>DuePage</name>
    <message>
        <source>&amp;Days ahead:</source>
        <translation>今後天數(&amp;D)：</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>今後天數</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation>到期 {0}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Nothing is overdue, and nothing falls due in these days.</source>
        <translation>沒有逾期的，這些天內也沒有到期的。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本週</translation>
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
    <name>EntityDialog</name>
    <message>
        <source>Entity</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message numerus="yes">
        <source>“{0}”, in all %n places</source>
        <translation>
            <numerusform>「{0}」，全部 %n 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtentField</name>
    <message>
        <source>End</source>
        <translation>結尾</translation>
    </message>
    <message>
        <source>End earlier</source>
        <translation>結尾提前</translation>
    </message>
    <message>
        <source>End later</source>
        <translation>結尾延後</translation>
    </message>
    <message>
        <source>Move by</source>
        <translation>移動單位</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開頭</translation>
    </message>
    <message>
        <source>Start earlier</source>
        <translation>開頭提前</translation>
    </message>
    <message>
        <source>Start later</source>
        <translation>開頭延後</translation>
    </message>
    <message>
        <source>Take the selected passage</source>
        <translation>取所選段落</translation>
    </message>
    <message>
        <source>by a character</source>
        <translation>按字</translation>
    </message>
    <message>
        <source>by a clause</source>
        <translation>按分句</translation>
    </message>
    <message>
        <source>by a sentence</source>
        <translation>按句</translation>
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
    <name>Files</name>
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
        <source>Export what is shown</source>
        <translation>匯出所示內容</translation>
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
        <source>Written: {0}</source>
        <translation>已寫入：{0}</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation>依原文順序</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>不限時間</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>指定起訖日期…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>匯出所示內容…</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Firmest first</source>
        <translation>力度大者在前</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>Largest figure first</source>
        <translation>數字大者在前</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>明年</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分組</translation>
    </message>
    <message>
        <source>Only those due in a period</source>
        <translation>僅顯示某時段內到期的</translation>
    </message>
    <message>
        <source>Only those with a deadline</source>
        <translation>僅顯示有期限的</translation>
    </message>
    <message>
        <source>Only those with figures</source>
        <translation>僅顯示有數字的</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation>搜尋  /</translation>
    </message>
    <message>
        <source>Search commitments</source>
        <translation>搜尋承諾</translation>
    </message>
    <message>
        <source>Soonest first</source>
        <translation>期限近者在前</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>發言人</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>What became of the suggestions</source>
        <translation>建議的處理結果</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>30 天內</translation>
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
    <name>LedgerWindow</name>
    <message>
        <source>Actors</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Ledger of commitments</source>
        <translation>承諾總帳</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Pages of the ledger</source>
        <translation>總帳頁面</translation>
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
    <name>ListPage</name>
    <message>
        <source>C on another commitment compares it with this one, C on this one lets it go.</source>
        <translation>在另一則承諾上按 C 與此則比較，在此則上再按 C 取消。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>No article of the library has been analysed, or none promises anything.</source>
        <translation>文庫中的文章尚未分析，或都沒有承諾。</translation>
    </message>
    <message>
        <source>Return: to the passage · C: take it to compare · /: search</source>
        <translation>Enter：前往原文 · C：取來比較 · /：搜尋</translation>
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
    <name>MetricsPage</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Is to</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>No commitment in the library has a figure yet.</source>
        <translation>文庫中的承諾尚無數字。</translation>
    </message>
    <message>
        <source>No figure measures that.</source>
        <translation>沒有這樣的指標。</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>儲存圖表…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>儲存圖表</translation>
    </message>
    <message>
        <source>Search what figures measure</source>
        <translation>搜尋指標</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>無單位</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Names</source>
        <translation>名稱表</translation>
    </message>
    <message>
        <source>These words are so in every article, in either script, whatever else the analysis would make of them.</source>
        <translation>這些詞語在每篇文章中都按此處理，簡繁皆然，不論分析本會如何判斷。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>詞語</translation>
    </message>
    <message>
        <source>are always</source>
        <translation>一律是</translation>
    </message>
    <message>
        <source>never a name</source>
        <translation>一律不是名稱</translation>
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
    <name>PeriodDialog</name>
    <message>
        <source>Due between</source>
        <translation>到期時段</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
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
    <name>Statements</name>
    <message>
        <source>C on another commitment compares it with this one, C on this one lets it go.</source>
        <translation>在另一則承諾上按 C 與此則比較，在此則上再按 C 取消。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比較…</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>前往原文</translation>
    </message>
    <message>
        <source>Return: to the passage · C: take it to compare</source>
        <translation>Enter：前往原文 · C：取來比較</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>to compare</source>
        <translation>待比較</translation>
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
    <name>TargetTable</name>
    <message>
        <source>Compares</source>
        <translation>比較方式</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
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
</context>
<context>
    <name>WordListDialog</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>WordingProcess</name>
    <message>
        <source>The comparison ended unexpectedly; compare again.</source>
        <translation>比較意外中止；請重新比較。</translation>
    </message>
</context>
<context>
    <name>WordingView</name>
    <message>
        <source>First: {0} Second: {1}</source>
        <translation>前：{0} 後：{1}</translation>
    </message>
    <message>
        <source>Only in the first: {0}</source>
        <translation>僅前者有：{0}</translation>
    </message>
    <message>
        <source>Only in the second: {0}</source>
        <translation>僅後者有：{0}</translation>
    </message>
    <message>
        <source>Wordings side by side</source>
        <translation>提法對照</translation>
    </message>
</context>
</TS>
