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
        <source>, </source>
        <translation>、</translation>
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
        <source>A figure has no text. Enter it as in the passage, or remove the row.</source>
        <translation>有一個數字缺少原文。請依原文填寫，或移除該列。</translation>
    </message>
    <message>
        <source>About Chengnuo</source>
        <translation>關於 Chengnuo</translation>
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
        <source>Accept all like this</source>
        <translation>採納所有相同的</translation>
    </message>
    <message>
        <source>Accept suggested character</source>
        <translation>採納建議的字</translation>
    </message>
    <message>
        <source>Accepted character</source>
        <translation>採納的字</translation>
    </message>
    <message>
        <source>Accepted characters</source>
        <translation>採納的字</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Add or remove the tag on that key</source>
        <translation>新增或移除該數字鍵的標籤</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Always a person</source>
        <translation>一律視為人名</translation>
    </message>
    <message>
        <source>Always a place</source>
        <translation>一律視為地點</translation>
    </message>
    <message>
        <source>Always a programme</source>
        <translation>一律視為方案</translation>
    </message>
    <message>
        <source>Always an organisation</source>
        <translation>一律視為機構</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Another program is using it.</source>
        <translation>正由另一程式使用。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Article memo…</source>
        <translation>文章備忘…</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>備份…</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>依文章</translation>
    </message>
    <message>
        <source>By following word</source>
        <translation>依後詞</translation>
    </message>
    <message>
        <source>By preceding word</source>
        <translation>依前詞</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>修改者</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>修改時間</translation>
    </message>
    <message>
        <source>Close up text spaced character by character</source>
        <translation>合併逐字空格的文字</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>編碼表</translation>
    </message>
    <message>
        <source>Codebook…</source>
        <translation>編碼表…</translation>
    </message>
    <message>
        <source>Coder…</source>
        <translation>編碼者…</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Commitment ledger</source>
        <translation>承諾總表</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Concordance…</source>
        <translation>語境索引…</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>右鍵選單</translation>
    </message>
    <message>
        <source>Continues the previous commitment</source>
        <translation>承接前一則承諾</translation>
    </message>
    <message>
        <source>Converted to</source>
        <translation>轉換為</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy as HTML</source>
        <translation>複製為 HTML</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>複製並附出處</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Decided at a meeting</source>
        <translation>會議決定</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>審定</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>審定</translation>
    </message>
    <message>
        <source>Default size</source>
        <translation>預設大小</translation>
    </message>
    <message>
        <source>Delete mark</source>
        <translation>刪除批註</translation>
    </message>
    <message>
        <source>Delete the mark</source>
        <translation>刪除批註</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Details at cursor</source>
        <translation>游標處的詳情</translation>
    </message>
    <message>
        <source>Do not repair</source>
        <translation>不修復</translation>
    </message>
    <message>
        <source>Document, on behalf of its issuer</source>
        <translation>文件，代表發布者</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>舊版本…</translation>
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
        <translation>字元編碼…</translation>
    </message>
    <message>
        <source>Excel-compatible CSV</source>
        <translation>相容 Excel 的 CSV</translation>
    </message>
    <message>
        <source>Export commitments as CSV…</source>
        <translation>將承諾匯出為 CSV…</translation>
    </message>
    <message>
        <source>Export in another format…</source>
        <translation>匯出為其他格式…</translation>
    </message>
    <message>
        <source>Export marks as CSV…</source>
        <translation>將批註匯出為 CSV…</translation>
    </message>
    <message>
        <source>Exporting table</source>
        <translation>匯出表格</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>尋找指令…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>尋找下一個</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>尋找上一個</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>尋找…</translation>
    </message>
    <message>
        <source>Frequencies…</source>
        <translation>頻次…</translation>
    </message>
    <message>
        <source>Full-width punctuation</source>
        <translation>全形標點</translation>
    </message>
    <message>
        <source>Future marker</source>
        <translation>含表示未來的詞語</translation>
    </message>
    <message>
        <source>Go to article text</source>
        <translation>前往正文</translation>
    </message>
    <message>
        <source>Go to commitments</source>
        <translation>前往承諾</translation>
    </message>
    <message>
        <source>Go to entities</source>
        <translation>前往實體</translation>
    </message>
    <message>
        <source>Go to marks</source>
        <translation>前往批註</translation>
    </message>
    <message>
        <source>Go to next pane</source>
        <translation>前往下一窗格</translation>
    </message>
    <message>
        <source>Go to next suggestion after a decision</source>
        <translation>審定後前往下一則建議</translation>
    </message>
    <message>
        <source>Go to paragraph…</source>
        <translation>前往段落…</translation>
    </message>
    <message>
        <source>Go to previous pane</source>
        <translation>前往上一窗格</translation>
    </message>
    <message>
        <source>Government presenting the report</source>
        <translation>提出報告的政府</translation>
    </message>
    <message>
        <source>Half-width digits and letters</source>
        <translation>半形數字與字母</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source>Highlight repairs</source>
        <translation>標出修復之處</translation>
    </message>
    <message>
        <source>Highlight suspicious characters</source>
        <translation>標出可疑字</translation>
    </message>
    <message>
        <source>Identified by the model</source>
        <translation>由模型判定</translation>
    </message>
    <message>
        <source>Import marks…</source>
        <translation>匯入批註…</translation>
    </message>
    <message>
        <source>In a list: search, new collection, rename</source>
        <translation>在清單中：搜尋、新增分類、重新命名</translation>
    </message>
    <message>
        <source>In the range “{0}” the end is lower than the start.</source>
        <translation>範圍「{0}」的上限低於下限。</translation>
    </message>
    <message>
        <source>Instruction to others with an outcome or a deadline</source>
        <translation>要求他人取得成果或限期完成</translation>
    </message>
    <message>
        <source>Intercoder agreement…</source>
        <translation>編碼者一致性…</translation>
    </message>
    <message>
        <source>It took too long to respond.</source>
        <translation>等候回應逾時。</translation>
    </message>
    <message>
        <source>Item in a list of planned actions</source>
        <translation>計畫事項清單中的一項</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>快速鍵…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Layers…</source>
        <translation>圖層…</translation>
    </message>
    <message>
        <source>Libraries and exports</source>
        <translation>文庫及其匯出檔</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>List repairs</source>
        <translation>列出修復</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Mark all occurrences</source>
        <translation>批註所有相同文字</translation>
    </message>
    <message>
        <source>Mark history…</source>
        <translation>批註歷史…</translation>
    </message>
    <message>
        <source>Mark with the tag on that key</source>
        <translation>以該數字鍵的標籤批註</translation>
    </message>
    <message>
        <source>Marked: {0}</source>
        <translation>新增批註：{0}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Meeting, on behalf of the body that held it</source>
        <translation>會議，代表召開會議的機構</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>備忘</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>備忘</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Merge library</source>
        <translation>合併文庫</translation>
    </message>
    <message>
        <source>Merge library…</source>
        <translation>合併文庫…</translation>
    </message>
    <message>
        <source>Most recent speaker</source>
        <translation>最近的發言人</translation>
    </message>
    <message>
        <source>Move and select</source>
        <translation>移動與選取</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Names…</source>
        <translation>名稱表…</translation>
    </message>
    <message>
        <source>Never a name</source>
        <translation>一律不視為名稱</translation>
    </message>
    <message>
        <source>Never convert selected text</source>
        <translation>不轉換所選文字</translation>
    </message>
    <message>
        <source>New commitment from selection…</source>
        <translation>以所選文字新增承諾…</translation>
    </message>
    <message>
        <source>New entity from selection…</source>
        <translation>以所選文字新增實體…</translation>
    </message>
    <message>
        <source>Next commitment</source>
        <translation>下一則承諾</translation>
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
        <source>No speaker; the body that is to act</source>
        <translation>無發言人；將採取行動的主體</translation>
    </message>
    <message>
        <source>No speaker; the body the passage is about</source>
        <translation>無發言人；該段所述的機構</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>備註…</translation>
    </message>
    <message>
        <source>Open an item, press a button, close</source>
        <translation>開啟項目、按下按鈕、關閉</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>開啟資料夾…</translation>
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
        <source>Parent collection</source>
        <translation>上層分類</translation>
    </message>
    <message>
        <source>Parent tag</source>
        <translation>上層標籤</translation>
    </message>
    <message>
        <source>Paste as new article</source>
        <translation>貼上為新文章</translation>
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
        <source>Plain text for screen readers</source>
        <translation>螢幕閱讀器用純文字</translation>
    </message>
    <message>
        <source>Previous commitment</source>
        <translation>上一則承諾</translation>
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
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Quick tour</source>
        <translation>快速導覽</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Recognised by the trained model</source>
        <translation>由訓練模型辨識</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Refers back to someone named earlier</source>
        <translation>回指前文提到的主體</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否決</translation>
    </message>
    <message>
        <source>Remove spaces between Chinese characters</source>
        <translation>移除漢字之間的空格</translation>
    </message>
    <message>
        <source>Repair automatically</source>
        <translation>自動修復</translation>
    </message>
    <message>
        <source>Repair everything that looks damaged</source>
        <translation>修復所有疑似損壞之處</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>取代為</translation>
    </message>
    <message>
        <source>Revert accepted character</source>
        <translation>撤回採納的字</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審定</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>儲存為 PDF…</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>簡繁</translation>
    </message>
    <message>
        <source>Search the library…</source>
        <translation>搜尋文庫…</translation>
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
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Show commitments</source>
        <translation>顯示承諾</translation>
    </message>
    <message>
        <source>Show entities</source>
        <translation>顯示實體</translation>
    </message>
    <message>
        <source>Show in panel</source>
        <translation>在面板中顯示</translation>
    </message>
    <message>
        <source>Show marks</source>
        <translation>顯示批註</translation>
    </message>
    <message>
        <source>Show or hide library</source>
        <translation>顯示或隱藏文庫</translation>
    </message>
    <message>
        <source>Show or hide side panel</source>
        <translation>顯示或隱藏側邊欄</translation>
    </message>
    <message>
        <source>Show scroll-bar map</source>
        <translation>顯示捲軸標記</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Speaker named before a speech verb</source>
        <translation>發言人在「表示」等動詞之前</translation>
    </message>
    <message>
        <source>Speaker named before the quotation</source>
        <translation>發言人在引文之前</translation>
    </message>
    <message>
        <source>Speaker named right after the quotation</source>
        <translation>發言人緊接引文之後</translation>
    </message>
    <message>
        <source>Standard characters for radicals and presentation forms</source>
        <translation>部首和相容字形改為標準字</translation>
    </message>
    <message>
        <source>Stated in a planning document</source>
        <translation>規劃類文件中的表述</translation>
    </message>
    <message>
        <source>Stated in the introduction to the list</source>
        <translation>清單的引言已說明</translation>
    </message>
    <message>
        <source>Statement opens with an action verb and gives a figure or date</source>
        <translation>表述以動作動詞開頭，並含數字或日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強度</translation>
    </message>
    <message>
        <source>Subject carried over from the previous clause</source>
        <translation>沿用前一分句的主語</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>跟隨系統語言</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Task or target in the outlook section of a work report</source>
        <translation>工作報告展望部分的任務或目標</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>用詞</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>用詞</translation>
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
        <source>Text repair</source>
        <translation>文字修復</translation>
    </message>
    <message>
        <source>Text repairs</source>
        <translation>文字修復</translation>
    </message>
    <message>
        <source>The deadline ends before it begins.</source>
        <translation>期限的截止日早於起始日。</translation>
    </message>
    <message>
        <source>The deadline has dates but no text. Enter the text or clear the dates.</source>
        <translation>期限只有日期，沒有原文。請填寫原文或清除日期。</translation>
    </message>
    <message>
        <source>The disk could not be read or written and may be faulty.</source>
        <translation>磁碟無法讀寫，可能已損壞。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁碟已滿。</translation>
    </message>
    <message>
        <source>The disk is read-only.</source>
        <translation>磁碟是唯讀的。</translation>
    </message>
    <message>
        <source>The file or folder does not exist.</source>
        <translation>檔案或資料夾不存在。</translation>
    </message>
    <message>
        <source>The language changes after a restart.</source>
        <translation>重新啟動後生效。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名稱過長。</translation>
    </message>
    <message>
        <source>The passage is empty. Adjust its start or end.</source>
        <translation>這段文字為空。請調整開頭或結尾。</translation>
    </message>
    <message>
        <source>The system does not allow this.</source>
        <translation>系統不允許此操作。</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>這是檔案，不是資料夾。</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>這是資料夾，不是檔案。</translation>
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
        <source>Too many files are open.</source>
        <translation>開啟的檔案過多。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>寫備註</translation>
    </message>
    <message>
        <source>You do not have permission for this file or folder.</source>
        <translation>您沒有此檔案或資料夾的權限。</translation>
    </message>
    <message>
        <source>Your disk quota is used up.</source>
        <translation>磁碟配額已用完。</translation>
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
        <source>deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>deleted and restored</source>
        <translation>刪除後又恢復</translation>
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
        <source>from a word list</source>
        <translation>取自詞表</translation>
    </message>
    <message>
        <source>from its form</source>
        <translation>依構詞形式</translation>
    </message>
    <message>
        <source>from jieba segmentation</source>
        <translation>依結巴斷詞</translation>
    </message>
    <message>
        <source>from reported speech</source>
        <translation>依發言語境</translation>
    </message>
    <message>
        <source>from the LAC model</source>
        <translation>依 LAC 模型</translation>
    </message>
    <message>
        <source>from the byline or credits</source>
        <translation>取自署名</translation>
    </message>
    <message>
        <source>from the title next to it</source>
        <translation>依相鄰職務</translation>
    </message>
    <message>
        <source>from the trained model</source>
        <translation>依訓練模型</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移動位置</translation>
    </message>
    <message>
        <source>moved to another version of the article</source>
        <translation>移至文章的另一版本</translation>
    </message>
    <message>
        <source>named elsewhere in the article</source>
        <translation>文中他處已有</translation>
    </message>
    <message>
        <source>never a name</source>
        <translation>非名稱</translation>
    </message>
    <message>
        <source>no visible change</source>
        <translation>無可見變更</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>not converted</source>
        <translation>不轉換</translation>
    </message>
    <message>
        <source>not repaired</source>
        <translation>未修復</translation>
    </message>
    <message>
        <source>note added</source>
        <translation>新增備註</translation>
    </message>
    <message>
        <source>note changed</source>
        <translation>修改備註</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>刪除備註</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>計畫</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>明確承諾</translation>
    </message>
    <message>
        <source>recognised as a figure or time</source>
        <translation>辨識為數字或時間</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否決</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>已修復</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>由您指定</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>待審定</translation>
    </message>
    <message>
        <source>tags reordered</source>
        <translation>調整標籤順序</translation>
    </message>
    <message>
        <source>tags: {0}</source>
        <translation>標籤：{0}</translation>
    </message>
    <message>
        <source>top level</source>
        <translation>最上層</translation>
    </message>
    <message>
        <source>{0} % sure</source>
        <translation>把握 {0}%</translation>
    </message>
    <message>
        <source>{0} changed by them</source>
        <translation>對方修改 {0}</translation>
    </message>
    <message>
        <source>{0} deleted by them</source>
        <translation>對方刪除 {0}</translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation>新增 {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>「{0}」</translation>
    </message>
    <message>
        <source>“{0}” is not a date. Use the form 2030-12-31.</source>
        <translation>「{0}」不是日期。請使用 2030-12-31 的格式。</translation>
    </message>
    <message>
        <source>“{0}” is not a number. Enter 1200, 3.5 or a range such as 6–8.</source>
        <translation>「{0}」不是數字。請輸入數字（如 1200、3.5）或範圍（如 6–8）。</translation>
    </message>
    <message>
        <source>“{0}” is not in the article.</source>
        <translation>文章中沒有「{0}」。</translation>
    </message>
    <message>
        <source>“{0}” is not in the passage.</source>
        <translation>這段文字中沒有「{0}」。</translation>
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
    <name>About</name>
    <message>
        <source>About Chengnuo</source>
        <translation>關於 Chengnuo</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>關於 Qt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>複製詳情</translation>
    </message>
    <message>
        <source>It uses Qt under the GNU Lesser General Public License 3. Qt is a separate package that you may replace with a modified version. The licences of all packages are in their installation folders.</source>
        <translation>本程式依 GNU 較寬鬆公共授權條款第 3 版使用 Qt。Qt 是獨立的套件，您可以換用自行修改的版本。各套件的授權條款都在其安裝資料夾中。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0. You may use, modify and redistribute it if you keep the notices.</source>
        <translation>以 Apache 授權條款 2.0 版授權。可以使用、修改和再散布，但須保留聲明。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>套件</translation>
    </message>
    <message>
        <source>Read, annotate and query Chinese official news: who promised what, how much, by when.</source>
        <translation>閱讀、批註和檢索中文官方新聞：誰承諾了什麼、多少、何時完成。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>未開啟</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>公有領域</translation>
    </message>
</context>
<context>
    <name>ActorsPage</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n 則表述</numerusform>
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
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Kind</source>
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
        <source>No commitments in the library yet.</source>
        <translation>文庫中尚無承諾。</translation>
    </message>
    <message>
        <source>No matching actors.</source>
        <translation>沒有相符的主體。</translation>
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
        <source>Search people and organisations</source>
        <translation>搜尋人物和機構</translation>
    </message>
    <message>
        <source>Select an actor to see all its statements.</source>
        <translation>選擇一個主體，查看其全部表述。</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>表述</translation>
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
        <source>showing the newest {0}</source>
        <translation>僅顯示最近 {0} 則</translation>
    </message>
</context>
<context>
    <name>AddingProcess</name>
    <message>
        <source>Adding files stopped unexpectedly. Files already added are in the library; add the rest again.</source>
        <translation>加入檔案時意外中斷。已加入的檔案都在文庫中；請重新加入其餘檔案。</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message numerus="yes">
        <source>%n article(s) compared, character by character.</source>
        <translation>
            <numerusform>逐字比較了 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement by tag</source>
        <translation>各標籤的一致性</translation>
    </message>
    <message>
        <source>All articles marked by two coders</source>
        <translation>至少兩位編碼者批註過的文章</translation>
    </message>
    <message>
        <source>All tags together</source>
        <translation>全部標籤</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>評估</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>編碼者</translation>
    </message>
    <message>
        <source>Coders (two or more)</source>
        <translation>編碼者（至少兩位）</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比較字數</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>匯出表格</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>匯出表格…</translation>
    </message>
    <message>
        <source>Marked per coder</source>
        <translation>各編碼者批註字數</translation>
    </message>
    <message>
        <source>No article was marked by two of these coders. Select others.</source>
        <translation>所選編碼者中沒有兩位批註過同一篇文章。請另選。</translation>
    </message>
    <message>
        <source>No marks here yet. Select text in an article and press 1–9.</source>
        <translation>這裡還沒有批註。請在文章中選取文字，按 1–9。</translation>
    </message>
    <message>
        <source>Only one coder has marked here. Merge a colleague&apos;s library (Library › Merge library…) or change the coder (Library › Coder…).</source>
        <translation>這裡只有一位編碼者作過批註。請合併同事的文庫（文庫 › 合併文庫…），或更換編碼者（文庫 › 編碼者…）。</translation>
    </message>
    <message>
        <source>Select two or more coders.</source>
        <translation>請選擇至少兩位編碼者。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Treat every article in the collection as read by every coder, even without marks</source>
        <translation>視為每位編碼者都讀過該分類的全部文章，未作批註的也計入</translation>
    </message>
    <message>
        <source>Unmarked articles count as read</source>
        <translation>未批註的文章視為已讀</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>可靠</translation>
    </message>
    <message>
        <source>tag covers every character</source>
        <translation>標籤涵蓋每個字</translation>
    </message>
    <message>
        <source>tag not used</source>
        <translation>未使用此標籤</translation>
    </message>
    <message>
        <source>tentative conclusions only</source>
        <translation>僅可作初步結論</translation>
    </message>
    <message>
        <source>too little agreement</source>
        <translation>一致性不足</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>● reliable (α ≥ 0.8) · ◐ tentative (α ≥ 0.667) · ○ too little agreement · – not defined</source>
        <translation>● 可靠 (α ≥ 0.8) · ◐ 初步 (α ≥ 0.667) · ○ 一致性不足 · – 無法計算</translation>
    </message>
</context>
<context>
    <name>AnalysedBar</name>
    <message>
        <source>Analyse the rest…</source>
        <translation>分析其餘文章…</translation>
    </message>
    <message>
        <source>Opens the ledger to analyse them</source>
        <translation>開啟總表進行分析</translation>
    </message>
    <message>
        <source>{0} of {1} articles analysed.</source>
        <translation>已分析 {0} 篇，共 {1} 篇。</translation>
    </message>
</context>
<context>
    <name>AnalysisProcess</name>
    <message>
        <source>The analysis stopped unexpectedly. Your marks are safe; reopen the article to try again.</source>
        <translation>分析意外中斷。您的批註不受影響；重新開啟文章即可再試。</translation>
    </message>
</context>
<context>
    <name>AnnotationsPanel</name>
    <message numerus="yes">
        <source>Delete %n mark(s)</source>
        <translation>
            <numerusform>刪除 %n 處批註</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete mark</source>
        <translation>刪除批註</translation>
    </message>
    <message>
        <source>Mark all occurrences</source>
        <translation>批註所有相同文字</translation>
    </message>
    <message>
        <source>Mark history…</source>
        <translation>批註歷史…</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>備註…</translation>
    </message>
    <message>
        <source>Select text in the article, then press 1–9 for a tag or N for a note.</source>
        <translation>在文章中選取文字後，按 1–9 加標籤，按 N 寫備註。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n mark(s)</source>
        <translation>
            <numerusform>%n 處批註的標籤</numerusform>
        </translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>無標籤</translation>
    </message>
</context>
<context>
    <name>Appendix</name>
    <message>
        <source>Commitments</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Lines and colours</source>
        <translation>底線與顏色</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>批註與備註</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>第 {0} 頁</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>承諾 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>批註 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleSearchProcess</name>
    <message>
        <source>The search in this article stopped unexpectedly. Try again.</source>
        <translation>文內尋找意外中斷。請重試。</translation>
    </message>
</context>
<context>
    <name>ArticleVerbs</name>
    <message numerus="yes">
        <source>%n article(s) in it will stay in the library.</source>
        <translation>
            <numerusform>其中 %n 篇文章仍保留在文庫中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) on commitments and names will also be deleted.</source>
        <translation>
            <numerusform>對承諾和名稱的 %n 項審定也會一併刪除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) on them will also be deleted.</source>
        <translation>
            <numerusform>其中的 %n 處批註也會一併刪除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete the collection {0} and its subcollections?</source>
        <translation>刪除分類「{0}」及其下層分類？</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新增分類</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s) from the library?</source>
        <translation>
            <numerusform>從文庫中移除 %n 篇文章？</numerusform>
        </translation>
    </message>
    <message>
        <source>The library has no other article, so the sample was opened.</source>
        <translation>文庫中沒有其他文章，因此開啟了範例文章。</translation>
    </message>
    <message>
        <source>The original files are not affected. A backup is made first.</source>
        <translation>原始檔案不受影響。移除前會先備份。</translation>
    </message>
    <message>
        <source>This article was pasted and has no file.</source>
        <translation>這篇文章是貼上的，沒有對應的檔案。</translation>
    </message>
    <message>
        <source>{0} (file name copied to the clipboard)</source>
        <translation>{0}（檔名已複製到剪貼簿）</translation>
    </message>
