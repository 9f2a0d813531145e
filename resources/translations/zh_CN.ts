<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <translation>= 达到</translation>
    </message>
    <message>
        <source>&gt; exceed</source>
        <translation>&gt; 超过</translation>
    </message>
    <message>
        <source>A document speaks, for whoever issued it.</source>
        <translation>文件发言，代表发布者。</translation>
    </message>
    <message>
        <source>A document that sets down what is to come says it.</source>
        <translation>由规定今后事项的文件所说。</translation>
    </message>
    <message>
        <source>A figure has no words; write them as the passage has them, or remove the row.</source>
        <translation>有一个数字没有原文；请照文中写法填写，或删除该行。</translation>
    </message>
    <message>
        <source>A first look</source>
        <translation>快速导览</translation>
    </message>
    <message>
        <source>A meeting settled it.</source>
        <translation>会议已经决定。</translation>
    </message>
    <message>
        <source>A meeting speaks, for the body that held it.</source>
        <translation>会议发言，代表召开会议的机构。</translation>
    </message>
    <message>
        <source>A word in it looks ahead.</source>
        <translation>其中有指向将来的词。</translation>
    </message>
    <message>
        <source>A word points back to the one named before.</source>
        <translation>有词语回指前面提到的主体。</translation>
    </message>
    <message>
        <source>About Chengnuo</source>
        <translation>关于 Chengnuo</translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Accept all alike</source>
        <translation>全部相同的一并采纳</translation>
    </message>
    <message>
        <source>Accept the likely character</source>
        <translation>采纳建议的字</translation>
    </message>
    <message>
        <source>Accepted character</source>
        <translation>采纳的字</translation>
    </message>
    <message>
        <source>Accepted characters</source>
        <translation>采纳的字</translation>
    </message>
    <message>
        <source>Add the tag of that number, or take it away</source>
        <translation>增减该数字对应的标签</translation>
    </message>
    <message>
        <source>Agreement between coders…</source>
        <translation>编码员一致性…</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Always a person</source>
        <translation>一律是人名</translation>
    </message>
    <message>
        <source>Always a place</source>
        <translation>一律是地点</translation>
    </message>
    <message>
        <source>Always a programme</source>
        <translation>一律是专项</translation>
    </message>
    <message>
        <source>Always an organisation</source>
        <translation>一律是机构</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Another program is using it.</source>
        <translation>另一程序正在使用。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
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
        <translation>备份…</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>转为</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>上级标签</translation>
    </message>
    <message>
        <source>By</source>
        <translation>修改者</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>按文章</translation>
    </message>
    <message>
        <source>By the word after</source>
        <translation>按后词</translation>
    </message>
    <message>
        <source>By the word before</source>
        <translation>按前词</translation>
    </message>
    <message>
        <source>CSV begins with a byte order mark (for Excel)</source>
        <translation>CSV 以 BOM 开头（便于 Excel 识别）</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>编码表</translation>
    </message>
    <message>
        <source>Codebook…</source>
        <translation>编码表…</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Commitment from the selection…</source>
        <translation>由所选文字建立承诺…</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Concordance…</source>
        <translation>语境索引…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as HTML</source>
        <translation>复制为 HTML</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>复制并附出处</translation>
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
        <translation>审定</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>审定结果</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审定</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>审定</translation>
    </message>
    <message>
        <source>Delete mark</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Delete the mark</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Earlier versions of the article…</source>
        <translation>文章的旧版本…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>字符编码…</translation>
    </message>
    <message>
        <source>Entity from the selection…</source>
        <translation>由所选文字建立实体…</translation>
    </message>
    <message>
        <source>Export commitments as CSV…</source>
        <translation>将承诺导出为 CSV…</translation>
    </message>
    <message>
        <source>Export in another format…</source>
        <translation>导出为其他格式…</translation>
    </message>
    <message>
        <source>Export marks as CSV…</source>
        <translation>将批注导出为 CSV…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find the previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Frequencies…</source>
        <translation>频次…</translation>
    </message>
    <message>
        <source>Full-width punctuation</source>
        <translation>全角标点</translation>
    </message>
    <message>
        <source>Go to a paragraph…</source>
        <translation>转到某段…</translation>
    </message>
    <message>
        <source>Go to a row, press a button, leave</source>
        <translation>转到某行、按下按钮、离开</translation>
    </message>
    <message>
        <source>Go to the commitments</source>
        <translation>转到承诺</translation>
    </message>
    <message>
        <source>Go to the entities</source>
        <translation>转到实体</translation>
    </message>
    <message>
        <source>Go to the marks</source>
        <translation>转到批注</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>转到窗口的下一部分</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>转到正文</translation>
    </message>
    <message>
        <source>Go to the previous part of the window</source>
        <translation>转到窗口的上一部分</translation>
    </message>
    <message>
        <source>Half-width digits and letters</source>
        <translation>半角数字和字母</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>History of the mark…</source>
        <translation>批注历史…</translation>
    </message>
    <message>
        <source>Import marks…</source>
        <translation>导入批注…</translation>
    </message>
    <message>
        <source>In</source>
        <translation>上级分类</translation>
    </message>
    <message>
        <source>In a list: search, make a collection, rename it</source>
        <translation>在列表中：搜索、新建分类、重命名</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>It is a task or a target in the part of a work report that looks ahead.</source>
        <translation>这是工作报告展望部分的任务或目标。</translation>
    </message>
    <message>
        <source>It is an item of a list of things to come.</source>
        <translation>这是今后事项清单中的一项。</translation>
    </message>
    <message>
        <source>It took too long to answer.</source>
        <translation>等待响应超时。</translation>
    </message>
    <message>
        <source>Its speaker has just undertaken something and goes on.</source>
        <translation>发言人刚作出承诺，接着往下说。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>快捷键…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>跟随系统语言</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Layers…</source>
        <translation>显示层…</translation>
    </message>
    <message>
        <source>Leave damage as it is</source>
        <translation>不修复，保持原样</translation>
    </message>
    <message>
        <source>Ledger of commitments</source>
        <translation>承诺台账</translation>
    </message>
    <message>
        <source>Libraries and their exports</source>
        <translation>文库及其导出文件</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Mark all like this</source>
        <translation>批注所有相同文字</translation>
    </message>
    <message>
        <source>Mark every repair</source>
        <translation>标出每一处修复</translation>
    </message>
    <message>
        <source>Mark suspicious characters</source>
        <translation>标出可疑字</translation>
    </message>
    <message>
        <source>Mark with the tag of that number</source>
        <translation>用该数字对应的标签批注</translation>
    </message>
    <message>
        <source>Marked: {0}</source>
        <translation>建立批注：{0}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Memo of the article…</source>
        <translation>文章备忘…</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu of this place</source>
        <translation>此处的菜单</translation>
    </message>
    <message>
        <source>Merge a library</source>
        <translation>合并文库</translation>
    </message>
    <message>
        <source>Merge a library…</source>
        <translation>合并文库…</translation>
    </message>
    <message>
        <source>Move and select</source>
        <translation>移动和选择</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Named before a verb of speech that the quotation follows.</source>
        <translation>在引出引文的言说动词之前提到。</translation>
    </message>
    <message>
        <source>Named before a verb of speech that the words follow.</source>
        <translation>在引出这段话的言说动词之前提到。</translation>
    </message>
    <message>
        <source>Named right after the quotation.</source>
        <translation>紧接引文之后提到。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Names…</source>
        <translation>名称表…</translation>
    </message>
    <message>
        <source>Never a name</source>
        <translation>一律不是名称</translation>
    </message>
    <message>
        <source>Never convert the selected words</source>
        <translation>选中的词一律不转换</translation>
    </message>
    <message>
        <source>Next commitment</source>
        <translation>下一条承诺</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一处批注</translation>
    </message>
    <message>
        <source>Next suspicious character</source>
        <translation>下一个可疑字</translation>
    </message>
    <message>
        <source>No spaces between Chinese characters</source>
        <translation>汉字之间不留空格</translation>
    </message>
    <message>
        <source>Nobody speaks; the passage is about this body.</source>
        <translation>无人发言；这段话讲的是该机构。</translation>
    </message>
    <message>
        <source>Nobody speaks; this is who is to act.</source>
        <translation>无人发言；这是将要行动的主体。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open the text of the clipboard</source>
        <translation>打开剪贴板中的文字</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
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
        <translation>地点</translation>
    </message>
    <message>
        <source>Plain text for screen readers</source>
        <translation>屏幕阅读器用纯文本</translation>
    </message>
    <message>
        <source>Previous commitment</source>
        <translation>上一条承诺</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一处批注</translation>
    </message>
    <message>
        <source>Previous suspicious character</source>
        <translation>上一个可疑字</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>专项</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Repair as the page&apos;s own evidence says</source>
        <translation>按页面本身的迹象修复</translation>
    </message>
    <message>
        <source>Repair of the text</source>
        <translation>文本修复</translation>
    </message>
    <message>
        <source>Repair whatever looks like damage</source>
        <translation>凡像损坏之处一律修复</translation>
    </message>
    <message>
        <source>Repairs of texts</source>
        <translation>文本修复</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>简繁</translation>
    </message>
    <message>
        <source>Search the library…</source>
        <translation>搜索文库…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Show commitments</source>
        <translation>显示承诺</translation>
    </message>
    <message>
        <source>Show entities</source>
        <translation>显示实体</translation>
    </message>
    <message>
        <source>Show in its panel</source>
        <translation>在面板中显示</translation>
    </message>
    <message>
        <source>Show marks</source>
        <translation>显示批注</translation>
    </message>
    <message>
        <source>Show or hide the library</source>
        <translation>显示或隐藏文库</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>显示或隐藏侧边栏</translation>
    </message>
    <message>
        <source>Show what is where beside the scroll bar</source>
        <translation>在滚动条旁标示位置</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Somebody asks others for an outcome, or for something by a date.</source>
        <translation>有人要求他人取得成果，或在某日前完成。</translation>
    </message>
    <message>
        <source>Spoke last, and nobody else is named since.</source>
        <translation>最后发言，其后未提到别人。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Take the accepted character back</source>
        <translation>撤回采纳的字</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>用词</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>用词</translation>
    </message>
    <message>
        <source>Terms…</source>
        <translation>用词表…</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>The deadline ends before it begins.</source>
        <translation>期限的结束早于开始。</translation>
    </message>
    <message>
        <source>The deadline has days but no words; write the words or clear the days.</source>
        <translation>期限有日期而没有原文；请填写原文或清除日期。</translation>
    </message>
    <message>
        <source>The disk can only be read.</source>
        <translation>磁盘是只读的。</translation>
    </message>
    <message>
        <source>The disk could not be read or written; it may be broken.</source>
        <translation>磁盘无法读写，可能已损坏。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The government that gives the report.</source>
        <translation>作报告的政府。</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>下次启动时改用所选语言。</translation>
    </message>
    <message>
        <source>The model has learned from annotated texts that such clauses are commitments.</source>
        <translation>模型从标注文本学到：这样的句子是承诺。</translation>
    </message>
    <message>
        <source>The model takes them for the one who commits.</source>
        <translation>模型认定作出承诺的是他们。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称过长。</translation>
    </message>
    <message>
        <source>The passage is empty; move its ends.</source>
        <translation>所选段落为空；请移动首尾。</translation>
    </message>
    <message>
        <source>The range “{0}” ends below where it begins.</source>
        <translation>范围“{0}”的上限低于下限。</translation>
    </message>
    <message>
        <source>The system does not permit this.</source>
        <translation>系统不允许此操作。</translation>
    </message>
    <message>
        <source>The verb of speech takes the subject of the clause before.</source>
        <translation>言说动词沿用前一分句的主语。</translation>
    </message>
    <message>
        <source>The words before the list say so.</source>
        <translation>清单之前的文字这样说明。</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Then go to the next suggestion</source>
        <translation>随后转到下一条建议</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>没有这个文件或文件夹。</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>这是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>这是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Too many files are open.</source>
        <translation>打开的文件过多。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>默认大小</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>此处是什么</translation>
    </message>
    <message>
        <source>What somebody says first begins with a verb of work and has a figure or a date.</source>
        <translation>发言开头是工作动词，并带有数字或日期。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Who marks…</source>
        <translation>编码员…</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Writing a table</source>
        <translation>写出表格</translation>
    </message>
    <message>
        <source>You have used up the space you are given.</source>
        <translation>分配给您的空间已用完。</translation>
    </message>
    <message>
        <source>You may not do this with the file or folder.</source>
        <translation>您没有此文件或文件夹的相应权限。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>by its form</source>
        <translation>依构词形式</translation>
    </message>
    <message>
        <source>by jieba&apos;s words</source>
        <translation>依结巴分词</translation>
    </message>
    <message>
        <source>by the LAC model</source>
        <translation>依 LAC 模型</translation>
    </message>
    <message>
        <source>by the learned model</source>
        <translation>依学习模型</translation>
    </message>
    <message>
        <source>by the title with it</source>
        <translation>依所带职务</translation>
    </message>
    <message>
        <source>by who speaks</source>
        <translation>依发言语境</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>由您指定</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>deleted and brought back</source>
        <translation>删除后又恢复</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>from the byline or the credits</source>
        <translation>取自署名</translation>
    </message>
    <message>
        <source>in a word list</source>
        <translation>取自词表</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>named elsewhere in the article</source>
        <translation>文中他处已有</translation>
    </message>
    <message>
        <source>never a name</source>
        <translation>一律不是名称</translation>
    </message>
    <message>
        <source>no other</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>note changed</source>
        <translation>改备注</translation>
    </message>
    <message>
        <source>note taken away</source>
        <translation>删备注</translation>
    </message>
    <message>
        <source>note written</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>nothing that shows</source>
        <translation>无可见改动</translation>
    </message>
    <message>
        <source>other order of tags</source>
        <translation>改标签顺序</translation>
    </message>
    <message>
        <source>other place</source>
        <translation>改位置</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>明确承诺</translation>
    </message>
    <message>
        <source>read as a figure or a time</source>
        <translation>读作数字或时间</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>待审定</translation>
    </message>
    <message>
        <source>tags: {0}</source>
        <translation>标签：{0}</translation>
    </message>
    <message>
        <source>taken to another version of the article</source>
        <translation>移到文章的另一版本</translation>
    </message>
    <message>
        <source>{0} changed by them</source>
        <translation>对方修改 {0}</translation>
    </message>
    <message>
        <source>{0} deleted by them</source>
        <translation>对方删除 {0}</translation>
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
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the article.</source>
        <translation>文章中没有“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the passage.</source>
        <translation>段落中没有“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” is not a day; write it like 2030-12-31.</source>
        <translation>“{0}”不是日期；请写成 2030-12-31 的形式。</translation>
    </message>
    <message>
        <source>“{0}” is not a number; write 1200, 3.5 or a range such as 6–8.</source>
        <translation>“{0}”不是数字；请写 1200、3.5 或 6–8 这样的范围。</translation>
    </message>
    <message>
        <source>− decrease by</source>
        <translation>− 减少</translation>
    </message>
    <message>
        <source>≈ about</source>
        <translation>≈ 约</translation>
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
        <translation>关于 Chengnuo</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>关于 Qt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>It uses Qt under the GNU Lesser General Public License 3: Qt is a package of its own, which you may replace by a version you changed. The licences of all packages lie beside them where they are installed.</source>
        <translation>本程序依据 GNU 宽通用公共许可证第 3 版使用 Qt：Qt 是独立的软件包，您可以换用自行修改的版本。各软件包的许可证都在其安装位置。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0: use it, change it and pass it on, and keep the notice.</source>
        <translation>以 Apache 许可证 2.0 版授权：可以使用、修改和传播，并请保留声明。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>To read, mark and question Chinese official news: who promised what, how much, by when.</source>
        <translation>阅读、批注和检索中文官方新闻：谁承诺了什么、多少、何时完成。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>公有领域</translation>
    </message>
