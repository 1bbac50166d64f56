// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: sockets of IPv4, which is all that DCMTK 3.6.7 knows.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dsmt::dicom {

/// A descriptor that is closed at the end.
class Descriptor final {
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : m_number(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept;

    int get() const { return m_number; }
    int release();

private:
    int m_number;
};

/// Listens at an address of this machine. @throws Error(Failed)
Descriptor listenAt(const std::string& address, int port);
int portOf(const Descriptor& socket);

/// Takes a waiting caller; -1 descriptor when there is none. @param address filled with its address
Descriptor acceptCaller(const Descriptor& socket, std::string& address);

/// Numeric addresses of a host; none when it is not known.
std::vector<std::string> addressesOf(const std::string& host);

inline constexpr std::size_t kPduHeader = 6;
/// Of a PDU's six first bytes (PS3.8 9.3.1).
std::uint32_t pduLength(const std::uint8_t* header);
/// Whether they begin an A-ASSOCIATE-RQ (PS3.8 9.3.2) of sane size.
bool isAssociateRequest(const std::uint8_t* header);

enum class FirstBytes { Incomplete, Complete, Wrong, OtherSecurity };
/// Looks at what a caller has sent, without taking it: an A-ASSOCIATE-RQ of sane size, or where the listener speaks TLS
/// the record of a ClientHello (RFC 8446 5.1). OtherSecurity: it speaks TLS where that is not expected, or none where
/// it is.
FirstBytes firstBytes(const Descriptor& caller, bool isTls);

} // namespace dsmt::dicom