</context>
<context>
    <name>BackgroundAnalysis</name>
    <message>
        <source>Analysing the library</source>
        <translation>分析文庫</translation>
    </message>
</context>
<context>
    <name>BackgroundAnalysisBar</name>
    <message numerus="yes">
        <source>%n article(s) could not be analysed.</source>
        <translation>
            <numerusform>有 %n 篇文章無法分析。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in the library not analysed yet.</source>
        <translation>
            <numerusform>文庫中有 %n 篇文章尚未分析。</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse now</source>
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
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%n article(s) lost</source>
        <translation>
            <numerusform>遺失 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) recovered</source>
        <translation>
            <numerusform>搶救出 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) recovered with changes.</source>
        <translation>
            <numerusform>已搶救 %n 篇文章，但內容有變動。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) lost</source>
        <translation>
            <numerusform>遺失 %n 處批註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) recovered</source>
        <translation>
            <numerusform>搶救出 %n 處批註</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is made on each day with changes and before major changes. Restoring a backup first saves the current state.</source>
        <translation>有變更的日子每天備份一次，重大變更之前也會備份。還原之前會先備份目前狀態。</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Backup created.</source>
        <translation>備份完成。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Creating backup…</source>
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>備份時間</translation>
    </message>
    <message>
        <source>Library restored from backup.</source>
        <translation>文庫已從備份還原。</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>No backups yet.</source>
        <translation>尚無備份。</translation>
    </message>
    <message>
        <source>Readable data is back in the library. The damaged file is {0}.</source>
        <translation>可讀資料已搶救至文庫中。損壞的檔案是 {0}。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Recover readable data</source>
        <translation>搶救可讀資料</translation>
    </message>
    <message>
        <source>Recovering readable data…</source>
        <translation>正在搶救可讀資料…</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>還原至此備份</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在還原…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Some changes are not saved yet. Restore the backup afterwards.</source>
        <translation>有變更尚未儲存。請在儲存後再還原。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>匯入前</translation>
    </message>
    <message>
        <source>before merging a library</source>
        <translation>合併文庫前</translation>
    </message>
    <message>
        <source>before restoring a backup</source>
        <translation>還原備份前</translation>
    </message>
    <message>
        <source>before updating Chengnuo</source>
        <translation>Chengnuo 升級前</translation>
    </message>
    <message>
        <source>daily backup</source>
        <translation>每日備份</translation>
    </message>
    <message>
        <source>manual backup</source>
        <translation>手動備份</translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%n article(s) added to the collection.</source>
        <translation>
            <numerusform>已將 %n 篇文章加入分類。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) changed. Press Ctrl+Z to undo.</source>
        <translation>
            <numerusform>已變更 %n 處批註。按 Ctrl+Z 可復原。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n article(s) to</source>
        <translation>
            <numerusform>將 %n 篇文章加入</numerusform>
        </translation>
    </message>
    <message>
        <source>New collection: {0}</source>
        <translation>新增分類：{0}</translation>
    </message>
    <message>
        <source>No tag is assigned to {0}.</source>
        <translation>沒有按鍵為 {0} 的標籤。</translation>
    </message>
    <message>
        <source>None of the selected rows is a mark. Only marks have tags.</source>
        <translation>所選各列中沒有批註。只有批註可加標籤。</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>The library is not open, so names cannot be saved.</source>
        <translation>文庫未開啟，無法儲存名稱。</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>採納</translation>
    </message>
    <message>
        <source>boundary change</source>
        <translation>調整首尾</translation>
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
        <translation>批註</translation>
    </message>
    <message>
        <source>marking of all occurrences</source>
        <translation>批註所有相同文字</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>備忘</translation>
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
        <source>tag change</source>
        <translation>修改標籤</translation>
    </message>
    <message>
        <source>withdrawal</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Chart of the figures in the table</source>
        <translation>表中數字的圖表</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message numerus="yes">
        <source>%n more; type to find them.</source>
        <translation>
            <numerusform>另有 %n 個；輸入文字即可尋找。</numerusform>
        </translation>
    </message>
    <message>
        <source>No matches.</source>
        <translation>沒有相符項目。</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>輸入文字以篩選</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Close when finished</source>
        <translation>完成後關閉</translation>
    </message>
    <message>
        <source>It cannot be stopped.</source>
        <translation>此操作無法停止。</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>保持視窗開啟</translation>
    </message>
    <message>
        <source>Nothing is lost: unfinished work is undone completely.</source>
        <translation>不會遺失任何內容：未完成的工作會完全復原。</translation>
    </message>
    <message>
        <source>Still running: {0}.</source>
        <translation>仍在進行：{0}。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止並關閉</translation>
    </message>