</context>
<context>
    <name>ActorsPage</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n 条表态</numerusform>
        </translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Choose somebody to see all that was said.</source>
        <translation>选择一个主体，查看其全部表态。</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Nobody has this in the name.</source>
        <translation>没有名称含此文字的主体。</translation>
    </message>
    <message>
        <source>Nobody in the library commits to anything yet.</source>
        <translation>文库中尚无人作出承诺。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Search people and bodies</source>
        <translation>搜索人和机构</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>表态</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>无日期</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest {0} are shown</source>
        <translation>仅显示最近 {0} 条</translation>
    </message>
</context>
<context>
    <name>AddingProcess</name>
    <message>
        <source>Taking files in ended unexpectedly; what was taken is in the library. Choose the rest again.</source>
        <translation>收录文件时意外中断；已收录的都在文库中。其余请重新选择。</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message numerus="yes">
        <source>%n article(s) compared, character by character.</source>
        <translation>
            <numerusform>逐字比较了 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement by tag</source>
        <translation>各标签的一致性</translation>
    </message>
    <message>
        <source>All tags together</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>All that two of them marked</source>
        <translation>至少两人批注过的全部文章</translation>
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
        <translation>请选择两位以上编码员。</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Coders, two or more</source>
        <translation>编码员（至少两位）</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较字数</translation>
    </message>
    <message>
        <source>Everybody has read every article of the collection, also where they marked nothing</source>
        <translation>每位编码员都读过该分类的全部文章，未作批注的也算在内</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Marked by each</source>
        <translation>各人批注字数</translation>
    </message>
    <message>
        <source>No marks: read, nothing found</source>
        <translation>无批注视为已读而无所得</translation>
    </message>
    <message>
        <source>Nobody has marked anything here yet: select words in an article and press 1–9.</source>
        <translation>这里还没有人作过批注：请在文章中选中文字，按 1–9。</translation>
    </message>
    <message>
        <source>Only one person has marked here. Merge a colleague&apos;s library (Library › Merge a library…), or change who marks (Library › Who marks…).</source>
        <translation>这里只有一人作过批注。请合并同事的文库（文库 › 合并文库…），或更换编码员（文库 › 编码员…）。</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>There is no article that two of these coders marked; choose others.</source>
        <translation>没有一篇文章由其中两位编码员都批注过；请另选。</translation>
    </message>
    <message>
        <source>it is on every character</source>
        <translation>每个字都有此标签</translation>
    </message>
    <message>
        <source>nobody gave it there</source>
        <translation>无人使用此标签</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>可靠</translation>
    </message>
    <message>
        <source>tentative conclusions only</source>
        <translation>仅可作初步结论</translation>
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
        <translation>● 可靠 (α ≥ 0.8) · ◐ 初步 (α ≥ 0.667) · ○ 一致性不足 · – 无法计算</translation>
    </message>
</context>
<context>
    <name>MarkAll</name>
    <message numerus="yes">
        <source>%n place(s) marked.</source>
        <translation>
            <numerusform>已批注 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were marked already.</source>
        <translation>
            <numerusform>另有 %n 处原已批注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every place with the same words was marked already.</source>
        <translation>相同文字之处均已批注。</translation>
    </message>
    <message>
        <source>Looking for all places with the same words</source>
        <translation>查找相同文字</translation>
    </message>
    <message numerus="yes">
        <source>More than %n places have the same words; choose more words of one of them.</source>
        <translation>
            <numerusform>相同文字超过 %n 处；请选取更长的一段文字。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnalysedBar</name>
    <message>
        <source>Analyse the others…</source>
        <translation>分析其余文章…</translation>
    </message>
    <message>
        <source>Opens the ledger, which analyses them</source>
        <translation>打开台账进行分析</translation>
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
        <translation>分析意外中断。您的批注均已保存；重新打开文章即可重试。</translation>
    </message>
</context>
<context>
    <name>AnnotationsPanel</name>
    <message numerus="yes">
        <source>Delete %n mark(s)</source>
        <translation>
            <numerusform>删除 %n 处批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete mark</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>History of the mark…</source>
        <translation>批注历史…</translation>
    </message>
    <message>
        <source>Mark all like this</source>
        <translation>批注所有相同文字</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Select words in the article and press 1–9, or N to write a note.</source>
        <translation>在文章中选中文字后，按 1–9 加标签，按 N 写备注。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n mark(s)</source>
        <translation>
            <numerusform>%n 处批注的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
    </message>
