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
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s)</source>
        <translation>
            <numerusform>%1 of %n case</numerusform>
            <numerusform>%1 of %n cases</numerusform>
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
    <message numerus="yes">
        <source>%n report(s) or segmentation(s)</source>
        <translation>
            <numerusform>%n report or segmentation</numerusform>
            <numerusform>%n reports or segmentations</numerusform>
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
    <name>dsmt::ui::TaskStrip</name>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation>
            <numerusform>%n file left out</numerusform>
            <numerusform>%n files left out</numerusform>
        </translation>
    </message>
</context>
</TS>
