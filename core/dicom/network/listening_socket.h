// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: sockets of IPv4, which is all that DCMTK 3.6.7 knows.

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

enum class FirstPdu { Incomplete, Complete, Wrong };
/// Looks at what a caller has sent, without taking it: an A-ASSOCIATE-RQ (PS3.8 9.3.2) of sane size.
FirstPdu firstPdu(const Descriptor& caller);

} // namespace dsmt::dicom