</context>
<context>
    <name>Appendix</name>
    <message>
        <source>Commitments</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Lines and colours</source>
        <translation>下划线与颜色</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>批注与备注</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>第 {0} 页</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>承诺 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>批注 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleVerbs</name>
    <message numerus="yes">
        <source>%n article(s) in it stay in the library.</source>
        <translation>
            <numerusform>其中 %n 篇文章仍保留在文库中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about commitments and names go, too.</source>
        <translation>
            <numerusform>对承诺和名称的 %n 项审定也会一并删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) on them go, too.</source>
        <translation>
            <numerusform>其上的 %n 处批注也会一并删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the collection {0} and those in it?</source>
        <translation>删除分类“{0}”及其下级分类？</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建分类</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s) from the library?</source>
        <translation>
            <numerusform>从文库中移除 %n 篇文章？</numerusform>
        </translation>
    </message>
    <message>
        <source>The files themselves stay where they are. A backup is made first.</source>
        <translation>原文件不受影响。移除前会先备份。</translation>
    </message>
    <message>
        <source>There is no other article in the library, so the sample is open.</source>
        <translation>文库中没有其他文章，因此打开了示例文章。</translation>
    </message>
    <message>
        <source>This article was pasted; it came from no file.</source>
        <translation>这篇文章是粘贴的，没有对应的文件。</translation>
    </message>
    <message>
        <source>{0} (its name is in the clipboard now)</source>
        <translation>{0}（文件名已复制到剪贴板）</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%n article(s) could be read, but not as they were.</source>
        <translation>
            <numerusform>有 %n 篇文章可读取，但内容已与原来不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) lost</source>
        <translation>
            <numerusform>丢失 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) recovered</source>
        <translation>
            <numerusform>抢救出 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) lost</source>
        <translation>
            <numerusform>丢失 %n 处批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) recovered</source>
        <translation>
            <numerusform>抢救出 %n 处批注</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is made every day on which something changed, and before whatever changes much at once. Going back makes a backup of the present first.</source>
        <translation>凡有更改的日子每天备份一次，大量更改之前也会备份。还原之前会先备份现状。</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Changes wait to be saved; go back when they are.</source>
        <translation>有更改尚待保存；请在保存后再还原。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>还原到此备份</translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation>正在还原…</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Recover what can be read</source>
        <translation>抢救可读内容</translation>
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
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>The backup is made.</source>
        <translation>备份完成。</translation>
    </message>
    <message>
        <source>The library is as it was then.</source>
        <translation>文库已还原到当时的状态。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>尚无备份。</translation>
    </message>
    <message>
        <source>What can be read is being recovered…</source>
        <translation>正在抢救可读内容…</translation>
    </message>
    <message>
        <source>What can be read is in the library again; the damaged file is {0}.</source>
        <translation>可读内容已恢复到文库中；损坏的文件是 {0}。</translation>
    </message>
    <message>
        <source>a day with changes</source>
        <translation>当日有更改</translation>
    </message>
    <message>
        <source>a library was merged</source>
        <translation>合并文库</translation>
    </message>
    <message>
        <source>a new version of Chengnuo</source>
        <translation>Chengnuo 升级</translation>
    </message>
    <message>
        <source>somebody asked for it</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>somebody went back to a backup</source>
        <translation>还原备份</translation>
    </message>
    <message>
        <source>something was imported</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>HoverCards</name>
    <message>
        <source>There is nothing to say about this place.</source>
        <translation>此处没有可说明的内容。</translation>
    </message>
</context>
<context>
    <name>BackgroundAnalysis</name>
    <message>
        <source>Analysing the library</source>
        <translation>分析文库</translation>
    </message>
</context>
<context>
    <name>BackgroundAnalysisBar</name>
    <message numerus="yes">
        <source>%n article(s) could not be analysed.</source>
        <translation>
            <numerusform>有 %n 篇文章无法分析。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of the library are not analysed yet.</source>
        <translation>
            <numerusform>文库中有 %n 篇文章尚未分析。</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse them</source>
        <translation>开始分析</translation>
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
        <translation>上一项更改仍在写入，请稍后再试。</translation>
    </message>
    <message>
        <source>The library is not open, so no decision can be kept.</source>
        <translation>文库未打开，无法保存审定结果。</translation>
    </message>
    <message>
        <source>The library is not open, so no name can be kept.</source>
        <translation>文库未打开，无法保存名称。</translation>
    </message>
    <message>
        <source>The library is not open, so nothing can be marked.</source>
        <translation>文库未打开，无法批注。</translation>
    </message>
    <message>
        <source>What was to be changed is not in the library any more; what is there now is shown.</source>
        <translation>要更改的内容已不在文库中；现在显示的是文库的现状。</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>change of edges</source>
        <translation>改首尾</translation>
    </message>
    <message>
        <source>change of tag</source>
        <translation>改标签</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>marking of all alike</source>
        <translation>批注所有相同文字</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>否决</translation>
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
        <translation>表中数字的图</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message numerus="yes">
        <source>%n more; type to find them.</source>
        <translation>
            <numerusform>另有 %n 个；输入文字即可查找。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有这个名称。</translation>
    </message>
    <message>
        <source>Type a part of it</source>
        <translation>输入部分文字</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message numerus="yes">
        <source>%n changed on both sides.</source>
        <translation>
            <numerusform>双方都改过的有 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to choose.</source>
        <translation>
            <numerusform>尚有 %n 处待选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;1 Mine</source>
        <translation>&amp;1 我方</translation>
    </message>
    <message>
        <source>&amp;2 Theirs</source>
        <translation>&amp;2 对方</translation>
    </message>
    <message>
        <source>&amp;3 Both</source>
        <translation>&amp;3 两者</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>全用对方(&amp;T)</translation>
    </message>
    <message>
        <source>All are chosen.</source>
        <translation>已全部选定。</translation>
    </message>
    <message>
        <source>All m&amp;ine</source>
        <translation>全用我方(&amp;I)</translation>
    </message>
    <message>
        <source>What both changed</source>
        <translation>双方都改过的内容</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>对方</translation>
    </message>
</context>
<context>
    <name>CodebookWindow</name>
    <message numerus="yes">
        <source>%n mark(s) lose it and keep their other tags.</source>
        <translation>
            <numerusform>%n 处批注将失去此标签，其他标签保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) below it move up.</source>
        <translation>
            <numerusform>其下 %n 个标签上移一级。</numerusform>
        </translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>编码表</translation>
    </message>
    <message>
        <source>Codebook of REFI-QDA</source>
        <translation>REFI-QDA 编码表</translation>
    </message>
    <message>
        <source>Codebooks and libraries</source>
        <translation>编码表和文库</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete a tag</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>Delete “{0}”?</source>
        <translation>删除“{0}”？</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>导出编码表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>F2 renames, Alt+→ and Alt+← move, 1–9 give a key, Ctrl+Z takes back.</source>
        <translation>F2 重命名，Alt+→ 和 Alt+← 调整层级，1–9 指定按键，Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>导入编码表</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>新建下级</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>CoderDialog</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour marks by who made them, not by their tags</source>
        <translation>按编码员而非标签为批注着色</translation>
    </message>
    <message>
        <source>Marks are made by</source>
        <translation>批注署名</translation>
    </message>
    <message>
        <source>Marks by coders not ticked are hidden, not deleted; exports still include them.</source>
        <translation>未勾选者的批注只是隐藏，并未删除，导出时仍包含在内。</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Who marks</source>
        <translation>编码员</translation>
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
        <translation>（顶层）</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Delete the collection…</source>
        <translation>删除分类…</translation>
    </message>
    <message>
        <source>Move into</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建分类</translation>
    </message>
    <message>
        <source>New collection in this one</source>
        <translation>新建下级分类</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Unfiled</source>
        <translation>未分类</translation>
    </message>
</context>
<context>
    <name>ColoursPage</name>
    <message>
        <source>Accent and cues of commitments</source>
        <translation>强调色与承诺提示词</translation>
    </message>
    <message>
        <source>As the theme has it</source>
        <translation>恢复主题颜色</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colours of the theme</source>
        <translation>主题的颜色</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选中文字</translation>
    </message>
    <message>
        <source>Suspicious characters</source>
        <translation>可疑字</translation>
    </message>
    <message>
        <source>Tag colour {0}</source>
        <translation>标签颜色 {0}</translation>
    </message>
    <message>
        <source>The contrast is {0} at the least; lines that are easy to see have {1}.</source>
        <translation>最低对比度为 {0}；易于辨认的线条应达 {1}。</translation>
    </message>
    <message>
        <source>The contrast is {0} at the least; words that are easy to read have {1}.</source>
        <translation>最低对比度为 {0}；易于阅读的文字应达 {1}。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>{0} — {1}, contrast {2}</source>
        <translation>{0} — {1}，对比度 {2}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Find a command by a few letters</source>
        <translation>输入几个字查找命令</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>没有命令含有这些字。</translation>
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
        <translation>选择一条承诺，查看其内容和依据。</translation>
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
        <translation>添加</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>提示词</translation>
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
        <translation>机构</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
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
        <translation>承诺</translation>
    </message>
    <message>
        <source>No commitment matches these filters.</source>
        <translation>没有符合筛选条件的承诺。</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
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
        <translation>无可命名的数字</translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation>无机构</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
</context>
<context>
    <name>CommitmentsPanel</name>
    <message>
        <source>Looking for commitments…</source>
        <translation>正在查找承诺…</translation>
    </message>
    <message>
        <source>Nobody promises anything here.</source>
        <translation>文中没有人作出承诺。</translation>
    </message>
    <message>
        <source>Open an article to see who promises what.</source>
        <translation>打开一篇文章，看看谁承诺了什么。</translation>
    </message>
    <message>
        <source>The analysis was stopped. “Analyse again” in the menu starts it.</source>
        <translation>分析已停止，可用菜单中的“重新分析”重新开始。</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>An article is no longer in the library.</source>
        <translation>有一篇文章已不在文库中。</translation>
    </message>
    <message>
        <source>Choose two articles above, or two commitments in the list: press C on the one, then on the other.</source>
        <translation>请在上方选择两篇文章，或在列表中选择两条承诺：先后在两条上按 C。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
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
        <translation>下一处</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有不同</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>只看不同</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
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
        <translation>左右互换</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 处，共 {1} 处</translation>
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
        <translation>左右字数</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>语境索引</translation>
    </message>
    <message>
        <source>Export all lines</source>
        <translation>导出全部索引行</translation>
    </message>
    <message>
        <source>Export all lines…</source>
        <translation>导出全部索引行…</translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation>没有文章包含这些词。</translation>
    </message>
    <message>
        <source>No match; remove a filter, or turn off “Whole words only”.</source>
        <translation>没有符合条件的；请减少筛选，或取消“仅整词”。</translation>
    </message>
    <message>
        <source>Only places that begin and end where words do</source>
        <translation>仅显示首尾都在词语边界处的</translation>
    </message>
    <message>
        <source>Return: to the place · S: the next order · /: the words</source>
        <translation>Enter：转到原文 · S：切换排序 · /：搜索词</translation>
    </message>
    <message>
        <source>Type words in Simplified or Traditional to see every place where they stand.</source>
        <translation>输入词语（简繁皆可），查看其所有出处。</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>仅整词</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Words to see in their context</source>
        <translation>要查看语境的词语</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>Commitment {0}</source>
        <translation>承诺 {0}</translation>
    </message>
    <message>
        <source>Mark: {0}</source>
        <translation>批注：{0}</translation>
    </message>
    <message>
        <source>Next place of this name</source>
        <translation>此名称的下一处</translation>
    </message>
    <message>
        <source>Search the library for this</source>
        <translation>在文库中搜索</translation>
    </message>
    <message>
        <source>Show in its panel</source>
        <translation>在面板中显示</translation>
    </message>
    <message>
        <source>Show in the ledger</source>
        <translation>在台账中显示</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>This name is</source>
        <translation>此名称</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
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
        <translation>无标题</translation>
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
        <translation>两者共现的文章数</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频次</translation>
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
        <translation>文字重叠的批注数</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>On the same words</source>
        <translation>同一文字</translation>
    </message>
    <message>
        <source>Paragraphs in which both occur</source>
        <translation>两者共现的段落数</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>共现</translation>
    </message>
