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
        <source>A figure has no text. Enter it as in the passage, or remove the row.</source>
        <translation>有一个数字缺少原文。请照原文填写，或移除该行。</translation>
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
        <source>Accept all like this</source>
        <translation>采纳所有相同的</translation>
    </message>
    <message>
        <source>Accept suggested character</source>
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
        <source>Actor</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Add or remove the tag on that key</source>
        <translation>添加或移除该数字键的标签</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Always a person</source>
        <translation>一律视为人名</translation>
    </message>
    <message>
        <source>Always a place</source>
        <translation>一律视为地点</translation>
    </message>
    <message>
        <source>Always a programme</source>
        <translation>一律视为专项</translation>
    </message>
    <message>
        <source>Always an organisation</source>
        <translation>一律视为机构</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Another program is using it.</source>
        <translation>正被另一程序使用。</translation>
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
        <source>Article memo…</source>
        <translation>文章备忘…</translation>
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
        <source>By article</source>
        <translation>按文章</translation>
    </message>
    <message>
        <source>By following word</source>
        <translation>按后词</translation>
    </message>
    <message>
        <source>By preceding word</source>
        <translation>按前词</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>修改者</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Close up text spaced character by character</source>
        <translation>合并逐字空格的文本</translation>
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
        <source>Coder…</source>
        <translation>编码员…</translation>
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
        <source>Commitment ledger</source>
        <translation>承诺台账</translation>
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
        <source>Context menu</source>
        <translation>右键菜单</translation>
    </message>
    <message>
        <source>Continues the previous commitment</source>
        <translation>承接前一条承诺</translation>
    </message>
    <message>
        <source>Converted to</source>
        <translation>转换为</translation>
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
        <source>Copy with citation</source>
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
        <source>Decided at a meeting</source>
        <translation>会议决定</translation>
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
        <source>Default size</source>
        <translation>默认大小</translation>
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
        <source>Details at cursor</source>
        <translation>光标处的详情</translation>
    </message>
    <message>
        <source>Do not repair</source>
        <translation>不修复</translation>
    </message>
    <message>
        <source>Document, on behalf of its issuer</source>
        <translation>文件，代表发布者</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>旧版本…</translation>
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
        <source>Excel-compatible CSV</source>
        <translation>兼容 Excel 的 CSV</translation>
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
        <source>Exporting table</source>
        <translation>导出表格</translation>
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
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
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
        <source>Future marker</source>
        <translation>含表示将来的词语</translation>
    </message>
    <message>
        <source>Go to article text</source>
        <translation>转到正文</translation>
    </message>
    <message>
        <source>Go to commitments</source>
        <translation>转到承诺</translation>
    </message>
    <message>
        <source>Go to entities</source>
        <translation>转到实体</translation>
    </message>
    <message>
        <source>Go to marks</source>
        <translation>转到批注</translation>
    </message>
    <message>
        <source>Go to next pane</source>
        <translation>转到下一窗格</translation>
    </message>
    <message>
        <source>Go to next suggestion after a decision</source>
        <translation>审定后转到下一条建议</translation>
    </message>
    <message>
        <source>Go to paragraph…</source>
        <translation>转到段落…</translation>
    </message>
    <message>
        <source>Go to previous pane</source>
        <translation>转到上一窗格</translation>
    </message>
    <message>
        <source>Government presenting the report</source>
        <translation>作报告的政府</translation>
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
        <source>Highlight repairs</source>
        <translation>标出修复之处</translation>
    </message>
    <message>
        <source>Highlight suspicious characters</source>
        <translation>标出可疑字</translation>
    </message>
    <message>
        <source>Identified by the model</source>
        <translation>由模型判定</translation>
    </message>
    <message>
        <source>Import marks…</source>
        <translation>导入批注…</translation>
    </message>
    <message>
        <source>In a list: search, new collection, rename</source>
        <translation>在列表中：搜索、新建分类、重命名</translation>
    </message>
    <message>
        <source>In the range “{0}” the end is lower than the start.</source>
        <translation>范围“{0}”的上限低于下限。</translation>
    </message>
    <message>
        <source>Instruction to others with an outcome or a deadline</source>
        <translation>要求他人取得成果或限期完成</translation>
    </message>
    <message>
        <source>Intercoder agreement…</source>
        <translation>编码员一致性…</translation>
    </message>
    <message>
        <source>It took too long to respond.</source>
        <translation>等待响应超时。</translation>
    </message>
    <message>
        <source>Item in a list of planned actions</source>
        <translation>计划事项清单中的一项</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>快捷键…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Layers…</source>
        <translation>图层…</translation>
    </message>
    <message>
        <source>Libraries and exports</source>
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
        <source>List repairs</source>
        <translation>列出修复</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Mark all occurrences</source>
        <translation>批注所有相同文字</translation>
    </message>
    <message>
        <source>Mark history…</source>
        <translation>批注历史…</translation>
    </message>
    <message>
        <source>Mark with the tag on that key</source>
        <translation>用该数字键的标签批注</translation>
    </message>
    <message>
        <source>Marked: {0}</source>
        <translation>新建批注：{0}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Meeting, on behalf of the body that held it</source>
        <translation>会议，代表召开会议的机构</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
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
        <source>Merge library</source>
        <translation>合并文库</translation>
    </message>
    <message>
        <source>Merge library…</source>
        <translation>合并文库…</translation>
    </message>
    <message>
        <source>Most recent speaker</source>
        <translation>最近的发言人</translation>
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
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Names…</source>
        <translation>名称表…</translation>
    </message>
    <message>
        <source>Never a name</source>
        <translation>一律不视为名称</translation>
    </message>
    <message>
        <source>Never convert selected text</source>
        <translation>不转换所选文字</translation>
    </message>
    <message>
        <source>New commitment from selection…</source>
        <translation>用所选文字新建承诺…</translation>
    </message>
    <message>
        <source>New entity from selection…</source>
        <translation>用所选文字新建实体…</translation>
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
        <source>No speaker; the body that is to act</source>
        <translation>无发言人；将采取行动的主体</translation>
    </message>
    <message>
        <source>No speaker; the body the passage is about</source>
        <translation>无发言人；该段所述的机构</translation>
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
        <source>Open an item, press a button, close</source>
        <translation>打开条目、按下按钮、关闭</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
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
        <source>Parent collection</source>
        <translation>上级分类</translation>
    </message>
    <message>
        <source>Parent tag</source>
        <translation>上级标签</translation>
    </message>
    <message>
        <source>Paste as new article</source>
        <translation>粘贴为新文章</translation>
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
        <source>Quick tour</source>
        <translation>快速导览</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Recognised by the trained model</source>
        <translation>由训练模型识别</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Refers back to someone named earlier</source>
        <translation>回指前文提到的主体</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Remove spaces between Chinese characters</source>
        <translation>删除汉字之间的空格</translation>
    </message>
    <message>
        <source>Repair automatically</source>
        <translation>自动修复</translation>
    </message>
    <message>
        <source>Repair everything that looks damaged</source>
        <translation>修复所有疑似损坏之处</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Revert accepted character</source>
        <translation>撤回采纳的字</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审定</translation>
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
        <source>Show in panel</source>
        <translation>在面板中显示</translation>
    </message>
    <message>
        <source>Show marks</source>
        <translation>显示批注</translation>
    </message>
    <message>
        <source>Show or hide library</source>
        <translation>显示或隐藏文库</translation>
    </message>
    <message>
        <source>Show or hide side panel</source>
        <translation>显示或隐藏侧边栏</translation>
    </message>
    <message>
        <source>Show scroll-bar map</source>
        <translation>显示滚动条标记</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Speaker named before a speech verb</source>
        <translation>发言人在“表示”等动词之前</translation>
    </message>
    <message>
        <source>Speaker named before the quotation</source>
        <translation>发言人在引文之前</translation>
    </message>
    <message>
        <source>Speaker named right after the quotation</source>
        <translation>发言人紧接引文之后</translation>
    </message>
    <message>
        <source>Standard characters for radicals and presentation forms</source>
        <translation>部首和兼容字形改为标准字</translation>
    </message>
    <message>
        <source>Stated in a planning document</source>
        <translation>规划类文件中的表述</translation>
    </message>
    <message>
        <source>Stated in the introduction to the list</source>
        <translation>清单的引导语已说明</translation>
    </message>
    <message>
        <source>Statement opens with an action verb and gives a figure or date</source>
        <translation>表述以动作动词开头，并含数字或日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>Subject carried over from the previous clause</source>
        <translation>沿用前一分句的主语</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>跟随系统语言</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>跟随系统</translation>
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
        <source>Task or target in the outlook section of a work report</source>
        <translation>工作报告展望部分的任务或目标</translation>
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
        <source>Text repair</source>
        <translation>文本修复</translation>
    </message>
    <message>
        <source>Text repairs</source>
        <translation>文本修复</translation>
    </message>
    <message>
        <source>The deadline ends before it begins.</source>
        <translation>期限的截止日早于起始日。</translation>
    </message>
    <message>
        <source>The deadline has dates but no text. Enter the text or clear the dates.</source>
        <translation>期限只有日期，没有原文。请填写原文或清除日期。</translation>
    </message>
    <message>
        <source>The disk could not be read or written and may be faulty.</source>
        <translation>磁盘无法读写，可能已损坏。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The disk is read-only.</source>
        <translation>磁盘是只读的。</translation>
    </message>
    <message>
        <source>The file or folder does not exist.</source>
        <translation>文件或文件夹不存在。</translation>
    </message>
    <message>
        <source>The language changes after a restart.</source>
        <translation>重新启动后生效。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称过长。</translation>
    </message>
    <message>
        <source>The passage is empty. Adjust its start or end.</source>
        <translation>这段文字为空。请调整开头或结尾。</translation>
    </message>
    <message>
        <source>The system does not allow this.</source>
        <translation>系统不允许此操作。</translation>
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
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>You do not have permission for this file or folder.</source>
        <translation>您没有此文件或文件夹的权限。</translation>
    </message>
    <message>
        <source>Your disk quota is used up.</source>
        <translation>磁盘配额已用完。</translation>
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
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>deleted and restored</source>
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
        <source>from a word list</source>
        <translation>取自词表</translation>
    </message>
    <message>
        <source>from its form</source>
        <translation>据构词形式</translation>
    </message>
    <message>
        <source>from jieba segmentation</source>
        <translation>据结巴分词</translation>
    </message>
    <message>
        <source>from reported speech</source>
        <translation>据发言语境</translation>
    </message>
    <message>
        <source>from the LAC model</source>
        <translation>据 LAC 模型</translation>
    </message>
    <message>
        <source>from the byline or credits</source>
        <translation>取自署名</translation>
    </message>
    <message>
        <source>from the title next to it</source>
        <translation>据相邻职务</translation>
    </message>
    <message>
        <source>from the trained model</source>
        <translation>据训练模型</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动位置</translation>
    </message>
    <message>
        <source>moved to another version of the article</source>
        <translation>移到文章的另一版本</translation>
    </message>
    <message>
        <source>named elsewhere in the article</source>
        <translation>文中他处已有</translation>
    </message>
    <message>
        <source>never a name</source>
        <translation>非名称</translation>
    </message>
    <message>
        <source>no visible change</source>
        <translation>无可见改动</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not converted</source>
        <translation>不转换</translation>
    </message>
    <message>
        <source>not repaired</source>
        <translation>未修复</translation>
    </message>
    <message>
        <source>note added</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>note changed</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>删除备注</translation>
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
        <source>recognised as a figure or time</source>
        <translation>识别为数字或时间</translation>
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
        <source>set by you</source>
        <translation>由您指定</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>待审定</translation>
    </message>
    <message>
        <source>tags reordered</source>
        <translation>调整标签顺序</translation>
    </message>
    <message>
        <source>tags: {0}</source>
        <translation>标签：{0}</translation>
    </message>
    <message>
        <source>top level</source>
        <translation>顶层</translation>
    </message>
    <message>
        <source>{0} % sure</source>
        <translation>把握 {0}%</translation>
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
        <source>“{0}” is not a date. Use the form 2030-12-31.</source>
        <translation>“{0}”不是日期。请使用 2030-12-31 的格式。</translation>
    </message>
    <message>
        <source>“{0}” is not a number. Enter 1200, 3.5 or a range such as 6–8.</source>
        <translation>“{0}”不是数字。请输入数字（如 1200、3.5）或范围（如 6–8）。</translation>
    </message>
    <message>
        <source>“{0}” is not in the article.</source>
        <translation>文章中没有“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” is not in the passage.</source>
        <translation>这段文字中没有“{0}”。</translation>
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
        <translation>复制详情</translation>
    </message>
    <message>
        <source>It uses Qt under the GNU Lesser General Public License 3. Qt is a separate package that you may replace with a modified version. The licences of all packages are in their installation folders.</source>
        <translation>本程序依据 GNU 宽通用公共许可证第 3 版使用 Qt。Qt 是独立的软件包，您可以换用自行修改的版本。各软件包的许可证都在其安装文件夹中。</translation>
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
        <source>Licensed under the Apache License 2.0. You may use, modify and redistribute it if you keep the notices.</source>
        <translation>以 Apache 许可证 2.0 版授权。可以使用、修改和再分发，但须保留声明。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Read, annotate and query Chinese official news: who promised what, how much, by when.</source>
        <translation>阅读、批注和检索中文官方新闻：谁承诺了什么、多少、何时完成。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>none open</source>
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
            <numerusform>%n 条表述</numerusform>
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
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Kind</source>
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
        <source>No commitments in the library yet.</source>
        <translation>文库中尚无承诺。</translation>
    </message>
    <message>
        <source>No matching actors.</source>
        <translation>没有匹配的主体。</translation>
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
        <source>Search people and organisations</source>
        <translation>搜索人物和机构</translation>
    </message>
    <message>
        <source>Select an actor to see all its statements.</source>
        <translation>选择一个主体，查看其全部表述。</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>表述</translation>
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
        <source>showing the newest {0}</source>
        <translation>仅显示最近 {0} 条</translation>
    </message>