</context>
<context>
    <name>CodebookEditor</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n 個變更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) moved from “{0}” to “{1}”.</source>
        <translation>
            <numerusform>%n 處批註已由「{0}」改為「{1}」。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>新增 %n 個標籤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n now untagged.</source>
        <translation>
            <numerusform>其中 %n 處現無標籤。</numerusform>
        </translation>
    </message>
    <message>
        <source>A tag named “{0}” already exists. Merge the two or choose another name.</source>
        <translation>已有標籤「{0}」。請將兩者合併，或另取名稱。</translation>
    </message>
    <message>
        <source>Key {0} was assigned to “{1}”, which now has {2}.</source>
        <translation>按鍵 {0} 原屬於「{1}」，後者現為 {2}。</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已儲存：{0}</translation>
    </message>
    <message>
        <source>The codebook has changed in the meantime. Import the file again.</source>
        <translation>編碼表在此期間有變動。請重新匯入檔案。</translation>
    </message>
    <message>
        <source>The file contains nothing new.</source>
        <translation>該檔案中沒有新內容。</translation>
    </message>
    <message>
        <source>codebook import</source>
        <translation>匯入編碼表</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>修改顏色</translation>
    </message>
    <message>
        <source>description</source>
        <translation>修改說明</translation>
    </message>
    <message>
        <source>key</source>
        <translation>修改按鍵</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>tag deletion</source>
        <translation>刪除標籤</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” removed from %n mark(s)</source>
        <translation>
            <numerusform>已從 %n 處批註移除「{0}」</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookWindow</name>
    <message numerus="yes">
        <source>%n mark(s) will lose this tag and keep their others.</source>
        <translation>
            <numerusform>%n 處批註將失去此標籤，其他標籤保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subtag(s) will move up one level.</source>
        <translation>
            <numerusform>%n 個下層標籤將上移一層。</numerusform>
        </translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>編碼表</translation>
    </message>
    <message>
        <source>Codebooks and libraries</source>
        <translation>編碼表和文庫</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>刪除標籤</translation>
    </message>
    <message>
        <source>Delete “{0}”?</source>
        <translation>刪除「{0}」？</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>刪除…</translation>
    </message>
    <message>
        <source>Export codebook</source>
        <translation>匯出編碼表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>F2: rename · Alt+→, Alt+←: indent · 1–9: assign key · Ctrl+Z: undo</source>
        <translation>F2：重新命名 · Alt+→、Alt+←：調整層級 · 1–9：指定按鍵 · Ctrl+Z：復原</translation>
    </message>
    <message>
        <source>Import codebook</source>
        <translation>匯入編碼表</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合併…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New subtag</source>
        <translation>新增下層標籤</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA 編碼表</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>CoderDialog</name>
    <message>
        <source>Coder</source>
        <translation>編碼者</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Colour marks by coder instead of tag</source>
        <translation>依編碼者而非標籤為批註著色</translation>
    </message>
    <message>
        <source>Current coder</source>
        <translation>目前編碼者</translation>
    </message>
    <message>
        <source>Marks by unticked coders are hidden, not deleted. Exports still include them.</source>
        <translation>未勾選者的批註只是隱藏，並未刪除，匯出時仍包含在內。</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>未署名</translation>
    </message>
</context>
<context>
    <name>CollectionTree</name>
    <message>
        <source>(top level)</source>
        <translation>（最上層）</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Delete collection…</source>
        <translation>刪除分類…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移至</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新增分類</translation>
    </message>
    <message>
        <source>New subcollection</source>
        <translation>新增下層分類</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Unfiled</source>
        <translation>未分類</translation>
    </message>
</context>
<context>
    <name>ColoursPage</name>
    <message>
        <source>Accent and commitment cues</source>
        <translation>強調色與承諾提示詞</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>變更…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Lowest contrast: {0}. Easily readable text needs {1}.</source>
        <translation>最低對比度為 {0}；易於閱讀的文字應達 {1}。</translation>
    </message>
    <message>
        <source>Lowest contrast: {0}. Easily visible lines need {1}.</source>
        <translation>最低對比度為 {0}；易於辨認的線條應達 {1}。</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>尋找結果</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選取的文字</translation>
    </message>
    <message>
        <source>Suspicious characters</source>
        <translation>可疑字</translation>
    </message>
    <message>
        <source>Tag colour {0}</source>
        <translation>標籤顏色 {0}</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Theme colours</source>
        <translation>主題顏色</translation>
    </message>
    <message>
        <source>Use theme colour</source>
        <translation>使用主題顏色</translation>
    </message>
    <message>
        <source>{0} — {1}, contrast {2}</source>
        <translation>{0} — {1}，對比度 {2}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>尋找指令</translation>
    </message>
    <message>
        <source>No matching commands.</source>
        <translation>沒有相符的指令。</translation>
    </message>
    <message>
        <source>Type a few letters of a command</source>
        <translation>輸入指令的幾個字</translation>
    </message>
</context>
<context>
    <name>CommitmentCard</name>
    <message>
        <source>Added manually</source>
        <translation>手動新增</translation>
    </message>
    <message>
        <source>Due: {0}</source>
        <translation>期限：{0}</translation>
    </message>
    <message>
        <source>Select a commitment to see its content and why it was found.</source>
        <translation>選擇一則承諾，查看其內容和辨識依據。</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>在{0}之後</translation>
    </message>
    <message>
        <source>{0} · weighs most: {1}</source>
        <translation>{0} · 最有分量：{1}</translation>
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
        <source>Deadline text</source>
        <translation>期限原文</translation>
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
        <translation>強度</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>CommitmentList</name>
    <message>
        <source>Commitments</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>No commitment matches these filters.</source>
        <translation>沒有符合篩選條件的承諾。</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>已摺疊</translation>
    </message>
    <message>
        <source>expanded</source>
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
        <source>No date</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>No metric</source>
        <translation>無指標</translation>
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
        <source>Analysis stopped. Choose “Analyse again” in the menu to restart it.</source>
        <translation>分析已停止。選擇選單中的「重新分析」可重新開始。</translation>
    </message>
    <message>
        <source>Finding commitments…</source>
        <translation>正在尋找承諾…</translation>
    </message>
    <message>
        <source>No commitments in this article.</source>
        <translation>本文沒有承諾。</translation>
    </message>
    <message>
        <source>Open an article to see its commitments.</source>
        <translation>開啟文章，查看其中的承諾。</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 處差異</numerusform>
        </translation>
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
        <source>Differences only</source>
        <translation>僅顯示差異</translation>
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
        <source>No differences</source>
        <translation>沒有差異</translation>
    </message>
    <message>
        <source>One of the articles is no longer in the library.</source>
        <translation>有一篇文章已不在文庫中。</translation>
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
        <source>Select two articles above, or press C on two commitments in the list.</source>
        <translation>請在上方選擇兩篇文章，或在清單中的兩則承諾上按 C。</translation>
    </message>
    <message>
        <source>Shift+F7 or P</source>
        <translation>Shift+F7 或 P</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>左右互換</translation>
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
    <name>ConcordancePage</name>
    <message numerus="yes">
        <source>%n characters on each side</source>
        <translation>
            <numerusform>左右各 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Characters on each side</source>
        <translation>左右字數</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>語境索引</translation>
    </message>
    <message>
        <source>Export all lines</source>
        <translation>匯出全部索引行</translation>
    </message>
    <message>
        <source>Export all lines…</source>
        <translation>匯出全部索引行…</translation>
    </message>
    <message>
        <source>No article contains these words.</source>
        <translation>沒有文章包含這些詞。</translation>
    </message>
    <message>
        <source>No matches. Remove a filter or turn off “Whole words only”.</source>
        <translation>沒有相符項目。請減少篩選，或取消「全詞相符」。</translation>
    </message>
    <message>
        <source>Only matches at word boundaries</source>
        <translation>僅顯示首尾都在詞語邊界處的</translation>
    </message>
    <message>
        <source>Return: open · S: change order · /: search</source>
        <translation>Enter：開啟 · S：切換排序 · /：搜尋</translation>
    </message>
    <message>
        <source>Type words in Simplified or Traditional to see every occurrence.</source>
        <translation>輸入詞語（簡繁皆可），查看其所有出處。</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>全詞相符</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>寬度</translation>
    </message>
    <message>
        <source>Words to look up</source>
        <translation>要查詢的詞語</translation>
    </message>
</context>
<context>
    <name>ConflictChooser</name>
    <message numerus="yes">
        <source>%n changed on both sides.</source>
        <translation>
            <numerusform>雙方都改過的有 %n 處。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left to choose.</source>
        <translation>
            <numerusform>尚有 %n 處待選擇。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;1 Mine</source>
        <translation>&amp;1 我方</translation>
    </message>
    <message>
        <source>&amp;2 Theirs</source>
        <translation>&amp;2 對方</translation>
    </message>
    <message>
        <source>&amp;3 Both</source>
        <translation>&amp;3 兩者</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>全用對方(&amp;T)</translation>
    </message>
    <message>
        <source>All chosen.</source>
        <translation>已全部選定。</translation>
    </message>
    <message>
        <source>All m&amp;ine</source>
        <translation>全用我方(&amp;I)</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>both</source>
        <translation>兩者</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>尚未選擇</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>對方</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>Commitment {0}</source>
        <translation>承諾 {0}</translation>
    </message>
    <message>
        <source>Mark: {0}</source>
        <translation>批註：{0}</translation>
    </message>
    <message>
        <source>Next occurrence of this name</source>
        <translation>此名稱的下一處</translation>
    </message>
    <message>
        <source>Search library for this</source>
        <translation>在文庫中搜尋</translation>
    </message>
    <message>
        <source>Show in ledger</source>
        <translation>在總表中顯示</translation>
    </message>
    <message>
        <source>Show in panel</source>
        <translation>在面板中顯示</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Treat this name as</source>
        <translation>將此名稱視為</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>無標籤</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>, </source>
        <comment>between title, outlet and date</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>— {0} ({1})</source>
        <comment>title, outlet and date, and the script</comment>
        <translation>——{0}（{1}）</translation>
    </message>
