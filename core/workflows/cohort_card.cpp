// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"
#include "core/phantom/simulated_case.h"
#include "core/phantom/simulated_readers.h"
#include "core/workflows/cohort_tables.h"

#include <algorithm>
#include <fmt/core.h>

namespace dsmt::workflows {

namespace {

constexpr const char* kWhat = R"(# Simulated cohort

**No patient is in here.** Every CT, nodule, label and reading is made by a seeded generator ({}, generator version {}).
It shows that software works. It says nothing about patients, and what is learned or measured on it has no clinical worth.

Protocol {}, seed {}: {} nodules ({} for training, {} for testing), {} invasive ({:.0f} %).
Bubble lucency in {}, pleural retraction in {}; {} pure ground glass, {} part-solid, {} solid.

## What can be reached at best
A latent growth variable drives thirteen findings, each with a correlation of its own, and invasion is drawn from it. So the
probability of invasion given all findings is known, and with it the best possible area under the ROC curve:

| reading | AUC |
|---|---|
| all findings read right (Bayes limit) | {:.3f} |
| findings of the nodule alone | {:.3f} |
| context alone: pleural retraction, vessel convergence and feeding vessels, emphysema | {:.3f} |
| part that only context carries | {:.3f} |
| diameter | {:.3f} |
| diameter and mean HU (logistic) | {:.3f} |

On these very cases the best reading reaches {}. A result above it is chance, or a leak.
)";

constexpr const char* kFiles = R"(
## Files
- `cohort.csv`: one line a nodule: place (LPS, mm), labels, {}.
- `truth.json`: the numbers above. {}
- `reads.csv`: {} simulated senior readers of the test cases, marked simulated in every row. Linear model of Roe and Metz
  (1997): right in {:.1f} % of the cases on average, correlation of {:.2f} between readers; half of what they have in common
  is what the findings say. The accuracy is the one published for senior radiologists in the DSMT-Net paper; the rest is
  chosen.
)";

constexpr const char* kLimits = R"(
## What still looks artificial
Held against one real chest CT and 67 nodules of LIDC-IDRI, measured alike (`dsmt phantom --compare`):
- Nodules are rounder and smoother than real ones (median sphericity .87 against .80-.84, roughness .07 against .11-.14) and
  fade less steeply (140 against 200 HU/mm); the largest and roughest fall into pieces at their edges. Solid parts are even:
  no necrosis, no calcification, no cavity of more than 3 mm. Fewer vessels and walls touch them.
- Fine vessels end before they reach the pleura; vessels taper more evenly than real ones; bronchi run beside their arteries
  at one angle; trachea and main bronchi are straight, and there are no hila with lymph nodes.
- Fissures are complete in everyone. No dependent atelectasis, scars or other lesions; one nodule a patient.
- Chest walls are thick, their muscles layers without single shapes; bones are evenly white inside; heart and liver are flat;
  no plaques, no implants, no arms.
- Noise has the kernel's spectrum but no direction and less power below 0.1 /mm than a real scan; no breathing, no heartbeat,
  no streaks, no beam hardening.
- All nodules are of the adenocarcinoma spectrum: no granulomas, metastases, carcinoids or hamartomas.
)";

} // namespace

std::string cohortCard(const cohort::CohortSummary& s, bool patchesOnly)
{
    const phantom::ReaderModel readers;
    const std::string bestReading =
        s.bestReading ? fmt::format("{:.3f}", *s.bestReading) : std::string("no number (one class only)");
    return fmt::format(kWhat, kSoftware, phantom::kGeneratorVersion, s.protocol, s.seed, s.cases, s.training, s.test,
                       s.invasive, 100.0 * s.invasive / std::max(1, s.cases), s.bubbleLucency, s.pleuralRetraction,
                       s.pureGroundGlass, s.partSolid, s.solid, s.limits.all, s.limits.nodule, s.limits.context,
                       s.limits.contextPart(), s.limits.size, s.limits.sizeAndHu, bestReading) +
           fmt::format(kFiles, patchesOnly ? "size and density" : "the series and mask files that belong to it",
                       patchesOnly ? "`patches.cache` holds the patches for training."
                                   : "`cases/ID/truth.json` has everything about one case; `cases/ID/CT` is a DICOM "
                                     "series, `cases/ID/mask.nii.gz` the nodule on its grid.",
                       readers.readers, 100 * meanAccuracy(readers), readers.caseCorrelation) +
           kLimits;
}

} // namespace dsmt::workflows