</context>
<context>
    <name>AddingProcess</name>
    <message>
        <source>Adding files stopped unexpectedly. Files already added are in the library; add the rest again.</source>
        <translation>添加文件时意外中断。已添加的文件都在文库中；请重新添加其余文件。</translation>
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
        <source>All articles marked by two coders</source>
        <translation>至少两位编码员批注过的文章</translation>
    </message>
    <message>
        <source>All tags together</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Coders (two or more)</source>
        <translation>编码员（至少两位）</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较字数</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Marked per coder</source>
        <translation>各编码员批注字数</translation>
    </message>
    <message>
        <source>No article was marked by two of these coders. Select others.</source>
        <translation>所选编码员中没有两位批注过同一篇文章。请另选。</translation>
    </message>
    <message>
        <source>No marks here yet. Select text in an article and press 1–9.</source>
        <translation>这里还没有批注。请在文章中选中文字，按 1–9。</translation>
    </message>
    <message>
        <source>Only one coder has marked here. Merge a colleague&apos;s library (Library › Merge library…) or change the coder (Library › Coder…).</source>
        <translation>这里只有一位编码员作过批注。请合并同事的文库（文库 › 合并文库…），或更换编码员（文库 › 编码员…）。</translation>
    </message>
    <message>
        <source>Select two or more coders.</source>
        <translation>请选择至少两位编码员。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Treat every article in the collection as read by every coder, even without marks</source>
        <translation>视为每位编码员都读过该分类的全部文章，未作批注的也计入</translation>
    </message>
    <message>
        <source>Unmarked articles count as read</source>
        <translation>未批注的文章视为已读</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>可靠</translation>
    </message>
    <message>
        <source>tag covers every character</source>
        <translation>标签覆盖每个字</translation>
    </message>
    <message>
        <source>tag not used</source>
        <translation>未使用此标签</translation>
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
    <name>AnalysedBar</name>
    <message>
        <source>Analyse the rest…</source>
        <translation>分析其余文章…</translation>
    </message>
    <message>
        <source>Opens the ledger to analyse them</source>
        <translation>打开台账进行分析</translation>
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
        <translation>分析意外中断。您的批注不受影响；重新打开文章即可重试。</translation>
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
        <source>Mark all occurrences</source>
        <translation>批注所有相同文字</translation>
    </message>
    <message>
        <source>Mark history…</source>
        <translation>批注历史…</translation>
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
        <source>Select text in the article, then press 1–9 for a tag or N for a note.</source>
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
    <name>ArticleSearchProcess</name>
    <message>
        <source>The search in this article stopped unexpectedly. Try again.</source>
        <translation>文内查找意外中断。请重试。</translation>
    </message>
</context>
<context>
    <name>ArticleVerbs</name>
    <message numerus="yes">
        <source>%n article(s) in it will stay in the library.</source>
        <translation>
            <numerusform>其中 %n 篇文章仍保留在文库中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) on commitments and names will also be deleted.</source>
        <translation>
            <numerusform>对承诺和名称的 %n 项审定也会一并删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) on them will also be deleted.</source>
        <translation>
            <numerusform>其中的 %n 处批注也会一并删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the collection {0} and its subcollections?</source>
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
        <source>The library has no other article, so the sample was opened.</source>
        <translation>文库中没有其他文章，因此打开了示例文章。</translation>
    </message>
    <message>
        <source>The original files are not affected. A backup is made first.</source>
        <translation>原文件不受影响。移除前会先备份。</translation>
    </message>
    <message>
        <source>This article was pasted and has no file.</source>
        <translation>这篇文章是粘贴的，没有对应的文件。</translation>
    </message>
    <message>
        <source>{0} (file name copied to the clipboard)</source>
        <translation>{0}（文件名已复制到剪贴板）</translation>
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
        <source>%n article(s) in the library not analysed yet.</source>
        <translation>
            <numerusform>文库中有 %n 篇文章尚未分析。</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse now</source>
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
    <name>BackupsDialog</name>
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
        <source>%n article(s) recovered with changes.</source>
        <translation>
            <numerusform>已抢救 %n 篇文章，但内容有改动。</numerusform>
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
        <source>A backup is made on each day with changes and before major changes. Restoring a backup first saves the current state.</source>
        <translation>有更改的日子每天备份一次，重大更改之前也会备份。还原之前会先备份当前状态。</translation>
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
        <source>Backup created.</source>
        <translation>备份完成。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Creating backup…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Library restored from backup.</source>
        <translation>文库已从备份还原。</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>No backups yet.</source>
        <translation>尚无备份。</translation>
    </message>
    <message>
        <source>Readable data is back in the library. The damaged file is {0}.</source>
        <translation>可读数据已抢救到文库中。损坏的文件是 {0}。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Recover readable data</source>
        <translation>抢救可读数据</translation>
    </message>
    <message>
        <source>Recovering readable data…</source>
        <translation>正在抢救可读数据…</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>还原到此备份</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在还原…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Some changes are not saved yet. Restore the backup afterwards.</source>
        <translation>有更改尚未保存。请在保存后再还原。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>before merging a library</source>
        <translation>合并文库前</translation>
    </message>
    <message>
        <source>before restoring a backup</source>
        <translation>还原备份前</translation>
    </message>
    <message>
        <source>before updating Chengnuo</source>
        <translation>Chengnuo 升级前</translation>
    </message>
    <message>
        <source>daily backup</source>
        <translation>每日备份</translation>
    </message>
    <message>
        <source>manual backup</source>
        <translation>手动备份</translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%n article(s) added to the collection.</source>
        <translation>
            <numerusform>已将 %n 篇文章加入分类。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) changed. Press Ctrl+Z to undo.</source>
        <translation>
            <numerusform>已更改 %n 处批注。按 Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n article(s) to</source>
        <translation>
            <numerusform>将 %n 篇文章加入</numerusform>
        </translation>
    </message>
    <message>
        <source>New collection: {0}</source>
        <translation>新建分类：{0}</translation>
    </message>
    <message>
        <source>No tag is assigned to {0}.</source>
        <translation>没有按键为 {0} 的标签。</translation>
    </message>
    <message>
        <source>None of the selected rows is a mark. Only marks have tags.</source>
        <translation>所选各行中没有批注。只有批注可加标签。</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>The library is not open, so names cannot be saved.</source>
        <translation>文库未打开，无法保存名称。</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>boundary change</source>
        <translation>调整首尾</translation>
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
        <source>marking of all occurrences</source>
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
        <source>tag change</source>
        <translation>修改标签</translation>
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
        <translation>表中数字的图表</translation>
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
        <source>No matches.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>输入文字以筛选</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Close when finished</source>
        <translation>完成后关闭</translation>
    </message>
    <message>
        <source>It cannot be stopped.</source>
        <translation>此操作无法停止。</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>保持窗口打开</translation>
    </message>
    <message>
        <source>Nothing is lost: unfinished work is undone completely.</source>
        <translation>不会丢失任何内容：未完成的任务会完全撤销。</translation>
    </message>
    <message>
        <source>Still running: {0}.</source>
        <translation>仍在进行：{0}。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