</context>
<context>
    <name>CountOptions</name>
    <message>
        <source>Articles containing both</source>
        <translation>兩者共現的文章數</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Co-occurrence</source>
        <translation>共現</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>匯出表格…</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>頻次</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Overlapping marks</source>
        <translation>文字重疊的批註數</translation>
    </message>
    <message>
        <source>Paragraphs containing both</source>
        <translation>兩者共現的段落數</translation>
    </message>
    <message>
        <source>Same article</source>
        <translation>同一文章</translation>
    </message>
    <message>
        <source>Same paragraph</source>
        <translation>同一段落</translation>
    </message>
    <message>
        <source>Same text</source>
        <translation>同一文字</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>儲存圖片…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
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
        <translation>之後</translation>
    </message>
    <message>
        <source>Nothing is overdue or due in this period.</source>
        <translation>沒有逾期或在此期間到期的承諾。</translation>
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
        <source>“{0}”, all %n occurrences</source>
        <translation>
            <numerusform>「{0}」，全部 %n 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A collection cannot contain itself; move it elsewhere.</source>
        <translation>分類不能放進自身，請移至別處。</translation>
    </message>
    <message>
        <source>A collection named {0} already exists there; choose another name.</source>
        <translation>該處已有分類 {0}，請另取名稱。</translation>
    </message>
    <message>
        <source>A tag named “{0}” already exists; choose another name.</source>
        <translation>已有標籤「{0}」，請另取名稱。</translation>
    </message>
    <message>
        <source>A workbook can have at most 1,048,575 rows; export as CSV instead.</source>
        <translation>活頁簿最多 1,048,575 列，請改為匯出 CSV。</translation>
    </message>
    <message>
        <source>Another tag has the key {0} now; choose another key.</source>
        <translation>按鍵 {0} 已指派給另一標籤，請另選按鍵。</translation>
    </message>
    <message>
        <source>Cannot import {0}: {1}; nothing was changed.</source>
        <translation>無法匯入 {0}：{1}；沒有任何變更。</translation>
    </message>
    <message>
        <source>Cannot write a backup to {0} ({1}); free up space there or allow writing, then try again.</source>
        <translation>無法將備份寫入 {0}（{1}）；請騰出空間或允許寫入，然後再試。</translation>
    </message>
    <message>
        <source>Cannot write {0} ({1}); choose another location.</source>
        <translation>無法寫入 {0}（{1}），請另選位置。</translation>
    </message>
    <message>
        <source>Cannot write {0} ({1}); free up space and try again.</source>
        <translation>無法寫入 {0}（{1}）；請騰出空間再試。</translation>
    </message>
    <message>
        <source>Cannot write {0} because another program&apos;s file is there; choose another name, or replace it with --force.</source>
        <translation>無法寫入 {0}，因為那裡有其他程式的檔案；請另取名稱，或用 --force 取代它。</translation>
    </message>
    <message>
        <source>Cannot write {0} because another program&apos;s file is there; rename it.</source>
        <translation>無法寫入 {0}，因為那裡有其他程式的檔案；請將它改名。</translation>
    </message>
    <message>
        <source>Cannot write {0} because it already exists; choose another name.</source>
        <translation>無法寫入 {0}：檔案已存在，請另取名稱。</translation>
    </message>
    <message>
        <source>Cannot write {0} because it is being read; choose another location.</source>
        <translation>無法寫入 {0}，因為正在讀取它；請另選位置。</translation>
    </message>
    <message>
        <source>Cannot write {0} because its folder does not exist; choose another location.</source>
        <translation>無法寫入 {0}：資料夾不存在，請另選位置。</translation>
    </message>
    <message>
        <source>Commitments cannot be detected: {0} belongs to another version; reinstall the program.</source>
        <translation>無法辨識承諾：{0} 屬於另一個版本；請重新安裝本程式。</translation>
    </message>
    <message>
        <source>Commitments cannot be detected: {0} is damaged; reinstall the program.</source>
        <translation>無法辨識承諾：{0} 已損壞；請重新安裝本程式。</translation>
    </message>
    <message>
        <source>Commitments cannot be detected: {0} is missing; reinstall the program.</source>
        <translation>無法辨識承諾：缺少 {0}；請重新安裝本程式。</translation>
    </message>
    <message>
        <source>Nothing matches {0}; check the pattern.</source>
        <translation>沒有與 {0} 相符的檔案；請檢查萬用字元。</translation>
    </message>
    <message>
        <source>Parquet cannot be printed; give a file with --out.</source>
        <translation>Parquet 無法輸出到螢幕；請用 --out 指定檔案。</translation>
    </message>
    <message>
        <source>Parquet needs pyarrow; install it with pip install &apos;chengnuo[parquet]&apos;, or choose csv or jsonl.</source>
        <translation>Parquet 需要 pyarrow；請用 pip install &apos;chengnuo[parquet]&apos; 安裝，或改選 csv 或 jsonl。</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，未作任何變更。</translation>
    </message>
    <message>
        <source>The backup {0} cannot be read ({1}); choose another.</source>
        <translation>無法讀取備份 {0}（{1}），請另選。</translation>
    </message>
    <message>
        <source>The backup {0} is damaged ({1}); choose another.</source>
        <translation>備份 {0} 已損壞（{1}），請另選。</translation>
    </message>
    <message>
        <source>The backup {0} was made by a newer version of Chengnuo; update Chengnuo to use it.</source>
        <translation>備份 {0} 由較新版本的 Chengnuo 建立；請更新 Chengnuo 再用。</translation>
    </message>
    <message>
        <source>The latest changes of the library {0} were deleted while it was open (its file ending in -wal); restore that file or a backup (chengnuo library restore).</source>
        <translation>文庫 {0} 在開啟期間，最近的變更（以 -wal 結尾的檔案）被刪除；請恢復該檔案，或還原備份（chengnuo library restore）。</translation>
    </message>
    <message>
        <source>The library changed meanwhile; nothing was merged. Review the differences again.</source>
        <translation>選擇期間文庫有變更，未合併任何內容。請重新檢視差異。</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened ({1}); choose another location with --library.</source>
        <translation>無法開啟文庫 {0}（{1}）；請用 --library 另選位置。</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened; allow writing to it and its folder, or choose another with --library.</source>
        <translation>無法開啟文庫 {0}；請允許寫入該檔案及其資料夾，或用 --library 另選文庫。</translation>
    </message>
    <message>
        <source>The library {0} cannot be read any more ({1}); restore a backup.</source>
        <translation>文庫 {0} 已無法讀取（{1}）；請還原備份。</translation>
    </message>
    <message>
        <source>The library {0} cannot be read or written; check whether its disk is full or failing, then try again.</source>
        <translation>無法讀寫文庫 {0}；請檢查磁碟是否已滿或故障，然後再試。</translation>
    </message>
    <message>
        <source>The library {0} cannot be upgraded because a row has lost its owner; please report this.</source>
        <translation>無法升級文庫 {0}：有一列資料沒有所屬項目；請回報此問題。</translation>
    </message>
    <message>
        <source>The library {0} cannot grow because the disk is full; free up space and try again.</source>
        <translation>磁碟已滿，文庫 {0} 無法寫入；請騰出空間再試。</translation>
    </message>
    <message>
        <source>The library {0} failed ({1}); try again or choose another with --library.</source>
        <translation>文庫 {0} 出錯（{1}）；請再試一次，或用 --library 另選文庫。</translation>
    </message>
    <message>
        <source>The library {0} is being written to by another program; close that program or try again in a moment.</source>
        <translation>另一程式正在寫入文庫 {0}；請關閉該程式，或稍後再試。</translation>
    </message>
    <message>
        <source>The library {0} is damaged ({1}); recover its readable data first.</source>
        <translation>文庫 {0} 已損壞（{1}）；請先搶救可讀資料。</translation>
    </message>
    <message>
        <source>The library {0} is damaged and will not be changed. Recover its readable data or restore a backup: Library › Backups.</source>
        <translation>文庫 {0} 已損壞，不會再作變更。請搶救可讀資料或還原備份：文庫 › 備份。</translation>
    </message>
    <message>
        <source>The library {0} is damaged; recover its readable data (chengnuo library recover) or restore a backup (chengnuo library restore).</source>
        <translation>文庫 {0} 已損壞；請搶救可讀資料（chengnuo library recover），或還原備份（chengnuo library restore）。</translation>
    </message>
    <message>
        <source>The library {0} is empty; choose another with --library, or open it in the window.</source>
        <translation>文庫 {0} 是空的；請用 --library 另選，或在視窗中開啟。</translation>
    </message>
    <message>
        <source>The library {0} is not damaged; there is nothing to recover.</source>
        <translation>文庫 {0} 沒有損壞，無需搶救。</translation>
    </message>
    <message>
        <source>The library {0} is read-only; allow writing to it and its folder, or choose another with --library.</source>
        <translation>文庫 {0} 是唯讀的；請允許寫入該檔案及其資料夾，或用 --library 另選文庫。</translation>
    </message>
    <message>
        <source>The library {0} was made by a newer version of Chengnuo; update Chengnuo to open it.</source>
        <translation>文庫 {0} 由較新版本的 Chengnuo 建立；請更新 Chengnuo 再開啟。</translation>
    </message>
    <message>
        <source>The library {0} was moved, renamed or deleted while it was open; put it back and try again.</source>
        <translation>文庫 {0} 在開啟期間被移動、重新命名或刪除；請放回原處後再試。</translation>
    </message>
    <message>
        <source>The library {0} was replaced by another file while it was open; try again to use the new one.</source>
        <translation>文庫 {0} 在開啟期間被另一檔案取代；再試一次即使用新檔案。</translation>
    </message>
    <message>
        <source>The tag “{0}” is on newer marks; remove it from them first.</source>
        <translation>較新的批註使用了標籤「{0}」；請先從這些批註上移除。</translation>
    </message>
    <message>
        <source>There are more than {0} matches; add a word or a filter.</source>
        <translation>相符項目超過 {0} 個，請增加詞語或篩選條件。</translation>
    </message>
    <message>
        <source>There is more than one backup called {0} of {1}; list them with: chengnuo library backups.</source>
        <translation>{1} 有多個名為 {0} 的備份；請用 chengnuo library backups 列出。</translation>
    </message>
    <message>
        <source>There is no backup called {0} of {1}; list them with: chengnuo library backups.</source>
        <translation>{1} 沒有名為 {0} 的備份；請用 chengnuo library backups 列出。</translation>
    </message>
    <message>
        <source>There is no collection {0} in the library {1}; choose another.</source>
        <translation>文庫 {1} 中沒有分類 {0}，請另選。</translation>
    </message>
    <message>
        <source>There is no file {0}; check its name and folder.</source>
        <translation>沒有檔案 {0}，請檢查檔名和資料夾。</translation>
    </message>
    <message>
        <source>There is no folder {0}; check its name.</source>
        <translation>沒有資料夾 {0}，請檢查名稱。</translation>
    </message>
    <message>
        <source>There is no library at {0}; choose another with --library.</source>
        <translation>{0} 處沒有文庫；請用 --library 另選。</translation>
    </message>
    <message>
        <source>There is no space for a copy of {0} in {1}; free up space and try again.</source>
        <translation>{1} 中放不下 {0} 的副本；請騰出空間再試。</translation>
    </message>
    <message>
        <source>There is nothing in {0} that can be opened; choose another folder.</source>
        <translation>{0} 中沒有可以開啟的檔案，請另選資料夾。</translation>
    </message>
    <message>
        <source>These results are no longer available; search again.</source>
        <translation>這些結果已失效，請重新搜尋。</translation>
    </message>
    <message>
        <source>These texts are too long for a workbook; export as CSV instead.</source>
        <translation>這些文字太長，活頁簿放不下，請改為匯出 CSV。</translation>
    </message>
    <message>
        <source>This collection is no longer in the library; choose another.</source>
        <translation>這一分類已不在文庫中，請另選。</translation>
    </message>
    <message>
        <source>This is too large to be imported again from such a file; export as JSONL or one collection at a time.</source>
        <translation>內容過多，這種檔案無法重新匯入；請匯出為 JSONL，或逐個分類匯出。</translation>
    </message>
    <message>
        <source>This library is only in memory and cannot be searched; open a library file instead.</source>
        <translation>這個文庫只在記憶體中，無法搜尋；請開啟檔案形式的文庫。</translation>
    </message>
    <message>
        <source>Unknown encoding {0}; try utf-8, gb18030 or big5.</source>
        <translation>未知編碼 {0}，請試試 utf-8、gb18030 或 big5。</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 壓縮檔</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>GIF 圖片</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>JPEG 圖片</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>PNG 圖片</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 壓縮檔</translation>
    </message>
    <message>
        <source>a TIFF image</source>
        <translation>TIFF 圖片</translation>
    </message>
    <message>
        <source>a WebP image, an audio file or a video</source>
        <translation>WebP 圖片、音訊或影片</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 壓縮檔</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文件</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 資料庫</translation>
    </message>
    <message>
        <source>it is not a library</source>
        <translation>不是文庫</translation>
    </message>
    <message>
        <source>{0} cannot be analysed ({1}: {2}).</source>
        <translation>無法分析 {0}（{1}：{2}）。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check its name or copy it elsewhere.</source>
        <translation>無法讀取 {0}（{1}）；請檢查名稱，或複製到別處。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); choose another file.</source>
        <translation>無法讀取 {0}（{1}），請另選檔案。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}: {2}).</source>
        <translation>無法讀取 {0}（{1}：{2}）。</translation>
    </message>
    <message>
        <source>{0} cannot be read as {1}, an unknown encoding; try utf-8 or gb18030.</source>
        <translation>無法以 {1} 讀取 {0}：未知編碼；請試試 utf-8 或 gb18030。</translation>
    </message>
    <message>
        <source>{0} cannot be read because access is denied; ask its owner for permission.</source>
        <translation>沒有讀取 {0} 的權限；請向擁有者申請權限。</translation>
    </message>
    <message>
        <source>{0} contains binary data, not text; choose a text file.</source>
        <translation>{0} 的內容是二進位資料，不是文字；請選擇文字檔。</translation>
    </message>
    <message>
        <source>{0} contains more than {1} MB of text; split it into parts.</source>
        <translation>{0} 中的文字超過 {1} MB，請分成幾份。</translation>
    </message>
    <message>
        <source>{0} contains more than {1} million characters; split it into parts.</source>
        <translation>{0} 超過 {1}00 萬字，請分成幾份。</translation>
    </message>
    <message>
        <source>{0} contains no web page with text; open it in a browser and copy the text into a .txt file.</source>
        <translation>{0} 中沒有帶文字的網頁；請用瀏覽器開啟，將文字複製到 .txt 檔案。</translation>
    </message>
    <message>
        <source>{0} contains only images of text; run text recognition (OCR) on it and open the result.</source>
        <translation>{0} 中只有文字的影像；請先進行文字辨識（OCR），再開啟辨識結果。</translation>
    </message>
    <message>
        <source>{0} contains too many files for one list ({1} at most); choose a folder in it.</source>
        <translation>{0} 中的檔案太多，一次列不下（最多 {1} 個）；請選擇其中的資料夾。</translation>
    </message>
    <message>
        <source>{0} could not be added; see above.</source>
        <translation>有 {0} 個未能加入；見上文。</translation>
    </message>
    <message>
        <source>{0} crashed the process that analysed it, probably for lack of memory; split it into parts.</source>
        <translation>分析 {0} 的處理程序當掉了，可能是記憶體不足；請分成幾份。</translation>
    </message>
    <message>
        <source>{0} crashed the process that read it, probably for lack of memory; split it into parts.</source>
        <translation>讀取 {0} 的處理程序當掉了，可能是記憶體不足；請分成幾份。</translation>
    </message>
    <message>
        <source>{0} does not say which characters it shows; run text recognition (OCR) on it.</source>
        <translation>{0} 未記錄所顯示的字元；請進行文字辨識（OCR）。</translation>
    </message>
    <message>
        <source>{0} has more than {1} pages; split it into parts.</source>
        <translation>{0} 超過 {1} 頁，請分成幾份。</translation>
    </message>
    <message>
        <source>{0} is a folder; choose a colleague&apos;s library file.</source>
        <translation>{0} 是資料夾，請選擇同事的文庫檔案。</translation>
    </message>
    <message>
        <source>{0} is a folder; choose a file in it.</source>
        <translation>{0} 是資料夾，請選擇其中的檔案。</translation>
    </message>
    <message>
        <source>{0} is a spreadsheet, a presentation or a drawing; copy its text into a .txt file and open that.</source>
        <translation>{0} 是試算表、簡報或繪圖；請將其中的文字複製到 .txt 檔案再開啟。</translation>
    </message>
    <message>
        <source>{0} is a web archive; open it in a browser and save the page as HTML only.</source>
        <translation>{0} 是網頁封存檔；請用瀏覽器開啟，只以 HTML 格式儲存網頁。</translation>
    </message>
    <message>
        <source>{0} is a zip archive without a supported document; unpack it and open a file from it.</source>
        <translation>{0} 是 zip 壓縮檔，其中沒有支援的文件；請解壓縮後開啟其中的檔案。</translation>
    </message>
    <message>
        <source>{0} is an SQLite file from another program; choose a colleague&apos;s library file.</source>
        <translation>{0} 是其他程式的 SQLite 檔案，請選擇同事的文庫檔案。</translation>
    </message>
    <message>
        <source>{0} is an SQLite file from another program; choose another with --library.</source>
        <translation>{0} 是其他程式的 SQLite 檔案；請用 --library 另選。</translation>
    </message>
    <message>
        <source>{0} is an old office document (.doc, .wps, .xls or .ppt); save it as .docx and open that.</source>
        <translation>{0} 是舊版辦公文件（.doc、.wps、.xls 或 .ppt）；請另存為 .docx 再開啟。</translation>
    </message>
    <message>
        <source>{0} is copy-protected; open it in the seller&apos;s program.</source>
        <translation>{0} 有 DRM 保護；請用售書方的程式開啟。</translation>
    </message>
    <message>
        <source>{0} is damaged or malicious; save its text as a .txt file and open that.</source>
        <translation>{0} 已損壞或含惡意內容；請將其中的文字另存為 .txt 檔案再開啟。</translation>
    </message>
    <message>
        <source>{0} is damaged; ask your colleague to check or recover it, then merge again.</source>
        <translation>{0} 已損壞；請讓同事檢查或搶救，然後再合併。</translation>
    </message>
    <message>
        <source>{0} is damaged; open it in LibreOffice and save it again.</source>
        <translation>{0} 已損壞；請用 LibreOffice 開啟，重新儲存。</translation>
    </message>
    <message>
        <source>{0} is damaged; open it in Word or LibreOffice and save it again.</source>
        <translation>{0} 已損壞；請用 Word 或 LibreOffice 開啟，重新儲存。</translation>
    </message>
    <message>
        <source>{0} is damaged; open it in a PDF reader and print it to a new PDF.</source>
        <translation>{0} 已損壞；請用 PDF 閱讀器開啟，列印成新的 PDF。</translation>
    </message>
    <message>
        <source>{0} is damaged; open it in an e-book reader and export its text.</source>
        <translation>{0} 已損壞；請用電子書閱讀器開啟，匯出其中的文字。</translation>
    </message>
    <message>
        <source>{0} is damaged; open it in its own program and save it again.</source>
        <translation>{0} 已損壞；請用原本的程式開啟，重新儲存。</translation>
    </message>
    <message>
        <source>{0} is empty; choose a file with some text in it.</source>
        <translation>{0} 是空的，請選擇有文字的檔案。</translation>
    </message>
    <message>
        <source>{0} is in an unknown encoding; save it as UTF-8 and open it again.</source>
        <translation>無法辨識 {0} 的編碼；請另存為 UTF-8 再開啟。</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; split it into parts and open one of them.</source>
        <translation>{0} 超過 {1} MB；請分成幾份，開啟其中一份。</translation>
    </message>
    <message>
        <source>{0} is neither a library nor a JSONL export of one; choose another file.</source>
        <translation>{0} 既不是文庫，也不是文庫匯出的 JSONL，請另選檔案。</translation>
    </message>
    <message>
        <source>{0} is nested too deeply to be read; copy its text into a .txt file and open that.</source>
        <translation>{0} 巢狀過深，無法讀取；請將其中的文字複製到 .txt 檔案再開啟。</translation>
    </message>
    <message>
        <source>{0} is not a library (not an SQLite file); choose another with --library.</source>
        <translation>{0} 不是文庫（不是 SQLite 檔案）；請用 --library 另選。</translation>
    </message>
    <message>
        <source>{0} is not a regular file; choose a text file.</source>
        <translation>{0} 不是一般檔案，請選擇文字檔。</translation>
    </message>
    <message>
        <source>{0} is not a regular file; choose another with --library.</source>
        <translation>{0} 不是一般檔案；請用 --library 另選。</translation>
    </message>
    <message>
        <source>{0} is not encoded in {1}; try another encoding.</source>
        <translation>{0} 的編碼不是 {1}，請試試其他編碼。</translation>
    </message>
    <message>
        <source>{0} is the library itself; choose a file with marks.</source>
        <translation>{0} 就是文庫本身，請選擇含有批註的檔案。</translation>
    </message>
    <message>
        <source>{0} is {1}, not a text file; save its text as a .txt file and open that.</source>
        <translation>{0} 是{1}，不是文字檔；請將其中的文字另存為 .txt 檔案再開啟。</translation>
    </message>
    <message>
        <source>{0} needs a password; open it in its own program and save it without one.</source>
        <translation>{0} 需要密碼；請用原本的程式開啟，移除密碼後儲存。</translation>
    </message>
    <message>
        <source>{0} of {1} could not be extracted; see above. Nothing was written.</source>
        <translation>{1} 個中有 {0} 個未能擷取；見上文。未寫入任何內容。</translation>
    </message>
    <message>
        <source>{0} of {1} could not be extracted; see above. The others were written.</source>
        <translation>{1} 個中有 {0} 個未能擷取；見上文。其餘已寫入。</translation>
    </message>
    <message>
        <source>{0} takes too long to open; split it into parts, or save its text as a .txt file.</source>
        <translation>開啟 {0} 耗時過長；請分成幾份，或將其中的文字另存為 .txt 檔案。</translation>
    </message>
    <message>
        <source>{0} takes too much memory to open; split it into parts.</source>
        <translation>開啟 {0} 佔用記憶體過多；請分成幾份。</translation>
    </message>
    <message>
        <source>{0} unpacks to far more than a document needs (a zip bomb?); check where it comes from.</source>
        <translation>{0} 解壓縮後遠大於正常文件（可能是 zip 炸彈）；請檢查其來源。</translation>
    </message>
    <message>
        <source>{0} was made by a newer version of Chengnuo; update Chengnuo to merge it.</source>
        <translation>{0} 由較新版本的 Chengnuo 建立；請更新 Chengnuo 再合併。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>A collection:</source>
        <translation>一個分類：</translation>
    </message>
    <message>
        <source>All your work with the texts, for archiving, moving or merging.</source>
        <translation>您的全部成果連同原文，用於封存、搬移或合併。</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Excel-compatible CSV</source>
        <translation>相容 Excel 的 CSV</translation>
    </message>
    <message>
        <source>Export marks</source>
        <translation>匯出批註</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>For INCEpTION and other language tools; includes the texts.</source>
        <translation>供 INCEpTION 等語言處理軟體使用；含原文。</translation>
    </message>
    <message>
        <source>For NVivo, MAXQDA, ATLAS.ti, QualCoder and others; includes the texts.</source>
        <translation>供 NVivo、MAXQDA、ATLAS.ti、QualCoder 等使用；含原文。</translation>
    </message>
    <message>
        <source>For brat; includes the texts.</source>
        <translation>供 brat 使用；含原文。</translation>
    </message>
    <message>
        <source>For programs that support W3C Web Annotation; without the texts.</source>
        <translation>供支援 W3C 網路批註的程式使用；不含原文。</translation>
    </message>
    <message>
        <source>For reading: every mark quoted, plus the commitments you kept.</source>
        <translation>供閱讀：引用每處批註，並附您保留的承諾。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Library (JSONL)</source>
        <translation>文庫 (JSONL)</translation>
    </message>
    <message>
        <source>Marks, codebook and articles as filterable sheets; can be re-imported.</source>
        <translation>批註、編碼表和文章各為一張可篩選的工作表；可重新匯入。</translation>
    </message>
    <message>
        <source>One row for each mark and tag; can be re-imported.</source>
        <translation>每處批註的每個標籤一列；可重新匯入。</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA 編碼表</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 專案</translation>
    </message>
    <message>
        <source>Report (Markdown)</source>
        <translation>報告 (Markdown)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格 (CSV)</translation>
    </message>
    <message>
        <source>Tags only, from the whole library.</source>
        <translation>僅標籤（整個文庫）。</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>UIMA XMI</source>
        <translation>UIMA XMI</translation>
    </message>
    <message>
        <source>Web Annotations (JSON-LD)</source>
        <translation>網路批註 (JSON-LD)</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>整個文庫</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>活頁簿 (XLSX)</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>brat standoff</translation>
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
        <source>Use selected passage</source>
        <translation>使用所選文字</translation>
    </message>
    <message>
        <source>by character</source>
        <translation>依字</translation>
    </message>
    <message>
        <source>by clause</source>
        <translation>依分句</translation>
    </message>
    <message>
        <source>by sentence</source>
        <translation>依句</translation>
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
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n 處遺失</numerusform>
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
        <translation>字元編碼</translation>
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
        <source>Memo</source>
        <translation>備忘</translation>
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
        <source>Export displayed rows</source>
        <translation>匯出顯示的列</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>開啟文章</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已儲存：{0}</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Any date</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Date range…</source>
        <translation>日期範圍…</translation>
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
        <source>Export displayed rows…</source>
        <translation>匯出顯示的列…</translation>
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
        <source>Group</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>Largest figure first</source>
        <translation>數字大者在前</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>把握最小的在前</translation>
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
        <source>Only those below {0} %</source>
        <translation>只看把握低於 {0}% 的</translation>
    </message>
    <message>
        <source>Only those due within a period</source>
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
        <source>Review status and probability</source>
        <translation>審定狀態與把握</translation>
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
        <source>Strongest first</source>
        <translation>強度高者在前</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>把握最大的在前</translation>
    </message>
    <message>
        <source>Text order</source>
        <translation>依原文順序</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>30 天內</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
    <message>
        <source>Exact match: script, case and width</source>
        <translation>完全相符：區分簡繁、大小寫和全半形</translation>
    </message>
    <message>
        <source>Find in this article, in either script</source>
        <translation>在本文中尋找，簡繁皆可</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一個</translation>
    </message>
    <message>
        <source>Regular expression, in either script</source>
        <translation>規則運算式，簡繁皆可</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>要尋找的文字</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Continued from the end.</source>
        <translation>已到開頭，從結尾繼續。</translation>
    </message>
    <message>
        <source>Continued from the start.</source>
        <translation>已到結尾，從開頭繼續。</translation>
    </message>
    <message>
        <source>Invalid regular expression at character {0}.</source>
        <translation>規則運算式在第 {0} 個字元處無效。</translation>
    </message>
    <message>
        <source>Invalid regular expression.</source>
        <translation>規則運算式無效。</translation>
    </message>
    <message>
        <source>Searching for this pattern takes too long. Try a simpler one.</source>
        <translation>尋找此運算式耗時過久。請改用較簡單的。</translation>
    </message>
