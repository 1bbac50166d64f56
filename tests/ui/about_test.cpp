// SPDX-License-Identifier: GPL-3.0-or-later
// About: what it says is what is there, and it can be copied.
#include "core/base/version.h"
#include "tests/ui/open_case.h"
#include "ui/settings/about_section.h"
#include "ui/settings/settings_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

class About : public OpenCase {
protected:
    About() : section(workstation->settings().findChild<AboutSection*>())
    {
        workstation->window().showPage(6);
        workstation->settings().showSection(section);
    }

    bool says(const std::string& words) const { return section->text().find(words) != std::string::npos; }

    AboutSection* section;
};

} // namespace

TEST_F(About, NamesNetworkDeviceLibraryAndVersions)
{
    ASSERT_TRUE(waitUntil([this] { return says("schema") && says("SHA-256 of weights") && says("device"); }));
    const EngineState& state = workstation->engine().state();
    ASSERT_TRUE(state.package);
    for (const std::string& words :
         {std::string(kSoftware), state.package->descriptionSha256, state.package->weightsSha256,
          state.attributes.device + ", ", workstation->library().folder().string(), std::string("DCMTK"),
          std::string("QCustomPlot"), std::string(qVersion()), std::string("GPL-3.0-or-later")})
        EXPECT_TRUE(says(words)) << words << "\nin\n" << section->text();
    EXPECT_FALSE(says(workstation->session().series()->record.patientName)) << "a patient's name";
}

TEST_F(About, IsCopied)
{
    ASSERT_TRUE(waitUntil([this] { return says("schema") && says("SHA-256 of weights") && says("device"); }));
    for (QPushButton* button : section->findChildren<QPushButton*>())
        if (button->text().contains("Copy"))
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(), section->text());
}