</context>
<context>
    <name>CodebookEditor</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n 个更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) moved from “{0}” to “{1}”.</source>
        <translation>
            <numerusform>%n 处批注已由“{0}”改为“{1}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>新增 %n 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n now untagged.</source>
        <translation>
            <numerusform>其中 %n 处现无标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>A tag named “{0}” already exists. Merge the two or choose another name.</source>
        <translation>已有标签“{0}”。请将两者合并，或另取名称。</translation>
    </message>
    <message>
        <source>Key {0} was assigned to “{1}”, which now has {2}.</source>
        <translation>按键 {0} 原属于“{1}”，后者现为 {2}。</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>The codebook has changed in the meantime. Import the file again.</source>
        <translation>编码表在此期间有改动。请重新导入文件。</translation>
    </message>
    <message>
        <source>The file contains nothing new.</source>
        <translation>该文件中没有新内容。</translation>
    </message>
    <message>
        <source>codebook import</source>
        <translation>导入编码表</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>修改颜色</translation>
    </message>
    <message>
        <source>description</source>
        <translation>修改说明</translation>
    </message>
    <message>
        <source>key</source>
        <translation>修改按键</translation>
    </message>
    <message>
        <source>merge</source>
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
        <source>rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>tag deletion</source>
        <translation>删除标签</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” removed from %n mark(s)</source>
        <translation>
            <numerusform>已从 %n 处批注移除“{0}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookWindow</name>
    <message numerus="yes">
        <source>%n mark(s) will lose this tag and keep their others.</source>
        <translation>
            <numerusform>%n 处批注将失去此标签，其他标签保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subtag(s) will move up one level.</source>
        <translation>
            <numerusform>%n 个下级标签将上移一级。</numerusform>
        </translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>编码表</translation>
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
        <source>Delete tag</source>
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
        <source>Export codebook</source>
        <translation>导出编码表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>F2: rename · Alt+→, Alt+←: indent · 1–9: assign key · Ctrl+Z: undo</source>
        <translation>F2：重命名 · Alt+→、Alt+←：调整层级 · 1–9：指定按键 · Ctrl+Z：撤销</translation>
    </message>
    <message>
        <source>Import codebook</source>
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
        <source>New subtag</source>
        <translation>新建下级标签</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA 编码表</translation>
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
        <source>Coder</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour marks by coder instead of tag</source>
        <translation>按编码员而非标签为批注着色</translation>
    </message>
    <message>
        <source>Current coder</source>
        <translation>当前编码员</translation>
    </message>
    <message>
        <source>Marks by unticked coders are hidden, not deleted. Exports still include them.</source>
        <translation>未勾选者的批注只是隐藏，并未删除，导出时仍包含在内。</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
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
        <source>Delete collection…</source>
        <translation>删除分类…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建分类</translation>
    </message>
    <message>
        <source>New subcollection</source>
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
        <source>Accent and commitment cues</source>
        <translation>强调色与承诺提示词</translation>
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
        <source>Lowest contrast: {0}. Easily readable text needs {1}.</source>
        <translation>最低对比度为 {0}；易于阅读的文字应达 {1}。</translation>
    </message>
    <message>
        <source>Lowest contrast: {0}. Easily visible lines need {1}.</source>
        <translation>最低对比度为 {0}；易于辨认的线条应达 {1}。</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>查找结果</translation>
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
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme colours</source>
        <translation>主题颜色</translation>
    </message>
    <message>
        <source>Use theme colour</source>
        <translation>使用主题颜色</translation>
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
        <source>No matching commands.</source>
        <translation>没有匹配的命令。</translation>
    </message>
    <message>
        <source>Type a few letters of a command</source>
        <translation>输入命令的几个字</translation>
    </message>
</context>
<context>
    <name>CommitmentCard</name>
    <message>
        <source>Added manually</source>
        <translation>手动添加</translation>
    </message>
    <message>
        <source>Due: {0}</source>
        <translation>期限：{0}</translation>
    </message>
    <message>
        <source>Select a commitment to see its content and why it was found.</source>
        <translation>选择一条承诺，查看其内容和识别依据。</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>在{0}之后</translation>
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
        <source>Deadline text</source>
        <translation>期限原文</translation>
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
        <translation>移除</translation>
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
        <source>collapsed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>expanded</source>
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
        <source>No date</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>No metric</source>
        <translation>无指标</translation>
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
        <source>Analysis stopped. Choose “Analyse again” in the menu to restart it.</source>
        <translation>分析已停止。选择菜单中的“重新分析”可重新开始。</translation>
    </message>
    <message>
        <source>Finding commitments…</source>
        <translation>正在查找承诺…</translation>
    </message>
    <message>
        <source>No commitments in this article.</source>
        <translation>本文没有承诺。</translation>
    </message>
    <message>
        <source>Open an article to see its commitments.</source>
        <translation>打开文章，查看其中的承诺。</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
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
        <source>Differences only</source>
        <translation>仅显示差异</translation>
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
        <source>No differences</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>One of the articles is no longer in the library.</source>
        <translation>有一篇文章已不在文库中。</translation>
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
        <source>Select two articles above, or press C on two commitments in the list.</source>
        <translation>请在上方选择两篇文章，或在列表中的两条承诺上按 C。</translation>
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
        <source>No article contains these words.</source>
        <translation>没有文章包含这些词。</translation>
    </message>
    <message>
        <source>No matches. Remove a filter or turn off “Whole words only”.</source>
        <translation>没有匹配项。请减少筛选，或取消“全词匹配”。</translation>
    </message>
    <message>
        <source>Only matches at word boundaries</source>
        <translation>仅显示首尾都在词语边界处的</translation>
    </message>
    <message>
        <source>Return: open · S: change order · /: search</source>
        <translation>Enter：打开 · S：切换排序 · /：搜索</translation>
    </message>
    <message>
        <source>Type words in Simplified or Traditional to see every occurrence.</source>
        <translation>输入词语（简繁皆可），查看其所有出处。</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>全词匹配</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Words to look up</source>
        <translation>要查找的词语</translation>
    </message>
