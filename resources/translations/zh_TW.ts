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
        <source>A first look</source>
        <translation>快速導覽</translation>
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
        <source>Accept all alike</source>
        <translation>相同者全部採納</translation>
    </message>
    <message>
        <source>Accept the likely character</source>
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
        <source>Add the tag of that number, or take it away</source>
        <translation>增減該數字對應的標籤</translation>
    </message>
    <message>
        <source>Agreement between coders…</source>
        <translation>編碼員一致性…</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
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
        <translation>一律是方案</translation>
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
        <source>Another program is using it.</source>
        <translation>另一程式正在使用。</translation>
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
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>備份…</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>轉為</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>上層標籤</translation>
    </message>
    <message>
        <source>By</source>
        <translation>修改者</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>依文章</translation>
    </message>
    <message>
        <source>By the word after</source>
        <translation>依後詞</translation>
    </message>
    <message>
        <source>By the word before</source>
        <translation>依前詞</translation>
    </message>
    <message>
        <source>CSV begins with a byte order mark (for Excel)</source>
        <translation>CSV 以 BOM 開頭（方便 Excel 辨識）</translation>
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
        <source>Commitment from the selection…</source>
        <translation>由所選文字建立承諾…</translation>
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
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy as HTML</source>
        <translation>複製為 HTML</translation>
    </message>
    <message>
        <source>Copy with source</source>
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
        <source>Decide</source>
        <translation>審定</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>審定結果</translation>
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
        <source>Earlier versions of the article…</source>
        <translation>文章的舊版本…</translation>
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
        <source>Entity from the selection…</source>
        <translation>由所選文字建立實體…</translation>
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
        <source>Find the next</source>
        <translation>尋找下一個</translation>
    </message>
    <message>
        <source>Find the previous</source>
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
        <source>Go to a paragraph…</source>
        <translation>前往某段…</translation>
    </message>
    <message>
        <source>Go to a row, press a button, leave</source>
        <translation>前往某列、按下按鈕、離開</translation>
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
        <source>Go to the next part of the window</source>
        <translation>移至視窗的下一部分</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>移至正文</translation>
    </message>
    <message>
        <source>Go to the previous part of the window</source>
        <translation>移至視窗的上一部分</translation>
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
        <source>History of the mark…</source>
        <translation>批註歷史…</translation>
    </message>
    <message>
        <source>Import marks…</source>
        <translation>匯入批註…</translation>
    </message>
    <message>
        <source>In</source>
        <translation>上層分類</translation>
    </message>
    <message>
        <source>In a list: search, make a collection, rename it</source>
        <translation>在清單中：搜尋、新增分類、重新命名</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>類別</translation>
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
        <source>It took too long to answer.</source>
        <translation>等候回應逾時。</translation>
    </message>
    <message>
        <source>Its speaker has just undertaken something and goes on.</source>
        <translation>發言人剛作出承諾，接著往下說。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>快速鍵…</translation>
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
        <source>Layers…</source>
        <translation>顯示層…</translation>
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
        <source>Libraries and their exports</source>
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
        <source>Mark</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Mark all like this</source>
        <translation>批註所有相同文字</translation>
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
        <source>Mark with the tag of that number</source>
        <translation>以該數字對應的標籤批註</translation>
    </message>
    <message>
        <source>Marked: {0}</source>
        <translation>建立批註：{0}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>備忘</translation>
    </message>
    <message>
        <source>Memo of the article…</source>
        <translation>文章備忘…</translation>
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
        <source>Menu of this place</source>
        <translation>此處的選單</translation>
    </message>
    <message>
        <source>Merge a library</source>
        <translation>合併文庫</translation>
    </message>
    <message>
        <source>Merge a library…</source>
        <translation>合併文庫…</translation>
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
        <source>Names</source>
        <translation>名稱</translation>
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
        <source>Note</source>
        <translation>備註</translation>
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
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>讀作</translation>
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
        <source>Repair of the text</source>
        <translation>文字修復</translation>
    </message>
    <message>
        <source>Repair whatever looks like damage</source>
        <translation>凡像損壞之處一律修復</translation>
    </message>
    <message>
        <source>Repairs of texts</source>
        <translation>文字修復</translation>
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
        <source>Show in its panel</source>
        <translation>在面板中顯示</translation>
    </message>
    <message>
        <source>Show marks</source>
        <translation>顯示批註</translation>
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
        <source>Show what is where beside the scroll bar</source>
        <translation>在捲軸旁標示位置</translation>
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
        <source>Strength</source>
        <translation>強度</translation>
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
        <source>Take the accepted character back</source>
        <translation>撤回採納的字</translation>
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
        <source>The deadline ends before it begins.</source>
        <translation>期限的結束早於開始。</translation>
    </message>
    <message>
        <source>The deadline has days but no words; write the words or clear the days.</source>
        <translation>期限有日期而沒有原文；請填寫原文或清除日期。</translation>
    </message>
    <message>
        <source>The disk can only be read.</source>
        <translation>磁碟是唯讀的。</translation>
    </message>
    <message>
        <source>The disk could not be read or written; it may be broken.</source>
        <translation>磁碟無法讀寫，可能已損壞。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁碟已滿。</translation>
    </message>
    <message>
        <source>The government that gives the report.</source>
        <translation>作報告的政府。</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>下次啟動時改用所選語言。</translation>
    </message>
    <message>
        <source>The model has learned from annotated texts that such clauses are commitments.</source>
        <translation>模型從標註文本學到：這樣的句子是承諾。</translation>
    </message>
    <message>
        <source>The model takes them for the one who commits.</source>
        <translation>模型認定作出承諾的是他們。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名稱過長。</translation>
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
        <source>The system does not permit this.</source>
        <translation>系統不允許此操作。</translation>
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
        <translation>隨後移至下一則建議</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>沒有這個檔案或資料夾。</translation>
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
        <source>Usual size</source>
        <translation>預設大小</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>此處是什麼</translation>
    </message>
    <message>
        <source>What somebody says first begins with a verb of work and has a figure or a date.</source>
        <translation>發言開頭是工作動詞，並帶有數字或日期。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Who marks…</source>
        <translation>編碼員…</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>寫備註</translation>
    </message>
    <message>
        <source>Writing a table</source>
        <translation>寫出表格</translation>
    </message>
    <message>
        <source>You have used up the space you are given.</source>
        <translation>分配給您的空間已用完。</translation>
    </message>
    <message>
        <source>You may not do this with the file or folder.</source>
        <translation>您沒有此檔案或資料夾的相應權限。</translation>
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
        <source>by the learned model</source>
        <translation>依學習模型</translation>
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
        <source>deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>deleted and brought back</source>
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
        <source>from the byline or the credits</source>
        <translation>取自署名</translation>
    </message>
    <message>
        <source>in a word list</source>
        <translation>取自詞表</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>保持原樣</translation>
    </message>
    <message>
        <source>named elsewhere in the article</source>
        <translation>文中他處已有</translation>
    </message>
    <message>
        <source>never a name</source>
        <translation>一律不是名稱</translation>
    </message>
    <message>
        <source>no other</source>
        <translation>無</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>note changed</source>
        <translation>改備註</translation>
    </message>
    <message>
        <source>note taken away</source>
        <translation>刪備註</translation>
    </message>
    <message>
        <source>note written</source>
        <translation>寫備註</translation>
    </message>
    <message>
        <source>nothing that shows</source>
        <translation>無可見變更</translation>
    </message>
    <message>
        <source>other order of tags</source>
        <translation>改標籤順序</translation>
    </message>
    <message>
        <source>other place</source>
        <translation>改位置</translation>
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
        <source>read as a figure or a time</source>
        <translation>讀作數字或時間</translation>
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
        <source>stays as it is</source>
        <translation>保持原樣</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>待審定</translation>
    </message>
    <message>
        <source>tags: {0}</source>
        <translation>標籤：{0}</translation>
    </message>
    <message>
        <source>taken to another version of the article</source>
        <translation>移至文章的另一版本</translation>
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
        <translation>複製詳細資訊</translation>
    </message>
    <message>
        <source>It uses Qt under the GNU Lesser General Public License 3: Qt is a package of its own, which you may replace by a version you changed. The licences of all packages lie beside them where they are installed.</source>
        <translation>本程式依 GNU 較寬鬆公共授權條款第 3 版使用 Qt：Qt 是獨立的套件，您可以換用自行修改的版本。各套件的授權條款都在其安裝位置。</translation>
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
        <source>Licensed under the Apache License 2.0: use it, change it and pass it on, and keep the notice.</source>
        <translation>以 Apache 授權條款 2.0 版授權：可以使用、修改和散布，並請保留聲明。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>套件</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>To read, mark and question Chinese official news: who promised what, how much, by when.</source>
        <translation>閱讀、批註和檢索中文官方新聞：誰承諾了什麼、多少、何時完成。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>none is open</source>
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
        <source>Choose somebody to see all that was said.</source>
        <translation>選擇一個主體，查看其全部表態。</translation>
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
    <name>AddingProcess</name>
    <message>
        <source>Taking files in ended unexpectedly; what was taken is in the library. Choose the rest again.</source>
        <translation>收錄檔案時意外中斷；已收錄的都在文庫中。其餘請重新選擇。</translation>
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
        <source>All tags together</source>
        <translation>全部標籤</translation>
    </message>
    <message>
        <source>All that two of them marked</source>
        <translation>至少兩人批註過的全部文章</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Choose two coders or more.</source>
        <translation>請選擇兩位以上編碼員。</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>編碼員</translation>
    </message>
    <message>
        <source>Coders, two or more</source>
        <translation>編碼員（至少兩位）</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比較字數</translation>
    </message>
    <message>
        <source>Everybody has read every article of the collection, also where they marked nothing</source>
        <translation>每位編碼員都讀過該分類的全部文章，未作批註的也算在內</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>匯出表格</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>匯出表格…</translation>
    </message>
    <message>
        <source>Marked by each</source>
        <translation>各人批註字數</translation>
    </message>
    <message>
        <source>No marks: read, nothing found</source>
        <translation>無批註視為已讀而無所得</translation>
    </message>
    <message>
        <source>Nobody has marked anything here yet: select words in an article and press 1–9.</source>
        <translation>這裡還沒有人作過批註：請在文章中選取文字，按 1–9。</translation>
    </message>
    <message>
        <source>Only one person has marked here. Merge a colleague&apos;s library (Library › Merge a library…), or change who marks (Library › Who marks…).</source>
        <translation>這裡只有一人作過批註。請合併同事的文庫（文庫 › 合併文庫…），或更換編碼員（文庫 › 編碼員…）。</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>結論</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>There is no article that two of these coders marked; choose others.</source>
        <translation>沒有一篇文章由其中兩位編碼員都批註過；請另選。</translation>
    </message>
    <message>
        <source>it is on every character</source>
        <translation>每個字都有此標籤</translation>
    </message>
    <message>
        <source>nobody gave it there</source>
        <translation>無人使用此標籤</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>可靠</translation>
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
    <name>MarkAll</name>
    <message numerus="yes">
        <source>%n place(s) marked.</source>
        <translation>
            <numerusform>已批註 %n 處。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were marked already.</source>
        <translation>
            <numerusform>另有 %n 處原已批註。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every place with the same words was marked already.</source>
        <translation>相同文字之處皆已批註。</translation>
    </message>
    <message>
        <source>Looking for all places with the same words</source>
        <translation>尋找相同文字</translation>
    </message>
    <message numerus="yes">
        <source>More than %n places have the same words; choose more words of one of them.</source>
        <translation>
            <numerusform>相同文字超過 %n 處；請選取更長的一段文字。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnalysedBar</name>
    <message>
        <source>Analyse the others…</source>
        <translation>分析其餘文章…</translation>
    </message>
    <message>
        <source>Opens the ledger, which analyses them</source>
        <translation>開啟總帳進行分析</translation>
    </message>
    <message>
        <source>{0} of {1} articles are analysed.</source>
        <translation>已分析 {0} 篇，共 {1} 篇。</translation>
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
        <source>History of the mark…</source>
        <translation>批註歷史…</translation>
    </message>
    <message>
        <source>Mark all like this</source>
        <translation>批註所有相同文字</translation>
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
        <source>Select words in the article and press 1–9, or N to write a note.</source>
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
    <name>ArticleVerbs</name>
    <message numerus="yes">
        <source>%n article(s) in it stay in the library.</source>
        <translation>
            <numerusform>其中 %n 篇文章仍保留在文庫中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about commitments and names go, too.</source>
        <translation>
            <numerusform>對承諾和名稱的 %n 項審定也會一併刪除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) on them go, too.</source>
        <translation>
            <numerusform>其上的 %n 處批註也會一併刪除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete the collection {0} and those in it?</source>
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
        <source>The files themselves stay where they are. A backup is made first.</source>
        <translation>原始檔案不受影響。移除前會先備份。</translation>
    </message>
    <message>
        <source>There is no other article in the library, so the sample is open.</source>
        <translation>文庫中沒有其他文章，因此開啟了範例文章。</translation>
    </message>
    <message>
        <source>This article was pasted; it came from no file.</source>
        <translation>這篇文章是貼上的，沒有對應的檔案。</translation>
    </message>
    <message>
        <source>{0} (its name is in the clipboard now)</source>
        <translation>{0}（檔名已複製到剪貼簿）</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%n article(s) could be read, but not as they were.</source>
        <translation>
            <numerusform>有 %n 篇文章可讀取，但內容已與原來不同。</numerusform>
        </translation>
    </message>
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
        <source>A backup is made every day on which something changed, and before whatever changes much at once. Going back makes a backup of the present first.</source>
        <translation>凡有變更的日子每天備份一次，大量變更之前也會備份。還原之前會先備份現狀。</translation>
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
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Changes wait to be saved; go back when they are.</source>
        <translation>有變更尚待儲存；請在儲存後再還原。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>備份時間</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>還原至此備份</translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation>正在還原…</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Recover what can be read</source>
        <translation>搶救可讀內容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The backup is being made…</source>
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>The backup is made.</source>
        <translation>備份完成。</translation>
    </message>
    <message>
        <source>The library is as it was then.</source>
        <translation>文庫已還原至當時的狀態。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>尚無備份。</translation>
    </message>
    <message>
        <source>What can be read is being recovered…</source>
        <translation>正在搶救可讀內容…</translation>
    </message>
    <message>
        <source>What can be read is in the library again; the damaged file is {0}.</source>
        <translation>可讀內容已恢復至文庫中；損壞的檔案是 {0}。</translation>
    </message>
    <message>
        <source>a day with changes</source>
        <translation>當日有變更</translation>
    </message>
    <message>
        <source>a library was merged</source>
        <translation>合併文庫</translation>
    </message>
    <message>
        <source>a new version of Chengnuo</source>
        <translation>Chengnuo 升級</translation>
    </message>
    <message>
        <source>somebody asked for it</source>
        <translation>手動備份</translation>
    </message>
    <message>
        <source>somebody went back to a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>something was imported</source>
        <translation>匯入</translation>
    </message>
