// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/core_sentences.h"

#include "ui/assessment/phrase_book.h"

#include <QtGlobal>

namespace dsmt::ui {

namespace {

/// %1, %2 ... stand for the figures and names, in the order in which they appear.
constexpr const char* kSentences[] = {
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "The long axis is %1 mm; the network is meant for nodules of %2 to %3 mm."),
    QT_TRANSLATE_NOOP(
        "dsmt::ui::CoreSentence",
        "The outline reaches the border of the region that was looked at; size and volume are too small."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "The network outlines no nodule within %1 mm of the marked point."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "The network was trained on simulated nodules; its answers have no clinical worth."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "The nodule's features are unlike those of the training nodules: distance %1, of which 99 % have "
                      "at most %2."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "The networks do not agree: they answer from %1 to %2 %, on both sides "
                                                "of the threshold."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "The edited outline is too small to be measured."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the edited outline is empty; paint it first"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "nodules %1 and %2 are of two patients"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "nodules %1 and %2 lie in one CT; they are two"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "The slices are %1 mm apart; at most %2 mm are wanted."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 % of the region around the nodule lies outside the CT."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1 % of the wider surroundings (%2 mm) lie outside the CT; the network sees air there."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1 slice is missing between %2 and %3 mm (a gap of %4 mm in steps of %5 mm); "
                      "the gap is filled by interpolation."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1 slices are missing between %2 and %3 mm (a gap of %4 mm in steps of %5 mm); "
                      "the gap is filled by interpolation."),
    QT_TRANSLATE_NOOP(
        "dsmt::ui::CoreSentence",
        "%1 slices between %2 and %3 mm lie off the even steps of %4 mm; the volume is interpolated there."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 further slice lies at %2 mm; only the first is shown."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 further slices lie at %2 mm; only the first is shown."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "The slices are stacked %1 degrees off their normal (gantry tilt); shapes and "
                      "places are sheared by up to %2 mm."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "Slices are shifted sideways against each other, by %1 mm at %2 mm."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "Pixels are %1 mm wide and %2 mm high."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "The series has one slice; it is no volume."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 of %2 slices lost detail to lossy compression."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1 of %2 slices do not say how stored values become HU; they were taken as HU."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 of %2 slices say that their values are not HU."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1 of %2 slices declare a padding value that tissue also has; it is ignored."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "There is metal near the nodule: %1 mm3 of %2 HU or more, the nearest %3 mm from its middle; "
                      "streaks of it may change what is measured."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "The CT was taken with contrast medium; it raises the HU of nodules, "
                                                "those of cancers by some %1 to %2."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "The CT was taken with contrast medium (%1); it raises the HU of "
                                                "nodules, those of cancers by some %2 to %3."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "no nodule is marked in this case"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "another window has it open (%1)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the case library is only read here: another window has it open (%1)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the engine was stopped by signal %1 before it answered"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the engine ended with exit code %1 before it answered"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the engine closed its pipe and did not end before it answered"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the engine was stopped by signal %1 before it answered, %2 times"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the engine ended with exit code %1 before it answered, %2 times"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the engine was stopped by signal %1; it is started again"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the engine ended with exit code %1; it is started again"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the engine has not answered for %1 seconds"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "there is no network package \"%1\"; installed: %2"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "the point (%1) mm lies outside the CT, which reaches from (%2) to (%3) mm (LPS)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 holds no files"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 holds no CT series (%2)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 holds no CT series; %2 files were looked at, for example %3"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 does not exist"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "Copying %1 of %2 images, %3 MB/s"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "Copying %1 of %2 images"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "The slices make no volume: %1"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "part %1 of %2 of this series: differs in %3"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "part %1 of %2 of this series: %3 over the same places"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "part %1 of %2 of this series: apart from the rest by a wide gap"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is empty"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it cannot be opened"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is not a regular file"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is not a DICOM file"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is the same image as %1"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is a localizer (scout) image, not part of a volume"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is not a CT image but %1"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is not CT: its modality is %1"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is DICOM but does not say of what (no SOP Class UID)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is a colour picture, not CT numbers"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is truncated or damaged (%1)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is truncated or damaged: %1 x %2 pixels in %3 bytes"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "its place is unknown (no Image Position (Patient))"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "its scale is unknown (no Pixel Spacing)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "its orientation is unknown (no Image Orientation (Patient))"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "its orientation is not two perpendicular unit vectors"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it belongs to no series (no Series Instance UID)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "it is a multi-frame CT that does not say where its frames lie (no Per-Frame Functional Groups)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it says that it has %1 frames and describes %2"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it changed while it was read"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it changed while it was read: it is another image now"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it changed while it was read: now %1"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "the library keeps another image under its SOP Instance UID at the same place"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the DICOMDIR names it but it is not on the medium"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the DICOMDIR names it but it is no file"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the DICOMDIR names it but it is a link that leads out of the medium"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it names \"%1\", which is no file on its medium"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is a DICOMDIR that names no files"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "its name leads out of the archive"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is a link"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is no plain file"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is encrypted"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is damaged in the archive (%1)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it holds no files"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it is no CT: %1"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "its voxels lie in another file beside it: link it, or make one file of it (dsmt volume)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "its sequences are nested deeper than those of any %1"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it has more elements than any %1"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "The middle slice cannot be decoded."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1: it unpacks to more than %2 times its size"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1: it unpacks to more than %2 MiB"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1: it is no ZIP archive or is damaged (%2)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1: it is damaged (%2)"),
    QT_TRANSLATE_NOOP(
        "dsmt::ui::CoreSentence",
        "network package %1 (SHA-256 %2) is not trusted on this computer, so it does not analyse. Look at "
        "it with dsmt package show, then: dsmt package trust %3"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "fewer than 5 readers: variances between readers are poorly known"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the variance of modality x reader came out negative"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the variance between readers came out negative"),
    QT_TRANSLATE_NOOP(
        "dsmt::ui::CoreSentence",
        "patients have several cases: areas, their pairs and the bootstrap allow for it, other methods do not"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "reads are missing, so the U-statistic is used instead of the analysis of variance"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1 of %2 reads are missing, the first: reader %3 did not read case %4 under %5"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "all cases of %1 are of one class, so there is no curve"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "choose the column of the truth"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "choose the column of the scores"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "a table with a line for each read has one column of scores"),
    QT_TRANSLATE_NOOP(
        "dsmt::ui::CoreSentence",
        "%1: line %2, column %3: \"%4\" is neither 0 nor 1; choose what stands for a positive (--positive)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 is still being read; its results are for when all are done"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "signing in: the passcode is wrong"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "signing in: after %1 wrong passcodes wait another %2 s"),
    QT_TRANSLATE_NOOP(
        "dsmt::ui::CoreSentence",
        "signing in: %1 wrong passcodes in a row; the coordinator must set a new one (dsmt study passcode)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "signing in: there is no passcode yet; the coordinator sets one (dsmt study passcode)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "signing in: there is no passcode of the coordinator yet"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "signing in: this study has no such reader"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "a passcode has six characters at least"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "the clock of this machine says %1, but something was stored at %2: the clock was set back; set "
                      "it right, or let the coordinator accept it on record"),
    QT_TRANSLATE_NOOP(
        "dsmt::ui::CoreSentence",
        "the plan of this study is not the one that was frozen; nobody reads until the coordinator has verified it"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the CT of this case cannot be read; tell the coordinator"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the %1 answer of case %2 is not what is to be read now"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "what would tell has been shown since; the first answer stays"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "no reference standard that tells invasive from not invasive"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "no answer of the network"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "not measured"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "shorter than %1 mm"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "longer than %1 mm"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "no nodule meets the conditions"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "a study needs a name"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "a study needs a reader"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "there is a study %1 already"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "none of %1 nodules is a case%2"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 of %2 cases are not read"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 was left open"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the plan was changed after it was frozen: %1"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the passcode is wrong"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1: it does not know the AE title %2: the one entered here is not its own"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1: it does not know this workstation: its administrator has to add the AE title %2"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1: it is busy and takes no more connections at the moment"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1: it refused the connection (is %2 known there, and is %3 its AE title?)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1: no secure connection comes about (%2): does it use TLS, and do the certificates fit?"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1: it dropped the connection before everything was done"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1: it does not answer in time"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1: the connection to it broke"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1: nobody answers there (%2): are host and port right, and is it running?"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1: it does not know where to send to: its administrator has to add "
                                                "this workstation (%2) with its address and port"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1: it has no room for it (status %2)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1: it cannot do that (status %2)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1: it says that it is done, but %2 of %3 images did not come; another try fetches only those"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 has no series %2"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "port %1 of %2 cannot be listened on: another program listens there already"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it has no name"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "its AE title is not 1 to 16 printable characters"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "its host is no name or address"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the AE title of this workstation is not 1 to 16 printable characters"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 objects were refused"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "the score %1 is not within 0 to 100; a range of other scores is carried over where it is named"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the score %1 is not within %2 to %3"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the score \"%1\" is no number"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the truth \"%1\" is neither 0 nor 1"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 cells where reader, case, modality and score are wanted"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "case %1 has no truth"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "case %1 has another truth in line %2"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "line %1 is the same reader's read of this case in this arm"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "modality \"%1\" is neither the unaided nor the aided one (%2, %3)"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "the head says %1: %2, the data hold %3"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "it holds no reads"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "nothing is answered"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "there is no column %1; there are: %2"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "a study needs a name and two words for its classes that differ"),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "%1 lines without a score are reads that are missing."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "%1 reads are corrections; what they replaced is not in the file, their "
                      "reasons become deviations."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "Sessions are those of the order drawn here, not those of the file; an "
                                                "archive (.json) keeps them."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence", "Stored in the library as comparison %1."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "Computed again: the same numbers as comparison %1 in the library, stored "
                      "at %2 from the same inputs."),
    QT_TRANSLATE_NOOP("dsmt::ui::CoreSentence",
                      "Computed again: OTHER numbers than comparison %1 in the library, stored "
                      "at %2 from the same inputs."),
};

} // namespace

QString translatedSentence(const QString& english)
{
    static const PhraseBook known("dsmt::ui::CoreSentence", {kSentences});
    return known.translated(english);
}

QString sentence(const QString& text)
{
    QString whole = translatedSentence(text);
    if (whole.isEmpty())
        return whole;
    whole[0] = whole[0].toUpper();
    const QChar last = whole.back();
    const QChar fullWidthStop(0x3002);
    if (last == '.' || last == fullWidthStop)
        return whole;
    const bool chinese = last.script() == QChar::Script_Han || last.unicode() > 0xff00;
    return whole + (chinese ? fullWidthStop : QChar('.'));
}

} // namespace dsmt::ui