</context>
<context>
    <name>ConflictChooser</name>
    <message numerus="yes">
        <source>%n changed on both sides.</source>
        <translation>
            <numerusform>双方都改过的有 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left to choose.</source>
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
        <source>All chosen.</source>
        <translation>已全部选定。</translation>
    </message>
    <message>
        <source>All m&amp;ine</source>
        <translation>全用我方(&amp;I)</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
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
        <source>Next occurrence of this name</source>
        <translation>此名称的下一处</translation>
    </message>
    <message>
        <source>Search library for this</source>
        <translation>在文库中搜索</translation>
    </message>
    <message>
        <source>Show in ledger</source>
        <translation>在台账中显示</translation>
    </message>
    <message>
        <source>Show in panel</source>
        <translation>在面板中显示</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Treat this name as</source>
        <translation>将此名称视为</translation>
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
        <source>Articles containing both</source>
        <translation>两者共现的文章数</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Co-occurrence</source>
        <translation>共现</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Overlapping marks</source>
        <translation>文字重叠的批注数</translation>
    </message>
    <message>
        <source>Paragraphs containing both</source>
        <translation>两者共现的段落数</translation>
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
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
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
        <translation>以后</translation>
    </message>
    <message>
        <source>Nothing is overdue or due in this period.</source>
        <translation>没有逾期或在此期间到期的承诺。</translation>
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
        <source>“{0}”, all %n occurrences</source>
        <translation>
            <numerusform>“{0}”，全部 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A collection cannot contain itself; move it elsewhere.</source>
        <translation>分类不能放进自身，请移到别处。</translation>
    </message>
    <message>
        <source>A collection named {0} already exists there; choose another name.</source>
        <translation>该处已有分类 {0}，请另取名称。</translation>
    </message>
    <message>
        <source>A tag named “{0}” already exists; choose another name.</source>
        <translation>已有标签“{0}”，请另取名称。</translation>
    </message>
    <message>
        <source>A workbook can have at most 1,048,575 rows; export as CSV instead.</source>
        <translation>工作簿最多 1,048,575 行，请改为导出 CSV。</translation>
    </message>
    <message>
        <source>Another tag has the key {0} now; choose another key.</source>
        <translation>按键 {0} 已分配给另一标签，请另选按键。</translation>
    </message>
    <message>
        <source>Cannot import {0}: {1}; nothing was changed.</source>
        <translation>无法导入 {0}：{1}；没有任何更改。</translation>
    </message>
    <message>
        <source>Cannot write a backup to {0} ({1}); free up space there or allow writing, then try again.</source>
        <translation>无法将备份写入 {0}（{1}）；请腾出空间或允许写入，然后再试。</translation>
    </message>
    <message>
        <source>Cannot write {0} ({1}); choose another location.</source>
        <translation>无法写入 {0}（{1}），请另选位置。</translation>
    </message>
    <message>
        <source>Cannot write {0} ({1}); free up space and try again.</source>
        <translation>无法写入 {0}（{1}）；请腾出空间再试。</translation>
    </message>
    <message>
        <source>Cannot write {0} because another program&apos;s file is there; choose another name, or replace it with --force.</source>
        <translation>无法写入 {0}，因为那里有其他程序的文件；请另取名称，或用 --force 替换它。</translation>
    </message>
    <message>
        <source>Cannot write {0} because another program&apos;s file is there; rename it.</source>
        <translation>无法写入 {0}，因为那里有其他程序的文件；请将它改名。</translation>
    </message>
    <message>
        <source>Cannot write {0} because it already exists; choose another name.</source>
        <translation>无法写入 {0}：文件已存在，请另取名称。</translation>
    </message>
    <message>
        <source>Cannot write {0} because it is being read; choose another location.</source>
        <translation>无法写入 {0}，因为正在读取它；请另选位置。</translation>
    </message>
    <message>
        <source>Cannot write {0} because its folder does not exist; choose another location.</source>
        <translation>无法写入 {0}：文件夹不存在，请另选位置。</translation>
    </message>
    <message>
        <source>Commitments cannot be detected: {0} belongs to another version; reinstall the program.</source>
        <translation>无法识别承诺：{0} 属于另一个版本；请重新安装本程序。</translation>
    </message>
    <message>
        <source>Commitments cannot be detected: {0} is damaged; reinstall the program.</source>
        <translation>无法识别承诺：{0} 已损坏；请重新安装本程序。</translation>
    </message>
    <message>
        <source>Commitments cannot be detected: {0} is missing; reinstall the program.</source>
        <translation>无法识别承诺：缺少 {0}；请重新安装本程序。</translation>
    </message>
    <message>
        <source>Nothing matches {0}; check the pattern.</source>
        <translation>没有与 {0} 匹配的文件；请检查通配符。</translation>
    </message>
    <message>
        <source>Parquet cannot be printed; give a file with --out.</source>
        <translation>Parquet 无法输出到屏幕；请用 --out 指定文件。</translation>
    </message>
    <message>
        <source>Parquet needs pyarrow; install it with pip install &apos;chengnuo[parquet]&apos;, or choose csv or jsonl.</source>
        <translation>Parquet 需要 pyarrow；请用 pip install &apos;chengnuo[parquet]&apos; 安装，或改选 csv 或 jsonl。</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，未作任何更改。</translation>
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
        <translation>备份 {0} 由较新版本的 Chengnuo 创建；请更新 Chengnuo 再用。</translation>
    </message>
    <message>
        <source>The latest changes of the library {0} were deleted while it was open (its file ending in -wal); restore that file or a backup (chengnuo library restore).</source>
        <translation>文库 {0} 在打开期间，最近的更改（以 -wal 结尾的文件）被删除；请恢复该文件，或还原备份（chengnuo library restore）。</translation>
    </message>
    <message>
        <source>The library changed meanwhile; nothing was merged. Review the differences again.</source>
        <translation>选择期间文库有更改，未合并任何内容。请重新查看差异。</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened ({1}); choose another location with --library.</source>
        <translation>无法打开文库 {0}（{1}）；请用 --library 另选位置。</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened; allow writing to it and its folder, or choose another with --library.</source>
        <translation>无法打开文库 {0}；请允许写入该文件及其文件夹，或用 --library 另选文库。</translation>
    </message>
    <message>
        <source>The library {0} cannot be read any more ({1}); restore a backup.</source>
        <translation>文库 {0} 已无法读取（{1}）；请还原备份。</translation>
    </message>
    <message>
        <source>The library {0} cannot be read or written; check whether its disk is full or failing, then try again.</source>
        <translation>无法读写文库 {0}；请检查磁盘是否已满或有故障，然后再试。</translation>
    </message>
    <message>
        <source>The library {0} cannot be upgraded because a row has lost its owner; please report this.</source>
        <translation>无法升级文库 {0}：有一行数据没有所属项；请报告此问题。</translation>
    </message>
    <message>
        <source>The library {0} cannot grow because the disk is full; free up space and try again.</source>
        <translation>磁盘已满，文库 {0} 无法写入；请腾出空间再试。</translation>
    </message>
    <message>
        <source>The library {0} failed ({1}); try again or choose another with --library.</source>
        <translation>文库 {0} 出错（{1}）；请再试一次，或用 --library 另选文库。</translation>
    </message>
    <message>
        <source>The library {0} is being written to by another program; close that program or try again in a moment.</source>
        <translation>另一程序正在写入文库 {0}；请关闭该程序，或稍后再试。</translation>
    </message>
    <message>
        <source>The library {0} is damaged ({1}); recover its readable data first.</source>
        <translation>文库 {0} 已损坏（{1}）；请先抢救可读数据。</translation>
    </message>
    <message>
        <source>The library {0} is damaged and will not be changed. Recover its readable data or restore a backup: Library › Backups.</source>
        <translation>文库 {0} 已损坏，不会再作更改。请抢救可读数据或还原备份：文库 › 备份。</translation>
    </message>
    <message>
        <source>The library {0} is damaged; recover its readable data (chengnuo library recover) or restore a backup (chengnuo library restore).</source>
        <translation>文库 {0} 已损坏；请抢救可读数据（chengnuo library recover），或还原备份（chengnuo library restore）。</translation>
    </message>
    <message>
        <source>The library {0} is empty; choose another with --library, or open it in the window.</source>
        <translation>文库 {0} 是空的；请用 --library 另选，或在窗口中打开。</translation>
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
        <translation>文库 {0} 由较新版本的 Chengnuo 创建；请更新 Chengnuo 再打开。</translation>
    </message>
    <message>
        <source>The library {0} was moved, renamed or deleted while it was open; put it back and try again.</source>
        <translation>文库 {0} 在打开期间被移动、重命名或删除；请放回原处后再试。</translation>
    </message>
    <message>
        <source>The library {0} was replaced by another file while it was open; try again to use the new one.</source>
        <translation>文库 {0} 在打开期间被另一文件取代；再试一次即使用新文件。</translation>
    </message>
    <message>
        <source>The tag “{0}” is on newer marks; remove it from them first.</source>
        <translation>较新的批注使用了标签“{0}”；请先从这些批注上移除。</translation>
    </message>
    <message>
        <source>There are more than {0} matches; add a word or a filter.</source>
        <translation>匹配项超过 {0} 个，请增加词语或筛选条件。</translation>
    </message>
    <message>
        <source>There is more than one backup called {0} of {1}; list them with: chengnuo library backups.</source>
        <translation>{1} 有多个名为 {0} 的备份；请用 chengnuo library backups 列出。</translation>
    </message>
    <message>
        <source>There is no backup called {0} of {1}; list them with: chengnuo library backups.</source>
        <translation>{1} 没有名为 {0} 的备份；请用 chengnuo library backups 列出。</translation>
    </message>
    <message>
        <source>There is no collection {0} in the library {1}; choose another.</source>
        <translation>文库 {1} 中没有分类 {0}，请另选。</translation>
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
        <source>There is no library at {0}; choose another with --library.</source>
        <translation>{0} 处没有文库；请用 --library 另选。</translation>
    </message>
    <message>
        <source>There is no space for a copy of {0} in {1}; free up space and try again.</source>
        <translation>{1} 中放不下 {0} 的副本；请腾出空间再试。</translation>
    </message>
    <message>
        <source>There is nothing in {0} that can be opened; choose another folder.</source>
        <translation>{0} 中没有可以打开的文件，请另选文件夹。</translation>
    </message>
    <message>
        <source>These results are no longer available; search again.</source>
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
        <source>This is too large to be imported again from such a file; export as JSONL or one collection at a time.</source>
        <translation>内容过多，这种文件无法重新导入；请导出为 JSONL，或逐个分类导出。</translation>
    </message>
    <message>
        <source>This library is only in memory and cannot be searched; open a library file instead.</source>
        <translation>这个文库只在内存中，无法搜索；请打开文件形式的文库。</translation>
    </message>
    <message>
        <source>Unknown encoding {0}; try utf-8, gb18030 or big5.</source>
        <translation>未知编码 {0}，请试试 utf-8、gb18030 或 big5。</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 压缩包</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>a TIFF image</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>a WebP image, an audio file or a video</source>
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
        <source>it is not a library</source>
        <translation>不是文库</translation>
    </message>
    <message>
        <source>{0} cannot be analysed ({1}: {2}).</source>
        <translation>无法分析 {0}（{1}：{2}）。</translation>
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
        <source>{0} cannot be read ({1}: {2}).</source>
        <translation>无法读取 {0}（{1}：{2}）。</translation>
    </message>
    <message>
        <source>{0} cannot be read as {1}, an unknown encoding; try utf-8 or gb18030.</source>
        <translation>无法按 {1} 读取 {0}：未知编码；请试试 utf-8 或 gb18030。</translation>
    </message>
    <message>
        <source>{0} cannot be read because access is denied; ask its owner for permission.</source>
        <translation>没有读取 {0} 的权限；请向所有者申请权限。</translation>
    </message>
    <message>
        <source>{0} contains binary data, not text; choose a text file.</source>
        <translation>{0} 的内容是二进制数据，不是文字；请选择文本文件。</translation>
    </message>
    <message>
        <source>{0} contains more than {1} MB of text; split it into parts.</source>
        <translation>{0} 中的文字超过 {1} MB，请分成几份。</translation>
    </message>
    <message>
        <source>{0} contains more than {1} million characters; split it into parts.</source>
        <translation>{0} 超过 {1}00 万字，请分成几份。</translation>
    </message>
    <message>
        <source>{0} contains no web page with text; open it in a browser and copy the text into a .txt file.</source>
        <translation>{0} 中没有带文字的网页；请用浏览器打开，将文字复制到 .txt 文件。</translation>
    </message>
    <message>
        <source>{0} contains only images of text; run text recognition (OCR) on it and open the result.</source>
        <translation>{0} 中只有文字的图像；请先进行文字识别（OCR），再打开识别结果。</translation>
    </message>
    <message>
        <source>{0} contains too many files for one list ({1} at most); choose a folder in it.</source>
        <translation>{0} 中的文件太多，一次列不下（最多 {1} 个）；请选择其中的文件夹。</translation>
    </message>
    <message>
        <source>{0} could not be added; see above.</source>
        <translation>有 {0} 个未能添加；见上文。</translation>
    </message>
    <message>
        <source>{0} crashed the process that analysed it, probably for lack of memory; split it into parts.</source>
        <translation>分析 {0} 的进程崩溃，可能是内存不足；请分成几份。</translation>
    </message>
    <message>
        <source>{0} crashed the process that read it, probably for lack of memory; split it into parts.</source>
        <translation>读取 {0} 的进程崩溃，可能是内存不足；请分成几份。</translation>
    </message>
    <message>
        <source>{0} does not say which characters it shows; run text recognition (OCR) on it.</source>
        <translation>{0} 未记录所显示的字符；请进行文字识别（OCR）。</translation>
    </message>
    <message>
        <source>{0} has more than {1} pages; split it into parts.</source>
        <translation>{0} 超过 {1} 页，请分成几份。</translation>
    </message>
    <message>
        <source>{0} is a folder; choose a colleague&apos;s library file.</source>
        <translation>{0} 是文件夹，请选择同事的文库文件。</translation>
    </message>
    <message>
        <source>{0} is a folder; choose a file in it.</source>
        <translation>{0} 是文件夹，请选择其中的文件。</translation>
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
        <source>{0} is a zip archive without a supported document; unpack it and open a file from it.</source>
        <translation>{0} 是 zip 压缩包，其中没有支持的文档；请解压后打开其中的文件。</translation>
    </message>
    <message>
        <source>{0} is an SQLite file from another program; choose a colleague&apos;s library file.</source>
        <translation>{0} 是其他程序的 SQLite 文件，请选择同事的文库文件。</translation>
    </message>
    <message>
        <source>{0} is an SQLite file from another program; choose another with --library.</source>
        <translation>{0} 是其他程序的 SQLite 文件；请用 --library 另选。</translation>
    </message>
    <message>
        <source>{0} is an old office document (.doc, .wps, .xls or .ppt); save it as .docx and open that.</source>
        <translation>{0} 是旧版办公文档（.doc、.wps、.xls 或 .ppt）；请另存为 .docx 再打开。</translation>
    </message>
    <message>
        <source>{0} is copy-protected; open it in the seller&apos;s program.</source>
        <translation>{0} 有 DRM 保护；请用售书方的程序打开。</translation>
    </message>
    <message>
        <source>{0} is damaged or malicious; save its text as a .txt file and open that.</source>
        <translation>{0} 已损坏或含恶意内容；请将其中的文字另存为 .txt 文件再打开。</translation>
    </message>
    <message>
        <source>{0} is damaged; ask your colleague to check or recover it, then merge again.</source>
        <translation>{0} 已损坏；请让同事检查或抢救，然后再合并。</translation>
    </message>
    <message>
        <source>{0} is damaged; open it in LibreOffice and save it again.</source>
        <translation>{0} 已损坏；请用 LibreOffice 打开，重新保存。</translation>
    </message>
    <message>
        <source>{0} is damaged; open it in Word or LibreOffice and save it again.</source>
        <translation>{0} 已损坏；请用 Word 或 LibreOffice 打开，重新保存。</translation>
    </message>
    <message>
        <source>{0} is damaged; open it in a PDF reader and print it to a new PDF.</source>
        <translation>{0} 已损坏；请用 PDF 阅读器打开，打印成新的 PDF。</translation>
    </message>
    <message>
        <source>{0} is damaged; open it in an e-book reader and export its text.</source>
        <translation>{0} 已损坏；请用电子书阅读器打开，导出其中的文字。</translation>
    </message>
    <message>
        <source>{0} is damaged; open it in its own program and save it again.</source>
        <translation>{0} 已损坏；请用原来的程序打开，重新保存。</translation>
    </message>
    <message>
        <source>{0} is empty; choose a file with some text in it.</source>
        <translation>{0} 是空的，请选择有文字的文件。</translation>
    </message>
    <message>
        <source>{0} is in an unknown encoding; save it as UTF-8 and open it again.</source>
        <translation>无法识别 {0} 的编码；请另存为 UTF-8 再打开。</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; split it into parts and open one of them.</source>
        <translation>{0} 超过 {1} MB；请分成几份，打开其中一份。</translation>
    </message>
    <message>
        <source>{0} is neither a library nor a JSONL export of one; choose another file.</source>
        <translation>{0} 既不是文库，也不是文库导出的 JSONL，请另选文件。</translation>
    </message>
    <message>
        <source>{0} is nested too deeply to be read; copy its text into a .txt file and open that.</source>
        <translation>{0} 嵌套过深，无法读取；请将其中的文字复制到 .txt 文件再打开。</translation>
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
        <source>{0} is not encoded in {1}; try another encoding.</source>
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
        <source>{0} needs a password; open it in its own program and save it without one.</source>
        <translation>{0} 需要密码；请用原来的程序打开，去掉密码后保存。</translation>
    </message>
    <message>
        <source>{0} of {1} could not be extracted; see above. Nothing was written.</source>
        <translation>{1} 个中有 {0} 个未能提取；见上文。未写入任何内容。</translation>
    </message>
    <message>
        <source>{0} of {1} could not be extracted; see above. The others were written.</source>
        <translation>{1} 个中有 {0} 个未能提取；见上文。其余已写入。</translation>
    </message>
    <message>
        <source>{0} takes too long to open; split it into parts, or save its text as a .txt file.</source>
        <translation>打开 {0} 耗时过长；请分成几份，或将其中的文字另存为 .txt 文件。</translation>
    </message>
    <message>
        <source>{0} takes too much memory to open; split it into parts.</source>
        <translation>打开 {0} 占用内存过多；请分成几份。</translation>
    </message>
    <message>
        <source>{0} unpacks to far more than a document needs (a zip bomb?); check where it comes from.</source>
        <translation>{0} 解压后远大于正常文档（可能是 zip 炸弹）；请检查其来源。</translation>
    </message>
    <message>
        <source>{0} was made by a newer version of Chengnuo; update Chengnuo to merge it.</source>
        <translation>{0} 由较新版本的 Chengnuo 创建；请更新 Chengnuo 再合并。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>A collection:</source>
        <translation>一个分类：</translation>
    </message>
    <message>
        <source>All your work with the texts, for archiving, moving or merging.</source>
        <translation>您的全部成果连同原文，用于存档、迁移或合并。</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Excel-compatible CSV</source>
        <translation>兼容 Excel 的 CSV</translation>
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
        <source>For INCEpTION and other language tools; includes the texts.</source>
        <translation>供 INCEpTION 等语言处理软件使用；含原文。</translation>
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
        <translation>供支持 W3C 网络批注的程序使用；不含原文。</translation>
    </message>
    <message>
        <source>For reading: every mark quoted, plus the commitments you kept.</source>
        <translation>供阅读：引用每处批注，并附您保留的承诺。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Library (JSONL)</source>
        <translation>文库 (JSONL)</translation>
    </message>
    <message>
        <source>Marks, codebook and articles as filterable sheets; can be re-imported.</source>
        <translation>批注、编码表和文章各为一张可筛选的工作表；可重新导入。</translation>
    </message>
    <message>
        <source>One row for each mark and tag; can be re-imported.</source>
        <translation>每处批注的每个标签一行；可重新导入。</translation>
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
        <source>Report (Markdown)</source>
        <translation>报告 (Markdown)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格 (CSV)</translation>
    </message>
    <message>
        <source>Tags only, from the whole library.</source>
        <translation>仅标签（整个文库）。</translation>
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
        <translation>网络批注 (JSON-LD)</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>整个文库</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿 (XLSX)</translation>
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
        <source>Use selected passage</source>
        <translation>使用所选文字</translation>
    </message>
    <message>
        <source>by character</source>
        <translation>按字</translation>
    </message>
    <message>
        <source>by clause</source>
        <translation>按分句</translation>
    </message>
    <message>
        <source>by sentence</source>
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
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n 处丢失</numerusform>
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
        <source>Export displayed rows</source>
        <translation>导出显示的行</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
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
        <translation>日期范围…</translation>
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
        <translation>导出显示的行…</translation>
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
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Largest figure first</source>
        <translation>数字大者在前</translation>
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
        <translation>不分组</translation>
    </message>
    <message>
        <source>Only those below {0} %</source>
        <translation>只看把握低于 {0}% 的</translation>
    </message>
    <message>
        <source>Only those due within a period</source>
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
        <source>Review status and probability</source>
        <translation>审定状态与把握</translation>
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
        <source>Strongest first</source>
        <translation>力度大者在前</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>把握最大的在前</translation>
    </message>
    <message>
        <source>Text order</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
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
        <source>Exact match: script, case and width</source>
        <translation>精确匹配：区分简繁、大小写和全半角</translation>
    </message>
    <message>
        <source>Find in this article, in either script</source>
        <translation>在本文中查找，简繁皆可</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>No matches</source>
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
        <source>Searching…</source>
        <translation>正在查找…</translation>
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
        <source>Continued from the end.</source>
        <translation>已到开头，从结尾继续。</translation>
    </message>
    <message>
        <source>Continued from the start.</source>
        <translation>已到结尾，从开头继续。</translation>
    </message>
    <message>
        <source>Invalid regular expression at character {0}.</source>
        <translation>正则表达式在第 {0} 个字符处无效。</translation>
    </message>
    <message>
        <source>Invalid regular expression.</source>
        <translation>正则表达式无效。</translation>
    </message>
    <message>
        <source>Searching for this pattern takes too long. Try a simpler one.</source>
        <translation>查找此表达式耗时过长。请换用较简单的。</translation>
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
        <translation>表中频次的条形图</translation>
    </message>
    <message>
        <source>Co-occurrence matrix of the table</source>
        <translation>表中共现次数的矩阵图</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>First</source>
        <translation>其一</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No article has been analysed yet. Open some, or analyse them all in the ledger.</source>
        <translation>尚无已分析的文章。请打开一些，或在台账中全部分析。</translation>
    </message>
    <message>
        <source>No co-occurrences. Choose a larger unit.</source>
        <translation>没有共现。请选择更大的范围。</translation>
    </message>
    <message>
        <source>No matches for these filters.</source>
        <translation>没有符合条件的结果。</translation>
    </message>
    <message>
        <source>No tagged marks yet. Select text in an article and press 1–9.</source>
        <translation>批注尚无标签。请在文章中选中文字，按 1–9。</translation>
    </message>
    <message>
        <source>Occurrences of names</source>
        <translation>名称出现次数</translation>
    </message>
    <message>
        <source>Occurrences of tags</source>
        <translation>标签出现次数</translation>
    </message>
    <message>
        <source>Return: search · S: change order</source>
        <translation>Enter：搜索 · S：切换排序</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>其二</translation>
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
        <source>Paragraph 1–{0} or a percentage, such as 50%</source>
        <translation>第 1–{0} 段，或百分比（如 50%）</translation>
    </message>