</context>
<context>
    <name>HoverCards</name>
    <message>
        <source>There is nothing to say about this place.</source>
        <translation>此處沒有可說明的內容。</translation>
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
        <source>The last change is still being written; try again in a moment.</source>
        <translation>上一項變更仍在寫入，請稍後再試。</translation>
    </message>
    <message>
        <source>The library is not open, so no decision can be kept.</source>
        <translation>文庫未開啟，無法儲存審定結果。</translation>
    </message>
    <message>
        <source>The library is not open, so no name can be kept.</source>
        <translation>文庫未開啟，無法儲存名稱。</translation>
    </message>
    <message>
        <source>The library is not open, so nothing can be marked.</source>
        <translation>文庫未開啟，無法批註。</translation>
    </message>
    <message>
        <source>What was to be changed is not in the library any more; what is there now is shown.</source>
        <translation>要變更的內容已不在文庫中；現在顯示的是文庫的現狀。</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>採納</translation>
    </message>
    <message>
        <source>change of edges</source>
        <translation>改首尾</translation>
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
        <translation>批註</translation>
    </message>
    <message>
        <source>marking of all alike</source>
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
    <name>Chooser</name>
    <message numerus="yes">
        <source>%n more; type to find them.</source>
        <translation>
            <numerusform>另有 %n 個；輸入文字即可尋找。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>沒有這個名稱。</translation>
    </message>
    <message>
        <source>Type a part of it</source>
        <translation>輸入部分文字</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message numerus="yes">
        <source>%n changed on both sides.</source>
        <translation>
            <numerusform>雙方都改過的有 %n 處。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to choose.</source>
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
        <source>All are chosen.</source>
        <translation>已全部選定。</translation>
    </message>
    <message>
        <source>All m&amp;ine</source>
        <translation>全用我方(&amp;I)</translation>
    </message>
    <message>
        <source>What both changed</source>
        <translation>雙方都改過的內容</translation>
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
    <name>CodebookWindow</name>
    <message numerus="yes">
        <source>%n mark(s) lose it and keep their other tags.</source>
        <translation>
            <numerusform>%n 處批註將失去此標籤，其他標籤保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) below it move up.</source>
        <translation>
            <numerusform>其下 %n 個標籤上移一層。</numerusform>
        </translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>編碼表</translation>
    </message>
    <message>
        <source>Codebook of REFI-QDA</source>
        <translation>REFI-QDA 編碼表</translation>
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
        <source>Delete a tag</source>
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
        <source>Export the codebook</source>
        <translation>匯出編碼表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>F2 renames, Alt+→ and Alt+← move, 1–9 give a key, Ctrl+Z takes back.</source>
        <translation>F2 重新命名，Alt+→ 和 Alt+← 調整層級，1–9 指定按鍵，Ctrl+Z 復原。</translation>
    </message>
    <message>
        <source>Import a codebook</source>
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
        <source>New below</source>
        <translation>新增下層</translation>
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
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Colour marks by who made them, not by their tags</source>
        <translation>依編碼員而非標籤為批註著色</translation>
    </message>
    <message>
        <source>Marks are made by</source>
        <translation>批註署名</translation>
    </message>
    <message>
        <source>Marks by coders not ticked are hidden, not deleted; exports still include them.</source>
        <translation>未勾選者的批註只是隱藏，並未刪除，匯出時仍包含在內。</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Who marks</source>
        <translation>編碼員</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未署名</translation>
    </message>
