// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/protocol.h"

#include "core/base/error.h"

#include <string>

namespace dsmt::phantom {

namespace {

constexpr std::array<Reconstruction, 6> kThin{{
    {"Simulated A", "A-soft", 0.66f, 15, {1.0f, 1.5f, 2.0f}},
    {"Simulated A", "A-lung", 0.46f, 28, {1.0f, 1.0f, 1.5f}},
    {"Simulated B", "B-standard", 0.58f, 19, {1.25f, 1.25f, 2.5f}},
    {"Simulated B", "B-sharp", 0.40f, 32, {0.625f, 1.25f, 1.25f}},
    {"Simulated C", "C-soft", 0.74f, 14, {0.8f, 1.0f, 2.0f}},
    {"Simulated C", "C-lung", 0.50f, 26, {0.8f, 1.0f, 1.0f}},
}};

// Centre by centre: one vendor each, its routine chest protocol.
constexpr std::array<Reconstruction, 2> kRoutineD{{
    {"Simulated D", "D-body", 0.72f, 16, {2.0f, 3.0f, 5.0f}},
    {"Simulated D", "D-lung", 0.52f, 27, {2.0f, 2.0f, 3.0f}},
}};
constexpr std::array<Reconstruction, 2> kRoutineE{{
    {"Simulated E", "E-smooth", 0.78f, 14, {1.5f, 2.0f, 3.0f}},
    {"Simulated E", "E-edge", 0.44f, 33, {1.5f, 1.5f, 2.0f}},
}};
constexpr std::array<Reconstruction, 2> kScreeningF{{
    {"Simulated F", "F-standard", 0.62f, 21, {1.25f, 2.5f, 2.5f}},
    {"Simulated F", "F-soft", 0.70f, 17, {2.5f, 2.5f, 5.0f}},
}};

constexpr std::array<Centre, 1> kInternal{{{"A", 1, 0, 0, 0.25f, 1, kThin}}};
constexpr std::array<Centre, 3> kExternal{{
    {"B", 0.40f, 6, 8, 0.5f, 0.8f, kRoutineD},
    {"C", 0.35f, -5, 18, 0.3f, 0.9f, kRoutineE},
    {"D", 0.25f, 3, -4, 0, 0.4f, kScreeningF},
}};

constexpr Protocol kInternalProtocol{"internal", 'I', 10, 20, 0, 387, 87, kInternal};
constexpr Protocol kExternalProtocol{"external", 'E', 10, 20, 0.15f, 0, 274, kExternal};
constexpr Protocol kOpenProtocol{"open", 'O', 6, 25, 0, 0, 1, kInternal};

} // namespace

const Protocol& internalProtocol()
{
    return kInternalProtocol;
}

const Protocol& externalProtocol()
{
    return kExternalProtocol;
}

const Protocol& openProtocol()
{
    return kOpenProtocol;
}

const Protocol& protocolNamed(std::string_view name)
{
    for (const Protocol* protocol : {&kInternalProtocol, &kExternalProtocol, &kOpenProtocol})
        if (name == protocol->name)
            return *protocol;
    throw Error{ErrorKind::BadInput, "There is no protocol \"" + std::string(name) + "\": internal, external or open"};
}

} // namespace dsmt::phantom