</context>
<context>
    <name>HelpVerbs</name>
    <message>
        <source>Settings cannot be saved to {0} and will be lost when you quit. Free up space there.</source>
        <translation>设置无法保存到 {0}，退出后将会丢失。请腾出空间。</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Mark at that time</source>
        <translation>当时的批注</translation>
    </message>
    <message>
        <source>Mark history</source>
        <translation>批注历史</translation>
    </message>
    <message>
        <source>Restore this state</source>
        <translation>恢复到此状态</translation>
    </message>
    <message>
        <source>States</source>
        <translation>历史状态</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>state restored</source>
        <translation>恢复旧状态</translation>
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
        <translation>此处没有详情。</translation>
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
            <numerusform>%n 项与文库不同，但不比文库新；如需导入，请勾选“有冲突时以文件为准”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
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
        <source>All files</source>
        <translation>所有文件</translation>
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
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Even if the library&apos;s version is newer; it stays in the mark&apos;s history</source>
        <translation>即使文库中的版本较新；该版本仍保留在批注历史中</translation>
    </message>
    <message>
        <source>Files with marks</source>
        <translation>批注文件</translation>
    </message>
    <message>
        <source>For files without text whose articles are not in the library yet</source>
        <translation>用于不含原文、且文章不在文库中的批注文件</translation>
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
        <source>Import results</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>No file selected.</source>
        <translation>未选择文件。</translation>
    </message>
    <message>
        <source>On conflict, use the file&apos;s version</source>
        <translation>有冲突时以文件为准</translation>
    </message>
    <message>
        <source>Skip marks that cannot be placed</source>
        <translation>跳过无法定位的批注</translation>
    </message>
    <message>
        <source>Source texts of the marks</source>
        <translation>批注的原文</translation>
    </message>
    <message>
        <source>Source texts of the marks…</source>
        <translation>批注的原文…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The library is backed up before the import.</source>
        <translation>导入之前会先备份文库。</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>The clipboard contains no text. Copy an article first.</source>
        <translation>剪贴板中没有文字。请先复制一篇文章。</translation>
    </message>
    <message>
        <source>This folder contains no readable files. Choose another.</source>
        <translation>此文件夹中没有可读取的文件。请另选。</translation>
    </message>