</context>
<context>
    <name>DecisionButtons</name>
    <message>
        <source>Accept (A)</source>
        <translation>采纳 (A)</translation>
    </message>
    <message>
        <source>Edit… (E)</source>
        <translation>修改… (E)</translation>
    </message>
    <message>
        <source>Reject (R)</source>
        <translation>否决 (R)</translation>
    </message>
</context>
<context>
    <name>DuePage</name>
    <message>
        <source>&amp;Days ahead:</source>
        <translation>今后天数(&amp;D)：</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>今后天数</translation>
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
        <translation>没有逾期的，这些天内也没有到期的。</translation>
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
        <translation>本周</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n 个更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) of “{0}” have “{1}” now.</source>
        <translation>
            <numerusform>“{0}”的 %n 处批注现改用“{1}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>新增 %n 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them without a tag now.</source>
        <translation>
            <numerusform>其中 %n 处现无标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Nothing in that file is new.</source>
        <translation>该文件中没有新内容。</translation>
    </message>
    <message>
        <source>The codebook was changed meanwhile; import the file again.</source>
        <translation>编码表在此期间有改动；请重新导入文件。</translation>
    </message>
    <message>
        <source>There is a tag “{0}” already; merge the two, or choose another name.</source>
        <translation>已有标签“{0}”；请将两者合并，或另取名称。</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>改颜色</translation>
    </message>
    <message>
        <source>deletion of a tag</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>description</source>
        <translation>改说明</translation>
    </message>
    <message>
        <source>import of a codebook</source>
        <translation>导入编码表</translation>
    </message>
    <message>
        <source>key</source>
        <translation>改按键</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>renaming</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>{0} was the key of “{1}”, which has {2} now.</source>
        <translation>{0} 原是“{1}”的按键，后者现为 {2}。</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” was taken off %n mark(s)</source>
        <translation>
            <numerusform>已从 %n 处批注去掉“{0}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