</context>
<context>
    <name>CollectionTree</name>
    <message>
        <source>(the top)</source>
        <translation>（頂層）</translation>
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
        <source>Delete the collection…</source>
        <translation>刪除分類…</translation>
    </message>
    <message>
        <source>Move into</source>
        <translation>移至</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新增分類</translation>
    </message>
    <message>
        <source>New collection in this one</source>
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
        <source>Accent and cues of commitments</source>
        <translation>強調色與承諾提示詞</translation>
    </message>
    <message>
        <source>As the theme has it</source>
        <translation>還原佈景主題的顏色</translation>
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
        <source>Colours of the theme</source>
        <translation>佈景主題的顏色</translation>
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
        <source>The contrast is {0} at the least; lines that are easy to see have {1}.</source>
        <translation>最低對比度為 {0}；易於辨認的線條應達 {1}。</translation>
    </message>
    <message>
        <source>The contrast is {0} at the least; words that are easy to read have {1}.</source>
        <translation>最低對比度為 {0}；易於閱讀的文字應達 {1}。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>佈景主題</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>尋找結果</translation>
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
        <source>Find a command by a few letters</source>
        <translation>輸入幾個字尋找指令</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>沒有指令含有這些字。</translation>
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
        <translation>強度</translation>
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
        <source>No commitment matches these filters.</source>
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
        <source>The analysis was stopped. “Analyse again” in the menu starts it.</source>
        <translation>分析已停止，可用選單中的「重新分析」重新開始。</translation>
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
        <source>No article has these words.</source>
        <translation>沒有文章包含這些詞。</translation>
    </message>
    <message>
        <source>No match; remove a filter, or turn off “Whole words only”.</source>
        <translation>沒有符合條件的；請減少篩選，或取消「僅整詞」。</translation>
    </message>
    <message>
        <source>Only places that begin and end where words do</source>
        <translation>僅顯示首尾都在詞語邊界處的</translation>
    </message>
    <message>
        <source>Return: to the place · S: the next order · /: the words</source>
        <translation>Enter：前往原文 · S：切換排序 · /：搜尋詞</translation>
    </message>
    <message>
        <source>Type words in Simplified or Traditional to see every place where they stand.</source>
        <translation>輸入詞語（簡繁皆可），查看其所有出處。</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>僅整詞</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>寬度</translation>
    </message>
    <message>
        <source>Words to see in their context</source>
        <translation>要查看語境的詞語</translation>
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
        <source>Next place of this name</source>
        <translation>此名稱的下一處</translation>
    </message>
    <message>
        <source>Search the library for this</source>
        <translation>在文庫中搜尋</translation>
    </message>
    <message>
        <source>Show in its panel</source>
        <translation>在面板中顯示</translation>
    </message>
    <message>
        <source>Show in the ledger</source>
        <translation>在總帳中顯示</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>This name is</source>
        <translation>此名稱</translation>
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
        <source>Articles in which both occur</source>
        <translation>兩者共現的文章數</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>匯出表格…</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>頻次</translation>
    </message>
    <message>
        <source>In a paragraph</source>
        <translation>同一段落</translation>
    </message>
    <message>
        <source>In an article</source>
        <translation>同一文章</translation>
    </message>
    <message>
        <source>Marks that share words</source>
        <translation>文字重疊的批註數</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>On the same words</source>
        <translation>同一文字</translation>
    </message>
    <message>
        <source>Paragraphs in which both occur</source>
        <translation>兩者共現的段落數</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>儲存圖片…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>共現</translation>
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
    <name>Editing</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n 個變更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) of “{0}” have “{1}” now.</source>
        <translation>
            <numerusform>「{0}」的 %n 處批註現改用「{1}」。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>新增 %n 個標籤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them without a tag now.</source>
        <translation>
            <numerusform>其中 %n 處現無標籤。</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>Nothing in that file is new.</source>
        <translation>該檔案中沒有新內容。</translation>
    </message>
    <message>
        <source>The codebook was changed meanwhile; import the file again.</source>
        <translation>編碼表在此期間有變動；請重新匯入檔案。</translation>
    </message>
    <message>
        <source>There is a tag “{0}” already; merge the two, or choose another name.</source>
        <translation>已有標籤「{0}」；請將兩者合併，或另取名稱。</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已寫入：{0}</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>改顏色</translation>
    </message>
    <message>
        <source>deletion of a tag</source>
        <translation>刪除標籤</translation>
    </message>
    <message>
        <source>description</source>
        <translation>改說明</translation>
    </message>
    <message>
        <source>import of a codebook</source>
        <translation>匯入編碼表</translation>
    </message>
    <message>
        <source>key</source>
        <translation>改按鍵</translation>
    </message>
    <message>
        <source>merging</source>
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
        <source>renaming</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>{0} was the key of “{1}”, which has {2} now.</source>
        <translation>{0} 原是「{1}」的按鍵，後者現為 {2}。</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” was taken off %n mark(s)</source>
        <translation>
            <numerusform>已從 %n 處批註去掉「{0}」</numerusform>
        </translation>
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
    <name>Errors</name>
    <message>
        <source>A collection cannot lie in itself; move it elsewhere.</source>
        <translation>分類不能放進自身，請移至別處。</translation>
    </message>
    <message>
        <source>A workbook holds no more than 1,048,575 rows; export as CSV instead.</source>
        <translation>活頁簿最多 1,048,575 列，請改為匯出 CSV。</translation>
    </message>
    <message>
        <source>Another tag has the key {0} by now; choose another key.</source>
        <translation>按鍵 {0} 已歸另一標籤，請另選按鍵。</translation>
    </message>
    <message>
        <source>Cannot import {0}: {1}; nothing was changed.</source>
        <translation>無法匯入 {0}：{1}；沒有任何變更。</translation>
    </message>
    <message>
        <source>Cannot write {0} ({1}); choose another place.</source>
        <translation>無法寫入 {0}（{1}），請另選位置。</translation>
    </message>
    <message>
        <source>Cannot write {0} ({1}); make room and try again.</source>
        <translation>無法寫入 {0}（{1}）；請騰出空間再試。</translation>
    </message>
    <message>
        <source>Cannot write {0}, because it is there already; choose another name.</source>
        <translation>無法寫入 {0}：檔案已存在，請另取名稱。</translation>
    </message>
    <message>
        <source>Cannot write {0}, because its folder is not there; choose another place.</source>
        <translation>無法寫入 {0}：資料夾不存在，請另選位置。</translation>
    </message>
    <message>
        <source>No backup can be written in {0} ({1}); make room there or allow writing, and try again.</source>
        <translation>無法在 {0} 寫入備份（{1}）；請在該處騰出空間或允許寫入，然後再試。</translation>
    </message>
    <message>
        <source>No commitments are found: {0} is damaged; reinstall the program.</source>
        <translation>找不到承諾：{0} 已損壞；請重新安裝本程式。</translation>
    </message>
    <message>
        <source>No commitments are found: {0} is for another version; reinstall the program.</source>
        <translation>找不到承諾：{0} 屬於另一個版本；請重新安裝本程式。</translation>
    </message>
    <message>
        <source>No commitments are found: {0} is missing; reinstall the program.</source>
        <translation>找不到承諾：缺少 {0}；請重新安裝本程式。</translation>
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
        <source>The library was changed while you were choosing; nothing was merged. Look again.</source>
        <translation>選擇期間文庫有了變更，沒有合併任何內容，請重新查看。</translation>
    </message>
    <message>
        <source>The library {0} cannot be brought up to date: a row lost its owner; report this.</source>
        <translation>無法升級文庫 {0}：有一列資料失去歸屬；請回報此問題。</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened ({1}); choose another place with --library.</source>
        <translation>無法開啟文庫 {0}（{1}）；請用 --library 另選位置。</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened; allow writing to it and its folder, or choose another with --library.</source>
        <translation>無法開啟文庫 {0}；請允許寫入該檔案及其資料夾，或用 --library 另選文庫。</translation>
    </message>
    <message>
        <source>The library {0} cannot be read or written; see whether its disk is full or failing, then try again.</source>
        <translation>無法讀寫文庫 {0}；請檢查磁碟是否已滿或故障，然後再試。</translation>
    </message>
    <message>
        <source>The library {0} cannot grow because the disk is full; make room and try again.</source>
        <translation>磁碟已滿，文庫 {0} 無法寫入；請騰出空間再試。</translation>
    </message>
    <message>
        <source>The library {0} failed ({1}); try again or choose another with --library.</source>
        <translation>文庫 {0} 出錯（{1}）；請再試一次，或用 --library 另選文庫。</translation>
    </message>
    <message>
        <source>The library {0} is being written by another program; close that one or try again in a moment.</source>
        <translation>另一程式正在寫入文庫 {0}；請關閉該程式，或稍後再試。</translation>
    </message>
    <message>
        <source>The library {0} is damaged ({1}); recover what can be read first.</source>
        <translation>文庫 {0} 已損壞（{1}）；請先搶救可讀內容。</translation>
    </message>
    <message>
        <source>The library {0} is damaged, so nothing in it is changed any more. Recover what can be read or go back to a backup: Library › Backups.</source>
        <translation>文庫 {0} 已損壞，因此不再更動其中任何內容。請搶救可讀內容或還原備份：文庫 › 備份。</translation>
    </message>
    <message>
        <source>The library {0} is damaged; recover what can be read (chengnuo library recover), or go back to a backup (library restore).</source>
        <translation>文庫 {0} 已損壞；請搶救可讀內容（chengnuo library recover），或還原至備份（library restore）。</translation>
    </message>
    <message>
        <source>The library {0} is empty, nothing was kept in it yet; name another with --library, or open it in the window.</source>
        <translation>文庫 {0} 是空的，還沒有儲存過內容；請用 --library 指定另一個，或在視窗中開啟。</translation>
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
        <source>The tag “{0}” is on marks that were made since; take it off them first.</source>
        <translation>此後有批註用了標籤「{0}」；請先從這些批註上取下。</translation>
    </message>
    <message>
        <source>There are more than {0} such places; add a word or a filter.</source>
        <translation>這樣的出處超過 {0} 處，請加詞或加篩選。</translation>
    </message>
    <message>
        <source>There is a collection {0} in that place; choose another name.</source>
        <translation>該處已有分類 {0}，請另取名稱。</translation>
    </message>
    <message>
        <source>There is a tag “{0}” already; choose another name.</source>
        <translation>已有標籤「{0}」，請另取名稱。</translation>
    </message>
    <message>
        <source>There is no collection {0} in the library {1}; choose another.</source>
        <translation>文庫 {1} 中沒有分類 {0}，請另選。</translation>
    </message>
    <message>
        <source>There is no encoding {0}; try utf-8, gb18030 or big5.</source>
        <translation>沒有 {0} 這種編碼，請試試 utf-8、gb18030 或 big5。</translation>
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
        <source>There is no library at {0}; name another with --library.</source>
        <translation>{0} 處沒有文庫；請用 --library 指定另一個。</translation>
    </message>
    <message>
        <source>There is no room for a copy of {0} in {1}; make room and try again.</source>
        <translation>{1} 中放不下 {0} 的副本；請騰出空間再試。</translation>
    </message>
    <message>
        <source>There is nothing in {0} that can be opened; choose another folder.</source>
        <translation>{0} 中沒有可以開啟的檔案，請另選資料夾。</translation>
    </message>
    <message>
        <source>These lines are no longer at hand; search again.</source>
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
        <source>This is more than such a file can hold and give back; export as JSONL, or a collection at a time.</source>
        <translation>內容超出這種檔案的容量；請匯出為 JSONL，或逐個分類匯出。</translation>
    </message>
    <message>
        <source>This library is only in memory and cannot be searched; open one that is a file.</source>
        <translation>這個文庫只在記憶體中，無法搜尋；請開啟檔案形式的文庫。</translation>
    </message>
    <message>
        <source>This was stopped; nothing was changed.</source>
        <translation>已停止，未作任何變更。</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 壓縮檔</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 圖片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 圖片</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 圖片</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 壓縮檔</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>TIFF 圖片</translation>
    </message>
    <message>
        <source>a WebP picture, a sound or a film</source>
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
        <source>it is no library</source>
        <translation>不是文庫</translation>
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
        <source>{0} cannot be read as {1}, an encoding unknown here; try utf-8 or gb18030.</source>
        <translation>無法以 {1} 讀取 {0}：不認識這種編碼；請試試 utf-8 或 gb18030。</translation>
    </message>
    <message>
        <source>{0} does not tell which characters it shows; run text recognition (OCR) on it.</source>
        <translation>{0} 沒有記錄所顯示的是哪些字；請做文字辨識（OCR）。</translation>
    </message>
    <message>
        <source>{0} has more than {1} pages; cut it into parts.</source>
        <translation>{0} 超過 {1} 頁，請分成幾份。</translation>
    </message>
    <message>
        <source>{0} holds binary data, not text; choose a text file.</source>
        <translation>{0} 的內容是二進位資料，不是文字；請選擇文字檔。</translation>
    </message>
    <message>
        <source>{0} holds more than {1} MB of text; cut it into parts.</source>
        <translation>{0} 中的文字超過 {1} MB，請分成幾份。</translation>
    </message>
    <message>
        <source>{0} holds more than {1} million characters; cut it into parts.</source>
        <translation>{0} 超過 {1}00 萬字，請分成幾份。</translation>
    </message>
    <message>
        <source>{0} holds no web page with text; open it in a browser and copy the text into a .txt file.</source>
        <translation>{0} 中沒有帶文字的網頁；請用瀏覽器開啟，將文字複製到 .txt 檔案。</translation>
    </message>
    <message>
        <source>{0} holds only pictures of text; run text recognition (OCR) on it and open what comes of it.</source>
        <translation>{0} 中只有文字的圖片；請先做文字辨識（OCR），再開啟辨識結果。</translation>
    </message>
    <message>
        <source>{0} holds too many files for one list ({1} at most); choose a folder in it.</source>
        <translation>{0} 中的檔案太多，一次列不下（最多 {1} 個）；請選擇其中的資料夾。</translation>
    </message>
    <message>
        <source>{0} is a folder; choose a file in it.</source>
        <translation>{0} 是資料夾，請選擇其中的檔案。</translation>
    </message>
    <message>
        <source>{0} is a folder; choose the library file of a colleague.</source>
        <translation>{0} 是資料夾，請選擇同事的文庫檔案。</translation>
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
        <source>{0} is a zip archive without a document known here; unpack it and open what is in it.</source>
        <translation>{0} 是 zip 壓縮檔，其中沒有可辨識的文件；請解壓縮後開啟裡面的檔案。</translation>
    </message>
    <message>
        <source>{0} is an SQLite file of another program; choose another with --library.</source>
        <translation>{0} 是其他程式的 SQLite 檔案；請用 --library 另選。</translation>
    </message>
    <message>
        <source>{0} is an SQLite file of another program; choose the library file of a colleague.</source>
        <translation>{0} 是其他程式的 SQLite 檔案，請選擇同事的文庫檔案。</translation>
    </message>
    <message>
        <source>{0} is an old office document (.doc, .wps, .xls or .ppt); save it as .docx and open that.</source>
        <translation>{0} 是舊版辦公文件（.doc、.wps、.xls 或 .ppt）；請另存為 .docx 再開啟。</translation>
    </message>
    <message>
        <source>{0} is broken or made to break readers; save its text as a .txt file and open that.</source>
        <translation>{0} 已損壞，或被蓄意製作成會使閱讀程式出錯；請將其中的文字另存為 .txt 檔案再開啟。</translation>
    </message>
    <message>
        <source>{0} is broken; open it in LibreOffice and save it anew.</source>
        <translation>{0} 已損壞；請用 LibreOffice 開啟，重新儲存。</translation>
    </message>
    <message>
        <source>{0} is broken; open it in Word or LibreOffice and save it anew.</source>
        <translation>{0} 已損壞；請用 Word 或 LibreOffice 開啟，重新儲存。</translation>
    </message>
    <message>
        <source>{0} is broken; open it in a PDF reader and print it into a new PDF.</source>
        <translation>{0} 已損壞；請用 PDF 閱讀器開啟，列印成新的 PDF。</translation>
    </message>
    <message>
        <source>{0} is broken; open it in a book reader and export its text.</source>
        <translation>{0} 已損壞；請用電子書閱讀器開啟，匯出其中的文字。</translation>
    </message>
    <message>
        <source>{0} is broken; open it in its own program and save it anew.</source>
        <translation>{0} 已損壞；請用它自己的程式開啟，重新儲存。</translation>
    </message>
    <message>
        <source>{0} is damaged; ask your colleague to check or recover it, then merge again.</source>
        <translation>{0} 已損壞；請讓同事檢查或搶救，然後再合併。</translation>
    </message>
    <message>
        <source>{0} is empty; choose a file with some text in it.</source>
        <translation>{0} 是空的，請選擇有文字的檔案。</translation>
    </message>
    <message>
        <source>{0} is in no encoding known here; save it as UTF-8 and open it again.</source>
        <translation>無法辨識 {0} 的編碼；請另存為 UTF-8 再開啟。</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; cut it into parts and open one of them.</source>
        <translation>{0} 超過 {1} MB；請分成幾份，開啟其中一份。</translation>
    </message>
    <message>
        <source>{0} is locked by its seller; open it in the seller&apos;s program.</source>
        <translation>{0} 已由售書方加密（DRM）；請用售書方的程式開啟。</translation>
    </message>
    <message>
        <source>{0} is neither a library nor a JSONL export of one; choose another file.</source>
        <translation>{0} 既不是文庫，也不是文庫匯出的 JSONL，請另選檔案。</translation>
    </message>
    <message>
        <source>{0} is nested too deeply to be read whole; copy its text into a .txt file and open that.</source>
        <translation>{0} 巢狀過深，無法完整讀取；請將其中的文字複製到 .txt 檔案再開啟。</translation>
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
        <source>{0} is not written in {1}; try another encoding.</source>
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
        <source>{0} may not be read; ask its owner for permission or copy it elsewhere.</source>
        <translation>沒有讀取 {0} 的權限；請向擁有者申請，或複製到別處。</translation>
    </message>
    <message>
        <source>{0} needs a password; open it in its own program and save it without one.</source>
        <translation>{0} 需要密碼；請用它自己的程式開啟，移除密碼後儲存。</translation>
    </message>
    <message>
        <source>{0} takes too long to open; cut it into parts, or save its text as a .txt file.</source>
        <translation>開啟 {0} 耗時過長；請分成幾份，或將其中的文字另存為 .txt 檔案。</translation>
    </message>
    <message>
        <source>{0} unpacks to far more than a document needs (a zip bomb?); nothing of it was opened.</source>
        <translation>{0} 解壓縮後遠大於正常文件（可能是 zip 炸彈），沒有開啟其中任何內容。</translation>
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
        <source>Begin with a byte order mark (for Excel)</source>
        <translation>以 BOM 開頭（方便 Excel 辨識）</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Everything you made, with the texts: to keep, to move or to merge.</source>
        <translation>您的全部成果連同原文：用於存檔、搬移或合併。</translation>
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
        <source>For INCEpTION and programs for language; with the texts.</source>
        <translation>供 INCEpTION 等語言處理軟體使用；含原文。</translation>
    </message>
    <message>
        <source>For NVivo, MAXQDA, ATLAS.ti, QualCoder and others; with the texts.</source>
        <translation>供 NVivo、MAXQDA、ATLAS.ti、QualCoder 等使用；含原文。</translation>
    </message>
    <message>
        <source>For brat; with the texts.</source>
        <translation>供 brat 使用；含原文。</translation>
    </message>
    <message>
        <source>For programs that know the model of the W3C; without the texts.</source>
        <translation>供支援 W3C 批註模型的程式使用；不含原文。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Library, JSONL</source>
        <translation>JSONL 文庫</translation>
    </message>
    <message>
        <source>Marks, codebook and articles as sheets with filters; can be imported again.</source>
        <translation>批註、編碼表和文章各為一張可篩選的工作表；可重新匯入。</translation>
    </message>
    <message>
        <source>One row for each mark and tag; can be imported again.</source>
        <translation>每處批註的每個標籤一列；可重新匯入。</translation>
    </message>
    <message>
        <source>Only the tags; they are those of the whole library.</source>
        <translation>僅標籤；為整個文庫的標籤。</translation>
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
        <source>Report, Markdown</source>
        <translation>Markdown 報告</translation>
    </message>
    <message>
        <source>Table, CSV</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整個文庫</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>To read: every mark as a quotation, and the commitments you keep.</source>
        <translation>供閱讀：每處批註作為引文列出，並附您保留的承諾。</translation>
    </message>
    <message>
        <source>UIMA XMI</source>
        <translation>UIMA XMI</translation>
    </message>
    <message>
        <source>Web Annotations, JSON-LD</source>
        <translation>JSON-LD 網路批註</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Workbook, XLSX</source>
        <translation>XLSX 活頁簿</translation>
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
        <source>Export what is shown</source>
        <translation>匯出所示內容</translation>
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
        <translation>強度高者在前</translation>
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
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
    <message>
        <source>Exactly as typed: script, case and width matter</source>
        <translation>完全相符：區分簡繁、大小寫和全半形</translation>
    </message>
    <message>
        <source>Find in this article, in either script</source>
        <translation>在本文中尋找，簡繁皆可</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>Nothing found</source>
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
        <source>From the beginning again.</source>
        <translation>已到結尾，從開頭繼續。</translation>
    </message>
    <message>
        <source>From the end again.</source>
        <translation>已到開頭，從結尾繼續。</translation>
    </message>
    <message>
        <source>Looking for this pattern takes too long; a simpler one will do better.</source>
        <translation>尋找此運算式耗時過久；請改用較簡單的。</translation>
    </message>
    <message>
        <source>This is not a valid regular expression.</source>
        <translation>這不是有效的規則運算式。</translation>
    </message>
    <message>
        <source>This is not a valid regular expression; look at character {0}.</source>
        <translation>這不是有效的規則運算式；請檢查第 {0} 個字元。</translation>
    </message>