</context>
<context>
    <name>IntakeBar</name>
    <message numerus="yes">
        <source>%n changed file(s) added as newer versions.</source>
        <translation>
            <numerusform>%n 个有改动的文件已作为新版本添加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be added; the others are in the library.</source>
        <translation>
            <numerusform>%n 个文件未能添加；其余都已在文库中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) stayed on earlier versions.</source>
        <translation>
            <numerusform>%n 处批注留在旧版本上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Added to the library</source>
        <translation>已添加到文库</translation>
    </message>
    <message>
        <source>Added to the library: {0} of {1}</source>
        <translation>已添加到文库：{0}/{1}</translation>
    </message>
    <message>
        <source>Adding articles to the library</source>
        <translation>将文章添加到文库</translation>
    </message>
    <message>
        <source>Articles already added stay in the library; the rest are not added.</source>
        <translation>已添加的文章保留在文库中；其余不再添加。</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Finding articles…</source>
        <translation>正在查找文章…</translation>
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
        <translation>发生意外错误，操作未完成。</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add this shortcut and keep the others</source>
        <translation>添加此快捷键，保留原有的</translation>
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
        <translation>单击输入框（或用 Tab 键移到那里），再按下此命令要用的快捷键。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands and shortcuts</source>
        <translation>命令与快捷键</translation>
    </message>
    <message>
        <source>Find a command or shortcut</source>
        <translation>查找命令或快捷键</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>重新指定</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Shortcut for the selected command</source>
        <translation>所选命令的快捷键</translation>
    </message>
    <message>
        <source>These keys are reserved for the article and cannot be changed.</source>
        <translation>这些键由正文使用，无法更改。</translation>
    </message>
    <message>
        <source>This shortcut cannot be used. Press another.</source>
        <translation>无法使用此快捷键。请按其他键。</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>{0} is assigned to {1}, which would lose it.</source>
        <translation>{0} 目前用于“{1}”；改用后，后者将失去此快捷键。</translation>
    </message>
    <message>
        <source>{0} is reserved for the article: {1}. Press another.</source>
        <translation>{0} 由正文使用：{1}。请按其他键。</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Commitments (cues and figures in bold)</source>
        <translation>承诺（提示词和数字加粗）</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Marks (one dot per colour)</source>
        <translation>批注（每种颜色一个圆点）</translation>
    </message>
    <message>
        <source>Page layers</source>
        <translation>页面图层</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复之处</translation>
    </message>
    <message>
        <source>Scroll-bar map</source>
        <translation>滚动条标记</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>查找结果</translation>
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
        <translation>选择在文字上显示的内容</translation>
    </message>
    <message>
        <source>Layers ▴</source>
        <translation>图层 ▴</translation>
    </message>
    <message>
        <source>Page layers</source>
        <translation>页面图层</translation>
    </message>
</context>
<context>
    <name>LedgerWindow</name>
    <message>
        <source>Actors</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Commitment ledger</source>
        <translation>承诺台账</translation>
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
        <source>Ledger pages</source>
        <translation>台账页面</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>Legend</name>
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
    <message>
        <source>Underline legend</source>
        <translation>下划线图例</translation>
    </message>