</context>
<context>
    <name>EntityDialog</name>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message numerus="yes">
        <source>“{0}”, in all %n places</source>
        <translation>
            <numerusform>“{0}”，全部 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A collection cannot lie in itself; move it elsewhere.</source>
        <translation>分类不能放进自身，请移到别处。</translation>
    </message>
    <message>
        <source>A workbook holds no more than 1,048,575 rows; export as CSV instead.</source>
        <translation>工作簿最多 1,048,575 行，请改为导出 CSV。</translation>
    </message>
    <message>
        <source>Another tag has the key {0} by now; choose another key.</source>
        <translation>按键 {0} 已归另一标签，请另选按键。</translation>
    </message>
    <message>
        <source>Cannot import {0}: {1}; nothing was changed.</source>
        <translation>无法导入 {0}：{1}；没有任何更改。</translation>
    </message>
    <message>
        <source>Cannot write {0} ({1}); choose another place.</source>
        <translation>无法写入 {0}（{1}），请另选位置。</translation>
    </message>
    <message>
        <source>Cannot write {0} ({1}); make room and try again.</source>
        <translation>无法写入 {0}（{1}）；请腾出空间再试。</translation>
    </message>
    <message>
        <source>Cannot write {0}, because it is there already; choose another name.</source>
        <translation>无法写入 {0}：文件已存在，请另取名称。</translation>
    </message>
    <message>
        <source>Cannot write {0}, because its folder is not there; choose another place.</source>
        <translation>无法写入 {0}：文件夹不存在，请另选位置。</translation>
    </message>
    <message>
        <source>No backup can be written in {0} ({1}); make room there or allow writing, and try again.</source>
        <translation>无法在 {0} 写入备份（{1}）；请在该处腾出空间或允许写入，然后再试。</translation>
    </message>
    <message>
        <source>No commitments are found: {0} is damaged; reinstall the program.</source>
        <translation>找不到承诺：{0} 已损坏；请重新安装本程序。</translation>
    </message>
    <message>
        <source>No commitments are found: {0} is for another version; reinstall the program.</source>
        <translation>找不到承诺：{0} 属于另一个版本；请重新安装本程序。</translation>
    </message>
    <message>
        <source>No commitments are found: {0} is missing; reinstall the program.</source>
        <translation>找不到承诺：缺少 {0}；请重新安装本程序。</translation>
    </message>
    <message>
        <source>The backup {0} cannot be read ({1}); choose another.</source>
        <translation>无法读取备份 {0}（{1}），请另选。</translation>
    </message>
    <message>
        <source>The backup {0} is damaged ({1}); choose another.</source>
        <translation>备份 {0} 已损坏（{1}），请另选。</translation>
    </message>
    <message>
        <source>The backup {0} was made by a newer version of Chengnuo; update Chengnuo to use it.</source>
        <translation>备份 {0} 由更新版本的 Chengnuo 建立；请更新 Chengnuo 再用。</translation>
    </message>
    <message>
        <source>The library was changed while you were choosing; nothing was merged. Look again.</source>
        <translation>选择期间文库有了更改，没有合并任何内容，请重新查看。</translation>
    </message>
    <message>
        <source>The library {0} cannot be brought up to date: a row lost its owner; report this.</source>
        <translation>无法升级文库 {0}：有一行数据失去归属；请报告此问题。</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened ({1}); choose another place with --library.</source>
        <translation>无法打开文库 {0}（{1}）；请用 --library 另选位置。</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened; allow writing to it and its folder, or choose another with --library.</source>
        <translation>无法打开文库 {0}；请允许写入该文件及其文件夹，或用 --library 另选文库。</translation>
    </message>
    <message>
        <source>The library {0} cannot be read or written; see whether its disk is full or failing, then try again.</source>
        <translation>无法读写文库 {0}；请检查磁盘是否已满或有故障，然后再试。</translation>
    </message>
    <message>
        <source>The library {0} cannot grow because the disk is full; make room and try again.</source>
        <translation>磁盘已满，文库 {0} 无法写入；请腾出空间再试。</translation>
    </message>
    <message>
        <source>The library {0} failed ({1}); try again or choose another with --library.</source>
        <translation>文库 {0} 出错（{1}）；请再试一次，或用 --library 另选文库。</translation>
    </message>
    <message>
        <source>The library {0} is being written by another program; close that one or try again in a moment.</source>
        <translation>另一程序正在写入文库 {0}；请关闭该程序，或稍后再试。</translation>
    </message>
    <message>
        <source>The library {0} is damaged ({1}); recover what can be read first.</source>
        <translation>文库 {0} 已损坏（{1}）；请先抢救可读内容。</translation>
    </message>
    <message>
        <source>The library {0} is damaged, so nothing in it is changed any more. Recover what can be read or go back to a backup: Library › Backups.</source>
        <translation>文库 {0} 已损坏，因此不再改动其中任何内容。请抢救可读内容或还原备份：文库 › 备份。</translation>
    </message>
    <message>
        <source>The library {0} is damaged; recover what can be read (chengnuo library recover), or go back to a backup (library restore).</source>
        <translation>文库 {0} 已损坏；请抢救可读内容（chengnuo library recover），或还原到备份（library restore）。</translation>
    </message>
    <message>
        <source>The library {0} is empty, nothing was kept in it yet; name another with --library, or open it in the window.</source>
        <translation>文库 {0} 是空的，还没有保存过内容；请用 --library 指定另一个，或在窗口中打开。</translation>
    </message>
    <message>
        <source>The library {0} is not damaged; there is nothing to recover.</source>
        <translation>文库 {0} 没有损坏，无需抢救。</translation>
    </message>
    <message>
        <source>The library {0} is read-only; allow writing to it and its folder, or choose another with --library.</source>
        <translation>文库 {0} 是只读的；请允许写入该文件及其文件夹，或用 --library 另选文库。</translation>
    </message>
    <message>
        <source>The library {0} was made by a newer version of Chengnuo; update Chengnuo to open it.</source>
        <translation>文库 {0} 由更新版本的 Chengnuo 建立；请更新 Chengnuo 再打开。</translation>
    </message>
    <message>
        <source>The tag “{0}” is on marks that were made since; take it off them first.</source>
        <translation>此后有批注用了标签“{0}”；请先从这些批注上取下。</translation>
    </message>
    <message>
        <source>There are more than {0} such places; add a word or a filter.</source>
        <translation>这样的出处超过 {0} 处，请加词或加筛选。</translation>
    </message>
    <message>
        <source>There is a collection {0} in that place; choose another name.</source>
        <translation>该处已有分类 {0}，请另取名称。</translation>
    </message>
    <message>
        <source>There is a tag “{0}” already; choose another name.</source>
        <translation>已有标签“{0}”，请另取名称。</translation>
    </message>
    <message>
        <source>There is no collection {0} in the library {1}; choose another.</source>
        <translation>文库 {1} 中没有分类 {0}，请另选。</translation>
    </message>
    <message>
        <source>There is no encoding {0}; try utf-8, gb18030 or big5.</source>
        <translation>没有 {0} 这种编码，请试试 utf-8、gb18030 或 big5。</translation>
    </message>
    <message>
        <source>There is no file {0}; check its name and folder.</source>
        <translation>没有文件 {0}，请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>There is no folder {0}; check its name.</source>
        <translation>没有文件夹 {0}，请检查名称。</translation>
    </message>
    <message>
        <source>There is no library at {0}; name another with --library.</source>
        <translation>{0} 处没有文库；请用 --library 指定另一个。</translation>
    </message>
    <message>
        <source>There is no room for a copy of {0} in {1}; make room and try again.</source>
        <translation>{1} 中放不下 {0} 的副本；请腾出空间再试。</translation>
    </message>
    <message>
        <source>There is nothing in {0} that can be opened; choose another folder.</source>
        <translation>{0} 中没有可以打开的文件，请另选文件夹。</translation>
    </message>
    <message>
        <source>These lines are no longer at hand; search again.</source>
        <translation>这些结果已失效，请重新搜索。</translation>
    </message>
    <message>
        <source>These texts are too long for a workbook; export as CSV instead.</source>
        <translation>这些文字太长，工作簿放不下，请改为导出 CSV。</translation>
    </message>
    <message>
        <source>This collection is no longer in the library; choose another.</source>
        <translation>这一分类已不在文库中，请另选。</translation>
    </message>
    <message>
        <source>This is more than such a file can hold and give back; export as JSONL, or a collection at a time.</source>
        <translation>内容超出这种文件的容量；请导出为 JSONL，或逐个分类导出。</translation>
    </message>
    <message>
        <source>This library is only in memory and cannot be searched; open one that is a file.</source>
        <translation>这个文库只在内存中，无法搜索；请打开文件形式的文库。</translation>
    </message>
    <message>
        <source>This was stopped; nothing was changed.</source>
        <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 压缩包</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>a WebP picture, a sound or a film</source>
        <translation>WebP 图片、音频或视频</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 压缩包</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>it is no library</source>
        <translation>不是文库</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check its name or copy it elsewhere.</source>
        <translation>无法读取 {0}（{1}）；请检查名称，或复制到别处。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); choose another file.</source>
        <translation>无法读取 {0}（{1}），请另选文件。</translation>
    </message>
    <message>
        <source>{0} cannot be read as {1}, an encoding unknown here; try utf-8 or gb18030.</source>
        <translation>无法按 {1} 读取 {0}：不认识这种编码；请试试 utf-8 或 gb18030。</translation>
    </message>
    <message>
        <source>{0} does not tell which characters it shows; run text recognition (OCR) on it.</source>
        <translation>{0} 没有记录所显示的是哪些字；请做文字识别（OCR）。</translation>
    </message>
    <message>
        <source>{0} has more than {1} pages; cut it into parts.</source>
        <translation>{0} 超过 {1} 页，请分成几份。</translation>
    </message>
    <message>
        <source>{0} holds binary data, not text; choose a text file.</source>
        <translation>{0} 的内容是二进制数据，不是文字；请选择文本文件。</translation>
    </message>
    <message>
        <source>{0} holds more than {1} MB of text; cut it into parts.</source>
        <translation>{0} 中的文字超过 {1} MB，请分成几份。</translation>
    </message>
    <message>
        <source>{0} holds more than {1} million characters; cut it into parts.</source>
        <translation>{0} 超过 {1}00 万字，请分成几份。</translation>
    </message>
    <message>
        <source>{0} holds no web page with text; open it in a browser and copy the text into a .txt file.</source>
        <translation>{0} 中没有带文字的网页；请用浏览器打开，将文字复制到 .txt 文件。</translation>
    </message>
    <message>
        <source>{0} holds only pictures of text; run text recognition (OCR) on it and open what comes of it.</source>
        <translation>{0} 中只有文字的图片；请先做文字识别（OCR），再打开识别结果。</translation>
    </message>
    <message>
        <source>{0} holds too many files for one list ({1} at most); choose a folder in it.</source>
        <translation>{0} 中的文件太多，一次列不下（最多 {1} 个）；请选择其中的文件夹。</translation>
    </message>
    <message>
        <source>{0} is a folder; choose a file in it.</source>
        <translation>{0} 是文件夹，请选择其中的文件。</translation>
    </message>
    <message>
        <source>{0} is a folder; choose the library file of a colleague.</source>
        <translation>{0} 是文件夹，请选择同事的文库文件。</translation>
    </message>
    <message>
        <source>{0} is a spreadsheet, a presentation or a drawing; copy its text into a .txt file and open that.</source>
        <translation>{0} 是电子表格、演示文稿或绘图；请将其中的文字复制到 .txt 文件再打开。</translation>
    </message>
    <message>
        <source>{0} is a web archive; open it in a browser and save the page as HTML only.</source>
        <translation>{0} 是网页归档；请用浏览器打开，只以 HTML 格式保存网页。</translation>
    </message>
    <message>
        <source>{0} is a zip archive without a document known here; unpack it and open what is in it.</source>
        <translation>{0} 是 zip 压缩包，其中没有可识别的文档；请解压后打开里面的文件。</translation>
    </message>
    <message>
        <source>{0} is an SQLite file of another program; choose another with --library.</source>
        <translation>{0} 是其他程序的 SQLite 文件；请用 --library 另选。</translation>
    </message>
    <message>
        <source>{0} is an SQLite file of another program; choose the library file of a colleague.</source>
        <translation>{0} 是其他程序的 SQLite 文件，请选择同事的文库文件。</translation>
    </message>
    <message>
        <source>{0} is an old office document (.doc, .wps, .xls or .ppt); save it as .docx and open that.</source>
        <translation>{0} 是旧版办公文档（.doc、.wps、.xls 或 .ppt）；请另存为 .docx 再打开。</translation>
    </message>
    <message>
        <source>{0} is broken or made to break readers; save its text as a .txt file and open that.</source>
        <translation>{0} 已损坏，或被蓄意制作成会使阅读程序出错；请将其中的文字另存为 .txt 文件再打开。</translation>
    </message>
    <message>
        <source>{0} is broken; open it in LibreOffice and save it anew.</source>
        <translation>{0} 已损坏；请用 LibreOffice 打开，重新保存。</translation>
    </message>
    <message>
        <source>{0} is broken; open it in Word or LibreOffice and save it anew.</source>
        <translation>{0} 已损坏；请用 Word 或 LibreOffice 打开，重新保存。</translation>
    </message>
    <message>
        <source>{0} is broken; open it in a PDF reader and print it into a new PDF.</source>
        <translation>{0} 已损坏；请用 PDF 阅读器打开，打印成新的 PDF。</translation>
    </message>
    <message>
        <source>{0} is broken; open it in a book reader and export its text.</source>
        <translation>{0} 已损坏；请用电子书阅读器打开，导出其中的文字。</translation>
    </message>
    <message>
        <source>{0} is broken; open it in its own program and save it anew.</source>
        <translation>{0} 已损坏；请用它自己的程序打开，重新保存。</translation>
    </message>
    <message>
        <source>{0} is damaged; ask your colleague to check or recover it, then merge again.</source>
        <translation>{0} 已损坏；请让同事检查或抢救，然后再合并。</translation>
    </message>
    <message>
        <source>{0} is empty; choose a file with some text in it.</source>
        <translation>{0} 是空的，请选择有文字的文件。</translation>
    </message>
    <message>
        <source>{0} is in no encoding known here; save it as UTF-8 and open it again.</source>
        <translation>无法识别 {0} 的编码；请另存为 UTF-8 再打开。</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; cut it into parts and open one of them.</source>
        <translation>{0} 超过 {1} MB；请分成几份，打开其中一份。</translation>
    </message>
    <message>
        <source>{0} is locked by its seller; open it in the seller&apos;s program.</source>
        <translation>{0} 已由售书方加密（DRM）；请用售书方的程序打开。</translation>
    </message>
    <message>
        <source>{0} is neither a library nor a JSONL export of one; choose another file.</source>
        <translation>{0} 既不是文库，也不是文库导出的 JSONL，请另选文件。</translation>
    </message>
    <message>
        <source>{0} is nested too deeply to be read whole; copy its text into a .txt file and open that.</source>
        <translation>{0} 嵌套过深，无法完整读取；请将其中的文字复制到 .txt 文件再打开。</translation>
    </message>
    <message>
        <source>{0} is not a library (not an SQLite file); choose another with --library.</source>
        <translation>{0} 不是文库（不是 SQLite 文件）；请用 --library 另选。</translation>
    </message>
    <message>
        <source>{0} is not a regular file; choose a text file.</source>
        <translation>{0} 不是普通文件，请选择文本文件。</translation>
    </message>
    <message>
        <source>{0} is not a regular file; choose another with --library.</source>
        <translation>{0} 不是普通文件；请用 --library 另选。</translation>
    </message>
    <message>
        <source>{0} is not written in {1}; try another encoding.</source>
        <translation>{0} 的编码不是 {1}，请试试其他编码。</translation>
    </message>
    <message>
        <source>{0} is the library itself; choose a file with marks.</source>
        <translation>{0} 就是文库本身，请选择含有批注的文件。</translation>
    </message>
    <message>
        <source>{0} is {1}, not a text file; save its text as a .txt file and open that.</source>
        <translation>{0} 是{1}，不是文本文件；请将其中的文字另存为 .txt 文件再打开。</translation>
    </message>
    <message>
        <source>{0} may not be read; ask its owner for permission or copy it elsewhere.</source>
        <translation>没有读取 {0} 的权限；请向所有者申请，或复制到别处。</translation>
    </message>
    <message>
        <source>{0} needs a password; open it in its own program and save it without one.</source>
        <translation>{0} 需要密码；请用它自己的程序打开，去掉密码后保存。</translation>
    </message>
    <message>
        <source>{0} takes too long to open; cut it into parts, or save its text as a .txt file.</source>
        <translation>打开 {0} 耗时过长；请分成几份，或将其中的文字另存为 .txt 文件。</translation>
    </message>
    <message>
        <source>{0} unpacks to far more than a document needs (a zip bomb?); nothing of it was opened.</source>
        <translation>{0} 解压后远大于正常文档（可能是 zip 炸弹），没有打开其中任何内容。</translation>
    </message>
    <message>
        <source>{0} was made by a newer version of Chengnuo; update Chengnuo to merge it.</source>
        <translation>{0} 由更新版本的 Chengnuo 建立；请更新 Chengnuo 再合并。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>A collection:</source>
        <translation>一个分类：</translation>
    </message>
    <message>
        <source>Begin with a byte order mark (for Excel)</source>
        <translation>以 BOM 开头（便于 Excel 识别）</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Everything you made, with the texts: to keep, to move or to merge.</source>
        <translation>您的全部成果连同原文：用于存档、迁移或合并。</translation>
    </message>
    <message>
        <source>Export marks</source>
        <translation>导出批注</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>For INCEpTION and programs for language; with the texts.</source>
        <translation>供 INCEpTION 等语言处理软件使用；含原文。</translation>
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
        <translation>供支持 W3C 批注模型的程序使用；不含原文。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Library, JSONL</source>
        <translation>JSONL 文库</translation>
    </message>
    <message>
        <source>Marks, codebook and articles as sheets with filters; can be imported again.</source>
        <translation>批注、编码表和文章各为一张可筛选的工作表；可重新导入。</translation>
    </message>
    <message>
        <source>One row for each mark and tag; can be imported again.</source>
        <translation>每处批注的每个标签一行；可重新导入。</translation>
    </message>
    <message>
        <source>Only the tags; they are those of the whole library.</source>
        <translation>仅标签；为整个文库的标签。</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA 编码表</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 项目</translation>
    </message>
    <message>
        <source>Report, Markdown</source>
        <translation>Markdown 报告</translation>
    </message>
    <message>
        <source>Table, CSV</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整个文库</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>To read: every mark as a quotation, and the commitments you keep.</source>
        <translation>供阅读：每处批注作为引文列出，并附您保留的承诺。</translation>
    </message>
    <message>
        <source>UIMA XMI</source>
        <translation>UIMA XMI</translation>
    </message>
    <message>
        <source>Web Annotations, JSON-LD</source>
        <translation>JSON-LD 网络批注</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Workbook, XLSX</source>
        <translation>XLSX 工作簿</translation>
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
        <translation>结尾</translation>
    </message>
    <message>
        <source>End earlier</source>
        <translation>结尾提前</translation>
    </message>
    <message>
        <source>End later</source>
        <translation>结尾延后</translation>
    </message>
    <message>
        <source>Move by</source>
        <translation>移动单位</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>Start earlier</source>
        <translation>开头提前</translation>
    </message>
    <message>
        <source>Start later</source>
        <translation>开头延后</translation>
    </message>
    <message>
        <source>Take the selected passage</source>
        <translation>取所选段落</translation>
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
            <numerusform>%n 处为推测</numerusform>
        </translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>来源与编辑</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>字符编码</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落数</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>简繁</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不详</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出所示内容</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
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
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>指定起止日期…</translation>
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
        <translation>导出所示内容…</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Firmest first</source>
        <translation>力度大者在前</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Largest figure first</source>
        <translation>数字大者在前</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>明年</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Only those due in a period</source>
        <translation>仅显示某时段内到期的</translation>
    </message>
    <message>
        <source>Only those with a deadline</source>
        <translation>仅显示有期限的</translation>
    </message>
    <message>
        <source>Only those with figures</source>
        <translation>仅显示有数字的</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation>搜索  /</translation>
    </message>
    <message>
        <source>Search commitments</source>
        <translation>搜索承诺</translation>
    </message>
    <message>
        <source>Soonest first</source>
        <translation>期限近者在前</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>What became of the suggestions</source>
        <translation>建议的处理结果</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>30 天内</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Exactly as typed: script, case and width matter</source>
        <translation>完全相符：区分简繁、大小写和全半角</translation>
    </message>
    <message>
        <source>Find in this article, in either script</source>
        <translation>在本文中查找，简繁皆可</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Regular expression, in either script</source>
        <translation>正则表达式，简繁皆可</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>要查找的文字</translation>
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
        <translation>已到结尾，从开头继续。</translation>
    </message>
    <message>
        <source>From the end again.</source>
        <translation>已到开头，从结尾继续。</translation>
    </message>
    <message>
        <source>Looking for this pattern takes too long; a simpler one will do better.</source>
        <translation>查找此表达式耗时过长；请改用较简单的。</translation>
    </message>
    <message>
        <source>This is not a valid regular expression.</source>
        <translation>这不是有效的正则表达式。</translation>
    </message>
    <message>
        <source>This is not a valid regular expression; look at character {0}.</source>
        <translation>这不是有效的正则表达式；请检查第 {0} 个字符。</translation>
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
        <translation>表中频次的条形图</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No article has been analysed yet; open some, or analyse them all in the ledger.</source>
        <translation>尚无已分析的文章；请打开一些，或在台账中全部分析。</translation>
    </message>
    <message>
        <source>No mark has a tag yet: select words in an article and press 1–9.</source>
        <translation>批注尚无标签：请在文章中选中文字，按 1–9。</translation>
    </message>
    <message>
        <source>No two of them occur together; choose a larger unit.</source>
        <translation>没有任何两者共现；请选更大的范围。</translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation>没有符合筛选条件的。</translation>
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
        <translation>次数</translation>
    </message>
    <message>
        <source>Places of names</source>
        <translation>名称出现次数</translation>
    </message>
    <message>
        <source>Places of tags</source>
        <translation>标签出现次数</translation>
    </message>
    <message>
        <source>Return: search for it · S: the next order</source>
        <translation>Enter：搜索 · S：切换排序</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Squares of what occurs together, as in the table</source>
        <translation>表中共现次数的方阵图</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>共现</translation>
    </message>