</context>
<context>
    <name>FrequenciesPage</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Bars of the counts in the table</source>
        <translation>表中頻次的長條圖</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>匯出表格</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>頻次</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>No article has been analysed yet; open some, or analyse them all in the ledger.</source>
        <translation>尚無已分析的文章；請開啟一些，或在總帳中全部分析。</translation>
    </message>
    <message>
        <source>No mark has a tag yet: select words in an article and press 1–9.</source>
        <translation>批註尚無標籤：請在文章中選取文字，按 1–9。</translation>
    </message>
    <message>
        <source>No two of them occur together; choose a larger unit.</source>
        <translation>沒有任何兩者共現；請選更大的範圍。</translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation>沒有符合篩選條件的。</translation>
    </message>
    <message>
        <source>One</source>
        <translation>其一</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其二</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>Places of names</source>
        <translation>名稱出現次數</translation>
    </message>
    <message>
        <source>Places of tags</source>
        <translation>標籤出現次數</translation>
    </message>
    <message>
        <source>Return: search for it · S: the next order</source>
        <translation>Enter：搜尋 · S：切換排序</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>Squares of what occurs together, as in the table</source>
        <translation>表中共現次數的方陣圖</translation>
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
        <source>Paragraph 1–{0}, or a part such as 50%</source>
        <translation>第 1–{0} 段，或比例如 50%</translation>
    </message>
