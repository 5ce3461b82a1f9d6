#pragma once

namespace ac {

/// cos(pi * n / d) for n >= 0 and d > 0, to about 1e-9 and with the same last bit on every platform, which a C
/// library's cos is not.
double cosineOfPiTimes(int n, int d);

}  // namespace ac