</context>
<context>
    <name>GoBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
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
        <translation>设置无法写入 {0}，退出后将会丢失；请在那里腾出空间。</translation>
    </message>
</context>
<context>
    <name>PlaceDetails</name>
    <message numerus="yes">
        <source>%n more mark(s) here</source>
        <translation>
            <numerusform>此处还有 %n 处批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in the article</source>
        <translation>
            <numerusform>文中共 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Accept {0}</source>
        <translation>采纳“{0}”</translation>
    </message>
    <message>
        <source>By: {0}</source>
        <translation>期限：{0}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Hit {0} of {1}</source>
        <translation>查找结果 {0}/{1}</translation>
    </message>
    <message>
        <source>Made by hand.</source>
        <translation>手工建立。</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Term: {0} becomes {1}</source>
        <translation>用词：{0} 转为 {1}</translation>
    </message>
    <message>
        <source>Term: {0} stays as it is</source>
        <translation>用词：{0} 保持原样</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>{0} in the file, repaired: {1} ({2})</source>
        <translation>文件中是{0}，修复为{1}（{2}）</translation>
    </message>
    <message>
        <source>{0} in the file; you accepted {1}</source>
        <translation>文件中是{0}，您采纳了{1}</translation>
    </message>
    <message>
        <source>{0} is perhaps {1}, as in {2}</source>
        <translation>{0}可能应为{1}，如{2}</translation>
    </message>
    <message>
        <source>{0} is perhaps {1}: it rarely stands so in Traditional</source>
        <translation>{0}可能应为{1}：繁体中很少这样单用</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Go back to this state</source>
        <translation>恢复到此状态</translation>
    </message>
    <message>
        <source>History of the mark</source>
        <translation>批注历史</translation>
    </message>
    <message>
        <source>States</source>
        <translation>历史状态</translation>
    </message>
    <message>
        <source>The mark as it was</source>
        <translation>当时的批注</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>return to a state</source>
        <translation>恢复旧状态</translation>
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
            <numerusform>%n 条与文库不同，但并不较新；如需采用，请勾选“两边不一致时，以文件为准”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were</source>
        <translation>
            <numerusform>未变 %n</numerusform>
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
        <translation>导入之前会先备份文库。</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Also where the library&apos;s is newer; it stays in the mark&apos;s history</source>
        <translation>即使文库中的较新；原状态保留在该批注的历史中</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Files of marks</source>
        <translation>批注文件</translation>
    </message>
    <message>
        <source>For files that carry no text, of articles the library does not have yet</source>
        <translation>用于不含原文、而文章又不在文库中的批注文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import marks</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Leave out marks that have no place, instead of taking nothing of their file</source>
        <translation>略过找不到位置的批注，而非整个文件都不导入</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>未选择文件。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Take the file&apos;s state where both differ</source>
        <translation>两边不一致时，以文件为准</translation>
    </message>
    <message>
        <source>Texts that the marks belong to</source>
        <translation>批注所属的文章</translation>
    </message>
    <message>
        <source>Texts that the marks belong to…</source>
        <translation>批注所属的文章…</translation>
    </message>
    <message>
        <source>What came in and what did not</source>
        <translation>导入结果</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>There is no text in the clipboard; copy an article first.</source>
        <translation>剪贴板中没有文字；请先复制一篇文章。</translation>
    </message>
    <message>
        <source>There is nothing to read in this folder; choose another.</source>
        <translation>这个文件夹中没有可读的文件；请另选一个。</translation>
    </message>
</context>
<context>
    <name>IntakeBar</name>
    <message numerus="yes">
        <source>%n file(s) could not be taken in; the others are in the library.</source>
        <translation>
            <numerusform>有 %n 个文件未能收录；其余都已在文库中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had changed and are newer versions now.</source>
        <translation>
            <numerusform>有 %n 个文件已有改动，现为新版本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) stayed on earlier versions.</source>
        <translation>
            <numerusform>%n 处批注留在旧版本上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for articles…</source>
        <translation>正在查找文章…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Taken into the library</source>
        <translation>已收录到文库</translation>
    </message>
    <message>
        <source>Taken into the library: {0} of {1}</source>
        <translation>已收录到文库：{0}/{1}</translation>
    </message>
    <message>
        <source>Taking articles into the library</source>
        <translation>将文章收录到文库</translation>
    </message>
    <message>
        <source>What was taken into the library stays in it; the rest is not taken in.</source>
        <translation>已收入文库的内容会保留；其余的不再收入。</translation>
    </message>
    <message>
        <source>Which…</source>
        <translation>查看…</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The program met an error that it did not foresee; this was not done.</source>
        <translation>程序遇到意料之外的错误，此项操作未完成。</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add these keys and keep the others</source>
        <translation>添加此快捷键，保留原有的</translation>
    </message>
    <message>
        <source>Click into the field, or go there with Tab, and press the keys for this command.</source>
        <translation>单击输入框（或用 Tab 键移到那里），再按下此命令要用的快捷键。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>Find a command or its keys</source>
        <translation>查找命令或快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys for the chosen command</source>
        <translation>所选命令的快捷键</translation>
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
        <translation>改用于此命令</translation>
    </message>
    <message>
        <source>The page itself takes these keys; they cannot be changed.</source>
        <translation>这些键由正文使用，无法更改。</translation>
    </message>
    <message>
        <source>These keys cannot be used. Press others.</source>
        <translation>这些键无法使用。请改按其他键。</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>默认快捷键</translation>
    </message>
    <message>
        <source>{0} is a key of the page: {1}. Press others.</source>
        <translation>{0} 由正文使用：{1}。请改按其他键。</translation>
    </message>
    <message>
        <source>{0} now runs {1}, which would lose these keys.</source>
        <translation>{0} 目前用于“{1}”；改用后，后者将失去此快捷键。</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Commitments, with their cues and figures in bold</source>
        <translation>承诺，其提示词和数字加粗</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Every repair</source>
        <translation>每一处修复</translation>
    </message>
    <message>
        <source>Layers of the page</source>
        <translation>正文的显示层</translation>
    </message>
    <message>
        <source>Marks; the dots count the colours</source>
        <translation>批注；圆点数表示颜色数</translation>
    </message>
    <message>
        <source>Suspicious characters</source>
        <translation>可疑字</translation>
    </message>
    <message>
        <source>What is where, beside the scroll bar</source>
        <translation>滚动条旁的位置标示</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>LayersButton</name>
    <message>
        <source>Layers of the page</source>
        <translation>正文的显示层</translation>
    </message>
    <message>
        <source>Layers ▴</source>
        <translation>显示层 ▴</translation>
    </message>
    <message>
        <source>What is shown over the text, and the switches for it</source>
        <translation>文字上显示的内容及其开关</translation>
    </message>
