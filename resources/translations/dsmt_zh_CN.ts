<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>PacsWords</name>
    <message>
        <source>removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>emptied</source>
        <translation>已清空</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>renamed with the key</source>
        <translation>以密钥改名</translation>
    </message>
    <message>
        <source>shifted by weeks</source>
        <translation>按整周平移</translation>
    </message>
    <message>
        <source>cleaned</source>
        <translation>已清理</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>waiting, next try %1: %2</source>
        <translation>等待中，下次尝试 %1：%2</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>请按快捷键</translation>
    </message>
</context>
<context>
    <name>dsmt::plots::Figure</name>
    <message>
        <source>95 % of the sensitivity, pointwise</source>
        <translation>灵敏度的 95% 逐点区间</translation>
    </message>
    <message>
        <source>1 - specificity</source>
        <translation>1 - 特异度</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>灵敏度</translation>
    </message>
    <message>
        <source>upper limit of agreement</source>
        <translation>一致性界限上限</translation>
    </message>
    <message>
        <source>mean difference</source>
        <translation>平均差</translation>
    </message>
    <message>
        <source>lower limit of agreement</source>
        <translation>一致性界限下限</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>none</source>
        <translation>全不处理</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部处理</translation>
    </message>
    <message>
        <source>threshold probability</source>
        <translation>阈值概率</translation>
    </message>
    <message>
        <source>net benefit</source>
        <translation>净获益</translation>
    </message>
    <message>
        <source>observed, with 95 % intervals</source>
        <translation>观察值及 95% 区间</translation>
    </message>
    <message>
        <source>predicted probability</source>
        <translation>预测概率</translation>
    </message>
    <message>
        <source>observed share</source>
        <translation>观察比例</translation>
    </message>
</context>
<context>
    <name>dsmt::ui</name>
    <message>
        <source>Attention of the local encoder</source>
        <translation>局部编码器的注意力</translation>
    </message>
    <message>
        <source>Attention of the global encoder</source>
        <translation>全局编码器的注意力</translation>
    </message>
    <message>
        <source>Occlusion by cubes of %1 mm</source>
        <translation>%1 mm 方块遮挡</translation>
    </message>
    <message>
        <source>blue: against</source>
        <translation>蓝：反对</translation>
    </message>
    <message>
        <source>red: for invasive</source>
        <translation>红：支持浸润</translation>
    </message>
    <message>
        <source>Fall of the probability when hidden</source>
        <translation>遮住后概率的下降</translation>
    </message>
    <message>
        <source>Local attention, relative</source>
        <translation>局部注意力（相对值）</translation>
    </message>
    <message>
        <source>Global attention, relative</source>
        <translation>全局注意力（相对值）</translation>
    </message>
    <message>
        <source>Probability of one view %1.</source>
        <translation>单个视图的概率为 %1。</translation>
    </message>
    <message>
        <source>Probability of one view %1; %2 with the nodule hidden, %3 with all else hidden.</source>
        <translation>单个视图的概率为 %1；遮住结节后为 %2，遮住其余部分后为 %3。</translation>
    </message>
    <message>
        <source>Red speaks for invasiveness, blue against it: of this network&apos;s answer, not of the nodule.</source>
        <translation>红色支持浸润，蓝色反对浸润：说明的是本网络的回答，而不是结节本身。</translation>
    </message>
    <message>
        <source>A value of +0.10 means that the probability falls by 10 points when this place is hidden.</source>
        <translation>数值 +0.10 表示遮住此处后概率下降 10 个百分点。</translation>
    </message>
    <message>
        <source>Reader %1</source>
        <translation>阅片者 %1</translation>
    </message>
    <message>
        <source>50 % consensus of %1 readers</source>
        <translation>%1 位阅片者的 50 % 共识</translation>
    </message>
    <message>
        <source>Prediction %1 of %2</source>
        <translation>预测 %1，%2</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AboutSection</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>What this workstation consists of, to be copied for whoever looks after it. No word about patients is in it; `dsmt about` prints the same.</source>
        <translation>本工作站的组成，可复制给维护人员。其中不含任何患者信息；`dsmt about` 输出同样的内容。</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Licences of all libraries</source>
        <translation>所有库的许可证(&amp;L)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>The licences of others are packed with an installed workstation; this one runs where it was built.</source>
        <translation>第三方许可证随已安装的工作站提供；当前程序在构建处运行。</translation>
    </message>
    <message>
        <source>Licences of all libraries</source>
        <translation>所有库的许可证</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AboutWords</name>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>病例库</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>软件库</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>GPL-3.0-or-later; research use only - not for diagnosis</source>
        <translation>GPL-3.0-or-later；仅供科研使用，不得用于诊断</translation>
    </message>
    <message>
        <source>programs</source>
        <translation>程序位置</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>compiler</source>
        <translation>编译器</translation>
    </message>
    <message>
        <source>processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>package</source>
        <translation>网络包</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>simulated nodules: no clinical worth</source>
        <translation>模拟结节：没有临床价值</translation>
    </message>
    <message>
        <source>real nodules</source>
        <translation>真实结节</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>受信任</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no: it does not analyse</source>
        <translation>否：不能用于分析</translation>
    </message>
    <message>
        <source>SHA-256 of weights</source>
        <translation>权重的 SHA-256</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>分析引擎</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>数据库版本</translation>
    </message>
    <message>
        <source>database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>kept CT</source>
        <translation>保存的 CT</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AnalysisForm</name>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>The one whose threshold is chosen</source>
        <translation>在其上选择阈值的曲线</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Bland-Altman and bootstrap: what the curve is compared with</source>
        <translation>Bland-Altman 与自助法：与该曲线比较的对象</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Which of them is a network: it is held against the readers</source>
        <translation>其中哪一个是网络：将与各阅片者比较</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>界值</translation>
    </message>
    <message>
        <source>Of non-inferiority and equivalence, in AUC</source>
        <translation>非劣效与等效检验的界值，以 AUC 计</translation>
    </message>
    <message>
        <source>Covariances</source>
        <translation>协方差</translation>
    </message>
    <message>
        <source>Of areas over cases, for many readers</source>
        <translation>多阅片者分析中各 AUC 在病例间的协方差</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AnalysisStrip</name>
    <message>
        <source>Analyse (Enter)</source>
        <translation>分析（Enter）</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>分析进度</translation>
    </message>
    <message>
        <source>It has been restarted: analyse again.</source>
        <translation>引擎已重新启动，请再次分析。</translation>
    </message>
    <message>
        <source>No case is open. Choose one on the Cases page.</source>
        <translation>尚未打开病例。请在“病例”页选择一个。</translation>
    </message>
    <message>
        <source>Mark the nodule: press N, then click its middle in any plane.</source>
        <translation>标记结节：按 N，然后在任一平面点击结节中心。</translation>
    </message>
    <message>
        <source>Nodule marked at %1.</source>
        <translation>已标记结节：%1。</translation>
    </message>
    <message>
        <source>Analyse again (Enter)</source>
        <translation>再次分析（Enter）</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AnnotationBook</name>
    <message numerus="yes">
        <source>%n annotation(s) of this case cannot be read</source>
        <translation>
            <numerusform>此病例有 %n 个标注无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not stored</source>
        <translation>“%1”未能保存</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AnnotationTableModel</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AnnotationTools</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>oblique</source>
        <translation>斜面</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AppearanceSection</name>
    <message>
        <source>Start again &amp;now</source>
        <translation>立即重新打开(&amp;N)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>A language is in force after the next start, colours are at once. CT is on black in both. The size of texts is that of the system.</source>
        <translation>语言在下次启动后生效，配色立即生效。两种配色下 CT 均以黑底显示。文字大小与系统一致。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AssessmentPanel</name>
    <message>
        <source>Predictions of this nodule</source>
        <translation>该结节的历次预测</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Report... (Ctrl+P)</source>
        <translation>报告...（Ctrl+P）</translation>
    </message>
    <message>
        <source>Nodules of this case</source>
        <translation>本病例的结节</translation>
    </message>
    <message numerus="yes">
        <source>Nodule %1 of %n (Ctrl+Page up, down)</source>
        <translation>
            <numerusform>结节 %1 / %n（Ctrl+Page Up、Page Down）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodules (Ctrl+Page up, down)</source>
        <translation>
            <numerusform>%n 个结节（Ctrl+Page Up、Page Down）</numerusform>
        </translation>
    </message>
    <message>
        <source>Send... (Ctrl+E)</source>
        <translation>发送...（Ctrl+E）</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AssessmentView</name>
    <message>
        <source>Bubble lucency</source>
        <translation>空泡征</translation>
    </message>
    <message>
        <source>Pleural retraction</source>
        <translation>胸膜牵拉</translation>
    </message>
    <message>
        <source>Invasiveness</source>
        <translation>浸润性</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>征象</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>结果溯源</translation>
    </message>
    <message>
        <source>No result is given; the reasons are below.</source>
        <translation>未给出结果，原因如下。</translation>
    </message>
    <message>
        <source>Maps: what moved the result</source>
        <translation>图谱：什么影响了结果</translation>
    </message>
    <message>
        <source>Accept or reject</source>
        <translation>接受或拒绝</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AssessmentWords</name>
    <message>
        <source>Size outside the range</source>
        <translation>大小超出范围</translation>
    </message>
    <message>
        <source>Outline cut off</source>
        <translation>轮廓被截断</translation>
    </message>
    <message>
        <source>No nodule found</source>
        <translation>未找到结节</translation>
    </message>
    <message>
        <source>Trained on simulated nodules</source>
        <translation>由模拟结节训练</translation>
    </message>
    <message>
        <source>Thick slices</source>
        <translation>层厚过大</translation>
    </message>
    <message>
        <source>Reaches outside the CT</source>
        <translation>超出 CT 范围</translation>
    </message>
    <message>
        <source>Missing slices</source>
        <translation>缺少层面</translation>
    </message>
    <message>
        <source>Uneven slice spacing</source>
        <translation>层间距不均匀</translation>
    </message>
    <message>
        <source>Tilted gantry</source>
        <translation>机架倾斜</translation>
    </message>
    <message>
        <source>Duplicate slices</source>
        <translation>层面重复</translation>
    </message>
    <message>
        <source>Lossy compression</source>
        <translation>有损压缩</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 x %2 mm</source>
        <translation>%1 x %2 mm</translation>
    </message>
    <message>
        <source>%1, %2, %3 mm</source>
        <translation>%1，%2，%3 mm</translation>
    </message>
    <message>
        <source>Invasive adenocarcinoma more likely</source>
        <translation>浸润性腺癌可能性更大</translation>
    </message>
    <message>
        <source>Not invasive more likely (AAH / AIS / MIA)</source>
        <translation>非浸润性可能性更大（AAH / AIS / MIA）</translation>
    </message>
    <message>
        <source>likely present</source>
        <translation>可能存在</translation>
    </message>
    <message>
        <source>likely absent</source>
        <translation>可能不存在</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Shifted slices</source>
        <translation>层面移位</translation>
    </message>
    <message>
        <source>Pixels not square</source>
        <translation>像素非正方形</translation>
    </message>
    <message>
        <source>Single slice</source>
        <translation>仅一个层面</translation>
    </message>
    <message>
        <source>HU scale missing</source>
        <translation>缺少 HU 标度</translation>
    </message>
    <message>
        <source>Values are not HU</source>
        <translation>数值不是 HU</translation>
    </message>
    <message>
        <source>Padding ignored</source>
        <translation>已忽略填充值</translation>
    </message>
    <message>
        <source>Interval %1 to %2</source>
        <translation>区间 %1 至 %2</translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation>位置未知</translation>
    </message>
    <message>
        <source>pure ground glass</source>
        <translation>纯磨玻璃</translation>
    </message>
    <message>
        <source>part-solid</source>
        <translation>部分实性</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>实性</translation>
    </message>
    <message>
        <source>Unlike the training nodules</source>
        <translation>与训练结节不相似</translation>
    </message>
    <message>
        <source>Networks disagree</source>
        <translation>网络意见不一</translation>
    </message>
    <message>
        <source>Metal nearby</source>
        <translation>附近有金属</translation>
    </message>
    <message>
        <source>Contrast medium</source>
        <translation>对比剂</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Surroundings outside the CT</source>
        <translation>周围区域超出 CT 范围</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AuditAction</name>
    <message>
        <source>prediction added</source>
        <translation>新增预测</translation>
    </message>
    <message>
        <source>prediction accepted</source>
        <translation>接受预测</translation>
    </message>
    <message>
        <source>prediction rejected</source>
        <translation>拒绝预测</translation>
    </message>
    <message>
        <source>prediction withdrawn</source>
        <translation>撤回对预测的决定</translation>
    </message>
    <message>
        <source>reference standard added</source>
        <translation>新增参考标准</translation>
    </message>
    <message>
        <source>reference standard corrected</source>
        <translation>更正参考标准</translation>
    </message>
    <message>
        <source>read locked</source>
        <translation>锁定阅片结果</translation>
    </message>
    <message>
        <source>read corrected</source>
        <translation>更正阅片结果</translation>
    </message>
    <message>
        <source>reads imported</source>
        <translation>导入阅片结果</translation>
    </message>
    <message>
        <source>readings imported</source>
        <translation>导入 LIDC-IDRI 标注</translation>
    </message>
    <message>
        <source>report imported</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>segment imported</source>
        <translation>导入分割</translation>
    </message>
    <message>
        <source>nodule described</source>
        <translation>描述结节</translation>
    </message>
    <message>
        <source>nodules linked</source>
        <translation>关联结节</translation>
    </message>
    <message>
        <source>nodule unlinked</source>
        <translation>取消结节关联</translation>
    </message>
    <message>
        <source>reader added</source>
        <translation>新增阅片者</translation>
    </message>
    <message>
        <source>passcode set</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>reader study added</source>
        <translation>新增阅片研究</translation>
    </message>
    <message>
        <source>reader study imported</source>
        <translation>导入阅片研究</translation>
    </message>
    <message>
        <source>draft of a reader study removed</source>
        <translation>删除阅片研究草案</translation>
    </message>
    <message>
        <source>plan of a reader study frozen</source>
        <translation>冻结阅片研究方案</translation>
    </message>
    <message>
        <source>deviation noted</source>
        <translation>记录偏离</translation>
    </message>
    <message>
        <source>clock accepted</source>
        <translation>接受时钟</translation>
    </message>
    <message>
        <source>ROC comparison added</source>
        <translation>新增 ROC 比较</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>sending queued</source>
        <translation>加入发送队列</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>sending failed</source>
        <translation>发送失败</translation>
    </message>
    <message>
        <source>sending cancelled</source>
        <translation>取消发送</translation>
    </message>
    <message>
        <source>library restored</source>
        <translation>恢复病例库</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AuditSection</name>
    <message numerus="yes">
        <source>The chain holds: %n entries, none changed, none missing.</source>
        <translation>
            <numerusform>链条完整：共 %n 条记录，无一被改动，无一缺失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain is BROKEN in %n place(s): %1</source>
        <translation>
            <numerusform>链条在 %n 处断裂：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>验证链条(&amp;V)</translation>
    </message>
    <message>
        <source>End of the audit trail</source>
        <translation>审计记录的末端</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>What was done to the library, by whom and when; each entry holds the SHA-256 of the one before. Kept elsewhere, the end proves later that nothing before it was changed (dsmt library check --anchor).</source>
        <translation>对病例库做过什么、由谁、何时；每条记录都含有前一条的 SHA-256。将末端另存他处，日后即可证明此前的记录未被改动（dsmt library check --anchor）。</translation>
    </message>
    <message>
        <source>Newest entries</source>
        <translation>最新记录</translation>
    </message>
    <message>
        <source>End of the trail: %1:%2</source>
        <translation>记录末端：%1:%2</translation>
    </message>
    <message>
        <source>The trail is empty.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>Verifying the audit trail</source>
        <translation>正在验证审计记录</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AuditSubject</name>
    <message>
        <source>prediction %1</source>
        <translation>预测 %1</translation>
    </message>
    <message>
        <source>decision %1</source>
        <translation>决定 %1</translation>
    </message>
    <message>
        <source>reference standard %1</source>
        <translation>参考标准 %1</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>阅片结果 %1</translation>
    </message>
    <message>
        <source>LIDC-IDRI readings %1</source>
        <translation>LIDC-IDRI 标注 %1</translation>
    </message>
    <message>
        <source>report %1</source>
        <translation>报告 %1</translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation>分割 %1</translation>
    </message>
    <message>
        <source>nodule %1</source>
        <translation>结节 %1</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>病例 %1</translation>
    </message>
    <message>
        <source>reader %1</source>
        <translation>阅片者 %1</translation>
    </message>
    <message>
        <source>study %1</source>
        <translation>研究 %1</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>方案 %1</translation>
    </message>
    <message>
        <source>ROC comparison %1</source>
        <translation>ROC 比较 %1</translation>
    </message>
    <message>
        <source>sending %1</source>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AuditTableModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::BackupSection</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Restore...</source>
        <translation>恢复(&amp;R)...</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份列表</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A backup holds everything but the CT images, which are never changed once they are in the library. It is checked before it counts; the newest %1 stay. They lie in the folder &quot;backups&quot; of the library: copy them to another disk.</source>
        <translation>备份包含除 CT 图像以外的全部内容；图像进入病例库后不再改动。备份须通过检查才算数；保留最新的 %1 份。它们位于病例库的 backups 文件夹中：请复制到另一块磁盘。</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up to %1, and checked.</source>
        <translation>已备份到 %1，并已检查。</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复此备份？</translation>
    </message>
    <message>
        <source>The library becomes what it was at %1. What was stored since then is no longer in it; the file that it replaces is set aside in the folder &quot;set-aside&quot;, not lost.

The window closes and opens again.</source>
        <translation>病例库将回到 %1 时的状态，此后存入的内容将不在其中；被替换的文件移入 set-aside 文件夹，不会丢失。