</context>
<context>
    <name>HelpVerbs</name>
    <message>
        <source>The settings cannot be written to {0} and are lost when you quit; make room there.</source>
        <translation>設定無法寫入 {0}，結束程式後將會遺失；請在該處騰出空間。</translation>
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
        <source>By: {0}</source>
        <translation>期限：{0}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Hit {0} of {1}</source>
        <translation>尋找結果 {0}/{1}</translation>
    </message>
    <message>
        <source>Made by hand.</source>
        <translation>手工建立。</translation>
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
        <translation>用詞：{0} 轉為 {1}</translation>
    </message>
    <message>
        <source>Term: {0} stays as it is</source>
        <translation>用詞：{0} 保持原樣</translation>
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
        <source>{0} in the file, repaired: {1} ({2})</source>
        <translation>檔案中是{0}，修復為{1}（{2}）</translation>
    </message>
    <message>
        <source>{0} in the file; you accepted {1}</source>
        <translation>檔案中是{0}，您採納了{1}</translation>
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
    <name>HistoryDialog</name>
    <message>
        <source>Go back to this state</source>
        <translation>恢復至此狀態</translation>
    </message>
    <message>
        <source>History of the mark</source>
        <translation>批註歷史</translation>
    </message>
    <message>
        <source>States</source>
        <translation>歷史狀態</translation>
    </message>
    <message>
        <source>The mark as it was</source>
        <translation>當時的批註</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>return to a state</source>
        <translation>恢復舊狀態</translation>
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
        <source>%n differ from the library but are not later; tick “Take the file&apos;s state” to take them</source>
        <translation>
            <numerusform>%n 條與文庫不同，但並不較新；如需採用，請勾選「兩邊不一致時，以檔案為準」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were</source>
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
        <source>A backup of the library is made before anything is taken in.</source>
        <translation>匯入之前會先備份文庫。</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Also where the library&apos;s is newer; it stays in the mark&apos;s history</source>
        <translation>即使文庫中的較新；原狀態保留在該批註的歷史中</translation>
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
        <source>Copy the report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Files of marks</source>
        <translation>批註檔案</translation>
    </message>
    <message>
        <source>For files that carry no text, of articles the library does not have yet</source>
        <translation>用於不含原文、而文章又不在文庫中的批註檔案</translation>
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
        <source>Importing</source>
        <translation>正在匯入</translation>
    </message>
    <message>
        <source>Leave out marks that have no place, instead of taking nothing of their file</source>
        <translation>略過找不到位置的批註，而非整個檔案都不匯入</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>未選擇檔案。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Take the file&apos;s state where both differ</source>
        <translation>兩邊不一致時，以檔案為準</translation>
    </message>
    <message>
        <source>Texts that the marks belong to</source>
        <translation>批註所屬的文章</translation>
    </message>
    <message>
        <source>Texts that the marks belong to…</source>
        <translation>批註所屬的文章…</translation>
    </message>
    <message>
        <source>What came in and what did not</source>
        <translation>匯入結果</translation>
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
    <name>IntakeBar</name>
    <message numerus="yes">
        <source>%n file(s) could not be taken in; the others are in the library.</source>
        <translation>
            <numerusform>有 %n 個檔案未能收錄；其餘都已在文庫中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had changed and are newer versions now.</source>
        <translation>
            <numerusform>有 %n 個檔案已有變動，現為新版本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) stayed on earlier versions.</source>
        <translation>
            <numerusform>%n 處批註留在舊版本上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for articles…</source>
        <translation>正在尋找文章…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Taken into the library</source>
        <translation>已收錄至文庫</translation>
    </message>
    <message>
        <source>Taken into the library: {0} of {1}</source>
        <translation>已收錄至文庫：{0}/{1}</translation>
    </message>
    <message>
        <source>Taking articles into the library</source>
        <translation>將文章收錄至文庫</translation>
    </message>
    <message>
        <source>What was taken into the library stays in it; the rest is not taken in.</source>
        <translation>已收入文庫的內容會保留；其餘的不再收入。</translation>
    </message>
    <message>
        <source>Which…</source>
        <translation>檢視…</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The program met an error that it did not foresee; this was not done.</source>
        <translation>程式遇到意料之外的錯誤，此項操作未完成。</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add these keys and keep the others</source>
        <translation>新增此快速鍵，保留原有的</translation>
    </message>
    <message>
        <source>Click into the field, or go there with Tab, and press the keys for this command.</source>
        <translation>按一下輸入欄（或用 Tab 鍵移至該處），再按下此指令要用的快速鍵。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>指令及其快速鍵</translation>
    </message>
    <message>
        <source>Find a command or its keys</source>
        <translation>尋找指令或快速鍵</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Keys for the chosen command</source>
        <translation>所選指令的快速鍵</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>On the page › {0}</source>
        <translation>正文 › {0}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>改用於此指令</translation>
    </message>
    <message>
        <source>The page itself takes these keys; they cannot be changed.</source>
        <translation>這些鍵由正文使用，無法變更。</translation>
    </message>
    <message>
        <source>These keys cannot be used. Press others.</source>
        <translation>這些鍵無法使用。請改按其他鍵。</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>預設快速鍵</translation>
    </message>
    <message>
        <source>{0} is a key of the page: {1}. Press others.</source>
        <translation>{0} 由正文使用：{1}。請改按其他鍵。</translation>
    </message>
    <message>
        <source>{0} now runs {1}, which would lose these keys.</source>
        <translation>{0} 目前用於「{1}」；改用後，後者將失去此快速鍵。</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Commitments, with their cues and figures in bold</source>
        <translation>承諾，其提示詞和數字加粗</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Every repair</source>
        <translation>每一處修復</translation>
    </message>
    <message>
        <source>Layers of the page</source>
        <translation>正文的顯示層</translation>
    </message>
    <message>
        <source>Marks; the dots count the colours</source>
        <translation>批註；圓點數表示顏色數</translation>
    </message>
    <message>
        <source>Suspicious characters</source>
        <translation>可疑字</translation>
    </message>
    <message>
        <source>What is where, beside the scroll bar</source>
        <translation>捲軸旁的位置標示</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>尋找結果</translation>
    </message>