</context>
<context>
    <name>LedgerWindow</name>
    <message>
        <source>Actors</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Ledger of commitments</source>
        <translation>承诺台账</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Pages of the ledger</source>
        <translation>台账页面</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend of the underlines</source>
        <translation>下划线图例</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>专项</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Every mark is in this file before the window says that it is saved.</source>
        <translation>窗口显示“已存”之前，每处批注都已写入此文件。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>未打开文库。</translation>
    </message>
    <message>
        <source>No program of this system opens folders; the folder is {0}.</source>
        <translation>系统中没有可打开文件夹的程序；文件夹位于 {0}。</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Open their folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Add to collection</source>
        <translation>加入分类</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>按媒体</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>旧版本…</translation>
    </message>
    <message>
        <source>Last added first</source>
        <translation>最近加入在前</translation>
    </message>
    <message>
        <source>Last opened first</source>
        <translation>最近打开在前</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>备忘…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建分类</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>No article matches.</source>
        <translation>没有符合条件的文章。</translation>
    </message>
    <message>
        <source>Nothing is here.</source>
        <translation>这里没有文章。</translation>
    </message>
    <message>
        <source>Nothing is in this collection yet; drag articles onto it.</source>
        <translation>此分类中尚无文章；可将文章拖入。</translation>
    </message>
    <message>
        <source>Only those not analysed yet</source>
        <translation>仅显示尚未分析的</translation>
    </message>
    <message>
        <source>Only those with marks</source>
        <translation>仅显示有批注的</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Order: {0}</source>
        <translation>排序：{0}</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>从文库移除…</translation>
    </message>
    <message>
        <source>Search the articles&apos; titles</source>
        <translation>搜索文章标题</translation>
    </message>
    <message>
        <source>Show the file&apos;s name</source>
        <translation>显示文件名</translation>
    </message>
    <message>
        <source>Take out of {0}</source>
        <translation>移出“{0}”</translation>
    </message>
    <message>
        <source>Title, outlet, file</source>
        <translation>标题、媒体、文件</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>C on another commitment compares it with this one, C on this one lets it go.</source>
        <translation>在另一条承诺上按 C 与此条比较，在此条上再按 C 取消。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>No article of the library has been analysed, or none promises anything.</source>
        <translation>文库中的文章尚未分析，或都没有承诺。</translation>
    </message>
    <message>
        <source>Return: to the passage · C: take it to compare · /: search</source>
        <translation>Enter：转到原文 · C：取来比较 · /：搜索</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Articles are read in whatever script you choose, whichever language the window speaks.</source>
        <translation>文章的简繁由您选择，与窗口语言无关。</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>窗口语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>MarkFilters</name>
    <message>
        <source>Any tag</source>
        <translation>不限标签</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>不限编码员</translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Only those with a note</source>
        <translation>仅显示有备注的</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation>搜索  /</translation>
    </message>
    <message>
        <source>Search marks</source>
        <translation>搜索批注</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>无标签</translation>
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
        <translation>此处第 {0}/{1} 处批注</translation>
    </message>
    <message>
        <source>Name of the tag:</source>
        <translation>标签名称：</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新建标签…</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>Colour marks by who made them, not by their tags</source>
        <translation>按编码员而非标签为批注着色</translation>
    </message>
    <message>
        <source>Go to the next suggestion after a decision</source>
        <translation>审定后转到下一条建议</translation>
    </message>
    <message>
        <source>Marks are made by</source>
        <translation>批注署名</translation>
    </message>
    <message>
        <source>Shown over the text</source>
        <translation>在文字上显示</translation>
    </message>
    <message>
        <source>The reading view has</source>
        <translation>“閱讀”视图采用</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>操作时</translation>
    </message>
</context>
<context>
    <name>MemoDialog</name>
    <message>
        <source>Memo of the article</source>
        <translation>文章备忘</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>Chosen: %n</source>
        <translation>
            <numerusform>已选定：%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Merge a library</source>
        <translation>合并文库</translation>
    </message>
    <message>
        <source>Merged.</source>
        <translation>合并完成。</translation>
    </message>
    <message>
        <source>Merging a library</source>
        <translation>合并文库</translation>
    </message>
    <message>
        <source>Merging; a backup is made first…</source>
        <translation>正在合并；先行备份…</translation>
    </message>
    <message>
        <source>Nothing new comes.</source>
        <translation>没有新内容。</translation>
    </message>
    <message>
        <source>Nothing to merge: this library has all that the other one has.</source>
        <translation>无需合并：对方文库的内容这里都已有。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>正在读取 {0}…</translation>
    </message>
    <message>
        <source>What the library was before is the newest of its backups.</source>
        <translation>合并前的文库已存为最新的备份。</translation>
    </message>
    <message>
        <source>What was chosen</source>
        <translation>选定的内容</translation>
    </message>
</context>
<context>
    <name>MergeTagDialog</name>
    <message numerus="yes">
        <source>All %n mark(s) of “{0}” get the tag chosen here, and “{0}” goes.</source>
        <translation>
            <numerusform>“{0}”的全部 %n 处批注改用此处所选标签，“{0}”随即删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge a tag</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
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
        <translation>选择一项指标，查看其数字。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>No commitment in the library has a figure yet.</source>
        <translation>文库中的承诺尚无数字。</translation>
    </message>
    <message>
        <source>No figure measures that.</source>
        <translation>没有这样的指标。</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Search what figures measure</source>
        <translation>搜索指标</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>无单位</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Names</source>
        <translation>名称表</translation>
    </message>
    <message>
        <source>These words are so in every article, in either script, whatever else the analysis would make of them.</source>
        <translation>这些词语在每篇文章中都按此处理，简繁皆然，不论分析本会如何判断。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>are always</source>
        <translation>一律是</translation>
    </message>
    <message>
        <source>never a name</source>
        <translation>一律不是名称</translation>
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
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>指定起止日期…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dated between</source>
        <translation>日期范围</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>清除全部筛选</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
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
        <translation>保存</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>错误的详细信息</translation>
    </message>
    <message numerus="yes">
        <source>Next (%n)</source>
        <translation>
            <numerusform>下一条 (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagedWindow</name>
    <message>
        <source>Ctrl+PgDn: the next page</source>
        <translation>Ctrl+PgDn：下一页</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>PDF files</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printing progress</source>
        <translation>文章的排印进度</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往打印机。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The article looks as on the page: in its script, without what is switched off there.</source>
        <translation>文章与正文所见相同：沿用其简繁，不含已关闭的显示层。</translation>
    </message>
    <message>
        <source>The printer does not respond. See whether it is on, or save a PDF.</source>
        <translation>打印机没有响应。请查看是否已开机，或保存为 PDF。</translation>
    </message>
    <message>
        <source>With notes and commitments behind the article</source>
        <translation>在文章之后附上备注和承诺</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
    <message>
        <source>“{0}” cannot be written: {1}. Choose another folder, or make room.</source>
        <translation>无法写入“{0}”：{1}。请另选文件夹，或腾出空间。</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Due between</source>
        <translation>到期时段</translation>
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
        <translation>似乎有屏幕阅读器正在运行，因此正文改为纯文本。</translation>
    </message>
    <message>
        <source>Commitment {0}</source>
        <translation>承诺 {0}</translation>
    </message>
    <message>
        <source>For text that a screen reader reads, choose “Plain text for screen readers” ({0}).</source>
        <translation>需要屏幕阅读器朗读文字时，请选择“屏幕阅读器用纯文本”({0})。</translation>
    </message>
    <message>
        <source>Mark: {0}</source>
        <translation>批注：{0}</translation>
    </message>
    <message>
        <source>Show the painted page</source>
        <translation>显示绘制的正文</translation>
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
        <translation>颜色</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation>语言与主题</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Marks and findings</source>
        <translation>批注与分析结果</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>重置本页</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No printer is set up on this computer; a PDF can be printed anywhere.</source>
        <translation>这台计算机未设置打印机；PDF 可在任何地方打印。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
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
        <translation>读取文件</translation>
    </message>
    <message>
        <source>{0}: stopped; nothing was changed.</source>
        <translation>{0}：已停止，未作任何更改。</translation>
    </message>
</context>
<context>
    <name>ProofreadingPanel</name>
    <message numerus="yes">
        <source>%n suspicious character(s)</source>
        <translation>
            <numerusform>%n 个可疑字</numerusform>
        </translation>
    </message>
    <message>
        <source>A accepts, Shift+A accepts all alike, R takes back</source>
        <translation>A 采纳，Shift+A 相同的一并采纳，R 撤回</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>相同的</translation>
    </message>
    <message>
        <source>Suspicious characters</source>
        <translation>可疑字</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>推测</translation>
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
        <translation>修复</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>%1 File</source>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Backspace</source>
        <translation>退格键</translation>
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
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Close when it has ended</source>
        <translation>完成后关闭</translation>
    </message>
    <message>
        <source>It cannot be stopped halfway.</source>
        <translation>此项工作无法中途停止。</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>不关闭窗口</translation>
    </message>
    <message>
        <source>Nothing is lost: what is stopped halfway is taken back whole.</source>
        <translation>不会丢失任何内容：中途停止的工作会全部撤回。</translation>
    </message>
    <message>
        <source>Still running: {0}.</source>
        <translation>仍在进行：{0}。</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>停止并关闭</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Characters in a line, at most</source>
        <translation>每行最多字数</translation>
    </message>
    <message>
        <source>Font of the page</source>
        <translation>正文字体</translation>
    </message>
    <message>
        <source>Hang punctuation at line ends</source>
        <translation>行末标点悬挂</translation>
    </message>
    <message>
        <source>Indent first lines by two characters</source>
        <translation>段首缩进两字</translation>
    </message>
    <message>
        <source>Justify</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Line spacing (of the character height)</source>
        <translation>行距（相对于字高）</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The one for the script in which I read</source>
        <translation>随阅读的简繁而定</translation>
    </message>
    <message>
        <source>The page is only painted; a screen reader reads it as plain text.</source>
        <translation>正文是绘制出来的；改为纯文本后，屏幕阅读器才能朗读。</translation>
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
        <translation>未能收录的文件</translation>
    </message>
</context>
<context>
    <name>ResearchProcess</name>
    <message>
        <source>The search ended unexpectedly; ask again.</source>
        <translation>搜索意外中断；请重新搜索。</translation>
    </message>
</context>
<context>
    <name>ResearchWindow</name>
    <message numerus="yes">
        <source>%n text(s) are still being indexed and not found yet.</source>
        <translation>
            <numerusform>尚有 %n 项内容正在编制索引，暂时搜不到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>语境索引</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整个文库</translation>
    </message>
    <message>
        <source>This mark has been deleted.</source>
        <translation>此批注已删除。</translation>
    </message>
    <message>
        <source>Ways to ask the library</source>
        <translation>检索方式</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
</context>
<context>
    <name>ScrollMarks</name>
    <message>
        <source>What is where in the article</source>
        <translation>文中内容的位置</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected · 1–9: tag the marks · Ctrl+1–9: add or take away · L: collection</source>
        <translation>
            <numerusform>已选 %n 行 · 1–9：给批注加标签 · Ctrl+1–9：增减标签 · L：加入分类</numerusform>
        </translation>
    </message>
    <message>
        <source>No article, mark, memo or commitment has these words.</source>
        <translation>没有文章、批注、备忘或承诺包含这些词。</translation>
    </message>
    <message>
        <source>No match; remove a filter or a word.</source>
        <translation>没有符合条件的；请减少筛选或词语。</translation>
    </message>
    <message>
        <source>Nothing was found yet; the library is still being indexed.</source>
        <translation>暂未找到；文库仍在编制索引。</translation>
    </message>
    <message>
        <source>Only these; none pressed are all</source>
        <translation>仅显示此类；都不选即为全部</translation>
    </message>
    <message>
        <source>Return: to the place · 1–9: tag a mark · L: into a collection · Ctrl+A, Shift: select many</source>
        <translation>Enter：转到原文 · 1–9：给批注加标签 · L：加入分类 · Ctrl+A、Shift：多选</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the library, in either script</source>
        <translation>搜索文库，简繁皆可</translation>
    </message>
    <message>
        <source>Take into a collection…</source>
        <translation>加入分类…</translation>
    </message>
    <message>
        <source>Take the articles of the selected rows into a collection (L)</source>
        <translation>将所选各行的文章加入分类 (L)</translation>
    </message>
    <message>
        <source>Type words in Simplified or Traditional; several words must all be there, words between quotation marks stand together. A filter alone shows everything that matches it.</source>
        <translation>输入词语，简繁皆可；多个词须同时出现，引号内的词须相连。仅设筛选则列出所有符合条件的内容。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>ArticleSearchProcess</name>
    <message>
        <source>The search in this article ended unexpectedly; find again.</source>
        <translation>在本文中的查找意外中断；请重新查找。</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>Script of the page</source>
        <translation>正文的简繁</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This is the library itself; choose an article.</source>
        <translation>这是文库本身；请选择一篇文章。</translation>
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
        <translation>承诺</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批注</translation>
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
        <translation>在另一条承诺上按 C 与此条比较，在此条上再按 C 取消。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <source>Return: to the passage · C: take it to compare</source>
        <translation>Enter：转到原文 · C：取来比较</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>to compare</source>
        <translation>待比较</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n 处批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to a paragraph</source>
        <translation>转到某段</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
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
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
</context>
<context>
    <name>TagForm</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour {0}</source>
        <translation>颜色 {0}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
    <message numerus="yes">
        <source>On %n mark(s)</source>
        <translation>
            <numerusform>用于 %n 处批注</numerusform>
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
        <translation>无</translation>
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
        <translation>按键</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%n article(s) taken into the collection.</source>
        <translation>
            <numerusform>已将 %n 篇文章加入分类。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) changed; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>已更改 %n 处批注；按 Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing marks</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>New collection: {0}</source>
        <translation>新建分类：{0}</translation>
    </message>
    <message>
        <source>No tag has the number {0}.</source>
        <translation>没有按键为 {0} 的标签。</translation>
    </message>
    <message>
        <source>None of the selected rows is a mark; only marks have tags.</source>
        <translation>所选各行中没有批注；只有批注可加标签。</translation>
    </message>
    <message numerus="yes">
        <source>Take %n article(s) into</source>
        <translation>
            <numerusform>将 %n 篇文章加入</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} was not taken in: you stopped.</source>
        <translation>未导入 {0}：您已停止。</translation>
    </message>
