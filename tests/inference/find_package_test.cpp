// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/find_package.h"

#include "core/base/error.h"
#include "tests/fixtures/package_folder.h"
#include "tests/fixtures/temporary_folder.h"

#include <cstdlib>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::inference;
using testing::ElementsAre;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

class FindPackage : public testing::Test {
protected:
    FindPackage() { ::setenv("DSMT_PACKAGES", m_installed.path().c_str(), 1); }
    ~FindPackage() override { ::unsetenv("DSMT_PACKAGES"); }

    fixtures::TemporaryFolder m_installed;
};

} // namespace

TEST_F(FindPackage, FindsByNameAndByFolder)
{
    fixtures::writeSmallPackage(m_installed / "mine");
    EXPECT_EQ(findPackage("mine").folder, m_installed / "mine");
    EXPECT_EQ(findPackage((m_installed / "mine").string()).name, "small");
    EXPECT_THAT(installedPackages(), testing::Contains("mine"));
}

TEST_F(FindPackage, DoesNotListWhatIsStillBeingInstalled)
{
    fixtures::writeSmallPackage(m_installed / ".installing-1");
    fs::create_directory(m_installed / "empty");
    EXPECT_THAT(installedPackages(), testing::Not(testing::Contains(testing::AnyOf(".installing-1", "empty"))));
}

TEST_F(FindPackage, SaysWhatIsInstalledWhenThereIsNone)
{
    fixtures::writeSmallPackage(m_installed / "mine");
    try {
        findPackage("no-such-network");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::NotFound);
        EXPECT_THAT(error.message(), HasSubstr("no-such-network"));
        EXPECT_THAT(error.message(), HasSubstr("mine"));
    }
}
