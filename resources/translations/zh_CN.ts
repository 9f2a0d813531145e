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
        <source>About Qt</source>
        <translation>关于 Qt</translation>
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
        <source>Always a person</source>
        <translation>始终是人名</translation>
    </message>
    <message>
        <source>Always a place</source>
        <translation>始终是地点</translation>
    </message>
    <message>
        <source>Always a programme</source>
        <translation>始终是专项</translation>
    </message>
    <message>
        <source>Always an organisation</source>
        <translation>始终是机构</translation>
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
        <source>Commitment from the selection…</source>
        <translation>由所选文字建立承诺…</translation>
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
        <source>Decide</source>
        <translation>审定</translation>
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
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>编码…</translation>
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
        <source>It is a task or a target in the part of a work report that looks ahead.</source>
        <translation>这是工作报告展望部分的任务或目标。</translation>
    </message>
    <message>
        <source>It is an item of a list of things to come.</source>
        <translation>这是今后事项清单中的一项。</translation>
    </message>
    <message>
        <source>Its speaker has just undertaken something and goes on.</source>
        <translation>发言人刚作出承诺，接着往下说。</translation>
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
        <source>Ledger of commitments</source>
        <translation>承诺台账</translation>
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
        <source>Names…</source>
        <translation>名称表…</translation>
    </message>
    <message>
        <source>Never a name</source>
        <translation>从不是名称</translation>
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
        <source>Nobody speaks; the passage is about this body.</source>
        <translation>无人发言；这段话讲的是该机构。</translation>
    </message>
    <message>
        <source>Nobody speaks; this is who is to act.</source>
        <translation>无人发言；这是将要行动的主体。</translation>
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
        <source>Somebody asks others for an outcome, or for something by a date.</source>
        <translation>有人要求他人取得成果，或在某日前完成。</translation>
    </message>
    <message>
        <source>Spoke last, and nobody else is named since.</source>
        <translation>最后发言，其后未提到别人。</translation>
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
        <source>The deadline ends before it begins.</source>
        <translation>期限的结束早于开始。</translation>
    </message>
    <message>
        <source>The deadline has days but no words; write the words or clear the days.</source>
        <translation>期限有日期而没有原文；请填写原文或清除日期。</translation>
    </message>
    <message>
        <source>The government that gives the report.</source>
        <translation>作报告的政府。</translation>
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
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>默认大小</translation>
    </message>
    <message>
        <source>What somebody says first begins with a verb of work and has a figure or a date.</source>
        <translation>发言开头是工作动词，并带有数字或日期。</translation>
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
        <source>named elsewhere in the article</source>
        <translation>文中他处已有</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>承诺</translation>
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
        <source>suggested</source>
        <translation>待审定</translation>
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
    <name>CatchingUpBar</name>
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
        <source>The library is not open, so no decision can be kept.</source>
        <translation>文库未打开，无法保存审定结果。</translation>
    </message>
    <message>
        <source>The library is not open, so no name can be kept.</source>
        <translation>文库未打开，无法保存名称。</translation>
    </message>
    <message>
        <source>The library is not open, so nothing can be marked.</source>
        <translation>文库没有打开，因此无法标记。</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>采纳</translation>
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
        <translation>标记</translation>
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
        <source>No commitment passes these filters.</source>
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
        <source>The analysis was stopped. Start it again with F5.</source>
        <translation>分析已停止，按 F5 可重新开始。</translation>
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
        <source>Change the sides</source>
        <translation>左右互换</translation>
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
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 处，共 {1} 处</translation>
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
        <translation>回车：转到原文 · C：取来比较 · /：搜索</translation>
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
    <name>MetricsPage</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
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
        <source>Is to</source>
        <translation>要求</translation>
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
        <source>Untitled</source>
        <translation>无标题</translation>
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
        <translation>始终是</translation>
    </message>
    <message>
        <source>never a name</source>
        <translation>从不是名称</translation>
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
        <translation>回车：转到原文 · C：取来比较</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
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
    <name>TargetTable</name>
    <message>
        <source>Compares</source>
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
        <translation>比较意外中止；请重新比较。</translation>
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
</TS>