</context>
<context>
    <name>FrequenciesPage</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Bar chart of the table</source>
        <translation>表中頻次的長條圖</translation>
    </message>
    <message>
        <source>Co-occurrence matrix of the table</source>
        <translation>表中共現次數的矩陣圖</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>匯出表格</translation>
    </message>
    <message>
        <source>First</source>
        <translation>其一</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>頻次</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>No article has been analysed yet. Open some, or analyse them all in the ledger.</source>
        <translation>尚無已分析的文章。請開啟一些，或在總表中全部分析。</translation>
    </message>
    <message>
        <source>No co-occurrences. Choose a larger unit.</source>
        <translation>沒有共現。請選擇更大的範圍。</translation>
    </message>
    <message>
        <source>No matches for these filters.</source>
        <translation>沒有符合條件的結果。</translation>
    </message>
    <message>
        <source>No tagged marks yet. Select text in an article and press 1–9.</source>
        <translation>批註尚無標籤。請在文章中選取文字，按 1–9。</translation>
    </message>
    <message>
        <source>Occurrences of names</source>
        <translation>名稱出現次數</translation>
    </message>
    <message>
        <source>Occurrences of tags</source>
        <translation>標籤出現次數</translation>
    </message>
    <message>
        <source>Return: search · S: change order</source>
        <translation>Enter：搜尋 · S：切換排序</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>其二</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>共現</translation>
    </message>
