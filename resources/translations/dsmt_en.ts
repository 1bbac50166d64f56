<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>dsmt::ui::AnnotationBook</name>
    <message numerus="yes">
        <source>%n annotation(s) of this case cannot be read</source>
        <translation>
            <numerusform>%n annotation of this case cannot be read</numerusform>
            <numerusform>%n annotations of this case cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AssessmentPanel</name>
    <message numerus="yes">
        <source>Nodule %1 of %n (Ctrl+Page up, down)</source>
        <translation>
            <numerusform>Nodule %1 of %n</numerusform>
            <numerusform>Nodule %1 of %n (Ctrl+Page up, down)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodules (Ctrl+Page up, down)</source>
        <translation>
            <numerusform>%n nodule</numerusform>
            <numerusform>%n nodules (Ctrl+Page up, down)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::AuditSection</name>
    <message numerus="yes">
        <source>The chain holds: %n entries, none changed, none missing.</source>
        <translation>
            <numerusform>The chain holds: %n entry, not changed.</numerusform>
            <numerusform>The chain holds: %n entries, none changed, none missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain is BROKEN in %n place(s): %1</source>
        <translation>
            <numerusform>The chain is BROKEN in %n place: %1</numerusform>
            <numerusform>The chain is BROKEN in %n places: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::BatchStrip</name>
    <message numerus="yes">
        <source>%n nodule(s) analysed.</source>
        <translation>
            <numerusform>%n nodule analysed.</numerusform>
            <numerusform>%n nodules analysed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not analysed</source>
        <translation>
            <numerusform>%n not analysed</numerusform>
            <numerusform>%n not analysed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::CaseReport</name>
    <message numerus="yes">
        <source>%n decision(s) before it are in the record.</source>
        <translation>
            <numerusform>%n decision before it is in the record.</numerusform>
            <numerusform>%n decisions before it are in the record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::CaseResultsDialog</name>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::CasesPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ChoiceButton</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ComparisonView</name>
    <message numerus="yes">
        <source>%1 and %2 on %n nodule(s), %3 of them invasive.</source>
        <translation>
            <numerusform>%1 and %2 on %n nodule, %3 invasive.</numerusform>
            <numerusform>%1 and %2 on %n nodules, %3 of them invasive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a label or an answer were left out.</source>
        <translation>
            <numerusform>%n without a label or an answer was left out.</numerusform>
            <numerusform>%n without a label or an answer were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::EngineSection</name>
    <message numerus="yes">
        <source>%1 on %2, %n thread(s)</source>
        <translation>
            <numerusform>%1 on %2, %n thread</numerusform>
            <numerusform>%1 on %2, %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FactGrid</name>
    <message numerus="yes">
        <source>%1, %n thread(s)</source>
        <translation>
            <numerusform>%1, %n thread</numerusform>
            <numerusform>%1, %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::FlowDiagram</name>
    <message numerus="yes">
        <source>%n nodule(s) looked at</source>
        <translation>
            <numerusform>%n nodule looked at</numerusform>
            <numerusform>%n nodules looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::GrowthWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2, %n day(s)</source>
        <translation>
            <numerusform>%1 and %2, %n day</numerusform>
            <numerusform>%1 and %2, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ImportQueue</name>
    <message numerus="yes">
        <source>%n CT series</source>
        <translation>
            <numerusform>%n CT series</numerusform>
            <numerusform>%n CT series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) taken</source>
        <translation>
            <numerusform>%n image taken</numerusform>
            <numerusform>%n images taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of LIDC readings</source>
        <translation>
            <numerusform>%n file of LIDC readings</numerusform>
            <numerusform>%n files of LIDC readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) or segmentation(s)</source>
        <translation>
            <numerusform>%n report or segmentation</numerusform>
            <numerusform>%n reports or segmentations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ImportReadsDialog</name>
    <message numerus="yes">
        <source>%n line(s) cannot be taken, so nothing is.</source>
        <translation>
            <numerusform>%n line cannot be taken, so nothing is.</numerusform>
            <numerusform>%n lines cannot be taken, so nothing is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::LibrarySection</name>
    <message numerus="yes">
        <source>%n thing(s) are not as they were stored (%1). Keep the library as it is and restore a backup.</source>
        <translation>
            <numerusform>%n thing is not as it was stored (%1). Keep the library as it is and restore a backup.</numerusform>
            <numerusform>%n things are not as they were stored (%1). Keep the library as it is and restore a backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::MaskEditing</name>
    <message numerus="yes">
        <source>%n edited outline(s) of this case are not what was stored and are left out.</source>
        <translation>
            <numerusform>%n edited outline of this case is not what was stored and is left out.</numerusform>
            <numerusform>%n edited outlines of this case are not what was stored and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PackageCard</name>
    <message numerus="yes">
        <source>%1, %n member(s)</source>
        <translation>
            <numerusform>%1, %n member</numerusform>
            <numerusform>%1, %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n nodule(s), AUC %2</source>
        <translation>
            <numerusform>%1: %n nodule, AUC %2</numerusform>
            <numerusform>%1: %n nodules, AUC %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PacsDesk</name>
    <message numerus="yes">
        <source>%n image(s) received from %1</source>
        <translation>
            <numerusform>%n image received from %1</numerusform>
            <numerusform>%n images received from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written into %1</source>
        <translation>
            <numerusform>%n file written into %1</numerusform>
            <numerusform>%n files written into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) sent</source>
        <translation>
            <numerusform>%n object sent</numerusform>
            <numerusform>%n objects sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PacsDialog</name>
    <message numerus="yes">
        <source>%n studies; there are more: name a date or a patient.</source>
        <translation>
            <numerusform>%n study; there are more: name a date or a patient.</numerusform>
            <numerusform>%n studies; there are more: name a date or a patient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies</source>
        <translation>
            <numerusform>%n study</numerusform>
            <numerusform>%n studies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies wait to be retrieved; the Cases page shows how far they are.</source>
        <translation>
            <numerusform>%n study waits to be retrieved; the Cases page shows how far it is.</numerusform>
            <numerusform>%n studies wait to be retrieved; the Cases page shows how far they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::PriorWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n day(s)</source>
        <translation>
            <numerusform> in %n day</numerusform>
            <numerusform> in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ResultFigureView</name>
    <message numerus="yes">
        <source>%n case(s): click to list them</source>
        <translation>
            <numerusform>%n case: click to list it</numerusform>
            <numerusform>%n cases: click to list them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ResultTableModel</name>
    <message numerus="yes">
        <source>%n case(s) behind it: click to list them</source>
        <translation>
            <numerusform>%n case behind it: click to list it</numerusform>
            <numerusform>%n cases behind it: click to list them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::ResultsPage</name>
    <message numerus="yes">
        <source>%1 (%n case(s))</source>
        <translation>
            <numerusform>%1 (%n case)</numerusform>
            <numerusform>%1 (%n cases)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::SendDialog</name>
    <message numerus="yes">
        <source>%n object(s) go.</source>
        <translation>
            <numerusform>%n object goes.</numerusform>
            <numerusform>%n objects go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) stay, for example: %1</source>
        <translation>
            <numerusform>%n object stays: %1</numerusform>
            <numerusform>%n objects stay, for example: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::StatusLine</name>
    <message numerus="yes">
        <source>%1, %n thread(s)</source>
        <translation>
            <numerusform>%1, %n thread</numerusform>
            <numerusform>%1, %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::StudiesPage</name>
    <message numerus="yes">
        <source>%n reader(s) have no passcode yet; it can be set later.</source>
        <translation>
            <numerusform>%n reader has no passcode yet; it can be set later.</numerusform>
            <numerusform>%n readers have no passcode yet; it can be set later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::StudyTabs</name>
    <message numerus="yes">
        <source>%n of the cases are SIMULATED</source>
        <translation>
            <numerusform>%n of the cases is SIMULATED</numerusform>
            <numerusform>%n of the cases are SIMULATED</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) checked: all is as it was planned and locked.</source>
        <translation>
            <numerusform>%n row checked: all is as it was planned and locked.</numerusform>
            <numerusform>%n rows checked: all is as it was planned and locked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::TableImportDialog</name>
    <message numerus="yes">
        <source>%n line(s) cannot be taken; nothing is written until they are mended.</source>
        <translation>
            <numerusform>%n line cannot be taken; nothing is written until it is mended.</numerusform>
            <numerusform>%n lines cannot be taken; nothing is written until they are mended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::TaskStrip</name>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation>
            <numerusform>%n file left out</numerusform>
            <numerusform>%n files left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dsmt::ui::WorklistActions</name>
    <message numerus="yes">
        <source>Analyse %n row(s)</source>
        <translation>
            <numerusform>Analyse %n row</numerusform>
            <numerusform>Analyse %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