</context>
<context>
    <name>LevelBar</name>
    <message>
        <source>All passages of at least {0} % probability</source>
        <translation>概率不低于 {0}% 的语句全部列出</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>适中</translation>
    </message>
    <message>
        <source>Best balance between missed and wrong ones</source>
        <translation>遗漏与误报最为平衡</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>较少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>较多</translation>
    </message>
    <message>
        <source>Only passages of at least {0} % probability</source>
        <translation>只列出概率不低于 {0}% 的语句</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Every mark is written to this file before it is shown as saved.</source>
        <translation>批注写入此文件之后，窗口才显示“已存”。</translation>
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
        <source>No program on this system can open folders. The folder is {0}.</source>
        <translation>系统中没有可打开文件夹的程序。文件夹位于 {0}。</translation>
    </message>
    <message>
        <source>Open library folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Open settings folder</source>
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
        <source>No articles here.</source>
        <translation>这里没有文章。</translation>
    </message>
    <message>
        <source>No matching articles.</source>
        <translation>没有符合条件的文章。</translation>
    </message>
    <message>
        <source>Only those not yet analysed</source>
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
        <source>Recently added first</source>
        <translation>最近添加在前</translation>
    </message>
    <message>
        <source>Recently opened first</source>
        <translation>最近打开在前</translation>
    </message>
    <message>
        <source>Remove from library…</source>
        <translation>从文库移除…</translation>
    </message>
    <message>
        <source>Remove from {0}</source>
        <translation>移出“{0}”</translation>
    </message>
    <message>
        <source>Search article titles</source>
        <translation>搜索文章标题</translation>
    </message>
    <message>
        <source>Show file name</source>
        <translation>显示文件名</translation>
    </message>
    <message>
        <source>This collection is empty. Drag articles onto it.</source>
        <translation>此分类中尚无文章。可将文章拖入。</translation>
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
    <name>LibraryWatcher</name>
    <message numerus="yes">
        <source>%n change(s) could not be saved because the library cannot be written to.</source>
        <translation>
            <numerusform>文库现在无法写入，有 %n 项更改未能保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close anyway and lose them?</source>
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
    <name>ListPage</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>No commitments: the articles are not analysed yet or contain none.</source>
        <translation>没有承诺：文章尚未分析，或其中没有承诺。</translation>
    </message>
    <message>
        <source>Press C on another commitment to compare it, or on this one to cancel.</source>
        <translation>在另一条承诺上按 C 进行比较，在此条上再按 C 取消。</translation>
    </message>
    <message>
        <source>Return: open passage · C: compare · /: search</source>
        <translation>Enter：转到原文 · C：比较 · /：搜索</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Interface language</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>The article script is independent of the interface language.</source>
        <translation>文章的简繁与界面语言无关，可分别选择。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>MarkAll</name>
    <message numerus="yes">
        <source>%n already marked.</source>
        <translation>
            <numerusform>另有 %n 处原已批注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) marked.</source>
        <translation>
            <numerusform>已批注 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>All occurrences are already marked.</source>
        <translation>相同文字之处均已批注。</translation>
    </message>
    <message>
        <source>Finding all occurrences</source>
        <translation>查找相同文字</translation>
    </message>
    <message numerus="yes">
        <source>More than %n occurrences. Select a longer passage.</source>
        <translation>
            <numerusform>相同文字超过 %n 处。请选择更长的文字。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkExport</name>
    <message>
        <source>Exporting marks</source>
        <translation>导出批注</translation>
    </message>
</context>
<context>
    <name>MarkFilters</name>
    <message>
        <source>Any coder</source>
        <translation>不限编码员</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>不限标签</translation>
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
        <source>Text order</source>
        <translation>按原文顺序</translation>
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
    <name>MarkImport</name>
    <message>
        <source>Importing marks</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>{0} was not imported because you stopped it.</source>
        <translation>未导入 {0}：您已停止。</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Mark {0} of {1} here</source>
        <translation>此处第 {0}/{1} 处批注</translation>
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
        <source>Tag name:</source>
        <translation>标签名称：</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
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
        <translation>按编码员而非标签为批注着色</translation>
    </message>
    <message>
        <source>Current coder</source>
        <translation>当前编码员</translation>
    </message>
    <message>
        <source>Go to next suggestion after a decision</source>
        <translation>审定后转到下一条建议</translation>
    </message>
    <message>
        <source>Reading view</source>
        <translation>“閱讀”视图</translation>
    </message>
    <message>
        <source>Shown over the text</source>
        <translation>在文字上显示</translation>
    </message>
</context>
<context>
    <name>MemoDialog</name>
    <message>
        <source>Article memo</source>
        <translation>文章备忘</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>所作选择</translation>
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
        <source>Creating a backup and merging…</source>
        <translation>正在备份并合并…</translation>
    </message>
    <message>
        <source>Merge library</source>
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
        <source>Nothing new.</source>
        <translation>没有新内容。</translation>
    </message>
    <message>
        <source>Nothing to merge: this library already contains everything in the other.</source>
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
        <source>The library&apos;s previous state is the latest backup.</source>
        <translation>合并前的文库已存为最新的备份。</translation>
    </message>
</context>
<context>
    <name>MergeTagDialog</name>
    <message numerus="yes">
        <source>All %n mark(s) of “{0}” will get the tag chosen here, and “{0}” will be deleted.</source>
        <translation>
            <numerusform>“{0}”的全部 %n 处批注将改用所选标签，“{0}”将被删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge tag</source>
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
        <source>Actor</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
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
        <source>No matching metrics.</source>
        <translation>没有匹配的指标。</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <source>Search metrics</source>
        <translation>搜索指标</translation>
    </message>
    <message>
        <source>Select a metric to see its figures.</source>
        <translation>选择一项指标，查看其数字。</translation>
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
        <source>Always treat these words as shown, in every article and in either script.</source>
        <translation>在每篇文章中一律按下表处理这些词语，简繁皆适用。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称表</translation>
    </message>
    <message>
        <source>Treat as</source>
        <translation>视为</translation>
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
        <source>never a name</source>
        <translation>非名称</translation>
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
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
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
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Error details</source>
        <translation>错误详情</translation>
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
        <source>Ctrl+PgDn: next page</source>
        <translation>Ctrl+PgDn：下一页</translation>
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
        <source>Added manually</source>
        <translation>手动添加</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
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
        <translation>匹配项 {0}/{1}</translation>
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
        <translation>用词：{0} 转换为 {1}</translation>
    </message>
    <message>
        <source>Term: {0} is not converted</source>
        <translation>用词：{0} 不转换</translation>
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
        <source>{0} in the file, read in the wrong encoding: {1} ({2})</source>
        <translation>文件中为 {0}，编码读错：{1}（{2}）</translation>
    </message>
    <message>
        <source>{0} in the file, repaired: {1} ({2})</source>
        <translation>文件中是{0}，修复为{1}（{2}）</translation>
    </message>
    <message>
        <source>{0} in the file: what stood here is lost</source>
        <translation>文件中为 {0}：原文已丢失</translation>
    </message>
    <message>
        <source>{0} in the file; you accepted {1}</source>
        <translation>文件中是{0}，您采纳了{1}</translation>
    </message>
    <message>
        <source>{0} may be {1}, as in {2}</source>
        <translation>{0}可能应为{1}，如{2}</translation>
    </message>
    <message>
        <source>{0} may be {1}: rarely used this way in Traditional</source>
        <translation>{0}可能应为{1}：繁体中很少这样用</translation>
    </message>
</context>
<context>
    <name>PlainPage</name>
    <message>
        <source>A screen reader seems to be running, so the article is shown as plain text.</source>
        <translation>检测到屏幕阅读器，正文以纯文本显示。</translation>
    </message>
    <message>
        <source>Commitment {0}</source>
        <translation>承诺 {0}</translation>
    </message>
    <message>
        <source>If you use a screen reader, choose “Plain text for screen readers” ({0}).</source>
        <translation>如使用屏幕阅读器，请选择“屏幕阅读器用纯文本”（{0}）。</translation>
    </message>
    <message>
        <source>Mark: {0}</source>
        <translation>批注：{0}</translation>
    </message>
    <message>
        <source>Show formatted page</source>
        <translation>显示排版页面</translation>
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
    <message>
        <source>Settings pages</source>
        <translation>设置页面</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Append notes and commitments</source>
        <translation>在文章之后附上备注和承诺</translation>
    </message>
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
        <translation>打印进度</translation>
    </message>
    <message>
        <source>Prints the article as displayed, in its script and with its visible layers.</source>
        <translation>按显示效果打印文章：沿用当前简繁和已显示的图层。</translation>
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
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The printer is not responding. Check that it is on, or save a PDF.</source>
        <translation>打印机没有响应。请检查是否已开机，或保存为 PDF。</translation>
    </message>
    <message>
        <source>“{0}” cannot be saved: {1}. Choose another folder or free up space.</source>
        <translation>无法保存“{0}”：{1}。请另选文件夹，或腾出空间。</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No printer is set up on this computer. Save a PDF instead.</source>
        <translation>这台计算机未设置打印机。请改为保存 PDF。</translation>
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
    <name>ProofreadingPanel</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>修复 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious character(s)</source>
        <translation>
            <numerusform>%n 个可疑字</numerusform>
        </translation>
    </message>
    <message>
        <source>A: accept · Shift+A: accept all like this · R: revert</source>
        <translation>A：采纳 · Shift+A：采纳所有相同的 · R：撤回</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部采纳</translation>
    </message>
    <message>
        <source>Accept all like this</source>
        <translation>采纳所有相同的</translation>
    </message>
    <message>
        <source>Suspicious characters and repairs</source>
        <translation>可疑字与修复</translation>
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
    <message>
        <source>lost</source>
        <translation>丢失</translation>
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
    <name>ReadingPage</name>
    <message>
        <source>Article font</source>
        <translation>正文字体</translation>
    </message>
    <message>
        <source>Hang punctuation at line ends</source>
        <translation>标点悬挂</translation>
    </message>
    <message>
        <source>Indent first lines by two characters</source>
        <translation>首行缩进两字</translation>
    </message>
    <message>
        <source>Justify</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Line spacing (× character height)</source>
        <translation>行距（字高的倍数）</translation>
    </message>
    <message>
        <source>Match the reading script</source>
        <translation>与阅读的简繁一致</translation>
    </message>
    <message>
        <source>Maximum characters per line</source>
        <translation>每行最多字数</translation>
    </message>
    <message>
        <source>Screen readers can read the article only as plain text.</source>
        <translation>屏幕阅读器只能读取纯文本形式的正文。</translation>
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
        <translation>未能添加的文件</translation>
    </message>
</context>
<context>
    <name>ResearchProcess</name>
    <message>
        <source>The search stopped unexpectedly. Try again.</source>
        <translation>搜索意外中断。请重试。</translation>
    </message>
</context>
<context>
    <name>ResearchWindow</name>
    <message numerus="yes">
        <source>%n text(s) still being indexed; results may be incomplete.</source>
        <translation>
            <numerusform>尚有 %n 项内容正在编制索引，结果可能不完整。</numerusform>
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
        <source>Search tools</source>
        <translation>检索工具</translation>
    </message>
    <message>
        <source>This mark has been deleted.</source>
        <translation>此批注已删除。</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>整个文库</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
