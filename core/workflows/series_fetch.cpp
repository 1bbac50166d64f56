// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/series_fetch.h"

#include "core/base/error.h"
#include "core/dicom/network/find.h"
#include "core/dicom/network/listener.h"
#include "core/dicom/network/retrieve.h"
#include "core/records/uid.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <mutex>
#include <optional>
#include <thread>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

constexpr auto kOldest = std::chrono::hours(24 * 7);
constexpr std::size_t kImagesOfOneRequest = 100; ///< 100 UIDs are 6,400 bytes
/// What a peer sent before it said that all is done may still be on its way.
constexpr auto kLastOnes = std::chrono::seconds(5);

std::vector<std::string> missingIn(const fs::path& folder, const std::vector<std::string>& images)
{
    std::vector<std::string> missing;
    std::error_code unknown;
    for (const std::string& uid : images)
        if (!fs::exists(folder / (uid + ".dcm"), unknown))
            missing.push_back(uid);
    return missing;
}

dicom::RetrieveRequest part(const dicom::RetrieveRequest& all, std::size_t from)
{
    dicom::RetrieveRequest one = all;
    const auto begin = all.images.begin() + std::ptrdiff_t(from);
    one.images.assign(begin, begin + std::ptrdiff_t(std::min(kImagesOfOneRequest, all.images.size() - from)));
    return one;
}

/// The request as a whole, or where single images are meant in parts that every archive can read.
template <class Work> void inParts(const dicom::RetrieveRequest& request, const Progress& progress, const Work& work)
{
    if (request.images.empty())
        return work(request, progress);
    const double all = double(request.images.size());
    for (std::size_t from = 0; from < request.images.size(); from += kImagesOfOneRequest)
        work(part(request, from),
             progress.stage(double(from) / all, std::min(1.0, double(from + kImagesOfOneRequest) / all)));
}

/// Where the peer sends to: the station that listens, or a listener of one's own.
class MoveTarget {
public:
    MoveTarget(const FetchPlan& plan, const std::vector<std::string>& images, const fs::path& folder)
    {
        if (plan.listening) {
            m_diversion = plan.listening->divert(images, folder);
            return;
        }
        PacsSettings own = plan.settings;
        own.peers = {plan.peer};
        m_own.emplace(own, dicom::ListenerOptions{.folder = folder,
                                                  .sync = false,
                                                  .arrived = [this](const dicom::Arrival& one) { note(one.failure); },
                                                  .refused = [this](const std::string& why) { note(why); },
                                                  .diversions = nullptr});
    }
    /// What happened at this end, a sentence or clause; "".
    std::string failure() const
    {
        const std::lock_guard lock(m_telling);
        return m_failure;
    }

private:
    void note(const std::string& why)
    {
        const std::lock_guard lock(m_telling);
        m_failure = why;
    }

    mutable std::mutex m_telling;
    std::string m_failure;
    std::shared_ptr<void> m_diversion;
    std::optional<dicom::Listener> m_own; // last: its threads end before the rest goes
};

/// @param images all that shall be there in the end
void move(const FetchPlan& plan, const dicom::RetrieveRequest& request, const std::vector<std::string>& images,
          const fs::path& folder, const Progress& progress)
{
    const MoveTarget target(plan, images, folder);
    try {
        inParts(request, progress, [&](const dicom::RetrieveRequest& one, const Progress& stage) {
            dicom::moveImages({plan.settings.aeTitle, plan.peer}, one, stage);
        });
    } catch (const Error& refused) {
        const std::string failure = target.failure();
        throw failure.empty() ? refused : Error(refused.kind(), refused.message() + "; at this end: " + failure);
    }
    const auto end = std::chrono::steady_clock::now() + kLastOnes;
    while (!missingIn(folder, images).empty() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
}

} // namespace

fs::path fetchPlace(const fs::path& library)
{
    const fs::path place = library / "retrieving";
    try {
        fs::create_directories(place);
        fs::permissions(place, fs::perms::owner_all);
        for (const auto& entry : fs::directory_iterator(place))
            if (fs::file_time_type::clock::now() - entry.last_write_time() > kOldest)
                fs::remove_all(entry.path());
    } catch (const fs::filesystem_error& failure) {
        throw Error(ErrorKind::Failed, failure.what());
    }
    return place;
}

FetchedSeries fetchSeries(const FetchPlan& plan, const std::string& studyUid, const std::string& seriesUid,
                          const fs::path& place, const Progress& progress)
{
    const PacsPeer& peer = plan.peer;
    if (!isUid(seriesUid) || !isUid(studyUid))
        throw Error(ErrorKind::BadInput, fmt::format("\"{}\" is no UID", isUid(studyUid) ? seriesUid : studyUid));
    const PacsLink link{plan.settings.aeTitle, peer};
    const std::vector<std::string> images = dicom::findImages(link, studyUid, seriesUid, progress.stage(0, 0.02));
    if (images.empty())
        throw Error(ErrorKind::NotFound, fmt::format("{} has no series {}", shownPeer(peer), seriesUid));
    const fs::path folder = place / seriesUid;
    fs::create_directories(folder);
    dicom::RetrieveRequest request{studyUid, seriesUid, missingIn(folder, images)};
    FetchedSeries fetched{folder, request.images.size(), images.size() - request.images.size()};
    if (request.images.empty())
        return fetched;
    if (fetched.kept == 0)
        request.images.clear();
    const Progress most = progress.stage(0.02, 1);
    if (peer.retrieveByMove)
        move(plan, request, images, folder, most);
    else
        inParts(request, most, [&](const dicom::RetrieveRequest& one, const Progress& stage) {
            dicom::getImages(link, one, folder, stage);
        });
    if (const std::size_t missing = missingIn(folder, images).size(); missing > 0)
        throw Error(ErrorKind::Failed,
                    fmt::format("{}: it says that it is done, but {} of {} images did not come; another try fetches "
                                "only those",
                                shownPeer(peer), missing, images.size()));
    return fetched;
}

} // namespace dsmt::workflows