</context>
<context>
    <name>GoBar</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Paragraph 1–{0} or a percentage, such as 50%</source>
        <translation>第 1–{0} 段，或百分比（如 50%）</translation>
    </message>
</context>
<context>
    <name>HelpVerbs</name>
    <message>
        <source>Settings cannot be saved to {0} and will be lost when you quit. Free up space there.</source>
        <translation>設定無法儲存至 {0}，結束程式後將會遺失。請騰出空間。</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Mark at that time</source>
        <translation>當時的批註</translation>
    </message>
    <message>
        <source>Mark history</source>
        <translation>批註歷史</translation>
    </message>
    <message>
        <source>Restore this state</source>
        <translation>恢復至此狀態</translation>
    </message>
    <message>
        <source>States</source>
        <translation>歷史狀態</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>state restored</source>
        <translation>恢復舊狀態</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>未署名</translation>
    </message>
</context>
<context>
    <name>HoverCards</name>
    <message>
        <source>No details here.</source>
        <translation>此處沒有詳情。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ from the library but are not newer; to import them, tick “On conflict, use the file&apos;s version”</source>
        <translation>
            <numerusform>%n 項與文庫不同，但不比文庫新；如需匯入，請勾選「有衝突時以檔案為準」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>未變 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>更新 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Even if the library&apos;s version is newer; it stays in the mark&apos;s history</source>
        <translation>即使文庫中的版本較新；該版本仍保留在批註歷史中</translation>
    </message>
    <message>
        <source>Files with marks</source>
        <translation>批註檔案</translation>
    </message>
    <message>
        <source>For files without text whose articles are not in the library yet</source>
        <translation>用於不含原文、且文章不在文庫中的批註檔案</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Import marks</source>
        <translation>匯入批註</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>匯入結果</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在匯入</translation>
    </message>
    <message>
        <source>No file selected.</source>
        <translation>未選擇檔案。</translation>
    </message>
    <message>
        <source>On conflict, use the file&apos;s version</source>
        <translation>有衝突時以檔案為準</translation>
    </message>
    <message>
        <source>Skip marks that cannot be placed</source>
        <translation>略過無法定位的批註</translation>
    </message>
    <message>
        <source>Source texts of the marks</source>
        <translation>批註的原文</translation>
    </message>
    <message>
        <source>Source texts of the marks…</source>
        <translation>批註的原文…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The library is backed up before the import.</source>
        <translation>匯入之前會先備份文庫。</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>The clipboard contains no text. Copy an article first.</source>
        <translation>剪貼簿中沒有文字。請先複製一篇文章。</translation>
    </message>
    <message>
        <source>This folder contains no readable files. Choose another.</source>
        <translation>此資料夾中沒有可讀取的檔案。請另選。</translation>
    </message>
</context>
<context>
    <name>IntakeBar</name>
    <message numerus="yes">
        <source>%n changed file(s) added as newer versions.</source>
        <translation>
            <numerusform>%n 個有變動的檔案已作為新版本加入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be added; the others are in the library.</source>
        <translation>
            <numerusform>%n 個檔案未能加入；其餘都已在文庫中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) stayed on earlier versions.</source>
        <translation>
            <numerusform>%n 處批註留在舊版本上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Added to the library</source>
        <translation>已加入文庫</translation>
    </message>
    <message>
        <source>Added to the library: {0} of {1}</source>
        <translation>已加入文庫：{0}/{1}</translation>
    </message>
    <message>
        <source>Adding articles to the library</source>
        <translation>將文章加入文庫</translation>
    </message>
    <message>
        <source>Articles already added stay in the library; the rest are not added.</source>
        <translation>已加入的文章保留在文庫中；其餘不再加入。</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>詳情…</translation>
    </message>
    <message>
        <source>Finding articles…</source>
        <translation>正在尋找文章…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>An unexpected error occurred. The action was not completed.</source>
        <translation>發生未預期的錯誤，操作未完成。</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add this shortcut and keep the others</source>
        <translation>新增此快速鍵，保留原有的</translation>
    </message>
    <message>
        <source>Article › {0}</source>
        <translation>正文 › {0}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Click the field or Tab to it, then press a shortcut for this command.</source>
        <translation>按一下輸入欄（或用 Tab 鍵移至該處），再按下此指令要用的快速鍵。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Commands and shortcuts</source>
        <translation>指令與快速鍵</translation>
    </message>
    <message>
        <source>Find a command or shortcut</source>
        <translation>尋找指令或快速鍵</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>重新指定</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>還原預設值</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Shortcut for the selected command</source>
        <translation>所選指令的快速鍵</translation>
    </message>
    <message>
        <source>These keys are reserved for the article and cannot be changed.</source>
        <translation>這些鍵由正文使用，無法變更。</translation>
    </message>
    <message>
        <source>This shortcut cannot be used. Press another.</source>
        <translation>無法使用此快速鍵。請按其他鍵。</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>{0} is assigned to {1}, which would lose it.</source>
        <translation>{0} 目前用於「{1}」；改用後，後者將失去此快速鍵。</translation>
    </message>
    <message>
        <source>{0} is reserved for the article: {1}. Press another.</source>
        <translation>{0} 由正文使用：{1}。請按其他鍵。</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Commitments (cues and figures in bold)</source>
        <translation>承諾（提示詞和數字加粗）</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Marks (one dot per colour)</source>
        <translation>批註（每種顏色一個圓點）</translation>
    </message>
    <message>
        <source>Page layers</source>
        <translation>頁面圖層</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修復之處</translation>
    </message>
    <message>
        <source>Scroll-bar map</source>
        <translation>捲軸標記</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>尋找結果</translation>
    </message>
    <message>
        <source>Suspicious characters</source>
        <translation>可疑字</translation>
    </message>
</context>
<context>
    <name>LayersButton</name>
    <message>
        <source>Choose what is shown over the text</source>
        <translation>選擇在文字上顯示的內容</translation>
    </message>
    <message>
        <source>Layers ▴</source>
        <translation>圖層 ▴</translation>
    </message>
    <message>
        <source>Page layers</source>
        <translation>頁面圖層</translation>
    </message>
</context>
<context>
    <name>LedgerWindow</name>
    <message>
        <source>Actors</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Commitment ledger</source>
        <translation>承諾總表</translation>
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
        <source>Ledger pages</source>
        <translation>總表頁面</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指標</translation>
    </message>
</context>
<context>
    <name>Legend</name>
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
        <translation>方案</translation>
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
    <message>
        <source>Underline legend</source>
        <translation>底線圖例</translation>
    </message>
</context>
<context>
    <name>LevelBar</name>
    <message>
        <source>All passages of at least {0} % probability</source>
        <translation>機率不低於 {0}% 的語句全部列出</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>適中</translation>
    </message>
    <message>
        <source>Best balance between missed and wrong ones</source>
        <translation>遺漏與誤報最為平衡</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>較少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>較多</translation>
    </message>
    <message>
        <source>Only passages of at least {0} % probability</source>
        <translation>只列出機率不低於 {0}% 的語句</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建議</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Every mark is written to this file before it is shown as saved.</source>
        <translation>批註寫入此檔案之後，視窗才顯示「已存」。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>未開啟文庫。</translation>
    </message>
    <message>
        <source>No program on this system can open folders. The folder is {0}.</source>
        <translation>系統中沒有可開啟資料夾的程式。資料夾位於 {0}。</translation>
    </message>
    <message>
        <source>Open library folder</source>
        <translation>開啟所在資料夾</translation>
    </message>
    <message>
        <source>Open settings folder</source>
        <translation>開啟所在資料夾</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Add to collection</source>
        <translation>加入分類</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>依媒體</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>依標題</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>舊版本…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>備忘…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新增分類</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>No articles here.</source>
        <translation>這裡沒有文章。</translation>
    </message>
    <message>
        <source>No matching articles.</source>
        <translation>沒有符合條件的文章。</translation>
    </message>
    <message>
        <source>Only those not yet analysed</source>
        <translation>僅顯示尚未分析的</translation>
    </message>
    <message>
        <source>Only those with marks</source>
        <translation>僅顯示有批註的</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Order: {0}</source>
        <translation>排序：{0}</translation>
    </message>
    <message>
        <source>Recently added first</source>
        <translation>最近加入在前</translation>
    </message>
    <message>
        <source>Recently opened first</source>
        <translation>最近開啟在前</translation>
    </message>
    <message>
        <source>Remove from library…</source>
        <translation>從文庫移除…</translation>
    </message>
    <message>
        <source>Remove from {0}</source>
        <translation>移出「{0}」</translation>
    </message>
    <message>
        <source>Search article titles</source>
        <translation>搜尋文章標題</translation>
    </message>
    <message>
        <source>Show file name</source>
        <translation>顯示檔名</translation>
    </message>
    <message>
        <source>This collection is empty. Drag articles onto it.</source>
        <translation>此分類中尚無文章。可將文章拖入。</translation>
    </message>
    <message>
        <source>Title, outlet, file</source>
        <translation>標題、媒體、檔案</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