窗口将关闭并重新打开。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::BackupTableModel</name>
    <message>
        <source>Made at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::BatchStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Progress of the analyses</source>
        <translation>分析进度</translation>
    </message>
    <message>
        <source>Nodules that could not be analysed</source>
        <translation>无法分析的结节</translation>
    </message>
    <message numerus="yes">
        <source>%n nodule(s) analysed.</source>
        <translation>
            <numerusform>已分析 %n 个结节。</numerusform>
        </translation>
    </message>
    <message>
        <source>Analysis paused: %1 of %2 done</source>
        <translation>分析已暂停：已完成 %1 / %2</translation>
    </message>
    <message>
        <source>Analysis waits: %1</source>
        <translation>分析等待中：%1</translation>
    </message>
    <message>
        <source>Analysing: %1 of %2 done</source>
        <translation>分析中：已完成 %1 / %2</translation>
    </message>
    <message>
        <source>Analysing %1 of %2: %3</source>
        <translation>正在分析第 %1 个，共 %2 个：%3</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n not analysed</source>
        <translation>
            <numerusform>%n 个未分析</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>剩余不到一分钟</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>剩余约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <translation>剩余约 %1 小时 %2 分钟</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::BootstrapStrip</name>
    <message>
        <source>The same seed gives the same numbers on any machine</source>
        <translation>相同的种子在任何机器上给出相同的数值</translation>
    </message>
    <message>
        <source>Replicates</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>自助法</translation>
    </message>
    <message>
        <source>Stop; nothing is kept</source>
        <translation>停止；不保留任何结果</translation>
    </message>
    <message>
        <source>Intervals of the curve and of the difference by drawing cases with replacement</source>
        <translation>有放回地抽取病例，得到曲线与差值的区间</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::CaseImporter</name>
    <message>
        <source>the simulated case</source>
        <translation>模拟病例</translation>
    </message>
    <message>
        <source>nothing was imported: the case library is only read here, %1</source>
        <translation>未导入任何内容：病例库在此仅供读取，%1</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::CaseReport</name>
    <message>
        <source>Volume, mm³</source>
        <translation>体积，mm³</translation>
    </message>
    <message>
        <source>Assessment of a pulmonary nodule</source>
        <translation>肺结节评估报告</translation>
    </message>
    <message>
        <source>Research use only - not for diagnosis.</source>
        <translation>仅供科研使用，不得用于诊断。</translation>
    </message>
    <message>
        <source>The network was trained on simulated nodules.</source>
        <translation>该网络由模拟结节训练。</translation>
    </message>
    <message>
        <source>The CT is simulated: no patient.</source>
        <translation>该 CT 为模拟数据，并非患者。</translation>
    </message>
    <message>
        <source>Made %1 by %2</source>
        <translation>%1 由 %2 生成</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>left out of this report</source>
        <translation>本报告不含患者信息</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>患者编号</translation>
    </message>
    <message>
        <source>Born, sex</source>
        <translation>出生日期，性别</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1，层厚 %2</translation>
    </message>
    <message>
        <source>Scanner, kernel</source>
        <translation>设备，重建核</translation>
    </message>
    <message>
        <source>Nothing was outlined; the place is marked.</source>
        <translation>未勾画出轮廓，仅标出位置。</translation>
    </message>
    <message>
        <source>Outline: edited by a reader; lines: long and short axis.</source>
        <translation>轮廓：经阅片者编辑；线：长径和短径。</translation>
    </message>
    <message>
        <source>Outline: by the network; lines: long and short axis.</source>
        <translation>轮廓：由网络勾画；线：长径和短径。</translation>
    </message>
    <message>
        <source>Axial, coronal and sagittal, %1 mm across. %2</source>
        <translation>轴位、冠状位和矢状位，视野 %1 mm。%2</translation>
    </message>
    <message>
        <source>Invasiveness</source>
        <translation>浸润性</translation>
    </message>
    <message>
        <source>No result is given; the reasons are below.</source>
        <translation>未给出结果，原因如下。</translation>
    </message>
    <message>
        <source>The band is the spread over flipped views and ensemble members, not a confidence interval of the population.</source>
        <translation>色带表示翻转视图与集成成员之间的离散程度，不是总体的置信区间。</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>征象</translation>
    </message>
    <message>
        <source>Bubble lucency</source>
        <translation>空泡征</translation>
    </message>
    <message>
        <source>Pleural retraction</source>
        <translation>胸膜牵拉</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Nothing was outlined that could be measured.</source>
        <translation>没有可供测量的轮廓。</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>生长情况</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Neither accepted nor rejected yet.</source>
        <translation>尚未接受或拒绝。</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) before it are in the record.</source>
        <translation>
            <numerusform>此前的 %n 次决定保留在记录中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>结果溯源</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测编号</translation>
    </message>
    <message>
        <source>Weights: SHA-256 %1</source>
        <translation>权重：SHA-256 %1</translation>
    </message>
    <message>
        <source>Series UID %1</source>
        <translation>序列 UID %1</translation>
    </message>
    <message>
        <source>%1. One page. The decision is the physician&apos;s.</source>
        <translation>%1。共一页。最终决定由医师作出。</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>阈值 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::CaseResultsDialog</name>
    <message>
        <source>Results of %1</source>
        <translation>%1 的结果</translation>
    </message>
    <message>
        <source>Sent and waiting</source>
        <translation>已发送与等待中</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>More</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nodule %1</source>
        <translation>结节 %1</translation>
    </message>
    <message>
        <source>Prediction %1</source>
        <translation>预测 %1</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Outline by hand or imported</source>
        <translation>手工或导入的轮廓</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n 个版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Readers&apos; answers</source>
        <translation>阅片者的回答</translation>
    </message>
    <message>
        <source>Imported report (SR)</source>
        <translation>导入的报告（SR）</translation>
    </message>
    <message>
        <source>Imported outline (SEG)</source>
        <translation>导入的轮廓（SEG）</translation>
    </message>
    <message>
        <source>%1 of %2 objects to %3</source>
        <translation>%1/%2 个对象发往 %3</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚无内容</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::CaseSession</name>
    <message>
        <source>Unnamed patient</source>
        <translation>未命名患者</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::CaseTableModel</name>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1（模拟）</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>患者编号</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Nodules</source>
        <translation>结节</translation>
    </message>
    <message>
        <source>Invasive</source>
        <translation>浸润概率</translation>
    </message>
    <message>
        <source>Long axis</source>
        <translation>长径</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <translation>%1（另有 %2 条）</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>判读医师</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::CasesPage</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Bring CT series into the library, or drop them here (Ctrl+O)</source>
        <translation>将 CT 序列导入病例库，也可拖放到此处（Ctrl+O）</translation>
    </message>
    <message>
        <source>Search patient, nodule, site, pathology (Ctrl+F)</source>
        <translation>搜索患者、结节、部位、病理（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search cases and nodules</source>
        <translation>搜索病例和结节</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose columns; drag their titles to move them</source>
        <translation>选择列；拖动列标题可移动</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 / %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 selected</source>
        <translation>，已选 %1 行</translation>
    </message>
    <message>
        <source>Reference standards from CSV</source>
        <translation>从 CSV 导入参考标准</translation>
    </message>
    <message>
        <source>Reads from CSV</source>
        <translation>从 CSV 导入阅片结果</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表格 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出显示的内容</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>表格 (*.csv);;JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reference standards</source>
        <translation>参考标准</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>阅片</translation>
    </message>
    <message>
        <source>The case library is only read here, %1. Import, analysis and tables are off.</source>
        <translation>病例库在此仅供读取，%1。导入、分析和表格导入已停用。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ChoiceButton</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ClipSliders</name>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Posterior</source>
        <translation>后</translation>
    </message>
    <message>
        <source>Inferior</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Clipping box, %1</source>
        <translation>裁剪框，%1</translation>
    </message>
    <message>
        <source>Around the nodule</source>
        <translation>结节周围</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Without a box</source>
        <translation>不裁剪</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ColumnForm</name>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Columns of scores; several, when each line of the table is a case</source>
        <translation>评分所在的列；每行为一个病例时可选多列</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Column of the reference standard</source>
        <translation>参考标准所在的列</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>阳性值</translation>
    </message>
    <message>
        <source>What stands for a positive in the column of the truth</source>
        <translation>真值列中表示阳性的内容</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Column that names the nodule</source>
        <translation>标识结节的列</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Column that names the reader, when each line of the table is a read</source>
        <translation>每行为一次阅片时，标识阅片者的列</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Column of the modality, arm or treatment, when each line is a read</source>
        <translation>每行为一次阅片时，标识模式、组别或处理的列</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Column of the patient, when patients have several nodules</source>
        <translation>患者有多个结节时，标识患者的列</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>1, true, yes, positive</source>
        <translation>1、true、yes、positive</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ComparisonBar</name>
    <message>
        <source>First outline</source>
        <translation>第一个轮廓</translation>
    </message>
    <message>
        <source>Second outline</source>
        <translation>第二个轮廓</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>退出（Esc）</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>There are no two outlines of this nodule: analyse it again, or import its LIDC-IDRI readings.</source>
        <translation>该结节没有两个轮廓：请再次分析，或导入其 LIDC-IDRI 阅片结果。</translation>
    </message>
    <message>
        <source>Dice %1</source>
        <translation>Dice %1</translation>
    </message>
    <message>
        <source>surfaces %1 mm apart on average, 95 % Hausdorff %2 mm</source>
        <translation>表面平均相距 %1 mm，95 % Hausdorff 距离 %2 mm</translation>
    </message>
    <message>
        <source>voxels of %1 and %2 mm³, the second %3%4 mm³</source>
        <translation>体素体积 %1 和 %2 mm³，第二个 %3%4 mm³</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ComparisonTableModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Invasiveness: AUC</source>
        <translation>浸润性：AUC</translation>
    </message>
    <message>
        <source>95 % interval (DeLong)</source>
        <translation>95 % 置信区间（DeLong）</translation>
    </message>
    <message>
        <source>Paired test (DeLong)</source>
        <translation>配对检验（DeLong）</translation>
    </message>
    <message>
        <source>Accuracy at the threshold</source>
        <translation>阈值处的准确率</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>灵敏度</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>特异度</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier 评分</translation>
    </message>
    <message>
        <source>Bubble lucency: AUC</source>
        <translation>空泡征：AUC</translation>
    </message>
    <message>
        <source>Pleural retraction: AUC</source>
        <translation>胸膜牵拉：AUC</translation>
    </message>
    <message>
        <source>Dice of the outline</source>
        <translation>轮廓的 Dice 系数</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ComparisonView</name>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比较(&amp;M)</translation>
    </message>
    <message>
        <source>Figures of both packages</source>
        <translation>两个网络包的指标</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>复制表格(&amp;T)</translation>
    </message>
    <message>
        <source>ROC curves of both packages</source>
        <translation>两个网络包的 ROC 曲线</translation>
    </message>
    <message>
        <source>The other package</source>
        <translation>另一个网络包</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Manifest (cohort.csv), patch cache, or their folder</source>
        <translation>清单（cohort.csv）、图块缓存，或其所在文件夹</translation>
    </message>
    <message>
        <source>Nodules</source>
        <translation>结节</translation>
    </message>
    <message>
        <source>for testing</source>
        <translation>测试用</translation>
    </message>
    <message>
        <source>for training</source>
        <translation>训练用</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>C&amp;hoose...</source>
        <translation>选择(&amp;H)...</translation>
    </message>
    <message>
        <source>With</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>On</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Cohorts (*.csv *.cache);;All files (*)</source>
        <translation>队列 (*.csv *.cache);;所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no other package to compare this one with. Install or train one.</source>
        <translation>没有可与之比较的其他网络包。请安装或训练一个。</translation>
    </message>
    <message>
        <source>Both packages look at the same nodules; the areas under their ROC curves are compared by the paired test of DeLong.</source>
        <translation>两个网络包评估相同的结节，ROC 曲线下面积以 DeLong 配对检验进行比较。</translation>
    </message>
    <message>
        <source>Look at test nodules?</source>
        <translation>查看测试结节？</translation>
    </message>
    <message>
        <source>Both packages record that their answers for the test nodules of this cohort were looked at (opened.jsonl). A test set that was opened often is no test any more.</source>
        <translation>两个网络包都会记录其对该队列测试结节的结果已被查看（opened.jsonl）。反复打开的测试集不再是测试集。</translation>
    </message>
    <message>
        <source>Judging both packages</source>
        <translation>正在评估两个网络包</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 on %n nodule(s), %3 of them invasive.</source>
        <translation>
            <numerusform>%1 与 %2，%n 个结节，其中 %3 个为浸润性。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a label or an answer were left out.</source>
        <translation>
            <numerusform>%n 个结节因没有标签或结果而未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>SIMULATED nodules: no clinical worth</source>
        <translation>模拟结节：无临床价值</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::CoreSentence</name>
    <message>
        <source>The long axis is %1 mm; the network is meant for nodules of %2 to %3 mm.</source>
        <translation>长径为 %1 mm；该网络适用于 %2 至 %3 mm 的结节。</translation>
    </message>
    <message>
        <source>The outline reaches the border of the region that was looked at; size and volume are too small.</source>
        <translation>轮廓到达所分析区域的边界，大小和体积偏小。</translation>
    </message>
    <message>
        <source>The network outlines no nodule within %1 mm of the marked point.</source>
        <translation>网络在标记点 %1 mm 范围内未勾画出结节。</translation>
    </message>
    <message>
        <source>The network was trained on simulated nodules; its answers have no clinical worth.</source>
        <translation>该网络由模拟结节训练，其结果没有临床价值。</translation>
    </message>
    <message>
        <source>The slices are %1 mm apart; at most %2 mm are wanted.</source>
        <translation>层间距为 %1 mm，要求不超过 %2 mm。</translation>
    </message>
    <message>
        <source>%1 % of the region around the nodule lies outside the CT.</source>
        <translation>结节周围区域的 %1 % 位于 CT 之外。</translation>
    </message>
    <message>
        <source>%1 slice is missing between %2 and %3 mm (a gap of %4 mm in steps of %5 mm); the gap is filled by interpolation.</source>
        <translation>%2 与 %3 mm 之间缺少 %1 层（间隙 %4 mm，层间距 %5 mm），间隙由插值填补。</translation>
    </message>
    <message>
        <source>%1 slices are missing between %2 and %3 mm (a gap of %4 mm in steps of %5 mm); the gap is filled by interpolation.</source>
        <translation>%2 与 %3 mm 之间缺少 %1 层（间隙 %4 mm，层间距 %5 mm），间隙由插值填补。</translation>
    </message>
    <message>
        <source>%1 slices between %2 and %3 mm lie off the even steps of %4 mm; the volume is interpolated there.</source>
        <translation>%2 与 %3 mm 之间有 %1 层偏离 %4 mm 的均匀间距，该处由插值得到。</translation>
    </message>
    <message>
        <source>%1 further slice lies at %2 mm; only the first is shown.</source>
        <translation>%2 mm 处另有 %1 层，仅显示第一层。</translation>
    </message>
    <message>
        <source>%1 further slices lie at %2 mm; only the first is shown.</source>
        <translation>%2 mm 处另有 %1 层，仅显示第一层。</translation>
    </message>
    <message>
        <source>The slices are stacked %1 degrees off their normal (gantry tilt); shapes and places are sheared by up to %2 mm.</source>
        <translation>层面堆叠方向偏离法线 %1 度（机架倾斜），形状和位置最多错切 %2 mm。</translation>
    </message>
    <message>
        <source>Slices are shifted sideways against each other, by %1 mm at %2 mm.</source>
        <translation>层面之间有横向移位，在 %2 mm 处为 %1 mm。</translation>
    </message>
    <message>
        <source>Pixels are %1 mm wide and %2 mm high.</source>
        <translation>像素宽 %1 mm，高 %2 mm。</translation>
    </message>
    <message>
        <source>The series has one slice; it is no volume.</source>
        <translation>该序列只有一层，不能构成容积。</translation>
    </message>
    <message>
        <source>%1 of %2 slices lost detail to lossy compression.</source>
        <translation>%2 层中有 %1 层因有损压缩丢失细节。</translation>
    </message>
    <message>
        <source>%1 of %2 slices do not say how stored values become HU; they were taken as HU.</source>
        <translation>%2 层中有 %1 层未说明存储值如何换算为 HU，已直接当作 HU。</translation>
    </message>
    <message>
        <source>%1 of %2 slices say that their values are not HU.</source>
        <translation>%2 层中有 %1 层声明其数值不是 HU。</translation>
    </message>
    <message>
        <source>%1 of %2 slices declare a padding value that tissue also has; it is ignored.</source>
        <translation>%2 层中有 %1 层声明的填充值与组织数值相同，已忽略。</translation>
    </message>
    <message>
        <source>the engine was stopped by signal %1 before it answered</source>
        <translation>分析引擎被信号 %1 终止，尚未给出结果</translation>
    </message>
    <message>
        <source>the engine ended with exit code %1 before it answered</source>
        <translation>分析引擎以退出码 %1 结束，尚未给出结果</translation>
    </message>
    <message>
        <source>the engine has not answered for %1 seconds</source>
        <translation>分析引擎已 %1 秒没有应答</translation>
    </message>
    <message>
        <source>there is no network package &quot;%1&quot;; installed: %2</source>
        <translation>没有网络包“%1”；已安装：%2</translation>
    </message>
    <message>
        <source>the point (%1) mm lies outside the CT, which reaches from (%2) to (%3) mm (LPS)</source>
        <translation>点 (%1) mm 在 CT 之外，CT 范围为 (%2) 至 (%3) mm（LPS）</translation>
    </message>
    <message>
        <source>%1 holds no files</source>
        <translation>%1 中没有文件</translation>
    </message>
    <message>
        <source>%1 holds no CT series (%2)</source>
        <translation>%1 中没有 CT 序列（%2）</translation>
    </message>
    <message>
        <source>%1 holds no CT series; %2 files were looked at, for example %3</source>
        <translation>%1 中没有 CT 序列；已检查 %2 个文件，例如 %3</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>Copying %1 of %2 images, %3 MB/s</source>
        <translation>正在复制第 %1 / %2 张图像，%3 MB/s</translation>
    </message>
    <message>
        <source>Copying %1 of %2 images</source>
        <translation>正在复制第 %1 / %2 张图像</translation>
    </message>
    <message>
        <source>The slices make no volume: %1</source>
        <translation>这些层面不能构成容积：%1</translation>
    </message>
    <message>
        <source>part %1 of %2 of this series: differs in %3</source>
        <translation>本序列第 %1 部分（共 %2 部分）：%3 不同</translation>
    </message>
    <message>
        <source>part %1 of %2 of this series: %3 over the same places</source>
        <translation>本序列第 %1 部分（共 %2 部分）：同一位置的 %3</translation>
    </message>
    <message>
        <source>part %1 of %2 of this series: apart from the rest by a wide gap</source>
        <translation>本序列第 %1 部分（共 %2 部分）：与其余部分相隔很远</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>文件无法打开</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>it is not a DICOM file</source>
        <translation>不是 DICOM 文件</translation>
    </message>
    <message>
        <source>it is the same image as %1</source>
        <translation>与 %1 是同一图像</translation>
    </message>
    <message>
        <source>it is a localizer (scout) image, not part of a volume</source>
        <translation>是定位像，不属于容积</translation>
    </message>
    <message>
        <source>it is not a CT image but %1</source>
        <translation>不是 CT 图像，而是 %1</translation>
    </message>
    <message>
        <source>it is not CT: its modality is %1</source>
        <translation>不是 CT：其模态为 %1</translation>
    </message>
    <message>
        <source>it is DICOM but does not say of what (no SOP Class UID)</source>
        <translation>是 DICOM，但未说明类别（无 SOP Class UID）</translation>
    </message>
    <message>
        <source>it is a colour picture, not CT numbers</source>
        <translation>是彩色图像，不是 CT 值</translation>
    </message>
    <message>
        <source>it is truncated or damaged (%1)</source>
        <translation>文件被截断或已损坏（%1）</translation>
    </message>
    <message>
        <source>it is truncated or damaged: %1 x %2 pixels in %3 bytes</source>
        <translation>文件被截断或已损坏：%3 字节中声明 %1 x %2 像素</translation>
    </message>
    <message>
        <source>its place is unknown (no Image Position (Patient))</source>
        <translation>位置未知（无 Image Position (Patient)）</translation>
    </message>
    <message>
        <source>its scale is unknown (no Pixel Spacing)</source>
        <translation>比例未知（无 Pixel Spacing）</translation>
    </message>
    <message>
        <source>its orientation is unknown (no Image Orientation (Patient))</source>
        <translation>方位未知（无 Image Orientation (Patient)）</translation>
    </message>
    <message>
        <source>its orientation is not two perpendicular unit vectors</source>
        <translation>方位不是两个互相垂直的单位向量</translation>
    </message>
    <message>
        <source>it belongs to no series (no Series Instance UID)</source>
        <translation>不属于任何序列（无 Series Instance UID）</translation>
    </message>
    <message>
        <source>it is a multi-frame CT that does not say where its frames lie (no Per-Frame Functional Groups)</source>
        <translation>是多帧 CT，但未说明各帧的位置（无 Per-Frame Functional Groups）</translation>
    </message>
    <message>
        <source>it says that it has %1 frames and describes %2</source>
        <translation>声明有 %1 帧，却描述了 %2 帧</translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation>读取期间文件发生变化</translation>
    </message>
    <message>
        <source>it changed while it was read: it is another image now</source>
        <translation>读取期间文件发生变化：现在是另一图像</translation>
    </message>
    <message>
        <source>it changed while it was read: now %1</source>
        <translation>读取期间文件发生变化：现在 %1</translation>
    </message>
    <message>
        <source>the library keeps another image under its SOP Instance UID at the same place</source>
        <translation>病例库中已有同一 SOP Instance UID、同一位置的另一图像</translation>
    </message>
    <message>
        <source>the DICOMDIR names it but it is not on the medium</source>
        <translation>DICOMDIR 中列出，但介质上没有</translation>
    </message>
    <message>
        <source>the DICOMDIR names it but it is no file</source>
        <translation>DICOMDIR 中列出，但不是文件</translation>
    </message>
    <message>
        <source>the DICOMDIR names it but it is a link that leads out of the medium</source>
        <translation>DICOMDIR 中列出，但它是指向介质之外的链接</translation>
    </message>
    <message>
        <source>it names &quot;%1&quot;, which is no file on its medium</source>
        <translation>其中列出的“%1”不是介质上的文件</translation>
    </message>
    <message>
        <source>it is a DICOMDIR that names no files</source>
        <translation>是未列出任何文件的 DICOMDIR</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>其名称指向压缩包之外</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>是链接</translation>
    </message>
    <message>
        <source>it is no plain file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>it is damaged in the archive (%1)</source>
        <translation>在压缩包中已损坏（%1）</translation>
    </message>
    <message>
        <source>it holds no files</source>
        <translation>其中没有文件</translation>
    </message>
    <message>
        <source>it is no CT: %1</source>
        <translation>不是 CT：%1</translation>
    </message>
    <message>
        <source>its voxels lie in another file beside it: link it, or make one file of it (dsmt volume)</source>
        <translation>其体素在旁边的另一文件中：请改为链接，或合并为一个文件（dsmt volume）</translation>
    </message>
    <message>
        <source>its sequences are nested deeper than those of any %1</source>
        <translation>序列嵌套过深，任何 %1 都不会如此</translation>
    </message>
    <message>
        <source>it has more elements than any %1</source>
        <translation>元素过多，任何 %1 都不会如此</translation>
    </message>
    <message>
        <source>The middle slice cannot be decoded.</source>
        <translation>中间层面无法解码。</translation>
    </message>
    <message>
        <source>%1: it unpacks to more than %2 times its size</source>
        <translation>%1：解压后超过其大小的 %2 倍</translation>
    </message>
    <message>
        <source>%1: it unpacks to more than %2 MiB</source>
        <translation>%1：解压后超过 %2 MiB</translation>
    </message>
    <message>
        <source>%1: it is no ZIP archive or is damaged (%2)</source>
        <translation>%1：不是 ZIP 压缩包或已损坏（%2）</translation>
    </message>
    <message>
        <source>%1: it is damaged (%2)</source>
        <translation>%1：已损坏（%2）</translation>
    </message>
    <message>
        <source>The nodule&apos;s features are unlike those of the training nodules: distance %1, of which 99 % have at most %2.</source>
        <translation>该结节的特征与训练结节不相似：距离为 %1，99 % 的训练结节不超过 %2。</translation>
    </message>
    <message>
        <source>The networks do not agree: they answer from %1 to %2 %, on both sides of the threshold.</source>
        <translation>各网络意见不一：结果为 %1 至 %2 %，分处阈值两侧。</translation>
    </message>
    <message>
        <source>There is metal near the nodule: %1 mm3 of %2 HU or more, the nearest %3 mm from its middle; streaks of it may change what is measured.</source>
        <translation>结节附近有金属：%2 HU 及以上的体素共 %1 mm³，最近处距结节中心 %3 mm；其条状伪影可能影响测量结果。</translation>
    </message>
    <message>
        <source>The CT was taken with contrast medium; it raises the HU of nodules, those of cancers by some %1 to %2.</source>
        <translation>该 CT 使用了对比剂；对比剂会使结节的 HU 升高，肺癌约升高 %1 至 %2 HU。</translation>
    </message>
    <message>
        <source>The CT was taken with contrast medium (%1); it raises the HU of nodules, those of cancers by some %2 to %3.</source>
        <translation>该 CT 使用了对比剂（%1）；对比剂会使结节的 HU 升高，肺癌约升高 %2 至 %3 HU。</translation>
    </message>
    <message>
        <source>%1 % of the wider surroundings (%2 mm) lie outside the CT; the network sees air there.</source>
        <translation>较大周围区域（%2 mm）有 %1 % 在 CT 之外；网络在该处看到的是空气。</translation>
    </message>
    <message>
        <source>the engine closed its pipe and did not end before it answered</source>
        <translation>分析引擎在作答之前关闭了管道且未退出</translation>
    </message>
    <message>
        <source>the engine was stopped by signal %1 before it answered, %2 times</source>
        <translation>分析引擎在作答之前被信号 %1 终止，共 %2 次</translation>
    </message>
    <message>
        <source>the engine ended with exit code %1 before it answered, %2 times</source>
        <translation>分析引擎在作答之前以退出码 %1 结束，共 %2 次</translation>
    </message>
    <message>
        <source>the engine was stopped by signal %1; it is started again</source>
        <translation>分析引擎被信号 %1 终止；正在重新启动</translation>
    </message>
    <message>
        <source>the engine ended with exit code %1; it is started again</source>
        <translation>分析引擎以退出码 %1 结束；正在重新启动</translation>
    </message>
    <message>
        <source>network package %1 (SHA-256 %2) is not trusted on this computer, so it does not analyse. Look at it with dsmt package show, then: dsmt package trust %3</source>
        <translation>此计算机不信任网络包 %1（SHA-256 %2），因此不用它分析。请先用 dsmt package show 查看，然后运行：dsmt package trust %3</translation>
    </message>
    <message>
        <source>fewer than 5 readers: variances between readers are poorly known</source>
        <translation>阅片者少于 5 名：阅片者间方差估计不可靠</translation>
    </message>
    <message>
        <source>the variance of modality x reader came out negative</source>
        <translation>模式与阅片者交互作用的方差估计为负</translation>
    </message>
    <message>
        <source>the variance between readers came out negative</source>
        <translation>阅片者间方差估计为负</translation>
    </message>
    <message>
        <source>patients have several cases: areas, their pairs and the bootstrap allow for it, other methods do not</source>
        <translation>患者有多个病例：AUC、成对比较和自助法已考虑这一点，其他方法没有</translation>
    </message>
    <message>
        <source>reads are missing, so the U-statistic is used instead of the analysis of variance</source>
        <translation>有缺失的阅片，因此用 U 统计量代替方差分析</translation>
    </message>
    <message>
        <source>%1 of %2 reads are missing, the first: reader %3 did not read case %4 under %5</source>
        <translation>%2 次阅片中缺失 %1 次，第一处：阅片者 %3 未在 %5 下阅读病例 %4</translation>
    </message>
    <message>
        <source>all cases of %1 are of one class, so there is no curve</source>
        <translation>%1 的病例全为同一类，因此没有曲线</translation>
    </message>
    <message>
        <source>choose the column of the truth</source>
        <translation>请选择真值所在的列</translation>
    </message>
    <message>
        <source>choose the column of the scores</source>
        <translation>请选择评分所在的列</translation>
    </message>
    <message>
        <source>a table with a line for each read has one column of scores</source>
        <translation>每行为一次阅片的表格只有一列评分</translation>
    </message>
    <message>
        <source>%1: line %2, column %3: &quot;%4&quot; is neither 0 nor 1; choose what stands for a positive (--positive)</source>
        <translation>%1：第 %2 行 %3 列：“%4”既不是 0 也不是 1；请选择表示阳性的值（--positive）</translation>
    </message>
    <message>
        <source>%1 is still being read; its results are for when all are done</source>
        <translation>%1 仍在阅片；全部完成后才能查看结果</translation>
    </message>
    <message>
        <source>The edited outline is too small to be measured.</source>
        <translation>编辑后的轮廓太小，无法测量。</translation>
    </message>
    <message>
        <source>the edited outline is empty; paint it first</source>
        <translation>编辑后的轮廓为空，请先涂画</translation>
    </message>
    <message>
        <source>nodules %1 and %2 are of two patients</source>
        <translation>结节 %1 与 %2 属于两名患者</translation>
    </message>
    <message>
        <source>nodules %1 and %2 lie in one CT; they are two</source>
        <translation>结节 %1 与 %2 在同一 CT 中，是两个结节</translation>
    </message>
    <message>
        <source>no nodule is marked in this case</source>
        <translation>此病例未标记结节</translation>
    </message>
    <message>
        <source>another window has it open (%1)</source>
        <translation>另一个窗口已打开它（%1）</translation>
    </message>
    <message>
        <source>the case library is only read here: another window has it open (%1)</source>
        <translation>病例库在此仅供读取：另一个窗口已打开它（%1）</translation>
    </message>
    <message>
        <source>signing in: the passcode is wrong</source>
        <translation>登录：口令错误</translation>
    </message>
    <message>
        <source>signing in: after %1 wrong passcodes wait another %2 s</source>
        <translation>登录：已输错 %1 次口令，请再等待 %2 秒</translation>
    </message>
    <message>
        <source>signing in: %1 wrong passcodes in a row; the coordinator must set a new one (dsmt study passcode)</source>
        <translation>登录：连续 %1 次口令错误；须由协调员设置新口令</translation>
    </message>
    <message>
        <source>signing in: there is no passcode yet; the coordinator sets one (dsmt study passcode)</source>
        <translation>登录：尚未设置口令；由协调员设置</translation>
    </message>
    <message>
        <source>signing in: there is no passcode of the coordinator yet</source>
        <translation>登录：尚未设置协调员口令</translation>
    </message>
    <message>
        <source>signing in: this study has no such reader</source>
        <translation>登录：本研究没有这位阅片者</translation>
    </message>
    <message>
        <source>a passcode has six characters at least</source>
        <translation>口令至少六个字符</translation>
    </message>
    <message>
        <source>the clock of this machine says %1, but something was stored at %2: the clock was set back; set it right, or let the coordinator accept it on record</source>
        <translation>本机时钟为 %1，但 %2 已有记录：时钟被调回；请校正时钟，或由协调员记录在案后接受</translation>
    </message>
    <message>
        <source>the plan of this study is not the one that was frozen; nobody reads until the coordinator has verified it</source>
        <translation>本研究的方案与冻结时不一致；在协调员核实之前不得阅片</translation>
    </message>
    <message>
        <source>the CT of this case cannot be read; tell the coordinator</source>
        <translation>无法读取此病例的 CT；请告知协调员</translation>
    </message>
    <message>
        <source>the %1 answer of case %2 is not what is to be read now</source>
        <translation>病例 %2 的该项回答（%1）不是当前要阅读的内容</translation>
    </message>
    <message>
        <source>what would tell has been shown since; the first answer stays</source>
        <translation>此后已显示过会影响判断的内容；首次回答保留不变</translation>
    </message>
    <message>
        <source>no reference standard that tells invasive from not invasive</source>
        <translation>没有可区分浸润与非浸润的参考标准</translation>
    </message>
    <message>
        <source>no answer of the network</source>
        <translation>没有网络的回答</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>shorter than %1 mm</source>
        <translation>短于 %1 mm</translation>
    </message>
    <message>
        <source>longer than %1 mm</source>
        <translation>长于 %1 mm</translation>
    </message>
    <message>
        <source>no nodule meets the conditions</source>
        <translation>没有结节符合条件</translation>
    </message>
    <message>
        <source>a study needs a name</source>
        <translation>研究需要名称</translation>
    </message>
    <message>
        <source>a study needs a reader</source>
        <translation>研究需要阅片者</translation>
    </message>
    <message>
        <source>there is a study %1 already</source>
        <translation>已有名为 %1 的研究</translation>
    </message>
    <message>
        <source>none of %1 nodules is a case%2</source>
        <translation>%1 个结节中没有一个可作为病例%2</translation>
    </message>
    <message>
        <source>%1 of %2 cases are not read</source>
        <translation>%2 例中有 %1 例未阅</translation>
    </message>
    <message>
        <source>%1 was left open</source>
        <translation>未回答：%1</translation>
    </message>
    <message>
        <source>the plan was changed after it was frozen: %1</source>
        <translation>方案在冻结后被更改：%1</translation>
    </message>
    <message>
        <source>the passcode is wrong</source>
        <translation>口令错误</translation>
    </message>
    <message>
        <source>%1: it does not know the AE title %2: the one entered here is not its own</source>
        <translation>%1：对方不认识 AE 标题 %2：此处填写的不是其自身的标题</translation>
    </message>
    <message>
        <source>%1: it does not know this workstation: its administrator has to add the AE title %2</source>
        <translation>%1：对方不认识本工作站：其管理员须添加 AE 标题 %2</translation>
    </message>
    <message>
        <source>%1: it is busy and takes no more connections at the moment</source>
        <translation>%1：对方繁忙，目前不再接受连接</translation>
    </message>
    <message>
        <source>%1: it refused the connection (is %2 known there, and is %3 its AE title?)</source>
        <translation>%1：对方拒绝连接（那里是否登记了 %2，其 AE 标题是否为 %3？）</translation>
    </message>
    <message>
        <source>%1: it dropped the connection before everything was done</source>
        <translation>%1：对方在全部完成之前断开了连接</translation>
    </message>
    <message>
        <source>%1: it does not answer in time</source>
        <translation>%1：对方未及时应答</translation>
    </message>
    <message>
        <source>%1: the connection to it broke</source>
        <translation>%1：与对方的连接中断</translation>
    </message>
    <message>
        <source>%1: nobody answers there (%2): are host and port right, and is it running?</source>
        <translation>%1：那里无应答（%2）：主机与端口是否正确，对方是否在运行？</translation>
    </message>
    <message>
        <source>%1: it does not know where to send to: its administrator has to add this workstation (%2) with its address and port</source>
        <translation>%1：对方不知道发往何处：其管理员须添加本工作站（%2）及其地址与端口</translation>
    </message>
    <message>
        <source>%1: it has no room for it (status %2)</source>
        <translation>%1：对方没有存储空间（状态 %2）</translation>
    </message>
    <message>
        <source>%1: it cannot do that (status %2)</source>
        <translation>%1：对方无法执行（状态 %2）</translation>
    </message>
    <message>
        <source>%1: it says that it is done, but %2 of %3 images did not come; another try fetches only those</source>
        <translation>%1：对方称已完成，但 %3 幅图像中有 %2 幅未到；再次尝试只取回这些</translation>
    </message>
    <message>
        <source>%1 has no series %2</source>
        <translation>%1 没有序列 %2</translation>
    </message>
    <message>
        <source>port %1 of %2 cannot be listened on: another program listens there already</source>
        <translation>无法监听 %2 的端口 %1：已有其他程序在监听</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>its AE title is not 1 to 16 printable characters</source>
        <translation>其 AE 标题不是 1 至 16 个可打印字符</translation>
    </message>
    <message>
        <source>its host is no name or address</source>
        <translation>其主机既不是名称也不是地址</translation>
    </message>
    <message>
        <source>the AE title of this workstation is not 1 to 16 printable characters</source>
        <translation>本工作站的 AE 标题不是 1 至 16 个可打印字符</translation>
    </message>
    <message>
        <source>%1 objects were refused</source>
        <translation>%1 个对象被拒绝</translation>
    </message>
    <message>
        <source>one lesion with nodule %1</source>
        <translation>与结节 %1 为同一病灶</translation>
    </message>
    <message>
        <source>network %1 of %2: joint, epoch %3 of %4</source>
        <translation>第 %1 / %2 个网络：联合训练，第 %3 / %4 轮</translation>
    </message>
    <message>
        <source>network %1 of %2: fine-tuning, epoch %3 of %4</source>
        <translation>第 %1 / %2 个网络：微调，第 %3 / %4 轮</translation>
    </message>
    <message>
        <source>joint, epoch %1 of %2</source>
        <translation>联合训练，第 %1 / %2 轮</translation>
    </message>
    <message>
        <source>fine-tuning, epoch %1 of %2</source>
        <translation>微调，第 %1 / %2 轮</translation>
    </message>
    <message>
        <source>a lesion of its own</source>
        <translation>单独的病灶</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, site &quot;%2&quot;</source>
        <translation>名称“%1”，部位“%2”</translation>
    </message>
    <message>
        <source>line %1 is about the same nodule (nodule %2)</source>
        <translation>第 %1 行涉及同一结节（结节 %2）</translation>
    </message>
    <message>
        <source>the library holds no series %1</source>
        <translation>病例库中没有序列 %1</translation>
    </message>
    <message>
        <source>series %1 has no nodule within 5 mm of that point</source>
        <translation>序列 %1 在该点 5 mm 内没有结节</translation>
    </message>
    <message>
        <source>it names a series and no point (x_mm, y_mm, z_mm)</source>
        <translation>该行指明了序列但没有点（x_mm、y_mm、z_mm）</translation>
    </message>
    <message>
        <source>it does not say which nodule (series_uid and a point, nodule_id, or nodule)</source>
        <translation>该行没有说明是哪个结节（series_uid 与点、nodule_id 或 nodule）</translation>
    </message>
    <message>
        <source>there is no nodule named %1</source>
        <translation>没有名为 %1 的结节</translation>
    </message>
    <message>
        <source>%1 nodules are named %2; nodule_id tells them apart</source>
        <translation>有 %1 个结节名为 %2；请用 nodule_id 区分</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; is no number</source>
        <translation>%1“%2”不是数字</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; is none of 1, 0, yes and no</source>
        <translation>%1“%2”不是 1、0、yes 或 no</translation>
    </message>
    <message>
        <source>pathology is empty</source>
        <translation>病理为空</translation>
    </message>
    <message>
        <source>reader is empty</source>
        <translation>阅片者为空</translation>
    </message>
    <message>
        <source>line %1 is the same reader&apos;s read of this nodule in this study, session and arm</source>
        <translation>第 %1 行是同一阅片者在同一研究、阶段和组别对该结节的阅片结果</translation>
    </message>
    <message>
        <source>%1 nodules are too few to train on; %2 are the least (%3 more are for testing)</source>
        <translation>%1 个结节太少，无法训练；至少需要 %2 个（另有 %3 个用于测试）</translation>
    </message>
    <message>
        <source>%1: no secure connection comes about (%2): does it use TLS at this port?</source>
        <translation>%1：无法建立安全连接（%2）：对方在此端口使用 TLS 吗？</translation>
    </message>
    <message>
        <source>%1: it hung up at once: is this a port for DICOM, and does it want encryption (TLS)?</source>
        <translation>%1：对方立即断开：这是 DICOM 端口吗，是否要求加密（TLS）？</translation>
    </message>
    <message>
        <source>%1: what it answers is no DICOM: is this its port, and does it want encryption (TLS)?</source>
        <translation>%1：应答不是 DICOM：端口是否正确，是否要求加密（TLS）？</translation>
    </message>
    <message>
        <source>%1: its certificate has expired</source>
        <translation>%1：对方的证书已过期</translation>
    </message>
    <message>
        <source>%1: its certificate is not valid yet: are the clocks right?</source>
        <translation>%1：对方的证书尚未生效：时钟是否正确？</translation>
    </message>
    <message>
        <source>%1: its certificate is not signed by the one that is trusted here (%2)</source>
        <translation>%1：对方的证书不是由此处受信任的证书签发（%2）</translation>
    </message>
    <message>
        <source>%1: it says that the certificate of this workstation has expired</source>
        <translation>%1：对方称本工作站的证书已过期</translation>
    </message>
    <message>
        <source>%1: it does not trust the certificate of this workstation</source>
        <translation>%1：对方不信任本工作站的证书</translation>
    </message>
    <message>
        <source>%1: it wants to see a certificate of this workstation, and none is set up</source>
        <translation>%1：对方要求本工作站出示证书，但尚未设置</translation>
    </message>
    <message>
        <source>%1 called without encryption, but this listener takes TLS only</source>
        <translation>%1 未加密呼叫，但此监听只接受 TLS</translation>
    </message>
    <message>
        <source>%1 called with TLS, but this listener does not use it</source>
        <translation>%1 以 TLS 呼叫，但此监听未使用 TLS</translation>
    </message>
    <message>
        <source>%1 called, but no secure connection came about: %2</source>
        <translation>%1 呼叫，但未能建立安全连接：%2</translation>
    </message>
    <message>
        <source>%1 (%2) called the AE title %3, but this workstation is %4</source>
        <translation>%1（%2）呼叫了 AE 标题 %3，但本工作站是 %4</translation>
    </message>
    <message>
        <source>%1 (%2) is none of the peers that are set up</source>
        <translation>%1（%2）不在已设置的对端之中</translation>
    </message>
    <message>
        <source>%1 cannot be used for TLS: there is no such file</source>
        <translation>%1 无法用于 TLS：文件不存在</translation>
    </message>
    <message>
        <source>%1 is not the key of %2</source>
        <translation>%1 不是 %2 的密钥</translation>
    </message>
    <message>
        <source>an encrypted listener needs a certificate of this workstation</source>
        <translation>加密的监听需要本工作站的证书</translation>
    </message>
    <message>
        <source>a certificate of this workstation needs its private key, and the other way round</source>
        <translation>本工作站的证书需要其私钥，反之亦然</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written in the character set %2 that the peer expects</source>
        <translation>“%1”无法用对方所需的字符集 %2 书写</translation>
    </message>
    <message>
        <source>the score %1 is not within 0 to 100; a range of other scores is carried over where it is named</source>
        <translation>评分 %1 不在 0 至 100 之内；指定范围后可换算其他评分</translation>
    </message>
    <message>
        <source>the score %1 is not within %2 to %3</source>
        <translation>评分 %1 不在 %2 至 %3 之内</translation>
    </message>
    <message>
        <source>the score &quot;%1&quot; is no number</source>
        <translation>评分“%1”不是数字</translation>
    </message>
    <message>
        <source>the truth &quot;%1&quot; is neither 0 nor 1</source>
        <translation>参考标准“%1”既非 0 也非 1</translation>
    </message>
    <message>
        <source>%1 cells where reader, case, modality and score are wanted</source>
        <translation>有 %1 个单元格，应为阅片者、病例、组别和评分</translation>
    </message>
    <message>
        <source>case %1 has no truth</source>
        <translation>病例 %1 没有参考标准</translation>
    </message>
    <message>
        <source>case %1 has another truth in line %2</source>
        <translation>病例 %1 在第 %2 行有不同的参考标准</translation>
    </message>
    <message>
        <source>line %1 is the same reader&apos;s read of this case in this arm</source>
        <translation>第 %1 行是同一阅片者在同一组对该病例的阅片</translation>
    </message>
    <message>
        <source>modality &quot;%1&quot; is neither the unaided nor the aided one (%2, %3)</source>
        <translation>组别“%1”既非无辅助也非有辅助（%2，%3）</translation>
    </message>
    <message>
        <source>the head says %1: %2, the data hold %3</source>
        <translation>文件头为 %1：%2，数据中为 %3</translation>
    </message>
    <message>
        <source>it holds no reads</source>
        <translation>其中没有阅片</translation>
    </message>
    <message>
        <source>nothing is answered</source>
        <translation>没有任何回答</translation>
    </message>
    <message>
        <source>there is no column %1; there are: %2</source>
        <translation>没有列 %1；现有列：%2</translation>
    </message>
    <message>
        <source>a study needs a name and two words for its classes that differ</source>
        <translation>研究需要名称，以及两个不同的类别名称</translation>
    </message>
    <message>
        <source>%1 lines without a score are reads that are missing.</source>
        <translation>%1 行没有评分，为缺失的阅片。</translation>
    </message>
    <message>
        <source>%1 reads are corrections; what they replaced is not in the file, their reasons become deviations.</source>
        <translation>%1 次阅片为更正；被替换的内容不在文件中，其原因计为偏离。</translation>
    </message>
    <message>
        <source>Sessions are those of the order drawn here, not those of the file; an archive (.json) keeps them.</source>
        <translation>场次按此处抽取的顺序，而非文件中的场次；归档（.json）会保留场次。</translation>
    </message>
    <message>
        <source>Stored in the library as comparison %1.</source>
        <translation>已存入病例库，编号为比较 %1。</translation>
    </message>
    <message>
        <source>Computed again: the same numbers as comparison %1 in the library, stored at %2 from the same inputs.</source>
        <translation>已重新计算：与病例库中于 %2 由相同输入存储的比较 %1 数字相同。</translation>
    </message>
    <message>
        <source>Computed again: OTHER numbers than comparison %1 in the library, stored at %2 from the same inputs.</source>
        <translation>已重新计算：与病例库中于 %2 由相同输入存储的比较 %1 数字不同。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::CreateStudyDialog</name>
    <message>
        <source>Tell readers the truth of a training case once it is locked</source>
        <translation>训练病例锁定后告知阅片者真实结果</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>新建研究</translation>
    </message>
    <message>
        <source>Name of the study</source>
        <translation>研究名称</translation>
    </message>
    <message>
        <source>Such as: pilot 2026</source>
        <translation>例如：预试验 2026</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Analysis plan</source>
        <translation>分析方案</translation>
    </message>
    <message>
        <source>Create the draft</source>
        <translation>创建草案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Words that are searched for</source>
        <translation>检索词</translation>
    </message>
    <message>
        <source>Words, as on the page Cases; empty for all</source>
        <translation>检索词，与病例页相同；留空表示全部</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Columns: name, patient_id, study_date, site, predictions, reads, probability, long_axis_mm, pathology; compared by = != &lt; &lt;= &gt; &gt;= and ~ (contains)</source>
        <translation>列：name、patient_id、study_date、site、predictions、reads、probability、long_axis_mm、pathology；比较符：= != &lt; &lt;= &gt; &gt;= 和 ~（包含）</translation>
    </message>
    <message>
        <source>Long axis at least</source>
        <translation>长径下限</translation>
    </message>
    <message>
        <source>Long axis at most</source>
        <translation>长径上限</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Cases are nodules with a reference standard that tells invasive from not invasive and, where the design shows or compares the network, its answer.</source>
        <translation>病例为具有可区分浸润与非浸润的参考标准的结节；若设计要显示或比较网络，还须有网络的回答。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Long axis</source>
        <translation>长径</translation>
    </message>
    <message>
        <source>Washout</source>
        <translation>洗脱期</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Training cases</source>
        <translation>训练病例</translation>
    </message>
    <message>
        <source>Seed of the orders</source>
        <translation>顺序的随机种子</translation>
    </message>
    <message>
        <source>Draws training cases and orders, the same on every machine</source>
        <translation>用于抽取训练病例和顺序，在任何机器上结果相同</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Readers are known by number in the study. Each signs in with a passcode of their own, of which only a hash is kept; it can be set later, too.</source>
        <translation>研究中阅片者以编号表示。每位阅片者用自己的口令登录，系统只保存其散列值；口令也可稍后设置。</translation>
    </message>
    <message>
        <source>What a yes means</source>
        <translation>“是”的含义</translation>
    </message>
    <message>
        <source>What a no means</source>
        <translation>“否”的含义</translation>
    </message>
    <message>
        <source>Primary endpoint</source>
        <translation>主要终点</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>界值</translation>
    </message>
    <message>
        <source>The rest of the analysis plan: secondary endpoints, subgroups, missing reads</source>
        <translation>分析方案的其余部分：次要终点、亚组、缺失的阅片</translation>
    </message>
    <message>
        <source>Yes means</source>
        <translation>“是”表示</translation>
    </message>
    <message>
        <source>No means</source>
        <translation>“否”表示</translation>
    </message>
    <message>
        <source>Margin of non-inferiority</source>
        <translation>非劣效界值</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::DecisionSection</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Reason; needed to reject</source>
        <translation>原因（拒绝时必填）</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>决定的原因</translation>
    </message>
    <message>
        <source>Note that the result is accepted (Ctrl+Enter)</source>
        <translation>记录为接受该结果（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Note that the result is rejected, with the reason (Ctrl+Shift+Enter)</source>
        <translation>记录为拒绝该结果并注明原因（Ctrl+Shift+Enter）</translation>
    </message>
    <message>
        <source>Take the decision back; both stay in the record</source>
        <translation>撤回决定；两者都保留在记录中</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>尚未决定</translation>
    </message>
    <message>
        <source>Say why, then reject again.</source>
        <translation>请先说明原因，再次拒绝。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::DecisionWords</name>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>A decision in the case library is not what was stored; do not use it.</source>
        <translation>病例库中的一项决定与存入时不符，请勿使用。</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The outline does not fit</source>
        <translation>轮廓不符</translation>
    </message>
    <message>
        <source>Not a nodule</source>
        <translation>不是结节</translation>
    </message>
    <message>
        <source>Another place was meant</source>
        <translation>标记位置有误</translation>
    </message>
    <message>
        <source>The picture is too poor</source>
        <translation>图像质量太差</translation>
    </message>
    <message>
        <source>Contradicts what I see</source>
        <translation>与所见不符</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::EmptyWorklist</name>
    <message>
        <source>No cases yet</source>
        <translation>还没有病例</translation>
    </message>
    <message>
        <source>Try with a simulated case</source>
        <translation>用模拟病例试用</translation>
    </message>
    <message>
        <source>Drop CT images here, as a folder, files or a ZIP archive, or choose a folder.
