// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences and reasons, and forms of numbers. %1, %2, ... stand for figures and names.
#include "ui/reports/result_phrases.h"

#include <QtGlobal>

namespace dsmt::ui {

std::span<const char* const> resultSentences()
{
    static constexpr const char* kAll[] = {
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "%1 readers were asked of %2 nodules: %3 (yes) or %4 (no)? Readers answered alone, without any help."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "%1 readers were asked of %2 nodules: %3 (yes) or %4 (no)? Readers answered alone, then saw "
                          "what the network says, and answered again."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "%1 readers were asked of %2 nodules: %3 (yes) or %4 (no)? Readers answered each case twice, "
                          "once alone and once with the network's answer, weeks apart."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "%1 readers were asked of %2 nodules: %3 (yes) or %4 (no)? Readers answered alone; the "
                          "network answered the same cases by itself and is compared with them."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1: area under the ROC curve %2, right calls %3."),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "The network's area is larger than the readers' mean by %1 (p = %2); not worse by %3: p = %4."),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "The network's area is smaller than the readers' mean by %1 (p = %2); not worse by %3: p = %4."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "Network against readers: not defined (%1)."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "not defined (%1)"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "SIMULATED: %1 of %2 nodules are drawn by a program, no patient "
                                                   "stands behind them. Nothing here says anything about patients."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "SIMULATED nodules: it says nothing about patients."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "ROC curves"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "Lines: ratings. Dots: yes/no calls. 95 % intervals."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "No curve: nobody scored cases of both classes."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "Areas under ROC curves"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "With 95 % intervals, as in the table"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "Calibration of the network"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "The network gave no probabilities."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1 bins of equal width"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "No probabilities were given."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "Net benefit per case"),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "Research use only - not for diagnosis. The report describes a reader study; it is no evidence that a "
            "network or a reader may be relied on with other patients, scanners or questions."),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "Cases are nodules with a long axis of %1 to %2 mm and a reference standard. Readers: radiologists as "
            "listed below. Numbers are computed from the locked reads when this report is made."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "Each nodule is counted once, at the first rule that leaves it out."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "Positive: %1. Negative: %2. The latest entry of the library counts; a truth that changed "
                          "after the plan was frozen is a deviation (section 14)."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "No network took part in this study."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "The package is not installed here, so its card cannot be shown."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "The frozen plan is NOT what was stored (dsmt study verify)."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the plan was never frozen: a draft"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "Only the primary endpoint was planned as a test; all other p values are secondary, and say "
                          "nothing about how often one of them is small by chance."),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "Trained on %1 simulated nodules; no clinical worth. Out of fold: AUC %2 (size and HU alone %3), Dice %4."),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "DEMONSTRATION ON SIMULATED NODULES. %1 nodules of the simulated internal cohort (centre A) and %2 of the "
            "external one (centres B, C, D), the test nodules on which the shipped network was tested. %3 simulated "
            "senior readers after the model of Roe and Metz: separation %4, so that they are right in %5 % of as many "
            "positive as negative cases and have a mean area of %6, as the paper reports of senior radiologists; %7 % "
            "of the variance of a rating is common to all readers. They see signs rightly with a chance of %8 %. Their "
            "times are drawn, too. The network's answers are real: the shipped package looked at every simulated CT. "
            "Sizes are those of the network's outline, so that the limits are wider here than the 10 to 20 mm by which "
            "nodules were drawn."),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "Retrospective: real radiologists' ratings of malignancy, from the public LIDC-IDRI collection (The Cancer "
            "Imaging Archive, CC BY 3.0), against its diagnosis table. It was not planned here: plan and reads came in "
            "together. Readers are places in the files (the first, second, ... reading of a CT), not the same persons "
            "from CT to CT, so that per-reader numbers describe no person. A reader who did not outline a nodule gave "
            "no rating of it: such reads are missing, which is no opinion that the nodule is benign. Nodules are "
            "matched over readers where outlines share a pixel. The table does not say where a diagnosed nodule lies: "
            "of each patient the nodule that most readers marked, of those the largest, stands for the diagnosis."),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "Retrospective: reads that were made elsewhere came in from a file, and this plan with them (file SHA-256 "
            "%1). Order, times and sessions of the original reading are known only as far as the file tells them."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "Retrospective: reads that were made elsewhere came in from a file, and this plan with them "
                          "(file SHA-256 %1). Order, times and sessions of the original reading are known only as far "
                          "as the file tells them. Unaided is what the file calls \"%2\", aided \"%3\"."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "95 % intervals: of shares after Wilson, of areas after DeLong, of the readers' mean area as "
                          "in the MRMC table, of the readers' mean shares after Student over readers. F1 has none."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "p of areas: paired DeLong, adjusted after Holm over readers; p of accuracy: exact McNemar. "
                          "Size and HU alone says yes from a probability of 50 % on."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "there are not both classes among the cases that both scored"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the variance of the difference is 0 or unknown"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no case was called by both"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no reader answered yes or no"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no interval: it takes two readers that differ"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no positive case was called"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no negative case was called"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "nothing is positive, neither called nor true"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "nobody rated in this arm"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the network did not answer"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "it is no reader"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "nothing was called positive"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "nothing was called negative"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "one class only"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "a row or a column of the table is empty"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "nothing was scored"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "all %1 scored cases are negative"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "all %1 scored cases are positive"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no interval: one of the classes has a single case"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no interval: all scores are equal"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no interval: the scores part the classes"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no yes or no was answered"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "it made no calls"),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "The paper's numbers are of other nodules and of the authors' network; the numbers here are of this study "
            "alone. They stand side by side to be looked at, not to be compared by a test."),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "The paper's baseline is its network without sharing tasks; the baseline here is size and HU alone."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1 % (mean of %2 readers)"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no count of %1 rounds to %2 (nearest %3 = %4)"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "there is no count"),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "Two-sided tests at 5 %, of differences as large as the printed ones; %1 % positive cases as here, a "
            "correlation of .5 of the two areas, 20 % of cases on which network and reader differ."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "one class only: nothing can be planned"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "Thin lines are single readers, the strong line of their colour is their mean (at each false "
                          "positive rate the mean sensitivity). Dots are yes/no calls: they need not lie on the curve "
                          "of the ratings, because readers give the two answers independently."),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "Obuchowski-Rockette analysis of variance with Hillis' degrees of freedom and jackknife covariances."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "U-statistic (Gallas), readers and cases random; readers count by how much they read."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "Components: reader %1, modality x reader %2, error %3, covariances %4 (other modality), %5 "
                          "(other reader), %6 (both other). Negative ones are given as they come out."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "not defined"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "normal law"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no hypothesis is tested"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the variance is not above 0"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "with one reader there is nothing to generalize to readers by"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "nobody rated a case whose truth is known"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no case was rated by all readers and by the network"),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "%1 of %2 ratings are missing, so the U-statistic is used instead of the analysis of variance."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "fewer than 5 readers: variances between readers are poorly known."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "one reader: nothing can be said about other readers."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the variance of modality x reader came out negative."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the variance between readers came out negative."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the variance of the difference is 0: nothing is tested."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "the covariance of readers' differences came out negative and is taken as 0."),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "patients have several cases: areas, their pairs and the bootstrap allow for it, other methods do not."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "cov2 < cov3: their difference is taken as 0 with random readers, "
                                                   "as it is with fixed ones (as MRMCaov does; RJafroc takes 0)."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "cov2 < cov3: their difference is taken as 0, for fixed readers, too (as RJafroc does)."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "fixed readers: the variance is not above 0, so nothing is tested."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "random readers: the variance is 0, so nothing is tested."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "reader %1 read no pair of classes under %2."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the variance of %1 is not above 0: not estimable."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no reader read cases of both classes under %1"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "fewer than two replicates have cases of both classes"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the U-statistic wants two readers with cases of both classes under "
                                                   "%1, and there are %2; `compare` judges one reader"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "two readers beside the network are needed, and there are %1; `compare` judges one"),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "covariances need two positive and two negative cases, and there are %1 positive and %2 negative ones"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "there are not both classes among the cases"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "Hillis 2007: random readers and cases, the network as it is, jackknife covariances. The "
                          "difference is readers - network: negative where the network is better."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "%1 case that not all readers rated or the network did not answer is left out."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "%1 cases that not all readers rated or the network did not answer are left out."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1 replicates, seed %2; percentile intervals."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "Fleiss' kappa of yes or no. Intraclass correlations of ratings after Shrout & Fleiss: (2,1) "
                          "of one reader, (2,k) of the mean of all."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "its error is known under no agreement only"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "fewer than two cases were rated by all"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "ratings do not vary"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no case was answered by both"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no case was answered by all"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "all gave one answer"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the error is 0"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "there is one rater only"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the sign was not answered"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "The network has no threshold for signs; present is a probability of at least 50 %. Readers "
                          "without the network's answer where there are such answers."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "Intercept 0 and slope 1 are perfect. The expected error depends on "
                                                   "its %1 bins of equal width, Hosmer-Lemeshow on 10 groups."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no probability was given"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "there are not both classes"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the classes do not overlap"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "fewer than three usable groups"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "all probabilities are 0, 1/2 or 1"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "Net benefit is what is gained by treating whoever has at least the threshold probability, "
                          "if a threshold says how many false alarms one true positive is worth."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "True positives less false positives at the exchange rate of the "
                                                   "threshold, per case (Vickers & Elkin); treating none gains 0."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "Explorative: no test is made and nothing is adjusted. Readers "
                                                   "without the network's answer where there are such answers."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "Not recorded for any case: %1."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no reader rated both classes"),
        QT_TRANSLATE_NOOP(
            "dsmt::ui::StudyResult",
            "A reservation is a finding about the nodule, its CT or the network that qualifies the answer (size "
            "outside of the range, thick slices, parts outside of the CT, unlike the training nodules)."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the package has no such baseline"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "nothing was measured"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "Time on the case less the time without a sign of the reader; the ratio is of geometric "
                          "means, paired by case (t test on logarithms)."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no time was taken"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "there are no answers with and without the network"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "fewer than two pairs, or all ratios are equal"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "Derived from the two locked answers to a case; nobody types them."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "answers of several readers to one case are not independent"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no case was called by both in this arm"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "Not read and left open are different things. Cases that are not "
                                                   "read are left out of what needs them; nothing is filled in."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "The same of one reader in several cases is one line."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1 more are not shown (dsmt study deviations)."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1 was left open"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the yes or no"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "invasiveness"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1 of %2 cases are not read"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "read %1 is not what was stored and was left out"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "it was corrected after the plan was frozen: %1"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "corrected before the file was written: %1"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no reference standard that tells invasive from not invasive"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no answer of the network"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "not measured"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "it takes two readers"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "the patient's nodules have different diagnoses, and the table does not say where"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no diagnosis is known"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "the patient is not in the table"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "another CT of the same patient"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "a further nodule of the patient: the table does not say which is diagnosed"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "shorter than %1 mm"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "longer than %1 mm"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "no diagnosis"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult",
                          "In short words; the full items are in STARD-AI, CLAIM (2024) and TRIPOD+AI (2024). What "
                          "says \"by the authors\" no program can answer."),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1: AUC %2"),
    };
    return kAll;
}

std::span<const char* const> resultNumbers()
{
    static constexpr const char* kAll[] = {
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1 of %2"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1 s (%2 to %3)"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1 (%2 to %3)"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1 (%2; %3 to %4)"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyResult", "%1 to %2"),
    };
    return kAll;
}

} // namespace dsmt::ui
