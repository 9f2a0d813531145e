<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>About Qt</source>
        <translation>关于 Qt</translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>文章信息</translation>
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
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>CSV begins with a byte order mark (for Excel)</source>
        <translation>CSV 以 BOM 开头（便于 Excel 识别）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Delete mark</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>编码…</translation>
    </message>
    <message>
        <source>Export commitments as CSV…</source>
        <translation>将承诺导出为 CSV…</translation>
    </message>
    <message>
        <source>Export marks as CSV…</source>
        <translation>将批注导出为 CSV…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Full-width punctuation</source>
        <translation>全角标点</translation>
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
        <source>Go to the page</source>
        <translation>转到正文</translation>
    </message>
    <message>
        <source>Half-width digits and letters</source>
        <translation>半角数字和字母</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Import marks from CSV…</source>
        <translation>从 CSV 导入批注…</translation>
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
        <source>Leave damage as it is</source>
        <translation>不修复，保持原样</translation>
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
        <source>Mark every repair</source>
        <translation>标出每一处修复</translation>
    </message>
    <message>
        <source>Mark suspicious characters</source>
        <translation>标出可疑字</translation>
    </message>
    <message>
        <source>Never convert the selected words</source>
        <translation>选中的词一律不转换</translation>
    </message>
    <message>
        <source>Next commitment</source>
        <translation>下一项承诺</translation>
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
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Previous commitment</source>
        <translation>上一项承诺</translation>
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
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Repair as the page&apos;s own evidence says</source>
        <translation>按页面本身的迹象修复</translation>
    </message>
    <message>
        <source>Repair whatever looks like damage</source>
        <translation>凡像损坏之处一律修复</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>简繁</translation>
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
        <source>Show or hide the library</source>
        <translation>显示或隐藏文库</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>显示或隐藏侧边栏</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
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
        <source>Terms…</source>
        <translation>用词表…</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>默认大小</translation>
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
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Select words in the article and press 1–9, or N to write a note.</source>
        <translation>在文章中选中文字后，按 1–9 加标签，按 N 写备注。</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>The library is not open, so nothing can be marked.</source>
        <translation>文库没有打开，因此无法标记。</translation>
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
        <source>mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>CommitmentsPanel</name>
    <message>
        <source>Commitments</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Looking for commitments…</source>
        <translation>正在查找承诺…</translation>
    </message>
    <message>
        <source>No commitment passes these filters.</source>
        <translation>没有符合筛选条件的承诺。</translation>
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
        <source>The analysis was stopped. Start it again with F5.</source>
        <translation>分析已停止，按 F5 可重新开始。</translation>
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
        <translation>有数字</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>承诺</translation>
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
        <translation>编码</translation>
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
    <name>Hints</name>
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
        <translation>文件中是{0}，你采纳了{1}</translation>
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
    <name>LibraryPanel</name>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>%n 项承诺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n 处批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
</context>
<context>
    <name>Marking</name>
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
</context>
<context>
    <name>ProofPanel</name>
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
        <translation>正文的简繁</translation>
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
    <name>Status</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n 处批注</numerusform>
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
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
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
        <translation>编码</translation>
    </message>
    <message>
        <source>Read the file again in:</source>
        <translation>重新读取文件，编码为：</translation>
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
        <source>Analysis</source>
        <translation>分析进度</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单 (F10)</translation>
    </message>
    <message>
        <source>Stop the analysis</source>
        <translation>停止分析</translation>
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
    <name>Window</name>
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
        <source>Import marks</source>
        <translation>导入批注</translation>
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
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Taken into the library: {0} of {1}</source>
        <translation>已收入文库：{0} / {1}</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>下次启动时改用所选语言。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
</context>
</TS>