</context>
<context>
    <name>LibraryWatcher</name>
    <message numerus="yes">
        <source>%n change(s) could not be saved because the library cannot be written to.</source>
        <translation>
            <numerusform>文庫現在無法寫入，有 %n 項變更未能儲存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close anyway and lose them?</source>
        <translation>仍要關閉並放棄這些變更嗎？</translation>
    </message>
    <message>
        <source>Maintaining the library</source>
        <translation>維護文庫</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>搶救…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>No commitments: the articles are not analysed yet or contain none.</source>
        <translation>沒有承諾：文章尚未分析，或其中沒有承諾。</translation>
    </message>
    <message>
        <source>Press C on another commitment to compare it, or on this one to cancel.</source>
        <translation>在另一則承諾上按 C 進行比較，在此則上再按 C 取消。</translation>
    </message>
    <message>
        <source>Return: open passage · C: compare · /: search</source>
        <translation>Enter：前往原文 · C：比較 · /：搜尋</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Interface language</source>
        <translation>介面語言</translation>
    </message>
    <message>
        <source>The article script is independent of the interface language.</source>
        <translation>文章的簡繁與介面語言無關，可分別選擇。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
</context>
<context>
    <name>MarkAll</name>
    <message numerus="yes">
        <source>%n already marked.</source>
        <translation>
            <numerusform>另有 %n 處原已批註。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) marked.</source>
        <translation>
            <numerusform>已批註 %n 處。</numerusform>
        </translation>
    </message>
    <message>
        <source>All occurrences are already marked.</source>
        <translation>相同文字之處皆已批註。</translation>
    </message>
    <message>
        <source>Finding all occurrences</source>
        <translation>尋找相同文字</translation>
    </message>
    <message numerus="yes">
        <source>More than %n occurrences. Select a longer passage.</source>
        <translation>
            <numerusform>相同文字超過 %n 處。請選取更長的文字。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkExport</name>
    <message>
        <source>Exporting marks</source>
        <translation>匯出批註</translation>
    </message>
</context>
<context>
    <name>MarkFilters</name>
    <message>
        <source>Any coder</source>
        <translation>不限編碼者</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>不限標籤</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>依標籤</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>編碼者</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Only those with a note</source>
        <translation>僅顯示有備註的</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation>搜尋  /</translation>
    </message>
    <message>
        <source>Search marks</source>
        <translation>搜尋批註</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Text order</source>
        <translation>依原文順序</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>MarkImport</name>
    <message>
        <source>Importing marks</source>
        <translation>匯入批註</translation>
    </message>
    <message>
        <source>{0} was not imported because you stopped it.</source>
        <translation>未匯入 {0}：您已停止。</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Mark {0} of {1} here</source>
        <translation>此處第 {0}/{1} 處批註</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新增標籤…</translation>
    </message>
    <message>
        <source>Tag name:</source>
        <translation>標籤名稱：</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>無標籤</translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>Behaviour</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Colour marks by coder instead of tag</source>
        <translation>依編碼者而非標籤為批註著色</translation>
    </message>
    <message>
        <source>Current coder</source>
        <translation>目前編碼者</translation>
    </message>
    <message>
        <source>Go to next suggestion after a decision</source>
        <translation>審定後前往下一則建議</translation>
    </message>
    <message>
        <source>Reading view</source>
        <translation>「閱讀」檢視</translation>
    </message>
    <message>
        <source>Shown over the text</source>
        <translation>在文字上顯示</translation>
    </message>
</context>
<context>
    <name>MemoDialog</name>
    <message>
        <source>Article memo</source>
        <translation>文章備忘</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Merge</source>
        <translation>合併(&amp;M)</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>所作選擇</translation>
    </message>
    <message numerus="yes">
        <source>Chosen: %n</source>
        <translation>
            <numerusform>已選定：%n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Creating a backup and merging…</source>
        <translation>正在備份並合併…</translation>
    </message>
    <message>
        <source>Merge library</source>
        <translation>合併文庫</translation>
    </message>
    <message>
        <source>Merged.</source>
        <translation>合併完成。</translation>
    </message>
    <message>
        <source>Merging a library</source>
        <translation>合併文庫</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>沒有新內容。</translation>
    </message>
    <message>
        <source>Nothing to merge: this library already contains everything in the other.</source>
        <translation>無需合併：對方文庫的內容這裡都已有。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>正在讀取 {0}…</translation>
    </message>
    <message>
        <source>The library&apos;s previous state is the latest backup.</source>
        <translation>合併前的文庫已存為最新的備份。</translation>
    </message>
</context>
<context>
    <name>MergeTagDialog</name>
    <message numerus="yes">
        <source>All %n mark(s) of “{0}” will get the tag chosen here, and “{0}” will be deleted.</source>
        <translation>
            <numerusform>「{0}」的全部 %n 處批註將改用所選標籤，「{0}」將被刪除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Merge tag</source>
        <translation>合併標籤</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
</context>
<context>
    <name>MetricsPage</name>
    <message>
        <source>Actor</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較方式</translation>
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
        <source>No matching metrics.</source>
        <translation>沒有相符的指標。</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>儲存圖表</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>儲存圖表…</translation>
    </message>
    <message>
        <source>Search metrics</source>
        <translation>搜尋指標</translation>
    </message>
    <message>
        <source>Select a metric to see its figures.</source>
        <translation>選擇一項指標，查看其數字。</translation>
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
        <source>Value</source>
        <translation>數值</translation>
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
        <source>Always treat these words as shown, in every article and in either script.</source>
        <translation>在每篇文章中一律依下表處理這些詞語，簡繁皆適用。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名稱表</translation>
    </message>
    <message>
        <source>Treat as</source>
        <translation>視為</translation>
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
        <source>never a name</source>
        <translation>非名稱</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>複製詳情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Error details</source>
        <translation>錯誤詳情</translation>
    </message>
    <message numerus="yes">
        <source>Next (%n)</source>
        <translation>
            <numerusform>下一則 (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagedWindow</name>
    <message>
        <source>Ctrl+PgDn: next page</source>
        <translation>Ctrl+PgDn：下一頁</translation>
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
    <name>PlaceDetails</name>
    <message numerus="yes">
        <source>%n more mark(s) here</source>
        <translation>
            <numerusform>此處還有 %n 處批註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in the article</source>
        <translation>
            <numerusform>文中共 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>採納</translation>
    </message>
    <message>
        <source>Accept {0}</source>
        <translation>採納「{0}」</translation>
    </message>
    <message>
        <source>Added manually</source>
        <translation>手動新增</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Due: {0}</source>
        <translation>期限：{0}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Match {0} of {1}</source>
        <translation>相符項目 {0}/{1}</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>備註…</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否決</translation>
    </message>
    <message>
        <source>Term: {0} becomes {1}</source>
        <translation>用詞：{0} 轉換為 {1}</translation>
    </message>
    <message>
        <source>Term: {0} is not converted</source>
        <translation>用詞：{0} 不轉換</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>推測</translation>
    </message>
    <message>
        <source>{0} in the file, read in the wrong encoding: {1} ({2})</source>
        <translation>檔案中為 {0}，編碼讀錯：{1}（{2}）</translation>
    </message>
    <message>
        <source>{0} in the file, repaired: {1} ({2})</source>
        <translation>檔案中是{0}，修復為{1}（{2}）</translation>
    </message>
    <message>
        <source>{0} in the file: what stood here is lost</source>
        <translation>檔案中為 {0}：原文已遺失</translation>
    </message>
    <message>
        <source>{0} in the file; you accepted {1}</source>
        <translation>檔案中是{0}，您採納了{1}</translation>
    </message>
    <message>
        <source>{0} may be {1}, as in {2}</source>
        <translation>{0}可能應為{1}，如{2}</translation>
    </message>
    <message>
        <source>{0} may be {1}: rarely used this way in Traditional</source>
        <translation>{0}可能應為{1}：繁體中很少這樣用</translation>
    </message>
</context>
<context>
    <name>PlainPage</name>
    <message>
        <source>A screen reader seems to be running, so the article is shown as plain text.</source>
        <translation>偵測到螢幕閱讀器，正文以純文字顯示。</translation>
    </message>
    <message>
        <source>Commitment {0}</source>
        <translation>承諾 {0}</translation>
    </message>
    <message>
        <source>If you use a screen reader, choose “Plain text for screen readers” ({0}).</source>
        <translation>如使用螢幕閱讀器，請選擇「螢幕閱讀器用純文字」（{0}）。</translation>
    </message>
    <message>
        <source>Mark: {0}</source>
        <translation>批註：{0}</translation>
    </message>
    <message>
        <source>Show formatted page</source>
        <translation>顯示排版頁面</translation>
    </message>
</context>
<context>
    <name>PlainView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Colours</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>鍵盤</translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation>語言與主題</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Marks and findings</source>
        <translation>批註與分析結果</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>重設本頁</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>設定頁面</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Append notes and commitments</source>
        <translation>在文章之後附上備註和承諾</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF 檔案</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Printing progress</source>
        <translation>列印進度</translation>
    </message>
    <message>
        <source>Prints the article as displayed, in its script and with its visible layers.</source>
        <translation>依顯示效果列印文章：沿用目前簡繁和已顯示的圖層。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>儲存為 PDF</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已儲存：{0}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送至印表機。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The printer is not responding. Check that it is on, or save a PDF.</source>
        <translation>印表機沒有回應。請檢查是否已開機，或儲存為 PDF。</translation>
    </message>
    <message>
        <source>“{0}” cannot be saved: {1}. Choose another folder or free up space.</source>
        <translation>無法儲存「{0}」：{1}。請另選資料夾，或騰出空間。</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No printer is set up on this computer. Save a PDF instead.</source>
        <translation>這部電腦未設定印表機。請改為儲存 PDF。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>儲存為 PDF…</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Analysing the article</source>
        <translation>分析文章</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>讀取檔案</translation>
    </message>
    <message>
        <source>{0}: stopped; nothing was changed.</source>
        <translation>{0}：已停止，未作任何變更。</translation>
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
    <name>ProofreadingPanel</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>修復 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious character(s)</source>
        <translation>
            <numerusform>%n 個可疑字</numerusform>
        </translation>
    </message>
    <message>
        <source>A: accept · Shift+A: accept all like this · R: revert</source>
        <translation>A：採納 · Shift+A：採納所有相同的 · R：撤回</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>採納</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部採納</translation>
    </message>
    <message>
        <source>Accept all like this</source>
        <translation>採納所有相同的</translation>
    </message>
    <message>
        <source>Suspicious characters and repairs</source>
        <translation>可疑字與修復</translation>
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
    <message>
        <source>lost</source>
        <translation>遺失</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>%1 File</source>
        <translation>%1 檔案</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>磁碟</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>尋找位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>檔案類型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Backspace</source>
        <translation>退格鍵</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Article font</source>
        <translation>正文字型</translation>
    </message>
    <message>
        <source>Hang punctuation at line ends</source>
        <translation>標點懸掛</translation>
    </message>
    <message>
        <source>Indent first lines by two characters</source>
        <translation>首行縮排兩字</translation>
    </message>
    <message>
        <source>Justify</source>
        <translation>左右對齊</translation>
    </message>
    <message>
        <source>Line spacing (× character height)</source>
        <translation>行距（字高的倍數）</translation>
    </message>
    <message>
        <source>Match the reading script</source>
        <translation>與閱讀的簡繁一致</translation>
    </message>
    <message>
        <source>Maximum characters per line</source>
        <translation>每行最多字數</translation>
    </message>
    <message>
        <source>Screen readers can read the article only as plain text.</source>
        <translation>螢幕閱讀器只能讀取純文字形式的正文。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
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
    <name>RefusedDialog</name>
    <message>
        <source>Files that could not be added</source>
        <translation>未能加入的檔案</translation>
    </message>
</context>
<context>
    <name>ResearchProcess</name>
    <message>
        <source>The search stopped unexpectedly. Try again.</source>
        <translation>搜尋意外中斷。請重試。</translation>
    </message>
</context>
<context>
    <name>ResearchWindow</name>
    <message numerus="yes">
        <source>%n text(s) still being indexed; results may be incomplete.</source>
        <translation>
            <numerusform>尚有 %n 項內容正在編製索引，結果可能不完整。</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>語境索引</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>頻次</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search tools</source>
        <translation>檢索工具</translation>
    </message>
    <message>
        <source>This mark has been deleted.</source>
        <translation>此批註已刪除。</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>整個文庫</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Saved: {0}</source>
        <translation>已儲存：{0}</translation>
    </message>
</context>
<context>
    <name>ScrollMarks</name>
    <message>
        <source>Article map</source>
        <translation>文章標記概覽</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>編碼者</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date range</source>
        <translation>日期範圍</translation>
    </message>
    <message>
        <source>Date range…</source>
        <translation>日期範圍…</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>清除全部篩選</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>發言人</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n 筆結果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected · 1–9: tag marks · Ctrl+1–9: add or remove tag · L: collection</source>
        <translation>
            <numerusform>已選 %n 列 · 1–9：為批註加標籤 · Ctrl+1–9：增減標籤 · L：加入分類</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the selected articles to a collection (L)</source>
        <translation>將所選文章加入分類 (L)</translation>
    </message>
    <message>
        <source>Add to collection…</source>
        <translation>加入分類…</translation>
    </message>
    <message>
        <source>No article, mark, memo or commitment contains these words.</source>
        <translation>沒有文章、批註、備忘或承諾包含這些詞。</translation>
    </message>
    <message>
        <source>No matches. Remove a filter or a word.</source>
        <translation>沒有相符項目。請減少篩選或詞語。</translation>
    </message>
    <message>
        <source>No results yet. The library is still being indexed.</source>
        <translation>暫無結果。文庫仍在編製索引。</translation>
    </message>
    <message>
        <source>Return: open · 1–9: tag a mark · L: add to collection · Ctrl+A, Shift: select several</source>
        <translation>Enter：開啟 · 1–9：為批註加標籤 · L：加入分類 · Ctrl+A、Shift：多選</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>Search the library, in either script</source>
        <translation>搜尋文庫，簡繁皆可</translation>
    </message>
    <message>
        <source>Show only these (none selected: all)</source>
        <translation>僅顯示此類（都不選即為全部）</translation>
    </message>
    <message>
        <source>Type words in Simplified or Traditional. All words must occur; use quotation marks for a phrase. A filter alone lists everything that matches it.</source>
        <translation>輸入詞語，簡繁皆可。多個詞須同時出現；詞組請加引號。僅設篩選則列出所有符合條件的內容。</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>Article script</source>
        <translation>正文的簡繁</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>The repaired text in its own script</source>
        <translation>修復後的文本，保持原有字體</translation>
    </message>
    <message>
        <source>The text as the file contains it</source>
        <translation>檔案中的原樣文本</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Traditional as written in Hong Kong</source>
        <translation>香港繁體</translation>
    </message>
    <message>
        <source>Traditional as written in Taiwan</source>
        <translation>臺灣正體</translation>
    </message>
    <message>
        <source>Traditional as written in Taiwan, with the words used there</source>
        <translation>臺灣正體，並改用當地用詞</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This file is the library itself. Choose an article.</source>
        <translation>此檔案就是文庫本身。請選擇一篇文章。</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>%n commitment(s) not rejected</source>
        <translation>
            <numerusform>%n 項承諾（不含已否決的）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n 處批註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) of names, times and figures</source>
        <translation>
            <numerusform>名稱、時間和數字共 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious character(s)</source>
        <translation>
            <numerusform>%n 個可疑字</numerusform>
        </translation>
    </message>
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
        <source>Compare…</source>
        <translation>比較…</translation>
    </message>
    <message>
        <source>Go to passage</source>
        <translation>前往原文</translation>
    </message>
    <message>
        <source>Press C on another commitment to compare it, or on this one to cancel.</source>
        <translation>在另一則承諾上按 C 進行比較，在此則上再按 C 取消。</translation>
    </message>
    <message>
        <source>Return: open passage · C: compare</source>
        <translation>Enter：前往原文 · C：比較</translation>
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
        <source>Go to paragraph</source>
        <translation>前往段落</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未儲存</translation>
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
    <name>StepRunner</name>
    <message numerus="yes">
        <source>Another program is still using the library. %n change(s) not saved yet.</source>
        <translation>
            <numerusform>另一程式仍占用文庫。有 %n 項變更尚未儲存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program is writing to the library. The article will be added afterwards.</source>
        <translation>另一程式正在寫入文庫。文章稍後加入。</translation>
    </message>
    <message>
        <source>Another program is writing to the library. The change is not saved yet.</source>
        <translation>另一程式正在寫入文庫。此項變更尚未儲存。</translation>
    </message>
    <message>
        <source>Other changes are not saved yet. Undo and redo will be available afterwards.</source>
        <translation>有其他變更尚未儲存。儲存後才能復原和重做。</translation>
    </message>
    <message>
        <source>Pending changes saved.</source>
        <translation>等待中的變更已儲存。</translation>
    </message>
    <message>
        <source>The last change is still being saved. Try again in a moment.</source>
        <translation>上一項變更仍在儲存，請稍後再試。</translation>
    </message>
    <message>
        <source>The library is not open, so decisions cannot be saved.</source>
        <translation>文庫未開啟，無法儲存審定結果。</translation>
    </message>
    <message>
        <source>The library is not open, so nothing can be marked.</source>
        <translation>文庫未開啟，無法批註。</translation>
    </message>
    <message>
        <source>This item is no longer in the library. The current state is shown.</source>
        <translation>此項內容已不在文庫中。現在顯示的是目前狀態。</translation>
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
    <name>TagForm</name>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Colour {0}</source>
        <translation>顏色 {0}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>備忘</translation>
    </message>
    <message numerus="yes">
        <source>On %n mark(s)</source>
        <translation>
            <numerusform>用於 %n 處批註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>· %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
