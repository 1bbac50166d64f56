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
