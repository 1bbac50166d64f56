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
    <name>dsmt::ui::AssessmentPanel</name>
    <message>
        <source>Predictions of this nodule</source>
        <translation>该结节的历次预测</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>评估</translation>
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
    <name>dsmt::ui::CaseImporter</name>
    <message>
        <source>the simulated case</source>
        <translation>模拟病例</translation>
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
        <source>Search patient, date, description (Ctrl+F)</source>
        <translation>搜索患者、日期、描述（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>搜索病例</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 个病例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s)</source>
        <translation>
            <numerusform>%1 / %n 个病例</numerusform>
        </translation>
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
        <source>Open</source>
        <translation>打开</translation>
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
        <source>%1: no secure connection comes about (%2): does it use TLS, and do the certificates fit?</source>
        <translation>%1：无法建立安全连接（%2）：对方是否使用 TLS，证书是否匹配？</translation>
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
    <name>dsmt::ui::MainWindow</name>
    <message>
        <source>DSMT Workstation</source>
        <translation>DSMT 工作站</translation>
    </message>
    <message>
        <source>Research use only - not for diagnosis. Network trained on simulated nodules.</source>
        <translation>仅供研究使用，不得用于诊断。网络由模拟结节训练。</translation>
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
</context>
<context>
    <name>dsmt::ui::MeasurementList</name>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
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
</context>
<context>
    <name>dsmt::ui::PacsDialog</name>
    <message>
        <source>Retrieve from an archive (PACS)</source>
        <translation>从影像归档（PACS）取回</translation>
    </message>
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
        <source>Certificate that is trusted (PEM file)</source>
        <translation>受信任的证书（PEM 文件）</translation>
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
</context>
<context>
    <name>dsmt::ui::PeerSettings</name>
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
        <source>While marking: mark at the crosshair</source>
        <translation>标记时：在十字线处标记</translation>
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
        <source>Crosshair by a pixel within the slice</source>
        <translation>十字线在层面内移动一个像素</translation>
    </message>
    <message>
        <source>Export and send...</source>
        <translation>导出与发送...</translation>
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
        <source>Choose...</source>
        <translation>选择...</translation>
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
        <source>File</source>
        <translation>文件</translation>
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
    <message>
        <source>The picture names the patient.</source>
        <translation>图片中有患者姓名。</translation>
    </message>
    <message>
        <source>Nothing in the picture or its name names the patient.</source>
        <translation>图片及其文件名均不含患者身份。</translation>
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
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>文件夹</translation>
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
    <name>dsmt::ui::TrainingView</name>
    <message>
        <source>Course of the training</source>
        <translation>训练过程</translation>
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