</context>
<context>
    <name>LayersButton</name>
    <message>
        <source>Layers of the page</source>
        <translation>正文的顯示層</translation>
    </message>
    <message>
        <source>Layers ▴</source>
        <translation>顯示層 ▴</translation>
    </message>
    <message>
        <source>What is shown over the text, and the switches for it</source>
        <translation>文字上顯示的內容及其開關</translation>
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
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Every mark is in this file before the window says that it is saved.</source>
        <translation>視窗顯示「已存」之前，每處批註都已寫入此檔案。</translation>
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
        <source>No program of this system opens folders; the folder is {0}.</source>
        <translation>系統中沒有可開啟資料夾的程式；資料夾位於 {0}。</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>開啟所在資料夾</translation>
    </message>
    <message>
        <source>Open their folder</source>
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
        <source>Last added first</source>
        <translation>最近加入在前</translation>
    </message>
    <message>
        <source>Last opened first</source>
        <translation>最近開啟在前</translation>
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
        <source>No article matches.</source>
        <translation>沒有符合條件的文章。</translation>
    </message>
    <message>
        <source>Nothing is here.</source>
        <translation>這裡沒有文章。</translation>
    </message>
    <message>
        <source>Nothing is in this collection yet; drag articles onto it.</source>
        <translation>此分類中尚無文章；可將文章拖入。</translation>
    </message>
    <message>
        <source>Only those not analysed yet</source>
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
        <source>Remove from the library…</source>
        <translation>從文庫移除…</translation>
    </message>
    <message>
        <source>Search the articles&apos; titles</source>
        <translation>搜尋文章標題</translation>
    </message>
    <message>
        <source>Show the file&apos;s name</source>
        <translation>顯示檔名</translation>
    </message>
    <message>
        <source>Take out of {0}</source>
        <translation>移出「{0}」</translation>
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
    <name>LookPage</name>
    <message>
        <source>Articles are read in whatever script you choose, whichever language the window speaks.</source>
        <translation>文章的簡繁由您選擇，與視窗語言無關。</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>視窗語言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>佈景主題</translation>
    </message>
