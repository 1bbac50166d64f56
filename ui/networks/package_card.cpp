// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networks/package_card.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/inference/package_files.h"

#include <QTextDocument>
#include <QTextTable>

#include <array>

namespace dsmt::ui {

namespace {

constexpr int kPictureWidth = 620; ///< of the page, logical pixels

/// What a file holds; nothing where it cannot be read.
std::string contentOf(const std::filesystem::path& folder, const std::string& file)
{
    try {
        return readPlainFile(folder / file, inference::mostBytesOf(file));
    } catch (const Error&) {
        return {};
    }
}

QString figureText(const std::optional<double>& figure)
{
    return figure ? QString::number(*figure, 'f', 3) : PackageCard::tr("not defined");
}

void addTraining(std::vector<Fact>& facts, const inference::Package& package)
{
    const auto& training = package.training;
    if (training.nodules > 0)
        facts.push_back({PackageCard::tr("Nodules of training"), QString::number(training.nodules), {}});
    if (training.outlines > 0)
        facts.push_back({PackageCard::tr("More outlines"), QString::number(training.outlines), {}});
    const auto& figures = training.outOfFold;
    if (!figures)
        return;
    const QString outOfFold = PackageCard::tr("On training nodules that the member asked had not seen");
    for (const auto& [name, value] :
         {std::pair{PackageCard::tr("AUC, invasiveness"), figures->auc},
          std::pair{PackageCard::tr("AUC, size and attenuation alone"), figures->aucSizeAndHu},
          std::pair{PackageCard::tr("AUC, bubble lucency"), figures->aucBubbleLucency},
          std::pair{PackageCard::tr("AUC, pleural retraction"), figures->aucPleuralRetraction},
          std::pair{PackageCard::tr("Dice of the outline"), figures->dice},
          std::pair{PackageCard::tr("Sensitivity"), figures->sensitivity},
          std::pair{PackageCard::tr("Specificity"), figures->specificity}})
        facts.push_back({name, figureText(value), outOfFold});
}

} // namespace

PackageDetails readPackageDetails(const workflows::InstalledPackage& installed)
{
    PackageDetails details{.installed = installed};
    const auto& folder = installed.folder;
    details.card = QString::fromStdString(contentOf(folder, inference::kCardFile));
    try {
        for (const std::string& file : inference::contentsOfPackage(folder).sealed)
            if (file.ends_with(".png"))
                details.pictures[QString::fromStdString(file)] =
                    QImage::fromData(QByteArray::fromStdString(contentOf(folder, file)));
        details.openings = workflows::readOpenings(folder);
        for (workflows::TrustDecision& decision : workflows::trustDecisions())
            if (installed.package && decision.sha256 == installed.package->descriptionSha256)
                details.decisions.push_back(std::move(decision));
    } catch (const Error&) {
        // Said where the package is verified.
    }
    return details;
}

std::vector<Fact> packageFacts(const PackageDetails& details)
{
    std::vector<Fact> facts;
    if (const auto& package = details.installed.package) {
        facts.push_back({PackageCard::tr("Architecture"),
                         PackageCard::tr("%1, %n member(s)", "", package->members)
                             .arg(QString::fromStdString(package->architecture)),
                         {}});
        facts.push_back({PackageCard::tr("Threshold"), QString::number(package->threshold, 'f', 3),
                         PackageCard::tr("On the calibrated probability of invasiveness")});
        addTraining(facts, *package);
        facts.push_back({PackageCard::tr("SHA-256"), QString::fromStdString(package->descriptionSha256.substr(0, 16)),
                         QString::fromStdString(package->descriptionSha256)});
    }
    facts.push_back({PackageCard::tr("Folder"), QString::fromStdString(details.installed.folder.string()), {}});
    for (const workflows::PackageOpening& opening : details.openings)
        facts.push_back({PackageCard::tr("Test nodules looked at"),
                         PackageCard::tr("%1: %n nodule(s), AUC %2", "", int(opening.nodules))
                             .arg(QString::fromStdString(opening.time.substr(0, 10)), figureText(opening.auc)),
                         QString::fromStdString(opening.cohortFile)});
    for (const workflows::TrustDecision& decision : details.decisions)
        facts.push_back(
            {decision.trusted ? PackageCard::tr("Trusted") : PackageCard::tr("Trust withdrawn"),
             PackageCard::tr("%1 by %2")
                 .arg(QString::fromStdString(decision.time.substr(0, 10)), QString::fromStdString(decision.user)),
             {}});
    return facts;
}

PackageCard::PackageCard(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setAccessibleName(tr("Card of the network"));
}

void PackageCard::setCard(const PackageDetails& details)
{
    m_pictures = details.pictures;
    // A document of its own each time: the last one keeps its pictures.
    document()->clear();
    document()->setMarkdown(details.card, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                              QTextDocument::MarkdownNoHTML);
    setTables();
    moveCursor(QTextCursor::Start);
}

void PackageCard::setTables()
{
    QColor line = palette().color(QPalette::Text);
    line.setAlpha(60);
    for (QTextFrame* frame : document()->rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderBrush(line);
            format.setCellSpacing(0);
            format.setCellPadding(4);
            format.setTopMargin(6);
            format.setBottomMargin(10);
            table->setFormat(format);
        }
}

QVariant PackageCard::loadResource(int type, const QUrl& name)
{
    const QImage picture = m_pictures.value(name.toString());
    if (type != QTextDocument::ImageResource || picture.isNull())
        return {};
    return picture.width() > kPictureWidth ? picture.scaledToWidth(kPictureWidth, Qt::SmoothTransformation) : picture;
}

} // namespace dsmt::ui