</context>
<context>
    <name>ScrollMarks</name>
    <message>
        <source>Article map</source>
        <translation>文章标记概览</translation>
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
        <translation>编码员</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date range</source>
        <translation>日期范围</translation>
    </message>
    <message>
        <source>Date range…</source>
        <translation>日期范围…</translation>
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
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n 条结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected · 1–9: tag marks · Ctrl+1–9: add or remove tag · L: collection</source>
        <translation>
            <numerusform>已选 %n 行 · 1–9：给批注加标签 · Ctrl+1–9：增减标签 · L：加入分类</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the selected articles to a collection (L)</source>
        <translation>将所选文章加入分类 (L)</translation>
    </message>
    <message>
        <source>Add to collection…</source>
        <translation>加入分类…</translation>
    </message>
    <message>
        <source>No article, mark, memo or commitment contains these words.</source>
        <translation>没有文章、批注、备忘或承诺包含这些词。</translation>
    </message>
    <message>
        <source>No matches. Remove a filter or a word.</source>
        <translation>没有匹配项。请减少筛选或词语。</translation>
    </message>
    <message>
        <source>No results yet. The library is still being indexed.</source>
        <translation>暂无结果。文库仍在编制索引。</translation>
    </message>
    <message>
        <source>Return: open · 1–9: tag a mark · L: add to collection · Ctrl+A, Shift: select several</source>
        <translation>Enter：打开 · 1–9：给批注加标签 · L：加入分类 · Ctrl+A、Shift：多选</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Search the library, in either script</source>
        <translation>搜索文库，简繁皆可</translation>
    </message>
    <message>
        <source>Show only these (none selected: all)</source>
        <translation>仅显示此类（都不选即为全部）</translation>
    </message>
    <message>
        <source>Type words in Simplified or Traditional. All words must occur; use quotation marks for a phrase. A filter alone lists everything that matches it.</source>
        <translation>输入词语，简繁皆可。多个词须同时出现；词组请加引号。仅设筛选则列出所有符合条件的内容。</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>Article script</source>
        <translation>正文的简繁</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>The repaired text in its own script</source>
        <translation>修复后的文本，保持原有字体</translation>
    </message>
    <message>
        <source>The text as the file contains it</source>
        <translation>文件中的原样文本</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional as written in Hong Kong</source>
        <translation>香港繁体</translation>
    </message>
    <message>
        <source>Traditional as written in Taiwan</source>
        <translation>台湾正体</translation>
    </message>
    <message>
        <source>Traditional as written in Taiwan, with the words used there</source>
        <translation>台湾正体，并改用当地用词</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This file is the library itself. Choose an article.</source>
        <translation>此文件就是文库本身。请选择一篇文章。</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>%n commitment(s) not rejected</source>
        <translation>
            <numerusform>%n 项承诺（不含已否决的）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n 处批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) of names, times and figures</source>
        <translation>
            <numerusform>名称、时间和数字共 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious character(s)</source>
        <translation>
            <numerusform>%n 个可疑字</numerusform>
        </translation>
    </message>
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
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Go to passage</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <source>Press C on another commitment to compare it, or on this one to cancel.</source>
        <translation>在另一条承诺上按 C 进行比较，在此条上再按 C 取消。</translation>
    </message>
    <message>
        <source>Return: open passage · C: compare</source>
        <translation>Enter：转到原文 · C：比较</translation>
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
        <source>Go to paragraph</source>
        <translation>转到段落</translation>
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
    <name>StepRunner</name>
    <message numerus="yes">
        <source>Another program is still using the library. %n change(s) not saved yet.</source>
        <translation>
            <numerusform>另一程序仍占用文库。有 %n 项更改尚未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program is writing to the library. The article will be added afterwards.</source>
        <translation>另一程序正在写入文库。文章稍后添加。</translation>
    </message>
    <message>
        <source>Another program is writing to the library. The change is not saved yet.</source>
        <translation>另一程序正在写入文库。此项更改尚未保存。</translation>
    </message>
    <message>
        <source>Other changes are not saved yet. Undo and redo will be available afterwards.</source>
        <translation>有其他更改尚未保存。保存后才能撤销和重做。</translation>
    </message>
    <message>
        <source>Pending changes saved.</source>
        <translation>等待中的更改已保存。</translation>
    </message>
    <message>
        <source>The last change is still being saved. Try again in a moment.</source>
        <translation>上一项更改仍在保存，请稍后再试。</translation>
    </message>
    <message>
        <source>The library is not open, so decisions cannot be saved.</source>
        <translation>文库未打开，无法保存审定结果。</translation>
    </message>
    <message>
        <source>The library is not open, so nothing can be marked.</source>
        <translation>文库未打开，无法批注。</translation>
    </message>
    <message>
        <source>This item is no longer in the library. The current state is shown.</source>
        <translation>此项内容已不在文库中。现在显示的是当前状态。</translation>
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
        <source>Metric</source>
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
        <source>Convert to</source>
        <translation>转换为</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>用词表</translation>
    </message>
    <message>
        <source>These words are converted this way in every article. Leave the second column empty to keep a word unchanged.</source>
        <translation>在每篇文章中一律按下表转换这些词语。第二栏留空则不转换。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Views</source>
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
</context>
<context>
    <name>TextDiffProcess</name>
    <message>
        <source>The comparison stopped unexpectedly. Try again.</source>
        <translation>比较意外中断。请重试。</translation>
    </message>
</context>
<context>
    <name>TextVerbs</name>
    <message>
        <source>Detect automatically</source>
        <translation>自动检测</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>字符编码</translation>
    </message>
    <message>
        <source>Reload the file with this encoding:</source>
        <translation>以此字符编码重新读取文件：</translation>
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
        <source>List the repairs and highlight them in the text</source>
        <translation>列出修复，并在文中突出显示</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>No tasks running</source>
        <translation>没有进行中的任务</translation>
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
        <source>Every commitment in the article is listed here: who made it, how much and by when. Press {0} to accept, {1} to edit or {2} to reject one.</source>
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
        <source>Read in your script</source>
        <translation>简繁由您选择</translation>
    </message>
    <message>
        <source>See who promised what</source>
        <translation>看看谁承诺了什么</translation>
    </message>
    <message>
        <source>Select text and press 1–9 for a tag or N for a note. Marks are saved at once; press {0} to undo one.</source>
        <translation>选中文字后，按 1–9 加标签，按 N 写备注。批注会立即保存；按 {0} 可撤销。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Switch the whole article to another script with one click; your place is kept. 原文 is the file as it is, 閱讀 is the repaired text.</source>
        <translation>在这里单击即可转换整篇文章的简繁，阅读位置不变。“原文”是文件的原样，“閱讀”是修复后的文本。</translation>
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
        <source>An unexpected error occurred.</source>
        <translation>发生意外错误。</translation>
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
        <source>The report says where in the program the error occurred and which versions are running. It contains no article text, marks or file names.</source>
        <translation>报告记录出错的程序位置和所运行的版本，不含文章原文、批注和文件名。</translation>
    </message>
    <message>
        <source>Your marks are safe: each is written to disk before it is shown as saved.</source>
        <translation>您的批注不会丢失：写入磁盘之后，窗口才显示“已存”。</translation>
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
            <numerusform>有 %n 处批注或审定位置存疑，留在旧版本上。</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision can only be moved to identical text. Make a new one in the article instead.</source>
        <translation>审定只能移到相同的文字。请在正文中重新审定。</translation>
    </message>
    <message>
        <source>All marks on earlier versions were carried over.</source>
        <translation>旧版本上的批注都已转移到当前版本。</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审定</translation>
    </message>
    <message>
        <source>Different article</source>
        <translation>这是另一篇文章</translation>
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
        <source>Left on earlier versions</source>
        <translation>留在旧版本上的</translation>
    </message>
    <message>
        <source>Move there</source>
        <translation>移到该处</translation>
    </message>
    <message>
        <source>Move to selection</source>
        <translation>移到所选处</translation>
    </message>
    <message>
        <source>Not a newer version: what was carried over moves back to the earlier version.</source>
        <translation>并非新版本：转移过来的内容将移回原版本。</translation>
    </message>
    <message>
        <source>Open this version</source>
        <translation>打开此版本</translation>
    </message>
    <message>
        <source>Original position</source>
        <translation>原来的位置</translation>
    </message>
    <message>
        <source>Possible new position</source>
        <translation>现在可能的位置</translation>
    </message>
    <message>
        <source>The library has no earlier version of this article.</source>
        <translation>文库中没有这篇文章的旧版本。</translation>
    </message>
    <message>
        <source>This version has no similar passage. Select one in the article, or leave it.</source>
        <translation>此版本中没有相近的文字。请在正文中选择一段，或保留不动。</translation>
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
        <source>move to this version</source>
        <translation>移到此版本</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n need(s) checking.</source>
        <translation>
            <numerusform>%n 处需要核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>The analysis ended early. Only part of the article was analysed.</source>
        <translation>分析提前结束，仅分析了文章的一部分。</translation>
    </message>
    <message>
        <source>This article&apos;s file was changed by another program.</source>
        <translation>这篇文章的文件已被另一程序更改。</translation>
    </message>
    <message numerus="yes">
        <source>This file has changed since it was last opened. %n mark(s) carried over.</source>
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
        <translation>移除</translation>
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
    <name>_ExportStatus</name>
    <message>
        <source>Exporting… {0}</source>
        <translation>正在导出… {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>unavailable</source>
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
</TS>
