// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/installed_packages.h"
#include "core/workflows/package_openings.h"
#include "core/workflows/package_trust.h"
#include "ui/assessment/fact_grid.h"

#include <QHash>
#include <QImage>
#include <QTextBrowser>

namespace dsmt::ui {

/// Everything that is shown of a package, read from its folder.
struct PackageDetails {
    workflows::InstalledPackage installed;
    QString card;                    ///< Markdown
    QHash<QString, QImage> pictures; ///< by the names under which the card shows them: "figures/roc.png"
    std::vector<workflows::PackageOpening> openings;
    std::vector<workflows::TrustDecision> decisions;
};

/// For a worker thread. What cannot be read is left out: the card of a package that is no good is still worth a look.
PackageDetails readPackageDetails(const workflows::InstalledPackage& installed);

std::vector<Fact> packageFacts(const PackageDetails& details);

/// A card as a page. It shows the pictures it is given and opens nothing else, no file and no address.
class PackageCard final : public QTextBrowser {
    Q_OBJECT

public:
    explicit PackageCard(QWidget* parent = nullptr);

    void setCard(const PackageDetails& details);
    QVariant loadResource(int type, const QUrl& name) override;

private:
    /// Thin lines and room, as in a printed table.
    void setTables();

    QHash<QString, QImage> m_pictures;
};

} // namespace dsmt::ui
