// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/listening_socket.h"

#include "core/base/error.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstdint>
#include <fmt/format.h>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dsmt::dicom {

namespace {

constexpr std::uint8_t kAssociateRequest = 0x01;
constexpr std::uint8_t kTlsHandshake = 0x16;
constexpr std::size_t kTlsHeader = 5;
constexpr std::uint32_t kLongestTlsRecord = 1U << 14U;
constexpr std::uint32_t kShortestRequest = 68;        ///< its fixed fields
constexpr std::uint32_t kLongestRequest = 64U << 10U; ///< 128 contexts with 13 transfer syntaxes are 45 KiB
constexpr int kReceiveBuffer = 256 << 10;             ///< holds the longest request before anybody reads it
constexpr int kBacklog = 128;

std::string shown(const in_addr& address)
{
    std::array<char, INET_ADDRSTRLEN> text{};
    ::inet_ntop(AF_INET, &address, text.data(), text.size());
    return text.data();
}

sockaddr* plain(sockaddr_in& address)
{
    return reinterpret_cast<sockaddr*>(&address); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

int Descriptor::release()
{
    return std::exchange(m_number, -1);
}

Descriptor listenAt(const std::string& address, int port)
{
    const auto fail = [&](const std::string& reason) {
        throw Error(ErrorKind::Failed, fmt::format("port {} of {} cannot be listened on: {}", port, address, reason));
    };
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(static_cast<std::uint16_t>(port));
    if (::inet_pton(AF_INET, address.c_str(), &place.sin_addr) != 1)
        fail("this is no IPv4 address");
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int yes = 1;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUF, &kReceiveBuffer, sizeof(kReceiveBuffer));
    if (socket.get() < 0 || ::bind(socket.get(), plain(place), sizeof(place)) != 0 ||
        ::listen(socket.get(), kBacklog) != 0)
        fail(errno == EADDRINUSE ? "another program listens there already" : std::generic_category().message(errno));
    return socket;
}

int portOf(const Descriptor& socket)
{
    sockaddr_in place{};
    ::socklen_t size = sizeof(place);
    ::getsockname(socket.get(), plain(place), &size);
    return ntohs(place.sin_port);
}

Descriptor acceptCaller(const Descriptor& socket, std::string& address)
{
    sockaddr_in from{};
    ::socklen_t size = sizeof(from);
    Descriptor caller(::accept4(socket.get(), plain(from), &size, SOCK_CLOEXEC));
    address = shown(from.sin_addr);
    return caller;
}

std::vector<std::string> addressesOf(const std::string& host)
{
    addrinfo hints{};
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), nullptr, &hints, &found) != 0)
        return {};
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> list(found, ::freeaddrinfo);
    std::vector<std::string> addresses;
    for (const addrinfo* next = found; next; next = next->ai_next)
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
        addresses.push_back(shown(reinterpret_cast<const sockaddr_in*>(next->ai_addr)->sin_addr));
    return addresses;
}

std::uint32_t pduLength(const std::uint8_t* header)
{
    return std::uint32_t(header[2]) << 24U | std::uint32_t(header[3]) << 16U | std::uint32_t(header[4]) << 8U |
           header[5];
}

bool isAssociateRequest(const std::uint8_t* header)
{
    return header[0] == kAssociateRequest && pduLength(header) >= kShortestRequest &&
           pduLength(header) <= kLongestRequest;
}

FirstBytes firstBytes(const Descriptor& caller, bool isTls)
{
    std::array<std::uint8_t, kPduHeader> header{};
    const auto got = ::recv(caller.get(), header.data(), header.size(), MSG_PEEK | MSG_DONTWAIT);
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
        return FirstBytes::Wrong;
    if (got < 0)
        return FirstBytes::Incomplete;
    if (header[0] == (isTls ? kAssociateRequest : kTlsHandshake))
        return FirstBytes::OtherSecurity;
    if (header[0] != (isTls ? kTlsHandshake : kAssociateRequest))
        return FirstBytes::Wrong;
    if (got < ::ssize_t(kPduHeader))
        return FirstBytes::Incomplete;
    const std::uint32_t record = std::uint32_t(header[3]) << 8U | header[4];
    if (isTls ? record > kLongestTlsRecord : !isAssociateRequest(header.data()))
        return FirstBytes::Wrong;
    int waiting = 0;
    ::ioctl(caller.get(), FIONREAD, &waiting);
    const std::size_t all = isTls ? kTlsHeader + record : kPduHeader + pduLength(header.data());
    return std::size_t(waiting) >= all ? FirstBytes::Complete : FirstBytes::Incomplete;
}

} // namespace dsmt::dicom