They are copied into the library; with Ctrl + Shift they stay where they are.</source>
        <translation>将 CT 图像（文件夹、文件或 ZIP 压缩包）拖放到此处，或选择文件夹。
图像会复制到病例库；按住 Ctrl + Shift 拖放则保留在原处。</translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation>选择文件夹…</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::EngineSection</name>
    <message>
        <source>A&amp;pply</source>
        <translation>应用(&amp;P)</translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation>分析引擎状态</translation>
    </message>
    <message>
        <source>Analysis engine</source>
        <translation>分析引擎</translation>
    </message>
    <message>
        <source>Automatic: a GPU where there is one</source>
        <translation>自动：有 GPU 时使用 GPU</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU（CUDA）</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>all (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程(&amp;T)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Fewer threads leave more of this computer to other programs. The answers do not depend on it. A running analysis is cancelled when this is applied.</source>
        <translation>线程越少，留给其他程序的计算资源越多。结果不受影响。应用时正在进行的分析将被取消。</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2, %n thread(s)</source>
        <translation>
            <numerusform>%1，%2，%n 个线程</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FactGrid</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Long and short axis</source>
        <translation>长径与短径</translation>
    </message>
    <message>
        <source>In the axial plane where the nodule is longest.</source>
        <translation>在结节最长的轴位平面上。</translation>
    </message>
    <message>
        <source>Mean diameter (Fleischner)</source>
        <translation>平均直径（Fleischner）</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>体积</translation>
    </message>
    <message>
        <source>Mean attenuation</source>
        <translation>平均 CT 值</translation>
    </message>
    <message>
        <source>%1 HU</source>
        <translation>%1 HU</translation>
    </message>
    <message>
        <source>Solid part</source>
        <translation>实性成分</translation>
    </message>
    <message>
        <source>%1 above %2 HU</source>
        <translation>%1（高于 %2 HU）</translation>
    </message>
    <message>
        <source>Share of the outlined volume.</source>
        <translation>占勾画体积的比例。</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>In the patient: L/R, A/P, S/I.</source>
        <translation>患者方位：L/R 左右，A/P 前后，S/I 上下。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Weights SHA-256</source>
        <translation>权重 SHA-256</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>计算设备</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n thread(s)</source>
        <translation>
            <numerusform>%1，%n 线程</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 network, %2 total</source>
        <translation>网络 %1，总计 %2</translation>
    </message>
    <message>
        <source>The total includes reading the CT.</source>
        <translation>总计包括读取 CT。</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>密度类型</translation>
    </message>
    <message>
        <source>Solid: at least 90 % of what lies 1.5 mm under the surface; pure ground glass: no solid part longer than 3.5 mm.</source>
        <translation>实性：表面下 1.5 mm 以内的部分至少 90 % 为实性；纯磨玻璃：没有长于 3.5 mm 的实性成分。</translation>
    </message>
    <message>
        <source>Longest axial diameter of the largest part above %1 HU, without vessels and strands.</source>
        <translation>高于 %1 HU 的最大部分的轴位最长径，不含血管和条索。</translation>
    </message>
    <message>
        <source>Consolidation-to-tumour ratio</source>
        <translation>实性成分比（CTR）</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Solid diameter over the nodule&apos;s; in brackets with the threshold 100 HU higher and lower.</source>
        <translation>实性成分长径与结节长径之比；括号内为阈值升高和降低 100 HU 时的值。</translation>
    </message>
    <message>
        <source>Solid volume</source>
        <translation>实性体积</translation>
    </message>
    <message>
        <source>Coronal axes</source>
        <translation>冠状位两径</translation>
    </message>
    <message>
        <source>Sagittal axes</source>
        <translation>矢状位两径</translation>
    </message>
    <message>
        <source>Mean of both axes in the plane where the nodule is longest, rounded to the whole millimetre (Fleischner Society 2017).</source>
        <translation>结节最长平面上两径的平均值，取整到毫米（Fleischner 学会 2017）。</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Volume times density, from the mean attenuation.</source>
        <translation>体积乘以密度，密度由平均 CT 值得出。</translation>
    </message>
    <message>
        <source>Share of the nodules the network was trained on, each judged by networks that had not seen it, with a lower probability.</source>
        <translation>训练结节中概率更低者的比例，每个结节均由未见过它的网络判读。</translation>
    </message>
    <message>
        <source>Above known invasive</source>
        <translation>高于已知浸润性结节</translation>
    </message>
    <message>
        <source>Above known others</source>
        <translation>高于已知其他结节</translation>
    </message>
    <message>
        <source>Size and attenuation alone</source>
        <translation>仅凭大小与 CT 值</translation>
    </message>
    <message>
        <source>What logistic regression on diameter and mean attenuation says, without the network.</source>
        <translation>仅由直径与平均 CT 值的逻辑回归得出，不用网络。</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>所在肺</translation>
    </message>
    <message>
        <source>Nearest pleura</source>
        <translation>距最近胸膜</translation>
    </message>
    <message>
        <source>touched</source>
        <translation>接触</translation>
    </message>
    <message>
        <source>From the outline to where the lung ends at chest wall, mediastinum or diaphragm, at %1.</source>
        <translation>从结节轮廓到肺在胸壁、纵隔或膈处的边界的距离，最近点位于 %1。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>edited, version %1, %2</source>
        <translation>已编辑，版本 %1，%2</translation>
    </message>
    <message>
        <source>Stored %1. Measurements, and what the network looks at, are of this outline; it was trained on outlines of its own.</source>
        <translation>保存于 %1。测量以及网络所看的区域均以此轮廓为准；网络是用自己勾画的轮廓训练的。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FailedAnalysesModel</name>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Nodule</source>
        <translation>结节</translation>
    </message>
    <message>
        <source>Why it was not analysed</source>
        <translation>未分析的原因</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FigurePane</name>
    <message>
        <source>Save &amp;figure...</source>
        <translation>保存图(&amp;F)...</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Decision curve</source>
        <translation>决策曲线</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Arrow keys, Page, Home and End move the threshold; the wheel magnifies, a double click shows all again</source>
        <translation>方向键、翻页键、Home 与 End 移动阈值；滚轮缩放，双击恢复全图</translation>
    </message>
    <message>
        <source>As SVG, PDF or PNG, dark on white</source>
        <translation>保存为 SVG、PDF 或 PNG，白底深色</translation>
    </message>
    <message>
        <source>Click or drag to choose a threshold; arrow keys move it by one case.</source>
        <translation>单击或拖动以选择阈值；方向键逐例移动。</translation>
    </message>
    <message>
        <source>The wheel magnifies; a double click shows all again.</source>
        <translation>滚轮缩放；双击恢复全图。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FilterBar</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>invasive</source>
        <translation>浸润性</translation>
    </message>
    <message>
        <source>not invasive</source>
        <translation>非浸润性</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝给出</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>未分析</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>密度类型</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考标准</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>阅片</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未阅</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>cannot be analysed</source>
        <translation>无法分析</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Nodule</source>
        <translation>结节</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>none marked</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Shows everything again (Ctrl+Backspace)</source>
        <translation>重新显示全部（Ctrl+Backspace）</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name of this search and filter:</source>
        <translation>此搜索和筛选的名称：</translation>
    </message>
    <message>
        <source>None yet: search or filter, then save it here</source>
        <translation>尚无：先搜索或筛选，再在此保存</translation>
    </message>
    <message>
        <source>Save what is shown...</source>
        <translation>保存当前筛选...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>analysed, none yet</source>
        <translation>已分析，尚未决定</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FilterButton</name>
    <message>
        <source>%1: all</source>
        <translation>%1：全部</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FindingList</name>
    <message>
        <source>Scope of the result</source>
        <translation>结果的适用范围</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FindingPane</name>
    <message>
        <source>&amp;Copy table</source>
        <translation>复制表格(&amp;C)</translation>
    </message>
    <message>
        <source>Save &amp;table...</source>
        <translation>保存表格(&amp;T)...</translation>
    </message>
    <message>
        <source>Numbers of the analysis</source>
        <translation>分析结果</translation>
    </message>
    <message>
        <source>With tabs between cells, for a spreadsheet or a text</source>
        <translation>以制表符分隔，可粘贴到电子表格或文档</translation>
    </message>
    <message>
        <source>As CSV or JSON, with all digits</source>
        <translation>保存为 CSV 或 JSON，保留全部位数</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FindingTableModel</name>
    <message>
        <source>%1; %2 replicates, seed %3</source>
        <translation>%1；重复 %2 次，种子 %3</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>统计量</translation>
    </message>
    <message>
        <source>df</source>
        <translation>自由度</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p 值</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FindingWords</name>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Mean AUC</source>
        <translation>平均 AUC</translation>
    </message>
    <message>
        <source>Difference of AUC</source>
        <translation>AUC 差值</translation>
    </message>
    <message>
        <source>Reader&apos;s difference</source>
        <translation>阅片者差值</translation>
    </message>
    <message>
        <source>Difference, RRRC</source>
        <translation>差值，RRRC</translation>
    </message>
    <message>
        <source>Difference, FRRC</source>
        <translation>差值，FRRC</translation>
    </message>
    <message>
        <source>Difference, RRFC</source>
        <translation>差值，RRFC</translation>
    </message>
    <message>
        <source>U-statistic</source>
        <translation>U 统计量</translation>
    </message>
    <message>
        <source>Readers - network</source>
        <translation>阅片者 - 网络</translation>
    </message>
    <message>
        <source>Non-inferiority</source>
        <translation>非劣效</translation>
    </message>
    <message>
        <source>Equivalence</source>
        <translation>等效</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier 评分</translation>
    </message>
    <message>
        <source>Calibration intercept</source>
        <translation>校准截距</translation>
    </message>
    <message>
        <source>Calibration slope</source>
        <translation>校准斜率</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>Mean difference of scores</source>
        <translation>评分平均差</translation>
    </message>
    <message>
        <source>Lower limit of agreement</source>
        <translation>一致性界限下限</translation>
    </message>
    <message>
        <source>Upper limit of agreement</source>
        <translation>一致性界限上限</translation>
    </message>
    <message>
        <source>AUC by bootstrap</source>
        <translation>自助法 AUC</translation>
    </message>
    <message>
        <source>Difference by bootstrap</source>
        <translation>自助法差值</translation>
    </message>
    <message>
        <source>Random readers and random cases: holds for other readers and other cases</source>
        <translation>阅片者与病例均为随机：结论适用于其他阅片者和其他病例</translation>
    </message>
    <message>
        <source>Fixed readers, random cases: holds for these readers and other cases</source>
        <translation>阅片者固定、病例随机：结论适用于这些阅片者和其他病例</translation>
    </message>
    <message>
        <source>Random readers, fixed cases: holds for other readers of these cases</source>
        <translation>阅片者随机、病例固定：结论适用于阅读这些病例的其他阅片者</translation>
    </message>
    <message>
        <source>Random readers and random cases where reads are missing</source>
        <translation>有缺失阅片时，阅片者与病例均为随机</translation>
    </message>
    <message>
        <source>Mean AUC of the readers less that of the network, readers and cases random</source>
        <translation>阅片者平均 AUC 减去网络的 AUC，阅片者与病例均为随机</translation>
    </message>
    <message>
        <source>That the network is not worse than the readers by the margin</source>
        <translation>检验网络不比阅片者差到界值以上</translation>
    </message>
    <message>
        <source>That readers and network differ by less than the margin, two one-sided tests</source>
        <translation>检验阅片者与网络之差小于界值（两次单侧检验）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FirstSteps</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Bring a CT in: drop a folder or a ZIP archive on the Cases page, or take the simulated case that comes with the program.</source>
        <translation>导入 CT：将文件夹或 ZIP 压缩包拖到“病例”页，或使用程序自带的模拟病例。</translation>
    </message>
    <message>
        <source>Choose the case in the list and press Enter.</source>
        <translation>在列表中选择病例，按 Enter 打开。</translation>
    </message>
    <message>
        <source>Scroll to the nodule with the wheel or the arrow keys (in the simulated case the crosshair is on it). Press N, then Space, or click its middle.</source>
        <translation>用滚轮或方向键找到结节（模拟病例中十字线已在结节上）。按 N，再按空格，或点击结节中心。</translation>
    </message>
    <message>
        <source>Press Enter. The result comes up on the right, with all that qualifies it.</source>
        <translation>按 Enter。结果及其全部限定条件显示在右侧。</translation>
    </message>
    <message>
        <source>Do you agree? Ctrl+Enter accepts the result, Ctrl+Shift+Enter rejects it and asks why.</source>
        <translation>是否同意？Ctrl+Enter 接受结果，Ctrl+Shift+Enter 拒绝并询问原因。</translation>
    </message>
    <message>
        <source>Press Ctrl+P for a report of one page (PDF).</source>
        <translation>按 Ctrl+P 生成一页报告（PDF）。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FlowDiagram</name>
    <message>
        <source>Flow of nodules</source>
        <translation>结节流程</translation>
    </message>
    <message numerus="yes">
        <source>%n nodule(s) looked at</source>
        <translation>
            <numerusform>共查看 %n 个结节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 例</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 analysed, %2 for training</source>
        <translation>分析 %1 例，训练 %2 例</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>排除 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FoundStudies</name>
    <message>
        <source>Found studies and series</source>
        <translation>找到的检查与序列</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>患者编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>模态</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Series %1</source>
        <translation>序列 %1</translation>
    </message>
    <message>
        <source>Series of this modality cannot be shown here</source>
        <translation>此处无法显示该模态的序列</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::GrowthSection</name>
    <message>
        <source>Volume, mm³</source>
        <translation>体积，mm³</translation>
    </message>
    <message>
        <source>Volume over time</source>
        <translation>体积随时间的变化</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>生长情况</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::GrowthWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>none, the volume did not grow</source>
        <translation>无，体积未增大</translation>
    </message>
    <message>
        <source>No significant change of volume (less than 25 %, BTS 2015)</source>
        <translation>体积无显著变化（小于 25 %，BTS 2015）</translation>
    </message>
    <message>
        <source>Shrinking (25 % of the volume or more)</source>
        <translation>缩小（体积减少 25 % 或以上）</translation>
    </message>
    <message>
        <source>Growth: doubling within 400 days (BTS 2015)</source>
        <translation>生长：400 天内倍增（BTS 2015）</translation>
    </message>
    <message>
        <source>Slow growth: doubling in 400 to 600 days (BTS 2015)</source>
        <translation>缓慢生长：400 至 600 天倍增（BTS 2015）</translation>
    </message>
    <message>
        <source>Very slow growth: doubling in more than 600 days (BTS 2015)</source>
        <translation>极缓慢生长：超过 600 天倍增（BTS 2015）</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>对比</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2, %n day(s)</source>
        <translation>
            <numerusform>%1 与 %2，相隔 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean diameter (Fleischner)</source>
        <translation>平均直径（Fleischner）</translation>
    </message>
    <message>
        <source>%1 → %2 mm%3</source>
        <translation>%1 → %2 mm%3</translation>
    </message>
    <message>
        <source>, grown</source>
        <translation>，增大</translation>
    </message>
    <message>
        <source>Growth by diameter is 2 mm or more (Fleischner Society 2017).</source>
        <translation>直径增大 2 mm 或以上视为生长（Fleischner Society 2017）。</translation>
    </message>
    <message>
        <source>Long axis</source>
        <translation>长径</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>体积</translation>
    </message>
    <message>
        <source>Volume doubling time</source>
        <translation>体积倍增时间</translation>
    </message>
    <message>
        <source>Days times ln 2 over ln of the ratio of the volumes (Schwartz 1961).</source>
        <translation>天数乘以 ln 2，再除以两次体积之比的 ln（Schwartz 1961）。</translation>
    </message>
    <message>
        <source>Doubling time since %1</source>
        <translation>自 %1 起的倍增时间</translation>
    </message>
    <message>
        <source>The volumes are of outlines by different networks.</source>
        <translation>各次体积来自不同网络勾画的轮廓。</translation>
    </message>
    <message>
        <source>Some of the outlines were edited, others are the network&apos;s.</source>
        <translation>部分轮廓经过编辑，其余为网络所勾画。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::GuideStrip</name>
    <message>
        <source>Take the simulated case</source>
        <translation>使用模拟病例</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门引导</translation>
    </message>
    <message>
        <source>Not to come back by itself; Shift+F1 shows it again</source>
        <translation>不再自动出现；按 Shift+F1 可再次显示</translation>
    </message>
    <message>
        <source>That is the whole way. F1 opens the help; ? on the Reading page lists all keys.</source>
        <translation>全部步骤已完成。按 F1 打开帮助；在阅片页按 ? 可查看所有按键。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::HelpTables</name>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Cases, Reading, Studies, Results, Statistics, Networks, Settings</source>
        <translation>病例、阅片、研究、结果、统计、网络、设置</translation>
    </message>
    <message>
        <source>Help: the chapter of the page that is shown</source>
        <translation>帮助：当前页面的章节</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门步骤</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::HelpWindow</name>
    <message>
        <source>Help - DSMT Workstation</source>
        <translation>帮助 - DSMT 工作站</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>帮助正文</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The chapter before (Alt+Left)</source>
        <translation>上一章节（Alt+Left）</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ImportMenu</name>
    <message>
        <source>As the files say</source>
        <translation>以文件声明为准</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Chinese (GB18030)</source>
        <translation>中文（GB18030）</translation>
    </message>
    <message>
        <source>Chinese (GBK)</source>
        <translation>中文（GBK）</translation>
    </message>
    <message>
        <source>Chinese (ISO 2022)</source>
        <translation>中文（ISO 2022）</translation>
    </message>
    <message>
        <source>Japanese (ISO 2022)</source>
        <translation>日文（ISO 2022）</translation>
    </message>
    <message>
        <source>Japanese (half-width)</source>
        <translation>日文（半角）</translation>
    </message>
    <message>
        <source>Korean (ISO 2022)</source>
        <translation>韩文（ISO 2022）</translation>
    </message>
    <message>
        <source>Western European (Latin 1)</source>
        <translation>西欧（Latin 1）</translation>
    </message>
    <message>
        <source>Central European (Latin 2)</source>
        <translation>中欧（Latin 2）</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>西里尔文</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊文</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯文</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来文</translation>
    </message>
    <message>
        <source>Folder...</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Copies the CT images under a folder into the library (Ctrl+O)</source>
        <translation>将文件夹内的 CT 图像复制到病例库（Ctrl+O）</translation>
    </message>
    <message>
        <source>Files or ZIP archives...</source>
        <translation>文件或 ZIP 压缩包…</translation>
    </message>
    <message>
        <source>Copies single images, the images of an archive or of a DICOMDIR</source>
        <translation>复制单个图像、压缩包或 DICOMDIR 中的图像</translation>
    </message>
    <message>
        <source>Link a folder...</source>
        <translation>链接文件夹…</translation>
    </message>
    <message>
        <source>Leaves the images where they are; they must stay there</source>
        <translation>图像保留在原处，之后不可移动</translation>
    </message>
    <message>
        <source>Names are written in</source>
        <translation>姓名的字符编码</translation>
    </message>
    <message>
        <source>Folder with CT images</source>
        <translation>含 CT 图像的文件夹</translation>
    </message>
    <message>
        <source>Folder with CT images to link</source>
        <translation>要链接的含 CT 图像的文件夹</translation>
    </message>
    <message>
        <source>CT images, ZIP archives or volumes</source>
        <translation>CT 图像、ZIP 压缩包或容积文件</translation>
    </message>
    <message>
        <source>From an archive (PACS)...</source>
        <translation>从影像归档（PACS）...</translation>
    </message>
    <message>
        <source>Looks for studies in an archive of the hospital and retrieves them</source>
        <translation>在医院的影像归档中查找检查并取回</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ImportQueue</name>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待中：%1</translation>
    </message>
    <message>
        <source>%1 holds no CT series.</source>
        <translation>%1 中没有 CT 序列。</translation>
    </message>
    <message numerus="yes">
        <source>%n CT series</source>
        <translation>
            <numerusform>%n 个 CT 序列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) taken</source>
        <translation>
            <numerusform>导入 %n 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n 张已存在</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Cancelled; this was finished before.</source>
        <translation>已取消；以上内容此前已完成。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of LIDC readings</source>
        <translation>
            <numerusform>%n 份 LIDC 判读文件</numerusform>
        </translation>
    </message>
    <message>
        <source> (%1 waiting for their CT)</source>
        <translation>（%1 份等待其 CT）</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) or segmentation(s)</source>
        <translation>
            <numerusform>%n 份报告或分割</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ImportReadsDialog</name>
    <message>
        <source>positive</source>
        <translation>阳性</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>阴性</translation>
    </message>
    <message>
        <source>Other scores, from</source>
        <translation>其他评分范围，从</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>最低评分</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>最高评分</translation>
    </message>
    <message>
        <source>Reads from a file</source>
        <translation>从文件导入阅片</translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation>将导入的内容</translation>
    </message>
    <message>
        <source>Scores must lie within 0 and 100; others are carried over by a straight line, which changes no area under a curve</source>
        <translation>评分须在 0 至 100 之间；其他范围按直线换算，不改变任何曲线下面积</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Name of the study</source>
        <translation>研究名称</translation>
    </message>
    <message>
        <source>A truth of 1 means</source>
        <translation>参考标准 1 表示</translation>
    </message>
    <message>
        <source>A truth of 0 means</source>
        <translation>参考标准 0 表示</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be taken, so nothing is.</source>
        <translation>
            <numerusform>有 %n 行无法导入，因此未导入任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reads of %2 cases by %3 readers</source>
        <translation>%3 位阅片者对 %2 个病例的 %1 次阅片</translation>
    </message>
    <message>
        <source>Unaided: %1. Aided: %2.</source>
        <translation>无辅助：%1。有辅助：%2。</translation>
    </message>
    <message>
        <source>Names in the file do not come in:</source>
        <translation>文件中的名称不会导入：</translation>
    </message>
    <message>
        <source>%1 came in: %2 reads.</source>
        <translation>%1 已导入：%2 次阅片。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::JobRunner</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>The program failed unexpectedly: %1</source>
        <translation>程序意外出错：%1</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::KeyBindings</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::KeyEditor</name>
    <message>
        <source>Change keys</source>
        <translation>更改按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Actions of the Reading page and their keys</source>
        <translation>阅片页的操作及其按键</translation>
    </message>
    <message>
        <source>All keys as they were</source>
        <translation>恢复全部默认按键</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>新按键(&amp;K)：</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>在此按下新按键</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>无按键(&amp;N)</translation>
    </message>
    <message>
        <source>As it &amp;was</source>
        <translation>恢复默认(&amp;W)</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 可用。</translation>
    </message>
    <message>
        <source>%1 cannot be chosen: the views keep it for &quot;%2&quot;.</source>
        <translation>不能选用 %1：视图用它来“%2”。</translation>
    </message>
    <message>
        <source>%1 does this already.</source>
        <translation>%1 已用于此操作。</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>改用于此(&amp;T)</translation>
    </message>
    <message>
        <source>Conflict: %1 is the key of &quot;%2&quot;, which loses it.</source>
        <translation>冲突：%1 是“%2”的按键，改用后后者将失去它。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::LibraryRows</name>
    <message>
        <source>patients</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>nodules</source>
        <translation>结节</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>network packages</source>
        <translation>网络包</translation>
    </message>
    <message>
        <source>predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>reference standards</source>
        <translation>参考标准</translation>
    </message>
    <message>
        <source>readers</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>reader studies</source>
        <translation>阅片研究</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>阅片结果</translation>
    </message>
    <message>
        <source>LIDC-IDRI readings</source>
        <translation>LIDC-IDRI 阅片</translation>
    </message>
    <message>
        <source>ROC comparisons</source>
        <translation>ROC 比较</translation>
    </message>
    <message>
        <source>audit entries</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>edited outlines</source>
        <translation>编辑后的轮廓</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::LibrarySection</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Start again &amp;now</source>
        <translation>立即重新打开(&amp;N)</translation>
    </message>
    <message>
        <source>Check the &amp;library</source>
        <translation>检查病例库(&amp;L)</translation>
    </message>
    <message>
        <source>also compare every &amp;image with its SHA-256</source>
        <translation>同时将每幅图像与其 SHA-256 比较(&amp;I)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>病例库</translation>
    </message>
    <message>
        <source>What is not as it was stored</source>
        <translation>与存入时不符之处</translation>
    </message>
    <message>
        <source>&amp;Show in the file manager</source>
        <translation>在文件管理器中显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Another library...</source>
        <translation>另一个病例库(&amp;A)...</translation>
    </message>
    <message>
        <source>There is no file manager that could show the folder.</source>
        <translation>没有可显示该文件夹的文件管理器。</translation>
    </message>
    <message>
        <source>Folder of a library, or an empty one for a new library</source>
        <translation>病例库文件夹，或用于新病例库的空文件夹</translation>
    </message>
    <message>
        <source>The next start opens %1.</source>
        <translation>下次启动将打开 %1。</translation>
    </message>
    <message>
        <source>Another library is opened by the next start. Nothing is moved or copied.</source>
        <translation>另一个病例库将在下次启动时打开，不移动也不复制任何内容。</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>CT that the library keeps itself</source>
        <translation>病例库自身保存的 CT</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>结构版本</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>正在检查病例库</translation>
    </message>
    <message>
        <source>%1 rows, %2 images, %3 s</source>
        <translation>%1 行，%2 幅图像，%3 秒</translation>
    </message>
    <message>
        <source>Everything is as it was stored (%1).</source>
        <translation>一切与存入时相同（%1）。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are not as they were stored (%1). Keep the library as it is and restore a backup.</source>
        <translation>
            <numerusform>%n 处与存入时不符（%1）。请保持病例库原样，并恢复备份。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::LibraryThread</name>
    <message>
        <source>The case library failed unexpectedly: %1</source>
        <translation>病例库意外出错：%1</translation>
    </message>
    <message>
        <source>The case library is only read, nothing will be kept: %1.</source>
        <translation>病例库为只读，不会保存任何内容：%1。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::LineProblemsModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why it cannot be taken</source>
        <translation>无法采用的原因</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::LogSection</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What went wrong and what the program noted, the newest last. Names of patients and paths are left out, so it can be sent to whoever looks after the program.</source>
        <translation>出错之处及程序的记录，最新的在最后。不含患者姓名和路径，可以发送给程序的维护者。</translation>
    </message>
    <message>
        <source>Log of the program</source>
        <translation>程序日志</translation>
    </message>
    <message>
        <source>Nothing was noted yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show the folder</source>
        <translation>显示文件夹(&amp;S)</translation>
    </message>
    <message>
        <source>File of the log</source>
        <translation>日志文件</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::MainWindow</name>
    <message>
        <source>DSMT Workstation</source>
        <translation>DSMT 工作站</translation>
    </message>
    <message>
        <source>Research use only - not for diagnosis. Network trained on simulated nodules.</source>
        <translation>仅供研究使用，不得用于诊断。网络由模拟结节训练。</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门引导</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::MapsSection</name>
    <message>
        <source>Show over the CT (Shift+M)</source>
        <translation>叠加在 CT 上（Shift+M）</translation>
    </message>
    <message>
        <source>Make this map (some 20 seconds)</source>
        <translation>生成此图谱（约 20 秒）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Which map</source>
        <translation>选择图谱</translation>
    </message>
    <message>
        <source>Opacity of the map</source>
        <translation>图谱的不透明度</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>图谱的进度</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::MaskEditing</name>
    <message numerus="yes">
        <source>%n edited outline(s) of this case are not what was stored and are left out.</source>
        <translation>
            <numerusform>此病例有 %n 个编辑后的轮廓与保存的内容不符，未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Reset of the outline</source>
        <translation>轮廓重置</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>An outline can be %1 mm long at most; what lies beyond was not painted. Mark another nodule to outline it.</source>
        <translation>轮廓最长 %1 mm，超出的部分未绘制。如需勾画另一个结节，请先标记它。</translation>
    </message>
    <message>
        <source>The fill went on beyond %1 mm and was cut off there: it may have left the nodule. Undo it and take a smaller tolerance (it was %2 HU around %3 HU), or erase what is too much.</source>
        <translation>填充超过 %1 mm，已在该处截断：可能已超出结节。请撤销并减小容差（当前为 %3 HU 上下 %2 HU），或擦除多余部分。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::MaskStrip</name>
    <message>
        <source>too small to be measured</source>
        <translation>太小，无法测量</translation>
    </message>
    <message>
        <source>%1, volume %2, mean %3 HU</source>
        <translation>%1，体积 %2，平均 %3 HU</translation>
    </message>
    <message>
        <source>Edited outline</source>
        <translation>编辑后的轮廓</translation>
    </message>
    <message>
        <source>As the assessment beside the planes says; editing does not change it.</source>
        <translation>与旁边评估中的数值相同，编辑轮廓不会改变它。</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Brush radius</source>
        <translation>画笔半径</translation>
    </message>
    <message>
        <source>Shift + wheel, or the keys &lt; and &gt;</source>
        <translation>Shift + 滚轮，或按键 &lt; 和 &gt;</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source> HU</source>
        <translation> HU</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>What is filled differs by so much at most from what is clicked. Automatic: half of what lies between that and the lung around, and all that is denser.</source>
        <translation>填充处与点击处的 HU 之差不超过此值。自动：取点击处与周围肺之差的一半，并包括更致密处。</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>三维</translation>
    </message>
    <message>
        <source>All around the place, not only on the slice. Ctrl held: the other way</source>
        <translation>作用于该点四周，而不只在当前层面。按住 Ctrl 则相反</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Leaves the tool (Esc). Every step is stored already</source>
        <translation>退出工具（Esc）。每一步都已保存</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Of the fill within the edited outline</source>
        <translation>编辑后轮廓内填色的不透明度</translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation>编辑后：%1</translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation>网络：%1</translation>
    </message>
    <message>
        <source>The network&apos;s outline, not edited</source>
        <translation>网络的轮廓，未编辑</translation>
    </message>
    <message>
        <source>Nothing is outlined here yet</source>
        <translation>此处尚无轮廓</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>The network&apos;s outline again</source>
        <translation>恢复为网络的轮廓</translation>
    </message>
    <message>
        <source>Takes everything away that is painted</source>
        <translation>清除已绘制的全部内容</translation>
    </message>
    <message>
        <source>Analyse with this outline (Shift+Enter)</source>
        <translation>用此轮廓分析（Shift+Enter）</translation>
    </message>
    <message>
        <source>A new result: measurements, and what the network looks at, are of this outline. The result before is kept</source>
        <translation>生成新结果：测量以及网络所看的区域均以此轮廓为准。之前的结果予以保留</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::MeasurementList</name>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::MeasurementSection</name>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source> HU</source>
        <translation> HU</translation>
    </message>
    <message>
        <source>Solid from</source>
        <translation>实性起始值</translation>
    </message>
    <message>
        <source>&amp;Solid from</source>
        <translation>实性起始值(&amp;S)</translation>
    </message>
    <message>
        <source>From this HU on a part of a nodule counts as solid in analyses from now on; %1 HU unless changed. Results that are stored keep theirs, and the Assessment panel can try another one for a nodule.</source>
        <translation>此后的分析中，结节内不低于此 HU 的部分计为实性；默认 %1 HU。已存储的结果保持各自的阈值，评估面板可对单个结节试用其他阈值。</translation>
    </message>
    <message>
        <source>Limits that belong to the network</source>
        <translation>属于网络的限值</translation>
    </message>
    <message>
        <source>They say for what the network was trained and judged. Another value would need another network, so they cannot be changed here.</source>
        <translation>它们说明网络针对什么进行训练和评估。改变数值就需要另一个网络，因此不能在此更改。</translation>
    </message>
    <message>
        <source>Invasive from (probability)</source>
        <translation>判为浸润性的起始概率</translation>
    </message>
    <message>
        <source>Long axis of the nodule</source>
        <translation>结节长径</translation>
    </message>
    <message>
        <source>%1 to %2 mm, else a warning</source>
        <translation>%1 至 %2 mm，否则警告</translation>
    </message>
    <message>
        <source>Thickness of slices</source>
        <translation>层厚</translation>
    </message>
    <message>
        <source>up to %1 mm, a warning up to %2 mm, else refused</source>
        <translation>不超过 %1 mm，至 %2 mm 警告，更厚则拒绝</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::NavigationColumn</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::NetworkAnswerView</name>
    <message>
        <source>What the network answered</source>
        <translation>网络的回答</translation>
    </message>
    <message>
        <source>The network&apos;s answer</source>
        <translation>网络的回答</translation>
    </message>
    <message>
        <source>Invasiveness</source>
        <translation>浸润性</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Calibrated probability with its spread</source>
        <translation>校准后的概率及其范围</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Yes: %1</source>
        <translation>是：%1</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>否：%1</translation>
    </message>
    <message>
        <source>At the network&apos;s own threshold</source>
        <translation>按网络自身的阈值</translation>
    </message>
    <message>
        <source>Bubble lucency</source>
        <translation>空泡征</translation>
    </message>
    <message>
        <source>Pleural retraction</source>
        <translation>胸膜牵拉</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::NetworksPage</name>
    <message>
        <source>&amp;Use for analyses</source>
        <translation>用于分析(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>校验(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Remove...</source>
        <translation>移除(&amp;R)...</translation>
    </message>
    <message>
        <source>Networks on this computer</source>
        <translation>此计算机上的网络</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Verify a network package and copy it to your own</source>
        <translation>校验网络包并复制到您自己的网络包中</translation>
    </message>
    <message>
        <source>Folder...</source>
        <translation>文件夹...</translation>
    </message>
    <message>
        <source>ZIP archive...</source>
        <translation>ZIP 压缩包...</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>说明卡</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Withdraw &amp;trust</source>
        <translation>撤销信任(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Trust...</source>
        <translation>信任(&amp;T)...</translation>
    </message>
    <message>
        <source>No network package is installed</source>
        <translation>未安装网络包</translation>
    </message>
    <message>
        <source>Install one from a folder or a ZIP archive.</source>
        <translation>请从文件夹或 ZIP 压缩包安装。</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>SIMULATED nodules: no clinical worth</source>
        <translation>模拟结节：无临床价值</translation>
    </message>
    <message>
        <source>Network package (ZIP archive)</source>
        <translation>网络包（ZIP 压缩包）</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation>ZIP 压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>Folder of a network package</source>
        <translation>网络包文件夹</translation>
    </message>
    <message>
        <source>Installing %1</source>
        <translation>正在安装 %1</translation>
    </message>
    <message>
        <source>%1 is installed and trusted.</source>
        <translation>%1 已安装并受信任。</translation>
    </message>
    <message>
        <source>Withdrawing trust</source>
        <translation>正在撤销信任</translation>
    </message>
    <message>
        <source>Trust this network?</source>
        <translation>信任此网络？</translation>
    </message>
    <message>
        <source>%1 may then analyse nodules, and its answers are stored with cases.

SHA-256 %2
%3

Trust only what you know the origin of. The decision is recorded with your name.</source>
        <translation>此后 %1 可以分析结节，其结果将随病例保存。

SHA-256 %2
%3

请只信任您了解来源的网络。此决定将连同您的姓名一起记录。</translation>
    </message>
    <message>
        <source>Recording trust</source>
        <translation>正在记录信任</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>正在校验 %1</translation>
    </message>
    <message>
        <source>good: %1</source>
        <translation>合格：%1</translation>
    </message>
    <message>
        <source>NO GOOD: %1</source>
        <translation>不合格：%1</translation>
    </message>
    <message>
        <source>Remove this network?</source>
        <translation>移除此网络？</translation>
    </message>
    <message>
        <source>%1 is deleted from %2. Predictions that it made stay.</source>
        <translation>将从 %2 删除 %1。它作出的预测会保留。</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>正在移除 %1</translation>
    </message>
    <message>
        <source>Follow a training...</source>
        <translation>跟踪训练...</translation>
    </message>
    <message>
        <source>Curves of a run of dsmt train, as they grow</source>
        <translation>dsmt train 运行的曲线，实时更新</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Folder of a training (dsmt train --out)</source>
        <translation>训练文件夹（dsmt train --out）</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Reading the card...</source>
        <translation>正在读取说明卡…</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::NoduleMaps</name>
    <message>
        <source>There is no result yet to explain.</source>
        <translation>还没有可解释的结果。</translation>
    </message>
    <message>
        <source>No result was given, so nothing moved it.</source>
        <translation>没有给出结果，因此无可解释。</translation>
    </message>
    <message>
        <source>This result is of the network %1, which is not the one that is loaded: analyse again for maps.</source>
        <translation>此结果来自网络 %1，与当前加载的网络不同：请再次分析以生成图谱。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::NoduleTableModel</name>
    <message>
        <source>not analysed</source>
        <translation>未分析</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Nodule</source>
        <translation>结节</translation>
    </message>
    <message>
        <source>Long axis</source>
        <translation>长径</translation>
    </message>
    <message>
        <source>Invasive</source>
        <translation>浸润概率</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::NothingFound</name>
    <message>
        <source>Nothing in the worklist fits</source>
        <translation>工作列表中没有符合的内容</translation>
    </message>
    <message>
        <source>Every word of the search and every filter must fit.</source>
        <translation>必须符合搜索的每个词和每个筛选条件。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PackageCard</name>
    <message>
        <source>not defined</source>
        <translation>未定义</translation>
    </message>
    <message>
        <source>Nodules of training</source>
        <translation>训练结节数</translation>
    </message>
    <message>
        <source>More outlines</source>
        <translation>额外轮廓数</translation>
    </message>
    <message>
        <source>On training nodules that the member asked had not seen</source>
        <translation>在各成员未见过的训练结节上</translation>
    </message>
    <message>
        <source>AUC, invasiveness</source>
        <translation>AUC，浸润性</translation>
    </message>
    <message>
        <source>AUC, size and attenuation alone</source>
        <translation>AUC，仅大小和密度</translation>
    </message>
    <message>
        <source>AUC, bubble lucency</source>
        <translation>AUC，空泡征</translation>
    </message>
    <message>
        <source>AUC, pleural retraction</source>
        <translation>AUC，胸膜牵拉</translation>
    </message>
    <message>
        <source>Dice of the outline</source>
        <translation>轮廓 Dice</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>特异度</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>结构</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n member(s)</source>
        <translation>
            <numerusform>%1，%n 个成员</numerusform>
        </translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>On the calibrated probability of invasiveness</source>
        <translation>作用于校准后的浸润概率</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Test nodules looked at</source>
        <translation>已查看测试结节</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n nodule(s), AUC %2</source>
        <translation>
            <numerusform>%1：%n 个结节，AUC %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>已信任</translation>
    </message>
    <message>
        <source>Trust withdrawn</source>
        <translation>已撤销信任</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Card of the network</source>
        <translation>网络说明卡</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PackageListModel</name>
    <message>
        <source>unusable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>已信任</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>未信任</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PacsDesk</name>
    <message numerus="yes">
        <source>%n image(s) received from %1</source>
        <translation>
            <numerusform>从 %1 收到 %n 幅图像</numerusform>
        </translation>
    </message>
    <message>
        <source>It answers (%1 ms)</source>
        <translation>有应答（%1 毫秒）</translation>
    </message>
    <message>
        <source>It is in the queue</source>
        <translation>已加入队列</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written into %1</source>
        <translation>
            <numerusform>已将 %n 个文件写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can send to this workstation: %1</source>
        <translation>无法向本工作站发送：%1</translation>
    </message>
    <message>
        <source>Peers can send to %1 at %2:%3.</source>
        <translation>对端可向 %1 发送，地址 %2:%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) sent</source>
        <translation>
            <numerusform>已发送 %n 个对象</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PacsDialog</name>
    <message>
        <source>Retrieve from an archive (PACS)</source>
        <translation>从影像归档（PACS）取回</translation>
    </message>
    <message>
        <source>Retrieve</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Archives...</source>
        <translation>影像归档...</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>影像归档</translation>
    </message>
    <message>
        <source>Archives (PACS)</source>
        <translation>影像归档（PACS）</translation>
    </message>
    <message>
        <source>No archive is set up yet: &quot;Archives...&quot; adds one.</source>
        <translation>尚未设置影像归档：请用“影像归档...”添加。</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>正在查找...</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
    <message numerus="yes">
        <source>%n studies; there are more: name a date or a patient.</source>
        <translation>
            <numerusform>%n 项检查；还有更多：请指定日期或患者。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies</source>
        <translation>
            <numerusform>%n 项检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies wait to be retrieved; the Cases page shows how far they are.</source>
        <translation>
            <numerusform>%n 项检查等待取回；病例页面显示进度。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PacsQueryForm</name>
    <message>
        <source>Family name, or how it begins</source>
        <translation>姓，或其开头</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>患者编号</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>检查号</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>任意日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>From - to</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>检查号</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>模态</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>检查日期</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PasscodeDialog</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>The same passcode again</source>
        <translation>再次输入相同口令</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>协调员</translation>
    </message>
    <message>
        <source>Passcode of the coordinator</source>
        <translation>协调员口令</translation>
    </message>
    <message>
        <source>It opens this page, and closes the reading room, while readers are at the machine. Six characters at least; only a hash of it is kept.</source>
        <translation>阅片者使用本机期间，凭此口令打开本页并关闭阅片室。至少六个字符；只保存其散列值。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PeerForm</name>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>How names are written in questions to it, and in answers that do not say it</source>
        <translation>向其查询时以及应答未声明时姓名所用的字符集</translation>
    </message>
    <message>
        <source>Over the same connection (C-GET)</source>
        <translation>经同一连接（C-GET）</translation>
    </message>
    <message>
        <source>It sends to this workstation (C-MOVE)</source>
        <translation>由对端发送至本工作站（C-MOVE）</translation>
    </message>
    <message>
        <source>Test (C-ECHO)</source>
        <translation>测试（C-ECHO）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>AE title</source>
        <translation>AE 标题</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>字符集</translation>
    </message>
    <message>
        <source>Retrieve</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>西欧文字</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>中欧文字</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>西里尔文</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊文</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯文</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来文</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日文</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩文</translation>
    </message>
    <message>
        <source>Signs the archive&apos;s; empty: any certificate is taken</source>
        <translation>用于验证归档的证书；留空：接受任何证书</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PeerSettings</name>
    <message>
        <source>DICOM archives</source>
        <translation>DICOM 归档（PACS）</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Let the peers below send to this workstation</source>
        <translation>允许下列对端向本工作站发送</translation>
    </message>
    <message>
        <source>127.0.0.1: only from this machine; 0.0.0.0: from any network; or the address of one card</source>
        <translation>127.0.0.1：仅限本机；0.0.0.0：任何网络；或某块网卡的地址</translation>
    </message>
    <message>
        <source>port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>AE title of this workstation</source>
        <translation>本工作站的 AE 标题</translation>
    </message>
    <message>
        <source>Listens at</source>
        <translation>监听于</translation>
    </message>
    <message>
        <source>New archive</source>
        <translation>新影像归档</translation>
    </message>
    <message>
        <source>Asking...</source>
        <translation>正在询问...</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Address to listen at</source>
        <translation>监听地址</translation>
    </message>
    <message>
        <source>Port to listen at</source>
        <translation>监听端口</translation>
    </message>
    <message>
        <source>Encrypted calls only (TLS)</source>
        <translation>仅接受加密连接（TLS）</translation>
    </message>
    <message>
        <source>Signs the callers&apos;; empty: they need to show none</source>
        <translation>用于验证呼叫方的证书；留空：不要求证书</translation>
    </message>
    <message>
        <source>%1: there is no character set %2.</source>
        <translation>%1：没有字符集 %2。</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>正在保存...</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PercentField</name>
    <message>
        <source>0 to 100 (%1)</source>
        <translation>0 至 100（%1）</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PictureExport</name>
    <message>
        <source>SIMULATED: not a patient</source>
        <translation>模拟数据：不是患者</translation>
    </message>
    <message>
        <source>Research use only - not for diagnosis</source>
        <translation>仅供研究使用，不用于诊断</translation>
    </message>
    <message>
        <source>The picture is on the clipboard, without patient text.</source>
        <translation>图片已复制到剪贴板，不含患者信息。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PlaneActions</name>
    <message>
        <source>Cine, %1 images a second</source>
        <translation>电影播放，每秒 %1 幅</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PredictionTableModel</name>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Invasive</source>
        <translation>浸润概率</translation>
    </message>
    <message>
        <source>Long axis</source>
        <translation>长径</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PresetBar</name>
    <message>
        <source>Window presets</source>
        <translation>窗宽窗位预设</translation>
    </message>
    <message>
        <source>%1: centre %2, width %3 HU (key %4)</source>
        <translation>%1：窗位 %2，窗宽 %3 HU（按键 %4）</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Window presets (keys 1 to 9)</source>
        <translation>窗宽窗位预设（按键 1 至 9）</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PresetSection</name>
    <message>
        <source>Window presets</source>
        <translation>窗预设</translation>
    </message>
    <message>
        <source>The keys 1 to 9 choose them in this order. A name, a centre or a width is changed by a double click or F2.</source>
        <translation>按键 1 至 9 按此顺序选择。双击或按 F2 可修改名称、窗位或窗宽。</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>One more preset with the values of this one</source>
        <translation>以当前数值新增一个预设</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>All as they &amp;were</source>
        <translation>全部还原(&amp;W)</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PresetTableModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Centre (HU)</source>
        <translation>窗位（HU）</translation>
    </message>
    <message>
        <source>Width (HU)</source>
        <translation>窗宽（HU）</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PriorChooser</name>
    <message>
        <source>Series of other patients, too</source>
        <translation>包括其他患者的序列</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>选择对比序列</translation>
    </message>
    <message>
        <source>Search patient, date, description</source>
        <translation>搜索患者、日期、描述</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Series to compare with</source>
        <translation>可对比的序列</translation>
    </message>
    <message>
        <source>The library holds no other series.</source>
        <translation>病例库中没有其他序列。</translation>
    </message>
    <message>
        <source>The library holds no other series with this patient&apos;s ID.</source>
        <translation>病例库中没有此患者编号的其他序列。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PriorComparison</name>
    <message>
        <source>Compare...</source>
        <translation>对比...</translation>
    </message>
    <message>
        <source>Compare with %1...</source>
        <translation>与 %1 对比...</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Reading the other study</source>
        <translation>正在读取另一检查</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PriorPane</name>
    <message>
        <source>Linked</source>
        <translation>已联动</translation>
    </message>
    <message>
        <source>No offset</source>
        <translation>无偏移</translation>
    </message>
    <message>
        <source>The same place in mm in both series</source>
        <translation>两个序列中毫米坐标相同的位置</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>未联动</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>One lesion</source>
        <translation>同一病灶</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PriorWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>no patient ID</source>
        <translation>无患者编号</translation>
    </message>
    <message>
        <source>Compared, date not known</source>
        <translation>对比，日期不详</translation>
    </message>
    <message>
        <source>Compared, %1</source>
        <translation>对比，%1</translation>
    </message>
    <message>
        <source>Compared, %1, the same day</source>
        <translation>对比，%1，同一天</translation>
    </message>
    <message>
        <source>Prior, %1, %2 before</source>
        <translation>既往，%1，%2前</translation>
    </message>
    <message>
        <source>Later, %1, %2 after</source>
        <translation>随访，%1，%2后</translation>
    </message>
    <message>
        <source>Current, date not known</source>
        <translation>当前，日期不详</translation>
    </message>
    <message>
        <source>Current, %1</source>
        <translation>当前，%1</translation>
    </message>
    <message>
        <source>NOT KNOWN TO BE ONE PATIENT: %1 | %2</source>
        <translation>无法确认为同一患者：%1 | %2</translation>
    </message>
    <message>
        <source>DIFFERENT PATIENTS? Born %1 | %2</source>
        <translation>可能不是同一患者？出生日期 %1 | %2</translation>
    </message>
    <message>
        <source>DIFFERENT PATIENTS: %1 | %2</source>
        <translation>不是同一患者：%1 | %2</translation>
    </message>
    <message>
        <source>No offset</source>
        <translation>无偏移</translation>
    </message>
    <message>
        <source>Offset%1 mm</source>
        <translation>偏移%1 mm</translation>
    </message>
    <message>
        <source>Long axis %1 -&gt; %2 mm (%3 mm, %4 %)</source>
        <translation>长径 %1 -&gt; %2 mm（%3 mm，%4 %）</translation>
    </message>
    <message numerus="yes">
        <source> in %n day(s)</source>
        <translation>
            <numerusform>，间隔 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PrivacySection</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Hide the patient&apos;s text in the &amp;views and in the title of the window</source>
        <translation>在视图和窗口标题中隐藏患者信息(&amp;V)</translation>
    </message>
    <message>
        <source>Save &amp;pictures without the patient&apos;s text, always</source>
        <translation>保存图片时一律不含患者信息(&amp;P)</translation>
    </message>
    <message>
        <source>The patient&apos;s text is name, date and description of the study. The list of cases shows it in any case. Text that is burned into the pixels of a CT stays. The log of the program never holds patients&apos; names.</source>
        <translation>患者信息指姓名、检查日期和检查描述。病例列表始终显示。烧录在 CT 像素中的文字无法隐藏。程序日志从不含患者姓名。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ProbabilityScale</name>
    <message>
        <source>Probability of invasiveness</source>
        <translation>浸润性概率</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>The band is the spread of the network over flipped views and ensemble members, not a confidence interval of the population.</source>
        <translation>色带表示网络在翻转视图和集成成员间的离散程度，不是总体的置信区间。</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>阈值 %1</translation>
    </message>
    <message>
        <source>%1, %2, threshold %3</source>
        <translation>%1，%2，阈值 %3</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::RangeButton</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>至 %1</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::RatingPanel</name>
    <message>
        <source>Case %1, for training</source>
        <translation>病例 %1（训练）</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>病例 %1</translation>
    </message>
    <message>
        <source>Answer with the network</source>
        <translation>参考网络后的回答</translation>
    </message>
    <message>
        <source>Answer without the network</source>
        <translation>不参考网络的回答</translation>
    </message>
    <message>
        <source>Session %1 of %2: %3 of %4 cases are done</source>
        <translation>第 %1 轮（共 %2 轮）：已完成 %3 / %4 例</translation>
    </message>
    <message>
        <source>%1 of %2 cases are done</source>
        <translation>已完成 %1 / %2 例</translation>
    </message>
    <message>
        <source>How likely is it %1?
0: surely %2, 100: surely %1</source>
        <translation>是“%1”的可能性有多大？
0：肯定是 %2，100：肯定是 %1</translation>
    </message>
    <message>
        <source>Lock the answer</source>
        <translation>锁定回答</translation>
    </message>
    <message>
        <source>Lock the corrected answer</source>
        <translation>锁定更正后的回答</translation>
    </message>
    <message>
        <source>This answer is locked. It may be corrected with a reason; the first one stays on record.</source>
        <translation>此回答已锁定。可说明理由后更正；原回答保留在案。</translation>
    </message>
    <message>
        <source>This answer is locked. %1</source>
        <translation>此回答已锁定。%1</translation>
    </message>
    <message>
        <source>invasiveness</source>
        <translation>浸润性</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>bubble lucency</source>
        <translation>空泡征</translation>
    </message>
    <message>
        <source>pleural retraction</source>
        <translation>胸膜牵拉</translation>
    </message>
    <message>
        <source>Not answered: %1. Answer, or lock again to leave it open.</source>
        <translation>未回答：%1。请回答，或再次锁定以留空。</translation>
    </message>
    <message>
        <source>Say why the answer is corrected.</source>
        <translation>请说明更正理由。</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Why this answer is corrected</source>
        <translation>更正此回答的理由</translation>
    </message>
    <message>
        <source>Invasiveness, 0 to 100</source>
        <translation>浸润性，0 至 100</translation>
    </message>
    <message>
        <source>Invasive</source>
        <translation>浸润性</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Bubble lucency</source>
        <translation>空泡征</translation>
    </message>
    <message>
        <source>Pleural retraction</source>
        <translation>胸膜牵拉</translation>
    </message>
    <message>
        <source>Comment (%1)</source>
        <translation>备注（%1）</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Invasive, yes or no?</source>
        <translation>是否为浸润性？</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ReaderRows</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Seniority</source>
        <translation>职称</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年资</translation>
    </message>
    <message>
        <source>Passcode, six characters at least</source>
        <translation>口令，至少六个字符</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Add a reader</source>
        <translation>添加阅片者</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ReadingKeys</name>
    <message>
        <source>Mark a nodule: then click its middle</source>
        <translation>标记结节：然后点击其中心</translation>
    </message>
    <message>
        <source>Analyse the marked nodule</source>
        <translation>分析已标记的结节</translation>
    </message>
    <message>
        <source>Show in 3-D</source>
        <translation>三维显示</translation>
    </message>
    <message>
        <source>Whole slices again in all planes</source>
        <translation>所有平面恢复完整显示</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>本列表</translation>
    </message>
    <message>
        <source>Wheel, arrows</source>
        <translation>滚轮、方向键</translation>
    </message>
    <message>
        <source>Slice by slice</source>
        <translation>逐层浏览</translation>
    </message>
    <message>
        <source>Page up, page down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Ten slices</source>
        <translation>十层</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>First and last slice</source>
        <translation>首层与末层</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>下一个视图</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Left button</source>
        <translation>左键</translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation>十字线</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>右键</translation>
    </message>
    <message>
        <source>Window: width and centre</source>
        <translation>窗宽和窗位</translation>
    </message>
    <message>
        <source>Middle button, Shift + left</source>
        <translation>中键，Shift + 左键</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动图像</translation>
    </message>
    <message>
        <source>Ctrl + wheel, +, -</source>
        <translation>Ctrl + 滚轮，+，-</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>肺窗</translation>
    </message>
    <message>
        <source>Mediastinum</source>
        <translation>纵隔窗</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>骨窗</translation>
    </message>
    <message>
        <source>Narrow lung</source>
        <translation>窄肺窗</translation>
    </message>
    <message>
        <source>Ground glass</source>
        <translation>磨玻璃窗</translation>
    </message>
    <message>
        <source>Emphysema</source>
        <translation>肺气肿窗</translation>
    </message>
    <message>
        <source>Pulmonary vessels</source>
        <translation>肺血管窗</translation>
    </message>
    <message>
        <source>Liver</source>
        <translation>肝窗</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>全范围</translation>
    </message>
    <message>
        <source>8 cm around the crosshair in all planes</source>
        <translation>所有平面显示十字线周围 8 厘米</translation>
    </message>
    <message>
        <source>The view with the focus alone, and back</source>
        <translation>仅显示当前视图，再按恢复</translation>
    </message>
    <message>
        <source>The next view into the large place</source>
        <translation>下一个视图放到大窗</translation>
    </message>
    <message>
        <source>Next layout</source>
        <translation>下一种布局</translation>
    </message>
    <message>
        <source>One view</source>
        <translation>单视图</translation>
    </message>
    <message>
        <source>Three planes side by side</source>
        <translation>三平面并排</translation>
    </message>
    <message>
        <source>Three planes and 3-D, two by two</source>
        <translation>三平面与三维，2 × 2</translation>
    </message>
    <message>
        <source>One large view and three small ones</source>
        <translation>一大三小</translation>
    </message>
    <message>
        <source>1:1, a CT pixel on a screen pixel</source>
        <translation>1:1，一个 CT 像素对应一个屏幕像素</translation>
    </message>
    <message>
        <source>Zoom all planes together</source>
        <translation>各平面联动缩放</translation>
    </message>
    <message>
        <source>Slab: MIP, MinIP, mean, off</source>
        <translation>厚层：MIP、MinIP、平均、关闭</translation>
    </message>
    <message>
        <source>Thinner slab</source>
        <translation>厚层减薄</translation>
    </message>
    <message>
        <source>Thicker slab</source>
        <translation>厚层加厚</translation>
    </message>
    <message>
        <source>Inverted gray values</source>
        <translation>灰度反转</translation>
    </message>
    <message>
        <source>Interpolation between pixels</source>
        <translation>像素间插值</translation>
    </message>
    <message>
        <source>Texts on the slices</source>
        <translation>图像上的文字</translation>
    </message>
    <message>
        <source>Lines of the crosshair</source>
        <translation>十字线</translation>
    </message>
    <message>
        <source>Cine: play, stop</source>
        <translation>电影播放：播放、停止</translation>
    </message>
    <message>
        <source>Cine: slower</source>
        <translation>电影播放：减速</translation>
    </message>
    <message>
        <source>Cine: faster</source>
        <translation>电影播放：加速</translation>
    </message>
    <message>
        <source>Cine: backwards</source>
        <translation>电影播放：反向</translation>
    </message>
    <message>
        <source>Cine: turn round at the ends</source>
        <translation>电影播放：到端点折返</translation>
    </message>
    <message>
        <source>Turn the other planes left, 5 degrees</source>
        <translation>其他平面左转 5 度</translation>
    </message>
    <message>
        <source>Turn the other planes right, 5 degrees</source>
        <translation>其他平面右转 5 度</translation>
    </message>
    <message>
        <source>Turn the other planes left, 1 degree</source>
        <translation>其他平面左转 1 度</translation>
    </message>
    <message>
        <source>Turn the other planes right, 1 degree</source>
        <translation>其他平面右转 1 度</translation>
    </message>
    <message>
        <source>All planes along the CT&apos;s axes again</source>
        <translation>所有平面恢复沿 CT 轴向</translation>
    </message>
    <message>
        <source>Zoom; 0 fits</source>
        <translation>缩放；0 适合窗口</translation>
    </message>
    <message>
        <source>Ends of the crosshair</source>
        <translation>十字线两端</translation>
    </message>
    <message>
        <source>Drag: turn the other planes</source>
        <translation>拖动：旋转其他平面</translation>
    </message>
    <message>
        <source>One view alone, and back</source>
        <translation>仅显示一个视图，再次恢复</translation>
    </message>
    <message>
        <source>Distance: drag from end to end</source>
        <translation>距离：从一端拖到另一端</translation>
    </message>
    <message>
        <source>Long and short axis: drag along the long one</source>
        <translation>长短径：沿长径拖动</translation>
    </message>
    <message>
        <source>Angle: drag one arm, then place the end of the other</source>
        <translation>角度：拖出一边，再点另一边的端点</translation>
    </message>
    <message>
        <source>Ellipse with mean, SD, minimum, maximum HU and area: drag across</source>
        <translation>椭圆（平均值、标准差、最小、最大 HU 和面积）：拖过区域</translation>
    </message>
    <message>
        <source>Freehand region with the same values</source>
        <translation>手绘区域（数值同上）</translation>
    </message>
    <message>
        <source>Arrow with text: drag from the tip</source>
        <translation>带文字的箭头：从箭尖拖出</translation>
    </message>
    <message>
        <source>Brush: paint the outline of the nodule</source>
        <translation>画笔：涂画结节轮廓</translation>
    </message>
    <message>
        <source>Eraser of the outline</source>
        <translation>轮廓橡皮擦</translation>
    </message>
    <message>
        <source>Fill what is alike around the place clicked</source>
        <translation>填充点击处周围相似的区域</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Left button on what was drawn</source>
        <translation>左键点按已绘图形</translation>
    </message>
    <message>
        <source>Select it, drag an end or the whole; on a nodule mark: that nodule again</source>
        <translation>选中，拖动端点或整体；点结节标记则回到该结节</translation>
    </message>
    <message>
        <source>Delete, Ctrl+C</source>
        <translation>Delete、Ctrl+C</translation>
    </message>
    <message>
        <source>Delete what is selected, copy its values</source>
        <translation>删除所选图形，复制其数值</translation>
    </message>
    <message>
        <source>Double click on an arrow</source>
        <translation>双击箭头</translation>
    </message>
    <message>
        <source>Write its text</source>
        <translation>编辑文字</translation>
    </message>
    <message>
        <source>Shift while drawing</source>
        <translation>绘制时按住 Shift</translation>
    </message>
    <message>
        <source>Keep the tool for more of the kind</source>
        <translation>保留工具，继续绘制同类图形</translation>
    </message>
    <message>
        <source>Drop what is being drawn, leave the tool or the comparison, cancel the analysis, stop cine</source>
        <translation>放弃正在绘制的图形，放下工具或退出比较，取消分析，停止播放</translation>
    </message>
    <message>
        <source>Hide all overlays, and back</source>
        <translation>隐藏或恢复所有叠加层</translation>
    </message>
    <message>
        <source>Outline of the prediction</source>
        <translation>预测的轮廓</translation>
    </message>
    <message>
        <source>The outline filled</source>
        <translation>填充轮廓</translation>
    </message>
    <message>
        <source>Long and short axis of the prediction</source>
        <translation>预测的长径和短径</translation>
    </message>
    <message>
        <source>Contours of the LIDC-IDRI readers</source>
        <translation>LIDC-IDRI 阅片者的轮廓</translation>
    </message>
    <message>
        <source>Nearest place of the pleura</source>
        <translation>最近的胸膜位置</translation>
    </message>
    <message>
        <source>Maps of what moved the result</source>
        <translation>影响结果的图谱</translation>
    </message>
    <message>
        <source>Compare two outlines of the nodule</source>
        <translation>比较结节的两个轮廓</translation>
    </message>
    <message>
        <source>Save a picture...</source>
        <translation>保存图片...</translation>
    </message>
    <message>
        <source>Copy the view with the focus as a picture</source>
        <translation>将焦点视图复制为图片</translation>
    </message>
    <message>
        <source>Shift + wheel, &lt;, &gt;</source>
        <translation>Shift + 滚轮，&lt;，&gt;</translation>
    </message>
    <message>
        <source>Brush and eraser: radius</source>
        <translation>画笔和橡皮擦：半径</translation>
    </message>
    <message>
        <source>Ctrl + left, space</source>
        <translation>Ctrl + 左键，空格</translation>
    </message>
    <message>
        <source>Mask tools: in depth or on the slice; at the crosshair</source>
        <translation>轮廓工具：三维或当前层面；在十字线处</translation>
    </message>
    <message>
        <source>3-D: the nodule close by</source>
        <translation>三维：结节近观</translation>
    </message>
    <message>
        <source>3-D: lungs</source>
        <translation>三维：双肺</translation>
    </message>
    <message>
        <source>3-D: soft tissue</source>
        <translation>三维：软组织</translation>
    </message>
    <message>
        <source>3-D: bones</source>
        <translation>三维：骨骼</translation>
    </message>
    <message>
        <source>3-D: clipping box, around the nodule at first</source>
        <translation>三维：裁剪框，初始围绕结节</translation>
    </message>
    <message>
        <source>3-D: turn by itself, until any key or click</source>
        <translation>三维：自动旋转，按任意键或点击停止</translation>
    </message>
    <message>
        <source>3-D: copy the picture</source>
        <translation>三维：复制图像</translation>
    </message>
    <message>
        <source>3-D: save the picture</source>
        <translation>三维：保存图像</translation>
    </message>
    <message>
        <source>Compare with another series, and end it</source>
        <translation>与另一序列对比，或结束对比</translation>
    </message>
    <message>
        <source>Compared series: scroll together or alone</source>
        <translation>对比序列：联动或单独滚动</translation>
    </message>
    <message>
        <source>Ctrl + arrows</source>
        <translation>Ctrl + 方向键</translation>
    </message>
    <message>
        <source>Analyse with the edited outline</source>
        <translation>用编辑后的轮廓分析</translation>
    </message>
    <message>
        <source>Accept the result</source>
        <translation>接受结果</translation>
    </message>
    <message>
        <source>Reject the result: asks why</source>
        <translation>拒绝结果：询问原因</translation>
    </message>
    <message>
        <source>Next nodule of the case</source>
        <translation>本病例的下一个结节</translation>
    </message>
    <message>
        <source>Previous nodule of the case</source>
        <translation>本病例的上一个结节</translation>
    </message>
    <message>
        <source>Report of the result (PDF)...</source>
        <translation>结果报告（PDF）...</translation>
    </message>
    <message>
        <source>Compared series: the nodules are one lesion, or two</source>
        <translation>对比序列：两结节为同一病灶，或不是</translation>
    </message>
    <message>
        <source>Export and send...</source>
        <translation>导出与发送...</translation>
    </message>
    <message>
        <source>While marking: mark at the crosshair; while measuring: the next end there</source>
        <translation>标记时：在十字线处标记；测量时：在该处放置下一端点</translation>
    </message>
    <message>
        <source>Crosshair by a pixel within the slice; with Shift by ten</source>
        <translation>十字线在层面内移动一个像素；按住 Shift 移动十个</translation>
    </message>
    <message>
        <source>A page of the window</source>
        <translation>窗口的一个页面</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>F1, Shift+F1</source>
        <translation>F1、Shift+F1</translation>
    </message>
    <message>
        <source>Help on this page; first steps</source>
        <translation>本页的帮助；入门步骤</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ReadingOverlays</name>
    <message>
        <source>Nearest pleura: %1 from the outline, at %2</source>
        <translation>最近的胸膜：距轮廓 %1，位于 %2</translation>
    </message>
    <message>
        <source>Where the pleura is nearest is not known for this result</source>
        <translation>此结果没有最近胸膜的位置</translation>
    </message>
    <message>
        <source>Pleura, %1</source>
        <translation>胸膜，%1</translation>
    </message>
    <message>
        <source>Reader %1</source>
        <translation>阅片者 %1</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ReadingPage</name>
    <message>
        <source>SIMULATED</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Reading slices; Esc cancels</source>
        <translation>正在读取层面；按 Esc 取消</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Slabs, oblique planes, zoom, cine and what is drawn</source>
        <translation>厚层、斜面、缩放、电影播放及显示内容</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>叠加层</translation>
    </message>
    <message>
        <source>What lies over the slices</source>
        <translation>叠加在切面上的内容</translation>
    </message>
    <message>
        <source>Opacity of the fill</source>
        <translation>填充的不透明度</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures of the views for a file or the clipboard</source>
        <translation>将视图保存为文件或复制到剪贴板</translation>
    </message>
    <message>
        <source>How many views, and which</source>
        <translation>视图的数量与种类</translation>
    </message>
    <message>
        <source>What keys and mouse do</source>
        <translation>按键与鼠标的作用</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ReadingRoom</name>
    <message>
        <source>Reading room</source>
        <translation>阅片室</translation>
    </message>
    <message>
        <source>Research use only - not for diagnosis. Reader study.</source>
        <translation>仅供研究使用，不得用于诊断。阅片者研究。</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Training case %1: the reference standard says %2.</source>
        <translation>训练病例 %1：参考标准为 %2。</translation>
    </message>
    <message>
        <source>The coordinator&apos;s passcode closes the reading room and opens the workstation.</source>
        <translation>凭协调员口令关闭阅片室并打开工作站。</translation>
    </message>
    <message>
        <source>Keys of the reading room</source>
        <translation>阅片室按键</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::RejectedFilesModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>未纳入的原因</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ReportDialog</name>
    <message>
        <source>Name the patient</source>
        <translation>注明患者信息</translation>
    </message>
    <message>
        <source>Report of the result</source>
        <translation>结果报告</translation>
    </message>
    <message>
        <source>Name, identifier, date of birth and sex in the report</source>
        <translation>报告中包含姓名、编号、出生日期和性别</translation>
    </message>
    <message>
        <source>The report names the patient.</source>
        <translation>报告包含患者信息。</translation>
    </message>
    <message>
        <source>Nothing in the report names the patient.</source>
        <translation>报告中不含患者信息。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ReportExport</name>
    <message>
        <source>There is no result to report yet: mark a nodule and analyse it.</source>
        <translation>还没有可报告的结果：请先标记结节并分析。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::RestoreBackup</name>
    <message>
        <source>Restoring the library</source>
        <translation>正在恢复病例库</translation>
    </message>
    <message>
        <source>DSMT Workstation</source>
        <translation>DSMT 工作站</translation>
    </message>
    <message>
        <source>The backup was not restored: %1</source>
        <translation>备份未能恢复：%1</translation>
    </message>
    <message>
        <source>Restored from %1; what it replaced is in %2.</source>
        <translation>已从 %1 恢复；被替换的内容在 %2。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ResultFigureView</name>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>%1, wrong calls
sensitivity %2, specificity %3</source>
        <translation>%1，判断错误
灵敏度 %2，特异度 %3</translation>
    </message>
    <message>
        <source>%1, wrong if %2 and more means yes
sensitivity %3, specificity %4</source>
        <translation>%1，若 %2 及以上判为是则错误
灵敏度 %3，特异度 %4</translation>
    </message>
    <message>
        <source>%1: AUC %2</source>
        <translation>%1：AUC %2</translation>
    </message>
    <message>
        <source>%1; wrong calls</source>
        <translation>%1；判断错误</translation>
    </message>
    <message>
        <source>probability %1 to %2
mean %3, observed %4</source>
        <translation>概率 %1 至 %2
平均 %3，实际观察 %4</translation>
    </message>
    <message>
        <source>%1, treated at a threshold of %2
net benefit %3</source>
        <translation>%1，阈值 %2 时处理的病例
净获益 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s): click to list them</source>
        <translation>
            <numerusform>%n 个病例：单击列出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ResultTableModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) behind it: click to list them</source>
        <translation>
            <numerusform>其中 %n 个病例：单击可列出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ResultsPage</name>
    <message>
        <source>&amp;Bootstrap</source>
        <translation>自助法(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>导出(&amp;E)...</translation>
    </message>
    <message>
        <source>Folder for the report and its tables</source>
        <translation>报告及其表格的文件夹</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Sections of the report</source>
        <translation>报告章节</translation>
    </message>
    <message>
        <source>Draw readers and cases again and again; adds a table to section 7</source>
        <translation>反复抽取阅片者和病例；在第 7 节中添加一个表格</translation>
    </message>
    <message>
        <source>PDF, CSV and JSON of everything, and the reads for other programs</source>
        <translation>全部内容的 PDF、CSV 和 JSON，以及供其他程序使用的阅片结果</translation>
    </message>
    <message>
        <source>Cases behind what was clicked</source>
        <translation>所单击内容对应的病例</translation>
    </message>
    <message>
        <source>Enter or double click opens the case</source>
        <translation>按回车键或双击可打开病例</translation>
    </message>
    <message>
        <source>There are no studies yet</source>
        <translation>尚无研究</translation>
    </message>
    <message>
        <source>Choose a study</source>
        <translation>选择研究</translation>
    </message>
    <message>
        <source>Reading the locked answers</source>
        <translation>正在读取已锁定的答案</translation>
    </message>
    <message>
        <source>The study cannot be read.</source>
        <translation>无法读取该研究。</translation>
    </message>
    <message>
        <source>Bootstrap of %L1 replicates</source>
        <translation>自助法，%L1 次重复</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>Choose a study on the left. dsmt study demo makes one on simulated nodules.</source>
        <translation>请在左侧选择研究。dsmt study demo 会用模拟结节生成一个研究。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n case(s))</source>
        <translation>
            <numerusform>%1（%n 个病例）</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写入报告</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告位于 %1。</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>存储(&amp;S)</translation>
    </message>
    <message>
        <source>Keep areas, differences and tests in the library with the SHA-256 of their inputs; what is stored already of these inputs is computed again and compared</source>
        <translation>将面积、差值和检验连同输入数据的 SHA-256 存入病例库；若已存有相同输入的结果，则重新计算并比较</translation>
    </message>
    <message>
        <source>Click into a figure, or a number that is underlined, to see the cases behind it.</source>
        <translation>单击图中位置或带下划线的数字，查看其对应的病例。</translation>
    </message>
    <message>
        <source>Save figure</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Figures (*.svg *.pdf *.png)</source>
        <translation>图 (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Making pictures of wrong answers</source>
        <translation>正在生成错误回答的图像</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::RoomKeys</name>
    <message>
        <source>Type the invasiveness</source>
        <translation>输入浸润性评分</translation>
    </message>
    <message>
        <source>Invasiveness: 1 more</source>
        <translation>浸润性：加 1</translation>
    </message>
    <message>
        <source>Invasiveness: 1 less</source>
        <translation>浸润性：减 1</translation>
    </message>
    <message>
        <source>Invasiveness: 10 more</source>
        <translation>浸润性：加 10</translation>
    </message>
    <message>
        <source>Invasiveness: 10 less</source>
        <translation>浸润性：减 10</translation>
    </message>
    <message>
        <source>Invasive: yes</source>
        <translation>浸润性：是</translation>
    </message>
    <message>
        <source>Invasive: no</source>
        <translation>浸润性：否</translation>
    </message>
    <message>
        <source>Bubble lucency: present</source>
        <translation>空泡征：有</translation>
    </message>
    <message>
        <source>Bubble lucency: absent</source>
        <translation>空泡征：无</translation>
    </message>
    <message>
        <source>Bubble lucency: cannot tell</source>
        <translation>空泡征：无法判断</translation>
    </message>
    <message>
        <source>Bubble lucency: type how sure</source>
        <translation>空泡征：输入把握度</translation>
    </message>
    <message>
        <source>Pleural retraction: present</source>
        <translation>胸膜牵拉：有</translation>
    </message>
    <message>
        <source>Pleural retraction: absent</source>
        <translation>胸膜牵拉：无</translation>
    </message>
    <message>
        <source>Pleural retraction: cannot tell</source>
        <translation>胸膜牵拉：无法判断</translation>
    </message>
    <message>
        <source>Pleural retraction: type how sure</source>
        <translation>胸膜牵拉：输入把握度</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Lock the answer and go to the next case</source>
        <translation>锁定回答并进入下一例</translation>
    </message>
    <message>
        <source>The answer before, in this session</source>
        <translation>本轮的上一个回答</translation>
    </message>
    <message>
        <source>The answer after, up to the case that is to be read</source>
        <translation>下一个回答，直到当前要阅读的病例</translation>
    </message>
    <message>
        <source>Back to the slices</source>
        <translation>回到断层图像</translation>
    </message>
    <message>
        <source>Pause, and go on: the time is counted apart</source>
        <translation>暂停与继续：时间单独计算</translation>
    </message>
    <message>
        <source>Sign out; the same case comes next time</source>
        <translation>退出登录；下次仍从同一病例开始</translation>
    </message>
    <message>
        <source>Coordinator: close the reading room</source>
        <translation>协调员：关闭阅片室</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>本列表</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>窗位预设</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::RoomMeasurements</name>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>D: distance, K: long and short axis, J: angle, U: ellipse, Y: freehand, H: arrow</source>
        <translation>D：距离，K：长短径，J：角度，U：椭圆，Y：手绘，H：箭头</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::RoomNotice</name>
    <message>
        <source>The first session is done. The second one may begin on %1 at %2: until then nothing is read, so that the cases are forgotten.</source>
        <translation>第一轮已完成。第二轮最早可于 %1 %2 开始：在此之前不阅片，以便遗忘病例。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Previous answer</source>
        <translation>上一个回答</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>The time is counted apart. %1 or Enter goes on at the same case.</source>
        <translation>暂停时间单独计算。按 %1 或回车继续同一病例。</translation>
    </message>
    <message>
        <source>Washout</source>
        <translation>洗脱期</translation>
    </message>
    <message>
        <source>All cases are done</source>
        <translation>全部病例已完成</translation>
    </message>
    <message>
        <source>Every answer is locked. Thank you for reading.</source>
        <translation>所有回答均已锁定。感谢您的阅片。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::RoomSession</name>
    <message>
        <source>There is no earlier answer in this session.</source>
        <translation>本轮没有更早的回答。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::RoomViews</name>
    <message>
        <source>Reading slices</source>
        <translation>正在读取层面</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Measurements are stored with the read</source>
        <translation>测量与阅片结果一并保存</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Slabs, oblique planes, zoom, cine and what is drawn</source>
        <translation>层块、斜面、缩放、电影播放及绘制内容</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>三维</translation>
    </message>
    <message>
        <source>Measurements and 3-D view</source>
        <translation>测量与三维视图</translation>
    </message>
    <message>
        <source>How many views, which, and what is shown in 3-D</source>
        <translation>视图数量、种类，以及三维显示内容</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::SaveDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This file is there and will be replaced.</source>
        <translation>此文件已存在，将被替换。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::SavePictureDialog</name>
    <message>
        <source>With patient text</source>
        <translation>包含患者信息</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>%1 view</source>
        <translation>%1视图</translation>
    </message>
    <message>
        <source>Whole layout</source>
        <translation>整个布局</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG（像素）</translation>
    </message>
    <message>
        <source>SVG (lines and texts as vectors)</source>
        <translation>SVG（线条和文字为矢量）</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>与屏幕相同</translation>
    </message>
    <message>
        <source>Twice as fine</source>
        <translation>两倍精细</translation>
    </message>
    <message>
        <source>Own width</source>
        <translation>自定义宽度</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Name, date and description in the picture, and the name in the file&apos;s name</source>
        <translation>图片中包含姓名、日期和描述，文件名中包含姓名</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The picture names the patient.</source>
        <translation>图片中有患者姓名。</translation>
    </message>
    <message>
        <source>Nothing in the picture or its name names the patient.</source>
        <translation>图片及其文件名均不含患者身份。</translation>
    </message>
    <message>
        <source>Settings, Privacy: pictures are saved without the patient&apos;s text.</source>
        <translation>设置，隐私：保存图片时不含患者信息。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::SceneBar</name>
    <message>
        <source>Nodule</source>
        <translation>结节</translation>
    </message>
    <message>
        <source>Lungs</source>
        <translation>双肺</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>软组织</translation>
    </message>
    <message>
        <source>Bones</source>
        <translation>骨骼</translation>
    </message>
    <message>
        <source>What is shown in 3-D</source>
        <translation>三维显示的内容</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>裁剪框</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>The 3-D picture as it is seen, without names</source>
        <translation>所见的三维图像，不含姓名</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ScenePane</name>
    <message>
        <source>Show in 3-D (V)</source>
        <translation>三维显示（V）</translation>
    </message>
    <message>
        <source>Preparing the 3-D view...</source>
        <translation>正在准备三维视图...</translation>
    </message>
    <message>
        <source>Preparing...</source>
        <translation>正在准备...</translation>
    </message>
    <message>
        <source>Nothing is marked: the lungs are shown</source>
        <translation>未标记结节：显示双肺</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ScenePictures</name>
    <message>
        <source>Save the 3-D picture</source>
        <translation>保存三维图像</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图像 (*.png)</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图像已复制</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Research use only</source>
        <translation>仅供研究</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟数据</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ScoreFigures</name>
    <message>
        <source>ROC curves</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation>%1 的均值</translation>
    </message>
    <message>
        <source>Dot: %1 from %2 up, with Wilson intervals</source>
        <translation>圆点：%1，不低于 %2 判为阳性，附 Wilson 区间</translation>
    </message>
    <message>
        <source>Decision curve</source>
        <translation>决策曲线</translation>
    </message>
    <message>
        <source>Differences of AUC</source>
        <translation>AUC 差值</translation>
    </message>
    <message>
        <source>difference of AUC</source>
        <translation>AUC 差值</translation>
    </message>
    <message>
        <source>%1 of %2 cases are drawn; the lines are of all</source>
        <translation>图中绘出 %2 例中的 %1 例；各线由全部病例得出</translation>
    </message>
    <message>
        <source>Calibration of %1</source>
        <translation>%1 的校准</translation>
    </message>
    <message>
        <source>10 bins of equal width</source>
        <translation>10 个等宽分组</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ScoreSession</name>
    <message>
        <source>Networks&apos; predictions</source>
        <translation>网络的预测</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::SectionView</name>
    <message>
        <source>Pictures of these cases are being made.</source>
        <translation>正在生成这些病例的图像。</translation>
    </message>
    <message>
        <source>Save figure...</source>
        <translation>保存图...</translation>
    </message>
    <message>
        <source>As SVG, PDF or PNG, dark on white</source>
        <translation>SVG、PDF 或 PNG，白底深色</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the figure as a picture of 300 dpi</source>
        <translation>以 300 dpi 图像复制此图</translation>
    </message>
    <message>
        <source>There are no pictures: the library has no images of these cases, or there are no such cases.</source>
        <translation>没有图像：病例库中没有这些病例的影像，或没有此类病例。</translation>
    </message>
    <message>
        <source>Copy the table, for spreadsheets and texts</source>
        <translation>复制此表，供电子表格和文本使用</translation>
    </message>
    <message>
        <source>CSV...</source>
        <translation>CSV...</translation>
    </message>
    <message>
        <source>Save the table as CSV, in English as in the report&apos;s files</source>
        <translation>将此表存为 CSV，与报告文件相同为英文</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::SendDialog</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Export and send</source>
        <translation>导出与发送</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>更改的内容</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Structured report (SR) of each nodule</source>
        <translation>每个结节的结构化报告（SR）</translation>
    </message>
    <message>
        <source>Outline (SEG) of each nodule</source>
        <translation>每个结节的轮廓（SEG）</translation>
    </message>
    <message>
        <source>Images of the CT</source>
        <translation>CT 图像</translation>
    </message>
    <message>
        <source>Without the patient&apos;s identity (DICOM PS3.15 Annex E)</source>
        <translation>去除患者身份（DICOM PS3.15 附录 E）</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>未选择任何内容。</translation>
    </message>
    <message>
        <source>Looking what would go...</source>
        <translation>正在查看将发送的内容...</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) go.</source>
        <translation>
            <numerusform>将发送 %n 个对象。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) stay, for example: %1</source>
        <translation>
            <numerusform>%n 个对象保留，例如：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>This is changed in them; everything else stays as it is:</source>
        <translation>其中更改如下；其余保持原样：</translation>
    </message>
    <message>
        <source>Patient and study are named in them.</source>
        <translation>其中含有患者与检查的名称。</translation>
    </message>
    <message>
        <source>Preparing...</source>
        <translation>正在准备...</translation>
    </message>
    <message>
        <source>Folder for the DICOM files</source>
        <translation>存放 DICOM 文件的文件夹</translation>
    </message>
    <message>
        <source>Key image (SC) of each nodule: three planes with the outline</source>
        <translation>每个结节的关键图像（SC）：三个平面及轮廓</translation>
    </message>
    <message>
        <source>Report (PDF) of each nodule</source>
        <translation>每个结节的报告（PDF）</translation>
    </message>
    <message>
        <source>No archive is set up: Settings, DICOM archives.</source>
        <translation>尚未设置影像归档：设置 - DICOM 归档（PACS）。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ShortcutSheet</name>
    <message>
        <source>Keys and mouse</source>
        <translation>按键和鼠标</translation>
    </message>
    <message>
        <source>Change keys...</source>
        <translation>更改按键...</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::SignBar</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::SignInForm</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Close the reading room...</source>
        <translation>关闭阅片室...</translation>
    </message>
    <message>
        <source>Reading room: %1</source>
        <translation>阅片室：%1</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::SignQuestion</name>
    <message>
        <source>%1: how sure, 0 to 100</source>
        <translation>%1：把握度，0 至 100</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握度</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::Site</name>
    <message>
        <source>right upper lobe</source>
        <translation>右肺上叶</translation>
    </message>
    <message>
        <source>right middle lobe</source>
        <translation>右肺中叶</translation>
    </message>
    <message>
        <source>right lower lobe</source>
        <translation>右肺下叶</translation>
    </message>
    <message>
        <source>left upper lobe</source>
        <translation>左肺上叶</translation>
    </message>
    <message>
        <source>lingula</source>
        <translation>左肺舌段</translation>
    </message>
    <message>
        <source>left lower lobe</source>
        <translation>左肺下叶</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::SolidThreshold</name>
    <message>
        <source>Solid from</source>
        <translation>实性阈值</translation>
    </message>
    <message>
        <source> HU</source>
        <translation> HU</translation>
    </message>
    <message>
        <source>The nodule is analysed again with another threshold; the prediction before is kept.</source>
        <translation>更改阈值后将重新分析该结节；先前的预测会保留。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::Stage</name>
    <message>
        <source>cutting patches</source>
        <translation>截取图像块</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络计算</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Writing slices</source>
        <translation>写入层面</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>正在解压</translation>
    </message>
    <message>
        <source>Reading headers</source>
        <translation>正在读取文件头</translation>
    </message>
    <message>
        <source>Reading slices</source>
        <translation>正在读取层面</translation>
    </message>
    <message>
        <source>finding the nodule</source>
        <translation>正在定位结节</translation>
    </message>
    <message>
        <source>hiding nodule and surroundings</source>
        <translation>正在遮住结节和周围</translation>
    </message>
    <message>
        <source>attention of both encoders</source>
        <translation>两个编码器的注意力</translation>
    </message>
    <message>
        <source>hiding one place after the other</source>
        <translation>正在逐处遮挡</translation>
    </message>
    <message>
        <source>Checking every page</source>
        <translation>正在检查每一页</translation>
    </message>
    <message>
        <source>Checking every row</source>
        <translation>正在检查每一行</translation>
    </message>
    <message>
        <source>Checking the audit trail</source>
        <translation>正在检查审计记录</translation>
    </message>
    <message>
        <source>Checking what lists show</source>
        <translation>正在检查列表内容</translation>
    </message>
    <message>
        <source>Comparing images</source>
        <translation>正在比较图像</translation>
    </message>
    <message>
        <source>Copying the library</source>
        <translation>正在复制病例库</translation>
    </message>
    <message>
        <source>Opening it</source>
        <translation>正在打开</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::StatisticsPage</name>
    <message>
        <source>&amp;Open table...</source>
        <translation>打开表格(&amp;O)...</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>A CSV table of scores or an iMRMC file; or drop it here</source>
        <translation>评分的 CSV 表格或 iMRMC 文件；也可拖放到此处</translation>
    </message>
    <message>
        <source>Scores in the library</source>
        <translation>病例库中的评分</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>自助法</translation>
    </message>
    <message>
        <source>Reading and analysing...</source>
        <translation>正在读取和分析……</translation>
    </message>
    <message>
        <source>Table of scores</source>
        <translation>评分表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.imrmc);;All files (*)</source>
        <translation>表格 (*.csv *.txt *.imrmc);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The library holds no scores with truths</source>
        <translation>病例库中没有带真值的评分</translation>
    </message>
    <message>
        <source>Networks&apos; predictions</source>
        <translation>网络的预测</translation>
    </message>
    <message>
        <source>Study %1 (still being read)</source>
        <translation>研究 %1（仍在阅片）</translation>
    </message>
    <message>
        <source>Study %1</source>
        <translation>研究 %1</translation>
    </message>
    <message>
        <source>Open a table of scores, drop one here, or choose scores of the library.</source>
        <translation>打开评分表格、将其拖放到此处，或选择病例库中的评分。</translation>
    </message>
    <message>
        <source>%1: %2 cases, %3 positive; readers: %4; modalities: %5</source>
        <translation>%1：%2 例，阳性 %3 例；阅片者：%4；模式：%5</translation>
    </message>
    <message>
        <source>; SIMULATED nodules</source>
        <translation>；模拟结节</translation>
    </message>
    <message>
        <source>Save figure</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Figures (*.svg *.pdf *.png)</source>
        <translation>图 (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.json)</source>
        <translation>表格 (*.csv *.json)</translation>
    </message>
    <message>
        <source>A table ends in .csv or .json.</source>
        <translation>表格文件应以 .csv 或 .json 结尾。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::StatusLine</name>
    <message>
        <source>Network: analysing</source>
        <translation>网络：分析中</translation>
    </message>
    <message>
        <source>Network: starting</source>
        <translation>网络：启动中</translation>
    </message>
    <message>
        <source>Network: not available</source>
        <translation>网络：不可用</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n thread(s)</source>
        <translation>
            <numerusform>%1，%n 线程</numerusform>
        </translation>
    </message>
    <message>
        <source>Network: analysing (%1)</source>
        <translation>网络：分析中（%1）</translation>
    </message>
    <message>
        <source>Network: ready (%1)</source>
        <translation>网络：就绪（%1）</translation>
    </message>
    <message>
        <source>Under the cursor</source>
        <translation>光标处</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>%1 HU at %2</source>
        <translation>%1 HU，位于 %2</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What went wrong and what the program noted (Ctrl+Shift+L)</source>
        <translation>出错之处及程序的记录（Ctrl+Shift+L）</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::StudiesPage</name>
    <message>
        <source>New study...</source>
        <translation>新建研究...</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入...</translation>
    </message>
    <message>
        <source>Freeze the plan...</source>
        <translation>冻结方案...</translation>
    </message>
    <message>
        <source>Open the reading room...</source>
        <translation>打开阅片室...</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>Remove the draft...</source>
        <translation>删除草案...</translation>
    </message>
    <message>
        <source>Reader studies</source>
        <translation>阅片者研究</translation>
    </message>
    <message>
        <source>A study from an archive of another library</source>
        <translation>来自其他病例库归档文件的研究</translation>
    </message>
    <message>
        <source>Readers read there, full screen, and see nothing else of this program</source>
        <translation>阅片者在其中全屏阅片，看不到本程序的其他内容</translation>
    </message>
    <message>
        <source>Makes cases, orders, question and endpoint final; readers may begin</source>
        <translation>确定病例、顺序、问题和终点；此后可开始阅片</translation>
    </message>
    <message>
        <source>No reader study is planned</source>
        <translation>尚无计划中的阅片者研究</translation>
    </message>
    <message>
        <source>A study compares readers, and the network, on the same nodules against pathology.</source>
        <translation>研究以病理为准，在相同结节上比较各阅片者以及网络。</translation>
    </message>
    <message>
        <source>Set the coordinator&apos;s passcode...</source>
        <translation>设置协调员口令...</translation>
    </message>
    <message>
        <source>Unlock...</source>
        <translation>解锁...</translation>
    </message>
    <message>
        <source>Lock this page</source>
        <translation>锁定本页</translation>
    </message>
    <message>
        <source>This page is locked by the coordinator&apos;s passcode.