</context>
<context>
    <name>TagTree</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
</context>
<context>
    <name>TargetTable</name>
    <message>
        <source>Comparison</source>
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
        <source>Metric</source>
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
        <source>Convert to</source>
        <translation>轉換為</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>用詞表</translation>
    </message>
    <message>
        <source>These words are converted this way in every article. Leave the second column empty to keep a word unchanged.</source>
        <translation>在每篇文章中一律依下表轉換這些詞語。第二欄留空則不轉換。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Views</source>
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
</context>
<context>
    <name>TextDiffProcess</name>
    <message>
        <source>The comparison stopped unexpectedly. Try again.</source>
        <translation>比較意外中斷。請重試。</translation>
    </message>
</context>
<context>
    <name>TextVerbs</name>
    <message>
        <source>Detect automatically</source>
        <translation>自動偵測</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>字元編碼</translation>
    </message>
    <message>
        <source>Reload the file with this encoding:</source>
        <translation>以此字元編碼重新讀取檔案：</translation>
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
        <source>Export as CSV</source>
        <translation>匯出為 CSV</translation>
    </message>
    <message>
        <source>List the repairs and highlight them in the text</source>
        <translation>列出修復，並在文中醒目顯示</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>No tasks running</source>
        <translation>沒有進行中的工作</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop: {0}</source>
        <translation>停止：{0}</translation>
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
    <name>Tour</name>
    <message>
        <source>Every commitment in the article is listed here: who made it, how much and by when. Press {0} to accept, {1} to edit or {2} to reject one.</source>
        <translation>文中的每則承諾都列在這裡：誰作出、多少、何時完成。按 {0} 採納，按 {1} 修改，按 {2} 否決。</translation>
    </message>
    <message>
        <source>Mark what matters</source>
        <translation>批註要點</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Read in your script</source>
        <translation>簡繁由您選擇</translation>
    </message>
    <message>
        <source>See who promised what</source>
        <translation>看看誰承諾了什麼</translation>
    </message>
    <message>
        <source>Select text and press 1–9 for a tag or N for a note. Marks are saved at once; press {0} to undo one.</source>
        <translation>選取文字後，按 1–9 加標籤，按 N 寫備註。批註會立即儲存；按 {0} 可復原。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Switch the whole article to another script with one click; your place is kept. 原文 is the file as it is, 閱讀 is the repaired text.</source>
        <translation>在這裡按一下即可轉換整篇文章的簡繁，閱讀位置不變。「原文」是檔案的原樣，「閱讀」是修復後的文字。</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>UnhandledErrorDialog</name>
    <message numerus="yes">
        <source>%n more since then</source>
        <translation>
            <numerusform>此後又發生 %n 個錯誤</numerusform>
        </translation>
    </message>
    <message>
        <source>An unexpected error occurred.</source>
        <translation>發生未預期的錯誤。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>發生錯誤</translation>
    </message>
    <message>
        <source>The report says where in the program the error occurred and which versions are running. It contains no article text, marks or file names.</source>
        <translation>報告記錄出錯的程式位置和所執行的版本，不含文章原文、批註和檔名。</translation>
    </message>
    <message>
        <source>Your marks are safe: each is written to disk before it is shown as saved.</source>
        <translation>您的批註不會遺失：寫入磁碟之後，視窗才顯示「已存」。</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) or decision(s) stayed on earlier versions because their position is uncertain.</source>
        <translation>
            <numerusform>有 %n 處批註或審定位置存疑，留在舊版本上。</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision can only be moved to identical text. Make a new one in the article instead.</source>
        <translation>審定只能移至相同的文字。請在正文中重新審定。</translation>
    </message>
    <message>
        <source>All marks on earlier versions were carried over.</source>
        <translation>舊版本上的批註都已轉移至目前版本。</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>審定</translation>
    </message>
    <message>
        <source>Different article</source>
        <translation>這是另一篇文章</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>舊版本</translation>
    </message>
    <message>
        <source>Earlier versions of the article</source>
        <translation>文章的舊版本</translation>
    </message>
    <message>
        <source>Left on earlier versions</source>
        <translation>留在舊版本上的</translation>
    </message>
    <message>
        <source>Move there</source>
        <translation>移至該處</translation>
    </message>
    <message>
        <source>Move to selection</source>
        <translation>移至所選處</translation>
    </message>
    <message>
        <source>Not a newer version: what was carried over moves back to the earlier version.</source>
        <translation>並非新版本：轉移過來的內容將移回原版本。</translation>
    </message>
    <message>
        <source>Open this version</source>
        <translation>開啟此版本</translation>
    </message>
    <message>
        <source>Original position</source>
        <translation>原來的位置</translation>
    </message>
    <message>
        <source>Possible new position</source>
        <translation>現在可能的位置</translation>
    </message>
    <message>
        <source>The library has no earlier version of this article.</source>
        <translation>文庫中沒有這篇文章的舊版本。</translation>
    </message>
    <message>
        <source>This version has no similar passage. Select one in the article, or leave it.</source>
        <translation>此版本中沒有相近的文字。請在正文中選取一段，或保留不動。</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>move to this version</source>
        <translation>移至此版本</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n need(s) checking.</source>
        <translation>
            <numerusform>%n 處需要核對。</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新讀取</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>檢視…</translation>
    </message>
    <message>
        <source>The analysis ended early. Only part of the article was analysed.</source>
        <translation>分析提前結束，僅分析了文章的一部分。</translation>
    </message>
    <message>
        <source>This article&apos;s file was changed by another program.</source>
        <translation>這篇文章的檔案已被另一程式變更。</translation>
    </message>
    <message numerus="yes">
        <source>This file has changed since it was last opened. %n mark(s) carried over.</source>
        <translation>
            <numerusform>檔案在上次開啟後有變動。%n 處批註已隨之轉移。</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>版本…</translation>
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
<context>
    <name>_ExportStatus</name>
    <message>
        <source>Exporting… {0}</source>
        <translation>正在匯出… {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已儲存：{0}</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>unavailable</source>
        <translation>現在無法使用</translation>
    </message>
</context>
<context>
    <name>_Sides</name>
    <message>
        <source>Mine</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Mine and theirs</source>
        <translation>我方與對方</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>對方</translation>
    </message>
</context>
</TS>