</context>
<context>
    <name>MarkFilters</name>
    <message>
        <source>Any tag</source>
        <translation>不限標籤</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>不限編碼員</translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation>依原文順序</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>依標籤</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>編碼員</translation>
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
        <source>Without a tag</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Mark {0} of {1} here</source>
        <translation>此處第 {0}/{1} 處批註</translation>
    </message>
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
    <message>
        <source>Untagged</source>
        <translation>無標籤</translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>Colour marks by who made them, not by their tags</source>
        <translation>依編碼員而非標籤為批註著色</translation>
    </message>
    <message>
        <source>Go to the next suggestion after a decision</source>
        <translation>審定後移至下一則建議</translation>
    </message>
    <message>
        <source>Marks are made by</source>
        <translation>批註署名</translation>
    </message>
    <message>
        <source>Shown over the text</source>
        <translation>在文字上顯示</translation>
    </message>
    <message>
        <source>The reading view has</source>
        <translation>「閱讀」檢視採用</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>操作時</translation>
    </message>
</context>
<context>
    <name>MemoDialog</name>
    <message>
        <source>Memo of the article</source>
        <translation>文章備忘</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Merge</source>
        <translation>合併(&amp;M)</translation>
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
        <source>Merge a library</source>
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
        <source>Merging; a backup is made first…</source>
        <translation>正在合併；先行備份…</translation>
    </message>
    <message>
        <source>Nothing new comes.</source>
        <translation>沒有新內容。</translation>
    </message>
    <message>
        <source>Nothing to merge: this library has all that the other one has.</source>
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
        <source>What the library was before is the newest of its backups.</source>
        <translation>合併前的文庫已存為最新的備份。</translation>
    </message>
    <message>
        <source>What was chosen</source>
        <translation>選定的內容</translation>
    </message>
</context>
<context>
    <name>MergeTagDialog</name>
    <message numerus="yes">
        <source>All %n mark(s) of “{0}” get the tag chosen here, and “{0}” goes.</source>
        <translation>
            <numerusform>「{0}」的全部 %n 處批註改用此處所選標籤，「{0}」隨即刪除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Merge a tag</source>
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
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Choose a metric to see its figures.</source>
        <translation>選擇一項指標，查看其數字。</translation>
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
        <translation>這些詞語在每篇文章中都依此處理，簡繁皆然，不論分析本會如何判斷。</translation>
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
    <name>SearchFilters</name>
    <message>
        <source>Any</source>
        <translation>不限</translation>
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
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>編碼員</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dated between</source>
        <translation>日期範圍</translation>
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
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>複製詳細資訊</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>錯誤的詳細資訊</translation>
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
        <source>Ctrl+PgDn: the next page</source>
        <translation>Ctrl+PgDn：下一頁</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
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
        <translation>文章的排印進度</translation>
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
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往印表機。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The article looks as on the page: in its script, without what is switched off there.</source>
        <translation>文章與正文所見相同：沿用其簡繁，不含已關閉的顯示層。</translation>
    </message>
    <message>
        <source>The printer does not respond. See whether it is on, or save a PDF.</source>
        <translation>印表機沒有回應。請查看是否已開機，或儲存為 PDF。</translation>
    </message>
    <message>
        <source>With notes and commitments behind the article</source>
        <translation>在文章之後附上備註和承諾</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已寫入：{0}</translation>
    </message>
    <message>
        <source>“{0}” cannot be written: {1}. Choose another folder, or make room.</source>
        <translation>無法寫入「{0}」：{1}。請另選資料夾，或騰出空間。</translation>
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
    <name>PlainPage</name>
    <message>
        <source>A screen reader seems to be running, so the page is plain text.</source>
        <translation>似乎有螢幕閱讀器正在執行，因此正文改為純文字。</translation>
    </message>
    <message>
        <source>Commitment {0}</source>
        <translation>承諾 {0}</translation>
    </message>
    <message>
        <source>For text that a screen reader reads, choose “Plain text for screen readers” ({0}).</source>
        <translation>需要螢幕閱讀器朗讀文字時，請選擇「螢幕閱讀器用純文字」({0})。</translation>
    </message>
    <message>
        <source>Mark: {0}</source>
        <translation>批註：{0}</translation>
    </message>
    <message>
        <source>Show the painted page</source>
        <translation>顯示繪製的正文</translation>
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
        <translation>語言與佈景主題</translation>
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
        <source>Pages of the settings</source>
        <translation>設定頁面</translation>
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
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No printer is set up on this computer; a PDF can be printed anywhere.</source>
        <translation>這部電腦未設定印表機；PDF 可在任何地方列印。</translation>
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
    <name>ProofreadingPanel</name>
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
    <name>Question</name>
    <message>
        <source>Close when it has ended</source>
        <translation>完成後關閉</translation>
    </message>
    <message>
        <source>It cannot be stopped halfway.</source>
        <translation>此項工作無法中途停止。</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>不關閉視窗</translation>
    </message>
    <message>
        <source>Nothing is lost: what is stopped halfway is taken back whole.</source>
        <translation>不會遺失任何內容：中途停止的工作會全部撤回。</translation>
    </message>
    <message>
        <source>Still running: {0}.</source>
        <translation>仍在進行：{0}。</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>停止並關閉</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Characters in a line, at most</source>
        <translation>每行最多字數</translation>
    </message>
    <message>
        <source>Font of the page</source>
        <translation>正文字型</translation>
    </message>
    <message>
        <source>Hang punctuation at line ends</source>
        <translation>行末標點懸掛</translation>
    </message>
    <message>
        <source>Indent first lines by two characters</source>
        <translation>段首縮排兩字</translation>
    </message>
    <message>
        <source>Justify</source>
        <translation>左右對齊</translation>
    </message>
    <message>
        <source>Line spacing (of the character height)</source>
        <translation>行距（相對於字高）</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The one for the script in which I read</source>
        <translation>隨閱讀的簡繁而定</translation>
    </message>
    <message>
        <source>The page is only painted; a screen reader reads it as plain text.</source>
        <translation>正文是繪製出來的；改為純文字後，螢幕閱讀器才能朗讀。</translation>
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
        <source>Files that could not be taken in</source>
        <translation>未能收錄的檔案</translation>
    </message>
</context>
<context>
    <name>ResearchProcess</name>
    <message>
        <source>The search ended unexpectedly; ask again.</source>
        <translation>搜尋意外中斷；請重新搜尋。</translation>
    </message>
</context>
<context>
    <name>ResearchWindow</name>
    <message numerus="yes">
        <source>%n text(s) are still being indexed and not found yet.</source>
        <translation>
            <numerusform>尚有 %n 項內容正在編製索引，暫時搜尋不到。</numerusform>
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
        <source>The whole library</source>
        <translation>整個文庫</translation>
    </message>
    <message>
        <source>This mark has been deleted.</source>
        <translation>此批註已刪除。</translation>
    </message>
    <message>
        <source>Ways to ask the library</source>
        <translation>檢索方式</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Written: {0}</source>
        <translation>已寫入：{0}</translation>
    </message>