Readers read in the reading room.</source>
        <translation>本页已由协调员口令锁定。
阅片者请在阅片室阅片。</translation>
    </message>
    <message>
        <source>Archive of the study, without names of patients and readers</source>
        <translation>研究归档文件，不含患者和阅片者姓名</translation>
    </message>
    <message>
        <source>The coordinator&apos;s passcode opens this page.</source>
        <translation>凭协调员口令打开本页。</translation>
    </message>
    <message>
        <source>Cases, readers, orders, question and endpoint of %1 become final: %2 cases, %3 readers. Nothing of it can be changed afterwards.</source>
        <translation>%1 的病例、阅片者、顺序、问题和终点将被确定：%2 例，%3 位阅片者。此后均不可更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n reader(s) have no passcode yet; it can be set later.</source>
        <translation>
            <numerusform>%n 位阅片者尚无口令；可稍后设置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze the plan?</source>
        <translation>冻结方案？</translation>
    </message>
    <message>
        <source>The plan is frozen.</source>
        <translation>方案已冻结。</translation>
    </message>
    <message>
        <source>Remove the draft?</source>
        <translation>删除草案？</translation>
    </message>
    <message>
        <source>The draft %1 is thrown away. Nodules, readers and predictions stay.</source>
        <translation>草案 %1 将被删除。结节、阅片者和预测保留。</translation>
    </message>
    <message>
        <source>Reading room</source>
        <translation>阅片室</translation>
    </message>
    <message>
        <source>Set the coordinator&apos;s passcode first: it closes the reading room again. Without it, readers could leave the room and look at patients and results.</source>
        <translation>请先设置协调员口令：关闭阅片室需要它。否则阅片者可离开阅片室并查看患者和结果。</translation>
    </message>
    <message>
        <source>Open the reading room?</source>
        <translation>打开阅片室？</translation>
    </message>
    <message>
        <source>This window closes, and readers of %1 can sign in. The room comes back after a crash or a restart, until the coordinator closes it with the passcode.</source>
        <translation>本窗口将关闭，%1 的阅片者可登录。崩溃或重启后仍回到阅片室，直到协调员用口令关闭。</translation>
    </message>
    <message>
        <source>Passcode of %1</source>
        <translation>%1 的口令</translation>
    </message>
    <message>
        <source>Six characters at least; wrong ones before it are forgotten, and it is on record that it was set.</source>
        <translation>至少六个字符；此前的错误次数清零，设置口令一事记录在案。</translation>
    </message>
    <message>
        <source>Note a deviation</source>
        <translation>记录偏离</translation>
    </message>
    <message>
        <source>What was not as planned; it stays on record:</source>
        <translation>与方案不符之处，将保留在案：</translation>
    </message>
    <message>
        <source>The deviation is on record.</source>
        <translation>偏离已记录在案。</translation>
    </message>
    <message>
        <source>Accept the clock</source>
        <translation>接受时钟</translation>
    </message>
    <message>
        <source>Why the clock is right although it was set back; it stays on record. No washout is shortened by it.</source>
        <translation>时钟被调回但仍正确的理由，将保留在案。洗脱期不会因此缩短。</translation>
    </message>
    <message>
        <source>The clock is accepted.</source>
        <translation>已接受时钟。</translation>
    </message>
    <message>
        <source>%1: %2 cases and %3 reads are written. SHA-256 %4</source>
        <translation>%1：已写入 %2 例和 %3 条阅片。SHA-256 %4</translation>
    </message>
    <message>
        <source>%1 came in: %2 cases, %3 reads; the same as in the archive.</source>
        <translation>已导入 %1：%2 例，%3 条阅片；与归档文件一致。</translation>
    </message>
    <message>
        <source>Archive of a study, or reads of other programs</source>
        <translation>研究归档，或其他程序的阅片</translation>
    </message>
    <message>
        <source>Studies and reads (*.dsmt-study *.json *.csv *.imrmc *.txt)</source>
        <translation>研究和阅片结果 (*.dsmt-study *.json *.csv *.imrmc *.txt)</translation>
    </message>
    <message>
        <source>Study archives (*.dsmt-study *.json)</source>
        <translation>研究存档 (*.dsmt-study *.json)</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::StudyListModel</name>
    <message>
        <source>draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::StudyReport</name>
    <message>
        <source>How to read it</source>
        <translation>如何阅读</translation>
    </message>
    <message>
        <source>Each nodule got a rating, and a yes or a no. A curve shows what a rater finds (upwards) at the price of false alarms (to the right), from the strictest to the most lenient threshold. The area under it (AUC) is the chance that of two nodules, one positive and one negative, the positive one is rated higher: 0.5 is a coin, 1 is perfect.</source>
        <translation>每个结节都有一个评分，以及是或否。曲线表示从最严到最宽的阈值下，评分者发现了多少（向上），代价是多少假警报（向右）。曲线下面积（AUC）是一个阳性和一个阴性结节中阳性者评分更高的概率：0.5 等于掷硬币，1 为完美。</translation>
    </message>
    <message>
        <source>Dots are the yes/no answers. &quot;Right calls&quot; counts how many of them agree with the reference standard.</source>
        <translation>点为是/否回答。“判断正确”统计其中与参考标准一致的数量。</translation>
    </message>
    <message>
        <source>Brackets hold 95 % intervals: what other samples of nodules, and of readers, like these would plausibly give. p is the chance of a difference at least as large if there were none.</source>
        <translation>括号内为 95% 区间：用其他同类结节和阅片者样本可能得到的结果。p 是在没有差异的情况下出现至少如此大差异的概率。</translation>
    </message>
    <message>
        <source>&quot;-&quot; with a letter is a number that is not defined here; the reason stands below the table.</source>
        <translation>带字母的“-”表示此处无定义的数字；原因见表下。</translation>
    </message>
    <message>
        <source>Reader study %1</source>
        <translation>阅片研究 %1</translation>
    </message>
    <message>
        <source>%1%2  -  %3  -  research use only, not for diagnosis</source>
        <translation>%1%2  -  %3  -  仅供研究使用，不得用于诊断</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Made by %1 at %2 from the locked reads; every number is computed when the report is made.</source>
        <translation>由 %1 于 %2 根据已锁定的阅片生成；所有数字均在生成报告时计算。</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>研究问题</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>研究发现</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>No pictures: the images of these cases are not to be had in this library, or there are no such cases.</source>
        <translation>没有图像：此病例库中没有这些病例的影像，或没有此类病例。</translation>
    </message>
    <message>
        <source>Axial, coronal and sagittal planes through the nodule, 40 mm wide.</source>
        <translation>经结节的轴位、冠状位和矢状位，宽 40 mm。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::StudyResult</name>
    <message>
        <source>Intended use and scope</source>
        <translation>预期用途与范围</translation>
    </message>
    <message>
        <source>Flow of cases</source>
        <translation>病例流程</translation>
    </message>
    <message>
        <source>Reference standard</source>
        <translation>参考标准</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Endpoints and analysis plan</source>
        <translation>终点与分析方案</translation>
    </message>
    <message>
        <source>Accuracy, sensitivity and specificity</source>
        <translation>准确率、灵敏度与特异度</translation>
    </message>
    <message>
        <source>ROC curves, many readers and many cases</source>
        <translation>ROC 曲线，多阅片者多病例</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Decision curve</source>
        <translation>决策曲线</translation>
    </message>
    <message>
        <source>Subgroups</source>
        <translation>亚组</translation>
    </message>
    <message>
        <source>Every false positive and false negative</source>
        <translation>全部假阳性与假阴性</translation>
    </message>
    <message>
        <source>Cases out of scope</source>
        <translation>超出适用范围的病例</translation>
    </message>
    <message>
        <source>Reading time, switches and adherence</source>
        <translation>阅片时间、改判与依从</translation>
    </message>
    <message>
        <source>Deviations and missing reads</source>
        <translation>偏离与缺失的阅片</translation>
    </message>
    <message>
        <source>CLAIM, STARD-AI and TRIPOD+AI</source>
        <translation>CLAIM、STARD-AI 与 TRIPOD+AI</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Flow of nodules</source>
        <translation>结节流程</translation>
    </message>
    <message>
        <source>Network card</source>
        <translation>网络卡片</translation>
    </message>
    <message>
        <source>Analysis plan</source>
        <translation>分析方案</translation>
    </message>
    <message>
        <source>Accuracy, AUC, sensitivity, specificity and F1</source>
        <translation>准确率、AUC、灵敏度、特异度与 F1</translation>
    </message>
    <message>
        <source>Yes/no calls against the reference standard</source>
        <translation>是/否判断与参考标准对照</translation>
    </message>
    <message>
        <source>Beside the numbers that the paper printed</source>
        <translation>与论文所载数字并列</translation>
    </message>
    <message>
        <source>Is a printed share a count of its cases?</source>
        <translation>论文中的百分比能否对应整数病例数？</translation>
    </message>
    <message>
        <source>What %1 cases can show</source>
        <translation>%1 例能说明什么</translation>
    </message>
    <message>
        <source>Mean areas under the readers&apos; ROC curves, and their differences</source>
        <translation>阅片者 ROC 曲线下面积的均值及其差</translation>
    </message>
    <message>
        <source>The network by itself against the readers</source>
        <translation>网络独立与阅片者比较</translation>
    </message>
    <message>
        <source>Mean areas by bootstrap: readers and cases drawn with replacement</source>
        <translation>自助法平均面积：有放回地抽取阅片者和病例</translation>
    </message>
    <message>
        <source>Agreement of readers</source>
        <translation>阅片者一致性</translation>
    </message>
    <message>
        <source>Agreement of each two on yes or no</source>
        <translation>两两之间是/否的一致性</translation>
    </message>
    <message>
        <source>Signs: the network and readers side by side</source>
        <translation>征象：网络与阅片者并列</translation>
    </message>
    <message>
        <source>Calibration of probabilities</source>
        <translation>概率的校准</translation>
    </message>
    <message>
        <source>Probabilities of the network and what was seen</source>
        <translation>网络的概率与实际观察</translation>
    </message>
    <message>
        <source>Net benefit by threshold probability</source>
        <translation>各阈值概率下的净获益</translation>
    </message>
    <message>
        <source>False negatives of the network</source>
        <translation>网络的假阴性</translation>
    </message>
    <message>
        <source>False positives of the network</source>
        <translation>网络的假阳性</translation>
    </message>
    <message>
        <source>With and without cases that carry a reservation</source>
        <translation>包含与不包含有保留意见的病例</translation>
    </message>
    <message>
        <source>Reservations about single answers</source>
        <translation>对单个回答的保留意见</translation>
    </message>
    <message>
        <source>Reading time of a case</source>
        <translation>每例阅片时间</translation>
    </message>
    <message>
        <source>Switches after the network&apos;s answer</source>
        <translation>看到网络回答后的改判</translation>
    </message>
    <message>
        <source>Calls that are the network&apos;s</source>
        <translation>与网络相同的判断</translation>
    </message>
    <message>
        <source>Missing reads and open questions</source>
        <translation>缺失的阅片与未答问题</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>偏离</translation>
    </message>
    <message>
        <source>Items of reporting guidelines and where they are answered</source>
        <translation>报告规范条目及其对应章节</translation>
    </message>
    <message>
        <source>seniority</source>
        <translation>资历</translation>
    </message>
    <message>
        <source>specialty</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年限</translation>
    </message>
    <message>
        <source>nodules</source>
        <translation>结节</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>counted as</source>
        <translation>计为</translation>
    </message>
    <message>
        <source>how it was found</source>
        <translation>如何得出</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>灵敏度</translation>
    </message>
    <message>
        <source>specificity</source>
        <translation>特异度</translation>
    </message>
    <message>
        <source>p, AUC against DSMT-Net</source>
        <translation>p，AUC 与 DSMT-Net 比较</translation>
    </message>
    <message>
        <source>p, adjusted</source>
        <translation>p，校正后</translation>
    </message>
    <message>
        <source>p, accuracy against DSMT-Net</source>
        <translation>p，准确率与 DSMT-Net 比较</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>printed in the paper</source>
        <translation>论文所载</translation>
    </message>
    <message>
        <source>here</source>
        <translation>本研究</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>论文所载</translation>
    </message>
    <message>
        <source>of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>count</source>
        <translation>例数</translation>
    </message>
    <message>
        <source>95 % interval (Wilson)</source>
        <translation>95% 区间（Wilson）</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>estimate (95 % interval)</source>
        <translation>估计值（95% 区间）</translation>
    </message>
    <message>
        <source>cases that all answered</source>
        <translation>全部作答的病例</translation>
    </message>
    <message>
        <source>value (95 % interval)</source>
        <translation>数值（95% 区间）</translation>
    </message>
    <message>
        <source>same answer</source>
        <translation>回答相同</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa (95 % interval)</source>
        <translation>Cohen kappa（95% 区间）</translation>
    </message>
    <message>
        <source>present</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>kappa with the network (95 % interval)</source>
        <translation>与网络的 kappa（95% 区间）</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier 评分</translation>
    </message>
    <message>
        <source>intercept (95 % interval)</source>
        <translation>截距（95% 区间）</translation>
    </message>
    <message>
        <source>slope (95 % interval)</source>
        <translation>斜率（95% 区间）</translation>
    </message>
    <message>
        <source>expected error</source>
        <translation>期望误差</translation>
    </message>
    <message>
        <source>p, Hosmer-Lemeshow</source>
        <translation>p，Hosmer-Lemeshow</translation>
    </message>
    <message>
        <source>p, Spiegelhalter</source>
        <translation>p，Spiegelhalter</translation>
    </message>
    <message>
        <source>bin</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>mean probability</source>
        <translation>平均概率</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>实际观察</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>treat all</source>
        <translation>全部处理</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>阳性</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>阴性</translation>
    </message>
    <message>
        <source>AUC of DSMT-Net</source>
        <translation>DSMT-Net 的 AUC</translation>
    </message>
    <message>
        <source>accuracy of DSMT-Net</source>
        <translation>DSMT-Net 的准确率</translation>
    </message>
    <message>
        <source>mean AUC of readers</source>
        <translation>阅片者平均 AUC</translation>
    </message>
    <message>
        <source>mean accuracy of readers</source>
        <translation>阅片者平均准确率</translation>
    </message>
    <message>
        <source>case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>reference standard</source>
        <translation>参考标准</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>size and HU</source>
        <translation>大小与 HU</translation>
    </message>
    <message>
        <source>long axis, mm</source>
        <translation>长径，mm</translation>
    </message>
    <message>
        <source>bubble lucency</source>
        <translation>空泡征</translation>
    </message>
    <message>
        <source>pleural retraction</source>
        <translation>胸膜牵拉</translation>
    </message>
    <message>
        <source>readers who were right</source>
        <translation>判断正确的阅片者</translation>
    </message>
    <message>
        <source>unaided, median (quartiles)</source>
        <translation>无辅助，中位数（四分位数）</translation>
    </message>
    <message>
        <source>aided, median (quartiles)</source>
        <translation>有辅助，中位数（四分位数）</translation>
    </message>
    <message>
        <source>aided / unaided (95 % interval)</source>
        <translation>有辅助 / 无辅助（95% 区间）</translation>
    </message>
    <message>
        <source>both calls</source>
        <translation>两次均判断</translation>
    </message>
    <message>
        <source>wrong to right</source>
        <translation>由错改对</translation>
    </message>
    <message>
        <source>right to wrong</source>
        <translation>由对改错</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未改</translation>
    </message>
    <message>
        <source>p, accuracy (exact McNemar)</source>
        <translation>p，准确率（精确 McNemar）</translation>
    </message>
    <message>
        <source>unaided</source>
        <translation>无辅助</translation>
    </message>
    <message>
        <source>aided</source>
        <translation>有辅助</translation>
    </message>
    <message>
        <source>cases read</source>
        <translation>已阅病例</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未阅</translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>无评分</translation>
    </message>
    <message>
        <source>no yes or no</source>
        <translation>无是/否</translation>
    </message>
    <message>
        <source>a sign left open</source>
        <translation>有征象未答</translation>
    </message>
    <message>
        <source>first at</source>
        <translation>首次时间</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>list</source>
        <translation>规范</translation>
    </message>
    <message>
        <source>item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>排除：%1</translation>
    </message>
    <message>
        <source>cases of the study</source>
        <translation>研究病例</translation>
    </message>
    <message>
        <source>for training, not analysed</source>
        <translation>用于训练，不参与分析</translation>
    </message>
    <message>
        <source>analysed</source>
        <translation>参与分析</translation>
    </message>
    <message>
        <source>positive: %1</source>
        <translation>阳性：%1</translation>
    </message>
    <message>
        <source>negative: %1</source>
        <translation>阴性：%1</translation>
    </message>
    <message>
        <source>without a reference standard</source>
        <translation>无参考标准</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>两者皆非</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>package</source>
        <translation>网络包</translation>
    </message>
    <message>
        <source>SHA-256 of its weights</source>
        <translation>权重的 SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of its preprocessing</source>
        <translation>预处理的 SHA-256</translation>
    </message>
    <message>
        <source>threshold of yes</source>
        <translation>判为是的阈值</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>nodules it was trained on</source>
        <translation>训练所用结节数</translation>
    </message>
    <message>
        <source>trained on simulated nodules</source>
        <translation>用模拟结节训练</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>seed of the training</source>
        <translation>训练种子</translation>
    </message>
    <message>
        <source>software of the training</source>
        <translation>训练所用软件</translation>
    </message>
    <message>
        <source>software of the answers</source>
        <translation>得出回答的软件</translation>
    </message>
    <message>
        <source>computed on</source>
        <translation>运算设备</translation>
    </message>
    <message>
        <source>design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>primary endpoint</source>
        <translation>主要终点</translation>
    </message>
    <message>
        <source>margin of non-inferiority</source>
        <translation>非劣效界值</translation>
    </message>
    <message>
        <source>seed of all orders</source>
        <translation>阅片顺序种子</translation>
    </message>
    <message>
        <source>washout, days</source>
        <translation>洗脱期，天</translation>
    </message>
    <message>
        <source>plan frozen at</source>
        <translation>方案冻结时间</translation>
    </message>
    <message>
        <source>frozen by</source>
        <translation>冻结者</translation>
    </message>
    <message>
        <source>SHA-256 of the plan</source>
        <translation>方案的 SHA-256</translation>
    </message>
    <message>
        <source>from an archive, SHA-256</source>
        <translation>来自归档，SHA-256</translation>
    </message>
    <message>
        <source>this analysis made at</source>
        <translation>本次分析时间</translation>
    </message>
    <message>
        <source>SHA-256 of its inputs</source>
        <translation>输入数据的 SHA-256</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>序贯</translation>
    </message>
    <message>
        <source>crossover</source>
        <translation>交叉</translation>
    </message>
    <message>
        <source>stand-alone</source>
        <translation>独立</translation>
    </message>
    <message>
        <source>AUC of the network against the mean AUC of readers</source>
        <translation>网络的 AUC 与阅片者平均 AUC 比较</translation>
    </message>
    <message>
        <source>AUC of invasiveness, aided against unaided</source>
        <translation>浸润性的 AUC，有辅助与无辅助比较</translation>
    </message>
    <message>
        <source>AUC of rated malignancy (1 to 5) against the diagnosis</source>
        <translation>恶性程度评分（1 至 5）相对诊断的 AUC</translation>
    </message>
    <message>
        <source>AUC of the scores in the file</source>
        <translation>文件中评分的 AUC</translation>
    </message>
    <message>
        <source>AUC of the scores in the file, aided against unaided</source>
        <translation>文件中评分的 AUC，有辅助与无辅助比较</translation>
    </message>
    <message>
        <source>invasive adenocarcinoma</source>
        <translation>浸润性腺癌</translation>
    </message>
    <message>
        <source>AAH, AIS or MIA</source>
        <translation>AAH、AIS 或 MIA</translation>
    </message>
    <message>
        <source>malignant (primary or metastatic)</source>
        <translation>恶性（原发或转移）</translation>
    </message>
    <message>
        <source>benign or non-malignant</source>
        <translation>良性或非恶性</translation>
    </message>
    <message>
        <source>mean of readers</source>
        <translation>阅片者均值</translation>
    </message>
    <message>
        <source>mean of %1 reader, unaided</source>
        <translation>%1 位阅片者均值，无辅助</translation>
    </message>
    <message>
        <source>mean of %1 reader, aided</source>
        <translation>%1 位阅片者均值，有辅助</translation>
    </message>
    <message>
        <source>mean of %1 readers, unaided</source>
        <translation>%1 位阅片者均值，无辅助</translation>
    </message>
    <message>
        <source>mean of %1 readers, aided</source>
        <translation>%1 位阅片者均值，有辅助</translation>
    </message>
    <message>
        <source>mean of %1 reader</source>
        <translation>%1 位阅片者均值</translation>
    </message>
    <message>
        <source>mean of %1 readers</source>
        <translation>%1 位阅片者均值</translation>
    </message>
    <message>
        <source>%1, unaided</source>
        <translation>%1，无辅助</translation>
    </message>
    <message>
        <source>%1, aided</source>
        <translation>%1，有辅助</translation>
    </message>
    <message>
        <source>internal: AUC of DSMT-Net</source>
        <translation>内部：DSMT-Net 的 AUC</translation>
    </message>
    <message>
        <source>internal: AUC of the baseline</source>
        <translation>内部：基线的 AUC</translation>
    </message>
    <message>
        <source>internal: accuracy of DSMT-Net</source>
        <translation>内部：DSMT-Net 的准确率</translation>
    </message>
    <message>
        <source>internal: accuracy of senior radiologists</source>
        <translation>内部：高年资放射科医师的准确率</translation>
    </message>
    <message>
        <source>external: AUC of DSMT-Net</source>
        <translation>外部：DSMT-Net 的 AUC</translation>
    </message>
    <message>
        <source>external: accuracy of DSMT-Net</source>
        <translation>外部：DSMT-Net 的准确率</translation>
    </message>
    <message>
        <source>DSMT-Net, internal accuracy: %1</source>
        <translation>DSMT-Net，内部准确率：%1</translation>
    </message>
    <message>
        <source>senior radiologists, internal accuracy: %1</source>
        <translation>高年资放射科医师，内部准确率：%1</translation>
    </message>
    <message>
        <source>DSMT-Net, external accuracy: %1</source>
        <translation>DSMT-Net，外部准确率：%1</translation>
    </message>
    <message>
        <source>power for AUC .902 against .851</source>
        <translation>AUC .902 对 .851 的检验效能</translation>
    </message>
    <message>
        <source>cases for a power of 80 %</source>
        <translation>效能达 80% 所需病例数</translation>
    </message>
    <message>
        <source>power for 72 against 63 right calls of 87</source>
        <translation>87 例中判对 72 对 63 的检验效能</translation>
    </message>
    <message>
        <source>half width of the 95 % interval of 72 of 87</source>
        <translation>72/87 的 95% 区间半宽</translation>
    </message>
    <message>
        <source>AUC of the network</source>
        <translation>网络的 AUC</translation>
    </message>
    <message>
        <source>mean AUC of the readers</source>
        <translation>阅片者平均 AUC</translation>
    </message>
    <message>
        <source>readers - network</source>
        <translation>阅片者 - 网络</translation>
    </message>
    <message>
        <source>standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>degrees of freedom</source>
        <translation>自由度</translation>
    </message>
    <message>
        <source>p, equal (two-sided; superiority of whichever is better)</source>
        <translation>p，相等（双侧；较优者的优效性）</translation>
    </message>
    <message>
        <source>p, network not worse by %1 (one-sided)</source>
        <translation>p，网络不劣于 %1（单侧）</translation>
    </message>
    <message>
        <source>%1, mean; %2</source>
        <translation>%1，均值；%2</translation>
    </message>
    <message>
        <source>%1, mean</source>
        <translation>%1，均值</translation>
    </message>
    <message>
        <source>unaided - aided; %1</source>
        <translation>无辅助 - 有辅助；%1</translation>
    </message>
    <message>
        <source>aided - unaided; %1</source>
        <translation>有辅助 - 无辅助；%1</translation>
    </message>
    <message>
        <source>unaided - aided</source>
        <translation>无辅助 - 有辅助</translation>
    </message>
    <message>
        <source>readers and cases random</source>
        <translation>阅片者和病例均随机</translation>
    </message>
    <message>
        <source>these readers, cases random</source>
        <translation>阅片者固定，病例随机</translation>
    </message>
    <message>
        <source>readers random, these cases</source>
        <translation>阅片者随机，病例固定</translation>
    </message>
    <message>
        <source>yes or no, Fleiss&apos; kappa%1</source>
        <translation>是/否，Fleiss kappa%1</translation>
    </message>
    <message>
        <source>yes or no, Fleiss&apos; kappa</source>
        <translation>是/否，Fleiss kappa</translation>
    </message>
    <message>
        <source>ratings, ICC(2,1)</source>
        <translation>评分，ICC(2,1)</translation>
    </message>
    <message>
        <source>ratings, ICC(2,k)</source>
        <translation>评分，ICC(2,k)</translation>
    </message>
    <message>
        <source>ratings, ICC(2,1)%1</source>
        <translation>评分，ICC(2,1)%1</translation>
    </message>
    <message>
        <source>ratings, ICC(2,k)%1</source>
        <translation>评分，ICC(2,k)%1</translation>
    </message>
    <message>
        <source>, unaided</source>
        <translation>，无辅助</translation>
    </message>
    <message>
        <source>, aided</source>
        <translation>，有辅助</translation>
    </message>
    <message>
        <source>%1: all readers, Fleiss&apos; kappa</source>
        <translation>%1：全体阅片者，Fleiss kappa</translation>
    </message>
    <message>
        <source>%1 cases that all answered</source>
        <translation>全部作答 %1 例</translation>
    </message>
    <message>
        <source>bubble lucency: %1</source>
        <translation>空泡征：%1</translation>
    </message>
    <message>
        <source>pleural retraction: %1</source>
        <translation>胸膜牵拉：%1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>all readers</source>
        <translation>全体阅片者</translation>
    </message>
    <message>
        <source>all cases</source>
        <translation>全部病例</translation>
    </message>
    <message>
        <source>without any reservation</source>
        <translation>无保留意见</translation>
    </message>
    <message>
        <source>with a reservation</source>
        <translation>有保留意见</translation>
    </message>
    <message>
        <source>networks disagree</source>
        <translation>各网络意见不一</translation>
    </message>
    <message>
        <source>size outside range</source>
        <translation>大小超出范围</translation>
    </message>
    <message>
        <source>thick slices</source>
        <translation>层厚过大</translation>
    </message>
    <message>
        <source>unlike training</source>
        <translation>与训练结节不相似</translation>
    </message>
    <message>
        <source>no nodule found</source>
        <translation>未找到结节</translation>
    </message>
    <message>
        <source>nodule leaves patch</source>
        <translation>结节超出图块</translation>
    </message>
    <message>
        <source>outside field of view</source>
        <translation>超出视野</translation>
    </message>
    <message>
        <source>surroundings outside</source>
        <translation>周围区域在 CT 之外</translation>
    </message>
    <message>
        <source>two years of stability</source>
        <translation>两年稳定</translation>
    </message>
    <message>
        <source>progression or response</source>
        <translation>进展或治疗反应</translation>
    </message>
    <message>
        <source>size: %1</source>
        <translation>大小：%1</translation>
    </message>
    <message>
        <source>texture: %1</source>
        <translation>密度：%1</translation>
    </message>
    <message>
        <source>slice thickness: %1</source>
        <translation>层厚：%1</translation>
    </message>
    <message>
        <source>kernel: %1</source>
        <translation>重建核：%1</translation>
    </message>
    <message>
        <source>vendor: %1</source>
        <translation>厂商：%1</translation>
    </message>
    <message>
        <source>contrast medium: %1</source>
        <translation>对比剂：%1</translation>
    </message>
    <message>
        <source>sex: %1</source>
        <translation>性别：%1</translation>
    </message>
    <message>
        <source>age: %1</source>
        <translation>年龄：%1</translation>
    </message>
    <message>
        <source>centre: %1</source>
        <translation>中心：%1</translation>
    </message>
    <message>
        <source>lobe: %1</source>
        <translation>肺叶：%1</translation>
    </message>
    <message>
        <source>under 10 mm</source>
        <translation>小于 10 mm</translation>
    </message>
    <message>
        <source>10 to under 15 mm</source>
        <translation>10 至小于 15 mm</translation>
    </message>
    <message>
        <source>15 to 20 mm</source>
        <translation>15 至 20 mm</translation>
    </message>
    <message>
        <source>over 20 mm</source>
        <translation>大于 20 mm</translation>
    </message>
    <message>
        <source>ground-glass</source>
        <translation>磨玻璃</translation>
    </message>
    <message>
        <source>part-solid</source>
        <translation>部分实性</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>实性</translation>
    </message>
    <message>
        <source>up to 1.25 mm</source>
        <translation>不超过 1.25 mm</translation>
    </message>
    <message>
        <source>over 1.25 to 2.5 mm</source>
        <translation>大于 1.25 至 2.5 mm</translation>
    </message>
    <message>
        <source>over 2.5 mm</source>
        <translation>大于 2.5 mm</translation>
    </message>
    <message>
        <source>men</source>
        <translation>男</translation>
    </message>
    <message>
        <source>women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>under 50</source>
        <translation>50 岁以下</translation>
    </message>
    <message>
        <source>50 to 64</source>
        <translation>50 至 64 岁</translation>
    </message>
    <message>
        <source>65 and over</source>
        <translation>65 岁及以上</translation>
    </message>
    <message>
        <source>with contrast medium</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>without contrast medium</source>
        <translation>平扫</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>texture</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>slice thickness</source>
        <translation>层厚</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>重建核</translation>
    </message>
    <message>
        <source>vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>contrast medium</source>
        <translation>对比剂</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>lobe</source>
        <translation>肺叶</translation>
    </message>
    <message>
        <source>by the authors</source>
        <translation>由作者回答</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>senior (SIMULATED)</source>
        <translation>高年资（模拟）</translation>
    </message>
    <message>
        <source>chest radiology</source>
        <translation>胸部放射</translation>
    </message>
    <message>
        <source>thoracic radiology</source>
        <translation>胸部放射</translation>
    </message>
    <message>
        <source>LIDC-IDRI radiologist</source>
        <translation>LIDC-IDRI 放射科医师</translation>
    </message>
    <message>
        <source>resection</source>
        <translation>手术切除</translation>
    </message>
    <message>
        <source>surgical resection</source>
        <translation>手术切除</translation>
    </message>
    <message>
        <source>biopsy</source>
        <translation>活检</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>as the file of reads says</source>
        <translation>按阅片文件所载</translation>
    </message>
    <message>
        <source>false positive</source>
        <translation>假阳性</translation>
    </message>
    <message>
        <source>false negative</source>
        <translation>假阴性</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>未作答</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未阅到</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <translation>登录被拒</translation>
    </message>
    <message>
        <source>clock refused</source>
        <translation>时钟被拒</translation>
    </message>
    <message>
        <source>clock accepted</source>
        <translation>时钟被接受</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>被改动</translation>
    </message>
    <message>
        <source>scientific background, intended use and role of the index test</source>
        <translation>科学背景、预期用途与待评试验的作用</translation>
    </message>
    <message>
        <source>study design: prospective or retrospective</source>
        <translation>研究设计：前瞻或回顾</translation>
    </message>
    <message>
        <source>eligibility criteria</source>
        <translation>纳入标准</translation>
    </message>
    <message>
        <source>index test, in detail enough to be repeated</source>
        <translation>待评试验，详细到可重复</translation>
    </message>
    <message>
        <source>reference standard and its rationale</source>
        <translation>参考标准及其理由</translation>
    </message>
    <message>
        <source>cut-offs of the index test, pre-specified or not</source>
        <translation>待评试验的界值，是否预先规定</translation>
    </message>
    <message>
        <source>blinding of readers and of the reference standard</source>
        <translation>阅片者与参考标准的盲法</translation>
    </message>
    <message>
        <source>methods for estimating or comparing accuracy</source>
        <translation>估计或比较准确度的方法</translation>
    </message>
    <message>
        <source>indeterminate results</source>
        <translation>不确定结果</translation>
    </message>
    <message>
        <source>missing data</source>
        <translation>缺失数据</translation>
    </message>
    <message>
        <source>variability, pre-specified or explorative</source>
        <translation>变异性，预先规定或探索性</translation>
    </message>
    <message>
        <source>intended sample size and how it was determined</source>
        <translation>计划样本量及其依据</translation>
    </message>
    <message>
        <source>flow of participants, with a diagram</source>
        <translation>参与者流程（附图）</translation>
    </message>
    <message>
        <source>distribution of disease</source>
        <translation>疾病分布</translation>
    </message>
    <message>
        <source>cross tabulation against the reference standard</source>
        <translation>与参考标准的交叉表</translation>
    </message>
    <message>
        <source>estimates of accuracy and their precision</source>
        <translation>准确度估计及其精度</translation>
    </message>
    <message>
        <source>adverse events</source>
        <translation>不良事件</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>data sources</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>definition of the reference standard</source>
        <translation>参考标准的定义</translation>
    </message>
    <message>
        <source>sample size</source>
        <translation>样本量</translation>
    </message>
    <message>
        <source>description of the model</source>
        <translation>模型描述</translation>
    </message>
    <message>
        <source>software libraries</source>
        <translation>软件库</translation>
    </message>
    <message>
        <source>details of training</source>
        <translation>训练细节</translation>
    </message>
    <message>
        <source>metrics of performance</source>
        <translation>性能指标</translation>
    </message>
    <message>
        <source>statistical measures of significance and uncertainty</source>
        <translation>显著性与不确定性的统计量</translation>
    </message>
    <message>
        <source>robustness or sensitivity analysis</source>
        <translation>稳健性或敏感性分析</translation>
    </message>
    <message>
        <source>validation or testing on external data</source>
        <translation>外部数据验证或测试</translation>
    </message>
    <message>
        <source>performance on all partitions</source>
        <translation>各数据划分上的性能</translation>
    </message>
    <message>
        <source>failure analysis of incorrectly classified cases</source>
        <translation>错分病例的失败分析</translation>
    </message>
    <message>
        <source>limitations</source>
        <translation>局限性</translation>
    </message>
    <message>
        <source>sources and dates of data</source>
        <translation>数据的来源与日期</translation>
    </message>
    <message>
        <source>outcome and how it was assessed</source>
        <translation>结局及其评定方法</translation>
    </message>
    <message>
        <source>missing data and how it was handled</source>
        <translation>缺失数据及其处理</translation>
    </message>
    <message>
        <source>measures of discrimination, calibration and utility</source>
        <translation>区分度、校准与效用指标</translation>
    </message>
    <message>
        <source>fairness: performance in subgroups</source>
        <translation>公平性：亚组中的性能</translation>
    </message>
    <message>
        <source>availability of the code</source>
        <translation>代码的可获得性</translation>
    </message>
    <message>
        <source>flow and characteristics of participants</source>
        <translation>参与者流程与特征</translation>
    </message>
    <message>
        <source>performance with intervals, also in key subgroups</source>
        <translation>带区间的性能，含主要亚组</translation>
    </message>
    <message>
        <source>usability: how poor input is handled</source>
        <translation>可用性：如何处理低质量输入</translation>
    </message>
    <message>
        <source>%1 readers were asked of %2 nodules: %3 (yes) or %4 (no)? Readers answered alone, without any help.</source>
        <translation>请 %1 位阅片者对 %2 个结节作答：%3（是）还是 %4（否）？阅片者独立作答，没有任何辅助。</translation>
    </message>
    <message>
        <source>%1 readers were asked of %2 nodules: %3 (yes) or %4 (no)? Readers answered alone, then saw what the network says, and answered again.</source>
        <translation>请 %1 位阅片者对 %2 个结节作答：%3（是）还是 %4（否）？阅片者先独立作答，再看网络的回答，然后重新作答。</translation>
    </message>
    <message>
        <source>%1 readers were asked of %2 nodules: %3 (yes) or %4 (no)? Readers answered each case twice, once alone and once with the network&apos;s answer, weeks apart.</source>
        <translation>请 %1 位阅片者对 %2 个结节作答：%3（是）还是 %4（否）？每例作答两次，一次独立，一次参考网络的回答，间隔数周。</translation>
    </message>
    <message>
        <source>%1 readers were asked of %2 nodules: %3 (yes) or %4 (no)? Readers answered alone; the network answered the same cases by itself and is compared with them.</source>
        <translation>请 %1 位阅片者对 %2 个结节作答：%3（是）还是 %4（否）？阅片者独立作答；网络独立回答相同病例，并与之比较。</translation>
    </message>
    <message>
        <source>%1: area under the ROC curve %2, right calls %3.</source>
        <translation>%1：ROC 曲线下面积 %2，判断正确 %3。</translation>
    </message>
    <message>
        <source>The network&apos;s area is larger than the readers&apos; mean by %1 (p = %2); not worse by %3: p = %4.</source>
        <translation>网络的面积比阅片者均值大 %1（p = %2）；不劣于 %3：p = %4。</translation>
    </message>
    <message>
        <source>The network&apos;s area is smaller than the readers&apos; mean by %1 (p = %2); not worse by %3: p = %4.</source>
        <translation>网络的面积比阅片者均值小 %1（p = %2）；不劣于 %3：p = %4。</translation>
    </message>
    <message>
        <source>Network against readers: not defined (%1).</source>
        <translation>网络与阅片者比较：无定义（%1）。</translation>
    </message>
    <message>
        <source>not defined (%1)</source>
        <translation>无定义（%1）</translation>
    </message>
    <message>
        <source>SIMULATED: %1 of %2 nodules are drawn by a program, no patient stands behind them. Nothing here says anything about patients.</source>
        <translation>模拟数据：%2 个结节中有 %1 个由程序生成，并非来自患者。此处内容不能说明任何患者的情况。</translation>
    </message>
    <message>
        <source>SIMULATED nodules: it says nothing about patients.</source>
        <translation>模拟结节：不能说明患者的情况。</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>Lines: ratings. Dots: yes/no calls. 95 % intervals.</source>
        <translation>线：评分。点：是/否判断。95% 区间。</translation>
    </message>
    <message>
        <source>No curve: nobody scored cases of both classes.</source>
        <translation>无曲线：没有人对两类病例都评分。</translation>
    </message>
    <message>
        <source>Areas under ROC curves</source>
        <translation>ROC 曲线下面积</translation>
    </message>
    <message>
        <source>With 95 % intervals, as in the table</source>
        <translation>带 95% 区间，与表中一致</translation>
    </message>
    <message>
        <source>Calibration of the network</source>
        <translation>网络的校准</translation>
    </message>
    <message>
        <source>The network gave no probabilities.</source>
        <translation>网络没有给出概率。</translation>
    </message>
    <message>
        <source>%1 bins of equal width</source>
        <translation>%1 个等宽区间</translation>
    </message>
    <message>
        <source>No probabilities were given.</source>
        <translation>没有给出概率。</translation>
    </message>
    <message>
        <source>Net benefit per case</source>
        <translation>每例净获益</translation>
    </message>
    <message>
        <source>Research use only - not for diagnosis. The report describes a reader study; it is no evidence that a network or a reader may be relied on with other patients, scanners or questions.</source>
        <translation>仅供研究使用，不得用于诊断。本报告描述一项阅片研究；它不能证明网络或阅片者对其他患者、设备或问题可靠。</translation>
    </message>
    <message>
        <source>Cases are nodules with a long axis of %1 to %2 mm and a reference standard. Readers: radiologists as listed below. Numbers are computed from the locked reads when this report is made.</source>
        <translation>病例为长径 %1 至 %2 mm 且有参考标准的结节。阅片者：下列放射科医师。所有数字均在生成报告时由已锁定的阅片计算。</translation>
    </message>
    <message>
        <source>Each nodule is counted once, at the first rule that leaves it out.</source>
        <translation>每个结节只计一次，计在最先将其排除的规则上。</translation>
    </message>
    <message>
        <source>Positive: %1. Negative: %2. The latest entry of the library counts; a truth that changed after the plan was frozen is a deviation (section 14).</source>
        <translation>阳性：%1。阴性：%2。以病例库中最新记录为准；方案冻结后更改的参考标准计为偏离（第 14 节）。</translation>
    </message>
    <message>
        <source>No network took part in this study.</source>
        <translation>没有网络参与本研究。</translation>
    </message>
    <message>
        <source>The package is not installed here, so its card cannot be shown.</source>
        <translation>此处未安装该网络包，无法显示其卡片。</translation>
    </message>
    <message>
        <source>The frozen plan is NOT what was stored (dsmt study verify).</source>
        <translation>冻结的方案与所存内容不一致（dsmt study verify）。</translation>
    </message>
    <message>
        <source>the plan was never frozen: a draft</source>
        <translation>方案从未冻结：仍为草稿</translation>
    </message>
    <message>
        <source>Only the primary endpoint was planned as a test; all other p values are secondary, and say nothing about how often one of them is small by chance.</source>
        <translation>只有主要终点按计划进行检验；其余 p 值均为次要，也未考虑其中之一偶然偏小的概率。</translation>
    </message>
    <message>
        <source>Trained on %1 simulated nodules; no clinical worth. Out of fold: AUC %2 (size and HU alone %3), Dice %4.</source>
        <translation>用 %1 个模拟结节训练；无临床价值。折外：AUC %2（仅用大小与 HU 为 %3），Dice %4。</translation>
    </message>
    <message>
        <source>DEMONSTRATION ON SIMULATED NODULES. %1 nodules of the simulated internal cohort (centre A) and %2 of the external one (centres B, C, D), the test nodules on which the shipped network was tested. %3 simulated senior readers after the model of Roe and Metz: separation %4, so that they are right in %5 % of as many positive as negative cases and have a mean area of %6, as the paper reports of senior radiologists; %7 % of the variance of a rating is common to all readers. They see signs rightly with a chance of %8 %. Their times are drawn, too. The network&apos;s answers are real: the shipped package looked at every simulated CT. Sizes are those of the network&apos;s outline, so that the limits are wider here than the 10 to 20 mm by which nodules were drawn.</source>
        <translation>基于模拟结节的演示。模拟内部队列（中心 A）%1 个结节，外部队列（中心 B、C、D）%2 个结节，即随附网络的测试结节。%3 位模拟高年资阅片者按 Roe 与 Metz 模型生成：间隔 %4，使其在阳性与阴性各半的病例中判对 %5 %，平均面积 %6，与论文所报告的高年资放射科医师一致；评分方差的 %7 % 为全体阅片者共有。他们正确看出征象的概率为 %8 %。阅片时间亦为抽取。网络的回答是真实的：随附网络包逐一分析了每个模拟 CT。大小取自网络的轮廓，因此此处的界限比生成结节所用的 10 至 20 mm 更宽。</translation>
    </message>
    <message>
        <source>Retrospective: real radiologists&apos; ratings of malignancy, from the public LIDC-IDRI collection (The Cancer Imaging Archive, CC BY 3.0), against its diagnosis table. It was not planned here: plan and reads came in together. Readers are places in the files (the first, second, ... reading of a CT), not the same persons from CT to CT, so that per-reader numbers describe no person. A reader who did not outline a nodule gave no rating of it: such reads are missing, which is no opinion that the nodule is benign. Nodules are matched over readers where outlines share a pixel. The table does not say where a diagnosed nodule lies: of each patient the nodule that most readers marked, of those the largest, stands for the diagnosis.</source>
        <translation>回顾性：公开数据集 LIDC-IDRI（The Cancer Imaging Archive，CC BY 3.0）中真实放射科医师的恶性程度评分，与其诊断表对照。本研究并非在此规划：方案与阅片一同导入。阅片者是文件中的位置（某个 CT 的第一次、第二次……阅片），不同 CT 之间并非同一人，因此各阅片者的数字不代表任何个人。未勾画结节的阅片者没有给出评分：此类阅片为缺失，并不表示认为结节为良性。不同阅片者的轮廓若共有一个像素则视为同一结节。诊断表未说明确诊结节的位置：每位患者取被最多阅片者标记的结节，其中最大者代表该诊断。</translation>
    </message>
    <message>
        <source>Retrospective: reads that were made elsewhere came in from a file, and this plan with them (file SHA-256 %1). Order, times and sessions of the original reading are known only as far as the file tells them.</source>
        <translation>回顾性：在别处完成的阅片由文件导入，本方案随之建立（文件 SHA-256 %1）。原阅片的顺序、时间和场次仅限于文件所载。</translation>
    </message>
    <message>
        <source>Retrospective: reads that were made elsewhere came in from a file, and this plan with them (file SHA-256 %1). Order, times and sessions of the original reading are known only as far as the file tells them. Unaided is what the file calls &quot;%2&quot;, aided &quot;%3&quot;.</source>
        <translation>回顾性：在别处完成的阅片由文件导入，本方案随之建立（文件 SHA-256 %1）。原阅片的顺序、时间和场次仅限于文件所载。无辅助即文件中的“%2”，有辅助即“%3”。</translation>
    </message>
    <message>
        <source>95 % intervals: of shares after Wilson, of areas after DeLong, of the readers&apos; mean area as in the MRMC table, of the readers&apos; mean shares after Student over readers. F1 has none.</source>
        <translation>95% 区间：比例按 Wilson，面积按 DeLong，阅片者平均面积同 MRMC 表，阅片者平均比例按阅片者间的 Student t。F1 无区间。</translation>
    </message>
    <message>
        <source>p of areas: paired DeLong, adjusted after Holm over readers; p of accuracy: exact McNemar. Size and HU alone says yes from a probability of 50 % on.</source>
        <translation>面积的 p：配对 DeLong，按 Holm 对阅片者校正；准确率的 p：精确 McNemar。仅用大小与 HU 时，概率达 50% 判为是。</translation>
    </message>
    <message>
        <source>there are not both classes among the cases that both scored</source>
        <translation>双方均评分的病例中没有同时包含两类</translation>
    </message>
    <message>
        <source>the variance of the difference is 0 or unknown</source>
        <translation>差的方差为 0 或未知</translation>
    </message>
    <message>
        <source>no case was called by both</source>
        <translation>没有双方均判断的病例</translation>
    </message>
    <message>
        <source>no reader answered yes or no</source>
        <translation>没有阅片者回答是或否</translation>
    </message>
    <message>
        <source>no interval: it takes two readers that differ</source>
        <translation>无区间：需要两位判断不同的阅片者</translation>
    </message>
    <message>
        <source>no positive case was called</source>
        <translation>没有判断过阳性病例</translation>
    </message>
    <message>
        <source>no negative case was called</source>
        <translation>没有判断过阴性病例</translation>
    </message>
    <message>
        <source>nothing is positive, neither called nor true</source>
        <translation>没有阳性，无论判断或实际</translation>
    </message>
    <message>
        <source>nobody rated in this arm</source>
        <translation>此组无人评分</translation>
    </message>
    <message>
        <source>the network did not answer</source>
        <translation>网络没有回答</translation>
    </message>
    <message>
        <source>it is no reader</source>
        <translation>不是阅片者</translation>
    </message>
    <message>
        <source>nothing was called positive</source>
        <translation>没有判为阳性的</translation>
    </message>
    <message>
        <source>nothing was called negative</source>
        <translation>没有判为阴性的</translation>
    </message>
    <message>
        <source>one class only</source>
        <translation>只有一类</translation>
    </message>
    <message>
        <source>a row or a column of the table is empty</source>
        <translation>表中有一行或一列为空</translation>
    </message>
    <message>
        <source>nothing was scored</source>
        <translation>没有任何评分</translation>
    </message>
    <message>
        <source>all %1 scored cases are negative</source>
        <translation>全部 %1 例评分病例均为阴性</translation>
    </message>
    <message>
        <source>all %1 scored cases are positive</source>
        <translation>全部 %1 例评分病例均为阳性</translation>
    </message>
    <message>
        <source>no interval: one of the classes has a single case</source>
        <translation>无区间：其中一类只有一例</translation>
    </message>
    <message>
        <source>no interval: all scores are equal</source>
        <translation>无区间：所有评分相等</translation>
    </message>
    <message>
        <source>no interval: the scores part the classes</source>
        <translation>无区间：评分将两类完全分开</translation>
    </message>
    <message>
        <source>no yes or no was answered</source>
        <translation>没有回答是或否</translation>
    </message>
    <message>
        <source>it made no calls</source>
        <translation>没有作出判断</translation>
    </message>
    <message>
        <source>The paper&apos;s numbers are of other nodules and of the authors&apos; network; the numbers here are of this study alone. They stand side by side to be looked at, not to be compared by a test.</source>
        <translation>论文的数字来自其他结节和作者的网络；此处的数字仅来自本研究。并列仅供查看，不作检验比较。</translation>
    </message>
    <message>
        <source>The paper&apos;s baseline is its network without sharing tasks; the baseline here is size and HU alone.</source>
        <translation>论文的基线是不共享任务的网络；此处的基线仅用大小与 HU。</translation>
    </message>
    <message>
        <source>%1 % (mean of %2 readers)</source>
        <translation>%1 %（%2 位阅片者均值）</translation>
    </message>
    <message>
        <source>no count of %1 rounds to %2 (nearest %3 = %4)</source>
        <translation>%1 例中没有任何例数四舍五入为 %2（最接近 %3 = %4）</translation>
    </message>
    <message>
        <source>there is no count</source>
        <translation>没有对应例数</translation>
    </message>
    <message>
        <source>Two-sided tests at 5 %, of differences as large as the printed ones; %1 % positive cases as here, a correlation of .5 of the two areas, 20 % of cases on which network and reader differ.</source>
        <translation>双侧 5% 检验，差值与论文所载相同；阳性病例占 %1 %（同本研究），两面积相关 .5，网络与阅片者在 20 % 的病例上不同。</translation>
    </message>
    <message>
        <source>one class only: nothing can be planned</source>
        <translation>只有一类：无法规划</translation>
    </message>
    <message>
        <source>Thin lines are single readers, the strong line of their colour is their mean (at each false positive rate the mean sensitivity). Dots are yes/no calls: they need not lie on the curve of the ratings, because readers give the two answers independently.</source>
        <translation>细线为各阅片者，同色粗线为其均值（每个假阳性率处的平均灵敏度）。点为是/否判断：因两个回答相互独立，点不必落在评分曲线上。</translation>
    </message>
    <message>
        <source>Obuchowski-Rockette analysis of variance with Hillis&apos; degrees of freedom and jackknife covariances.</source>
        <translation>Obuchowski-Rockette 方差分析，Hillis 自由度，刀切法协方差。</translation>
    </message>
    <message>
        <source>U-statistic (Gallas), readers and cases random; readers count by how much they read.</source>
        <translation>U 统计量（Gallas），阅片者和病例均随机；阅片者按阅片量加权。</translation>
    </message>
    <message>
        <source>Components: reader %1, modality x reader %2, error %3, covariances %4 (other modality), %5 (other reader), %6 (both other). Negative ones are given as they come out.</source>
        <translation>方差分量：阅片者 %1，组 x 阅片者 %2，误差 %3，协方差 %4（不同组）、%5（不同阅片者）、%6（两者均不同）。负值照原样给出。</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>normal law</source>
        <translation>正态分布</translation>
    </message>
    <message>
        <source>no hypothesis is tested</source>
        <translation>未检验假设</translation>
    </message>
    <message>
        <source>the variance is not above 0</source>
        <translation>方差不大于 0</translation>
    </message>
    <message>
        <source>with one reader there is nothing to generalize to readers by</source>
        <translation>只有一位阅片者，无法推广到其他阅片者</translation>
    </message>
    <message>
        <source>nobody rated a case whose truth is known</source>
        <translation>没有人对已知参考标准的病例评分</translation>
    </message>
    <message>
        <source>no case was rated by all readers and by the network</source>
        <translation>没有全部阅片者和网络都评分的病例</translation>
    </message>
    <message>
        <source>%1 of %2 ratings are missing, so the U-statistic is used instead of the analysis of variance.</source>
        <translation>%2 个评分中缺失 %1 个，因此用 U 统计量代替方差分析。</translation>
    </message>
    <message>
        <source>fewer than 5 readers: variances between readers are poorly known.</source>
        <translation>阅片者不足 5 位：阅片者间方差估计不准。</translation>
    </message>
    <message>
        <source>one reader: nothing can be said about other readers.</source>
        <translation>只有一位阅片者：无法说明其他阅片者。</translation>
    </message>
    <message>
        <source>the variance of modality x reader came out negative.</source>
        <translation>组 x 阅片者的方差为负。</translation>
    </message>
    <message>
        <source>the variance between readers came out negative.</source>
        <translation>阅片者间方差为负。</translation>
    </message>
    <message>
        <source>the variance of the difference is 0: nothing is tested.</source>
        <translation>差的方差为 0：未作检验。</translation>
    </message>
    <message>
        <source>the covariance of readers&apos; differences came out negative and is taken as 0.</source>
        <translation>阅片者差值的协方差为负，取为 0。</translation>
    </message>
    <message>
        <source>patients have several cases: areas, their pairs and the bootstrap allow for it, other methods do not.</source>
        <translation>有患者含多个病例：面积、配对比较和自助法已考虑，其他方法未考虑。</translation>
    </message>
    <message>
        <source>cov2 &lt; cov3: their difference is taken as 0 with random readers, as it is with fixed ones (as MRMCaov does; RJafroc takes 0).</source>
        <translation>cov2 &lt; cov3：随机阅片者时其差取为 0，固定阅片者时亦然（同 MRMCaov；RJafroc 取 0）。</translation>
    </message>
    <message>
        <source>cov2 &lt; cov3: their difference is taken as 0, for fixed readers, too (as RJafroc does).</source>
        <translation>cov2 &lt; cov3：其差取为 0，固定阅片者时亦然（同 RJafroc）。</translation>
    </message>
    <message>
        <source>fixed readers: the variance is not above 0, so nothing is tested.</source>
        <translation>固定阅片者：方差不大于 0，未作检验。</translation>
    </message>
    <message>
        <source>random readers: the variance is 0, so nothing is tested.</source>
        <translation>随机阅片者：方差为 0，未作检验。</translation>
    </message>
    <message>
        <source>reader %1 read no pair of classes under %2.</source>
        <translation>阅片者 %1 在 %2 下没有阅过两类病例。</translation>
    </message>
    <message>
        <source>the variance of %1 is not above 0: not estimable.</source>
        <translation>%1 的方差不大于 0：无法估计。</translation>
    </message>
    <message>
        <source>no reader read cases of both classes under %1</source>
        <translation>在 %1 下没有阅片者阅过两类病例</translation>
    </message>
    <message>
        <source>fewer than two replicates have cases of both classes</source>
        <translation>包含两类病例的自助样本不足两个</translation>
    </message>
    <message>
        <source>the U-statistic wants two readers with cases of both classes under %1, and there are %2; `compare` judges one reader</source>
        <translation>U 统计量需要在 %1 下有两位阅过两类病例的阅片者，现有 %2 位；单个阅片者可用 `compare`</translation>
    </message>
    <message>
        <source>two readers beside the network are needed, and there are %1; `compare` judges one</source>
        <translation>除网络外需要两位阅片者，现有 %1 位；单个阅片者可用 `compare`</translation>
    </message>
    <message>
        <source>covariances need two positive and two negative cases, and there are %1 positive and %2 negative ones</source>
        <translation>协方差需要两例阳性和两例阴性，现有 %1 例阳性和 %2 例阴性</translation>
    </message>
    <message>
        <source>there are not both classes among the cases</source>
        <translation>病例中没有同时包含两类</translation>
    </message>
    <message>
        <source>Hillis 2007: random readers and cases, the network as it is, jackknife covariances. The difference is readers - network: negative where the network is better.</source>
        <translation>Hillis 2007：阅片者和病例随机，网络固定，刀切法协方差。差值为阅片者 - 网络：为负表示网络更好。</translation>
    </message>
    <message>
        <source>%1 case that not all readers rated or the network did not answer is left out.</source>
        <translation>有 %1 例因并非全部阅片者评分或网络未回答而未纳入。</translation>
    </message>
    <message>
        <source>%1 cases that not all readers rated or the network did not answer are left out.</source>
        <translation>有 %1 例因并非全部阅片者评分或网络未回答而未纳入。</translation>
    </message>
    <message>
        <source>%1 replicates, seed %2; percentile intervals.</source>
        <translation>%1 次重抽样，种子 %2；百分位区间。</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa of yes or no. Intraclass correlations of ratings after Shrout &amp; Fleiss: (2,1) of one reader, (2,k) of the mean of all.</source>
        <translation>是/否的 Fleiss kappa。评分的组内相关按 Shrout 与 Fleiss：(2,1) 为单个阅片者，(2,k) 为全体均值。</translation>
    </message>
    <message>
        <source>its error is known under no agreement only</source>
        <translation>其误差只在无一致性的假设下已知</translation>
    </message>
    <message>
        <source>fewer than two cases were rated by all</source>
        <translation>全体均评分的病例不足两例</translation>
    </message>
    <message>
        <source>ratings do not vary</source>
        <translation>评分没有变化</translation>
    </message>
    <message>
        <source>no case was answered by both</source>
        <translation>没有双方均回答的病例</translation>
    </message>
    <message>
        <source>no case was answered by all</source>
        <translation>没有全体均回答的病例</translation>
    </message>
    <message>
        <source>all gave one answer</source>
        <translation>全部回答相同</translation>
    </message>
    <message>
        <source>the error is 0</source>
        <translation>误差为 0</translation>
    </message>
    <message>
        <source>there is one rater only</source>
        <translation>只有一位评分者</translation>
    </message>
    <message>
        <source>the sign was not answered</source>
        <translation>该征象未作答</translation>
    </message>
    <message>
        <source>The network has no threshold for signs; present is a probability of at least 50 %. Readers without the network&apos;s answer where there are such answers.</source>
        <translation>网络对征象没有阈值；概率不低于 50% 计为存在。有无辅助回答时，取阅片者无辅助的回答。</translation>
    </message>
    <message>
        <source>Intercept 0 and slope 1 are perfect. The expected error depends on its %1 bins of equal width, Hosmer-Lemeshow on 10 groups.</source>
        <translation>截距 0、斜率 1 为完美。期望误差取决于其 %1 个等宽区间，Hosmer-Lemeshow 取决于 10 个组。</translation>
    </message>
    <message>
        <source>no probability was given</source>
        <translation>没有给出概率</translation>
    </message>
    <message>
        <source>there are not both classes</source>
        <translation>没有同时包含两类</translation>
    </message>
    <message>
        <source>the classes do not overlap</source>
        <translation>两类没有重叠</translation>
    </message>
    <message>
        <source>fewer than three usable groups</source>
        <translation>可用的组不足三个</translation>
    </message>
    <message>
        <source>all probabilities are 0, 1/2 or 1</source>
        <translation>所有概率均为 0、1/2 或 1</translation>
    </message>
    <message>
        <source>Net benefit is what is gained by treating whoever has at least the threshold probability, if a threshold says how many false alarms one true positive is worth.</source>
        <translation>净获益是对概率不低于阈值者进行处理的收益，阈值表示一个真阳性值得多少个假警报。</translation>
    </message>
    <message>
        <source>True positives less false positives at the exchange rate of the threshold, per case (Vickers &amp; Elkin); treating none gains 0.</source>
        <translation>每例的真阳性减去按阈值折算的假阳性（Vickers 与 Elkin）；全不处理的获益为 0。</translation>
    </message>
    <message>
        <source>Explorative: no test is made and nothing is adjusted. Readers without the network&apos;s answer where there are such answers.</source>
        <translation>探索性：不作检验，也不校正。有无辅助回答时，取阅片者无辅助的回答。</translation>
    </message>
    <message>
        <source>Not recorded for any case: %1.</source>
        <translation>所有病例均未记录：%1。</translation>
    </message>
    <message>
        <source>no reader rated both classes</source>
        <translation>没有阅片者对两类均评分</translation>
    </message>
    <message>
        <source>A reservation is a finding about the nodule, its CT or the network that qualifies the answer (size outside of the range, thick slices, parts outside of the CT, unlike the training nodules).</source>
        <translation>保留意见是指关于结节、CT 或网络、使回答受限的发现（大小超出范围、层厚过大、部分在 CT 之外、与训练结节不相似）。</translation>
    </message>
    <message>
        <source>the package has no such baseline</source>
        <translation>该网络包没有此基线</translation>
    </message>
    <message>
        <source>nothing was measured</source>
        <translation>没有测量</translation>
    </message>
    <message>
        <source>Time on the case less the time without a sign of the reader; the ratio is of geometric means, paired by case (t test on logarithms).</source>
        <translation>病例用时减去阅片者无动作的时间；比值为几何均值之比，按病例配对（对数 t 检验）。</translation>
    </message>
    <message>
        <source>no time was taken</source>
        <translation>没有记录时间</translation>
    </message>
    <message>
        <source>there are no answers with and without the network</source>
        <translation>没有同时具备有、无网络辅助的回答</translation>
    </message>
    <message>
        <source>fewer than two pairs, or all ratios are equal</source>
        <translation>配对不足两个，或所有比值相等</translation>
    </message>
    <message>
        <source>Derived from the two locked answers to a case; nobody types them.</source>
        <translation>由每例两个已锁定的回答推出；无人手工输入。</translation>
    </message>
    <message>
        <source>answers of several readers to one case are not independent</source>
        <translation>多位阅片者对同一病例的回答并不独立</translation>
    </message>
    <message>
        <source>no case was called by both in this arm</source>
        <translation>此组没有双方均判断的病例</translation>
    </message>
    <message>
        <source>Not read and left open are different things. Cases that are not read are left out of what needs them; nothing is filled in.</source>
        <translation>未阅与未答是两回事。未阅的病例不参与相应计算；不作任何填补。</translation>
    </message>
    <message>
        <source>The same of one reader in several cases is one line.</source>
        <translation>同一阅片者在多个病例中的同类情况合为一行。</translation>
    </message>
    <message>
        <source>%1 more are not shown (dsmt study deviations).</source>
        <translation>另有 %1 条未显示（dsmt study deviations）。</translation>
    </message>
    <message>
        <source>%1 was left open</source>
        <translation>%1未作答</translation>
    </message>
    <message>
        <source>the yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>invasiveness</source>
        <translation>浸润性</translation>
    </message>
    <message>
        <source>%1 of %2 cases are not read</source>
        <translation>%2 例中有 %1 例未阅</translation>
    </message>
    <message>
        <source>read %1 is not what was stored and was left out</source>
        <translation>阅片 %1 与所存内容不符，已排除</translation>
    </message>
    <message>
        <source>it was corrected after the plan was frozen: %1</source>
        <translation>方案冻结后被更正：%1</translation>
    </message>
    <message>
        <source>corrected before the file was written: %1</source>
        <translation>在文件写出之前更正：%1</translation>
    </message>
    <message>
        <source>no reference standard that tells invasive from not invasive</source>
        <translation>没有可区分浸润与非浸润的参考标准</translation>
    </message>
    <message>
        <source>no answer of the network</source>
        <translation>没有网络的回答</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>it takes two readers</source>
        <translation>需要两位阅片者</translation>
    </message>
    <message>
        <source>the patient&apos;s nodules have different diagnoses, and the table does not say where</source>
        <translation>该患者的结节诊断不同，而诊断表未说明位置</translation>
    </message>
    <message>
        <source>no diagnosis is known</source>
        <translation>诊断未知</translation>
    </message>
    <message>
        <source>the patient is not in the table</source>
        <translation>诊断表中没有该患者</translation>
    </message>
    <message>
        <source>another CT of the same patient</source>
        <translation>同一患者的另一次 CT</translation>
    </message>
    <message>
        <source>a further nodule of the patient: the table does not say which is diagnosed</source>
        <translation>该患者的另一个结节：诊断表未说明哪一个被确诊</translation>
    </message>
    <message>
        <source>shorter than %1 mm</source>
        <translation>短于 %1 mm</translation>
    </message>
    <message>
        <source>longer than %1 mm</source>
        <translation>长于 %1 mm</translation>
    </message>
    <message>
        <source>no diagnosis</source>
        <translation>没有诊断</translation>
    </message>
    <message>
        <source>In short words; the full items are in STARD-AI, CLAIM (2024) and TRIPOD+AI (2024). What says &quot;by the authors&quot; no program can answer.</source>
        <translation>此处为简述；完整条目见 STARD-AI、CLAIM（2024）和 TRIPOD+AI（2024）。标为“由作者回答”者程序无法回答。</translation>
    </message>
    <message>
        <source>%1: AUC %2</source>
        <translation>%1：AUC %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 s (%2 to %3)</source>
        <translation>%1 s（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1 (%2; %3 to %4)</source>
        <translation>%1（%2；%3 至 %4）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::StudyTabs</name>
    <message>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What is not as it was stored</source>
        <translation>与存储时不一致之处</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>偏离</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Progress of the readers</source>
        <translation>阅片者进度</translation>
    </message>
    <message>
        <source>Set the passcode of this reader...</source>
        <translation>设置此阅片者的口令...</translation>
    </message>
    <message>
        <source>How far readers are, never what they answered: nobody looks at results while a study is read.</source>
        <translation>只显示进度，绝不显示回答：阅片期间任何人都不查看结果。</translation>
    </message>
    <message>
        <source>Note a deviation...</source>
        <translation>记录偏离...</translation>
    </message>
    <message>
        <source>Accept the clock...</source>
        <translation>接受时钟...</translation>
    </message>
    <message>
        <source>After the clock of this machine was set back: say why it is right, and readers may go on</source>
        <translation>本机时钟被调回之后：说明其正确的理由，阅片者即可继续</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>问题</translation>
    </message>
    <message numerus="yes">
        <source>%n of the cases are SIMULATED</source>
        <translation>
            <numerusform>其中 %n 例为模拟数据</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Deviations (%1)</source>
        <translation>偏离（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) checked: all is as it was planned and locked.</source>
        <translation>
            <numerusform>已检查 %n 行：均与计划和锁定时一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows checked: %2 faults.</source>
        <translation>已检查 %1 行：%2 个问题。</translation>
    </message>
    <message>
        <source>Verify compares plan, orders, reads, events and the audit trail with what was frozen and locked.</source>
        <translation>核验将方案、顺序、阅片、事件和审计记录与冻结和锁定时的内容进行比较。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::StudyWords</name>
    <message>
        <source>Corrected answer</source>
        <translation>更正的回答</translation>
    </message>
    <message>
        <source>Question left open</source>
        <translation>未回答的问题</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未读到</translation>
    </message>
    <message>
        <source>Refused step</source>
        <translation>被拒绝的步骤</translation>
    </message>
    <message>
        <source>Refused sign-in</source>
        <translation>被拒绝的登录</translation>
    </message>
    <message>
        <source>Clock refused</source>
        <translation>时钟被拒绝</translation>
    </message>
    <message>
        <source>Clock accepted</source>
        <translation>时钟已接受</translation>
    </message>
    <message>
        <source>Reference standard corrected</source>
        <translation>参考标准已更正</translation>
    </message>
    <message>
        <source>Noted by the coordinator</source>
        <translation>协调员记录</translation>
    </message>
    <message>
        <source>Unaided</source>
        <translation>无辅助</translation>
    </message>
    <message>
        <source>Sequential: unaided, then with the network</source>
        <translation>序贯：先无辅助，再参考网络</translation>
    </message>
    <message>
        <source>Crossover: two sessions, one with the network</source>
        <translation>交叉：两轮，其中一轮参考网络</translation>
    </message>
    <message>
        <source>Stand-alone: the network against readers</source>
        <translation>独立：网络与阅片者比较</translation>
    </message>
    <message>
        <source>One: without the network</source>
        <translation>一组：不参考网络</translation>
    </message>
    <message>
        <source>Two for each case: without the network, locked; then with its answer</source>
        <translation>每例两次：先不参考网络并锁定；再参考网络的回答</translation>
    </message>
    <message>
        <source>Two for each case: without and with the network, in sessions whose order is balanced</source>
        <translation>每例两次：不参考与参考网络，分两轮，顺序均衡</translation>
    </message>
    <message>
        <source>Readers without the network; the network by itself</source>
        <translation>阅片者不参考网络；网络独立判断</translation>
    </message>
    <message>
        <source>Draft: nobody reads before the plan is frozen</source>
        <translation>草案：方案冻结之前不阅片</translation>
    </message>
    <message>
        <source>THE FROZEN PLAN IS NOT WHAT WAS STORED</source>
        <translation>冻结的方案与存储时不一致</translation>
    </message>
    <message>
        <source>From an archive; plan frozen %1</source>
        <translation>来自归档文件；方案冻结于 %1</translation>
    </message>
    <message>
        <source>Plan frozen %1</source>
        <translation>方案冻结于 %1</translation>
    </message>
    <message>
        <source>waits for the plan to be frozen</source>
        <translation>等待方案冻结</translation>
    </message>
    <message>
        <source>has no passcode yet</source>
        <translation>尚无口令</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>washout until %1</source>
        <translation>洗脱期至 %1</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>session %1: %2 of %3 cases</source>
        <translation>第 %1 轮：%2 / %3 例</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Washout</source>
        <translation>洗脱期</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Long axis</source>
        <translation>长径</translation>
    </message>
    <message>
        <source>Training cases</source>
        <translation>训练病例</translation>
    </message>
    <message>
        <source>%1, truth told afterwards</source>
        <translation>%1，之后告知真实结果</translation>
    </message>
    <message>
        <source>Seed of the orders</source>
        <translation>顺序的随机种子</translation>
    </message>
    <message>
        <source>Primary endpoint</source>
        <translation>主要终点</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>界值</translation>
    </message>
    <message>
        <source>Network (SHA-256)</source>
        <translation>网络（SHA-256）</translation>
    </message>
    <message>
        <source>Analysis plan</source>
        <translation>分析方案</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Plan (SHA-256)</source>
        <translation>方案（SHA-256）</translation>
    </message>
    <message>
        <source>Archive (SHA-256)</source>
        <translation>归档文件（SHA-256）</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::TableImportDialog</name>
    <message>
        <source>Reference standards from CSV</source>
        <translation>从 CSV 导入参考标准</translation>
    </message>
    <message>
        <source>Reads from CSV</source>
        <translation>从 CSV 导入阅片结果</translation>
    </message>
    <message>
        <source>Reading the file...</source>
        <translation>正在读取文件...</translation>
    </message>
    <message>
        <source>Lines that cannot be taken</source>
        <translation>无法采用的行</translation>
    </message>
    <message>
        <source>for example surgical resection</source>
        <translation>例如：手术切除</translation>
    </message>
    <message>
        <source>for example pilot 2026</source>
        <translation>例如：预试验 2026</translation>
    </message>
    <message>
        <source>needed when lines differ from what is there</source>
        <translation>与已有内容不同时必填</translation>
    </message>
    <message>
        <source>Method, where a line names none</source>
        <translation>方法（行中未注明时）</translation>
    </message>
    <message>
        <source>Reader study, where a line names none</source>
        <translation>阅片研究（行中未注明时）</translation>
    </message>
    <message>
        <source>Reason of corrections</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Reader study</source>
        <translation>阅片研究</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be taken; nothing is written until they are mended.</source>
        <translation>
            <numerusform>有 %n 行无法采用；改正之前不会写入任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added, %2 corrected, %3 there already.</source>
        <translation>新增 %1，更正 %2，已存在 %3。</translation>
    </message>
    <message>
        <source>%1 would be added, %2 corrected, %3 are there already.</source>
        <translation>将新增 %1，更正 %2，已存在 %3。</translation>
    </message>
    <message>
        <source>New nodules: %1.</source>
        <translation>新结节：%1。</translation>
    </message>
    <message>
        <source>New readers: %1.</source>
        <translation>新阅片者：%1。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::TaskStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>未纳入的文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation>
            <numerusform>%n 个文件未纳入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ThresholdCard</name>
    <message>
        <source>positive</source>
        <translation>阳性</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>阴性</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>判为阳性</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>判为阴性</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>灵敏度</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>特异度</translation>
    </message>
    <message>
        <source>PPV</source>
        <translation>阳性预测值</translation>
    </message>
    <message>
        <source>NPV</source>
        <translation>阴性预测值</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确度</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>95 % intervals: Wilson; of F1 by way of its share of hits</source>
        <translation>95% 区间：Wilson 法；F1 的区间由命中比例换算</translation>
    </message>
    <message>
        <source>Click on the curve, or use the arrow keys there, to choose a threshold.</source>
        <translation>在曲线上单击，或在其上使用方向键，以选择阈值。</translation>
    </message>
    <message>
        <source>%1: positive from %2 up</source>
        <translation>%1：不低于 %2 判为阳性</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>无穷大</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::TlsFields</name>
    <message>
        <source>Trusted certificate</source>
        <translation>受信任的证书</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>本机证书</translation>
    </message>
    <message>
        <source>Of this workstation, as the hospital issued it</source>
        <translation>医院为本工作站签发的证书</translation>
    </message>
    <message>
        <source>Its private key</source>
        <translation>其私钥</translation>
    </message>
    <message>
        <source>Without a passphrase</source>
        <translation>不带密码</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>证书与密钥 (*.pem *.crt *.cer *.key);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::TrainingDialog</name>
    <message>
        <source>Train a network</source>
        <translation>训练网络</translation>
    </message>
    <message>
        <source>&amp;Cohort</source>
        <translation>队列(&amp;C)</translation>
    </message>
    <message>
        <source>Manifest (cohort.csv), patch cache, or their folder</source>
        <translation>清单（cohort.csv）、图块缓存，或其所在文件夹</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Cohorts (*.csv *.cache);;All files (*)</source>
        <translation>队列 (*.csv *.cache);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Con&amp;figuration</source>
        <translation>配置(&amp;F)</translation>
    </message>
    <message>
        <source>JSON; empty: the defaults</source>
        <translation>JSON；留空则用默认值</translation>
    </message>
    <message>
        <source>Training configuration</source>
        <translation>训练配置</translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation>配置 (*.json)</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>网络包(&amp;P)</translation>
    </message>
    <message>
        <source>A new folder, or that of a training that was ended</source>
        <translation>新文件夹，或曾中止的训练的文件夹</translation>
    </message>
    <message>
        <source>Folder that becomes the package</source>
        <translation>将成为网络包的文件夹</translation>
    </message>
    <message>
        <source>Training takes from minutes to days and goes on from its last epoch when it was ended. Test nodules of the cohort take no part. The window can be used meanwhile; closing it ends the training.</source>
        <translation>训练需要数分钟到数天；中止后可从最后一轮继续。队列中的测试结节不参与。训练期间可正常使用窗口；关闭窗口会中止训练。</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::TrainingRun</name>
    <message>
        <source>&amp;Train...</source>
        <translation>训练(&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Train DSMT-Net on a cohort</source>
        <translation>用队列训练 DSMT-Net</translation>
    </message>
    <message>
        <source>The training was ended; it goes on from its last epoch.</source>
        <translation>训练已中止，可从最后一轮继续。</translation>
    </message>
    <message>
        <source>Go on with the training in %1</source>
        <translation>继续 %1 中的训练</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>正在训练 %1</translation>
    </message>
    <message>
        <source>&amp;Install what was trained</source>
        <translation>安装训练好的网络(&amp;I)</translation>
    </message>
    <message>
        <source>Trained, sealed and trusted: %1.</source>
        <translation>训练完成，已封存并信任：%1。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::TrainingView</name>
    <message>
        <source>Course of the training</source>
        <translation>训练过程</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::WorklistActions</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Only this patient</source>
        <translation>仅此患者</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Export and send...</source>
        <translation>导出与发送...</translation>
    </message>
    <message>
        <source>Results of this case...</source>
        <translation>此病例的结果...</translation>
    </message>
    <message>
        <source>Sent and waiting...</source>
        <translation>已发送与等待中...</translation>
    </message>
    <message>
        <source>Export what is shown...</source>
        <translation>导出显示的内容...</translation>
    </message>
    <message>
        <source>Reference standards from CSV...</source>
        <translation>从 CSV 导入参考标准...</translation>
    </message>
    <message>
        <source>Reads from CSV...</source>
        <translation>从 CSV 导入阅片结果...</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>保存筛选</translation>
    </message>
    <message numerus="yes">
        <source>Analyse %n row(s)</source>
        <translation>
            <numerusform>分析 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Priors of this patient from the archive (PACS)...</source>
        <translation>从影像归档（PACS）查找该患者的既往检查...</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::WorklistColumns</name>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <translation>%1（+%2）</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Nodule</source>
        <translation>结节</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>密度类型</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>阅片</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考标准</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>LIDC readers</source>
        <translation>LIDC 阅片者</translation>
    </message>
    <message>
        <source>Analysed</source>
        <translation>分析时间</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>none marked</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1（模拟）</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝给出</translation>
    </message>
    <message>
        <source>%1, invasive</source>
        <translation>%1，浸润性</translation>
    </message>
    <message>
        <source>%1, not invasive</source>
        <translation>%1，非浸润性</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::WorklistModel</name>
    <message>
        <source>No nodule is marked in this case yet.</source>
        <translation>此病例尚未标记结节。</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::WorklistView</name>
    <message>
        <source>Cases and nodules</source>
        <translation>病例和结节</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>dsmt::ui::Workstation</name>
    <message>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅片</translation>
    </message>
    <message>
        <source>%1 - DSMT Workstation</source>
        <translation>%1 - DSMT 工作站</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>DSMT Workstation</source>
        <translation>DSMT 工作站</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 has no images in this library.</source>
        <translation>此库中没有 %1 的图像。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>folder of the help&apos;s texts: the code of the language</comment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>dsmt::viewer</name>
    <message>
        <source>Axial</source>
        <translation>轴位</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>冠状位</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>矢状位</translation>
    </message>
    <message>
        <source>There is no display, so there is no 3-D view.</source>
        <translation>没有显示器，因此没有三维视图。</translation>
    </message>
    <message>
        <source>This machine offers no OpenGL. The slices work fully; 3-D needs OpenGL 3.2 (on Debian the package libgl1-mesa-dri draws it in software).</source>
        <translation>本机不提供 OpenGL。断层视图可正常使用；三维视图需要 OpenGL 3.2（在 Debian 上软件包 libgl1-mesa-dri 可用软件绘制）。</translation>
    </message>
    <message>
        <source>OpenGL could not be started on this display. The slices work fully.</source>
        <translation>无法在此显示器上启动 OpenGL。断层视图可正常使用。</translation>
    </message>
    <message>
        <source>This machine&apos;s OpenGL is too old for 3-D: %1, 3.2 is needed. The slices work fully.</source>
        <translation>本机的 OpenGL 版本过旧，无法显示三维：当前 %1，需要 3.2。断层视图可正常使用。</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>%1 %2 mm</source>
        <translation>%1 %2 mm</translation>
    </message>
    <message>
        <source>Image %1 / %2</source>
        <translation>图像 %1 / %2</translation>
    </message>
    <message>
        <source>C %1  W %2</source>
        <translation>窗位 %1  窗宽 %2</translation>
    </message>
    <message>
        <source>Research use only - not for diagnosis</source>
        <translation>仅供研究使用，不得用于诊断</translation>
    </message>
    <message>
        <source>MIP</source>
        <translation>MIP</translation>
    </message>
    <message>
        <source>MinIP</source>
        <translation>MinIP</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1, oblique</source>
        <translation>%1（斜面）</translation>
    </message>
    <message>
        <source>Nodule mark</source>
        <translation>结节标记</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Long and short axis</source>
        <translation>长径与短径</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Freehand region</source>
        <translation>自由曲线区域</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Long axis</source>
        <translation>长径</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Short axis</source>
        <translation>短径</translation>
    </message>
    <message>
        <source>Mean %1  SD %2 HU</source>
        <translation>均值 %1  标准差 %2 HU</translation>
    </message>
    <message>
        <source>Min %1  Max %2 HU</source>
        <translation>最小 %1  最大 %2 HU</translation>
    </message>
    <message>
        <source>Area %1</source>
        <translation>面积 %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>%1  %2  %3 mm</source>
        <translation>%1  %2  %3 mm</translation>
    </message>
</context>
<context>
    <name>dsmt::viewer::ArrowTextEdit</name>
    <message>
        <source>Text of the arrow</source>
        <translation>箭头文字</translation>
    </message>
</context>
<context>
    <name>dsmt::viewer::SceneView</name>
    <message>
        <source>3-D view</source>
        <translation>三维视图</translation>
    </message>
</context>
<context>
    <name>dsmt::viewer::SlabButton</name>
    <message>
        <source>Slab</source>
        <translation>厚层</translation>
    </message>
    <message>
        <source>Slab: MIP, MinIP or mean of neighbouring slices (S; thickness: [ and ] or the wheel here)</source>
        <translation>厚层：相邻层面的 MIP、MinIP 或平均（S 键；厚度：[ 和 ] 键或在此滚动滚轮）</translation>
    </message>
    <message>
        <source>Slice alone</source>
        <translation>单层</translation>
    </message>
    <message>
        <source>MIP (largest)</source>
        <translation>MIP（最大值）</translation>
    </message>
    <message>
        <source>MinIP (smallest)</source>
        <translation>MinIP（最小值）</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
</context>
<context>
    <name>dsmt::viewer::SliceView</name>
    <message>
        <source>%1 slices, image %2 of %3</source>
        <translation>%1断层，第 %2 幅，共 %3 幅</translation>
    </message>
    <message>
        <source>%1 slices, no images</source>
        <translation>%1断层，无图像</translation>
    </message>
    <message>
        <source>No images</source>
        <translation>无图像</translation>
    </message>
    <message>
        <source>%1 HU   %2</source>
        <translation>%1 HU   %2</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>轴位</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>冠状位</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>矢状位</translation>
    </message>
</context>
</TS>