</context>
<context>
    <name>TargetTable</name>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Terms</source>
        <translation>用词表</translation>
    </message>
    <message>
        <source>These words are converted so in every article. Where the second column is empty, they stay.</source>
        <translation>这些词在每篇文章中都这样转换。第二栏为空的保持原样。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>all views</source>
        <translation>所有视图</translation>
    </message>
    <message>
        <source>become</source>
        <translation>转为</translation>
    </message>
    <message>
        <source>in</source>
        <translation>用于</translation>
    </message>
</context>
<context>
    <name>TextVerbs</name>
    <message>
        <source>As it seems to be</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>字符编码</translation>
    </message>
    <message>
        <source>Read the file again in:</source>
        <translation>重新读取文件，字符编码为：</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>修复 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation>没有进行中的工作</translation>
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
        <translation>主题与字号</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Every commitment of the article is listed here with who made it, how much, and by when. Press {0} to accept one, {1} to edit it, {2} to reject it.</source>
        <translation>文中的每条承诺都列在这里：谁作出、多少、何时完成。按 {0} 采纳，按 {1} 修改，按 {2} 否决。</translation>
    </message>
    <message>
        <source>Mark what matters</source>
        <translation>批注要点</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>One click here turns the whole article into another script, and the words you look at stay where they are. 原文 is the file as it is, 閱讀 the same with its damage repaired.</source>
        <translation>在这里单击一下，整篇文章便转换简繁，您正在看的文字位置不变。“原文”是文件的原样，“閱讀”是修复损坏之后的原文。</translation>
    </message>
    <message>
        <source>Read in your script</source>
        <translation>简繁由您选择</translation>
    </message>
    <message>
        <source>See who promised what</source>
        <translation>看看谁承诺了什么</translation>
    </message>
    <message>
        <source>Select some words and press 1 to 9 for a tag, or N for a note. A mark is on disk before the window says so, and {0} takes it back.</source>
        <translation>选中文字后，按 1 到 9 加标签，按 N 写备注。窗口显示“已存”之前，批注已写入磁盘；按 {0} 可撤销。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
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
            <numerusform>此后又发生 %n 个错误</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>The program met an error that it did not foresee.</source>
        <translation>程序遇到意料之外的错误。</translation>
    </message>
    <message>
        <source>The report says where in the program it happened and which versions run. It has no text of an article, no mark and no name of a file of yours.</source>
        <translation>报告说明错误发生在程序何处、运行的是哪些版本，不含文章原文、批注和您的文件名。</translation>
    </message>
    <message>
        <source>Your marks are safe: each is on the disk before the window says that it is saved.</source>
        <translation>您的批注安全无虞：窗口显示“已存”之前，每处都已写入磁盘。</translation>
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
            <numerusform>有 %n 处批注或审定位置存疑，留在旧版本上。</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision can only move to the same words; make it anew on the page instead.</source>
        <translation>审定只能移到相同的文字；请改在正文中重新审定。</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审定</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>旧版本</translation>
    </message>
    <message>
        <source>Earlier versions of the article</source>
        <translation>文章的旧版本</translation>
    </message>
    <message>
        <source>Everything that was marked on earlier versions has come along.</source>
        <translation>旧版本上的批注都已转到当前版本。</translation>
    </message>
    <message>
        <source>It is another article</source>
        <translation>这是另一篇文章</translation>
    </message>
    <message>
        <source>Move it there</source>
        <translation>移到该处</translation>
    </message>
    <message>
        <source>Move it to the selection</source>
        <translation>移到所选处</translation>
    </message>
    <message>
        <source>Not a newer version: what came from the version before moves back to it.</source>
        <translation>并非新版本：从前一版本转来的内容将移回原处。</translation>
    </message>
    <message>
        <source>Nothing like it is in this version. Select a passage on the page, or leave it.</source>
        <translation>此版本中没有相近的文字。请在正文中选择段落，或保留不动。</translation>
    </message>
    <message>
        <source>Open this version</source>
        <translation>打开此版本</translation>
    </message>
    <message>
        <source>The library has no earlier version of this article.</source>
        <translation>文库中没有这篇文章的旧版本。</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>What stayed on them</source>
        <translation>留在旧版本上的</translation>
    </message>
    <message>
        <source>Where it may stand now</source>
        <translation>现在可能的位置</translation>
    </message>
    <message>
        <source>Where it stood</source>
        <translation>原来的位置</translation>
    </message>
    <message>
        <source>move to this version</source>
        <translation>移到此版本</translation>
    </message>
</context>
<context>
    <name>PendingSteps</name>
    <message>
        <source>Another program is writing the library. The article enters it afterwards.</source>
        <translation>另一程序正在写入文库，文章随后加入。</translation>
    </message>
    <message>
        <source>Another program is writing the library. The change waits; it is not saved yet.</source>
        <translation>另一程序正在写入文库。此项更改等待中，尚未保存。</translation>
    </message>
    <message numerus="yes">
        <source>Another program still holds the library. %n change(s) wait, not saved.</source>
        <translation>
            <numerusform>另一程序仍占用文库。有 %n 项更改等待中，尚未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Other changes wait to be saved; undo and redo are possible when they are.</source>
        <translation>有其他更改尚待保存；保存后才能撤销和重做。</translation>
    </message>
    <message>
        <source>Saved what had waited.</source>
        <translation>等待中的更改已保存。</translation>
    </message>
    <message>
        <source>What was to be changed is not in the library any more; what is there is shown.</source>
        <translation>要更改的内容已不在文库中；现在显示的是文库的现状。</translation>
    </message>
</context>
<context>
    <name>LibraryWatcher</name>
    <message numerus="yes">
        <source>%n change(s) could not be saved, because the library cannot be written now.</source>
        <translation>
            <numerusform>文库现在无法写入，有 %n 项更改未能保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close all the same and lose them?</source>
        <translation>仍要关闭并放弃这些更改吗？</translation>
    </message>
    <message>
        <source>Maintaining the library</source>
        <translation>维护文库</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>抢救…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n need(s) checking.</source>
        <translation>
            <numerusform>有 %n 处需要核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>The analysis ended early: what is shown was found in a part of the article.</source>
        <translation>分析提前结束，目前显示的只来自文章的一部分。</translation>
    </message>
    <message>
        <source>The file of this article was changed by another program.</source>
        <translation>这篇文章的文件已被另一程序更改。</translation>
    </message>
    <message numerus="yes">
        <source>This file has changed since it was last opened. %n mark(s) came along.</source>
        <translation>
            <numerusform>文件在上次打开后有改动。%n 处批注已随之转移。</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
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
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>WordingProcess</name>
    <message>
        <source>The comparison ended unexpectedly; compare again.</source>
        <translation>比较意外中断；请重新比较。</translation>
    </message>
</context>
<context>
    <name>WordingView</name>
    <message>
        <source>First: {0} Second: {1}</source>
        <translation>前：{0} 后：{1}</translation>
    </message>
    <message>
        <source>Only in the first: {0}</source>
        <translation>仅前者有：{0}</translation>
    </message>
    <message>
        <source>Only in the second: {0}</source>
        <translation>仅后者有：{0}</translation>
    </message>
    <message>
        <source>Wordings side by side</source>
        <translation>提法对照</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Exporting marks</source>
        <translation>导出批注</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>not possible now</source>
        <translation>现在不可用</translation>
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
        <translation>我方与对方</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
</context>
<context>
    <name>_Told</name>
    <message>
        <source>Exporting… {0}</source>
        <translation>正在导出… {0}</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
</context>
</TS>