</context>
<context>
    <name>ScrollMarks</name>
    <message>
        <source>What is where in the article</source>
        <translation>文中內容的位置</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected · 1–9: tag the marks · Ctrl+1–9: add or take away · L: collection</source>
        <translation>
            <numerusform>已選 %n 列 · 1–9：為批註加標籤 · Ctrl+1–9：增減標籤 · L：加入分類</numerusform>
        </translation>
    </message>
    <message>
        <source>No article, mark, memo or commitment has these words.</source>
        <translation>沒有文章、批註、備忘或承諾包含這些詞。</translation>
    </message>
    <message>
        <source>No match; remove a filter or a word.</source>
        <translation>沒有符合條件的；請減少篩選或詞語。</translation>
    </message>
    <message>
        <source>Nothing was found yet; the library is still being indexed.</source>
        <translation>暫未找到；文庫仍在編製索引。</translation>
    </message>
    <message>
        <source>Only these; none pressed are all</source>
        <translation>僅顯示此類；都不選即為全部</translation>
    </message>
    <message>
        <source>Return: to the place · 1–9: tag a mark · L: into a collection · Ctrl+A, Shift: select many</source>
        <translation>Enter：前往原文 · 1–9：為批註加標籤 · L：加入分類 · Ctrl+A、Shift：多選</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search the library, in either script</source>
        <translation>搜尋文庫，簡繁皆可</translation>
    </message>
    <message>
        <source>Take into a collection…</source>
        <translation>加入分類…</translation>
    </message>
    <message>
        <source>Take the articles of the selected rows into a collection (L)</source>
        <translation>將所選各列的文章加入分類 (L)</translation>
    </message>
    <message>
        <source>Type words in Simplified or Traditional; several words must all be there, words between quotation marks stand together. A filter alone shows everything that matches it.</source>
        <translation>輸入詞語，簡繁皆可；多個詞須同時出現，引號內的詞須相連。僅設篩選則列出所有符合條件的內容。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜尋結果</translation>
    </message>
</context>
<context>
    <name>ArticleSearchProcess</name>
    <message>
        <source>The search in this article ended unexpectedly; find again.</source>
        <translation>在本文中的尋找意外中斷；請重新尋找。</translation>
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
    <name>Session</name>
    <message>
        <source>This is the library itself; choose an article.</source>
        <translation>這是文庫本身；請選擇一篇文章。</translation>
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
        <source>Go to a paragraph</source>
        <translation>前往某段</translation>
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
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%n article(s) taken into the collection.</source>
        <translation>
            <numerusform>已將 %n 篇文章加入分類。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) changed; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>已變更 %n 處批註；按 Ctrl+Z 可復原。</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing marks</source>
        <translation>匯入批註</translation>
    </message>
    <message>
        <source>New collection: {0}</source>
        <translation>新增分類：{0}</translation>
    </message>
    <message>
        <source>No tag has the number {0}.</source>
        <translation>沒有按鍵為 {0} 的標籤。</translation>
    </message>
    <message>
        <source>None of the selected rows is a mark; only marks have tags.</source>
        <translation>所選各列中沒有批註；只有批註可加標籤。</translation>
    </message>
    <message numerus="yes">
        <source>Take %n article(s) into</source>
        <translation>
            <numerusform>將 %n 篇文章加入</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} was not taken in: you stopped.</source>
        <translation>未匯入 {0}：您已停止。</translation>
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
        <translation>字元編碼</translation>
    </message>
    <message>
        <source>Read the file again in:</source>
        <translation>重新讀取檔案，字元編碼為：</translation>
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
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Nothing runs</source>
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
        <translation>佈景主題與字級</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具列</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Begin</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Every commitment of the article is listed here with who made it, how much, and by when. Press {0} to accept one, {1} to edit it, {2} to reject it.</source>
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
        <source>One click here turns the whole article into another script, and the words you look at stay where they are. 原文 is the file as it is, 閱讀 the same with its damage repaired.</source>
        <translation>在這裡按一下，整篇文章便轉換簡繁，您正在看的文字位置不變。「原文」是檔案的原樣，「閱讀」是修復損壞之後的原文。</translation>
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
        <source>Select some words and press 1 to 9 for a tag, or N for a note. A mark is on disk before the window says so, and {0} takes it back.</source>
        <translation>選取文字後，按 1 到 9 加標籤，按 N 寫備註。視窗顯示「已存」之前，批註已寫入磁碟；按 {0} 可復原。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
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
        <source>The program met an error that it did not foresee.</source>
        <translation>程式遇到意料之外的錯誤。</translation>
    </message>
    <message>
        <source>The report says where in the program it happened and which versions run. It has no text of an article, no mark and no name of a file of yours.</source>
        <translation>報告說明錯誤發生在程式何處、執行的是哪些版本，不含文章原文、批註和您的檔名。</translation>
    </message>
    <message>
        <source>Your marks are safe: each is on the disk before the window says that it is saved.</source>
        <translation>您的批註安全無虞：視窗顯示「已存」之前，每處都已寫入磁碟。</translation>
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
        <source>%n mark(s) or decision(s) stayed on earlier versions, because their place is in doubt.</source>
        <translation>
            <numerusform>有 %n 處批註或審定位置存疑，留在舊版本上。</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision can only move to the same words; make it anew on the page instead.</source>
        <translation>審定只能移至相同的文字；請改在正文中重新審定。</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>審定</translation>
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
        <source>Everything that was marked on earlier versions has come along.</source>
        <translation>舊版本上的批註都已轉到目前版本。</translation>
    </message>
    <message>
        <source>It is another article</source>
        <translation>這是另一篇文章</translation>
    </message>
    <message>
        <source>Move it there</source>
        <translation>移至該處</translation>
    </message>
    <message>
        <source>Move it to the selection</source>
        <translation>移至所選處</translation>
    </message>
    <message>
        <source>Not a newer version: what came from the version before moves back to it.</source>
        <translation>並非新版本：從前一版本轉來的內容將移回原處。</translation>
    </message>
    <message>
        <source>Nothing like it is in this version. Select a passage on the page, or leave it.</source>
        <translation>此版本中沒有相近的文字。請在正文中選取段落，或保留不動。</translation>
    </message>
    <message>
        <source>Open this version</source>
        <translation>開啟此版本</translation>
    </message>
    <message>
        <source>The library has no earlier version of this article.</source>
        <translation>文庫中沒有這篇文章的舊版本。</translation>
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
        <source>What stayed on them</source>
        <translation>留在舊版本上的</translation>
    </message>
    <message>
        <source>Where it may stand now</source>
        <translation>現在可能的位置</translation>
    </message>
    <message>
        <source>Where it stood</source>
        <translation>原來的位置</translation>
    </message>
    <message>
        <source>move to this version</source>
        <translation>移至此版本</translation>
    </message>
</context>
<context>
    <name>PendingSteps</name>
    <message>
        <source>Another program is writing the library. The article enters it afterwards.</source>
        <translation>另一程式正在寫入文庫，文章隨後加入。</translation>
    </message>
    <message>
        <source>Another program is writing the library. The change waits; it is not saved yet.</source>
        <translation>另一程式正在寫入文庫。此項變更等待中，尚未儲存。</translation>
    </message>
    <message numerus="yes">
        <source>Another program still holds the library. %n change(s) wait, not saved.</source>
        <translation>
            <numerusform>另一程式仍占用文庫。有 %n 項變更等待中，尚未儲存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Other changes wait to be saved; undo and redo are possible when they are.</source>
        <translation>有其他變更尚待儲存；儲存後才能復原和重做。</translation>
    </message>
    <message>
        <source>Saved what had waited.</source>
        <translation>等待中的變更已儲存。</translation>
    </message>
    <message>
        <source>What was to be changed is not in the library any more; what is there is shown.</source>
        <translation>要變更的內容已不在文庫中；現在顯示的是文庫的現狀。</translation>
    </message>
</context>
<context>
    <name>LibraryWatcher</name>
    <message numerus="yes">
        <source>%n change(s) could not be saved, because the library cannot be written now.</source>
        <translation>
            <numerusform>文庫現在無法寫入，有 %n 項變更未能儲存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close all the same and lose them?</source>
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
    <name>Window</name>
    <message numerus="yes">
        <source>%n need(s) checking.</source>
        <translation>
            <numerusform>有 %n 處需要核對。</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新讀取</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>檢視…</translation>
    </message>
    <message>
        <source>The analysis ended early: what is shown was found in a part of the article.</source>
        <translation>分析提前結束，目前顯示的只來自文章的一部分。</translation>
    </message>
    <message>
        <source>The file of this article was changed by another program.</source>
        <translation>這篇文章的檔案已被另一程式變更。</translation>
    </message>
    <message numerus="yes">
        <source>This file has changed since it was last opened. %n mark(s) came along.</source>
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
    <name>WordingProcess</name>
    <message>
        <source>The comparison ended unexpectedly; compare again.</source>
        <translation>比較意外中斷；請重新比較。</translation>
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
    <name>Writing</name>
    <message>
        <source>Exporting marks</source>
        <translation>匯出批註</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>not possible now</source>
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
<context>
    <name>_Told</name>
    <message>
        <source>Exporting… {0}</source>
        <translation>正在匯出… {0}</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已寫入：{0}</translation>
    </message>
</context>
</TS>
